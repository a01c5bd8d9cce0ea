package score

import (
	"iter"
	"math/bits"

	"github.com/aparatur/aparatur/internal/fault"
)

// Sheet is one rater's answers about one person (lembar penilaian): a [Rating] for every item I that was answered. The
// zero value is an empty sheet, ready for use. A Sheet is a plain value that can be copied and compared with ==; it must
// not be changed while another goroutine reads it. It does not know its framework: json.Marshal of a Sheet is an error;
// use [Framework.MarshalSheet] and [Framework.UnmarshalSheet].
type Sheet[I ~uint8] struct {
	ratings [256]Rating
	rated   set
	cannot  set // the part of rated that is CannotRate
}

// Set records a rating: a position of the scale, [CannotRate], or 0 to take an answer back. Which positions the scale has
// is checked by [Framework.Score]. The error is a *[RatingError] that matches aparatur.ErrUnknown for item 0, which is no
// item, and aparatur.ErrRange for the ratings 251 to 254, which no scale has; the sheet keeps its content then.
func (s *Sheet[I]) Set(item I, r Rating) error {
	switch {
	case item == 0:
		return &RatingError{Item: number(0), Rating: r, Err: fault.ErrUnknown}
	case r > MaxPositions && r != CannotRate:
		return &RatingError{Item: number(int(item)), Rating: r, Len: MaxPositions, Err: fault.ErrRange}
	}
	id := uint8(item)
	s.ratings[id] = r
	s.rated.drop(id)
	s.cannot.drop(id)
	if r != 0 {
		s.rated.add(id)
	}
	if r == CannotRate {
		s.cannot.add(id)
	}
	return nil
}

// Rating returns the rating of item; 0 if it has none.
func (s *Sheet[I]) Rating(item I) Rating { return s.ratings[item] }

// Len returns the number of items with a rating, [CannotRate] included.
func (s *Sheet[I]) Len() int {
	n := 0
	for _, w := range s.rated {
		n += bits.OnesCount64(w)
	}
	return n
}

// All yields the items with a rating, [CannotRate] included, in order of their constants.
func (s *Sheet[I]) All() iter.Seq2[I, Rating] {
	return func(yield func(I, Rating) bool) {
		for i, w := range s.rated {
			for ; w != 0; w &= w - 1 {
				item := i*64 + bits.TrailingZeros64(w)
				if !yield(I(item), s.ratings[item]) {
					return
				}
			}
		}
	}
}

// Uniform reports straight-lining (jawaban seragam): two or more answered items, all with the same position. Such a sheet
// is valid; reports count it and never drop it silently.
func (s *Sheet[I]) Uniform() bool {
	var first Rating
	n := 0
	for _, r := range s.All() {
		if r == CannotRate {
			continue
		}
		if n++; n == 1 {
			first = r
		} else if r != first {
			return false
		}
	}
	return n > 1
}

// MarshalJSON always fails: the codes are the framework's. See [Framework.MarshalSheet].
func (s Sheet[I]) MarshalJSON() ([]byte, error) { return nil, errSheetJSON }

// UnmarshalJSON always fails: the codes are the framework's. See [Framework.UnmarshalSheet].
func (s *Sheet[I]) UnmarshalJSON([]byte) error { return errSheetJSON }
