package opd_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/opd"
)

func ExampleAggregation() {
	x := opd.MergedPeople
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.Aggregation(99))
	// Output:
	// rata-rata semua orang gabungan-orang mean of all people true gabungan-orang <nil>
	// opd.Aggregation(99)
}

func ExampleParseAggregation() {
	x, err := opd.ParseAggregation("rata-rata semua orang")
	fmt.Println(x.Code(), err)
	// Output: gabungan-orang <nil>
}

func ExampleAggregations() {
	n := 0
	for range opd.Aggregations() {
		n++
	}
	fmt.Println(n)
	// Output: 2
}

func ExampleCountingRule() {
	x := opd.LongestInPeriod
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.CountingRule(99))
	// Output:
	// unit terlama dalam periode terlama unit held longest in the period true terlama <nil>
	// opd.CountingRule(99)
}

func ExampleParseCountingRule() {
	x, err := opd.ParseCountingRule("terlama")
	fmt.Println(x.Code(), err)
	// Output: terlama <nil>
}

func ExampleCountingRules() {
	n := 0
	for range opd.CountingRules() {
		n++
	}
	fmt.Println(n)
	// Output: 3
}

func ExampleKawasan() {
	x := opd.SelingkarWilis
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.Kawasan(99))
	// Output:
	// Selingkar Wilis selingkar-wilis Selingkar Wilis true selingkar-wilis <nil>
	// opd.Kawasan(99)
}

func ExampleParseKawasan() {
	x, err := opd.ParseKawasan("SELINGKAR WILIS")
	fmt.Println(x.Code(), err)
	// Output: selingkar-wilis <nil>
}

func ExampleAllKawasan() {
	n := 0
	for range opd.AllKawasan() {
		n++
	}
	fmt.Println(n)
	// Output: 7
}

func ExampleKind() {
	x := opd.UPTD
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.Kind(99))
	// Output:
	// Unit Pelaksana Teknis Daerah uptd Technical Unit true uptd <nil>
	// opd.Kind(99)
}

func ExampleParseKind() {
	x, err := opd.ParseKind("UPT")
	fmt.Println(x.Code(), err)
	// Output: uptd <nil>
}

func ExampleKinds() {
	n := 0
	for range opd.Kinds() {
		n++
	}
	fmt.Println(n)
	// Output: 22
}

func ExampleLevel() {
	x := opd.Kabupaten
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.Level(99))
	// Output:
	// Kabupaten kabupaten Regency true kabupaten <nil>
	// opd.Level(99)
}

func ExampleParseLevel() {
	x, err := opd.ParseLevel("Kab.")
	fmt.Println(x.Code(), err)
	// Output: kabupaten <nil>
}

func ExampleLevels() {
	n := 0
	for range opd.Levels() {
		n++
	}
	fmt.Println(n)
	// Output: 3
}

func ExampleRecodingKind() {
	x := opd.Respelled
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.RecodingKind(99))
	// Output:
	// perubahan ejaan spelling change of spelling true spelling <nil>
	// opd.RecodingKind(99)
}

func ExampleParseRecodingKind() {
	x, err := opd.ParseRecodingKind("perubahan ejaan")
	fmt.Println(x.Code(), err)
	// Output: spelling <nil>
}

func ExampleRecodingKinds() {
	n := 0
	for range opd.RecodingKinds() {
		n++
	}
	fmt.Println(n)
	// Output: 3
}

func ExampleState() {
	x := opd.Withheld
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.State(99))
	// Output:
	// tidak ditampilkan tidak-ditampilkan withheld true tidak-ditampilkan <nil>
	// opd.State(99)
}

func ExampleParseState() {
	x, err := opd.ParseState("tidak ditampilkan")
	fmt.Println(x.Code(), err)
	// Output: tidak-ditampilkan <nil>
}

func ExampleStates() {
	n := 0
	for range opd.States() {
		n++
	}
	fmt.Println(n)
	// Output: 3
}

func ExampleTypology() {
	x := opd.TipeB
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.Typology(99))
	// Output:
	// tipe B B type B true B <nil>
	// opd.Typology(99)
}

func ExampleParseTypology() {
	x, err := opd.ParseTypology("tipe b")
	fmt.Println(x.Code(), err)
	// Output: B <nil>
}

func ExampleTypologies() {
	n := 0
	for range opd.Typologies() {
		n++
	}
	fmt.Println(n)
	// Output: 5
}

func ExampleUPTDClass() {
	x := opd.KelasA
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.UPTDClass(99))
	// Output:
	// Kelas A A Class A true A <nil>
	// opd.UPTDClass(99)
}

func ExampleParseUPTDClass() {
	x, err := opd.ParseUPTDClass("kelas a")
	fmt.Println(x.Code(), err)
	// Output: A <nil>
}

func ExampleUPTDClasses() {
	n := 0
	for range opd.UPTDClasses() {
		n++
	}
	fmt.Println(n)
	// Output: 2
}

func ExampleUrusan() {
	x := opd.UrusanKesehatan
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.Urusan(99))
	// Output:
	// kesehatan 1.02 Health true 1.02 <nil>
	// opd.Urusan(99)
}

func ExampleParseUrusan() {
	x, err := opd.ParseUrusan("KESEHATAN")
	fmt.Println(x.Code(), err)
	// Output: 1.02 <nil>
}

func ExampleAllUrusan() {
	n := 0
	for range opd.AllUrusan() {
		n++
	}
	fmt.Println(n)
	// Output: 47
}

func ExampleUrusanGroup() {
	x := opd.Pilihan
	text, err := x.MarshalText()
	fmt.Println(x, x.Code(), x.Name(language.English), x.IsValid(), string(text), err)
	fmt.Println(opd.UrusanGroup(99))
	// Output:
	// Urusan pemerintahan pilihan 3 Optional affairs true 3 <nil>
	// opd.UrusanGroup(99)
}

func ExampleParseUrusanGroup() {
	x, err := opd.ParseUrusanGroup("3")
	fmt.Println(x.Code(), err)
	// Output: 3 <nil>
}

func ExampleUrusanGroups() {
	n := 0
	for range opd.UrusanGroups() {
		n++
	}
	fmt.Println(n)
	// Output: 9
}
