package bahasa_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

func TestParseInteger(t *testing.T) {
	for s, want := range map[string]int64{
		"0":                          0,
		"-0":                         0,
		"007":                        7,
		"1234":                       1234,
		"1.234":                      1234,
		"80.330":                     80_330,
		"-80.330":                    -80_330,
		"\u221280.330":               -80_330,
		" 80.330\n":                  80_330,
		"\u00a080.330\u00a0":         80_330,
		"1.000.000":                  1_000_000,
		"9.223.372.036.854.775.807":  math.MaxInt64,
		"-9.223.372.036.854.775.808": math.MinInt64,
		"-9223372036854775808":       math.MinInt64,
		"00000000000000000000000001": 1,
	} {
		got, err := bahasa.ParseInteger(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
}

func TestParseIntegerRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"":                           aparatur.ErrEmpty,
		" \t":                        aparatur.ErrEmpty,
		"-":                          aparatur.ErrSyntax,
		"--1":                        aparatur.ErrSyntax,
		"+1":                         aparatur.ErrSyntax,
		"- 1":                        aparatur.ErrSyntax,
		"1-":                         aparatur.ErrSyntax,
		"a":                          aparatur.ErrSyntax,
		"1a":                         aparatur.ErrSyntax,
		"NaN":                        aparatur.ErrSyntax,
		"٣":                          aparatur.ErrSyntax,
		"1 234":                      aparatur.ErrSyntax,
		".":                          aparatur.ErrSyntax,
		"1.":                         aparatur.ErrSyntax,
		".5":                         aparatur.ErrSyntax,
		"1..000":                     aparatur.ErrSyntax,
		"1.00.000":                   aparatur.ErrSyntax,
		"1.2.3":                      aparatur.ErrSyntax,
		"12,5":                       aparatur.ErrSyntax,
		"1.234,00":                   aparatur.ErrSyntax,
		"1,250,000":                  aparatur.ErrSyntax,
		"86.19":                      aparatur.ErrAmbiguous,
		"1.2":                        aparatur.ErrAmbiguous,
		"1.2345":                     aparatur.ErrAmbiguous,
		"1234.567":                   aparatur.ErrAmbiguous,
		"0.250":                      aparatur.ErrAmbiguous,
		"1.250.00":                   aparatur.ErrAmbiguous,
		"1,250":                      aparatur.ErrAmbiguous,
		"1.98601E+17":                aparatur.ErrSpreadsheet,
		"1,5e6":                      aparatur.ErrSpreadsheet,
		"9.223.372.036.854.775.808":  aparatur.ErrRange,
		"-9.223.372.036.854.775.809": aparatur.ErrRange,
		"99999999999999999999999":    aparatur.ErrRange,
		strings.Repeat("1", 200):     aparatur.ErrSyntax,
	} {
		got, err := bahasa.ParseInteger(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
		var pe *aparatur.ParseError
		require.ErrorAs(t, err, &pe)
		assert.Equal(t, "bahasa.Integer", pe.Type)
		assert.Equal(t, s, pe.Input)
	}
}

// TestReasons: whoever sent the file reads why, in Indonesian.
func TestReasons(t *testing.T) {
	_, err := bahasa.ParseInteger("86.19")
	assert.Equal(t, `isi "86.19": bermakna ganda: titik itu mungkin tanda desimal; ribuan ditulis dengan titik (1.234) dan `+
		`desimal dengan koma (86,19)`, err.(*aparatur.ParseError).Indonesian())
	_, err = bahasa.ParseRupiah("Rp1,250")
	assert.Equal(t, `isi "Rp1,250": bermakna ganda: koma itu mungkin pemisah ribuan; ribuan ditulis dengan titik (1.250)`,
		err.(*aparatur.ParseError).Indonesian())
	_, err = bahasa.ParseRupiah("Rp1.250,50")
	assert.Equal(t, `isi "Rp1.250,50": di luar rentang: jumlah uang dengan sen`, err.(*aparatur.ParseError).Indonesian())
}

func TestParseDecimal(t *testing.T) {
	for s, want := range map[string]string{
		"86":                         "86",
		"86,19":                      "86.19",
		"1.234":                      "1234",
		"1,234":                      "1.234",
		"1.234,5":                    "1234.5",
		"1234,5":                     "1234.5",
		"-0,5":                       "-0.5",
		"\u22120,5":                  "-0.5",
		"-0":                         "0",
		"0,00":                       "0",
		" 76,6 ":                     "76.6",
		"00,5":                       "0.5",
		"0,00000001":                 "0.00000001",
		"-9.223.372.036.854.775.808": "-9223372036854775808",
	} {
		var x score.Index
		require.NoError(t, x.UnmarshalText([]byte(want)))
		got, err := bahasa.ParseDecimal(s)
		assert.NoError(t, err, s)
		assert.Equal(t, x, got, s)
	}
	x, err := bahasa.ParseDecimal("0," + strings.Repeat("3", 60))
	assert.NoError(t, err)
	assert.False(t, x.Exact())
	assert.Equal(t, "0,33333333", bahasa.Decimal(x, 8))
}

// TestParseDecimalIsNotParseIndex: the text of people and that of machines are read by two functions, and only where they
// agree is either one taken.
func TestParseDecimalIsNotParseIndex(t *testing.T) {
	people, err := bahasa.ParseDecimal("1.234")
	require.NoError(t, err)
	machine, err := score.ParseIndex("1.234")
	require.NoError(t, err)
	assert.Equal(t, "1234", people.String())
	assert.Equal(t, "1.234", machine.String())
	_, err = bahasa.ParseDecimal("86.19")
	assert.ErrorIs(t, err, aparatur.ErrAmbiguous)
}

func TestParseDecimalRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"":                      aparatur.ErrEmpty,
		"86.19":                 aparatur.ErrAmbiguous,
		"0.5":                   aparatur.ErrAmbiguous,
		"0.250":                 aparatur.ErrAmbiguous,
		"86,":                   aparatur.ErrSyntax,
		",5":                    aparatur.ErrSyntax,
		"1,2,3":                 aparatur.ErrSyntax,
		"12.34,5":               aparatur.ErrSyntax,
		"1.234.5,6":             aparatur.ErrSyntax,
		"1,234.50":              aparatur.ErrSyntax,
		"1,234,567":             aparatur.ErrSyntax,
		"1,234,567.89":          aparatur.ErrSyntax,
		"12,34,567":             aparatur.ErrSyntax,
		"1,234.5.6":             aparatur.ErrSyntax,
		"1,234.":                aparatur.ErrSyntax,
		",234,567":              aparatur.ErrSyntax,
		"1.5E+06":               aparatur.ErrSpreadsheet,
		"76,54%":                aparatur.ErrSyntax,
		"99999999999999999999":  score.ErrOverflow,
		"9223372036854775807,5": score.ErrOverflow,
	} {
		got, err := bahasa.ParseDecimal(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
	}
}

