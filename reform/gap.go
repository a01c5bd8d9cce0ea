package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Gap is something that a theme of a [Plan] lacks (kekurangan rencana). The zero value is none. Gaps are plain numbers, safe for
// concurrent use.
type Gap uint8

// The gaps, in the order in which [Plan.Check] tells them.
const (
	NoRootCause Gap = iota + 1
	NoAction
	NoOwner
	NoOutcome
)

// The English names are the library's.
var gapTable = enum.Table[Gap]{
	Type: "reform.Gap",
	Entries: []enum.Entry{
		NoRootCause: {Code: "akar-masalah", Name: "Akar masalah", English: "Root cause"},
		NoAction:    {Code: "rencana-aksi", Name: "Rencana aksi", English: "Action"},
		NoOwner:     {Code: "penanggung-jawab", Name: "Penanggung jawab", English: "Owner"},
		NoOutcome:   {Code: "hasil", Name: "Indikator hasil", English: "Outcome"},
	},
}

// ParseGap reads a gap by its code ("akar-masalah") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseGap(s string) (Gap, error) { return gapTable.Parse(s) }

// Gaps returns an iterator over the gaps, in their order.
func Gaps() iter.Seq[Gap] { return gapTable.All() }

// String returns the Indonesian name, "Akar masalah"; for a number that is not a gap, like "reform.Gap(99)".
func (g Gap) String() string { return gapTable.String(g) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (g Gap) Name(tag language.Tag) string { return gapTable.Name(g, tag) }

// Code returns the stable machine code, "akar-masalah" (library); it is empty for what is not valid.
func (g Gap) Code() string { return gapTable.Code(g) }

// IsValid reports whether g is one of the constants. Zero is not.
func (g Gap) IsValid() bool { return gapTable.IsValid(g) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a gap.
func (g Gap) AppendText(dst []byte) ([]byte, error) { return gapTable.AppendText(dst, g) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a gap.
func (g Gap) MarshalText() ([]byte, error) { return gapTable.MarshalText(g) }

// UnmarshalText reads all that [ParseGap] takes; empty text is the zero value. After an error g is as before.
func (g *Gap) UnmarshalText(text []byte) error { return gapTable.UnmarshalText(g, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error g is as before.
func (g *Gap) Scan(src any) error { return gapTable.Scan(g, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a gap.
func (g Gap) Value() (driver.Value, error) { return gapTable.Value(g) }
