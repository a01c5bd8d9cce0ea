package bahasa_test

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
)

func TestParseDate(t *testing.T) {
	eleventh := date(2023, 1, 11)
	for s, want := range map[string]time.Time{
		"11 Januari 2023":           eleventh,
		"11 JANUARI 2023":           eleventh,
		" 11  januari\n2023 ":       eleventh,
		"11\u00a0Januari\u00a02023": eleventh,
		"Rabu, 11 Januari 2023":     eleventh,
		"rabu,11 Januari 2023":      eleventh,
		"Rabu 11 Januari 2023":      eleventh,
		"Rabu, 11-01-2023":          eleventh,
		"11 Jan 2023":               eleventh,
		"11-Jan-2023":               eleventh,
		"11/Jan/2023":               eleventh,
		"11.Januari.2023":           eleventh,
		"11 January 2023":           eleventh,
		"11-01-2023":                eleventh,
		"11/1/2023":                 eleventh,
		"11/01/2023":                eleventh,
		"11.1.2023":                 eleventh,
		"2023-01-11":                eleventh,
		"2023/1/11":                 eleventh,
		"sebelas Januari dua ribu dua puluh tiga":    eleventh,
		"sebelas Januari 2023":                       eleventh,
		"11 Januari dua ribu dua puluh tiga":         eleventh,
		"11 Januari duaribu duapuluh tiga":           eleventh,
		"03/04/2025":                                 date(2025, 4, 3),
		"29-02-2024":                                 date(2024, 2, 29),
		"01-01-1000":                                 date(1000, 1, 1),
		"31-12-9999":                                 date(9999, 12, 31),
		"17 Agt 1945":                                date(1945, 8, 17),
		"17 Agst 1945":                               date(1945, 8, 17),
		"17 Ags 1945":                                date(1945, 8, 17),
		"17 Agu 1945":                                date(1945, 8, 17),
		"17 Aug 1945":                                date(1945, 8, 17),
		"Jum'at, 17 Agustus 1945":                    date(1945, 8, 17),
		"Jum\u2019at, 17 Agustus 1945":               date(1945, 8, 17),
		"Jumat, 17 Agustus 1945":                     date(1945, 8, 17),
		"Ahad, 1 Januari 2023":                       date(2023, 1, 1),
		"Minggu, 1 Januari 2023":                     date(2023, 1, 1),
		"1 Pebruari 2023":                            date(2023, 2, 1),
		"1 Nopember 2023":                            date(2023, 11, 1),
		"tiga belas Oktober dua ribu dua puluh satu": date(2021, 10, 13),
	} {
		got, err := bahasa.ParseDate(s, nil)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
}

func TestParseDateMonthFirst(t *testing.T) {
	for s, want := range map[string]time.Time{
		"04/03/2025":   date(2025, 4, 3),
		"1-31-2025":    date(2025, 1, 31),
		"2025-04-03":   date(2025, 4, 3),
		"3 April 2025": date(2025, 4, 3),
	} {
		got, err := bahasa.ParseDateMonthFirst(s, nil)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	for s, want := range map[string]error{
		"31/1/2025": aparatur.ErrRange, "2/30/2025": aparatur.ErrRange, "": aparatur.ErrEmpty, "1/2/25": aparatur.ErrAmbiguous,
	} {
		_, err := bahasa.ParseDateMonthFirst(s, nil)
		assert.ErrorIs(t, err, want, s)
	}
}

func TestParseDateRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"":                                   aparatur.ErrEmpty,
		" \t":                                aparatur.ErrEmpty,
		"Rabu,":                              aparatur.ErrSyntax,
		"Rabu":                               aparatur.ErrSyntax,
		"2023":                               aparatur.ErrSyntax,
		"Januari 2023":                       aparatur.ErrSyntax,
		"11 Januari":                         aparatur.ErrSyntax,
		"11 Januari Februari 2023":           aparatur.ErrSyntax,
		"11 2023":                            aparatur.ErrSyntax,
		"11 01 2023":                         aparatur.ErrSyntax,
		"11/01-2023":                         aparatur.ErrSyntax,
		"11--2023":                           aparatur.ErrSyntax,
		"-11-01-2023":                        aparatur.ErrSyntax,
		"11-01-2023-":                        aparatur.ErrSyntax,
		"011-01-2023":                        aparatur.ErrSyntax,
		"11-001-2023":                        aparatur.ErrSyntax,
		"11-01-20233":                        aparatur.ErrSyntax,
		"11-01-202":                          aparatur.ErrSyntax,
		"1a-01-2023":                         aparatur.ErrUnknown,
		"٣-01-2023":                          aparatur.ErrSyntax,
		"20230111":                           aparatur.ErrSyntax,
		"1.1 Januari 2023":                   aparatur.ErrSyntax,
		"11 Januari 2.023":                   aparatur.ErrSyntax,
		"minus satu Januari 2023":            aparatur.ErrSyntax,
		"setengah Januari 2023":              aparatur.ErrSyntax,
		"satu juta Januari 2023":             aparatur.ErrSyntax,
		"11 Foo 2023":                        aparatur.ErrUnknown,
		"Rabo, 11 Januari 2023":              aparatur.ErrUnknown,
		"Surabaya, 11 Januari 2023":          aparatur.ErrUnknown,
		"11 Januari, 2023":                   aparatur.ErrUnknown,
		"11Januari2023":                      aparatur.ErrUnknown,
		"30 Februari 2023":                   aparatur.ErrRange,
		"29-02-2023":                         aparatur.ErrRange,
		"0 Januari 2023":                     aparatur.ErrRange,
		"00-01-2023":                         aparatur.ErrRange,
		"11-00-2023":                         aparatur.ErrRange,
		"04/13/2025":                         aparatur.ErrRange,
		"2025-13-04":                         aparatur.ErrRange,
		"11-01-0023":                         aparatur.ErrRange,
		"11 Januari 0999":                    aparatur.ErrRange,
		"sembilan puluh Januari 2023":        aparatur.ErrRange,
		"11-01-23":                           aparatur.ErrAmbiguous,
		"11 Januari 23":                      aparatur.ErrAmbiguous,
		"11 Januari dua puluh tiga":          aparatur.ErrAmbiguous,
		"Kamis, 11 Januari 2023":             aparatur.ErrAmbiguous,
		strings.Repeat("1", 200):             aparatur.ErrSyntax,
		"1 " + strings.Repeat("Januari ", 9): aparatur.ErrSyntax,
	} {
		got, err := bahasa.ParseDate(s, time.UTC)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
		var pe *aparatur.ParseError
		require.ErrorAs(t, err, &pe)
		assert.Equal(t, "bahasa.Date", pe.Type)
	}
}

