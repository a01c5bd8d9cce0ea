package reform_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/reform"
)

func TestEnumerations(t *testing.T) {
	t.Run("Attitude", func(t *testing.T) { enumtest.Check(t, reform.ParseAttitude, reform.Attitudes()) })
	t.Run("ShortItem", func(t *testing.T) { enumtest.Check(t, reform.ParseShortItem, reform.ShortItems()) })
	t.Run("Item", func(t *testing.T) { enumtest.Check(t, reform.ParseItem, reform.Items()) })
	t.Run("Edition", func(t *testing.T) { enumtest.Check(t, reform.ParseEdition, reform.Editions()) })
	t.Run("Focus", func(t *testing.T) { enumtest.Check(t, reform.ParseFocus, reform.Focuses()) })
	t.Run("Theme", func(t *testing.T) { enumtest.Check(t, reform.ParseTheme, reform.Themes()) })
	t.Run("ScoredRow", func(t *testing.T) { enumtest.Check(t, reform.ParseScoredRow, reform.ScoredRows()) })
	t.Run("ChangeArea", func(t *testing.T) { enumtest.Check(t, reform.ParseChangeArea, reform.ChangeAreas()) })
	t.Run("IndexEdition", func(t *testing.T) { enumtest.Check(t, reform.ParseIndexEdition, reform.IndexEditions()) })
	t.Run("AgencyKind", func(t *testing.T) { enumtest.Check(t, reform.ParseAgencyKind, reform.AgencyKinds()) })
	t.Run("Predicate", func(t *testing.T) { enumtest.Check(t, reform.ParsePredicate, reform.AllPredicates()) })
	t.Run("Measure", func(t *testing.T) { enumtest.Check(t, reform.ParseMeasure, reform.Measures()) })
	t.Run("Direction", func(t *testing.T) { enumtest.Check(t, reform.ParseDirection, reform.Directions()) })
	t.Run("LowerRule", func(t *testing.T) { enumtest.Check(t, reform.ParseLowerRule, reform.LowerRules()) })
	t.Run("Gap", func(t *testing.T) { enumtest.Check(t, reform.ParseGap, reform.Gaps()) })
}

func TestItemsOfAttitudes(t *testing.T) {
	var all []reform.Item
	for a := range reform.Attitudes() {
		for i := range a.Items() {
			assert.Equal(t, a, i.Attitude())
			assert.Equal(t, a.Code(), i.Code()[:3])
			all = append(all, i)
		}
		for range a.Items() {
			break
		}
	}
	assert.Equal(t, slices.Collect(reform.Items()), all)
	var short []reform.Item
	for i := range reform.ShortItems() {
		assert.True(t, i.Item().InShortForm())
		assert.Equal(t, i.Code(), i.Item().Code())
		short = append(short, i.Item())
	}
	assert.True(t, slices.IsSorted(short))
	assert.Zero(t, reform.ShortItem(99).Item())
	for _, none := range []reform.Item{0, 22, 255} {
		assert.Empty(t, none.Text()+none.English()+none.Reported())
		assert.Zero(t, none.Attitude())
		assert.Zero(t, none.Citation())
	}
	for _, none := range []reform.Attitude{0, 8, 255} {
		assert.Zero(t, none.Citation())
		assert.Empty(t, slices.Collect(none.Items()))
	}
}

func TestCitations(t *testing.T) {
	n := 0
	for c := range reform.Citations() {
		assert.True(t, c.IsValid(), c)
		n++
	}
	assert.Equal(t, 7+21+2+4+6+2+5+1+1, n)
	for stop := range n {
		k := 0
		for range reform.Citations() {
			if k++; k > stop {
				break
			}
		}
	}
}

func TestThemesOfEditions(t *testing.T) {
	for e, want := range map[reform.Edition][]string{
		reform.Edition2020: {"Pengentasan Kemiskinan", "Peningkatan Investasi", "Digitalisasi Administrasi Pemerintahan",
			"Percepatan Prioritas Aktual Presiden"},
		reform.Edition2025: {"Pengentasan Kemiskinan", "Peningkatan Investasi", "Hilirisasi", "Kualitas dan Akses Layanan Kesehatan",
			"Ketahanan Pangan Nasional", "Akses, Kualitas dan Mutu Pendidikan"},
		0: nil,
	} {
		var got []string
		for t := range e.Themes() {
			got = append(got, t.String())
		}
		assert.Equal(t, want, got)
	}
	assert.Zero(t, reform.Hilirisasi.Citation(reform.Edition2020))
	assert.Equal(t, aparatur.OneSource, reform.Hilirisasi.Citation(reform.Edition2025).Status)
	assert.Zero(t, reform.Edition(9).Citation())
	assert.Zero(t, reform.Focus(9).Citation())
	for range reform.Edition2020.Themes() {
		break
	}
}

// Four themes give five scored rows.
func TestScoredRows(t *testing.T) {
	rows := map[reform.Theme][]string{}
	for r := range reform.ScoredRows() {
		rows[r.Theme()] = append(rows[r.Theme()], r.String())
	}
	assert.Equal(t, map[reform.Theme][]string{
		reform.PengentasanKemiskinan:    {"Pengentasan Kemiskinan"},
		reform.PeningkatanInvestasi:     {"Peningkatan Investasi"},
		reform.DigitalisasiAdministrasi: {"Digitalisasi Administrasi Pemerintahan"},
		reform.PrioritasAktualPresiden:  {"Peningkatan Penggunaan Produk Dalam Negeri", "Pengendalian Inflasi"},
	}, rows)
	assert.Zero(t, reform.ScoredRow(9).Theme())
	assert.Zero(t, reform.ScoredRow(9).Citation())
}

func TestChangeAreas(t *testing.T) {
	for _, s := range []string{"Deregulasi Kebijakan", "penataan peraturan perundang-undangan"} {
		c, err := reform.ParseChangeArea(s)
		assert.NoError(t, err)
		assert.Equal(t, reform.PeraturanPerundangUndangan, c)
	}
	assert.Equal(t, "Deregulasi Kebijakan", reform.PeraturanPerundangUndangan.EarlierName())
	assert.Equal(t, "Manajemen Perubahan", reform.ManajemenPerubahan.EarlierName())
	assert.Len(t, slices.Collect(reform.ChangeAreas()), 8)
	assert.Equal(t, aparatur.TwoSources, reform.PelayananPublik.Status())
	assert.Zero(t, reform.ChangeArea(9).Status())
}

func TestGoals(t *testing.T) {
	assert.Len(t, slices.Collect(reform.Goals(reform.Edition2020)), 2)
	assert.Empty(t, slices.Collect(reform.Goals(reform.Edition2025)))
}
