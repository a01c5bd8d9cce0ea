package berakhlak

import (
	"database/sql/driver"
	"iter"
	"sync"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/score"
)

// Category is a category (kategori) of the Indeks BerAKHLAK, the national survey of KemenPANRB. It is
// for the agencies and units in that survey and never for a person: nothing in this package gives one
// to a person, and a report must not either. An index computed from an agency's own ratings is not
// that survey's, for how the survey converts answers is not published, and so its categories do not
// simply hold for such an index. The zero value means no category. Categories are plain numbers, safe
// for concurrent use.
type Category uint8

// The three categories, the best first, with the survey's letters as codes.
const (
	Sehat      Category = iota + 1 // A, from 75
	CukupSehat                     // B, from 50
	TidakSehat                     // C, from 25
)

// The English names are the library's.
var categories = enum.Table[Category]{
	Type: "berakhlak.Category",
	Entries: []enum.Entry{
		Sehat:      {Code: "A", Name: "Sehat", English: "Healthy"},
		CukupSehat: {Code: "B", Name: "Cukup Sehat", English: "Fairly Healthy"},
		TidakSehat: {Code: "C", Name: "Tidak Sehat", English: "Unhealthy"},
	},
}

var bands = sync.OnceValue(func() score.Bands[Category] {
	at := func(n int64) score.Bound { return score.Incl(tenths(n)) }
	// The table is constant; a test proves that it is accepted and walks its grid.
	b, _ := score.NewBands(score.AtPlaces(1),
		score.Band[Category]{None: true, Lower: at(0), Upper: at(249)},
		score.Band[Category]{Label: TidakSehat, Lower: at(250), Upper: at(499)},
		score.Band[Category]{Label: CukupSehat, Lower: at(500), Upper: at(749)},
		score.Band[Category]{Label: Sehat, Lower: at(750), Upper: at(1000)},
	)
	return b
})

// Categories returns the bands of the Indeks BerAKHLAK on 0 to 100: Tidak Sehat from 25, Cukup
// Sehat from 50, Sehat from 75. They are published with one decimal (75–100, 50–74,9), and so an
// index is rounded to one decimal before it is looked up: 74.95 is 75.0 and Sehat. For an index
// below 25 no label was found: it has no category, and Of answers ok == false. An index outside 0
// to 100 is an error.
//
// The source is [CategoriesCitation]: the survey, no regulation; the lower bound of Tidak Sehat is
// from one source only.
func Categories() score.Bands[Category] { return bands() }

// ParseCategory reads a category: its letter ("A") or name ("Cukup Sehat"), whatever the case and
// spaces. Everything else is a *aparatur.ParseError.
func ParseCategory(s string) (Category, error) { return categories.Parse(s) }

// AllCategories returns an iterator over the three categories, the best first; their bounds are
// [Categories].
func AllCategories() iter.Seq[Category] { return categories.All() }

// String returns the name, "Cukup Sehat"; for a number that is not a category, like
// "berakhlak.Category(99)".
func (c Category) String() string { return categories.String(c) }

// Name returns the name in the language that suits tag: Indonesian, or English ("Fairly Healthy",
// library).
func (c Category) Name(tag language.Tag) string { return categories.Name(c, tag) }

// Code returns the letter that the survey uses, "A" to "C"; it is empty for a category that is not
// valid.
func (c Category) Code() string { return categories.Code(c) }

// IsValid reports whether c is one of the constants.
func (c Category) IsValid() bool { return categories.IsValid(c) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not
// a category.
func (c Category) AppendText(dst []byte) ([]byte, error) { return categories.AppendText(dst, c) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a
// category.
func (c Category) MarshalText() ([]byte, error) { return categories.MarshalText(c) }

// UnmarshalText reads all that [ParseCategory] takes; empty text is the zero value. After an error
// c is as before.
func (c *Category) UnmarshalText(text []byte) error { return categories.UnmarshalText(c, text) }

// Scan reads a database column: a string or []byte with all that [ParseCategory] takes; empty and
// NULL are the zero value. After an error c is as before.
func (c *Category) Scan(src any) error { return categories.Scan(c, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that
// is not a category.
func (c Category) Value() (driver.Value, error) { return categories.Value(c) }
