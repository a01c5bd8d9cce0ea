package iki

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Bentuk is what an [Initiative] changes (bentuk inovasi). The zero value means not filled in and is not valid. Values are plain
// numbers, safe for concurrent use.
type Bentuk uint8

// What the forms in use offer.
const (
	PelayananPublik Bentuk = iota + 1
	TataKelola
	BentukLainnya
)

// The English names are the library's.
var bentukTable = enum.Table[Bentuk]{
	Type: "iki.Bentuk",
	Entries: []enum.Entry{
		PelayananPublik: {Code: "pelayanan-publik", Name: "Pelayanan Publik", English: "Public service"},
		TataKelola:      {Code: "tata-kelola", Name: "Tata Kelola", English: "Governance"},
		BentukLainnya:   {Code: "lainnya", Name: "Lainnya", English: "Other"},
	},
}

// ParseBentuk reads a form by its code ("pelayanan-publik") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseBentuk(s string) (Bentuk, error) { return bentukTable.Parse(s) }

// AllBentuk returns an iterator over the three forms, in their order.
func AllBentuk() iter.Seq[Bentuk] { return bentukTable.All() }

// String returns the Indonesian name, "Pelayanan Publik"; for a number that is not a form, like "iki.Bentuk(99)".
func (b Bentuk) String() string { return bentukTable.String(b) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (b Bentuk) Name(tag language.Tag) string { return bentukTable.Name(b, tag) }

// Code returns the stable machine code, "pelayanan-publik" (library); it is empty for what is not valid.
func (b Bentuk) Code() string { return bentukTable.Code(b) }

// IsValid reports whether b is one of the constants. Zero is not.
func (b Bentuk) IsValid() bool { return bentukTable.IsValid(b) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a form.
func (b Bentuk) AppendText(dst []byte) ([]byte, error) { return bentukTable.AppendText(dst, b) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a form.
func (b Bentuk) MarshalText() ([]byte, error) { return bentukTable.MarshalText(b) }

// UnmarshalText reads all that [ParseBentuk] takes; empty text is the zero value. After an error b is as before.
func (b *Bentuk) UnmarshalText(text []byte) error { return bentukTable.UnmarshalText(b, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error b is as before.
func (b *Bentuk) Scan(src any) error { return bentukTable.Scan(b, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a form.
func (b Bentuk) Value() (driver.Value, error) { return bentukTable.Value(b) }
