package pegawai

import (
	"cmp"
	"database/sql/driver"
	"iter"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Golongan is the grade of a PNS, golongan and ruang (golongan ruang), with which a rank goes (pangkat). The constants run
// from the lowest, so that grades are compared with < and >. The zero value is not filled in, and not valid. Grades of a
// PPPK are another type, [GolonganPPPK].
type Golongan uint8

// The 17 grades of PNS.
const (
	GolonganIa Golongan = iota + 1 // Juru Muda
	GolonganIb                     // Juru Muda Tingkat I
	GolonganIc                     // Juru
	//lint:ignore ST1003 The name is golongan I/d, in which "d" is a letter of its own.
	GolonganId   // Juru Tingkat I
	GolonganIIa  // Pengatur Muda
	GolonganIIb  // Pengatur Muda Tingkat I
	GolonganIIc  // Pengatur
	GolonganIId  // Pengatur Tingkat I
	GolonganIIIa // Penata Muda
	GolonganIIIb // Penata Muda Tingkat I
	GolonganIIIc // Penata
	GolonganIIId // Penata Tingkat I
	GolonganIVa  // Pembina
	GolonganIVb  // Pembina Tingkat I
	GolonganIVc  // Pembina Utama Muda
	GolonganIVd  // Pembina Utama Madya
	GolonganIVe  // Pembina Utama
)

var pangkats = [...]string{
	GolonganIa:   "Juru Muda",
	GolonganIb:   "Juru Muda Tingkat I",
	GolonganIc:   "Juru",
	GolonganId:   "Juru Tingkat I",
	GolonganIIa:  "Pengatur Muda",
	GolonganIIb:  "Pengatur Muda Tingkat I",
	GolonganIIc:  "Pengatur",
	GolonganIId:  "Pengatur Tingkat I",
	GolonganIIIa: "Penata Muda",
	GolonganIIIb: "Penata Muda Tingkat I",
	GolonganIIIc: "Penata",
	GolonganIIId: "Penata Tingkat I",
	GolonganIVa:  "Pembina",
	GolonganIVb:  "Pembina Tingkat I",
	GolonganIVc:  "Pembina Utama Muda",
	GolonganIVd:  "Pembina Utama Madya",
	GolonganIVe:  "Pembina Utama",
}

// The order is that of data, each entry made alike, so that none can lack a spelling; and made when the table is first asked for,
// not whenever the package is imported.
var golongans = sync.OnceValue(func() *enum.Table[Golongan] {
	return &enum.Table[Golongan]{Type: "pegawai.Golongan", Entries: []enum.Entry{
		GolonganIa:   golongan("I", "a", "Juru Muda"),
		GolonganIb:   golongan("I", "b", "Juru Muda Tingkat I"),
		GolonganIc:   golongan("I", "c", "Juru"),
		GolonganId:   golongan("I", "d", "Juru Tingkat I"),
		GolonganIIa:  golongan("II", "a", "Pengatur Muda"),
		GolonganIIb:  golongan("II", "b", "Pengatur Muda Tingkat I"),
		GolonganIIc:  golongan("II", "c", "Pengatur"),
		GolonganIId:  golongan("II", "d", "Pengatur Tingkat I"),
		GolonganIIIa: golongan("III", "a", "Penata Muda"),
		GolonganIIIb: golongan("III", "b", "Penata Muda Tingkat I"),
		GolonganIIIc: golongan("III", "c", "Penata"),
		GolonganIIId: golongan("III", "d", "Penata Tingkat I"),
		GolonganIVa:  golongan("IV", "a", "Pembina"),
		GolonganIVb:  golongan("IV", "b", "Pembina Tingkat I"),
		GolonganIVc:  golongan("IV", "c", "Pembina Utama Muda"),
		GolonganIVd:  golongan("IV", "d", "Pembina Utama Madya"),
		GolonganIVe:  golongan("IV", "e", "Pembina Utama"),
	}, Fold: foldGolongan}
})

func golongan(number, letter, pangkat string) enum.Entry {
	code := number + "/" + letter
	return enum.Entry{Code: code, Name: code, Also: []string{
		number + letter, number + "." + letter, pangkat,
		pangkat + " " + code, pangkat + ", " + code, pangkat + " (" + code + ")", pangkat + "/" + code,
	}}
}

// foldGolongan takes off the words before a grade and writes the abbreviation of Tingkat in full; it is given lower case.
func foldGolongan(s string) string {
	for _, word := range [...]string{"golongan ruang ", "golongan ", "gol. ", "gol.", "gol "} {
		if rest, found := strings.CutPrefix(s, word); found {
			s = rest
			break
		}
	}
	for _, short := range [...]string{" tk. ", " tk.", " tk "} {
		s = strings.Replace(s, short, " tingkat ", 1)
	}
	return strings.ReplaceAll(s, " / ", "/")
}

// ParseGolongan reads a grade, "III/a", "IIIa", "III-a", "III.a", with or without "Golongan" or "Gol." before it; a rank,
// "Penata Muda Tingkat I", "Penata Muda Tk. I"; or both, "Penata Muda (III/a)", "Penata Muda, III/a", "Penata Muda/III/a".
// Case and spaces do not matter. A rank beside the grade of another rank is not known. The error is a
// *aparatur.ParseError.
func ParseGolongan(s string) (Golongan, error) { return golongans().Parse(s) }

// Golongans yields the grades from the lowest.
func Golongans() iter.Seq[Golongan] { return golongans().All() }

// Pangkat returns the rank that goes with the grade, "Penata Muda Tingkat I"; "" for what is no grade.
func (g Golongan) Pangkat() string {
	if !g.IsValid() {
		return ""
	}
	return pangkats[g]
}

// Full returns rank and grade as a signature has them, "Penata Muda Tingkat I (III/b)"; "" for what is no grade. The form
// is the library's.
func (g Golongan) Full() string {
	if !g.IsValid() {
		return ""
	}
	return g.Pangkat() + " (" + g.Code() + ")"
}

// Next returns the next higher grade; 0 for the highest and for what is no grade.
func (g Golongan) Next() Golongan {
	if !g.IsValid() || g == GolonganIVe {
		return 0
	}
	return g + 1
}

// Previous returns the next lower grade; 0 for the lowest and for what is no grade.
func (g Golongan) Previous() Golongan {
	if !g.IsValid() {
		return 0
	}
	return g - 1
}

// Compare returns -1, 0 or 1 as g is lower than, the same as or higher than h. It fits slices.SortFunc.
func (g Golongan) Compare(h Golongan) int { return cmp.Compare(g, h) }

// Citation returns how well grade and rank are known; no document was read. It is the zero Citation for what is no grade.
func (g Golongan) Citation() aparatur.Citation {
	if !g.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Status: aparatur.CommonUse}
}

// String returns the Indonesian name, or like "pegawai.Golongan(99)" for what is none.
func (g Golongan) String() string { return golongans().String(g) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (g Golongan) Name(tag language.Tag) string { return golongans().Name(g, tag) }

// Code returns the stable machine code; "" for what is none.
func (g Golongan) Code() string { return golongans().Code(g) }

// IsValid reports whether g is one of the constants. Zero is not.
func (g Golongan) IsValid() bool { return golongans().IsValid(g) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (g Golongan) AppendText(b []byte) ([]byte, error) { return golongans().AppendText(b, g) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (g Golongan) MarshalText() ([]byte, error) { return golongans().MarshalText(g) }

// UnmarshalText reads what [ParseGolongan] reads; empty text is the zero value. After an error g is as before.
func (g *Golongan) UnmarshalText(text []byte) error { return golongans().UnmarshalText(g, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (g *Golongan) Scan(src any) error { return golongans().Scan(g, src) }

// Value returns the code for a database, NULL for the zero value.
func (g Golongan) Value() (driver.Value, error) { return golongans().Value(g) }
