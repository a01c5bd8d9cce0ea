package score_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

func TestNewIndex(t *testing.T) {
	for _, c := range []struct {
		num, den int64
		text     string
	}{
		{0, 1, "0"},
		{0, -7, "0"},
		{0, math.MinInt64, "0"},
		{7661, 100, "76.61"},
		{-7661, 100, "-76.61"},
		{7661, -100, "-76.61"},
		{-7661, -100, "76.61"},
		{542, 9, "542/9"},
		{1084, 18, "542/9"},
		{1, 1_000_000_000, "0.000000001"},
		{1, 2_000_000_000, "1/2000000000"},
		{math.MaxInt64, 1, "9223372036854775807"},
		{math.MinInt64, 1, "-9223372036854775808"},
		{math.MinInt64, math.MinInt64, "1"},
		{math.MinInt64, 2, "-4611686018427387904"},
		{math.MinInt64, -2, "4611686018427387904"},
		{1, math.MaxInt64, "1/9223372036854775807"},
		{2, math.MinInt64, "-1/4611686018427387904"},
		{math.MaxInt64, math.MinInt64, "-0.999999999~"},
		{1, math.MinInt64, "-0.000000001~"},
		{math.MinInt64, -math.MaxInt64, "1.000000001~"},
		{-3_000_000_003, math.MinInt64, "0.000000001~"},
	} {
		x, err := score.NewIndex(c.num, c.den)
		require.NoError(t, err)
		assert.Equal(t, c.text, x.String(), "%d/%d", c.num, c.den)
		assert.Equal(t, !strings.HasSuffix(c.text, "~"), x.Exact())
		checkIndex(t, x, rat(c.num, c.den))
	}
}

func TestNewIndexRefusals(t *testing.T) {
	for _, num := range []int64{0, 1, -1, math.MaxInt64, math.MinInt64} {
		x, err := score.NewIndex(num, 0)
		require.ErrorIs(t, err, score.ErrDivisionByZero)
		assert.Zero(t, x)
	}
	for _, den := range []int64{-1, -3, -99} {
		x, err := score.NewIndex(math.MinInt64, den)
		require.ErrorIs(t, err, score.ErrOverflow)
		assert.Zero(t, x)
	}
}

func TestIndexIsASmallComparableValue(t *testing.T) {
	assert.EqualValues(t, 16, unsafe.Sizeof(score.Index{}))
	counts := map[score.Index]int{}
	for _, text := range []string{"50", "50.0", "50,00", "050"} {
		counts[score.MustParseIndex(text)]++
	}
	half, err := score.NewIndex(100, 2)
	require.NoError(t, err)
	assert.Equal(t, map[score.Index]int{half: 4}, counts)
}

// Whatever computes a 0 gives the zero value, and nothing writes a minus before it.
func TestIndexZero(t *testing.T) {
	var zero score.Index
	third, err := score.NewIndex(1, 3)
	require.NoError(t, err)
	long := textIndex(t, "76.608695652~")
	for name, compute := range map[string]func() (score.Index, error){
		"0/-5":             func() (score.Index, error) { return score.NewIndex(0, -5) },
		"1/3 - 1/3":        func() (score.Index, error) { return third.Sub(third) },
		"0 × 1/3":          func() (score.Index, error) { return zero.Mul(third) },
		"-1/3 × 0":         func() (score.Index, error) { n, _ := third.Neg(); return n.Mul(zero) },
		"0 ÷ 1/3":          func() (score.Index, error) { return zero.Quo(third) },
		"-0":               func() (score.Index, error) { return zero.Neg() },
		"|0|":              func() (score.Index, error) { return zero.Abs() },
		"1/3 rounded":      func() (score.Index, error) { return third.Round(0), nil },
		"inexact - itself": func() (score.Index, error) { return long.Sub(long) },
		"inexact × 0":      func() (score.Index, error) { return long.Mul(zero) },
		"text -0.00":       func() (score.Index, error) { return textIndex(t, "-0.00"), nil },
		"text -0/7":        func() (score.Index, error) { return textIndex(t, "-0/7"), nil },
		"scanned -0.0": func() (x score.Index, err error) {
			err = x.Scan(math.Copysign(0, -1))
			return x, err
		},
	} {
		x, err := compute()
		require.NoError(t, err, name)
		assert.True(t, x == zero, name)
		checkIndex(t, x, new(big.Rat))
	}
	for places := range score.MaxPlaces {
		x := textIndex(t, "-0.000000001")
		assert.NotContains(t, x.Decimal(places), "-")
	}
}

func TestIndexCmp(t *testing.T) {
	ascending := []string{
		"-9223372036854775808", "-9223372036854775807", "-1", "-0.999999999~", "-1/3", "-1/9223372036854775807", "0",
		"1/9223372036854775807", "0.000000001", "1/3", "0.333333334~", "0.5", "9223372036854775806/9223372036854775807",
		"1", "9223372036854775807/9223372036854775806", "76.608695652~", "9223372036.854775807~", "9223372036854775807",
	}
	for i, a := range ascending {
		for j, b := range ascending {
			want := min(max(i-j, -1), 1)
			assert.Equal(t, want, textIndex(t, a).Cmp(textIndex(t, b)), "%s and %s", a, b)
		}
	}
}

func TestIndexRoundsHalfAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		x      string
		places int
		want   string
	}{
		{"0.5", 0, "1"}, {"-0.5", 0, "-1"}, {"1.5", 0, "2"}, {"2.5", 0, "3"}, {"-2.5", 0, "-3"}, {"2.4", 0, "2"},
		{"0.015", 2, "0.02"}, {"78.345", 2, "78.35"}, {"-78.345", 2, "-78.35"}, {"78.3449999", 2, "78.34"},
		{"99.995", 2, "100.00"}, {"99.994", 2, "99.99"}, {"0.049", 1, "0.0"}, {"-0.049", 1, "0.0"},
		{"76.605", 2, "76.61"}, {"4311/50", 2, "86.22"}, {"200/3", 8, "66.66666667"},
		{"60.942857142857142857", 1, "60.9"}, {"58.514", 1, "58.5"},
	} {
		x := textIndex(t, c.x)
		assert.Equal(t, c.want, x.Decimal(c.places), c.x)
		assert.Equal(t, c.want, x.Round(c.places).Decimal(c.places), c.x)
	}
	// All thousandths of a scale of 100, of which binary arithmetic rounds every twentieth wrongly.
	for n := int64(0); n <= 100_000; n++ {
		x, err := score.NewIndex(n, 1000)
		require.NoError(t, err)
		hundredths := (n + 5) / 10
		if want := slowPoint(false, big.NewInt(hundredths), 2); x.Decimal(2) != want {
			require.Equal(t, want, x.Decimal(2))
		}
	}
}

func TestIndexRoundClampsPlaces(t *testing.T) {
	x := textIndex(t, "76.123456789")
	for _, places := range []int{-1, -100, math.MinInt} {
		assert.Equal(t, "76", x.Decimal(places))
		assert.Equal(t, x.Round(0), x.Round(places))
	}
	for _, places := range []int{8, 9, 1000, math.MaxInt} {
		assert.Equal(t, "76.12345679", x.Decimal(places))
		assert.Equal(t, x.Round(8), x.Round(places))
	}
}

// Beyond 9.2e10 a rounded number may have no int64 numerator: it stays as it is, and is still written correctly.
func TestIndexRoundBeyondInt64(t *testing.T) {
	x := textIndex(t, "9223372036854775807/7")
	assert.Equal(t, x, x.Round(8))
	assert.Equal(t, "1317624576693539401.00000000", x.Decimal(8))
	x = textIndex(t, "9223372036854775806/7")
	assert.Equal(t, x, x.Round(2))
	assert.Equal(t, "1317624576693539400.86", x.Decimal(2))
	assert.Equal(t, "1317624576693539401", x.Round(0).String())
	// The numerator that rounding needs is just beyond uint64, too.
	checkIndex(t, textIndex(t, "1660206966634/9"), rat(184467440737*9+1, 9))
	checkIndex(t, textIndex(t, "-9223372036854775808"), rat(math.MinInt64, 1))
	checkIndex(t, textIndex(t, "9223372036854775807/2"), rat(math.MaxInt64, 2))
}

func TestIndexNegAbs(t *testing.T) {
	for _, c := range []struct{ x, neg, abs string }{
		{"0", "0", "0"},
		{"76.61", "-76.61", "76.61"},
		{"-542/9", "542/9", "542/9"},
		{"76.608695652~", "-76.608695652~", "76.608695652~"},
		{"-76.608695652~", "76.608695652~", "76.608695652~"},
		{"-9223372036854775808/9223372036854775807", "1.000000001~", "1.000000001~"},
	} {
		x := textIndex(t, c.x)
		neg, err := x.Neg()
		require.NoError(t, err)
		assert.Equal(t, c.neg, neg.String())
		abs, err := x.Abs()
		require.NoError(t, err)
		assert.Equal(t, c.abs, abs.String())
	}
	least := textIndex(t, "-9223372036854775808")
	_, err := least.Neg()
	require.ErrorIs(t, err, score.ErrOverflow)
	_, err = least.Abs()
	require.ErrorIs(t, err, score.ErrOverflow)
}

func TestIndexRatIsACopy(t *testing.T) {
	x := textIndex(t, "76.61")
	x.Rat().SetInt64(0)
	assert.Equal(t, "76.61", x.String())
	assert.Equal(t, 76.61, x.Float64())
}

func TestIndexProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 1500 {
		checkNewIndex(t, someInt64(rng), someInt64(rng))
	}
}

func checkNewIndex(t *testing.T, num, den int64) {
	t.Helper()
	x, err := score.NewIndex(num, den)
	if den == 0 {
		require.ErrorIs(t, err, score.ErrDivisionByZero)
		return
	}
	r := rat(num, den)
	if slowText(r, false) == "" {
		require.ErrorIs(t, err, score.ErrOverflow)
		return
	}
	require.NoError(t, err)
	checkIndex(t, x, r)
}

func FuzzNewIndex(f *testing.F) {
	for _, seed := range [][2]int64{{7661, 100}, {524 * 100, 19 * 4 * 9}, {1, math.MinInt64}, {math.MinInt64, -1}, {0, 0}, {-5, 1000}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(checkNewIndex)
}

func TestDecimalAllocatesNothing(t *testing.T) {
	buf := make([]byte, 0, 64)
	for _, text := range []string{"0", "76.61", "-542/9", "76.608695652~", "9223372036854775807"} {
		x := textIndex(t, text)
		assert.Zero(t, testing.AllocsPerRun(100, func() {
			for places := range score.MaxPlaces + 1 {
				buf = x.AppendDecimal(buf[:0], places)
			}
		}), text)
		assert.Zero(t, testing.AllocsPerRun(100, func() { _ = x.Round(2).Cmp(x) }), text)
	}
}
