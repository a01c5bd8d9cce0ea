package kinerja_test

import (
	"errors"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

// exampleThresholds are those of an agency that does not exist.
func exampleThresholds() kinerja.Thresholds {
	type band = score.Band[kinerja.Rating]
	index := score.MustParseIndex
	bands, err := score.NewBands(score.AtPlaces(2),
		band{Label: kinerja.DiBawahEkspektasi, Lower: score.Incl(index("0")), Upper: score.Excl(index("60"))},
		band{Label: kinerja.SesuaiEkspektasi, Lower: score.Incl(index("60")), Upper: score.Excl(index("90"))},
		band{Label: kinerja.DiAtasEkspektasi, Lower: score.Incl(index("90")), Upper: score.Incl(index("120"))})
	if err != nil {
		panic(err)
	}
	t, err := kinerja.NewThresholds("Kabupaten Contoh", "Perbup Contoh 1/2099", bands)
	if err != nil {
		panic(err)
	}
	return t
}

func exampleProfile() berakhlak.Profile {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		panic(err)
	}
	f, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	if err != nil {
		panic(err)
	}
	var sheet berakhlak.Sheet
	for b := range berakhlak.Behaviours() {
		if err := sheet.Set(b, 5); err != nil {
			panic(err)
		}
	}
	p, err := f.Score(&sheet)
	if err != nil {
		panic(err)
	}
	return p
}

