package enumtest_test

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/internal/fault"
)

// letter is an enumeration each of whose methods can be spoilt.
type letter uint8

var letters = enum.Table[letter]{Type: "enumtest_test.letter", Entries: []enum.Entry{
	1: {Code: "A", Name: "Huruf A", English: "Letter A"},
	2: {Code: "B", Name: "Huruf B", English: "Letter B"},
}}

// spoilt replaces methods of letter where its fields are not nil.
var spoilt struct {
	name      func(letter) string
	english   func(letter) string
	code      func(letter) string
	isValid   func(letter) bool
	append    func(letter, []byte) ([]byte, error)
	marshal   func(letter) ([]byte, error)
	unmarshal func(*letter, []byte) error
	scan      func(*letter, any) error
	value     func(letter) (driver.Value, error)
}

func (l letter) String() string {
	if spoilt.name != nil {
		return spoilt.name(l)
	}
	return letters.String(l)
}

func (l letter) Name(tag language.Tag) string {
	if spoilt.english != nil && enum.English(tag) {
		return spoilt.english(l)
	}
	return letters.Name(l, tag)
}

func (l letter) Code() string {
	if spoilt.code != nil {
		return spoilt.code(l)
	}
	return letters.Code(l)
}

func (l letter) IsValid() bool {
	if spoilt.isValid != nil {
		return spoilt.isValid(l)
	}
	return letters.IsValid(l)
}

func (l letter) AppendText(b []byte) ([]byte, error) {
	if spoilt.append != nil {
		return spoilt.append(l, b)
	}
	return letters.AppendText(b, l)
}

func (l letter) MarshalText() ([]byte, error) {
	if spoilt.marshal != nil {
		return spoilt.marshal(l)
	}
	return letters.MarshalText(l)
}

func (l *letter) UnmarshalText(text []byte) error {
	if spoilt.unmarshal != nil {
		return spoilt.unmarshal(l, text)
	}
	return letters.UnmarshalText(l, text)
}

func (l *letter) Scan(src any) error {
	if spoilt.scan != nil {
		return spoilt.scan(l, src)
	}
	return letters.Scan(l, src)
}

func (l letter) Value() (driver.Value, error) {
	if spoilt.value != nil {
		return spoilt.value(l)
	}
	return letters.Value(l)
}

func TestASoundEnumerationPasses(t *testing.T) {
	enumtest.Check(t, letters.Parse, letters.All())
	assert.Empty(t, enumtest.Faults(letters.Parse, letters.All()))
}

