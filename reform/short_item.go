package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/instrument"
)

// ShortItem is one of the 7 items of the short form (bentuk ringkas), each with the code of the [Item] that it is. It is a
// type of its own because a framework's items have no holes. The zero value means not filled in and is not valid. Short items are
// plain numbers, safe for concurrent use.
type ShortItem uint8

// The 7 items of the short form.
const (
	ShortKMT3 ShortItem = iota + 1 // KMT3
	ShortBHA2                      // BHA2
	ShortITI1                      // ITI1
	ShortPGT3                      // PGT3
	ShortAMT1                      // AMT1
	ShortMPV1                      // MPV1
	ShortKDP1                      // KDP1
)

var shortItems = enum.Table[ShortItem]{
	Type: "reform.ShortItem",
	Entries: []enum.Entry{
		ShortKMT3: entry(KMT3, "KMT3"),
		ShortBHA2: entry(BHA2, "BHA2"),
		ShortITI1: entry(ITI1, "ITI1"),
		ShortPGT3: entry(PGT3, "PGT3"),
		ShortAMT1: entry(AMT1, "AMT1"),
		ShortMPV1: entry(MPV1, "MPV1"),
		ShortKDP1: entry(KDP1, "KDP1"),
	},
	Fold: instrument.Fold,
}

var longItems = [...]Item{
	ShortKMT3: KMT3,
	ShortBHA2: BHA2,
	ShortITI1: ITI1,
	ShortPGT3: PGT3,
	ShortAMT1: AMT1,
	ShortMPV1: MPV1,
	ShortKDP1: KDP1,
}

// ParseShortItem reads an item of the short form as [ParseItem] reads it; an item that is not in the short form is a
// *aparatur.ParseError that matches aparatur.ErrUnknown.
func ParseShortItem(s string) (ShortItem, error) { return shortItems.Parse(s) }

// ShortItems returns an iterator over the items of the short form, in their order.
func ShortItems() iter.Seq[ShortItem] { return shortItems.All() }

// Item returns the item of the full instrument, with its sentences and its source; 0 where i is not valid.
func (i ShortItem) Item() Item {
	if !i.IsValid() {
		return 0
	}
	return longItems[i]
}

// String returns the code, "KMT3", for the items have no other name; for a number that is not an item, like "reform.ShortItem(99)".
func (i ShortItem) String() string { return shortItems.String(i) }

// Name returns the code in every language; the sentences are those of [ShortItem.Item].
func (i ShortItem) Name(tag language.Tag) string { return shortItems.Name(i, tag) }

// Code returns the stable machine code, "KMT3" (library); it is empty for what is not valid.
func (i ShortItem) Code() string { return shortItems.Code(i) }

// IsValid reports whether i is one of the constants. Zero is not.
func (i ShortItem) IsValid() bool { return shortItems.IsValid(i) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not an item.
func (i ShortItem) AppendText(dst []byte) ([]byte, error) { return shortItems.AppendText(dst, i) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not an item.
func (i ShortItem) MarshalText() ([]byte, error) { return shortItems.MarshalText(i) }

// UnmarshalText reads all that [ParseShortItem] takes; empty text is the zero value. After an error i is as before.
func (i *ShortItem) UnmarshalText(text []byte) error { return shortItems.UnmarshalText(i, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error i is as before.
func (i *ShortItem) Scan(src any) error { return shortItems.Scan(i, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not an item.
func (i ShortItem) Value() (driver.Value, error) { return shortItems.Value(i) }
