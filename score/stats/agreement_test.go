package stats_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score/stats"
)

func TestEnumerations(t *testing.T) {
	enumtest.Check(t, stats.ParseMetric, stats.Metrics())
	enumtest.Check(t, stats.ParseWeighting, stats.Weightings())
}

// By the definition: all pairs of values within a unit, and all pairs of values.
func slowKrippendorff(rows [][]float64, distance func(a, b float64, all []float64) float64) float64 {
	var units [][]float64
	var all []float64
	for _, row := range rows {
		var unit []float64
		for _, x := range row {
			if !math.IsNaN(x) {
				unit = append(unit, x)
			}
		}
		if len(unit) > 1 {
			units, all = append(units, unit), append(all, unit...)
		}
	}
	pairs := func(values []float64) (sum float64) {
		for i, a := range values {
			for j, b := range values {
				if i != j {
					sum += distance(a, b, all)
				}
			}
		}
		return sum
	}
	observed, n := 0., float64(len(all))
	for _, unit := range units {
		observed += pairs(unit) / float64(len(unit)-1)
	}
	return 1 - observed/n/(pairs(all)/n/(n-1))
}

func slowOrdinal(a, b float64, all []float64) float64 {
	sum := 0.
	for _, x := range all {
		switch {
		case x == a || x == b:
			sum += 0.5
		case (x-a)*(x-b) < 0:
			sum++
		}
	}
	if a == b {
		return 0
	}
	return sum * sum
}

func TestKrippendorffAgreesWithItsDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 50))
	slow := map[stats.Metric]func(a, b float64, all []float64) float64{
		stats.Nominal: func(a, b float64, _ []float64) float64 {
			if a == b {
				return 0
			}
			return 1
		},
		stats.Ordinal:  slowOrdinal,
		stats.Interval: func(a, b float64, _ []float64) float64 { return (a - b) * (a - b) },
		stats.Ratio: func(a, b float64, _ []float64) float64 {
			if a == b {
				return 0
			}
			return (a - b) * (a - b) / (a + b) / (a + b)
		},
	}
	for range 40 {
		rows := make([][]float64, 3+r.IntN(8))
		for i := range rows {
			rows[i] = make([]float64, 4)
			for j := range rows[i] {
				rows[i][j] = float64(r.IntN(4))
				if r.IntN(5) == 0 {
					rows[i][j] = math.NaN()
				}
			}
		}
		for m := range stats.Metrics() {
			got, err := stats.Krippendorff(ratings(t, rows), m)
			require.NoError(t, err)
			assert.InDelta(t, slowKrippendorff(rows, slow[m]), got.Alpha, 1e-12, "%v %v", m, rows)
			assert.InDelta(t, 1-got.Observed/got.Expected, got.Alpha, 1e-15)
		}
	}
}

func TestKrippendorffRefusals(t *testing.T) {
	nan := math.NaN()
	r := ratings(t, [][]float64{{1, 2}, {2, nan}, {3, 3}})
	got, err := stats.Krippendorff(r, stats.Nominal)
	require.NoError(t, err)
	assert.Equal(t, []int{2, 4, 1}, []int{got.Units, got.Values, got.Dropped})
	assert.Equal(t, stats.Nominal, got.Metric)
	_, err = stats.Krippendorff(r, 0)
	assert.ErrorIs(t, err, fault.ErrUnknown)
	_, err = stats.Krippendorff(ratings(t, [][]float64{{1, nan}, {nan, 2}}), stats.Nominal)
	assert.ErrorIs(t, err, stats.ErrTooFewRaters)
	_, err = stats.Krippendorff(ratings(t, [][]float64{{4, 4}, {4, 4}}), stats.Ordinal)
	assert.ErrorIs(t, err, stats.ErrNoVariance)
	_, err = stats.Krippendorff(ratings(t, [][]float64{{4, -4}, {4, 4}}), stats.Ratio)
	assert.ErrorIs(t, err, fault.ErrRange)
	zero, err := stats.Krippendorff(ratings(t, [][]float64{{0, 0}, {4, 4}}), stats.Ratio)
	require.NoError(t, err)
	assert.Equal(t, 1., zero.Alpha)
	own, err := stats.Krippendorff(nested(t, [][]float64{{1, 2}, {2}, {3, 3, 3}}), stats.Interval)
	require.NoError(t, err)
	assert.Equal(t, 5, own.Values)
}

func TestKappaRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		counts [][]int
		want   error
	}{
		"nothing":           {nil, fault.ErrEmpty},
		"no column":         {[][]int{{}}, fault.ErrEmpty},
		"ragged":            {[][]int{{1, 2}, {3}}, stats.ErrUnequal},
		"not square":        {[][]int{{1, 2}}, stats.ErrUnequal},
		"negative":          {[][]int{{1, -2}, {3, 4}}, fault.ErrRange},
		"too many":          {[][]int{{1 << 30, 1}, {3, 4}}, fault.ErrRange},
		"no unit":           {[][]int{{0, 0}, {0, 0}}, stats.ErrTooFewCases},
		"one category":      {[][]int{{5, 0}, {0, 0}}, stats.ErrNoVariance},
		"only one category": {[][]int{{5}}, stats.ErrNoVariance},
	} {
		for w := range stats.Weightings() {
			_, err := stats.CohenKappa(c.counts, w, 0.95)
			assert.ErrorIs(t, err, c.want, name)
		}
	}
	ok := [][]int{{3, 1}, {2, 4}}
	_, err := stats.CohenKappa(ok, 0, 0.95)
	assert.ErrorIs(t, err, fault.ErrUnknown)
	_, err = stats.CohenKappa(ok, stats.Linear, 95)
	assert.ErrorIs(t, err, fault.ErrRange)
	for name, weights := range map[string][][]float64{
		"negative": {{0, -1}, {1, 0}}, "diagonal": {{1, 1}, {1, 0}}, "not a number": {{0, math.NaN()}, {1, 0}},
		"infinite": {{0, math.Inf(1)}, {1, 0}}, "none": {{0, 0}, {0, 0}},
	} {
		_, err = stats.CohenKappaDisagreement(ok, weights, 0.95)
		assert.ErrorIs(t, err, fault.ErrRange, name)
	}
	_, err = stats.CohenKappaDisagreement(ok, [][]float64{{0, 1, 2}, {1, 0, 2}}, 0.95)
	assert.ErrorIs(t, err, stats.ErrUnequal)
	_, err = stats.CohenKappaDisagreement(ok, nil, 0.95)
	assert.ErrorIs(t, err, fault.ErrRange)
}

// Two categories know no weights, perfect agreement is 1 without error, and total disagreement of two halves is -1.
func TestKappaOfTwoCategories(t *testing.T) {
	for counts, want := range map[[4]int]float64{{5, 0, 0, 5}: 1, {0, 5, 5, 0}: -1, {4, 1, 1, 4}: 0.6} {
		for w := range stats.Weightings() {
			k, err := stats.CohenKappa([][]int{counts[0:2], counts[2:4]}, w, 0.95)
			require.NoError(t, err)
			assert.InDelta(t, want, k.Kappa, 1e-15)
			assert.GreaterOrEqual(t, k.Confidence.Lower, -1.)
			assert.LessOrEqual(t, k.Confidence.Upper, 1.)
		}
	}
}

