package bahasa

import (
	"strconv"

	"github.com/aparatur/aparatur"
)

// Period writes the time that a report is about as [aparatur.Period.String] does: "Triwulan IV Tahun 2025", "Semester II
// Tahun 2025", "Oktober 2025", "Tahun 2025". The zero Period is the empty string. [aparatur.ParsePeriod] reads it back.
func Period(p aparatur.Period) string { return string(AppendPeriod(make([]byte, 0, 32), p)) }

// AppendPeriod appends what [Period] writes to dst.
func AppendPeriod(dst []byte, p aparatur.Period) []byte {
	switch p.Kind() {
	case aparatur.YearPeriod:
		dst = append(dst, "Tahun "...)
	case aparatur.SemesterPeriod:
		dst = append(appendRoman(append(dst, "Semester "...), p.Number()), " Tahun "...)
	case aparatur.QuarterPeriod:
		dst = append(appendRoman(append(dst, "Triwulan "...), p.Number()), " Tahun "...)
	case aparatur.MonthPeriod:
		dst = append(append(dst, months[p.Number()]...), ' ')
	default:
		return dst
	}
	return strconv.AppendInt(dst, int64(p.Year()), 10)
}

// PeriodDates writes the first and the last day of a period as [DateRange] does: Semester II of 2025 is "1 Juli–31
// Desember 2025". The zero Period is the empty string.
func PeriodDates(p aparatur.Period) string { return string(AppendPeriodDates(make([]byte, 0, 48), p)) }

// AppendPeriodDates appends what [PeriodDates] writes to dst.
func AppendPeriodDates(dst []byte, p aparatur.Period) []byte {
	if p.IsZero() {
		return dst
	}
	from, to := p.Start(), p.End()
	return appendDateRange(dst,
		day{from.Year(), from.Month(), from.Day()},
		day{to.Year(), to.Month(), to.Day()})
}
