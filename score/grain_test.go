package score

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TallyWords is the number of words that a tally holds, for the tests that stand outside the package.
func TallyWords[D, I ~uint8](t *Tally[D, I]) int { return len(t.w) }

// grainSums are the sums of weights of all subsets of at least minCount, found one by one.
func grainSums(weights []int64, minCount int) map[int64]bool {
	out := map[int64]bool{}
	for set := range 1 << len(weights) {
		n, sum := 0, int64(0)
		for i, w := range weights {
			if set>>i&1 == 1 {
				n, sum = n+1, sum+w
			}
		}
		if n >= minCount {
			out[sum] = true
		}
	}
	return out
}

func TestGrainIsTheLeastCommonMultiple(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 16))
	for range 500 {
		weights := make([]int64, 1+rng.IntN(8))
		for i := range weights {
			weights[i] = 1 + rng.Int64N([]int64{1, 4, 30}[rng.IntN(3)])
		}
		minCount, inner, largest := 1+rng.IntN(len(weights)), big.NewInt(1+rng.Int64N(12)), 1+rng.Int64N(1000)
		want := big.NewInt(1)
		for s := range grainSums(weights, minCount) {
			lcm(want, big.NewInt(s))
		}
		g, ok := newGrain(weights, minCount, inner, largest)
		require.True(t, ok)
		require.Zero(t, want.Cmp(g.multiple), "%v, at least %d", weights, minCount)
		require.Zero(t, want.Mul(want, inner).Cmp(g.den))
		value := new(big.Int).Mul(g.den, big.NewInt(largest))
		require.Equal(t, value.BitLen() <= smallBits, g.small != 0)
		// 2^40 people at the extremes of both signs fit, and one word less would not do.
		people := new(big.Int).Lsh(big.NewInt(1), maxPeopleBits)
		sum := new(big.Int).Mul(value, people)
		require.True(t, sum.BitLen() < 64*g.sumWords && sum.BitLen()+1 > 64*(g.sumWords-1)-1)
		squares := sum.Mul(sum, value)
		require.True(t, squares.BitLen() < 64*g.sqWords && squares.BitLen()+2 > 64*(g.sqWords-1)-1)
	}
}

func TestGrainRefusals(t *testing.T) {
	many := make([]int64, 15)
	for i := range many {
		many[i] = 1 << i
	}
	_, ok := newGrain(many, 1, big.NewInt(1), 1)
	assert.False(t, ok, "more sums than are looked at")
	_, ok = newGrain(many[:12], 1, big.NewInt(1), 1)
	assert.False(t, ok, "the multiple of 1 to 4095 has thousands of bits")
	_, ok = newGrain(many, len(many), big.NewInt(1), 1)
	assert.True(t, ok, "with all of them there is one sum")
	_, ok = newGrain([]int64{1}, 1, new(big.Int).Lsh(big.NewInt(1), 600), 1)
	assert.False(t, ok, "the squares would not fit")
}

func TestWords(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 16))
	for range 300 {
		words := 1 + rng.IntN(maxTallyWords)
		w, v := make([]uint64, words), make([]uint64, words)
		want := new(big.Int)
		for range 50 {
			n := new(big.Int).Lsh(big.NewInt(rng.Int64()), uint(rng.IntN(64*words-63)))
			n.Rsh(n, 8)
			if rng.IntN(2) == 0 {
				n.Neg(n)
			}
			want.Add(want, n)
			addSigned(w, n)
			if small := rng.Int64() >> 8; rng.IntN(2) == 0 {
				addSmall(w, small)
				want.Add(want, big.NewInt(small))
			} else {
				addSmall(w, -small)
				want.Sub(want, big.NewInt(small))
			}
			lo := rng.Uint64() >> 8
			addUnsigned(v, 0, lo)
		}
		require.Zero(t, want.Cmp(signed(w)), "%d words", words)
		require.GreaterOrEqual(t, unsigned(v).Sign(), 0)
	}
	w := []uint64{1 << 63, 5, 0}
	addUnsigned(w, 7, 1<<63)
	assert.Equal(t, []uint64{0, 13, 0}, w)
	w = []uint64{^uint64(0), ^uint64(0), 0}
	addUnsigned(w, 0, 1)
	assert.Equal(t, []uint64{0, 0, 1}, w)
	assert.Equal(t, "-1", signed([]uint64{^uint64(0), ^uint64(0)}).String())
	assert.Equal(t, "340282366920938463463374607431768211455", unsigned([]uint64{^uint64(0), ^uint64(0)}).String())
}
