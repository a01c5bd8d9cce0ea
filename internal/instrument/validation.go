package instrument

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Validation says how far an instrument was examined before use (status validasi). The zero value means not filled in.
// Values are plain numbers, safe for concurrent use. The names are the library's.
type Validation uint8

// The states, the weakest first.
const (
	NotValidated Validation = iota + 1 // nothing was examined
	ExpertPanel                        // experts judged the items
	Piloted                            // the items were tried out
	Validated                          // a study of validity was made and published
)

var validations = enum.Table[Validation]{
	Type: "instrument.Validation",
	Entries: []enum.Entry{
		NotValidated: {Code: "none", Name: "belum divalidasi", English: "not validated"},
		ExpertPanel:  {Code: "expert-panel", Name: "panel ahli", English: "expert panel"},
		Piloted:      {Code: "pilot", Name: "uji coba terbatas", English: "pilot"},
		Validated:    {Code: "validated", Name: "tervalidasi", English: "validated"},
	},
}

// ParseValidation reads a state by its code or name, whatever the case and spaces. Everything else is a *aparatur.ParseError.
func ParseValidation(s string) (Validation, error) { return validations.Parse(s) }

// Validations returns an iterator over the states, the weakest first.
func Validations() iter.Seq[Validation] { return validations.All() }

// String returns the Indonesian name, "belum divalidasi"; for a number that is not a state, like "instrument.Validation(99)".
func (v Validation) String() string { return validations.String(v) }

// Name returns the name in the language that suits tag: Indonesian, or English.
func (v Validation) Name(tag language.Tag) string { return validations.Name(v, tag) }

// Code returns the stable machine code, "none" (library); it is empty for what is not valid.
func (v Validation) Code() string { return validations.Code(v) }

// IsValid reports whether v is one of the constants. Zero is not.
func (v Validation) IsValid() bool { return validations.IsValid(v) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a state.
func (v Validation) AppendText(dst []byte) ([]byte, error) { return validations.AppendText(dst, v) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a state.
func (v Validation) MarshalText() ([]byte, error) { return validations.MarshalText(v) }

// UnmarshalText reads all that [ParseValidation] takes; empty text is the zero value. After an error v is as before.
func (v *Validation) UnmarshalText(text []byte) error { return validations.UnmarshalText(v, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error v is as before.
func (v *Validation) Scan(src any) error { return validations.Scan(v, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a state.
func (v Validation) Value() (driver.Value, error) { return validations.Value(v) }
