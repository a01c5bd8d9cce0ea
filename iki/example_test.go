package iki_test

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

func ExampleNewFramework() {
	scale, _ := iki.Frequency(score.POMP)
	f, err := iki.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 3, Total: score.TotalOfDimensions})
	if err != nil {
		fmt.Println(err)
		return
	}
	var sheet iki.Sheet
	for i := range iki.Items() {
		sheet.Set(i, 4)
	}
	sheet.Set(iki.INS1, 5)
	profile, err := f.Score(&sheet)
	fmt.Println(bahasa.Decimal(profile.Total(), 1), profile.Strongest(), err)
	fmt.Println(iki.Notice)
	// Output:
	// 76,7 [Inisiatif] <nil>
	// Instrumen ini disusun oleh pustaka aparatur dari pernyataan yang dimuat media dan belum divalidasi; untuk pengembangan, bukan untuk promosi.
}

func ExampleNewShortFramework() {
	scale, _ := iki.Frequency(score.POMP)
	f, err := iki.NewShortFramework(scale, score.Policy{MinItems: 1, MinDimensions: 3, Total: score.TotalOfDimensions})
	fmt.Println(f.Identity().Edition, err)
	// Output: 1-ringkas <nil>
}

func ExampleFrequency() {
	scale, _ := iki.Frequency(score.POMP)
	fmt.Println(iki.Stem)
	for r := score.Rating(1); int(r) <= scale.Len(); r++ {
		fmt.Println(r, scale.Label(r))
	}
	// Output:
	// Dalam enam bulan terakhir, seberapa sering pegawai ini melakukan hal berikut?
	// 1 Tidak Pernah
	// 2 Jarang
	// 3 Kadang-Kadang
	// 4 Sering
	// 5 Selalu
}

func ExampleGuide() {
	fmt.Println(iki.Guide(4))
	// Output: 7–9 dari 10 kesempatan
}

func ExampleInstrumentValidation() {
	fmt.Println(iki.InstrumentValidation())
	// Output: belum divalidasi
}

func ExampleShortItem_Item() {
	for i := range iki.ShortItems() {
		fmt.Print(i.Item(), " ")
	}
	// Output: INS1 INS2 KOL1 KOL3 INO2 INO5
}

func ExampleValidations() {
	for v := range iki.Validations() {
		again, err := iki.ParseValidation(v.Code())
		fmt.Println(again, err)
	}
	// Output:
	// belum divalidasi <nil>
	// panel ahli <nil>
	// uji coba terbatas <nil>
	// tervalidasi <nil>
}

func ExampleParseValidation() {
	v, err := iki.ParseValidation("none")
	fmt.Println(v == iki.NotValidated, err)
	// Output: true <nil>
}

func ExampleItem_Reported() {
	i := iki.INS1
	fmt.Println(i.Text())
	fmt.Println(i.Reported())
	fmt.Println(i.Citation(), i.Citation().Status)
	// Output:
	// Mulai menyiapkan pekerjaan saat petunjuk teknisnya masih disusun.
	// the Governor says some civil servants still wait for juklak or juknis before they work, which holds back the creativity of the bureaucracy
	// SINDOnews, 10 April 2021 berita pers
}

func ExampleCitations() {
	media := map[string]int{}
	for c := range iki.Citations() {
		if c.Status == aparatur.Press {
			media[c.Regulation.Medium()]++
		}
	}
	fmt.Println(media)
	// Output: map[Kempalan:4 SINDOnews:9 Satukanal:5]
}

func ExamplePersonNarrative() {
	scale, _ := iki.Frequency(score.POMP)
	f, _ := iki.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 3, Total: score.TotalOfDimensions})
	panel, _ := score.NewPanel(f, score.PanelPolicy{Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}}, Missing: score.Renormalise})
	var sheet iki.Sheet
	for i := range iki.Items() {
		sheet.Set(i, 4)
	}
	result, _ := panel.Score(func(yield func(score.Role, *iki.Sheet) bool) { yield(score.Superior, &sheet) })
	ten, _ := score.NewIndex(10, 1)
	for _, sentence := range iki.PersonNarrative(result, ten, ten)[:3] {
		fmt.Println(sentence)
	}
	// Output:
	// Indeks IKI adalah 75,0.
	// Penilai yang ditampilkan: Atasan langsung 1 orang.
	// Ketiga prinsip relatif merata; tidak ada yang menonjol.
}

