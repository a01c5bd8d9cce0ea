package enum

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"strconv"
	"sync"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/fault"
)

// Entry is what a table knows of one constant.
type Entry struct {
	Code    string   // stable machine code
	Name    string   // Indonesian name
	English string   // English name; empty where none exists
	Also    []string // further spellings that Parse accepts
}

// Table describes the enumeration E. Its exported fields are set once, in the
// declaration of a package variable, and never changed; its methods are safe
// for concurrent use. The index for Parse is built when it is first needed.
type Table[E ~uint8] struct {
	Type    string  // Go name of E: "berakhlak.Value"
	Entries []Entry // keyed by constant; entry 0 is unused

	// Fold, if not nil, normalises further what Parse has normalised (letters
	// lower-cased, space trimmed and collapsed to one blank), both what it is
	// given and what is in the table.
	Fold func(string) string

	once  sync.Once
	index index
}

// Len returns the number of constants.
func (t *Table[E]) Len() int { return max(len(t.Entries)-1, 0) }

// IsValid reports whether e is one of the constants. Zero is not.
func (t *Table[E]) IsValid(e E) bool { return e != 0 && int(e) < len(t.Entries) }

// String returns the Indonesian name of e, or, for zero and what is not a
// constant, the type and the number: "berakhlak.Value(99)".
func (t *Table[E]) String(e E) string {
	if !t.IsValid(e) {
		return t.Type + "(" + strconv.Itoa(int(e)) + ")"
	}
	return t.Entries[e].Name
}

// Name returns the name of e in the language that fits tag best: English where
// [English] says so and the entry has an English name, else Indonesian.
func (t *Table[E]) Name(e E, tag language.Tag) string {
	if t.IsValid(e) && t.Entries[e].English != "" && English(tag) {
		return t.Entries[e].English
	}
	return t.String(e)
}

// Code returns the machine code of e, or "" for zero and what is not a
// constant.
func (t *Table[E]) Code(e E) string {
	if !t.IsValid(e) {
		return ""
	}
	return t.Entries[e].Code
}

// AppendText appends the code of e to dst: nothing for zero, and an error for
// what is not a constant.
func (t *Table[E]) AppendText(dst []byte, e E) ([]byte, error) {
	if e != 0 && !t.IsValid(e) {
		return dst, t.refuse(strconv.Itoa(int(e)), fault.ErrUnknown)
	}
	return append(dst, t.Code(e)...), nil
}

// MarshalText returns what [Table.AppendText] appends.
func (t *Table[E]) MarshalText(e E) ([]byte, error) {
	b, err := t.AppendText([]byte{}, e)
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalText sets *e to what [Table.Parse] reads in text, or to zero where
// text is empty or blank. After an error *e is as before.
func (t *Table[E]) UnmarshalText(e *E, text []byte) error {
	return t.set(e, string(text))
}

// Scan sets *e to a value of a database: a string or []byte as in
// [Table.UnmarshalText], nil as zero. After an error *e is as before.
func (t *Table[E]) Scan(e *E, src any) error {
	switch src := src.(type) {
	case nil:
		*e = 0
		return nil
	case string:
		return t.set(e, src)
	case []byte:
		return t.set(e, string(src))
	}
	return t.refuse(fmt.Sprintf("%T", src), fault.ErrType)
}

// Value returns the code of e for a database, nil for zero, and an error for
// what is not a constant.
func (t *Table[E]) Value(e E) (driver.Value, error) {
	switch {
	case e == 0:
		return nil, nil
	case !t.IsValid(e):
		return nil, t.refuse(strconv.Itoa(int(e)), fault.ErrUnknown)
	}
	return t.Entries[e].Code, nil
}

// All returns an iterator over the constants, in the order of their numbers.
func (t *Table[E]) All() iter.Seq[E] {
	return func(yield func(E) bool) {
		for i := 1; i < len(t.Entries); i++ {
			if !yield(E(i)) {
				return
			}
		}
	}
}

func (t *Table[E]) set(e *E, s string) error {
	if blank(s) {
		*e = 0
		return nil
	}
	v, err := t.Parse(s)
	if err != nil {
		return err
	}
	*e = v
	return nil
}

func (t *Table[E]) refuse(input string, why error) error {
	return &fault.ParseError{Type: t.Type, Input: input, Err: why}
}

var matcher = sync.OnceValue(func() language.Matcher {
	return language.NewMatcher([]language.Tag{language.Indonesian, language.English})
})

// English reports whether a reader of tag is served better in English than in
// Indonesian. Indonesian serves readers of Malay, Javanese and Sundanese, and
// of every tag that matches neither.
func English(tag language.Tag) bool {
	_, i, _ := matcher().Match(tag)
	return i == 1
}
