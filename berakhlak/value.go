package berakhlak

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Value is one of the seven core values (nilai dasar) of BerAKHLAK. The order of the constants is
// the official one, that of SE MenPANRB 20/2021 and of UU 20/2023 Pasal 3. The zero value means not
// filled in and is not valid. Values are plain numbers: comparable, usable as map keys, safe for
// concurrent use.
type Value uint8

// The seven core values. The codes beside them are the library's.
const (
	BerorientasiPelayanan Value = iota + 1 // BP
	Akuntabel                              // AK
	Kompeten                               // KP
	Harmonis                               // HM
	Loyal                                  // LY
	Adaptif                                // AD
	Kolaboratif                            // KB
)

// values is the table of the core values. The English names are the common renderings: no official
// ones were found.
var values = enum.Table[Value]{
	Type: "berakhlak.Value",
	Entries: []enum.Entry{
		BerorientasiPelayanan: {Code: "BP", Name: nameBP, English: "Service-Oriented",
			Also: []string{definitionBP, nameBP + thatIs + definitionBP, driftBP, nameBP + thatIs + driftBP}},
		Akuntabel:   {Code: "AK", Name: nameAK, English: "Accountable", Also: []string{definitionAK, nameAK + thatIs + definitionAK}},
		Kompeten:    {Code: "KP", Name: nameKP, English: "Competent", Also: []string{definitionKP, nameKP + thatIs + definitionKP}},
		Harmonis:    {Code: "HM", Name: nameHM, English: "Harmonious", Also: []string{definitionHM, nameHM + thatIs + definitionHM}},
		Loyal:       {Code: "LY", Name: nameLY, English: "Loyal", Also: []string{definitionLY, nameLY + thatIs + definitionLY}},
		Adaptif:     {Code: "AD", Name: nameAD, English: "Adaptive", Also: []string{definitionAD, nameAD + thatIs + definitionAD}},
		Kolaboratif: {Code: "KB", Name: nameKB, English: "Collaborative", Also: []string{definitionKB, nameKB + thatIs + definitionKB}},
	},
	Fold: fold,
}

// ParseValue reads a core value: its code ("BP"), its Indonesian or English name, its definition,
// or both as the circular writes them ("Akuntabel, yaitu bertanggung jawab atas …"). Case, spaces,
// line breaks and punctuation do not matter, nor whether words are joined ("kerjasama"), a few
// misspelt words are known, and a sentence may begin with "Pegawai". Nothing is guessed: everything
// else is an error, a *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when
// nothing is there.
func ParseValue(s string) (Value, error) { return values.Parse(s) }

// Values returns an iterator over the seven core values in their official order.
func Values() iter.Seq[Value] { return values.All() }

// Definition returns what the value means (definisi) in the words of SE MenPANRB 20/2021: of
// Akuntabel "bertanggung jawab atas kepercayaan yang diberikan". The circular writes it behind the
// name: "Akuntabel, yaitu …". It is empty for a value that is not valid. The source is
// [Value.Citation].
func (v Value) Definition() string {
	if !v.IsValid() {
		return ""
	}
	return definitions[v]
}

// Behaviours returns an iterator over the three behaviours (panduan perilaku) of the value, in
// their official order. A value that is not valid has none.
func (v Value) Behaviours() iter.Seq[Behaviour] {
	return func(yield func(Behaviour) bool) {
		if !v.IsValid() {
			return
		}
		first := Behaviour(v-1)*perValue + 1
		for b := first; b < first+perValue; b++ {
			if !yield(b) {
				return
			}
		}
	}
}

// String returns the official Indonesian name, "Berorientasi Pelayanan"; for a number that is not a
// value, like "berakhlak.Value(99)".
func (v Value) String() string { return values.String(v) }

// Name returns the name in the language that suits tag: Indonesian, or English ("Service-Oriented",
// the library's rendering).
func (v Value) Name(tag language.Tag) string { return values.Name(v, tag) }

// Code returns the stable code of two letters, "BP" (library); it is empty for a value that is not
// valid.
func (v Value) Code() string { return values.Code(v) }

// IsValid reports whether v is one of the seven constants.
func (v Value) IsValid() bool { return values.IsValid(v) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not
// a value.
func (v Value) AppendText(dst []byte) ([]byte, error) { return values.AppendText(dst, v) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a
// value.
func (v Value) MarshalText() ([]byte, error) { return values.MarshalText(v) }

// UnmarshalText reads all that [ParseValue] takes; empty text is the zero value. After an error v
// is as before.
func (v *Value) UnmarshalText(text []byte) error { return values.UnmarshalText(v, text) }

// Scan reads a database column: a string or []byte with all that [ParseValue] takes; empty and NULL
// are the zero value. After an error v is as before.
func (v *Value) Scan(src any) error { return values.Scan(v, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that
// is not a value.
func (v Value) Value() (driver.Value, error) { return values.Value(v) }
