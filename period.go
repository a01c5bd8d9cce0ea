package aparatur

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"time"

	"github.com/aparatur/aparatur/internal/fault"
)

// The years that a [Period] can lie in.
const (
	minPeriodYear = 1900
	maxPeriodYear = 2199
)

// Period is the time that an assessment or a report is about (periode): a
// calendar year from 1900 to 2199, or a semester, a triwulan or a month of one.
// It is a small value: copy it, compare it with ==, use it as the key of a map.
//
// The zero value means not given: it is not valid, contains no day, sorts
// before every period, and is written as empty text and as NULL. Every other
// Period that can be made is valid.
//
// The text of codecs is "2025", "2025-S2" for a semester, "2025-T4" for a
// triwulan and "2025-10" for a month, so that periods of one kind sort as
// text; [ParsePeriod] also reads "2025-Q4".
type Period struct {
	year int16
	kind PeriodKind
	n    uint8 // of the year, from 1
}

// perYear is how many periods of a kind a year has.
var perYear = [...]int{YearPeriod: 1, SemesterPeriod: 2, QuarterPeriod: 4, MonthPeriod: 12}

// Year returns the period of a calendar year (tahun). The error is a
// [*ParseError] that matches [ErrRange] for a year outside 1900 to 2199.
func Year(year int) (Period, error) { return makePeriod(YearPeriod, year, 1) }

// Semester returns the semester n, 1 or 2, of a calendar year. The error is a
// [*ParseError] that matches [ErrRange].
func Semester(year, n int) (Period, error) { return makePeriod(SemesterPeriod, year, n) }

// Quarter returns the triwulan n, 1 to 4, of a calendar year. The error is a
// [*ParseError] that matches [ErrRange].
func Quarter(year, n int) (Period, error) { return makePeriod(QuarterPeriod, year, n) }

// Month returns the period of a month (bulan). The error is a [*ParseError]
// that matches [ErrRange].
func Month(year int, month time.Month) (Period, error) {
	return makePeriod(MonthPeriod, year, int(month))
}

// PeriodOf returns the period of a kind that contains d: the triwulan of 17
// August 2025 is Triwulan III Tahun 2025. The error is a [*ParseError]; it
// matches [ErrUnknown] for what is no kind, [ErrEmpty] for the zero Date, and
// [ErrRange] for a year outside 1900 to 2199.
func PeriodOf(kind PeriodKind, d Date) (Period, error) {
	switch {
	case !kind.IsValid():
		return Period{}, refusePeriod(kind.String(), ErrUnknown)
	case d.IsZero():
		return Period{}, refusePeriod("", ErrEmpty)
	}
	months := 12 / perYear[kind]
	return makePeriod(kind, d.Year(), (int(d.Month())-1)/months+1)
}

func makePeriod(kind PeriodKind, year, n int) (Period, error) {
	p, ok := newPeriod(kind, year, n)
	if !ok {
		return Period{}, refusePeriod(fmt.Sprintf("%s %d %d", kind, n, year), ErrRange)
	}
	return p, nil
}

func newPeriod(kind PeriodKind, year, n int) (Period, bool) {
	if year < minPeriodYear || year > maxPeriodYear || n < 1 || n > perYear[kind] {
		return Period{}, false
	}
	return Period{year: int16(year), kind: kind, n: uint8(n)}, true
}

// Kind returns the kind of period; 0 for the zero Period.
func (p Period) Kind() PeriodKind { return p.kind }

// Year returns the calendar year; 0 for the zero Period.
func (p Period) Year() int { return int(p.year) }

// Number returns which period of its kind in the year it is, from 1: 2 for
// Semester II, 10 for October, 1 for a year; 0 for the zero Period.
func (p Period) Number() int { return int(p.n) }

// IsZero reports whether p is not given.
func (p Period) IsZero() bool { return p == Period{} }

// IsValid reports whether p is a period: every Period but zero is.
func (p Period) IsValid() bool { return !p.IsZero() }

// Start returns the first day; the zero Date for the zero Period.
func (p Period) Start() Date {
	if p.IsZero() {
		return Date{}
	}
	months := 12 / perYear[p.kind]
	return Date{year: p.year, month: uint8((int(p.n)-1)*months + 1), day: 1}
}

// End returns the last day, which still belongs to the period; the zero Date
// for the zero Period.
func (p Period) End() Date {
	if p.IsZero() {
		return Date{}
	}
	month := int(p.n) * (12 / perYear[p.kind])
	return Date{year: p.year, month: uint8(month), day: uint8(daysIn(int(p.year), month))}
}

