package score_test

import (
	"encoding/binary"
	"iter"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// weighted is a number with its weight.
type weighted struct {
	x      score.Index
	weight int64
}

func weightedSeq(list []weighted) iter.Seq2[score.Index, int64] {
	return func(yield func(score.Index, int64) bool) {
		for _, w := range list {
			if !yield(w.x, w.weight) {
				return
			}
		}
	}
}

// checkMean compares both means with sums of big.Rat.
func checkMean(t *testing.T, list []weighted) {
	t.Helper()
	sum, weights, plain := new(big.Rat), new(big.Rat), new(big.Rat)
	lossy, plainLossy := false, false
	var numbers []score.Index
	for _, w := range list {
		r := w.x.Rat()
		plain.Add(plain, r)
		plainLossy = plainLossy || !w.x.Exact()
		numbers = append(numbers, w.x)
		if w.weight > 0 {
			factor := new(big.Rat).SetInt64(w.weight)
			weights.Add(weights, factor)
			sum.Add(sum, r.Mul(r, factor))
			lossy = lossy || !w.x.Exact()
		}
	}
	got, err := score.WeightedMean(weightedSeq(list))
	if weights.Sign() == 0 {
		require.ErrorIs(t, err, aparatur.ErrEmpty)
	} else {
		checkResult(t, sum.Quo(sum, weights), lossy, got, err)
	}
	got, err = score.Mean(slices.Values(numbers))
	if len(numbers) == 0 {
		require.ErrorIs(t, err, aparatur.ErrEmpty)
		return
	}
	checkResult(t, plain.Quo(plain, rat(int64(len(numbers)), 1)), plainLossy, got, err)
}

func TestMean(t *testing.T) {
	national := []string{"57.9", "74.1", "56.7", "63.8", "65.8", "38.9", "69.4"}
	var values []score.Index
	for _, v := range national {
		values = append(values, score.MustParseIndex(v))
	}
	x, err := score.Mean(slices.Values(values))
	require.NoError(t, err)
	assert.Equal(t, "2133/35", x.String())
	assert.Equal(t, "60.9", x.Decimal(1))

	slices.Reverse(values)
	y, err := score.Mean(slices.Values(values))
	require.NoError(t, err)
	assert.Equal(t, x, y)
}

func TestMeanRefusals(t *testing.T) {
	_, err := score.Mean(slices.Values([]score.Index(nil)))
	require.ErrorIs(t, err, aparatur.ErrEmpty)
	assert.Equal(t, "empty: no numbers to average", err.Error())
	assert.Equal(t, "kosong: tidak ada angka untuk dirata-ratakan", aparatur.Explain(err, indonesian))

	one := score.MustParseIndex("1")
	_, err = score.WeightedMean(weightedSeq([]weighted{{one, 0}, {one, 0}}))
	require.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = score.WeightedMean(weightedSeq([]weighted{{one, 1}, {one, -1}}))
	require.ErrorIs(t, err, aparatur.ErrRange)
	assert.Equal(t, "out of range: a negative weight", err.Error())

	most := textIndex(t, "9223372036854775807")
	x, err := score.Mean(slices.Values([]score.Index{most, most}))
	require.NoError(t, err)
	assert.Equal(t, most, x)
	_, err = score.Mean(slices.Values([]score.Index{most, textIndex(t, "9223372036854775806")}))
	require.ErrorIs(t, err, score.ErrOverflow)
}

func TestMeanOfFew(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for range 500 {
		list := make([]weighted, rng.IntN(6))
		for i := range list {
			list[i].x, _ = someIndex(t, rng)
			list[i].weight = max(0, someInt64(rng))
		}
		checkMean(t, list)
	}
}

// Many different denominators take another way than few; both must give the same.
func TestMeanOfManyDenominators(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	points := func(limit int64) score.Index {
		den := rng.Int64N(limit) + 1
		x, err := score.NewIndex(rng.Int64N(min(100*den, math.MaxInt64-1)+1)-rng.Int64N(den+1), den)
		require.NoError(t, err)
		return x
	}
	t.Run("inexact", func(t *testing.T) {
		for _, limit := range []int64{100, 1000, 1e6, 1e9, 1e15} {
			for range 20 {
				list := make([]weighted, 40+rng.IntN(100))
				for i := range list {
					list[i] = weighted{points(limit), rng.Int64N(5)}
				}
				checkMean(t, list)
			}
		}
	})
	t.Run("exact although the common denominator is not", func(t *testing.T) {
		for range 50 {
			target, _ := someIndex(t, rng)
			if !target.Exact() || target.Cmp(score.MustParseIndex("1000000")) > 0 || target.Cmp(textIndex(t, "-1000000")) < 0 {
				continue
			}
			// Each number and its mirror image about a target of small denominator.
			mid := target.Round(4)
			var list []weighted
			for range 60 {
				x := points(1e9)
				twice, err := mid.Mul(score.MustParseIndex("2"))
				require.NoError(t, err)
				y, err := twice.Sub(x)
				require.NoError(t, err)
				if y.Exact() {
					list = append(list, weighted{x, 3}, weighted{y, 3})
				}
			}
			got, err := score.WeightedMean(weightedSeq(list))
			require.NoError(t, err)
			assert.Equal(t, mid, got)
			checkMean(t, list)
		}
	})
	t.Run("a hair from a fraction", func(t *testing.T) {
		for _, text := range []string{"0", "50", "76.605", "1/3", "9223372036854775807/9223372036854775806", "-25/7"} {
			base := textIndex(t, text)
			var list []weighted
			for i := range int64(50) {
				list = append(list, weighted{base, 1 + i})
			}
			for i := range int64(40) {
				tiny, err := score.NewIndex(1-2*(i%2), math.MaxInt64-i)
				require.NoError(t, err)
				list = append(list, weighted{tiny, 1})
			}
			checkMean(t, list)
		}
	})
	t.Run("too large", func(t *testing.T) {
		var list []weighted
		for i := range int64(40) {
			x, err := score.NewIndex(math.MaxInt64-i, 3+i)
			require.NoError(t, err)
			list = append(list, weighted{x, 1})
		}
		checkMean(t, list)
		for i := range list {
			list[i].x, _ = list[i].x.Neg()
		}
		checkMean(t, list)
	})
	t.Run("of inexact numbers", func(t *testing.T) {
		list := []weighted{{textIndex(t, "76.608695652~"), 1}, {textIndex(t, "-76.608695652~"), 1}}
		for i := range int64(40) {
			x, err := score.NewIndex(1, 1000+i)
			require.NoError(t, err)
			y, err := x.Neg()
			require.NoError(t, err)
			list = append(list, weighted{x, 1}, weighted{y, 1})
		}
		checkMean(t, list)
		checkMean(t, append(list, weighted{textIndex(t, "12.3"), 84}))
		checkMean(t, append(list, weighted{textIndex(t, "-12.3"), 84}))
		checkMean(t, append(list, weighted{textIndex(t, "1/1234567"), 1}))
	})
}

// The order of the numbers plays no part, nor how equal ones are put together.
func TestMeanOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	for range 50 {
		list := make([]weighted, 1+rng.IntN(80))
		for i := range list {
			list[i].x, _ = someIndex(t, rng)
			list[i].weight = 1 + rng.Int64N(9)
		}
		want, wantErr := score.WeightedMean(weightedSeq(list))
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		var single []weighted
		for _, w := range list {
			for range w.weight {
				single = append(single, weighted{w.x, 1})
			}
		}
		for name, other := range map[string][]weighted{"shuffled": list, "one by one": single} {
			got, err := score.WeightedMean(weightedSeq(other))
			assert.Equal(t, want, got, name)
			assert.Equal(t, wantErr, err, name)
		}
	}
}

