package score_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

func TestMarshalSheet(t *testing.T) {
	zeroToFour, err := score.New(likert(t, 0, 4, score.POMP), lenient, twoByTwo()...)
	require.NoError(t, err)
	graded, err := score.New(grades(t), lenient, twoByTwo()...)
	require.NoError(t, err)
	for _, c := range []struct {
		f       *modelFramework
		ratings []score.Rating
		want    string
	}{
		{twoByTwoFramework(t, lenient), []score.Rating{5, 0, tt, 1}, `{"C1":5,"T1":"TT","T2":1}`},
		{twoByTwoFramework(t, lenient), nil, `{}`},
		{zeroToFour, []score.Rating{1, 5, 0, tt}, `{"C1":0,"C2":4,"T2":"TT"}`},
		{graded, []score.Rating{8, 1, tt}, `{"C1":"AA","C2":"E","T1":"TT"}`},
	} {
		s := sheetOf(t, c.ratings...)
		got, err := c.f.MarshalSheet(s)
		require.NoError(t, err)
		assert.Equal(t, c.want, string(got))
		var back modelSheet
		require.NoError(t, c.f.UnmarshalSheet(got, &back))
		assert.Equal(t, *s, back)
	}
}

func TestMarshalSheetEscapes(t *testing.T) {
	dims := twoByTwo()
	dims[0].Code, dims[0].Items[0].Code = `"D"`, "a\"\\\n<b>"
	scale, err := score.Levels(score.Level{Label: `ya "betul"`, Index: score.MustParseIndex("1")}, score.Level{Label: "tidak\u2028", Index: score.Index{}})
	require.NoError(t, err)
	f, err := score.New(scale, lenient, dims...)
	require.NoError(t, err)
	s := sheetOf(t, 1, 2)
	encoded, err := f.MarshalSheet(s)
	require.NoError(t, err)
	require.True(t, json.Valid(encoded))
	var back modelSheet
	require.NoError(t, f.UnmarshalSheet(encoded, &back))
	assert.Equal(t, *s, back)
	p, err := f.Score(s)
	require.NoError(t, err)
	encoded, err = json.Marshal(p)
	require.NoError(t, err)
	var object map[string]any
	require.NoError(t, json.Unmarshal(encoded, &object))
	assert.Contains(t, object, `"D"`)
}

func TestUnmarshalSheet(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	for text, want := range map[string][]score.Rating{
		`{}`:                                     nil,
		" {\n} ":                                 nil,
		`{"C1":5}`:                               {5},
		`{"c1 ":5,"T2":1}`:                       {5, 0, 0, 1},
		`{"C1":5.0,"C2":4.00}`:                   {5, 4},
		`{"C1":null,"C2":null,"T1":3}`:           {0, 0, 3},
		`{"C1":"TT","C2":"tidak dapat menilai"}`: {tt, tt},
		`{"C1":"5","C2":"4,0","T1":"Sering","T2":"1 - Tidak Pernah"}`: {5, 4, 4, 1},
	} {
		s := sheetOf(t, 1, 1, 1, 1)
		require.NoError(t, f.UnmarshalSheet([]byte(text), s), text)
		assert.Equal(t, *sheetOf(t, want...), *s, text)
	}
}

