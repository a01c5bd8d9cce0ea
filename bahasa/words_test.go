package bahasa_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

const (
	maxWords = "sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun tiga puluh enam " +
		"miliar delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus tujuh"
	minWords = "minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun tiga puluh enam " +
		"miliar delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus delapan"
)

func TestTerbilang(t *testing.T) {
	for _, c := range []struct {
		n    int64
		want string
	}{
		{0, "nol"}, {1, "satu"}, {2, "dua"}, {3, "tiga"}, {4, "empat"}, {5, "lima"}, {6, "enam"}, {7, "tujuh"},
		{8, "delapan"}, {9, "sembilan"}, {10, "sepuluh"}, {11, "sebelas"}, {12, "dua belas"}, {13, "tiga belas"},
		{14, "empat belas"}, {15, "lima belas"}, {16, "enam belas"}, {17, "tujuh belas"}, {18, "delapan belas"},
		{19, "sembilan belas"}, {20, "dua puluh"}, {21, "dua puluh satu"}, {90, "sembilan puluh"},
		{99, "sembilan puluh sembilan"}, {100, "seratus"}, {101, "seratus satu"}, {110, "seratus sepuluh"},
		{111, "seratus sebelas"}, {119, "seratus sembilan belas"}, {200, "dua ratus"},
		{999, "sembilan ratus sembilan puluh sembilan"}, {1000, "seribu"}, {1001, "seribu satu"}, {1100, "seribu seratus"},
		{1999, "seribu sembilan ratus sembilan puluh sembilan"}, {2000, "dua ribu"}, {2021, "dua ribu dua puluh satu"},
		{10_000, "sepuluh ribu"}, {11_000, "sebelas ribu"}, {21_000, "dua puluh satu ribu"}, {100_000, "seratus ribu"},
		{101_000, "seratus satu ribu"}, {1_000_000, "satu juta"}, {1_001_000, "satu juta seribu"},
		{1_001_001, "satu juta seribu satu"}, {1_000_001, "satu juta satu"}, {11_001_000, "sebelas juta seribu"},
		{1_250_000, "satu juta dua ratus lima puluh ribu"}, {1_000_000_000, "satu miliar"},
		{1_000_000_000_000, "satu triliun"}, {1_000_000_000_001_000, "satu kuadriliun seribu"},
		{1_000_000_000_000_000_000, "satu kuintiliun"}, {-1, "minus satu"}, {-1000, "minus seribu"},
		{math.MaxInt64, maxWords}, {math.MinInt64, minWords},
	} {
		assert.Equal(t, c.want, bahasa.Terbilang(c.n))
		assert.Equal(t, "= "+c.want, string(bahasa.AppendTerbilang([]byte("= "), c.n)))
		got, err := bahasa.ParseTerbilang(c.want)
		require.NoError(t, err, c.want)
		assert.Equal(t, c.n, got, c.want)
	}
}

// TestDefect24 holds this package against the mistakes of the terbilang modules that are in use.
func TestDefect24(t *testing.T) {
	assert.Equal(t, "nol", bahasa.Terbilang(0), "empty for 0")
	assert.Equal(t, "satu kuadriliun", bahasa.Terbilang(1_000_000_000_000_000), "empty from 10^15; quadriliun")
	assert.NotPanics(t, func() { bahasa.Terbilang(-1) }, "panics on negatives")
	assert.Equal(t, minWords, bahasa.Terbilang(math.MinInt64), "the smallest int64 becomes nol")
	assert.Equal(t, "satu miliar", bahasa.Terbilang(1_000_000_000), "milyar")
	assert.Equal(t, "satu juta seribu", bahasa.Terbilang(1_001_000), "satu juta satu ribu")
	n, err := bahasa.ParseInteger("1.000.000")
	assert.NoError(t, err)
	assert.Equal(t, int64(1_000_000), n, "1.000.000 read as 1")
	_, err = bahasa.ParseTerbilang("1.000.000")
	assert.ErrorIs(t, err, aparatur.ErrSyntax, "1.000.000 read as 1")
}

