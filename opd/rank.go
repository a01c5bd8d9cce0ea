package opd

import (
	"cmp"
	"iter"
	"slices"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

// Group is the units that are ranked against each other (kelompok pembanding): a rank belongs to a peer group, which the caller
// names.
type Group struct {
	// Name is what the members are, as in a sentence: "perangkat daerah", "RSUD".
	Name string
	// Has reports whether a unit is a member; nil takes all.
	Has func(Unit) bool
	// Places is the number of decimals that are printed, 0 to score.MaxPlaces: units of the same printed number are equal.
	Places int
}

// Standing is the place of one unit in its group (peringkat).
type Standing struct {
	Unit  Unit
	Rank  int         // from 1; of equal ones all have the first, and the next rank is left out: 1, 2, 2, 4
	Of    int         // shown members of the group
	Value score.Index // as printed
	Ties  int         // how many others have the same rank; see [Standing.Tied]
	Group string

	same []Unit // those of the rank, shared by all of their standings
	self int    // the position of Unit among them
}

// Tied yields the others of the same rank, in the order of the register.
func (s Standing) Tied() iter.Seq[Unit] {
	same, self := s.same, s.self
	return func(yield func(Unit) bool) {
		for i, u := range same {
			if i != self && !yield(u) {
				return
			}
		}
	}
}

// Ranking is the standings of a group, the highest first. It is immutable.
type Ranking struct {
	group    string
	units    []Unit // the highest first, and equal ones in the order of the register
	places   []place
	byCode   map[string]int32 // position in units
	withheld int
}

// place is where a unit stands: its value is that of the units from first until next.
type place struct {
	value       score.Index
	first, next int32
}

// RankTotal ranks the shown units of a group by their totals, as printed. Units that are withheld have no rank and are not
// among those that "dari" counts.
func (p *Published[D]) RankTotal(g Group) Ranking { return p.rank(g, 0) }

// RankOf ranks the shown units of a group by dimension d; see [Published.RankTotal].
func (p *Published[D]) RankOf(d D, g Group) Ranking { return p.rank(g, p.Root().number(d)) }

func (p *Published[D]) rank(g Group, k int) Ranking {
	type member struct {
		value score.Index
		node  int
	}
	var members []member
	r := Ranking{group: g.Name}
	for n := range p.All() {
		if g.Has != nil && !g.Has(n.Unit()) {
			continue
		}
		if f := n.figure(k); f.ok {
			members = append(members, member{f.value.Round(g.Places), n.i})
		} else if n.State() == Withheld {
			r.withheld++
		}
	}
	slices.SortFunc(members, func(a, b member) int { return cmp.Or(b.value.Cmp(a.value), cmp.Compare(a.node, b.node)) })
	r.units, r.places, r.byCode = make([]Unit, len(members)), make([]place, len(members)), make(map[string]int32, len(members))
	for i := 0; i < len(members); {
		next := i + 1
		for next < len(members) && members[next].value == members[i].value {
			next++
		}
		at := place{members[i].value, int32(i), int32(next)}
		for ; i < next; i++ {
			u := Node[D]{p, members[i].node}.Unit()
			r.units[i], r.places[i], r.byCode[u.Code] = u, at, int32(i)
		}
	}
	return r
}

// All yields the standings, the highest first, and equal ones in the order of the register.
func (r Ranking) All() iter.Seq[Standing] {
	return func(yield func(Standing) bool) {
		for i := range r.units {
			if !yield(r.standing(i)) {
				return
			}
		}
	}
}

func (r Ranking) standing(i int) Standing {
	at := r.places[i]
	first, next := int(at.first), int(at.next)
	return Standing{Unit: r.units[i], Rank: first + 1, Of: len(r.units), Value: at.value, Ties: next - first - 1, Group: r.group,
		same: r.units[first:next:next], self: i - first}
}

// Len returns the number of ranked units.
func (r Ranking) Len() int { return len(r.units) }

// Withheld returns how many members of the group have no rank because they are withheld.
func (r Ranking) Withheld() int { return r.withheld }

// Of returns the standing of a unit; false where it has none.
func (r Ranking) Of(code string) (Standing, bool) {
	i, ok := r.byCode[code]
	if !ok {
		return Standing{}, false
	}
	return r.standing(int(i)), true
}

// String writes the standing: "peringkat ke-4 dari 24 perangkat daerah (sama dengan Dinas Sosial dan Dinas Kesehatan)". It names
// all that are tied, so that it is as long as they are many.
func (s Standing) String() string {
	names := make([]string, 0, s.Ties)
	for u := range s.Tied() {
		names = append(names, u.Name)
	}
	return bahasa.Rank(s.Rank, s.Of, cmp.Or(s.Group, "unit"), names...)
}
