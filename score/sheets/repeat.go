package sheets

import (
	"database/sql/driver"
	"iter"
	"strconv"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/fault"
)

// Repeat says which of several sheets of the same rater about the same person counts (aturan lembar
// berulang). The zero value means not chosen.
type Repeat uint8

const (
	// LastByTime keeps the sheet that was sent last; of those sent at the same time, or without a
	// time, the last in the file. One without a time counts as sent before all others.
	LastByTime Repeat = iota + 1
	// First keeps the first sheet in the file.
	First
	// Refuse keeps none of them.
	Refuse
)

var repeats = enum.Table[Repeat]{Type: "sheets.Repeat", Entries: []enum.Entry{
	LastByTime: {Code: "terakhir", Name: "Lembar Terakhir", English: "Last by Time", Also: []string{"last"}},
	First:      {Code: "pertama", Name: "Lembar Pertama", English: "First"},
	Refuse:     {Code: "tolak", Name: "Tolak Semua", English: "Refuse All", Also: []string{"refuse"}},
}}

// ParseRepeat reads a code or a name: "terakhir", "pertama", "tolak". The error is a
// *aparatur.ParseError.
func ParseRepeat(s string) (Repeat, error) { return repeats.Parse(s) }

// Repeats yields the rules in declared order.
func Repeats() iter.Seq[Repeat] { return repeats.All() }

// String returns the Indonesian name, or "sheets.Repeat(9)" for an unknown rule.
func (r Repeat) String() string { return repeats.String(r) }

// Name returns the name in the language of tag: Indonesian, or English.
func (r Repeat) Name(tag language.Tag) string { return repeats.Name(r, tag) }

// Code returns the stable machine code: "terakhir", "pertama" or "tolak".
func (r Repeat) Code() string { return repeats.Code(r) }

// IsValid reports whether r is one of the constants.
func (r Repeat) IsValid() bool { return repeats.IsValid(r) }

// AppendText appends the code; it refuses an unknown rule.
func (r Repeat) AppendText(b []byte) ([]byte, error) { return repeats.AppendText(b, r) }

// MarshalText returns the code; it refuses an unknown rule.
func (r Repeat) MarshalText() ([]byte, error) { return repeats.MarshalText(r) }

// UnmarshalText reads what ParseRepeat reads; empty text is the zero value.
func (r *Repeat) UnmarshalText(text []byte) error { return repeats.UnmarshalText(r, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (r *Repeat) Scan(src any) error { return repeats.Scan(r, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (r Repeat) Value() (driver.Value, error) { return repeats.Value(r) }

// Unique yields the responses of which the person and the rater have no other (tanpa lembar
// berulang), and of those that repeat, the one that the rule keeps, in the place of the first of
// them. The role plays no part: a rater who sends the form again with another role has corrected
// it. Responses without a rater, as in an anonymous form, are never repeats.
//
// For each response left out it yields a *aparatur.RowError with its line: one that matches
// [ErrSuperseded] and names the line that counts, or with Refuse one that matches
// aparatur.ErrDuplicate and names the line of another of them. So everything that responses yields
// comes out, as a response or as an error; errors are passed on when they are met.
//
// First keeps the keys of all responses in memory and yields each response when it comes; the other
// rules keep all responses and yield them at the end. With a rule that is not one of the constants,
// Unique yields one error that matches aparatur.ErrUnknown, and nothing else.
func Unique[I ~uint8](responses iter.Seq2[Response[I], error], rule Repeat) iter.Seq2[Response[I], error] {
	switch rule {
	case First:
		return func(yield func(Response[I], error) bool) { uniqueFirst(responses, yield) }
	case LastByTime, Refuse:
		return func(yield func(Response[I], error) bool) { uniqueKept(responses, rule, yield) }
	}
	return func(yield func(Response[I], error) bool) {
		yield(Response[I]{}, &fault.ParseError{Type: "sheets.Repeat", Input: strconv.Itoa(int(rule)), Err: fault.ErrUnknown})
	}
}

// pair is who must not have two sheets.
type pair struct{ person, rater string }

func uniqueFirst[I ~uint8](responses iter.Seq2[Response[I], error], yield func(Response[I], error) bool) {
	first := map[pair]int{} // line
	for r, err := range responses {
		if err == nil && r.Rater != "" {
			key := pair{r.Person, r.Rater}
			if line, repeated := first[key]; repeated {
				r, err = Response[I]{}, superseded(r.Line, line)
			} else {
				first[key] = r.Line
			}
		}
		if !yield(r, err) {
			return
		}
	}
}

func uniqueKept[I ~uint8](responses iter.Seq2[Response[I], error], rule Repeat, yield func(Response[I], error) bool) {
	type place struct {
		out   *Response[I]
		lines []int // of the others
	}
	var places []*place
	at := map[pair]*place{}
	for r, err := range responses {
		if err != nil {
			if !yield(r, err) {
				return
			}
			continue
		}
		key := pair{r.Person, r.Rater}
		p := at[key]
		if p == nil || r.Rater == "" {
			p = &place{out: &r}
			places = append(places, p)
			at[key] = p
			continue
		}
		if rule == LastByTime && !r.Time.Before(p.out.Time) {
			p.lines = append(p.lines, p.out.Line)
			*p.out = r
		} else {
			p.lines = append(p.lines, r.Line)
		}
	}
	for _, p := range places {
		if rule == Refuse && len(p.lines) > 0 {
			if !yield(Response[I]{}, repeatedAt(p.out.Line, p.lines[0])) {
				return
			}
		} else if !yield(*p.out, nil) {
			return
		}
		for _, line := range p.lines {
			err := superseded(line, p.out.Line)
			if rule == Refuse {
				err = repeatedAt(line, p.out.Line)
			}
			if !yield(Response[I]{}, err) {
				return
			}
		}
	}
}

func superseded(line, kept int) error {
	n := strconv.Itoa(kept)
	return &fault.RowError{Line: line, Err: fault.Because(ErrSuperseded, "line "+n+" counts", "yang dipakai baris "+n)}
}

func repeatedAt(line, other int) error {
	n := strconv.Itoa(other)
	return &fault.RowError{Line: line, Err: fault.Because(fault.ErrDuplicate, "same person and rater as line "+n,
		"orang dan penilai sama dengan baris "+n)}
}
