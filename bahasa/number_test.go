package bahasa_test

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

func index(t testing.TB, num, den int64) score.Index {
	t.Helper()
	x, err := score.NewIndex(num, den)
	require.NoError(t, err)
	return x
}

func TestInteger(t *testing.T) {
	for _, c := range []struct {
		n    int64
		want string
	}{
		{0, "0"},
		{7, "7"},
		{-7, "-7"},
		{999, "999"},
		{-999, "-999"},
		{1_000, "1.000"},
		{-1_000, "-1.000"},
		{80_330, "80.330"},
		{999_999, "999.999"},
		{1_000_000, "1.000.000"},
		{-123_456, "-123.456"},
		{225_000_000_000, "225.000.000.000"},
		{math.MaxInt64, "9.223.372.036.854.775.807"},
		{math.MinInt64, "-9.223.372.036.854.775.808"},
	} {
		assert.Equal(t, c.want, bahasa.Integer(c.n))
		assert.Equal(t, "n = "+c.want, string(bahasa.AppendInteger([]byte("n = "), c.n)))
	}
}

// TestIntegerBack reads what was written: every number of up to 10^6, powers and their neighbours.
func TestIntegerBack(t *testing.T) {
	back := func(n int64) {
		s := bahasa.Integer(n)
		got, err := strconv.ParseInt(strings.ReplaceAll(s, ".", ""), 10, 64)
		if err != nil || got != n {
			t.Fatalf("Integer(%d) = %q", n, s)
		}
		if groups := strings.Split(strings.TrimPrefix(s, "-"), "."); len(groups) > 1 {
			for _, g := range groups[1:] {
				if len(g) != 3 {
					t.Fatalf("Integer(%d) = %q", n, s)
				}
			}
		}
	}
	for n := int64(-1_000_000); n <= 1_000_000; n++ {
		back(n)
	}
	for _, base := range []int64{2, 10} {
		for p := int64(1); p > 0 && p <= math.MaxInt64/base; p *= base {
			for d := int64(-1); d <= 1; d++ {
				back(p + d)
				back(-p + d)
			}
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		num, den int64
		places   int
		want     string
	}{
		{7661, 100, 1, "76,6"},
		{7661, 100, 2, "76,61"},
		{7661, 100, 0, "77"},
		{7661, 100, 4, "76,6100"},
		{7665, 100, 1, "76,7"},
		{-7665, 100, 1, "-76,7"},
		{0, 1, 0, "0"},
		{0, 1, 2, "0,00"},
		{-4, 100, 1, "0,0"},
		{-5, 100, 1, "-0,1"},
		{12345, 10, 1, "1.234,5"},
		{-12345, 10, 1, "-1.234,5"},
		{99_995, 100, 1, "1.000,0"},
		{-99_995, 100, 1, "-1.000,0"},
		{123_456_789, 1, 0, "123.456.789"},
		{math.MaxInt64, 1, 2, "9.223.372.036.854.775.807,00"},
		{math.MinInt64, 1, 0, "-9.223.372.036.854.775.808"},
		{1, 3, 99, "0,33333333"},
		{76_61, 100, -1, "77"},
	} {
		x := index(t, c.num, c.den)
		assert.Equal(t, c.want, bahasa.Decimal(x, c.places))
		assert.Equal(t, "≈"+c.want, string(bahasa.AppendDecimal([]byte("≈"), x, c.places)))
		assert.Equal(t, c.want+"%", bahasa.Percent(x, c.places))
	}
	assert.Equal(t, "76,54%", bahasa.Percent(score.MustParseIndex("76.54"), 2))
}

// TestDecimalRoundsTheExactNumber checks all numbers of three decimals against big.Rat; in 5,000 of them rounding the
// binary value half to even is wrong.
func TestDecimalRoundsTheExactNumber(t *testing.T) {
	for n := int64(0); n <= 100_000; n++ {
		x := index(t, n, 1000)
		want := strings.Replace(big.NewRat(n, 1000).FloatString(2), ".", ",", 1)
		if got := bahasa.Decimal(x, 2); got != want {
			t.Fatalf("%d/1000: got %s, want %s", n, got, want)
		}
	}
	assert.Equal(t, "0,02", bahasa.Decimal(index(t, 15, 1000), 2))
	assert.Equal(t, "78,35", bahasa.Decimal(index(t, 78345, 1000), 2))
}

func TestDecimalScaled(t *testing.T) {
	for _, c := range []struct {
		n      int64
		places int
		want   string
	}{
		{7661, 2, "76,61"},
		{7661, 0, "7.661"},
		{7661, -3, "7.661"},
		{5, 3, "0,005"},
		{-5, 3, "-0,005"},
		{0, 2, "0,00"},
		{100, 2, "1,00"},
		{123_456_789, 2, "1.234.567,89"},
		{-123_456_789, 4, "-12.345,6789"},
		{math.MinInt64, 2, "-92.233.720.368.547.758,08"},
		{math.MinInt64, 19, "-0,9223372036854775808"},
		{math.MaxInt64, 18, "9,223372036854775807"},
		{1, 20, "0,00000000000000000001"},
	} {
		assert.Equal(t, c.want, bahasa.DecimalScaled(c.n, c.places))
		assert.Equal(t, "x"+c.want, string(bahasa.AppendDecimalScaled([]byte("x"), c.n, c.places)))
	}
	assert.Len(t, bahasa.DecimalScaled(1, math.MaxInt), len("0,")+255)
}

// TestDecimalScaledAgrees holds the two ways to write the same number against each other.
func TestDecimalScaledAgrees(t *testing.T) {
	den := int64(1)
	for places := range 5 {
		for n := int64(-12_345_678); n < 12_345_678; n += 9_973 {
			want := bahasa.Decimal(index(t, n, den), places)
			if got := bahasa.DecimalScaled(n, places); got != want {
				t.Fatalf("%d, %d places: got %s, want %s", n, places, got, want)
			}
		}
		den *= 10
	}
}

func TestRange(t *testing.T) {
	assert.Equal(t, "70–80", bahasa.Range(70, 80))
	assert.Equal(t, "1.000–25.000", bahasa.Range(1000, 25_000))
	assert.Equal(t, "-5–3", bahasa.Range(-5, 3))
	assert.Equal(t, "nilai 70–80", string(bahasa.AppendRange([]byte("nilai "), 70, 80)))
	assert.Equal(t, "-9.223.372.036.854.775.808–9.223.372.036.854.775.807", bahasa.Range(math.MinInt64, math.MaxInt64))
}
