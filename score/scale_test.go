package score_test

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

func likert(t testing.TB, lo, hi int, m score.Method) score.Scale {
	t.Helper()
	s, err := score.Likert(lo, hi, m)
	require.NoError(t, err)
	return s
}

// frequency is the scale of the library's own instruments.
func frequency(t testing.TB) score.Scale {
	t.Helper()
	s, err := likert(t, 1, 5, score.POMP).WithLabels("Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu")
	require.NoError(t, err)
	return s
}

// grades is the scale of a sub-component of SAKIP.
func grades(t testing.TB) score.Scale {
	t.Helper()
	var levels []score.Level
	for _, l := range []struct{ label, index string }{
		{"E", "0"}, {"D", "30"}, {"C", "50"}, {"CC", "60"}, {"B", "70"}, {"BB", "80"}, {"A", "90"}, {"AA", "100"},
	} {
		levels = append(levels, score.Level{Label: l.label, Index: score.MustParseIndex(l.index)})
	}
	s, err := score.Levels(levels...)
	require.NoError(t, err)
	return s
}

func TestLikert(t *testing.T) {
	for _, c := range []struct {
		lo, hi int
		method score.Method
		index  []string
		words  string
	}{
		{1, 5, score.POMP, []string{"0", "25", "50", "75", "100"}, "jawaban 1–5 diubah menjadi 0–100"},
		{1, 5, score.Proportional, []string{"20", "40", "60", "80", "100"}, "jawaban 1–5 diubah menjadi 20–100"},
		{0, 4, score.POMP, []string{"0", "25", "50", "75", "100"}, "jawaban 0–4 diubah menjadi 0–100"},
		{0, 4, score.Proportional, []string{"0", "25", "50", "75", "100"}, "jawaban 0–4 diubah menjadi 0–100"},
		{-2, 2, score.POMP, []string{"0", "25", "50", "75", "100"}, "jawaban -2 sampai 2 diubah menjadi 0–100"},
		{1, 4, score.Proportional, []string{"25", "50", "75", "100"}, "jawaban 1–4 diubah menjadi 25–100"},
		{1, 4, score.POMP, []string{"0", "100/3", "200/3", "100"}, "jawaban 1–4 diubah menjadi 0–100"},
		{1, 3, score.Proportional, []string{"100/3", "200/3", "100"}, "jawaban 1–3 diubah menjadi 33,33–100"},
		{2, 3, score.Proportional, []string{"200/3", "100"}, "jawaban 2–3 diubah menjadi 66,67–100"},
		{1, 7, score.POMP, []string{"0", "50/3", "100/3", "50", "200/3", "250/3", "100"}, "jawaban 1–7 diubah menjadi 0–100"},
		{0, 1, score.POMP, []string{"0", "100"}, "jawaban 0–1 diubah menjadi 0–100"},
		{999_999_999, 1_000_000_000, score.Proportional, []string{"99.9999999", "100"}, "jawaban 999999999–1000000000 diubah menjadi 100–100"},
		{-1_000_000_000, -999_999_999, score.POMP, []string{"0", "100"}, "jawaban -1000000000 sampai -999999999 diubah menjadi 0–100"},
	} {
		t.Run(c.words, func(t *testing.T) {
			s := likert(t, c.lo, c.hi, c.method)
			assert.True(t, s.IsValid())
			assert.Equal(t, c.method, s.Method())
			assert.Equal(t, len(c.index), s.Len())
			assert.Equal(t, c.words, s.Words())
			for i, want := range c.index {
				r := score.Rating(i + 1)
				assert.True(t, s.Has(r))
				x, ok := s.Index(r)
				require.True(t, ok)
				assert.Equal(t, want, x.String())
				assert.Equal(t, strconv.Itoa(c.lo+i), s.Label(r))
				n, ok := s.Number(r)
				require.True(t, ok)
				assert.Equal(t, c.lo+i, n)
				back, err := s.Rating(n)
				require.NoError(t, err)
				assert.Equal(t, r, back)
				assert.Equal(t, score.Rating(len(c.index)-i), s.Turn(r))
			}
		})
	}
}

