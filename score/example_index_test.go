package score_test

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// An Index is a value: it is compared with ==, and its zero value is 0.
func ExampleIndex() {
	x := score.MustParseIndex("76.50")
	y, _ := score.NewIndex(153, 2)
	var zero score.Index
	fmt.Println(x == y, x, zero)
	// Output: true 76.5 0
}

func ExampleNewIndex() {
	x, err := score.NewIndex(524*25, 171) // the sum of 171 answers of 1 to 4
	fmt.Println(x, x.Decimal(2), err)

	_, err = score.NewIndex(1, 0)
	fmt.Println(errors.Is(err, score.ErrDivisionByZero))
	// Output:
	// 13100/171 76.61 <nil>
	// true
}

func ExampleParseIndex() {
	for _, text := range []string{"86.19", "86,19", "1.234,5", "-3", "8e1"} {
		x, err := score.ParseIndex(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(x)
	}
	// Output:
	// 86.19
	// 86.19
	// score.Index: "1.234,5": not in the expected form
	// score.Index: "-3": not in the expected form
	// score.Index: "8e1": not in the expected form
}

func ExampleMustParseIndex() {
	half := score.MustParseIndex("50")
	fmt.Println(half.Decimal(1))
	// Output: 50.0
}

func ExampleIndex_Decimal() {
	x, _ := score.NewIndex(15689, 200)
	fmt.Println(x, x.Decimal(2), x.Decimal(1), x.Decimal(0), x.Decimal(4))
	// Output: 78.445 78.45 78.4 78 78.4450
}

func ExampleIndex_AppendDecimal() {
	line := []byte("Indeks: ")
	line = score.MustParseIndex("60.942857").AppendDecimal(line, 1)
	fmt.Println(string(line))
	// Output: Indeks: 60.9
}

// Round half away from zero, and once: what was rounded to two places is not to be rounded to one.
func ExampleIndex_Round() {
	x := score.MustParseIndex("74.946")
	fmt.Println(x.Round(1), x.Round(2).Round(1))
	// Output: 74.9 75
}

func ExampleIndex_Cmp() {
	list := []score.Index{score.MustParseIndex("82.1"), score.MustParseIndex("61.9"), score.MustParseIndex("76.61")}
	slices.SortFunc(list, score.Index.Cmp)
	fmt.Println(list)
	// Output: [61.9 76.61 82.1]
}

func ExampleIndex_Sign() {
	gap, _ := score.MustParseIndex("70").Sub(score.MustParseIndex("82.5"))
	fmt.Println(gap, gap.Sign())
	// Output: -12.5 -1
}

func ExampleIndex_Abs() {
	gap, _ := score.MustParseIndex("70").Sub(score.MustParseIndex("82.5"))
	size, err := gap.Abs()
	fmt.Println(size, err)
	// Output: 12.5 <nil>
}

func ExampleIndex_Neg() {
	x, err := score.MustParseIndex("12.5").Neg()
	fmt.Println(x, err)
	// Output: -12.5 <nil>
}

// The four operations are exact, and say so where a result cannot be.
func ExampleIndex_Add() {
	x, y := score.MustParseIndex("76.61"), score.MustParseIndex("3")
	sum, _ := x.Add(y)
	difference, _ := x.Sub(y)
	product, _ := x.Mul(y)
	quotient, _ := x.Quo(y)
	fmt.Println(sum, difference, product, quotient)

	_, err := x.Quo(score.Index{})
	fmt.Println(err)
	// Output:
	// 79.61 73.61 229.83 7661/300
	// division by zero
}

// The sum of two fractions may not fit: it is then held to nine decimals, and still rounds as the true value does.
func ExampleIndex_Exact() {
	x, _ := score.NewIndex(1, math.MaxInt64)
	y, _ := score.NewIndex(229, 3)
	sum, err := x.Add(y)
	fmt.Println(sum, sum.Exact(), err)
	fmt.Println(sum.Decimal(2))
	// Output:
	// 76.333333333~ false <nil>
	// 76.33
}

func ExampleIndex_Rat() {
	x := score.MustParseIndex("76.5")
	fmt.Println(x.Rat().RatString())
	// Output: 153/2
}

// A float64 is for a chart or a statistic.
func ExampleIndex_Float64() {
	fmt.Println(score.MustParseIndex("76.61").Float64())
	// Output: 76.61
}

// The mean of the seven values of the national survey of 2022, published as 60.9.
func ExampleMean() {
	var values []score.Index
	for _, v := range []string{"57.9", "74.1", "56.7", "63.8", "65.8", "38.9", "69.4"} {
		values = append(values, score.MustParseIndex(v))
	}
	mean, err := score.Mean(slices.Values(values))
	fmt.Println(mean, mean.Decimal(1), err)

	_, err = score.Mean(slices.Values(values[:0]))
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output:
	// 2133/35 60.9 <nil>
	// kosong: tidak ada angka untuk dirata-ratakan
}

// The mean over people of two units of 30 and 10.
func ExampleWeightedMean() {
	units := []struct {
		index  string
		people int64
	}{{"80", 30}, {"60", 10}}
	mean, err := score.WeightedMean(func(yield func(score.Index, int64) bool) {
		for _, u := range units {
			if !yield(score.MustParseIndex(u.index), u.people) {
				return
			}
		}
	})
	fmt.Println(mean, err)
	// Output: 75 <nil>
}

// Text keeps the exact value.
func ExampleIndex_MarshalText() {
	x, _ := score.NewIndex(542, 9)
	text, _ := x.MarshalText()
	fmt.Println(string(text))

	var back score.Index
	err := back.UnmarshalText(text)
	fmt.Println(back == x, err)
	// Output:
	// 542/9
	// true <nil>
}

func ExampleIndex_AppendText() {
	x := score.MustParseIndex("76.61")
	text, _ := x.AppendText([]byte("indeks="))
	fmt.Println(string(text), x.String())
	// Output: indeks=76.61 76.61
}

// JSON has at most six decimals, cut so that they can be rounded as the exact value can: not 66.666667.
func ExampleIndex_MarshalJSON() {
	x, _ := score.NewIndex(200, 3)
	encoded, _ := json.Marshal(map[string]score.Index{"indeks": x})
	fmt.Println(string(encoded))

	var back map[string]score.Index
	err := json.Unmarshal(encoded, &back)
	fmt.Println(back["indeks"].Decimal(2), x.Decimal(2), err)
	// Output:
	// {"indeks":66.666666}
	// 66.67 66.67 <nil>
}

// A missing value is not 0: a field that may be null is a pointer.
func ExampleIndex_UnmarshalJSON() {
	var report struct {
		Now    score.Index
		Before *score.Index
	}
	fmt.Println(json.Unmarshal([]byte(`{"Now":76.6,"Before":null}`), &report), report.Now, report.Before)
	fmt.Println(json.Unmarshal([]byte(`{"Now":null}`), &report))
	// Output:
	// <nil> 76.6 <nil>
	// score.Index: "null": empty: null is not 0: read it into a *Index or a sql.Null[score.Index]
}

// Columns of a database: NUMERIC as text, REAL as float64; one that may be NULL is read into a sql.Null.
func ExampleIndex_Scan() {
	var x score.Index
	fmt.Println(x.Scan([]byte("76.6087")), x)
	fmt.Println(x.Scan(0.1), x)

	var column sql.Null[score.Index]
	fmt.Println(column.Scan(nil), column.Valid)
	// Output:
	// <nil> 76.6087
	// <nil> 0.1
	// <nil> false
}

func ExampleIndex_Value() {
	x, _ := score.NewIndex(13100, 171)
	value, err := x.Value()
	fmt.Printf("%T %[1]v %v\n", value, err)
	// Output: string 76.608187 <nil>
}
