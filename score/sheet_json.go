package score

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

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

// readSheet goes through the object by hand, since a map would hide that a code stands twice, and a decoder's tokens are made on
// the heap. What is passed on to the package json is no more than its rules for what is valid, and text with escapes.
func (c *core) readSheet(data []byte, set func(uint8, Rating)) error {
	in := sheetScanner{data: data}
	if !json.Valid(data) || in.next() != '{' {
		return refuseSheet(string(data), fault.ErrSyntax)
	}
	var seen [256]bool
	for in.at++; in.next() != '}'; {
		key := in.text()
		id := c.itemCoded(key)
		switch {
		case id == 0:
			return refuseSheet(unquoted(key), fault.ErrUnknown)
		case seen[id]:
			return refuseSheet(unquoted(key), fault.ErrDuplicate)
		}
		seen[id] = true
		r, err := c.sheetRating(&in)
		if err != nil {
			return &itemError{code: unquoted(key), err: err}
		}
		set(id, r)
	}
	return nil
}

// itemCoded returns the item with the code that a JSON string writes; 0 if there is none.
func (c *core) itemCoded(key []byte) uint8 {
	var folded [32]byte
	body := key[1 : len(key)-1]
	if len(body) > len(folded) {
		return c.byCode[foldText(unquoted(key))]
	}
	for i, b := range body {
		switch {
		case b == ' ' || !plain(b):
			return c.byCode[foldText(unquoted(key))]
		case 'A' <= b && b <= 'Z':
			b += 'a' - 'A'
		}
		folded[i] = b
	}
	return c.byCode[string(folded[:len(body)])]
}

// sheetScanner goes through an object of JSON that is valid and whose values are scalars.
type sheetScanner struct {
	data []byte
	at   int
}

// next returns the byte with which the next key or value begins, or the object ends, and does not go beyond it.
func (in *sheetScanner) next() byte {
	for {
		switch b := in.data[in.at]; b {
		case ' ', '\t', '\r', '\n', ',', ':':
			in.at++
		default:
			return b
		}
	}
}

// text takes a string, with its quotes and escapes.
func (in *sheetScanner) text() []byte {
	start := in.at
	for in.at++; in.data[in.at] != '"'; in.at++ {
		if in.data[in.at] == '\\' {
			in.at++
		}
	}
	in.at++
	return in.data[start:in.at]
}

// word takes a number, true, false or null.
func (in *sheetScanner) word() []byte {
	start := in.at
	for strings.IndexByte(" \t\r\n,}", in.data[in.at]) < 0 {
		in.at++
	}
	return in.data[start:in.at]
}

// unquoted returns the text that a valid JSON string writes.
func unquoted(quoted []byte) (text string) {
	body := quoted[1 : len(quoted)-1]
	for _, b := range body {
		if !plain(b) {
			_ = json.Unmarshal(quoted, &text)
			return text
		}
	}
	return string(body)
}

// plain reports whether a byte of a JSON string stands for itself and for nothing else.
func plain(b byte) bool { return ' ' <= b && b <= '~' && b != '\\' }

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

func (c *core) sheetRating(in *sheetScanner) (Rating, error) {
	scale := Scale{c.scale}
	switch b := in.next(); b {
	case 'n':
		in.word()
		return 0, nil
	case '"':
		return scale.Parse(unquoted(in.text()))
	case '{', '[':
		return 0, scale.refuse(string(b), fault.ErrType)
	case 't', 'f':
		return 0, scale.refuse(string(in.word()), fault.ErrType)
	}
	number := in.word()
	if n, whole := wholeNumber(string(number)); whole {
		return scale.Rating(n)
	}
	return 0, scale.refuse(string(number), fault.ErrRange)
}
