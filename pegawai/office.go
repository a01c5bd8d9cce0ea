package pegawai

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Office is the office of somebody who signs, as far as the rules of signing tell offices apart (jabatan penanda tangan). The
// zero value is not filled in, and not valid.
type Office uint8

// The offices.
const (
	KepalaDaerah      Office = iota + 1 // gubernur, bupati, wali kota
	WakilKepalaDaerah                   // their deputies
	SekretarisDaerah                    // secretary of a province, regency or city
	PejabatLain                         // every other official
)

var offices = enum.Table[Office]{Type: "pegawai.Office", Entries: []enum.Entry{
	KepalaDaerah: {Code: "kepala-daerah", Name: "Kepala Daerah", English: "Head of Region",
		Also: []string{"gubernur", "bupati", "wali kota"}},
	WakilKepalaDaerah: {Code: "wakil-kepala-daerah", Name: "Wakil Kepala Daerah", English: "Deputy Head of Region",
		Also: []string{"wakil gubernur", "wakil bupati", "wakil wali kota"}},
	SekretarisDaerah: {Code: "sekretaris-daerah", Name: "Sekretaris Daerah", English: "Secretary of Region", Also: []string{"sekda"}},
	PejabatLain:      {Code: "pejabat-lain", Name: "Pejabat Lain", English: "Other Official"},
}}

// ParseOffice reads an office by name, "Kepala Daerah", "Gubernur", "Sekda". A title such as "Kepala Dinas" is not read: it is
// for the caller to say that its holder is [PejabatLain]. The error is a *aparatur.ParseError.
func ParseOffice(s string) (Office, error) { return offices.Parse(s) }

// Offices yields the offices.
func Offices() iter.Seq[Office] { return offices.All() }

// String returns the Indonesian name, or like "pegawai.Office(99)" for what is none.
func (o Office) String() string { return offices.String(o) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (o Office) Name(tag language.Tag) string { return offices.Name(o, tag) }

// Code returns the stable machine code; "" for what is none.
func (o Office) Code() string { return offices.Code(o) }

// IsValid reports whether o is one of the constants. Zero is not.
func (o Office) IsValid() bool { return offices.IsValid(o) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (o Office) AppendText(b []byte) ([]byte, error) { return offices.AppendText(b, o) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (o Office) MarshalText() ([]byte, error) { return offices.MarshalText(o) }

// UnmarshalText reads what [ParseOffice] reads; empty text is the zero value. After an error o is as before.
func (o *Office) UnmarshalText(text []byte) error { return offices.UnmarshalText(o, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (o *Office) Scan(src any) error { return offices.Scan(o, src) }

// Value returns the code for a database, NULL for the zero value.
func (o Office) Value() (driver.Value, error) { return offices.Value(o) }
