package score

import (
	"math/big"
	"slices"
)

const (
	pageBits   = 10      // of the groups of a page
	maxKnown   = 1 << 16 // totals whose band is remembered
	maxWaiting = 1 << 7  // rows
)

// bulk counts rows in packed integers. Items of a dimension are looked at together, a few at a time: what their answers come to
// is looked up in a table of all combinations. One word, a lane, holds for a dimension how many people answered, the weights
// and the points of what they answered, so that one addition counts a person; before a lane overflows, what it holds is
// carried over into the words of a tally.
type bulk struct {
	*bulkShape
	pages [][]uint64       // the words of the groups
	over  map[int][]uint64 // words of tallies: of groups whose lanes were full
	// Rows wait until there are maxWaiting, and are then added to their groups in one go: a processor that has nothing else to
	// do fetches the words of many groups from memory at the same time. What it looks at first goes into touched, so that it
	// is looked at.
	waiting []waiting
	lanes   []uint64 // of the rows that wait
	touched uint64
	row     [256]Rating // the row at hand for lookUp, 0 for CannotRate and behind its end
	coded   []Rating

	// The band of a total is found once: what add leaves for learn, learn for add, and what is known. All bands are from 1.
	key   uint64
	given uint16
	known []uint16          // by total, where the totals are few
	seen  map[uint64]uint16 // by total, where they are many: the first maxKnown

	chosen []uint32 // of the row: the cell of the combination in each chunk
	whole  *wholeCounts
}

// newBulk returns an empty bulk for rows of the items ids; nil where p does not fit one.
func newBulk(p *plan, ids []uint8) *bulk {
	n := len(p.core.scale.index)
	if p.collect&^Means != 0 || n > maxMask || p.bands > maxBands {
		return nil
	}
	s := &bulkShape{plan: p, top: Rating(n), base: n + 1, ids: ids, items: p.core.itemCount(), dims: len(p.core.dims)}
	lowest, highest := slices.Min(p.core.scale.value[0][1:n+1]), slices.Max(p.core.scale.value[0][1:n+1])
	if !s.pack(lowest, highest) {
		return nil
	}
	s.cutDimensions()
	s.makeKeys(uint64(highest - lowest))
	return (&bulk{bulkShape: s}).fresh()
}

func (s *bulkShape) fresh() *bulk {
	b := &bulk{bulkShape: s, over: map[int][]uint64{}, chosen: make([]uint32, (len(s.chunks)+1)&^1),
		lanes: make([]uint64, maxWaiting*s.lanes), waiting: make([]waiting, 0, maxWaiting)}
	switch {
	case !s.keyed:
	case s.keys <= maxKnown:
		b.known = make([]uint16, s.keys)
	default:
		b.seen = make(map[uint64]uint16)
	}
	return b
}

func (b *bulk) fresh() *bulk {
	c := b.bulkShape.fresh()
	if b.whole != nil {
		c.collectWhole(b.whole.plan)
	}
	return c
}

// rowOutcome is what became of a row.
type rowOutcome uint8

const (
	rowCounted rowOutcome = iota
	rowUnknown            // the band of its total must be learned first
	rowRefused            // it holds a rating that the scale does not have
)

// add counts a row, or leaves everything as it was.
func (b *bulk) add(group int, row []Rating) rowOutcome {
	coded := row
	if anyAbove(row, b.top) {
		if coded = b.code(row); coded == nil {
			return rowRefused
		}
	}
	lanes := b.lanes[len(b.waiting)*b.bulkShape.lanes:][:b.bulkShape.lanes]
	var total, mask, positions, answered uint64
	if b.regular {
		total, mask, positions, answered = b.lookUpRegular(lanes, coded)
	} else {
		copy(b.row[:nowhere], coded)
		total, mask, positions, answered = b.lookUp(lanes)
	}
	policy := &b.plan.core.policy
	present := b.dims
	if int(answered) < b.items {
		present = 0
		for k := range b.dims {
			if b.lane(lanes, k)>>((b.sumBits+b.weightBits)&63) >= uint64(policy.MinItems) {
				present++
			}
		}
	}
	next := waiting{head: 1, group: uint32(group)}
	if present >= policy.MinDimensions {
		next.head |= 1 << headBits
		if b.plan.bands > 0 {
			if next.band = b.bandOf(lanes, total); next.band == 0 {
				return rowUnknown
			}
		}
	}
	if mask &= low(maxMask); answered > 1 && mask&(mask-1) == 0 {
		next.head |= 1 << (2 * headBits)
	}
	if b.whole != nil {
		b.whole.count(b.chosen[:len(b.cuts)], positions, int(answered) == b.items, row)
	}
	if b.waiting = append(b.waiting, next); len(b.waiting) == maxWaiting {
		b.settle()
	}
	return rowCounted
}

