package iki

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/opd"
)

// ReadJSON reads an array of initiatives as package encoding/json writes them, one at a time. Units are codes, and are looked up
// in r unless it is nil. Unknown keys are refused, so that a misspelt one does not go unnoticed.
//
// A bad initiative is yielded as an error and the next one is read all the same: a *aparatur.RowError whose Line is the number of
// the initiative in the array, from 1, around what is wrong with it, the errors of [Initiative.Validate] for one. Where the text
// is not JSON, or src fails, the error ends the reading.
func ReadJSON(src io.Reader, r *opd.Register) iter.Seq2[Initiative, error] {
	return func(yield func(Initiative, error) bool) {
		d := json.NewDecoder(src)
		start, err := d.Token()
		if err == nil && start != json.Delim('[') {
			err = &fault.ParseError{Type: "iki.Initiative", Err: fault.ErrSyntax}
		}
		if err != nil {
			yield(Initiative{}, noEOF(err))
			return
		}
		seen := make(map[string]bool)
		for n := 1; d.More(); n++ {
			var raw json.RawMessage
			if err := d.Decode(&raw); err != nil {
				yield(Initiative{}, noEOF(err))
				return
			}
			i, err := decodeInitiative(raw, r)
			if err == nil && seen[i.ID] {
				err = &FieldError{ID: i.ID, Field: "id", Err: fault.ErrDuplicate}
			}
			if err != nil {
				i, err = Initiative{}, &fault.RowError{Line: n, Err: err}
			} else {
				seen[i.ID] = true
			}
			if !yield(i, err) {
				return
			}
		}
		if _, err := d.Token(); err != nil {
			yield(Initiative{}, noEOF(err))
		}
	}
}

func decodeInitiative(raw []byte, r *opd.Register) (Initiative, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	var i Initiative
	if err := d.Decode(&i); err != nil {
		return Initiative{}, err
	}
	return i, i.Validate(r)
}

// noEOF makes an end that comes too early an error that a loop does not take for the end.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
