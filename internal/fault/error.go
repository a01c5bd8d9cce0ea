package fault

import (
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
)

// ParseError is the error of a parser: a text that it refused, and why.
//
// Error, every verb of package fmt, and package slog print Input only as
// [Show] allows, and encoding/json leaves it out; who needs it in full reads
// the field. Package fmt calls no method of an unexported field, nor any of an
// error that is wrapped and printed with a verb that fits no error (%c), so
// hold the error as an error, and print it with %v.
type ParseError struct {
	Type     string `json:"type"`               // what was wanted, a Go name: "berakhlak.Value"
	Input    string `json:"-"`                  // the text, in full
	Personal bool   `json:"personal,omitempty"` // the text is about a person: it is masked
	Err      error  `json:"-"`                  // a sentinel, or an error that wraps one
}

// Error returns `berakhlak.Value: "Akuntable": not known`.
func (e *ParseError) Error() string { return e.text() }

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// Indonesian returns `isi "Akuntable": tidak dikenal`. It leaves out the Go
// name of the type, which says nothing to a reader.
func (e *ParseError) Indonesian() string {
	why := cause(e.Err, e.Input, e.Personal, Indonesian, "ditolak")
	if e.Input == "" {
		return why
	}
	return "isi " + Show(e.Input, e.Personal) + ": " + why
}

// Format prints the text of Error for every verb, so that no verb prints the
// fields. It has a value receiver to protect a copy too.
func (e ParseError) Format(s fmt.State, verb rune) { format(s, verb, e.text()) }

// LogValue returns a group of type, input and reason, the input as [Show]
// allows, without its quotes.
func (e ParseError) LogValue() slog.Value {
	attrs := make([]slog.Attr, 0, 3)
	attrs = append(attrs, slog.String("type", e.Type))
	if e.Input != "" {
		attrs = append(attrs, slog.String("input", plain(e.Input, e.Personal, maxInput)))
	}
	attrs = append(attrs, slog.String("reason", cause(e.Err, e.Input, e.Personal, english, "refused")))
	return slog.GroupValue(attrs...)
}

func (e ParseError) text() string {
	parts := make([]string, 0, 3)
	if e.Type != "" {
		parts = append(parts, e.Type)
	}
	if e.Input != "" {
		parts = append(parts, Show(e.Input, e.Personal))
	}
	parts = append(parts, cause(e.Err, e.Input, e.Personal, english, "refused"))
	return strings.Join(parts, ": ")
}

// RowError is a row of a file, or one cell of it, that was refused. What was
// said of the input of a [ParseError] holds for its Value.
type RowError struct {
	Line     int    `json:"line"`               // line of the file where the row begins, from 1; 0 not known
	Column   string `json:"column,omitempty"`   // header of the column; "" for the whole row
	Value    string `json:"-"`                  // the cell, in full
	Personal bool   `json:"personal,omitempty"` // the cell is about a person: it is masked
	Err      error  `json:"-"`                  // a sentinel, or an error that wraps one
}

// Error returns `line 12, column "BP1": value "7": out of range: scale 1-5`.
// A header of more than 64 characters is cut.
func (e *RowError) Error() string { return e.text() }

// Unwrap returns e.Err.
func (e *RowError) Unwrap() error { return e.Err }

// Indonesian returns `baris 12, kolom "BP1", isi "7": di luar rentang: skala
// 1–5`.
func (e *RowError) Indonesian() string {
	parts := make([]string, 0, 3)
	if e.Line > 0 {
		parts = append(parts, "baris "+strconv.Itoa(e.Line))
	}
	if e.Column != "" {
		parts = append(parts, "kolom "+show(e.Column, false, maxColumn))
	}
	if e.Value != "" {
		parts = append(parts, "isi "+Show(e.Value, e.Personal))
	}
	why := cause(e.Err, e.Value, e.Personal, Indonesian, "ditolak")
	if len(parts) == 0 {
		return why
	}
	return strings.Join(parts, ", ") + ": " + why
}

// Format prints the text of Error for every verb, so that no verb prints the
// fields. It has a value receiver to protect a copy too.
func (e RowError) Format(s fmt.State, verb rune) { format(s, verb, e.text()) }

// LogValue returns a group of line, column, value and reason, the value as
// [Show] allows, without its quotes.
func (e RowError) LogValue() slog.Value {
	attrs := make([]slog.Attr, 0, 4)
	if e.Line > 0 {
		attrs = append(attrs, slog.Int("line", e.Line))
	}
	if e.Column != "" {
		attrs = append(attrs, slog.String("column", plain(e.Column, false, maxColumn)))
	}
	if e.Value != "" {
		attrs = append(attrs, slog.String("value", plain(e.Value, e.Personal, maxInput)))
	}
	attrs = append(attrs, slog.String("reason", cause(e.Err, e.Value, e.Personal, english, "refused")))
	return slog.GroupValue(attrs...)
}

func (e RowError) text() string {
	where := make([]string, 0, 2)
	if e.Line > 0 {
		where = append(where, "line "+strconv.Itoa(e.Line))
	}
	if e.Column != "" {
		where = append(where, "column "+show(e.Column, false, maxColumn))
	}
	parts := make([]string, 0, 3)
	if len(where) > 0 {
		parts = append(parts, strings.Join(where, ", "))
	}
	if e.Value != "" {
		parts = append(parts, "value "+Show(e.Value, e.Personal))
	}
	parts = append(parts, cause(e.Err, e.Value, e.Personal, english, "refused"))
	return strings.Join(parts, ": ")
}

// format hands the text to fmt with the flags of the caller, so that width and
// %q work as on a string.
func format(s fmt.State, verb rune, text string) {
	fmt.Fprintf(s, fmt.FormatString(s, verb), text)
}

func english(err error) string { return err.Error() }

// cause returns the text of err for an error that shows input: without the
// input once more, and without what the input must not reveal. Then only the
// sentinel within err speaks.
func cause(err error, input string, personal bool, text func(error) string, none string) string {
	if err == nil {
		return none
	}
	// A parser called for a cell quotes the cell, which the row has named.
	for {
		p, ok := err.(*ParseError)
		if !ok || p.Err == nil || strings.TrimSpace(p.Input) != strings.TrimSpace(input) {
			break
		}
		err = p.Err
	}
	why := text(err)
	if !reveals(why, input, personal) {
		return why
	}
	var r *Reason
	if errors.As(err, &r) {
		return text(r)
	}
	return none
}

// Indonesian returns the Indonesian text of err. An error with a method
// Indonesian() string, as all errors of the library have, gives its own;
// within any other error the texts of those that it wraps (with fmt.Errorf or
// errors.Join) are put in place of their English ones; what remains stays as
// Error prints it. Indonesian of nil is empty.
func Indonesian(err error) string {
	if err == nil {
		return ""
	}
	switch e := err.(type) {
	case interface{ Indonesian() string }:
		return e.Indonesian()
	case interface{ Unwrap() error }:
		return translate(err.Error(), e.Unwrap())
	case interface{ Unwrap() []error }:
		return translate(err.Error(), e.Unwrap()...)
	}
	return err.Error()
}

func translate(text string, inner ...error) string {
	var b strings.Builder
	for _, err := range inner {
		if err == nil {
			continue
		}
		en := err.Error()
		before, after, found := strings.Cut(text, en)
		if !found {
			continue
		}
		b.WriteString(before)
		b.WriteString(Indonesian(err))
		text = after
	}
	b.WriteString(text)
	return b.String()
}
