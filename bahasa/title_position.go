package bahasa

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// TitlePosition is where a title stands (letak gelar): before the name, behind it, or within it. The zero value is not
// filled in and not valid. The codes are the library's.
type TitlePosition uint8

const (
	FrontTitle TitlePosition = 1 + iota // depan: "Dr. Siti Aminah"
	BackTitle                           // belakang: "Siti Aminah, S.T."
	NameTitle                           // nama: part of the name, "Dg. Tata", and never split from it
)

var titlePositions = enum.Table[TitlePosition]{Type: "bahasa.TitlePosition", Entries: []enum.Entry{
	FrontTitle: {Code: "depan", Name: "depan nama", English: "before the name"},
	BackTitle:  {Code: "belakang", Name: "belakang nama", English: "after the name"},
	NameTitle:  {Code: "nama", Name: "bagian nama", English: "part of the name"},
}}

// ParseTitlePosition returns the position that s names by its code, its Indonesian or English name, without regard to case
// and spaces. Anything else is a *aparatur.ParseError.
func ParseTitlePosition(s string) (TitlePosition, error) { return titlePositions.Parse(s) }

// TitlePositions returns an iterator over the positions, from the front of a name to its back and what is within.
func TitlePositions() iter.Seq[TitlePosition] { return titlePositions.All() }

// String returns the Indonesian name, "depan nama", or like "bahasa.TitlePosition(99)" for what is no position.
func (p TitlePosition) String() string { return titlePositions.String(p) }

// Name returns the name in the language that suits tag: English or Indonesian.
func (p TitlePosition) Name(tag language.Tag) string { return titlePositions.Name(p, tag) }

// Code returns the machine code, such as "depan"; "" for what is no position.
func (p TitlePosition) Code() string { return titlePositions.Code(p) }

// IsValid reports whether p is one of the constants. Zero is not.
func (p TitlePosition) IsValid() bool { return titlePositions.IsValid(p) }

// AppendText appends the code to dst: nothing for zero, an error for what is no position.
func (p TitlePosition) AppendText(dst []byte) ([]byte, error) {
	return titlePositions.AppendText(dst, p)
}

// MarshalText returns the code, for JSON too: empty for zero, an error for what is no position.
func (p TitlePosition) MarshalText() ([]byte, error) { return titlePositions.MarshalText(p) }

// UnmarshalText reads what [ParseTitlePosition] reads; empty is zero. After an error p is as before.
func (p *TitlePosition) UnmarshalText(text []byte) error {
	return titlePositions.UnmarshalText(p, text)
}

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as zero.
func (p *TitlePosition) Scan(src any) error { return titlePositions.Scan(p, src) }

// Value returns the code for a database, NULL for zero.
func (p TitlePosition) Value() (driver.Value, error) { return titlePositions.Value(p) }
