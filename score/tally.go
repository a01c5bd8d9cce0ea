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
	// PerPerson collects the sums and sums of squares of people's own indices, and how many people answered everything.
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
	core        *core
	framework   any // *Framework[D, I]
	collect     Collect
	position    func(Index) (int, error)
	bands       int
	stamp       Stamp
	print       [8]byte
	weightWords int      // of Means: words of a dimension's sum of weights
	meanWords   int      // words of its sum of points
	dims        []*grain // of PerPerson
	total       *grain
	perDim      []*big.Int // of PerPerson with TotalOfDimensions: the dimensions' common grain divided by each one's
	at          offsets
	size        int
	continues   []bool // whether a word continues the integer of the word before it
}

type offsets struct{ bands, means, items, persons, alpha int }

const (
	atSheets = iota
	atTotals
	atUniform
	headWords
)

// The words of a dimension of PerPerson, before those of its grain: how many answered all of its items, and only some.
const (
	atWhole = iota
	atPart
	dimHead
)

// The words of the total of PerPerson, before those of its grain; [Tally.Publish] needs them. Of the people who rated, those
// who answered all items are whole. Mixed are those whose total weights the items in other shares, or who have none: who
// lack a dimension, or, where the total is of items, any item. MixedWhole are those of them who answered all items of some
// dimension.
const (
	atAllWhole = iota
	atMixed
	atMixedWhole
	totalHead
)

// NewTally returns an empty tally of sheets of framework f. The error is a *[DeclarationError]: no framework, an unknown flag,
// or [PerPerson] for a framework whose weights are so different that the sums need more than 16 words.
func NewTally[D, I ~uint8](f *Framework[D, I], collect Collect) (*Tally[D, I], error) {
	return newTally(f, Bands[struct{}]{}, collect)
}

// NewTallyBands returns an empty tally that also counts the people in each band of a table, by their total; read them with
// [BandCounts]. Errors are those of [NewTally], and the zero Bands.
func NewTallyBands[P comparable, D, I ~uint8](f *Framework[D, I], b Bands[P], collect Collect) (*Tally[D, I], error) {
	if b.t == nil {
		return nil, declaration(fault.ErrEmpty, "tally", "the zero Bands")
	}
	return newTally(f, b, collect)
}

func newTally[P comparable, D, I ~uint8](f *Framework[D, I], b Bands[P], collect Collect) (*Tally[D, I], error) {
	if f == nil || f.core == nil {
		return nil, declaration(fault.ErrEmpty, "tally", "no framework")
	}
	if collect&^collectAll != 0 {
		return nil, declaration(fault.ErrUnknown, "tally", "flags %#x", uint8(collect))
	}
	p := &plan{core: f.core, framework: f, collect: collect, stamp: f.core.stamp}
	if b.t != nil {
		p.position, p.bands, p.stamp.Bands = b.Position, b.Len(), b.String()
	}
	if err := p.layout(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(strings.Join(append(p.stamp.fields(), fmt.Sprint(collect, p.size)), "\x00")))
	copy(p.print[:], sum[:])
	return &Tally[D, I]{p, make([]uint64, p.size)}, nil
}

