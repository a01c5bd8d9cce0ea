package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Predicate is the performance predicate of an employee (predikat kinerja pegawai) by PermenPANRB 6/2022. The constants run
// from the lowest, so that predicates are compared with < and >. The zero value is not filled in, and not valid.
//
// It is not the predicate of an organisation ([OrgPredicate]), nor that of PP 30/2019 ([PP30Predicate]), though some names
// are the same: the types do not mix.
type Predicate uint8

// The predicates.
const (
	SangatKurang Predicate = iota + 1
	KurangMisconduct
	ButuhPerbaikan
	Baik
	SangatBaik
)

var predicates = enum.Table[Predicate]{Type: "kinerja.Predicate", Entries: []enum.Entry{
	SangatKurang:     {Code: "sangat-kurang", Name: "Sangat Kurang", English: "Very Poor"},
	KurangMisconduct: {Code: "kurang-misconduct", Name: "Kurang/misconduct", English: "Poor/Misconduct", Also: []string{"Kurang", "Misconduct", "Kurang / misconduct"}},
	ButuhPerbaikan:   {Code: "butuh-perbaikan", Name: "Butuh Perbaikan", English: "Needs Improvement", Also: []string{"Cukup/Butuh Perbaikan"}},
	Baik:             {Code: "baik", Name: "Baik", English: "Good"},
	SangatBaik:       {Code: "sangat-baik", Name: "Sangat Baik", English: "Very Good"},
}}

// ParsePredicate reads a predicate by code or name, without regard to case, spaces and hyphens; "Kurang" and "Misconduct"
// are Kurang/misconduct, and BKN's "Cukup/Butuh Perbaikan" is Butuh Perbaikan. "Istimewa", which only an organisation has, and
// "Cukup", which is of PP 30/2019, are not known. The error is a *aparatur.ParseError.
func ParsePredicate(s string) (Predicate, error) { return predicates.Parse(s) }

// Predicates yields the predicates, the lowest first.
func Predicates() iter.Seq[Predicate] { return predicates.All() }

// String returns the Indonesian name, or like "kinerja.Predicate(99)" for what is none.
func (p Predicate) String() string { return predicates.String(p) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (p Predicate) Name(tag language.Tag) string { return predicates.Name(p, tag) }

// Code returns the stable machine code; "" for what is none.
func (p Predicate) Code() string { return predicates.Code(p) }

// IsValid reports whether p is one of the constants. Zero is not.
func (p Predicate) IsValid() bool { return predicates.IsValid(p) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (p Predicate) AppendText(b []byte) ([]byte, error) { return predicates.AppendText(b, p) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (p Predicate) MarshalText() ([]byte, error) { return predicates.MarshalText(p) }

// UnmarshalText reads what [ParsePredicate] reads; empty text is the zero value. After an error p is as before.
func (p *Predicate) UnmarshalText(text []byte) error { return predicates.UnmarshalText(p, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (p *Predicate) Scan(src any) error { return predicates.Scan(p, src) }

// Value returns the code for a database, NULL for the zero value.
func (p Predicate) Value() (driver.Value, error) { return predicates.Value(p) }
