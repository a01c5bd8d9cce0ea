package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Direction says whether more or less of an [Indicator] is better (arah indikator). The zero value means not filled in and is not
// valid. Directions are plain numbers, safe for concurrent use.
type Direction uint8

// The directions.
const (
	HigherIsBetter Direction = iota + 1 // as of investment
	LowerIsBetter                       // as of poverty
)

// The English names are the library's.
var directions = enum.Table[Direction]{
	Type: "reform.Direction",
	Entries: []enum.Entry{
		HigherIsBetter: {Code: "naik", Name: "Makin tinggi makin baik", English: "Higher is better"},
		LowerIsBetter:  {Code: "turun", Name: "Makin rendah makin baik", English: "Lower is better"},
	},
}

// ParseDirection reads a direction by its code ("naik") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseDirection(s string) (Direction, error) { return directions.Parse(s) }

// Directions returns an iterator over the directions, in their order.
func Directions() iter.Seq[Direction] { return directions.All() }

// String returns the Indonesian name, "Makin tinggi makin baik"; for a number that is not a direction, like "reform.Direction(99)".
func (d Direction) String() string { return directions.String(d) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (d Direction) Name(tag language.Tag) string { return directions.Name(d, tag) }

// Code returns the stable machine code, "naik" (library); it is empty for what is not valid.
func (d Direction) Code() string { return directions.Code(d) }

// IsValid reports whether d is one of the constants. Zero is not.
func (d Direction) IsValid() bool { return directions.IsValid(d) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a direction.
func (d Direction) AppendText(dst []byte) ([]byte, error) { return directions.AppendText(dst, d) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a direction.
func (d Direction) MarshalText() ([]byte, error) { return directions.MarshalText(d) }

// UnmarshalText reads all that [ParseDirection] takes; empty text is the zero value. After an error d is as before.
func (d *Direction) UnmarshalText(text []byte) error { return directions.UnmarshalText(d, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error d is as before.
func (d *Direction) Scan(src any) error { return directions.Scan(d, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a direction.
func (d Direction) Value() (driver.Value, error) { return directions.Value(d) }
