package bahasa

import (
	"unicode"
	"unicode/utf8"

	"github.com/aparatur/aparatur/score"
)

// Disclaimer is the sentence that closes every result about a person (wording: library).
const Disclaimer = "Hasil ini bahan pengembangan, bukan predikat kinerja; predikat ditetapkan oleh pejabat penilai kinerja."

// Figure is a name with its number of points, as a sentence writes it: "Kolaboratif (82,1)". The
// zero value has no name and is not to be written.
type Figure struct {
	Name  string
	Value score.Index
}

// ProminentSentence writes the sentence that names the most prominent and the most in need of
// development together (yang paling menonjol dan yang paling perlu dikembangkan):
//
//	Nilai yang paling menonjol adalah Kolaboratif (82,1); nilai yang paling perlu dikembangkan adalah Adaptif (61,9).
//
// The noun is what is compared, as inside a sentence: "nilai", "sikap". Several of equal rank are
// joined with "dan". Points are rounded to places decimals. The two are named together or not at
// all: the result is empty when high or low is. Whether anything is prominent is for the caller to
// decide, as with [score.PanelResult.Prominent].
func ProminentSentence(noun string, high, low []Figure, places int) string {
	if len(high) == 0 || len(low) == 0 {
		return ""
	}
	b := appendCapital(make([]byte, 0, 160), noun)
	b = append(b, " yang paling menonjol adalah "...)
	b = appendFigures(b, high, places)
	b = append(append(b, "; "...), noun...)
	b = append(b, " yang paling perlu dikembangkan adalah "...)
	return string(append(appendFigures(b, low, places), '.'))
}

// EvenSentence writes the sentence for a result in which nothing is prominent: "Ketujuh nilai
// relatif merata; tidak ada yang menonjol." The count of what was compared becomes a word from 2
// (Kedua) to 99; any other count is written "Semua". The noun is as in [ProminentSentence].
func EvenSentence(noun string, count int) string {
	b := appendTogether(make([]byte, 0, 96), count)
	b = append(append(b, ' '), noun...)
	return string(append(b, " relatif merata; tidak ada yang menonjol."...))
}

// CompleteSentence writes how many of total people have a complete assessment: "Dari 61 pejabat, 54
// orang (88,5%) telah dinilai lengkap." The noun says who they are: "pejabat", "pegawai". The
// percentage is exact and has one decimal, or as many more (up to eight) as keep a part from being
// printed as 0% or 100%: 9,999 of 10,000 are 99,99%. When n is 0 the sentence says that none is
// complete yet, when total is 0 that there is nobody. Counts below 0 are taken as 0, and an n above
// total as total.
func CompleteSentence(n, total int, noun string) string {
	total = max(total, 0)
	n = min(max(n, 0), total)
	b := make([]byte, 0, 96)
	switch {
	case total == 0:
		b = append(append(b, "Belum ada "...), noun...)
		return string(append(b, " yang tercatat."...))
	case n == 0:
		b = appendCount(append(b, "Dari "...), total, noun)
		return string(append(b, ", belum ada yang dinilai lengkap."...))
	}
	b = appendCount(append(b, "Dari "...), total, noun)
	b = appendCount(append(b, ", "...), n, "orang")
	b = appendShare(append(b, " ("...), n, total)
	return string(append(b, ") telah dinilai lengkap."...))
}

// SelfGapSentence writes the difference between a person's own rating and that of others (selisih
// penilaian diri), gap being self minus others as [score.PanelResult.Gap] returns it, in neutral
// words:
//
//	Penilaian diri lebih tinggi 12,5 poin daripada penilaian orang lain pada nilai Adaptif.
//	Penilaian diri sama dengan penilaian orang lain pada nilai Adaptif.
//
// On says where: "nilai Adaptif"; when it is empty, the words from "pada" are left out. A gap that
// is 0 when rounded to places decimals is written as equal.
func SelfGapSentence(gap score.Index, places int, on string) string {
	b := append(make([]byte, 0, 128), "Penilaian diri "...)
	rounded := gap.Round(places)
	switch rounded.Sign() {
	case 0:
		b = append(b, "sama dengan"...)
	case 1:
		b = append(b, "lebih tinggi "...)
	default:
		b = append(b, "lebih rendah "...)
	}
	if rounded.Sign() != 0 {
		b = appendDistance(b, gap, places)
		b = append(b, " poin daripada"...)
	}
	b = append(b, " penilaian orang lain"...)
	if on != "" {
		b = append(append(b, " pada "...), on...)
	}
	return string(append(b, '.'))
}