func TestTerbilangDecimal(t *testing.T) {
	for _, c := range []struct {
		x      string
		places int
		want   string
	}{
		{"12.05", 2, "dua belas koma nol lima"},
		{"12.05", 1, "dua belas koma satu"},
		{"12.05", 0, "dua belas"},
		{"12.05", 4, "dua belas koma nol lima nol nol"},
		{"-12.05", 2, "minus dua belas koma nol lima"},
		{"0", 0, "nol"},
		{"0", 2, "nol koma nol nol"},
		{"-0.04", 1, "nol koma nol"},
		{"-0.05", 1, "minus nol koma satu"},
		{"999.995", 2, "seribu koma nol nol"},
		{"1234.5678", 4, "seribu dua ratus tiga puluh empat koma lima enam tujuh delapan"},
		{"1/3", 99, "nol koma tiga tiga tiga tiga tiga tiga tiga tiga"},
		{"7.5", -3, "delapan"},
		{"-9223372036854775808", 1, minWords + " koma nol"},
	} {
		var x score.Index
		require.NoError(t, x.UnmarshalText([]byte(c.x)))
		assert.Equal(t, c.want, bahasa.TerbilangDecimal(x, c.places))
		assert.Equal(t, "= "+c.want, string(bahasa.AppendTerbilangDecimal([]byte("= "), x, c.places)))
		assert.Equal(t, bahasa.Decimal(x, c.places)+" ("+c.want+")", bahasa.DecimalTerbilang(x, c.places))
		back, err := bahasa.ParseTerbilangDecimal(c.want)
		require.NoError(t, err, c.want)
		assert.Equal(t, x.Round(c.places), back, c.want)
	}
	assert.Equal(t, "76,61 (tujuh puluh enam koma enam satu)", bahasa.DecimalTerbilang(points("76.61"), 2))
}

func TestParseTerbilangVariants(t *testing.T) {
	for s, want := range map[string]int64{
		"Satu Juta":                         1_000_000,
		"  satu \n juta\t":                  1_000_000,
		"satu\u00a0juta":                    1_000_000,
		"sejuta":                            1_000_000,
		"SEJUTA SERIBU":                     1_001_000,
		"dua milyar":                        2_000_000_000,
		"semiliar":                          1_000_000_000,
		"semilyar":                          1_000_000_000,
		"satu trilyun":                      1_000_000_000_000,
		"setriliun":                         1_000_000_000_000,
		"satu quadriliun":                   1_000_000_000_000_000,
		"sekuadriliun":                      1_000_000_000_000_000,
		"satu ribu":                         1000,
		"satu juta satu ribu":               1_001_000,
		"satu ratus":                        100,
		"satu puluh":                        10,
		"satu belas":                        11,
		"se-ribu":                           1000,
		"se ribu":                           1000,
		"se-ratus se-belas":                 111,
		"duapuluh tiga":                     23,
		"dua-puluh-tiga":                    23,
		"duaratuslimapuluhribu":             250_000,
		"negatif lima":                      -5,
		"minus nol":                         0,
		"seratus satu ribu":                 101_000,
		"sebelas juta sebelas ribu sebelas": 11_011_011,
	} {
		got, err := bahasa.ParseTerbilang(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
}

func TestParseTerbilangRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"":                      aparatur.ErrEmpty,
		" \n\u00a0":             aparatur.ErrEmpty,
		"-":                     aparatur.ErrSyntax,
		"-lima":                 aparatur.ErrSyntax,
		" - lima":               aparatur.ErrSyntax,
		"lima-":                 aparatur.ErrSyntax,
		"minus":                 aparatur.ErrSyntax,
		"minus minus satu":      aparatur.ErrSyntax,
		"ratus":                 aparatur.ErrSyntax,
		"ratus dua":             aparatur.ErrSyntax,
		"ribu dua":              aparatur.ErrSyntax,
		"dua tiga":              aparatur.ErrSyntax,
		"dua puluh tiga puluh":  aparatur.ErrSyntax,
		"dua puluh sebelas":     aparatur.ErrSyntax,
		"sepuluh satu":          aparatur.ErrSyntax,
		"satu puluh satu":       aparatur.ErrSyntax,
		"dua belas tiga":        aparatur.ErrSyntax,
		"dua ratus tiga ratus":  aparatur.ErrSyntax,
		"seratus seribu":        aparatur.ErrSyntax,
		"dua puluh seribu":      aparatur.ErrSyntax,
		"dua ribu tiga juta":    aparatur.ErrSyntax,
		"dua ribu tiga ribu":    aparatur.ErrSyntax,
		"dua ribu juta":         aparatur.ErrSyntax,
		"nol nol":               aparatur.ErrSyntax,
		"nol ribu":              aparatur.ErrSyntax,
		"dua puluh nol":         aparatur.ErrSyntax,
		"se":                    aparatur.ErrSyntax,
		"se satu":               aparatur.ErrSyntax,
		"dua koma lima":         aparatur.ErrSyntax,
		"dua rupiah":            aparatur.ErrSyntax,
		"12":                    aparatur.ErrSyntax,
		"dua 3":                 aparatur.ErrSyntax,
		"setengah":              aparatur.ErrUnknown,
		"dua lusin":             aparatur.ErrUnknown,
		"seratus dan lima":      aparatur.ErrUnknown,
		"du a":                  aparatur.ErrUnknown,
		"dua!":                  aparatur.ErrUnknown,
		"\xff":                  aparatur.ErrUnknown,
		"sepuluh kuintiliun":    aparatur.ErrRange,
		"seratus kuintiliun":    aparatur.ErrRange,
		strings.Repeat("x", 99): aparatur.ErrUnknown,
		"dua" + strings.Repeat(" ", 600) + "puluh": aparatur.ErrSyntax,
		"sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun tiga puluh enam miliar " +
			"delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus delapan": aparatur.ErrRange,
		"delapan belas kuintiliun sembilan ratus sembilan puluh sembilan kuadriliun": aparatur.ErrRange,
	} {
		got, err := bahasa.ParseTerbilang(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
		var pe *aparatur.ParseError
		require.ErrorAs(t, err, &pe)
		assert.Equal(t, "bahasa.Terbilang", pe.Type)
		assert.Equal(t, s, pe.Input)
	}
}

func TestParseTerbilangDecimalRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"":                        aparatur.ErrEmpty,
		"dua koma":                aparatur.ErrSyntax,
		"koma lima":               aparatur.ErrSyntax,
		"dua koma lima puluh":     aparatur.ErrSyntax,
		"dua koma lima koma enam": aparatur.ErrSyntax,
		"dua koma setengah":       aparatur.ErrSyntax,
		"dua koma minus satu":     aparatur.ErrSyntax,
		maxWords + " koma satu":   score.ErrOverflow,
	} {
		got, err := bahasa.ParseTerbilangDecimal(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
	}
	long, err := bahasa.ParseTerbilangDecimal("satu koma" + strings.Repeat(" satu", 90))
	assert.NoError(t, err)
	assert.False(t, long.Exact())
	assert.Equal(t, "1,11111111", bahasa.Decimal(long, 8))
}

