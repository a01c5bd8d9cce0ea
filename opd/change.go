package opd

import (
	"iter"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Change is the difference of one unit, or of units together, between two published results (perubahan antarperiode). It is
// immutable. The people of the two periods need not be the same: see [Pair].
type Change[D ~uint8] struct {
	// Later and Earlier are the units that are compared: more than one of a unit that was merged or split.
	Later, Earlier []Unit
	// PeopleLater and PeopleEarlier are how many people have a result in each.
	PeopleLater, PeopleEarlier int

	dims   []D
	values []score.Index
	has    []bool
}

// Total returns the later total less the earlier one.
func (c Change[D]) Total() (score.Index, bool) { return c.figure(0) }

// Of returns the difference of dimension d; false where one of the two has none.
func (c Change[D]) Of(d D) (score.Index, bool) {
	k, ok := slices.BinarySearch(c.dims, d)
	if !ok {
		return score.Index{}, false
	}
	return c.figure(k + 1)
}

func (c Change[D]) figure(k int) (score.Index, bool) {
	if k >= len(c.values) || !c.has[k] {
		return score.Index{}, false
	}
	return c.values[k], true
}

// All yields the dimensions of which [Change.Of] has a difference.
func (c Change[D]) All() iter.Seq2[D, score.Index] {
	return func(yield func(D, score.Index) bool) {
		for _, d := range c.dims {
			if x, ok := c.Of(d); ok && !yield(d, x) {
				return
			}
		}
	}
}

// Since returns the difference between the result of a unit in p and that of an earlier period, computed from the exact sums
// of both. Where the two have the same register, h may be nil and the unit is compared with itself; otherwise it is compared
// with its declared predecessors, as [History.Trace] finds them. To compare the parts of a unit that was split, name all.
//
// The error matches score.ErrNotComparable where the results were not made or put together in the same way, score.ErrWithheld
// where a unit that is needed is not shown in one of the two, [ErrNoSuccessor], [ErrSplit], or aparatur.ErrUnknown.
func (p *Published[D]) Since(earlier *Published[D], h *History, codes ...string) (Change[D], error) {
	var c Change[D]
	if err := score.Comparable(p.Stamp(), earlier.Stamp()); err != nil {
		return c, err
	}
	if p.roll.how != earlier.roll.how {
		return c, score.ErrNotComparable
	}
	before, err := predecessors(p.Register(), earlier.Register(), h, codes)
	if err != nil {
		return c, err
	}
	var now, then aggregate
	if c.Later, c.PeopleLater, now, err = p.together(codes); err != nil {
		return c, err
	}
	if c.Earlier, c.PeopleEarlier, then, err = earlier.together(before); err != nil {
		return c, err
	}
	c.dims = p.roll.dims
	c.values, c.has = make([]score.Index, len(c.dims)+1), make([]bool, len(c.dims)+1)
	for k := range c.values {
		other := k
		if k > 0 {
			if other = earlier.Root().number(c.dims[k-1]); other < 0 {
				continue
			}
		}
		x, err := now.minus(then, k-1, other-1)
		c.values[k], c.has[k] = x, err == nil
	}
	return c, nil
}

func predecessors(now, then *Register, h *History, codes []string) ([]string, error) {
	if now == then {
		return codes, nil
	}
	if h == nil {
		return nil, ErrNoSuccessor
	}
	epochs, err := h.Trace(now, codes...)
	for _, e := range epochs {
		if e.Register == then {
			return e.Codes, nil
		}
	}
	if err == nil {
		err = &fault.ParseError{Type: "opd.Register", Err: fault.ErrUnknown}
	}
	return nil, err
}

// together returns the aggregate of some units that are all shown. One that is below another is in that.
func (p *Published[D]) together(codes []string) ([]Unit, int, aggregate, error) {
	reg := p.roll.reg
	var positions []int
	for _, code := range codes {
		i := reg.position(code)
		switch {
		case i < 0:
			return nil, 0, nil, &fault.ParseError{Type: "opd.Unit", Input: code, Err: fault.ErrUnknown}
		case p.states[i] != Shown:
			return nil, 0, nil, score.ErrWithheld
		}
		positions = append(positions, i)
	}
	slices.Sort(positions)
	var units []Unit
	var kept []int
	people, end := 0, 0
	for _, i := range positions {
		if i < end {
			continue
		}
		end = int(reg.end[i])
		kept, units = append(kept, i), append(units, reg.units[i].clone())
		people += p.roll.people.below(reg, i)
	}
	if kept == nil {
		return nil, 0, nil, &fault.ParseError{Type: "opd.Unit", Err: fault.ErrEmpty}
	}
	a, err := p.roll.src.aggregate(kept)
	return units, people, a, err
}
