package sheets

import (
	"strings"

	"github.com/aparatur/aparatur/score"
)

const (
	maxKept   = 512 // different answers that are kept
	maxAnswer = 64  // bytes of the longest answer that is kept
)

// answers reads the cells of answers. A file repeats the same few, so it keeps what the scale made
// of them.
type answers struct {
	scale score.Scale
	short [256]score.Rating // of one byte
	long  map[string]score.Rating
}

func newAnswers(s score.Scale) *answers {
	a := &answers{scale: s, long: map[string]score.Rating{}}
	for c := '!'; c <= '~'; c++ {
		if r, err := s.Parse(string(c)); err == nil {
			a.short[c] = r
		}
	}
	return a
}

// parse returns the rating of a cell: 0 without an error for one that is empty.
func (a *answers) parse(cell string) (score.Rating, error) {
	if len(cell) == 1 {
		if r := a.short[cell[0]]; r != 0 {
			return r, nil
		}
	}
	if r, ok := a.long[cell]; ok {
		return r, nil
	}
	text := trim(cell)
	if text == "" {
		return 0, nil
	}
	r, err := a.scale.Parse(text)
	if err != nil {
		return 0, err
	}
	if len(cell) <= maxAnswer && len(a.long) < maxKept {
		a.long[strings.Clone(cell)] = r
	}
	return r, nil
}
