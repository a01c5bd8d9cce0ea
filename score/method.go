package score

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Method is the conversion (cara konversi) of the numbers of a Likert scale to an index of 0 to 100. There is no default:
// the two give different scores for the same answers, so the caller names one and reports print it in words. The zero
// value means not chosen and is refused.
type Method uint8

const (
	// POMP is percent of maximum possible, (r-min)/(max-min)×100: the lowest answer is 0 (Cohen, Cohen, Aiken & West 1999).
	POMP Method = iota + 1
	// Proportional is r/max×100: of 1 to 5 the lowest answer is 20. The survey SKM of PermenPANRB 14/2017 converts so.
	Proportional
)

var methods = enum.Table[Method]{Type: "score.Method", Entries: []enum.Entry{
	POMP:         {Code: "pomp", Name: "Persen dari Maksimum yang Mungkin", English: "Percent of Maximum Possible"},
	Proportional: {Code: "proporsional", Name: "Proporsional", English: "Proportional", Also: []string{"proportional"}},
}}

// ParseMethod reads a code or a name: "pomp", "proporsional". The error is a *aparatur.ParseError.
func ParseMethod(s string) (Method, error) { return methods.Parse(s) }

// Methods yields the methods in declared order.
func Methods() iter.Seq[Method] { return methods.All() }

// String returns the Indonesian name, or "score.Method(9)" for an unknown method.
func (m Method) String() string { return methods.String(m) }

// Name returns the name in the language of tag: Indonesian, or English.
func (m Method) Name(tag language.Tag) string { return methods.Name(m, tag) }

// Code returns the stable machine code: "pomp" or "proporsional".
func (m Method) Code() string { return methods.Code(m) }

// IsValid reports whether m is one of the constants.
func (m Method) IsValid() bool { return methods.IsValid(m) }

// AppendText appends the code; it refuses an unknown method.
func (m Method) AppendText(b []byte) ([]byte, error) { return methods.AppendText(b, m) }

// MarshalText returns the code; it refuses an unknown method.
func (m Method) MarshalText() ([]byte, error) { return methods.MarshalText(m) }

// UnmarshalText reads what ParseMethod reads; empty text is the zero value.
func (m *Method) UnmarshalText(text []byte) error { return methods.UnmarshalText(m, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (m *Method) Scan(src any) error { return methods.Scan(m, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (m Method) Value() (driver.Value, error) { return methods.Value(m) }
