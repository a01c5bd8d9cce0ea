package stats

import (
	"fmt"
	"iter"
	"math"
	"strconv"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// FromSheets returns the answers of sheets as a table: a row for each sheet, a column for each item of the framework in
// declared order. A cell is the position of the answer on the scale, from 1, reverse-keyed items turned around; not answered
// and [score.CannotRate] are both missing. It is what [Alpha] takes; for the alpha of one dimension, as it should be, use
// [FromDimension].
//
// The error is a *[score.RatingError] for a rating or an item that the framework does not have, and an *[Error] that matches
// aparatur.ErrEmpty for no framework, a nil sheet, or none at all.
func FromSheets[D, I ~uint8](f *score.Framework[D, I], sheets iter.Seq[*score.Sheet[I]]) (Ratings, error) {
	var items []score.Item[I]
	for d := range f.Dimensions() {
		items = append(items, d.Items...)
	}
	return fromItems(f, items, sheets)
}

// FromDimension is [FromSheets] of the items of dimension d alone. The error matches aparatur.ErrUnknown for a dimension that
// the framework does not have.
func FromDimension[D, I ~uint8](f *score.Framework[D, I], d D, sheets iter.Seq[*score.Sheet[I]]) (Ratings, error) {
	var items []score.Item[I]
	for item := range f.Items(d) {
		items = append(items, item)
	}
	if items == nil {
		return Ratings{}, ofRatings.fail(fault.ErrUnknown, fmt.Sprintf("dimension %d", uint8(d)), fmt.Sprintf("dimensi %d", uint8(d)))
	}
	return fromItems(f, items, sheets)
}

func fromItems[D, I ~uint8](f *score.Framework[D, I], items []score.Item[I], sheets iter.Seq[*score.Sheet[I]]) (Ratings, error) {
	scale := f.Scale()
	r := Ratings{columns: len(items)}
	for s := range sheets {
		if s == nil {
			return Ratings{}, ofRatings.because(fault.ErrEmpty)
		}
		for i, rating := range s.All() {
			item, _, known := f.Item(i)
			switch {
			case !known:
				return Ratings{}, &score.RatingError{Item: strconv.Itoa(int(i)), Rating: rating, Len: scale.Len(), Err: fault.ErrUnknown}
			case rating.IsAnswered() && !scale.Has(rating):
				return Ratings{}, &score.RatingError{Item: item.Code, Rating: rating, Len: scale.Len(), Err: fault.ErrRange}
			}
		}
		for _, item := range items {
			x := math.NaN()
			if rating := s.Rating(item.ID); rating.IsAnswered() {
				if item.Reverse {
					rating = scale.Turn(rating)
				}
				x = float64(rating)
			}
			r.cells = append(r.cells, x)
		}
		r.rows++
	}
	if len(r.cells) == 0 {
		return Ratings{}, ofRatings.because(fault.ErrEmpty)
	}
	return r, nil
}