func TestParsePercent(t *testing.T) {
	for s, want := range map[string]string{
		"76,54%": "76.54", "76,54 %": "76.54", "76,54 persen": "76.54", "76,54 Persen": "76.54", "-5%": "-5", "1.000%": "1000",
	} {
		var x score.Index
		require.NoError(t, x.UnmarshalText([]byte(want)))
		got, err := bahasa.ParsePercent(s)
		assert.NoError(t, err, s)
		assert.Equal(t, x, got, s)
	}
	for s, want := range map[string]error{
		"": aparatur.ErrEmpty, " ": aparatur.ErrEmpty, "76,54": aparatur.ErrSyntax, "%": aparatur.ErrEmpty, "persen": aparatur.ErrEmpty,
		"76.54%": aparatur.ErrAmbiguous, "76,54%%": aparatur.ErrSyntax, "%76,54": aparatur.ErrSyntax,
	} {
		got, err := bahasa.ParsePercent(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
	}
}

func TestIntegerRoundTrip(t *testing.T) {
	t.Parallel()
	var buf []byte
	eachInteger(func(n int64) {
		buf = bahasa.AppendInteger(buf[:0], n)
		got, err := bahasa.ParseInteger(string(buf))
		if err != nil || got != n {
			t.Fatalf("%d: %s: read as %d, %v", n, buf, got, err)
		}
	})
}

func TestDecimalRoundTrip(t *testing.T) {
	t.Parallel()
	den := int64(1)
	for places := range 9 {
		for n := int64(-3_000_000); n <= 3_000_000; n += 61 {
			x := index(t, n, den)
			for s, parse := range map[string]func(string) (score.Index, error){
				bahasa.Decimal(x, places):       bahasa.ParseDecimal,
				bahasa.Percent(x, places):       bahasa.ParsePercent,
				bahasa.DecimalScaled(n, places): bahasa.ParseDecimal,
			} {
				if got, err := parse(s); err != nil || got != x {
					t.Fatalf("%d/%d: %s: read as %v, %v", n, den, s, got, err)
				}
			}
		}
		den *= 10
	}
}

// TestParseDecimalScaled: all places that ParseDecimal promises to read, in the longest numbers.
func TestParseDecimalScaled(t *testing.T) {
	for places := range 101 {
		got, err := bahasa.ParseDecimal(bahasa.DecimalScaled(0, places))
		require.NoError(t, err, places)
		require.Equal(t, score.Index{}, got, places)
		got, err = bahasa.ParseDecimal(bahasa.DecimalScaled(math.MaxInt64, places))
		require.NoError(t, err, places)
		require.Equal(t, places < 18+10, got.Round(8).Sign() > 0, places)
	}
}

// slowDecimal reads a number as ParseDecimal is documented to, without looking at how it does.
func slowDecimal(s string) (*big.Rat, bool) {
	s = strings.TrimSpace(s)
	s = strings.Replace(s, "\u2212", "-", 1)
	body := strings.TrimPrefix(s, "-")
	whole, frac, comma := strings.Cut(body, ",")
	groups := strings.Split(whole, ".")
	for i, g := range groups {
		switch {
		case g == "" || strings.Trim(g, "0123456789") != "",
			i > 0 && len(g) != 3,
			i == 0 && len(groups) > 1 && (len(g) > 3 || g[0] == '0'):
			return nil, false
		}
	}
	if comma && (frac == "" || strings.Trim(frac, "0123456789") != "") {
		return nil, false
	}
	r, ok := new(big.Rat).SetString(strings.Join(groups, "") + "." + frac + "0")
	if ok && body != s {
		r.Neg(r)
	}
	return r, ok
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{
		"0", "1.234", "1.234,5", "86.19", "86,19", "-0,5", "\u22121", "1,234.5", "1.5E+06", "0.250", "1..0", "1.250.000", "76,54%",
		"9.223.372.036.854.775.807", "0,33333333333333333333",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 100 {
			return
		}
		want, ok := slowDecimal(s)
		x, err := bahasa.ParseDecimal(s)
		switch {
		case err == nil && !ok:
			t.Fatalf("%q: read as %v", s, x)
		case err == nil && x.Exact() && x.Rat().Cmp(want) != 0:
			t.Fatalf("%q: read as %v, not %v", s, x, want)
		case err != nil && ok && !errorIsOverflow(err):
			t.Fatalf("%q: %v", s, err)
		}
		n, err := bahasa.ParseInteger(s)
		if err == nil && (!ok || !want.IsInt() || want.Num().Int64() != n || !want.Num().IsInt64()) {
			t.Fatalf("%q: read as %d", s, n)
		}
		if p, err := bahasa.ParsePercent(s + "%"); err == nil && p != x {
			t.Fatalf("%q: %v, and percent %v", s, x, p)
		}
	})
}

func errorIsOverflow(err error) bool { return err.(*aparatur.ParseError).Err == score.ErrOverflow }
