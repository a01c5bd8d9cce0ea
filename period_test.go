package aparatur_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
)

func TestPeriodKind(t *testing.T) {
	enumtest.Check(t, aparatur.ParsePeriodKind, aparatur.PeriodKinds())
}

func mustPeriod(t testing.TB, s string) aparatur.Period {
	t.Helper()
	p, err := aparatur.ParsePeriod(s)
	require.NoError(t, err)
	return p
}

// allPeriods lists every period that exists, by kind and time.
func allPeriods(t testing.TB) []aparatur.Period {
	t.Helper()
	var all []aparatur.Period
	for _, first := range []string{"1900", "1900-S1", "1900-T1", "1900-01"} {
		for p := mustPeriod(t, first); p.IsValid(); p = p.Next() {
			all = append(all, p)
		}
	}
	require.Len(t, all, 300*(1+2+4+12))
	return all
}

func TestPeriodConstructors(t *testing.T) {
	year, err := aparatur.Year(2025)
	require.NoError(t, err)
	semester, err := aparatur.Semester(2025, 2)
	require.NoError(t, err)
	quarter, err := aparatur.Quarter(2025, 4)
	require.NoError(t, err)
	month, err := aparatur.Month(2025, time.October)
	require.NoError(t, err)
	for _, tt := range []struct {
		p          aparatur.Period
		kind       aparatur.PeriodKind
		number     int
		text, code string
		start, end string
	}{
		{year, aparatur.YearPeriod, 1, "Tahun 2025", "2025", "2025-01-01", "2025-12-31"},
		{semester, aparatur.SemesterPeriod, 2, "Semester II Tahun 2025", "2025-S2", "2025-07-01", "2025-12-31"},
		{quarter, aparatur.QuarterPeriod, 4, "Triwulan IV Tahun 2025", "2025-T4", "2025-10-01", "2025-12-31"},
		{month, aparatur.MonthPeriod, 10, "Oktober 2025", "2025-10", "2025-10-01", "2025-10-31"},
		{mustPeriod(t, "2025-S1"), aparatur.SemesterPeriod, 1, "Semester I Tahun 2025", "2025-S1", "2025-01-01", "2025-06-30"},
		{mustPeriod(t, "2024-02"), aparatur.MonthPeriod, 2, "Februari 2024", "2024-02", "2024-02-01", "2024-02-29"},
		{mustPeriod(t, "2023-T1"), aparatur.QuarterPeriod, 1, "Triwulan I Tahun 2023", "2023-T1", "2023-01-01", "2023-03-31"},
	} {
		assert.Equal(t, tt.kind, tt.p.Kind())
		assert.Equal(t, tt.number, tt.p.Number())
		assert.Equal(t, tt.text, tt.p.String())
		code, err := tt.p.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, tt.code, string(code))
		assert.Equal(t, tt.start, tt.p.Start().String())
		assert.Equal(t, tt.end, tt.p.End().String())
		assert.Equal(t, tt.start[:4], tt.code[:4])
		assert.True(t, tt.p.IsValid())
		assert.False(t, tt.p.IsZero())
	}
	assert.Equal(t, 2025, month.Year())
}

func TestPeriodConstructorsRefuse(t *testing.T) {
	for name, make := range map[string]func() (aparatur.Period, error){
		"year 1899":    func() (aparatur.Period, error) { return aparatur.Year(1899) },
		"year 2200":    func() (aparatur.Period, error) { return aparatur.Year(2200) },
		"year 67561":   func() (aparatur.Period, error) { return aparatur.Year(67561) }, // 2025 in 16 bits
		"minimum":      func() (aparatur.Period, error) { return aparatur.Year(math.MinInt) },
		"semester 0":   func() (aparatur.Period, error) { return aparatur.Semester(2025, 0) },
		"semester 3":   func() (aparatur.Period, error) { return aparatur.Semester(2025, 3) },
		"semester 257": func() (aparatur.Period, error) { return aparatur.Semester(2025, 257) },
		"quarter 5":    func() (aparatur.Period, error) { return aparatur.Quarter(2025, 5) },
		"quarter -1":   func() (aparatur.Period, error) { return aparatur.Quarter(2025, -1) },
		"month 13":     func() (aparatur.Period, error) { return aparatur.Month(2025, 13) },
		"month 0":      func() (aparatur.Period, error) { return aparatur.Month(2025, 0) },
	} {
		p, err := make()
		assert.ErrorIs(t, err, aparatur.ErrRange, name)
		assert.True(t, p.IsZero(), name)
		var pe *aparatur.ParseError
		require.ErrorAs(t, err, &pe)
		assert.Equal(t, "aparatur.Period", pe.Type)
	}
	_, err := aparatur.Quarter(2025, 5)
	assert.EqualError(t, err, `aparatur.Period: "Triwulan 5 2025": out of range`)
}

