package berakhlak_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// panel weighs superior, peers and subordinates 60/20/20 and shows the last two from three raters on.
func panel(t testing.TB) *berakhlak.Panel {
	t.Helper()
	p, err := score.NewPanel(framework(t), score.PanelPolicy{
		Roles: []score.RoleRule{
			{Role: score.Superior, Weight: 3},
			{Role: score.Peer, Weight: 1, MinRaters: 3},
			{Role: score.Subordinate, Weight: 1, MinRaters: 3},
		},
		Missing: score.Renormalise,
	})
	require.NoError(t, err)
	return p
}

// uniform is a sheet with the same rating everywhere, except in the values given.
func uniform(t testing.TB, rating score.Rating, except map[berakhlak.Value]score.Rating) *berakhlak.Sheet {
	t.Helper()
	var s berakhlak.Sheet
	for b := range berakhlak.Behaviours() {
		r, ok := except[b.CoreValue()]
		if !ok {
			r = rating
		}
		require.NoError(t, s.Set(b, r))
	}
	return &s
}

type rated struct {
	role  score.Role
	sheet *berakhlak.Sheet
}

func result(t testing.TB, sheets ...rated) (berakhlak.PanelResult, error) {
	t.Helper()
	return panel(t).Score(func(yield func(score.Role, *berakhlak.Sheet) bool) {
		for _, s := range sheets {
			if !yield(s.role, s.sheet) {
				return
			}
		}
	})
}

// prominent is a person whose raters agree: collaborative, less adaptive; self sees adaptive higher and loyal lower.
func prominent(t testing.TB) berakhlak.PanelResult {
	t.Helper()
	others := map[berakhlak.Value]score.Rating{berakhlak.Kolaboratif: 5, berakhlak.Adaptif: 2}
	self := map[berakhlak.Value]score.Rating{berakhlak.Kolaboratif: 5, berakhlak.Adaptif: 4, berakhlak.Loyal: 3}
	r, err := result(t,
		rated{score.Superior, uniform(t, 4, others)},
		rated{score.Peer, uniform(t, 4, others)},
		rated{score.Peer, uniform(t, 4, others)},
		rated{score.Peer, uniform(t, 4, others)},
		rated{score.Subordinate, uniform(t, 1, nil)},
		rated{score.Subordinate, uniform(t, 1, nil)},
		rated{score.Self, uniform(t, 4, self)})
	require.NoError(t, err)
	return r
}

func TestPersonNarrative(t *testing.T) {
	ten := index(t, 10, 1)
	assert.Equal(t, []string{
		"Indeks perilaku BerAKHLAK adalah 71,4.",
		"Penilai yang ditampilkan: Atasan langsung 1 orang, Rekan kerja setingkat 3 orang, dan Diri sendiri 1 orang.",
		"Nilai yang paling menonjol adalah Kolaboratif (100,0); nilai yang paling perlu dikembangkan adalah Adaptif (25,0).",
		"Penilaian diri lebih rendah 25,0 poin daripada penilaian orang lain pada nilai Loyal.",
		"Penilaian diri lebih tinggi 50,0 poin daripada penilaian orang lain pada nilai Adaptif.",
		"Jawaban 2 penilai tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum.",
		bahasa.Disclaimer,
	}, berakhlak.PersonNarrative(prominent(t), ten, ten))
}