// The claim of the package: a mean of seven pooled values of 1,000 people seldom fits, and is right all the same.
func TestMeanOfPooledValues(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 6))
	inexact := 0
	for range 200 {
		sum, numbers := new(big.Rat), []score.Index(nil)
		for range 7 {
			answered := 2970 + rng.Int64N(31)
			r := rat(100*(answered+rng.Int64N(3*answered)), 4*answered)
			sum.Add(sum, r)
			numbers = append(numbers, indexOf(t, r))
		}
		got, err := score.Mean(slices.Values(numbers))
		require.NoError(t, err)
		checkIndex(t, got, sum.Quo(sum, rat(7, 1)))
		if !got.Exact() {
			inexact++
		}
	}
	assert.Greater(t, inexact, 100)
}

func FuzzMean(f *testing.F) {
	seed := func(list ...int64) {
		var b []byte
		for _, n := range list {
			b = binary.LittleEndian.AppendUint64(b, uint64(n))
		}
		f.Add(b, uint16(0))
		f.Add(b, uint16(50))
	}
	seed(7661, 100, 1)
	seed(579, 10, 1, 741, 10, 1, 567, 10, 1)
	seed(math.MinInt64, 1, 1, math.MaxInt64, 3, 5)
	seed(1, math.MaxInt64, math.MaxInt64, 1, math.MinInt64, 7)
	f.Fuzz(func(t *testing.T, data []byte, more uint16) {
		var list []weighted
		for len(data) >= 24 && len(list) < 64 {
			num, den := int64(binary.LittleEndian.Uint64(data)), int64(binary.LittleEndian.Uint64(data[8:]))
			weight := int64(binary.LittleEndian.Uint64(data[16:]) >> 1)
			data = data[24:]
			if x, err := score.NewIndex(num, den); err == nil {
				list = append(list, weighted{x, weight})
			}
		}
		// Pairs that cancel out bring the number of denominators beyond what is reduced directly.
		for i := range int64(more % 64) {
			x, err := score.NewIndex(1, 1009+i)
			require.NoError(t, err)
			y, err := x.Neg()
			require.NoError(t, err)
			list = append(list, weighted{x, 1}, weighted{y, 1})
		}
		checkMean(t, list)
	})
}
