package reform

import (
	"database/sql/driver"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/instrument"
)

// Item is one of the 21 items (butir) of the instrument, 3 for each attitude. Sentences and codes are the library's own and
// not validated; each is derived from a sentence that the press reported: [Item.Reported]. The zero value means not filled
// in and is not valid. Items are plain numbers: comparable, usable as map keys, safe for concurrent use.
type Item uint8

// The 21 items, with the English sentence.
const (
	KMT1 Item = iota + 1 // keeps the work commitments made
	KMT2                 // aligns the unit's work plan with the agency's vision
	KMT3                 // steps in to help teams at the front line
	BHA1                 // sets measurable result targets in activity plans
	BHA2                 // traces the underlying cause of recurring problems
	BHA3                 // checks activity results against their targets
	ITI1                 // makes time to discuss new ideas from team members
	ITI2                 // lets the team try out new ways of working
	ITI3                 // changes old ways of working that hold back service
	PGT1                 // explains the regulations on which the unit's tasks rest
	PGT2                 // shares work experience with team members
	PGT3                 // applies what was taught in training to the job
	AMT1                 // adjusts work plans when circumstances change
	AMT2                 // uses digital applications to monitor work
	AMT3                 // learns new technology that the job requires
	MPV1                 // puts the public's interest first when making decisions
	MPV2                 // relates the team's tasks to their benefit for the public
	MPV3                 // explains the grounds for decisions that affect the public
	KDP1                 // involves team members in shaping the unit's decisions
	KDP2                 // asks service users for input on the unit's performance
	KDP3                 // plans activities together with heads of other units
)

// perDimension is how many items a attitude has.
const perDimension = 3

// items is the table of the items. Their name is their code; the sentences are further spellings.
var items = enum.Table[Item]{
	Type: "reform.Item",
	Entries: []enum.Entry{
		KMT1: entry(KMT1, "KMT1"),
		KMT2: entry(KMT2, "KMT2"),
		KMT3: entry(KMT3, "KMT3"),
		BHA1: entry(BHA1, "BHA1"),
		BHA2: entry(BHA2, "BHA2"),
		BHA3: entry(BHA3, "BHA3"),
		ITI1: entry(ITI1, "ITI1"),
		ITI2: entry(ITI2, "ITI2"),
		ITI3: entry(ITI3, "ITI3"),
		PGT1: entry(PGT1, "PGT1"),
		PGT2: entry(PGT2, "PGT2"),
		PGT3: entry(PGT3, "PGT3"),
		AMT1: entry(AMT1, "AMT1"),
		AMT2: entry(AMT2, "AMT2"),
		AMT3: entry(AMT3, "AMT3"),
		MPV1: entry(MPV1, "MPV1"),
		MPV2: entry(MPV2, "MPV2"),
		MPV3: entry(MPV3, "MPV3"),
		KDP1: entry(KDP1, "KDP1"),
		KDP2: entry(KDP2, "KDP2"),
		KDP3: entry(KDP3, "KDP3"),
	},
	Fold: instrument.Fold,
}

func entry(i Item, code string) enum.Entry {
	return enum.Entry{Code: code, Name: code, Also: []string{sentences[i].text, sentences[i].english}}
}

// ParseItem reads an item: its code ("KMT1") or its sentence in Indonesian or English. Case, spaces, line breaks and
// punctuation do not matter. Everything else is a *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when
// nothing is there.
func ParseItem(s string) (Item, error) { return items.Parse(s) }

// Items returns an iterator over the 21 items in their order.
func Items() iter.Seq[Item] { return items.All() }

// Attitude returns the attitude that the item belongs to; 0 for an item that is not valid.
func (i Item) Attitude() Attitude {
	if !i.IsValid() {
		return 0
	}
	return Attitude(i-1)/perDimension + 1
}

// Text returns the sentence in Indonesian, as a form shows it behind [Stem]: "Menepati janji kerja yang telah disampaikannya." It is
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

// String returns the code, "KMT1", for the items have no other name; for a number that is not an item, like "reform.Item(99)".
func (i Item) String() string { return items.String(i) }

// Name returns the code in every language; the sentences are [Item.Text] and [Item.English].
func (i Item) Name(tag language.Tag) string { return items.Name(i, tag) }

// Code returns the stable machine code, "KMT1" (library); it is empty for what is not valid.
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
