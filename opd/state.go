package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// State says what a published result shows of a unit (status tampilan). The zero value is not valid.
type State uint8

const (
	// Shown is a unit with its figures.
	Shown State = iota + 1
	// Withheld is a unit with too few people, or one that must not be shown because others are not. All units below it are
	// withheld too, and counted in the units above it.
	Withheld
	// Empty is a unit without anybody who has a result, directly or below it.
	Empty
)

var states = enum.Table[State]{Type: "opd.State", Entries: []enum.Entry{
	Shown:    {Code: "ditampilkan", Name: "ditampilkan", English: "shown"},
	Withheld: {Code: "tidak-ditampilkan", Name: "tidak ditampilkan", English: "withheld"},
	Empty:    {Code: "belum-ada-hasil", Name: "belum ada hasil", English: "no result yet"},
}}

// ParseState reads a code or a name. The error is a *aparatur.ParseError.
func ParseState(s string) (State, error) { return states.Parse(s) }

// States yields the three.
func States() iter.Seq[State] { return states.All() }

// String returns the Indonesian name, or like "opd.State(99)" for what is none.
func (s State) String() string { return states.String(s) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (s State) Name(tag language.Tag) string { return states.Name(s, tag) }

// Code returns the stable machine code, "ditampilkan"; "" for what is none.
func (s State) Code() string { return states.Code(s) }

// IsValid reports whether s is one of the constants. Zero is not.
func (s State) IsValid() bool { return states.IsValid(s) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (s State) AppendText(b []byte) ([]byte, error) { return states.AppendText(b, s) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (s State) MarshalText() ([]byte, error) { return states.MarshalText(s) }

// UnmarshalText reads what ParseState reads; empty text is the zero value.
func (s *State) UnmarshalText(text []byte) error { return states.UnmarshalText(s, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (s *State) Scan(src any) error { return states.Scan(s, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (s State) Value() (driver.Value, error) { return states.Value(s) }
