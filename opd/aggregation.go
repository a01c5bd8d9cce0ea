package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Aggregation says how the result of a unit with units below it is made (cara penggabungan). The zero value is refused.
type Aggregation uint8

const (
	// MergedPeople is the mean over all people at and below the unit, each of whom counts once. It is never a mean of means.
	MergedPeople Aggregation = iota + 1
	// WeightedUnits is the weighted mean of the units at and below the unit that have people of their own, each with the
	// mean of its own people and with a weight that the caller gives.
	WeightedUnits
)

var aggregations = enum.Table[Aggregation]{Type: "opd.Aggregation", Entries: []enum.Entry{
	MergedPeople:  {Code: "gabungan-orang", Name: "rata-rata semua orang", English: "mean of all people"},
	WeightedUnits: {Code: "tertimbang-unit", Name: "rata-rata tertimbang unit", English: "weighted mean of units"},
}}

// ParseAggregation reads a code or a name. The error is a *aparatur.ParseError.
func ParseAggregation(s string) (Aggregation, error) { return aggregations.Parse(s) }

// Aggregations yields the two.
func Aggregations() iter.Seq[Aggregation] { return aggregations.All() }

// String returns the Indonesian name, or like "opd.Aggregation(99)" for what is none.
func (a Aggregation) String() string { return aggregations.String(a) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (a Aggregation) Name(tag language.Tag) string { return aggregations.Name(a, tag) }

// Code returns the stable machine code, "gabungan-orang"; "" for what is none.
func (a Aggregation) Code() string { return aggregations.Code(a) }

// IsValid reports whether a is one of the constants. Zero is not.
func (a Aggregation) IsValid() bool { return aggregations.IsValid(a) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (a Aggregation) AppendText(b []byte) ([]byte, error) { return aggregations.AppendText(b, a) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (a Aggregation) MarshalText() ([]byte, error) { return aggregations.MarshalText(a) }

// UnmarshalText reads what ParseAggregation reads; empty text is the zero value.
func (a *Aggregation) UnmarshalText(text []byte) error { return aggregations.UnmarshalText(a, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (a *Aggregation) Scan(src any) error { return aggregations.Scan(a, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (a Aggregation) Value() (driver.Value, error) { return aggregations.Value(a) }
