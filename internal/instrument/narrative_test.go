package instrument_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/internal/instrument"
	"github.com/aparatur/aparatur/score"
)

func framework(t *testing.T, minDimensions int) *iki.Framework {
	t.Helper()
	scale, err := iki.Frequency(score.POMP)
	require.NoError(t, err)
	f, err := iki.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: minDimensions, Total: score.TotalOfDimensions})
	require.NoError(t, err)
	return f
}

// sheet has one rating for each principle; 0 leaves it out.
func sheet(t *testing.T, ratings ...score.Rating) *iki.Sheet {
	t.Helper()
	var s iki.Sheet
	for i := range iki.Items() {
		if r := ratings[i.Principle()-1]; r != 0 {
			require.NoError(t, s.Set(i, r))
		}
	}
	return &s
}

type rated struct {
	role  score.Role
	sheet *iki.Sheet
}

func result(t *testing.T, sheets ...rated) iki.PanelResult {
	t.Helper()
	p, err := score.NewPanel(framework(t, 3), score.PanelPolicy{
		Roles:   []score.RoleRule{{Role: score.Superior, Weight: 2}, {Role: score.Peer, Weight: 1, MinRaters: 3}},
		Missing: score.Renormalise,
	})
	require.NoError(t, err)
	// The result of too few answers is part of what is tested.
	r, _ := p.Score(func(yield func(score.Role, *iki.Sheet) bool) {
		for _, s := range sheets {
			if !yield(s.role, s.sheet) {
				return
			}
		}
	})
	return r
}

func points(t *testing.T, n int64) score.Index {
	t.Helper()
	x, err := score.NewIndex(n, 1)
	require.NoError(t, err)
	return x
}

func TestPersonNarrative(t *testing.T) {
	high := rated{score.Superior, sheet(t, 5, 3, 2)}
	for _, tt := range []struct {
		name     string
		sheets   []rated
		min, gap int64
		want     []string
	}{
		{"prominent, with a gap and withheld peers",
			[]rated{high, {score.Peer, sheet(t, 1, 1, 1)}, {score.Self, sheet(t, 4, 3, 4)}}, 10, 25,
			[]string{
				"Indeks IKI adalah 58,3.",
				"Penilai yang ditampilkan: Atasan langsung 1 orang dan Diri sendiri 1 orang.",
				"Prinsip yang paling menonjol adalah Inisiatif (100,0); prinsip yang paling perlu dikembangkan adalah Inovasi (25,0).",
				"Penilaian diri lebih rendah 25,0 poin daripada penilaian orang lain pada prinsip Inisiatif.",
				"Penilaian diri lebih tinggi 50,0 poin daripada penilaian orang lain pada prinsip Inovasi.",
				"Jawaban 1 penilai tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum.",
			}},
		{"even", []rated{{score.Superior, sheet(t, 4, 4, 4)}}, 10, 0,
			[]string{"Indeks IKI adalah 75,0.", "Penilai yang ditampilkan: Atasan langsung 1 orang.",
				"Ketiga prinsip relatif merata; tidak ada yang menonjol."}},
		{"nobody", nil, 0, 0, []string{"Indeks IKI belum dapat dihitung."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := iki.PersonNarrative(result(t, tt.sheets...), points(t, tt.min), points(t, tt.gap))
			assert.Equal(t, append(tt.want, instrument.Notice, bahasa.Disclaimer), got)
		})
	}
}

func TestGroupNarrative(t *testing.T) {
	f := framework(t, 2)
	profile := func(ratings ...score.Rating) iki.Profile {
		p, _ := f.Score(sheet(t, ratings...))
		return p
	}
	a, b, partial, none := profile(5, 4, 3), profile(4, 4, 2), profile(4, 4, 0), profile(0, 0, 3)
	for _, tt := range []struct {
		name   string
		people []iki.Profile
		min    int
		want   []string
	}{
		{"prominent", []iki.Profile{a, b, none}, 2, []string{
			"Dari 3 pejabat, 2 orang (66,7%) telah dinilai lengkap.",
			"Indeks IKI (rata-rata 2 orang) adalah 66,7.",
			"Prinsip yang paling menonjol adalah Inisiatif (87,5); prinsip yang paling perlu dikembangkan adalah Inovasi (37,5).",
		}},
		{"a principle that too few have", []iki.Profile{a, partial}, 2, []string{
			"Dari 2 pejabat, 2 orang (100,0%) telah dinilai lengkap.",
			"Indeks IKI (rata-rata 2 orang) adalah 81,3.",
			"Kedua prinsip relatif merata; tidak ada yang menonjol.",
		}},
		{"withheld", []iki.Profile{a}, 2, []string{
			"Dari 1 pejabat, 1 orang (100,0%) telah dinilai lengkap.",
			"Hasil kelompok tidak ditampilkan karena jumlah orang yang dinilai lengkap kurang dari 2.",
		}},
		{"nobody", nil, 0, []string{"Belum ada pejabat yang tercatat.", "Indeks IKI belum dapat dihitung."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := iki.GroupNarrative(f, "pejabat", slices.Values(tt.people), tt.min, points(t, 10))
			assert.Equal(t, append(tt.want, instrument.Notice), got)
		})
	}
}
