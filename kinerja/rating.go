package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Rating says how results of work (hasil kerja) or behaviour at work (perilaku kerja) compare with what was expected: below,
// as expected, above (PermenPANRB 6/2022). The constants run from the lowest, so that ratings are compared with < and >. It
// is the superior's judgement; the regulation sets no number for it. The zero value is not rated, and not valid.
type Rating uint8

// The ratings.
const (
	DiBawahEkspektasi Rating = iota + 1
	SesuaiEkspektasi
	DiAtasEkspektasi
)

var ratings = enum.Table[Rating]{Type: "kinerja.Rating", Entries: []enum.Entry{
	DiBawahEkspektasi: {Code: "di-bawah", Name: "Di Bawah Ekspektasi", English: "Below Expectation", Also: []string{"di bawah"}},
	SesuaiEkspektasi:  {Code: "sesuai", Name: "Sesuai Ekspektasi", English: "As Expected"},
	DiAtasEkspektasi:  {Code: "di-atas", Name: "Di Atas Ekspektasi", English: "Above Expectation", Also: []string{"di atas"}},
}}

// ParseRating reads a rating with or without "Ekspektasi": "di bawah", "dibawah ekspektasi", "DI ATAS EKSPEKTASI". Case,
// spaces and hyphens do not matter. The error is a *aparatur.ParseError.
func ParseRating(s string) (Rating, error) { return ratings.Parse(s) }

// AllRatings yields the ratings, the lowest first.
func AllRatings() iter.Seq[Rating] { return ratings.All() }

// String returns the Indonesian name, or like "kinerja.Rating(99)" for what is none.
func (r Rating) String() string { return ratings.String(r) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (r Rating) Name(tag language.Tag) string { return ratings.Name(r, tag) }

// Code returns the stable machine code; "" for what is none.
func (r Rating) Code() string { return ratings.Code(r) }

// IsValid reports whether r is one of the constants. Zero is not.
func (r Rating) IsValid() bool { return ratings.IsValid(r) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (r Rating) AppendText(b []byte) ([]byte, error) { return ratings.AppendText(b, r) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (r Rating) MarshalText() ([]byte, error) { return ratings.MarshalText(r) }

// UnmarshalText reads what [ParseRating] reads; empty text is the zero value. After an error r is as before.
func (r *Rating) UnmarshalText(text []byte) error { return ratings.UnmarshalText(r, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (r *Rating) Scan(src any) error { return ratings.Scan(r, src) }

// Value returns the code for a database, NULL for the zero value.
func (r Rating) Value() (driver.Value, error) { return ratings.Value(r) }