func TestUnmarshalSheetRefusals(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	for text, reason := range map[string]error{
		"": aparatur.ErrSyntax, " ": aparatur.ErrSyntax, "null": aparatur.ErrSyntax, "[]": aparatur.ErrSyntax, "5": aparatur.ErrSyntax,
		`"C1"`: aparatur.ErrSyntax, "{": aparatur.ErrSyntax, "}": aparatur.ErrSyntax, `{"C1"`: aparatur.ErrSyntax, `{"C1":`: aparatur.ErrSyntax,
		`{"C1":}`: aparatur.ErrSyntax, `{"C1":5`: aparatur.ErrSyntax, `{"C1":5,}`: aparatur.ErrSyntax, `{"C1":5 "C2":5}`: aparatur.ErrSyntax,
		`{C1:5}`: aparatur.ErrSyntax, `{5:5}`: aparatur.ErrSyntax, `{[]:5}`: aparatur.ErrSyntax, `{"C1":5}{}`: aparatur.ErrSyntax, `{"C1":5} x`: aparatur.ErrSyntax,
		`{"C1":05}`: aparatur.ErrSyntax, `{"C1":NaN}`: aparatur.ErrSyntax, `{"C1":5]`: aparatur.ErrSyntax,
		`{"C3":5}`: aparatur.ErrUnknown, `{"":5}`: aparatur.ErrUnknown, `{"total":5}`: aparatur.ErrUnknown,
		`{"C1":5,"C1":5}`: aparatur.ErrDuplicate, `{"C1":5,"c1":null}`: aparatur.ErrDuplicate,
		`{"C1":0}`: aparatur.ErrRange, `{"C1":6}`: aparatur.ErrRange, `{"C1":4.5}`: aparatur.ErrRange, `{"C1":-4}`: aparatur.ErrRange,
		`{"C1":4e0}`: aparatur.ErrRange, `{"C1":99999999999999999999}`: aparatur.ErrRange,
		`{"C1":""}`: aparatur.ErrEmpty, `{"C1":"ya"}`: aparatur.ErrUnknown,
		`{"C1":true}`: aparatur.ErrType, `{"C1":{}}`: aparatur.ErrType, `{"C1":[5]}`: aparatur.ErrType,
	} {
		s := sheetOf(t, 1, 1, 1, 1)
		before := *s
		err := f.UnmarshalSheet([]byte(text), s)
		require.ErrorIs(t, err, reason, text)
		var parseError *aparatur.ParseError
		require.ErrorAs(t, err, &parseError, text)
		assert.Equal(t, before, *s, "the sheet is left as it was")
	}
	err := f.UnmarshalSheet([]byte(`{"C1":9}`), new(modelSheet))
	assert.EqualError(t, err, `item C1: score.Rating: "9": out of range: scale 1–5`)
	assert.Equal(t, `butir C1: isi "9": di luar rentang: skala 1–5`, aparatur.Explain(err, language.Indonesian))
	err = f.UnmarshalSheet([]byte(`{"X9":1}`), new(modelSheet))
	assert.EqualError(t, err, `score.Sheet: "X9": not known`)

	// An identity number that stands in the wrong place is not printed.
	err = f.UnmarshalSheet([]byte(`{"C1":"99990101 299912 1 001"}`), new(modelSheet))
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "9999")
}

func FuzzUnmarshalSheet(f *testing.F) {
	for _, seed := range []string{`{"C1":5,"T1":"TT"}`, `{"C1":null}`, `{"C1":"4 - Sering","c2":4.0}`, `{"C1":5,"C1":5}`, `[]`, `{"C1":{}}`, "{\"C1\":5}\n{}"} {
		f.Add([]byte(seed))
	}
	framework := twoByTwoFramework(f, lenient)
	f.Fuzz(func(t *testing.T, data []byte) {
		s := sheetOf(t, 1, 2, 3, tt)
		before := *s
		err := framework.UnmarshalSheet(data, s)
		slow, slowErr := sheetByTokens(framework, data)
		require.Equal(t, said(slowErr), said(err))
		if err != nil {
			var parseError *aparatur.ParseError
			require.ErrorAs(t, err, &parseError)
			require.Equal(t, before, *s)
			return
		}
		require.True(t, json.Valid(data))
		require.Equal(t, slow, *s)
		encoded, err := framework.MarshalSheet(s)
		require.NoError(t, err)
		var back modelSheet
		require.NoError(t, framework.UnmarshalSheet(encoded, &back))
		require.Equal(t, *s, back)
		if _, err := framework.Score(s); err != nil {
			require.ErrorIs(t, err, score.ErrTooFew)
		}
	})
}

// sheetByTokens is UnmarshalSheet of the scale 1 to 5 by the tokens of a json.Decoder.
func sheetByTokens(f *modelFramework, data []byte) (s modelSheet, err error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	refuse := func(name, input string, reason error) error {
		return &fault.ParseError{Type: name, Input: input, Err: reason}
	}
	offScale := func(input string, reason error) error {
		return refuse("score.Rating", input, fault.Because(reason, "scale 1–5", "skala 1–5"))
	}
	if open, _ := dec.Token(); open != json.Delim('{') || !json.Valid(data) {
		return s, refuse("score.Sheet", string(data), aparatur.ErrSyntax)
	}
	seen := map[modelItem]bool{}
	for dec.More() {
		key, _ := dec.Token()
		code, _ := key.(string)
		i := map[string]modelItem{"c1": 1, "c2": 2, "t1": 3, "t2": 4}[folded(code)]
		if i == 0 {
			return s, refuse("score.Sheet", code, aparatur.ErrUnknown)
		}
		if seen[i] {
			return s, refuse("score.Sheet", code, aparatur.ErrDuplicate)
		}
		seen[i] = true
		var r score.Rating
		value, _ := dec.Token()
		switch v := value.(type) {
		case nil:
		case string:
			r, err = f.Scale().Parse(v)
		case json.Number:
			digits, places, _ := strings.Cut(v.String(), ".")
			if n, bad := strconv.Atoi(digits); bad == nil && strings.Trim(places, "0") == "" {
				r, err = f.Scale().Rating(n)
			} else {
				err = offScale(v.String(), aparatur.ErrRange)
			}
		default:
			err = offScale(fmt.Sprint(v), aparatur.ErrType)
		}
		if err == nil {
			err = s.Set(i, r)
		}
		if err != nil {
			return s, fmt.Errorf("item %s: %w", code, err)
		}
	}
	return s, nil
}

