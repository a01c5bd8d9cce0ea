package reform_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/reform"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

func frequency(t *testing.T) score.Scale {
	t.Helper()
	scale, err := reform.Frequency(score.POMP)
	require.NoError(t, err)
	return scale
}

var policy = score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}

func TestForms(t *testing.T) {
	full, err := reform.NewFramework(frequency(t), policy)
	require.NoError(t, err)
	short, err := reform.NewShortFramework(frequency(t), policy)
	require.NoError(t, err)
	for d := range full.Dimensions() {
		for _, i := range d.Items {
			item, dim, ok := full.Item(i.ID)
			require.True(t, ok)
			assert.Equal(t, d.ID, dim)
			assert.Equal(t, i.ID.Text(), item.Text)
			got, err := full.ParseItem(item.Text)
			require.NoError(t, err)
			assert.Equal(t, i.ID, got)
		}
	}
	n := 0
	for d := range short.Dimensions() {
		for _, i := range d.Items {
			n++
			assert.Equal(t, d.ID, i.ID.Item().Attitude())
			assert.Equal(t, i.ID.Item().Text(), i.Text)
		}
	}
	assert.Equal(t, 7, n)
	assert.Len(t, slices.Collect(reform.Items()), 21)

	var sheet reform.Sheet
	for i := range reform.Items() {
		require.NoError(t, sheet.Set(i, 4))
	}
	var brief reform.ShortSheet
	for i := range reform.ShortItems() {
		require.NoError(t, brief.Set(i, 4))
	}
	a, err := full.Score(&sheet)
	require.NoError(t, err)
	b, err := short.Score(&brief)
	require.NoError(t, err)
	assert.Equal(t, a.Total(), b.Total())
	require.ErrorIs(t, score.Comparable(a, b), score.ErrNotComparable)
	assert.Equal(t, "Tujuh sikap kepemimpinan reformasi birokrasi tematik", a.Stamp().Framework)
}

// TT is kept apart and not counted.
func TestCannotRate(t *testing.T) {
	f, err := reform.NewFramework(frequency(t), policy)
	require.NoError(t, err)
	var sheet reform.Sheet
	for i := range reform.Items() {
		require.NoError(t, sheet.Set(i, 5))
	}
	require.NoError(t, sheet.Set(reform.KMT1, score.CannotRate))
	p, err := f.Score(&sheet)
	require.NoError(t, err)
	assert.Equal(t, "100", p.Total().Decimal(0))
}

// The narrative takes results of the short form too.
func TestShortPanel(t *testing.T) {
	f, err := reform.NewShortFramework(frequency(t), policy)
	require.NoError(t, err)
	panel, err := score.NewPanel(f, score.PanelPolicy{Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}}, Missing: score.Renormalise})
	require.NoError(t, err)
	var sheet reform.ShortSheet
	for i := range reform.ShortItems() {
		require.NoError(t, sheet.Set(i, 3))
	}
	r, err := panel.Score(func(yield func(score.Role, *reform.ShortSheet) bool) { yield(score.Superior, &sheet) })
	require.NoError(t, err)
	narrative := reform.PersonNarrative(r, score.Index{}, score.Index{})
	assert.Equal(t, "Indeks sikap kepemimpinan reformasi birokrasi tematik adalah 50,0.", narrative[0])
	assert.Contains(t, narrative, reform.Notice)
}

func TestFrameworkRefusals(t *testing.T) {
	_, err := reform.NewFramework(score.Scale{}, policy)
	require.Error(t, err)
	_, err = reform.NewShortFramework(frequency(t), score.Policy{})
	require.Error(t, err)
}

// A form with the stem before every sentence, as its export has it: all items are recognised, answers by label and by number.
func TestFormExport(t *testing.T) {
	f, err := reform.NewFramework(frequency(t), policy)
	require.NoError(t, err)
	header, row := []string{"Pegawai", "Peran"}, []string{"Pegawai Contoh", "Atasan"}
	for i := range reform.Items() {
		header, row = append(header, reform.Stem+" ["+i.Text()+"]"), append(row, "4 - Sering")
	}
	file := strings.Join(header, ";") + "\n" + strings.Join(row, ";") + "\n"
	r, err := sheets.NewWide(sheets.CSV(strings.NewReader(file)), f, sheets.WithColumns(sheets.Columns{Person: "Pegawai"}))
	require.NoError(t, err)
	for response, err := range r.All() {
		require.NoError(t, err)
		p, err := f.Score(&response.Sheet)
		require.NoError(t, err)
		assert.Equal(t, "75.0", p.Total().Decimal(1))
	}
}
