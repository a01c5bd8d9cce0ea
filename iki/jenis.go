package iki

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Jenis is whether an [Initiative] is digital (jenis inovasi). The zero value means not filled in and is not valid. Values are
// plain numbers, safe for concurrent use.
type Jenis uint8

// The two kinds of the forms in use.
const (
	Digital Jenis = iota + 1
	Nondigital
)

// The English names are the library's.
var jenisTable = enum.Table[Jenis]{
	Type: "iki.Jenis",
	Entries: []enum.Entry{
		Digital:    {Code: "digital", Name: "Digital", English: "Digital"},
		Nondigital: {Code: "nondigital", Name: "Nondigital", English: "Non-digital"},
	},
}

// ParseJenis reads a kind by its code ("digital") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseJenis(s string) (Jenis, error) { return jenisTable.Parse(s) }

// AllJenis returns an iterator over the two kinds, in their order.
func AllJenis() iter.Seq[Jenis] { return jenisTable.All() }

// String returns the Indonesian name, "Digital"; for a number that is not a kind, like "iki.Jenis(99)".
func (j Jenis) String() string { return jenisTable.String(j) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (j Jenis) Name(tag language.Tag) string { return jenisTable.Name(j, tag) }

// Code returns the stable machine code, "digital" (library); it is empty for what is not valid.
func (j Jenis) Code() string { return jenisTable.Code(j) }

// IsValid reports whether j is one of the constants. Zero is not.
func (j Jenis) IsValid() bool { return jenisTable.IsValid(j) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a kind.
func (j Jenis) AppendText(dst []byte) ([]byte, error) { return jenisTable.AppendText(dst, j) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a kind.
func (j Jenis) MarshalText() ([]byte, error) { return jenisTable.MarshalText(j) }

// UnmarshalText reads all that [ParseJenis] takes; empty text is the zero value. After an error j is as before.
func (j *Jenis) UnmarshalText(text []byte) error { return jenisTable.UnmarshalText(j, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error j is as before.
func (j *Jenis) Scan(src any) error { return jenisTable.Scan(j, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a kind.
func (j Jenis) Value() (driver.Value, error) { return jenisTable.Value(j) }
