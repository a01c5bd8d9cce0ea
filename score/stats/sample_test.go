package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score/stats"
)

func TestDescribe(t *testing.T) {
	s, err := stats.Describe([]float64{2, stats.Missing(), 4, 9})
	require.NoError(t, err)
	assert.Equal(t, stats.Sample{N: 3, Missing: 1, Mean: 5, Deviation: math.Sqrt(13)}, s)
	// Equal numbers have no deviation, not even one of rounding.
	s, err = stats.Describe([]float64{0.1, 0.1, 0.1})
	require.NoError(t, err)
	assert.Equal(t, stats.Sample{N: 3, Mean: 0.1}, s)
	// A large common part takes no digits away.
	s, err = stats.Describe([]float64{1e15 + 1, 1e15 + 2, 1e15 + 3})
	require.NoError(t, err)
	assert.Equal(t, stats.Sample{N: 3, Mean: 1e15 + 2, Deviation: 1}, s)
	_, err = stats.Describe([]float64{1, stats.Missing()})
	assert.ErrorIs(t, err, stats.ErrTooFewCases)
	_, err = stats.Describe(nil)
	assert.ErrorIs(t, err, stats.ErrTooFewCases)
	_, err = stats.Describe([]float64{1, math.Inf(1)})
	assert.ErrorIs(t, err, fault.ErrRange)
}

func TestMeanRefusals(t *testing.T) {
	ok := stats.Sample{N: 10, Mean: 70, Deviation: 9}
	for name, c := range map[string]struct {
		sample     stats.Sample
		population int
		level      float64
		want       error
	}{
		"one value":            {stats.Sample{N: 1}, 5, 0.95, stats.ErrTooFewCases},
		"negative deviation":   {stats.Sample{N: 3, Deviation: -1}, 5, 0.95, fault.ErrRange},
		"no number":            {stats.Sample{N: 3, Mean: math.NaN()}, 5, 0.95, fault.ErrRange},
		"infinite deviation":   {stats.Sample{N: 3, Deviation: math.Inf(1)}, 5, 0.95, fault.ErrRange},
		"population too small": {ok, 9, 0.95, fault.ErrRange},
		"no population":        {ok, 0, 0.95, fault.ErrRange},
		"level":                {ok, 100, 95, fault.ErrRange},
	} {
		_, err := stats.MeanFinite(c.sample, c.population, c.level)
		assert.ErrorIs(t, err, c.want, name)
		_, err = stats.StratifiedMean([]stats.Stratum{{Sample: c.sample, Population: c.population}}, c.level)
		assert.ErrorIs(t, err, c.want, name)
	}
	_, err := stats.StratifiedMean(nil, 0.95)
	assert.ErrorIs(t, err, stats.ErrTooFewCases)
	_, err = stats.StratifiedMean([]stats.Stratum{{ok, math.MaxInt}, {ok, 20}}, 0.95)
	assert.ErrorIs(t, err, fault.ErrRange)
}

// One stratum is a simple random sample, and a complete one has no error.
func TestStratifiedMeanOfOne(t *testing.T) {
	s := stats.Sample{N: 10, Mean: 70, Deviation: 9}
	want, err := stats.MeanFinite(s, 40, 0.95)
	require.NoError(t, err)
	got, err := stats.StratifiedMean([]stats.Stratum{{s, 40}}, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, want.Confidence.Lower, got.Confidence.Lower, 1e-12)
	assert.InDelta(t, want.Correction, got.Correction, 1e-15)
	assert.Equal(t, 40, got.Population)
	got, err = stats.StratifiedMean([]stats.Stratum{{s, 10}, {stats.Sample{N: 5, Mean: 40}, 5}}, 0.95)
	require.NoError(t, err)
	assert.Zero(t, got.StandardError)
	assert.InDelta(t, 60, got.Mean, 1e-12)
	assert.Equal(t, got.Mean, got.Confidence.Upper)
	got, err = stats.StratifiedMean([]stats.Stratum{{stats.Sample{N: 5, Mean: 40}, 50}}, 0.95)
	require.NoError(t, err)
	assert.Equal(t, 1., got.Correction)
}

