package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Approach is the way in which an SKP is drawn up (pendekatan SKP). The zero value is not filled in, and not valid.
type Approach uint8

// The approaches.
const (
	Kuantitatif Approach = iota + 1
	Kualitatif
)

var approaches = enum.Table[Approach]{Type: "kinerja.Approach", Entries: []enum.Entry{
	Kuantitatif: {Code: "kuantitatif", Name: "Kuantitatif", English: "Quantitative"},
	Kualitatif:  {Code: "kualitatif", Name: "Kualitatif", English: "Qualitative"},
}}

// ParseApproach reads an approach by name. The error is a *aparatur.ParseError.
func ParseApproach(s string) (Approach, error) { return approaches.Parse(s) }

// Approaches yields the approaches.
func Approaches() iter.Seq[Approach] { return approaches.All() }

// String returns the Indonesian name, or like "kinerja.Approach(99)" for what is none.
func (a Approach) String() string { return approaches.String(a) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (a Approach) Name(tag language.Tag) string { return approaches.Name(a, tag) }

// Code returns the stable machine code; "" for what is none.
func (a Approach) Code() string { return approaches.Code(a) }

// IsValid reports whether a is one of the constants. Zero is not.
func (a Approach) IsValid() bool { return approaches.IsValid(a) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (a Approach) AppendText(b []byte) ([]byte, error) { return approaches.AppendText(b, a) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (a Approach) MarshalText() ([]byte, error) { return approaches.MarshalText(a) }

// UnmarshalText reads what [ParseApproach] reads; empty text is the zero value. After an error a is as before.
func (a *Approach) UnmarshalText(text []byte) error { return approaches.UnmarshalText(a, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (a *Approach) Scan(src any) error { return approaches.Scan(a, src) }

// Value returns the code for a database, NULL for the zero value.
func (a Approach) Value() (driver.Value, error) { return approaches.Value(a) }
