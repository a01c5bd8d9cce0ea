package score

import (
	"iter"
	"math"
	"math/big"
	"math/bits"
)

// Sheets returns the number of sheets.
func (t *Tally[D, I]) Sheets() int { return t.head(atSheets) }

// Totals returns the number of sheets that have a total.
func (t *Tally[D, I]) Totals() int { return t.head(atTotals) }

// Uniform returns the number of straight-lined sheets (jawaban seragam); see [Sheet.Uniform].
func (t *Tally[D, I]) Uniform() int { return t.head(atUniform) }

func (t *Tally[D, I]) head(i int) int {
	if t.plan == nil {
		return 0
	}
	return int(t.w[i])
}

func (t *Tally[D, I]) collects(c Collect) bool { return t.plan != nil && t.plan.collect&c != 0 }

// Pooled returns the mean of all answered items of dimension d together; false if nobody answered one, or the tally does not
// collect [Means].
func (t *Tally[D, I]) Pooled(d D) (Index, bool) { return t.points(t.pooled(d)) }

// PooledTotal returns the total of the pooled means by the framework's rule; false if fewer dimensions than
// Policy.MinDimensions have one.
func (t *Tally[D, I]) PooledTotal() (Index, bool) { return t.points(t.pooledTotal()) }

// PersonMean returns the mean of people's own indices of dimension d; false if nobody has one, or the tally does not collect
// [PerPerson].
func (t *Tally[D, I]) PersonMean(d D) (Index, bool) { return t.points(t.personMean(d)) }

// PersonTotal returns the mean of people's own totals.
func (t *Tally[D, I]) PersonTotal() (Index, bool) { return t.points(t.personTotal()) }

// PooledDifference returns the pooled mean of dimension d here less that of other, computed from the integers of both, so
// that it is as exact as an [Index] can be and never 0 where they differ. The error matches [ErrNotComparable], then
// [ErrUncollected], and [ErrTooFew] where one of the two has no such mean.
func (t *Tally[D, I]) PooledDifference(other *Tally[D, I], d D) (Index, error) {
	return t.difference(other, Means, func(t *Tally[D, I]) *big.Rat { return t.rat(t.pooled(d)) })
}

// PooledTotalDifference is [Tally.PooledDifference] of the totals.
func (t *Tally[D, I]) PooledTotalDifference(other *Tally[D, I]) (Index, error) {
	return t.difference(other, Means, func(t *Tally[D, I]) *big.Rat { return t.rat(t.pooledTotal()) })
}

// PersonDifference is [Tally.PooledDifference] of the means of people's own indices of dimension d.
func (t *Tally[D, I]) PersonDifference(other *Tally[D, I], d D) (Index, error) {
	return t.difference(other, PerPerson, func(t *Tally[D, I]) *big.Rat { return t.rat(t.personMean(d)) })
}

// PersonTotalDifference is [Tally.PooledDifference] of the means of people's own totals.
func (t *Tally[D, I]) PersonTotalDifference(other *Tally[D, I]) (Index, error) {
	return t.difference(other, PerPerson, func(t *Tally[D, I]) *big.Rat { return t.rat(t.personTotal()) })
}

func (t *Tally[D, I]) difference(other *Tally[D, I], c Collect, read func(*Tally[D, I]) *big.Rat) (Index, error) {
	if err := Comparable(t, other); err != nil {
		return Index{}, err
	}
	if !t.collects(c) || !other.collects(c) {
		return Index{}, ErrUncollected
	}
	a, b := read(t), read(other)
	if a == nil || b == nil {
		return Index{}, ErrTooFew
	}
	return fromRat(a.Sub(a, b), false)
}

func (t *Tally[D, I]) reduce(r *big.Rat) (Index, bool) {
	if r == nil {
		return Index{}, false
	}
	x, err := fromRat(r, false)
	return x, err == nil
}

// points is a number in the scale's unit as an Index.
func (t *Tally[D, I]) points(r ratio, ok bool) (Index, bool) {
	if !ok {
		return Index{}, false
	}
	return t.plan.core.scale.points(r), true
}