func TestPersonNarrativeThresholds(t *testing.T) {
	r := prominent(t)
	count := func(part string, minDifference, minGap int64) int {
		n := 0
		for _, s := range berakhlak.PersonNarrative(r, index(t, minDifference, 1), index(t, minGap, 1)) {
			if strings.Contains(s, part) {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 1, count("paling menonjol", 75, 0), "the difference is 75")
	assert.Equal(t, 0, count("paling menonjol", 76, 0))
	assert.Equal(t, 1, count("Ketujuh nilai relatif merata; tidak ada yang menonjol.", 76, 0))
	assert.Equal(t, 7, count("Penilaian diri", 0, 0))
	assert.Equal(t, 5, count("sama dengan", 0, 0))
	assert.Equal(t, 2, count("Penilaian diri", 0, 25))
	assert.Equal(t, 1, count("Penilaian diri", 0, 26))
	assert.Equal(t, 0, count("Penilaian diri", 0, 51))
}

func TestPersonNarrativeEven(t *testing.T) {
	r, err := result(t, rated{score.Superior, uniform(t, 4, nil)})
	require.NoError(t, err)
	assert.Equal(t, []string{
		"Indeks perilaku BerAKHLAK adalah 75,0.",
		"Penilai yang ditampilkan: Atasan langsung 1 orang.",
		"Ketujuh nilai relatif merata; tidak ada yang menonjol.",
		bahasa.Disclaimer,
	}, berakhlak.PersonNarrative(r, score.Index{}, score.Index{}))
}

func TestPersonNarrativeTies(t *testing.T) {
	r, err := result(t, rated{score.Superior, uniform(t, 3, map[berakhlak.Value]score.Rating{
		berakhlak.Kompeten: 4, berakhlak.Loyal: 4, berakhlak.Kolaboratif: 4, berakhlak.Harmonis: 1, berakhlak.Adaptif: 1})})
	require.NoError(t, err)
	assert.Contains(t, berakhlak.PersonNarrative(r, index(t, 10, 1), index(t, 10, 1)),
		"Nilai yang paling menonjol adalah Kompeten (75,0), Loyal (75,0), dan Kolaboratif (75,0); "+
			"nilai yang paling perlu dikembangkan adalah Harmonis (0,0) dan Adaptif (0,0).")
}

func TestPersonNarrativeWithoutTotal(t *testing.T) {
	zero := index(t, 0, 1)
	assert.Equal(t, []string{"Indeks perilaku BerAKHLAK belum dapat dihitung.", bahasa.Disclaimer},
		berakhlak.PersonNarrative(berakhlak.PanelResult{}, zero, zero))

	r, err := result(t, rated{score.Peer, uniform(t, 5, nil)}, rated{score.Peer, uniform(t, 1, nil)})
	require.ErrorIs(t, err, score.ErrTooFew)
	assert.Equal(t, []string{
		"Indeks perilaku BerAKHLAK belum dapat dihitung.",
		"Jawaban 2 penilai tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum.",
		bahasa.Disclaimer,
	}, berakhlak.PersonNarrative(r, zero, zero))
}

// unit makes a Unit of people who each have one profile.
func unit(t testing.TB, people int, profiles ...berakhlak.Profile) berakhlak.Unit {
	t.Helper()
	u := berakhlak.NewUnit(framework(t), "pegawai", slices.Values(profiles))
	assert.Equal(t, len(profiles), u.People)
	u.People = people
	return u
}

func profile(t testing.TB, s *berakhlak.Sheet) berakhlak.Profile {
	t.Helper()
	p, err := framework(t).Score(s)
	require.NoError(t, err)
	return p
}

func TestUnitNarrative(t *testing.T) {
	collaborative := profile(t, uniform(t, 4, map[berakhlak.Value]score.Rating{berakhlak.Kolaboratif: 5, berakhlak.Adaptif: 3}))
	adaptive := profile(t, uniform(t, 4, map[berakhlak.Value]score.Rating{berakhlak.Adaptif: 5}))
	ten := index(t, 10, 1)

	assert.Equal(t, []string{
		"Dari 4 pegawai, 3 orang (75,0%) telah dinilai lengkap.",
		"Indeks perilaku BerAKHLAK (rata-rata 3 orang) adalah 75,0.",
		"Nilai yang paling menonjol adalah Kolaboratif (100,0); nilai yang paling perlu dikembangkan adalah Adaptif (50,0).",
	}, berakhlak.UnitNarrative(unit(t, 4, collaborative, collaborative, collaborative), 3, ten))

	two := unit(t, 4, collaborative, adaptive)
	assert.Equal(t, []string{
		"Dari 4 pegawai, 2 orang (50,0%) telah dinilai lengkap.",
		"Indeks perilaku BerAKHLAK (rata-rata 2 orang) adalah 76,8.",
		"Ketujuh nilai relatif merata; tidak ada yang menonjol.",
	}, berakhlak.UnitNarrative(two, 2, ten))

	two.Contrast = nil
	assert.Equal(t, []string{
		"Dari 4 pegawai, 2 orang (50,0%) telah dinilai lengkap.",
		"Indeks perilaku BerAKHLAK (rata-rata 2 orang) adalah 76,8.",
	}, berakhlak.UnitNarrative(two, 2, ten))
	assert.Equal(t, []string{
		"Dari 4 pegawai, 2 orang (50,0%) telah dinilai lengkap.",
		"Hasil unit tidak ditampilkan karena jumlah orang yang dinilai lengkap kurang dari 3.",
	}, berakhlak.UnitNarrative(two, 3, ten))
	assert.Equal(t, []string{
		"Dari 4 pegawai, belum ada yang dinilai lengkap.",
		"Indeks perilaku BerAKHLAK belum dapat dihitung.",
	}, berakhlak.UnitNarrative(unit(t, 4), 0, ten))
	assert.Equal(t, []string{
		"Belum ada pegawai yang tercatat.",
		"Hasil unit tidak ditampilkan karena jumlah orang yang dinilai lengkap kurang dari 5.",
	}, berakhlak.UnitNarrative(berakhlak.Unit{Noun: "pegawai"}, 5, ten))
}

// TestDefect29InWords (an agency's survey category printed beside a person's name): whatever the result, no narrative
// contains the name of a category or of the survey.
func TestDefect29InWords(t *testing.T) {
	zero := index(t, 0, 1)
	var narratives [][]string
	for _, rating := range []score.Rating{1, 2, 3, 4, 5} {
		for _, other := range []score.Rating{1, 3, 5} {
			s := uniform(t, rating, map[berakhlak.Value]score.Rating{berakhlak.Loyal: other})
			r, err := result(t, rated{score.Superior, s}, rated{score.Self, uniform(t, other, nil)})
			require.NoError(t, err)
			narratives = append(narratives, berakhlak.PersonNarrative(r, zero, zero),
				berakhlak.UnitNarrative(unit(t, 1, profile(t, s)), 1, zero))
		}
	}
	for _, n := range narratives {
		text := strings.ToLower(strings.Join(n, " "))
		for c := range berakhlak.AllCategories() {
			assert.NotContains(t, text, strings.ToLower(c.String()))
		}
		assert.NotContains(t, text, "indeks berakhlak")
	}
}
