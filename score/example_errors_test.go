package score_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// A declaration that cannot be scored is refused with the place and the reason.
func ExampleDeclarationError() {
	_, err := score.Likert(1, 500, score.POMP)
	var refused *score.DeclarationError
	if errors.As(err, &refused) {
		fmt.Println(refused.Where, "|", refused.What, "|", errors.Is(err, aparatur.ErrRange))
	}
	// Output: scale 1 to 500 | needs 2 to 250 positions | true
}

// A rating that the scale does not have names its item.
func ExampleRatingError() {
	f, _ := newBudayaKerja()
	var sheet score.Sheet[Pernyataan]
	fmt.Println(sheet.Set(Teliti1, 7))
	_, err := f.Score(&sheet)
	var refused *score.RatingError
	if errors.As(err, &refused) {
		fmt.Println(refused.Item, refused.Rating, refused.Len)
	}
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output:
	// <nil>
	// T1 7 5
	// butir T1: jawaban 7 di luar 1–5
}

// Too few answers say which dimensions are missing.
func ExampleTooFewError() {
	f, _ := newBudayaKerja()
	_, err := f.Score(new(score.Sheet[Pernyataan]))
	var few *score.TooFewError
	if errors.As(err, &few) {
		fmt.Println(few.Missing, few.Present, few.Needed)
	}
	fmt.Println(err)
	// Output:
	// [C T B] 0 3
	// score: too few answers: 0 of the 3 needed dimensions; missing C, T, B
}

func ExampleNotComparableError() {
	f, _ := newBudayaKerja()
	err := score.Comparable(f, f.Named(score.Identity{Name: "Budaya Kerja", Edition: "2026"}))
	var different *score.NotComparableError
	if errors.As(err, &different) {
		for _, d := range different.Differences {
			fmt.Println(d.Field, d.A, d.B)
		}
	}
	// Output: edition 2025 2026
}
