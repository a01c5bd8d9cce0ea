package score

import (
	"encoding/json"
	"iter"
	"math/bits"

	"github.com/aparatur/aparatur/internal/fault"
)

// Published is what may be shown of a [Tally] (hasil yang boleh ditampilkan): figures behind which at least the minimum of
// people stands. It is an immutable value without the raw counts; the zero value shows nothing.
//
// A dimension that fewer people answered is withheld, and so are the totals, from which it could be computed; where an item is
// withheld all items of its dimension are. A mean of people's own indices is withheld, too, where it and the pooled means
// would together tell what fewer people answered than the minimum: the two differ only by those who left something out. So
// no combination of the figures gives the answers of fewer people than the minimum.
//
// Other groupings of the same people, and other periods, are separate releases that can be compared with this one, and
// equal answers of a whole group tell what each member answered.
type Published[D, I ~uint8] struct{ *published }

type published struct {
	core     *core
	stamp    Stamp
	minimum  int
	sheets   int
	pooled   shown
	persons  shown
	items    [256]Index
	itemSet  [4]uint64
	withheld uint32
}

type shown struct {
	values   [maxDimensions]Index
	present  uint32
	total    Index
	hasTotal bool
}

// Publish returns what may be shown of a group of at least k people, one sheet each. The error matches [ErrWithheld] for a
// smaller group, and aparatur.ErrRange for a k below 1.
func (t *Tally[D, I]) Publish(k int) (Published[D, I], error) {
	switch {
	case t.plan == nil:
		return Published[D, I]{}, declaration(fault.ErrEmpty, "publish", "the zero Tally")
	case k < 1:
		return Published[D, I]{}, declaration(fault.ErrRange, "publish", "a minimum of %d people", k)
	case t.Sheets() < k:
		return Published[D, I]{}, ErrWithheld
	}
	out := &published{core: t.plan.core, stamp: t.plan.stamp, minimum: k, sheets: t.Sheets()}
	personsWithheld := false
	for i, d := range t.plan.core.dims {
		id, people := D(d.id), t.people(i)
		if people > 0 && people < k {
			out.withheld |= 1 << i
			continue
		}
		if x, ok := t.Pooled(id); ok {
			out.pooled.set(i, x)
		}
		if t.mayShowPersons(i, k) {
			x, _ := t.PersonMean(id)
			out.persons.set(i, x)
		} else if people > 0 {
			personsWithheld = true
		}
		t.publishItems(i, k, out)
	}
	if out.withheld == 0 {
		out.pooled.total, out.pooled.hasTotal = t.PooledTotal()
		if !personsWithheld && t.mayShowPersonTotal(k) {
			out.persons.total, out.persons.hasTotal = t.PersonTotal()
		}
	}
	return Published[D, I]{out}, nil
}

// people is how many answered an item of dimension i, as far as the tally knows.
func (t *Tally[D, I]) people(i int) int {
	switch {
	case t.collects(Means):
		n, _, _ := t.plan.mean(t.w, i)
		return int(n)
	case t.collects(PerPerson):
		_, head, _ := t.plan.persons(t.w, i)
		return int(head[atWhole] + head[atPart])
	default:
		return 0
	}
}

// mayShowPersons reports whether the mean of people's own indices of dimension i may stand beside its pooled means. Each
// answer counts in it by what its person answered, and in those alike for all: a combination of the two leaves out those
// who answered everything, or those who did not, and the others must be enough.
func (t *Tally[D, I]) mayShowPersons(i, k int) bool {
	if !t.collects(PerPerson) {
		return false
	}
	_, head, own := t.plan.persons(t.w, i)
	return int(own[0]) >= k && (!t.collects(Means|Items) || apart(head[atWhole], head[atPart], head[atPart], k))
}

// mayShowPersonTotal is the same for the mean of people's own totals beside those of their dimensions.
func (t *Tally[D, I]) mayShowPersonTotal(k int) bool {
	if !t.collects(PerPerson) {
		return false
	}
	_, head, own := t.plan.persons(t.w, len(t.plan.dims))
	return int(own[0]) >= k && apart(head[atAllWhole], head[atMixed], head[atMixedWhole], k)
}

