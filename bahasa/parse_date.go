package bahasa

import (
	"strings"
	"time"
	"unicode"

	"github.com/aparatur/aparatur/internal/fault"
)

var (
	errCentury = fault.Because(fault.ErrAmbiguous, "the year is without its century", "tahun ditulis tanpa abad")
	errWeekday = fault.Because(fault.ErrAmbiguous,
		"the day of the week is not that of the date", "nama hari tidak sesuai dengan tanggal")
	errNoDay   = fault.Because(fault.ErrRange, "no such day", "tidak ada tanggal itu")
	errNoMonth = fault.Because(fault.ErrRange,
		"no such month; the day is read first", "tidak ada bulan itu; tanggal dibaca sebelum bulan")
	errNoMonthFirst = fault.Because(fault.ErrRange,
		"no such month; the month is read first", "tidak ada bulan itu; bulan dibaca sebelum tanggal")
	errZoneDay = fault.Because(fault.ErrRange,
		"a day that the zone leaves out", "hari yang dilewati zona waktu itu")
)

// maxDate bounds the text that is read; the longest date in words has 84 characters.
const maxDate = 128

// ParseDate reads a date as documents have it, and returns the beginning of that day in loc, UTC where loc is nil:
//
//	11 Januari 2023; Rabu, 11 Januari 2023; 11 Jan 2023; 11-Jan-2023
//	11-01-2023; 11/1/2023; 11.1.2023; 2023-01-11
//	tiga belas Oktober dua ribu dua puluh satu
//
// It reads all that [Date], [DateFull], [DateShort], [DateNumeric] and [DateWords] write of the years 1000 to 9999, without
// regard to case and to the number of spaces. Months and days are read in the spellings seen in files too: Agt, Agst, Ags,
// Pebruari, Nopember, Jum'at, Ahad, and the English names of months, which spreadsheets write.
//
// A date in figures is read with the day first: 03/04/2025 is the third of April, always, and 04/13/2025 is an error. Month
// first is never inferred from the figures; where a file is known to have it, there is [ParseDateMonthFirst]. Only a year of
// four digits at the beginning turns the order round: 2023-01-11.
//
// The error is a *aparatur.ParseError. It matches ErrEmpty; ErrSyntax; ErrUnknown for a name of no month or day; ErrRange
// for a day that does not exist, 30 February, or that loc leaves out; ErrAmbiguous for a year without its century, 11/1/23,
// and for a day of the week that is not that of the date, because one of the two is wrong.
func ParseDate(s string, loc *time.Location) (time.Time, error) { return parseDate(s, loc, false) }

// ParseDateMonthFirst is [ParseDate] for a source that is known to write dates in figures with the month first, as American
// spreadsheets do: 04/03/2025 is the third of April. Dates with the name of the month, and those with the year first, are
// read as ParseDate reads them.
func ParseDateMonthFirst(s string, loc *time.Location) (time.Time, error) {
	return parseDate(s, loc, true)
}

func parseDate(s string, loc *time.Location, monthFirst bool) (time.Time, error) {
	d, weekday, err := scanDate(s, monthFirst)
	var t time.Time
	if err == nil {
		t, err = d.in(loc)
	}
	if err == nil && weekday >= 0 && weekday != t.Weekday() {
		err = errWeekday
	}
	if err != nil {
		return time.Time{}, &fault.ParseError{Type: "bahasa.Date", Input: s, Err: err}
	}
	return t, nil
}

// in returns the beginning of the day.
func (d day) in(loc *time.Location) (time.Time, error) {
	if loc == nil {
		loc = time.UTC
	}
	t := time.Date(d.year, d.month, d.day, 0, 0, 0, 0, loc)
	if dayOf(t) == d {
		return t, nil
	}
	// The clock was put forward at midnight, and [time.Date] has gone back: the day begins where the new offset does.
	if _, next := t.ZoneBounds(); !next.IsZero() && dayOf(next) == d {
		return next, nil
	}
	return time.Time{}, errZoneDay
}

// scanDate takes a date apart; the day of the week is -1 where none is written.
func scanDate(s string, monthFirst bool) (d day, weekday time.Weekday, err error) {
	text := strings.TrimSpace(s)
	switch {
	case text == "":
		return d, -1, fault.ErrEmpty
	case len(text) > maxDate:
		return d, -1, fault.ErrSyntax
	}
	text, weekday, err = cutWeekday(text)
	if err != nil {
		return d, -1, err
	}
	if strings.ContainsFunc(text, unicode.IsLetter) {
		d, err = namedDate(text)
	} else {
		d, err = numericDate(text, monthFirst)
	}
	if err == nil && (d.day < 1 || d.day > time.Date(d.year, d.month+1, 0, 0, 0, 0, 0, time.UTC).Day()) {
		err = errNoDay
	}
	return d, weekday, err
}

