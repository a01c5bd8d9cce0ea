package bahasa_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
)

func TestRupiah(t *testing.T) {
	for _, c := range []struct {
		n           int64
		rupiah, sen string
	}{
		{0, "Rp0", "Rp0,00"},
		{5, "Rp5", "Rp0,05"},
		{-5, "-Rp5", "-Rp0,05"},
		{50, "Rp50", "Rp0,50"},
		{-99, "-Rp99", "-Rp0,99"},
		{100, "Rp100", "Rp1,00"},
		{1000, "Rp1.000", "Rp10,00"},
		{-1000, "-Rp1.000", "-Rp10,00"},
		{500_000, "Rp500.000", "Rp5.000,00"},
		{90_050_050, "Rp90.050.050", "Rp900.500,50"},
		{math.MaxInt64, "Rp9.223.372.036.854.775.807", "Rp92.233.720.368.547.758,07"},
		{math.MinInt64, "-Rp9.223.372.036.854.775.808", "-Rp92.233.720.368.547.758,08"},
	} {
		assert.Equal(t, c.rupiah, bahasa.Rupiah(c.n))
		assert.Equal(t, "x"+c.rupiah, string(bahasa.AppendRupiah([]byte("x"), c.n)))
		assert.Equal(t, c.sen, bahasa.RupiahSen(c.n))
		assert.Equal(t, "x"+c.sen, string(bahasa.AppendRupiahSen([]byte("x"), c.n)))
	}
}

func TestTerbilangMoney(t *testing.T) {
	for _, c := range []struct {
		sen  int64
		want string
	}{
		{0, "nol rupiah"},
		{1, "satu sen"},
		{50, "lima puluh sen"},
		{-50, "minus lima puluh sen"},
		{99, "sembilan puluh sembilan sen"},
		{100, "satu rupiah"},
		{101, "satu rupiah satu sen"},
		{-12_345, "minus seratus dua puluh tiga rupiah empat puluh lima sen"},
		{100_000, "seribu rupiah"},
		{90_050_050, "sembilan ratus ribu lima ratus rupiah lima puluh sen"},
		{125_000_000, "satu juta dua ratus lima puluh ribu rupiah"},
		{math.MinInt64, "minus sembilan puluh dua kuadriliun dua ratus tiga puluh tiga triliun tujuh ratus dua puluh miliar " +
			"tiga ratus enam puluh delapan juta lima ratus empat puluh tujuh ribu tujuh ratus lima puluh delapan rupiah " +
			"delapan sen"},
	} {
		assert.Equal(t, c.want, bahasa.TerbilangSen(c.sen))
		assert.Equal(t, "#"+c.want, string(bahasa.AppendTerbilangSen([]byte("#"), c.sen)))
		assert.Equal(t, bahasa.RupiahSen(c.sen)+" ("+c.want+")", bahasa.RupiahSenTerbilang(c.sen))
		got, err := bahasa.ParseTerbilangSen(c.want)
		require.NoError(t, err, c.want)
		assert.Equal(t, c.sen, got)
	}
	for n, want := range map[int64]string{
		0:             "nol rupiah",
		-1000:         "minus seribu rupiah",
		1_250_000:     "satu juta dua ratus lima puluh ribu rupiah",
		math.MinInt64: minWords + " rupiah",
	} {
		assert.Equal(t, want, bahasa.TerbilangRupiah(n))
		got, err := bahasa.ParseTerbilangRupiah(want)
		require.NoError(t, err, want)
		assert.Equal(t, n, got)
	}
	assert.Equal(t, "-Rp1.000,00 (minus seribu rupiah)", bahasa.RupiahTerbilang(-1000))
	assert.Equal(t, "Rp0,00 (nol rupiah)", bahasa.RupiahTerbilang(0))
}