func TestFaultsAreFound(t *testing.T) {
	errFoul := errors.New("foul")
	parse, all := letters.Parse, letters.All()
	for _, tt := range []struct {
		name  string
		spoil func()
		want  string
	}{
		{"no constants", func() { all = func(func(letter) bool) {} }, "the list is empty"},
		{"a hole", func() { all = slices.Values([]letter{1, 3}) }, "constant 3 stands at place 2"},
		{"zero listed", func() { all = slices.Values([]letter{0, 1}) }, "constant 0 stands at place 1"},
		{"not valid", func() { spoilt.isValid = func(l letter) bool { return l == 1 } }, "constant 2 is not valid"},
		{"all valid", func() { spoilt.isValid = func(letter) bool { return true } }, "zero is valid"},
		{"all but zero valid", func() { spoilt.isValid = func(l letter) bool { return l > 0 } }, "3 is no constant, yet valid or with a code"},
		{"no name", func() { spoilt.name = func(letter) string { return "" } }, `constant 1 has the name ""`},
		{"blank in a name", func() { spoilt.name = func(l letter) string { return letters.String(l) + " " } }, `constant 1 has the name "Huruf A "`},
		{"one name twice", func() { spoilt.name = func(letter) string { return "Huruf" } }, `constants 1 and 2 share the name "Huruf"`},
		{"names differ", func() { spoilt.name = func(l letter) string { return "X" + letters.String(l) } }, `Name in Indonesian is "Huruf A", String "XHuruf A"`},
		{"no English", func() { spoilt.english = func(letter) string { return "" } }, "constant 1 has no name in English"},
		{"English for the unknown", func() {
			spoilt.english = func(l letter) string { return strings.Replace(letters.Name(l, language.English), "letter(", "(", 1) }
		}, `Name of 255 is "enumtest_test.(255)"`},
		{"a print for the unknown", func() {
			spoilt.name = func(l letter) string { return strings.Replace(letters.String(l), "letter(", "(", 1) }
		}, `String of 0 is "enumtest_test.(0)"`},
		{"no code", func() { spoilt.code = func(letter) string { return "" } }, `constant 1 has the code ""`},
		{"one code twice", func() { spoilt.code = func(letter) string { return "A" } }, `constants 1 and 2 share the code "A"`},
		{"a code for zero", func() { spoilt.code = func(l letter) string { return fmt.Sprint(l) } }, "zero has the code"},
		{"strict about case", func() {
			parse = func(s string) (letter, error) {
				if s == "HURUF A" {
					return 0, errFoul
				}
				return letters.Parse(s)
			}
		}, `Parse("HURUF A") is 0, foul`},
		{"codes swapped in text", func() { spoilt.marshal = func(l letter) ([]byte, error) { return letters.MarshalText(3 - l) } }, `constant 1: MarshalText is "B"`},
		{"another text appended", func() {
			spoilt.append = func(l letter, b []byte) ([]byte, error) { return append(b, "-"...), nil }
		}, `constant 1: AppendText is "x=-"`},
		{"text not read", func() { spoilt.unmarshal = func(*letter, []byte) error { return nil } }, "constant 1: UnmarshalText gives 0"},
		{"JSON not read", func() {
			spoilt.unmarshal = func(l *letter, text []byte) error { *l = 2; return nil }
		}, "constant 1: JSON read back is"},
		{"JSON not written", func() { spoilt.marshal = func(letter) ([]byte, error) { return nil, errFoul } }, "constant 1: JSON is"},
		{"another value in SQL", func() { spoilt.value = func(l letter) (driver.Value, error) { return int64(l), nil } }, "constant 1: Value is 1"},
		{"SQL not read", func() { spoilt.scan = func(*letter, any) error { return nil } }, "constant 1: Scan(string) gives 0"},
		{"zero as nil text", func() {
			spoilt.marshal = func(l letter) ([]byte, error) { return letters.AppendText(nil, l) }
		}, "zero: MarshalText is []byte(nil)"},
		{"zero not NULL", func() { spoilt.value = func(l letter) (driver.Value, error) { return letters.Code(l), nil } }, "zero: Value is "},
		{"empty text refused", func() { spoilt.unmarshal = func(*letter, []byte) error { return errFoul } }, "UnmarshalText of nothing gives 1, foul"},
		{"NULL refused", func() { spoilt.scan = func(*letter, any) error { return errFoul } }, "Scan(<nil>) gives 1, foul"},
		{"unknown written as text", func() {
			spoilt.marshal = func(l letter) ([]byte, error) { return []byte(letters.Code(l)), nil }
		}, "MarshalText writes 3"},
		{"unknown appended", func() {
			spoilt.append = func(l letter, b []byte) ([]byte, error) { return append(b, letters.Code(l)...), nil }
		}, `AppendText of 3 gives "x", <nil>`},
		{"unknown written to SQL", func() {
			spoilt.value = func(l letter) (driver.Value, error) { return letters.Code(l), nil }
		}, "Value writes 3"},
		{"an error of another type", func() {
			parse = func(s string) (letter, error) {
				l, err := letters.Parse(s)
				if err != nil {
					return 0, errFoul
				}
				return l, nil
			}
		}, `Parse("") gives the error foul`},
		{"an error for another type", func() {
			parse = func(s string) (letter, error) {
				l, err := letters.Parse(s)
				if err != nil {
					return 0, &fault.ParseError{Type: "x.T", Input: s, Err: errors.Unwrap(err)}
				}
				return l, nil
			}
		}, `Parse("") gives an error for the type "x.T"`},
		{"empty taken", func() {
			parse = func(s string) (letter, error) {
				if s == "" {
					return 1, nil
				}
				return letters.Parse(s)
			}
		}, `Parse("") returns 1 beside an error`},
		{"a value beside an error", func() {
			parse = func(s string) (letter, error) {
				l, err := letters.Parse(s)
				if err != nil {
					return 1, err
				}
				return l, nil
			}
		}, `Parse("junk") returns 1 beside an error`},
		{"text overwritten in spite of an error", func() {
			spoilt.unmarshal = func(l *letter, text []byte) error { *l = 0; return letters.UnmarshalText(l, text) }
		}, `UnmarshalText("junk") changes its receiver`},
		{"SQL overwritten in spite of an error", func() {
			spoilt.scan = func(l *letter, src any) error { *l = 0; return letters.Scan(l, src) }
		}, `Scan("junk") changes its receiver`},
		{"a number of SQL taken", func() {
			spoilt.scan = func(l *letter, src any) error {
				if n, ok := src.(int64); ok {
					*l = letter(n) + 1
					return nil
				}
				return letters.Scan(l, src)
			}
		}, "Scan(int64) changes its receiver"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			clean := spoilt
			defer func() { spoilt, parse, all = clean, letters.Parse, letters.All() }()
			tt.spoil()
			faults := enumtest.Faults(parse, all)
			assert.True(t, slices.ContainsFunc(faults, func(f string) bool { return strings.Contains(f, tt.want) }),
				"not found: %s\nin: %s", tt.want, strings.Join(faults, "\n"))
		})
	}
}

// bare has the methods for reading only.
type bare uint8

func (*bare) UnmarshalText([]byte) error { return nil }
func (*bare) Scan(any) error             { return nil }

func TestMissingMethodsAreFound(t *testing.T) {
	var all iter.Seq[bare] = func(func(bare) bool) {}
	faults := enumtest.Faults(func(string) (bare, error) { return 0, nil }, all)
	assert.Len(t, faults, 1)
	assert.Contains(t, faults[0], "enumtest_test.bare lacks one of")
}

// An enumeration may use all of uint8; then no number is left that is unknown.
func TestTheLargestEnumeration(t *testing.T) {
	full := make([]enum.Entry, 256)
	for i := 1; i < 256; i++ {
		full[i] = enum.Entry{Code: fmt.Sprintf("L%03d", i), Name: fmt.Sprintf("Huruf %03d", i)}
	}
	large := enum.Table[letter]{Type: letters.Type, Entries: full}
	assert.Equal(t, 255, large.Len())
	assert.Len(t, slices.Collect(large.All()), 255)
	l, err := large.Parse("huruf 255")
	assert.NoError(t, err)
	assert.Equal(t, letter(255), l)
}
