package opd

import (
	"database/sql/driver"
	"iter"
	"sync"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/score"
)

// Typology is the size that the score of PP 18/2016 gives an organisation for an urusan (tipelogi): an organisation of type
// A, B or C, or only a bidang or subbidang of another. The zero value is not filled in, and not valid.
type Typology uint8

const (
	// TipeA is type A, above 800.
	TipeA Typology = iota + 1
	// TipeB is type B, above 600 up to 800.
	TipeB
	// TipeC is type C, above 400 up to 600.
	TipeC
	// SetingkatBidang is a bidang of another organisation, above 300 up to 400.
	SetingkatBidang
	// SetingkatSubbidang is a subbidang or seksi of another organisation, up to 300.
	SetingkatSubbidang
)

var typologies = enum.Table[Typology]{Type: "opd.Typology", Entries: []enum.Entry{
	TipeA:           {Code: "A", Name: "tipe A", English: "type A"},
	TipeB:           {Code: "B", Name: "tipe B", English: "type B"},
	TipeC:           {Code: "C", Name: "tipe C", English: "type C"},
	SetingkatBidang: {Code: "bidang", Name: "setingkat bidang", English: "as a bidang"},
	SetingkatSubbidang: {Code: "subbidang", Name: "setingkat subbidang/seksi", English: "as a subbidang",
		Also: []string{"setingkat subbidang", "setingkat seksi"}},
}}

// ParseTypology reads "A", "tipe A", "setingkat bidang" and the like. The error is a *aparatur.ParseError.
func ParseTypology(s string) (Typology, error) { return typologies.Parse(s) }

// Typologies yields the results from the largest.
func Typologies() iter.Seq[Typology] { return typologies.All() }

// Citation returns the source of the bands; the zero Citation for what is no typology.
func (t Typology) Citation() aparatur.Citation {
	if !t.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.PP18Tahun2016, Status: aparatur.TwoSources}
}

// TypologyBands returns the table of PP 18/2016. The value itself is looked up, not a rounded one: the law prints 601–800,
// which would leave 600.5 without a type; it is type B. No score is too low or too high.
func TypologyBands() score.Bands[Typology] { return typologyBands() }

var typologyBands = sync.OnceValue(func() score.Bands[Typology] {
	at := score.MustParseIndex
	// A test proves that the table is sound.
	b, _ := score.NewBands(score.Exact(),
		score.Band[Typology]{Label: SetingkatSubbidang, Upper: score.Incl(at("300"))},
		score.Band[Typology]{Label: SetingkatBidang, Lower: score.Excl(at("300")), Upper: score.Incl(at("400"))},
		score.Band[Typology]{Label: TipeC, Lower: score.Excl(at("400")), Upper: score.Incl(at("600"))},
		score.Band[Typology]{Label: TipeB, Lower: score.Excl(at("600")), Upper: score.Incl(at("800"))},
		score.Band[Typology]{Label: TipeA, Lower: score.Excl(at("800"))},
	)
	return b
})

// String returns the Indonesian name, or like "opd.Typology(99)" for what is none.
func (t Typology) String() string { return typologies.String(t) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (t Typology) Name(tag language.Tag) string { return typologies.Name(t, tag) }

// Code returns the stable machine code, "A"; "" for what is none.
func (t Typology) Code() string { return typologies.Code(t) }

// IsValid reports whether t is one of the constants. Zero is not.
func (t Typology) IsValid() bool { return typologies.IsValid(t) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (t Typology) AppendText(b []byte) ([]byte, error) { return typologies.AppendText(b, t) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (t Typology) MarshalText() ([]byte, error) { return typologies.MarshalText(t) }

// UnmarshalText reads what ParseTypology reads; empty text is the zero value.
func (t *Typology) UnmarshalText(text []byte) error { return typologies.UnmarshalText(t, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (t *Typology) Scan(src any) error { return typologies.Scan(t, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (t Typology) Value() (driver.Value, error) { return typologies.Value(t) }
