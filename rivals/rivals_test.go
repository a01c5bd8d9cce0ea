package rivals

import (
	"math/rand/v2"
	"testing"

	"github.com/dustin/go-humanize"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

// many is the number of values that a benchmark goes through, so that no rival is measured on one it has learnt.
const many = 1024

// values are whole numbers of all lengths up to 12 digits, which are exact in a float64 with two decimals too.
func values() [many]int64 {
	var v [many]int64
	r := rand.New(rand.NewPCG(5, 6))
	for i := range v {
		limit := int64(10)
		for range i % 12 {
			limit *= 10
		}
		v[i] = r.Int64N(2*limit) - limit
	}
	return v
}

// hundredths returns the values as numbers of two decimals.
func hundredths(tb testing.TB) (x [many]score.Index, f [many]float64) {
	for i, n := range values() {
		var err error
		if x[i], err = score.NewIndex(n, 100); err != nil {
			tb.Fatal(err)
		}
		f[i] = float64(n) / 100
	}
	return x, f
}

// The format of go-humanize for Indonesian figures.
const (
	humanizeInteger = "#.###,"
	humanizeDecimal = "#.###,##"
)

func TestRivalsAgree(t *testing.T) {
	p := message.NewPrinter(language.Indonesian)
	scale := number.Scale(2)
	x, f := hundredths(t)
	for i, n := range values() {
		integer := bahasa.Integer(n)
		if s := p.Sprintf("%d", n); s != integer {
			t.Errorf("%d: %s, and %s by x/text", n, integer, s)
		}
		if s := humanize.FormatInteger(humanizeInteger, int(n)); s != integer {
			t.Errorf("%d: %s, and %s by go-humanize", n, integer, s)
		}
		decimal := bahasa.Decimal(x[i], 2)
		if s := bahasa.DecimalScaled(n, 2); s != decimal {
			t.Errorf("%v: %s, and %s scaled", x[i], decimal, s)
		}
		if s := p.Sprint(number.Decimal(f[i], scale)); s != decimal {
			t.Errorf("%v: %s, and %s by x/text", x[i], decimal, s)
		}
		if s := humanize.FormatFloat(humanizeDecimal, f[i]); s != decimal {
			t.Errorf("%v: %s, and %s by go-humanize", x[i], decimal, s)
		}
		percent := bahasa.Percent(x[i], 2)
		if s := p.Sprint(number.Percent(f[i]/100, scale)); s != percent {
			t.Errorf("%v: %s, and %s by x/text", x[i], percent, s)
		}
	}
}

// rival is one way to write the value i.
type rival struct {
	name  string
	write func(i int)
}

// What was written escapes, as it does in a program.
var (
	text string
	buf  = make([]byte, 0, 64)
)

func run(b *testing.B, rivals ...rival) {
	for _, r := range rivals {
		b.Run(r.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				r.write(i % many)
				i++
			}
		})
	}
}

func BenchmarkInteger(b *testing.B) {
	v := values()
	p := message.NewPrinter(language.Indonesian)
	run(b,
		rival{"bahasa", func(i int) { text = bahasa.Integer(v[i]) }},
		rival{"bahasa-append", func(i int) { buf = bahasa.AppendInteger(buf[:0], v[i]) }},
		rival{"xtext", func(i int) { text = p.Sprintf("%d", v[i]) }},
		rival{"humanize", func(i int) { text = humanize.FormatInteger(humanizeInteger, int(v[i])) }},
	)
}

func BenchmarkDecimal(b *testing.B) {
	v := values()
	x, f := hundredths(b)
	p := message.NewPrinter(language.Indonesian)
	scale := number.Scale(2)
	run(b,
		rival{"bahasa", func(i int) { text = bahasa.Decimal(x[i], 2) }},
		rival{"bahasa-append", func(i int) { buf = bahasa.AppendDecimal(buf[:0], x[i], 2) }},
		rival{"bahasa-scaled", func(i int) { text = bahasa.DecimalScaled(v[i], 2) }},
		rival{"xtext", func(i int) { text = p.Sprint(number.Decimal(f[i], scale)) }},
		rival{"humanize", func(i int) { text = humanize.FormatFloat(humanizeDecimal, f[i]) }},
	)
}

func BenchmarkPercent(b *testing.B) {
	x, f := hundredths(b)
	p := message.NewPrinter(language.Indonesian)
	scale := number.Scale(2)
	run(b,
		rival{"bahasa", func(i int) { text = bahasa.Percent(x[i], 2) }},
		rival{"bahasa-append", func(i int) { buf = bahasa.AppendPercent(buf[:0], x[i], 2) }},
		rival{"xtext", func(i int) { text = p.Sprint(number.Percent(f[i]/100, scale)) }},
	)
}
