package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// UPTDClass is the class of a technical unit (kelas UPTD). The zero value is not filled in, and not valid.
type UPTDClass uint8

const (
	// KelasA is class A.
	KelasA UPTDClass = iota + 1
	// KelasB is class B.
	KelasB
)

var uptdClasses = enum.Table[UPTDClass]{Type: "opd.UPTDClass", Entries: []enum.Entry{
	KelasA: {Code: "A", Name: "Kelas A", English: "Class A"},
	KelasB: {Code: "B", Name: "Kelas B", English: "Class B"},
}}

// ParseUPTDClass reads "A", "Kelas A", without regard to case and spaces. The error is a *aparatur.ParseError.
func ParseUPTDClass(s string) (UPTDClass, error) { return uptdClasses.Parse(s) }

// UPTDClasses yields the classes.
func UPTDClasses() iter.Seq[UPTDClass] { return uptdClasses.All() }

// Citation returns the source of the class: PP 18/2016 Pasal 19 for a province and Pasal 28 for a kabupaten or kota. It is
// the zero Citation for what is no class.
func (c UPTDClass) Citation() aparatur.Citation {
	if !c.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.PP18Tahun2016, Article: "Pasal 19 dan Pasal 28", Status: aparatur.LawText}
}

// String returns the Indonesian name, or like "opd.UPTDClass(99)" for what is none.
func (c UPTDClass) String() string { return uptdClasses.String(c) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (c UPTDClass) Name(tag language.Tag) string { return uptdClasses.Name(c, tag) }

// Code returns the stable machine code, "A"; "" for what is none.
func (c UPTDClass) Code() string { return uptdClasses.Code(c) }

// IsValid reports whether c is one of the constants. Zero is not.
func (c UPTDClass) IsValid() bool { return uptdClasses.IsValid(c) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (c UPTDClass) AppendText(b []byte) ([]byte, error) { return uptdClasses.AppendText(b, c) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (c UPTDClass) MarshalText() ([]byte, error) { return uptdClasses.MarshalText(c) }

// UnmarshalText reads what ParseUPTDClass reads; empty text is the zero value.
func (c *UPTDClass) UnmarshalText(text []byte) error { return uptdClasses.UnmarshalText(c, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (c *UPTDClass) Scan(src any) error { return uptdClasses.Scan(c, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (c UPTDClass) Value() (driver.Value, error) { return uptdClasses.Value(c) }
