package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Aspect is what an indicator of a result of work measures (aspek indikator). The zero value is not filled in, and not valid.
type Aspect uint8

// The aspects.
const (
	Kuantitas Aspect = iota + 1
	Kualitas
	Waktu
	Biaya
)

var aspects = enum.Table[Aspect]{Type: "kinerja.Aspect", Entries: []enum.Entry{
	Kuantitas: {Code: "kuantitas", Name: "Kuantitas", English: "Quantity"},
	Kualitas:  {Code: "kualitas", Name: "Kualitas", English: "Quality"},
	Waktu:     {Code: "waktu", Name: "Waktu", English: "Time"},
	Biaya:     {Code: "biaya", Name: "Biaya", English: "Cost"},
}}

// ParseAspect reads an aspect by name. The error is a *aparatur.ParseError.
func ParseAspect(s string) (Aspect, error) { return aspects.Parse(s) }

// Aspects yields the aspects.
func Aspects() iter.Seq[Aspect] { return aspects.All() }

// String returns the Indonesian name, or like "kinerja.Aspect(99)" for what is none.
func (a Aspect) String() string { return aspects.String(a) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (a Aspect) Name(tag language.Tag) string { return aspects.Name(a, tag) }

// Code returns the stable machine code; "" for what is none.
func (a Aspect) Code() string { return aspects.Code(a) }

// IsValid reports whether a is one of the constants. Zero is not.
func (a Aspect) IsValid() bool { return aspects.IsValid(a) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (a Aspect) AppendText(b []byte) ([]byte, error) { return aspects.AppendText(b, a) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (a Aspect) MarshalText() ([]byte, error) { return aspects.MarshalText(a) }

// UnmarshalText reads what [ParseAspect] reads; empty text is the zero value. After an error a is as before.
func (a *Aspect) UnmarshalText(text []byte) error { return aspects.UnmarshalText(a, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (a *Aspect) Scan(src any) error { return aspects.Scan(a, src) }

// Value returns the code for a database, NULL for the zero value.
func (a Aspect) Value() (driver.Value, error) { return aspects.Value(a) }
