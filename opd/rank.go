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
	Tied  []Unit      // the others of the same rank, in the order of the register
	Group string
}

// Ranking is the standings of a group, the highest first. It is immutable.
type Ranking struct {
	standings []Standing
	withheld  int
}

// RankTotal ranks the shown units of a group by their totals, as printed. Units that are withheld have no rank and are not
// among those that "dari" counts.
func (p *Published[D]) RankTotal(g Group) Ranking { return p.rank(g, 0) }

// RankOf ranks the shown units of a group by dimension d; see [Published.RankTotal].
func (p *Published[D]) RankOf(d D, g Group) Ranking { return p.rank(g, p.Root().number(d)) }

func (p *Published[D]) rank(g Group, k int) Ranking {
	var r Ranking
	for n := range p.All() {
		u := n.Unit()
		if g.Has != nil && !g.Has(u) {
			continue
		}
		f := n.figure(k)
		if f.ok {
			r.standings = append(r.standings, Standing{Unit: u, Value: f.value.Round(g.Places), Group: g.Name})
		} else if n.State() == Withheld {
			r.withheld++
		}
	}
	slices.SortStableFunc(r.standings, func(a, b Standing) int { return b.Value.Cmp(a.Value) })
	for i := 0; i < len(r.standings); {
		j := i
		for j < len(r.standings) && r.standings[j].Value == r.standings[i].Value {
			j++
		}
		for k := i; k < j; k++ {
			s := &r.standings[k]
			s.Rank, s.Of = i+1, len(r.standings)
			for other := i; other < j; other++ {
				if other != k {
					s.Tied = append(s.Tied, r.standings[other].Unit)
				}
			}
		}
		i = j
	}
	return r
}

// All yields the standings, the highest first, and equal ones in the order of the register.
func (r Ranking) All() iter.Seq[Standing] { return slices.Values(r.standings) }

// Len returns the number of ranked units.
func (r Ranking) Len() int { return len(r.standings) }

// Withheld returns how many members of the group have no rank because they are withheld.
func (r Ranking) Withheld() int { return r.withheld }

// Of returns the standing of a unit; false where it has none.
func (r Ranking) Of(code string) (Standing, bool) {
	for _, s := range r.standings {
		if s.Unit.Code == code {
			return s, true
		}
	}
	return Standing{}, false
}

// String writes the standing: "peringkat ke-4 dari 24 perangkat daerah (sama dengan Dinas Sosial dan Dinas Kesehatan)".
func (s Standing) String() string {
	names := make([]string, len(s.Tied))
	for i, u := range s.Tied {
		names[i] = u.Name
	}
	return bahasa.Rank(s.Rank, s.Of, cmp.Or(s.Group, "unit"), names...)
}
