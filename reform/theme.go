package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Theme is a theme of RB Tematik (tema). Which themes there are depends on the edition: [Theme.In]. The zero value means not
// filled in and is not valid; in a [ThemePlan] it stands for an agency's own theme. Themes are plain numbers, safe for
// concurrent use.
type Theme uint8

// The themes, those of [Edition2020] first.
const (
	PengentasanKemiskinan    Theme = iota + 1 // both editions
	PeningkatanInvestasi                      // both editions
	DigitalisasiAdministrasi                  // 2020-2024; its focus is [DigitalFocus]
	PrioritasAktualPresiden                   // 2020-2024
	Hilirisasi                                // 2025
	LayananKesehatan                          // 2025
	KetahananPangan                           // 2025
	Pendidikan                                // 2025
)

// The English names are the library's.
var themes = enum.Table[Theme]{
	Type: "reform.Theme",
	Entries: []enum.Entry{
		PengentasanKemiskinan:    {Code: "kemiskinan", Name: "Pengentasan Kemiskinan", English: "Poverty alleviation"},
		PeningkatanInvestasi:     {Code: "investasi", Name: "Peningkatan Investasi", English: "Investment"},
		DigitalisasiAdministrasi: {Code: "digitalisasi", Name: "Digitalisasi Administrasi Pemerintahan", English: "Digital government administration"},
		PrioritasAktualPresiden:  {Code: "prioritas-presiden", Name: "Percepatan Prioritas Aktual Presiden", English: "The President's current priorities"},
		Hilirisasi:               {Code: "hilirisasi", Name: "Hilirisasi", English: "Downstream industry"},
		LayananKesehatan:         {Code: "kesehatan", Name: "Kualitas dan Akses Layanan Kesehatan", English: "Quality of and access to health services"},
		KetahananPangan:          {Code: "pangan", Name: "Ketahanan Pangan Nasional", English: "National food security"},
		Pendidikan:               {Code: "pendidikan", Name: "Akses, Kualitas dan Mutu Pendidikan", English: "Access to and quality of education"},
	},
}

// ParseTheme reads a theme by its code ("kemiskinan") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseTheme(s string) (Theme, error) { return themes.Parse(s) }

// Themes returns an iterator over the themes of all editions, in their order.
func Themes() iter.Seq[Theme] { return themes.All() }

// DigitalFocus is what [DigitalisasiAdministrasi] concentrates on in [Edition2020].
const DigitalFocus = "penanganan stunting"

// In reports whether the edition has the theme.
func (t Theme) In(e Edition) bool {
	switch e {
	case Edition2020:
		return t >= PengentasanKemiskinan && t <= PrioritasAktualPresiden
	case Edition2025:
		return t == PengentasanKemiskinan || t == PeningkatanInvestasi || t >= Hilirisasi && t <= Pendidikan
	}
	return false
}

// Citation returns the source of the theme in an edition; the zero Citation where the edition does not have it.
func (t Theme) Citation(e Edition) aparatur.Citation {
	if !t.In(e) {
		return aparatur.Citation{}
	}
	return e.Citation()
}

// String returns the Indonesian name, "Pengentasan Kemiskinan"; for a number that is not a theme, like "reform.Theme(99)".
func (t Theme) String() string { return themes.String(t) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (t Theme) Name(tag language.Tag) string { return themes.Name(t, tag) }

// Code returns the stable machine code, "kemiskinan" (library); it is empty for what is not valid.
func (t Theme) Code() string { return themes.Code(t) }

// IsValid reports whether t is one of the constants. Zero is not.
func (t Theme) IsValid() bool { return themes.IsValid(t) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a theme.
func (t Theme) AppendText(dst []byte) ([]byte, error) { return themes.AppendText(dst, t) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a theme.
func (t Theme) MarshalText() ([]byte, error) { return themes.MarshalText(t) }

// UnmarshalText reads all that [ParseTheme] takes; empty text is the zero value. After an error t is as before.
func (t *Theme) UnmarshalText(text []byte) error { return themes.UnmarshalText(t, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error t is as before.
func (t *Theme) Scan(src any) error { return themes.Scan(t, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a theme.
func (t Theme) Value() (driver.Value, error) { return themes.Value(t) }
