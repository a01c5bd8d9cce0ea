package stats_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/internal/special"
	"github.com/aparatur/aparatur/score/stats"
)

func nested(t testing.TB, rows [][]float64) stats.Ratings {
	t.Helper()
	r, err := stats.NewNested(rows)
	require.NoError(t, err)
	return r
}

// The interval of Wald is, with equal numbers of raters, that of Shrout and Fleiss, and the order of ratings does not matter.
func TestNestedEqualsOneWay(t *testing.T) {
	cells := readCells(t, "shrout_fleiss_1979")
	want, err := stats.ICC1(ratings(t, cells), 0.95)
	require.NoError(t, err)
	for i, row := range cells {
		for range i {
			row[0], row[1], row[2], row[3] = row[1], row[2], row[3], row[0]
		}
	}
	got, err := stats.ICC1(nested(t, cells), 0.95)
	require.NoError(t, err)
	assert.InDelta(t, want.ICC, got.ICC, 1e-14)
	assert.InDelta(t, want.Confidence.Lower, got.Confidence.Lower, 1e-14)
	f, p := defined(t, got.F), 0.975
	assert.InDelta(t, (f/special.FQuantile(p, 5, 18)-1)/(f/special.FQuantile(p, 5, 18)+3), got.Confidence.Lower, 1e-14)
}

// By hand: groups 1 2 3, 5 7, 9. The means are 2, 6 and 9, the grand mean 4.5; between 3·6.25 + 2·2.25 + 20.25 = 43.5, within
// 2 + 2 = 4 on 3 degrees of freedom, k₀ = (6 - 14/6)/2 = 11/6.
func TestUnequalGroupsByHand(t *testing.T) {
	r, err := stats.ICC1(nested(t, [][]float64{{1, 2, 3}, {5, 7}, {}, {9}}), 0.95)
	require.NoError(t, err)
	b, w, k := 43.5/2, 4./3, 11./6
	assert.InDelta(t, b, r.MeanSquares.Between, 1e-13)
	assert.InDelta(t, w, r.MeanSquares.Within, 1e-13)
	assert.InDelta(t, k, r.Raters, 1e-14)
	assert.InDelta(t, (b-w)/(b+(k-1)*w), r.ICC, 1e-14)
	assert.Equal(t, []float64{2, 3}, []float64{r.DF1, r.DF2})
	assert.Equal(t, []int{3, 1}, []int{r.Cases, r.Dropped})
	assert.Equal(t, stats.Figure{}, r.MeanSquares.Columns)
	mean, err := stats.ICC1k(nested(t, [][]float64{{1, 2, 3}, {5, 7}, {}, {9}}), 0.95)
	require.NoError(t, err)
	stepped, err := stats.SpearmanBrown(r.ICC, k)
	require.NoError(t, err)
	assert.InDelta(t, stepped, mean.ICC, 1e-14)
	assert.InDelta(t, (b-w)/b, mean.ICC, 1e-14)
}

// The interval holds the true correlation as often as it says, also with unequal numbers of raters and a correlation of 0.
func TestWaldCovers(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 40))
	for _, truth := range []float64{0, 0.3, 0.8} {
		const runs = 1500
		covered, below := 0, 0
		for range runs {
			rows := make([][]float64, 12)
			for i := range rows {
				person := math.Sqrt(truth) * r.NormFloat64()
				for range 1 + i%5 {
					rows[i] = append(rows[i], person+math.Sqrt(1-truth)*r.NormFloat64())
				}
			}
			got, err := stats.ICC1(nested(t, rows), 0.9)
			require.NoError(t, err)
			if got.Confidence.Lower <= truth && truth <= got.Confidence.Upper {
				covered++
			}
			if truth < got.Confidence.Lower {
				below++
			}
		}
		assert.InDelta(t, 0.9, float64(covered)/runs, 0.025, "covered, true ICC %v", truth)
		assert.InDelta(t, 0.05, float64(below)/runs, 0.02, "too high, true ICC %v", truth)
	}
}

func TestPerfectAgreement(t *testing.T) {
	same := ratings(t, [][]float64{{0.1, 0.1, 0.1}, {0.3, 0.3, 0.3}, {0.7, 0.7, 0.7}})
	for _, compute := range []func(stats.Ratings, float64) (stats.ICCResult, error){stats.ICC1, stats.ICC1k, stats.ICC2, stats.ICC2k, stats.ICC3, stats.ICC3k} {
		r, err := compute(same, 0.95)
		require.NoError(t, err)
		assert.Equal(t, 1., r.ICC)
		assert.Equal(t, stats.Confidence{Level: 0.95, Lower: 1, Upper: 1}, r.Confidence)
		assert.Equal(t, stats.Figure{}, r.F)
		assert.Zero(t, r.P)
	}
}