func TestLikertOfPercent(t *testing.T) {
	for _, m := range []score.Method{score.POMP, score.Proportional} {
		s := likert(t, 0, 100, m)
		assert.Equal(t, 101, s.Len())
		for n := range 101 {
			r, err := s.Rating(n)
			require.NoError(t, err)
			x, _ := s.Index(r)
			assert.Equal(t, strconv.Itoa(n), x.String())
		}
	}
	assert.Equal(t, score.MaxPositions, likert(t, 1, score.MaxPositions, score.POMP).Len())
}

func TestLikertRefusals(t *testing.T) {
	for _, c := range []struct {
		lo, hi int
		method score.Method
		reason error
		text   string
	}{
		{1, 1, score.POMP, aparatur.ErrRange, "score: scale 1 to 1: needs 2 to 250 positions"},
		{5, 1, score.POMP, aparatur.ErrRange, "score: scale 5 to 1: needs 2 to 250 positions"},
		{1, 251, score.POMP, aparatur.ErrRange, "score: scale 1 to 251: needs 2 to 250 positions"},
		{0, 0, score.Proportional, aparatur.ErrRange, "score: scale 0 to 0: needs 2 to 250 positions"},
		{1, 1_000_000_001, score.POMP, aparatur.ErrRange, "score: scale 1 to 1000000001: a number is beyond ±1000000000"},
		{-1_000_000_001, 1, score.POMP, aparatur.ErrRange, "score: scale -1000000001 to 1: a number is beyond ±1000000000"},
		{math.MinInt, math.MaxInt, score.POMP, aparatur.ErrRange, ""},
		{math.MaxInt - 1, math.MaxInt, score.Proportional, aparatur.ErrRange, ""},
		{1, 5, 0, aparatur.ErrUnknown, "score: scale 1 to 5: no method of conversion named"},
		{1, 5, 3, aparatur.ErrUnknown, ""},
		{-2, 2, score.Proportional, aparatur.ErrRange, "score: scale -2 to 2: a proportional scale has no negative answers"},
	} {
		s, err := score.Likert(c.lo, c.hi, c.method)
		require.ErrorIs(t, err, c.reason)
		var declaration *score.DeclarationError
		require.ErrorAs(t, err, &declaration)
		if c.text != "" {
			assert.Equal(t, c.text, err.Error())
		}
		assert.False(t, s.IsValid())
	}
}

func TestLevels(t *testing.T) {
	s := grades(t)
	assert.Equal(t, 8, s.Len())
	assert.Zero(t, s.Method())
	assert.Equal(t, "jawaban diubah menjadi E = 0; D = 30; C = 50; CC = 60; B = 70; BB = 80; A = 90; AA = 100", s.Words())
	for label, want := range map[string]string{"AA": "100", "A": "90", "cc": "60", " e ": "0"} {
		r, err := s.Parse(label)
		require.NoError(t, err)
		x, ok := s.Index(r)
		require.True(t, ok)
		assert.Equal(t, want, x.String())
	}
	assert.Equal(t, "AA", s.Label(8))
	_, ok := s.Number(8)
	assert.False(t, ok)
	_, err := s.Rating(100)
	assert.EqualError(t, err, `score.Rating: "100": out of range: scale E–AA`)
	_, err = s.Parse("100")
	assert.ErrorIs(t, err, aparatur.ErrRange)
	_, err = s.Parse("AAA")
	assert.EqualError(t, err, `score.Rating: "AAA": not known: scale E–AA`)

	numbered, err := s.WithNumbers(0, 30, 50, 60, 70, 80, 90, 100)
	require.NoError(t, err)
	r, err := numbered.Parse("AA (100)")
	require.NoError(t, err)
	assert.Equal(t, score.Rating(8), r)
	n, ok := numbered.Number(r)
	assert.True(t, ok)
	assert.Equal(t, 100, n)
	assert.Equal(t, "AA", numbered.Label(r))
	_, ok = s.Number(r)
	assert.False(t, ok, "the scale that was copied stays as it was")
}

