package stats

import (
	"fmt"
	"math"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/internal/special"
)

// KappaResult is Cohen's kappa.
type KappaResult struct {
	Kappa              float64
	Confidence         Confidence // held within -1 to 1
	StandardError      float64    // asymptotic, not under the null hypothesis
	Observed, Expected float64    // agreement, weighted
	N                  int        // units that both rated
}

// CohenKappa returns Cohen's kappa (kappa Cohen), the agreement of two raters in assigning the same units to categories, beyond
// chance. The counts are a square table, as [CrossTable] makes it: rows the categories of the first rater, columns those of
// the second, in the order of the scale.
//
// With observed and expected agreement pₒ and pₑ, weighted: (pₒ-pₑ)/(1-pₑ); Cohen 1960, "A coefficient of agreement for nominal
// scales". The standard error is of Fleiss, Cohen & Everitt 1969, "Large sample standard errors of kappa and weighted kappa",
// and the interval that of the normal distribution.
//
// Missing values: a unit that one rater did not rate cannot be in the table. Smallest sample: one unit, and two categories in
// use; below about 2c² units for c categories the interval is not to be trusted (Cicchetti 1976).
//
// It misleads: where one category holds nearly everything it is low in spite of agreement (Feinstein & Cicchetti 1990); raters
// who differ in severity get more of it for the same agreement; with [Quadratic] weights it rises with the number of
// categories. For more raters or missing ratings use [Krippendorff].
//
// The error is an *[Error]: [ErrTooFewCases] for no unit, [ErrNoVariance] when both used one and the same category alone,
// [ErrUnequal] for a table that is not square, aparatur.ErrEmpty, aparatur.ErrRange for a negative count,
// aparatur.ErrUnknown for the zero Weighting.
func CohenKappa(counts [][]int, w Weighting, level float64) (KappaResult, error) {
	if !w.IsValid() {
		return KappaResult{}, ofCohen.fail(fault.ErrUnknown, w.String(), w.String())
	}
	most := float64(len(counts) - 1)
	return cohen(counts, level, func(i, j int) float64 {
		apart := math.Abs(float64(i-j)) / most
		switch {
		case i == j:
			return 1
		case w == Linear:
			return 1 - apart
		case w == Quadratic:
			return 1 - apart*apart
		}
		return 0
	})
}

// CohenKappaDisagreement is [CohenKappa] with the caller's own weights: disagreement[i][j] says how bad it is that the first
// rater says i and the second j, 0 on the diagonal and not negative; Cohen 1968, "Weighted kappa". Only the proportions between
// them count. Weights chosen after seeing the data give whatever is wanted.
//
// Errors are those of CohenKappa, [ErrUnequal] for a table of weights of another size, and aparatur.ErrRange for weights that
// are negative, not finite, not 0 on the diagonal, or all 0.
func CohenKappaDisagreement(counts [][]int, disagreement [][]float64, level float64) (KappaResult, error) {
	most := 0.
	for i, row := range disagreement {
		for j, x := range row {
			if !(x >= 0 && x <= largest) || i == j && x != 0 {
				return KappaResult{}, ofCohen.fail(fault.ErrRange, fmt.Sprintf("weight in row %d, column %d", i+1, j+1),
					fmt.Sprintf("bobot pada baris ke-%d, kolom ke-%d", i+1, j+1))
			}
			most = max(most, x)
		}
		if len(row) != len(counts) || len(disagreement) != len(counts) {
			return KappaResult{}, ofCohen.fail(ErrUnequal, "weights of another size than the table", "ukuran tabel bobot dan tabel silang tidak sama")
		}
	}
	if most == 0 {
		return KappaResult{}, ofCohen.fail(fault.ErrRange, "no weight", "tidak ada bobot")
	}
	return cohen(counts, level, func(i, j int) float64 { return 1 - disagreement[i][j]/most })
}

func cohen(counts [][]int, level float64, weight func(i, j int) float64) (KappaResult, error) {
	if err := ofCohen.level(level); err != nil {
		return KappaResult{}, err
	}
	c, err := ofCohen.checkCounts(counts)
	if err != nil {
		return KappaResult{}, err
	}
	if c != len(counts) {
		return KappaResult{}, ofCohen.fail(ErrUnequal, fmt.Sprintf("%d rows and %d columns", len(counts), c),
			fmt.Sprintf("%d baris dan %d kolom", len(counts), c))
	}
	first, second := make([]float64, c), make([]float64, c)
	total := 0
	for _, row := range counts {
		for _, n := range row {
			total += n
		}
	}
	if total == 0 {
		return KappaResult{}, ofCohen.tooFew(ErrTooFewCases, 0, 1)
	}
	n := float64(total)
	for i, row := range counts {
		for j, x := range row {
			first[i] += float64(x) / n
			second[j] += float64(x) / n
		}
	}
	out := KappaResult{N: total}
	disagreement := 0. // expected: 1 less the expected agreement, without the cancellation
	byFirst, bySecond := make([]float64, c), make([]float64, c)
	for i := range c {
		for j := range c {
			w := weight(i, j)
			out.Observed += w * float64(counts[i][j]) / n
			out.Expected += w * first[i] * second[j]
			disagreement += (1 - w) * first[i] * second[j]
			byFirst[i] += w * second[j]
			bySecond[j] += w * first[i]
		}
	}
	if disagreement == 0 {
		return KappaResult{}, ofCohen.because(ErrNoVariance)
	}
	out.Kappa = (out.Observed - out.Expected) / disagreement
	sum := 0.
	for i := range c {
		for j := range c {
			d := weight(i, j) - (byFirst[i]+bySecond[j])*(1-out.Kappa)
			sum += float64(counts[i][j]) / n * d * d
		}
	}
	less := out.Kappa - out.Expected*(1-out.Kappa)
	out.StandardError = math.Sqrt(max(sum-less*less, 0)/n) / disagreement
	z := special.NormalQuantile((1 + level) / 2)
	out.Confidence = Confidence{level, clamp(out.Kappa-z*out.StandardError, -1, 1), clamp(out.Kappa+z*out.StandardError, -1, 1)}
	return out, nil
}
