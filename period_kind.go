package aparatur

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// PeriodKind is the length of a [Period]: a year, a semester (half a year), a
// triwulan (quarter) or a month. A smaller constant is a longer period.
//
// The zero value is not filled in and not valid. The codes are the library's.
type PeriodKind uint8

const (
	YearPeriod     PeriodKind = 1 + iota // tahun
	SemesterPeriod                       // semester: I January to June, II July to December
	QuarterPeriod                        // triwulan: I January to March … IV October to December
	MonthPeriod                          // bulan
)

var periodKinds = enum.Table[PeriodKind]{Type: "aparatur.PeriodKind", Entries: []enum.Entry{
	YearPeriod:     {Code: "tahun", Name: "Tahun", English: "Year"},
	SemesterPeriod: {Code: "semester", Name: "Semester", English: "Semester", Also: []string{"smt"}},
	QuarterPeriod:  {Code: "triwulan", Name: "Triwulan", English: "Quarter", Also: []string{"tw", "kuartal"}},
	MonthPeriod:    {Code: "bulan", Name: "Bulan", English: "Month"},
}}

// ParsePeriodKind returns the kind that s names by its code, its Indonesian or
// English name, without regard to case and spaces; "tw", "smt" and "kuartal"
// are read too. Anything else is a [*ParseError].
func ParsePeriodKind(s string) (PeriodKind, error) { return periodKinds.Parse(s) }

// PeriodKinds returns an iterator over the kinds, the longest first.
func PeriodKinds() iter.Seq[PeriodKind] { return periodKinds.All() }

// String returns the Indonesian name, "Triwulan", or like
// "aparatur.PeriodKind(99)" for what is no kind.
func (k PeriodKind) String() string { return periodKinds.String(k) }

// Name returns the name in the language that suits tag: English or Indonesian.
func (k PeriodKind) Name(tag language.Tag) string { return periodKinds.Name(k, tag) }

// Code returns the machine code, such as "triwulan"; "" for what is no kind.
func (k PeriodKind) Code() string { return periodKinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k PeriodKind) IsValid() bool { return periodKinds.IsValid(k) }

// AppendText appends the code to dst: nothing for zero, an error for what is no
// kind.
func (k PeriodKind) AppendText(dst []byte) ([]byte, error) { return periodKinds.AppendText(dst, k) }

// MarshalText returns the code, for JSON too: empty for zero, an error for what
// is no kind.
func (k PeriodKind) MarshalText() ([]byte, error) { return periodKinds.MarshalText(k) }

// UnmarshalText reads what [ParsePeriodKind] reads; empty is zero. After an
// error k is as before.
func (k *PeriodKind) UnmarshalText(text []byte) error { return periodKinds.UnmarshalText(k, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as
// zero.
func (k *PeriodKind) Scan(src any) error { return periodKinds.Scan(k, src) }

// Value returns the code for a database, NULL for zero.
func (k PeriodKind) Value() (driver.Value, error) { return periodKinds.Value(k) }