// apart reports whether nobody differs from the rest, or both kinds are enough, counting of those who differ only the ones
// who do so in every combination.
func apart(same, differ, surely uint64, k int) bool {
	return differ == 0 || same >= uint64(k) && surely >= uint64(k)
}

func (t *Tally[D, I]) publishItems(i, k int, out *published) {
	answers := t.plan.core.dims[i].answer
	for _, a := range answers {
		if c, ok := t.Item(I(a.id)); !ok || c.Answered > 0 && c.Answered < k {
			return
		}
	}
	for _, a := range answers {
		if x, ok := t.ItemMean(I(a.id)); ok {
			out.items[a.id], out.itemSet[a.id/64] = x, out.itemSet[a.id/64]|1<<(a.id%64)
		}
	}
}

func (s *shown) set(i int, x Index) { s.values[i], s.present = x, s.present|1<<i }

// Sheets returns the number of people in the group, at least the minimum.
func (p Published[D, I]) Sheets() int {
	if p.published == nil {
		return 0
	}
	return p.sheets
}

// Minimum returns the number of people that every figure has behind it at least.
func (p Published[D, I]) Minimum() int {
	if p.published == nil {
		return 0
	}
	return p.minimum
}

// Withheld yields the dimensions that are not shown because too few people answered them.
func (p Published[D, I]) Withheld() iter.Seq[D] {
	return func(yield func(D) bool) {
		if p.published == nil {
			return
		}
		for m := p.withheld; m != 0; m &= m - 1 {
			if !yield(D(p.core.dims[bits.TrailingZeros32(m)].id)) {
				return
			}
		}
	}
}

// Pooled returns the pooled mean of dimension d; false if there is none or it is withheld.
func (p Published[D, I]) Pooled(d D) (Index, bool) {
	if p.published == nil {
		return Index{}, false
	}
	return p.of(&p.pooled, uint8(d))
}

// PooledTotal returns the total of the pooled means; false if there is none or a dimension is withheld.
func (p Published[D, I]) PooledTotal() (Index, bool) {
	if p.published == nil {
		return Index{}, false
	}
	return p.pooled.total, p.pooled.hasTotal
}

// PersonMean returns the mean of people's own indices of dimension d; false if there is none or it is withheld.
func (p Published[D, I]) PersonMean(d D) (Index, bool) {
	if p.published == nil {
		return Index{}, false
	}
	return p.of(&p.persons, uint8(d))
}

// PersonTotal returns the mean of people's own totals; false if there is none, or it or a dimension is withheld.
func (p Published[D, I]) PersonTotal() (Index, bool) {
	if p.published == nil {
		return Index{}, false
	}
	return p.persons.total, p.persons.hasTotal
}

func (p *published) of(s *shown, d uint8) (Index, bool) {
	if p.core.byDim[d] == 0 || s.present&(1<<(p.core.byDim[d]-1)) == 0 {
		return Index{}, false
	}
	return s.values[p.core.byDim[d]-1], true
}

// ItemMean returns the mean points of item i; false if there is none or an item of its dimension is withheld.
func (p Published[D, I]) ItemMean(i I) (Index, bool) {
	if p.published == nil {
		return Index{}, false
	}
	return p.items[i], p.itemSet[i/64]&(1<<(i%64)) != 0
}

// Stamp describes how the result was made; the zero Stamp for the zero value.
func (p Published[D, I]) Stamp() Stamp {
	if p.published == nil {
		return Stamp{}
	}
	return p.stamp
}

// MarshalJSON writes an object with "n", "minimum", and "pooled" and "persons" keyed by the codes of the dimensions with
// "total" last; what is not shown is null. The zero value is null.
func (p Published[D, I]) MarshalJSON() ([]byte, error) {
	if p.published == nil {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		N       int             `json:"n"`
		Minimum int             `json:"minimum"`
		Pooled  json.RawMessage `json:"pooled"`
		Persons json.RawMessage `json:"persons"`
	}{p.sheets, p.minimum,
		p.core.object(p.pooled.values[:], p.pooled.present, p.pooled.total, p.pooled.hasTotal),
		p.core.object(p.persons.values[:], p.persons.present, p.persons.total, p.persons.hasTotal)})
}
