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
	return string(AppendProminentSentence(make([]byte, 0, 160), noun, high, low, places))
}

// AppendProminentSentence appends what [ProminentSentence] writes to dst.
func AppendProminentSentence(dst []byte, noun string, high, low []Figure, places int) []byte {
	if len(high) == 0 || len(low) == 0 {
		return dst
	}
	dst = append(appendCapital(dst, noun), " yang paling menonjol adalah "...)
	dst = append(appendFigures(dst, high, places), "; "...)
	dst = append(append(dst, noun...), " yang paling perlu dikembangkan adalah "...)
	return append(appendFigures(dst, low, places), '.')
}

// EvenSentence writes the sentence for a result in which nothing is prominent: "Ketujuh nilai
// relatif merata; tidak ada yang menonjol." The count of what was compared becomes a word from 2
// (Kedua) to 99; any other count is written "Semua". The noun is as in [ProminentSentence].
func EvenSentence(noun string, count int) string {
	return string(AppendEvenSentence(make([]byte, 0, 96), noun, count))
}

// AppendEvenSentence appends what [EvenSentence] writes to dst.
func AppendEvenSentence(dst []byte, noun string, count int) []byte {
	dst = append(append(appendTogether(dst, count), ' '), noun...)
	return append(dst, " relatif merata; tidak ada yang menonjol."...)
}

// CompleteSentence writes how many of total people have a complete assessment: "Dari 61 pejabat, 54
// orang (88,5%) telah dinilai lengkap." The noun says who they are: "pejabat", "pegawai". The
// percentage is exact and has one decimal, or as many more (up to eight) as keep a part from being
// printed as 0% or 100%: 9,999 of 10,000 are 99,99%. When n is 0 the sentence says that none is
// complete yet, when total is 0 that there is nobody. Counts below 0 are taken as 0, and an n above
// total as total.
func CompleteSentence(n, total int, noun string) string {
	return string(AppendCompleteSentence(make([]byte, 0, 96), n, total, noun))
}

// AppendCompleteSentence appends what [CompleteSentence] writes to dst.
func AppendCompleteSentence(dst []byte, n, total int, noun string) []byte {
	total = max(total, 0)
	n = min(max(n, 0), total)
	switch {
	case total == 0:
		dst = append(append(dst, "Belum ada "...), noun...)
		return append(dst, " yang tercatat."...)
	case n == 0:
		dst = appendCount(append(dst, "Dari "...), total, noun)
		return append(dst, ", belum ada yang dinilai lengkap."...)
	}
	dst = append(appendCount(append(dst, "Dari "...), total, noun), ", "...)
	dst = AppendShare(dst, n, total, "orang")
	return append(dst, " telah dinilai lengkap."...)
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
	return string(AppendSelfGapSentence(make([]byte, 0, 128), gap, places, on))
}

// AppendSelfGapSentence appends what [SelfGapSentence] writes to dst.
func AppendSelfGapSentence(dst []byte, gap score.Index, places int, on string) []byte {
	dst = append(dst, "Penilaian diri "...)
	switch gap.Round(places).Sign() {
	case 0:
		dst = append(dst, "sama dengan"...)
	case 1:
		dst = append(appendDistance(append(dst, "lebih tinggi "...), gap, places), " poin daripada"...)
	default:
		dst = append(appendDistance(append(dst, "lebih rendah "...), gap, places), " poin daripada"...)
	}
	dst = append(dst, " penilaian orang lain"...)
	if on != "" {
		dst = append(append(dst, " pada "...), on...)
	}
	return append(dst, '.')
}

// TotalSentence writes a result in one sentence: "Indeks BerAKHLAK adalah 76,6." Points are rounded
// to places decimals.
func TotalSentence(name string, x score.Index, places int) string {
	return string(AppendTotalSentence(make([]byte, 0, 64), name, x, places))
}

// AppendTotalSentence appends what [TotalSentence] writes to dst.
func AppendTotalSentence(dst []byte, name string, x score.Index, places int) []byte {
	dst = append(append(dst, name...), " adalah "...)
	return append(AppendDecimal(dst, x, places), '.')
}

// NotComputedSentence writes that a result does not exist because too much of it is missing:
// "Indeks BerAKHLAK belum dapat dihitung."
func NotComputedSentence(name string) string {
	return string(AppendNotComputedSentence(make([]byte, 0, 64), name))
}

// AppendNotComputedSentence appends what [NotComputedSentence] writes to dst.
func AppendNotComputedSentence(dst []byte, name string) []byte {
	return append(append(dst, name...), " belum dapat dihitung."...)
}

// Count is a number of people with the words for what they are: {"Rekan kerja setingkat", 4}.
type Count struct {
	Name string
	N    int
}

// RatersSentence writes whose ratings are shown and how many they were: "Penilai yang ditampilkan:
// Atasan langsung 1 orang, Rekan kerja setingkat 4 orang, dan Diri sendiri 1 orang." The result is
// empty when roles is.
func RatersSentence(roles ...Count) string {
	return string(AppendRatersSentence(make([]byte, 0, 160), roles...))
}

// AppendRatersSentence appends what [RatersSentence] writes to dst.
func AppendRatersSentence(dst []byte, roles ...Count) []byte {
	if len(roles) == 0 {
		return dst
	}
	dst = append(dst, "Penilai yang ditampilkan: "...)
	dst = appendList(dst, conjunctionAnd, len(roles), func(dst []byte, i int) []byte {
		dst = append(append(dst, roles[i].Name...), ' ')
		return appendCount(dst, roles[i].N, "orang")
	})
	return append(dst, '.')
}

// WithheldSentence writes that n raters were neither shown nor counted because their role has fewer
// of them than the minimum: "Jawaban 2 penilai tidak ditampilkan dan tidak dihitung karena jumlah
// penilai pada perannya di bawah batas minimum." The result is empty when n is below 1.
func WithheldSentence(n int) string { return string(AppendWithheldSentence(make([]byte, 0, 144), n)) }

// AppendWithheldSentence appends what [WithheldSentence] writes to dst.
func AppendWithheldSentence(dst []byte, n int) []byte {
	if n < 1 {
		return dst
	}
	dst = appendCount(append(dst, "Jawaban "...), n, "penilai")
	return append(dst, " tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum."...)
}

// GroupWithheldSentence writes that the result of a group (a unit) is not shown because fewer than
// minimum people in it have a complete assessment: "Hasil unit tidak ditampilkan karena jumlah
// orang yang dinilai lengkap kurang dari 5."
func GroupWithheldSentence(name string, minimum int) string {
	return string(AppendGroupWithheldSentence(make([]byte, 0, 112), name, minimum))
}

// AppendGroupWithheldSentence appends what [GroupWithheldSentence] writes to dst.
func AppendGroupWithheldSentence(dst []byte, name string, minimum int) []byte {
	dst = append(append(dst, "Hasil "...), name...)
	dst = append(dst, " tidak ditampilkan karena jumlah orang yang dinilai lengkap kurang dari "...)
	return append(AppendInteger(dst, int64(minimum)), '.')
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

// appendTogether writes the collective number that opens a sentence: Kedua, Ketujuh, Kesepuluh, Kedua belas, Ketiga puluh
// dua.
func appendTogether(b []byte, count int) []byte {
	if count < 2 || count > 99 {
		return append(b, "Semua"...)
	}
	return appendWords(append(b, "Ke"...), uint64(count))
}
