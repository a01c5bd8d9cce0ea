package pegawai

import (
	"database/sql/driver"
	"iter"
	"sync"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Eselon is an echelon (eselon), the rank of a structural post before the classes of UU 5/2014, and still the word of every
// organisation chart. The constants run from the highest. The zero value is not filled in, and not valid.
type Eselon uint8

const (
	// EselonIa is echelon I.a: it stands for JPT utama or JPT madya.
	EselonIa Eselon = iota + 1
	// EselonIb is echelon I.b, such as the secretary of a province.
	EselonIb
	// EselonIIa is echelon II.a, such as the head of an office of a province.
	EselonIIa
	// EselonIIb is echelon II.b, such as the head of a bureau of a province.
	EselonIIb
	// EselonIIIa is echelon III.a.
	EselonIIIa
	// EselonIIIb is echelon III.b.
	EselonIIIb
	// EselonIVa is echelon IV.a.
	EselonIVa
	// EselonIVb is echelon IV.b.
	EselonIVb
)

// The further spellings are put together when the table is first asked for, and not whenever the package is imported.
var eselons = sync.OnceValue(func() *enum.Table[Eselon] {
	return &enum.Table[Eselon]{Type: "pegawai.Eselon", Entries: []enum.Entry{
		EselonIa:   {Code: "Ia", Name: "Eselon I.a", English: "Echelon I.a", Also: also("I", "a")},
		EselonIb:   {Code: "Ib", Name: "Eselon I.b", English: "Echelon I.b", Also: also("I", "b")},
		EselonIIa:  {Code: "IIa", Name: "Eselon II.a", English: "Echelon II.a", Also: also("II", "a")},
		EselonIIb:  {Code: "IIb", Name: "Eselon II.b", English: "Echelon II.b", Also: also("II", "b")},
		EselonIIIa: {Code: "IIIa", Name: "Eselon III.a", English: "Echelon III.a", Also: also("III", "a")},
		EselonIIIb: {Code: "IIIb", Name: "Eselon III.b", English: "Echelon III.b", Also: also("III", "b")},
		EselonIVa:  {Code: "IVa", Name: "Eselon IV.a", English: "Echelon IV.a", Also: also("IV", "a")},
		EselonIVb:  {Code: "IVb", Name: "Eselon IV.b", English: "Echelon IV.b", Also: also("IV", "b")},
	}}
})

// also are the further ways in which agencies write an echelon.
func also(number, letter string) []string {
	var out []string
	for _, word := range []string{"", "Eselon ", "Es. ", "Es "} {
		for _, between := range []string{"", ".", "/"} {
			out = append(out, word+number+between+letter)
		}
	}
	return out
}

// ParseEselon reads "IIa", "II.a", "II/a", "II-a", with or without "Eselon" or "Es." before it, without regard to case and
// spaces. A number without a letter names two echelons and is not known. The error is a *aparatur.ParseError.
func ParseEselon(s string) (Eselon, error) { return eselons().Parse(s) }

// Eselons yields the echelons from the highest.
func Eselons() iter.Seq[Eselon] { return eselons().All() }

// JobClasses yields the classes of posts that the echelon stands for (kesetaraan jabatan): one, or two for [EselonIa]; none
// for what is no echelon.
func (e Eselon) JobClasses() iter.Seq[JobClass] {
	return func(yield func(JobClass) bool) {
		for c := range JobClasses() {
			for other := range c.Eselons() {
				if other == e && !yield(c) {
					return
				}
			}
		}
	}
}

// Citation returns the source of the equivalence of echelon and class; the zero Citation for what is no echelon.
func (e Eselon) Citation() aparatur.Citation {
	if !e.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.UU5Tahun2014, Article: "Pasal 131", Status: aparatur.TwoSources}
}

// String returns the Indonesian name, "Eselon II.a", or like "pegawai.Eselon(99)" for what is no echelon.
func (e Eselon) String() string { return eselons().String(e) }

// Name returns the name in the language of tag: Indonesian, or English.
func (e Eselon) Name(tag language.Tag) string { return eselons().Name(e, tag) }

// Code returns the stable machine code, "IIa"; "" for what is no echelon.
func (e Eselon) Code() string { return eselons().Code(e) }

// IsValid reports whether e is one of the constants. Zero is not.
func (e Eselon) IsValid() bool { return eselons().IsValid(e) }

// AppendText appends the code: nothing for zero, and an error for what is no echelon.
func (e Eselon) AppendText(b []byte) ([]byte, error) { return eselons().AppendText(b, e) }

// MarshalText returns the code: empty for zero, and an error for what is no echelon.
func (e Eselon) MarshalText() ([]byte, error) { return eselons().MarshalText(e) }

// UnmarshalText reads what ParseEselon reads; empty text is the zero value.
func (e *Eselon) UnmarshalText(text []byte) error { return eselons().UnmarshalText(e, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (e *Eselon) Scan(src any) error { return eselons().Scan(e, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (e Eselon) Value() (driver.Value, error) { return eselons().Value(e) }
