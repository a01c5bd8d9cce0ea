package bahasa_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

func points(s string) score.Index { return score.MustParseIndex(s) }

func TestProminentSentence(t *testing.T) {
	high := bahasa.Figure{Name: "Kolaboratif", Value: points("82.1")}
	loyal := bahasa.Figure{Name: "Loyal", Value: points("82.1")}
	competent := bahasa.Figure{Name: "Kompeten", Value: points("82.1")}
	low := bahasa.Figure{Name: "Adaptif", Value: points("61.94")}
	figures := func(f ...bahasa.Figure) []bahasa.Figure { return f }
	for _, c := range []struct {
		noun      string
		high, low []bahasa.Figure
		places    int
		want      string
	}{
		{"nilai", figures(high), figures(low), 1,
			"Nilai yang paling menonjol adalah Kolaboratif (82,1); nilai yang paling perlu dikembangkan adalah Adaptif (61,9)."},
		{"sikap", figures(high), figures(low), 2,
			"Sikap yang paling menonjol adalah Kolaboratif (82,10); sikap yang paling perlu dikembangkan adalah Adaptif (61,94)."},
		{"nilai", figures(high, loyal), figures(low), 1,
			"Nilai yang paling menonjol adalah Kolaboratif (82,1) dan Loyal (82,1); nilai yang paling perlu dikembangkan adalah Adaptif (61,9)."},
		{"nilai", figures(competent, loyal, high), figures(low), 0,
			"Nilai yang paling menonjol adalah Kompeten (82), Loyal (82), dan Kolaboratif (82); nilai yang paling perlu dikembangkan adalah Adaptif (62)."},
		{"nilai", nil, figures(low), 1, ""},
		{"nilai", figures(high), nil, 1, ""},
	} {
		assert.Equal(t, c.want, bahasa.ProminentSentence(c.noun, c.high, c.low, c.places))
	}
	assert.NotPanics(t, func() { bahasa.ProminentSentence("", figures(high), figures(low), 1) })
}

func TestEvenSentence(t *testing.T) {
	for count, want := range map[int]string{
		-1: "Semua", 0: "Semua", 1: "Semua", 100: "Semua",
		2: "Kedua", 3: "Ketiga", 4: "Keempat", 5: "Kelima", 6: "Keenam", 7: "Ketujuh", 8: "Kedelapan", 9: "Kesembilan",
		10: "Kesepuluh", 11: "Kesebelas", 12: "Kedua belas", 13: "Ketiga belas", 14: "Keempat belas", 15: "Kelima belas",
		16: "Keenam belas", 17: "Ketujuh belas", 18: "Kedelapan belas", 19: "Kesembilan belas", 20: "Kedua puluh",
		21: "Kedua puluh satu", 22: "Kedua puluh dua", 23: "Kedua puluh tiga", 24: "Kedua puluh empat", 25: "Kedua puluh lima",
		26: "Kedua puluh enam", 27: "Kedua puluh tujuh", 28: "Kedua puluh delapan", 29: "Kedua puluh sembilan",
		30: "Ketiga puluh", 31: "Ketiga puluh satu", 32: "Ketiga puluh dua", 99: "Kesembilan puluh sembilan",
	} {
		assert.Equal(t, want+" nilai relatif merata; tidak ada yang menonjol.", bahasa.EvenSentence("nilai", count), count)
	}
	assert.Equal(t, "Ketujuh sikap relatif merata; tidak ada yang menonjol.", bahasa.EvenSentence("sikap", 7))
}

