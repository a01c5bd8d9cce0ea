package score

import (
	"encoding/json"
	"iter"
	"math/bits"
)

// Profile is the result of one sheet, or of published values: an [Index] for each dimension that has one, and a total
// (profil nilai). It holds integer sums and reduces them when they are read. A Profile is an immutable value; compare two
// with [Profile.Equal]. The zero Profile has no dimension and no total.
//
// Always ask [Profile.HasTotal] before printing [Profile.Total]: a profile with too few answers has none, and its Total
// is the zero Index.
type Profile[D ~uint8] struct {
	core    *core
	given   *[maxDimensions]Index // of Combine: published values instead of sums
	present uint32                // dimensions that have an index, by position
	// What else is known of a dimension follows from these when it is read: a profile is copied with every call.
	answered, cannot set
	sums             [maxDimensions]int32  // of weight × value, in the scale's unit
	wide             *[maxDimensions]int64 // the same, where they do not fit
}

// cell is what one sheet says of one dimension.
type cell struct {
	sum    int64
	weight uint32
	count  uint8
	cannot uint8
}

func (p *Profile[D]) cell(k int) cell {
	d := &p.core.dims[k]
	c := cell{int64(p.sums[k]), uint32(d.sum), p.answered.common(&d.mask), p.cannot.common(&d.mask)}
	if p.wide != nil {
		c.sum = p.wide[k]
	}
	if int(c.count) < len(d.answer) {
		c.weight = 0
		for i := range d.answer {
			if a := &d.answer[i]; p.answered.has(a.id) {
				c.weight += uint32(a.weight)
			}
		}
	}
	return c
}

// HasTotal reports whether the policy is met, so that there is a total ("belum dapat dihitung" otherwise).
func (p Profile[D]) HasTotal() bool { return enough(p.present, p.core) }

// Total returns the total by the framework's rule ([TotalRule]); 0 for a profile without one.
func (p Profile[D]) Total() Index {
	if !p.HasTotal() {
		return Index{}
	}
	c := p.core
	var sum ratio
	var weights int64
	switch {
	case p.given != nil:
		return p.combined()
	case c.policy.Total == TotalOfItems:
		for k := range c.dims {
			cell := p.cell(k)
			sum.num += cell.sum
			sum.den += int64(cell.weight)
		}
	default:
		for m := p.present; m != 0; m &= m - 1 {
			k := bits.TrailingZeros32(m)
			cell := p.cell(k)
			sum.addRatio(ratio{num: cell.sum, den: int64(cell.weight)}, c.dims[k].weight)
			weights += c.dims[k].weight
		}
		sum.over(weights)
	}
	return c.scale.points(sum)
}

// combined is the total of published values. They lie within the scale's points, and so does their mean.
func (p *Profile[D]) combined() Index {
	var s summer
	for m := p.present; m != 0; m &= m - 1 {
		k := bits.TrailingZeros32(m)
		s.add(p.given[k], p.core.dims[k].weight)
	}
	x, _ := s.mean()
	return x
}

// Of returns the index of dimension d; false if it has too few answers or the framework does not have it.
func (p Profile[D]) Of(d D) (Index, bool) {
	if p.core == nil || p.core.byDim[d] == 0 {
		return Index{}, false
	}
	return p.at(int(p.core.byDim[d]) - 1)
}

func (p *Profile[D]) at(k int) (Index, bool) {
	if p.present&(1<<k) == 0 {
		return Index{}, false
	}
	if p.given != nil {
		return p.given[k], true
	}
	c := p.cell(k)
	return p.core.scale.points(ratio{num: c.sum, den: int64(c.weight)}), true
}

// All yields the dimensions that have an index, in declared order.
func (p Profile[D]) All() iter.Seq2[D, Index] {
	return func(yield func(D, Index) bool) {
		for m := p.present; m != 0; m &= m - 1 {
			k := bits.TrailingZeros32(m)
			x, _ := p.at(k)
			if !yield(D(p.core.dims[k].id), x) {
				return
			}
		}
	}
}

// Counts says how the items of one dimension were answered on one sheet (jumlah jawaban).
type Counts struct {
	Answered   int // answered with a position of the scale
	CannotRate int // answered "tidak dapat menilai"
	Missing    int // not answered
}

// Counts returns how the items of dimension d were answered; all 0 for an unknown dimension and for published values.
func (p Profile[D]) Counts(d D) Counts {
	if p.core == nil || p.core.byDim[d] == 0 || p.given != nil {
		return Counts{}
	}
	k := int(p.core.byDim[d]) - 1
	cell := p.cell(k)
	c := Counts{Answered: int(cell.count), CannotRate: int(cell.cannot)}
	c.Missing = len(p.core.dims[k].items) - c.Answered - c.CannotRate
	return c
}

// Strongest returns the dimensions with the highest index (yang paling menonjol), all that share it, in declared order; none
// when all are equal.
func (p Profile[D]) Strongest() []D { return extreme(p.All(), 1) }

// Weakest returns the dimensions with the lowest index (yang paling perlu dikembangkan), all that share it, in declared
// order; none when all are equal.
func (p Profile[D]) Weakest() []D { return extreme(p.All(), -1) }

// extreme returns the dimensions of the highest (want 1) or lowest (want -1) index, or none when all are equal.
func extreme[D ~uint8](values iter.Seq2[D, Index], want int) []D {
	var out []D
	var best Index
	n := 0
	for d, x := range values {
		n++
		if c := x.Cmp(best); n == 1 || c == want {
			out, best = append(out[:0], d), x
		} else if c == 0 {
			out = append(out, d)
		}
	}
	if len(out) == n {
		return nil
	}
	return out
}

// Equal reports whether p and q were made in the same way (see [Comparable]) and have the same values. Two zero Profiles are
// equal.
func (p Profile[D]) Equal(q Profile[D]) bool {
	if p.core == nil || q.core == nil {
		return p.core == q.core
	}
	if p.core != q.core && p.core.stamp != q.core.stamp || p.present != q.present || p.HasTotal() && p.Total() != q.Total() {
		return false
	}
	for k := range p.core.dims {
		x, _ := p.at(k)
		if y, _ := q.at(k); x != y {
			return false
		}
	}
	return true
}

// Stamp describes how the profile was made; the zero Stamp for the zero Profile.
func (p Profile[D]) Stamp() Stamp {
	if p.core == nil {
		return Stamp{}
	}
	return p.core.stamp
}

// MarshalJSON writes an object keyed by the codes of the dimensions in declared order, with "total" last; a dimension or
// total that has no index is null. The zero Profile is null. Published values are read back with [Framework.Combine].
func (p Profile[D]) MarshalJSON() ([]byte, error) {
	if p.core == nil {
		return []byte("null"), nil
	}
	var values [maxDimensions]Index
	for k := range p.core.dims {
		values[k], _ = p.at(k)
	}
	return p.core.object(values[:], p.present, p.Total(), p.HasTotal()), nil
}

func appendMember(b []byte, key string, x Index, ok bool) []byte {
	if len(b) > 1 {
		b = append(b, ',')
	}
	k, _ := json.Marshal(key) // a string always marshals
	b = append(append(b, k...), ':')
	if !ok {
		return append(b, "null"...)
	}
	return x.appendExchange(b)
}

func (p *Profile[D]) tooFew() error {
	e := &TooFewError{Present: bits.OnesCount32(p.present), Needed: p.core.policy.MinDimensions}
	for k, d := range p.core.dims {
		if p.present&(1<<k) == 0 {
			e.Missing = append(e.Missing, d.code)
		}
	}
	return e
}