// eachInteger calls f with every whole number from -10^6 to 10^6, the powers of ten and two and their neighbours, the ends of
// int64, and random ones.
func eachInteger(f func(n int64)) {
	for n := int64(-1_000_000); n <= 1_000_000; n++ {
		f(n)
	}
	eachPower(f)
	r := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		f(int64(r.Uint64()) >> r.IntN(64))
	}
}

// eachPower calls f with the powers of ten and two and their neighbours, of either sign, and with the ends of int64.
func eachPower(f func(n int64)) {
	for _, base := range []int64{2, 10} {
		for p := int64(1); ; p *= base {
			for d := int64(-2); d <= 2; d++ {
				f(p + d)
				f(-p + d)
			}
			if p > math.MaxInt64/base {
				break
			}
		}
	}
	for d := range int64(3) {
		f(math.MaxInt64 - d)
		f(math.MinInt64 + d)
	}
}

func TestTerbilangBack(t *testing.T) {
	t.Parallel()
	var buf []byte
	eachInteger(func(n int64) {
		buf = bahasa.AppendTerbilang(buf[:0], n)
		got, err := bahasa.ParseTerbilang(string(buf))
		if err != nil || got != n {
			t.Fatalf("%d: %s: read as %d, %v", n, buf, got, err)
		}
	})
}

func FuzzParseTerbilang(f *testing.F) {
	for _, s := range []string{
		"", "nol", "seribu", "minus satu juta seribu", "dua belas koma nol lima", "sembilan ratus rupiah lima puluh sen", minWords,
		"se-ribu", "duaratus", "sejuta rupiah", "satu milyar", "1.000", "dua ratus tiga",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if n, err := bahasa.ParseTerbilang(s); err == nil {
			back, err := bahasa.ParseTerbilang(bahasa.Terbilang(n))
			if err != nil || back != n {
				t.Fatalf("%q: %d, then %d, %v", s, n, back, err)
			}
		} else if n != 0 {
			t.Fatalf("%q: %d with an error", s, n)
		}
		if x, err := bahasa.ParseTerbilangDecimal(s); err == nil && x == x.Round(8) {
			back, err := bahasa.ParseTerbilangDecimal(bahasa.TerbilangDecimal(x, 8))
			if err != nil || back != x {
				t.Fatalf("%q: %v, then %v, %v", s, x, back, err)
			}
		}
		if n, err := bahasa.ParseTerbilangSen(s); err == nil {
			back, err := bahasa.ParseTerbilangSen(bahasa.TerbilangSen(n))
			if err != nil || back != n {
				t.Fatalf("%q: %d, then %d, %v", s, n, back, err)
			}
			if rupiah, err := bahasa.ParseTerbilangRupiah(s); err == nil && n != rupiah*100 {
				t.Fatalf("%q: %d sen and %d rupiah", s, n, rupiah)
			}
		}
	})
}
