package score_test

import (
	"database/sql"
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

func TestParseIndex(t *testing.T) {
	for input, want := range map[string]string{
		"86":                     "86",
		"86.19":                  "86.19",
		"86,19":                  "86.19",
		"86.190":                 "86.19",
		"0":                      "0",
		"0,0":                    "0",
		"007":                    "7",
		"1.234":                  "1.234",
		"1,234":                  "1.234",
		"0.000000001":            "0.000000001",
		"0.0000000001":           "1/10000000000",
		"9223372036854775807":    "9223372036854775807",
		"922337203685477580.7":   "922337203685477580.7",
		"0.9223372036854775807":  "0.922337203~",
		"76.6086956521739130434": "76.608695652~",
		"9223372036.123456789":   "9223372036.123456789",
		"9223372036.12345678901": "9223372036.123456789~",
		"0.0000000000000000000000000000000000000000000000000000000000000000000000000000001": "0.000000001~",
		"0.000000000000000000216840434497100886801490560173988342285156250":                 "1/4611686018427387904",
		"00000000000000000000000000000000000000000000000000000000000000000000000000000076":  "76",
		"76.50000000000000000000000000000000000000000000000000000000000000000000000000000":  "76.5",
	} {
		x, err := score.ParseIndex(input)
		if assert.NoError(t, err, input) {
			assert.Equal(t, want, x.String(), input)
		}
	}
}

func TestParseIndexRefusals(t *testing.T) {
	for input, reason := range map[string]error{
		"":                      aparatur.ErrEmpty,
		" ":                     aparatur.ErrSyntax,
		" 86":                   aparatur.ErrSyntax,
		"86 ":                   aparatur.ErrSyntax,
		"86\n":                  aparatur.ErrSyntax,
		"8 6":                   aparatur.ErrSyntax,
		"8\u00a06":              aparatur.ErrSyntax,
		"-86":                   aparatur.ErrSyntax,
		"+86":                   aparatur.ErrSyntax,
		"−86":                   aparatur.ErrSyntax,
		"86.":                   aparatur.ErrSyntax,
		"86,":                   aparatur.ErrSyntax,
		".5":                    aparatur.ErrSyntax,
		",5":                    aparatur.ErrSyntax,
		".":                     aparatur.ErrSyntax,
		"1.234,5":               aparatur.ErrSyntax,
		"1,234.5":               aparatur.ErrSyntax,
		"1.234.567":             aparatur.ErrSyntax,
		"86..19":                aparatur.ErrSyntax,
		"8e1":                   aparatur.ErrSyntax,
		"8E+01":                 aparatur.ErrSyntax,
		"0x50":                  aparatur.ErrSyntax,
		"1_000":                 aparatur.ErrSyntax,
		"542/9":                 aparatur.ErrSyntax,
		"76.608695652~":         aparatur.ErrSyntax,
		"86%":                   aparatur.ErrSyntax,
		"NaN":                   aparatur.ErrSyntax,
		"Inf":                   aparatur.ErrSyntax,
		"Infinity":              aparatur.ErrSyntax,
		"null":                  aparatur.ErrSyntax,
		"٨٦":                    aparatur.ErrSyntax,
		"８６":                    aparatur.ErrSyntax,
		"#REF!":                 aparatur.ErrSyntax,
		"9223372036854775808":   score.ErrOverflow,
		"99999999999.123456789": score.ErrOverflow,
		strings.Repeat("9", 99): score.ErrOverflow,
		strings.Repeat("x", 99): aparatur.ErrSyntax,
	} {
		x, err := score.ParseIndex(input)
		if assert.ErrorIs(t, err, reason, "%q", input) {
			var parseError *aparatur.ParseError
			require.ErrorAs(t, err, &parseError)
			assert.Equal(t, "score.Index", parseError.Type)
			assert.Equal(t, input, parseError.Input)
			assert.Zero(t, x)
		}
	}
}

func TestMustParseIndex(t *testing.T) {
	assert.Equal(t, "86.19", score.MustParseIndex("86,19").String())
	assert.PanicsWithError(t, `score.Index: "86 %": not in the expected form`, func() { score.MustParseIndex("86 %") })
}

func TestIndexText(t *testing.T) {
	for _, text := range []string{
		"0", "86", "-86", "86.19", "-86.19", "0.5", "-0.5", "0.000000001", "-0.000000001", "542/9", "-542/9", "1/10000000000",
		"76.608695652~", "-76.608695652~", "0.000000001~", "9223372036.854775807~",
		"9223372036854775807", "-9223372036854775808", "-9223372036854775808/3", "1/9223372036854775807",
	} {
		x := textIndex(t, text)
		assert.Equal(t, text, x.String())
		appended, err := x.AppendText([]byte("x="))
		require.NoError(t, err)
		assert.Equal(t, "x="+text, string(appended))
		encoded, err := json.Marshal(map[score.Index]int{x: 1})
		require.NoError(t, err)
		assert.JSONEq(t, `{"`+text+`":1}`, string(encoded))
		var back map[score.Index]int
		require.NoError(t, json.Unmarshal(encoded, &back))
		assert.Equal(t, map[score.Index]int{x: 1}, back)
	}
	// Other spellings of a number are the same value.
	for text, want := range map[string]string{"1084/18": "542/9", "-10/5": "-2", "0086.190": "86.19", "-0": "0", "0/5": "0",
		"-9223372036854775808/9223372036854775808": "-1"} {
		assert.Equal(t, want, textIndex(t, text).String(), text)
	}
}

func TestIndexTextRefusals(t *testing.T) {
	for text, reason := range map[string]error{
		"":                              aparatur.ErrEmpty,
		"-":                             aparatur.ErrSyntax,
		"--1":                           aparatur.ErrSyntax,
		"+1":                            aparatur.ErrSyntax,
		"1 ":                            aparatur.ErrSyntax,
		"86,19":                         aparatur.ErrSyntax,
		"1e2":                           aparatur.ErrSyntax,
		"NaN":                           aparatur.ErrSyntax,
		"/":                             aparatur.ErrSyntax,
		"1/":                            aparatur.ErrSyntax,
		"/2":                            aparatur.ErrSyntax,
		"1/-2":                          aparatur.ErrSyntax,
		"1/+2":                          aparatur.ErrSyntax,
		"+1/2":                          aparatur.ErrSyntax,
		"1/2/3":                         aparatur.ErrSyntax,
		"1.5/2":                         aparatur.ErrSyntax,
		"1_0/2":                         aparatur.ErrSyntax,
		"1/0":                           score.ErrDivisionByZero,
		"~":                             aparatur.ErrSyntax,
		"1~":                            aparatur.ErrSyntax,
		"1.5~":                          aparatur.ErrSyntax,
		".608695652~":                   aparatur.ErrSyntax,
		"76.60869565~":                  aparatur.ErrSyntax,
		"76.6086956521~":                aparatur.ErrSyntax,
		"76.608695650~":                 aparatur.ErrSyntax,
		"76.608695655~":                 aparatur.ErrSyntax,
		"76.608695652~~":                aparatur.ErrSyntax,
		"+76.608695652~":                aparatur.ErrSyntax,
		"76.60869565x~":                 aparatur.ErrSyntax,
		"x.608695652~":                  aparatur.ErrSyntax,
		"542/9~":                        aparatur.ErrSyntax,
		"9223372036.854775808~":         score.ErrOverflow,
		"9223372036854775808/3":         score.ErrOverflow,
		"1/9223372036854775808":         score.ErrOverflow,
		"99999999999999999999/3":        score.ErrOverflow,
		"3/99999999999999999999":        score.ErrOverflow,
		"-9223372036854775809":          score.ErrOverflow,
		"12345678901234567890123456789": score.ErrOverflow,
	} {
		x := score.MustParseIndex("12.5")
		err := x.UnmarshalText([]byte(text))
		if assert.ErrorIs(t, err, reason, "%q", text) {
			var parseError *aparatur.ParseError
			require.ErrorAs(t, err, &parseError)
			assert.Equal(t, text, parseError.Input)
		}
		assert.Equal(t, "12.5", x.String(), "the receiver keeps its value")
		require.Error(t, x.Scan(text))
		require.Error(t, x.Scan([]byte(text)))
		assert.Equal(t, "12.5", x.String(), "the receiver keeps its value")
	}
}

func TestIndexJSON(t *testing.T) {
	for _, c := range []struct{ text, json string }{
		{"0", "0"}, {"86", "86"}, {"86.19", "86.19"}, {"-86.19", "-86.19"}, {"86.123456", "86.123456"},
		{"200/3", "66.666666"}, {"-200/3", "-66.666666"}, {"542/9", "60.222222"},
		{"86.1234565", "86.123456"}, {"86.1234551", "86.123456"}, {"86.1234501", "86.123451"}, {"86.1234599", "86.123459"},
		{"0.0000001", "0.000001"}, {"-0.0000001", "-0.000001"}, {"99.9999999", "99.999999"}, {"99.9999951", "99.999996"},
		{"76.608694652~", "76.608694"}, {"76.608695652~", "76.608696"}, {"76.608690001~", "76.608691"}, {"76.608694999~", "76.608694"},
		{"76.608695001~", "76.608696"}, {"-76.608700001~", "-76.608701"},
		{"9223372036854775807", "9223372036854775807"},
	} {
		x := textIndex(t, c.text)
		encoded, err := json.Marshal(x)
		require.NoError(t, err)
		assert.Equal(t, c.json, string(encoded), c.text)
		value, err := x.Value()
		require.NoError(t, err)
		assert.Equal(t, c.json, value, c.text)
	}

	var doc struct {
		A, B, C score.Index
		D, E    *score.Index
	}
	require.NoError(t, json.Unmarshal([]byte(`{"A":86.19,"B":"-86.19","C":-0.0,"D":null,"E":7}`), &doc))
	assert.Equal(t, "86.19", doc.A.String())
	assert.Equal(t, "-86.19", doc.B.String())
	assert.Equal(t, score.Index{}, doc.C)
	assert.Nil(t, doc.D)
	assert.Equal(t, "7", doc.E.String())
}

func TestIndexJSONRefusals(t *testing.T) {
	for input, reason := range map[string]error{
		"null": aparatur.ErrEmpty, `""`: aparatur.ErrEmpty, "1e2": aparatur.ErrSyntax, "1E+2": aparatur.ErrSyntax,
		`"1e2"`: aparatur.ErrSyntax, `"NaN"`: aparatur.ErrSyntax, `"86,19"`: aparatur.ErrSyntax, `" 1"`: aparatur.ErrSyntax,
		`"1/0"`: score.ErrDivisionByZero, `"\u0037"`: aparatur.ErrSyntax,
		"true": aparatur.ErrSyntax, "{}": aparatur.ErrSyntax, "[]": aparatur.ErrSyntax, "[1]": aparatur.ErrSyntax,
		"9223372036854775808": score.ErrOverflow,
	} {
		x := score.MustParseIndex("12.5")
		require.ErrorIs(t, json.Unmarshal([]byte(input), &x), reason, "%s", input)
		assert.Equal(t, "12.5", x.String(), "the receiver keeps its value")
	}
	for _, input := range []string{"", `"`, "-", `"-"`, "1.", ".5"} { // encoding/json would not let them pass
		var x score.Index
		require.Error(t, x.UnmarshalJSON([]byte(input)), input)
	}
	var missing score.Index
	err := json.Unmarshal([]byte("null"), &missing)
	assert.Equal(t, `score.Index: "null": empty: null is not 0: read it into a *Index or a sql.Null[score.Index]`, err.Error())
	assert.Equal(t, `isi "null": kosong: null bukan 0: gunakan *Index atau sql.Null[score.Index]`, aparatur.Explain(err, indonesian))
}

func TestIndexScan(t *testing.T) {
	for _, c := range []struct {
		src  any
		want string
	}{
		{"86.19", "86.19"}, {[]byte("86.19"), "86.19"}, {"-542/9", "-542/9"}, {[]byte("76.608695652~"), "76.608695652~"},
		{"76.6086956521739130", "766086956521739130/10000000000000000"},
		{"1234.5678901234567890", "1234567890123456789/1000000000000000"},
		{"1234.56789012345678901", "1234.567890123~"},
		{int64(0), "0"}, {int64(86), "86"}, {int64(-86), "-86"}, {int64(math.MinInt64), "-9223372036854775808"},
		{86.19, "86.19"}, {-86.19, "-86.19"}, {0.1, "0.1"}, {1e15, "1000000000000000"}, {5e-7, "0.0000005"}, {0.0, "0"},
		{0.30000000000000004, "30000000000000004/100000000000000000"}, {76.6086956521739, "766086956521739/10000000000000"},
		{1.2345678901234567e-05, "0.000012346~"}, {5e-324, "0.000000001~"}, {-5e-324, "-0.000000001~"},
		{4.6e18, "4600000000000000000"},
	} {
		var x score.Index
		require.NoError(t, x.Scan(c.src))
		assert.Equal(t, textIndex(t, c.want), x, "%v", c.src)
	}
}

func TestIndexScanRefusals(t *testing.T) {
	for _, c := range []struct {
		src    any
		reason error
	}{
		{nil, aparatur.ErrEmpty},
		{"", aparatur.ErrEmpty},
		{[]byte{}, aparatur.ErrEmpty},
		{[]byte(nil), aparatur.ErrEmpty},
		{"86,19", aparatur.ErrSyntax},
		{"1e2", aparatur.ErrSyntax},
		{"NaN", aparatur.ErrSyntax},
		{math.NaN(), aparatur.ErrRange},
		{math.Inf(1), aparatur.ErrRange},
		{math.Inf(-1), aparatur.ErrRange},
		{1e300, score.ErrOverflow},
		{-9.3e18, score.ErrOverflow},
		{true, aparatur.ErrType},
		{86, aparatur.ErrType},
		{uint64(1), aparatur.ErrType},
		{time.Time{}, aparatur.ErrType},
		{struct{}{}, aparatur.ErrType},
	} {
		x := score.MustParseIndex("12.5")
		err := x.Scan(c.src)
		require.ErrorIs(t, err, c.reason, "%v", c.src)
		var parseError *aparatur.ParseError
		require.ErrorAs(t, err, &parseError)
		assert.Equal(t, "12.5", x.String(), "the receiver keeps its value")
	}
	var x score.Index
	assert.ErrorContains(t, x.Scan(nil), "read it into a *Index or a sql.Null[score.Index]")
	assert.EqualError(t, x.Scan(true), `score.Index: "bool": unsupported type`)
}

// A column that may be NULL is scanned as the error of Scan says.
func TestIndexScanNull(t *testing.T) {
	var column sql.Null[score.Index]
	require.NoError(t, column.Scan(nil))
	assert.False(t, column.Valid)
	require.NoError(t, column.Scan("76.61"))
	assert.True(t, column.Valid)
	assert.Equal(t, "76.61", column.V.String())
	value, err := column.Value()
	require.NoError(t, err)
	assert.Equal(t, "76.61", value)
}

func FuzzParseIndex(f *testing.F) {
	for _, seed := range []string{"86.19", "86,19", "1.234,5", "-1", "0.000000000000000000001", "9223372036854775807", "1e5", "NaN", "86.", ".5", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x, err := score.ParseIndex(s)
		accepted := s != "" && strings.Trim(s, "0123456789.,") == "" && strings.Count(s, ".")+strings.Count(s, ",") <= 1 &&
			!strings.ContainsAny(s[:1]+s[len(s)-1:], ".,")
		if !accepted {
			require.Error(t, err)
			require.NotErrorIs(t, err, score.ErrOverflow)
			return
		}
		r, ok := new(big.Rat).SetString(strings.Replace(s, ",", ".", 1))
		require.True(t, ok)
		if slowText(r, false) == "" {
			require.ErrorIs(t, err, score.ErrOverflow)
			return
		}
		require.NoError(t, err)
		checkIndex(t, x, r)
	})
}

