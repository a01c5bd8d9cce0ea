package opd

import (
	"iter"
	"slices"

	"github.com/aparatur/aparatur/score"
)

// RollUpSheets rolls up sheets, one of each person, with the code of the unit in which the person counts: it scores them with
// the framework and adds them up in tallies. Errors are those of [RollUpTallies] and of [score.Tally.Add].
func RollUpSheets[D, I ~uint8](reg *Register, f *score.Framework[D, I], sheets iter.Seq2[string, *score.Sheet[I]], options ...RollUpOption) (*RollUp[D], error) {
	empty, err := score.NewTally(f, score.PerPerson)
	if err != nil {
		return nil, err
	}
	var order []string
	byUnit := make(map[string]*score.Tally[D, I])
	for code, s := range sheets {
		t := byUnit[code]
		if t == nil {
			t = empty.Fresh()
			byUnit[code] = t
			order = append(order, code)
		}
		if err := t.Add(s); err != nil {
			return nil, err
		}
	}
	return RollUpTallies(reg, f, func(yield func(string, *score.Tally[D, I]) bool) {
		for _, code := range order {
			if !yield(code, byUnit[code]) {
				return
			}
		}
	}, options...)
}

// RollUpTallies rolls up tallies of units, each with the code of its unit, that were made of framework f and collect
// [score.PerPerson]: a tally of another process may be among them. Two tallies of one unit are merged. The figures are the
// means of people's own indices ([score.Tally.PersonMean]).
//
// The error is a *[RegisterError] that matches aparatur.ErrUnknown and names every code that the register does not have, that
// of [score.Tally.Merge] for tallies that do not fit together, or aparatur.ErrRange for a weight out of range.
func RollUpTallies[D, I ~uint8](reg *Register, f *score.Framework[D, I], tallies iter.Seq2[string, *score.Tally[D, I]], options ...RollUpOption) (*RollUp[D], error) {
	if reg.Len() == 0 {
		return nil, errNoRegister
	}
	if _, err := score.NewTally(f, score.Means); err != nil {
		return nil, err
	}
	src := &tallySource[D, I]{reg: reg, own: make([]*score.Tally[D, I], reg.Len())}
	for d := range f.Dimensions() {
		src.dims = append(src.dims, d.ID)
	}
	slices.Sort(src.dims)
	var (
		unknown unknownUnits
		first   *score.Tally[D, I]
	)
	for code, t := range tallies {
		i := reg.position(code)
		if i < 0 {
			unknown.add(code)
			continue
		}
		if first == nil {
			first = t.Fresh()
			if err := score.Comparable(f.Stamp(), withoutBands(t.Stamp())); err != nil {
				return nil, err
			}
		}
		if src.own[i] == nil {
			src.own[i] = first.Fresh()
		}
		if err := src.own[i].Merge(t); err != nil {
			return nil, err
		}
	}
	if err := unknown.err(); err != nil {
		return nil, err
	}
	r := &RollUp[D]{reg: reg, dims: src.dims, src: src}
	if first != nil {
		src.empty, r.stamp = first, first.Stamp()
	}
	if err := countTallies(r, src.own); err != nil {
		return nil, err
	}
	var err error
	r.how, src.weights, err = configure(reg, func(i int) bool { return r.people.own(i) > 0 }, options)
	return r, err
}

// withoutBands compares what a tally with bands is made of with its framework, which has none.
func withoutBands(s score.Stamp) score.Stamp {
	s.Bands = ""
	return s
}

// countTallies counts the people of each unit: those with a total, and where they are not the same, those with a sheet and
// those with an index of each dimension; and of these, those without a total. Where all who have a total have every
// dimension, the sums of the dimensions less those of the totals are sums of these people, however many blank sheets there
// are beside them.
func countTallies[D, I ~uint8](r *RollUp[D], own []*score.Tally[D, I]) error {
	sheets, totals := make([]int, len(own)), make([]int, len(own))
	checked := false
	for i, t := range own {
		if t != nil {
			sheets[i], totals[i] = t.Sheets(), t.Totals()
		}
		if totals[i] > 0 && !checked {
			// All tallies that merge collect the same.
			if _, ok := t.PersonTotal(); !ok {
				return score.ErrUncollected
			}
			checked = true
		}
	}
	r.people = newCounter(totals)
	r.count(totals, sheets)
	for _, d := range r.dims {
		with, beside := make([]int, len(own)), make([]int, len(own))
		for i, t := range own {
			if t != nil {
				with[i] = t.People(d)
				beside[i] = max(0, with[i]-totals[i])
			}
		}
		r.count(with, sheets)
		if slices.ContainsFunc(beside, func(n int) bool { return n > 0 }) {
			r.counts = append(r.counts, newCounter(beside))
		}
	}
	return nil
}