// folded is a code without what people vary in it.
func folded(code string) string {
	code = strings.Map(func(r rune) rune {
		if strings.ContainsRune("\u00ad\u200b\u200c\u200d\u2060\ufeff", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, code)
	return strings.Join(strings.Fields(code), " ")
}

// said is what an error says, with all that it refuses.
func said(err error) string {
	var refused *aparatur.ParseError
	if errors.As(err, &refused) {
		return err.Error() + "\n" + refused.Type + "\n" + refused.Input + "\n" + refused.Err.Error()
	}
	return fmt.Sprint(err)
}

// Sheets put together at random, valid and not, are read and refused as by the tokens of a decoder.
func TestUnmarshalSheetByTokens(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	rng := rand.New(rand.NewPCG(15, 15))
	keys := []string{`"C1"`, `"c2"`, `"T1"`, `" t2 "`, `"\u0043\u0031"`, `"t\u00adI"`, `"T\u200b2"`, "\"T\u200b1\"", `"C\\1"`, `"C\""`, `"C3"`, "\"\xff\"",
		`"` + strings.Repeat("C", 40) + `"`, `"` + strings.Repeat(" ", 40) + `T1"`, `""`, `C1`}
	values := []string{"1", "5", "4.0", "3.00", "-0", "-1", "2e0", "9", "99999999999999999999", "2.5", `"TT"`, `"Sering"`, `"\u0035"`, `"3,0"`, `"\n4"`, "\"\xff\"",
		`"{"`, `""`, "null", "true", "false", "{}", "[ ]", "[1]", `{"C1":5}`, "nul", "01", ""}
	blanks := []string{"", "", "", " ", "\n\t", "\r "}
	blank := func() string { return blanks[rng.IntN(len(blanks))] }
	good := 0
	for range 20_000 {
		text := blank() + "{"
		for n := rng.IntN(4); n >= 0; n-- {
			// Mostly what is fine, so that what is not stands in every place.
			key, value := keys[rng.IntN(4)], values[rng.IntN(4)]
			if rng.IntN(6) == 0 {
				key = keys[rng.IntN(len(keys))]
			}
			if rng.IntN(6) == 0 {
				value = values[rng.IntN(len(values))]
			}
			text += blank() + key + blank() + ":" + blank() + value + blank()
			if n > 0 {
				text += ","
			}
		}
		text += "}" + blank()
		var s modelSheet
		err := f.UnmarshalSheet([]byte(text), &s)
		want, wantErr := sheetByTokens(f, []byte(text))
		require.Equal(t, said(wantErr), said(err), "%q", text)
		if err == nil {
			good++
			require.Equal(t, want, s, "%q", text)
		}
	}
	assert.Greater(t, good, 1000)
}

// To read a sheet of numbers costs next to nothing on the heap, however many items it has.
func TestUnmarshalSheetAllocations(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	data, s := []byte(`{"C1":5,"c2":4.0, "T1":null,"T2":1}`), new(modelSheet)
	assert.Less(t, testing.AllocsPerRun(100, func() {
		if err := f.UnmarshalSheet(data, s); err != nil {
			panic(err)
		}
	}), 3.0)
}

// Sheets of frameworks of every scale survive, in whatever order the keys stand.
func TestSheetJSONOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 13))
	for range 50 {
		l := randomLots(rng)
		m := randomModel(t, l)
		s := m.randomSheet(t, l)
		encoded, err := m.MarshalSheet(s)
		require.NoError(t, err)
		members := strings.Split(strings.Trim(string(encoded), "{}"), ",")
		rng.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
		var back modelSheet
		require.NoError(t, m.UnmarshalSheet([]byte("{"+strings.Join(members, ",")+"}"), &back))
		assert.Equal(t, *s, back)
		_, err = m.Score(&back)
		assert.True(t, err == nil || errors.Is(err, score.ErrTooFew))
	}
}