// Contains reports whether d lies in p, the first and the last day included.
// The zero Period contains nothing, and nothing contains the zero Date.
func (p Period) Contains(d Date) bool {
	return p.IsValid() && d.IsValid() && !d.Before(p.Start()) && !d.After(p.End())
}

// ContainsPeriod reports whether all days of q lie in p; every period contains
// itself. The zero Period contains nothing and is contained in nothing.
func (p Period) ContainsPeriod(q Period) bool {
	return p.Contains(q.Start()) && p.Contains(q.End())
}

// Next returns the period of the same kind that follows p; the zero Period for
// the zero Period and after the end of 2199.
func (p Period) Next() Period { return p.step(1) }

// Previous returns the period of the same kind before p; the zero Period for
// the zero Period and before the beginning of 1900.
func (p Period) Previous() Period { return p.step(-1) }

func (p Period) step(by int) Period {
	if p.IsZero() {
		return Period{}
	}
	count := perYear[p.kind]
	i := int(p.year)*count + int(p.n) - 1 + by
	q, _ := newPeriod(p.kind, i/count, i%count+1)
	return q
}

// Compare returns -1, 0 or 1 as p sorts before, with or after q: by the first
// day, and the longer one first where both begin on one day. The year 2025
// stands before its first semester, that before its first triwulan, that
// before January. The zero Period stands before all. Compare fits
// [slices.SortFunc]: slices.SortFunc(periods, Period.Compare).
func (p Period) Compare(q Period) int {
	if c := p.Start().Compare(q.Start()); c != 0 {
		return c
	}
	return int(min(max(int(p.kind)-int(q.kind), -1), 1))
}

var (
	monthNames = [...]string{
		time.January: "Januari", time.February: "Februari", time.March: "Maret", time.April: "April",
		time.May: "Mei", time.June: "Juni", time.July: "Juli", time.August: "Agustus",
		time.September: "September", time.October: "Oktober", time.November: "November", time.December: "Desember",
	}
	romans = [...]string{1: "I", "II", "III", "IV"}
)

// String returns the period in Indonesian, "Semester II Tahun 2025", "Triwulan
// IV Tahun 2025", "Oktober 2025", "Tahun 2025"; "" for the zero Period.
func (p Period) String() string {
	year := strconv.Itoa(int(p.year))
	switch p.kind {
	case YearPeriod:
		return "Tahun " + year
	case SemesterPeriod, QuarterPeriod:
		return p.kind.String() + " " + romans[p.n] + " Tahun " + year
	case MonthPeriod:
		return monthNames[p.n] + " " + year
	}
	return ""
}

// AppendText appends the machine-readable text to dst, "2025-T4", nothing for
// the zero Period; the error is always nil.
func (p Period) AppendText(dst []byte) ([]byte, error) {
	if p.IsZero() {
		return dst, nil
	}
	dst = strconv.AppendInt(dst, int64(p.year), 10)
	switch p.kind {
	case SemesterPeriod:
		dst = append(dst, '-', 'S', '0'+p.n)
	case QuarterPeriod:
		dst = append(dst, '-', 'T', '0'+p.n)
	case MonthPeriod:
		dst = appendPadded(append(dst, '-'), int(p.n), 10)
	}
	return dst, nil
}

// MarshalText returns the machine-readable text, for JSON too, "2025-T4", empty
// for the zero Period; the error is always nil.
func (p Period) MarshalText() ([]byte, error) { return p.AppendText([]byte{}) }

// UnmarshalText reads what [ParsePeriod] reads; empty or blank is the zero
// Period. After an error p is as before.
func (p *Period) UnmarshalText(text []byte) error {
	s := string(text)
	if blank(s) {
		*p = Period{}
		return nil
	}
	v, err := ParsePeriod(s)
	if err != nil {
		return err
	}
	*p = v
	return nil
}

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as
// the zero Period. The error is a [*ParseError], for another type one that
// matches [ErrType]; p is then as before.
func (p *Period) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*p = Period{}
		return nil
	case string:
		return p.UnmarshalText([]byte(src))
	case []byte:
		return p.UnmarshalText(src)
	}
	return refusePeriod(fmt.Sprintf("%T", src), ErrType)
}

// Value returns the machine-readable text for a database, NULL for the zero
// Period; the error is always nil.
func (p Period) Value() (driver.Value, error) {
	if p.IsZero() {
		return nil, nil
	}
	text, _ := p.MarshalText()
	return string(text), nil
}

func refusePeriod(input string, why error) error {
	return &fault.ParseError{Type: "aparatur.Period", Input: input, Err: why}
}
