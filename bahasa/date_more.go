package bahasa

import (
	"strconv"
	"time"
)

var shortMonths = [...]string{
	time.January:   "Jan",
	time.February:  "Feb",
	time.March:     "Mar",
	time.April:     "Apr",
	time.May:       "Mei",
	time.June:      "Jun",
	time.July:      "Jul",
	time.August:    "Agu",
	time.September: "Sep",
	time.October:   "Okt",
	time.November:  "Nov",
	time.December:  "Des",
}

// DateShort writes the date of t with the short name of the month: 11 Jan 2023. See [Date] for locations and the zero
// time.
func DateShort(t time.Time) string { return string(AppendDateShort(make([]byte, 0, 24), t)) }

// AppendDateShort appends what [DateShort] writes to dst.
func AppendDateShort(dst []byte, t time.Time) []byte {
	year, month, day := t.Date()
	dst = strconv.AppendInt(dst, int64(day), 10)
	dst = append(append(append(dst, ' '), shortMonths[month]...), ' ')
	return strconv.AppendInt(dst, int64(year), 10)
}

// DateNumeric writes the date of t in figures, the day first: 11-01-2023. Day and month have two digits, the year at
// least four (CLDR writes 11/01/23, whose century is lost). See [Date] for locations and the zero time.
func DateNumeric(t time.Time) string { return string(AppendDateNumeric(make([]byte, 0, 16), t)) }

// AppendDateNumeric appends what [DateNumeric] writes to dst.
func AppendDateNumeric(dst []byte, t time.Time) []byte {
	year, month, day := t.Date()
	dst = append(appendTwo(dst, day), '-')
	dst = append(appendTwo(dst, int(month)), '-')
	if year < 0 {
		dst, year = append(dst, '-'), -year
	}
	for limit := 1000; year < limit && limit > 1; limit /= 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, int64(year), 10)
}

// DateWords writes the date of t with day and year in words: tiga belas Oktober dua ribu dua puluh satu. See [Date] for
// locations and the zero time.
func DateWords(t time.Time) string { return string(AppendDateWords(make([]byte, 0, 96), t)) }

// AppendDateWords appends what [DateWords] writes to dst.
func AppendDateWords(dst []byte, t time.Time) []byte {
	year, month, day := t.Date()
	dst = append(AppendTerbilang(dst, int64(day)), ' ')
	dst = append(append(dst, months[month]...), ' ')
	return AppendTerbilang(dst, int64(year))
}

// DateRange writes the days from one to another with an en dash and no spaces, and what they share once: "11–13 Januari
// 2023", "30 Januari–2 Februari 2023", "30 Desember 2022–2 Januari 2023"; one day is written once, as [Date] writes it. Each
// time is read in its own location. The two are written in the order given, which is not looked at.
func DateRange(from, to time.Time) string {
	return string(AppendDateRange(make([]byte, 0, 48), from, to))
}

// AppendDateRange appends what [DateRange] writes to dst.
func AppendDateRange(dst []byte, from, to time.Time) []byte {
	return appendDateRange(dst, dayOf(from), dayOf(to))
}

// day is a day of the calendar.
type day struct {
	year  int
	month time.Month
	day   int
}

func dayOf(t time.Time) (d day) {
	d.year, d.month, d.day = t.Date()
	return d
}

func appendDateRange(dst []byte, from, to day) []byte {
	if from != to {
		dst = strconv.AppendInt(dst, int64(from.day), 10)
		if from.year != to.year || from.month != to.month {
			dst = append(append(dst, ' '), months[from.month]...)
		}
		if from.year != to.year {
			dst = strconv.AppendInt(append(dst, ' '), int64(from.year), 10)
		}
		dst = append(dst, enDash...)
	}
	dst = strconv.AppendInt(dst, int64(to.day), 10)
	dst = append(append(append(dst, ' '), months[to.month]...), ' ')
	return strconv.AppendInt(dst, int64(to.year), 10)
}

// PlaceDate writes where and when a document was signed: "Surabaya, 11 Januari 2023". The place is written as it is given;
// without one it is [Date].
func PlaceDate(place string, t time.Time) string {
	return string(AppendPlaceDate(make([]byte, 0, 32+len(place)), place, t))
}

// AppendPlaceDate appends what [PlaceDate] writes to dst.
func AppendPlaceDate(dst []byte, place string, t time.Time) []byte {
	if place != "" {
		dst = append(append(dst, place...), ", "...)
	}
	return AppendDate(dst, t)
}

// appendTwo writes n with two digits; a number of more is written in full.
func appendTwo(dst []byte, n int) []byte {
	if n < 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, int64(n), 10)
}
