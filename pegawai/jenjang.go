package pegawai

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Jenjang is the level of a functional post (jenjang jabatan fungsional). The constants run from the lowest within each
// category, that of skill before that of expertise; levels of different categories are not to be compared. The zero value
// is not filled in, and not valid.
type Jenjang uint8

// The levels.
const (
	Pemula      Jenjang = iota + 1 // keterampilan
	Terampil                       // keterampilan
	Mahir                          // keterampilan
	Penyelia                       // keterampilan
	AhliPertama                    // keahlian
	AhliMuda                       // keahlian
	AhliMadya                      // keahlian
	AhliUtama                      // keahlian
)

var jenjangs = enum.Table[Jenjang]{Type: "pegawai.Jenjang", Entries: []enum.Entry{
	Pemula:      {Code: "pemula", Name: "Pemula", English: "Beginner"},
	Terampil:    {Code: "terampil", Name: "Terampil", English: "Skilled"},
	Mahir:       {Code: "mahir", Name: "Mahir", English: "Proficient"},
	Penyelia:    {Code: "penyelia", Name: "Penyelia", English: "Lead"},
	AhliPertama: {Code: "ahli-pertama", Name: "Ahli Pertama", English: "First Expert"},
	AhliMuda:    {Code: "ahli-muda", Name: "Ahli Muda", English: "Junior Expert"},
	AhliMadya:   {Code: "ahli-madya", Name: "Ahli Madya", English: "Middle Expert"},
	AhliUtama:   {Code: "ahli-utama", Name: "Ahli Utama", English: "Principal Expert"},
}}

// golonganRanges are the lowest and the highest grade of each level, and where that is written.
var golonganRanges = [...]struct {
	low, high Golongan
	citation  aparatur.Citation
}{
	Pemula:      {GolonganIIa, GolonganIIa, aparatur.Citation{Regulation: aparatur.PermenPANRB1Tahun2023, Status: aparatur.OneSource}},
	Terampil:    {GolonganIIb, GolonganIId, skillCitation},
	Mahir:       {GolonganIIIa, GolonganIIIb, skillCitation},
	Penyelia:    {GolonganIIIc, GolonganIIId, skillCitation},
	AhliPertama: {GolonganIIIa, GolonganIIIb, expertCitation},
	AhliMuda:    {GolonganIIIc, GolonganIIId, expertCitation},
	AhliMadya:   {GolonganIVa, GolonganIVc, expertCitation},
	AhliUtama:   {GolonganIVd, GolonganIVe, expertCitation},
}

// ParseJenjang reads a level by name, "Ahli Muda", without regard to case, spaces and hyphens. The old names of the levels
// of expertise without "Ahli" are not read: "Muda" and "Madya" name other things too. The error is a *aparatur.ParseError.
func ParseJenjang(s string) (Jenjang, error) { return jenjangs.Parse(s) }

// Jenjangs yields the levels, those of skill first, each category from its lowest.
func Jenjangs() iter.Seq[Jenjang] { return jenjangs.All() }

// Kategori returns the category of the level; 0 for what is no level.
func (j Jenjang) Kategori() KategoriJF {
	switch {
	case !j.IsValid():
		return 0
	case j <= Penyelia:
		return Keterampilan
	}
	return Keahlian
}

// Next returns the next higher level of the same category; 0 for the highest of each and for what is no level.
func (j Jenjang) Next() Jenjang {
	if !j.IsValid() || j == Penyelia || j == AhliUtama {
		return 0
	}
	return j + 1
}

// Previous returns the next lower level of the same category; 0 for the lowest of each and for what is no level.
func (j Jenjang) Previous() Jenjang {
	if !j.IsValid() || j == AhliPertama {
		return 0
	}
	return j - 1
}

// Golongan returns the lowest and the highest grade of the level; zeros for what is no level.
func (j Jenjang) Golongan() (low, high Golongan) {
	if !j.IsValid() {
		return 0, 0
	}
	r := golonganRanges[j]
	return r.low, r.high
}

// JenjangOf returns the level of a category that a grade belongs to, and false where the category has none for it. A grade
// alone does not tell the category.
func JenjangOf(k KategoriJF, g Golongan) (Jenjang, bool) {
	for j := range k.Jenjangs() {
		if low, high := j.Golongan(); low <= g && g <= high {
			return j, true
		}
	}
	return 0, false
}

// Citation returns the source of the grades of the level; the zero Citation for what is no level.
func (j Jenjang) Citation() aparatur.Citation {
	if !j.IsValid() {
		return aparatur.Citation{}
	}
	return golonganRanges[j].citation
}

// String returns the Indonesian name, or like "pegawai.Jenjang(99)" for what is none.
func (j Jenjang) String() string { return jenjangs.String(j) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (j Jenjang) Name(tag language.Tag) string { return jenjangs.Name(j, tag) }

// Code returns the stable machine code; "" for what is none.
func (j Jenjang) Code() string { return jenjangs.Code(j) }

// IsValid reports whether j is one of the constants. Zero is not.
func (j Jenjang) IsValid() bool { return jenjangs.IsValid(j) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (j Jenjang) AppendText(b []byte) ([]byte, error) { return jenjangs.AppendText(b, j) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (j Jenjang) MarshalText() ([]byte, error) { return jenjangs.MarshalText(j) }

// UnmarshalText reads what [ParseJenjang] reads; empty text is the zero value. After an error j is as before.
func (j *Jenjang) UnmarshalText(text []byte) error { return jenjangs.UnmarshalText(j, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (j *Jenjang) Scan(src any) error { return jenjangs.Scan(j, src) }

// Value returns the code for a database, NULL for the zero value.
func (j Jenjang) Value() (driver.Value, error) { return jenjangs.Value(j) }
