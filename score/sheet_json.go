package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/aparatur/aparatur/internal/fault"
)

const sheetType = "score.Sheet"

// MarshalSheet writes a sheet as a JSON object keyed by the codes of its rated items in declared order, {"BP1":4,"BP2":"TT"}:
// the number printed on the form, or the label where the scale has no numbers, and "TT" for [CannotRate]. The error is a
// *[RatingError], as of [Framework.Score].
func (f *Framework[D, I]) MarshalSheet(s *Sheet[I]) ([]byte, error) {
	if _, err := f.Score(s); err != nil && !errors.Is(err, ErrTooFew) {
		return nil, err
	}
	b := []byte{'{'}
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
			if n, ok := f.Scale().Number(r); ok {
				b = strconv.AppendInt(b, int64(n), 10)
			} else {
				label, _ := json.Marshal(f.Scale().Label(r))
				b = append(b, label...)
			}
		}
	}
	return append(b, '}'), nil
}

// UnmarshalSheet reads what [Framework.MarshalSheet] writes, and besides any text that [Scale.Parse] reads; null is an item
// that is not rated. The error is a *aparatur.ParseError: an unknown code (ErrUnknown), a code twice (ErrDuplicate), a value that
// is no answer of the scale, or text that is not one JSON object (ErrSyntax). The sheet is then left as it was; otherwise
// its content is replaced.
func (f *Framework[D, I]) UnmarshalSheet(data []byte, s *Sheet[I]) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	refuse := func(input string, err error) error {
		return &fault.ParseError{Type: sheetType, Input: input, Err: err}
	}
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return refuse(string(data), fault.ErrSyntax)
	}
	var out Sheet[I]
	seen := make(map[uint8]bool)
	for dec.More() {
		key, err := dec.Token()
		code, isText := key.(string)
		if err != nil || !isText {
			return refuse(string(data), fault.ErrSyntax)
		}
		id := f.byCode[foldText(code)]
		if id == 0 {
			return refuse(code, fault.ErrUnknown)
		}
		if seen[id] {
			return refuse(code, fault.ErrDuplicate)
		}
		seen[id] = true
		value, err := dec.Token()
		if err != nil {
			return refuse(string(data), fault.ErrSyntax)
		}
		r, err := f.sheetRating(value)
		if err != nil {
			return fmt.Errorf("item %s: %w", code, err)
		}
		if err := out.Set(I(id), r); err != nil {
			return err
		}
	}
	if _, err := dec.Token(); err != nil {
		return refuse(string(data), fault.ErrSyntax)
	}
	if _, err := dec.Token(); err != io.EOF {
		return refuse(string(data), fault.ErrSyntax)
	}
	*s = out
	return nil
}

func (c *core) sheetRating(value json.Token) (Rating, error) {
	scale := Scale{c.scale}
	switch v := value.(type) {
	case nil:
		return 0, nil
	case json.Number:
		if n, err := strconv.Atoi(v.String()); err == nil {
			return scale.Rating(n)
		}
		return 0, scale.refuse(v.String(), fault.ErrRange)
	case string:
		return scale.Parse(v)
	default:
		return 0, scale.refuse("", fault.ErrType)
	}
}