func TestCounts(t *testing.T) {
	nan := math.NaN()
	r := ratings(t, [][]float64{{1, 2, 3}, {2, 2, 2}, {nan, 1, 1}, {3, 3, nan}})
	cross, err := stats.CrossTable(r, 0, 1, []float64{1, 2, 3})
	require.NoError(t, err)
	assert.Equal(t, [][]int{{0, 1, 0}, {0, 1, 0}, {0, 0, 1}}, cross)
	counts, err := stats.CategoryCounts(r, []float64{3, 2, 1})
	require.NoError(t, err)
	assert.Equal(t, [][]int{{1, 1, 1}, {0, 3, 0}}, counts)
	_, err = stats.CrossTable(r, 0, 3, []float64{1, 2, 3})
	assert.ErrorIs(t, err, fault.ErrRange)
	_, err = stats.CrossTable(r, -1, 0, []float64{1, 2, 3})
	assert.ErrorIs(t, err, fault.ErrRange)
	_, err = stats.CrossTable(r, 0, 1, []float64{1, 2})
	assert.ErrorIs(t, err, fault.ErrUnknown)
	_, err = stats.CrossTable(r, 0, 1, []float64{1, 3})
	assert.ErrorIs(t, err, fault.ErrUnknown)
	_, err = stats.CrossTable(r, 0, 1, []float64{1, 2, 1})
	assert.ErrorIs(t, err, fault.ErrDuplicate)
	_, err = stats.CrossTable(nested(t, [][]float64{{1, 2}}), 0, 1, []float64{1, 2})
	assert.ErrorIs(t, err, fault.ErrType)
	counts, err = stats.CategoryCounts(nested(t, [][]float64{{1, 2}, {3}, {2, 2}}), []float64{1, 2, 3})
	require.NoError(t, err)
	assert.Equal(t, [][]int{{1, 1, 0}, {0, 2, 0}}, counts, "the row of one rater is not complete")
	_, err = stats.CategoryCounts(r, []float64{1, 2})
	assert.ErrorIs(t, err, fault.ErrUnknown)
	_, err = stats.CategoryCounts(r, []float64{1, 1})
	assert.ErrorIs(t, err, fault.ErrDuplicate)
}

func TestFleissRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		counts [][]int
		want   error
	}{
		"nothing":      {nil, fault.ErrEmpty},
		"negative":     {[][]int{{-1, 3}}, fault.ErrRange},
		"one rater":    {[][]int{{1, 0}, {0, 1}}, stats.ErrTooFewRaters},
		"unequal":      {[][]int{{2, 0}, {0, 3}}, stats.ErrUnequal},
		"one category": {[][]int{{0, 3, 0}, {0, 3, 0}, {0, 3, 0}}, stats.ErrNoVariance},
	} {
		_, err := stats.FleissKappa(c.counts)
		assert.ErrorIs(t, err, c.want, name)
	}
	r, err := stats.FleissKappa([][]int{{3, 0}, {0, 3}, {3, 0}})
	require.NoError(t, err)
	assert.InDelta(t, 1, r.Kappa, 1e-15)
	assert.Less(t, r.P, 0.01)
}

func TestKendallEdges(t *testing.T) {
	nan := math.NaN()
	same, err := stats.KendallW(ratings(t, [][]float64{{1, 10, 3}, {2, 20, 5}, {3, 30, 9}}))
	require.NoError(t, err)
	assert.InDelta(t, 1, same.W, 1e-15)
	assert.InDelta(t, 1, defined(t, same.MeanSpearman), 1e-15)
	opposite, err := stats.KendallW(ratings(t, [][]float64{{1, 3}, {2, 2}, {3, 1}, {nan, 4}}))
	require.NoError(t, err)
	assert.Zero(t, opposite.W)
	assert.InDelta(t, -1, defined(t, opposite.MeanSpearman), 1e-15)
	assert.Equal(t, 1, opposite.Dropped)
	assert.InDelta(t, 1, opposite.P, 1e-15)
	indifferent, err := stats.KendallW(ratings(t, [][]float64{{1, 5}, {2, 5}, {3, 5}}))
	require.NoError(t, err)
	assert.Equal(t, stats.Figure{}, indifferent.MeanSpearman)
	for name, c := range map[string]struct {
		rows [][]float64
		want error
	}{
		"one rater": {[][]float64{{1}, {2}}, stats.ErrTooFewRaters},
		"one unit":  {[][]float64{{1, 2}, {nan, 3}}, stats.ErrTooFewCases},
		"all tied":  {[][]float64{{1, 2}, {1, 2}, {1, 2}}, stats.ErrNoVariance},
	} {
		_, err := stats.KendallW(ratings(t, c.rows))
		assert.ErrorIs(t, err, c.want, name)
	}
	_, err = stats.KendallW(nested(t, [][]float64{{1, 2}, {3, 4}}))
	assert.ErrorIs(t, err, fault.ErrType)
}