func TestLevelsOfAnyIndex(t *testing.T) {
	s, err := score.Levels(score.Level{"turun", score.MustParseIndex("0.5")}, score.Level{"naik", textIndex(t, "-7/3")},
		score.Level{"jauh", textIndex(t, "1/1234567")})
	require.NoError(t, err)
	assert.Equal(t, "jawaban diubah menjadi turun = 0,5; naik = -2,33; jauh = 0", s.Words())
}

func TestLevelsRefusals(t *testing.T) {
	index := func(text string) score.Index { return textIndex(t, text) }
	many := make([]score.Level, score.MaxPositions+1)
	for i := range many {
		many[i] = score.Level{Label: "n" + strconv.Itoa(i), Index: index(strconv.Itoa(i))}
	}
	_, err := score.Levels(many[:score.MaxPositions]...)
	require.NoError(t, err)
	for name, c := range map[string]struct {
		levels []score.Level
		reason error
	}{
		"none":                {nil, aparatur.ErrRange},
		"one":                 {[]score.Level{{"A", index("1")}}, aparatur.ErrRange},
		"too many":            {many, aparatur.ErrRange},
		"empty label":         {[]score.Level{{"A", index("1")}, {"", index("2")}}, aparatur.ErrEmpty},
		"blank label":         {[]score.Level{{"A", index("1")}, {" \u00a0\u200b", index("2")}}, aparatur.ErrEmpty},
		"repeated label":      {[]score.Level{{"A", index("1")}, {" a", index("2")}}, aparatur.ErrDuplicate},
		"label of CannotRate": {[]score.Level{{"A", index("1")}, {"Tidak dapat menilai", index("2")}}, aparatur.ErrDuplicate},
		"inexact":             {[]score.Level{{"A", index("1")}, {"B", index("76.608695652~")}}, aparatur.ErrRange},
		"too large":           {[]score.Level{{"A", index("1")}, {"B", index("1000000000.1")}}, aparatur.ErrRange},
		"too small":           {[]score.Level{{"A", index("1")}, {"B", index("-1000000000.1")}}, aparatur.ErrRange},
		"all worth nothing":   {[]score.Level{{"A", index("0")}, {"B", index("0")}}, aparatur.ErrRange},
		"unit does not fit": {[]score.Level{{"A", index("1/4294967311")}, {"B", index("1/4294967357")}, {"C", index("1/4294967371")}},
			score.ErrOverflow},
		"multiple does not fit":   {[]score.Level{{"A", index("1/1099511627776")}, {"B", index("1000000000")}}, score.ErrOverflow},
		"multiple has no inverse": {[]score.Level{{"A", index("1/17179869184")}, {"B", index("-536870912")}}, score.ErrOverflow},
	} {
		s, err := score.Levels(c.levels...)
		require.ErrorIs(t, err, c.reason, name)
		var declaration *score.DeclarationError
		require.ErrorAs(t, err, &declaration, name)
		assert.False(t, s.IsValid())
	}
}

func TestScaleWithLabels(t *testing.T) {
	s := frequency(t)
	assert.Equal(t, "Kadang-Kadang", s.Label(3))
	assert.Equal(t, "TT", s.Label(score.CannotRate))
	assert.Equal(t, "jawaban 1–5 diubah menjadi 0–100", s.Words())
	for _, labels := range [][]string{nil, {"a", "b", "c", "d"}, {"a", "b", "c", "d", "e", "f"}} {
		_, err := s.WithLabels(labels...)
		require.ErrorIs(t, err, aparatur.ErrRange)
	}
	_, err := s.WithLabels("a", "b", "c", "d", "A")
	assert.EqualError(t, err, `score: labels of the scale: label "A" stands twice`)
	_, err = s.WithLabels("a", "b", "c", "d", "")
	assert.EqualError(t, err, "score: labels of the scale: position 5 has no label")
	_, err = s.WithLabels("a", "b", "c", "d", "T T")
	assert.EqualError(t, err, `score: labels of the scale: label "T T" means CannotRate`)

	labels := []string{"a", "b", "c", "d", "e"}
	other, err := s.WithLabels(labels...)
	require.NoError(t, err)
	labels[0] = "changed"
	assert.Equal(t, "a", other.Label(1), "the caller's slice is not kept")
	assert.Equal(t, "Tidak Pernah", s.Label(1), "the scale that was copied stays as it was")
}

