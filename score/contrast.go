package score

import "iter"

// Contrast counts, for each pair of dimensions, how many raters (or persons) put the one above the other. It is what the
// two-thirds rule of [Contrast.Prominent] needs. The zero value is empty and ready for use; it must not be changed while
// another goroutine reads it.
type Contrast[D ~uint8] struct {
	above map[[2]D]int // how many put the first above the second
	both  map[[2]D]int // how many rated both, by pairs in ascending order
}

// Add counts the values of one rater or person.
func (c *Contrast[D]) Add(values iter.Seq2[D, Index]) {
	if c.above == nil {
		c.above, c.both = map[[2]D]int{}, map[[2]D]int{}
	}
	type rated struct {
		d D
		x Index
	}
	var seen []rated
	for d, x := range values {
		for _, s := range seen {
			c.both[ascending(d, s.d)]++
			switch x.Cmp(s.x) {
			case 1:
				c.above[[2]D{d, s.d}]++
			case -1:
				c.above[[2]D{s.d, d}]++
			}
		}
		seen = append(seen, rated{d, x})
	}
}

func ascending[D ~uint8](a, b D) [2]D { return [2]D{min(a, b), max(a, b)} }

// Above returns how many put a above b, how many put b above a, and how many rated both; those who rated them equal are in
// the last number alone.
func (c *Contrast[D]) Above(a, b D) (above, below, both int) {
	return c.above[[2]D{a, b}], c.above[[2]D{b, a}], c.both[ascending(a, b)]
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
