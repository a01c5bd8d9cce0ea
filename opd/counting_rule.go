package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// CountingRule says which unit a person of several units counts in (unit yang diperhitungkan). None is law; an agency names
// the one it uses. The zero value is refused.
type CountingRule uint8

const (
	// AtPeriodEnd counts the unit on the last day of the period.
	AtPeriodEnd CountingRule = iota + 1
	// LongestInPeriod counts the unit of the most months; of equal ones, the later.
	LongestInPeriod
	// SplitByMonths counts every unit in proportion to its months. The shares are for the caller's own sums, such as of posts:
	// a [RollUp] counts each person whole, in one unit.
	SplitByMonths
)

var countingRules = enum.Table[CountingRule]{Type: "opd.CountingRule", Entries: []enum.Entry{
	AtPeriodEnd:     {Code: "akhir-periode", Name: "unit pada akhir periode", English: "unit at the end of the period"},
	LongestInPeriod: {Code: "terlama", Name: "unit terlama dalam periode", English: "unit held longest in the period"},
	SplitByMonths:   {Code: "dibagi", Name: "dibagi menurut bulan", English: "divided by months"},
}}

// ParseCountingRule reads a code or a name. The error is a *aparatur.ParseError.
func ParseCountingRule(s string) (CountingRule, error) { return countingRules.Parse(s) }

// CountingRules yields the rules.
func CountingRules() iter.Seq[CountingRule] { return countingRules.All() }

// String returns the Indonesian name, or like "opd.CountingRule(99)" for what is none.
func (r CountingRule) String() string { return countingRules.String(r) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (r CountingRule) Name(tag language.Tag) string { return countingRules.Name(r, tag) }

// Code returns the stable machine code, "terlama"; "" for what is none.
func (r CountingRule) Code() string { return countingRules.Code(r) }

// IsValid reports whether r is one of the constants. Zero is not.
func (r CountingRule) IsValid() bool { return countingRules.IsValid(r) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (r CountingRule) AppendText(b []byte) ([]byte, error) { return countingRules.AppendText(b, r) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (r CountingRule) MarshalText() ([]byte, error) { return countingRules.MarshalText(r) }

// UnmarshalText reads what ParseCountingRule reads; empty text is the zero value.
func (r *CountingRule) UnmarshalText(text []byte) error { return countingRules.UnmarshalText(r, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (r *CountingRule) Scan(src any) error { return countingRules.Scan(r, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (r CountingRule) Value() (driver.Value, error) { return countingRules.Value(r) }
