package score_test

import (
	"errors"
	"fmt"

	"github.com/aparatur/aparatur/score"
)

// Budaya are the work values of an agency that is made up for this example.
type Budaya uint8

const (
	Cepat Budaya = iota + 1
	Teliti
	Terbuka
)

// Pernyataan are the statements of its form.
type Pernyataan uint8

const (
	Cepat1 Pernyataan = iota + 1
	Cepat2
	Cepat3
	Teliti1
	Teliti2
	Terbuka1
	Terbuka2
)

// newBudayaKerja declares the form: answers 1 to 5, Cepat twice as heavy as the others, two statements reverse-keyed.
func newBudayaKerja() (*score.Framework[Budaya, Pernyataan], error) {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		return nil, err
	}
	if scale, err = scale.WithLabels("Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu"); err != nil {
		return nil, err
	}
	policy := score.Policy{MinItems: 1, MinDimensions: 3, Total: score.TotalOfDimensions}
	f, err := score.New(scale, policy,
		score.Dimension[Budaya, Pernyataan]{ID: Cepat, Code: "C", Name: "Cepat", Weight: 2, Items: []score.Item[Pernyataan]{
			{ID: Cepat1, Code: "C1", Text: "Menjawab surat pada hari yang sama", Weight: 1},
			{ID: Cepat2, Code: "C2", Text: "Menyelesaikan tugas sebelum tenggat", Weight: 2},
			{ID: Cepat3, Code: "C3", Text: "Menunda pekerjaan yang sulit", Weight: 1, Reverse: true},
		}},
		score.Dimension[Budaya, Pernyataan]{ID: Teliti, Code: "T", Name: "Teliti", Weight: 1, Items: []score.Item[Pernyataan]{
			{ID: Teliti1, Code: "T1", Text: "Memeriksa kembali hasil pekerjaannya", Weight: 1},
			{ID: Teliti2, Code: "T2", Text: "Mengulang kesalahan yang sama", Weight: 1, Reverse: true},
		}},
		score.Dimension[Budaya, Pernyataan]{ID: Terbuka, Code: "B", Name: "Terbuka", Weight: 1, Items: []score.Item[Pernyataan]{
			{ID: Terbuka1, Code: "B1", Text: "Meminta pendapat rekan kerja", Weight: 1},
			{ID: Terbuka2, Code: "B2", Text: "Menjelaskan alasan keputusannya", Weight: 1},
		}})
	if err != nil {
		return nil, err
	}
	return f.Named(score.Identity{Name: "Budaya Kerja", Edition: "2025"}), nil
}

// A framework of one's own: enumerations, a declaration, and everything else comes with it.
func Example_agency() {
	f, err := newBudayaKerja()
	if err != nil {
		fmt.Println(err)
		return
	}

	// The form is drawn from the declaration.
	for d := range f.Dimensions() {
		fmt.Printf("%s: %d pernyataan, bobot %d\n", d.Name, len(d.Items), d.Weight)
	}

	// Answers as they stand in the cells of a form; one is missing, and one the rater could not judge.
	var sheet score.Sheet[Pernyataan]
	for code, answer := range map[string]string{"C1": "Sering", "C2": "5 - Selalu", "C3": "2", "T1": "4,0", "T2": "TT", "B1": "3"} {
		item, err := f.ParseItem(code)
		if err != nil {
			fmt.Println(err)
		}
		rating, err := f.Scale().Parse(answer)
		if err != nil {
			fmt.Println(err)
		}
		if err := sheet.Set(item, rating); err != nil {
			fmt.Println(err)
		}
	}

	profile, err := f.Score(&sheet)
	if err != nil {
		fmt.Println(err)
	}
	for d, index := range profile.All() {
		fmt.Println(d, index.Decimal(2), profile.Counts(d))
	}
	fmt.Println("total", profile.Total(), "printed", profile.Total().Decimal(1))
	fmt.Println("strongest", profile.Strongest(), "weakest", profile.Weakest())
	fmt.Println(profile.Stamp().Words())

	// Without an answer on Terbuka there is no total.
	if err := sheet.Set(Terbuka1, 0); err != nil {
		fmt.Println(err)
	}
	profile, err = f.Score(&sheet)
	fmt.Println(profile.HasTotal(), errors.Is(err, score.ErrTooFew))
	fmt.Println(err)
	// Output:
	// Cepat: 3 pernyataan, bobot 2
	// Teliti: 2 pernyataan, bobot 1
	// Terbuka: 2 pernyataan, bobot 1
	// 1 87.50 {3 0 0}
	// 2 75.00 {1 1 0}
	// 3 50.00 {1 0 1}
	// total 75 printed 75.0
	// strongest [1] weakest [3]
	// Konversi: jawaban 1–5 diubah menjadi 0–100. Aturan: dimensi dihitung bila sekurang-kurangnya 1 butirnya dijawab; nilai total adalah rata-rata tertimbang dimensi, bila sekurang-kurangnya 3 dari 3 dimensi dapat dihitung.
	// false true
	// score: too few answers: 2 of the 3 needed dimensions; missing B
}
