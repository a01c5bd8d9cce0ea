package stats_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/stats"
)

type (
	dim  uint8
	item uint8
)

// framework is declared with its items out of the order of their constants, the second one reverse-keyed, on a scale of five.
func framework(t testing.TB) *score.Framework[dim, item] {
	t.Helper()
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions},
		score.Dimension[dim, item]{ID: 1, Code: "A", Name: "A", Weight: 1, Items: []score.Item[item]{
			{ID: 3, Code: "A3", Text: "a3", Weight: 1}, {ID: 1, Code: "A1", Text: "a1", Weight: 1}}},
		score.Dimension[dim, item]{ID: 2, Code: "B", Name: "B", Weight: 1, Items: []score.Item[item]{
			{ID: 2, Code: "B2", Text: "b2", Weight: 1, Reverse: true}, {ID: 4, Code: "B4", Text: "b4", Weight: 1}}})
	require.NoError(t, err)
	return f
}

func randomSheets(seed uint64, n int) []*score.Sheet[item] {
	r := rand.New(rand.NewPCG(8, seed))
	out := make([]*score.Sheet[item], n)
	for i := range out {
		s := &score.Sheet[item]{}
		person := r.IntN(3)
		for id := item(1); id <= 4; id++ {
			x := score.Rating(1 + person + r.IntN(3))
			if id == 2 {
				x = 6 - x
			}
			switch r.IntN(20) {
			case 0:
				x = 0
			case 1:
				x = score.CannotRate
			}
			_ = s.Set(id, x)
		}
		out[i] = s
	}
	return out
}

// A tally and the table of its sheets give the same, but for the order of items and what a tally does not know.
func TestAlphaTallyAgreesWithAlpha(t *testing.T) {
	f := framework(t)
	sheets := randomSheets(1, 200)
	tally, err := score.NewTally(f, score.Alpha)
	require.NoError(t, err)
	for _, s := range sheets {
		require.NoError(t, tally.Add(s))
	}
	table, err := stats.FromSheets(f, slices.Values(sheets))
	require.NoError(t, err)
	want, err := stats.Alpha(table, 0.9)
	require.NoError(t, err)
	got, err := stats.AlphaTally(tally, 0.9)
	require.NoError(t, err)
	near := func(a, b float64, msg ...any) { t.Helper(); assert.InDelta(t, a, b, 1e-12, msg...) }
	near(want.Alpha, got.Alpha)
	near(want.Confidence.Lower, got.Confidence.Lower)
	near(want.TotalMean, got.TotalMean)
	near(want.TotalDeviation, got.TotalDeviation)
	assert.Equal(t, []int{want.Items, want.Cases, want.Dropped}, []int{got.Items, got.Cases, got.Dropped})
	assert.Positive(t, got.Dropped)
	assert.Greater(t, got.Alpha, 0.5, "the reverse-keyed item was turned around")
	assert.Equal(t, stats.Figure{}, got.Standardized)
	assert.Equal(t, stats.Figure{}, got.MeanCorrelation)
	for _, x := range got.PerItem {
		w := want.PerItem[slices.Index([]int{3, 1, 2, 4}, x.Item)]
		near(w.Mean, x.Mean)
		near(w.Deviation, x.Deviation)
		near(defined(t, w.IfDeleted), defined(t, x.IfDeleted))
		near(defined(t, w.ItemRest), defined(t, x.ItemRest))
	}
}

