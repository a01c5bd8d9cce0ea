package pegawai

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Profession is a profession for which a law of its own sets the retirement age (profesi). The zero value is none of them.
type Profession uint8

// The professions.
const (
	Guru     Profession = iota + 1 // a teacher
	Dosen                          // a lecturer
	Profesor                       // a professor: the age is not covered
)

var professions = enum.Table[Profession]{Type: "pegawai.Profession", Entries: []enum.Entry{
	Guru:     {Code: "guru", Name: "Guru", English: "Teacher"},
	Dosen:    {Code: "dosen", Name: "Dosen", English: "Lecturer"},
	Profesor: {Code: "profesor", Name: "Profesor", English: "Professor", Also: []string{"guru besar"}},
}}

// ParseProfession reads a profession by name. The error is a *aparatur.ParseError.
func ParseProfession(s string) (Profession, error) { return professions.Parse(s) }

// Professions yields the professions.
func Professions() iter.Seq[Profession] { return professions.All() }

// String returns the Indonesian name, or like "pegawai.Profession(99)" for what is none.
func (p Profession) String() string { return professions.String(p) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (p Profession) Name(tag language.Tag) string { return professions.Name(p, tag) }

// Code returns the stable machine code; "" for what is none.
func (p Profession) Code() string { return professions.Code(p) }

// IsValid reports whether p is one of the constants. Zero is not.
func (p Profession) IsValid() bool { return professions.IsValid(p) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (p Profession) AppendText(b []byte) ([]byte, error) { return professions.AppendText(b, p) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (p Profession) MarshalText() ([]byte, error) { return professions.MarshalText(p) }

// UnmarshalText reads what [ParseProfession] reads; empty text is the zero value. After an error p is as before.
func (p *Profession) UnmarshalText(text []byte) error { return professions.UnmarshalText(p, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (p *Profession) Scan(src any) error { return professions.Scan(p, src) }

// Value returns the code for a database, NULL for the zero value.
func (p Profession) Value() (driver.Value, error) { return professions.Value(p) }