func TestParseTerbilangMoney(t *testing.T) {
	for s, want := range map[string]int64{
		"seribu":                     1000_00,
		"SERIBU RUPIAH":              1000_00,
		"seriburupiah":               1000_00,
		"dua ratus rupiah nol sen":   200_00,
		"nol rupiah lima puluh sen":  50,
		"negatif sejuta rupiah":      -1_000_000_00,
		"satu juta lima rupiah":      1_000_005_00,
		"sembilan puluh sembilansen": 99,
	} {
		got, err := bahasa.ParseTerbilangSen(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
		rupiah, err := bahasa.ParseTerbilangRupiah(s)
		if want%100 == 0 {
			assert.NoError(t, err, s)
			assert.Equal(t, want/100, rupiah, s)
		} else {
			assert.ErrorIs(t, err, aparatur.ErrRange, s)
			assert.Zero(t, rupiah, s)
		}
	}
	for s, want := range map[string]error{
		"":                                     aparatur.ErrEmpty,
		"rupiah":                               aparatur.ErrSyntax,
		"seribu rupiah rupiah":                 aparatur.ErrSyntax,
		"seribu rupiah lima puluh":             aparatur.ErrSyntax,
		"lima puluh sen seribu rupiah":         aparatur.ErrSyntax,
		"seribu rupiah minus satu sen":         aparatur.ErrSyntax,
		"seratus sen":                          aparatur.ErrRange,
		"satu rupiah seratus sen":              aparatur.ErrRange,
		"satu dolar":                           aparatur.ErrUnknown,
		"Rp1.000":                              aparatur.ErrUnknown,
		"1.000 rupiah":                         aparatur.ErrSyntax,
		"satu kuintiliun rupiah":               aparatur.ErrRange,
		"sepuluh kuintiliun rupiah":            aparatur.ErrRange,
		"sembilan puluh dua kuintiliun rupiah": aparatur.ErrRange,
	} {
		got, err := bahasa.ParseTerbilangSen(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
	}
}

func TestParseRupiah(t *testing.T) {
	for s, want := range map[string]int64{
		"Rp1.250.000":                  1_250_000,
		"Rp1.250.000,00":               1_250_000,
		"Rp 1.250.000,-":               1_250_000,
		"Rp\u00a01.250.000":            1_250_000,
		"Rp. 1.250.000,00":             1_250_000,
		"Rp.1.250.000,00":              1_250_000,
		"Rp.1.250.000,--":              1_250_000,
		"Rp 1.250.000,–":               1_250_000,
		"Rp 1.250.000,=":               1_250_000,
		"Rp 1.250.000.-":               1_250_000,
		"RP 1250000":                   1_250_000,
		"rp1250000,00":                 1_250_000,
		"IDR 1.250.000":                1_250_000,
		"1.250.000":                    1_250_000,
		"1250000":                      1_250_000,
		"1.250.000 rupiah":             1_250_000,
		"1.250.000,- Rupiah":           1_250_000,
		" Rp1.250.000 \n":              1_250_000,
		"-Rp1.000":                     -1000,
		"Rp-1.000":                     -1000,
		"Rp -1.000":                    -1000,
		"\u2212Rp1.000":                -1000,
		"-1.000":                       -1000,
		"Rp0":                          0,
		"-Rp9.223.372.036.854.775.808": math.MinInt64,
	} {
		got, err := bahasa.ParseRupiah(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
		if want == math.MinInt64 {
			continue
		}
		sen, err := bahasa.ParseRupiahSen(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want*100, sen, s)
	}
	for s, want := range map[string]int64{
		"Rp900.500,50":                 90_050_050,
		"-Rp0,05":                      -5,
		"900500,50":                    90_050_050,
		"Rp92.233.720.368.547.758,07":  math.MaxInt64,
		"-Rp92.233.720.368.547.758,08": math.MinInt64,
	} {
		sen, err := bahasa.ParseRupiahSen(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, sen, s)
		_, err = bahasa.ParseRupiah(s)
		assert.ErrorIs(t, err, aparatur.ErrRange, s)
	}
}

func TestParseRupiahRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"":                            aparatur.ErrEmpty,
		" ":                           aparatur.ErrEmpty,
		"Rp":                          aparatur.ErrSyntax,
		"Rp -":                        aparatur.ErrSyntax,
		"rupiah":                      aparatur.ErrSyntax,
		"--Rp1.000":                   aparatur.ErrSyntax,
		"-Rp-1.000":                   aparatur.ErrSyntax,
		"--1.000":                     aparatur.ErrSyntax,
		"Rp1.250.000,-,-":             aparatur.ErrSyntax,
		"Rp1.250,50,-":                aparatur.ErrSyntax,
		"Rp1,2 juta":                  aparatur.ErrSyntax,
		"$5.000":                      aparatur.ErrSyntax,
		"(1.000)":                     aparatur.ErrSyntax,
		"Rp1.250,5":                   aparatur.ErrSyntax,
		"Rp1.250,500":                 aparatur.ErrSyntax,
		"Rp1,250,000":                 aparatur.ErrSyntax,
		"Rp1,250,000.00":              aparatur.ErrSyntax,
		"Rp1.250.0000":                aparatur.ErrAmbiguous,
		"Rp1,250":                     aparatur.ErrAmbiguous,
		"1,250":                       aparatur.ErrAmbiguous,
		"86.19":                       aparatur.ErrAmbiguous,
		"Rp1250.00":                   aparatur.ErrAmbiguous,
		"Rp1.250.00":                  aparatur.ErrAmbiguous,
		"Rp1.5E+06":                   aparatur.ErrSpreadsheet,
		"Rp99999999999999999999":      aparatur.ErrRange,
		"Rp9.223.372.036.854.775.808": aparatur.ErrRange,
	} {
		got, err := bahasa.ParseRupiah(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
		got, err = bahasa.ParseRupiahSen(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
	}
	_, err := bahasa.ParseRupiahSen("Rp92.233.720.368.547.758,08")
	assert.ErrorIs(t, err, aparatur.ErrRange)
	_, err = bahasa.ParseRupiahSen("Rp9.223.372.036.854.775.807")
	assert.ErrorIs(t, err, aparatur.ErrRange)
}

func TestMoneyRoundTrip(t *testing.T) {
	t.Parallel()
	var buf []byte
	eachInteger(func(n int64) {
		if n%7 != 0 && -1_000_000 <= n && n <= 1_000_000 {
			return // TestIntegerRoundTrip reads the figures of all of them
		}
		buf = bahasa.AppendRupiah(buf[:0], n)
		if got, err := bahasa.ParseRupiah(string(buf)); err != nil || got != n {
			t.Fatalf("%d: %s: read as %d, %v", n, buf, got, err)
		}
		buf = bahasa.AppendRupiahSen(buf[:0], n)
		if got, err := bahasa.ParseRupiahSen(string(buf)); err != nil || got != n {
			t.Fatalf("%d: %s: read as %d, %v", n, buf, got, err)
		}
		if n%97 != 0 {
			return
		}
		buf = bahasa.AppendTerbilangSen(buf[:0], n)
		if got, err := bahasa.ParseTerbilangSen(string(buf)); err != nil || got != n {
			t.Fatalf("%d: %s: read as %d, %v", n, buf, got, err)
		}
		buf = bahasa.AppendTerbilangRupiah(buf[:0], n)
		if got, err := bahasa.ParseTerbilangRupiah(string(buf)); err != nil || got != n {
			t.Fatalf("%d: %s: read as %d, %v", n, buf, got, err)
		}
	})
}

func FuzzParseRupiah(f *testing.F) {
	for _, s := range []string{
		"Rp 1.250.000,-", "Rp.1.250.000,00", "1.250.000", "-Rp1.000", "Rp-5", "1,250", "Rp900.500,50", "IDR 5", "5 rupiah", "Rp1,5",
		"Rp1.250.00", "1.5E+06", ",-", "Rp,-",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		sen, err := bahasa.ParseRupiahSen(s)
		if err == nil {
			back, err := bahasa.ParseRupiahSen(bahasa.RupiahSen(sen))
			if err != nil || back != sen {
				t.Fatalf("%q: %d, then %d, %v", s, sen, back, err)
			}
		} else if sen != 0 {
			t.Fatalf("%q: %d with an error", s, sen)
		}
		rupiah, rerr := bahasa.ParseRupiah(s)
		switch {
		case rerr != nil:
			if rupiah != 0 {
				t.Fatalf("%q: %d with an error", s, rupiah)
			}
		case err == nil && sen != rupiah*100:
			t.Fatalf("%q: %d rupiah and %d sen", s, rupiah, sen)
		case strings.ContainsAny(s, "123456789") == (rupiah == 0):
			t.Fatalf("%q: %d rupiah", s, rupiah)
		}
	})
}
