package stats

import (
	"fmt"
	"math"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
)

// KrippendorffResult is Krippendorff's alpha.
type KrippendorffResult struct {
	Alpha              float64
	Observed, Expected float64 // disagreement, in the unit of the metric
	Metric             Metric
	Units              int // rows with two values or more, the pairable ones
	Values             int // values in them
	Dropped            int // rows with fewer than two values
}

// Krippendorff returns Krippendorff's alpha (alfa Krippendorff), the agreement of any number of raters (columns) on units
// (rows) beyond chance: 1 for perfect agreement, 0 for what chance gives, negative for systematic disagreement.
//
// With Dₒ the mean distance δ² of two values of the same unit, each unit of m values weighing m and each pair 1/(m-1), and Dₑ
// that of any two of all values: 1 - Dₒ/Dₑ; Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability". The metric must
// be named.
//
// Missing values: every pair of values of a unit counts; a unit with fewer than two is left out, and counted in Dropped. Raters
// may be nested in the units. Smallest sample: one unit with two values, and two different values; below 30 units the number
// jumps with every unit. There is no interval: it has none in closed form.
//
// It misleads: where nearly all values are the same, chance agreement is high and alpha is near 0 or below although raters
// hardly ever differ; [Nominal] on a scale of five takes a neighbour for as wrong as the opposite; [Ratio] needs a true 0,
// which a scale of 1 to 5 does not have.
//
// The error is an *[Error]: [ErrTooFewRaters] when no unit has two values, [ErrNoVariance] when all values are the same,
// aparatur.ErrUnknown for the zero Metric, aparatur.ErrRange for a negative value under Ratio.
func Krippendorff(r Ratings, m Metric) (KrippendorffResult, error) {
	if !m.IsValid() {
		return KrippendorffResult{}, ofKrippen.fail(fault.ErrUnknown, m.String(), m.String())
	}
	out := KrippendorffResult{Metric: m}
	var units [][]float64
	var all []float64
	for i := range r.rows {
		unit := make([]float64, 0, r.columns)
		for j, x := range r.row(i) {
			switch {
			case math.IsNaN(x):
				continue
			case x < 0 && m == Ratio:
				return KrippendorffResult{}, ofKrippen.fail(fault.ErrRange, fmt.Sprintf("row %d, column %d: negative under ratio", i+1, j+1),
					fmt.Sprintf("baris ke-%d, kolom ke-%d: negatif pada metrik rasio", i+1, j+1))
			}
			unit = append(unit, x)
		}
		if len(unit) < 2 {
			out.Dropped++
			continue
		}
		units, all = append(units, unit), append(all, unit...)
	}
	out.Units, out.Values = len(units), len(all)
	if out.Units == 0 {
		return KrippendorffResult{}, ofKrippen.tooFew(ErrTooFewRaters, 1, 2)
	}
	d := newDistance(m, all)
	for _, unit := range units {
		sum := 0.
		for i, a := range unit {
			for _, b := range unit[:i] {
				sum += 2 * d.between(a, b)
			}
		}
		out.Observed += sum / float64(len(unit)-1)
	}
	n := float64(len(all))
	out.Observed /= n
	out.Expected = d.expected() / n / (n - 1)
	if out.Expected == 0 {
		return KrippendorffResult{}, ofKrippen.because(ErrNoVariance)
	}
	out.Alpha = 1 - out.Observed/out.Expected
	return out, nil
}

// distance is the δ² of a metric over the values that occur.
type distance struct {
	metric Metric
	values []float64 // distinct, ascending
	counts []float64 // how often each occurs
	below  []float64 // how many lie below each, and half of its own
}

func newDistance(m Metric, all []float64) *distance {
	d := &distance{metric: m}
	sorted := slices.Sorted(slices.Values(all))
	for i, x := range sorted {
		if i == 0 || x != sorted[i-1] {
			d.values, d.counts = append(d.values, x), append(d.counts, 0)
		}
		d.counts[len(d.counts)-1]++
	}
	sum := 0.
	for _, n := range d.counts {
		d.below = append(d.below, sum+n/2)
		sum += n
	}
	return d
}

func (d *distance) between(a, b float64) float64 {
	if a == b {
		return 0
	}
	i, _ := slices.BinarySearch(d.values, a)
	j, _ := slices.BinarySearch(d.values, b)
	return d.at(i, j)
}

// at is the distance of two different values by their positions.
func (d *distance) at(i, j int) float64 {
	a, b := d.values[i], d.values[j]
	switch d.metric {
	case Nominal:
		return 1
	case Ordinal:
		a, b = d.below[i], d.below[j]
	case Ratio:
		return (a - b) / (a + b) * ((a - b) / (a + b))
	}
	return (a - b) * (a - b)
}

// expected sums over all ordered pairs of values.
func (d *distance) expected() float64 {
	sum := 0.
	for i, n := range d.counts {
		for j := range i {
			sum += 2 * n * d.counts[j] * d.at(i, j)
		}
	}
	return sum
}