// cutWeekday takes the name of the day off, with or without a comma behind it.
func cutWeekday(s string) (rest string, weekday time.Weekday, err error) {
	name, rest, comma := strings.Cut(s, ",")
	if i := strings.IndexFunc(s, unicode.IsSpace); !comma && i >= 0 {
		name, rest = s[:i], s[i:]
	}
	weekday, ok := weekdayNamed(strings.TrimSpace(name))
	switch {
	case ok:
		return strings.TrimSpace(rest), weekday, nil
	case comma:
		return "", -1, fault.ErrUnknown
	}
	return s, -1, nil
}

func weekdayNamed(s string) (time.Weekday, bool) {
	for i, name := range weekdays {
		if strings.EqualFold(s, name) {
			return time.Weekday(i), true
		}
	}
	switch strings.ToLower(s) {
	case "jum'at", "jum\u2019at", "jum\u2018at", "jum`at":
		return time.Friday, true
	case "ahad":
		return time.Sunday, true
	}
	return -1, false
}

// monthVariants are names of months besides those that are written: abbreviations and older spellings as seen in files, and
// English ones.
var monthVariants = map[string]time.Month{
	"january": time.January, "february": time.February, "pebruari": time.February, "peb": time.February,
	"march": time.March, "may": time.May, "june": time.June, "july": time.July,
	"august": time.August, "aug": time.August, "agt": time.August, "agst": time.August, "ags": time.August,
	"sept": time.September, "october": time.October, "oct": time.October, "nopember": time.November,
	"nop": time.November, "december": time.December, "dec": time.December,
}

func monthNamed(s string) (time.Month, bool) {
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(s, months[m]) || strings.EqualFold(s, shortMonths[m]) {
			return m, true
		}
	}
	m, ok := monthVariants[strings.ToLower(s)]
	return m, ok
}

// namedDate reads day, name of the month, and year, the numbers in figures or in words.
func namedDate(s string) (d day, err error) {
	fields := strings.FieldsFunc(s, unicode.IsSpace)
	if len(fields) == 1 {
		fields = splitDate(s)
	}
	at := -1
	for i, f := range fields {
		if m, ok := monthNamed(f); ok {
			if at >= 0 {
				return d, fault.ErrSyntax
			}
			at, d.month = i, m
		}
	}
	switch {
	case at < 0:
		return d, fault.ErrUnknown
	case at == 0 || at == len(fields)-1:
		return d, fault.ErrSyntax
	}
	var words bool
	if d.day, _, err = dateNumber(fields[:at], 2); err != nil {
		return d, err
	}
	if d.year, words, err = dateNumber(fields[at+1:], 4); err != nil {
		return d, err
	}
	if words && d.year < 1000 {
		return d, errCentury
	}
	return d, checkYear(d.year)
}

// dateNumber reads a number of at most width digits, or one in words.
func dateNumber(fields []string, width int) (n int, words bool, err error) {
	if len(fields) == 1 && !strings.ContainsFunc(fields[0], unicode.IsLetter) {
		n, err = dateFigures(fields[0], width)
		return n, false, err
	}
	p := wordParser{rest: strings.Join(fields, " ")}
	v := p.signed()
	if p.peek() != wordEnd || p.err != nil || v < 1 || v > 9999 {
		return 0, true, fault.ErrSyntax
	}
	return int(v), true, nil
}

// dateFigures reads one or two digits of a day or a month, or the four of a year.
func dateFigures(s string, width int) (int, error) {
	if s == "" || len(s) > width || strings.Trim(s, "0123456789") != "" {
		return 0, fault.ErrSyntax
	}
	switch {
	case width == 4 && len(s) == 2:
		return 0, errCentury
	case width == 4 && len(s) != 4:
		return 0, fault.ErrSyntax
	}
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n, nil
}

// splitDate splits a date without spaces at its one kind of mark.
func splitDate(s string) []string {
	for _, mark := range [...]string{"-", "/", "."} {
		if fields := strings.Split(s, mark); len(fields) == 3 {
			return fields
		}
	}
	return []string{s}
}

// numericDate reads a date in figures: the year first where it has four digits, else day or month first as is told.
func numericDate(s string, monthFirst bool) (d day, err error) {
	fields := splitDate(s)
	if len(fields) != 3 {
		return d, fault.ErrSyntax
	}
	noMonth := errNoMonth
	year, month, dayOfMonth := fields[2], fields[1], fields[0]
	switch {
	case len(year) <= 2 && len(dayOfMonth) == 4:
		year, dayOfMonth = dayOfMonth, year
		noMonth = errNoDay
	case monthFirst:
		month, dayOfMonth = dayOfMonth, month
		noMonth = errNoMonthFirst
	}
	if d.day, err = dateFigures(dayOfMonth, 2); err != nil {
		return d, err
	}
	n, err := dateFigures(month, 2)
	if err != nil {
		return d, err
	}
	if d.year, err = dateFigures(year, 4); err != nil {
		return d, err
	}
	if n < 1 || n > 12 {
		return d, noMonth
	}
	d.month = time.Month(n)
	return d, checkYear(d.year)
}

// checkYear refuses the years before 1000: 0023 is a damaged 2023.
func checkYear(year int) error {
	if year < 1000 {
		return fault.ErrRange
	}
	return nil
}
