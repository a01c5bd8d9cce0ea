package bahasa

import (
	"strconv"
	"time"
)

var months = [...]string{
	time.January:   "Januari",
	time.February:  "Februari",
	time.March:     "Maret",
	time.April:     "April",
	time.May:       "Mei",
	time.June:      "Juni",
	time.July:      "Juli",
	time.August:    "Agustus",
	time.September: "September",
	time.October:   "Oktober",
	time.November:  "November",
	time.December:  "Desember",
}

var weekdays = [...]string{
	time.Sunday:    "Minggu",
	time.Monday:    "Senin",
	time.Tuesday:   "Selasa",
	time.Wednesday: "Rabu",
	time.Thursday:  "Kamis",
	time.Friday:    "Jumat",
	time.Saturday:  "Sabtu",
}

// Date writes the calendar date of t (tanggal) in t's own location: 11 Januari 2023. An instant
// stored in UTC is to be moved first, t.In(location): 22.00 UTC is already the next day in Jakarta.
// The zero time is written as what it is, 1 Januari 1; test t.IsZero where it means that no date is
// known.
func Date(t time.Time) string { return string(AppendDate(make([]byte, 0, 32), t)) }

// AppendDate appends what [Date] writes to dst.
func AppendDate(dst []byte, t time.Time) []byte {
	year, month, day := t.Date()
	dst = strconv.AppendInt(dst, int64(day), 10)
	dst = append(append(append(dst, ' '), months[month]...), ' ')
	return strconv.AppendInt(dst, int64(year), 10)
}

// DateFull writes the date of t with the day of the week (hari, tanggal) in t's own location: Rabu,
// 11 Januari 2023. See [Date] for locations and the zero time.
func DateFull(t time.Time) string { return string(AppendDateFull(make([]byte, 0, 40), t)) }

// AppendDateFull appends what [DateFull] writes to dst.
func AppendDateFull(dst []byte, t time.Time) []byte {
	dst = append(append(dst, weekdays[t.Weekday()]...), ", "...)
	return AppendDate(dst, t)
}
