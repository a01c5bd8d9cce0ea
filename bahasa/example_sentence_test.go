package bahasa_test

import (
	"fmt"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

func ExampleAppendProminentSentence() {
	high := []bahasa.Figure{{Name: "Harmonis", Value: score.MustParseIndex("82.1")}}
	low := []bahasa.Figure{{Name: "Adaptif", Value: score.MustParseIndex("61.94")}}
	fmt.Printf("%s\n", bahasa.AppendProminentSentence(nil, "nilai", high, low, 0))
	// Output: Nilai yang paling menonjol adalah Harmonis (82); nilai yang paling perlu dikembangkan adalah Adaptif (62).
}

func ExampleAppendEvenSentence() {
	fmt.Printf("%s\n", bahasa.AppendEvenSentence(nil, "sikap", 12))
	// Output: Kedua belas sikap relatif merata; tidak ada yang menonjol.
}

func ExampleAppendCompleteSentence() {
	fmt.Printf("%s\n", bahasa.AppendCompleteSentence(nil, 0, 61, "pejabat"))
	// Output: Dari 61 pejabat, belum ada yang dinilai lengkap.
}

func ExampleAppendSelfGapSentence() {
	fmt.Printf("%s\n", bahasa.AppendSelfGapSentence(nil, score.Index{}, 1, ""))
	// Output: Penilaian diri sama dengan penilaian orang lain.
}

func ExampleAppendTotalSentence() {
	fmt.Printf("%s\n", bahasa.AppendTotalSentence(nil, "Indeks BerAKHLAK", score.MustParseIndex("76.61"), 2))
	// Output: Indeks BerAKHLAK adalah 76,61.
}

func ExampleAppendNotComputedSentence() {
	fmt.Printf("%s\n", bahasa.AppendNotComputedSentence(nil, "Indeks BerAKHLAK"))
	// Output: Indeks BerAKHLAK belum dapat dihitung.
}

func ExampleAppendRatersSentence() {
	fmt.Printf("%s\n", bahasa.AppendRatersSentence(nil, bahasa.Count{Name: "Bawahan langsung", N: 12}))
	// Output: Penilai yang ditampilkan: Bawahan langsung 12 orang.
}

func ExampleAppendWithheldSentence() {
	fmt.Printf("%s\n", bahasa.AppendWithheldSentence(nil, 1))
	// Output: Jawaban 1 penilai tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum.
}

func ExampleAppendGroupWithheldSentence() {
	fmt.Printf("%s\n", bahasa.AppendGroupWithheldSentence(nil, "bidang", 5))
	// Output: Hasil bidang tidak ditampilkan karena jumlah orang yang dinilai lengkap kurang dari 5.
}

func ExampleAppendRankSentence() {
	fmt.Printf("%s\n", bahasa.AppendRankSentence(nil, "Dinas Sosial", 1, 24, "perangkat daerah"))
	// Output: Dinas Sosial berada pada peringkat ke-1 dari 24 perangkat daerah.
}

func ExampleAppendDifferenceSentence() {
	fmt.Printf("%s\n", bahasa.AppendDifferenceSentence(nil, "Nilai Loyal", score.Index{}, 1, "rata-rata instansi"))
	// Output: Nilai Loyal sama dengan rata-rata instansi.
}

func ExampleAppendChangeSentence() {
	fmt.Printf("%s\n", bahasa.AppendChangeSentence(nil, "Nilai Loyal", score.Index{}, 1, "tahun 2024"))
	// Output: Nilai Loyal tidak berubah dibandingkan dengan tahun 2024.
}
