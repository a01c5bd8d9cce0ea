package score_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// The predicates of SAKIP, PermenPANRB 88/2021: above 90, not from 90, and none for exactly 0.
func ExampleNewBands() {
	limit := score.MustParseIndex
	sakip, err := score.NewBands(score.Exact(),
		score.Band[string]{Lower: score.Incl(limit("0")), Upper: score.Incl(limit("0")), None: true},
		score.Band[string]{Label: "D", Lower: score.Excl(limit("0")), Upper: score.Incl(limit("30"))},
		score.Band[string]{Label: "C", Lower: score.Excl(limit("30")), Upper: score.Incl(limit("50"))},
		score.Band[string]{Label: "CC", Lower: score.Excl(limit("50")), Upper: score.Incl(limit("60"))},
		score.Band[string]{Label: "B", Lower: score.Excl(limit("60")), Upper: score.Incl(limit("70"))},
		score.Band[string]{Label: "BB", Lower: score.Excl(limit("70")), Upper: score.Incl(limit("80"))},
		score.Band[string]{Label: "A", Lower: score.Excl(limit("80")), Upper: score.Incl(limit("90"))},
		score.Band[string]{Label: "AA", Lower: score.Excl(limit("90")), Upper: score.Incl(limit("100"))})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"90", "90.004", "60", "0", "100.5"} {
		x := limit(text)
		label, ok, err := sakip.Of(x)
		switch {
		case errors.Is(err, score.ErrDomain):
			fmt.Println(aparatur.Explain(err, language.Indonesian))
		case !ok:
			fmt.Println(x.Decimal(2), "no predicate")
		default:
			fmt.Println(x.Decimal(sakip.Places(x, 2)), label)
		}
	}

	_, err = score.NewBands(score.Exact(),
		score.Band[string]{Label: "rendah", Lower: score.Incl(limit("0")), Upper: score.Incl(limit("60"))},
		score.Band[string]{Label: "tinggi", Lower: score.Incl(limit("60")), Upper: score.Incl(limit("100"))})
	fmt.Println(err)
	// Output:
	// 90.00 A
	// 90.004 AA
	// 60.00 CC
	// 0.00 no predicate
	// 100,5 di luar rentang kategori
	// score: band 2 (tinggi): overlap or disorder with the band before: [0, 60] then [60, 100]
}

// A table that is printed with one decimal, 50–74,9 and 75–100: the index is rounded before it is looked up.
func ExampleAtPlaces() {
	limit := score.MustParseIndex
	table, err := score.NewBands(score.AtPlaces(1),
		score.Band[string]{Label: "Cukup Sehat", Lower: score.Incl(limit("50")), Upper: score.Incl(limit("74.9"))},
		score.Band[string]{Label: "Sehat", Lower: score.Incl(limit("75")), Upper: score.Incl(limit("100"))})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"74.94", "74.96"} {
		x := limit(text)
		label, _, _ := table.Of(x)
		fmt.Println(x.Decimal(table.Places(x, 2)), label)
	}
	fmt.Println(score.AtPlaces(1), "|", table)
	// Output:
	// 74.9 Cukup Sehat
	// 75.0 Sehat
	// at 1 places | at 1 places; [50, 74.9] Cukup Sehat; [75, 100] Sehat
}

// A table without ends, which compares the value itself.
func ExampleExact() {
	limit := score.MustParseIndex("75")
	table, _ := score.NewBands(score.Exact(),
		score.Band[bool]{Label: false, Upper: score.Excl(limit)},
		score.Band[bool]{Label: true, Lower: score.Incl(limit)})
	reached, _, err := table.Of(score.MustParseIndex("74.99999"))
	fmt.Println(reached, err, score.Exact())
	// Output: false <nil> exact
}

// The legend of a table.
func ExampleBands_Band() {
	mutu, _ := newMutu()
	for i := range mutu.Len() {
		band := mutu.Band(i)
		from, _, _ := band.Lower.Limit()
		to, _, _ := band.Upper.Limit()
		fmt.Println(from.Decimal(2), to.Decimal(2), band.Label)
	}
	position, err := mutu.Position(score.MustParseIndex("76.608"))
	fmt.Println(position, err)
	// Output:
	// 25.00 64.99 D (Tidak Baik)
	// 65.00 76.60 C (Kurang Baik)
	// 76.61 88.30 B (Baik)
	// 88.31 100.00 A (Sangat Baik)
	// 2 <nil>
}

func ExampleIncl() {
	at, included, ok := score.Incl(score.MustParseIndex("75")).Limit()
	fmt.Println(at, included, ok)
	// Output: 75 true true
}

func ExampleExcl() {
	at, included, ok := score.Excl(score.MustParseIndex("90")).Limit()
	fmt.Println(at, included, ok)
	// Output: 90 false true
}

// The zero Bound is no bound.
func ExampleBound_Limit() {
	_, _, ok := score.Bound{}.Limit()
	fmt.Println(ok)
	// Output: false
}

// More places than asked for, where the printed number would lie in another band.
func ExampleBands_Places() {
	limit := score.MustParseIndex("90")
	table, _ := score.NewBands(score.Exact(),
		score.Band[string]{Label: "A", Upper: score.Incl(limit)},
		score.Band[string]{Label: "AA", Lower: score.Excl(limit)})
	x := score.MustParseIndex("90.004")
	label, _, _ := table.Of(x)
	fmt.Println(x.Decimal(2), "would be A, but", x.Decimal(table.Places(x, 2)), "is", label)
	// Output: 90.00 would be A, but 90.004 is AA
}

func ExampleBandOf() {
	f, _ := newSKM()
	mutu, _ := newMutu()
	var sheet score.Sheet[Unsur]
	for u := Persyaratan; u <= Sarana; u++ {
		if err := sheet.Set(u, 4); err != nil {
			fmt.Println(err)
		}
	}
	profile, _ := f.Score(&sheet)
	fmt.Println(score.BandOf(mutu, profile))

	var none score.Profile[Unsur]
	_, _, err := score.BandOf(mutu, none)
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output:
	// A (Sangat Baik) true <nil>
	// belum dapat dihitung
}

// A number that no band of the table holds.
func ExampleDomainError() {
	mutu, _ := newMutu()
	_, err := mutu.Position(score.MustParseIndex("24.9"))
	var outside *score.DomainError
	fmt.Println(errors.As(err, &outside), outside.Index, errors.Is(err, score.ErrDomain))
	// Output: true 24.9 true
}