// A rater who is always one point stricter does not disturb consistency, but agreement.
func TestSeverity(t *testing.T) {
	strict := ratings(t, [][]float64{{2.1, 1.1}, {3.3, 2.3}, {5.2, 4.2}, {4.4, 3.4}})
	c, err := stats.ICC3(strict, 0.95)
	require.NoError(t, err)
	assert.Equal(t, 1., c.ICC)
	a, err := stats.ICC2(strict, 0.95)
	require.NoError(t, err)
	assert.Less(t, a.ICC, 0.95)
	assert.Less(t, a.Confidence.Lower, a.ICC)
	assert.Greater(t, a.Confidence.Upper, a.ICC)
	_, err = stats.ICCIncomplete(strict)
	assert.ErrorIs(t, err, stats.ErrNoVariance, "nothing is left over: the components are not to be found")
}

func TestNegativeICC(t *testing.T) {
	r := ratings(t, [][]float64{{1, 5}, {5, 1}, {2, 4}, {4, 3}})
	one, err := stats.ICC1(r, 0.95)
	require.NoError(t, err)
	assert.Negative(t, one.ICC)
	assert.GreaterOrEqual(t, one.Confidence.Lower, -1.)
	assert.Less(t, one.Confidence.Lower, one.ICC)
	assert.Greater(t, one.Confidence.Upper, one.ICC)
	_, err = stats.ICC2k(r, 0.95)
	assert.ErrorIs(t, err, stats.ErrNoVariance, "the rows differ less than what is divided by takes away")
	for _, compute := range []func(stats.Ratings, float64) (stats.ICCResult, error){stats.ICC1k, stats.ICC2, stats.ICC3, stats.ICC3k} {
		x, err := compute(r, 0.95)
		require.NoError(t, err)
		assert.LessOrEqual(t, x.Confidence.Lower, x.Confidence.Upper)
		assert.False(t, math.IsInf(x.Confidence.Lower, 0))
	}
}

// On a complete table without negative components, REML is the analysis of variance.
func TestICCIncompleteOfACompleteTable(t *testing.T) {
	for _, name := range []string{"shrout_fleiss_1979", "raters_complete"} {
		table := readRatings(t, name)
		got, err := stats.ICCIncomplete(table)
		require.NoError(t, err)
		for i, c := range []struct {
			compute func(stats.Ratings, float64) (stats.ICCResult, error)
			got     float64
		}{{stats.ICC1, got.ICC1}, {stats.ICC1k, got.ICC1k}, {stats.ICC2, got.ICC2}, {stats.ICC2k, got.ICC2k}, {stats.ICC3, got.ICC3}, {stats.ICC3k, got.ICC3k}} {
			want, err := c.compute(table, 0.95)
			require.NoError(t, err)
			assert.InDelta(t, want.ICC, c.got, 1e-11, "%s %d", name, i)
		}
		assert.Equal(t, table.Rows()*table.Columns(), got.Ratings)
	}
}

// Where raters do not differ, their component is 0.
func TestICCIncompleteAtTheEdge(t *testing.T) {
	r, err := stats.ICCIncomplete(ratings(t, [][]float64{{1, 2, math.NaN()}, {4, 3, 5}, {2, 1, 1}, {5, math.NaN(), 5}, {3, 4, 2}}))
	require.NoError(t, err)
	assert.Zero(t, r.Rater)
	assert.Equal(t, r.ICC2, r.ICC3)
	assert.Positive(t, r.Person)
	r, err = stats.ICCIncomplete(ratings(t, [][]float64{{1, 5}, {5, 1}, {2, 4}, {4, 3}}))
	require.NoError(t, err)
	assert.Zero(t, r.Person)
	assert.Equal(t, stats.IncompleteICC{Residual: r.Residual, Cases: 4, Raters: 2, Ratings: 8}, r)
}

func TestICCRefusals(t *testing.T) {
	nan := math.NaN()
	twoWay := []func(stats.Ratings, float64) (stats.ICCResult, error){stats.ICC2, stats.ICC2k, stats.ICC3, stats.ICC3k}
	all := append(twoWay[:4:4], stats.ICC1, stats.ICC1k)
	for _, compute := range all {
		_, err := compute(ratings(t, [][]float64{{1, 2}}), 0.95)
		assert.ErrorIs(t, err, stats.ErrTooFewCases)
		_, err = compute(ratings(t, [][]float64{{1}, {2}}), 0.95)
		assert.ErrorIs(t, err, stats.ErrTooFewRaters)
		_, err = compute(ratings(t, [][]float64{{3, 3}, {3, 3}}), 0.95)
		assert.ErrorIs(t, err, stats.ErrNoVariance)
		_, err = compute(ratings(t, [][]float64{{1, 2}, {3, 4}}), 0)
		assert.ErrorIs(t, err, fault.ErrRange)
		_, err = compute(stats.Ratings{}, 0.95)
		assert.Error(t, err)
	}
	for _, compute := range twoWay {
		_, err := compute(nested(t, [][]float64{{1, 2}, {3, 4}}), 0.95)
		assert.ErrorIs(t, err, fault.ErrType)
		_, err = compute(ratings(t, [][]float64{{1, 2}, {nan, 4}, {3, nan}}), 0.95)
		assert.ErrorIs(t, err, stats.ErrTooFewCases)
	}
	// Persons with the same mean, or who differ in nothing but the raters.
	for _, compute := range []func(stats.Ratings, float64) (stats.ICCResult, error){stats.ICC1k, stats.ICC2k, stats.ICC3k, stats.ICC3} {
		_, err := compute(ratings(t, [][]float64{{1, 2}, {1, 2}, {1, 2}}), 0.95)
		assert.ErrorIs(t, err, stats.ErrNoVariance)
	}
	_, err := stats.ICC2(ratings(t, [][]float64{{1, 2}, {2, 1}}), 0.95)
	assert.ErrorIs(t, err, stats.ErrNoVariance, "the denominator is 0")
	_, err = stats.ICC2k(ratings(t, [][]float64{{1, 2}, {2, 1}}), 0.95)
	assert.ErrorIs(t, err, stats.ErrNoVariance)

	_, err = stats.ICCIncomplete(nested(t, [][]float64{{1, 2}, {3}}))
	assert.ErrorIs(t, err, fault.ErrType)
	_, err = stats.ICCIncomplete(ratings(t, [][]float64{{1, 2}, {nan, nan}}))
	assert.ErrorIs(t, err, stats.ErrTooFewCases)
	_, err = stats.ICCIncomplete(ratings(t, [][]float64{{1, nan}, {2, nan}}))
	assert.ErrorIs(t, err, stats.ErrTooFewRaters)
	_, err = stats.ICCIncomplete(ratings(t, [][]float64{{1, nan}, {2, 4}}))
	assert.ErrorIs(t, err, stats.ErrTooFewCases)
	_, err = stats.ICCIncomplete(ratings(t, [][]float64{{2, 2}, {2, 2}}))
	assert.ErrorIs(t, err, stats.ErrNoVariance)
}

