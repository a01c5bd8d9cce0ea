package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// places is how many decimals pages and table print; files have filePlaces.
const (
	places     = 1
	filePlaces = 2
)

const (
	title         = "Rapor perilaku BerAKHLAK"
	syntheticMark = "DATA SINTETIS: bukan pegawai nyata"
	personalMark  = "DATA PRIBADI: hanya untuk orang yang dinilai dan pejabat yang berwenang"
	generator     = "aparatur/examples/rapor"
)

// method says in words how the figures were made; it stands on every page. Everything in it is a choice, and none is hidden.
func method(set *settings) []string {
	return []string{
		"Kerangka: BerAKHLAK, redaksi " + set.edition.String() + ".",
		set.panel.Stamp().Words(),
		"Hasil unit ialah rata-rata hasil orang yang indeksnya dapat dihitung, masing-masing satu kali. Unit dengan kurang dari " +
			bahasa.Integer(int64(set.minUnit)) + " orang seperti itu tidak ditampilkan, begitu pula unit yang angkanya akan membuka angka unit lain.",
		"Jika seorang penilai mengirim lebih dari satu lembar tentang orang yang sama, yang dipakai ialah lembar terakhir.",
		"Nilai disebut menonjol atau perlu dikembangkan jika selisih keduanya paling sedikit " + bahasa.Decimal(minDifference, 0) +
			" poin dan paling sedikit dua pertiga penilai (pada unit: dua pertiga orang) menunjukkan urutan itu. Selisih penilaian diri disebut mulai dari " +
			bahasa.Decimal(minGap, 0) + " poin.",
		"Skala, konversi, bobot, dan jumlah minimum ialah pilihan instansi; tidak ada peraturan nasional yang menetapkannya.",
		"Indeks ini tidak dapat dibandingkan langsung dengan Indeks BerAKHLAK dari survei Kementerian PANRB: cara survei itu mengubah jawaban menjadi angka tidak diterbitkan.",
		"Cap penghitungan: " + set.panel.Stamp().String() + ".",
	}
}

// quality says in sentences what a reader must know of the answers.
func quality(r *result) []string {
	out := []string{fmt.Sprintf("Jawaban seragam (semua butir dijawab sama): %s dari %s lembar yang dipakai%s.",
		bahasa.Integer(int64(r.uniform)), bahasa.Integer(int64(r.counted)), inParentheses(percent(r.uniform, r.counted)))}
	for _, h := range r.hidden {
		out = append(out, fmt.Sprintf("Sulit diamati oleh %s (lebih dari 30%% memilih TT, tidak dapat menilai): %s.",
			strings.ToLower(h.role), strings.Join(h.items, "; ")))
	}
	if r.withheld > 0 {
		out = append(out, fmt.Sprintf("Jawaban %s penilai tidak ditampilkan dan tidak dihitung karena penilai pada perannya terlalu sedikit.",
			bahasa.Integer(int64(r.withheld))))
	}
	return out
}

// withheldText says in a table why a unit has no figures.
func withheldText(u *unit, minUnit int) string {
	switch u.status {
	case unitNoResult:
		return "belum dapat dihitung"
	case unitTooSmall:
		return "tidak ditampilkan karena kurang dari " + bahasa.Integer(int64(minUnit)) + " orang"
	default:
		return "tidak ditampilkan untuk melindungi unit kecil"
	}
}

func inParentheses(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// percent writes n of total with one decimal, or as many more as keep a part from being printed as none or all; nothing for
// no total.
func percent(n, total int) string {
	share, err := score.NewIndex(int64(n)*100, int64(total))
	if err != nil {
		return ""
	}
	hundred := score.MustParseIndex("100")
	for p := places; ; p++ {
		r := share.Round(p)
		if n == 0 || n >= total || p == score.MaxPlaces || r.Sign() != 0 && r != hundred {
			return bahasa.Percent(share, p)
		}
	}
}

// decimal writes a figure as pages print it, with the minus sign of running text.
func decimal(x score.Index) string {
	return strings.Replace(bahasa.Decimal(x, places), "-", "−", 1)
}

func count(n int) string { return bahasa.Integer(int64(n)) }

// gapWords writes the difference of self and others in neutral words.
func gapWords(gap score.Index) string {
	rounded := gap.Round(places)
	switch rounded.Sign() {
	case 1:
		return "lebih tinggi " + decimal(gap)
	case -1:
		return "lebih rendah " + strings.TrimPrefix(decimal(gap), "−")
	}
	return "sama"
}

// codeName is a code with the value that it stands for.
type codeName struct {
	Code string `json:"kode"`
	Name string `json:"nama"`
}

func codeNames() []codeName {
	var out []codeName
	for v := range berakhlak.Values() {
		out = append(out, codeName{v.Code(), v.String()})
	}
	return out
}

// plain writes a count for files, without dots.
func plain(n int) string { return strconv.Itoa(n) }
