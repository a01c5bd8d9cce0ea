package score_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

func TestIndexArithmetic(t *testing.T) {
	const largest, least = "9223372036854775807", "-9223372036854775808"
	for _, c := range []struct{ x, op, y, want string }{
		{"76.61", "+", "0.39", "77"},
		{"1/3", "+", "1/6", "0.5"},
		{"1/3", "-", "1/2", "-1/6"},
		{"-1/3", "-", "-1/3", "0"},
		{"3.5", "*", "2/7", "1"},
		{"-3.5", "*", "-4", "14"},
		{"100", "/", "9", "100/9"},
		{"-100", "/", "-9", "100/9"},
		{"0", "/", "-9", "0"},
		{largest, "-", "1", "9223372036854775806"},
		{largest, "+", least, "-1"},
		{least, "+", largest, "-1"},
		{least, "*", "1/2", "-4611686018427387904"},
		{least, "/", least, "1"},
		{largest, "/", largest, "1"},
		{"1/9223372036854775807", "*", largest, "1"},
		{"1/9223372036854775807", "+", "1/9223372036854775806", "0.000000001~"},
		{"-1/9223372036854775807", "-", "1/9223372036854775806", "-0.000000001~"},
		{"1/9223372036854775807", "*", "1/3", "0.000000001~"},
		{"1/4294967311", "/", "4294967357", "0.000000001~"},
		{largest, "/", least, "-0.999999999~"},
		{"76.608695652~", "+", "1", "77.608695652~"},
		{"76.608695652~", "*", "2", "153.217391304~"},
		{"76.608695652~", "/", "76.608695652~", "1.000000001~"},
		{"76.608695652~", "-", "0.608695652", "76.000000001~"},
	} {
		x, y := textIndex(t, c.x), textIndex(t, c.y)
		got, err := calculate(x, c.op, y)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String(), "%s %s %s", c.x, c.op, c.y)
	}
	for _, c := range []struct {
		x, op, y string
		err      error
	}{
		{"1", "/", "0", score.ErrDivisionByZero},
		{"0", "/", "0", score.ErrDivisionByZero},
		{largest, "+", "1", score.ErrOverflow},
		{least, "-", "1", score.ErrOverflow},
		{least, "-", largest, score.ErrOverflow},
		{"0", "-", least, score.ErrOverflow},
		{largest, "*", "2", score.ErrOverflow},
		{largest, "/", "1/3", score.ErrOverflow},
		{largest, "*", "2/3", score.ErrOverflow},
		{"9223372036.854775807~", "*", "2", score.ErrOverflow},
		{largest, "+", "9223372036854775807/2", score.ErrOverflow},
		{"-9223372036854775807/2", "-", largest, score.ErrOverflow},
	} {
		got, err := calculate(textIndex(t, c.x), c.op, textIndex(t, c.y))
		require.ErrorIs(t, err, c.err, "%s %s %s", c.x, c.op, c.y)
		assert.Zero(t, got)
	}
}

func calculate(x score.Index, op string, y score.Index) (score.Index, error) {
	switch op {
	case "+":
		return x.Add(y)
	case "-":
		return x.Sub(y)
	case "*":
		return x.Mul(y)
	default:
		return x.Quo(y)
	}
}

func slowly(a *big.Rat, op string, b *big.Rat) *big.Rat {
	switch op {
	case "+":
		return new(big.Rat).Add(a, b)
	case "-":
		return new(big.Rat).Sub(a, b)
	case "*":
		return new(big.Rat).Mul(a, b)
	default:
		return new(big.Rat).Quo(a, b)
	}
}

// checkArithmetic compares the four operations and Cmp with those of big.Rat.
func checkArithmetic(t *testing.T, x score.Index, a *big.Rat, y score.Index, b *big.Rat) {
	t.Helper()
	require.Equal(t, a.Cmp(b), x.Cmp(y), "%s and %s", x, y)
	for _, op := range []string{"+", "-", "*", "/"} {
		got, err := calculate(x, op, y)
		if op == "/" && b.Sign() == 0 {
			require.ErrorIs(t, err, score.ErrDivisionByZero)
			continue
		}
		checkResult(t, slowly(a, op, b), !x.Exact() || !y.Exact(), got, err)
	}
}

// checkResult compares a computed Index with the true number r, or with r as computed from inexact numbers.
func checkResult(t *testing.T, r *big.Rat, lossy bool, got score.Index, err error) {
	t.Helper()
	want := slowText(r, lossy)
	if want == "" {
		require.ErrorIs(t, err, score.ErrOverflow)
		require.Zero(t, got)
		return
	}
	require.NoError(t, err)
	if lossy {
		require.Equal(t, want, got.String())
		require.Equal(t, r.Sign() == 0, got.Exact())
		return
	}
	checkIndex(t, got, r)
}

func TestIndexArithmeticProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for range 500 {
		x, a := someIndex(t, rng)
		y, b := someIndex(t, rng)
		checkArithmetic(t, x, a, y, b)
	}
}

func FuzzIndexArithmetic(f *testing.F) {
	f.Add("76.61", "0.39")
	f.Add("1/9223372036854775807", "-1/9223372036854775806")
	f.Add("-9223372036854775808", "9223372036854775807")
	f.Add("76.608695652~", "-76.608695652~")
	f.Add("100/9", "1/0")
	f.Fuzz(func(t *testing.T, one, two string) {
		var x, y score.Index
		if x.UnmarshalText([]byte(one)) != nil || y.UnmarshalText([]byte(two)) != nil {
			return
		}
		checkArithmetic(t, x, x.Rat(), y, y.Rat())
	})
}

func FuzzIndexFractions(f *testing.F) {
	f.Add(int64(7661), int64(100), int64(-542), int64(9))
	f.Add(int64(math.MinInt64), int64(3), int64(math.MaxInt64), int64(-5))
	f.Add(int64(1), int64(math.MaxInt64), int64(1), int64(math.MaxInt64-1))
	f.Fuzz(func(t *testing.T, a, b, c, d int64) {
		x, err := score.NewIndex(a, b)
		y, err2 := score.NewIndex(c, d)
		if err == nil && err2 == nil {
			checkArithmetic(t, x, x.Rat(), y, y.Rat())
		}
	})
}
