package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Kawasan is a development area of Jawa Timur in Perpres 80/2019. Areas overlap: a kabupaten may lie in several. The zero
// value is not filled in, and not valid.
type Kawasan uint8

const (
	// Gerbangkertosusila is the area around Surabaya.
	Gerbangkertosusila Kawasan = iota + 1
	// BromoTenggerSemeru is the area of Bromo-Tengger-Semeru.
	BromoTenggerSemeru
	// SelingkarWilis is the area around Mount Wilis.
	SelingkarWilis
	// LintasSelatan is the area along the south coast.
	LintasSelatan
	// SelingkarIjen is named in the regulation; its members were not read.
	SelingkarIjen
	// MaduraDanKepulauan is named in the regulation; its members were not read.
	MaduraDanKepulauan
	// DiLuarKawasan stands for the kabupaten and kota of Jawa Timur that are in none of the areas whose members were read.
	// It is the library's own, so that none is silently lost.
	DiLuarKawasan
)

var kawasans = enum.Table[Kawasan]{Type: "opd.Kawasan", Entries: []enum.Entry{
	Gerbangkertosusila: {Code: "gerbangkertosusila", Name: "Gerbangkertosusila", Also: []string{"Gerbang Kertosusila", "Gerbang Kertasusila", "Gerbangkartosusila"}},
	BromoTenggerSemeru: {Code: "bromo-tengger-semeru", Name: "Bromo Tengger Semeru"},
	SelingkarWilis:     {Code: "selingkar-wilis", Name: "Selingkar Wilis"},
	LintasSelatan:      {Code: "lintas-selatan", Name: "Lintas Selatan"},
	SelingkarIjen:      {Code: "selingkar-ijen", Name: "Selingkar Ijen"},
	MaduraDanKepulauan: {Code: "madura-dan-kepulauan", Name: "Madura dan Kepulauan"},
	DiLuarKawasan:      {Code: "di-luar-kawasan", Name: "di luar kawasan", English: "outside the areas"},
}}

// ParseKawasan reads an area by name, also in the spellings seen ("Gerbang Kertasusila", "Gerbangkartosusila"), or the words
// "di luar kawasan". The error is a *aparatur.ParseError.
func ParseKawasan(s string) (Kawasan, error) { return kawasans.Parse(s) }

// AllKawasan yields the areas and, last, [DiLuarKawasan].
func AllKawasan() iter.Seq[Kawasan] { return kawasans.All() }

// Membership is one kabupaten or kota in one area. Of DiLuarKawasan the status is that of the library.
type Membership struct {
	Kawasan Kawasan
	Region  RegionCode
	Status  aparatur.Status
}

// Citation returns the source.
func (m Membership) Citation() aparatur.Citation {
	if m.Status == aparatur.Library || m.Status == 0 {
		return aparatur.Citation{Status: m.Status}
	}
	return aparatur.Citation{Regulation: aparatur.Perpres80Tahun2019, Status: m.Status}
}

// MembersKnown reports whether the members of the area were read.
func (k Kawasan) MembersKnown() bool {
	return k.IsValid() && k != SelingkarIjen && k != MaduraDanKepulauan
}

// Members yields the memberships of the area; none where [Kawasan.MembersKnown] is false.
func (k Kawasan) Members() iter.Seq[Membership] {
	return func(yield func(Membership) bool) {
		for r := range Regions() {
			for m := range KawasanOf(r.Code) {
				if m.Kawasan == k && !yield(m) {
					return
				}
			}
		}
	}
}

const jawaTimurCode = 35

// KawasanOf yields the areas of a kabupaten or kota of Jawa Timur, or [DiLuarKawasan]; nothing for the province itself and
// for regions elsewhere, to which the regulation does not apply. A provincial organisation does not lie in an area.
func KawasanOf(c RegionCode) iter.Seq[Membership] {
	return func(yield func(Membership) bool) {
		if c.province != jawaTimurCode || c.IsProvince() || !c.IsValid() {
			return
		}
		found := false
		for _, m := range memberships {
			if m.Region == c {
				found = true
				if !yield(m) {
					return
				}
			}
		}
		if !found {
			yield(Membership{Kawasan: DiLuarKawasan, Region: c, Status: aparatur.Library})
		}
	}
}

// String returns the Indonesian name, or like "opd.Kawasan(99)" for what is none.
func (k Kawasan) String() string { return kawasans.String(k) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (k Kawasan) Name(tag language.Tag) string { return kawasans.Name(k, tag) }

// Code returns the stable machine code, "selingkar-wilis"; "" for what is none.
func (k Kawasan) Code() string { return kawasans.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k Kawasan) IsValid() bool { return kawasans.IsValid(k) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (k Kawasan) AppendText(b []byte) ([]byte, error) { return kawasans.AppendText(b, k) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (k Kawasan) MarshalText() ([]byte, error) { return kawasans.MarshalText(k) }

// UnmarshalText reads what ParseKawasan reads; empty text is the zero value.
func (k *Kawasan) UnmarshalText(text []byte) error { return kawasans.UnmarshalText(k, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (k *Kawasan) Scan(src any) error { return kawasans.Scan(k, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (k Kawasan) Value() (driver.Value, error) { return kawasans.Value(k) }
