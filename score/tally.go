package score

import (
	"crypto/sha256"
	"fmt"
	"math/big"
	"math/bits"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

// Collect says what a [Tally] collects beside the number of sheets; values are combined with |.
type Collect uint8

const (
	// Means collects what the pooled means need.
	Means Collect = 1 << iota
	// Items collects for each item how often each position was chosen, and CannotRate.
	Items
	// PerPerson collects the sums and sums of squares of people's own indices.
	PerPerson
	// Alpha collects the moments of the items over complete sheets, for Cronbach's alpha and item-total correlations.
	Alpha

	collectAll = Means | Items | PerPerson | Alpha
)

// Tally is the aggregate of many sheets (rekapitulasi): integer counts and sums only, so that merging is exact, associative
// and commutative: any order and any sharding gives the same bits. It is made by [NewTally] or [NewTallyBands] and filled with
// [Tally.Add] and [Tally.Merge], by one goroutine at a time; parts computed apart, in other processes too, are marshalled and
// merged. The zero Tally is empty and accepts nothing.
//
// Two means exist, and both have their name. Pooled is the mean of all answered items of a dimension together, by whomever:
// who answered more counts more. PerPerson is the mean of people's own indices, where each person counts once; only people
// who have the index are in it.
//
// A Tally is raw data, as the sheets are: of a small group it tells what one person answered. [Tally.Publish] gives what may
// be shown. Results of a [Panel] do not go into a tally; a group of panels is averaged with [Mean].
type Tally[D, I ~uint8] struct {
	plan *plan
	w    []uint64
}

// plan is the layout of a tally's words, shared by all tallies made of it.
type plan struct {
	core      *core
	collect   Collect
	position  func(Index) (int, error)
	bands     int
	bandText  string
	stamp     Stamp
	print     [8]byte
	meanWords int
	dims      []*grain // of PerPerson
	total     *grain
	common    *big.Int   // of PerPerson with TotalOfDimensions: the dimensions' common grain
	perDim    []*big.Int // common divided by a dimension's grain
	at        offsets
	size      int
	continues []bool // whether a word continues the integer of the word before it
}

type offsets struct{ means, bands, items, persons, alpha int }

const (
	atSheets = iota
	atTotals
	atUniform
	headWords
)

// NewTally returns an empty tally of sheets of framework f. The error is a *[DeclarationError]: no framework, an unknown flag,
// or [PerPerson] for a framework whose weights are so different that the sums need more than 16 words.
func NewTally[D, I ~uint8](f *Framework[D, I], collect Collect) (*Tally[D, I], error) {
	return NewTallyBands(f, Bands[struct{}]{}, collect)
}

// NewTallyBands returns an empty tally that also counts the people in each band of a table, by their total; read them with
// [BandCounts]. Errors are those of [NewTally].
func NewTallyBands[P comparable, D, I ~uint8](f *Framework[D, I], b Bands[P], collect Collect) (*Tally[D, I], error) {
	if f == nil || f.core == nil {
		return nil, declaration(fault.ErrEmpty, "tally", "no framework")
	}
	if collect&^collectAll != 0 {
		return nil, declaration(fault.ErrUnknown, "tally", "flags %#x", uint8(collect))
	}
	p := &plan{core: f.core, collect: collect, stamp: f.core.stamp}
	if b.t != nil {
		p.position, p.bands, p.bandText = b.Position, b.Len(), b.String()
		p.stamp.Bands = p.bandText
	}
	if err := p.layout(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(strings.Join(append(p.stamp.fields(), fmt.Sprint(collect, p.size)), "\x00")))
	copy(p.print[:], sum[:])
	return &Tally[D, I]{p, make([]uint64, p.size)}, nil
}

func (p *plan) layout() error {
	size := headWords
	take := func(n int) int {
		at := size
		size += n
		return at
	}
	p.at.bands = take(p.bands)
	if p.collect&Means != 0 {
		p.meanWords = 1
		for _, d := range p.core.dims {
			if bits.Len64(uint64(p.core.scale.largest*d.sum))+maxPeopleBits+1 > 64 {
				p.meanWords = 2
			}
		}
		p.at.means = take(len(p.core.dims) * p.meanStride())
	}
	if p.collect&Items != 0 {
		p.at.items = take(p.core.itemCount() * p.itemStride())
	}
	if p.collect&PerPerson != 0 {
		if !p.grains() {
			return declaration(ErrOverflow, "tally per person", "the weights are so different that exact sums need more than %d words", maxTallyWords)
		}
		p.at.persons = size
		for _, g := range p.dims {
			take(g.words())
		}
		take(p.total.words())
	}
	if p.collect&Alpha != 0 {
		p.at.alpha = take(1 + 3*p.core.itemCount())
	}
	p.size, p.continues = size, make([]bool, size)
	p.markWide()
	return nil
}

// markWide notes the integers of more than one word, which [Tally.Merge] adds with a carry.
func (p *plan) markWide() {
	wide := func(at, words int) {
		for i := 1; i < words; i++ {
			p.continues[at+i] = true
		}
	}
	if p.collect&Means != 0 {
		for k := range p.core.dims {
			wide(p.at.means+k*p.meanStride()+2, p.meanWords)
		}
	}
	if p.collect&PerPerson != 0 {
		at := p.at.persons
		for k := range len(p.dims) + 1 {
			g := p.grain(k)
			wide(at+1, g.sumWords)
			wide(at+1+g.sumWords, g.sqWords)
			at += g.words()
		}
	}
}

// grain returns the grain of dimension k, or the total's for k beyond the last.
func (p *plan) grain(k int) *grain {
	if k < len(p.dims) {
		return p.dims[k]
	}
	return p.total
}

// meanStride is the words of a dimension: people with an answer, weights, sum.
func (p *plan) meanStride() int { return 2 + p.meanWords }

// itemStride is the words of an item: how often CannotRate, then each position.
func (p *plan) itemStride() int { return 1 + len(p.core.scale.index) }

func (c *core) itemCount() int {
	n := 0
	for _, d := range c.dims {
		n += len(d.items)
	}
	return n
}

func (p *plan) grains() bool {
	one, all := big.NewInt(1), []int64(nil)
	p.common = big.NewInt(1)
	var weights []int64
	for _, d := range p.core.dims {
		items := make([]int64, len(d.items))
		for i, it := range d.items {
			items[i] = it.weight
		}
		g, ok := newGrain(items, p.core.policy.MinItems, one, p.core.scale.largest)
		if !ok {
			return false
		}
		p.dims, all, weights = append(p.dims, g), append(all, items...), append(weights, d.weight)
		gcd := new(big.Int).GCD(nil, nil, p.common, g.den)
		p.common.Mul(p.common, gcd.Quo(g.den, gcd))
	}
	var ok bool
	if p.core.policy.Total == TotalOfItems {
		p.total, ok = newGrain(all, 1, one, p.core.scale.largest)
		return ok
	}
	for _, g := range p.dims {
		p.perDim = append(p.perDim, new(big.Int).Quo(p.common, g.den))
	}
	p.total, ok = newGrain(weights, p.core.policy.MinDimensions, p.common, p.core.scale.largest)
	return ok
}

// Fresh returns an empty tally of the same framework, collection and bands. It costs much less than making another.
func (t *Tally[D, I]) Fresh() *Tally[D, I] {
	if t.plan == nil {
		return &Tally[D, I]{}
	}
	return &Tally[D, I]{t.plan, make([]uint64, t.plan.size)}
}

// Add counts one sheet. A sheet without a total is counted as such; it is not an error. A rating that the scale does not have,
// an item that the framework does not have, and a total outside the table of bands are errors, and leave the tally as it
// was. [ErrOverflow] comes at 2^40 sheets. It allocates nothing unless per-person sums go beyond int64.
func (t *Tally[D, I]) Add(s *Sheet[I]) error {
	if t.plan == nil {
		return declaration(fault.ErrEmpty, "tally", "the zero Tally")
	}
	if t.w[atSheets] >= 1<<maxPeopleBits {
		return ErrOverflow
	}
	p := t.plan
	profile, err := (&Framework[D, I]{core: p.core}).Score(s)
	if err != nil && profile.core == nil {
		return err
	}
	hasTotal := err == nil
	if hasTotal && p.position != nil {
		i, err := p.position(profile.Total())
		if err != nil {
			return err
		}
		t.w[p.at.bands+i]++
	}
	t.w[atSheets]++
	if hasTotal {
		t.w[atTotals]++
	}
	if s.Uniform() {
		t.w[atUniform]++
	}
	if p.collect&Means != 0 {
		for k := range p.core.dims {
			if c := &profile.cells[k]; c.count > 0 {
				w := t.w[p.at.means+k*p.meanStride():][:p.meanStride()]
				w[0]++
				w[1] += uint64(c.weight)
				addSmall(w[2:], c.sum)
			}
		}
	}
	if p.collect&(Items|Alpha) != 0 {
		p.addItems(t.w, &s.ratings)
	}
	if p.collect&PerPerson != 0 {
		p.addPerson(t.w, &profile.cells, profile.present, hasTotal)
	}
	return nil
}

func (p *plan) addItems(w []uint64, ratings *[256]Rating) {
	n, total, complete, at := Rating(len(p.core.scale.index)), uint64(0), true, p.at.items
	for k := range p.core.dims {
		for _, a := range p.core.dims[k].answer {
			r := ratings[a.id]
			switch {
			case r.IsAnswered():
				r = turned(r, n, a)
				total += uint64(r)
			default:
				complete = false
			}
			if p.collect&Items != 0 {
				if r == CannotRate {
					w[at]++
				} else if r != 0 {
					w[at+int(turned(r, n, a))]++ // back to the position that was chosen
				}
				at += p.itemStride()
			}
		}
	}
	if p.collect&Alpha == 0 || !complete {
		return
	}
	m := w[p.at.alpha:]
	m[0]++
	m = m[1:]
	for k := range p.core.dims {
		for _, a := range p.core.dims[k].answer {
			x := uint64(turned(ratings[a.id], n, a))
			m[0] += x
			m[1] += x * x
			m[2] += x * total
			m = m[3:]
		}
	}
}

func turned(r, n Rating, a answered) Rating {
	if a.turned != 0 {
		return n + 1 - r
	}
	return r
}

func (p *plan) addPerson(w []uint64, cells *[maxDimensions]cell, present uint32, hasTotal bool) {
	at := p.at.persons
	small := p.total.small != nil
	for k, g := range p.dims {
		small = small && g.small != nil
		if present&(1<<k) != 0 {
			if c := &cells[k]; g.small != nil {
				g.add(w[at:], c.sum*g.small[c.weight])
			} else {
				g.addBig(w[at:], new(big.Int).Mul(big.NewInt(c.sum), g.perWeight[int64(c.weight)]))
			}
		}
		at += g.words()
	}
	if !hasTotal {
		return
	}
	if small {
		p.total.add(w[at:], p.smallTotal(cells, present))
	} else {
		p.total.addBig(w[at:], p.bigTotal(cells, present))
	}
}

// smallTotal is the person's total on the total's grain; every product is below 2^31 × the number of dimensions.
func (p *plan) smallTotal(cells *[maxDimensions]cell, present uint32) int64 {
	var sum, weights int64
	if p.core.policy.Total == TotalOfItems {
		for k := range p.core.dims {
			sum += cells[k].sum
			weights += int64(cells[k].weight)
		}
		return sum * p.total.small[weights]
	}
	for m := present; m != 0; m &= m - 1 {
		k := bits.TrailingZeros32(m)
		d := p.core.dims[k].weight
		sum += d * cells[k].sum * p.dims[k].small[cells[k].weight] * p.perDim[k].Int64()
		weights += d
	}
	return sum * p.total.small[weights]
}

func (p *plan) bigTotal(cells *[maxDimensions]cell, present uint32) *big.Int {
	sum, weights := new(big.Int), int64(0)
	if p.core.policy.Total == TotalOfItems {
		for k := range p.core.dims {
			sum.Add(sum, big.NewInt(cells[k].sum))
			weights += int64(cells[k].weight)
		}
		return sum.Mul(sum, p.total.perWeight[weights])
	}
	for m := present; m != 0; m &= m - 1 {
		k := bits.TrailingZeros32(m)
		d := p.core.dims[k].weight
		x := new(big.Int).Mul(big.NewInt(d), big.NewInt(cells[k].sum))
		x.Mul(x, p.dims[k].perWeight[int64(cells[k].weight)])
		sum.Add(sum, x.Mul(x, p.perDim[k]))
		weights += d
	}
	return sum.Mul(sum, p.total.perWeight[weights])
}

// Merge adds the sheets of other, which keeps its content. The error is a *[NotComparableError] for a tally of another
// framework, scale, policy or bands, a *[DeclarationError] for one that collects other things, and [ErrOverflow] beyond 2^40
// sheets; the tally is then unchanged.
func (t *Tally[D, I]) Merge(other *Tally[D, I]) error {
	if t.plan == nil || other.plan == nil {
		return declaration(fault.ErrEmpty, "tally", "the zero Tally")
	}
	if err := Comparable(t, other); err != nil {
		return err
	}
	if t.plan.print != other.plan.print {
		return declaration(ErrUncollected, "tally", "the two collect different things")
	}
	if t.w[atSheets]+other.w[atSheets] > 1<<maxPeopleBits {
		return ErrOverflow
	}
	var carry uint64
	for i, continues := range t.plan.continues {
		if !continues {
			carry = 0
		}
		t.w[i], carry = bits.Add64(t.w[i], other.w[i], carry)
	}
	return nil
}

// Stamp describes how the tally scores and, with bands, what it counts; the zero Stamp for the zero Tally.
func (t *Tally[D, I]) Stamp() Stamp {
	if t.plan == nil {
		return Stamp{}
	}
	return t.plan.stamp
}
