package stats

import (
	"fmt"
	"math"
)

// FleissResult is Fleiss' kappa with the test that agreement is only chance.
type FleissResult struct {
	Kappa              float64
	Observed, Expected float64
	// NullError is the standard error if there were no agreement beyond chance; it serves the test with Z, whose two-sided
	// probability is P, and makes no interval.
	NullError, Z, P float64
	Units, Raters   int
	Categories      []float64 // share of each category
	Agreement       []float64 // share of pairs of raters who agree, of each unit
}

// FleissKappa returns Fleiss' kappa (kappa Fleiss), the agreement of the same number of raters on each unit, who need not be the
// same persons, in assigning it to categories without an order, beyond chance. A row of the counts is a unit, and says how
// many raters chose each category; [CategoryCounts] makes it.
//
// (P̄-Pₑ)/(1-Pₑ) with P̄ the mean share of agreeing pairs of raters and Pₑ the sum of squares of the categories' shares; Fleiss
// 1971, "Measuring nominal scale agreement among many raters"; the standard error is the one of Fleiss, Nee & Landis 1979.
//
// Missing values are not possible: all units need as many raters. Smallest sample: one unit and two raters; below 30 units the
// test is rough.
//
// It misleads on ordered answers, where a neighbour counts as wrong as the opposite ([Krippendorff] with [Ordinal]), and
// where one category holds nearly everything, as [CohenKappa] does.
//
// The error is an *[Error]: [ErrTooFewRaters], [ErrUnequal] when units have different numbers of raters, [ErrNoVariance] when
// all are in one category, aparatur.ErrEmpty, aparatur.ErrRange for a negative count.
func FleissKappa(counts [][]int) (FleissResult, error) {
	categories, err := ofFleiss.checkCounts(counts)
	if err != nil {
		return FleissResult{}, err
	}
	out := FleissResult{Units: len(counts), Categories: make([]float64, categories), Agreement: make([]float64, len(counts))}
	totals := make([]int, categories)
	for i, row := range counts {
		raters := 0
		for j, n := range row {
			raters += n
			totals[j] += n
		}
		if i == 0 {
			out.Raters = raters
		}
		if raters != out.Raters {
			return FleissResult{}, ofFleiss.fail(ErrUnequal, fmt.Sprintf("unit %d has %d raters, and the first has %d", i+1, raters, out.Raters),
				fmt.Sprintf("unit ke-%d dinilai %d penilai, sedangkan unit pertama %d", i+1, raters, out.Raters))
		}
	}
	if out.Raters < 2 {
		return FleissResult{}, ofFleiss.tooFew(ErrTooFewRaters, out.Raters, 2)
	}
	units, m := float64(len(counts)), float64(out.Raters)
	for j, n := range totals {
		if n == len(counts)*out.Raters {
			return FleissResult{}, ofFleiss.because(ErrNoVariance)
		}
		out.Categories[j] = float64(n) / (units * m)
	}
	for i, row := range counts {
		for _, n := range row {
			out.Agreement[i] += float64(n) * float64(n-1) / (m * (m - 1))
		}
		out.Observed += out.Agreement[i] / units
	}
	spread, skew := 0., 0.
	for _, p := range out.Categories {
		out.Expected += p * p
		spread += p * (1 - p)
		skew += p * (1 - p) * (1 - 2*p)
	}
	out.Kappa = (out.Observed - out.Expected) / spread
	out.NullError = math.Sqrt2 / (spread * math.Sqrt(units*m*(m-1))) * math.Sqrt(spread*spread-skew)
	out.Z = out.Kappa / out.NullError
	out.P = math.Erfc(math.Abs(out.Z) / math.Sqrt2)
	return out, nil
}
