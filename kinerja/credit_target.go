package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// CreditTarget is what angka kredit is collected for. The zero value is not filled in, and not valid.
type CreditTarget uint8

// The targets.
const (
	NextPangkat CreditTarget = iota + 1 // the next rank (kenaikan pangkat)
	NextJenjang                         // the next level of the post (kenaikan jenjang)
)

var creditTargets = enum.Table[CreditTarget]{Type: "kinerja.CreditTarget", Entries: []enum.Entry{
	NextPangkat: {Code: "pangkat", Name: "kenaikan pangkat", English: "next rank"},
	NextJenjang: {Code: "jenjang", Name: "kenaikan jenjang", English: "next level"},
}}

// ParseCreditTarget reads a target by code or name. The error is a *aparatur.ParseError.
func ParseCreditTarget(s string) (CreditTarget, error) { return creditTargets.Parse(s) }

// CreditTargets yields the targets.
func CreditTargets() iter.Seq[CreditTarget] { return creditTargets.All() }

// String returns the Indonesian name, or like "kinerja.CreditTarget(99)" for what is none.
func (t CreditTarget) String() string { return creditTargets.String(t) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (t CreditTarget) Name(tag language.Tag) string { return creditTargets.Name(t, tag) }

// Code returns the stable machine code; "" for what is none.
func (t CreditTarget) Code() string { return creditTargets.Code(t) }

// IsValid reports whether t is one of the constants. Zero is not.
func (t CreditTarget) IsValid() bool { return creditTargets.IsValid(t) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (t CreditTarget) AppendText(b []byte) ([]byte, error) { return creditTargets.AppendText(b, t) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (t CreditTarget) MarshalText() ([]byte, error) { return creditTargets.MarshalText(t) }

// UnmarshalText reads what [ParseCreditTarget] reads; empty text is the zero value. After an error t is as before.
func (t *CreditTarget) UnmarshalText(text []byte) error { return creditTargets.UnmarshalText(t, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (t *CreditTarget) Scan(src any) error { return creditTargets.Scan(t, src) }

// Value returns the code for a database, NULL for the zero value.
func (t CreditTarget) Value() (driver.Value, error) { return creditTargets.Value(t) }
