package score_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

const tt = score.CannotRate

func TestScaleParse(t *testing.T) {
	s := frequency(t)
	for answer, want := range map[string]score.Rating{
		"4": 4, " 4 ": 4, "4\u00a0": 4, "\ufeff4": 4, "04": 4, "4.0": 4, "4,0": 4, "4.00": 4, "4,000": 4,
		"Sering": 4, "sering": 4, "SERING": 4, " Sering\n": 4, "Ser\u00ading": 4,
		"4 - Sering": 4, "4 – Sering": 4, "4 — Sering": 4, "4-sering": 4, "4. Sering": 4, "4) Sering": 4, "4 = Sering": 4,
		"4: Sering": 4, "4 Sering": 4, "4.0 - Sering": 4, "4\u00a0–\u00a0Sering": 4,
		"Sering (4)": 4, "Sering(4)": 4, "sering ( 4,0 )": 4,
		"Tidak Pernah": 1, "tidak  pernah": 1, "Tidak\nPernah": 1, "Tidakpernah": 1, "tidak-pernah": 1, "1 - tidak pernah": 1,
		"Kadang-Kadang": 3, "kadang kadang": 3, "Kadang – Kadang": 3, "kadangkadang": 3, "Kadang‑kadang": 3,
		"TT": tt, "tt": tt, "T T": tt, "Tidak Dapat Menilai": tt, "tidak dapat menilai": tt, "Tidak\u00a0Dapat Menilai": tt,
		"TT - Tidak Dapat Menilai": tt, "Tidak Dapat Menilai (TT)": tt, "TT (tidak dapat menilai)": tt, "cannot rate": tt,
	} {
		r, err := s.Parse(answer)
		if assert.NoError(t, err, "%q", answer) {
			assert.Equal(t, want, r, "%q", answer)
		}
	}
}

func TestScaleParseRefusals(t *testing.T) {
	s := frequency(t)
	for answer, reason := range map[string]error{
		"": aparatur.ErrEmpty, " ": aparatur.ErrEmpty, "\u00a0\n": aparatur.ErrEmpty, "\ufeff": aparatur.ErrEmpty,
		"0": aparatur.ErrRange, "6": aparatur.ErrRange, "-4": aparatur.ErrRange, "4.5": aparatur.ErrRange, "4,5": aparatur.ErrRange,
		"4.5 - Sering": aparatur.ErrRange, "4.0001": aparatur.ErrRange, "99999999999999999999": aparatur.ErrRange,
		"6 - Sering": aparatur.ErrRange, "Sering (6)": aparatur.ErrRange, "0 - Tidak Dapat Menilai": aparatur.ErrRange,
		"5 - Sering": aparatur.ErrUnknown, "Sering (5)": aparatur.ErrUnknown, "4 - Selalu": aparatur.ErrUnknown, "4 - TT": aparatur.ErrUnknown,
		"4 -": aparatur.ErrUnknown, "4.": aparatur.ErrUnknown, "4-5": aparatur.ErrUnknown, "4/5": aparatur.ErrUnknown, "4 5": aparatur.ErrUnknown,
		"4sering": aparatur.ErrUnknown, "4*": aparatur.ErrUnknown, "+4": aparatur.ErrUnknown, "4e0": aparatur.ErrUnknown, "1.2.3": aparatur.ErrUnknown,
		"-": aparatur.ErrUnknown, "–": aparatur.ErrUnknown, "()": aparatur.ErrUnknown, "(4)": aparatur.ErrUnknown, ")": aparatur.ErrUnknown,
		"Sering ()": aparatur.ErrUnknown, "3 (kadang-kadang)": aparatur.ErrUnknown, "Sering (empat)": aparatur.ErrUnknown, "Sering (4) (4)": aparatur.ErrUnknown,
		"-Sering": aparatur.ErrUnknown, "Sering -": aparatur.ErrUnknown, "Sering sekali": aparatur.ErrUnknown, "Serig": aparatur.ErrUnknown,
		"empat": aparatur.ErrUnknown, "NaN": aparatur.ErrUnknown, "null": aparatur.ErrUnknown, "#N/A": aparatur.ErrUnknown, "٤": aparatur.ErrUnknown,
		strings.Repeat("4", 300): aparatur.ErrUnknown, "tidak tahu": aparatur.ErrUnknown,
	} {
		r, err := s.Parse(answer)
		require.ErrorIs(t, err, reason, "%q", answer)
		var parseError *aparatur.ParseError
		require.ErrorAs(t, err, &parseError)
		assert.Equal(t, answer, parseError.Input)
		assert.Zero(t, r)
	}
	_, err := s.Parse("Selallu")
	assert.EqualError(t, err, `score.Rating: "Selallu": not known: scale 1–5`)
	assert.Equal(t, `isi "Selallu": tidak dikenal: skala 1–5`, aparatur.Explain(err, indonesian))
}

