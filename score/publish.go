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
// equal answers of a whole group tell what each member answered. Groups and their total are such releases too: publish them
// together, with [PublishGroupsWithTotal].
type Published[D, I ~uint8] struct{ *published }

type published struct {
	core     *core
	stamp    Stamp
	minimum  int
	sheets   int
	pooled   shown
	persons  shown
	items    *[256]Index // nil where none is shown
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
	return t.publish(k, veil{}), nil
}

// veil is what is withheld of a tally besides what its own counts ask for, by position of the dimension.
type veil struct {
	dims        uint32
	items       uint32
	persons     uint32
	personTotal bool
}

// publish is [Tally.Publish] of a group that is large enough.
func (t *Tally[D, I]) publish(k int, v veil) Published[D, I] {
	p, least := t.plan, uint64(k)
	out := &published{core: p.core, stamp: p.stamp, minimum: k, sheets: t.Sheets()}
	personsWithheld := false
	for i, d := range p.core.dims {
		id, people := D(d.id), p.people(t.w, i)
		if v.dims&(1<<i) != 0 || people > 0 && people < least {
			out.withheld |= 1 << i
			continue
		}
		if x, ok := t.Pooled(id); ok {
			out.pooled.set(i, x)
		}
		if v.persons&(1<<i) == 0 && p.mayShowPersons(t.w, i, least) {
			x, _ := t.PersonMean(id)
			out.persons.set(i, x)
		} else if people > 0 {
			personsWithheld = true
		}
		if v.items&(1<<i) == 0 && p.mayShowItems(t.w, i, least) {
			p.publishItems(t.w, i, out)
		}
	}
	if out.withheld == 0 {
		out.pooled.total, out.pooled.hasTotal = t.PooledTotal()
		if !personsWithheld && !v.personTotal && p.mayShowPersonTotal(t.w, least) {
			out.persons.total, out.persons.hasTotal = t.PersonTotal()
		}
	}
	return Published[D, I]{out}
}

// people is how many answered an item of dimension i, as far as the tally knows.
func (p *plan) people(w []uint64, i int) uint64 {
	switch {
	case p.collect&Means != 0:
		return w[p.at.means+i*p.meanStride()]
	case p.collect&PerPerson != 0:
		_, head, _ := p.persons(w, i)
		return head[atWhole] + head[atPart]
	default:
		return 0
	}
}

// mayShowPersons reports whether the mean of people's own indices of dimension i may stand beside its pooled means. Each
// answer counts in it by what its person answered, and in those alike for all: a combination of the two leaves out those
// who answered everything, or those who did not, and the others must be enough.
func (p *plan) mayShowPersons(w []uint64, i int, k uint64) bool {
	if p.collect&PerPerson == 0 {
		return false
	}
	_, head, own := p.persons(w, i)
	return own[0] >= k && (p.collect&(Means|Items) == 0 || apart(head[atWhole], head[atPart], head[atPart], k))
}

// mayShowPersonTotal is the same for the mean of people's own totals beside those of their dimensions.
func (p *plan) mayShowPersonTotal(w []uint64, k uint64) bool {
	if p.collect&PerPerson == 0 {
		return false
	}
	_, head, own := p.persons(w, len(p.dims))
	return own[0] >= k && apart(head[atAllWhole], head[atMixed], head[atMixedWhole], k)
}

// apart reports whether nobody differs from the rest, or both kinds are enough, counting of those who differ only the ones
// who do so in every combination.
func apart(same, differ, surely, k uint64) bool {
	return differ == 0 || same >= k && surely >= k
}

// mayShowItems reports whether every item of dimension i was answered by enough, or by nobody.
func (p *plan) mayShowItems(w []uint64, i int, k uint64) bool {
	if p.collect&Items == 0 {
		return false
	}
	first := p.itemAt(p.core.dims[i].answer[0].id)
	for at := first; at < first+len(p.core.dims[i].answer); at++ {
		if n := p.answered(w, at); n > 0 && n < k {
			return false
		}
	}
	return true
}

// answered is how many answered the item at this position, in declared order.
func (p *plan) answered(w []uint64, at int) (n uint64) {
	for _, x := range p.positions(w, at) {
		n += x
	}
	return n
}

// positions is how often each position of the item was chosen.
func (p *plan) positions(w []uint64, at int) []uint64 {
	return w[p.at.items+at*p.itemStride()+1:][:p.itemStride()-1]
}

// publishItems adds the means of the items of dimension i.
func (p *plan) publishItems(w []uint64, i int, out *published) {
	first := p.itemAt(p.core.dims[i].answer[0].id)
	for j, a := range p.core.dims[i].answer {
		n := p.answered(w, first+j)
		if n == 0 {
			continue
		}
		var sum ratio
		for r, n := range p.positions(w, first+j) {
			sum.addRatio(ratio{num: p.core.scale.value[a.turned][r+1]}, int64(n))
		}
		sum.over(int64(n))
		if out.items == nil {
			out.items = new([256]Index)
		}
		out.items[a.id], out.itemSet[a.id/64] = p.core.scale.points(sum), out.itemSet[a.id/64]|1<<(a.id%64)
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
	if p.published == nil || p.itemSet[i/64]&(1<<(i%64)) == 0 {
		return Index{}, false
	}
	return p.items[i], true
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
