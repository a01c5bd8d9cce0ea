package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// ChangeArea is one of the eight areas of change of bureaucratic reform (area perubahan). One of them had another name from 2020
// to 2022: [ChangeArea.EarlierName]. The zero value means not filled in and is not valid. Areas are plain numbers, safe for
// concurrent use.
type ChangeArea uint8

// The eight areas.
const (
	ManajemenPerubahan         ChangeArea = iota + 1
	PeraturanPerundangUndangan            // 2020 to 2022: Deregulasi Kebijakan
	PenataanOrganisasi
	PenataanTatalaksana
	SistemManajemenSDM
	PenguatanAkuntabilitas
	PenguatanPengawasan
	PelayananPublik
)

// The English names are the library's.
var changeAreas = enum.Table[ChangeArea]{
	Type: "reform.ChangeArea",
	Entries: []enum.Entry{
		ManajemenPerubahan:         {Code: "manajemen-perubahan", Name: "Manajemen Perubahan", English: "Change management"},
		PeraturanPerundangUndangan: {Code: "peraturan", Name: "Penataan Peraturan Perundang-undangan", English: "Laws and regulations", Also: []string{"Deregulasi Kebijakan"}},
		PenataanOrganisasi:         {Code: "organisasi", Name: "Penataan Organisasi", English: "Organisation"},
		PenataanTatalaksana:        {Code: "tatalaksana", Name: "Penataan Tatalaksana", English: "Business processes"},
		SistemManajemenSDM:         {Code: "sdm", Name: "Penataan Sistem Manajemen SDM Aparatur", English: "Human resources"},
		PenguatanAkuntabilitas:     {Code: "akuntabilitas", Name: "Penguatan Akuntabilitas", English: "Accountability"},
		PenguatanPengawasan:        {Code: "pengawasan", Name: "Penguatan Pengawasan", English: "Oversight"},
		PelayananPublik:            {Code: "pelayanan-publik", Name: "Peningkatan Kualitas Pelayanan Publik", English: "Public service"},
	},
}

// ParseChangeArea reads an area by its code ("manajemen-perubahan") or name, whatever the case, spaces and hyphens. The name of 2020 to 2022 is read too. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseChangeArea(s string) (ChangeArea, error) { return changeAreas.Parse(s) }

// ChangeAreas returns an iterator over the eight areas, in their order.
func ChangeAreas() iter.Seq[ChangeArea] { return changeAreas.All() }

// EarlierName returns the name of 2020 to 2022 where it was another one, "Deregulasi Kebijakan"; otherwise it is String.
func (c ChangeArea) EarlierName() string {
	if c == PeraturanPerundangUndangan {
		return changeAreas.Entries[c].Also[0]
	}
	return c.String()
}

// Status returns how well the name is known: two sources agree, of which neither names the article. It is 0 for an area that is
// not valid.
func (c ChangeArea) Status() aparatur.Status {
	if !c.IsValid() {
		return 0
	}
	return aparatur.TwoSources
}

// String returns the Indonesian name, "Manajemen Perubahan"; for a number that is not an area, like "reform.ChangeArea(99)".
func (c ChangeArea) String() string { return changeAreas.String(c) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (c ChangeArea) Name(tag language.Tag) string { return changeAreas.Name(c, tag) }

// Code returns the stable machine code, "manajemen-perubahan" (library); it is empty for what is not valid.
func (c ChangeArea) Code() string { return changeAreas.Code(c) }

// IsValid reports whether c is one of the constants. Zero is not.
func (c ChangeArea) IsValid() bool { return changeAreas.IsValid(c) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not an area.
func (c ChangeArea) AppendText(dst []byte) ([]byte, error) { return changeAreas.AppendText(dst, c) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not an area.
func (c ChangeArea) MarshalText() ([]byte, error) { return changeAreas.MarshalText(c) }

// UnmarshalText reads all that [ParseChangeArea] takes; empty text is the zero value. After an error c is as before.
func (c *ChangeArea) UnmarshalText(text []byte) error { return changeAreas.UnmarshalText(c, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error c is as before.
func (c *ChangeArea) Scan(src any) error { return changeAreas.Scan(c, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not an area.
func (c ChangeArea) Value() (driver.Value, error) { return changeAreas.Value(c) }
