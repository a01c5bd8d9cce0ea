package main

import (
	"iter"
	"math"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/stats"
)

const (
	// minSheets is the fewest sheets from which anything is computed (library: good practice for 360-degree results).
	minSheets = 30
	level     = 0.95
)

// others are the roles that rate somebody else.
var others = []score.Role{score.Superior, score.Peer, score.Subordinate}

// panels are the roles in which a person has several raters.
var panels = []score.Role{score.Peer, score.Subordinate}

// outcome is a statistic, or why there is none.
type outcome[T any] struct {
	value  T
	sheets int
	err    error // nil also where the sheets are too few
}

func (o outcome[T]) ok() bool { return o.err == nil && o.sheets >= minSheets }

// annex is everything that the page shows.
type annex struct {
	alpha   map[score.Role]map[berakhlak.Value]outcome[stats.AlphaResult]
	items   map[berakhlak.Value]outcome[stats.AlphaResult] // of all others together
	cannot  *berakhlak.Tally                               // how often each item could not be judged
	whole   [2]outcome[stats.AlphaResult]                  // of all 21 items: all sheets, and without the uniform ones
	uniform stats.ProportionResult
	icc     map[score.Role]*panel
}

// panel is the agreement within one role, of the index and each value (0 for the index).
type panel struct {
	single, mean map[berakhlak.Value]outcome[stats.ICCResult]
}

func compute(in *input) *annex {
	a := &annex{
		alpha: map[score.Role]map[berakhlak.Value]outcome[stats.AlphaResult]{},
		items: in.alphas(in.of(others...)),
		icc:   map[score.Role]*panel{},
	}
	for role := range score.Roles() {
		a.alpha[role] = in.alphas(in.of(role))
	}
	for _, role := range panels {
		a.icc[role] = in.agreement(in.of(role))
	}
	rated := in.of(others...)
	var varied []*response
	for _, r := range rated {
		if !r.Sheet.Uniform() {
			varied = append(varied, r)
		}
	}
	a.whole[0], a.cannot = in.whole(rated)
	a.whole[1], _ = in.whole(varied)
	a.uniform, _ = stats.Wilson(len(rated)-len(varied), len(rated), level) // no sheet: shown as none
	return a
}

func sheetsOf(list []*response) iter.Seq[*berakhlak.Sheet] {
	return func(yield func(*berakhlak.Sheet) bool) {
		for _, r := range list {
			if !yield(&r.Sheet) {
				return
			}
		}
	}
}

// alphas is the consistency of the three items of each value.
func (in *input) alphas(list []*response) map[berakhlak.Value]outcome[stats.AlphaResult] {
	out := map[berakhlak.Value]outcome[stats.AlphaResult]{}
	for v := range berakhlak.Values() {
		var o outcome[stats.AlphaResult]
		if table, err := stats.FromDimension(in.framework, v, sheetsOf(list)); err == nil {
			o.value, o.err = stats.Alpha(table, level)
			o.sheets = table.Complete().Rows()
		}
		out[v] = o
	}
	return out
}

// whole is the consistency of all items together, by a tally as an application would keep it.
func (in *input) whole(list []*response) (o outcome[stats.AlphaResult], t *berakhlak.Tally) {
	t, o.err = score.NewTally(in.framework, score.Alpha|score.Items)
	if o.err != nil {
		return o, t
	}
	for s := range sheetsOf(list) {
		if o.err = t.Add(s); o.err != nil {
			return o, t
		}
	}
	if sums, ok := t.Moments(); ok {
		o.sheets = sums.Cases()
	}
	o.value, o.err = stats.AlphaTally(t, level)
	return o, t
}

// agreement puts the sheets about each person into a row: raters are nested in persons.
func (in *input) agreement(list []*response) *panel {
	p := &panel{map[berakhlak.Value]outcome[stats.ICCResult]{}, map[berakhlak.Value]outcome[stats.ICCResult]{}}
	number := map[string]int{}
	rows := map[berakhlak.Value][][]float64{}
	add := func(v berakhlak.Value, person int, x score.Index) {
		for len(rows[v]) <= person {
			rows[v] = append(rows[v], nil)
		}
		rows[v][person] = append(rows[v][person], x.Float64())
	}
	for _, r := range list {
		person, known := number[r.Person]
		if !known {
			person = len(number)
			number[r.Person] = person
		}
		profile, _ := in.framework.Score(&r.Sheet) // too few answers for the index are enough for a value
		for v, x := range profile.All() {
			add(v, person, x)
		}
		if profile.HasTotal() {
			add(0, person, profile.Total())
		}
	}
	for v, persons := range rows {
		single, mean := outcome[stats.ICCResult]{}, outcome[stats.ICCResult]{}
		for _, row := range persons {
			single.sheets += len(row)
		}
		mean.sheets = single.sheets
		table, err := stats.NewNested(persons)
		if err != nil {
			single.err, mean.err = err, err
		} else {
			single.value, single.err = stats.ICC1(table, level)
			mean.value, mean.err = stats.ICC1k(table, level)
		}
		p.single[v], p.mean[v] = single, mean
	}
	return p
}

// step is a row of the table how many raters are needed.
type step struct {
	raters      int
	reliability float64
	halfWidth   float64
}

// steps says what means of 1 to 20 raters would be worth; none where the raters do not agree at all.
func steps(one outcome[stats.ICCResult]) []step {
	if !one.ok() || one.value.ICC <= 0 {
		return nil
	}
	m := one.value.MeanSquares
	between := (m.Between - m.Within) / one.value.Raters
	var out []step
	for _, k := range []int{1, 2, 3, 5, 8, 10, 20} {
		reliability, err := stats.SpearmanBrown(one.value.ICC, float64(k))
		if err != nil {
			return nil
		}
		e, err := stats.MeasurementError(math.Sqrt(between+m.Within/float64(k)), reliability, level)
		if err != nil {
			return nil
		}
		out = append(out, step{k, reliability, e.HalfWidth})
	}
	return out
}
