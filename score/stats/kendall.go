package stats

import (
	"cmp"
	"slices"

	"github.com/aparatur/aparatur/internal/special"
)

// KendallResult is Kendall's W with the test that the raters' rankings have nothing in common.
type KendallResult struct {
	W             float64 // corrected for ties, 0 to 1
	Uncorrected   float64 // without the correction
	ChiSquare, DF float64 // of Friedman's test
	P             float64
	// MeanSpearman is the mean rank correlation of two raters, from -1/(k-1) to 1; undefined where a rater ranked all equal.
	MeanSpearman  Figure
	Units, Raters int
	Dropped       int // rows that are not complete
}

// KendallW returns Kendall's coefficient of concordance W (koefisien konkordansi Kendall): how far raters (columns) put the
// units (rows) into the same order. Values are ranked within each rater, equal ones sharing the mean rank.
//
// With n units, k raters, S the sum of squares of the units' rank sums about their mean and T = Σ(t³-t) over groups of t ties:
// 12·S/(k²(n³-n)-k·T); Kendall & Babington Smith 1939; Siegel & Castellan 1988, section 9.2. The test is k(n-1)·W as
// chi-square with n-1 degrees of freedom, good for more than 7 units.
//
// Missing values: a row with one is left out, and counted in Dropped. Smallest sample: 2 raters and 2 complete rows.
//
// It misleads: it is never negative, so that with 2 raters who contradict each other it is 0 and with more it has no place for
// opposition (MeanSpearman shows it); it says nothing of agreement in level; many ties leave few orders to agree on.
//
// The error is an *[Error]: [ErrTooFewRaters], [ErrTooFewCases], [ErrNoVariance] when every rater ranks all units equal,
// aparatur.ErrType for nested ratings.
func KendallW(r Ratings) (KendallResult, error) {
	if err := ofKendall.crossed(r); err != nil {
		return KendallResult{}, err
	}
	if r.columns < 2 {
		return KendallResult{}, ofKendall.tooFew(ErrTooFewRaters, r.columns, 2)
	}
	c := r.Complete()
	if c.rows < 2 {
		return KendallResult{}, ofKendall.tooFew(ErrTooFewCases, c.rows, 2)
	}
	n, k := float64(c.rows), float64(c.columns)
	sums := make([]float64, c.rows)
	ranked := make([][]float64, c.columns)
	ties := 0.
	for j := range ranked {
		var t float64
		ranked[j], t = ranks(c.column(j))
		ties += t
		for i, x := range ranked[j] {
			sums[i] += x
		}
	}
	s := 0.
	for _, x := range sums {
		d := x - k*(n+1)/2
		s += d * d
	}
	most := k * k * (n*n*n - n)
	if most == k*ties {
		return KendallResult{}, ofKendall.because(ErrNoVariance)
	}
	out := KendallResult{W: 12 * s / (most - k*ties), Uncorrected: 12 * s / most, DF: n - 1, Units: c.rows, Raters: c.columns, Dropped: r.rows - c.rows}
	out.ChiSquare = k * (n - 1) * out.W
	_, out.P = special.ChiSquare(out.ChiSquare, out.DF)
	out.MeanSpearman, _ = standardized(ranked)
	return out, nil
}

// ranks returns the ranks of values from 1, equal ones sharing their mean, and the sum of t³-t over groups of ties.
func ranks(values []float64) (out []float64, ties float64) {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	out = make([]float64, len(values))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && values[order[j]] == values[order[i]] {
			j++
		}
		for _, at := range order[i:j] {
			out[at] = float64(i+j+1) / 2
		}
		t := float64(j - i)
		ties += t*t*t - t
		i = j
	}
	return out, ties
}
