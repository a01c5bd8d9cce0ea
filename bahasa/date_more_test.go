package bahasa_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/bahasa"
)

func TestDateForms(t *testing.T) {
	for _, c := range []struct {
		t                     time.Time
		short, numeric, words string
	}{
		{date(2023, 1, 11), "11 Jan 2023", "11-01-2023", "sebelas Januari dua ribu dua puluh tiga"},
		{date(2023, 2, 1), "1 Feb 2023", "01-02-2023", "satu Februari dua ribu dua puluh tiga"},
		{date(2023, 3, 2), "2 Mar 2023", "02-03-2023", "dua Maret dua ribu dua puluh tiga"},
		{date(2023, 4, 3), "3 Apr 2023", "03-04-2023", "tiga April dua ribu dua puluh tiga"},
		{date(2023, 5, 4), "4 Mei 2023", "04-05-2023", "empat Mei dua ribu dua puluh tiga"},
		{date(2023, 6, 5), "5 Jun 2023", "05-06-2023", "lima Juni dua ribu dua puluh tiga"},
		{date(2023, 7, 6), "6 Jul 2023", "06-07-2023", "enam Juli dua ribu dua puluh tiga"},
		{date(1945, 8, 17), "17 Agu 1945", "17-08-1945", "tujuh belas Agustus seribu sembilan ratus empat puluh lima"},
		{date(2023, 9, 30), "30 Sep 2023", "30-09-2023", "tiga puluh September dua ribu dua puluh tiga"},
		{date(2021, 10, 13), "13 Okt 2021", "13-10-2021", "tiga belas Oktober dua ribu dua puluh satu"},
		{date(2023, 11, 10), "10 Nov 2023", "10-11-2023", "sepuluh November dua ribu dua puluh tiga"},
		{date(1999, 12, 31), "31 Des 1999", "31-12-1999", "tiga puluh satu Desember seribu sembilan ratus sembilan puluh sembilan"},
		{time.Time{}, "1 Jan 1", "01-01-0001", "satu Januari satu"},
		{date(0, 1, 1), "1 Jan 0", "01-01-0000", "satu Januari nol"},
		{date(-44, 3, 15), "15 Mar -44", "15-03--0044", "lima belas Maret minus empat puluh empat"},
		{date(12025, 1, 1), "1 Jan 12025", "01-01-12025", "satu Januari dua belas ribu dua puluh lima"},
	} {
		assert.Equal(t, c.short, bahasa.DateShort(c.t))
		assert.Equal(t, "per "+c.short, string(bahasa.AppendDateShort([]byte("per "), c.t)))
		assert.Equal(t, c.numeric, bahasa.DateNumeric(c.t))
		assert.Equal(t, "per "+c.numeric, string(bahasa.AppendDateNumeric([]byte("per "), c.t)))
		assert.Equal(t, c.words, bahasa.DateWords(c.t))
		assert.Equal(t, "per "+c.words, string(bahasa.AppendDateWords([]byte("per "), c.t)))
	}
}

func TestDateRange(t *testing.T) {
	for _, c := range []struct {
		from, to time.Time
		want     string
	}{
		{date(2023, 1, 11), date(2023, 1, 11), "11 Januari 2023"},
		{date(2023, 1, 11), date(2023, 1, 13), "11–13 Januari 2023"},
		{date(2023, 1, 30), date(2023, 2, 2), "30 Januari–2 Februari 2023"},
		{date(2022, 12, 30), date(2023, 1, 2), "30 Desember 2022–2 Januari 2023"},
		{date(2022, 1, 11), date(2023, 1, 11), "11 Januari 2022–11 Januari 2023"},
		{date(2023, 1, 11), date(2023, 2, 11), "11 Januari–11 Februari 2023"},
		{date(2023, 1, 13), date(2023, 1, 11), "13–11 Januari 2023"},
		{date(2023, 1, 11).Add(8 * time.Hour), date(2023, 1, 11).Add(20 * time.Hour), "11 Januari 2023"},
		{date(2023, 1, 10).Add(20 * time.Hour).In(bahasa.WIB()), date(2023, 1, 11), "11 Januari 2023"},
	} {
		assert.Equal(t, c.want, bahasa.DateRange(c.from, c.to))
		assert.Equal(t, "tanggal "+c.want, string(bahasa.AppendDateRange([]byte("tanggal "), c.from, c.to)))
	}
}

func TestPlaceDate(t *testing.T) {
	day := date(2023, 1, 11)
	assert.Equal(t, "Surabaya, 11 Januari 2023", bahasa.PlaceDate("Surabaya", day))
	assert.Equal(t, "11 Januari 2023", bahasa.PlaceDate("", day))
	assert.Equal(t, "> Surabaya, 11 Januari 2023", string(bahasa.AppendPlaceDate([]byte("> "), "Surabaya", day)))
}

func TestClock(t *testing.T) {
	at := time.Date(2023, 1, 10, 18, 35, 20, 999_999_999, time.UTC)
	zone := func(hours, minutes, seconds int) *time.Location {
		return time.FixedZone("", hours*3600+minutes*60+seconds)
	}
	for _, c := range []struct {
		t    time.Time
		want string
	}{
		{at.In(bahasa.WIB()), "pukul 01.35.20 WIB"},
		{at.In(bahasa.WITA()), "pukul 02.35.20 WITA"},
		{at.In(bahasa.WIT()), "pukul 03.35.20 WIT"},
		{at.In(zone(8, 0, 0)), "pukul 02.35.20 WITA"},
		{at, "pukul 18.35.20 UTC"},
		{at.In(zone(5, 30, 0)), "pukul 00.05.20 UTC+05.30"},
		{at.In(zone(-3, -30, 0)), "pukul 15.05.20 UTC-03.30"},
		{at.In(zone(7, 7, 12)), "pukul 01.42.32 UTC+07.07.12"},
		{at.In(bahasa.WIB()).Truncate(time.Minute), "pukul 01.35 WIB"},
		{time.Date(2023, 1, 11, 0, 0, 0, 0, bahasa.WIB()), "pukul 00.00 WIB"},
		{time.Date(2023, 1, 11, 23, 59, 0, 0, bahasa.WIT()), "pukul 23.59 WIT"},
	} {
		assert.Equal(t, c.want, bahasa.Clock(c.t))
		assert.Equal(t, "> "+c.want, string(bahasa.AppendClock([]byte("> "), c.t)))
	}
	assert.NotPanics(t, func() { bahasa.Clock(at.In(time.FixedZone("", math.MaxInt32))) })
	assert.Equal(t, "WIB", bahasa.WIB().String())
	assert.Equal(t, "WITA", bahasa.WITA().String())
	assert.Equal(t, "WIT", bahasa.WIT().String())
}

func TestClockRange(t *testing.T) {
	from := time.Date(2023, 1, 11, 9, 0, 0, 0, bahasa.WIB())
	assert.Equal(t, "pukul 09.00–11.30 WIB", bahasa.ClockRange(from, from.Add(150*time.Minute)))
	assert.Equal(t, "pukul 09.00–09.00 WIB", bahasa.ClockRange(from, from))
	assert.Equal(t, "pukul 09.00 WIB–12.30 WITA", bahasa.ClockRange(from, from.Add(150*time.Minute).In(bahasa.WITA())))
	assert.Equal(t, "> pukul 09.00–09.01.05 WIB",
		string(bahasa.AppendClockRange([]byte("> "), from, from.Add(65*time.Second))))
}
