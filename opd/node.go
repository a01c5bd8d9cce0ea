package opd

import (
	"fmt"
	"iter"
	"slices"

	"github.com/aparatur/aparatur/score"
)

// Node is one unit of a [Published] tree with what is shown of it. It is a small value; the zero Node is no
// unit, and nothing of it is shown.
type Node[D ~uint8] struct {
	p *Published[D]
	i int
}

// Unit returns the unit.
func (n Node[D]) Unit() Unit {
	if n.p == nil {
		return Unit{}
	}
	return n.p.roll.reg.units[n.i].clone()
}

// Depth returns how many units are above: 0 for the root.
func (n Node[D]) Depth() int {
	if n.p == nil {
		return 0
	}
	return int(n.p.roll.reg.depth[n.i])
}

// Parent returns the node above; false for the root.
func (n Node[D]) Parent() (Node[D], bool) {
	if n.i == 0 {
		return Node[D]{}, false
	}
	return Node[D]{n.p, int(n.p.roll.reg.parent[n.i])}, true
}

// Children yields the nodes directly below, withheld ones too, in the order of the register.
func (n Node[D]) Children() iter.Seq[Node[D]] {
	return func(yield func(Node[D]) bool) {
		if n.p == nil {
			return
		}
		end := n.p.roll.reg.end
		for j := n.i + 1; j < int(end[n.i]); j = int(end[j]) {
			if !yield(Node[D]{n.p, j}) {
				return
			}
		}
	}
}

// State says whether the figures are shown; zero for the zero Node.
func (n Node[D]) State() State {
	if n.p == nil {
		return 0
	}
	return n.p.states[n.i]
}

// Shown reports whether the figures are shown.
func (n Node[D]) Shown() bool { return n.State() == Shown }

// People returns how many people have a result at and below the unit (n = orang); 0 where it is not shown.
func (n Node[D]) People() int {
	if !n.Shown() {
		return 0
	}
	return n.p.roll.people.below(n.p.roll.reg, n.i)
}

// Headcount returns the people who work at and below the unit, as the register has them. It is public, and there for
// withheld units too.
func (n Node[D]) Headcount() Headcount {
	var total Headcount
	if n.p == nil {
		return total
	}
	r := n.p.roll.reg
	for _, u := range r.units[n.i:r.end[n.i]] {
		total = total.plus(u.Headcount)
	}
	return total
}

// ResponseRate returns in percent how many of the people at and below the unit have a result (tingkat respons); more than
// 100 where the register is behind. It is false where the unit is not shown, and where a unit with results has no
// headcount.
func (n Node[D]) ResponseRate() (score.Index, bool) {
	if !n.Shown() {
		return score.Index{}, false
	}
	reg, people := n.p.roll.reg, n.p.roll.people
	for j := n.i; j < int(reg.end[n.i]); j++ {
		if people.own(j) > 0 && reg.units[j].Headcount.Total() == 0 {
			return score.Index{}, false
		}
	}
	x, err := score.NewIndex(100*int64(n.People()), int64(n.Headcount().Total()))
	return x, err == nil
}

func (n Node[D]) figure(k int) published {
	if !n.Shown() || k < 0 {
		return published{}
	}
	return n.p.figures[n.i][k]
}

func (n Node[D]) number(d D) int {
	if n.p == nil {
		return -1
	}
	k, ok := slices.BinarySearch(n.p.roll.dims, d)
	if !ok {
		return -1
	}
	return k + 1
}

// Total returns the mean of people's totals; false where the unit is not shown.
func (n Node[D]) Total() (score.Index, bool) {
	f := n.figure(0)
	return f.value, f.ok
}

// Of returns the mean of people's own indices of dimension d; false where the unit is not shown or nobody has one.
func (n Node[D]) Of(d D) (score.Index, bool) {
	f := n.figure(n.number(d))
	return f.value, f.ok
}

// All yields the dimensions of which [Node.Of] has a figure.
func (n Node[D]) All() iter.Seq2[D, score.Index] {
	return func(yield func(D, score.Index) bool) {
		if n.p == nil {
			return
		}
		for _, d := range n.p.roll.dims {
			if x, ok := n.Of(d); ok && !yield(d, x) {
				return
			}
		}
	}
}

// TotalAboveParent returns the total less that of the unit above (selisih dengan unit induk), computed from the exact sums;
// false for the root and where the unit is not shown.
func (n Node[D]) TotalAboveParent() (score.Index, bool) {
	f := n.figure(0)
	return f.above, f.okAbove
}

// AboveParent is [Node.TotalAboveParent] of dimension d.
func (n Node[D]) AboveParent(d D) (score.Index, bool) {
	f := n.figure(n.number(d))
	return f.above, f.okAbove
}

// Format prints the code of the unit and its state for every verb, so that none prints the data of people behind it.
func (n Node[D]) Format(s fmt.State, verb rune) {
	text := "opd.Node{}"
	if n.p != nil {
		text = n.p.roll.reg.units[n.i].Code + ": " + n.State().String()
	}
	fmt.Fprintf(s, fmt.FormatString(s, verb), text)
}
