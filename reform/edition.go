package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Edition is an edition of the programme of bureaucratic reform (edisi reformasi birokrasi). Two stand side by side; no road
// map for 2025 to 2029 was found. The zero value means not filled in and is not valid. Editions are plain numbers, safe for
// concurrent use.
type Edition uint8

// The two editions.
const (
	Edition2020 Edition = iota + 1 // the road map 2020-2024, PermenPANRB 25/2020 as amended by 3/2023
	Edition2025                    // the transition of 2025, SE MenPANRB 6/2025
)

// The English names are the library's.
var editions = enum.Table[Edition]{
	Type: "reform.Edition",
	Entries: []enum.Entry{
		Edition2020: {Code: "2020-2024", Name: "Road Map Reformasi Birokrasi 2020–2024", English: "Bureaucratic Reform Road Map 2020–2024"},
		Edition2025: {Code: "2025", Name: "Masa Transisi Reformasi Birokrasi 2025", English: "Bureaucratic Reform Transition 2025"},
	},
}

// ParseEdition reads an edition by its code ("2020-2024") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseEdition(s string) (Edition, error) { return editions.Parse(s) }

// Editions returns an iterator over the editions, the oldest first.
func Editions() iter.Seq[Edition] { return editions.All() }

// Citation returns the document that rules the edition; the zero Citation for an edition that is not valid.
func (e Edition) Citation() aparatur.Citation {
	switch e {
	case Edition2020:
		return aparatur.Citation{Regulation: aparatur.PermenPANRB3Tahun2023, Status: aparatur.TwoSources}
	case Edition2025:
		return aparatur.Citation{Regulation: aparatur.SEMenPANRB6Tahun2025, Status: aparatur.OneSource}
	}
	return aparatur.Citation{}
}

// Themes returns an iterator over the themes of RB Tematik in the edition, in their order: four in [Edition2020], six in
// [Edition2025]. An agency's own theme stands beside them: [ThemePlan].
func (e Edition) Themes() iter.Seq[Theme] {
	return func(yield func(Theme) bool) {
		for t := range Themes() {
			if t.In(e) && !yield(t) {
				return
			}
		}
	}
}

// String returns the Indonesian name, "Road Map Reformasi Birokrasi 2020–2024"; for a number that is not an edition, like "reform.Edition(99)".
func (e Edition) String() string { return editions.String(e) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (e Edition) Name(tag language.Tag) string { return editions.Name(e, tag) }

// Code returns the stable machine code, "2020-2024" (library); it is empty for what is not valid.
func (e Edition) Code() string { return editions.Code(e) }

// IsValid reports whether e is one of the constants. Zero is not.
func (e Edition) IsValid() bool { return editions.IsValid(e) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not an edition.
func (e Edition) AppendText(dst []byte) ([]byte, error) { return editions.AppendText(dst, e) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not an edition.
func (e Edition) MarshalText() ([]byte, error) { return editions.MarshalText(e) }

// UnmarshalText reads all that [ParseEdition] takes; empty text is the zero value. After an error e is as before.
func (e *Edition) UnmarshalText(text []byte) error { return editions.UnmarshalText(e, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error e is as before.
func (e *Edition) Scan(src any) error { return editions.Scan(e, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not an edition.
func (e Edition) Value() (driver.Value, error) { return editions.Value(e) }
