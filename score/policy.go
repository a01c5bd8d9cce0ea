package score

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Policy says when there is a result and how the total is made (aturan penghitungan). It has no hidden default: the zero
// value is refused by [New].
type Policy struct {
	MinItems      int       // answered items that a dimension needs to have an index: 1 to the items of the smallest
	MinDimensions int       // dimensions with an index that the total needs: 1 to all
	Total         TotalRule // how the total is made
}

// TotalRule says what the total is the mean of (aturan nilai total). The zero value means not chosen and is refused.
type TotalRule uint8

const (
	// TotalOfDimensions is the weighted mean of the indices of the dimensions that have one: BerAKHLAK, SKM.
	TotalOfDimensions TotalRule = iota + 1
	// TotalOfItems is the weighted mean of all answered items together, also of those in a dimension with too few answers;
	// the weights of the dimensions play no part.
	TotalOfItems
)

var totalRules = enum.Table[TotalRule]{Type: "score.TotalRule", Entries: []enum.Entry{
	TotalOfDimensions: {Code: "dimensi", Name: "Rata-Rata Dimensi", English: "Mean of Dimensions", Also: []string{"dimensions"}},
	TotalOfItems:      {Code: "butir", Name: "Rata-Rata Butir", English: "Mean of Items", Also: []string{"items"}},
}}

// ParseTotalRule reads a code or a name: "dimensi", "butir". The error is a *aparatur.ParseError.
func ParseTotalRule(s string) (TotalRule, error) { return totalRules.Parse(s) }

// TotalRules yields the rules in declared order.
func TotalRules() iter.Seq[TotalRule] { return totalRules.All() }

// String returns the Indonesian name, or "score.TotalRule(9)" for an unknown rule.
func (r TotalRule) String() string { return totalRules.String(r) }

// Name returns the name in the language of tag: Indonesian, or English.
func (r TotalRule) Name(tag language.Tag) string { return totalRules.Name(r, tag) }

// Code returns the stable machine code: "dimensi" or "butir".
func (r TotalRule) Code() string { return totalRules.Code(r) }

// IsValid reports whether r is one of the constants.
func (r TotalRule) IsValid() bool { return totalRules.IsValid(r) }

// AppendText appends the code; it refuses an unknown rule.
func (r TotalRule) AppendText(b []byte) ([]byte, error) { return totalRules.AppendText(b, r) }

// MarshalText returns the code; it refuses an unknown rule.
func (r TotalRule) MarshalText() ([]byte, error) { return totalRules.MarshalText(r) }

// UnmarshalText reads what ParseTotalRule reads; empty text is the zero value.
func (r *TotalRule) UnmarshalText(text []byte) error { return totalRules.UnmarshalText(r, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (r *TotalRule) Scan(src any) error { return totalRules.Scan(r, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (r TotalRule) Value() (driver.Value, error) { return totalRules.Value(r) }
