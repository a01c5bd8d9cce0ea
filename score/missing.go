package score

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// MissingRule says what happens to the weights of roles without an answer that counts (aturan peran yang kosong). There is no
// default, since the two give different totals; the zero value is refused by [NewPanel].
type MissingRule uint8

const (
	// Renormalise shares the weight of a missing role among those present, in proportion to their weights.
	Renormalise MissingRule = iota + 1
	// ByTable takes the weights from a table, one row for each set of roles present.
	ByTable
)

var missingRules = enum.Table[MissingRule]{Type: "score.MissingRule", Entries: []enum.Entry{
	Renormalise: {Code: "sebanding", Name: "Dibagi Sebanding", English: "Renormalise"},
	ByTable:     {Code: "tabel", Name: "Menurut Tabel", English: "By Table"},
}}

// ParseMissingRule reads a code or a name: "sebanding", "tabel". The error is a *aparatur.ParseError.
func ParseMissingRule(s string) (MissingRule, error) { return missingRules.Parse(s) }

// MissingRules yields the rules in declared order.
func MissingRules() iter.Seq[MissingRule] { return missingRules.All() }

// String returns the Indonesian name, or "score.MissingRule(9)" for an unknown rule.
func (r MissingRule) String() string { return missingRules.String(r) }

// Name returns the name in the language of tag: Indonesian, or English.
func (r MissingRule) Name(tag language.Tag) string { return missingRules.Name(r, tag) }

// Code returns the stable machine code: "sebanding" or "tabel".
func (r MissingRule) Code() string { return missingRules.Code(r) }

// IsValid reports whether r is one of the constants.
func (r MissingRule) IsValid() bool { return missingRules.IsValid(r) }

// AppendText appends the code; it refuses an unknown rule.
func (r MissingRule) AppendText(b []byte) ([]byte, error) { return missingRules.AppendText(b, r) }

// MarshalText returns the code; it refuses an unknown rule.
func (r MissingRule) MarshalText() ([]byte, error) { return missingRules.MarshalText(r) }

// UnmarshalText reads what ParseMissingRule reads; empty text is the zero value.
func (r *MissingRule) UnmarshalText(text []byte) error { return missingRules.UnmarshalText(r, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (r *MissingRule) Scan(src any) error { return missingRules.Scan(r, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (r MissingRule) Value() (driver.Value, error) { return missingRules.Value(r) }
