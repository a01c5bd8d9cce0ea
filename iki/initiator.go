package iki

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Initiator is who began an [Initiative] (inisiator), as the innovation forms in use have it. The zero value means not filled in
// and is not valid. Initiators are plain numbers, safe for concurrent use.
type Initiator uint8

// The initiators of the forms in use.
const (
	InitiatorKepalaDaerah Initiator = iota + 1 // the head of the region
	InitiatorAnggotaDPRD                       // a member of the house of representatives
	InitiatorOPD                               // an organisation
	InitiatorASN                               // a civil servant
	InitiatorMasyarakat                        // the public
)

// The English names are the library's.
var initiators = enum.Table[Initiator]{
	Type: "iki.Initiator",
	Entries: []enum.Entry{
		InitiatorKepalaDaerah: {Code: "kepala-daerah", Name: "Kepala Daerah", English: "Head of region"},
		InitiatorAnggotaDPRD:  {Code: "anggota-dprd", Name: "Anggota DPRD", English: "Member of the regional house"},
		InitiatorOPD:          {Code: "opd", Name: "OPD", English: "Organisation"},
		InitiatorASN:          {Code: "asn", Name: "ASN", English: "Civil servant"},
		InitiatorMasyarakat:   {Code: "masyarakat", Name: "Masyarakat", English: "Public"},
	},
}

// ParseInitiator reads an initiator by its code ("kepala-daerah") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseInitiator(s string) (Initiator, error) { return initiators.Parse(s) }

// Initiators returns an iterator over the five kinds, in their order.
func Initiators() iter.Seq[Initiator] { return initiators.All() }

// String returns the Indonesian name, "Kepala Daerah"; for a number that is not an initiator, like "iki.Initiator(99)".
func (i Initiator) String() string { return initiators.String(i) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (i Initiator) Name(tag language.Tag) string { return initiators.Name(i, tag) }

// Code returns the stable machine code, "kepala-daerah" (library); it is empty for what is not valid.
func (i Initiator) Code() string { return initiators.Code(i) }

// IsValid reports whether i is one of the constants. Zero is not.
func (i Initiator) IsValid() bool { return initiators.IsValid(i) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not an initiator.
func (i Initiator) AppendText(dst []byte) ([]byte, error) { return initiators.AppendText(dst, i) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not an initiator.
func (i Initiator) MarshalText() ([]byte, error) { return initiators.MarshalText(i) }

// UnmarshalText reads all that [ParseInitiator] takes; empty text is the zero value. After an error i is as before.
func (i *Initiator) UnmarshalText(text []byte) error { return initiators.UnmarshalText(i, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error i is as before.
func (i *Initiator) Scan(src any) error { return initiators.Scan(i, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not an initiator.
func (i Initiator) Value() (driver.Value, error) { return initiators.Value(i) }
