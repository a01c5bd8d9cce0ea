package score_test

import (
	"fmt"

	"github.com/aparatur/aparatur/score"
)

// Unsur are the nine elements of the Survei Kepuasan Masyarakat, PermenPANRB 14/2017. Each is a dimension of one question.
type Unsur uint8

const (
	Persyaratan Unsur = iota + 1
	Prosedur
	WaktuPenyelesaian
	Biaya
	Produk
	KompetensiPelaksana
	PerilakuPelaksana
	PenangananPengaduan
	Sarana
)

var unsurNames = [...]string{
	Persyaratan: "Persyaratan", Prosedur: "Sistem, Mekanisme, dan Prosedur", WaktuPenyelesaian: "Waktu Penyelesaian",
	Biaya: "Biaya/Tarif", Produk: "Produk Spesifikasi Jenis Pelayanan", KompetensiPelaksana: "Kompetensi Pelaksana",
	PerilakuPelaksana: "Perilaku Pelaksana", PenangananPengaduan: "Penanganan Pengaduan, Saran, dan Masukan", Sarana: "Sarana dan Prasarana",
}

// newSKM declares the survey: answers 1 to 4 as a share of 4, and nine elements of equal weight.
func newSKM() (*score.Framework[Unsur, Unsur], error) {
	scale, err := score.Likert(1, 4, score.Proportional)
	if err != nil {
		return nil, err
	}
	var dims []score.Dimension[Unsur, Unsur]
	for u := Persyaratan; u <= Sarana; u++ {
		dims = append(dims, score.Dimension[Unsur, Unsur]{ID: u, Code: fmt.Sprintf("U%d", u), Name: unsurNames[u], Weight: 1,
			Items: []score.Item[Unsur]{{ID: u, Code: fmt.Sprintf("U%d", u), Text: unsurNames[u], Weight: 1}}})
	}
	policy := score.Policy{MinItems: 1, MinDimensions: len(dims), Total: score.TotalOfDimensions}
	return score.New(scale, policy, dims...)
}

// newMutu declares the quality of service, printed with two decimals: 76.60 is C, and 76.608, which is 76.61, is B.
func newMutu() (score.Bands[string], error) {
	band := func(label, from, to string) score.Band[string] {
		return score.Band[string]{Label: label, Lower: score.Incl(score.MustParseIndex(from)), Upper: score.Incl(score.MustParseIndex(to))}
	}
	return score.NewBands(score.AtPlaces(2), band("D (Tidak Baik)", "25.00", "64.99"), band("C (Kurang Baik)", "65.00", "76.60"),
		band("B (Baik)", "76.61", "88.30"), band("A (Sangat Baik)", "88.31", "100"))
}

// The Survei Kepuasan Masyarakat: the index of a service is the mean of the nine elements' means over all respondents.
func Example_skm() {
	f, err := newSKM()
	if err != nil {
		fmt.Println(err)
		return
	}
	mutu, err := newMutu()
	if err != nil {
		fmt.Println(err)
		return
	}

	// 19 respondents whose 171 answers sum to 524: eleven times 4, otherwise 3.
	tally, err := score.NewTally(f, score.Means)
	if err != nil {
		fmt.Println(err)
		return
	}
	for respondent := range 19 {
		var sheet score.Sheet[Unsur]
		for u := Persyaratan; u <= Sarana; u++ {
			answer := score.Rating(3)
			if respondent < 11 && u == PerilakuPelaksana {
				answer = 4
			}
			if err := sheet.Set(u, answer); err != nil {
				fmt.Println(err)
			}
		}
		if err := tally.Add(&sheet); err != nil {
			fmt.Println(err)
		}
	}

	index, _ := tally.PooledTotal()
	label, _, err := mutu.Of(index)
	fmt.Println(index, "is printed", index.Decimal(mutu.Places(index, 2)))
	fmt.Println(label, err)
	for u := Persyaratan; u <= Sarana; u++ {
		if mean, ok := tally.Pooled(u); ok && mean.Cmp(index) > 0 {
			fmt.Println("above the index:", unsurNames[u], mean.Decimal(2))
		}
	}
	// Output:
	// 13100/171 is printed 76.61
	// B (Baik) <nil>
	// above the index: Perilaku Pelaksana 89.47
}
