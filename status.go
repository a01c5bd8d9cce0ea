package aparatur

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Status says how well a fact is known (status sumber). Every fact of the
// library carries one, in a [Citation]. What could not be found is no fact:
// it is a parameter without a default, and has no status.
//
// The zero value is not filled in and not valid. The names are the library's.
type Status uint8

const (
	// LawText (naskah peraturan): the text of the regulation was read.
	LawText Status = 1 + iota
	// TwoSources (dua sumber): two or more independent secondary sources
	// agree on what the regulation says.
	TwoSources
	// OneSource (satu sumber): one secondary source only.
	OneSource
	// Press (berita pers): a directive reported by the press; no regulation
	// exists, and it is never called law.
	Press
	// CommonUse (lazim dipakai): in universal use; no official text was read.
	CommonUse
	// Library (rumusan pustaka): the library's own wording or choice, not the
	// law's.
	Library
)

var statuses = enum.Table[Status]{Type: "aparatur.Status", Entries: []enum.Entry{
	LawText:    {Code: "law-text", Name: "naskah peraturan", English: "text of the law"},
	TwoSources: {Code: "two-sources", Name: "dua sumber", English: "two sources"},
	OneSource:  {Code: "one-source", Name: "satu sumber", English: "one source"},
	Press:      {Code: "press", Name: "berita pers", English: "press report"},
	CommonUse:  {Code: "common-use", Name: "lazim dipakai", English: "in common use"},
	Library:    {Code: "library", Name: "rumusan pustaka", English: "the library's own"},
}}

// ParseStatus returns the status that s names by code, Indonesian or English
// name, without regard to case, spaces and hyphens. Anything else is a
// [*ParseError].
func ParseStatus(s string) (Status, error) { return statuses.Parse(s) }

// Statuses returns an iterator over the statuses, the best known first.
func Statuses() iter.Seq[Status] { return statuses.All() }

// String returns the Indonesian name, or like "aparatur.Status(99)" for what
// is no status.
func (s Status) String() string { return statuses.String(s) }

// Name returns the name in the language that suits tag: English or Indonesian.
func (s Status) Name(tag language.Tag) string { return statuses.Name(s, tag) }

// Code returns the machine code, such as "two-sources"; "" for what is no
// status.
func (s Status) Code() string { return statuses.Code(s) }

// IsValid reports whether s is one of the constants. Zero is not.
func (s Status) IsValid() bool { return statuses.IsValid(s) }

// AppendText appends the code to dst: nothing for zero, an error for what is no
// status.
func (s Status) AppendText(dst []byte) ([]byte, error) { return statuses.AppendText(dst, s) }

// MarshalText returns the code, for JSON too: empty for zero, an error for what
// is no status.
func (s Status) MarshalText() ([]byte, error) { return statuses.MarshalText(s) }

// UnmarshalText reads what [ParseStatus] reads; empty is zero. After an error s
// is as before.
func (s *Status) UnmarshalText(text []byte) error { return statuses.UnmarshalText(s, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as
// zero.
func (s *Status) Scan(src any) error { return statuses.Scan(s, src) }

// Value returns the code for a database, NULL for zero.
func (s Status) Value() (driver.Value, error) { return statuses.Value(s) }
