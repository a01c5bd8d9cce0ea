package bahasa_test

import (
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
)

func TestOrdinal(t *testing.T) {
	for _, c := range []struct {
		n             int64
		figures, word string
	}{
		{0, "ke-0", "kenol"},
		{1, "ke-1", "pertama"},
		{2, "ke-2", "kedua"},
		{7, "ke-7", "ketujuh"},
		{10, "ke-10", "kesepuluh"},
		{11, "ke-11", "kesebelas"},
		{12, "ke-12", "kedua belas"},
		{21, "ke-21", "kedua puluh satu"},
		{100, "ke-100", "keseratus"},
		{1000, "ke-1000", "keseribu"},
		{1_000_000, "ke-1000000", "kesatu juta"},
		{-1, "-ke-1", "minus pertama"},
		{-7, "-ke-7", "minus ketujuh"},
		{math.MaxInt64, "ke-9223372036854775807", "ke" + maxWords},
		{math.MinInt64, "-ke-9223372036854775808", "minus ke" + strings.TrimPrefix(minWords, "minus ")},
	} {
		assert.Equal(t, c.figures, bahasa.Ordinal(c.n))
		assert.Equal(t, "x "+c.figures, string(bahasa.AppendOrdinal([]byte("x "), c.n)))
		assert.Equal(t, c.word, bahasa.OrdinalWord(c.n))
		assert.Equal(t, "x "+c.word, string(bahasa.AppendOrdinalWord([]byte("x "), c.n)))
	}
}

func TestRoman(t *testing.T) {
	canonical := regexp.MustCompile(`^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$`)
	seen := map[string]bool{}
	for n := 1; n <= 3999; n++ {
		s, err := bahasa.Roman(n)
		require.NoError(t, err)
		require.Regexp(t, canonical, s)
		require.False(t, seen[s], s)
		seen[s] = true
		for _, text := range []string{s, strings.ToLower(s), " " + s + "\n"} {
			back, err := bahasa.ParseRoman(text)
			require.NoError(t, err, text)
			require.Equal(t, n, back, text)
		}
	}
	for n, want := range map[int]string{4: "IV", 7: "VII", 9: "IX", 40: "XL", 1945: "MCMXLV", 2025: "MMXXV", 3999: "MMMCMXCIX"} {
		got, err := bahasa.Roman(n)
		assert.NoError(t, err)
		assert.Equal(t, want, got)
	}
	for _, n := range []int{0, -1, 4000, math.MaxInt, math.MinInt} {
		s, err := bahasa.Roman(n)
		assert.ErrorIs(t, err, aparatur.ErrRange)
		assert.Empty(t, s)
		b, err := bahasa.AppendRoman([]byte("abad "), n)
		assert.ErrorIs(t, err, aparatur.ErrRange)
		assert.Equal(t, "abad ", string(b))
	}
}

func TestParseRomanRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"": aparatur.ErrEmpty, " ": aparatur.ErrEmpty, "IIII": aparatur.ErrSyntax, "IC": aparatur.ErrSyntax, "XCX": aparatur.ErrSyntax,
		"IVI": aparatur.ErrSyntax, "VV": aparatur.ErrSyntax, "MMMM": aparatur.ErrSyntax, "4": aparatur.ErrSyntax, "X I": aparatur.ErrSyntax,
		"-X": aparatur.ErrSyntax, "Ⅳ": aparatur.ErrSyntax, "IXJ": aparatur.ErrSyntax, strings.Repeat("M", 1000): aparatur.ErrSyntax,
	} {
		n, err := bahasa.ParseRoman(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, n, s)
	}
}

func FuzzParseRoman(f *testing.F) {
	for _, s := range []string{"", "IV", "mmxxv", "IIII", "MCMXLV", "XIX "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := bahasa.ParseRoman(s)
		if err != nil {
			if n != 0 {
				t.Fatalf("%q: %d with an error", s, n)
			}
			return
		}
		back, err := bahasa.Roman(n)
		if err != nil || !strings.EqualFold(back, strings.TrimSpace(s)) {
			t.Fatalf("%q: %d, %s, %v", s, n, back, err)
		}
	})
}
