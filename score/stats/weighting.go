package stats

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Weighting says how much of an agreement two different categories are (pembobotan), for [CohenKappa]. There is no default. The
// zero value means not chosen and is refused.
type Weighting uint8

const (
	// Unweighted: only the same category agrees (Cohen 1960).
	Unweighted Weighting = iota + 1
	// Linear: 1 - |i-j|/(c-1) for categories i and j of c (Cicchetti & Allison 1971).
	Linear
	// Quadratic: 1 - (i-j)²/(c-1)² (Fleiss & Cohen 1973).
	Quadratic
)

var weightings = enum.Table[Weighting]{Type: "stats.Weighting", Entries: []enum.Entry{
	Unweighted: {Code: "tanpa", Name: "Tanpa Bobot", English: "Unweighted"},
	Linear:     {Code: "linear", Name: "Linear", English: "Linear"},
	Quadratic:  {Code: "kuadratik", Name: "Kuadratik", English: "Quadratic"},
}}

// ParseWeighting reads a code or a name: "tanpa", "linear", "kuadratik". The error is a *aparatur.ParseError.
func ParseWeighting(s string) (Weighting, error) { return weightings.Parse(s) }

// Weightings yields all of them in declared order.
func Weightings() iter.Seq[Weighting] { return weightings.All() }

// String returns the Indonesian name, or "stats.Weighting(9)" for an unknown one and for zero.
func (w Weighting) String() string { return weightings.String(w) }

// Name returns the name in the language of tag: Indonesian, or English.
func (w Weighting) Name(tag language.Tag) string { return weightings.Name(w, tag) }

// Code returns the stable machine code, which is the library's; empty for an unknown one and for zero.
func (w Weighting) Code() string { return weightings.Code(w) }

// IsValid reports whether w is one of the constants.
func (w Weighting) IsValid() bool { return weightings.IsValid(w) }

// AppendText appends the code; it refuses an unknown one.
func (w Weighting) AppendText(b []byte) ([]byte, error) { return weightings.AppendText(b, w) }

// MarshalText returns the code; it refuses an unknown one.
func (w Weighting) MarshalText() ([]byte, error) { return weightings.MarshalText(w) }

// UnmarshalText reads what ParseWeighting reads; empty text is the zero value.
func (w *Weighting) UnmarshalText(text []byte) error { return weightings.UnmarshalText(w, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (w *Weighting) Scan(src any) error { return weightings.Scan(w, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (w Weighting) Value() (driver.Value, error) { return weightings.Value(w) }