// Raters who differ by the same amount for everybody leave nothing to tell the rows apart by.
func TestICCOfEqualRows(t *testing.T) {
	table := ratings(t, [][]float64{{48, 49}, {48, 49}})
	for _, compute := range []func(stats.Ratings, float64) (stats.ICCResult, error){stats.ICC2, stats.ICC2k, stats.ICC3, stats.ICC3k} {
		_, err := compute(table, 0.95)
		assert.ErrorIs(t, err, stats.ErrNoVariance)
	}
}

// Where the rows' means are equal and the raters' too, the degrees of freedom of the interval are 0/0: it is finite all the same.
func TestICCOfEqualMeans(t *testing.T) {
	r, err := stats.ICC2(ratings(t, [][]float64{{49, 48, 48}, {48, 48, 49}, {48, 49, 48}}), 0.95)
	require.NoError(t, err)
	assert.InDelta(t, -1, r.ICC, 1e-12)
	assert.InDelta(t, -1, r.Confidence.Lower, 1e-12)
	assert.InDelta(t, -1, r.Confidence.Upper, 1e-12)
}

// No table of numbers gives NaN, an interval upside down, or a panic.
func FuzzICC(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 1, 1, 5, 0}, uint8(3))
	f.Add([]byte{3, 3, 3, 3}, uint8(2))
	f.Add([]byte{1, 5, 5, 1}, uint8(2))
	f.Add([]byte{9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7}, uint8(4))
	f.Fuzz(func(t *testing.T, cells []byte, width uint8) {
		if width == 0 || len(cells) > 200 || len(cells) < int(width) {
			return
		}
		var rows [][]float64
		for len(cells) >= int(width) {
			row := make([]float64, width)
			for j, x := range cells[:width] {
				row[j] = float64(x)
				if x == 0 {
					row[j] = stats.Missing()
				}
			}
			rows, cells = append(rows, row), cells[width:]
		}
		table := ratings(t, rows)
		for i, compute := range []func(stats.Ratings, float64) (stats.ICCResult, error){stats.ICC1, stats.ICC1k, stats.ICC2, stats.ICC2k, stats.ICC3, stats.ICC3k} {
			r, err := compute(table, 0.95)
			if err != nil {
				continue
			}
			for _, x := range []float64{r.ICC, r.P, r.Confidence.Lower, r.Confidence.Upper} {
				if math.IsNaN(x) || math.IsInf(x, 0) {
					t.Fatalf("form %d of %v: %+v", i, rows, r)
				}
			}
			if r.ICC > 1 || r.Confidence.Lower > r.Confidence.Upper {
				t.Fatalf("form %d of %v: %+v", i, rows, r)
			}
		}
		if k, err := stats.Krippendorff(table, stats.Ordinal); err == nil && !(k.Alpha <= 1) {
			t.Fatalf("Krippendorff of %v: %+v", rows, k)
		}
		if w, err := stats.KendallW(table); err == nil && !(w.W >= 0 && w.W < 1+1e-12) {
			t.Fatalf("Kendall of %v: %+v", rows, w)
		}
		if a, err := stats.Alpha(table, 0.95); err == nil && !(a.Alpha < 1+1e-12) {
			t.Fatalf("alpha of %v: %+v", rows, a)
		}
		if len(rows)*int(width) <= 40 {
			if x, err := stats.ICCIncomplete(table); err == nil && !(x.ICC2 >= 0 && x.ICC2 <= 1 && x.Residual > 0) {
				t.Fatalf("incomplete %v: %+v", rows, x)
			}
		}
	})
}
