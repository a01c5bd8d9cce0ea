package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// IndexEdition is an edition of the table of predicates of the Indeks RB (edisi Indeks Reformasi Birokrasi). Indices of two
// editions are not comparable. The zero value means not filled in and is not valid. Editions are plain numbers, safe for
// concurrent use.
type IndexEdition uint8

// The two editions, by the year that is assessed.
const (
	IndexUntil2022 IndexEdition = iota + 1 // AA above 90
	IndexFrom2023                          // AA above 100, PermenPANRB 9/2023
)

// The English names are the library's.
var indexEditions = enum.Table[IndexEdition]{
	Type: "reform.IndexEdition",
	Entries: []enum.Entry{
		IndexUntil2022: {Code: "sampai-2022", Name: "Indeks RB sampai 2022", English: "Indeks RB until 2022"},
		IndexFrom2023:  {Code: "sejak-2023", Name: "Indeks RB sejak 2023", English: "Indeks RB from 2023"},
	},
}

// ParseIndexEdition reads an edition by its code ("sampai-2022") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseIndexEdition(s string) (IndexEdition, error) { return indexEditions.Parse(s) }

// IndexEditions returns an iterator over the editions, the oldest first.
func IndexEditions() iter.Seq[IndexEdition] { return indexEditions.All() }

// IndexEditionOf returns the edition for the year that is assessed (tahun penilaian).
func IndexEditionOf(year int) IndexEdition {
	if year < 2023 {
		return IndexUntil2022
	}
	return IndexFrom2023
}

// Status returns how well the table is known; 0 for an edition that is not valid.
func (e IndexEdition) Status() aparatur.Status {
	switch e {
	case IndexUntil2022:
		return aparatur.OneSource
	case IndexFrom2023:
		return aparatur.TwoSources
	}
	return 0
}

// Citation returns the regulation of [IndexFrom2023]. Of the earlier edition the source names none, and the Citation is zero.
func (e IndexEdition) Citation() aparatur.Citation {
	if e != IndexFrom2023 {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.PermenPANRB9Tahun2023, Status: e.Status()}
}

// String returns the Indonesian name, "Indeks RB sampai 2022"; for a number that is not an edition, like "reform.IndexEdition(99)".
func (e IndexEdition) String() string { return indexEditions.String(e) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (e IndexEdition) Name(tag language.Tag) string { return indexEditions.Name(e, tag) }

// Code returns the stable machine code, "sampai-2022" (library); it is empty for what is not valid.
func (e IndexEdition) Code() string { return indexEditions.Code(e) }

// IsValid reports whether e is one of the constants. Zero is not.
func (e IndexEdition) IsValid() bool { return indexEditions.IsValid(e) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not an edition.
func (e IndexEdition) AppendText(dst []byte) ([]byte, error) { return indexEditions.AppendText(dst, e) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not an edition.
func (e IndexEdition) MarshalText() ([]byte, error) { return indexEditions.MarshalText(e) }

// UnmarshalText reads all that [ParseIndexEdition] takes; empty text is the zero value. After an error e is as before.
func (e *IndexEdition) UnmarshalText(text []byte) error { return indexEditions.UnmarshalText(e, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error e is as before.
func (e *IndexEdition) Scan(src any) error { return indexEditions.Scan(e, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not an edition.
func (e IndexEdition) Value() (driver.Value, error) { return indexEditions.Value(e) }
