package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Predicate is a predicate of the Indeks RB (predikat). A- has the same range as A: which of the two an agency has is a
// judgement that the number does not give. The zero value means not filled in and is not valid. Predicates are plain numbers,
// safe for concurrent use.
type Predicate uint8

// The predicates, the best first.
const (
	PredicateAA     Predicate = iota + 1
	PredicateA                // Memuaskan
	PredicateAMinus           // Memuaskan dengan Catatan
	PredicateBB
	PredicateB
	PredicateCC
	PredicateC
	PredicateD
)

// The names are the same in every language.
var predicates = enum.Table[Predicate]{
	Type: "reform.Predicate",
	Entries: []enum.Entry{
		PredicateAA:     {Code: "AA", Name: "AA"},
		PredicateA:      {Code: "A", Name: "A"},
		PredicateAMinus: {Code: "A-", Name: "A-"},
		PredicateBB:     {Code: "BB", Name: "BB"},
		PredicateB:      {Code: "B", Name: "B"},
		PredicateCC:     {Code: "CC", Name: "CC"},
		PredicateC:      {Code: "C", Name: "C"},
		PredicateD:      {Code: "D", Name: "D"},
	},
}

// ParsePredicate reads a predicate by its code ("AA") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParsePredicate(s string) (Predicate, error) { return predicates.Parse(s) }

// AllPredicates returns an iterator over the eight predicates, the best first.
func AllPredicates() iter.Seq[Predicate] { return predicates.All() }

// Words returns what the predicate means, as far as it was found: of A "Memuaskan", of A- "Memuaskan dengan Catatan"; otherwise
// it is empty.
func (p Predicate) Words() string {
	switch p {
	case PredicateA:
		return "Memuaskan"
	case PredicateAMinus:
		return "Memuaskan dengan Catatan"
	}
	return ""
}

// String returns the Indonesian name, "AA"; for a number that is not a predicate, like "reform.Predicate(99)".
func (p Predicate) String() string { return predicates.String(p) }

// Name returns the name in the language that suits tag: Indonesian, or the same in every language.
func (p Predicate) Name(tag language.Tag) string { return predicates.Name(p, tag) }

// Code returns the stable machine code, "AA" (library); it is empty for what is not valid.
func (p Predicate) Code() string { return predicates.Code(p) }

// IsValid reports whether p is one of the constants. Zero is not.
func (p Predicate) IsValid() bool { return predicates.IsValid(p) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a predicate.
func (p Predicate) AppendText(dst []byte) ([]byte, error) { return predicates.AppendText(dst, p) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a predicate.
func (p Predicate) MarshalText() ([]byte, error) { return predicates.MarshalText(p) }

// UnmarshalText reads all that [ParsePredicate] takes; empty text is the zero value. After an error p is as before.
func (p *Predicate) UnmarshalText(text []byte) error { return predicates.UnmarshalText(p, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error p is as before.
func (p *Predicate) Scan(src any) error { return predicates.Scan(p, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a predicate.
func (p Predicate) Value() (driver.Value, error) { return predicates.Value(p) }
