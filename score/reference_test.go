package score_test

import (
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/score"
)

// What an Index must be, computed slowly and plainly from a big.Rat.

var indonesian = language.Indonesian

func rat(num, den int64) *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(num), big.NewInt(den))
}

func tenTo(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

func slowFits(r *big.Rat) bool { return r.Num().IsInt64() && r.Denom().IsInt64() }

// slowTruncated is |r| in units of 10^-places, truncated, and whether something was cut off.
func slowTruncated(r *big.Rat, places int) (n *big.Int, cut bool) {
	x := new(big.Rat).Mul(new(big.Rat).Abs(r), new(big.Rat).SetInt(tenTo(places)))
	n, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	return n, rest.Sign() != 0
}

// slowReround is ROUND_05UP: truncated, and one unit away from zero if something was cut off behind a 0 or 5.
func slowReround(r *big.Rat, places int, lossy bool) *big.Int {
	n, cut := slowTruncated(r, places)
	if last := n.String()[len(n.String())-1]; (cut || lossy) && (last == '0' || last == '5') {
		n.Add(n, big.NewInt(1))
	}
	return n
}

// slowPoint writes n, in units of 10^-places, with a point.
func slowPoint(neg bool, n *big.Int, places int) string {
	s := n.String()
	if len(s) <= places {
		s = strings.Repeat("0", places+1-len(s)) + s
	}
	if places > 0 {
		s = s[:len(s)-places] + "." + s[len(s)-places:]
	}
	if neg && n.Sign() != 0 {
		s = "-" + s
	}
	return s
}

// slowRound rounds half away from zero.
func slowRound(r *big.Rat, places int) *big.Rat {
	scale := new(big.Rat).SetInt(tenTo(places))
	x := new(big.Rat).Mul(new(big.Rat).Abs(r), scale)
	x.Add(x, rat(1, 2))
	whole := new(big.Rat).SetInt(new(big.Int).Quo(x.Num(), x.Denom()))
	if r.Sign() < 0 {
		whole.Neg(whole)
	}
	return whole.Quo(whole, scale)
}

func slowDecimal(r *big.Rat, places int) string {
	rounded := slowRound(r, places)
	n, _ := slowTruncated(rounded, places)
	return slowPoint(r.Sign() < 0, n, places)
}

// slowText is what MarshalText writes of r, or "" for an overflow. A lossy r comes from an inexact Index.
func slowText(r *big.Rat, lossy bool) string {
	switch {
	case r.Sign() == 0:
		return "0"
	case lossy || !slowFits(r):
		n := slowReround(r, 9, true)
		if !n.IsInt64() {
			return ""
		}
		return slowPoint(r.Sign() < 0, n, 9) + "~"
	}
	if n, cut := slowTruncated(r, 9); !cut {
		return slowTrim(slowPoint(r.Sign() < 0, n, 9))
	}
	return r.RatString()
}

func slowTrim(s string) string { return strings.TrimSuffix(strings.TrimRight(s, "0"), ".") }

// checkIndex compares everything that can be asked of x with what it would be of the true number r.
func checkIndex(t *testing.T, x score.Index, r *big.Rat) {
	t.Helper()
	require.Equal(t, slowText(r, false), x.String())
	require.Equal(t, slowFits(r), x.Exact())
	require.Equal(t, r.Sign(), x.Sign())
	require.Equal(t, r.Sign() == 0, x == score.Index{}, "the zero value is the only 0")
	if x.Exact() {
		require.Zero(t, r.Cmp(x.Rat()))
		f, _ := r.Float64()
		require.Equal(t, f, x.Float64())
	}
	for places := -1; places <= score.MaxPlaces+1; places++ {
		p := min(max(places, 0), score.MaxPlaces)
		require.Equal(t, slowDecimal(r, p), x.Decimal(places), "%s at %d places", x, places)
		require.Equal(t, "x="+slowDecimal(r, p), string(x.AppendDecimal([]byte("x="), places)))
		want := slowRound(r, p)
		if slowFits(want) {
			rounded := x.Round(places)
			require.Zero(t, want.Cmp(rounded.Rat()), "%s rounded to %d places is %s", x, places, rounded)
			require.True(t, rounded.Exact())
			require.Equal(t, rounded, rounded.Round(places))
		} else {
			require.Equal(t, x, x.Round(places))
		}
	}
	checkCmp(t, x, r)
	checkCodecs(t, x, r)
}

// checkCmp compares x with the numbers of up to eight decimals around it.
func checkCmp(t *testing.T, x score.Index, r *big.Rat) {
	t.Helper()
	for places := range score.MaxPlaces + 1 {
		near := slowRound(r, places)
		for step := int64(-1); step <= 1; step++ {
			other := new(big.Rat).SetFrac(big.NewInt(step), tenTo(places))
			other.Add(other, near)
			if slowFits(other) {
				y := indexOf(t, other)
				require.Equal(t, r.Cmp(other), x.Cmp(y), "%s and %s", x, y)
				require.Equal(t, other.Cmp(r), y.Cmp(x), "%s and %s", y, x)
			}
		}
	}
	require.Zero(t, x.Cmp(x))
}

func indexOf(t *testing.T, r *big.Rat) score.Index {
	t.Helper()
	require.True(t, slowFits(r))
	x, err := score.NewIndex(r.Num().Int64(), r.Denom().Int64())
	require.NoError(t, err)
	return x
}

func checkCodecs(t *testing.T, x score.Index, r *big.Rat) {
	t.Helper()
	text, err := x.MarshalText()
	require.NoError(t, err)
	var back score.Index
	require.NoError(t, back.UnmarshalText(text), "%s", text)
	require.Equal(t, x, back)
	back = score.Index{}
	require.NoError(t, back.Scan(text))
	require.Equal(t, x, back)

	want := slowTrim(slowPoint(r.Sign() < 0, slowReround(r, 6, false), 6))
	encoded, err := json.Marshal(x)
	require.NoError(t, err)
	require.Equal(t, want, string(encoded))
	value, err := x.Value()
	require.NoError(t, err)
	require.Equal(t, want, value)
	for _, read := range []func(*score.Index) error{
		func(y *score.Index) error { return json.Unmarshal(encoded, y) },
		func(y *score.Index) error { return json.Unmarshal([]byte(strconv.Quote(want)), y) },
		func(y *score.Index) error { return y.Scan(value) },
	} {
		var y score.Index
		if err := read(&y); err != nil {
			require.ErrorIs(t, err, score.ErrOverflow)
			require.Greater(t, math.Abs(x.Float64()), 9.2e9)
			continue
		}
		for places := range 6 {
			require.Equal(t, x.Decimal(places), y.Decimal(places))
			if slowFits(slowRound(r, places)) {
				require.Equal(t, x.Round(places), y.Round(places))
			}
		}
	}
}

// someInt64 returns numbers of every size, the extremes and round ones more often than chance would.
func someInt64(rng *rand.Rand) int64 {
	switch rng.IntN(6) {
	case 0:
		edges := []int64{0, 1, -1, 2, 5, 9, 10, 100, -100, 1e6, 1e8, 1e9, -1e9, 1e18, math.MaxInt64, math.MaxInt64 - 1, math.MinInt64, math.MinInt64 + 1}
		return edges[rng.IntN(len(edges))]
	case 1:
		return rng.Int64N(2001) - 1000
	default:
		return int64(rng.Uint64()) >> rng.IntN(64)
	}
}

// someIndex returns an Index with the number that it holds; one in eight is inexact.
func someIndex(t *testing.T, rng *rand.Rand) (score.Index, *big.Rat) {
	t.Helper()
	for {
		num, den := someInt64(rng), someInt64(rng)
		if rng.IntN(8) == 0 {
			if n := num % 1e18; n%5 != 0 {
				return textIndex(t, slowPoint(n < 0, new(big.Int).Abs(big.NewInt(n)), 9)+"~"), rat(n, 1e9)
			}
		}
		if den == 0 {
			continue
		}
		if x, err := score.NewIndex(num, den); err == nil {
			return x, x.Rat()
		}
	}
}

// textIndex reads what MarshalText writes.
func textIndex(t testing.TB, text string) score.Index {
	t.Helper()
	var x score.Index
	require.NoError(t, x.UnmarshalText([]byte(text)))
	return x
}

func TestSlowReference(t *testing.T) {
	for _, c := range []struct {
		num, den                    int64
		text, two, none, reroundSix string
	}{
		{0, 1, "0", "0.00", "0", "0"},
		{7661, 100, "76.61", "76.61", "77", "76.61"},
		{-1, 2, "-0.5", "-0.50", "-1", "-0.5"},
		{-1, 1000, "-0.001", "0.00", "0", "-0.001"},
		{542, 9, "542/9", "60.22", "60", "60.222222"},
		{200, 3, "200/3", "66.67", "67", "66.666666"},
		{1, 2_000_000_000, "1/2000000000", "0.00", "0", "0.000001"},
	} {
		r := rat(c.num, c.den)
		assert.Equal(t, c.text, slowText(r, false))
		assert.Equal(t, c.two, slowDecimal(r, 2))
		assert.Equal(t, c.none, slowDecimal(r, 0))
		assert.Equal(t, c.reroundSix, slowTrim(slowPoint(r.Sign() < 0, slowReround(r, 6, false), 6)))
	}
	beyond := new(big.Rat).SetFrac(big.NewInt(1), tenTo(30))
	assert.Equal(t, "0.000000001~", slowText(beyond, false))
	assert.Equal(t, "", slowText(new(big.Rat).SetInt(tenTo(30)), false))
}
