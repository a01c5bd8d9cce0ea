package sheets

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

const (
	// maxOwn is the number of units that are their own group: nothing has to be looked up for them.
	maxOwn = 1 << 16
	// maxNumber bounds the units that are looked up by number, in pages of numberPage.
	maxNumber  = 1 << 24
	numberPage = 1 << 10
)

// unitIndex numbers units: small whole numbers are groups themselves, all others get groups behind them.
type unitIndex struct {
	highest int // of the small ones
	others  int // how many others there are
	pages   [maxNumber / numberPage]*[numberPage]int32
	named   map[string]int
}

// of returns the group of a unit.
func (x *unitIndex) of(unit []byte) int {
	n, ok := wholeNumber(unit)
	switch {
	case !ok:
		g, known := x.named[string(unit)]
		if !known {
			if x.named == nil {
				x.named = make(map[string]int)
			}
			g = x.next()
			x.named[string(unit)] = g
		}
		return g
	case n < maxOwn:
		x.highest = max(x.highest, n)
		return n
	}
	page := x.pages[n/numberPage]
	if page == nil {
		page = new([numberPage]int32)
		x.pages[n/numberPage] = page
	}
	g := &page[n%numberPage]
	if *g == 0 {
		*g = int32(x.next())
	}
	return int(*g)
}

func (x *unitIndex) next() int {
	x.others++
	return maxOwn + x.others - 1
}

// find returns the group of a unit; -1 if it has none.
func (x *unitIndex) find(unit string) int {
	if n, ok := wholeNumber(unit); ok {
		return x.number(n)
	}
	if g, ok := x.named[unit]; ok {
		return g
	}
	return -1
}

// number returns the group of a unit that is a whole number; -1 if it has none.
func (x *unitIndex) number(n int) int {
	if n < maxOwn {
		return n
	}
	if page := x.pages[n/numberPage]; page != nil && page[n%numberPage] != 0 {
		return int(page[n%numberPage])
	}
	return -1
}

// wholeNumber reads a number below maxNumber that is written without a sign and leading zeros.
func wholeNumber[T []byte | string](b T) (n int, ok bool) {
	if len(b) == 0 || len(b) > 8 || b[0] == '0' && len(b) > 1 {
		return 0, false
	}
	for i := range len(b) {
		c := b[i] - '0'
		if c > 9 {
			return 0, false
		}
		n = 10*n + int(c)
	}
	return n, n < maxNumber
}

// join puts the groups of the workers together.
func (g *Groups[D, I]) join(workers []*tallier[D, I]) {
	highest := 0
	var pages [maxNumber / numberPage]bool
	named := map[string]bool{}
	for _, w := range workers {
		highest = max(highest, w.row.units.highest)
		for p := range pages {
			pages[p] = pages[p] || w.row.units.pages[p] != nil
		}
		for unit, group := range w.row.units.named {
			if w.batch.GroupSheets(group) > 0 {
				named[unit] = true
			}
		}
		g.units, g.batches = append(g.units, &w.row.units), append(g.batches, w.batch)
	}
	g.addNumbers(0, highest+1)
	for p, some := range pages {
		if some {
			g.addNumbers(p*numberPage, (p+1)*numberPage)
		}
	}
	if len(named) > 0 {
		g.keys = slices.AppendSeq(g.keys, maps.Keys(named))
		sortUnits(g.keys)
	}
	g.each, g.whole = g.batches[0].Group(-1), workers[0].whole
	for _, w := range workers[1:] {
		_ = g.whole.Merge(w.whole) // of the same kind
	}
}

// addNumbers adds the units from one number up to another that a row was counted for.
func (g *Groups[D, I]) addNumbers(from, to int) {
	for n := from; n < to; n++ {
		for k, b := range g.batches {
			if at := g.units[k].number(n); at >= 0 && b.GroupSheets(at) > 0 {
				g.keys = append(g.keys, strconv.Itoa(n))
				break
			}
		}
	}
}

// sortUnits sorts by number if all are whole numbers, else by bytes.
func sortUnits(units []string) {
	compare := strings.Compare
	if !slices.ContainsFunc(units, func(u string) bool { return u != "" && !isInteger(u) }) {
		compare = compareIntegers
	}
	slices.SortFunc(units, compare)
}

func isInteger(s string) bool {
	s = strings.TrimPrefix(s, "-")
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// compareIntegers compares whole numbers of any length; the empty string comes first. Of two ways to
// write a number the shorter one comes first.
func compareIntegers(a, b string) int {
	if a == "" || b == "" {
		return strings.Compare(a, b)
	}
	x, minusX := strings.CutPrefix(a, "-")
	y, minusY := strings.CutPrefix(b, "-")
	x, y = strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
	minusX, minusY = minusX && x != "", minusY && y != ""
	sign := 1
	switch {
	case minusX && minusY:
		sign = -1
	case minusX:
		return -1
	case minusY:
		return 1
	}
	if n := len(x) - len(y); n != 0 {
		return sign * n
	}
	if n := strings.Compare(x, y); n != 0 {
		return sign * n
	}
	if n := len(a) - len(b); n != 0 {
		return n
	}
	return strings.Compare(a, b)
}