func TestPeriodOf(t *testing.T) {
	d := mustDate(t, "2025-08-17")
	for kind, want := range map[aparatur.PeriodKind]string{
		aparatur.YearPeriod: "2025", aparatur.SemesterPeriod: "2025-S2", aparatur.QuarterPeriod: "2025-T3", aparatur.MonthPeriod: "2025-08",
	} {
		p, err := aparatur.PeriodOf(kind, d)
		require.NoError(t, err)
		assert.Equal(t, mustPeriod(t, want), p)
	}
	_, err := aparatur.PeriodOf(0, d)
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	_, err = aparatur.PeriodOf(99, d)
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	_, err = aparatur.PeriodOf(aparatur.MonthPeriod, aparatur.Date{})
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = aparatur.PeriodOf(aparatur.MonthPeriod, mustDate(t, "1899-12-31"))
	assert.ErrorIs(t, err, aparatur.ErrRange)
}

func TestParsePeriod(t *testing.T) {
	for want, forms := range map[string][]string{
		"2025-S2": {
			"Semester II 2025", "Semester II Tahun 2025", "Semester 2 2025", "2025-S2", "semester ii tahun 2025", "SEMESTER II 2025",
			"  Semester  II\u00a0 2025\n", "Semester-II-2025", "Semester II/2025", "Semester 2, 2025", "Semester2 2025", "Smt II 2025", "SMT. II 2025",
			"Sem. 2 2025", "SemesterII 2025", "SmtII 2025", "S2 2025", "S2-2025", "2025 S2", "2025S2", "2025/S2", "2025 Semester II", "2025-s2",
			"Semester kedua 2025", "Semester ke-2 2025", "Semester ke-2 Tahun 2025", "Semester 02 2025", "Semester II – 2025",
		},
		"2025-S1": {"Semester I 2025", "Semester pertama 2025", "2025-S1"},
		"2025-T4": {
			"TW IV 2025", "Triwulan IV Tahun 2025", "2025-Q4", "2025-T4", "2025-q4", "tw iv 2025", "TWIV 2025", "TW.IV/2025", "TW-IV 2025", "TW 4 2025", "TW4 2025",
			"Triwulan 4 2025", "Triwulan ke-4 2025", "Triwulan keempat Tahun 2025", "TRIWULAN IV TAHUN 2025", "TriwulanIV 2025", "Kuartal IV 2025", "Q4 2025", "T4 2025", "2025-TW4", "2025 TW IV",
			"2025 Triwulan ke-4", "Quarter 4 2025",
		},
		"2025-T1": {"TW I 2025", "Triwulan kesatu 2025"},
		"2025-T3": {"TW III 2025", "Triwulan ketiga 2025"},
		"2025-10": {
			"Oktober 2025", "Okt 2025", "2025-10", "oktober 2025", "OKTOBER 2025", "Okt. 2025", "Okt-2025", "Oktober Tahun 2025", "Bulan Oktober 2025", "Bulan Oktober Tahun 2025",
			"October 2025", "Oct 2025", "2025 Oktober",
		},
		"2025-01": {"Januari 2025", "Jan 2025", "January 2025", "2025-01"},
		"2025-02": {"Februari 2025", "Feb 2025", "Pebruari 2025", "February 2025"},
		"2025-03": {"Maret 2025", "Mar 2025", "March 2025"},
		"2025-04": {"April 2025", "Apr 2025"},
		"2025-05": {"Mei 2025", "May 2025"},
		"2025-06": {"Juni 2025", "Jun 2025", "June 2025"},
		"2025-07": {"Juli 2025", "Jul 2025", "July 2025"},
		"2025-08": {"Agustus 2025", "Agu 2025", "Agt 2025", "Agst 2025", "Aug 2025"},
		"2025-09": {"September 2025", "Sep 2025", "Sept 2025"},
		"2025-11": {"November 2025", "Nov 2025", "Nopember 2025", "Nop 2025"},
		"2025-12": {"Desember 2025", "Des 2025", "December 2025", "Dec 2025"},
		"2025":    {"2025", "Tahun 2025", "tahun 2025", " 2025 ", "TAHUN  2025"},
		"1900":    {"1900"},
		"2199-12": {"Desember 2199"},
	} {
		for _, s := range forms {
			p, err := aparatur.ParsePeriod(s)
			assert.NoError(t, err, "%q", s)
			code, _ := p.MarshalText()
			assert.Equal(t, want, string(code), "%q", s)
		}
	}
}

