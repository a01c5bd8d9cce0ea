package sheets

import (
	"strings"
	"time"

	"github.com/aparatur/aparatur/internal/fault"
)

// parseTime reads a date, with or without a time of day and a zone, as [NewWide] describes.
func parseTime(s string, zone *time.Location, monthFirst bool) (time.Time, error) {
	t := timeText{rest: s}
	year, month, day, ok := t.date(monthFirst)
	if !ok {
		return time.Time{}, fault.ErrSyntax
	}
	var hour, minute, second, nano int
	if t.rest != "" {
		if !t.gap() {
			return time.Time{}, fault.ErrSyntax
		}
		if hour, minute, second, nano, ok = t.clock(); !ok {
			return time.Time{}, fault.ErrSyntax
		}
		var half bool
		if hour, half = t.half(hour); !half {
			return time.Time{}, fault.ErrRange
		}
		if t.blank(); t.rest != "" {
			if zone, ok = t.zone(); !ok || t.rest != "" {
				return time.Time{}, fault.ErrSyntax
			}
		}
	}
	if month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59 {
		return time.Time{}, fault.ErrRange
	}
	if last := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day(); day > last {
		return time.Time{}, fault.ErrRange
	}
	return time.Date(year, time.Month(month), day, hour, minute, second, nano, zone), nil
}

// timeText is the part of a time that has not been read yet.
type timeText struct{ rest string }

// number reads at most size digits.
func (t *timeText) number(size int) (n, length int) {
	for length < len(t.rest) && length < size && t.rest[length] >= '0' && t.rest[length] <= '9' {
		n = 10*n + int(t.rest[length]-'0')
		length++
	}
	t.rest = t.rest[length:]
	return n, length
}

// oneOf reads one of the characters in set.
func (t *timeText) oneOf(set string) (byte, bool) {
	if t.rest == "" || strings.IndexByte(set, t.rest[0]) < 0 {
		return 0, false
	}
	c := t.rest[0]
	t.rest = t.rest[1:]
	return c, true
}

// word reads w in any case.
func (t *timeText) word(w string) bool {
	if len(t.rest) < len(w) || !strings.EqualFold(t.rest[:len(w)], w) {
		return false
	}
	t.rest = t.rest[len(w):]
	return true
}

func (t *timeText) blank() { t.rest = strings.TrimLeftFunc(t.rest, blankRune) }

// gap reads what must stand between date and time of day: a T, or a comma, blanks, "pukul".
func (t *timeText) gap() bool {
	if t.word("T") {
		return true
	}
	before := len(t.rest)
	t.oneOf(",")
	t.blank()
	if t.word("pukul") {
		t.blank()
	}
	return len(t.rest) < before
}

// date reads 2023-01-13, 13-01-2023 or, with the month first, 01-13-2023; or with slashes or dots.
func (t *timeText) date(monthFirst bool) (year, month, day int, ok bool) {
	a, la := t.number(4)
	separator, ok := t.oneOf("-/.")
	if !ok {
		return 0, 0, 0, false
	}
	b, lb := t.number(2)
	if _, ok = t.oneOf(string(separator)); !ok {
		return 0, 0, 0, false
	}
	c, lc := t.number(4)
	switch {
	case lb == 0:
		return 0, 0, 0, false
	case la == 4 && lc >= 1 && lc <= 2:
		return a, b, c, true
	case lc != 4 || la < 1 || la > 2:
		return 0, 0, 0, false
	case monthFirst:
		return c, a, b, true
	}
	return c, b, a, true
}

// clock reads 10:15, 10.15, and with seconds and their fraction.
func (t *timeText) clock() (hour, minute, second, nano int, ok bool) {
	hour, n := t.number(2)
	separator, ok := t.oneOf(":.")
	if n == 0 || !ok {
		return 0, 0, 0, 0, false
	}
	if minute, n = t.number(2); n != 2 {
		return 0, 0, 0, 0, false
	}
	if _, ok = t.oneOf(string(separator)); !ok {
		return hour, minute, 0, 0, true
	}
	if second, n = t.number(2); n != 2 {
		return 0, 0, 0, 0, false
	}
	if _, ok = t.oneOf(".,"); !ok {
		return hour, minute, second, 0, true
	}
	fraction, n := t.number(9)
	if n == 0 {
		return 0, 0, 0, 0, false
	}
	for ; n < 9; n++ {
		fraction *= 10
	}
	return hour, minute, second, fraction, true
}

// half reads AM or PM and returns the hour of the day. It reports false for an hour that such a
// clock does not have.
func (t *timeText) half(hour int) (int, bool) {
	before := t.rest
	t.blank()
	switch {
	case t.word("AM"):
		return hour % 12, hour >= 1 && hour <= 12
	case t.word("PM"):
		return hour%12 + 12, hour >= 1 && hour <= 12
	}
	t.rest = before
	return hour, true
}

// zone reads Z, +07:00, +0700, GMT+7, UTC, WIB, WITA or WIT.
func (t *timeText) zone() (*time.Location, bool) {
	for _, z := range []struct {
		name string
		hour int
	}{{"WITA", 8}, {"WIB", 7}, {"WIT", 9}} {
		if t.word(z.name) {
			return fixed(z.hour * 3600), true
		}
	}
	named := t.word("Z") || t.word("GMT") || t.word("UTC")
	sign, ok := t.oneOf("+-")
	if !ok {
		return time.UTC, named
	}
	hour, n := t.number(2)
	if n == 0 {
		return nil, false
	}
	t.oneOf(":")
	minute, n := t.number(2)
	if n == 1 || hour > 14 || minute > 59 {
		return nil, false
	}
	seconds := hour*3600 + minute*60
	if sign == '-' {
		seconds = -seconds
	}
	return fixed(seconds), true
}

// fixed returns the zone of an offset; package time keeps those of whole hours, so that a file of
// many rows makes none.
func fixed(seconds int) *time.Location {
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone("", seconds)
}
