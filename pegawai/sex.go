package pegawai

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Sex is the sex of a person as digit 15 of a [NIP] has it (jenis kelamin). The number of a constant is that digit. The
// zero value is not filled in, and not valid.
type Sex uint8

// The sexes.
const (
	LakiLaki  Sex = iota + 1 // a man
	Perempuan                // a woman
)

var sexes = enum.Table[Sex]{Type: "pegawai.Sex", Entries: []enum.Entry{
	LakiLaki:  {Code: "L", Name: "Laki-laki", English: "Male", Also: []string{"pria", "laki"}},
	Perempuan: {Code: "P", Name: "Perempuan", English: "Female", Also: []string{"wanita"}},
}}

// ParseSex reads a sex by its code ("L", "P") or name ("Laki-laki", "pria", "Perempuan", "wanita"), without regard to case
// and hyphens. The error is a *aparatur.ParseError.
func ParseSex(s string) (Sex, error) { return sexes.Parse(s) }

// Sexes yields the sexes.
func Sexes() iter.Seq[Sex] { return sexes.All() }

// String returns the Indonesian name, or like "pegawai.Sex(99)" for what is none.
func (x Sex) String() string { return sexes.String(x) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (x Sex) Name(tag language.Tag) string { return sexes.Name(x, tag) }

// Code returns the stable machine code; "" for what is none.
func (x Sex) Code() string { return sexes.Code(x) }

// IsValid reports whether x is one of the constants. Zero is not.
func (x Sex) IsValid() bool { return sexes.IsValid(x) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (x Sex) AppendText(b []byte) ([]byte, error) { return sexes.AppendText(b, x) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (x Sex) MarshalText() ([]byte, error) { return sexes.MarshalText(x) }

// UnmarshalText reads what [ParseSex] reads; empty text is the zero value. After an error x is as before.
func (x *Sex) UnmarshalText(text []byte) error { return sexes.UnmarshalText(x, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (x *Sex) Scan(src any) error { return sexes.Scan(x, src) }

// Value returns the code for a database, NULL for the zero value.
func (x Sex) Value() (driver.Value, error) { return sexes.Value(x) }