// From a score of results and a BerAKHLAK profile to a proposal, and from there to the decision of the superior.
func Example() {
	thresholds := exampleThresholds()
	hasil, err := thresholds.Rate("nilai SKP", score.MustParseIndex("88.4"))
	if err != nil {
		panic(err)
	}
	perilaku, err := thresholds.RateProfile(exampleProfile())
	if err != nil {
		panic(err)
	}
	proposal, err := kinerja.Permen2022.Propose(hasil, perilaku)
	if err != nil {
		panic(err)
	}
	for _, sentence := range proposal.Trace() {
		fmt.Println(sentence)
	}
	fmt.Println()

	on, err := aparatur.ParseDate("2026-01-12")
	if err != nil {
		panic(err)
	}
	evaluation, err := proposal.Decide(kinerja.Decision{
		Ratings: kinerja.Ratings{Hasil: kinerja.DiAtasEkspektasi, Perilaku: kinerja.DiAtasEkspektasi},
		By:      pegawai.Person{Name: bahasa.ParseName("Dra. Wati Contoh, M.M.")},
		On:      on,
		Reason:  "hasil kerja tambahan dipakai oleh seluruh bidang",
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(proposal, "-", evaluation.Predicate(), evaluation.Differs())
	// Output:
	// Hasil kerja: nilai SKP 88,40 menurut ambang batas Kabupaten Contoh (Perbup Contoh 1/2099) berarti sesuai ekspektasi.
	// Perilaku kerja: indeks perilaku BerAKHLAK 100,00 menurut ambang batas Kabupaten Contoh (Perbup Contoh 1/2099) berarti di atas ekspektasi.
	// Konversi: jawaban 1–5 diubah menjadi 0–100. Aturan: dimensi dihitung bila sekurang-kurangnya 1 butirnya dijawab; nilai total adalah rata-rata dimensi, bila sekurang-kurangnya 7 dari 7 dimensi dapat dihitung.
	// Menurut Peraturan Menteri PANRB Nomor 6 Tahun 2022, hasil kerja sesuai ekspektasi dan perilaku kerja di atas ekspektasi menghasilkan predikat Baik, yang diusulkan.
	// Ini usulan, bukan penetapan: penilaian dan predikat ditetapkan oleh pejabat penilai kinerja.
	//
	// usulan predikat kinerja: Baik - Sangat Baik true
}

func ExampleEdition_Predicate() {
	p, err := kinerja.Permen2022.Predicate(kinerja.Ratings{Hasil: kinerja.DiAtasEkspektasi, Perilaku: kinerja.DiBawahEkspektasi})
	fmt.Println(p, err)
	// Output: Kurang/misconduct <nil>
}

func ExampleAsOf() {
	for _, s := range []string{"2021-08-01", "2022-08-01", "2026-08-01"} {
		d, err := aparatur.ParseDate(s)
		if err != nil {
			panic(err)
		}
		e, err := kinerja.AsOf(d)
		if err != nil {
			fmt.Println(aparatur.Explain(err, language.Indonesian))
			continue
		}
		fmt.Println(e)
	}
	// Output:
	// PermenPANRB 8/2021
	// isi "2022-08-01": bermakna ganda: peralihan dari edisi lama ke edisi baru, dan harinya tidak tercatat
	// PermenPANRB 6/2022
}

func ExampleNewThresholds() {
	t := exampleThresholds()
	step, err := t.Rate("nilai SKP", score.MustParseIndex("59.996"))
	fmt.Println(t.Agency(), t.Source(), step.Rating(), err)
	// Output: Kabupaten Contoh Perbup Contoh 1/2099 Sesuai Ekspektasi <nil>
}

func ExampleGiven() {
	step, err := kinerja.Given(kinerja.SesuaiEkspektasi, "semua target tercapai")
	fmt.Println(step.Rating(), err)
	// Output: Sesuai Ekspektasi <nil>
}

func ExamplePP30Weights() {
	fmt.Println(kinerja.PP30Weights(false))
	fmt.Println(kinerja.PP30Weights(true))
	// Output:
	// 70 30
	// 60 40
}

func ExamplePP30Value() {
	x, err := kinerja.PP30Value(score.MustParseIndex("115"), score.MustParseIndex("110"), true)
	fmt.Println(bahasa.Decimal(x, 2), err)
	// Output: 113,00 <nil>
}

func ExamplePP30Of() {
	for _, innovation := range []bool{false, true} {
		p, ok, err := kinerja.PP30Of(score.MustParseIndex("113"), innovation)
		fmt.Println(p, ok, err)
	}
	_, ok, err := kinerja.PP30Of(score.MustParseIndex("65"), false)
	fmt.Println(ok, err)
	// Output:
	// Baik true <nil>
	// Sangat Baik true <nil>
	// false <nil>
}

func ExamplePP30Bands() {
	fmt.Println(kinerja.PP30Bands(false).Len(), kinerja.PP30Bands(true).Len())
	// Output: 3 4
}

func ExampleCheckDistribution() {
	result, err := kinerja.CheckDistribution(kinerja.OrgBaik, kinerja.Counts{SangatBaik: 2, Baik: 8})
	if err != nil {
		panic(err)
	}
	for _, sentence := range result.Sentences() {
		fmt.Println(sentence)
	}
	// Output:
	// Predikat kinerja organisasi: Baik. Pola distribusi menurut SE MenPANRB 3/2023.
	// Baik menjadi kelompok terbesar: 8 dari 10 orang, terpenuhi.
	// Baik paling banyak 70%: 8 dari 10 orang, tidak terpenuhi; paling sedikit 1 orang perlu berpredikat lain.
	// Harus ada Butuh Perbaikan atau Kurang/misconduct: 0 dari 10 orang, tidak terpenuhi; paling sedikit 1 orang perlu berpredikat lain.
}

func ExampleConstraints() {
	for c := range kinerja.Constraints(kinerja.OrgSangatKurang) {
		fmt.Println(c)
	}
	// Output:
	// Sangat Kurang paling sedikit 60%
	// Kurang/misconduct atau Butuh Perbaikan paling sedikit 10%
	// Tidak boleh ada Sangat Baik
}

// The examples that BKN prints.
func ExampleCumulativeCredit() {
	year, err := kinerja.YearlyCredit(pegawai.AhliPertama, kinerja.SangatBaik)
	if err != nil {
		panic(err)
	}
	months, err := kinerja.PeriodicCredit(pegawai.AhliPertama, kinerja.Baik, 2)
	if err != nil {
		panic(err)
	}
	sum, err := kinerja.CumulativeCredit(slices.Values([]score.Index{year, months}))
	fmt.Println(bahasa.Decimal(year, 2), bahasa.Decimal(months, 2), bahasa.Decimal(sum, 2), err)
	// Output: 18,75 2,08 20,83 <nil>
}

func ExampleYearlyCredit() {
	x, err := kinerja.YearlyCredit(pegawai.AhliMadya, kinerja.ButuhPerbaikan)
	fmt.Println(bahasa.Decimal(x, 2), err)
	// Output: 28,13 <nil>
}

func ExamplePeriodicCredit() {
	x, err := kinerja.PeriodicCredit(pegawai.AhliMuda, kinerja.Baik, 7)
	fmt.Println(bahasa.Decimal(x, 2), err)
	// Output: 14,58 <nil>
}

func ExampleCoefficient() {
	x, ok := kinerja.Coefficient(pegawai.AhliPertama)
	fmt.Println(bahasa.Decimal(x, 1), ok)
	// Output: 12,5 true
}

func ExampleCreditShare() {
	fmt.Println(kinerja.CreditShare(kinerja.SangatBaik))
	// Output: 150 true
}

func ExampleCreditNeeded() {
	x, ok := kinerja.CreditNeeded(pegawai.AhliMuda, kinerja.NextJenjang)
	fmt.Println(bahasa.Decimal(x, 0), ok)
	_, ok = kinerja.CreditNeeded(pegawai.AhliUtama, kinerja.NextJenjang)
	fmt.Println(ok)
	// Output:
	// 200 true
	// false
}

func ExampleNewOutlook() {
	o, err := kinerja.NewOutlook(pegawai.AhliPertama, kinerja.NextPangkat, score.MustParseIndex("20.83"))
	if err != nil {
		panic(err)
	}
	fmt.Println(o)
	for p := range kinerja.Predicates() {
		months, _ := o.Months(p)
		fmt.Printf("%v: %d bulan\n", p, months)
	}
	// Output:
	// kenaikan pangkat dari Ahli Pertama: 20,83 dari 50,00, kurang 29,17
	// Sangat Kurang: 112 bulan
	// Kurang/misconduct: 56 bulan
	// Butuh Perbaikan: 38 bulan
	// Baik: 28 bulan
	// Sangat Baik: 19 bulan
}

func ExampleSKP_Check() {
	period, err := aparatur.Year(2026)
	if err != nil {
		panic(err)
	}
	skp := kinerja.SKP{
		Period:   period,
		Approach: kinerja.Kuantitatif,
		Employee: pegawai.Person{Name: bahasa.ParseName("Siti Contoh")},
		Superior: pegawai.Person{Name: bahasa.ParseName("Wati Contoh")},
		Results:  []kinerja.Result{{Code: "A1", Kind: kinerja.Utama, Plan: "Tersusunnya peta jabatan"}},
	}
	err = skp.Check(kinerja.Planned)
	var problems *kinerja.SKPError
	if errors.As(err, &problems) {
		for _, p := range problems.Problems[:3] {
			fmt.Println(p.Indonesian())
		}
		fmt.Println(len(problems.Problems))
	}
	// Output:
	// NIP pegawai: kosong
	// NIP pejabat penilai kinerja: kosong
	// indikator hasil kerja 1: kosong
	// 10
}

func ExampleSKP_Unlinked() {
	superior := kinerja.SKP{Results: []kinerja.Result{{Code: "P1"}}}
	skp := kinerja.SKP{Results: []kinerja.Result{{Code: "A1", Supports: "P1"}, {Code: "A2", Supports: "P9"}, {Code: "A3"}}}
	for r := range skp.Unlinked(&superior) {
		fmt.Println(r.Code)
	}
	// Output:
	// A2
	// A3
}

func ExampleCitations() {
	seen := map[string]bool{}
	for c := range kinerja.Citations() {
		if text := c.Short() + ", " + c.Status.String(); !seen[text] {
			seen[text] = true
			fmt.Println(text)
		}
	}
	// Output:
	// PermenPANRB 8/2021, satu sumber
	// PermenPANRB 6/2022, dua sumber
	// PP 30/2019, naskah peraturan
	// SE MenPANRB 3/2023, satu sumber
	// PermenPANRB 1/2023, dua sumber
	// Peraturan BKN 3/2023, dua sumber
	// PermenPANRB 1/2023, satu sumber
	// PermenPANRB 1/2023, naskah peraturan
}

func ExampleOrganisationCitation() {
	fmt.Println(kinerja.OrganisationCitation())
	// Output: Peraturan Menteri PANRB Nomor 6 Tahun 2022 Pasal 24–25
}

func ExamplePP30Citation() {
	fmt.Println(kinerja.PP30Citation(), "-", kinerja.PP30Citation().Status)
	// Output: Peraturan Pemerintah Nomor 30 Tahun 2019 Pasal 41 - naskah peraturan
}

func ExampleDistributionCitation() {
	fmt.Println(kinerja.DistributionCitation(), "-", kinerja.DistributionCitation().Status)
	// Output: Surat Edaran Menteri PANRB Nomor 3 Tahun 2023 - satu sumber
}

func ExampleShareCitation() {
	fmt.Println(kinerja.ShareCitation())
	// Output: Peraturan Menteri PANRB Nomor 1 Tahun 2023 Pasal 37
}

func ExampleConversionCitation() {
	fmt.Println(kinerja.ConversionCitation())
	// Output: Peraturan BKN Nomor 3 Tahun 2023 Pasal 1, Pasal 12, dan Pasal 13
}

func ExampleCoefficientCitation() {
	fmt.Println(kinerja.CoefficientCitation(pegawai.Pemula).Status)
	// Output: satu sumber
}

func ExampleCreditCitation() {
	fmt.Println(kinerja.CreditCitation(pegawai.Terampil, kinerja.NextPangkat).Status)
	fmt.Println(kinerja.CreditCitation(pegawai.Terampil, kinerja.NextJenjang).Status)
	// Output:
	// naskah peraturan
	// satu sumber
}
