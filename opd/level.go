package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Level is the level of a region and of its government (tingkat pemerintahan). A kabupaten and a kota are of the same level;
// the law treats them alike wherever it says "kabupaten/kota". The zero value is not filled in, and not valid.
type Level uint8

const (
	// Provinsi is a province.
	Provinsi Level = iota + 1
	// Kabupaten is a regency.
	Kabupaten
	// Kota is a city.
	Kota
)

var levels = enum.Table[Level]{Type: "opd.Level", Entries: []enum.Entry{
	Provinsi:  {Code: "provinsi", Name: "Provinsi", English: "Province", Also: []string{"prov", "prov."}},
	Kabupaten: {Code: "kabupaten", Name: "Kabupaten", English: "Regency", Also: []string{"kab", "kab."}},
	Kota:      {Code: "kota", Name: "Kota", English: "City"},
}}

// ParseLevel reads a level by name, in full or as "Prov." and "Kab.", without regard to case and spaces. The error is a
// *aparatur.ParseError.
func ParseLevel(s string) (Level, error) { return levels.Parse(s) }

// Levels yields the levels.
func Levels() iter.Seq[Level] { return levels.All() }

// IsKabupatenKota reports whether l is a kabupaten or a kota.
func (l Level) IsKabupatenKota() bool { return l == Kabupaten || l == Kota }

// String returns the Indonesian name, or like "opd.Level(99)" for what is none.
func (l Level) String() string { return levels.String(l) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (l Level) Name(tag language.Tag) string { return levels.Name(l, tag) }

// Code returns the stable machine code, "kabupaten"; "" for what is none.
func (l Level) Code() string { return levels.Code(l) }

// IsValid reports whether l is one of the constants. Zero is not.
func (l Level) IsValid() bool { return levels.IsValid(l) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (l Level) AppendText(b []byte) ([]byte, error) { return levels.AppendText(b, l) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (l Level) MarshalText() ([]byte, error) { return levels.MarshalText(l) }

// UnmarshalText reads what ParseLevel reads; empty text is the zero value.
func (l *Level) UnmarshalText(text []byte) error { return levels.UnmarshalText(l, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (l *Level) Scan(src any) error { return levels.Scan(l, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (l Level) Value() (driver.Value, error) { return levels.Value(l) }
