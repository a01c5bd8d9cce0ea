package pegawai

import (
	"cmp"
	"database/sql/driver"
	"iter"
	"sync"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// GolonganPPPK is the grade of a PPPK (golongan PPPK), I to XVII; no rank goes with it. The constants run from the lowest,
// so that grades are compared with < and >, and the number of a constant is that of the grade. The zero value is not filled
// in, and not valid. It is not comparable with a [Golongan] of a PNS.
type GolonganPPPK uint8

// The 17 grades of PPPK.
const (
	PPPKI GolonganPPPK = iota + 1
	PPPKII
	PPPKIII
	PPPKIV
	PPPKV
	PPPKVI
	PPPKVII
	PPPKVIII
	PPPKIX
	PPPKX
	PPPKXI
	PPPKXII
	PPPKXIII
	PPPKXIV
	PPPKXV
	PPPKXVI
	PPPKXVII
)

// The further spellings are put together when the table is first asked for, and not whenever the package is imported.
var golonganPPPKs = sync.OnceValue(func() *enum.Table[GolonganPPPK] {
	return &enum.Table[GolonganPPPK]{Type: "pegawai.GolonganPPPK", Entries: []enum.Entry{
		PPPKI:    golonganPPPK("I"),
		PPPKII:   golonganPPPK("II"),
		PPPKIII:  golonganPPPK("III"),
		PPPKIV:   golonganPPPK("IV"),
		PPPKV:    golonganPPPK("V"),
		PPPKVI:   golonganPPPK("VI"),
		PPPKVII:  golonganPPPK("VII"),
		PPPKVIII: golonganPPPK("VIII"),
		PPPKIX:   golonganPPPK("IX"),
		PPPKX:    golonganPPPK("X"),
		PPPKXI:   golonganPPPK("XI"),
		PPPKXII:  golonganPPPK("XII"),
		PPPKXIII: golonganPPPK("XIII"),
		PPPKXIV:  golonganPPPK("XIV"),
		PPPKXV:   golonganPPPK("XV"),
		PPPKXVI:  golonganPPPK("XVI"),
		PPPKXVII: golonganPPPK("XVII"),
	}}
})

func golonganPPPK(number string) enum.Entry {
	return enum.Entry{Code: number, Name: number, Also: []string{"Golongan " + number, "Gol. " + number, "Gol " + number, "PPPK " + number}}
}

// ParseGolonganPPPK reads a grade, "IX", with or without "Golongan", "Gol." or "PPPK" before it, without regard to case and
// spaces. The error is a *aparatur.ParseError.
func ParseGolonganPPPK(s string) (GolonganPPPK, error) { return golonganPPPKs().Parse(s) }

// GolonganPPPKs yields the grades from the lowest.
func GolonganPPPKs() iter.Seq[GolonganPPPK] { return golonganPPPKs().All() }

// Next returns the next higher grade; 0 for the highest and for what is no grade.
func (g GolonganPPPK) Next() GolonganPPPK {
	if !g.IsValid() || g == PPPKXVII {
		return 0
	}
	return g + 1
}

// Previous returns the next lower grade; 0 for the lowest and for what is no grade.
func (g GolonganPPPK) Previous() GolonganPPPK {
	if !g.IsValid() {
		return 0
	}
	return g - 1
}

// Compare returns -1, 0 or 1 as g is lower than, the same as or higher than h. It fits slices.SortFunc.
func (g GolonganPPPK) Compare(h GolonganPPPK) int { return cmp.Compare(g, h) }

// String returns the Indonesian name, or like "pegawai.GolonganPPPK(99)" for what is none.
func (g GolonganPPPK) String() string { return golonganPPPKs().String(g) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (g GolonganPPPK) Name(tag language.Tag) string { return golonganPPPKs().Name(g, tag) }

// Code returns the stable machine code; "" for what is none.
func (g GolonganPPPK) Code() string { return golonganPPPKs().Code(g) }

// IsValid reports whether g is one of the constants. Zero is not.
func (g GolonganPPPK) IsValid() bool { return golonganPPPKs().IsValid(g) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (g GolonganPPPK) AppendText(b []byte) ([]byte, error) { return golonganPPPKs().AppendText(b, g) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (g GolonganPPPK) MarshalText() ([]byte, error) { return golonganPPPKs().MarshalText(g) }

// UnmarshalText reads what [ParseGolonganPPPK] reads; empty text is the zero value. After an error g is as before.
func (g *GolonganPPPK) UnmarshalText(text []byte) error {
	return golonganPPPKs().UnmarshalText(g, text)
}

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (g *GolonganPPPK) Scan(src any) error { return golonganPPPKs().Scan(g, src) }

// Value returns the code for a database, NULL for the zero value.
func (g GolonganPPPK) Value() (driver.Value, error) { return golonganPPPKs().Value(g) }