// rat is a number in the scale's unit in points; nil if there is none.
func (t *Tally[D, I]) rat(r ratio, ok bool) *big.Rat {
	if !ok {
		return nil
	}
	return new(big.Rat).Mul(r.rat(), t.plan.core.scale.unit.Rat())
}

func (t *Tally[D, I]) position(d D) int {
	if t.plan == nil {
		return -1
	}
	return int(t.plan.core.byDim[d]) - 1
}

func (t *Tally[D, I]) pooled(d D) (ratio, bool) {
	if k := t.position(d); k >= 0 && t.collects(Means) {
		return t.plan.pooled(t.w, k)
	}
	return ratio{}, false
}

// mean returns how many people answered dimension k, and the sums of the weights and of the points of what they answered.
func (p *plan) mean(w []uint64, k int) (people uint64, weights, sum *big.Int) {
	m := w[p.at.means+k*p.meanStride():][:p.meanStride()]
	return m[0], unsigned(m[1 : 1+p.weightWords]), signed(m[1+p.weightWords:])
}

// pooled returns the pooled mean of dimension k, in the scale's unit.
func (p *plan) pooled(w []uint64, k int) (ratio, bool) {
	m := w[p.at.means+k*p.meanStride():][:p.meanStride()]
	if m[0] == 0 {
		return ratio{}, false
	}
	if len(m) == 3 && m[1] <= maxInt64 {
		return ratio{num: int64(m[2]), den: int64(m[1])}, true
	}
	_, weights, sum := p.mean(w, k)
	return ratio{big: new(big.Rat).SetFrac(sum, weights)}, true
}

// points is num/den in the scale's unit.
func (p *plan) points(num, den *big.Int) *big.Rat {
	r := new(big.Rat).SetFrac(num, den)
	return r.Mul(r, p.core.scale.unit.Rat())
}

func (t *Tally[D, I]) pooledTotal() (r ratio, ok bool) {
	if !t.collects(Means) {
		return r, false
	}
	p, present := t.plan, uint32(0)
	for k := range p.core.dims {
		if t.w[p.at.means+k*p.meanStride()] != 0 {
			present |= 1 << k
		}
	}
	if !enough(present, p.core) {
		return r, false
	}
	if p.core.policy.Total == TotalOfItems {
		return p.pooledItems(t.w), true
	}
	for m := present; m != 0; m &= m - 1 {
		k := bits.TrailingZeros32(m)
		x, _ := p.pooled(t.w, k)
		r.addRatio(x, p.core.dims[k].weight)
	}
	r.over(p.core.weightOf(present))
	return r, true
}

// pooledItems is the mean of all answered items, at least one of them.
func (p *plan) pooledItems(w []uint64) ratio {
	var r ratio
	small := p.meanStride() == 3
	for k := 0; k < len(p.core.dims) && small; k++ {
		m := w[p.at.means+k*3:]
		num, ok := addInt(r.num, int64(m[2]))
		small = ok && m[1] <= maxInt64/maxDimensions
		r.num, r.den = num, r.den+int64(m[1])
	}
	if small {
		return r
	}
	num, den := new(big.Int), new(big.Int)
	for k := range p.core.dims {
		_, weights, sum := p.mean(w, k)
		num.Add(num, sum)
		den.Add(den, weights)
	}
	return ratio{big: new(big.Rat).SetFrac(num, den)}
}

func (t *Tally[D, I]) personMean(d D) (ratio, bool) {
	if k := t.position(d); k >= 0 && t.collects(PerPerson) {
		return t.plan.person(t.w, k)
	}
	return ratio{}, false
}

func (t *Tally[D, I]) personTotal() (ratio, bool) {
	if !t.collects(PerPerson) {
		return ratio{}, false
	}
	return t.plan.person(t.w, len(t.plan.dims))
}

