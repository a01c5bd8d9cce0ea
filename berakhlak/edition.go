package berakhlak

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Edition is an official wording (redaksi) of the 21 behaviours. Two stand side by side, both in
// use; neither is derived from the other, and the library chooses none for the caller, save that
// [NewFramework] is the one of [SE2021]. The zero value means not filled in and is not valid.
// Editions are plain numbers, safe for concurrent use.
type Edition uint8

// The two editions.
const (
	SE2021 Edition = iota + 1 // SE MenPANRB 20/2021, taken over by PermenPANRB 6/2022
	UU2023                    // UU 20/2023 (Aparatur Sipil Negara) Pasal 4 ayat (2)
)

var editions = enum.Table[Edition]{
	Type: "berakhlak.Edition",
	Entries: []enum.Entry{
		SE2021: {Code: "SE2021", Name: "SE MenPANRB 20/2021", English: "MenPANRB Circular 20/2021",
			Also: []string{"SE MenPANRB Nomor 20 Tahun 2021"}},
		UU2023: {Code: "UU2023", Name: "UU 20/2023", English: "Law 20/2023",
			Also: []string{"UU Nomor 20 Tahun 2023", "Undang-Undang Nomor 20 Tahun 2023"}},
	},
}

// ParseEdition reads an edition: its code ("SE2021") or its name ("UU 20/2023"), whatever the case
// and spaces. Everything else is a *aparatur.ParseError.
func ParseEdition(s string) (Edition, error) { return editions.Parse(s) }

// Editions returns an iterator over the editions, the oldest first.
func Editions() iter.Seq[Edition] { return editions.All() }

// String returns the usual short citation, "SE MenPANRB 20/2021"; for a number that is not an
// edition, like "berakhlak.Edition(99)".
func (e Edition) String() string { return editions.String(e) }

// Name returns the short citation in the language that suits tag: Indonesian, or English ("Law
// 20/2023", library).
func (e Edition) Name(tag language.Tag) string { return editions.Name(e, tag) }

// Code returns the stable code, "SE2021" (library); it is empty for an edition that is not valid.
func (e Edition) Code() string { return editions.Code(e) }

// IsValid reports whether e is one of the constants.
func (e Edition) IsValid() bool { return editions.IsValid(e) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not
// an edition.
func (e Edition) AppendText(dst []byte) ([]byte, error) { return editions.AppendText(dst, e) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not an
// edition.
func (e Edition) MarshalText() ([]byte, error) { return editions.MarshalText(e) }

// UnmarshalText reads all that [ParseEdition] takes; empty text is the zero value. After an error e
// is as before.
func (e *Edition) UnmarshalText(text []byte) error { return editions.UnmarshalText(e, text) }

// Scan reads a database column: a string or []byte with all that [ParseEdition] takes; empty and
// NULL are the zero value. After an error e is as before.
func (e *Edition) Scan(src any) error { return editions.Scan(e, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that
// is not an edition.
func (e Edition) Value() (driver.Value, error) { return editions.Value(e) }
