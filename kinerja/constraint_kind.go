package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// ConstraintKind is what a [Constraint] asks of a group of employees (jenis batasan). The zero value is not valid. The names
// are the library's.
type ConstraintKind uint8

// The kinds of constraints.
const (
	LargestGroup ConstraintKind = iota + 1 // more people than in each other group: "most" of the circular, as the library reads it
	AtMost                                 // at most a share of all
	AtLeast                                // at least a share of all
	AtLeastOne                             // somebody
	Nobody                                 // nobody
)

var constraintKinds = enum.Table[ConstraintKind]{Type: "kinerja.ConstraintKind", Entries: []enum.Entry{
	LargestGroup: {Code: "terbesar", Name: "kelompok terbesar", English: "largest group"},
	AtMost:       {Code: "paling-banyak", Name: "paling banyak", English: "at most"},
	AtLeast:      {Code: "paling-sedikit", Name: "paling sedikit", English: "at least"},
	AtLeastOne:   {Code: "harus-ada", Name: "harus ada", English: "at least one"},
	Nobody:       {Code: "tidak-ada", Name: "tidak boleh ada", English: "nobody"},
}}

// ParseConstraintKind reads a kind by code or name. The error is a *aparatur.ParseError.
func ParseConstraintKind(s string) (ConstraintKind, error) { return constraintKinds.Parse(s) }

// ConstraintKinds yields the kinds.
func ConstraintKinds() iter.Seq[ConstraintKind] { return constraintKinds.All() }

// String returns the Indonesian name, or like "kinerja.ConstraintKind(99)" for what is none.
func (k ConstraintKind) String() string { return constraintKinds.String(k) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (k ConstraintKind) Name(tag language.Tag) string { return constraintKinds.Name(k, tag) }

// Code returns the stable machine code; "" for what is none.
func (k ConstraintKind) Code() string { return constraintKinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k ConstraintKind) IsValid() bool { return constraintKinds.IsValid(k) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (k ConstraintKind) AppendText(b []byte) ([]byte, error) { return constraintKinds.AppendText(b, k) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (k ConstraintKind) MarshalText() ([]byte, error) { return constraintKinds.MarshalText(k) }

// UnmarshalText reads what [ParseConstraintKind] reads; empty text is the zero value. After an error k is as before.
func (k *ConstraintKind) UnmarshalText(text []byte) error {
	return constraintKinds.UnmarshalText(k, text)
}

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (k *ConstraintKind) Scan(src any) error { return constraintKinds.Scan(k, src) }

// Value returns the code for a database, NULL for the zero value.
func (k ConstraintKind) Value() (driver.Value, error) { return constraintKinds.Value(k) }