// No program gave these: each was computed by hand from the formulas of James, Demaree & Wolf 1984, with the uniform null
// variance 2 of five answers.
func TestRWGByHand(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name       string
		rows       [][]float64
		null       float64
		rwg, ratio float64
		beyond     bool
	}{
		// All agree.
		{"agreement", [][]float64{{4}, {4}, {4}}, 2, 1, 0, false},
		// 3 4 5: variance 1, ratio 1/2.
		{"one item", [][]float64{{3}, {4}, {5}}, 2, 0.5, 0.5, false},
		// 4 4 5 5 3: mean 4.2, squares 0.04+0.04+0.64+0.64+1.44 = 2.8, variance 0.7, ratio 0.35.
		{"five raters", [][]float64{{4}, {4}, {5}, {5}, {3}}, 2, 0.65, 0.35, false},
		// Variances 1 and 0.5 (3 4 5 and the pair 4 5): ratios 0.5 and 0.25, mean 0.375; 2·0.625/(2·0.625+0.375) = 10/13.
		{"two items, one not answered", [][]float64{{3, 4}, {4, 5}, {5, nan}}, 2, 10. / 13, 0.375, false},
		// Three items of variance 1: ratio 1/2; 1.5/(1.5+0.5).
		{"three items", [][]float64{{3, 3, 3}, {4, 4, 4}, {5, 5, 5}}, 2, 0.75, 0.5, false},
		// 1 3 5: variance 4, ratio 2: more than dice.
		{"no agreement", [][]float64{{1}, {3}, {5}}, 2, 0, 2, true},
		// 2 3 4 4 1: mean 2.8, squares 0.64+0.04+1.44+1.44+3.24 = 6.8, variance 1.7; a skewed null of variance 1.34.
		{"another null", [][]float64{{2}, {3}, {4}, {4}, {1}}, 1.34, 0, 1.7 / 1.34, true},
		// Seven answers, null 4: 2 4 6 has variance 4, just what dice give.
		{"just as dice", [][]float64{{2}, {4}, {6}}, stats.UniformNull(7), 0, 1, true},
	} {
		r, err := stats.RWG(ratings(t, c.rows), c.null)
		require.NoError(t, err, c.name)
		assert.InDelta(t, c.rwg, r.RWG, 1e-14, c.name)
		assert.InDelta(t, c.ratio, r.Ratio, 1e-14, c.name)
		assert.Equal(t, c.beyond, r.Beyond, c.name)
		assert.Equal(t, len(c.rows), r.Raters, c.name)
		assert.Equal(t, len(c.rows[0]), r.Items, c.name)
		assert.Equal(t, c.null, r.Null, c.name)
	}
}

func TestUniformNull(t *testing.T) {
	for c, want := range map[int]float64{-3: 0, 0: 0, 1: 0, 2: 0.25, 5: 2, 7: 4} {
		assert.Equal(t, want, stats.UniformNull(c), c)
	}
	// Throwing dice: the population variance of 1 to 6.
	assert.InDelta(t, 35./12, stats.UniformNull(6), 1e-15)
}

func TestRWGRefusals(t *testing.T) {
	nan := math.NaN()
	_, err := stats.RWG(ratings(t, [][]float64{{4}}), 2)
	assert.ErrorIs(t, err, stats.ErrTooFewRaters)
	_, err = stats.RWG(ratings(t, [][]float64{{4, nan}, {4, 3}}), 2)
	assert.ErrorIs(t, err, stats.ErrTooFewRaters)
	for _, null := range []float64{0, -1, nan, math.Inf(1), stats.UniformNull(1)} {
		_, err = stats.RWG(ratings(t, [][]float64{{4}, {5}}), null)
		assert.ErrorIs(t, err, fault.ErrRange)
	}
	_, err = stats.RWG(stats.Ratings{}, 2)
	assert.ErrorIs(t, err, fault.ErrEmpty)
	_, err = stats.RWG(nested(t, [][]float64{{1, 2}, {3}}), 2)
	assert.ErrorIs(t, err, fault.ErrType)
}
