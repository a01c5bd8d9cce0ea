package enum_test

import (
	"database/sql/driver"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/internal/fault"
)

type colour uint8

const (
	red colour = 1 + iota
	darkBlue
	green
)

var colours = enum.Table[colour]{Type: "enum_test.colour", Entries: []enum.Entry{
	red:      {Code: "M", Name: "Merah", English: "Red"},
	darkBlue: {Code: "BT", Name: "Biru Tua", English: "Dark Blue", Also: []string{"nila"}},
	green:    {Code: "H", Name: "Hijau-Hijau"},
}}

func (c colour) String() string                        { return colours.String(c) }
func (c colour) Name(tag language.Tag) string          { return colours.Name(c, tag) }
func (c colour) Code() string                          { return colours.Code(c) }
func (c colour) IsValid() bool                         { return colours.IsValid(c) }
func (c colour) AppendText(dst []byte) ([]byte, error) { return colours.AppendText(dst, c) }
func (c colour) MarshalText() ([]byte, error)          { return colours.MarshalText(c) }
func (c *colour) UnmarshalText(text []byte) error      { return colours.UnmarshalText(c, text) }
func (c *colour) Scan(src any) error                   { return colours.Scan(c, src) }
func (c colour) Value() (driver.Value, error)          { return colours.Value(c) }
func parseColour(s string) (colour, error)             { return colours.Parse(s) }
func allColours() iter.Seq[colour]                     { return colours.All() }

func TestEnumeration(t *testing.T) {
	enumtest.Check(t, parseColour, allColours())
	assert.Equal(t, 3, colours.Len())
	assert.Zero(t, new(enum.Table[colour]).Len())
}

func TestName(t *testing.T) {
	for _, tt := range []struct {
		tag  string
		want string
	}{
		{"id", "Biru Tua"}, {"id-ID", "Biru Tua"}, {"ms", "Biru Tua"}, {"jv", "Biru Tua"}, {"su", "Biru Tua"},
		{"en", "Dark Blue"}, {"en-US", "Dark Blue"}, {"en-GB", "Dark Blue"}, {"en-ID", "Dark Blue"},
		{"und", "Biru Tua"}, {"ja", "Biru Tua"},
	} {
		assert.Equal(t, tt.want, darkBlue.Name(language.Make(tt.tag)), tt.tag)
	}
	assert.Equal(t, "Hijau-Hijau", green.Name(language.English), "without an English name the Indonesian one")
	assert.Equal(t, "enum_test.colour(0)", colour(0).Name(language.English))
}

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want colour
	}{
		{"BT", darkBlue}, {"bt", darkBlue}, {"Biru Tua", darkBlue}, {"BIRU  TUA", darkBlue}, {"biru-tua", darkBlue},
		{"biru_tua", darkBlue}, {"Biru--Tua", darkBlue}, {"BIRUTUA", darkBlue}, {"B T", darkBlue}, {"Dark-blue", darkBlue},
		{"biru\u00a0tua", darkBlue}, {"\tbiru\r\ntua\n", darkBlue}, {"\ufeffbiru\u200b tua", darkBlue}, {"biru\u2011tua", darkBlue},
		{"biru – tua", darkBlue}, {"Nila", darkBlue}, {"hijau hijau", green}, {"hijau−hijau", green}, {"HijauHijau", green},
	} {
		got, err := parseColour(tt.in)
		assert.NoError(t, err, "%q", tt.in)
		assert.Equal(t, tt.want, got, "%q", tt.in)
	}
	for _, in := range []string{"biru", "Biru Tua.", "Biru, Tua", "biru tua-", "-biru tua", "M-", "M+", "_M", "1", "birutuab", "-", "- -"} {
		_, err := parseColour(in)
		assert.ErrorIs(t, err, fault.ErrUnknown, "%q", in)
	}
	for _, in := range []string{"", " ", "\u00a0", "\ufeff"} {
		_, err := parseColour(in)
		assert.ErrorIs(t, err, fault.ErrEmpty, "%q", in)
	}
	_, err := parseColour("Merah" + strings.Repeat(" ", 1024))
	assert.ErrorIs(t, err, fault.ErrUnknown, "too long to be a name")
}

type grade uint8

