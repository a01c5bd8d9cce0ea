package score_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		err     error
		is      error
		english string
		explain string
	}{
		{&score.DeclarationError{Where: "dimension C, item C1", What: "no code", Err: aparatur.ErrEmpty}, aparatur.ErrEmpty,
			"score: dimension C, item C1: no code", "deklarasi dimension C, item C1: no code"},
		{&score.RatingError{Item: "BP1", Rating: 9, Len: 5, Err: aparatur.ErrRange}, aparatur.ErrRange,
			"score: item BP1: rating 9 is outside 1 to 5", "butir BP1: jawaban 9 di luar 1–5"},
		{&score.RatingError{Item: "#77", Rating: 4, Err: aparatur.ErrUnknown}, aparatur.ErrUnknown,
			"score: item #77 is not in the framework", "butir #77 tidak ada dalam kerangka"},
		{&score.TooFewError{Missing: []string{"AD", "KB"}, Present: 5, Needed: 7}, score.ErrTooFew,
			"score: too few answers: 5 of the 7 needed dimensions; missing AD, KB",
			"belum dapat dihitung: baru 5 dari 7 dimensi; belum ada AD, KB"},
		{&score.DomainError{Index: score.MustParseIndex("100.5")}, score.ErrDomain,
			"score: 100.5 is outside the bands", "100,5 di luar rentang kategori"},
		{&score.DomainError{Index: textIndex(t, "301/3")}, score.ErrDomain,
			"score: 301/3 is outside the bands", "100,333333 di luar rentang kategori"},
		{&score.NotComparableError{Differences: []score.Difference{{Field: "scale", A: "x", B: "y"}}}, score.ErrNotComparable,
			`score: not comparable: scale "x" ≠ "y"`, "tidak dapat dibandingkan: berbeda dalam skala"},
	} {
		assert.ErrorIs(t, c.err, c.is)
		assert.Equal(t, c.english, c.err.Error())
		assert.Equal(t, c.explain, aparatur.Explain(c.err, indonesian))
		wrapped := fmt.Errorf("unit 7: %w", c.err)
		assert.Equal(t, "unit 7: "+c.explain, aparatur.Explain(wrapped, indonesian))
	}
}

// Every sentinel is one of its own, with a text in both languages.
func TestSentinels(t *testing.T) {
	all := []error{score.ErrOverflow, score.ErrDivisionByZero, score.ErrTooFew, score.ErrNoTotal, score.ErrDomain, score.ErrNotComparable,
		score.ErrWithheld, score.ErrUncollected, score.ErrCodec}
	for i, a := range all {
		assert.NotEmpty(t, a.Error())
		assert.NotEqual(t, a.Error(), aparatur.Explain(a, indonesian))
		for j, b := range all {
			assert.Equal(t, i == j, errors.Is(a, b))
		}
	}
}
