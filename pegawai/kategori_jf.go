package pegawai

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// KategoriJF is the category of a functional post (kategori jabatan fungsional). The zero value is not filled in, and not
// valid.
type KategoriJF uint8

// The categories.
const (
	Keterampilan KategoriJF = iota + 1 // skilled posts
	Keahlian                           // expert posts
)

var kategoris = enum.Table[KategoriJF]{Type: "pegawai.KategoriJF", Entries: []enum.Entry{
	Keterampilan: {Code: "keterampilan", Name: "Keterampilan", English: "Skilled"},
	Keahlian:     {Code: "keahlian", Name: "Keahlian", English: "Expert"},
}}

// ParseKategoriJF reads a category by name. The error is a *aparatur.ParseError.
func ParseKategoriJF(s string) (KategoriJF, error) { return kategoris.Parse(s) }

// KategoriJFs yields the categories.
func KategoriJFs() iter.Seq[KategoriJF] { return kategoris.All() }

// Jenjangs yields the levels of the category, from the lowest.
func (k KategoriJF) Jenjangs() iter.Seq[Jenjang] {
	return func(yield func(Jenjang) bool) {
		for j := range Jenjangs() {
			if j.Kategori() == k && !yield(j) {
				return
			}
		}
	}
}

// String returns the Indonesian name, or like "pegawai.KategoriJF(99)" for what is none.
func (k KategoriJF) String() string { return kategoris.String(k) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (k KategoriJF) Name(tag language.Tag) string { return kategoris.Name(k, tag) }

// Code returns the stable machine code; "" for what is none.
func (k KategoriJF) Code() string { return kategoris.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k KategoriJF) IsValid() bool { return kategoris.IsValid(k) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (k KategoriJF) AppendText(b []byte) ([]byte, error) { return kategoris.AppendText(b, k) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (k KategoriJF) MarshalText() ([]byte, error) { return kategoris.MarshalText(k) }

// UnmarshalText reads what [ParseKategoriJF] reads; empty text is the zero value. After an error k is as before.
func (k *KategoriJF) UnmarshalText(text []byte) error { return kategoris.UnmarshalText(k, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (k *KategoriJF) Scan(src any) error { return kategoris.Scan(k, src) }

// Value returns the code for a database, NULL for the zero value.
func (k KategoriJF) Value() (driver.Value, error) { return kategoris.Value(k) }
