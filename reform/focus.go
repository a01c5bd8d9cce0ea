package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Focus is one of the two foci of bureaucratic reform (fokus): RB General and RB Tematik. The zero value means not filled in
// and is not valid. Foci are plain numbers, safe for concurrent use.
type Focus uint8

// The two foci.
const (
	RBGeneral Focus = iota + 1 // the way government is run
	RBTematik                  // what government has to solve
)

// The English names are the library's.
var focuses = enum.Table[Focus]{
	Type: "reform.Focus",
	Entries: []enum.Entry{
		RBGeneral: {Code: "general", Name: "RB General", English: "General reform"},
		RBTematik: {Code: "tematik", Name: "RB Tematik", English: "Thematic reform"},
	},
}

// ParseFocus reads a focus by its code ("general") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseFocus(s string) (Focus, error) { return focuses.Parse(s) }

// Focuses returns an iterator over the two foci, in their order.
func Focuses() iter.Seq[Focus] { return focuses.All() }

// Citation returns the source; the zero Citation for a focus that is not valid.
func (f Focus) Citation() aparatur.Citation {
	if !f.IsValid() {
		return aparatur.Citation{}
	}
	return Edition2020.Citation()
}

// String returns the Indonesian name, "RB General"; for a number that is not a focus, like "reform.Focus(99)".
func (f Focus) String() string { return focuses.String(f) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (f Focus) Name(tag language.Tag) string { return focuses.Name(f, tag) }

// Code returns the stable machine code, "general" (library); it is empty for what is not valid.
func (f Focus) Code() string { return focuses.Code(f) }

// IsValid reports whether f is one of the constants. Zero is not.
func (f Focus) IsValid() bool { return focuses.IsValid(f) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a focus.
func (f Focus) AppendText(dst []byte) ([]byte, error) { return focuses.AppendText(dst, f) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a focus.
func (f Focus) MarshalText() ([]byte, error) { return focuses.MarshalText(f) }

// UnmarshalText reads all that [ParseFocus] takes; empty text is the zero value. After an error f is as before.
func (f *Focus) UnmarshalText(text []byte) error { return focuses.UnmarshalText(f, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error f is as before.
func (f *Focus) Scan(src any) error { return focuses.Scan(f, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a focus.
func (f Focus) Value() (driver.Value, error) { return focuses.Value(f) }