func TestScaleParseOtherScales(t *testing.T) {
	for _, c := range []struct {
		lo, hi int
		answer string
		want   score.Rating
	}{
		{0, 4, "0", 1}, {0, 4, "4", 5}, {0, 4, "-0", 1}, {0, 100, "100", 101}, {0, 100, "0,00", 1},
		{-2, 2, "-2", 1}, {-2, 2, "-2,0", 1}, {-2, 2, "2", 5}, {-2, 2, "0", 3},
	} {
		r, err := likert(t, c.lo, c.hi, score.POMP).Parse(c.answer)
		require.NoError(t, err)
		assert.Equal(t, c.want, r, "%s on %d to %d", c.answer, c.lo, c.hi)
	}
	_, err := likert(t, 1, 5, score.POMP).Parse("4 - Sering")
	assert.ErrorIs(t, err, aparatur.ErrUnknown, "a scale without labels")
}

// Dashes at the ends of a label tell labels apart; those within do not, unless two labels differ in nothing else.
func TestScaleParseDashes(t *testing.T) {
	level := func(labels ...string) score.Scale {
		var levels []score.Level
		for i, l := range labels {
			levels = append(levels, score.Level{Label: l, Index: score.MustParseIndex(strconv.Itoa(i + 1))})
		}
		s, err := score.Levels(levels...)
		require.NoError(t, err)
		return s
	}
	s := level("C", "B-", "A-", "A")
	for answer, want := range map[string]score.Rating{"a": 4, "A-": 3, "b-": 2, "C": 1} {
		r, err := s.Parse(answer)
		require.NoError(t, err)
		assert.Equal(t, want, r, answer)
	}
	for _, answer := range []string{"B", "C-", "-A", "-", "--"} {
		_, err := s.Parse(answer)
		require.ErrorIs(t, err, aparatur.ErrUnknown, answer)
	}

	s = level("kurang-baik", "kurang baik", "-1", "1 - 2")
	for answer, want := range map[string]score.Rating{"kurang-baik": 1, "Kurang  Baik": 2, "-1": 3, "1 - 2": 4, "1-2": 4, "1–2": 4} {
		r, err := s.Parse(answer)
		require.NoError(t, err)
		assert.Equal(t, want, r, answer)
	}
	for _, answer := range []string{"kurangbaik", "kurang – baik"} {
		_, err := s.Parse(answer)
		require.ErrorIs(t, err, aparatur.ErrUnknown, "%s could be either", answer)
	}
	_, err := s.Parse("1")
	require.ErrorIs(t, err, aparatur.ErrRange)
}

func FuzzScaleParse(f *testing.F) {
	for _, seed := range []string{"4", "4.0", "4,5", "4 - Sering", "Sering (4)", "TT", "Tidak Dapat Menilai", "-2", "kadang – kadang", "\u00a0", "(", "AA"} {
		f.Add(seed)
	}
	scales := []score.Scale{frequency(f), grades(f), likert(f, -2, 2, score.POMP), likert(f, 0, 100, score.Proportional)}
	f.Fuzz(func(t *testing.T, answer string) {
		for _, s := range scales {
			r, err := s.Parse(answer)
			if err != nil {
				require.Zero(t, r)
				var parseError *aparatur.ParseError
				require.ErrorAs(t, err, &parseError)
				require.Equal(t, answer, parseError.Input)
				continue
			}
			require.True(t, s.Has(r) || r == score.CannotRate)
			again, err := s.Parse(s.Label(r))
			require.NoError(t, err)
			require.Equal(t, r, again)
			if n, ok := s.Number(r); ok {
				again, err = s.Parse(" " + strconv.Itoa(n) + ",0\u00a0")
				require.NoError(t, err)
				require.Equal(t, r, again)
			}
		}
	})
}
