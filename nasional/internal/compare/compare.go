// Package compare counts the lines in which a report differs from the right one.
package compare

import (
	"bufio"
	"io"
	"math"
	"strconv"
	"strings"
)

// Tolerance is how far alpha, the only number of a report that is not an integer, may be from the right one.
const Tolerance = 1e-9

// Wrong counts the lines of got that are not as in want. Lines are told apart by their first field: one that is missing, one too
// many, and one that comes too late are wrong once each. The error is one of reading.
func Wrong(want, got io.Reader) (int, error) {
	type place struct {
		at   int
		line string
	}
	right := map[string]place{}
	if err := lines(want, func(key, line string) { right[key] = place{len(right), line} }); err != nil {
		return 0, err
	}
	wrong, last := 0, 0
	err := lines(got, func(key, line string) {
		p, known := right[key]
		if !known || p.at < last || !same(p.line, line) {
			wrong++
		}
		if known {
			delete(right, key)
			last = max(last, p.at)
		}
	})
	return wrong + len(right), err
}

// lines calls f with each line and its first field. A line end of two characters is one.
func lines(r io.Reader, f func(key, line string)) error {
	s := bufio.NewScanner(r)
	for s.Scan() {
		line := s.Text()
		key, _, _ := strings.Cut(line, ",")
		f(key, line)
	}
	return s.Err()
}

// same tells whether a line is right: to the last digit, but for alpha.
func same(want, got string) bool {
	if want == got {
		return true
	}
	w, g := strings.Split(want, ","), strings.Split(got, ",")
	if len(w) != 3 || len(g) != 3 || w[0] != "alpha" || g[0] != "alpha" || w[2] != g[2] {
		return false
	}
	x, errX := strconv.ParseFloat(w[1], 64)
	y, errY := strconv.ParseFloat(g[1], 64)
	return errX == nil && errY == nil && math.Abs(x-y) <= Tolerance
}
