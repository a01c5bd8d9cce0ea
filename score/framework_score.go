package score

import (
	"iter"
	"math"
	"math/bits"
	"slices"
	"strconv"

	"github.com/aparatur/aparatur/internal/fault"
)

// poison is the worth of a rating that the scale does not have: more than the items of a dimension can sum to, and 255 times
// as much still fits into int64.
const poison = 1 << 55

// scoring is what Score goes through, laid out for speed.
type scoring struct {
	worth [][]worth // of the items, by dimension
	all   uint32    // the dimensions
	wide  bool      // a sum does not fit into int32
}

// worth is what an item adds to the sum of its dimension.
type worth struct {
	of *[256]int64 // by rating: weight × value; shared by the items of the same weight and key
	id uint8
}

func (c *core) makeScoring() scoring {
	s := scoring{all: 1<<len(c.dims) - 1}
	tables := make(map[answered]*[256]int64)
	for _, d := range c.dims {
		var items []worth
		for _, a := range d.answer {
			kind := answered{weight: a.weight, turned: a.turned}
			if tables[kind] == nil {
				tables[kind] = c.table(kind)
			}
			items = append(items, worth{tables[kind], a.id})
		}
		s.worth = append(s.worth, items)
		s.wide = s.wide || c.scale.largest*d.sum > math.MaxInt32
	}
	return s
}

func (c *core) table(kind answered) *[256]int64 {
	t := new([256]int64)
	for r := range t {
		switch rating := Rating(r); {
		case (Scale{c.scale}).Has(rating):
			t[r] = kind.weight * c.scale.value[kind.turned][r]
		case rating.IsAnswered():
			t[r] = poison
		}
	}
	return t
}

// Score scores one sheet. Unanswered items and [CannotRate] are left out and the weights renormalised over what is
// present. It allocates nothing when there is no error and the weighted points of a dimension stay below 2^31, as they do on
// every usual scale.
//
// With fewer answers than the policy asks for, the profile keeps the dimensions that have an index but has no total, and
// the error is a *[TooFewError] that matches [ErrTooFew]. A rating that the scale does not have, or one on an item that the
// framework does not have, is a *[RatingError] with the zero Profile. A Framework that was not made by [New] returns a
// *[DeclarationError].
func (f *Framework[D, I]) Score(s *Sheet[I]) (p Profile[D], err error) {
	c := f.made()
	if c.scale == nil {
		return Profile[D]{}, errNoScores
	}
	complete := true
	for k, w := range s.rated {
		if foreign := w &^ c.known[k]; foreign != 0 {
			return Profile[D]{}, &RatingError{Item: number(k*64 + bits.TrailingZeros64(foreign)), Err: fault.ErrUnknown}
		}
		p.answered[k] = w &^ s.cannot[k]
		complete = complete && p.answered[k] == c.known[k]
	}
	p.core, p.cannot = c, s.cannot
	if c.wide {
		p.wide = new([maxDimensions]int64)
	}
	for k, items := range c.worth {
		// No branch for what is missing, which is worth 0: a processor cannot guess it.
		var sum int64
		for i := range items {
			sum += items[i].of[s.ratings[items[i].id]]
		}
		switch {
		case sum >= poison/2:
			return Profile[D]{}, c.outOfScale(k, &s.ratings)
		case c.wide:
			p.wide[k] = sum
		default:
			p.sums[k] = int32(sum)
		}
	}
	if p.present = c.all; !complete {
		p.present = c.enoughItems(&p.answered)
	}
	if !enough(p.present, c) {
		return p, p.tooFew()
	}
	return p, nil
}

// enoughItems returns the dimensions in which as many items as the policy asks for are answered.
func (c *core) enoughItems(answered *set) (present uint32) {
	for k := range c.dims {
		if int(answered.common(&c.dims[k].mask)) >= c.policy.MinItems {
			present |= 1 << k
		}
	}
	return present
}

// outOfScale names the first item of dimension k whose rating the scale does not have.
func (c *core) outOfScale(k int, ratings *[256]Rating) error {
	items := c.dims[k].items
	i := slices.IndexFunc(items, func(it item) bool {
		r := ratings[it.id]
		return r.IsAnswered() && !(Scale{c.scale}).Has(r)
	})
	return &RatingError{Item: items[i].code, Rating: ratings[items[i].id], Len: len(c.scale.index), Err: fault.ErrRange}
}

// Combine makes a profile from published dimension values (nilai dimensi yang diumumkan), such as the seven values of a
// national survey; its total follows the framework's policy and weights. The error is a *[DeclarationError] for an unknown
// or repeated dimension, a value outside the scale's points, a framework whose total is made of items, or one that was not
// made by [New]; and a *[TooFewError] with the profile when the policy's MinDimensions is not reached.
func (f *Framework[D, I]) Combine(values iter.Seq2[D, Index]) (Profile[D], error) {
	c := f.made()
	switch {
	case c.scale == nil:
		return Profile[D]{}, errNoScores
	case c.policy.Total != TotalOfDimensions:
		return Profile[D]{}, declaration(fault.ErrType, "combine", "the total is made of items, not of dimensions")
	}
	lo, hi := c.scale.extremes()
	p := Profile[D]{core: c, given: &[maxDimensions]Index{}}
	for d, x := range values {
		pos := c.byDim[d]
		where := "combine, dimension " + strconv.Itoa(int(d))
		switch {
		case pos == 0:
			return Profile[D]{}, declaration(fault.ErrUnknown, where, "not in the framework")
		case p.present&(1<<(pos-1)) != 0:
			return Profile[D]{}, declaration(fault.ErrDuplicate, where, "given twice")
		case x.Cmp(lo) < 0 || x.Cmp(hi) > 0:
			return Profile[D]{}, declaration(fault.ErrRange, where, "%s is outside %s to %s", x, lo, hi)
		}
		p.given[pos-1], p.present = x, p.present|1<<(pos-1)
	}
	if !p.HasTotal() {
		return p, p.tooFew()
	}
	return p, nil
}

func (s *scale) extremes() (lo, hi Index) {
	return slices.MinFunc(s.index, Index.Cmp), slices.MaxFunc(s.index, Index.Cmp)
}
