package score_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/score"
)

func ExampleMethod() {
	for m := range score.Methods() {
		fmt.Println(m.Code(), "|", m, "|", m.Name(language.English), "|", m.IsValid())
	}
	m, err := score.ParseMethod("Proporsional")
	fmt.Println(m == score.Proportional, err)
	fmt.Println(score.Method(9), score.Method(9).IsValid())

	encoded, _ := json.Marshal(map[string]score.Method{"konversi": score.POMP})
	fmt.Println(string(encoded))
	err = m.Scan("pomp")
	value, _ := m.Value()
	fmt.Println(m == score.POMP, value, err)
	text, err := m.AppendText([]byte("konversi="))
	fmt.Println(string(text), err)
	// Output:
	// pomp | Persen dari Maksimum yang Mungkin | Percent of Maximum Possible | true
	// proporsional | Proporsional | Proportional | true
	// true <nil>
	// score.Method(9) false
	// {"konversi":"pomp"}
	// true pomp <nil>
	// konversi=pomp <nil>
}

func ExampleParseMethod() {
	m, err := score.ParseMethod("POMP")
	fmt.Println(m.Code(), err)
	_, err = score.ParseMethod("persen")
	fmt.Println(err)
	// Output:
	// pomp <nil>
	// score.Method: "persen": not known
}

func ExampleMethods() {
	for m := range score.Methods() {
		fmt.Println(m.Code())
	}
	// Output:
	// pomp
	// proporsional
}

func ExampleTotalRule() {
	for r := range score.TotalRules() {
		fmt.Println(r.Code(), "|", r, "|", r.Name(language.English), "|", r.IsValid())
	}
	r, err := score.ParseTotalRule("rata-rata butir")
	fmt.Println(r == score.TotalOfItems, err)
	fmt.Println(score.TotalRule(0), score.TotalRule(0).IsValid())

	encoded, _ := json.Marshal(map[string]score.TotalRule{"total": r})
	fmt.Println(string(encoded))
	err = r.UnmarshalText([]byte("dimensi"))
	fmt.Println(r == score.TotalOfDimensions, err)
	value, err := r.Value()
	fmt.Println(value, err)
	// Output:
	// dimensi | Rata-Rata Dimensi | Mean of Dimensions | true
	// butir | Rata-Rata Butir | Mean of Items | true
	// true <nil>
	// score.TotalRule(0) false
	// {"total":"butir"}
	// true <nil>
	// dimensi <nil>
}

func ExampleParseTotalRule() {
	r, err := score.ParseTotalRule("dimensi")
	fmt.Println(r, err)
	_, err = score.ParseTotalRule("")
	fmt.Println(err)
	// Output:
	// Rata-Rata Dimensi <nil>
	// score.TotalRule: empty
}

func ExampleTotalRules() {
	for r := range score.TotalRules() {
		fmt.Println(r)
	}
	// Output:
	// Rata-Rata Dimensi
	// Rata-Rata Butir
}
