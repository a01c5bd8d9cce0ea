package opd

import (
	"fmt"
	"iter"
	"log/slog"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Paired is the results of the same people in two periods (perubahan berpasangan). It is made by [Pair], immutable, and raw
// data: [Paired.Publish] gives what may be shown.
type Paired[D ~uint8] struct {
	onlyEarlier, onlyLater int
	dims                   []D
	pairs                  []pair[D]
}

type pair[D ~uint8] struct {
	total  [2]score.Index // earlier, later
	dims   []D
	values [][2]score.Index
}

// Pair matches the results of two periods by person. Somebody without a total in one of the two is not matched there. The
// keys of persons are not kept.
//
// The error matches score.ErrNotComparable where results were not made in the same way, and aparatur.ErrDuplicate for a person
// given twice in one period.
func Pair[D ~uint8, R Result[D]](earlier, later iter.Seq2[string, R]) (*Paired[D], error) {
	var stamp score.Stamp
	read := func(results iter.Seq2[string, R], order *[]string) (map[string]R, error) {
		m := make(map[string]R)
		seen := make(map[string]bool)
		for person, r := range results {
			if seen[person] {
				return nil, &fault.ParseError{Type: "opd.Paired", Input: person, Personal: true, Err: fault.ErrDuplicate}
			}
			seen[person] = true
			if !r.HasTotal() {
				continue
			}
			if stamp == (score.Stamp{}) {
				stamp = r.Stamp()
			}
			if err := score.Comparable(stamp, r); err != nil {
				return nil, err
			}
			m[person] = r
			*order = append(*order, person)
		}
		return m, nil
	}
	var first, second []string
	before, err := read(earlier, &first)
	if err != nil {
		return nil, err
	}
	after, err := read(later, &second)
	if err != nil {
		return nil, err
	}
	out := &Paired[D]{onlyLater: len(after)}
	for _, person := range first {
		a := before[person]
		b, ok := after[person]
		if !ok {
			out.onlyEarlier++
			continue
		}
		out.onlyLater--
		p := pair[D]{total: [2]score.Index{a.Total(), b.Total()}}
		for d, x := range a.All() {
			y, ok := b.Of(d)
			if !ok {
				continue
			}
			p.dims, p.values = append(p.dims, d), append(p.values, [2]score.Index{x, y})
			if !slices.Contains(out.dims, d) {
				out.dims = append(out.dims, d)
			}
		}
		out.pairs = append(out.pairs, p)
	}
	slices.Sort(out.dims)
	return out, nil
}

// Movement is how one figure changed over the people who have it in both periods.
type Movement struct {
	N    int         `json:"n"`    // people
	Mean score.Index `json:"mean"` // mean of later less earlier
	Rose int         `json:"rose"` // people whose later figure is the higher one
	Fell int         `json:"fell"`
	Same int         `json:"same"`
}

// PairedChange is what may be shown of a [Paired]. It is immutable.
type PairedChange[D ~uint8] struct {
	// Matched is how many people have a result in both periods, OnlyEarlier and OnlyLater how many in one of them: these are
	// in no figure.
	Matched, OnlyEarlier, OnlyLater int

	dims    []D
	figures []Movement
	has     []bool
}

// Total returns the change of the totals; false where a dimension is withheld, from which with the others it could be
// computed for a few.
func (c PairedChange[D]) Total() (Movement, bool) {
	if len(c.has) == 0 || !c.has[0] {
		return Movement{}, false
	}
	return c.figures[0], true
}

// Of returns the change of dimension d; false where nobody has it in both periods, and where those who have or those who have
// not are fewer than the minimum.
func (c PairedChange[D]) Of(d D) (Movement, bool) {
	k, ok := slices.BinarySearch(c.dims, d)
	if !ok || !c.has[k+1] {
		return Movement{}, false
	}
	return c.figures[k+1], true
}

// Publish returns what may be shown of at least so many matched people. The error matches score.ErrWithheld for fewer, and
// aparatur.ErrRange for a minimum below 1. Where everybody rose, the counts say so of each.
func (p *Paired[D]) Publish(minimum int) (PairedChange[D], error) {
	c := PairedChange[D]{Matched: len(p.pairs), OnlyEarlier: p.onlyEarlier, OnlyLater: p.onlyLater}
	switch {
	case minimum < 1:
		return PairedChange[D]{}, fault.Because(fault.ErrRange, fmt.Sprintf("a minimum of %d people", minimum), fmt.Sprintf("minimum %d orang", minimum))
	case c.Matched < minimum:
		return PairedChange[D]{}, score.ErrWithheld
	}
	c.dims = p.dims
	c.figures, c.has = make([]Movement, len(p.dims)+1), make([]bool, len(p.dims)+1)
	c.has[0] = true
	for k := range c.figures {
		m, err := p.movement(k)
		if err != nil {
			return PairedChange[D]{}, err
		}
		c.figures[k] = m
		if k > 0 {
			without := c.Matched - m.N
			c.has[k] = m.N >= minimum && (without == 0 || without >= minimum)
			c.has[0] = c.has[0] && c.has[k]
		}
	}
	return c, nil
}

func (p *Paired[D]) movement(k int) (Movement, error) {
	var m Movement
	var before, after sum
	for _, x := range p.pairs {
		v := x.total
		if k > 0 {
			i := slices.Index(x.dims, p.dims[k-1])
			if i < 0 {
				continue
			}
			v = x.values[i]
		}
		m.N++
		switch v[1].Cmp(v[0]) {
		case 1:
			m.Rose++
		case -1:
			m.Fell++
		default:
			m.Same++
		}
		before.add(v[0])
		after.add(v[1])
	}
	a, ok1 := after.mean()
	b, ok2 := before.mean()
	if !ok1 || !ok2 {
		return m, nil
	}
	var err error
	m.Mean, err = a.minus(b).index()
	return m, err
}

// Format prints a summary for every verb, so that none prints the data of people.
func (p *Paired[D]) Format(s fmt.State, verb rune) {
	fmt.Fprintf(s, fmt.FormatString(s, verb), fmt.Sprintf("opd.Paired: %d people", len(p.pairs)))
}

// LogValue returns a group of the number of people.
func (p *Paired[D]) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("people", len(p.pairs)))
}
