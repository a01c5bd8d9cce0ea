package sheets

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Kind is what a column of a file is used for (jenis kolom). The zero value is a column that is not
// used.
type Kind uint8

const (
	// KindItem holds the answers to one item.
	KindItem Kind = iota + 1
	// KindPerson says who is rated: a NIP or another key, else the name.
	KindPerson
	// KindName is the name of who is rated, where another column is the key.
	KindName
	// KindRater says who rates: an e-mail address, a NIP, a name.
	KindRater
	// KindUnit is the unit of who is rated.
	KindUnit
	// KindRole says what the rater is to who is rated: superior, peer, subordinate, self.
	KindRole
	// KindTime is when the form was sent.
	KindTime
	// KindComment holds free text. It is the only kind of which a row may have several columns.
	KindComment
	// KindItemName names the item of a long row.
	KindItemName
	// KindAnswer holds the answer of a long row.
	KindAnswer
)

var kinds = enum.Table[Kind]{Type: "sheets.Kind", Entries: []enum.Entry{
	KindItem:     {Code: "butir", Name: "Butir", English: "Item"},
	KindPerson:   {Code: "orang", Name: "Orang", English: "Person"},
	KindName:     {Code: "nama", Name: "Nama", English: "Name"},
	KindRater:    {Code: "penilai", Name: "Penilai", English: "Rater"},
	KindUnit:     {Code: "unit", Name: "Unit", English: "Unit"},
	KindRole:     {Code: "peran", Name: "Peran", English: "Role"},
	KindTime:     {Code: "waktu", Name: "Waktu", English: "Time"},
	KindComment:  {Code: "komentar", Name: "Komentar", English: "Comment"},
	KindItemName: {Code: "nama-butir", Name: "Nama Butir", English: "Item Name"},
	KindAnswer:   {Code: "jawaban", Name: "Jawaban", English: "Answer"},
}}

// ParseKind reads a code or a name: "orang", "Penilai", "rater". The error is a
// *aparatur.ParseError.
func ParseKind(s string) (Kind, error) { return kinds.Parse(s) }

// Kinds yields the kinds in declared order.
func Kinds() iter.Seq[Kind] { return kinds.All() }

// String returns the Indonesian name, or "sheets.Kind(99)" for zero and what is unknown.
func (k Kind) String() string { return kinds.String(k) }

// Name returns the name in the language of tag: Indonesian, or English.
func (k Kind) Name(tag language.Tag) string { return kinds.Name(k, tag) }

// Code returns the stable machine code: "orang".
func (k Kind) Code() string { return kinds.Code(k) }

// IsValid reports whether k is one of the constants.
func (k Kind) IsValid() bool { return kinds.IsValid(k) }

// AppendText appends the code; it refuses an unknown kind.
func (k Kind) AppendText(b []byte) ([]byte, error) { return kinds.AppendText(b, k) }

// MarshalText returns the code; it refuses an unknown kind.
func (k Kind) MarshalText() ([]byte, error) { return kinds.MarshalText(k) }

// UnmarshalText reads what ParseKind reads; empty text is the zero value.
func (k *Kind) UnmarshalText(text []byte) error { return kinds.UnmarshalText(k, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (k *Kind) Scan(src any) error { return kinds.Scan(k, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (k Kind) Value() (driver.Value, error) { return kinds.Value(k) }

// personal reports whether the cells of the column are about one person and may not appear in
// errors.
func (k Kind) personal() bool { return k == KindPerson || k == KindName || k == KindRater }
