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

// Each step of an addition that may not fit, by itself.
func TestRatioGrows(t *testing.T) {
	for _, c := range [][4]int64{
		{1, math.MaxInt64, 1, math.MaxInt64 - 1}, // the common denominator
		{math.MaxInt64, 1, 1, 2},                 // the first numerator on it
		{1, 2, math.MaxInt64, 3},                 // the second
		{1<<62 - 1, 1, 5, 2},                     // their sum
		{math.MaxInt64, 7, 1, 7},                 // their sum on the same denominator
		{-math.MaxInt64, 7, -2, 7},
	} {
		var r ratio
		r.add(c[0], c[1])
		require.Nil(t, r.big)
		r.add(c[2], c[3])
		assert.NotNil(t, r.big)
		want := new(big.Rat).Add(big.NewRat(c[0], c[1]), big.NewRat(c[2], c[3]))
		assert.Zero(t, r.rat().Cmp(want), c)
	}
	q := ratio{num: math.MaxInt64, den: 3}
	var r ratio
	r.addRatio(q, 2)
	assert.Equal(t, "18446744073709551614/3", r.rat().String())
	q.over(math.MaxInt64)
	assert.NotNil(t, q.big)
	assert.Equal(t, "1/3", q.rat().String())
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
