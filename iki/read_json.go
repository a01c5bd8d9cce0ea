package iki

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/opd"
)

// ReadJSON reads an array of initiatives as package encoding/json writes them, one at a time. Units are codes, and are looked up
// in r unless it is nil. Unknown keys are refused, so that a misspelt one does not go unnoticed.
//
// A bad initiative is yielded as an error and the next one is read all the same: a *aparatur.RowError whose Line is the number of
// the initiative in the array, from 1, around what is wrong with it, the errors of [Initiative.Validate] for one. Text that is not
// JSON, or something behind the array, ends the reading with a *aparatur.ParseError that matches aparatur.ErrSyntax. An error
// of src is passed on as it is and ends it too.
func ReadJSON(src io.Reader, r *opd.Register) iter.Seq2[Initiative, error] {
	return func(yield func(Initiative, error) bool) {
		d := json.NewDecoder(src)
		start, err := d.Token()
		if err == nil && start != json.Delim('[') {
			err = &fault.ParseError{Type: "iki.Initiative", Err: fault.ErrSyntax}
		}
		if err != nil {
			yield(Initiative{}, broken(err))
			return
		}
		seen := make(map[string]bool)
		for n := 1; d.More(); n++ {
			var raw json.RawMessage
			if err := d.Decode(&raw); err != nil {
				yield(Initiative{}, broken(err))
				return
			}
			i, err := decodeInitiative(raw, r)
			if err == nil && seen[i.ID] {
				err = &FieldError{ID: i.ID, Field: "id", Err: fault.ErrDuplicate}
			}
			if err != nil {
				row := &fault.RowError{Line: n, Err: err}
				var wrong *json.UnmarshalTypeError
				if errors.As(err, &wrong) {
					row.Column, row.Err = wrong.Field, fault.ErrSyntax
				}
				i, err = Initiative{}, row
			} else {
				seen[i.ID] = true
			}
			if !yield(i, err) {
				return
			}
		}
		if _, err := d.Token(); err != nil {
			yield(Initiative{}, broken(err))
			return
		}
		// Two arrays one after the other are no array: the second would be lost without a word.
		if _, err := d.Token(); err != io.EOF {
			if err == nil {
				err = &fault.ParseError{Type: "iki.Initiative", Err: fault.ErrSyntax}
			}
			yield(Initiative{}, broken(err))
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

// broken gives text that is not JSON, or ends too early, the reason of the library, in both languages. What src reports stays as
// it is.
func broken(err error) error {
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = &fault.ParseError{Type: "iki.Initiative", Err: fmt.Errorf("%w: %w", fault.ErrSyntax, err)}
	}
	return err
}
