package score_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// The two conversions of the same five answers.
func ExampleLikert() {
	for method := range score.Methods() {
		scale, err := score.Likert(1, 5, method)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(scale.Words())
		var points []score.Index
		for r := score.Rating(1); scale.Has(r); r++ {
			x, _ := scale.Index(r)
			points = append(points, x)
		}
		fmt.Println(points)
	}
	_, err := score.Likert(-2, 2, score.Proportional)
	fmt.Println(err)
	// Output:
	// jawaban 1–5 diubah menjadi 0–100
	// [0 25 50 75 100]
	// jawaban 1–5 diubah menjadi 20–100
	// [20 40 60 80 100]
	// score: scale -2 to 2: a proportional scale has no negative answers
}

// The grades of a sub-component of SAKIP, PermenPANRB 88/2021.
func ExampleLevels() {
	var levels []score.Level
	for _, l := range []struct{ label, index string }{
		{"E", "0"}, {"D", "30"}, {"C", "50"}, {"CC", "60"}, {"B", "70"}, {"BB", "80"}, {"A", "90"}, {"AA", "100"},
	} {
		levels = append(levels, score.Level{Label: l.label, Index: score.MustParseIndex(l.index)})
	}
	scale, err := score.Levels(levels...)
	if err != nil {
		fmt.Println(err)
		return
	}
	r, _ := scale.Parse("bb")
	x, _ := scale.Index(r)
	fmt.Println(r, scale.Label(r), x)
	fmt.Println(scale.Words())
	// Output:
	// 6 BB 80
	// jawaban diubah menjadi E = 0; D = 30; C = 50; CC = 60; B = 70; BB = 80; A = 90; AA = 100
}

// What stands in the cells of a form.
func ExampleScale_Parse() {
	scale, _ := score.Likert(1, 5, score.POMP)
	scale, _ = scale.WithLabels("Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu")
	for _, cell := range []string{"4", "4,0", "sering", "4 – Sering", "Sering (4)", "TT", "4.5", "5 - Sering", "Serig"} {
		r, err := scale.Parse(cell)
		if err != nil {
			fmt.Println(aparatur.Explain(err, language.Indonesian))
			continue
		}
		fmt.Println(r, scale.Label(r))
	}
	// Output:
	// 4 Sering
	// 4 Sering
	// 4 Sering
	// 4 Sering
	// 4 Sering
	// 255 TT
	// isi "4.5": di luar rentang: skala 1–5
	// isi "5 - Sering": tidak dikenal: skala 1–5
	// isi "Serig": tidak dikenal: skala 1–5
}

// On a scale of 0 to 4 the number on the form is not the position.
func ExampleScale_Rating() {
	scale, _ := score.Likert(0, 4, score.POMP)
	r, err := scale.Rating(4)
	n, _ := scale.Number(r)
	fmt.Println(r, n, err)
	_, err = scale.Rating(5)
	fmt.Println(err)
	// Output:
	// 5 4 <nil>
	// score.Rating: "5": out of range: scale 0–4
}

func ExampleScale_Index() {
	scale, _ := score.Likert(1, 4, score.Proportional)
	x, ok := scale.Index(3)
	fmt.Println(x, ok)
	_, ok = scale.Index(5)
	fmt.Println(ok)
	// Output:
	// 75 true
	// false
}

func ExampleScale_WithLabels() {
	scale, _ := score.Likert(1, 3, score.POMP)
	scale, err := scale.WithLabels("Di bawah ekspektasi", "Sesuai ekspektasi", "Di atas ekspektasi")
	fmt.Println(scale.Label(3), err)
	// Output: Di atas ekspektasi <nil>
}

// A form that prints 10, 20 and 30.
func ExampleScale_WithNumbers() {
	scale, _ := score.Likert(1, 3, score.POMP)
	scale, err := scale.WithNumbers(10, 20, 30)
	fmt.Println(scale.Words(), err)
	r, err := scale.Parse("20")
	n, ok := scale.Number(r)
	fmt.Println(r, n, ok, err)
	// Output:
	// jawaban 10–30 diubah menjadi 0–100 <nil>
	// 2 20 true <nil>
}

// A negative statement is turned around within the scale before it is converted.
func ExampleScale_Turn() {
	scale, _ := score.Likert(1, 5, score.POMP)
	fmt.Println(scale.Turn(1), scale.Turn(2), scale.Turn(3), scale.Turn(score.CannotRate))
	// Output: 5 4 3 255
}

func ExampleScale_Words() {
	scale, _ := score.Likert(1, 4, score.Proportional)
	fmt.Println(scale.Words())
	// Output: jawaban 1–4 diubah menjadi 25–100
}

// The zero Scale is none.
func ExampleScale() {
	var none score.Scale
	scale, _ := score.Likert(1, 5, score.POMP)
	fmt.Println(none.IsValid(), none.Len())
	fmt.Println(scale.IsValid(), scale.Len(), scale.Method().Code(), scale.Has(5), scale.Has(6))
	// Output:
	// false 0
	// true 5 pomp true false
}

// Not answered, not able to judge, and an answer are three things.
func ExampleRating_IsAnswered() {
	for _, r := range []score.Rating{0, 4, score.CannotRate} {
		fmt.Println(r, r.IsAnswered())
	}
	// Output:
	// 0 false
	// 4 true
	// 255 false
}
