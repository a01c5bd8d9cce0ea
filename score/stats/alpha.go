package stats

import (
	"fmt"
	"math"

	"github.com/aparatur/aparatur/internal/special"
)

// AlphaResult is Cronbach's alpha over complete cases, with what it is judged by.
type AlphaResult struct {
	Alpha      float64
	Confidence Confidence // of Feldt
	// Standardized is alpha of the items brought to the same variance, and MeanCorrelation the mean correlation between two
	// items, from which it follows. Both are undefined where an item has no variance, and from a Tally, which does not know
	// the correlations between items.
	Standardized    Figure
	MeanCorrelation Figure
	Items           int // k
	Cases           int // n, complete
	Dropped         int // rows or sheets that are not complete
	TotalMean       float64
	TotalDeviation  float64 // of the sum of the items
	PerItem         []AlphaItem
}

// AlphaItem is one item within [AlphaResult], over complete cases.
type AlphaItem struct {
	Item      int // the column, from 0; from a Tally, the item's constant
	Mean      float64
	Deviation float64 // sample standard deviation
	IfDeleted Figure  // alpha of the other items; undefined where fewer than two are left, or they have no variance
	// ItemRest is the correlation of the item with the sum of the others (korelasi butir-total terkoreksi), undefined where
	// one of both has no variance. Negative, it often is a reverse-keyed item that was not declared as one.
	ItemRest Figure
}

// Alpha returns Cronbach's alpha (alfa Cronbach), the internal consistency of items that are meant to measure one thing, over
// the complete cases of a table of persons (rows) by items (columns), with Feldt's confidence interval at the given level.
//
// With k items of variance vᵢ and a sum of variance v: k/(k-1)·(1 - Σvᵢ/v); Cronbach 1951, "Coefficient alpha and the
// internal structure of tests". The interval is 1 - (1-α)·F with F the quantiles of n-1 and (n-1)(k-1) degrees of freedom;
// Feldt 1965, "The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty".
//
// Missing values: a row in which one is missing is left out, and counted in Dropped; [AlphaPairwise] keeps it. Smallest
// sample: 2 items and 2 complete rows; below 30 rows the interval is too wide to decide anything.
//
// It misleads: it rises with the number of items alone, so that 21 items reach 0.9 at a mean correlation of 0.3 while three
// items of the same quality stay at 0.56; it rises with halo, when raters give one impression to all items, and with
// straight-lining ([score.Tally.Uniform] counts it), so that a very high value is a warning; it does not show that the
// items measure one thing; it says nothing of agreement between raters, which is [ICC1].
//
// The error is an *[Error]: [ErrTooFewItems], [ErrTooFewCases], [ErrNoVariance] when the sums of all cases are equal.
func Alpha(r Ratings, level float64) (AlphaResult, error) {
	if err := ofAlpha.level(level); err != nil {
		return AlphaResult{}, err
	}
	if err := alphaShape(r); err != nil {
		return AlphaResult{}, err
	}
	c := r.Complete()
	if c.rows < 2 {
		return AlphaResult{}, ofAlpha.tooFew(ErrTooFewCases, c.rows, 2)
	}
	m := itemMoments{items: make([]AlphaItem, c.columns), variance: make([]float64, c.columns), withTotal: make([]float64, c.columns),
		restVariance: make([]float64, c.columns), cases: c.rows}
	columns := make([][]float64, c.columns)
	total := make([]float64, c.rows)
	far := 0.
	for j := range columns {
		columns[j] = c.column(j)
		first := origin(columns[j])
		far += spread(columns[j])
		for i, x := range columns[j] {
			total[i] += x - first
		}
	}
	var squares float64
	_, m.totalMean, squares = meanAndSquares(total)
	if nothing(squares, c.rows, far) {
		return AlphaResult{}, ofAlpha.because(ErrNoVariance)
	}
	m.totalVariance = squares / float64(c.rows-1)
	rest := make([]float64, c.rows)
	for j, x := range columns {
		_, mean, squares := meanAndSquares(x)
		m.items[j] = AlphaItem{Item: j, Mean: mean}
		m.totalMean += origin(x)
		m.variance[j] = squares / float64(c.rows-1)
		_, m.withTotal[j] = covariance(x, total)
		for i, y := range total {
			rest[i] = y - (x[i] - origin(x))
		}
		if _, _, squares := meanAndSquares(rest); !nothing(squares, c.rows, far) {
			m.restVariance[j] = squares / float64(c.rows-1)
		}
	}
	out := m.result(level)
	out.Dropped = r.rows - c.rows
	out.MeanCorrelation, out.Standardized = standardized(columns)
	return out, nil
}

func alphaShape(r Ratings) error {
	if err := ofAlpha.crossed(r); err != nil {
		return err
	}
	if r.columns < 2 {
		return ofAlpha.tooFew(ErrTooFewItems, r.columns, 2)
	}
	return nil
}

// itemMoments are what alpha needs of the items: sample variances and covariances.
type itemMoments struct {
	items         []AlphaItem // with Item and Mean
	variance      []float64
	withTotal     []float64 // covariance with the total
	restVariance  []float64 // of the total without the item
	totalMean     float64
	totalVariance float64 // not 0
	cases         int
}

