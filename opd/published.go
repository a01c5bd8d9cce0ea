package opd

import (
	"fmt"
	"iter"
	"log/slog"
	"slices"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Published is what may be shown of a [RollUp] (hasil yang boleh ditampilkan): the tree with the figures of every unit that
// is neither too small nor could give a smaller one away. It is made by [RollUp.Publish], immutable and safe for concurrent
// use; the zero value has no units.
//
// A unit with fewer people than the minimum is withheld, with all units below it, and is counted in the units above. At
// every unit that is shown, the people outside of its shown units below (its own staff and the units withheld) are none, or
// at least the minimum, from two parts or more unless its own staff alone reaches the minimum; otherwise the smallest unit
// shown below it is withheld too. So nothing about a group of fewer people than the minimum, and nothing about a withheld
// unit, can be computed from this tree, even by somebody who knows the number of people and the exact sums of every shown
// unit.
//
// Those who have a total or a dimension and those who lack it are such groups too. Where fewer people than the minimum lack
// one in the whole tree, as those do who broke off, nothing is shown: roll up only the results that are complete.
//
// That holds for one tree. Another grouping of the same people, another period, and a list that shows persons are separate
// releases, which can be compared with this one. And where all people of a group gave the same answers, the mean of the
// group is the answer of each member.
type Published[D ~uint8] struct {
	roll    *RollUp[D]
	minimum int
	states  []State
	figures [][]published // by position; nil where not shown
}

// data returns what the tree is of; an empty one for the zero Published.
func (p *Published[D]) data() *RollUp[D] {
	if p.roll == nil {
		return &RollUp[D]{}
	}
	return p.roll
}

// published is one figure of a shown unit with its difference to the unit above.
type published struct {
	value, above score.Index
	ok           bool // there is a figure
	okAbove      bool // there is a difference
}

// Publish returns what may be shown with a minimum of people. The error matches aparatur.ErrRange for a minimum below 1.
func (r *RollUp[D]) Publish(minimum int) (*Published[D], error) {
	if minimum < 1 {
		return nil, fault.Because(fault.ErrRange, fmt.Sprintf("a minimum of %d people", minimum), fmt.Sprintf("minimum %d orang", minimum))
	}
	p := &Published[D]{roll: r, minimum: minimum, states: r.suppress(minimum), figures: make([][]published, r.reg.Len())}
	// path holds the aggregates of the units above the one at hand.
	var path []aggregate
	for i := range p.states {
		if p.states[i] != Shown {
			continue
		}
		a, err := r.src.aggregate([]int{i})
		if err != nil {
			return nil, err
		}
		depth := int(r.reg.depth[i])
		path = append(path[:depth], a)
		row := make([]published, len(r.dims)+1)
		for k := range row {
			f := &row[k]
			if f.value, f.ok = a.mean(k - 1); f.ok && depth > 0 {
				var err error
				f.above, err = a.minus(path[depth-1], k-1, k-1)
				f.okAbove = err == nil
			}
		}
		p.figures[i] = row
	}
	return p, nil
}

// Register returns the register that the tree is of.
func (p *Published[D]) Register() *Register { return p.data().reg }

// Minimum returns the number of people that every figure has behind it at least.
func (p *Published[D]) Minimum() int { return p.minimum }

// Aggregation returns how the result of a unit is made of those below it.
func (p *Published[D]) Aggregation() Aggregation { return p.data().how }

// Stamp describes how the results of people were made; the zero Stamp where there are none.
func (p *Published[D]) Stamp() score.Stamp { return p.data().stamp }

// Dimensions yields the dimensions that figures exist of, in order of their constants.
func (p *Published[D]) Dimensions() iter.Seq[D] { return slices.Values(p.data().dims) }

// Words says in Indonesian how the figures were made, as a report must print it: the results of people, how they come
// together, and what is withheld.
func (p *Published[D]) Words() string {
	text := "Hasil unit adalah rata-rata semua orang di unit itu dan di unit-unit di bawahnya; setiap orang dihitung satu kali."
	if p.Aggregation() == WeightedUnits {
		text = "Hasil unit adalah rata-rata tertimbang hasil unit itu dan unit-unit di bawahnya menurut bobot unit."
	}
	text += " Unit dengan hasil kurang dari " + bahasa.Integer(int64(p.minimum)) +
		" orang tidak ditampilkan, demikian pula unit lain yang membuatnya dapat dihitung; semuanya tetap dihitung dalam unit di atasnya."
	if words := p.Stamp().Words(); words != "" {
		text = words + " " + text
	}
	return text
}

// Root returns the node of the root; the zero Node for the zero Published.
func (p *Published[D]) Root() Node[D] {
	if len(p.states) == 0 {
		return Node[D]{}
	}
	return Node[D]{p, 0}
}

// Node returns the node of a unit; false for an unknown code.
func (p *Published[D]) Node(code string) (Node[D], bool) {
	i := p.data().reg.position(code)
	if i < 0 {
		return Node[D]{}, false
	}
	return Node[D]{p, i}, true
}

// All yields every node, withheld ones too, a unit before those below it.
func (p *Published[D]) All() iter.Seq[Node[D]] {
	return func(yield func(Node[D]) bool) {
		for i := range p.states {
			if !yield(Node[D]{p, i}) {
				return
			}
		}
	}
}

// Format prints a summary for every verb, so that none prints the data of people behind it.
func (p *Published[D]) Format(s fmt.State, verb rune) {
	fmt.Fprintf(s, fmt.FormatString(s, verb), p.summary())
}

// LogValue returns a group of the number of units, shown units and the minimum.
func (p *Published[D]) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("units", len(p.states)), slog.Int("shown", p.shown()), slog.Int("minimum", p.minimum))
}

func (p *Published[D]) shown() int {
	n := 0
	for _, s := range p.states {
		if s == Shown {
			n++
		}
	}
	return n
}

func (p *Published[D]) summary() string {
	return fmt.Sprintf("opd.Published: %d units, %d shown, minimum %d", len(p.states), p.shown(), p.minimum)
}

// Format prints a summary for every verb, so that none prints the data of people behind it.
func (r *RollUp[D]) Format(s fmt.State, verb rune) {
	fmt.Fprintf(s, fmt.FormatString(s, verb), fmt.Sprintf("opd.RollUp: %d units, %d people", r.reg.Len(), r.people.all()))
}

// LogValue returns a group of the numbers of units and people.
func (r *RollUp[D]) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("units", r.reg.Len()), slog.Int("people", r.people.all()))
}
