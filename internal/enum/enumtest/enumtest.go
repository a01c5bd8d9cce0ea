// Package enumtest proves an enumeration that is made with package enum.
package enumtest

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/fault"
)

// enumeration is what every enumeration of the library offers.
type enumeration interface {
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
	driver.Valuer
	Name(language.Tag) string
	Code() string
	IsValid() bool
}

// Check proves the enumeration E, given its parser and its list: that its
// constants run from 1 without a hole; that each has a name and a code of its
// own, which the parser reads; that text, JSON (as a value and as a key of a
// map) and SQL round-trip, zero as empty or NULL; that what is not a constant
// is not written, and prints like pkg.Type(99); and that junk is refused with
// a [*fault.ParseError], the receiver left as it was.
func Check[E ~uint8, P interface {
	*E
	encoding.TextUnmarshaler
	sql.Scanner
}](t *testing.T, parse func(string) (E, error), all iter.Seq[E]) {
	t.Helper()
	for _, f := range Faults[E, P](parse, all) {
		t.Error(f)
	}
}

// Faults returns what [Check] reports, one line a fault.
func Faults[E ~uint8, P interface {
	*E
	encoding.TextUnmarshaler
	sql.Scanner
}](parse func(string) (E, error), all iter.Seq[E]) []string {
	c := checker[E, P]{parse: parse, all: slices.Collect(all)}
	if _, ok := any(E(0)).(enumeration); !ok {
		c.errorf("%T lacks one of String, Name, Code, IsValid, AppendText, MarshalText, Value", E(0))
		return c.faults
	}
	c.constants()
	c.spellings()
	c.codecs()
	c.zero()
	c.unknown()
	c.junk()
	return c.faults
}

type checker[E ~uint8, P interface {
	*E
	encoding.TextUnmarshaler
	sql.Scanner
}] struct {
	parse  func(string) (E, error)
	all    []E
	faults []string
}