// lookUp sets the lanes of the row at hand. It returns the sum of what they say of points and weights, the positions chosen as a
// mask (with more above maxMask), the sum of the positions, and how many items are answered.
func (b *bulk) lookUp(lanes []uint64) (total, mask, positions, answered uint64) {
	clear(lanes)
	table := b.table
	for i := range b.cuts {
		c := &b.cuts[i]
		index := uint32(b.row[c.at[0]])*uint32(c.factor[0]) + uint32(b.row[c.at[1]])*uint32(c.factor[1]) + uint32(b.row[c.at[2]])
		b.chosen[i] = c.cells + index
		x := &table[c.from+index]
		lanes[c.dim] += x.lane
		total += x.lane
		mask |= x.mask
		positions += x.mask >> maxMask
	}
	return total, mask, positions, total >> ((b.sumBits + b.weightBits) & 63)
}

// lookUpRegular is lookUp where every three ratings are a dimension, all of the same kind, on a scale of at most five. One
// multiplication makes the index of three ratings: the products come together in the third byte, and those below it sum to less
// than a byte. Two lanes share a word.
func (b *bulk) lookUpRegular(lanes []uint64, row []Rating) (total, mask, positions, answered uint64) {
	base, triples := uint64(b.base), b.triples
	product, size := base*base<<16|base<<8|1, uint32(base*base*base)
	chosen := b.chosen[:2*len(lanes)]
	cell, last := uint32(0), len(row)-8
	for k := range lanes {
		at := min(6*k, last)
		six := eight(row[at:]) >> (8 * uint(6*k-at) & 63)
		i, j := six&0xff_ffff*product>>16&0xff, six>>24&0xff_ffff*product>>16&0xff // j is 0 behind the end of the row
		x, y := &triples[i], &triples[j]
		lanes[k] = x.lane | y.lane<<32
		total += x.lane + y.lane
		mask |= x.rest | y.rest
		positions += x.rest>>triplePositions + y.rest>>triplePositions
		chosen[2*k], chosen[2*k+1] = cell+uint32(i), cell+size+uint32(j)
		cell += 2 * size
	}
	return total, mask & low(triplePositions), positions >> 8, positions & 0xff
}

// lane returns the lane of dimension k.
func (b *bulk) lane(lanes []uint64, k int) uint64 {
	if b.regular {
		return lanes[k>>1] >> (32 * uint(k&1)) & low(32)
	}
	return lanes[k]
}

// anyAbove reports whether a rating of a row is above top, which is below 128.
func anyAbove(row []Rating, top Rating) bool {
	const ones, high = 0x0101_0101_0101_0101, 0x8080_8080_8080_8080
	if len(row) < 8 {
		return len(row) > 0 && slices.Max(row) > top
	}
	x := eight(row[len(row)-8:])
	limit := uint64(0x7f-top) * ones
	over := x | (x&^high + limit)
	for ; len(row) > 8; row = row[8:] {
		x := eight(row)
		over |= x | (x&^high + limit)
	}
	return over&high != 0
}

// eight returns eight ratings as one word.
func eight(r []Rating) uint64 {
	_ = r[7]
	return uint64(r[0]) | uint64(r[1])<<8 | uint64(r[2])<<16 | uint64(r[3])<<24 |
		uint64(r[4])<<32 | uint64(r[5])<<40 | uint64(r[6])<<48 | uint64(r[7])<<56
}

// code returns a copy of the row with 0 for CannotRate; nil if it has another rating that the scale does not have.
func (b *bulk) code(row []Rating) []Rating {
	b.coded = append(b.coded[:0], row...)
	for i, x := range row {
		switch {
		case x == CannotRate:
			b.coded[i] = 0
		case x > b.top:
			return nil
		}
	}
	return b.coded
}

// waiting is a row that is not in its group yet: the first word, and the band from 1.
type waiting struct {
	head  uint64
	group uint32
	band  uint16
}

// settle adds the rows that wait to their groups.
func (b *bulk) settle() {
	if len(b.waiting) == 0 {
		return // and nothing is written, so that several goroutines may read
	}
	// To look at all groups first is quicker than it seems: the processor then waits for many of them at a time.
	var slots [maxWaiting][]uint64
	for i := range b.waiting {
		slots[i] = b.words(int(b.waiting[i].group))
	}
	var touched uint64
	for _, w := range slots[:len(b.waiting)] {
		touched |= w[0]
	}
	b.touched = touched
	shift := (b.sumBits + b.weightBits) & 63
	points, width := low(shift), b.width
	lanes, size := b.lanes, b.bulkShape.lanes
	for i := range b.waiting {
		x, w := &b.waiting[i], slots[i]
		head := w[0] + x.head
		w[0] = head
		own := lanes[:size]
		lanes = lanes[size:]
		if b.regular {
			sums := w[1:][:len(own)]
			for k, two := range own {
				sums[k] += two
			}
		} else {
			for k, lane := range own {
				// One person, however many answers.
				lane = lane&points | (lane>>shift+low(8))>>8<<shift
				bit := uint(k) * width
				w[1+bit/64] += lane << (bit & 63)
			}
		}
		if band := int(x.band) - 1; band >= 0 {
			w[b.bands+band/4] += 1 << (16 * uint(band&3))
		}
		if head&low(headBits) == b.limit {
			b.empty(int(x.group))
		}
	}
	b.waiting = b.waiting[:0]
}

