package bahasa_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"github.com/aparatur/aparatur/bahasa"
)

// TestConformanceWithText: where EYD V and CLDR agree, in numbers and percent, so does golang.org/x/text, if it is given a
// number that is rounded already: it rounds the binary value half to even.
func TestConformanceWithText(t *testing.T) {
	t.Parallel()
	p := message.NewPrinter(language.Indonesian)
	integer := func(n int64) {
		if got, want := bahasa.Integer(n), p.Sprint(number.Decimal(n)); got != want {
			t.Fatalf("%d: %s, and %s by x/text", n, got, want)
		}
	}
	for n := int64(-20_000); n <= 20_000; n++ {
		integer(n)
		integer(n * 48_611)
	}
	eachPower(integer)

	r := rand.New(rand.NewPCG(3, 4))
	den := int64(1)
	for places := range 7 {
		opts := []number.Option{number.Scale(places)}
		for i := range int64(12_000) {
			n := i - 6000
			if i%3 == 0 {
				// Beyond 2^53 the recipe has no exact number to give.
				n = int64(r.Uint64()) >> (12 + r.IntN(40))
			}
			f := float64(n) / float64(den)
			if got, want := bahasa.DecimalScaled(n, places), p.Sprint(number.Decimal(f, opts...)); got != want {
				t.Fatalf("%d/%d: %s, and %s by x/text", n, den, got, want)
			}
			if math.Abs(f) > 1e6 {
				continue
			}
			x := index(t, n, den)
			if got, want := bahasa.Decimal(x, places), p.Sprint(number.Decimal(f, opts...)); got != want {
				t.Fatalf("%v: %s, and %s by x/text", x, got, want)
			}
			if got, want := bahasa.Percent(x, places), p.Sprint(number.Percent(f/100, opts...)); got != want {
				t.Fatalf("%v percent: %s, and %s by x/text", x, got, want)
			}
		}
		den *= 10
	}
}
