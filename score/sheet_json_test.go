package score_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
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
		if err := framework.UnmarshalSheet(data, s); err != nil {
			var parseError *aparatur.ParseError
			require.ErrorAs(t, err, &parseError)
			require.Equal(t, before, *s)
			return
		}
		require.True(t, json.Valid(data))
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
