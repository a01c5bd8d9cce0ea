package bahasa_test

import (
	"fmt"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

func ExampleTerbilang() {
	fmt.Println(bahasa.Terbilang(1_001_000))
	fmt.Println(bahasa.Terbilang(0))
	fmt.Println(bahasa.Terbilang(-55_000_000_000))
	// Output:
	// satu juta seribu
	// nol
	// minus lima puluh lima miliar
}

func ExampleAppendTerbilang() {
	fmt.Printf("%s\n", bahasa.AppendTerbilang([]byte("Terbilang: "), 2025))
	// Output: Terbilang: dua ribu dua puluh lima
}

func ExampleTerbilangDecimal() {
	fmt.Println(bahasa.TerbilangDecimal(score.MustParseIndex("12.05"), 2))
	// Output: dua belas koma nol lima
}

func ExampleAppendTerbilangDecimal() {
	fmt.Printf("%s\n", bahasa.AppendTerbilangDecimal([]byte("nilai "), score.MustParseIndex("76.61"), 1))
	// Output: nilai tujuh puluh enam koma enam
}

func ExampleIntegerTerbilang() {
	fmt.Println("selama " + bahasa.IntegerTerbilang(1) + " tahun")
	// Output: selama 1 (satu) tahun
}

func ExampleAppendIntegerTerbilang() {
	fmt.Printf("%s hari\n", bahasa.AppendIntegerTerbilang(nil, 14))
	// Output: 14 (empat belas) hari
}

func ExampleDecimalTerbilang() {
	fmt.Println(bahasa.DecimalTerbilang(score.MustParseIndex("76.61"), 2))
	// Output: 76,61 (tujuh puluh enam koma enam satu)
}

func ExampleAppendDecimalTerbilang() {
	fmt.Printf("%s\n", bahasa.AppendDecimalTerbilang([]byte("indeks "), score.MustParseIndex("3.5"), 1))
	// Output: indeks 3,5 (tiga koma lima)
}

func ExampleParseTerbilang() {
	fmt.Println(bahasa.ParseTerbilang("Dua milyar seratus ribu"))
	fmt.Println(bahasa.ParseTerbilang("dua puluh tiga puluh"))
	// Output:
	// 2000100000 <nil>
	// 0 bahasa.Terbilang: "dua puluh tiga puluh": not in the expected form
}

func ExampleParseTerbilangDecimal() {
	fmt.Println(bahasa.ParseTerbilangDecimal("dua belas koma nol lima"))
	// Output: 12.05 <nil>
}

func ExampleParseTerbilangRupiah() {
	fmt.Println(bahasa.ParseTerbilangRupiah("Satu juta dua ratus lima puluh ribu rupiah"))
	// Output: 1250000 <nil>
}

func ExampleParseTerbilangSen() {
	fmt.Println(bahasa.ParseTerbilangSen("lima ratus rupiah lima puluh sen"))
	// Output: 50050 <nil>
}

func ExampleRupiah() {
	fmt.Println(bahasa.Rupiah(1_250_000))
	fmt.Println(bahasa.Rupiah(-1000))
	// Output:
	// Rp1.250.000
	// -Rp1.000
}

func ExampleAppendRupiah() {
	fmt.Printf("%s\n", bahasa.AppendRupiah([]byte("sebesar "), 5000))
	// Output: sebesar Rp5.000
}

func ExampleRupiahSen() {
	fmt.Println(bahasa.RupiahSen(500_000))
	// Output: Rp5.000,00
}

func ExampleAppendRupiahSen() {
	fmt.Printf("%s\n", bahasa.AppendRupiahSen([]byte("sebesar "), 90_050_050))
	// Output: sebesar Rp900.500,50
}

func ExampleRupiahCompact() {
	fmt.Println(bahasa.RupiahCompact(55_000_000_000))
	// Output: Rp55 miliar
}

func ExampleAppendRupiahCompact() {
	fmt.Printf("%s\n", bahasa.AppendRupiahCompact([]byte("sekitar "), 1_234_567))
	// Output: sekitar Rp1,2 juta
}

func ExampleTerbilangRupiah() {
	fmt.Println(bahasa.TerbilangRupiah(1_250_000))
	// Output: satu juta dua ratus lima puluh ribu rupiah
}

func ExampleAppendTerbilangRupiah() {
	fmt.Printf("%s\n", bahasa.AppendTerbilangRupiah([]byte("uang sejumlah "), 5000))
	// Output: uang sejumlah lima ribu rupiah
}

func ExampleTerbilangSen() {
	fmt.Println(bahasa.TerbilangSen(90_050_050))
	// Output: sembilan ratus ribu lima ratus rupiah lima puluh sen
}

func ExampleAppendTerbilangSen() {
	fmt.Printf("%s\n", bahasa.AppendTerbilangSen([]byte("selisih "), 50))
	// Output: selisih lima puluh sen
}

// The amount of a receipt, in figures and in words, in one call.
func ExampleRupiahTerbilang() {
	fmt.Println(bahasa.RupiahTerbilang(200_000_000))
	// Output: Rp200.000.000,00 (dua ratus juta rupiah)
}

func ExampleAppendRupiahTerbilang() {
	fmt.Printf("%s\n", bahasa.AppendRupiahTerbilang([]byte("sebesar "), 5000))
	// Output: sebesar Rp5.000,00 (lima ribu rupiah)
}

func ExampleRupiahSenTerbilang() {
	fmt.Println(bahasa.RupiahSenTerbilang(90_050_050))
	// Output: Rp900.500,50 (sembilan ratus ribu lima ratus rupiah lima puluh sen)
}

func ExampleAppendRupiahSenTerbilang() {
	fmt.Printf("%s\n", bahasa.AppendRupiahSenTerbilang([]byte("sebesar "), 150))
	// Output: sebesar Rp1,50 (satu rupiah lima puluh sen)
}

func ExampleParseRupiah() {
	fmt.Println(bahasa.ParseRupiah("Rp. 1.250.000,-"))
	fmt.Println(bahasa.ParseRupiah("Rp1.250,50"))
	// Output:
	// 1250000 <nil>
	// 0 bahasa.Rupiah: "Rp1.250,50": out of range: an amount with sen
}

func ExampleParseRupiahSen() {
	fmt.Println(bahasa.ParseRupiahSen("Rp1.250,50"))
	// Output: 125050 <nil>
}

func ExampleParseInteger() {
	fmt.Println(bahasa.ParseInteger("80.330"))
	fmt.Println(bahasa.ParseInteger("86.19"))
	// Output:
	// 80330 <nil>
	// 0 bahasa.Integer: "86.19": ambiguous: the dot may be a decimal point; Indonesian writes thousands with a dot (1.234) and decimals with a comma (86,19)
}

// Text of people has a comma before decimals and is read here; text of machines is read by score.ParseIndex.
func ExampleParseDecimal() {
	fmt.Println(bahasa.ParseDecimal("1.234,5"))
	fmt.Println(bahasa.ParseDecimal("1.234"))
	fmt.Println(score.ParseIndex("1.234"))
	// Output:
	// 1234.5 <nil>
	// 1234 <nil>
	// 1.234 <nil>
}

func ExampleParsePercent() {
	fmt.Println(bahasa.ParsePercent("76,54%"))
	// Output: 76.54 <nil>
}

func ExampleCompact() {
	fmt.Println(bahasa.Compact(1_234_567))
	fmt.Println(bahasa.Compact(999_950))
	fmt.Println(bahasa.Compact(999))
	// Output:
	// 1,2 juta
	// 1 juta
	// 999
}

func ExampleAppendCompact() {
	fmt.Printf("%s orang\n", bahasa.AppendCompact(nil, 4_800_000))
	// Output: 4,8 juta orang
}

func ExampleOrdinal() {
	fmt.Println("peringkat " + bahasa.Ordinal(7))
	// Output: peringkat ke-7
}

func ExampleAppendOrdinal() {
	fmt.Printf("%s\n", bahasa.AppendOrdinal([]byte("sidang "), 12))
	// Output: sidang ke-12
}

func ExampleOrdinalWord() {
	fmt.Println(bahasa.OrdinalWord(1), bahasa.OrdinalWord(2), bahasa.OrdinalWord(21))
	// Output: pertama kedua kedua puluh satu
}

func ExampleAppendOrdinalWord() {
	fmt.Printf("%s\n", bahasa.AppendOrdinalWord([]byte("tahap "), 3))
	// Output: tahap ketiga
}

func ExampleRoman() {
	fmt.Println(bahasa.Roman(2025))
	fmt.Println(bahasa.Roman(4000))
	// Output:
	// MMXXV <nil>
	//  bahasa.Roman: "4000": out of range
}

func ExampleAppendRoman() {
	b, err := bahasa.AppendRoman([]byte("Triwulan "), 4)
	fmt.Printf("%s %v\n", b, err)
	// Output: Triwulan IV <nil>
}

func ExampleParseRoman() {
	fmt.Println(bahasa.ParseRoman("xiv"))
	fmt.Println(bahasa.ParseRoman("IIII"))
	// Output:
	// 14 <nil>
	// 0 bahasa.Roman: "IIII": not in the expected form
}
