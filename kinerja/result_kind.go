package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// ResultKind is the kind of a result of work (jenis hasil kerja). The zero value is not filled in, and not valid.
type ResultKind uint8

// The kinds.
const (
	Utama    ResultKind = iota + 1 // the main results
	Tambahan                       // additional results
)

var resultKinds = enum.Table[ResultKind]{Type: "kinerja.ResultKind", Entries: []enum.Entry{
	Utama:    {Code: "utama", Name: "Hasil Kerja Utama", English: "Main Result"},
	Tambahan: {Code: "tambahan", Name: "Hasil Kerja Tambahan", English: "Additional Result"},
}}

// ParseResultKind reads a kind by code or name. The error is a *aparatur.ParseError.
func ParseResultKind(s string) (ResultKind, error) { return resultKinds.Parse(s) }

// ResultKinds yields the kinds.
func ResultKinds() iter.Seq[ResultKind] { return resultKinds.All() }

// String returns the Indonesian name, or like "kinerja.ResultKind(99)" for what is none.
func (k ResultKind) String() string { return resultKinds.String(k) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (k ResultKind) Name(tag language.Tag) string { return resultKinds.Name(k, tag) }

// Code returns the stable machine code; "" for what is none.
func (k ResultKind) Code() string { return resultKinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k ResultKind) IsValid() bool { return resultKinds.IsValid(k) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (k ResultKind) AppendText(b []byte) ([]byte, error) { return resultKinds.AppendText(b, k) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (k ResultKind) MarshalText() ([]byte, error) { return resultKinds.MarshalText(k) }

// UnmarshalText reads what [ParseResultKind] reads; empty text is the zero value. After an error k is as before.
func (k *ResultKind) UnmarshalText(text []byte) error { return resultKinds.UnmarshalText(k, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (k *ResultKind) Scan(src any) error { return resultKinds.Scan(k, src) }

// Value returns the code for a database, NULL for the zero value.
func (k ResultKind) Value() (driver.Value, error) { return resultKinds.Value(k) }