func TestScaleWithNumbers(t *testing.T) {
	s := likert(t, 1, 3, score.POMP)
	odd, err := s.WithNumbers(-10, 0, 1000)
	require.NoError(t, err)
	assert.Equal(t, "jawaban -10 sampai 1000 diubah menjadi 0–100", odd.Words())
	r, err := odd.Parse("-10")
	require.NoError(t, err)
	assert.Equal(t, score.Rating(1), r)
	_, err = odd.Parse("2")
	require.ErrorIs(t, err, aparatur.ErrRange)
	r, err = s.Parse("2")
	require.NoError(t, err)
	assert.Equal(t, score.Rating(2), r)

	_, err = s.WithNumbers(1, 2, 1)
	assert.EqualError(t, err, "score: numbers of the scale: number 1 stands twice")
	_, err = s.WithNumbers(1, 2)
	assert.EqualError(t, err, "score: numbers of the scale: 2 given for 3 positions")
}

func TestScaleRating(t *testing.T) {
	for _, c := range []struct{ lo, hi int }{{1, 5}, {0, 4}, {-2, 2}, {0, 100}} {
		s := likert(t, c.lo, c.hi, score.POMP)
		for n := c.lo; n <= c.hi; n++ {
			r, err := s.Rating(n)
			require.NoError(t, err)
			assert.Equal(t, score.Rating(n-c.lo+1), r)
		}
		for _, n := range []int{c.lo - 1, c.hi + 1, math.MinInt, math.MaxInt} {
			r, err := s.Rating(n)
			require.ErrorIs(t, err, aparatur.ErrRange)
			var parseError *aparatur.ParseError
			require.ErrorAs(t, err, &parseError)
			assert.Equal(t, strconv.Itoa(n), parseError.Input)
			assert.Zero(t, r)
		}
	}
	_, err := likert(t, 0, 4, score.POMP).Rating(5)
	assert.EqualError(t, err, `score.Rating: "5": out of range: scale 0–4`)
	assert.Equal(t, `isi "5": di luar rentang: skala 0–4`, aparatur.Explain(err, indonesian))
}

func TestScaleOtherRatings(t *testing.T) {
	s := frequency(t)
	for _, r := range []score.Rating{0, 6, 250, 254, score.CannotRate} {
		assert.False(t, s.Has(r))
		x, ok := s.Index(r)
		assert.False(t, ok)
		assert.Zero(t, x)
		_, ok = s.Number(r)
		assert.False(t, ok)
		assert.Equal(t, r, s.Turn(r), "what is no position does not turn")
		if r != score.CannotRate {
			assert.Empty(t, s.Label(r))
		}
	}
}

func TestZeroScale(t *testing.T) {
	var s score.Scale
	assert.False(t, s.IsValid())
	assert.Zero(t, s.Len())
	assert.Zero(t, s.Method())
	assert.False(t, s.Has(1))
	assert.Empty(t, s.Label(1))
	assert.Empty(t, s.Words())
	assert.Equal(t, score.Rating(3), s.Turn(3))
	_, ok := s.Index(1)
	assert.False(t, ok)
	_, ok = s.Number(1)
	assert.False(t, ok)
	_, err := s.Rating(1)
	assert.EqualError(t, err, `score.Rating: "1": out of range: no scale`)
	_, err = s.Parse("1")
	require.ErrorIs(t, err, aparatur.ErrUnknown)
	assert.Equal(t, `isi "1": tidak dikenal: tanpa skala`, aparatur.Explain(err, indonesian))
	_, err = s.Parse(" ")
	require.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = s.WithLabels()
	require.ErrorIs(t, err, aparatur.ErrRange)
	_, err = s.WithNumbers()
	require.ErrorIs(t, err, aparatur.ErrRange)
	assert.Equal(t, score.Scale{}, s)
}
