package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Attitude is one of the seven attitudes of thematic bureaucratic-reform leadership (tujuh sikap kepemimpinan reformasi
// birokrasi tematik), as one press report names them: no law, and without official definitions. The zero value means not
// filled in and is not valid. Attitudes are plain numbers: comparable, usable as map keys, safe for concurrent use.
type Attitude uint8

// The seven attitudes, in the order reported, with their codes (library).
const (
	Komitmen                Attitude = iota + 1 // KMT
	BerorientasiHasil                           // BHA
	InovatifTerbuka                             // ITI
	PengalamanPengetahuan                       // PGT
	AdaptifTeknologi                            // AMT
	PublicValue                                 // MPV
	KolaboratifPartisipatif                     // KDP
)

// The English names are the library's.
var attitudes = enum.Table[Attitude]{
	Type: "reform.Attitude",
	Entries: []enum.Entry{
		Komitmen:                {Code: "KMT", Name: "Komitmen", English: "Commitment"},
		BerorientasiHasil:       {Code: "BHA", Name: "Berorientasi hasil dan fokus pada akar masalah", English: "Result-oriented and focused on root causes"},
		InovatifTerbuka:         {Code: "ITI", Name: "Inovatif dan terbuka atas ide baru", English: "Innovative and open to new ideas"},
		PengalamanPengetahuan:   {Code: "PGT", Name: "Pengalaman dan pengetahuan", English: "Experience and knowledge"},
		AdaptifTeknologi:        {Code: "AMT", Name: "Adaptif dan memanfaatkan teknologi", English: "Adaptive and using technology"},
		PublicValue:             {Code: "MPV", Name: "Mengedepankan public value", English: "Putting public value first"},
		KolaboratifPartisipatif: {Code: "KDP", Name: "Kolaboratif dan partisipatif", English: "Collaborative and participative"},
	},
}

// ParseAttitude reads an attitude: its code ("KMT") or its name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseAttitude(s string) (Attitude, error) { return attitudes.Parse(s) }

// Attitudes returns an iterator over the 7 attitudes in the order reported.
func Attitudes() iter.Seq[Attitude] { return attitudes.All() }

// Items returns an iterator over the items of the instrument that belong to it, in their order; none where a is not valid.
func (a Attitude) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if !a.IsValid() {
			return
		}
		first := Item(a-1)*perDimension + 1
		for i := first; i < first+perDimension; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// Citation returns a press report that has the name; the zero Citation where a is not valid. No regulation was found.
func (a Attitude) Citation() aparatur.Citation {
	if !a.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.BeritaSatukanal11Januari2023, Status: aparatur.Press}
}

// String returns the Indonesian name, "Komitmen"; for a number that is not an attitude, like "reform.Attitude(99)".
func (a Attitude) String() string { return attitudes.String(a) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (a Attitude) Name(tag language.Tag) string { return attitudes.Name(a, tag) }

// Code returns the stable machine code, "KMT" (library); it is empty for what is not valid.
func (a Attitude) Code() string { return attitudes.Code(a) }

// IsValid reports whether a is one of the constants. Zero is not.
func (a Attitude) IsValid() bool { return attitudes.IsValid(a) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not an attitude.
func (a Attitude) AppendText(dst []byte) ([]byte, error) { return attitudes.AppendText(dst, a) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not an attitude.
func (a Attitude) MarshalText() ([]byte, error) { return attitudes.MarshalText(a) }

// UnmarshalText reads all that [ParseAttitude] takes; empty text is the zero value. After an error a is as before.
func (a *Attitude) UnmarshalText(text []byte) error { return attitudes.UnmarshalText(a, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error a is as before.
func (a *Attitude) Scan(src any) error { return attitudes.Scan(a, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not an attitude.
func (a Attitude) Value() (driver.Value, error) { return attitudes.Value(a) }
