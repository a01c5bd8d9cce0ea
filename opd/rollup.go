package opd

import (
	"iter"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Result is the result of one person, for [RollUpResults]: a [score.PanelResult] or a [score.Profile].
type Result[D ~uint8] interface {
	HasTotal() bool
	Total() score.Index
	Of(d D) (score.Index, bool)
	All() iter.Seq2[D, score.Index]
	Stamp() score.Stamp
}

// RollUp is the results of people by unit (rekapitulasi menurut unit), from which every level of the tree gets its own: that
// of a unit is made of all people at it and below it. It is made by [RollUpResults], [RollUpSheets] or [RollUpTallies],
// immutable, safe for concurrent use, and generic over the dimensions of the framework. The zero value has no units.
//
// A RollUp is raw data, as the results in it are, and shows nothing. [RollUp.Publish] gives what may be shown.
//
// Everything is computed from exact sums: the result of the root is, bit for bit, that of all people scored together, and
// differences are as exact as an Index can be.
type RollUp[D ~uint8] struct {
	reg   *Register
	stamp score.Stamp
	how   Aggregation
	dims  []D
	// people counts the people with a total, counts further groups of people that figures could be compared of; each as
	// sums over the units before a position.
	people counter
	counts []counter
	src    source
}

// counter holds running sums over the positions of a register: the people of position i and below are at[end[i]] - at[i].
type counter []int

func newCounter(own []int) counter {
	c := make(counter, len(own)+1)
	for i, n := range own {
		c[i+1] = c[i] + n
	}
	return c
}

func (c counter) own(i int) int { return c[i+1] - c[i] }

func (c counter) below(r *Register, i int) int { return c[r.end[i]] - c[i] }

func (c counter) all() int {
	if len(c) == 0 {
		return 0
	}
	return c[len(c)-1]
}

// source makes the aggregate of all people at or below some units, none of which is below another.
type source interface {
	aggregate(positions []int) (aggregate, error)
}

// aggregate is the exact result of a group of people. Dimensions are numbered as in RollUp.dims; -1 is the total.
type aggregate interface {
	mean(dim int) (score.Index, bool)
	// minus returns the difference to an aggregate of the same kind of source, in which the dimension may have another number.
	minus(other aggregate, dim, otherDim int) (score.Index, error)
}

// RollUpOption changes how results are rolled up.
type RollUpOption func(*rollUpConfig)

type rollUpConfig struct {
	weight func(Unit) int64
}

// WeightedBy makes the result of a unit the weighted mean of the units at and below it that have people of their own
// ([WeightedUnits]), instead of the mean of all people. The weight of a unit is from 1 to 2,147,483,647 and stands for its own
// people, not for those below it, such as its headcount.
func WeightedBy(weight func(Unit) int64) RollUpOption {
	return func(c *rollUpConfig) { c.weight = weight }
}

var errWeight = fault.Because(fault.ErrRange, "the weight of a unit is not from 1 to 2147483647", "bobot unit tidak dari 1 sampai dengan 2.147.483.647")

// configure returns the aggregation and the weights of the units that have people, by position.
func configure(reg *Register, has func(i int) bool, options []RollUpOption) (Aggregation, []int64, error) {
	var c rollUpConfig
	for _, o := range options {
		o(&c)
	}
	if c.weight == nil {
		return MergedPeople, nil, nil
	}
	weights := make([]int64, reg.Len())
	for i := range weights {
		if !has(i) {
			continue
		}
		if weights[i] = c.weight(reg.units[i].clone()); weights[i] < 1 || weights[i] > mostPeople {
			return 0, nil, errWeight
		}
	}
	return WeightedUnits, weights, nil
}

var errNoRegister = fault.Because(fault.ErrEmpty, "no register", "tanpa register unit")

// unknownUnits collects the codes that a register does not have, each once.
type unknownUnits struct {
	seen     map[string]bool
	problems []error
}

func (u *unknownUnits) add(code string) {
	if u.seen == nil {
		u.seen = make(map[string]bool)
	}
	if !u.seen[code] {
		u.seen[code] = true
		u.problems = append(u.problems, &fault.ParseError{Type: "opd.Unit", Input: code, Err: fault.ErrUnknown})
	}
}

func (u *unknownUnits) err() error {
	if u.problems == nil {
		return nil
	}
	return &RegisterError{Problems: u.problems}
}

// RollUpResults rolls up the results of people, each with the code of the unit in which the person counts. Somebody without a
// total (see [Result]) is not in any mean. Each person counts once, however many raters there were.
//
// The error is a *[RegisterError] that matches aparatur.ErrUnknown and names every code that the register does not have, a
// *score.NotComparableError where results were not made in the same way, or aparatur.ErrRange for a weight out of range.
func RollUpResults[D ~uint8, R Result[D]](reg *Register, results iter.Seq2[string, R], options ...RollUpOption) (*RollUp[D], error) {
	if reg.Len() == 0 {
		return nil, errNoRegister
	}
	var (
		stamp   score.Stamp
		unknown unknownUnits
		all     []person[D]
		dims    []D
	)
	for code, r := range results {
		i := reg.position(code)
		if i < 0 {
			unknown.add(code)
			continue
		}
		if !r.HasTotal() {
			continue
		}
		if stamp == (score.Stamp{}) {
			stamp = r.Stamp()
		}
		if err := score.Comparable(stamp, r); err != nil {
			return nil, err
		}
		p := person[D]{unit: int32(i), total: r.Total()}
		for d, x := range r.All() {
			p.dims = append(p.dims, d)
			p.values = append(p.values, x)
			if !slices.Contains(dims, d) {
				dims = append(dims, d)
			}
		}
		all = append(all, p)
	}
	if err := unknown.err(); err != nil {
		return nil, err
	}
	slices.Sort(dims)
	slices.SortStableFunc(all, func(a, b person[D]) int { return int(a.unit - b.unit) })
	own := make([]int, reg.Len())
	for i := range all {
		own[all[i].unit]++
	}
	r := &RollUp[D]{reg: reg, stamp: stamp, dims: dims, people: newCounter(own)}
	for _, d := range dims {
		with := make([]int, len(own))
		for _, p := range all {
			if slices.Contains(p.dims, d) {
				with[p.unit]++
			}
		}
		r.count(with, own)
	}
	how, weights, err := configure(reg, func(i int) bool { return own[i] > 0 }, options)
	if err != nil {
		return nil, err
	}
	r.how = how
	r.src = newPeopleSource(reg, r.people, dims, all, weights)
	return r, nil
}

// count notes a group of people that not everybody belongs to, and with it those who do not: if a figure of one of the two
// is published, the other can be computed from the total and the dimensions.
func (r *RollUp[D]) count(with, of []int) {
	without := make([]int, len(of))
	some := false
	for i := range of {
		without[i] = of[i] - with[i]
		some = some || without[i] != 0
	}
	if some {
		r.counts = append(r.counts, newCounter(with), newCounter(without))
	}
}
