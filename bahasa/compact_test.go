package bahasa_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/bahasa"
)

func TestCompact(t *testing.T) {
	for n, want := range map[int64]string{
		0:                         "0",
		7:                         "7",
		-999:                      "-999",
		999:                       "999",
		1000:                      "1 ribu",
		1049:                      "1 ribu",
		1050:                      "1,1 ribu",
		1500:                      "1,5 ribu",
		-1500:                     "-1,5 ribu",
		9_949:                     "9,9 ribu",
		9_950:                     "10 ribu",
		500_000:                   "500 ribu",
		999_949:                   "999,9 ribu",
		999_950:                   "1 juta",
		-999_950:                  "-1 juta",
		1_200_000:                 "1,2 juta",
		1_249_999:                 "1,2 juta",
		1_250_000:                 "1,3 juta",
		-1_250_000:                "-1,3 juta",
		999_949_999:               "999,9 juta",
		999_950_000:               "1 miliar",
		55_000_000_000:            "55 miliar",
		7_000_000_000_000:         "7 triliun",
		999_950_000_000_000:       "1 kuadriliun",
		1_000_000_000_000_000:     "1 kuadriliun",
		999_949_999_999_999_999:   "999,9 kuadriliun",
		999_950_000_000_000_000:   "1 kuintiliun",
		1_234_000_000_000_000_000: "1,2 kuintiliun",
		math.MaxInt64:             "9,2 kuintiliun",
		math.MinInt64:             "-9,2 kuintiliun",
	} {
		assert.Equal(t, want, bahasa.Compact(n), n)
		assert.Equal(t, "±"+want, string(bahasa.AppendCompact([]byte("±"), n)), n)
		money := "Rp" + want
		if n < 0 {
			money = "-Rp" + want[1:]
		}
		assert.Equal(t, money, bahasa.RupiahCompact(n), n)
		assert.Equal(t, "±"+money, string(bahasa.AppendRupiahCompact([]byte("±"), n)), n)
	}
}

// TestCompactIsNearest: no number of that form is nearer, and of two that are equally near it is the one away from zero.
func TestCompactIsNearest(t *testing.T) {
	words := []string{"", " ribu", " juta", " miliar", " triliun", " kuadriliun", " kuintiliun"}
	check := func(n int64) {
		s := bahasa.Compact(n)
		scale := 0
		for i, w := range words[1:] {
			if strings.HasSuffix(s, w) {
				scale = i + 1
			}
		}
		figures, _, _ := strings.Cut(s, " ")
		got, ok := new(big.Rat).SetString(strings.Replace(figures, ",", ".", 1))
		if !ok {
			t.Fatalf("%d: %s", n, s)
		}
		one := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(1000), big.NewInt(int64(scale)), nil))
		got.Mul(got, one)
		off := new(big.Rat).Sub(new(big.Rat).SetInt64(n), got)
		toward := off.Sign() * big.NewInt(n).Sign() // below 0: it was rounded away from zero
		step := new(big.Rat).Quo(one, big.NewRat(20, 1))
		if scale == 0 {
			step.SetInt64(1)
		}
		if c := off.Abs(off).Cmp(step); c > 0 || c == 0 && toward > 0 {
			t.Fatalf("%d: %s", n, s)
		}
		if figures == "1000" || strings.HasSuffix(figures, ",0") {
			t.Fatalf("%d: %s", n, s)
		}
	}
	for n := int64(-30_000); n < 30_000; n++ {
		check(n)
		check(n * 37)
		check(n * 1_000_003)
		check(n * 97_777_777_777)
	}
	eachPower(check)
}
