package iki

import (
	"database/sql/driver"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/instrument"
)

// Item is one of the 15 items (butir) of the instrument, 5 for each principle. Sentences and codes are the library's own and
// not validated; each is derived from a sentence that the press reported: [Item.Reported]. The zero value means not filled
// in and is not valid. Items are plain numbers: comparable, usable as map keys, safe for concurrent use.
type Item uint8

// The 15 items, with the English sentence.
const (
	INS1 Item = iota + 1 // starts preparing work while its technical guideline is still being drafted
	INS2                 // proposes improvements to ways of working on own initiative
	INS3                 // completes tasks ahead of the deadline
	INS4                 // cites the rule that applies when putting forward a new idea
	INS5                 // seeks out learning opportunities related to the job
	KOL1                 // links own unit's activities with those of other units
	KOL2                 // invites parties outside the agency to work together
	KOL3                 // hears other people out when they give their views
	KOL4                 // helps teammates whose workload is high
	KOL5                 // introduces colleagues to contacts outside the unit
	INO1                 // compares several solutions before choosing one
	INO2                 // uses data to support proposals
	INO3                 // uses digital technology to simplify services
	INO4                 // compares own unit's results with those of other agencies
	INO5                 // tries out new ways of providing services
)

// perDimension is how many items a principle has.
const perDimension = 5

// items is the table of the items. Their name is their code; the sentences are further spellings.
var items = enum.Table[Item]{
	Type: "iki.Item",
	Entries: []enum.Entry{
		INS1: entry(INS1, "INS1"),
		INS2: entry(INS2, "INS2"),
		INS3: entry(INS3, "INS3"),
		INS4: entry(INS4, "INS4"),
		INS5: entry(INS5, "INS5"),
		KOL1: entry(KOL1, "KOL1"),
		KOL2: entry(KOL2, "KOL2"),
		KOL3: entry(KOL3, "KOL3"),
		KOL4: entry(KOL4, "KOL4"),
		KOL5: entry(KOL5, "KOL5"),
		INO1: entry(INO1, "INO1"),
		INO2: entry(INO2, "INO2"),
		INO3: entry(INO3, "INO3"),
		INO4: entry(INO4, "INO4"),
		INO5: entry(INO5, "INO5"),
	},
	Fold: instrument.Fold,
}

func entry(i Item, code string) enum.Entry {
	return enum.Entry{Code: code, Name: code, Also: []string{sentences[i].text, sentences[i].english}}
}

// ParseItem reads an item: its code ("INS1") or its sentence in Indonesian or English. Case, spaces, line breaks and
// punctuation do not matter. Everything else is a *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when
// nothing is there.
func ParseItem(s string) (Item, error) { return items.Parse(s) }

// Items returns an iterator over the 15 items in their order.
func Items() iter.Seq[Item] { return items.All() }

// Principle returns the principle that the item belongs to; 0 for an item that is not valid.
func (i Item) Principle() Principle {
	if !i.IsValid() {
		return 0
	}
	return Principle(i-1)/perDimension + 1
}

// Text returns the sentence in Indonesian, as a form shows it behind [Stem]: "Mulai menyiapkan pekerjaan saat petunjuk teknisnya masih disusun." It is
// empty for an item that is not valid. The wording is the library's.
func (i Item) Text() string { return i.sentence().text }

// English returns the sentence in English (library); it is empty for an item that is not valid.
func (i Item) English() string { return i.sentence().english }

// InShortForm reports whether the item is in the short form.
func (i Item) InShortForm() bool { return i.IsValid() && slices.Contains(longItems[1:], i) }

// Reported returns, in English, what the press reported somebody to have said, from which the item is derived (pernyataan
// asal); medium and date are those of [Item.Citation]. It is empty for an item that is not valid.
func (i Item) Reported() string { return i.sentence().reported }

// Citation returns the press report with the sentence of [Item.Reported]. It is the source of that sentence and not of the
// item, whose wording is the library's. It is the zero Citation for an item that is not valid.
func (i Item) Citation() aparatur.Citation {
	if !i.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: i.sentence().report, Status: aparatur.Press}
}

func (i Item) sentence() *sentence {
	if !i.IsValid() {
		return &sentences[0]
	}
	return &sentences[i]
}

// String returns the code, "INS1", for the items have no other name; for a number that is not an item, like "iki.Item(99)".
func (i Item) String() string { return items.String(i) }

// Name returns the code in every language; the sentences are [Item.Text] and [Item.English].
func (i Item) Name(tag language.Tag) string { return items.Name(i, tag) }

// Code returns the stable machine code, "INS1" (library); it is empty for what is not valid.
func (i Item) Code() string { return items.Code(i) }

// IsValid reports whether i is one of the constants. Zero is not.
func (i Item) IsValid() bool { return items.IsValid(i) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not an item.
func (i Item) AppendText(dst []byte) ([]byte, error) { return items.AppendText(dst, i) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not an item.
func (i Item) MarshalText() ([]byte, error) { return items.MarshalText(i) }

// UnmarshalText reads all that [ParseItem] takes; empty text is the zero value. After an error i is as before.
func (i *Item) UnmarshalText(text []byte) error { return items.UnmarshalText(i, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error i is as before.
func (i *Item) Scan(src any) error { return items.Scan(i, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not an item.
func (i Item) Value() (driver.Value, error) { return items.Value(i) }