func TestParsePeriodRefuses(t *testing.T) {
	for want, forms := range map[error][]string{
		aparatur.ErrEmpty: {"", " ", "\u00a0\n"},
		aparatur.ErrSyntax: {
			"-", "x", "20", "25", "202", "20251", "02025", "-2025", "2025-", "2025.", ".2025", "2025--10", "2025 - - 10", "2025-1", "2025-010", "2025/10", "2025 10", "2025.10", "202510", "10-2025", "2,025",
			"Semester", "Semester II", "Semester II 25", "Semester 2025", "Semester II II 2025", "Semester IIX 2025", "Semester VII 2025", "Semester 002 2025", "Semester ganjil 2025", "Semester ke 2025",
			"Semester II Tahun", "Semester II Tahun Tahun 2025", "Semester II Bulan 2025", "Semester II 2025 2025", "S II 2025", "S 2 2025", "T-4 2025", "Q 2025", "Sx 2025", "SII 2025",
			"TW IV", "TWx 2025", "TW", "Tri wulan IV 2025", "Caturwulan II 2025", "Tahun", "Tahun 25", "Tahun 2025 2026", "Tahun Tahun 2025", "2025 Tahun", "Bulan 2025", "Bulan", "Bulan 10 2025", "Bulan X 2025",
			"Oktober", "Oktober 25", "Oktober Bulan 2025", "1 Oktober 2025", "Oktober–Desember 2025", "2025-S2-1", "2025-S", "2025-SS", "2025–10", "2025-2026", "2025/2026",
			"Ｏktober 2025", "Okt+2025", "Semester II (2025)", "\xff2025", "2025\x00", strings.Repeat(" ", 10) + "Semester II" + strings.Repeat(" ", 60) + "2025",
		},
		aparatur.ErrRange: {
			"1899", "2200", "0000", "9999", "2025-00", "2025-13", "2025-99", "Semester III 2025", "Semester 0 2025", "2025-S3", "2025-S0", "TW V 2025", "TW 5 2025", "2025-T5", "2025-Q0", "Triwulan VI 2025", "TWV 2025",
			"Oktober 1000", "Semester keempat 2025", "2025-S99",
		},
	} {
		for _, s := range forms {
			p, err := aparatur.ParsePeriod(s)
			assert.ErrorIs(t, err, want, "%q", s)
			assert.True(t, p.IsZero(), "%q", s)
			var pe *aparatur.ParseError
			require.ErrorAs(t, err, &pe)
			assert.Equal(t, s, pe.Input)
		}
	}
}

func TestEveryPeriod(t *testing.T) {
	all := allPeriods(t)
	for i, p := range all {
		code, err := p.MarshalText()
		require.NoError(t, err)
		require.Equal(t, p, mustPeriod(t, string(code)))
		require.Equal(t, p, mustPeriod(t, p.String()))
		require.True(t, p.Contains(p.Start()) && p.Contains(p.End()))
		require.False(t, p.Contains(p.Start().AddDays(-1)) || p.Contains(p.End().AddDays(1)))
		require.True(t, p.ContainsPeriod(p))
		again, err := aparatur.PeriodOf(p.Kind(), p.End())
		require.NoError(t, err)
		require.Equal(t, p, again)
		if i+1 < len(all) && all[i+1].Kind() == p.Kind() {
			next := all[i+1]
			require.Equal(t, next, p.Next())
			require.Equal(t, p, next.Previous())
			require.Equal(t, next.Start(), p.End().AddDays(1))
			require.Equal(t, -1, p.Compare(next))
			require.Equal(t, 1, next.Compare(p))
			require.False(t, p.ContainsPeriod(next))
			nextCode, _ := next.MarshalText()
			require.Less(t, string(code), string(nextCode), "periods of one kind sort as text")
		} else {
			require.True(t, p.Next().IsZero())
		}
	}
	for _, first := range []string{"1900", "1900-S1", "1900-T1", "1900-01"} {
		assert.True(t, mustPeriod(t, first).Previous().IsZero())
	}
}

func TestPeriodContainsPeriod(t *testing.T) {
	for _, tt := range []struct {
		p, q string
		want bool
	}{
		{"2025", "2025-S1", true},
		{"2025", "2025-12", true},
		{"2025-S2", "2025-T4", true},
		{"2025-S2", "2025-T2", false},
		{"2025-T4", "2025-S2", false},
		{"2025-T4", "2025-12", true},
		{"2025-T4", "2025-09", false},
		{"2025", "2024-12", false},
		{"2025-10", "2025", false},
	} {
		assert.Equal(t, tt.want, mustPeriod(t, tt.p).ContainsPeriod(mustPeriod(t, tt.q)), "%s in %s", tt.q, tt.p)
	}
}

