package iki

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Stage is how far an [Initiative] has come (tahap). That others take it over is not a stage: [Initiative.Replications]. The zero
// value means not filled in and is not valid. Stages are plain numbers, safe for concurrent use.
type Stage uint8

// The stages of the forms in use.
const (
	StageInisiatif Stage = iota + 1 // an idea that is being worked out
	StageUjiCoba                    // tried out
	StagePenerapan                  // in use
)

// The English names are the library's.
var stages = enum.Table[Stage]{
	Type: "iki.Stage",
	Entries: []enum.Entry{
		StageInisiatif: {Code: "inisiatif", Name: "Inisiatif", English: "Initiative"},
		StageUjiCoba:   {Code: "uji-coba", Name: "Uji Coba", English: "Trial"},
		StagePenerapan: {Code: "penerapan", Name: "Penerapan", English: "In use"},
	},
}

// ParseStage reads a stage by its code ("inisiatif") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseStage(s string) (Stage, error) { return stages.Parse(s) }

// Stages returns an iterator over the three stages, the earliest first.
func Stages() iter.Seq[Stage] { return stages.All() }

// String returns the Indonesian name, "Inisiatif"; for a number that is not a stage, like "iki.Stage(99)".
func (s Stage) String() string { return stages.String(s) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (s Stage) Name(tag language.Tag) string { return stages.Name(s, tag) }

// Code returns the stable machine code, "inisiatif" (library); it is empty for what is not valid.
func (s Stage) Code() string { return stages.Code(s) }

// IsValid reports whether s is one of the constants. Zero is not.
func (s Stage) IsValid() bool { return stages.IsValid(s) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a stage.
func (s Stage) AppendText(dst []byte) ([]byte, error) { return stages.AppendText(dst, s) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a stage.
func (s Stage) MarshalText() ([]byte, error) { return stages.MarshalText(s) }

// UnmarshalText reads all that [ParseStage] takes; empty text is the zero value. After an error s is as before.
func (s *Stage) UnmarshalText(text []byte) error { return stages.UnmarshalText(s, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error s is as before.
func (s *Stage) Scan(src any) error { return stages.Scan(s, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a stage.
func (s Stage) Value() (driver.Value, error) { return stages.Value(s) }
