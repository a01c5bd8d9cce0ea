package score

import "iter"

// Contrast counts, for each pair of dimensions, how many raters (or persons) put the one above the other. It is what the
// two-thirds rule of [Contrast.Prominent] needs. The zero value is empty and ready for use; it must not be changed while
// another goroutine reads it.
type Contrast[D ~uint8] struct {
	side  int // rows and columns of cells: the largest D counted, and one more
	cells []contrastCell
}

type contrastCell struct {
	above int // how many put the row above the column
	both  int // how many rated both
}

// Add counts the values of one rater or person. A dimension that is yielded twice counts with its last value.
func (c *Contrast[D]) Add(values iter.Seq2[D, Index]) {
	type rated struct {
		dim    D
		points Index
	}
	seen := make([]rated, 0, min(c.side, maxDimensions))
	for d, x := range values {
		i := 0
		for i < len(seen) && seen[i].dim != d {
			i++
		}
		if i < len(seen) {
			seen[i].points = x
			continue
		}
		seen = append(seen, rated{d, x})
		c.grow(int(d) + 1)
	}
	for i, a := range seen {
		for _, b := range seen[:i] {
			c.count(a.dim, b.dim, a.points.Cmp(b.points))
		}
	}
}

// count counts one who rated both a and b, for which there are cells, and put a above (1), beside (0) or below (-1) b.
func (c *Contrast[D]) count(a, b D, order int) {
	ab, ba := c.cell(a, b), c.cell(b, a)
	ab.both++
	ba.both++
	switch order {
	case 1:
		ab.above++
	case -1:
		ba.above++
	}
}

func (c *Contrast[D]) grow(side int) {
	if side <= c.side {
		return
	}
	cells := make([]contrastCell, side*side)
	for row := range c.side {
		copy(cells[row*side:], c.cells[row*c.side:][:c.side])
	}
	c.side, c.cells = side, cells
}

func (c *Contrast[D]) cell(a, b D) *contrastCell { return &c.cells[int(a)*c.side+int(b)] }

// Above returns how many put a above b, how many put b above a, and how many rated both; those who rated them equal are in
// the last number alone.
func (c *Contrast[D]) Above(a, b D) (above, below, both int) {
	if a == b || int(max(a, b)) >= c.side {
		return 0, 0, 0
	}
	return c.cell(a, b).above, c.cell(b, a).above, c.cell(a, b).both
}

// Prominent applies the two-thirds rule to these means (nilai yang paling menonjol dan yang paling perlu dikembangkan). It
// returns all dimensions that share the highest mean and all that share the lowest, in the order of means, and true only if
// their difference is at least minDiff and, for each pair of a highest and a lowest one, at least two thirds of those who
// rated both put the highest above the lowest. Otherwise it returns false: the profile is relatively even (relatif merata),
// and neither end may be named.
func (c *Contrast[D]) Prominent(means iter.Seq2[D, Index], minDiff Index) (high, low []D, ok bool) {
	high, low = extreme(means, 1), extreme(means, -1)
	if high == nil || low == nil {
		return nil, nil, false
	}
	var top, bottom Index
	for d, x := range means {
		if d == high[0] {
			top = x
		}
		if d == low[0] {
			bottom = x
		}
	}
	if diff, err := top.Sub(bottom); err != nil || diff.Cmp(minDiff) < 0 {
		return nil, nil, false
	}
	for _, h := range high {
		for _, l := range low {
			if above, _, both := c.Above(h, l); both == 0 || above*3 < both*2 {
				return nil, nil, false
			}
		}
	}
	return high, low, true
}

// clone returns a copy that shares nothing with c.
func (c *Contrast[D]) clone() *Contrast[D] {
	return &Contrast[D]{c.side, append([]contrastCell(nil), c.cells...)}
}