// persons returns the grain of dimension k, or of the total for k beyond the last, the words before it, and its own.
func (p *plan) persons(w []uint64, k int) (g *grain, head, own []uint64) {
	at := p.at.persons
	for _, g := range p.dims[:k] {
		at += dimHead + g.words()
	}
	g = p.grain(k)
	return g, w[at:][:p.head(k)], w[at+p.head(k):][:g.words()]
}

// person returns the mean of people's own indices of dimension k, in the scale's unit.
func (p *plan) person(w []uint64, k int) (ratio, bool) {
	g, _, m := p.persons(w, k)
	if m[0] == 0 {
		return ratio{}, false
	}
	sum := m[1 : 1+g.sumWords]
	if n, fits := smallSigned(sum); fits && g.den.IsInt64() {
		if den, fits := mulInt(g.den.Int64(), int64(m[0])); fits {
			return ratio{num: n, den: den}, true
		}
	}
	den := new(big.Int).SetUint64(m[0])
	return ratio{big: new(big.Rat).SetFrac(signed(sum), den.Mul(den, g.den))}, true
}

// smallSigned reads a number in two's complement that fits into int64.
func smallSigned(w []uint64) (int64, bool) {
	n := int64(w[0])
	for _, x := range w[1:] {
		if x != uint64(n>>63) {
			return 0, false
		}
	}
	return n, true
}

// People returns how many people have an index of dimension d of their own; 0 unless the tally collects [PerPerson].
func (t *Tally[D, I]) People(d D) int {
	k := t.position(d)
	if k < 0 || !t.collects(PerPerson) {
		return 0
	}
	_, _, m := t.plan.persons(t.w, k)
	return int(m[0])
}

// PersonDeviation returns the sample standard deviation (simpangan baku) of people's own indices of dimension d, in points; a
// statistic, and so a float64. It is false for fewer than two people.
func (t *Tally[D, I]) PersonDeviation(d D) (float64, bool) {
	if k := t.position(d); k >= 0 && t.collects(PerPerson) {
		return t.plan.deviation(t.w, k)
	}
	return 0, false
}

// PersonTotalDeviation is [Tally.PersonDeviation] of people's own totals.
func (t *Tally[D, I]) PersonTotalDeviation() (float64, bool) {
	if !t.collects(PerPerson) {
		return 0, false
	}
	return t.plan.deviation(t.w, len(t.plan.dims))
}

// deviation makes the one division and the root from exact integers: n·Σx² - (Σx)² over n(n-1).
func (p *plan) deviation(w []uint64, k int) (float64, bool) {
	g, _, m := p.persons(w, k)
	if m[0] < 2 {
		return 0, false
	}
	n := new(big.Int).SetUint64(m[0])
	sum, squares := signed(m[1:1+g.sumWords]), signed(m[1+g.sumWords:])
	num := new(big.Int).Mul(n, squares)
	num.Sub(num, sum.Mul(sum, sum))
	den := new(big.Int).Sub(n, big.NewInt(1))
	den.Mul(den, n).Mul(den, g.den).Mul(den, g.den)
	r := p.points(num, den)
	r.Mul(r, p.core.scale.unit.Rat())
	variance, _ := r.Float64()
	return math.Sqrt(variance), true
}

// ItemCounts says how one item was answered (sebaran jawaban). Not asked, not answered and not able to judge are three
// things: what was not asked is not in the framework.
type ItemCounts struct {
	Answered   int // with a position of the scale
	CannotRate int // "tidak dapat menilai"
	Missing    int // not answered
	positions  []uint64
}

// At returns how often position r was chosen, as it stands on the form also for a reverse-keyed item.
func (c ItemCounts) At(r Rating) int {
	if r < 1 || int(r) > len(c.positions) {
		return 0
	}
	return int(c.positions[r-1])
}

// All yields the positions, from the lowest, with how often each was chosen.
func (c ItemCounts) All() iter.Seq2[Rating, int] {
	return func(yield func(Rating, int) bool) {
		for i, n := range c.positions {
			if !yield(Rating(i+1), int(n)) {
				return
			}
		}
	}
}