func TestWilsonRefusals(t *testing.T) {
	_, err := stats.Wilson(0, 0, 0.95)
	assert.ErrorIs(t, err, stats.ErrTooFewCases)
	for _, x := range []int{-1, 6} {
		_, err = stats.Wilson(x, 5, 0.95)
		assert.ErrorIs(t, err, fault.ErrRange)
	}
	for _, level := range []float64{math.Nextafter(1, 0), 1, 0, -0.95} {
		_, err = stats.Wilson(1, 5, level)
		assert.ErrorIs(t, err, fault.ErrRange, "%v", level)
	}
	_, err = stats.Wilson(1, 5, math.NaN())
	assert.ErrorIs(t, err, fault.ErrRange)
}

func TestSizeRefusals(t *testing.T) {
	refused := func(_ stats.Size, err error) { t.Helper(); assert.ErrorIs(t, err, fault.ErrRange) }
	refused(stats.KrejcieMorgan(0, 0.5, 0.05, 0.95))
	refused(stats.KrejcieMorgan(100, 0, 0.05, 0.95))
	refused(stats.KrejcieMorgan(100, 0.5, 5, 0.95))
	refused(stats.KrejcieMorgan(100, 0.5, 0.05, 95))
	refused(stats.Cochran(1, 0.05, 0.95))
	refused(stats.Cochran(0.5, 1e-9, 0.95))
	refused(stats.Cochran(0.5, 0.05, 0))
	refused(stats.Yamane(-5, 0.05))
	refused(stats.Yamane(100, 0))
	refused(stats.Yamane(100, math.NaN()))
	refused(stats.RatersNeeded(0, 0.8))
	refused(stats.RatersNeeded(1.1, 0.8))
	refused(stats.RatersNeeded(0.3, 1))
	refused(stats.RatersNeeded(1e-17, 0.9))
}

func TestSampleSizeNeverExceedsThePopulation(t *testing.T) {
	for population := 1; population < 3000; population += 7 {
		for _, margin := range []float64{0.001, 0.05, 0.3} {
			n, err := stats.KrejcieMorgan(population, 0.5, margin, 0.99)
			require.NoError(t, err)
			assert.LessOrEqual(t, n.Ceiling, population)
			assert.GreaterOrEqual(t, n.Ceiling, n.Nearest)
			assert.Positive(t, n.Ceiling)
		}
	}
}

func TestSpearmanBrown(t *testing.T) {
	for _, c := range []struct{ r, factor, want float64 }{
		{0.3, 3, 0.9 / 1.6}, {0.5, 2, 2. / 3}, {0.8, 0.5, 2. / 3}, {0, 7, 0}, {1, 7, 1}, {-0.2, 2, -0.5}, {-1, 1, -1},
	} {
		got, err := stats.SpearmanBrown(c.r, c.factor)
		require.NoError(t, err)
		assert.InDelta(t, c.want, got, 1e-15)
	}
	for _, c := range [][2]float64{{1.1, 2}, {-1.1, 2}, {math.NaN(), 2}, {0.5, 0}, {0.5, math.NaN()}, {0.5, math.Inf(1)}, {-0.5, 3}, {-0.6, 3}} {
		_, err := stats.SpearmanBrown(c[0], c[1])
		assert.ErrorIs(t, err, fault.ErrRange, c)
	}
	// There and back.
	for _, target := range []float64{0.5, 0.7, 0.9} {
		k, err := stats.RatersNeeded(0.3, target)
		require.NoError(t, err)
		back, err := stats.SpearmanBrown(0.3, k.Unrounded)
		require.NoError(t, err)
		assert.InDelta(t, target, back, 1e-14)
	}
	one, err := stats.RatersNeeded(0.9, 0.5)
	require.NoError(t, err)
	assert.Equal(t, stats.Size{Unrounded: 1, Ceiling: 1, Nearest: 1}, one)
}

func TestMeasurementError(t *testing.T) {
	m, err := stats.MeasurementError(15, 0.91, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 4.5, m.StandardError, 1e-14)
	assert.InDelta(t, 4.5*1.959963984540054, m.HalfWidth, 1e-13)
	for _, c := range [][3]float64{{-1, 0.5, 0.95}, {math.Inf(1), 0.5, 0.95}, {1, -0.1, 0.95}, {1, 1.1, 0.95}, {1, 0.5, 95}} {
		_, err = stats.MeasurementError(c[0], c[1], c[2])
		assert.ErrorIs(t, err, fault.ErrRange, c)
	}
}
