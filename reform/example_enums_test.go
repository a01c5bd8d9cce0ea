package reform_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/reform"
)

func ExampleAttitude() {
	x, err := reform.ParseAttitude("mengedepankan public value")
	fmt.Println(x, x == reform.PublicValue, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Attitude(99))
	// Output:
	// Mengedepankan public value true <nil>
	// MPV Putting public value first true
	// "MPV" reform.Attitude(99)
}

func ExampleParseAttitude() {
	_, err := reform.ParseAttitude("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleAttitudes() {
	n := 0
	for x := range reform.Attitudes() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: KMT and 6 more
}

func ExampleItem() {
	x, err := reform.ParseItem("menepati janji kerja yang telah disampaikannya")
	fmt.Println(x, x == reform.KMT1, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Item(99))
	// Output:
	// KMT1 true <nil>
	// KMT1 KMT1 true
	// "KMT1" reform.Item(99)
}

func ExampleParseItem() {
	_, err := reform.ParseItem("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleItems() {
	n := 0
	for x := range reform.Items() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: KMT1 and 20 more
}

func ExampleShortItem() {
	x, err := reform.ParseShortItem("bha2")
	fmt.Println(x, x == reform.ShortBHA2, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.ShortItem(99))
	// Output:
	// BHA2 true <nil>
	// BHA2 BHA2 true
	// "BHA2" reform.ShortItem(99)
}

func ExampleParseShortItem() {
	_, err := reform.ParseShortItem("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleShortItems() {
	n := 0
	for x := range reform.ShortItems() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: KMT3 and 6 more
}

func ExampleEdition() {
	x, err := reform.ParseEdition("2020-2024")
	fmt.Println(x, x == reform.Edition2020, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Edition(99))
	// Output:
	// Road Map Reformasi Birokrasi 2020–2024 true <nil>
	// 2020-2024 Bureaucratic Reform Road Map 2020–2024 true
	// "2020-2024" reform.Edition(99)
}

func ExampleParseEdition() {
	_, err := reform.ParseEdition("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleEditions() {
	n := 0
	for x := range reform.Editions() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: 2020-2024 and 1 more
}

func ExampleFocus() {
	x, err := reform.ParseFocus("RB tematik")
	fmt.Println(x, x == reform.RBTematik, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Focus(99))
	// Output:
	// RB Tematik true <nil>
	// tematik Thematic reform true
	// "tematik" reform.Focus(99)
}

func ExampleParseFocus() {
	_, err := reform.ParseFocus("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleFocuses() {
	n := 0
	for x := range reform.Focuses() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: general and 1 more
}

func ExampleTheme() {
	x, err := reform.ParseTheme("hilirisasi")
	fmt.Println(x, x == reform.Hilirisasi, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Theme(99))
	// Output:
	// Hilirisasi true <nil>
	// hilirisasi Downstream industry true
	// "hilirisasi" reform.Theme(99)
}

func ExampleParseTheme() {
	_, err := reform.ParseTheme("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleThemes() {
	n := 0
	for x := range reform.Themes() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: kemiskinan and 7 more
}

func ExampleScoredRow() {
	x, err := reform.ParseScoredRow("Pengendalian Inflasi")
	fmt.Println(x, x == reform.RowInflasi, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.ScoredRow(99))
	// Output:
	// Pengendalian Inflasi true <nil>
	// inflasi Control of inflation true
	// "inflasi" reform.ScoredRow(99)
}

func ExampleParseScoredRow() {
	_, err := reform.ParseScoredRow("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleScoredRows() {
	n := 0
	for x := range reform.ScoredRows() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: kemiskinan and 4 more
}

func ExampleChangeArea() {
	x, err := reform.ParseChangeArea("Deregulasi Kebijakan")
	fmt.Println(x, x == reform.PeraturanPerundangUndangan, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.ChangeArea(99))
	// Output:
	// Penataan Peraturan Perundang-undangan true <nil>
	// peraturan Laws and regulations true
	// "peraturan" reform.ChangeArea(99)
}

func ExampleParseChangeArea() {
	_, err := reform.ParseChangeArea("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleChangeAreas() {
	n := 0
	for x := range reform.ChangeAreas() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: manajemen-perubahan and 7 more
}

func ExampleIndexEdition() {
	x, err := reform.ParseIndexEdition("sejak-2023")
	fmt.Println(x, x == reform.IndexFrom2023, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.IndexEdition(99))
	// Output:
	// Indeks RB sejak 2023 true <nil>
	// sejak-2023 Indeks RB from 2023 true
	// "sejak-2023" reform.IndexEdition(99)
}

func ExampleParseIndexEdition() {
	_, err := reform.ParseIndexEdition("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleIndexEditions() {
	n := 0
	for x := range reform.IndexEditions() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: sampai-2022 and 1 more
}

func ExampleAgencyKind() {
	x, err := reform.ParseAgencyKind("Pemprov")
	fmt.Println(x, x == reform.PemerintahProvinsi, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.AgencyKind(99))
	// Output:
	// Pemerintah Provinsi true <nil>
	// provinsi Provincial government true
	// "provinsi" reform.AgencyKind(99)
}

func ExampleParseAgencyKind() {
	_, err := reform.ParseAgencyKind("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleAgencyKinds() {
	n := 0
	for x := range reform.AgencyKinds() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: kementerian and 2 more
}

func ExamplePredicate() {
	x, err := reform.ParsePredicate("A-")
	fmt.Println(x, x == reform.PredicateAMinus, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Predicate(99))
	// Output:
	// A- true <nil>
	// A- A- true
	// "A-" reform.Predicate(99)
}

func ExampleParsePredicate() {
	_, err := reform.ParsePredicate("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleAllPredicates() {
	n := 0
	for x := range reform.AllPredicates() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: AA and 7 more
}

func ExampleMeasure() {
	x, err := reform.ParseMeasure("Indeks RB")
	fmt.Println(x, x == reform.IndeksRB, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Measure(99))
	// Output:
	// Indeks Reformasi Birokrasi true <nil>
	// indeks-rb Bureaucratic Reform Index true
	// "indeks-rb" reform.Measure(99)
}

func ExampleParseMeasure() {
	_, err := reform.ParseMeasure("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleMeasures() {
	n := 0
	for x := range reform.Measures() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: indeks-rb and 1 more
}

func ExampleDirection() {
	x, err := reform.ParseDirection("turun")
	fmt.Println(x, x == reform.LowerIsBetter, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Direction(99))
	// Output:
	// Makin rendah makin baik true <nil>
	// turun Lower is better true
	// "turun" reform.Direction(99)
}

func ExampleParseDirection() {
	_, err := reform.ParseDirection("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleDirections() {
	n := 0
	for x := range reform.Directions() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: naik and 1 more
}

func ExampleLowerRule() {
	x, err := reform.ParseLowerRule("cermin")
	fmt.Println(x, x == reform.Mirror, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.LowerRule(99))
	// Output:
	// dua kali target dikurangi realisasi, dibagi target true <nil>
	// cermin Twice the target less the realisation, over the target true
	// "cermin" reform.LowerRule(99)
}

func ExampleParseLowerRule() {
	_, err := reform.ParseLowerRule("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleLowerRules() {
	n := 0
	for x := range reform.LowerRules() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: terbalik and 1 more
}

func ExampleGap() {
	x, err := reform.ParseGap("penanggung jawab")
	fmt.Println(x, x == reform.NoOwner, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), reform.Gap(99))
	// Output:
	// Penanggung jawab true <nil>
	// penanggung-jawab Owner true
	// "penanggung-jawab" reform.Gap(99)
}

func ExampleParseGap() {
	_, err := reform.ParseGap("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleGaps() {
	n := 0
	for x := range reform.Gaps() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: akar-masalah and 3 more
}