func (c *checker[E, P]) errorf(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func of[E ~uint8](e E) enumeration { return any(e).(enumeration) }

func (c *checker[E, P]) constants() {
	if len(c.all) == 0 {
		c.errorf("the list is empty")
	}
	names, codes := map[string]E{}, map[string]E{}
	for i, e := range c.all {
		if int(e) != i+1 {
			c.errorf("constant %d stands at place %d: they must run from 1 without a hole", e, i+1)
		}
		if !of(e).IsValid() {
			c.errorf("constant %d is not valid", e)
		}
		name, code := of(e).String(), of(e).Code()
		if name == "" || name != strings.TrimSpace(name) {
			c.errorf("constant %d has the name %q", e, name)
		}
		if code == "" || code != strings.TrimSpace(code) {
			c.errorf("constant %d has the code %q", e, code)
		}
		if o, ok := names[name]; ok {
			c.errorf("constants %d and %d share the name %q", o, e, name)
		}
		if o, ok := codes[code]; ok {
			c.errorf("constants %d and %d share the code %q", o, e, code)
		}
		names[name], codes[code] = e, e
		if got := of(e).Name(language.Indonesian); got != name {
			c.errorf("constant %d: Name in Indonesian is %q, String %q", e, got, name)
		}
		if of(e).Name(language.English) == "" {
			c.errorf("constant %d has no name in English, nor the Indonesian one in its place", e)
		}
	}
}

func (c *checker[E, P]) spellings() {
	for _, e := range c.all {
		code, name, english := of(e).Code(), of(e).String(), of(e).Name(language.English)
		for _, s := range []string{
			code, name, english,
			strings.ToUpper(name), strings.ToLower(name), strings.ToLower(code),
			"  " + name + " ", "\ufeff" + strings.ReplaceAll(name, " ", "\u00a0\n"),
		} {
			if got, err := c.parse(s); err != nil || got != e {
				c.errorf("constant %d: Parse(%q) is %d, %v", e, s, got, err)
			}
		}
	}
}

func (c *checker[E, P]) codecs() {
	for _, e := range c.all {
		code := of(e).Code()
		text, err := of(e).MarshalText()
		if err != nil || string(text) != code {
			c.errorf("constant %d: MarshalText is %q, %v", e, text, err)
		}
		text, err = of(e).AppendText([]byte("x="))
		if err != nil || string(text) != "x="+code {
			c.errorf("constant %d: AppendText is %q, %v", e, text, err)
		}
		var back E
		if err := P(&back).UnmarshalText([]byte(code)); err != nil || back != e {
			c.errorf("constant %d: UnmarshalText gives %d, %v", e, back, err)
		}
		c.json(e)
		v, err := of(e).Value()
		if err != nil || v != driver.Value(code) {
			c.errorf("constant %d: Value is %v, %v", e, v, err)
		}
		for _, src := range []any{code, []byte(code), of(e).String()} {
			back = 0
			if err := P(&back).Scan(src); err != nil || back != e {
				c.errorf("constant %d: Scan(%T) gives %d, %v", e, src, back, err)
			}
		}
	}
}

func (c *checker[E, P]) json(e E) {
	type document struct {
		Value E
		Key   map[E]int
	}
	in := document{Value: e, Key: map[E]int{e: 1}}
	b, err := json.Marshal(in)
	want := fmt.Sprintf(`{"Value":%q,"Key":{%[1]q:1}}`, of(e).Code())
	if err != nil || string(b) != want {
		c.errorf("constant %d: JSON is %s, %v", e, b, err)
		return
	}
	var back document
	if err := json.Unmarshal(b, &back); err != nil || !reflect.DeepEqual(back, in) {
		c.errorf("constant %d: JSON read back is %v, %v", e, back, err)
	}
}

func (c *checker[E, P]) zero() {
	zero := E(0)
	if of(zero).IsValid() {
		c.errorf("zero is valid")
	}
	if code := of(zero).Code(); code != "" {
		c.errorf("zero has the code %q", code)
	}
	if text, err := of(zero).MarshalText(); err != nil || len(text) != 0 || text == nil {
		c.errorf("zero: MarshalText is %#v, %v", text, err)
	}
	if v, err := of(zero).Value(); err != nil || v != nil {
		c.errorf("zero: Value is %v, %v", v, err)
	}
	back := E(1)
	if err := P(&back).UnmarshalText(nil); err != nil || back != 0 {
		c.errorf("UnmarshalText of nothing gives %d, %v", back, err)
	}
	for _, src := range []any{nil, "", []byte{}, "   "} {
		back = 1
		if err := P(&back).Scan(src); err != nil || back != 0 {
			c.errorf("Scan(%#v) gives %d, %v", src, back, err)
		}
	}
}

func (c *checker[E, P]) unknown() {
	for _, e := range []E{0, E(len(c.all) + 1), 255} {
		if slices.Contains(c.all, e) {
			continue // an enumeration of 255 constants
		}
		want := fmt.Sprintf("%T(%d)", e, uint8(e))
		if got := of(e).String(); got != want {
			c.errorf("String of %d is %q, not %q", e, got, want)
		}
		if got := of(e).Name(language.English); got != want {
			c.errorf("Name of %d is %q, not %q", e, got, want)
		}
		if e == 0 {
			continue
		}
		if of(e).IsValid() || of(e).Code() != "" {
			c.errorf("%d is no constant, yet valid or with a code", e)
		}
		if _, err := of(e).MarshalText(); err == nil {
			c.errorf("MarshalText writes %d", e)
		}
		if b, err := of(e).AppendText([]byte("x")); err == nil || string(b) != "x" {
			c.errorf("AppendText of %d gives %q, %v", e, b, err)
		}
		if _, err := of(e).Value(); err == nil {
			c.errorf("Value writes %d", e)
		}
	}
}

func (c *checker[E, P]) junk() {
	refused := func(what string, got E, err error, reason error) {
		var pe *fault.ParseError
		if !errors.As(err, &pe) || !errors.Is(err, reason) {
			c.errorf("%s gives the error %v", what, err)
		} else if want := fmt.Sprintf("%T", got); pe.Type != want {
			c.errorf("%s gives an error for the type %q, not %q", what, pe.Type, want)
		}
	}
	for _, s := range []string{"", " ", "\u00a0\n"} {
		got, err := c.parse(s)
		refused(fmt.Sprintf("Parse(%q)", s), got, err, fault.ErrEmpty)
		if got != 0 {
			c.errorf("Parse(%q) returns %d beside an error", s, got)
		}
	}
	for _, s := range []string{"\x00", "\xff", "junk", "[object Object]", "null!", strings.Repeat("a", 1<<16)} {
		got, err := c.parse(s)
		what := fmt.Sprintf("Parse(%.20q)", s)
		refused(what, got, err, fault.ErrUnknown)
		if got != 0 {
			c.errorf("%s returns %d beside an error", what, got)
		}
		kept := E(1)
		err = P(&kept).UnmarshalText([]byte(s))
		refused(fmt.Sprintf("UnmarshalText(%.20q)", s), kept, err, fault.ErrUnknown)
		if kept != 1 {
			c.errorf("UnmarshalText(%.20q) changes its receiver in spite of an error", s)
		}
		err = P(&kept).Scan(s)
		refused(fmt.Sprintf("Scan(%.20q)", s), kept, err, fault.ErrUnknown)
		if kept != 1 {
			c.errorf("Scan(%.20q) changes its receiver in spite of an error", s)
		}
	}
	for _, src := range []any{1, int64(1), 1.0, true, struct{}{}} {
		kept := E(1)
		err := P(&kept).Scan(src)
		refused(fmt.Sprintf("Scan(%T)", src), kept, err, fault.ErrType)
		if kept != 1 {
			c.errorf("Scan(%T) changes its receiver in spite of an error", src)
		}
	}
}