// TotalSentence writes a result in one sentence: "Indeks BerAKHLAK adalah 76,6." Points are rounded
// to places decimals.
func TotalSentence(name string, x score.Index, places int) string {
	b := append(append(make([]byte, 0, 64), name...), " adalah "...)
	return string(append(AppendDecimal(b, x, places), '.'))
}

// NotComputedSentence writes that a result does not exist because too much of it is missing:
// "Indeks BerAKHLAK belum dapat dihitung."
func NotComputedSentence(name string) string { return name + " belum dapat dihitung." }

// Count is a number of people with the words for what they are: {"Rekan kerja setingkat", 4}.
type Count struct {
	Name string
	N    int
}

// RatersSentence writes whose ratings are shown and how many they were: "Penilai yang ditampilkan:
// Atasan langsung 1 orang, Rekan kerja setingkat 4 orang, dan Diri sendiri 1 orang." The result is
// empty when roles is.
func RatersSentence(roles ...Count) string {
	if len(roles) == 0 {
		return ""
	}
	b := append(make([]byte, 0, 160), "Penilai yang ditampilkan: "...)
	b = appendList(b, conjunctionAnd, len(roles), func(b []byte, i int) []byte {
		b = append(append(b, roles[i].Name...), ' ')
		return appendCount(b, roles[i].N, "orang")
	})
	return string(append(b, '.'))
}

// WithheldSentence writes that n raters were neither shown nor counted because their role has fewer
// of them than the minimum: "Jawaban 2 penilai tidak ditampilkan dan tidak dihitung karena jumlah
// penilai pada perannya di bawah batas minimum." The result is empty when n is below 1.
func WithheldSentence(n int) string {
	if n < 1 {
		return ""
	}
	b := appendCount(append(make([]byte, 0, 144), "Jawaban "...), n, "penilai")
	return string(append(b, " tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum."...))
}

// GroupWithheldSentence writes that the result of a group (a unit) is not shown because fewer than
// minimum people in it have a complete assessment: "Hasil unit tidak ditampilkan karena jumlah
// orang yang dinilai lengkap kurang dari 5."
func GroupWithheldSentence(name string, minimum int) string {
	b := append(append(make([]byte, 0, 112), "Hasil "...), name...)
	b = append(b, " tidak ditampilkan karena jumlah orang yang dinilai lengkap kurang dari "...)
	return string(append(AppendInteger(b, int64(minimum)), '.'))
}

func appendFigures(b []byte, figures []Figure, places int) []byte {
	return appendList(b, conjunctionAnd, len(figures), func(b []byte, i int) []byte {
		b = append(append(b, figures[i].Name...), " ("...)
		return append(AppendDecimal(b, figures[i].Value, places), ')')
	})
}

func appendCount(b []byte, n int, noun string) []byte {
	return append(append(AppendInteger(b, int64(n)), ' '), noun...)
}

// appendDistance writes the number of points without its sign: the words say which is higher.
func appendDistance(b []byte, gap score.Index, places int) []byte {
	start := len(b)
	b = AppendDecimal(b, gap, places)
	if b[start] == '-' {
		b = append(b[:start], b[start+1:]...)
	}
	return b
}

// appendShare writes n of total in percent, 0 < n <= total.
func appendShare(b []byte, n, total int) []byte {
	// A fraction of at most 1 times 100 is far below what an Index holds, so that neither call can
	// fail.
	hundred, _ := score.NewIndex(100, 1)
	share, _ := score.NewIndex(int64(n), int64(total))
	share, _ = share.Mul(hundred)
	places := 1
	for n < total && places < score.MaxPlaces {
		if r := share.Round(places); r != hundred && r.Sign() != 0 {
			break
		}
		places++
	}
	return AppendPercent(b, share, places)
}

func appendCapital(b []byte, s string) []byte {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return append(b, s...)
	}
	return append(utf8.AppendRune(b, unicode.ToUpper(r)), s[size:]...)
}

var ones = [...]string{
	1: "satu", 2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh", 8: "delapan", 9: "sembilan",
}

// appendTogether writes the collective number that opens a sentence: Kedua, Ketujuh, Kesepuluh,
// Kedua belas, Ketiga puluh dua.
func appendTogether(b []byte, count int) []byte {
	if count < 2 || count > 99 {
		return append(b, "Semua"...)
	}
	b = append(b, "Ke"...)
	tens, rest := count/10, count%10
	switch {
	case count == 10:
		return append(b, "sepuluh"...)
	case count == 11:
		return append(b, "sebelas"...)
	case tens == 0:
		return append(b, ones[rest]...)
	case tens == 1:
		return append(append(b, ones[rest]...), " belas"...)
	}
	b = append(append(b, ones[tens]...), " puluh"...)
	if rest > 0 {
		b = append(append(b, ' '), ones[rest]...)
	}
	return b
}
