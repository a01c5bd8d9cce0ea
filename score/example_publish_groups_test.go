package score_test

import (
	"fmt"
	"iter"
	"slices"

	"github.com/aparatur/aparatur/score"
)

// unitKerja are four units of six, nine, two and seven people, each in a tally of its own.
func unitKerja() iter.Seq2[string, *score.Tally[Aspek, Butir]] {
	return func(yield func(string, *score.Tally[Aspek, Butir]) bool) {
		good, fair := lembar(5, 5, 4, 4, 5, 4), lembar(3, 4, 3, 3, 4, 3)
		for _, unit := range []struct {
			name       string
			good, fair int
		}{{"Bagian Umum", 4, 2}, {"Dinas Sosial", 2, 7}, {"UPTD Panti", 1, 1}, {"Dinas Kesehatan", 5, 2}} {
			sheets := append(slices.Repeat([]*score.Sheet[Butir]{good}, unit.good), slices.Repeat([]*score.Sheet[Butir]{fair}, unit.fair)...)
			if !yield(unit.name, rekap(sheets...)) {
				return
			}
		}
	}
}

// Units without their total: each that is large enough shows its figures.
func ExamplePublishGroups() {
	units, err := score.PublishGroups(unitKerja(), 5)
	if err != nil {
		fmt.Println(err)
		return
	}
	for name, unit := range units.All() {
		total, ok := unit.PooledTotal()
		fmt.Println(name, unit.Sheets(), total.Decimal(2), ok)
	}
	fmt.Println(units.Len(), "unit,", units.Withheld(), "ditahan, minimum", units.Minimum())
	_, ok := units.Total()
	fmt.Println("total:", ok)
	// Output:
	// Bagian Umum 6 77.78 true
	// Dinas Sosial 9 64.81 true
	// UPTD Panti 0 0.00 false
	// Dinas Kesehatan 7 79.17 true
	// 4 unit, 1 ditahan, minimum 5
	// total: false
}

// With the total, the smallest of the others is withheld too: the total less all the others would tell of the two in UPTD Panti.
func ExamplePublishGroupsWithTotal() {
	units, err := score.PublishGroupsWithTotal(unitKerja(), 5)
	if err != nil {
		fmt.Println(err)
		return
	}
	for name, unit := range units.All() {
		total, ok := unit.PooledTotal()
		fmt.Println(name, unit.Sheets(), total.Decimal(2), ok)
	}
	all, _ := units.Total()
	total, ok := all.PooledTotal()
	fmt.Println("semua", all.Sheets(), total.Decimal(2), ok)
	fmt.Println(units)
	fmt.Println(units.LogValue())
	fmt.Println(score.Comparable(units, all))
	// Output:
	// Bagian Umum 0 0.00 false
	// Dinas Sosial 9 64.81 true
	// UPTD Panti 0 0.00 false
	// Dinas Kesehatan 7 79.17 true
	// semua 24 72.92 true
	// score.PublishedGroups: 4 groups, 2 withheld, minimum 5
	// [groups=4 withheld=2 minimum=5]
	// <nil>
}

// The stamp says how the figures of all groups were made.
func ExamplePublishedGroups() {
	units, err := score.PublishGroupsWithTotal(unitKerja(), 5)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(units.Stamp().Words())
	for name, unit := range units.All() {
		if unit.Sheets() == 0 {
			fmt.Println(name, "tidak ditampilkan")
		}
	}
	// Output:
	// Konversi: jawaban 1–5 diubah menjadi 0–100. Aturan: dimensi dihitung bila sekurang-kurangnya 1 butirnya dijawab; nilai total adalah rata-rata dimensi, bila sekurang-kurangnya 3 dari 3 dimensi dapat dihitung.
	// Bagian Umum tidak ditampilkan
	// UPTD Panti tidak ditampilkan
}
