package bahasa

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"log/slog"
	"strings"
	"unique"

	"github.com/aparatur/aparatur/internal/fault"
)

// Name is the name of a person with titles (nama dan gelar), taken apart by [ParseName]: titles before the name, the name
// itself, titles behind it. It is a small immutable value, safe for concurrent use: copy it, compare it with ==, use it as
// the key of a map. The zero value is no name: [Name.IsZero], empty text, NULL.
//
// A name is personal data, and a Name does not print itself: package fmt writes *** for every verb, and so does log/slog
// for a Name that is an attribute; it holds also for a Name in a field of a struct, exported or not. What writes the name
// is called by name: [Name.Full], [Name.Bare], [Name.Sorted], and the codecs for text, JSON and SQL, which must. A struct of
// the caller's that is logged with slog's JSON handler is written by its JSON codec: give it a LogValue method of its own,
// or log the fields that may be logged.
type Name struct {
	// Package fmt does not follow a pointer to a string, and so no verb reaches the text, not even where fmt calls no
	// method: in a field that is not exported, or with a verb that fits nothing.
	text unique.Handle[string]
}

// nameParts are the parts of a name in their final spelling.
type nameParts struct {
	front string // titles
	name  string // never empty
	back  string // titles, and marked with noTitle what is none
}

// No part of a name holds white space other than single spaces, so that these cannot be in one.
const (
	betweenParts = "\r"
	between      = "\n" // stands between the elements of front and of back
	noTitle      = '\t' // begins an element of back
)

func makeName(p nameParts) Name {
	return Name{text: unique.Make(p.front + betweenParts + p.name + betweenParts + p.back)}
}

func (n Name) value() (p nameParts) {
	if n.IsZero() {
		return p
	}
	var rest string
	p.front, rest, _ = strings.Cut(n.text.Value(), betweenParts)
	p.name, p.back, _ = strings.Cut(rest, betweenParts)
	return p
}

// IsZero reports whether n is no name.
func (n Name) IsZero() bool { return n == Name{} }

// Full returns the whole name, spelled by EYD V: a dot behind each element of a title, a comma between the name and what
// follows it, and between those: "Dr. Ir. Siti Aminah, S.T., M.Si."
func (n Name) Full() string { return string(n.AppendFull(nil)) }

// AppendFull appends what [Name.Full] returns to dst.
func (n Name) AppendFull(dst []byte) []byte {
	p := n.value()
	for title := range elements(p.front) {
		dst = append(append(dst, title...), ' ')
	}
	return appendBack(append(dst, p.name...), p.back, true, true)
}

// Bare returns the name without titles: "Siti Aminah". What stands behind a comma and is no known title belongs to it.
func (n Name) Bare() string { return string(n.AppendBare(nil)) }

// AppendBare appends what [Name.Bare] returns to dst.
func (n Name) AppendBare(dst []byte) []byte {
	p := n.value()
	return appendBack(append(dst, p.name...), p.back, false, true)
}

// Sorted returns the name as a list in alphabetical order has it: the name first, the titles behind it, those of the front
// before those of the back: "Siti Aminah, Dr. Ir., S.T., M.Si." The name itself is not turned round, because which of its
// words is a family name, if any, cannot be known. The form is the library's; [ParseName] reads it back.
func (n Name) Sorted() string { return string(n.AppendSorted(nil)) }

// AppendSorted appends what [Name.Sorted] returns to dst.
func (n Name) AppendSorted(dst []byte) []byte {
	p := n.value()
	dst = n.AppendBare(dst)
	mark := ", "
	for title := range elements(p.front) {
		dst = append(append(dst, mark...), title...)
		mark = " "
	}
	return appendBack(dst, p.back, true, false)
}

func appendBack(dst []byte, back string, titles, others bool) []byte {
	for element := range elements(back) {
		name, other := strings.CutPrefix(element, string(noTitle))
		if other && others || !other && titles {
			dst = append(append(dst, ", "...), name...)
		}
	}
	return dst
}

func elements(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for more := list != ""; more; {
			var element string
			element, list, more = strings.Cut(list, between)
			if !yield(element) {
				return
			}
		}
	}
}

// Front returns an iterator over the titles before the name, each in its full spelling: "Dr.", "Ir." They are looked up with
// [LookupTitle].
func (n Name) Front() iter.Seq[string] { return elements(n.value().front) }

// Back returns an iterator over the titles behind the name, each in its full spelling: "S.T.", "M.Si."
func (n Name) Back() iter.Seq[string] {
	return func(yield func(string) bool) {
		for element := range elements(n.value().back) {
			if element[0] != noTitle && !yield(element) {
				return
			}
		}
	}
}

// Format writes *** for every verb, with the flags of the caller, and nothing for the zero Name: package fmt prints no name.
func (n Name) Format(s fmt.State, verb rune) { fmt.Fprintf(s, fmt.FormatString(s, verb), n.masked()) }

// LogValue returns ***, and empty text for the zero Name: package slog prints no name.
func (n Name) LogValue() slog.Value { return slog.StringValue(n.masked()) }

func (n Name) masked() string {
	if n.IsZero() {
		return ""
	}
	return fault.Show(n.value().name, true)
}

// AppendText appends what [Name.Full] returns to dst, nothing for the zero Name; the error is always nil.
func (n Name) AppendText(dst []byte) ([]byte, error) { return n.AppendFull(dst), nil }

// MarshalText returns what [Name.Full] returns, in full and for JSON too, empty for the zero Name; the error is always nil.
func (n Name) MarshalText() ([]byte, error) { return n.AppendFull([]byte{}), nil }

// UnmarshalText reads a name as [ParseName] does; empty or blank text is the zero Name. The error is always nil.
func (n *Name) UnmarshalText(text []byte) error {
	*n = ParseName(string(text))
	return nil
}

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero Name. For another type the error is a
// *aparatur.ParseError that matches ErrType; n is then as before.
func (n *Name) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*n = Name{}
	case string:
		*n = ParseName(src)
	case []byte:
		*n = ParseName(string(src))
	default:
		return &fault.ParseError{Type: "bahasa.Name", Err: fault.ErrType}
	}
	return nil
}

// Value returns the name in full for a database, NULL for the zero Name; the error is always nil.
func (n Name) Value() (driver.Value, error) {
	if n.IsZero() {
		return nil, nil
	}
	return n.Full(), nil
}
