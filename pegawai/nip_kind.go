package pegawai

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// NIPKind is the kind of an identity number (jenis nomor induk). The zero value is not filled in, and not valid.
type NIPKind uint8

// The kinds of numbers. Names and codes are the library's.
const (
	// NIPPNS is the NIP of a PNS: digits 13 and 14 are the month of appointment.
	NIPPNS NIPKind = iota + 1
	// NIPPPPK is the number of a PPPK (NI PPPK): digit 13 is 2, digit 14 the appointment, 1 to 9.
	NIPPPPK
	// UnknownNIP has 18 digits and is neither: its kind is not known, which does not make it invalid. The digits of PPPK
	// paruh waktu were not found.
	UnknownNIP
	// OldNIP is the NIP of nine digits, which went before that of 18. It is not decoded.
	OldNIP
)

var nipKinds = enum.Table[NIPKind]{Type: "pegawai.NIPKind", Entries: []enum.Entry{
	NIPPNS:     {Code: "pns", Name: "NIP PNS", English: "NIP of a PNS", Also: []string{"NIP"}},
	NIPPPPK:    {Code: "pppk", Name: "NI PPPK", English: "NI of a PPPK", Also: []string{"NIPPPK"}},
	UnknownNIP: {Code: "tidak-dikenal", Name: "jenis tidak dikenal", English: "unknown kind"},
	OldNIP:     {Code: "lama", Name: "NIP lama", English: "old NIP"},
}}

// ParseNIPKind reads a kind by code or name, without regard to case, spaces and hyphens. The error is a
// *aparatur.ParseError.
func ParseNIPKind(s string) (NIPKind, error) { return nipKinds.Parse(s) }

// NIPKinds yields the kinds.
func NIPKinds() iter.Seq[NIPKind] { return nipKinds.All() }

// Label returns what is printed before a number of this kind: "NI PPPK" for a PPPK's, else "NIP".
func (k NIPKind) Label() string {
	if k == NIPPPPK {
		return "NI PPPK"
	}
	return "NIP"
}

// String returns the Indonesian name, or like "pegawai.NIPKind(99)" for what is none.
func (k NIPKind) String() string { return nipKinds.String(k) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (k NIPKind) Name(tag language.Tag) string { return nipKinds.Name(k, tag) }

// Code returns the stable machine code; "" for what is none.
func (k NIPKind) Code() string { return nipKinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k NIPKind) IsValid() bool { return nipKinds.IsValid(k) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (k NIPKind) AppendText(b []byte) ([]byte, error) { return nipKinds.AppendText(b, k) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (k NIPKind) MarshalText() ([]byte, error) { return nipKinds.MarshalText(k) }

// UnmarshalText reads what [ParseNIPKind] reads; empty text is the zero value. After an error k is as before.
func (k *NIPKind) UnmarshalText(text []byte) error { return nipKinds.UnmarshalText(k, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (k *NIPKind) Scan(src any) error { return nipKinds.Scan(k, src) }

// Value returns the code for a database, NULL for the zero value.
func (k NIPKind) Value() (driver.Value, error) { return nipKinds.Value(k) }
