package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Measure is what a [Benchmark] is a figure of (ukuran). The zero value means not filled in and is not valid. Measures are plain
// numbers, safe for concurrent use.
type Measure uint8

// The measures.
const (
	IndeksRB                Measure = iota + 1 // the index of bureaucratic reform of KemenPANRB
	GovernmentEffectiveness                    // of the World Bank, −2.5 to 2.5
)

// The English names are the library's.
var measures = enum.Table[Measure]{
	Type: "reform.Measure",
	Entries: []enum.Entry{
		IndeksRB:                {Code: "indeks-rb", Name: "Indeks Reformasi Birokrasi", English: "Bureaucratic Reform Index", Also: []string{"Indeks RB"}},
		GovernmentEffectiveness: {Code: "government-effectiveness", Name: "Government Effectiveness"},
	},
}

// ParseMeasure reads a measure by its code ("indeks-rb") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseMeasure(s string) (Measure, error) { return measures.Parse(s) }

// Measures returns an iterator over the measures, in their order.
func Measures() iter.Seq[Measure] { return measures.All() }

// String returns the Indonesian name, "Indeks Reformasi Birokrasi"; for a number that is not a measure, like "reform.Measure(99)".
func (m Measure) String() string { return measures.String(m) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (m Measure) Name(tag language.Tag) string { return measures.Name(m, tag) }

// Code returns the stable machine code, "indeks-rb" (library); it is empty for what is not valid.
func (m Measure) Code() string { return measures.Code(m) }

// IsValid reports whether m is one of the constants. Zero is not.
func (m Measure) IsValid() bool { return measures.IsValid(m) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a measure.
func (m Measure) AppendText(dst []byte) ([]byte, error) { return measures.AppendText(dst, m) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a measure.
func (m Measure) MarshalText() ([]byte, error) { return measures.MarshalText(m) }

// UnmarshalText reads all that [ParseMeasure] takes; empty text is the zero value. After an error m is as before.
func (m *Measure) UnmarshalText(text []byte) error { return measures.UnmarshalText(m, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error m is as before.
func (m *Measure) Scan(src any) error { return measures.Scan(m, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a measure.
func (m Measure) Value() (driver.Value, error) { return measures.Value(m) }
