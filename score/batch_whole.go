package score

const (
	// A cell of complete counts rows above sumOfPositionsBits, and sums their positions below.
	sumOfPositionsBits = 40
	// maxUnflushed rows fit into a cell: their positions sum to at most 255 × 250 a row.
	maxUnflushed = 1 << 20
)

// wholeCounts counts, over all rows, how often each combination of answers occurs in each chunk. How the items were answered,
// and the moments that Cronbach's alpha needs, follow from that.
type wholeCounts struct {
	plan      *plan
	shape     *bulkShape
	complete  []uint64 // cells of rows that answer everything
	partial   []uint64 // cells of the others; nil where nobody asks
	unflushed int
	w         []uint64 // words of a tally: what was flushed
}

// covers reports whether a tally of the whole can be had from the groups and from counts of combinations.
func (b *bulk) covers(whole *plan) bool {
	return whole.collect&PerPerson == 0 &&
		(whole.collect&Means == 0 || b.plan.collect&Means != 0) &&
		(whole.bands == 0 || whole.stamp.Bands == b.plan.stamp.Bands)
}

// collectWhole makes b count for a tally of the whole.
func (b *bulk) collectWhole(whole *plan) {
	c := &wholeCounts{plan: whole, shape: b.bulkShape, w: make([]uint64, whole.size)}
	if whole.collect&(Items|Alpha) != 0 {
		c.complete = make([]uint64, b.cells)
	}
	if whole.collect&Items != 0 {
		c.partial = make([]uint64, b.cells)
	}
	b.whole = c
}

// count counts a row by the cells that its combinations have.
func (c *wholeCounts) count(chosen []uint32, positions uint64, complete bool, row []Rating) {
	switch {
	case complete && c.complete != nil:
		one, cells := positions+1<<sumOfPositionsBits, c.complete
		for _, index := range chosen {
			cells[index] += one
		}
	case c.partial != nil:
		for _, index := range chosen {
			c.partial[index]++
		}
		for i, r := range row {
			if r == CannotRate {
				c.w[c.plan.at.items+c.plan.itemAt(c.shape.ids[i])*c.plan.itemStride()]++
			}
		}
	default:
		return
	}
	if c.unflushed++; c.unflushed == maxUnflushed {
		c.flush()
	}
}

// flush moves the counts into the words of a tally.
func (c *wholeCounts) flush() {
	var cases uint64
	for i := range c.shape.chunks {
		x := &c.shape.chunks[i]
		cases = 0
		end := c.shape.cells
		if i+1 < len(c.shape.chunks) {
			end = int(c.shape.chunks[i+1].cells)
		}
		for at := int(x.cells); at < end; at++ {
			index := at - int(x.cells)
			if c.complete != nil && c.complete[at] != 0 {
				n := c.complete[at] >> sumOfPositionsBits
				cases += n
				c.add(x, index, n, c.complete[at]&low(sumOfPositionsBits), true)
				c.complete[at] = 0
			}
			if c.partial != nil && c.partial[at] != 0 {
				c.add(x, index, c.partial[at], 0, false)
				c.partial[at] = 0
			}
		}
	}
	if c.plan.collect&Alpha != 0 {
		c.w[c.plan.at.alpha] += cases // every chunk has all rows
	}
	c.unflushed = 0
}

// add counts n rows with a combination, whose positions sum to positions.
func (c *wholeCounts) add(of *chunk, index int, n, positions uint64, complete bool) {
	p := c.plan
	for i := len(of.items) - 1; i >= 0; i-- {
		a, r := of.items[i], Rating(index%c.shape.base)
		index /= c.shape.base
		at := p.itemAt(a.id)
		if p.collect&Items != 0 && r != 0 {
			c.w[p.at.items+at*p.itemStride()+int(r)] += n
		}
		if p.collect&Alpha != 0 && complete {
			x, m := uint64(turned(r, c.shape.top, a)), c.w[p.at.alpha+1+3*at:]
			m[0] += n * x
			m[1] += n * x * x
			m[2] += positions * x
		}
	}
}

// wholeTo makes of the words of the sum of all groups those of the whole.
func (c *wholeCounts) wholeTo(groups *plan, from []uint64, to []uint64) {
	c.flush()
	copy(to[:headWords], from)
	if c.plan.bands > 0 {
		copy(to[c.plan.at.bands:][:c.plan.bands], from[groups.at.bands:])
	}
	if c.plan.collect&Means != 0 {
		copy(to[c.plan.at.means:][:len(c.plan.core.dims)*c.plan.meanStride()], from[groups.at.means:])
	}
	if c.plan.collect&Items != 0 {
		at := c.plan.at.items
		copy(to[at:][:c.plan.core.itemCount()*c.plan.itemStride()], c.w[at:])
	}
	if c.plan.collect&Alpha != 0 {
		at := c.plan.at.alpha
		copy(to[at:][:1+3*c.plan.core.itemCount()], c.w[at:])
	}
}