var grades = enum.Table[grade]{Type: "enum_test.grade", Entries: []enum.Entry{
	1: {Code: "A", Name: "A"},
	2: {Code: "A-", Name: "A-"},
	3: {Code: "X-Y", Name: "X-Y"},
	4: {Code: "XY", Name: "XY"},
	5: {Code: "Z1", Name: "Satu", Also: []string{"uno"}},
	6: {Code: "Z2", Name: "Dua", Also: []string{"uno"}},
	7: {Code: "Z3", Name: "Tiga", Also: []string{"uno"}},
}}

func TestNamesThatDifferBySeparators(t *testing.T) {
	for in, want := range map[string]grade{"A": 1, "a": 1, " A ": 1, "A-": 2, "a −": 2, "A -": 2, "x-y": 3, "X\u2011Y": 3, "XY": 4, "xy": 4} {
		got, err := grades.Parse(in)
		assert.NoError(t, err, "%q", in)
		assert.Equal(t, want, got, "%q", in)
	}
	for _, in := range []string{"X Y", "x_y", "x--y", "uno", "U-N-O"} {
		got, err := grades.Parse(in)
		assert.ErrorIs(t, err, fault.ErrAmbiguous, "%q", in)
		assert.Zero(t, got, "%q", in)
	}
	_, err := grades.Parse("-A")
	assert.ErrorIs(t, err, fault.ErrUnknown)
}

func TestFold(t *testing.T) {
	table := enum.Table[colour]{
		Type:    "x.T",
		Entries: []enum.Entry{1: {Code: "KS", Name: "Kerja Sama"}},
		Fold:    func(s string) string { return strings.ReplaceAll(strings.TrimPrefix(s, "pegawai "), ".", "") },
	}
	for _, in := range []string{"PEGAWAI  kerja sama.", "kerjasama", "k.s."} {
		got, err := table.Parse(in)
		assert.NoError(t, err, in)
		assert.Equal(t, red, got, in)
	}
	_, err := table.Parse("...")
	assert.ErrorIs(t, err, fault.ErrEmpty, "nothing is left")
}

func TestErrors(t *testing.T) {
	_, err := parseColour("ungu")
	assert.EqualError(t, err, `enum_test.colour: "ungu": not known`)
	_, err = colour(77).MarshalText()
	assert.EqualError(t, err, `enum_test.colour: "77": not known`)
	_, err = json.Marshal(map[string]colour{"c": 77})
	assert.ErrorIs(t, err, fault.ErrUnknown)
	err = new(colour).Scan(int64(1))
	assert.EqualError(t, err, `enum_test.colour: "int64": unsupported type`)
	var pe *fault.ParseError
	require.True(t, errors.As(err, &pe))
	assert.Equal(t, "int64", pe.Input)
}

func TestAllStops(t *testing.T) {
	for range allColours() {
		break
	}
	assert.Equal(t, []colour{red, darkBlue, green}, slices.Collect(allColours()))
}

func TestAllocations(t *testing.T) {
	buf := make([]byte, 0, 16)
	for what, f := range map[string]func(){
		"String": func() { _ = darkBlue.String() },
		"Code":   func() { _ = darkBlue.Code() },
		"Name":   func() { _ = colours.Name(green, language.English) },
		"Append": func() { _, _ = darkBlue.AppendText(buf) },
		"Parse":  func() { _, _ = parseColour("biru  tua") },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), what)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", " ", "BT", "biru-tua", "Hijau Hijau", "M-", "\xff", "İ", "\u212a", "--", "\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := parseColour(s)
		if err != nil {
			var pe *fault.ParseError
			require.ErrorAs(t, err, &pe)
			require.Equal(t, s, pe.Input)
			require.Zero(t, got)
			return
		}
		require.True(t, got.IsValid())
		again, err := parseColour(got.Code())
		require.NoError(t, err)
		require.Equal(t, got, again)
		letters := strings.Map(func(r rune) rune {
			if strings.ContainsRune("abcdehijklmnrtuABCDEHIJKLMNRTU", r) {
				return r
			}
			return -1
		}, s)
		require.NotEmpty(t, letters, "%q was taken for %v", s, got)
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parseColour("Biru  Tua"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkName(b *testing.B) {
	b.ReportAllocs()
	tag := language.Make("en-US")
	for b.Loop() {
		_ = darkBlue.Name(tag)
	}
}