func (m *itemMoments) result(level float64) AlphaResult {
	k, n := len(m.items), m.cases
	sum := 0.
	for _, v := range m.variance {
		sum += v
	}
	a := AlphaResult{
		Alpha: cronbach(k, sum, m.totalVariance), Items: k, Cases: n, PerItem: m.items,
		TotalMean: m.totalMean, TotalDeviation: math.Sqrt(m.totalVariance),
	}
	a.Confidence = feldt(a.Alpha, n, k, level)
	for j := range m.items {
		v, rest := m.variance[j], m.restVariance[j]
		m.items[j].Deviation = math.Sqrt(v)
		if k > 2 {
			m.items[j].IfDeleted = figure(cronbach(k-1, sum-v, rest))
		}
		m.items[j].ItemRest = figure((m.withTotal[j] - v) / math.Sqrt(v) / math.Sqrt(rest))
	}
	return a
}

func cronbach(k int, variances, total float64) float64 {
	return float64(k) / float64(k-1) * (1 - variances/total)
}

func feldt(alpha float64, n, k int, level float64) Confidence {
	d1 := float64(n - 1)
	d2 := d1 * float64(k-1)
	return Confidence{level, 1 - (1-alpha)*special.FQuantile((1+level)/2, d1, d2), 1 - (1-alpha)*special.FQuantile((1-level)/2, d1, d2)}
}

// standardized returns the mean correlation between two columns and what alpha follows from it.
func standardized(columns [][]float64) (mean, alpha Figure) {
	sum := 0.
	for i, a := range columns {
		for _, b := range columns[:i] {
			sum += correlation(a, b)
		}
	}
	k := float64(len(columns))
	return steppedUp(sum/(k*(k-1)/2), k)
}

// correlation is of the deviations over all that each has, and the covariance of what both have, as R does it pairwise. It
// is not a number where one has no variance.
func correlation(a, b []float64) float64 {
	_, va := covariance(a, a)
	_, vb := covariance(b, b)
	_, c := covariance(a, b)
	return c / math.Sqrt(va) / math.Sqrt(vb)
}

func steppedUp(r, k float64) (mean, alpha Figure) {
	return figure(r), figure(k * r / (1 + (k-1)*r))
}

// PairwiseAlpha is Cronbach's alpha from pairwise covariances. It has no confidence interval: no number of cases belongs to
// it.
type PairwiseAlpha struct {
	Alpha           float64
	Standardized    Figure
	MeanCorrelation Figure
	Items           int
	Rows            int // with a value
	FewestPairs     int // rows that have both items, for the two items for which they are fewest
	MostPairs       int // of two items, or of one, for which they are most
}

// AlphaPairwise returns Cronbach's alpha from the covariances of each two items over the rows that have both (berpasangan,
// pairwise deletion), as psych::alpha in R does without being asked. Its formula is that of [Alpha], with v the sum of the
// covariances; the standardized one takes the pairwise covariances by the deviations of all values of an item.
//
// Missing values: each covariance uses what there is, a variance all values of its item. Smallest sample: 2 items, and 2 rows
// for each two of them.
//
// It misleads where it differs much from [Alpha]: then the missing values are not random, and both are wrong. The covariances
// need not fit together, so that it can lie above 1; and it has no interval. What misleads about [Alpha] does so here.
//
// The error is an *[Error]: [ErrTooFewItems], [ErrTooFewCases] naming the two items, [ErrNoVariance] when the covariances sum
// up to 0 or less.
func AlphaPairwise(r Ratings) (PairwiseAlpha, error) {
	if err := alphaShape(r); err != nil {
		return PairwiseAlpha{}, err
	}
	out := PairwiseAlpha{Items: r.columns, FewestPairs: r.rows}
	for i := range r.rows {
		if present(r.row(i)) > 0 {
			out.Rows++
		}
	}
	columns := make([][]float64, r.columns)
	for j := range columns {
		columns[j] = r.column(j)
	}
	var variances, total, far float64
	deviations := make([]float64, r.columns)
	covariances := make([][]float64, r.columns)
	for i, a := range columns {
		covariances[i] = make([]float64, i+1)
		far += spread(a)
		for j, b := range columns[:i+1] {
			n, c := covariance(a, b)
			if n < 2 {
				return PairwiseAlpha{}, ofAlpha.fail(ErrTooFewCases, fmt.Sprintf("items %d and %d: %d, and 2 are needed", j+1, i+1, n),
					fmt.Sprintf("butir ke-%d dan ke-%d: %d, sedangkan yang diperlukan 2", j+1, i+1, n))
			}
			covariances[i][j] = c
			out.FewestPairs, out.MostPairs = min(out.FewestPairs, n), max(out.MostPairs, n)
			if i == j {
				variances, total, deviations[i] = variances+c, total+c, math.Sqrt(c)
			} else {
				total += 2 * c
			}
		}
	}
	if total <= 0 || nothing(total, 1, far) {
		return PairwiseAlpha{}, ofAlpha.because(ErrNoVariance)
	}
	out.Alpha = cronbach(r.columns, variances, total)
	sum := 0.
	for i, row := range covariances {
		for j, c := range row[:i] {
			sum += c / deviations[i] / deviations[j]
		}
	}
	k := float64(r.columns)
	out.MeanCorrelation, out.Standardized = steppedUp(sum/(k*(k-1)/2), k)
	return out, nil
}
