package bahasa_test

import (
	"fmt"
	"time"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

func Example() {
	wib := time.FixedZone("WIB", 7*60*60)
	day := time.Date(2023, time.January, 11, 9, 30, 0, 0, wib)

	fmt.Println(bahasa.DateFull(day))
	fmt.Println(bahasa.CompleteSentence(54, 61, "pejabat"))
	fmt.Println(bahasa.TotalSentence("Indeks BerAKHLAK", score.MustParseIndex("76.61"), 1))
	fmt.Println(bahasa.Disclaimer)
	// Output:
	// Rabu, 11 Januari 2023
	// Dari 61 pejabat, 54 orang (88,5%) telah dinilai lengkap.
	// Indeks BerAKHLAK adalah 76,6.
	// Hasil ini bahan pengembangan, bukan predikat kinerja; predikat ditetapkan oleh pejabat penilai kinerja.
}

func ExampleCitation() {
	fmt.Println(bahasa.Citation())
	// Output: Ejaan Bahasa Indonesia yang Disempurnakan Edisi V
}

func ExampleInteger() {
	fmt.Println(bahasa.Integer(80330))
	fmt.Println(bahasa.Integer(-1234567))
	// Output:
	// 80.330
	// -1.234.567
}

func ExampleAppendInteger() {
	b := []byte("n = ")
	b = bahasa.AppendInteger(b, 1240)
	fmt.Printf("%s orang\n", b)
	// Output: n = 1.240 orang
}

func ExampleDecimal() {
	x := score.MustParseIndex("76.65")
	fmt.Println(bahasa.Decimal(x, 1))
	fmt.Println(bahasa.Decimal(x, 2))
	// Output:
	// 76,7
	// 76,65
}

func ExampleAppendDecimal() {
	b := bahasa.AppendDecimal(nil, score.MustParseIndex("1234.5"), 1)
	fmt.Printf("%s\n", b)
	// Output: 1.234,5
}

func ExampleDecimalScaled() {
	fmt.Println(bahasa.DecimalScaled(7661, 2))
	// Output: 76,61
}

func ExampleAppendDecimalScaled() {
	fmt.Printf("%s\n", bahasa.AppendDecimalScaled([]byte("indeks "), 5, 3))
	// Output: indeks 0,005
}

func ExamplePercent() {
	fmt.Println(bahasa.Percent(score.MustParseIndex("76.54"), 2))
	// Output: 76,54%
}

func ExampleAppendPercent() {
	fmt.Printf("%s\n", bahasa.AppendPercent([]byte("sebesar "), score.MustParseIndex("88.52"), 1))
	// Output: sebesar 88,5%
}

func ExampleRange() {
	fmt.Println(bahasa.Range(70, 80))
	// Output: 70–80
}

func ExampleAppendRange() {
	fmt.Printf("%s\n", bahasa.AppendRange([]byte("nilai "), 70, 80))
	// Output: nilai 70–80
}

func ExampleDate() {
	fmt.Println(bahasa.Date(time.Date(2023, time.January, 11, 0, 0, 0, 0, time.UTC)))
	// Output: 11 Januari 2023
}

func ExampleAppendDate() {
	t := time.Date(2023, time.January, 11, 0, 0, 0, 0, time.UTC)
	fmt.Printf("%s\n", bahasa.AppendDate([]byte("Surabaya, "), t))
	// Output: Surabaya, 11 Januari 2023
}

// An instant in UTC is moved to the reader's zone first: the day may be another one.
func ExampleDateFull() {
	t := time.Date(2023, time.January, 10, 22, 0, 0, 0, time.UTC)
	fmt.Println(bahasa.DateFull(t.In(time.FixedZone("WIB", 7*60*60))))
	// Output: Rabu, 11 Januari 2023
}

func ExampleAppendDateFull() {
	t := time.Date(2023, time.January, 11, 0, 0, 0, 0, time.UTC)
	fmt.Printf("%s\n", bahasa.AppendDateFull([]byte("pada hari "), t))
	// Output: pada hari Rabu, 11 Januari 2023
}

func ExampleAnd() {
	fmt.Println(bahasa.And("atasan", "bawahan"))
	fmt.Println(bahasa.And("atasan", "rekan kerja", "bawahan"))
	// Output:
	// atasan dan bawahan
	// atasan, rekan kerja, dan bawahan
}

func ExampleAppendAnd() {
	fmt.Printf("%s\n", bahasa.AppendAnd([]byte("dinilai oleh "), "atasan", "rekan kerja"))
	// Output: dinilai oleh atasan dan rekan kerja
}

func ExampleOr() {
	fmt.Println(bahasa.Or("CSV", "XLSX"))
	// Output: CSV atau XLSX
}

func ExampleAppendOr() {
	fmt.Printf("%s\n", bahasa.AppendOr([]byte("pilih "), "A", "B", "C"))
	// Output: pilih A, B, atau C
}

func ExampleProminentSentence() {
	high := []bahasa.Figure{{Name: "Kolaboratif", Value: score.MustParseIndex("82.1")}}
	low := []bahasa.Figure{{Name: "Adaptif", Value: score.MustParseIndex("61.9")}}
	fmt.Println(bahasa.ProminentSentence("nilai", high, low, 1))
	// Output: Nilai yang paling menonjol adalah Kolaboratif (82,1); nilai yang paling perlu dikembangkan adalah Adaptif (61,9).
}

func ExampleEvenSentence() {
	fmt.Println(bahasa.EvenSentence("nilai", 7))
	// Output: Ketujuh nilai relatif merata; tidak ada yang menonjol.
}

func ExampleCompleteSentence() {
	fmt.Println(bahasa.CompleteSentence(54, 61, "pejabat"))
	// Output: Dari 61 pejabat, 54 orang (88,5%) telah dinilai lengkap.
}

func ExampleSelfGapSentence() {
	fmt.Println(bahasa.SelfGapSentence(score.MustParseIndex("12.5"), 1, "nilai Adaptif"))
	// Output: Penilaian diri lebih tinggi 12,5 poin daripada penilaian orang lain pada nilai Adaptif.
}

func ExampleTotalSentence() {
	fmt.Println(bahasa.TotalSentence("Indeks BerAKHLAK", score.MustParseIndex("76.61"), 1))
	// Output: Indeks BerAKHLAK adalah 76,6.
}

func ExampleNotComputedSentence() {
	fmt.Println(bahasa.NotComputedSentence("Indeks BerAKHLAK"))
	// Output: Indeks BerAKHLAK belum dapat dihitung.
}

func ExampleRatersSentence() {
	fmt.Println(bahasa.RatersSentence(
		bahasa.Count{Name: "Atasan langsung", N: 1},
		bahasa.Count{Name: "Rekan kerja setingkat", N: 4}))
	// Output: Penilai yang ditampilkan: Atasan langsung 1 orang dan Rekan kerja setingkat 4 orang.
}

func ExampleWithheldSentence() {
	fmt.Println(bahasa.WithheldSentence(2))
	// Output: Jawaban 2 penilai tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum.
}

func ExampleGroupWithheldSentence() {
	fmt.Println(bahasa.GroupWithheldSentence("unit", 5))
	// Output: Hasil unit tidak ditampilkan karena jumlah orang yang dinilai lengkap kurang dari 5.
}