func TestCompleteSentence(t *testing.T) {
	for _, c := range []struct {
		n, total int
		want     string
	}{
		{54, 61, "Dari 61 pejabat, 54 orang (88,5%) telah dinilai lengkap."},
		{61, 61, "Dari 61 pejabat, 61 orang (100,0%) telah dinilai lengkap."},
		{1, 1, "Dari 1 pejabat, 1 orang (100,0%) telah dinilai lengkap."},
		{1, 3, "Dari 3 pejabat, 1 orang (33,3%) telah dinilai lengkap."},
		{9_999, 10_000, "Dari 10.000 pejabat, 9.999 orang (99,99%) telah dinilai lengkap."},
		{1, 10_000, "Dari 10.000 pejabat, 1 orang (0,01%) telah dinilai lengkap."},
		{3_999_999, 4_000_000, "Dari 4.000.000 pejabat, 3.999.999 orang (99,99998%) telah dinilai lengkap."},
		{0, 61, "Dari 61 pejabat, belum ada yang dinilai lengkap."},
		{-3, 61, "Dari 61 pejabat, belum ada yang dinilai lengkap."},
		{62, 61, "Dari 61 pejabat, 61 orang (100,0%) telah dinilai lengkap."},
		{0, 0, "Belum ada pejabat yang tercatat."},
		{5, -1, "Belum ada pejabat yang tercatat."},
	} {
		assert.Equal(t, c.want, bahasa.CompleteSentence(c.n, c.total, "pejabat"))
	}
	largest := bahasa.CompleteSentence(math.MaxInt-1, math.MaxInt, "pejabat")
	assert.True(t, strings.HasSuffix(largest, "(100,00000000%) telah dinilai lengkap."), largest)
}

func TestSelfGapSentence(t *testing.T) {
	for _, c := range []struct {
		gap    string
		places int
		on     string
		want   string
	}{
		{"12.5", 1, "nilai Adaptif", "Penilaian diri lebih tinggi 12,5 poin daripada penilaian orang lain pada nilai Adaptif."},
		{"-12.5", 1, "nilai Adaptif", "Penilaian diri lebih rendah 12,5 poin daripada penilaian orang lain pada nilai Adaptif."},
		{"0", 1, "nilai Adaptif", "Penilaian diri sama dengan penilaian orang lain pada nilai Adaptif."},
		{"0.04", 1, "nilai Adaptif", "Penilaian diri sama dengan penilaian orang lain pada nilai Adaptif."},
		{"-0.04", 1, "nilai Adaptif", "Penilaian diri sama dengan penilaian orang lain pada nilai Adaptif."},
		{"-0.04", 2, "nilai Adaptif", "Penilaian diri lebih rendah 0,04 poin daripada penilaian orang lain pada nilai Adaptif."},
		{"3", 0, "", "Penilaian diri lebih tinggi 3 poin daripada penilaian orang lain."},
		{"0", 0, "", "Penilaian diri sama dengan penilaian orang lain."},
	} {
		var gap score.Index
		assert.NoError(t, gap.UnmarshalText([]byte(c.gap)))
		assert.Equal(t, c.want, bahasa.SelfGapSentence(gap, c.places, c.on))
	}
}

func TestOtherSentences(t *testing.T) {
	assert.Equal(t, "Hasil ini bahan pengembangan, bukan predikat kinerja; predikat ditetapkan oleh pejabat penilai kinerja.",
		bahasa.Disclaimer)
	assert.Equal(t, "Indeks BerAKHLAK adalah 76,6.", bahasa.TotalSentence("Indeks BerAKHLAK", points("76.61"), 1))
	assert.Equal(t, "Indeks BerAKHLAK belum dapat dihitung.", bahasa.NotComputedSentence("Indeks BerAKHLAK"))
	assert.Empty(t, bahasa.RatersSentence())
	assert.Equal(t, "Penilai yang ditampilkan: Atasan langsung 1 orang.",
		bahasa.RatersSentence(bahasa.Count{Name: "Atasan langsung", N: 1}))
	assert.Equal(t, "Penilai yang ditampilkan: Atasan langsung 1 orang, Rekan kerja setingkat 4 orang, dan Diri sendiri 1 orang.",
		bahasa.RatersSentence(bahasa.Count{Name: "Atasan langsung", N: 1}, bahasa.Count{Name: "Rekan kerja setingkat", N: 4},
			bahasa.Count{Name: "Diri sendiri", N: 1}))
	assert.Empty(t, bahasa.WithheldSentence(0))
	assert.Empty(t, bahasa.WithheldSentence(-2))
	assert.Equal(t, "Jawaban 2 penilai tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum.",
		bahasa.WithheldSentence(2))
	assert.Equal(t, "Hasil unit tidak ditampilkan karena jumlah orang yang dinilai lengkap kurang dari 5.",
		bahasa.GroupWithheldSentence("unit", 5))
}
