package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Stage is how far an SKP has come, which decides what must be in it ([SKP.Check]). The zero value is not filled in, and not
// valid.
type Stage uint8

// The stages.
const (
	Planned   Stage = iota + 1 // penetapan: what is expected
	Evaluated                  // evaluasi: what was reached too
)

var stages = enum.Table[Stage]{Type: "kinerja.Stage", Entries: []enum.Entry{
	Planned:   {Code: "penetapan", Name: "Penetapan", English: "Planned"},
	Evaluated: {Code: "evaluasi", Name: "Evaluasi", English: "Evaluated"},
}}

// ParseStage reads a stage by name. The error is a *aparatur.ParseError.
func ParseStage(s string) (Stage, error) { return stages.Parse(s) }

// Stages yields the stages.
func Stages() iter.Seq[Stage] { return stages.All() }

// String returns the Indonesian name, or like "kinerja.Stage(99)" for what is none.
func (s Stage) String() string { return stages.String(s) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (s Stage) Name(tag language.Tag) string { return stages.Name(s, tag) }

// Code returns the stable machine code; "" for what is none.
func (s Stage) Code() string { return stages.Code(s) }

// IsValid reports whether s is one of the constants. Zero is not.
func (s Stage) IsValid() bool { return stages.IsValid(s) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (s Stage) AppendText(b []byte) ([]byte, error) { return stages.AppendText(b, s) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (s Stage) MarshalText() ([]byte, error) { return stages.MarshalText(s) }

// UnmarshalText reads what [ParseStage] reads; empty text is the zero value. After an error s is as before.
func (s *Stage) UnmarshalText(text []byte) error { return stages.UnmarshalText(s, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (s *Stage) Scan(src any) error { return stages.Scan(s, src) }

// Value returns the code for a database, NULL for the zero value.
func (s Stage) Value() (driver.Value, error) { return stages.Value(s) }
