package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// RecodingKind says what became of a former code or name of a region. The zero value is not filled in, and not valid.
type RecodingKind uint8

const (
	// MovedProvince is a region that came to a new province, and so has another code.
	MovedProvince RecodingKind = iota + 1
	// Respelled is a name that is now written otherwise; the code is the same.
	Respelled
	// Relabelled is another name in use for the same region; the code is the same.
	Relabelled
)

var recodingKinds = enum.Table[RecodingKind]{Type: "opd.RecodingKind", Entries: []enum.Entry{
	MovedProvince: {Code: "moved", Name: "pindah ke provinsi baru", English: "moved to a new province"},
	Respelled:     {Code: "spelling", Name: "perubahan ejaan", English: "change of spelling"},
	Relabelled:    {Code: "label", Name: "sebutan lain", English: "another name"},
}}

// ParseRecodingKind reads a code or a name. The error is a *aparatur.ParseError.
func ParseRecodingKind(s string) (RecodingKind, error) { return recodingKinds.Parse(s) }

// RecodingKinds yields the kinds.
func RecodingKinds() iter.Seq[RecodingKind] { return recodingKinds.All() }

// String returns the Indonesian name, or like "opd.RecodingKind(99)" for what is none.
func (k RecodingKind) String() string { return recodingKinds.String(k) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (k RecodingKind) Name(tag language.Tag) string { return recodingKinds.Name(k, tag) }

// Code returns the stable machine code, "moved"; "" for what is none.
func (k RecodingKind) Code() string { return recodingKinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k RecodingKind) IsValid() bool { return recodingKinds.IsValid(k) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (k RecodingKind) AppendText(b []byte) ([]byte, error) { return recodingKinds.AppendText(b, k) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (k RecodingKind) MarshalText() ([]byte, error) { return recodingKinds.MarshalText(k) }

// UnmarshalText reads what ParseRecodingKind reads; empty text is the zero value.
func (k *RecodingKind) UnmarshalText(text []byte) error { return recodingKinds.UnmarshalText(k, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (k *RecodingKind) Scan(src any) error { return recodingKinds.Scan(k, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (k RecodingKind) Value() (driver.Value, error) { return recodingKinds.Value(k) }
