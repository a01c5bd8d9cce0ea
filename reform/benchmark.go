package reform

import (
	"iter"
	"slices"
	"strconv"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// Benchmark is a published figure to compare with (angka pembanding). It is a plain value; the zero value is none. "World Class
// Bureaucracy" is a vision and no index; its usual proxy is [GovernmentEffectiveness].
type Benchmark struct {
	Subject string      `json:"subject"` // whose figure: "Pemerintah Provinsi Jawa Timur"
	Measure Measure     `json:"measure"`
	Year    int         `json:"year"` // that is assessed
	Value   score.Index `json:"value"`
	// Kind is the kind of agency, on which the maximum of an Indeks RB depends; zero for a country.
	Kind AgencyKind `json:"kind,omitzero"`
	// Predicate is the predicate as published; zero where it was not reported.
	Predicate Predicate       `json:"predicate,omitzero"`
	Source    string          `json:"source"` // who publishes the figure
	Status    aparatur.Status `json:"status"`
}

const (
	jawaTimur = "Pemerintah Provinsi Jawa Timur"
	indonesia = "Indonesia"
	panrb     = "Kementerian PANRB"
	worldBank = "Bank Dunia"
)

// published holds the figures in hundredths.
var published = [...]struct {
	subject   string
	measure   Measure
	year      int
	value     int64
	kind      AgencyKind
	predicate Predicate
	source    string
}{
	{jawaTimur, IndeksRB, 2021, 7671, PemerintahProvinsi, PredicateBB, panrb},
	{jawaTimur, IndeksRB, 2023, 8056, PemerintahProvinsi, 0, panrb}, // A or A- was not reported
	{jawaTimur, IndeksRB, 2024, 9382, PemerintahProvinsi, PredicateAMinus, panrb},
	{indonesia, GovernmentEffectiveness, 2020, 35, 0, 0, worldBank},
	{indonesia, GovernmentEffectiveness, 2021, 38, 0, 0, worldBank},
	{indonesia, GovernmentEffectiveness, 2023, 58, 0, 0, worldBank},
}

// Benchmarks returns an iterator over the published figures that are known, by measure and year: the Indeks RB of Jawa Timur of
// 2021, 2023 and 2024, and the Government Effectiveness of Indonesia of 2020, 2021 and 2023, each from one source. An agency's
// own figures are Benchmarks that the caller fills in.
func Benchmarks() iter.Seq[Benchmark] {
	return func(yield func(Benchmark) bool) {
		for _, p := range published {
			b := Benchmark{Subject: p.subject, Measure: p.measure, Year: p.year, Value: hundredths(p.value), Kind: p.kind,
				Predicate: p.predicate, Source: p.source, Status: aparatur.OneSource}
			if !yield(b) {
				return
			}
		}
	}
}

// hundredths returns n/100, which never fails.
func hundredths(n int64) score.Index {
	x, _ := score.NewIndex(n, 100)
	return x
}

// String names the figure with year and source: "Indeks Reformasi Birokrasi Pemerintah Provinsi Jawa Timur 2021 (Kementerian
// PANRB)".
func (b Benchmark) String() string {
	text := b.Measure.String() + " " + b.Subject + " " + strconv.Itoa(b.Year)
	if b.Source != "" {
		text += " (" + b.Source + ")"
	}
	return text
}

// Scale returns the smallest and the largest figure that the measure can have: −2.5 and 2.5 of Government Effectiveness, 0 and
// [AgencyKind.Maximum] of an Indeks RB. It is false where that was not found.
func (b Benchmark) Scale() (lowest, highest score.Index, ok bool) {
	switch b.Measure {
	case GovernmentEffectiveness:
		return hundredths(-250), hundredths(250), true
	case IndeksRB:
		highest, ok = b.Kind.Maximum(IndexEditionOf(b.Year))
		return score.Index{}, highest, ok
	}
	return score.Index{}, score.Index{}, false
}

// Difference returns a less b (selisih). What must not be compared is refused with a *[score.NotComparableError] that matches
// [score.ErrNotComparable]: figures of two measures or none; of an Indeks RB, two editions of the index ([IndexEditionOf] their
// years), or two kinds of agencies, whose maxima differ, or a kind that is not filled in. Two ranks or places are no figures, and never a difference.
func Difference(a, b Benchmark) (score.Index, error) {
	var e score.NotComparableError
	differ := func(field, x, y string) {
		if x != y {
			e.Differences = append(e.Differences, score.Difference{Field: field, A: x, B: y})
		}
	}
	switch {
	case !a.Measure.IsValid() || !b.Measure.IsValid():
		e.Differences = append(e.Differences, score.Difference{Field: "result", A: a.Measure.String(), B: b.Measure.String()})
	case a.Measure != b.Measure:
		differ("framework", a.Measure.String(), b.Measure.String())
	case a.Measure == IndeksRB:
		differ("edition", IndexEditionOf(a.Year).String(), IndexEditionOf(b.Year).String())
		differ("scale", a.Kind.String(), b.Kind.String())
		if a.Kind == b.Kind && !a.Kind.IsValid() {
			e.Differences = append(e.Differences, score.Difference{Field: "scale", A: a.Kind.String(), B: b.Kind.String()})
		}
	}
	if e.Differences != nil {
		return score.Index{}, &e
	}
	return a.Value.Sub(b.Value)
}

// BenchmarksOf returns an iterator over the published figures of a measure, by year.
func BenchmarksOf(m Measure) iter.Seq[Benchmark] {
	return slices.Values(slices.DeleteFunc(slices.Collect(Benchmarks()), func(b Benchmark) bool { return b.Measure != m }))
}