// NotObservable reports whether more than 30 % of those who answered or could not judge could not judge: such an item cannot
// be observed by those raters.
func (c ItemCounts) NotObservable() bool {
	return 10*c.CannotRate > 3*(c.Answered+c.CannotRate)
}

// Item returns how item i was answered; false for an unknown item, or if the tally does not collect [Items].
func (t *Tally[D, I]) Item(i I) (ItemCounts, bool) {
	if !t.collects(Items) {
		return ItemCounts{}, false
	}
	at := t.plan.itemAt(uint8(i))
	if at < 0 {
		return ItemCounts{}, false
	}
	w := t.w[t.plan.at.items+at*t.plan.itemStride():][:t.plan.itemStride()]
	c := ItemCounts{CannotRate: int(w[0]), positions: append([]uint64(nil), w[1:]...)}
	for _, n := range c.positions {
		c.Answered += int(n)
	}
	c.Missing = t.Sheets() - c.Answered - c.CannotRate
	return c, true
}

// ItemMean returns the mean points of item i over those who answered it; false if nobody did.
func (t *Tally[D, I]) ItemMean(i I) (Index, bool) {
	c, ok := t.Item(i)
	if !ok || c.Answered == 0 {
		return Index{}, false
	}
	p, sum := t.plan, new(big.Int)
	turned := 0
	if p.core.items[i].reverse {
		turned = 1
	}
	for r, n := range c.All() {
		sum.Add(sum, new(big.Int).Mul(big.NewInt(p.core.scale.value[turned][r]), big.NewInt(int64(n))))
	}
	return t.reduce(p.points(sum, big.NewInt(int64(c.Answered))))
}

// itemAt is the position of an item in declared order, or -1.
func (p *plan) itemAt(id uint8) int {
	n := 0
	for _, d := range p.core.dims {
		for _, a := range d.answer {
			if a.id == id {
				return n
			}
			n++
		}
	}
	return -1
}

// Moments are sums over the complete sheets of a tally that collects [Alpha], of the positions of the answers, reverse-keyed
// items turned around. Cronbach's alpha and the item-total correlations follow from them.
type Moments[I ~uint8] struct {
	plan *plan
	w    []uint64
}

// Moments returns the sums; false if the tally does not collect [Alpha].
func (t *Tally[D, I]) Moments() (Moments[I], bool) {
	if !t.collects(Alpha) {
		return Moments[I]{}, false
	}
	return Moments[I]{t.plan, append([]uint64(nil), t.w[t.plan.at.alpha:][:1+3*t.plan.core.itemCount()]...)}, true
}

// Cases returns the number of complete sheets.
func (m Moments[I]) Cases() int {
	if m.plan == nil {
		return 0
	}
	return int(m.w[0])
}

// Of returns, for item i, the sum of its positions, of their squares, and of position × sum of all positions of the sheet; all
// 0 for an unknown item.
func (m Moments[I]) Of(i I) (sum, squares, withTotal uint64) {
	if m.plan == nil {
		return 0, 0, 0
	}
	at := m.plan.itemAt(uint8(i))
	if at < 0 {
		return 0, 0, 0
	}
	w := m.w[1+3*at:]
	return w[0], w[1], w[2]
}

// BandCount is how many people are in one band.
type BandCount[P comparable] struct {
	Label P
	None  bool // the band that has no category
	N     int
}

// BandCounts returns how many people are in each band of b, the lowest first; people without a total are in none. They are raw
// data like the tally: the distribution of a small group tells of single people. The error matches [ErrUncollected] for a
// tally that does not count b.
func BandCounts[P comparable, D, I ~uint8](b Bands[P], t *Tally[D, I]) ([]BandCount[P], error) {
	if t.plan == nil || b.t == nil || t.plan.stamp.Bands != b.String() {
		return nil, ErrUncollected
	}
	out := make([]BandCount[P], b.Len())
	for i := range out {
		out[i] = BandCount[P]{b.Band(i).Label, b.Band(i).None, int(t.w[t.plan.at.bands+i])}
	}
	return out, nil
}
