package iki

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/instrument"
)

// ShortItem is one of the 6 items of the short form (bentuk ringkas), each with the code of the [Item] that it is. It is a
// type of its own because a framework's items have no holes. The zero value means not filled in and is not valid. Short items are
// plain numbers, safe for concurrent use.
type ShortItem uint8

// The 6 items of the short form.
const (
	ShortINS1 ShortItem = iota + 1 // INS1
	ShortINS2                      // INS2
	ShortKOL1                      // KOL1
	ShortKOL3                      // KOL3
	ShortINO2                      // INO2
	ShortINO5                      // INO5
)

var shortItems = enum.Table[ShortItem]{
	Type: "iki.ShortItem",
	Entries: []enum.Entry{
		ShortINS1: entry(INS1, "INS1"),
		ShortINS2: entry(INS2, "INS2"),
		ShortKOL1: entry(KOL1, "KOL1"),
		ShortKOL3: entry(KOL3, "KOL3"),
		ShortINO2: entry(INO2, "INO2"),
		ShortINO5: entry(INO5, "INO5"),
	},
	Fold: instrument.Fold,
}

var longItems = [...]Item{
	ShortINS1: INS1,
	ShortINS2: INS2,
	ShortKOL1: KOL1,
	ShortKOL3: KOL3,
	ShortINO2: INO2,
	ShortINO5: INO5,
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

// String returns the code, "INS1", for the items have no other name; for a number that is not an item, like "iki.ShortItem(99)".
func (i ShortItem) String() string { return shortItems.String(i) }

// Name returns the code in every language; the sentences are those of [ShortItem.Item].
func (i ShortItem) Name(tag language.Tag) string { return shortItems.Name(i, tag) }

// Code returns the stable machine code, "INS1" (library); it is empty for what is not valid.
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