func ExampleGroupNarrative() {
	scale, _ := iki.Frequency(score.POMP)
	f, _ := iki.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 3, Total: score.TotalOfDimensions})
	var profiles []iki.Profile
	for i := range 6 {
		var sheet iki.Sheet
		for item := range iki.Items() {
			sheet.Set(item, score.Rating(3+i%2))
		}
		p, _ := f.Score(&sheet)
		profiles = append(profiles, p)
	}
	ten, _ := score.NewIndex(10, 1)
	for _, sentence := range iki.GroupNarrative(f, "pejabat", slices.Values(profiles), 5, ten)[:2] {
		fmt.Println(sentence)
	}
	// Output:
	// Dari 6 pejabat, 6 orang (100,0%) telah dinilai lengkap.
	// Indeks IKI (rata-rata 6 orang) adalah 62,5.
}

// offices is a small register.
func offices() *opd.Register {
	r, _ := opd.NewRegister(opd.RegisterInfo{Agency: "Pemerintah Provinsi Contoh"}, slices.Values([]opd.Unit{
		{Code: "pemprov", Name: "Pemerintah Provinsi Contoh", Kind: opd.PemerintahDaerah},
		{Code: "dinkes", Parent: "pemprov", Name: "Dinas Kesehatan", Kind: opd.Dinas},
		{Code: "dinsos", Parent: "pemprov", Name: "Dinas Sosial", Kind: opd.Dinas},
		{Code: "dindik", Parent: "pemprov", Name: "Dinas Pendidikan", Kind: opd.Dinas},
		{Code: "dishub", Parent: "pemprov", Name: "Dinas Perhubungan", Kind: opd.Dinas},
	}))
	return r
}

const initiatives = `kode,judul,opd,opd_mitra,tahap,lokasi
I1,Gizi anak sekolah,Dinas Kesehatan,Dinas Pendidikan,Penerapan,Kabupaten Malang
I2,Layanan keluarga,Dinas Sosial,dinkes,Uji Coba,Kota Surabaya
I3,Peta gizi,Dinas Gizi,,Inisiatif,
`

func ExampleReadCSV() {
	for i, err := range iki.ReadCSV(strings.NewReader(initiatives), offices()) {
		if err != nil {
			fmt.Println(aparatur.Explain(err, language.Indonesian))
			continue
		}
		fmt.Println(i.ID, i.Lead, i.Partners, i.Stage, i.Kawasan())
	}
	// Output:
	// I1 dinkes [dindik] Penerapan [Bromo Tengger Semeru Lintas Selatan]
	// I2 dinsos [dinkes] Uji Coba [Gerbangkertosusila]
	// baris 4, kolom "opd", isi "Dinas Gizi": tidak dikenal
}

func ExampleReadJSON() {
	text := `[{"id":"I1","title":"Gizi anak sekolah","lead":"dinkes","stage":"penerapan"}]`
	for i, err := range iki.ReadJSON(strings.NewReader(text), offices()) {
		fmt.Println(i.Title, i.Stage, err)
	}
	// Output: Gizi anak sekolah Penerapan <nil>
}

func ExampleNewPortfolio() {
	var good []iki.Initiative
	for i, err := range iki.ReadCSV(strings.NewReader(initiatives), offices()) {
		if err == nil {
			good = append(good, i)
		}
	}
	p, err := iki.NewPortfolio(offices(), []opd.Kind{opd.Dinas}, slices.Values(good))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%+v\n", p.Coverage())
	n := p.Network()
	fmt.Println(n.Pairs(), "of", n.PossiblePairs())
	for u := range n.CutUnits() {
		fmt.Println("holds it together:", u.Name)
	}
	for u := range n.Isolated() {
		fmt.Println("isolated:", u.Name)
	}
	// Output:
	// {Units:4 Leading:2 Partnering:1 Without:1}
	// 2 of 6
	// holds it together: Dinas Kesehatan
	// isolated: Dinas Perhubungan
}
