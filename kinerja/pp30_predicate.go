package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// PP30Predicate is a performance predicate by PP 30/2019 Pasal 41. The constants run from the lowest, so that predicates are
// compared with < and >. The zero value is not filled in, and not valid. The bounds of Kurang and Sangat Kurang were not
// found: below 70 there is no predicate here.
type PP30Predicate uint8

// The predicates.
const (
	PP30Cukup PP30Predicate = iota + 1
	PP30Baik
	PP30SangatBaik
)

var pp30Predicates = enum.Table[PP30Predicate]{Type: "kinerja.PP30Predicate", Entries: []enum.Entry{
	PP30Cukup:      {Code: "cukup", Name: "Cukup", English: "Fair"},
	PP30Baik:       {Code: "baik", Name: "Baik", English: "Good"},
	PP30SangatBaik: {Code: "sangat-baik", Name: "Sangat Baik", English: "Very Good"},
}}

// ParsePP30Predicate reads a predicate by code or name, without regard to case, spaces and hyphens. The error is a
// *aparatur.ParseError.
func ParsePP30Predicate(s string) (PP30Predicate, error) { return pp30Predicates.Parse(s) }

// PP30Predicates yields the predicates, the lowest first.
func PP30Predicates() iter.Seq[PP30Predicate] { return pp30Predicates.All() }

// String returns the Indonesian name, or like "kinerja.PP30Predicate(99)" for what is none.
func (p PP30Predicate) String() string { return pp30Predicates.String(p) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (p PP30Predicate) Name(tag language.Tag) string { return pp30Predicates.Name(p, tag) }

// Code returns the stable machine code; "" for what is none.
func (p PP30Predicate) Code() string { return pp30Predicates.Code(p) }

// IsValid reports whether p is one of the constants. Zero is not.
func (p PP30Predicate) IsValid() bool { return pp30Predicates.IsValid(p) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (p PP30Predicate) AppendText(b []byte) ([]byte, error) { return pp30Predicates.AppendText(b, p) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (p PP30Predicate) MarshalText() ([]byte, error) { return pp30Predicates.MarshalText(p) }

// UnmarshalText reads what [ParsePP30Predicate] reads; empty text is the zero value. After an error p is as before.
func (p *PP30Predicate) UnmarshalText(text []byte) error {
	return pp30Predicates.UnmarshalText(p, text)
}

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (p *PP30Predicate) Scan(src any) error { return pp30Predicates.Scan(p, src) }

// Value returns the code for a database, NULL for the zero value.
func (p PP30Predicate) Value() (driver.Value, error) { return pp30Predicates.Value(p) }
