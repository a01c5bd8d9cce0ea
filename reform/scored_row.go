package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// ScoredRow is a row in which RB Tematik of [Edition2020] is scored (baris penilaian): the four themes give five rows, because
// the President's priorities are scored as two. Of [Edition2025] no rows were found. The zero value means not filled in and is
// not valid. Rows are plain numbers, safe for concurrent use.
type ScoredRow uint8

// The five rows.
const (
	RowKemiskinan ScoredRow = iota + 1
	RowInvestasi
	RowDigitalisasi
	RowProdukDalamNegeri
	RowInflasi
)

// The English names are the library's.
var scoredRows = enum.Table[ScoredRow]{
	Type: "reform.ScoredRow",
	Entries: []enum.Entry{
		RowKemiskinan:        {Code: "kemiskinan", Name: "Pengentasan Kemiskinan", English: "Poverty alleviation"},
		RowInvestasi:         {Code: "investasi", Name: "Peningkatan Investasi", English: "Investment"},
		RowDigitalisasi:      {Code: "digitalisasi", Name: "Digitalisasi Administrasi Pemerintahan", English: "Digital government administration"},
		RowProdukDalamNegeri: {Code: "produk-dalam-negeri", Name: "Peningkatan Penggunaan Produk Dalam Negeri", English: "Use of domestic products"},
		RowInflasi:           {Code: "inflasi", Name: "Pengendalian Inflasi", English: "Control of inflation"},
	},
}

// ParseScoredRow reads a row by its code ("kemiskinan") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseScoredRow(s string) (ScoredRow, error) { return scoredRows.Parse(s) }

// ScoredRows returns an iterator over the five rows, in their order.
func ScoredRows() iter.Seq[ScoredRow] { return scoredRows.All() }

// Theme returns the theme that the row scores; 0 for a row that is not valid.
func (r ScoredRow) Theme() Theme {
	switch r {
	case RowKemiskinan, RowInvestasi, RowDigitalisasi:
		return Theme(r)
	case RowProdukDalamNegeri, RowInflasi:
		return PrioritasAktualPresiden
	}
	return 0
}

// Citation returns the source; the zero Citation for a row that is not valid.
func (r ScoredRow) Citation() aparatur.Citation { return r.Theme().Citation(Edition2020) }

// String returns the Indonesian name, "Pengentasan Kemiskinan"; for a number that is not a row, like "reform.ScoredRow(99)".
func (r ScoredRow) String() string { return scoredRows.String(r) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (r ScoredRow) Name(tag language.Tag) string { return scoredRows.Name(r, tag) }

// Code returns the stable machine code, "kemiskinan" (library); it is empty for what is not valid.
func (r ScoredRow) Code() string { return scoredRows.Code(r) }

// IsValid reports whether r is one of the constants. Zero is not.
func (r ScoredRow) IsValid() bool { return scoredRows.IsValid(r) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a row.
func (r ScoredRow) AppendText(dst []byte) ([]byte, error) { return scoredRows.AppendText(dst, r) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a row.
func (r ScoredRow) MarshalText() ([]byte, error) { return scoredRows.MarshalText(r) }

// UnmarshalText reads all that [ParseScoredRow] takes; empty text is the zero value. After an error r is as before.
func (r *ScoredRow) UnmarshalText(text []byte) error { return scoredRows.UnmarshalText(r, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error r is as before.
func (r *ScoredRow) Scan(src any) error { return scoredRows.Scan(r, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a row.
func (r ScoredRow) Value() (driver.Value, error) { return scoredRows.Value(r) }
