package aparatur_test

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
)

func mustDate(t testing.TB, s string) aparatur.Date {
	t.Helper()
	d, err := aparatur.ParseDate(s)
	require.NoError(t, err)
	return d
}

func TestNewDate(t *testing.T) {
	for _, tt := range []struct {
		year  int
		month time.Month
		day   int
		want  string // "" where there is no such day
	}{
		{2023, time.January, 31, "2023-01-31"},
		{1, time.January, 1, "0001-01-01"},
		{987, time.June, 30, "0987-06-30"},
		{9999, time.December, 31, "9999-12-31"},
		{2024, time.February, 29, "2024-02-29"},
		{2000, time.February, 29, "2000-02-29"},
		{2023, time.February, 29, ""},
		{1900, time.February, 29, ""},
		{2024, time.February, 30, ""},
		{2023, time.April, 31, ""},
		{0, time.January, 1, ""},
		{-1, time.January, 1, ""},
		{10000, time.January, 1, ""},
		{2023, 0, 1, ""},
		{2023, 13, 1, ""},
		{2023, time.January, 0, ""},
		{2023, time.January, 32, ""},
		{math.MaxInt, math.MaxInt, math.MaxInt, ""},
	} {
		got, err := aparatur.NewDate(tt.year, tt.month, tt.day)
		assert.Equal(t, tt.want, got.String())
		if tt.want != "" {
			assert.NoError(t, err, tt.want)
			assert.Equal(t, tt.year, got.Year())
			assert.Equal(t, tt.month, got.Month())
			assert.Equal(t, tt.day, got.Day())
			assert.True(t, got.IsValid())
			continue
		}
		assert.True(t, got.IsZero())
		var pe *aparatur.ParseError
		require.ErrorAs(t, err, &pe)
		assert.ErrorIs(t, err, aparatur.ErrRange)
		assert.Equal(t, "aparatur.Date", pe.Type)
	}
}

// Every day from the first to the last is what package time says it is.
func TestDatesOfAllYears(t *testing.T) {
	ref := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	before := aparatur.Date{}
	for ref.Year() < 10000 {
		d := aparatur.DateOf(ref.Add(time.Hour))
		require.Equal(t, ref.Format(time.DateOnly), d.String())
		require.Equal(t, ref, d.Time(time.UTC))
		require.Equal(t, ref.Weekday(), d.Weekday())
		require.True(t, before.Before(d) && d.After(before))
		if !before.IsZero() {
			require.Equal(t, d, before.AddDays(1))
			require.Equal(t, before, d.AddDays(-1))
		}
		// All days of four centuries, and samples of the rest.
		step := 1
		if ref.Year() < 1800 || ref.Year() >= 2200 {
			step = 97
		}
		before = d
		if step > 1 {
			before = d.AddDays(step - 1)
		}
		ref = ref.AddDate(0, 0, step)
	}
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2023-01-31", "0001-01-01", "9999-12-31", "2024-02-29"} {
		d, err := aparatur.ParseDate(s)
		assert.NoError(t, err)
		assert.Equal(t, s, d.String())
	}
	for s, want := range map[string]error{
		"":                     aparatur.ErrEmpty,
		" ":                    aparatur.ErrSyntax,
		"2023-1-31":            aparatur.ErrSyntax,
		"2023-01-31 ":          aparatur.ErrSyntax,
		"2023/01/31":           aparatur.ErrSyntax,
		"20230131":             aparatur.ErrSyntax,
		"31-01-2023":           aparatur.ErrSyntax,
		"2023-01-3x":           aparatur.ErrSyntax,
		"2023-0x-31":           aparatur.ErrSyntax,
		"-023-01-31":           aparatur.ErrSyntax,
		"+023-01-31":           aparatur.ErrSyntax,
		"2023-01-31T00:00:00Z": aparatur.ErrSyntax,
		"31 Januari 2023":      aparatur.ErrSyntax,
		"2023-02-30":           aparatur.ErrRange,
		"2023-13-01":           aparatur.ErrRange,
		"0000-01-01":           aparatur.ErrRange,
		"2023-00-10":           aparatur.ErrRange,
	} {
		d, err := aparatur.ParseDate(s)
		assert.ErrorIs(t, err, want, "%q", s)
		assert.True(t, d.IsZero(), "%q", s)
		var pe *aparatur.ParseError
		require.ErrorAs(t, err, &pe)
		assert.Equal(t, s, pe.Input)
	}
}

func TestDateOf(t *testing.T) {
	jayapura := time.FixedZone("WIT", 9*60*60)
	at := time.Date(2023, time.January, 31, 20, 0, 0, 0, time.UTC)
	assert.Equal(t, "2023-01-31", aparatur.DateOf(at).String())
	assert.Equal(t, "2023-02-01", aparatur.DateOf(at.In(jayapura)).String())
	assert.True(t, aparatur.DateOf(time.Time{}).IsZero())
	assert.True(t, aparatur.DateOf(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)).IsZero())
	assert.True(t, aparatur.DateOf(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)).IsZero())
	d := mustDate(t, "2023-01-31")
	assert.Equal(t, time.Date(2023, time.January, 31, 0, 0, 0, 0, jayapura), d.Time(jayapura))
	assert.Equal(t, time.UTC, d.Time(nil).Location())
}