func TestZeroPeriod(t *testing.T) {
	var p aparatur.Period
	year := mustPeriod(t, "2025")
	assert.True(t, p.IsZero())
	assert.False(t, p.IsValid())
	assert.Equal(t, "", p.String())
	assert.Zero(t, p.Kind())
	assert.Zero(t, p.Year())
	assert.Zero(t, p.Number())
	assert.True(t, p.Start().IsZero())
	assert.True(t, p.End().IsZero())
	assert.True(t, p.Next().IsZero())
	assert.True(t, p.Previous().IsZero())
	assert.False(t, p.Contains(aparatur.Date{}))
	assert.False(t, p.Contains(mustDate(t, "2025-01-01")))
	assert.False(t, year.Contains(aparatur.Date{}))
	assert.False(t, p.ContainsPeriod(p))
	assert.False(t, p.ContainsPeriod(year))
	assert.False(t, year.ContainsPeriod(p))
	assert.Equal(t, -1, p.Compare(year))
	assert.Equal(t, 1, year.Compare(p))
	assert.Zero(t, p.Compare(aparatur.Period{}))
}

func TestPeriodCompare(t *testing.T) {
	want := []aparatur.Period{{}}
	for _, s := range []string{"2024-12", "2025", "2025-S1", "2025-T1", "2025-01", "2025-02", "2025-T2", "2025-S2", "2025-T3", "2025-07", "2025-T4", "2025-10", "2025-12", "2026"} {
		want = append(want, mustPeriod(t, s))
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, aparatur.Period.Compare)
	assert.Equal(t, want, got)
}

func TestPeriodCodecs(t *testing.T) {
	p := mustPeriod(t, "2025-T4")
	type doc struct {
		Given   aparatur.Period         `json:"given"`
		Not     aparatur.Period         `json:"not"`
		Omitted aparatur.Period         `json:"omitted,omitzero"`
		Key     map[aparatur.Period]int `json:"key"`
	}
	in := doc{Given: p, Key: map[aparatur.Period]int{p: 1}}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"given":"2025-T4","not":"","key":{"2025-T4":1}}`, string(b))
	var out doc
	require.NoError(t, json.Unmarshal(b, &out))
	assert.Equal(t, in, out)
	text, err := aparatur.Period{}.MarshalText()
	require.NoError(t, err)
	assert.NotNil(t, text)
	assert.Empty(t, text)
	for _, bad := range []string{`"2025-13"`, `2025`, `"x"`} {
		kept := p
		assert.Error(t, json.Unmarshal([]byte(bad), &kept), bad)
		assert.Equal(t, p, kept)
	}
}

func TestPeriodSQL(t *testing.T) {
	p := mustPeriod(t, "2025-T4")
	v, err := p.Value()
	require.NoError(t, err)
	assert.Equal(t, "2025-T4", v)
	v, err = aparatur.Period{}.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	for _, src := range []any{"2025-T4", []byte("TW IV 2025")} {
		var got aparatur.Period
		require.NoError(t, got.Scan(src))
		assert.Equal(t, p, got)
	}
	for _, src := range []any{nil, "", "  ", []byte{}} {
		got := p
		require.NoError(t, got.Scan(src))
		assert.True(t, got.IsZero(), "%#v", src)
	}
	for _, tt := range []struct {
		src  any
		want error
	}{
		{"2025-T5", aparatur.ErrRange}, {[]byte("x"), aparatur.ErrSyntax},
		{int64(2025), aparatur.ErrType}, {2025.0, aparatur.ErrType}, {time.Now(), aparatur.ErrType},
	} {
		kept := p
		assert.ErrorIs(t, kept.Scan(tt.src), tt.want, "%#v", tt.src)
		assert.Equal(t, p, kept)
	}
}

func TestPeriodAllocations(t *testing.T) {
	p, buf := mustPeriod(t, "2025-T4"), make([]byte, 0, 16)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		_, _ = p.AppendText(buf)
		_ = p.Contains(p.Next().Start())
	}))
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{
		"", "2025", "2025-10", "2025-S2", "2025-T4", "2025-Q4", "Semester II Tahun 2025", "TW IV 2025", "TW.IV/2025", "Triwulan ke-4 2025", "Okt. 2025",
		"Bulan Oktober Tahun 2025", "2025 S2", "-2025", "2025-1", "\u0130 2025", "2025\u2013S2", "smtii 2025",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := aparatur.ParsePeriod(s)
		var scanned aparatur.Period
		scanErr := scanned.Scan([]byte(s))
		require.Equal(t, p, scanned)
		if err != nil {
			var pe *aparatur.ParseError
			require.ErrorAs(t, err, &pe)
			require.Equal(t, s, pe.Input)
			require.True(t, p.IsZero())
			return
		}
		require.NoError(t, scanErr)
		require.True(t, p.IsValid())
		require.True(t, p.Kind().IsValid())
		require.Contains(t, s, p.Start().String()[:4], "the year stands in the text")
		code, err := p.MarshalText()
		require.NoError(t, err)
		require.Equal(t, p, mustPeriod(t, string(code)))
		require.Equal(t, p, mustPeriod(t, p.String()))
	})
}
