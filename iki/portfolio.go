package iki

import (
	"errors"
	"iter"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// Portfolio is the initiatives of an agency over its register (portofolio inisiatif): who has one, how far they have come, where
// they are, and how they connect organisations ([Portfolio.Network]). It is made by [NewPortfolio], immutable and safe for
// concurrent use.
//
// What is counted are the units of the kinds that the caller names, the nodes: with opd.Dinas and opd.Badan the offices and
// agencies, with opd.Seksi the sections, for "1 unit 1 inovasi". A unit of another kind counts for the nearest unit above it that
// is a node; where there is none above, it is counted nowhere, and [Portfolio.Outside] tells.
type Portfolio struct {
	kinds       []opd.Kind
	nodes       []opd.Unit       // in the order of the register
	node        map[string]int32 // code of every unit of the register: its node, or -1
	initiatives []entryOf
}

// entryOf is an initiative with the nodes of its units.
type entryOf struct {
	Initiative
	lead    int32   // or -1
	members []int32 // all of them, the lead too, in order and each once
}

// NewPortfolio returns the portfolio of these initiatives over r, with the units of these kinds as nodes. Bad initiatives are left
// out, and the portfolio of the others is returned together with an error that joins a *[FieldError] for each fault, those of
// [Initiative.Validate] and an id given twice. Without a register, or without kinds that are valid, the Portfolio is nil and the
// error matches aparatur.ErrEmpty or aparatur.ErrUnknown.
func NewPortfolio(r *opd.Register, kinds []opd.Kind, initiatives iter.Seq[Initiative]) (*Portfolio, error) {
	refuse := func(input string, why error) error {
		return &fault.ParseError{Type: "iki.Portfolio", Input: input, Err: why}
	}
	if r.Len() == 0 || len(kinds) == 0 {
		return nil, refuse("", fault.ErrEmpty)
	}
	for _, k := range kinds {
		if !k.IsValid() {
			return nil, refuse(k.String(), fault.ErrUnknown)
		}
	}
	p := &Portfolio{kinds: slices.Clone(kinds), node: make(map[string]int32, r.Len())}
	slices.Sort(p.kinds)
	p.kinds = slices.Compact(p.kinds)
	p.place(r)
	var problems []error
	seen := make(map[string]bool)
	for i := range initiatives {
		err := i.Validate(r)
		if err == nil && seen[i.ID] {
			err = &FieldError{ID: i.ID, Field: "id", Err: fault.ErrDuplicate}
		}
		if err != nil {
			problems = append(problems, err)
			continue
		}
		seen[i.ID] = true
		p.add(i.clone())
	}
	return p, errors.Join(problems...)
}

// place finds the node of every unit.
func (p *Portfolio) place(r *opd.Register) {
	var above []int32 // by depth: the node of the unit on the way down
	for depth, u := range r.All() {
		node := int32(-1)
		if depth > 0 {
			node = above[depth-1]
		}
		if slices.Contains(p.kinds, u.Kind) {
			node = int32(len(p.nodes))
			p.nodes = append(p.nodes, u)
		}
		above = append(above[:depth], node)
		p.node[u.Code] = node
	}
}

func (p *Portfolio) add(i Initiative) {
	e := entryOf{Initiative: i, lead: p.node[i.Lead]}
	if e.lead >= 0 {
		e.members = append(e.members, e.lead)
	}
	for _, code := range i.Partners {
		if n := p.node[code]; n >= 0 {
			e.members = append(e.members, n)
		}
	}
	slices.Sort(e.members)
	e.members = slices.Compact(e.members)
	p.initiatives = append(p.initiatives, e)
}

// Len returns the number of initiatives.
func (p *Portfolio) Len() int { return len(p.initiatives) }

// All yields the initiatives in the order in which they were given, as copies.
func (p *Portfolio) All() iter.Seq[Initiative] {
	return func(yield func(Initiative) bool) {
		for _, e := range p.initiatives {
			if !yield(e.clone()) {
				return
			}
		}
	}
}

// Nodes yields the units that are counted, in the order of the register.
func (p *Portfolio) Nodes() iter.Seq[opd.Unit] { return units(p.nodes, func(int) bool { return true }) }

// units yields copies of the units whose position is kept.
func units(list []opd.Unit, keep func(int) bool) iter.Seq[opd.Unit] {
	return func(yield func(opd.Unit) bool) {
		for i, u := range list {
			if !keep(i) {
				continue
			}
			if !yield(copyOf(u)) {
				return
			}
		}
	}
}

// copyOf returns a unit that shares nothing with u.
func copyOf(u opd.Unit) opd.Unit {
	u.Also, u.Urusan = slices.Clone(u.Also), slices.Clone(u.Urusan)
	return u
}

// Outside yields, with the initiative's id, the code of every lead or partner that is no node and below none.
func (p *Portfolio) Outside() iter.Seq2[string, string] {
	return func(yield func(id, code string) bool) {
		for _, e := range p.initiatives {
			for _, code := range append([]string{e.Lead}, e.Partners...) {
				if p.node[code] < 0 && !yield(e.ID, code) {
					return
				}
			}
		}
	}
}

// UnitCount is how many initiatives a unit has: those that it, or a unit that counts for it, leads, and those of others in which
// it takes part.
type UnitCount struct {
	Unit       opd.Unit `json:"unit"`
	Led        int      `json:"led"`
	Partnering int      `json:"partnering"`
}

// Counts yields the number of initiatives of every node, in the order of the register.
func (p *Portfolio) Counts() iter.Seq[UnitCount] {
	led, partnering := p.counts()
	return func(yield func(UnitCount) bool) {
		i := 0
		for u := range p.Nodes() {
			if !yield(UnitCount{Unit: u, Led: led[i], Partnering: partnering[i]}) {
				return
			}
			i++
		}
	}
}

func (p *Portfolio) counts() (led, partnering []int) {
	led, partnering = make([]int, len(p.nodes)), make([]int, len(p.nodes))
	for _, e := range p.initiatives {
		for _, m := range e.members {
			if m == e.lead {
				led[m]++
			} else {
				partnering[m]++
			}
		}
	}
	return led, partnering
}

// Coverage is how many units have an initiative (cakupan): "1 unit 1 inovasi" ([aparatur.BeritaOkezone24Maret2022]) asks that
// every unit has one, which the library reads as one that it leads; those that only take part are counted apart.
// Units is the sum of the other three.
type Coverage struct {
	Units      int `json:"units"`
	Leading    int `json:"leading"`    // units that lead one or more
	Partnering int `json:"partnering"` // units that lead none and take part in one or more
	Without    int `json:"without"`    // units with none at all
}

// Share returns in percent how many units lead an initiative; false where there are no units.
func (c Coverage) Share() (score.Index, bool) { return percent(c.Leading, c.Units) }

// Involved returns in percent how many units lead an initiative or take part in one; false where there are no units.
func (c Coverage) Involved() (score.Index, bool) { return percent(c.Leading+c.Partnering, c.Units) }

func percent(n, of int) (score.Index, bool) {
	x, err := score.NewIndex(100*int64(n), int64(of))
	return x, err == nil
}

// Coverage counts the nodes with and without an initiative.
func (p *Portfolio) Coverage() Coverage {
	led, partnering := p.counts()
	c := Coverage{Units: len(p.nodes)}
	for i := range p.nodes {
		switch {
		case led[i] > 0:
			c.Leading++
		case partnering[i] > 0:
			c.Partnering++
		default:
			c.Without++
		}
	}
	return c
}

// Without yields the nodes that neither lead an initiative nor take part in one, in the order of the register.
func (p *Portfolio) Without() iter.Seq[opd.Unit] {
	led, partnering := p.counts()
	return units(p.nodes, func(i int) bool { return led[i]+partnering[i] == 0 })
}

// FunnelStep is one stage of the funnel: At initiatives are at it now, Reached at it or beyond.
type FunnelStep struct {
	Stage   Stage `json:"stage"`
	At      int   `json:"at"`
	Reached int   `json:"reached"`
}

// Funnel yields how many initiatives have come how far (corong tahap), the earliest stage first.
func (p *Portfolio) Funnel() iter.Seq[FunnelStep] {
	return func(yield func(FunnelStep) bool) {
		for s := range Stages() {
			step := FunnelStep{Stage: s}
			for _, e := range p.initiatives {
				if e.Stage == s {
					step.At++
				}
				if e.Stage >= s {
					step.Reached++
				}
			}
			if !yield(step) {
				return
			}
		}
	}
}

// Replicated returns how many initiatives others have taken over.
func (p *Portfolio) Replicated() int {
	n := 0
	for _, e := range p.initiatives {
		if len(e.Replications) > 0 {
			n++
		}
	}
	return n
}

// AreaCount is how many initiatives take place in an area of Perpres 80/2019. An initiative in several areas counts in each.
type AreaCount struct {
	Kawasan     opd.Kawasan `json:"kawasan"`
	Initiatives int         `json:"initiatives"`
}

// ByKawasan yields the number of initiatives in every area, and outside the areas, in their order; areas without one too. The sum
// may be more than [Portfolio.Len], because areas overlap, and less, because of initiatives without a location in a kabupaten or
// kota of Jawa Timur, which [Portfolio.WithoutKawasan] counts.
func (p *Portfolio) ByKawasan() iter.Seq[AreaCount] {
	return func(yield func(AreaCount) bool) {
		count := make(map[opd.Kawasan]int)
		for _, e := range p.initiatives {
			for _, k := range e.Kawasan() {
				count[k]++
			}
		}
		for k := range opd.AllKawasan() {
			if !yield(AreaCount{k, count[k]}) {
				return
			}
		}
	}
}

// WithoutKawasan returns how many initiatives have no location in a kabupaten or kota of Jawa Timur.
func (p *Portfolio) WithoutKawasan() int {
	n := 0
	for _, e := range p.initiatives {
		if len(e.Kawasan()) == 0 {
			n++
		}
	}
	return n
}
