package aparatur

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"time"

	"github.com/aparatur/aparatur/internal/fault"
)

// Date is a day of the calendar (tanggal) without a time and without a zone:
// the day on which a regulation comes into force is the same in Jayapura and
// in Jakarta. Years run from 1 to 9999. It is a small value: copy it, compare
// it with ==, use it as the key of a map.
//
// The zero value means not given: it is not valid, sorts before every day, and
// is written as empty text and as NULL. Every other Date that can be made is a
// day that exists.
type Date struct {
	year       int16
	month, day uint8
}

// NewDate returns the day. The error is a [*ParseError] that matches [ErrRange]
// where there is no such day: 30 February, year 10000.
func NewDate(year int, month time.Month, day int) (Date, error) {
	d, ok := newDate(year, int(month), day)
	if !ok {
		return Date{}, refuseDate(fmt.Sprintf("%d-%d-%d", year, int(month), day), ErrRange)
	}
	return d, nil
}

func newDate(year, month, day int) (Date, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}, false
	}
	return Date{year: int16(year), month: uint8(month), day: uint8(day)}, true
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// ParseDate reads a day as ISO 8601 writes it, "2023-01-31", and nothing else:
// Indonesian dates are read by package bahasa. The error is a [*ParseError] for
// [ErrEmpty], [ErrSyntax] or, where there is no such day, [ErrRange].
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, refuseDate(s, ErrEmpty)
	}
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Date{}, refuseDate(s, ErrSyntax)
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, refuseDate(s, ErrSyntax)
	}
	d, ok := newDate(year, month, day)
	if !ok {
		return Date{}, refuseDate(s, ErrRange)
	}
	return d, nil
}

// digits reads a short number that is written with digits only.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, s != ""
}

// DateOf returns the day that t's own zone shows at t; the zero Date for the
// zero Time and for a year outside 1 to 9999.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	year, month, day := t.Date()
	d, _ := newDate(year, int(month), day)
	return d
}

// Year returns the year, 1 to 9999; 0 for the zero Date.
func (d Date) Year() int { return int(d.year) }

// Month returns the month; 0 for the zero Date.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month, 1 to 31; 0 for the zero Date.
func (d Date) Day() int { return int(d.day) }

// Weekday returns the day of the week; -1, which is none, for the zero Date.
func (d Date) Weekday() time.Weekday {
	if d.IsZero() {
		return -1
	}
	return d.Time(time.UTC).Weekday()
}

// IsZero reports whether d is not given.
func (d Date) IsZero() bool { return d == Date{} }

// IsValid reports whether d is a day: every Date but zero is.
func (d Date) IsValid() bool { return !d.IsZero() }

// Time returns the beginning of the day in loc, UTC where loc is nil. Where the
// clock of loc leaves midnight out, it is as [time.Date] says. It is the zero
// Time for the zero Date.
func (d Date) Time(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	if loc == nil {
		loc = time.UTC
	}
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, loc)
}

// Compare returns -1, 0 or 1 as d is before, the same as or after e. The zero
// Date is before every day.
func (d Date) Compare(e Date) int {
	switch a, b := d.ordinal(), e.ordinal(); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (d Date) ordinal() int { return int(d.year)<<16 | int(d.month)<<8 | int(d.day) }

// Before reports whether d is before e. The zero Date is before every day.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is after e. Every day is after the zero Date.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays returns the day n days after d, before d where n is negative; the
// zero Date for the zero Date, and where the year would not be in 1 to 9999.
func (d Date) AddDays(n int) Date {
	const most = 10_000 * 366
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	year, month, day := d.Time(time.UTC).AddDate(0, 0, n).Date()
	e, _ := newDate(year, int(month), day)
	return e
}

// String returns the day as ISO 8601 writes it, "2023-01-31"; "" for the zero
// Date. Package bahasa writes it in Indonesian: bahasa.Date(d.Time(nil)).
func (d Date) String() string {
	var buf [10]byte
	return string(d.append(buf[:0]))
}

func (d Date) append(dst []byte) []byte {
	if d.IsZero() {
		return dst
	}
	dst = appendPadded(dst, int(d.year), 1000)
	dst = append(dst, '-')
	dst = appendPadded(dst, int(d.month), 10)
	dst = append(dst, '-')
	return appendPadded(dst, int(d.day), 10)
}

// appendPadded writes n, at least 1, with zeros before it up to the digits of
// limit.
func appendPadded(dst []byte, n, limit int) []byte {
	for ; n < limit; limit /= 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, int64(n), 10)
}

// AppendText appends what [Date.String] returns to dst; the error is always
// nil.
func (d Date) AppendText(dst []byte) ([]byte, error) { return d.append(dst), nil }

// MarshalText returns what [Date.String] returns, for JSON too; the error is
// always nil.
func (d Date) MarshalText() ([]byte, error) { return d.append([]byte{}), nil }

// UnmarshalText reads what [ParseDate] reads; empty is the zero Date. After an
// error d is as before.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	v, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = v
	return nil
}

// Scan reads a value of a database: a string or []byte as UnmarshalText does, a
// time.Time as the day that its own zone shows, NULL as the zero Date. The
// error is a [*ParseError], for another type one that matches [ErrType]; d is
// then as before.
func (d *Date) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.UnmarshalText([]byte(src))
	case []byte:
		return d.UnmarshalText(src)
	case time.Time:
		v := DateOf(src)
		if v.IsZero() && !src.IsZero() {
			return refuseDate(src.Format(time.DateOnly), ErrRange)
		}
		*d = v
		return nil
	}
	return refuseDate(fmt.Sprintf("%T", src), ErrType)
}

// Value returns the text for a database, NULL for the zero Date; the error is
// always nil.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

func refuseDate(input string, why error) error {
	return &fault.ParseError{Type: "aparatur.Date", Input: input, Err: why}
}