func FuzzIndexText(f *testing.F) {
	for _, seed := range []string{"86.19", "-86.19", "542/9", "-1084/18", "76.608695652~", "-0", "1/0", "~", "/", "-9223372036854775808/3"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var x, y score.Index
		err := x.UnmarshalText(text)
		require.Equal(t, err == nil, y.Scan(text) == nil)
		require.Equal(t, err == nil, y.Scan(string(text)) == nil)
		if err != nil {
			require.Zero(t, x)
			return
		}
		require.Equal(t, x, y)
		again, err := x.MarshalText()
		require.NoError(t, err)
		require.NoError(t, y.UnmarshalText(again))
		require.True(t, x == y)
		if x.Exact() {
			checkIndex(t, x, x.Rat())
		} else if r, ok := new(big.Rat).SetString(strings.TrimSuffix(string(text), "~")); ok && strings.HasSuffix(string(text), "~") {
			require.Zero(t, r.Cmp(x.Rat()))
		}
	})
}

func FuzzIndexJSON(f *testing.F) {
	for _, seed := range []string{"86.19", "-86.19", `"86.19"`, "null", "1e5", `"x"`, "66.666666", "0.000001", "[1]", `"\u0031"`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var x, y score.Index
		if err := json.Unmarshal(data, &x); err != nil {
			require.Zero(t, x)
			return
		}
		encoded, err := json.Marshal(x)
		require.NoError(t, err)
		if err := json.Unmarshal(encoded, &y); err != nil {
			require.ErrorIs(t, err, score.ErrOverflow)
			return
		}
		require.Equal(t, x.Decimal(5), y.Decimal(5))
		again, err := json.Marshal(y)
		require.NoError(t, err)
		require.Equal(t, string(encoded), string(again), "what was written is read and written the same")
	})
}

