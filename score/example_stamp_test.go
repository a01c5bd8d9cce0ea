package score_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// What every report prints beside its figures.
func ExampleStamp() {
	f, _ := newBudayaKerja()
	stamp := f.Stamp()
	fmt.Println(stamp.Words())
	fmt.Println(stamp.Framework, stamp.Edition)
	fmt.Println(stamp.Weights)
	fmt.Println(stamp)
	// Output:
	// Konversi: jawaban 1–5 diubah menjadi 0–100. Aturan: dimensi dihitung bila sekurang-kurangnya 1 butirnya dijawab; nilai total adalah rata-rata tertimbang dimensi, bila sekurang-kurangnya 3 dari 3 dimensi dapat dihitung.
	// Budaya Kerja 2025
	// C 2: C1 1 C2 2 -C3 1; T 1: T1 1 -T2 1; B 1: B1 1 B2 1
	// Budaya Kerja 2025 (0b15dec06235fded)
}

func ExampleStamp_Fingerprint() {
	f, _ := newBudayaKerja()
	again, _ := newBudayaKerja()
	fmt.Println(len(f.Stamp().Fingerprint()), f.Stamp().Fingerprint() == again.Stamp().Fingerprint())
	// Output: 16 true
}

func ExampleStamp_MarshalJSON() {
	encoded, err := score.Stamp{Framework: "Budaya Kerja", Policy: "MinItems 1"}.MarshalJSON()
	fmt.Println(string(encoded), err)
	// Output: {"framework":"Budaya Kerja","policy":"MinItems 1","fingerprint":"b0db42e7e56d4c63"} <nil>
}

// Results of different conversions are not to be put side by side.
func ExampleComparable() {
	dimension := score.Dimension[Budaya, Pernyataan]{ID: Cepat, Code: "C", Name: "Cepat", Weight: 1,
		Items: []score.Item[Pernyataan]{{ID: Cepat1, Code: "C1", Text: "Menjawab surat pada hari yang sama", Weight: 1}}}
	policy := score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}
	var profiles []score.Profile[Budaya]
	for method := range score.Methods() {
		scale, _ := score.Likert(1, 5, method)
		f, _ := score.New(scale, policy, dimension)
		var sheet score.Sheet[Pernyataan]
		if err := sheet.Set(Cepat1, 4); err != nil {
			fmt.Println(err)
		}
		profile, _ := f.Score(&sheet)
		profiles = append(profiles, profile)
	}
	fmt.Println(profiles[0].Total(), profiles[1].Total())
	err := score.Comparable(profiles[0], profiles[1])
	fmt.Println(err)
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	var differences *score.NotComparableError
	fmt.Println(errors.As(err, &differences), differences.Differences[0].Field)
	// Output:
	// 75 80
	// score: not comparable: scale "likert 1..5 pomp" ≠ "likert 1..5 proporsional"
	// tidak dapat dibandingkan: berbeda dalam skala
	// true scale
}