func TestAddDays(t *testing.T) {
	for _, tt := range []struct {
		from string
		days int
		want string
	}{
		{"2024-02-28", 1, "2024-02-29"},
		{"2023-12-31", 1, "2024-01-01"},
		{"2024-03-01", -366, "2023-03-01"},
		{"0001-01-01", 3652058, "9999-12-31"},
		{"9999-12-31", -3652058, "0001-01-01"},
		{"9999-12-31", 1, ""},
		{"0001-01-01", -1, ""},
		{"2024-01-01", math.MaxInt, ""},
		{"2024-01-01", math.MinInt, ""},
	} {
		assert.Equal(t, tt.want, mustDate(t, tt.from).AddDays(tt.days).String(), "%s %+d", tt.from, tt.days)
	}
}

func TestZeroDate(t *testing.T) {
	var d aparatur.Date
	assert.True(t, d.IsZero())
	assert.False(t, d.IsValid())
	assert.Equal(t, "", d.String())
	assert.Zero(t, d.Year())
	assert.Zero(t, d.Month())
	assert.Zero(t, d.Day())
	assert.EqualValues(t, -1, d.Weekday())
	assert.True(t, d.Time(time.UTC).IsZero())
	assert.True(t, d.AddDays(1).IsZero())
	assert.Zero(t, d.Compare(aparatur.Date{}))
	assert.False(t, d.Before(d) || d.After(d))
}

func TestDateCompare(t *testing.T) {
	want := []aparatur.Date{
		{}, mustDate(t, "0001-01-01"), mustDate(t, "2022-12-31"), mustDate(t, "2023-01-30"),
		mustDate(t, "2023-01-31"), mustDate(t, "2023-02-01"), mustDate(t, "9999-12-31"),
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, aparatur.Date.Compare)
	assert.Equal(t, want, got)
}

func TestDateCodecs(t *testing.T) {
	d := mustDate(t, "2023-01-31")
	type doc struct {
		Given   aparatur.Date            `json:"given"`
		Not     aparatur.Date            `json:"not"`
		Omitted aparatur.Date            `json:"omitted,omitzero"`
		Key     map[aparatur.Date]string `json:"key"`
	}
	in := doc{Given: d, Key: map[aparatur.Date]string{d: "x"}}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"given":"2023-01-31","not":"","key":{"2023-01-31":"x"}}`, string(b))
	var out doc
	require.NoError(t, json.Unmarshal(b, &out))
	assert.Equal(t, in, out)

	text, err := d.AppendText([]byte("x"))
	require.NoError(t, err)
	assert.Equal(t, "x2023-01-31", string(text))
	text, err = aparatur.Date{}.MarshalText()
	require.NoError(t, err)
	assert.NotNil(t, text)
	assert.Empty(t, text)

	for _, bad := range []string{`"31/01/2023"`, `20230131`, `"2023-02-30"`, `{}`} {
		kept := d
		assert.Error(t, json.Unmarshal([]byte(bad), &kept), bad)
		assert.Equal(t, d, kept)
	}
}

func TestDateSQL(t *testing.T) {
	d := mustDate(t, "2023-01-31")
	v, err := d.Value()
	require.NoError(t, err)
	assert.Equal(t, "2023-01-31", v)
	v, err = aparatur.Date{}.Value()
	require.NoError(t, err)
	assert.Nil(t, v)

	for _, src := range []any{
		"2023-01-31", []byte("2023-01-31"), time.Date(2023, time.January, 31, 23, 59, 0, 0, time.FixedZone("", 7*3600)),
	} {
		var got aparatur.Date
		require.NoError(t, got.Scan(src))
		assert.Equal(t, d, got, "%T", src)
	}
	for _, src := range []any{nil, "", []byte(nil), time.Time{}} {
		got := d
		require.NoError(t, got.Scan(src))
		assert.True(t, got.IsZero(), "%#v", src)
	}
	for _, tt := range []struct {
		src  any
		want error
	}{
		{"x", aparatur.ErrSyntax},
		{[]byte("2023-02-30"), aparatur.ErrRange},
		{time.Date(12023, 1, 1, 0, 0, 0, 0, time.UTC), aparatur.ErrRange},
		{int64(20230131), aparatur.ErrType},
		{1.5, aparatur.ErrType},
		{true, aparatur.ErrType},
	} {
		kept := d
		assert.ErrorIs(t, kept.Scan(tt.src), tt.want, "%#v", tt.src)
		assert.Equal(t, d, kept)
	}
}

func TestDateAllocations(t *testing.T) {
	d, buf := mustDate(t, "2023-01-31"), make([]byte, 0, 16)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		_, _ = d.AppendText(buf)
		_, _ = aparatur.ParseDate("2023-01-31")
		_ = d.AddDays(40).Compare(d)
	}))
}

// ParseDate takes exactly what package time takes, year 0 excepted.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2023-01-31", "2023-02-30", "0000-01-01", "9999-12-31", "2023-1-1", "２０２３-01-31", "2023-01-31 "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := aparatur.ParseDate(s)
		ref, refErr := time.Parse(time.DateOnly, s)
		if refErr != nil || ref.Year() == 0 {
			var pe *aparatur.ParseError
			require.True(t, errors.As(err, &pe), "%q was read as %v", s, got)
			require.True(t, got.IsZero())
			return
		}
		require.NoError(t, err)
		require.Equal(t, aparatur.DateOf(ref.Add(time.Hour)), got)
		require.Equal(t, s, got.String())
		var back aparatur.Date
		require.NoError(t, back.Scan([]byte(s)))
		require.Equal(t, got, back)
	})
}