func TestAlphaTallyRefusals(t *testing.T) {
	f := framework(t)
	_, err := stats.AlphaTally(&score.Tally[dim, item]{}, 0.95)
	assert.ErrorIs(t, err, score.ErrUncollected)
	tally, err := score.NewTally(f, score.Alpha)
	require.NoError(t, err)
	_, err = stats.AlphaTally(tally, 0.95)
	assert.ErrorIs(t, err, stats.ErrTooFewCases)
	_, err = stats.AlphaTally(tally, 95)
	assert.ErrorIs(t, err, fault.ErrRange)
	same := &score.Sheet[item]{}
	for id := item(1); id <= 4; id++ {
		require.NoError(t, same.Set(id, 4))
	}
	for range 3 {
		require.NoError(t, tally.Add(same))
	}
	_, err = stats.AlphaTally(tally, 0.95)
	assert.ErrorIs(t, err, stats.ErrNoVariance)

	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	single, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems},
		score.Dimension[dim, item]{ID: 1, Code: "A", Name: "A", Weight: 1, Items: []score.Item[item]{{ID: 1, Code: "A1", Text: "a", Weight: 1}}})
	require.NoError(t, err)
	one, err := score.NewTally(single, score.Alpha)
	require.NoError(t, err)
	s := &score.Sheet[item]{}
	require.NoError(t, s.Set(1, 3))
	require.NoError(t, one.Add(s))
	require.NoError(t, one.Add(s))
	_, err = stats.AlphaTally(one, 0.95)
	assert.ErrorIs(t, err, stats.ErrTooFewItems)
}

func TestFromSheets(t *testing.T) {
	f := framework(t)
	s := &score.Sheet[item]{}
	require.NoError(t, s.Set(1, 2))
	require.NoError(t, s.Set(2, 1))
	require.NoError(t, s.Set(4, score.CannotRate))
	r, err := stats.FromSheets(f, slices.Values([]*score.Sheet[item]{s}))
	require.NoError(t, err)
	assert.Equal(t, []int{1, 4}, []int{r.Rows(), r.Columns()})
	for j, want := range []float64{0, 2, 5, 0} { // A3, A1, B2 turned around, B4
		x, ok := r.At(0, j)
		assert.Equal(t, want, x, j)
		assert.Equal(t, want != 0, ok, j)
	}
	b, err := stats.FromDimension(f, 2, slices.Values([]*score.Sheet[item]{s}))
	require.NoError(t, err)
	assert.Equal(t, 2, b.Columns())
	x, _ := b.At(0, 0)
	assert.Equal(t, 5., x)

	var rating *score.RatingError
	bad := &score.Sheet[item]{}
	require.NoError(t, bad.Set(1, 6))
	_, err = stats.FromSheets(f, slices.Values([]*score.Sheet[item]{bad}))
	require.ErrorAs(t, err, &rating)
	assert.ErrorIs(t, err, fault.ErrRange)
	assert.Equal(t, "A1", rating.Item)
	bad = &score.Sheet[item]{}
	require.NoError(t, bad.Set(9, 1))
	_, err = stats.FromSheets(f, slices.Values([]*score.Sheet[item]{bad}))
	require.ErrorAs(t, err, &rating)
	assert.ErrorIs(t, err, fault.ErrUnknown)
	_, err = stats.FromSheets(f, slices.Values([]*score.Sheet[item]{nil}))
	assert.ErrorIs(t, err, fault.ErrEmpty)
	_, err = stats.FromSheets(f, slices.Values([]*score.Sheet[item]{}))
	assert.ErrorIs(t, err, fault.ErrEmpty)
	_, err = stats.FromSheets[dim](nil, slices.Values([]*score.Sheet[item]{s}))
	assert.Error(t, err)
	_, err = stats.FromDimension(f, 7, slices.Values([]*score.Sheet[item]{s}))
	assert.ErrorIs(t, err, fault.ErrUnknown)
}

// Two items of variances 1 and covariance c: alpha is 2c/(1+c).
func TestAlphaByHand(t *testing.T) {
	a, err := stats.Alpha(ratings(t, [][]float64{{1, 1}, {2, 3}, {3, 2}}), 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 2*0.5/1.5, a.Alpha, 1e-15)
	assert.InDelta(t, a.Alpha, defined(t, a.Standardized), 1e-15)
	assert.InDelta(t, 0.5, defined(t, a.MeanCorrelation), 1e-15)
	for _, x := range a.PerItem {
		assert.Equal(t, stats.Figure{}, x.IfDeleted, "nothing is left of two items but one")
		assert.InDelta(t, 0.5, defined(t, x.ItemRest), 1e-15)
		assert.Equal(t, 2., x.Mean)
		assert.Equal(t, 1., x.Deviation)
	}
}

