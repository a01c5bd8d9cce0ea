package opd

import (
	"strconv"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Benchmark is a published figure to compare with (angka pembanding), such as a national mean. The zero value is none.
type Benchmark struct {
	Name   string
	Value  score.Index // of at most eight decimals, for an exact difference
	Year   int
	Source string // where it was published
	// Scale is the scale and conversion by which it was made, and Method how people came together in it. A figure of which
	// these are not known, such as that of the national survey on BerAKHLAK, is not comparable and stays without them.
	Scale  score.Scale
	Method Aggregation
}

// String names the benchmark with year and source: "Rata-rata nasional 2025 (Laporan X)".
func (b Benchmark) String() string {
	text := b.Name
	if b.Year != 0 {
		text += " " + strconv.Itoa(b.Year)
	}
	if b.Source != "" {
		text += " (" + b.Source + ")"
	}
	return text
}

// FromBenchmark returns the total of the unit less the benchmark. The error is a *score.NotComparableError where scale or
// method of the two are not the same or not known, and matches score.ErrWithheld where the unit is not shown.
func (n Node[D]) FromBenchmark(b Benchmark) (score.Index, error) {
	if !n.Shown() {
		return score.Index{}, score.ErrWithheld
	}
	var e score.NotComparableError
	if have, want := n.p.roll.stamp.Scale, scaleText(b.Scale); have != want || have == "" {
		e.Differences = append(e.Differences, score.Difference{Field: "scale", A: have, B: want})
	}
	if n.p.roll.how != b.Method {
		e.Differences = append(e.Differences, score.Difference{Field: "policy", A: n.p.roll.how.String(), B: b.Method.String()})
	}
	if e.Differences != nil {
		return score.Index{}, &e
	}
	if b.Value.Round(score.MaxPlaces) != b.Value {
		return score.Index{}, fault.Because(fault.ErrRange, "a benchmark of more than eight decimals", "angka pembanding dengan lebih dari delapan desimal")
	}
	x, _ := n.Total()
	return x.Sub(b.Value)
}

// scaleText is a scale as it stands in a stamp; "" for the zero Scale.
func scaleText(s score.Scale) string {
	type one uint8
	f, err := score.New(s, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions},
		score.Dimension[one, one]{ID: 1, Code: "X", Name: "X", Weight: 1, Items: []score.Item[one]{{ID: 1, Code: "X1", Text: "X", Weight: 1}}})
	if err != nil {
		return ""
	}
	return f.Stamp().Scale
}
