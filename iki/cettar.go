package iki

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Cettar is one of the seven values of CETTAR, the culture of work of Pemprov Jawa Timur (budaya kerja): seven values on six
// letters, for the E stands for two. They are names only; nothing here scores them. The zero value means not filled in and
// is not valid. Values are plain numbers, safe for concurrent use.
type Cettar uint8

// The seven values, in the order of the letters. The constants carry the name of the list, because two of them are names of
// values of BerAKHLAK or words in common use.
const (
	CettarCepat      Cettar = iota + 1 // C
	CettarEfektif                      // E
	CettarEfisien                      // E
	CettarTanggap                      // T
	CettarTransparan                   // T
	CettarAkuntabel                    // A
	CettarResponsif                    // R
)

// The English names are the library's.
var cettars = enum.Table[Cettar]{
	Type: "iki.Cettar",
	Entries: []enum.Entry{
		CettarCepat:      {Code: "cepat", Name: "Cepat", English: "Fast"},
		CettarEfektif:    {Code: "efektif", Name: "Efektif", English: "Effective"},
		CettarEfisien:    {Code: "efisien", Name: "Efisien", English: "Efficient"},
		CettarTanggap:    {Code: "tanggap", Name: "Tanggap", English: "Alert"},
		CettarTransparan: {Code: "transparan", Name: "Transparan", English: "Transparent"},
		CettarAkuntabel:  {Code: "akuntabel", Name: "Akuntabel", English: "Accountable"},
		CettarResponsif:  {Code: "responsif", Name: "Responsif", English: "Responsive"},
	},
}

// ParseCettar reads a value by its code or name, whatever the case and spaces. Everything else is a *aparatur.ParseError.
func ParseCettar(s string) (Cettar, error) { return cettars.Parse(s) }

// AllCettar returns an iterator over the seven values in the order of the letters.
func AllCettar() iter.Seq[Cettar] { return cettars.All() }

// Letter returns the letter of CETTAR that the value stands on: "E" for Efektif and for Efisien. It is empty for what is not
// valid.
func (c Cettar) Letter() string {
	if !c.IsValid() {
		return ""
	}
	return "CEETTAR"[c-1 : c]
}

// Status returns how well the name is known: two sources agree, neither of them a document that the library records. It is 0
// for what is not valid.
func (c Cettar) Status() aparatur.Status {
	if !c.IsValid() {
		return 0
	}
	return aparatur.TwoSources
}

// String returns the Indonesian name, "Cepat"; for a number that is not a value, like "iki.Cettar(99)".
func (c Cettar) String() string { return cettars.String(c) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (c Cettar) Name(tag language.Tag) string { return cettars.Name(c, tag) }

// Code returns the stable machine code, "cepat" (library); it is empty for what is not valid.
func (c Cettar) Code() string { return cettars.Code(c) }

// IsValid reports whether c is one of the constants. Zero is not.
func (c Cettar) IsValid() bool { return cettars.IsValid(c) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a value.
func (c Cettar) AppendText(dst []byte) ([]byte, error) { return cettars.AppendText(dst, c) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a value.
func (c Cettar) MarshalText() ([]byte, error) { return cettars.MarshalText(c) }

// UnmarshalText reads all that [ParseCettar] takes; empty text is the zero value. After an error c is as before.
func (c *Cettar) UnmarshalText(text []byte) error { return cettars.UnmarshalText(c, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error c is as before.
func (c *Cettar) Scan(src any) error { return cettars.Scan(c, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a value.
func (c Cettar) Value() (driver.Value, error) { return cettars.Value(c) }
