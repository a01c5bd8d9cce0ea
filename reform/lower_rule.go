package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// LowerRule says how the achievement of an [Indicator] is computed where lower is better (rumus capaian). Both are in use and no
// source read prescribes one, so that the caller names it. The zero value is no rule. Rules are plain numbers, safe for
// concurrent use.
type LowerRule uint8

// The two rules, of target t and realisation r.
const (
	Inverse LowerRule = iota + 1 // t ÷ r
	Mirror                       // (2t − r) ÷ t
)

// The English names are the library's.
var lowerRules = enum.Table[LowerRule]{
	Type: "reform.LowerRule",
	Entries: []enum.Entry{
		Inverse: {Code: "terbalik", Name: "target dibagi realisasi", English: "Target over realisation"},
		Mirror:  {Code: "cermin", Name: "dua kali target dikurangi realisasi, dibagi target", English: "Twice the target less the realisation, over the target"},
	},
}

// ParseLowerRule reads a rule by its code ("terbalik") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseLowerRule(s string) (LowerRule, error) { return lowerRules.Parse(s) }

// LowerRules returns an iterator over the rules, in their order.
func LowerRules() iter.Seq[LowerRule] { return lowerRules.All() }

// String returns the Indonesian name, "target dibagi realisasi"; for a number that is not a rule, like "reform.LowerRule(99)".
func (r LowerRule) String() string { return lowerRules.String(r) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (r LowerRule) Name(tag language.Tag) string { return lowerRules.Name(r, tag) }

// Code returns the stable machine code, "terbalik" (library); it is empty for what is not valid.
func (r LowerRule) Code() string { return lowerRules.Code(r) }

// IsValid reports whether r is one of the constants. Zero is not.
func (r LowerRule) IsValid() bool { return lowerRules.IsValid(r) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a rule.
func (r LowerRule) AppendText(dst []byte) ([]byte, error) { return lowerRules.AppendText(dst, r) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a rule.
func (r LowerRule) MarshalText() ([]byte, error) { return lowerRules.MarshalText(r) }

// UnmarshalText reads all that [ParseLowerRule] takes; empty text is the zero value. After an error r is as before.
func (r *LowerRule) UnmarshalText(text []byte) error { return lowerRules.UnmarshalText(r, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error r is as before.
func (r *LowerRule) Scan(src any) error { return lowerRules.Scan(r, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a rule.
func (r LowerRule) Value() (driver.Value, error) { return lowerRules.Value(r) }
