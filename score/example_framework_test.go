package score_test

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// A framework of one dimension; those of more look the same, see the example "Agency" of the package.
func ExampleNew() {
	scale, _ := score.Likert(1, 5, score.POMP)
	policy := score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}
	dimension := score.Dimension[Budaya, Pernyataan]{ID: Cepat, Code: "C", Name: "Cepat", Weight: 1, Items: []score.Item[Pernyataan]{
		{ID: Cepat1, Code: "C1", Text: "Menjawab surat pada hari yang sama", Weight: 2},
		{ID: Cepat2, Code: "C2", Text: "Menunda pekerjaan yang sulit", Weight: 1, Reverse: true},
	}}
	f, err := score.New(scale, policy, dimension)
	if err != nil {
		fmt.Println(err)
		return
	}
	var sheet score.Sheet[Pernyataan]
	fmt.Println(sheet.Set(Cepat1, 4), sheet.Set(Cepat2, 2))
	profile, err := f.Score(&sheet)
	fmt.Println(profile.Total(), err)

	dimension.Items[1].ID = Cepat3
	_, err = score.New(scale, policy, dimension)
	fmt.Println(err)
	// Output:
	// <nil> <nil>
	// 75 <nil>
	// score: framework: item 2 is missing: constants run from 1 without holes
}

// Drawing a form.
func ExampleFramework_Dimensions() {
	f, _ := newBudayaKerja()
	fmt.Println(f.Identity().Name, "–", f.Scale().Words())
	for d := range f.Dimensions() {
		fmt.Printf("%s. %s\n", d.Code, d.Name)
		for i := range f.Items(d.ID) {
			fmt.Printf("   %s  %s\n", i.Code, i.Text)
		}
		if f.Policy().MinItems > 1 {
			fmt.Println("   Jawab sekurang-kurangnya", f.Policy().MinItems)
		}
	}
	// Output:
	// Budaya Kerja – jawaban 1–5 diubah menjadi 0–100
	// C. Cepat
	//    C1  Menjawab surat pada hari yang sama
	//    C2  Menyelesaikan tugas sebelum tenggat
	//    C3  Menunda pekerjaan yang sulit
	// T. Teliti
	//    T1  Memeriksa kembali hasil pekerjaannya
	//    T2  Mengulang kesalahan yang sama
	// B. Terbuka
	//    B1  Meminta pendapat rekan kerja
	//    B2  Menjelaskan alasan keputusannya
}

func ExampleFramework_Item() {
	f, _ := newBudayaKerja()
	item, dimension, ok := f.Item(Teliti2)
	fmt.Println(item.Code, item.Text, item.Reverse, dimension == Teliti, ok)
	// Output: T2 Mengulang kesalahan yang sama true true true
}

func ExampleFramework_ParseItem() {
	f, _ := newBudayaKerja()
	for _, header := range []string{"t2", "Meminta pendapat  rekan kerja", "T9"} {
		i, err := f.ParseItem(header)
		if err != nil {
			fmt.Println(err)
			continue
		}
		item, _, _ := f.Item(i)
		fmt.Println(item.Code)
	}
	// Output:
	// T2
	// B1
	// score.Item: "T9": not known
}

// Headers such as "1. Menjawab surat …" are for a parser of one's own.
func ExampleFramework_WithParser() {
	f, _ := newBudayaKerja()
	numbered := f.WithParser(func(header string) (Pernyataan, error) {
		_, text, _ := strings.Cut(header, ". ")
		return f.ParseItem(text)
	})
	i, err := numbered.ParseItem("1. Menjawab surat pada hari yang sama")
	fmt.Println(i == Cepat1, err)
	// Output: true <nil>
}

// The identity stands in the stamp of every result.
func ExampleFramework_Named() {
	f, _ := newBudayaKerja()
	revised := f.Named(score.Identity{Name: "Budaya Kerja", Edition: "2026"})
	fmt.Println(revised.Identity().Edition, revised.Stamp().Edition)
	fmt.Println(score.Comparable(f, revised))
	// Output:
	// 2026 2026
	// score: not comparable: edition "2025" ≠ "2026"
}

// With too few answers there is no total, but the dimensions that have an index keep it.
func ExampleFramework_Score() {
	f, _ := newBudayaKerja()
	var sheet score.Sheet[Pernyataan]
	for i, r := range map[Pernyataan]score.Rating{Cepat1: 4, Cepat2: 4, Teliti1: 5, Terbuka1: score.CannotRate} {
		if err := sheet.Set(i, r); err != nil {
			fmt.Println(err)
		}
	}
	profile, err := f.Score(&sheet)
	if errors.Is(err, score.ErrTooFew) {
		fmt.Println(aparatur.Explain(err, language.Indonesian))
	}
	cepat, ok := profile.Of(Cepat)
	fmt.Println(cepat, ok, profile.HasTotal())
	// Output:
	// belum dapat dihitung: baru 2 dari 3 dimensi; belum ada B
	// 75 true false
}