// An item that everybody answers the same has no correlation, but alpha is defined.
func TestAlphaOfAConstantItem(t *testing.T) {
	a, err := stats.Alpha(ratings(t, [][]float64{{1, 1, 0.1}, {2, 3, 0.1}, {3, 2, 0.1}}), 0.95)
	require.NoError(t, err)
	assert.Equal(t, stats.Figure{}, a.Standardized)
	assert.Equal(t, stats.Figure{}, a.PerItem[2].ItemRest)
	assert.InDelta(t, 2*0.5/1.5, defined(t, a.PerItem[2].IfDeleted), 1e-14)
	assert.InDelta(t, 0, defined(t, a.PerItem[0].IfDeleted), 1e-14)
	p, err := stats.AlphaPairwise(ratings(t, [][]float64{{1, 1, 0.1}, {2, 3, 0.1}, {3, 2, 0.1}}))
	require.NoError(t, err)
	assert.InDelta(t, a.Alpha, p.Alpha, 1e-15)
	assert.Equal(t, stats.Figure{}, p.Standardized)
}

// The deleted item's rest is constant: neither a correlation nor an alpha.
func TestAlphaWhereTheRestIsConstant(t *testing.T) {
	a, err := stats.Alpha(ratings(t, [][]float64{{1, 1, 3}, {2, 3, 1}, {4, 2, 2}}), 0.95)
	require.NoError(t, err)
	assert.Equal(t, stats.Figure{}, a.PerItem[0].IfDeleted)
	assert.Equal(t, stats.Figure{}, a.PerItem[0].ItemRest)
	assert.NotEqual(t, stats.Figure{}, a.PerItem[1].ItemRest)
}

func TestPerfectAlpha(t *testing.T) {
	a, err := stats.Alpha(ratings(t, [][]float64{{1, 1, 1}, {2, 2, 2}, {5, 5, 5}}), 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 1, a.Alpha, 1e-15)
	assert.InDelta(t, 1, a.Confidence.Lower, 1e-14)
}

func TestAlphaRefusals(t *testing.T) {
	nan := math.NaN()
	for name, c := range map[string]struct {
		rows [][]float64
		want error
	}{
		"one item":                    {[][]float64{{1}, {2}}, stats.ErrTooFewItems},
		"one complete row":            {[][]float64{{1, 2}, {nan, 2}, {3, nan}}, stats.ErrTooFewCases},
		"all the same":                {[][]float64{{4, 4}, {4, 4}, {4, 4}}, stats.ErrNoVariance},
		"opposites cancel":            {[][]float64{{1, 5}, {2, 4}, {5, 1}}, stats.ErrNoVariance},
		"opposites cancel, not round": {[][]float64{{0.1, 0.7}, {0.3, 0.5}, {0.6, 0.2}}, stats.ErrNoVariance},
	} {
		_, err := stats.Alpha(ratings(t, c.rows), 0.95)
		assert.ErrorIs(t, err, c.want, name)
		_, err = stats.AlphaPairwise(ratings(t, c.rows))
		assert.ErrorIs(t, err, c.want, name)
	}
	nested, err := stats.NewNested([][]float64{{1, 2}, {3}})
	require.NoError(t, err)
	_, err = stats.Alpha(nested, 0.95)
	assert.ErrorIs(t, err, fault.ErrType)
	_, err = stats.AlphaPairwise(nested)
	assert.ErrorIs(t, err, fault.ErrType)
	_, err = stats.Alpha(ratings(t, [][]float64{{1, 2}, {2, 3}}), 1)
	assert.ErrorIs(t, err, fault.ErrRange)
}

// Whatever is added to an item, and whatever all are multiplied by, alpha stays.
func TestAlphaDoesNotDependOnOriginAndUnit(t *testing.T) {
	cells := readCells(t, "likert_complete")
	want, err := stats.Alpha(ratings(t, cells), 0.95)
	require.NoError(t, err)
	for _, row := range cells {
		for j := range row {
			row[j] = row[j]*25 + 1e6*float64(j)
		}
	}
	got, err := stats.Alpha(ratings(t, cells), 0.95)
	require.NoError(t, err)
	assert.InDelta(t, want.Alpha, got.Alpha, 1e-12)
	assert.InDelta(t, want.Confidence.Upper, got.Confidence.Upper, 1e-12)
}