func FuzzIndexScan(f *testing.F) {
	for _, seed := range []float64{86.19, math.Copysign(0, -1), 0.1, 1e300, 5e-324, math.NaN(), math.Inf(-1), 1.2345678901234567e-05} {
		f.Add(seed, int64(math.Float64bits(seed)))
	}
	f.Fuzz(func(t *testing.T, float float64, whole int64) {
		var x score.Index
		require.NoError(t, x.Scan(whole))
		checkIndex(t, x, rat(whole, 1))

		x = score.Index{}
		err := x.Scan(float)
		if math.IsNaN(float) || math.IsInf(float, 0) {
			require.ErrorIs(t, err, aparatur.ErrRange)
			return
		}
		r, ok := new(big.Rat).SetString(strconv.FormatFloat(float, 'g', -1, 64))
		require.True(t, ok)
		if slowText(r, false) == "" {
			require.ErrorIs(t, err, score.ErrOverflow)
			return
		}
		require.NoError(t, err)
		checkIndex(t, x, r)
	})
}

func TestIndexErrorsHideIdentityNumbers(t *testing.T) {
	const digits = "99990101 299912 1 001 x" // not a number, and not to be printed
	_, err := score.ParseIndex(digits)
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "9999")
	var parseError *aparatur.ParseError
	require.True(t, errors.As(err, &parseError))
	assert.Equal(t, digits, parseError.Input)
}
