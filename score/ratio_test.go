package score

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A ratio is on int64 while that suffices and on big.Rat from then on; both give the same.
func TestRatio(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	number := func() int64 {
		n := int64(rng.Uint64()) >> rng.IntN(64)
		return max(n, -math.MaxInt64)
	}
	positive := func() int64 { return 1 + int64(rng.Uint64()>>(1+rng.IntN(62)))%math.MaxInt64 }
	wide := 0
	for range 2000 {
		var r ratio
		want := new(big.Rat)
		require.Zero(t, r.rat().Cmp(want))
		for range 1 + rng.IntN(6) {
			switch rng.IntN(3) {
			case 0:
				num, den := number(), positive()
				r.add(num, den)
				want.Add(want, big.NewRat(num, den))
			case 1:
				var q ratio
				for range rng.IntN(3) {
					q.add(number(), positive())
				}
				before, factor := new(big.Rat).Set(q.rat()), number()
				r.addRatio(q, factor)
				require.Zero(t, q.rat().Cmp(before), "what is added stays as it is")
				want.Add(want, before.Mul(before, new(big.Rat).SetInt64(factor)))
			default:
				n := positive()
				r.over(n)
				want.Quo(want, new(big.Rat).SetInt64(n))
			}
			require.Zero(t, r.rat().Cmp(want))
		}
		if r.big != nil {
			wide++
		}
	}
	assert.Greater(t, wide, 100)
	assert.Less(t, wide, 1900)
}

func TestScalePoints(t *testing.T) {
	scale, err := Likert(1, 4, POMP)
	require.NoError(t, err)
	var small ratio
	small.add(2, 9)
	assert.Equal(t, "200/27", scale.s.points(small).String())
	small.over(-1 + 1<<62)
	assert.Equal(t, "0.000000001~", scale.s.points(small).String())
	assert.Equal(t, Index{}, scale.s.points(ratio{}))

	var wide ratio
	wide.add(1, math.MaxInt64)
	wide.add(1, math.MaxInt64-1)
	wide.add(2, 1)
	require.NotNil(t, wide.big)
	assert.Equal(t, "66.666666667~"[:2], scale.s.points(wide).String()[:2])

	// A product that does not fit is still one true number, rounded once.
	levels, err := Levels(Level{"a", MustParseIndex("0.000000001")}, Level{"b", MustParseIndex("0.000000003")})
	require.NoError(t, err)
	var thin ratio
	thin.add(math.MaxInt64-1, math.MaxInt64)
	assert.Equal(t, "0.000000001~", levels.s.points(thin).String())
}

func TestOverflowChecks(t *testing.T) {
	for _, c := range []struct {
		a, b     int64
		mul, add bool
	}{
		{0, math.MinInt64, true, true},
		{1, math.MaxInt64, true, false},
		{-1, math.MaxInt64, true, true},
		{-1, -math.MaxInt64, true, true},
		{-2, -math.MaxInt64, false, false},
		{1, math.MinInt64, false, true}, // its magnitude does not fit
		{math.MaxInt64, math.MaxInt64, false, false},
		{math.MaxInt64, math.MinInt64, false, true},
		{1 << 32, 1 << 31, false, true},
		{1 << 32, -1 << 30, true, true},
	} {
		product, ok := mulInt(c.a, c.b)
		assert.Equal(t, c.mul, ok, "%d × %d", c.a, c.b)
		if ok {
			assert.Equal(t, c.a*c.b, product)
		}
		sum, ok := addInt(c.a, c.b)
		assert.Equal(t, c.add, ok, "%d + %d", c.a, c.b)
		if ok {
			assert.Equal(t, c.a+c.b, sum)
		}
	}
}
