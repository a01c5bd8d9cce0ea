package iki

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Principle is one of the three characters (prinsip) of IKI that the Governor of Jawa Timur asked of every official: a
// directive reported by the press and no law. The zero value means not filled in and is not valid. Principles are plain
// numbers: comparable, usable as map keys, safe for concurrent use.
type Principle uint8

// The three principles, in the order of the name IKI, with their codes (library).
const (
	Inisiatif  Principle = iota + 1 // INS
	Kolaborasi                      // KOL
	Inovasi                         // INO
)

// The English names are the library's.
var principles = enum.Table[Principle]{
	Type: "iki.Principle",
	Entries: []enum.Entry{
		Inisiatif:  {Code: "INS", Name: "Inisiatif", English: "Initiative"},
		Kolaborasi: {Code: "KOL", Name: "Kolaborasi", English: "Collaboration"},
		Inovasi:    {Code: "INO", Name: "Inovasi", English: "Innovation"},
	},
}

// ParsePrinciple reads a principle: its code ("INS") or its name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParsePrinciple(s string) (Principle, error) { return principles.Parse(s) }

// Principles returns an iterator over the 3 principles in the order reported.
func Principles() iter.Seq[Principle] { return principles.All() }

// Items returns an iterator over the items of the instrument that belong to it, in their order; none where p is not valid.
func (p Principle) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if !p.IsValid() {
			return
		}
		first := Item(p-1)*perDimension + 1
		for i := first; i < first+perDimension; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// Citation returns a press report that has the name; the zero Citation where p is not valid. No regulation was found.
func (p Principle) Citation() aparatur.Citation {
	if !p.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.BeritaSatukanal11Januari2023, Status: aparatur.Press}
}

// String returns the Indonesian name, "Inisiatif"; for a number that is not a principle, like "iki.Principle(99)".
func (p Principle) String() string { return principles.String(p) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (p Principle) Name(tag language.Tag) string { return principles.Name(p, tag) }

// Code returns the stable machine code, "INS" (library); it is empty for what is not valid.
func (p Principle) Code() string { return principles.Code(p) }

// IsValid reports whether p is one of the constants. Zero is not.
func (p Principle) IsValid() bool { return principles.IsValid(p) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a principle.
func (p Principle) AppendText(dst []byte) ([]byte, error) { return principles.AppendText(dst, p) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a principle.
func (p Principle) MarshalText() ([]byte, error) { return principles.MarshalText(p) }

// UnmarshalText reads all that [ParsePrinciple] takes; empty text is the zero value. After an error p is as before.
func (p *Principle) UnmarshalText(text []byte) error { return principles.UnmarshalText(p, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error p is as before.
func (p *Principle) Scan(src any) error { return principles.Scan(p, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a principle.
func (p Principle) Value() (driver.Value, error) { return principles.Value(p) }
