package iki_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/iki"
)

func ExamplePrinciple() {
	x, err := iki.ParsePrinciple("kolaborasi")
	fmt.Println(x, x == iki.Kolaborasi, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.Principle(99))
	// Output:
	// Kolaborasi true <nil>
	// KOL Collaboration true
	// "KOL" iki.Principle(99)
}

func ExampleParsePrinciple() {
	_, err := iki.ParsePrinciple("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExamplePrinciples() {
	n := 0
	for x := range iki.Principles() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: INS and 2 more
}

func ExampleItem() {
	x, err := iki.ParseItem("mulai menyiapkan pekerjaan saat petunjuk teknisnya masih disusun")
	fmt.Println(x, x == iki.INS1, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.Item(99))
	// Output:
	// INS1 true <nil>
	// INS1 INS1 true
	// "INS1" iki.Item(99)
}

func ExampleParseItem() {
	_, err := iki.ParseItem("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleItems() {
	n := 0
	for x := range iki.Items() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: INS1 and 14 more
}

func ExampleShortItem() {
	x, err := iki.ParseShortItem("KOL3")
	fmt.Println(x, x == iki.ShortKOL3, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.ShortItem(99))
	// Output:
	// KOL3 true <nil>
	// KOL3 KOL3 true
	// "KOL3" iki.ShortItem(99)
}

func ExampleParseShortItem() {
	_, err := iki.ParseShortItem("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleShortItems() {
	n := 0
	for x := range iki.ShortItems() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: INS1 and 5 more
}

func ExampleCettar() {
	x, err := iki.ParseCettar("EFISIEN")
	fmt.Println(x, x == iki.CettarEfisien, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.Cettar(99))
	// Output:
	// Efisien true <nil>
	// efisien Efficient true
	// "efisien" iki.Cettar(99)
}

func ExampleParseCettar() {
	_, err := iki.ParseCettar("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleAllCettar() {
	n := 0
	for x := range iki.AllCettar() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: cepat and 6 more
}

func ExampleInitiator() {
	x, err := iki.ParseInitiator("anggota dprd")
	fmt.Println(x, x == iki.InitiatorAnggotaDPRD, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.Initiator(99))
	// Output:
	// Anggota DPRD true <nil>
	// anggota-dprd Member of the regional house true
	// "anggota-dprd" iki.Initiator(99)
}

func ExampleParseInitiator() {
	_, err := iki.ParseInitiator("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleInitiators() {
	n := 0
	for x := range iki.Initiators() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: kepala-daerah and 4 more
}

func ExampleStage() {
	x, err := iki.ParseStage("uji coba")
	fmt.Println(x, x == iki.StageUjiCoba, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.Stage(99))
	// Output:
	// Uji Coba true <nil>
	// uji-coba Trial true
	// "uji-coba" iki.Stage(99)
}

func ExampleParseStage() {
	_, err := iki.ParseStage("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleStages() {
	n := 0
	for x := range iki.Stages() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: inisiatif and 2 more
}

func ExampleJenis() {
	x, err := iki.ParseJenis("non-digital")
	fmt.Println(x, x == iki.Nondigital, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.Jenis(99))
	// Output:
	// Nondigital true <nil>
	// nondigital Non-digital true
	// "nondigital" iki.Jenis(99)
}

func ExampleParseJenis() {
	_, err := iki.ParseJenis("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleAllJenis() {
	n := 0
	for x := range iki.AllJenis() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: digital and 1 more
}

func ExampleBentuk() {
	x, err := iki.ParseBentuk("Tata Kelola")
	fmt.Println(x, x == iki.TataKelola, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.Bentuk(99))
	// Output:
	// Tata Kelola true <nil>
	// tata-kelola Governance true
	// "tata-kelola" iki.Bentuk(99)
}

func ExampleParseBentuk() {
	_, err := iki.ParseBentuk("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExampleAllBentuk() {
	n := 0
	for x := range iki.AllBentuk() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: pelayanan-publik and 2 more
}

func ExamplePartnerKind() {
	x, err := iki.ParsePartnerKind("universitas")
	fmt.Println(x, x == iki.PartnerPerguruanTinggi, err)
	fmt.Println(x.Code(), x.Name(language.English), x.IsValid())
	data, _ := json.Marshal(x)
	fmt.Println(string(data), iki.PartnerKind(99))
	// Output:
	// Perguruan Tinggi true <nil>
	// perguruan-tinggi University true
	// "perguruan-tinggi" iki.PartnerKind(99)
}

func ExampleParsePartnerKind() {
	_, err := iki.ParsePartnerKind("entah")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output: isi "entah": tidak dikenal
}

func ExamplePartnerKinds() {
	n := 0
	for x := range iki.PartnerKinds() {
		if n++; n == 1 {
			fmt.Print(x.Code(), " and ")
		}
	}
	fmt.Println(n-1, "more")
	// Output: pemerintah and 4 more
}