// layout gives every integer its place.
func (p *plan) layout() error {
	size := headWords
	take := func(words int) (at int) {
		at, size = size, size+words
		return at
	}
	p.at.bands = take(p.bands)
	if p.collect&Means != 0 {
		p.weightWords, p.meanWords = 1, 1
		for _, d := range p.core.dims {
			if bits.Len64(uint64(d.sum))+maxPeopleBits > 64 {
				p.weightWords = 2
			}
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
			take(dimHead + g.words())
		}
		take(totalHead + p.total.words())
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
	at := 0
	skip := func(words int) { at += words }
	wide := func(words int) {
		for i := 1; i < words; i++ {
			p.continues[at+i] = true
		}
		at += words
	}
	if p.collect&Means != 0 {
		at = p.at.means
		for range p.core.dims {
			skip(1)
			wide(p.weightWords)
			wide(p.meanWords)
		}
	}
	if p.collect&PerPerson != 0 {
		at = p.at.persons
		for k := range len(p.dims) + 1 {
			g := p.grain(k)
			skip(p.head(k) + 1)
			wide(g.sumWords)
			wide(g.sqWords)
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

// head returns the number of words before those of the grain.
func (p *plan) head(k int) int {
	if k < len(p.dims) {
		return dimHead
	}
	return totalHead
}

// meanStride is the words of a dimension: people with an answer, weights, sum.
func (p *plan) meanStride() int { return 1 + p.weightWords + p.meanWords }

// itemStride is the words of an item: how often CannotRate, then each position.
func (p *plan) itemStride() int { return 1 + len(p.core.scale.index) }

func (c *core) itemCount() int {
	n := 0
	for _, d := range c.dims {
		n += len(d.items)
	}
	return n
}

// grains finds the grains of the dimensions and of the total; false where one does not fit.
func (p *plan) grains() bool {
	one, common := big.NewInt(1), big.NewInt(1)
	var all, weights []int64
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
		lcm(common, new(big.Int).Set(g.den))
	}
	var ok bool
	if p.core.policy.Total == TotalOfItems {
		p.total, ok = newGrain(all, p.core.policy.MinDimensions*p.core.policy.MinItems, one, p.core.scale.largest)
		return ok
	}
	for _, g := range p.dims {
		p.perDim = append(p.perDim, new(big.Int).Quo(common, g.den))
	}
	p.total, ok = newGrain(weights, p.core.policy.MinDimensions, common, p.core.scale.largest)
	return ok
}

// Fresh returns an empty tally of the same framework, collection and bands. It costs much less than making another.
func (t *Tally[D, I]) Fresh() *Tally[D, I] {
	if t.plan == nil {
		return &Tally[D, I]{}
	}
	return &Tally[D, I]{t.plan, make([]uint64, t.plan.size)}
}

// Reset empties the tally, to be filled anew.
func (t *Tally[D, I]) Reset() { clear(t.w) }

// Add counts one sheet. A sheet without a total is counted as such; it is not an error. A rating that the scale does not have,
// an item that the framework does not have, and a total outside the table of bands are errors, and leave the tally as it
// was. [ErrOverflow] comes at 2^40 sheets. It allocates nothing for a sheet with a total, unless the people's own indices,
// as whole numbers, go beyond int64.
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
	if p.collect&(Means|PerPerson) != 0 {
		var cells [maxDimensions]cell
		for k := range p.core.dims {
			cells[k] = profile.cell(k)
		}
		if p.collect&Means != 0 {
			p.addMeans(t.w, &cells)
		}
		if p.collect&PerPerson != 0 {
			p.addPerson(t.w, &cells, profile.present, hasTotal)
		}
	}
	if p.collect&(Items|Alpha) != 0 {
		p.addItems(t.w, &s.ratings)
	}
	return nil
}

func (p *plan) addMeans(w []uint64, cells *[maxDimensions]cell) {
	for k := range p.core.dims {
		if c := &cells[k]; c.count > 0 {
			w := w[p.at.means+k*p.meanStride():][:p.meanStride()]
			w[0]++
			addUnsigned(w[1:1+p.weightWords], 0, uint64(c.weight))
			addSmall(w[1+p.weightWords:], c.sum)
		}
	}
}

func (p *plan) addItems(w []uint64, ratings *[256]Rating) {
	n, total, complete, at := Rating(len(p.core.scale.index)), uint64(0), true, p.at.items
	for k := range p.core.dims {
		for _, a := range p.core.dims[k].answer {
			r := ratings[a.id]
			if p.collect&Items != 0 {
				if r == CannotRate {
					w[at]++
				} else if r != 0 {
					w[at+int(r)]++
				}
				at += p.itemStride()
			}
			if r.IsAnswered() {
				total += uint64(turned(r, n, a))
			} else {
				complete = false
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

// turned is the position that counts, on a scale of n positions.
func turned(r, n Rating, a answered) Rating {
	if a.turned != 0 {
		return n + 1 - r
	}
	return r
}

func (p *plan) addPerson(w []uint64, cells *[maxDimensions]cell, present uint32, hasTotal bool) {
	whole, answered := uint32(0), uint32(0) // dimensions
	at := p.at.persons
	for k, g := range p.dims {
		c := &cells[k]
		if c.count > 0 {
			answered |= 1 << k
			if int(c.count) == len(p.core.dims[k].items) {
				whole |= 1 << k
				w[at+atWhole]++
			} else {
				w[at+atPart]++
			}
		}
		at += dimHead
		if present&(1<<k) != 0 {
			if g.small != 0 {
				g.add(w[at:], c.sum*(g.small/int64(c.weight)))
			} else {
				g.addBig(w[at:], share(big.NewInt(c.sum), g, int64(c.weight)))
			}
		}
		at += g.words()
	}
	all := uint32(1)<<len(p.dims) - 1
	mixed := present != 0 && present != all
	if p.core.policy.Total == TotalOfItems {
		mixed = answered != 0 && whole != all
	}
	if whole == all {
		w[at+atAllWhole]++
	}
	if mixed {
		w[at+atMixed]++
		if whole != 0 {
			w[at+atMixedWhole]++
		}
	}
	if !hasTotal {
		return
	}
	if at += totalHead; p.total.small != 0 {
		p.total.add(w[at:], p.smallTotal(cells, present))
	} else {
		p.total.addBig(w[at:], p.bigTotal(cells, present))
	}
}

// smallTotal is the person's total on the total's grain. Where a total of dimensions is small the dimensions are too, and no
// product on the way is larger than the result can be.
func (p *plan) smallTotal(cells *[maxDimensions]cell, present uint32) int64 {
	var sum, weights int64
	if p.core.policy.Total == TotalOfItems {
		for k := range p.core.dims {
			sum += cells[k].sum
			weights += int64(cells[k].weight)
		}
		return sum * (p.total.small / weights)
	}
	for m := present; m != 0; m &= m - 1 {
		k := bits.TrailingZeros32(m)
		c, d := &cells[k], p.core.dims[k].weight
		sum += d * c.sum * (p.dims[k].small / int64(c.weight)) * p.perDim[k].Int64()
		weights += d
	}
	return sum * (p.total.small / weights)
}

func (p *plan) bigTotal(cells *[maxDimensions]cell, present uint32) *big.Int {
	sum, weights := new(big.Int), int64(0)
	if p.core.policy.Total == TotalOfItems {
		for k := range p.core.dims {
			sum.Add(sum, big.NewInt(cells[k].sum))
			weights += int64(cells[k].weight)
		}
		return share(sum, p.total, weights)
	}
	for m := present; m != 0; m &= m - 1 {
		k := bits.TrailingZeros32(m)
		c, d := &cells[k], p.core.dims[k].weight
		x := share(big.NewInt(c.sum), p.dims[k], int64(c.weight))
		sum.Add(sum, x.Mul(x, p.perDim[k]).Mul(x, big.NewInt(d)))
		weights += d
	}
	return share(sum, p.total, weights)
}

// share puts a sum over a sum of weights on a grain; it changes sum.
func share(sum *big.Int, g *grain, weights int64) *big.Int {
	return sum.Mul(sum, new(big.Int).Quo(g.multiple, big.NewInt(weights)))
}

// Merge adds the sheets of other, which keeps its content. The error is a *[NotComparableError] for a tally of another
// framework, scale, policy or bands, a *[DeclarationError] for one that collects other things, and [ErrOverflow] beyond 2^40
// sheets; the tally is then unchanged.
func (t *Tally[D, I]) Merge(other *Tally[D, I]) error {
	if err := t.mergeable(other); err != nil {
		return err
	}
	if t.w[atSheets]+other.w[atSheets] > 1<<maxPeopleBits {
		return ErrOverflow
	}
	t.plan.addWords(t.w, other.w)
	return nil
}

// mergeable returns why the two do not belong together.
func (t *Tally[D, I]) mergeable(other *Tally[D, I]) error {
	if t.plan == nil || other.plan == nil {
		return declaration(fault.ErrEmpty, "tally", "the zero Tally")
	}
	if t.plan.print == other.plan.print {
		return nil
	}
	if err := Comparable(t, other); err != nil {
		return err
	}
	return declaration(ErrUncollected, "tally", "the two collect different things")
}

// addWords adds the words of a tally to those of another.
func (p *plan) addWords(to, from []uint64) {
	var carry uint64
	for i, continues := range p.continues {
		if !continues {
			carry = 0
		}
		to[i], carry = bits.Add64(to[i], from[i], carry)
	}
}

// Framework returns the framework whose sheets the tally counts; nil for the zero Tally.
func (t *Tally[D, I]) Framework() *Framework[D, I] {
	if t.plan == nil {
		return nil
	}
	return t.plan.framework.(*Framework[D, I])
}

// Stamp describes how the tally scores and, with bands, what it counts; the zero Stamp for the zero Tally.
func (t *Tally[D, I]) Stamp() Stamp {
	if t.plan == nil {
		return Stamp{}
	}
	return t.plan.stamp
}