// headBits is the width of the three counts in the first word of a group: people, totals, uniform sheets.
const headBits = 16

// hasOver marks the first word of a group of which a part is in bulk.over.
const hasOver = 1 << 63

// words returns the words of a group.
func (b *bulk) words(group int) []uint64 {
	page := group >> pageBits
	for page >= len(b.pages) {
		b.pages = append(b.pages, nil)
	}
	if b.pages[page] == nil {
		b.pages[page] = make([]uint64, b.stride<<pageBits)
	}
	at := (group & (1<<pageBits - 1)) * b.stride
	return b.pages[page][at : at+b.stride]
}

// bandOf returns the band of a row's total, from 1; 0 if it must be learned.
func (b *bulk) bandOf(lanes []uint64, total uint64) uint16 {
	if b.given != 0 {
		band := b.given
		b.given = 0
		return band
	}
	if !b.keyed {
		return 0
	}
	shift := b.sumBits + b.weightBits
	if b.factors == nil {
		b.key = ((total&low(shift))>>b.sumBits)*b.span + total&low(b.sumBits)
	} else {
		var sum, weights uint64
		for k := range b.dims {
			x := b.lane(lanes, k)
			if x>>shift >= uint64(b.plan.core.policy.MinItems) {
				sum += (x & low(b.sumBits)) * b.factors[k][(x&low(shift))>>b.sumBits]
				weights += uint64(b.plan.core.dims[k].weight)
			}
		}
		b.key = weights*b.span + sum
	}
	if b.known != nil {
		return b.known[b.key]
	}
	return b.seen[b.key]
}

// learn notes the position of the band of the total that add did not know.
func (b *bulk) learn(position int) {
	b.given = uint16(position) + 1
	switch {
	case b.known != nil:
		b.known[b.key] = b.given
	case b.seen != nil && len(b.seen) < maxKnown:
		b.seen[b.key] = b.given
	}
}

// sheetsOf returns how many rows of a group are in its words.
func (b *bulk) sheetsOf(group int) uint64 {
	w := b.peek(group)
	if w == nil {
		return 0
	}
	n := w[0] & low(headBits)
	if w[0]&hasOver != 0 {
		n += b.over[group][atSheets]
	}
	return n
}

// peek returns the words of a group; nil if it has none.
func (b *bulk) peek(group int) []uint64 {
	if group < 0 || group>>pageBits >= len(b.pages) || b.pages[group>>pageBits] == nil {
		return nil
	}
	return b.words(group)
}

// addTo adds a group to the words of a tally. No row may wait.
func (b *bulk) addTo(group int, w []uint64) {
	own := b.peek(group)
	if own == nil {
		return
	}
	if own[0]&hasOver != 0 {
		b.plan.addWords(w, b.over[group])
	}
	b.addLanes(own, w)
}

// addLanes adds the words of a group to those of a tally.
func (b *bulk) addLanes(own, w []uint64) {
	p := b.plan
	w[atSheets] += own[0] & low(headBits)
	w[atTotals] += own[0] >> headBits & low(headBits)
	w[atUniform] += own[0] >> (2 * headBits) & low(headBits)
	if p.bands > 0 {
		counts := own[b.bands:]
		for i := range w[p.at.bands:][:p.bands] {
			w[p.at.bands+i] += counts[i/4] >> (16 * uint(i&3)) & low(16)
		}
	}
	if p.collect&Means == 0 {
		return
	}
	shift, stride := (b.sumBits+b.weightBits)&63, p.meanStride()
	means := w[p.at.means:][:b.dims*stride]
	for k := range b.dims {
		bit := uint(k) * b.width
		x, m := own[1+bit/64]>>(bit&63)&low(b.width), means[:stride]
		means = means[stride:]
		points, weights := x&low(b.sumBits), x>>(b.sumBits&63)&low(b.weightBits)
		m[0] += x >> shift
		if stride == 3 {
			// What the word cannot hold on the way, it has dropped at the end.
			m[1] += weights
			m[2] += points + uint64(b.bias)*weights
			continue
		}
		addUnsigned(m[1:1+p.weightWords], 0, weights)
		addSmall(m[1+p.weightWords:], int64(points))
		addSigned(m[1+p.weightWords:], new(big.Int).Mul(big.NewInt(b.bias), new(big.Int).SetUint64(weights)))
	}
}

// empty moves the words of a group, of which a lane could overflow next, to those of a tally.
func (b *bulk) empty(group int) {
	over := b.over[group]
	if over == nil {
		over = make([]uint64, b.plan.size)
		b.over[group] = over
	}
	own := b.words(group)
	b.addLanes(own, over)
	clear(own)
	own[0] = hasOver
}
