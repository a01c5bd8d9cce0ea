package bahasa_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/bahasa"
)

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func TestDate(t *testing.T) {
	for _, c := range []struct {
		t          time.Time
		date, full string
	}{
		{date(2023, 1, 11), "11 Januari 2023", "Rabu, 11 Januari 2023"},
		{date(2024, 2, 29), "29 Februari 2024", "Kamis, 29 Februari 2024"},
		{date(2025, 3, 7), "7 Maret 2025", "Jumat, 7 Maret 2025"},
		{date(2025, 4, 5), "5 April 2025", "Sabtu, 5 April 2025"},
		{date(2025, 5, 4), "4 Mei 2025", "Minggu, 4 Mei 2025"},
		{date(2025, 6, 2), "2 Juni 2025", "Senin, 2 Juni 2025"},
		{date(2025, 7, 1), "1 Juli 2025", "Selasa, 1 Juli 2025"},
		{date(1945, 8, 17), "17 Agustus 1945", "Jumat, 17 Agustus 1945"},
		{date(2025, 9, 30), "30 September 2025", "Selasa, 30 September 2025"},
		{date(2021, 10, 13), "13 Oktober 2021", "Rabu, 13 Oktober 2021"},
		{date(2025, 11, 10), "10 November 2025", "Senin, 10 November 2025"},
		{date(1999, 12, 31), "31 Desember 1999", "Jumat, 31 Desember 1999"},
		{time.Time{}, "1 Januari 1", "Senin, 1 Januari 1"},
		{date(-44, 3, 15), "15 Maret -44", "Kamis, 15 Maret -44"},
		{date(12025, 1, 1), "1 Januari 12025", "Rabu, 1 Januari 12025"},
	} {
		assert.Equal(t, c.date, bahasa.Date(c.t))
		assert.Equal(t, c.full, bahasa.DateFull(c.t))
		assert.Equal(t, "per "+c.date, string(bahasa.AppendDate([]byte("per "), c.t)))
		assert.Equal(t, "per "+c.full, string(bahasa.AppendDateFull([]byte("per "), c.t)))
	}
}

func TestDateIsThatOfTheLocation(t *testing.T) {
	utc := time.Date(2022, 12, 31, 22, 0, 0, 0, time.UTC)
	wib := utc.In(time.FixedZone("WIB", 7*60*60))
	assert.Equal(t, "31 Desember 2022", bahasa.Date(utc))
	assert.Equal(t, "1 Januari 2023", bahasa.Date(wib))
	assert.Equal(t, "Sabtu, 31 Desember 2022", bahasa.DateFull(utc))
	assert.Equal(t, "Minggu, 1 Januari 2023", bahasa.DateFull(wib))
}

// TestDateEveryDay walks 1900 to 2100: the day and month come round, and the weekdays follow each other.
func TestDateEveryDay(t *testing.T) {
	week := []string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}
	months := map[string]time.Month{"Januari": 1, "Februari": 2, "Maret": 3, "April": 4, "Mei": 5, "Juni": 6, "Juli": 7,
		"Agustus": 8, "September": 9, "Oktober": 10, "November": 11, "Desember": 12}
	n := 1 // 1 January 1900 was a Monday
	for d := date(1900, 1, 1); d.Year() < 2101; d = d.AddDate(0, 0, 1) {
		full := bahasa.DateFull(d)
		name := week[n%7]
		if full != name+", "+bahasa.Date(d) {
			t.Fatalf("%v: %s", d, full)
		}
		n++
		day, month, year := splitDate(bahasa.Date(d))
		if time.Date(year, months[month], day, 0, 0, 0, 0, time.UTC) != d {
			t.Fatalf("%v: %s", d, full)
		}
	}
}

func splitDate(s string) (day int, month string, year int) {
	field := 0
	for _, r := range s {
		switch {
		case r == ' ':
			field++
		case field == 0:
			day = day*10 + int(r-'0')
		case field == 1:
			month += string(r)
		default:
			year = year*10 + int(r-'0')
		}
	}
	return day, month, year
}