// A profile of values that were published.
func ExampleFramework_Combine() {
	f, _ := newBudayaKerja()
	published := map[Budaya]string{Cepat: "76.6", Teliti: "60", Terbuka: "58.4"}
	profile, err := f.Combine(func(yield func(Budaya, score.Index) bool) {
		for d, text := range published {
			if !yield(d, score.MustParseIndex(text)) {
				return
			}
		}
	})
	fmt.Println(profile.Total(), err)
	// Output: 67.9 <nil>
}

// A sheet is stored by the codes of its items.
func ExampleFramework_MarshalSheet() {
	f, _ := newBudayaKerja()
	var sheet score.Sheet[Pernyataan]
	fmt.Println(sheet.Set(Cepat1, 4), sheet.Set(Teliti2, score.CannotRate))
	encoded, err := f.MarshalSheet(&sheet)
	fmt.Println(string(encoded), err)

	var back score.Sheet[Pernyataan]
	err = f.UnmarshalSheet(encoded, &back)
	fmt.Println(back == sheet, err)
	// Output:
	// <nil> <nil>
	// {"C1":4,"T2":"TT"} <nil>
	// true <nil>
}

// Labels are read too; an answer that the scale does not have is refused, and the sheet left as it was.
func ExampleFramework_UnmarshalSheet() {
	f, _ := newBudayaKerja()
	var sheet score.Sheet[Pernyataan]
	fmt.Println(f.UnmarshalSheet([]byte(`{"C1":"Sering","C2":5,"T1":null}`), &sheet), sheet.Len())
	fmt.Println(f.UnmarshalSheet([]byte(`{"C1":6}`), &sheet), sheet.Len())
	// Output:
	// <nil> 2
	// item C1: score.Rating: "6": out of range: scale 1–5 2
}

func ExampleSheet() {
	var sheet score.Sheet[Pernyataan]
	fmt.Println(sheet.Set(Cepat1, 4), sheet.Set(Cepat2, 4), sheet.Set(Terbuka1, score.CannotRate))
	fmt.Println(sheet.Rating(Cepat1), sheet.Rating(Cepat3), sheet.Len(), sheet.Uniform())
	for i, r := range sheet.All() {
		fmt.Println(i, r)
	}
	fmt.Println(sheet.Set(Cepat1, 0), sheet.Len()) // taken back
	fmt.Println(sheet.Set(0, 4))
	// Output:
	// <nil> <nil> <nil>
	// 4 0 3 true
	// 1 4
	// 2 4
	// 6 255
	// <nil> 2
	// score: item #0 is not in the framework
}

// Always ask HasTotal before Total is printed.
func ExampleProfile() {
	f, _ := newBudayaKerja()
	var sheet score.Sheet[Pernyataan]
	if err := f.UnmarshalSheet([]byte(`{"C1":4,"C2":5,"C3":2,"T1":4,"T2":1,"B1":3,"B2":"TT"}`), &sheet); err != nil {
		fmt.Println(err)
	}
	profile, err := f.Score(&sheet)
	if err != nil || !profile.HasTotal() {
		fmt.Println("belum dapat dihitung")
		return
	}
	fmt.Println("total", profile.Total())
	for d, x := range profile.All() {
		fmt.Println(d, x)
	}
	teliti, ok := profile.Of(Teliti)
	fmt.Println(teliti, ok)
	fmt.Println(profile.Strongest(), profile.Weakest())
	fmt.Printf("%+v\n", profile.Counts(Terbuka))
	again, _ := f.Score(&sheet)
	fmt.Println(profile.Equal(again), profile.Stamp() == f.Stamp())
	// Output:
	// total 78.125
	// 1 87.5
	// 2 87.5
	// 3 50
	// 87.5 true
	// [1 2] [3]
	// {Answered:1 CannotRate:1 Missing:0}
	// true true
}

func ExampleProfile_MarshalJSON() {
	f, _ := newBudayaKerja()
	var sheet score.Sheet[Pernyataan]
	if err := f.UnmarshalSheet([]byte(`{"C1":4,"C2":5,"C3":1,"T1":4}`), &sheet); err != nil {
		fmt.Println(err)
	}
	profile, _ := f.Score(&sheet)
	encoded, err := profile.MarshalJSON()
	fmt.Println(string(encoded), err)
	// Output: {"C":93.75,"T":75,"B":null,"total":null} <nil>
}