// tallySource aggregates tallies.
type tallySource[D, I ~uint8] struct {
	reg     *Register
	dims    []D
	own     []*score.Tally[D, I] // by position; nil without people
	empty   *score.Tally[D, I]
	weights []int64 // by position; nil for MergedPeople
}

func (s *tallySource[D, I]) aggregate(positions []int) (aggregate, error) {
	a := &tallyAggregate[D, I]{src: s, means: make([]tallyMean, len(s.dims)+1)}
	if s.empty == nil {
		return a, nil
	}
	if s.weights == nil {
		a.all = s.empty.Fresh()
	}
	for _, i := range positions {
		for j := i; j < int(s.reg.end[i]); j++ {
			switch {
			case s.own[j] == nil:
			case s.weights == nil:
				if err := a.all.Merge(s.own[j]); err != nil {
					return nil, err
				}
			default:
				a.units, a.weights = append(a.units, s.own[j]), append(a.weights, s.weights[j])
			}
		}
	}
	return a, nil
}

// tallyAggregate is a merged tally, or tallies of units with their weights.
type tallyAggregate[D, I ~uint8] struct {
	src     *tallySource[D, I]
	all     *score.Tally[D, I]
	units   []*score.Tally[D, I]
	weights []int64
	means   []tallyMean // the total, then each dimension
}

// tallyMean is a mean that is computed once: for its own sake, for the difference to the unit above, and for the differences of
// the units below.
type tallyMean struct {
	known, ok bool
	value     score.Index
	fraction  fraction // of weighted units
}

func (a *tallyAggregate[D, I]) of(t *score.Tally[D, I], dim int) (score.Index, bool) {
	if dim < 0 {
		return t.PersonTotal()
	}
	return t.PersonMean(a.src.dims[dim])
}

func (a *tallyAggregate[D, I]) at(dim int) *tallyMean {
	m := &a.means[dim+1]
	if m.known {
		return m
	}
	m.known = true
	if a.all != nil {
		m.value, m.ok = a.of(a.all, dim)
	} else if m.fraction, m.ok = a.weighted(dim); m.ok {
		var err error
		m.value, err = m.fraction.index()
		m.ok = err == nil
	}
	return m
}

func (a *tallyAggregate[D, I]) mean(dim int) (score.Index, bool) {
	m := a.at(dim)
	return m.value, m.ok
}

// weighted returns the weighted mean of the units. Means of units are exact as long as they fit into an Index, which holds
// for every framework of ordinary weights; beyond that they have nine decimals.
func (a *tallyAggregate[D, I]) weighted(dim int) (fraction, bool) {
	var s sum
	weights := int64(0)
	for i, t := range a.units {
		if x, ok := a.of(t, dim); ok {
			s.addTimes(x, a.weights[i])
			weights += a.weights[i]
		}
	}
	if weights == 0 {
		return fraction{}, false
	}
	num, den := s.fraction()
	return fraction{num, den, s.lossy}.over(weights), true
}

func (a *tallyAggregate[D, I]) minus(other aggregate, dim, otherDim int) (score.Index, error) {
	b, ok := other.(*tallyAggregate[D, I])
	if !ok || (a.all == nil) != (b.all == nil) {
		return score.Index{}, score.ErrNotComparable
	}
	if a.all != nil {
		if a.src == b.src {
			// Of exact means, what Sub returns is what the integers give.
			x, y := a.at(dim), b.at(otherDim)
			if x.ok && y.ok && x.value.Exact() && y.value.Exact() {
				return x.value.Sub(y.value)
			}
		}
		if dim < 0 {
			return a.all.PersonTotalDifference(b.all)
		}
		return a.all.PersonDifference(b.all, a.src.dims[dim])
	}
	f, g := a.at(dim), b.at(otherDim)
	if !f.ok || !g.ok {
		return score.Index{}, score.ErrNoTotal
	}
	return f.fraction.minus(g.fraction).index()
}