// TestParseDateEveryDay reads every way in which the days of 1900 to 2100 are written, in zones some of whose days do not
// begin at midnight.
func TestParseDateEveryDay(t *testing.T) {
	t.Parallel()
	zones := []*time.Location{time.UTC, bahasa.WIB()}
	for _, name := range []string{"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "America/Sao_Paulo"} {
		loc, err := time.LoadLocation(name)
		require.NoError(t, err)
		zones = append(zones, loc)
	}
	forms := []func([]byte, time.Time) []byte{
		bahasa.AppendDate, bahasa.AppendDateFull, bahasa.AppendDateShort, bahasa.AppendDateNumeric, bahasa.AppendDateWords,
	}
	var buf []byte
	i := 0
	for d := date(1900, 1, 1); d.Year() < 2101; d = d.AddDate(0, 0, 1) {
		for _, form := range forms {
			buf = form(buf[:0], d)
			loc := zones[i%len(zones)]
			i++
			got, err := bahasa.ParseDate(string(buf), loc)
			if err != nil || got.Location() != loc {
				t.Fatalf("%s in %v: %v, %v", buf, loc, got, err)
			}
			if before := got.Add(-1); bahasa.Date(got) != bahasa.Date(d) || bahasa.Date(before) == bahasa.Date(d) && got.Hour() == 0 {
				t.Fatalf("%s in %v: %v, which is not its beginning", buf, loc, got)
			}
		}
	}
}

// TestParseDateBeginning: where the clock was put forward over midnight, the day begins later, and a day that was left out
// does not exist.
func TestParseDateBeginning(t *testing.T) {
	for _, c := range []struct{ zone, date, want string }{
		{"Asia/Jakarta", "1 November 1932", "1932-11-01T00:10:00+07:30"},
		{"America/Sao_Paulo", "4 November 2018", "2018-11-04T01:00:00-02:00"},
		{"Asia/Jakarta", "11 Januari 2023", "2023-01-11T00:00:00+07:00"},
	} {
		loc, err := time.LoadLocation(c.zone)
		require.NoError(t, err)
		got, err := bahasa.ParseDate(c.date, loc)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.Format(time.RFC3339))
		assert.Equal(t, c.date, bahasa.Date(got))
	}
	apia, err := time.LoadLocation("Pacific/Apia")
	require.NoError(t, err)
	_, err = bahasa.ParseDate("30 Desember 2011", apia)
	assert.ErrorIs(t, err, aparatur.ErrRange)
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"11 Januari 2023", "Rabu, 11 Januari 2023", "11 Jan 2023", "11-01-2023", "11/1/2023", "2023-01-11", "30 Februari 2023",
		"tiga belas Oktober dua ribu dua puluh satu", "Jum'at, 17 Agt 1945", "11/1/23", "04/13/2025", "1.1.2023",
	} {
		f.Add(s)
	}
	jakarta, err := time.LoadLocation("Asia/Jakarta")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := bahasa.ParseDate(s, jakarta)
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("%q: %v with an error", s, d)
			}
			return
		}
		if d.Year() < 1000 || d.Year() > 9999 {
			t.Fatalf("%q: %v", s, d)
		}
		for _, text := range []string{
			bahasa.Date(d), bahasa.DateFull(d), bahasa.DateShort(d), bahasa.DateNumeric(d), bahasa.DateWords(d),
		} {
			back, err := bahasa.ParseDate(text, jakarta)
			if err != nil || !back.Equal(d) {
				t.Fatalf("%q: %v, written %q, read as %v, %v", s, d, text, back, err)
			}
		}
		if m, err := bahasa.ParseDateMonthFirst(s, jakarta); err == nil && m.Year() != d.Year() {
			t.Fatalf("%q: %v, and %v with the month first", s, d, m)
		}
	})
}
