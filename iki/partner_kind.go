package iki

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// PartnerKind is a kind of partner outside the agency (jenis mitra luar). The list is the library's. The zero value means not
// filled in and is not valid. Kinds are plain numbers, safe for concurrent use.
type PartnerKind uint8

// The kinds of outside partners.
const (
	PartnerPemerintah PartnerKind = iota + 1 // another government or agency
	PartnerPerguruanTinggi
	PartnerDuniaUsaha
	PartnerMasyarakat
	PartnerMedia
)

// The English names are the library's.
var partnerKinds = enum.Table[PartnerKind]{
	Type: "iki.PartnerKind",
	Entries: []enum.Entry{
		PartnerPemerintah:      {Code: "pemerintah", Name: "Pemerintah", English: "Government"},
		PartnerPerguruanTinggi: {Code: "perguruan-tinggi", Name: "Perguruan Tinggi", English: "University", Also: []string{"Universitas", "Akademisi"}},
		PartnerDuniaUsaha:      {Code: "dunia-usaha", Name: "Dunia Usaha", English: "Business", Also: []string{"Swasta", "Perusahaan"}},
		PartnerMasyarakat:      {Code: "masyarakat", Name: "Masyarakat", English: "Community", Also: []string{"Komunitas"}},
		PartnerMedia:           {Code: "media", Name: "Media", English: "Media"},
	},
}

// ParsePartnerKind reads a kind by its code ("pemerintah") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParsePartnerKind(s string) (PartnerKind, error) { return partnerKinds.Parse(s) }

// PartnerKinds returns an iterator over the five kinds, in their order.
func PartnerKinds() iter.Seq[PartnerKind] { return partnerKinds.All() }

// String returns the Indonesian name, "Pemerintah"; for a number that is not a kind, like "iki.PartnerKind(99)".
func (k PartnerKind) String() string { return partnerKinds.String(k) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (k PartnerKind) Name(tag language.Tag) string { return partnerKinds.Name(k, tag) }

// Code returns the stable machine code, "pemerintah" (library); it is empty for what is not valid.
func (k PartnerKind) Code() string { return partnerKinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k PartnerKind) IsValid() bool { return partnerKinds.IsValid(k) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a kind.
func (k PartnerKind) AppendText(dst []byte) ([]byte, error) { return partnerKinds.AppendText(dst, k) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a kind.
func (k PartnerKind) MarshalText() ([]byte, error) { return partnerKinds.MarshalText(k) }

// UnmarshalText reads all that [ParsePartnerKind] takes; empty text is the zero value. After an error k is as before.
func (k *PartnerKind) UnmarshalText(text []byte) error { return partnerKinds.UnmarshalText(k, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error k is as before.
func (k *PartnerKind) Scan(src any) error { return partnerKinds.Scan(k, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a kind.
func (k PartnerKind) Value() (driver.Value, error) { return partnerKinds.Value(k) }
