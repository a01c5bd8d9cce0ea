package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/aparatur/aparatur/internal/fault"
)

const sheetType = "score.Sheet"

// MarshalSheet writes a sheet as a JSON object keyed by the codes of its rated items in declared order, {"BP1":4,"BP2":"TT"}:
// the number printed on the form, or the label where the scale has no numbers, and "TT" for [CannotRate]. The error is a
// *[RatingError] or a *[DeclarationError], as of [Framework.Score]; a sheet with too few answers is none.
func (f *Framework[D, I]) MarshalSheet(s *Sheet[I]) ([]byte, error) {
	if _, err := f.Score(s); err != nil && !errors.Is(err, ErrTooFew) {
		return nil, err
	}
	scale, b := f.Scale(), []byte{'{'}
	for _, d := range f.dims {
		for _, it := range d.items {
			r := s.ratings[it.id]
			if r == 0 {
				continue
			}
			if len(b) > 1 {
				b = append(b, ',')
			}
			code, _ := json.Marshal(it.code) // a string always marshals
			b = append(append(b, code...), ':')
			if n, ok := scale.Number(r); ok {
				b = strconv.AppendInt(b, int64(n), 10)
			} else {
				label, _ := json.Marshal(scale.Label(r))
				b = append(b, label...)
			}
		}
	}
	return append(b, '}'), nil
}

// UnmarshalSheet reads what [Framework.MarshalSheet] writes, and besides a number such as 4.0 and any text that [Scale.Parse]
// reads; null is an item that is not rated. The error is a *aparatur.ParseError: a code that is unknown (aparatur.ErrUnknown)
// or stands twice (aparatur.ErrDuplicate), a value that is no answer of the scale, or text that is not one JSON object
// (aparatur.ErrSyntax); or a *[DeclarationError] of a Framework that was not made by [New]. The sheet is then left as it was;
// otherwise its content is replaced.
func (f *Framework[D, I]) UnmarshalSheet(data []byte, s *Sheet[I]) error {
	c := f.made()
	if c.scale == nil {
		return errNoScores
	}
	var out Sheet[I]
	err := c.readSheet(data, func(id uint8, r Rating) {
		out.Set(I(id), r) // an item of the framework and an answer of the scale: never refused
	})
	if err == nil {
		*s = out
	}
	return err
}

// readSheet goes through the object by tokens, since a map would hide that a code stands twice.
func (c *core) readSheet(data []byte, set func(uint8, Rating)) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if t, _ := dec.Token(); t != json.Delim('{') || !json.Valid(data) {
		return refuseSheet(string(data), fault.ErrSyntax)
	}
	seen := make(map[uint8]bool)
	for dec.More() {
		key, _ := dec.Token() // of valid JSON: never an error
		code, _ := key.(string)
		id := c.byCode[foldText(code)]
		switch {
		case id == 0:
			return refuseSheet(code, fault.ErrUnknown)
		case seen[id]:
			return refuseSheet(code, fault.ErrDuplicate)
		}
		seen[id] = true
		value, _ := dec.Token()
		r, err := c.sheetRating(value)
		if err != nil {
			return &itemError{code: code, err: err}
		}
		set(id, r)
	}
	return nil
}

// itemError names the item whose value was refused.
type itemError struct {
	code string
	err  error
}

func (e *itemError) Error() string      { return "item " + e.code + ": " + e.err.Error() }
func (e *itemError) Unwrap() error      { return e.err }
func (e *itemError) Indonesian() string { return "butir " + e.code + ": " + fault.Indonesian(e.err) }

func refuseSheet(input string, reason error) error {
	return &fault.ParseError{Type: sheetType, Input: input, Err: reason}
}

func (c *core) sheetRating(value json.Token) (Rating, error) {
	scale := Scale{c.scale}
	switch v := value.(type) {
	case nil:
		return 0, nil
	case json.Number:
		if n, whole := wholeNumber(v.String()); whole {
			return scale.Rating(n)
		}
		return 0, scale.refuse(v.String(), fault.ErrRange)
	case string:
		return scale.Parse(v)
	default:
		return 0, scale.refuse(fmt.Sprint(v), fault.ErrType)
	}
}
