package stats

import (
	"math/big"

	"github.com/aparatur/aparatur/score"
)

// AlphaTally returns [Alpha] over all items of a tally that collects [score.Alpha], from its whole-number moments: nothing is
// rounded before the last division, and tallies merged in any order give the same bits. Items are numbered by their
// constants, in that order; reverse-keyed ones are turned around. A Tally holds no covariance of two items, so that the
// alpha of one dimension, which should be reported rather than that of all items together, needs the sheets:
// [FromDimension].
//
// Missing values: a sheet on which one item is not answered, or is answered with [score.CannotRate], is left out, and counted
// in Dropped. The smallest sample, and what misleads, are those of Alpha.
//
// The error matches [score.ErrUncollected] where the tally does not collect what is needed, and is otherwise that of Alpha.
func AlphaTally[D, I ~uint8](t *score.Tally[D, I], level float64) (AlphaResult, error) {
	if err := ofAlpha.level(level); err != nil {
		return AlphaResult{}, err
	}
	sums, ok := t.Moments()
	if !ok {
		return AlphaResult{}, ofAlpha.because(score.ErrUncollected)
	}
	if sums.Cases() < 2 {
		return AlphaResult{}, ofAlpha.tooFew(ErrTooFewCases, sums.Cases(), 2)
	}
	e := exactMoments{n: big.NewInt(int64(sums.Cases())), total: new(big.Int)}
	for i := 1; i < 256; i++ {
		// A position is at least 1, so that an item of the framework has a sum.
		if sum, squares, withTotal := sums.Of(I(i)); sum > 0 {
			e.add(i, sum, squares, withTotal)
		}
	}
	if len(e.items) < 2 {
		return AlphaResult{}, ofAlpha.tooFew(ErrTooFewItems, len(e.items), 2)
	}
	m := e.moments()
	if m.totalVariance == 0 {
		return AlphaResult{}, ofAlpha.because(ErrNoVariance)
	}
	out := m.result(level)
	out.Dropped = t.Sheets() - sums.Cases()
	return out, nil
}

// exactMoments are the sums of whole numbers.
type exactMoments struct {
	n, total *big.Int // cases, and the sum of all items
	items    []exactItem
}

type exactItem struct {
	item                    int
	sum, squares, withTotal *big.Int
}

func (e *exactMoments) add(item int, sum, squares, withTotal uint64) {
	x := exactItem{item, new(big.Int).SetUint64(sum), new(big.Int).SetUint64(squares), new(big.Int).SetUint64(withTotal)}
	e.items = append(e.items, x)
	e.total.Add(e.total, x.sum)
}

// times returns n·a - b·c, which is n·(n-1) times a sample covariance.
func (e *exactMoments) times(a, b, c *big.Int) *big.Int {
	x := new(big.Int).Mul(e.n, a)
	return x.Sub(x, new(big.Int).Mul(b, c))
}

func (e *exactMoments) moments() itemMoments {
	n := e.n.Int64()
	by := new(big.Int).Mul(e.n, big.NewInt(n-1))
	divided := func(x, by *big.Int) float64 {
		f, _ := new(big.Rat).SetFrac(x, by).Float64()
		return f
	}
	m := itemMoments{cases: int(n), totalMean: divided(e.total, e.n)}
	variances, withTotals := make([]*big.Int, len(e.items)), make([]*big.Int, len(e.items))
	total := new(big.Int)
	for j, x := range e.items {
		variances[j], withTotals[j] = e.times(x.squares, x.sum, x.sum), e.times(x.withTotal, x.sum, e.total)
		total.Add(total, withTotals[j])
	}
	m.totalVariance = divided(total, by)
	for j, x := range e.items {
		rest := new(big.Int).Sub(total, withTotals[j])
		rest.Sub(rest, withTotals[j]).Add(rest, variances[j])
		m.items = append(m.items, AlphaItem{Item: x.item, Mean: divided(x.sum, e.n)})
		m.variance = append(m.variance, divided(variances[j], by))
		m.withTotal = append(m.withTotal, divided(withTotals[j], by))
		m.restVariance = append(m.restVariance, divided(rest, by))
	}
	return m
}
