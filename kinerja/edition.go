package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/fault"
)

// Edition is a regulation on the performance of employees whose rule a predicate follows (edisi). Predicates of different
// editions are not to be compared. The zero value is not filled in, and not valid.
type Edition uint8

// The editions. The codes are the library's.
const (
	// Permen2021 is PermenPANRB 8/2021. It is named, so that records can carry it, but not computed: it rated behaviour in
	// levels by the level of the post, and 2021 had two regimes in one year.
	Permen2021 Edition = iota + 1
	// Permen2022 is PermenPANRB 6/2022, with the matrix of result and behaviour. No successor was found.
	Permen2022
)

var editions = enum.Table[Edition]{Type: "kinerja.Edition", Entries: []enum.Entry{
	Permen2021: {Code: "Permen2021", Name: "PermenPANRB 8/2021", Also: []string{"Peraturan Menteri PANRB Nomor 8 Tahun 2021"}},
	Permen2022: {Code: "Permen2022", Name: "PermenPANRB 6/2022", Also: []string{"Peraturan Menteri PANRB Nomor 6 Tahun 2022"}},
}}

// ParseEdition reads an edition by code ("Permen2022") or citation ("PermenPANRB 6/2022"). The error is a
// *aparatur.ParseError.
func ParseEdition(s string) (Edition, error) { return editions.Parse(s) }

// Editions yields the editions, the oldest first.
func Editions() iter.Seq[Edition] { return editions.All() }

// AsOf returns the edition that holds on a day, as far as that is known: [Permen2021] from the second semester of 2021 to
// the end of that year, [Permen2022] from 2023.
//
// In 2022 one gave way to the other, and the day was not found: the error then matches aparatur.ErrAmbiguous, and the caller
// names the edition. Before July 2021 it matches [ErrNotCovered], for the zero Date aparatur.ErrEmpty. It is a
// *aparatur.ParseError.
func AsOf(d aparatur.Date) (Edition, error) {
	var why error
	switch y := d.Year(); {
	case d.IsZero():
		why = fault.ErrEmpty
	case y > 2022:
		return Permen2022, nil
	case y == 2021 && d.Month() > 6:
		return Permen2021, nil
	case y == 2022:
		why = fault.Because(fault.ErrAmbiguous, "one edition gave way to the other on a day that is not recorded",
			"peralihan dari edisi lama ke edisi baru, dan harinya tidak tercatat")
	default:
		why = ErrNotCovered
	}
	return 0, &fault.ParseError{Type: "kinerja.Edition", Input: d.String(), Err: why}
}

// Citation returns the regulation of the edition; its rule is [Edition.Predicate]. It is the zero Citation for what is no
// edition.
func (e Edition) Citation() aparatur.Citation {
	switch e {
	case Permen2021:
		return aparatur.Citation{Regulation: aparatur.PermenPANRB8Tahun2021, Status: aparatur.OneSource}
	case Permen2022:
		return aparatur.Citation{Regulation: aparatur.PermenPANRB6Tahun2022, Status: aparatur.TwoSources}
	}
	return aparatur.Citation{}
}

// String returns the Indonesian name, or like "kinerja.Edition(99)" for what is none.
func (e Edition) String() string { return editions.String(e) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (e Edition) Name(tag language.Tag) string { return editions.Name(e, tag) }

// Code returns the stable machine code; "" for what is none.
func (e Edition) Code() string { return editions.Code(e) }

// IsValid reports whether e is one of the constants. Zero is not.
func (e Edition) IsValid() bool { return editions.IsValid(e) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (e Edition) AppendText(b []byte) ([]byte, error) { return editions.AppendText(b, e) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (e Edition) MarshalText() ([]byte, error) { return editions.MarshalText(e) }

// UnmarshalText reads what [ParseEdition] reads; empty text is the zero value. After an error e is as before.
func (e *Edition) UnmarshalText(text []byte) error { return editions.UnmarshalText(e, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (e *Edition) Scan(src any) error { return editions.Scan(e, src) }

// Value returns the code for a database, NULL for the zero value.
func (e Edition) Value() (driver.Value, error) { return editions.Value(e) }
