package reform_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/reform"

	"github.com/aparatur/aparatur/score"
)

func ExampleNewFramework() {
	scale, _ := reform.Frequency(score.POMP)
	f, err := reform.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	if err != nil {
		fmt.Println(err)
		return
	}
	var sheet reform.Sheet
	for i := range reform.Items() {
		sheet.Set(i, 4)
	}
	sheet.Set(reform.KMT1, 5)
	profile, err := f.Score(&sheet)
	fmt.Println(bahasa.Decimal(profile.Total(), 1), profile.Strongest(), err)
	fmt.Println(reform.Notice)
	// Output:
	// 76,2 [Komitmen] <nil>
	// Instrumen ini disusun oleh pustaka aparatur dari pernyataan yang dimuat media dan belum divalidasi; untuk pengembangan, bukan untuk promosi.
}

func ExampleNewShortFramework() {
	scale, _ := reform.Frequency(score.POMP)
	f, err := reform.NewShortFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	fmt.Println(f.Identity().Edition, err)
	// Output: 1-ringkas <nil>
}

func ExampleFrequency() {
	scale, _ := reform.Frequency(score.POMP)
	fmt.Println(reform.Stem)
	for r := score.Rating(1); int(r) <= scale.Len(); r++ {
		fmt.Println(r, scale.Label(r))
	}
	// Output:
	// Dalam enam bulan terakhir, seberapa sering pimpinan ini melakukan hal berikut?
	// 1 Tidak Pernah
	// 2 Jarang
	// 3 Kadang-Kadang
	// 4 Sering
	// 5 Selalu
}

func ExampleGuide() {
	fmt.Println(reform.Guide(4))
	// Output: 7–9 dari 10 kesempatan
}

func ExampleInstrumentValidation() {
	fmt.Println(reform.InstrumentValidation())
	// Output: belum divalidasi
}

func ExampleShortItem_Item() {
	for i := range reform.ShortItems() {
		fmt.Print(i.Item(), " ")
	}
	// Output: KMT3 BHA2 ITI1 PGT3 AMT1 MPV1 KDP1
}

func ExampleValidations() {
	for v := range reform.Validations() {
		again, err := reform.ParseValidation(v.Code())
		fmt.Println(again, err)
	}
	// Output:
	// belum divalidasi <nil>
	// panel ahli <nil>
	// uji coba terbatas <nil>
	// tervalidasi <nil>
}

func ExampleParseValidation() {
	v, err := reform.ParseValidation("none")
	fmt.Println(v == reform.NotValidated, err)
	// Output: true <nil>
}

func ExampleItem_Reported() {
	i := reform.KMT1
	fmt.Println(i.Text())
	fmt.Println(i.Reported())
	fmt.Println(i.Citation(), i.Citation().Status)
	// Output:
	// Menepati janji kerja yang telah disampaikannya.
	// after the many awards the work must stay hard and become ever more professional
	// Satukanal, 11 Januari 2023 berita pers
}

func ExampleCitations() {
	media := map[string]int{}
	for c := range reform.Citations() {
		if c.Status == aparatur.Press {
			media[c.Regulation.Medium()]++
		}
	}
	fmt.Println(media)
	// Output: map[ANTARA News Jawa Timur:5 Kempalan:7 SINDOnews:6 Satukanal:10]
}

func ExamplePersonNarrative() {
	scale, _ := reform.Frequency(score.POMP)
	f, _ := reform.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	panel, _ := score.NewPanel(f, score.PanelPolicy{Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}}, Missing: score.Renormalise})
	var sheet reform.Sheet
	for i := range reform.Items() {
		sheet.Set(i, 4)
	}
	result, _ := panel.Score(func(yield func(score.Role, *reform.Sheet) bool) { yield(score.Superior, &sheet) })
	ten, _ := score.NewIndex(10, 1)
	for _, sentence := range reform.PersonNarrative(result, ten, ten)[:3] {
		fmt.Println(sentence)
	}
	// Output:
	// Indeks sikap kepemimpinan reformasi birokrasi tematik adalah 75,0.
	// Penilai yang ditampilkan: Atasan langsung 1 orang.
	// Ketujuh sikap relatif merata; tidak ada yang menonjol.
}

func ExampleGroupNarrative() {
	scale, _ := reform.Frequency(score.POMP)
	f, _ := reform.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	var profiles []reform.Profile
	for i := range 6 {
		var sheet reform.Sheet
		for item := range reform.Items() {
			sheet.Set(item, score.Rating(3+i%2))
		}
		p, _ := f.Score(&sheet)
		profiles = append(profiles, p)
	}
	ten, _ := score.NewIndex(10, 1)
	for _, sentence := range reform.GroupNarrative(f, "pejabat", slices.Values(profiles), 5, ten)[:2] {
		fmt.Println(sentence)
	}
	// Output:
	// Dari 6 pejabat, 6 orang (100,0%) telah dinilai lengkap.
	// Indeks sikap kepemimpinan reformasi birokrasi tematik (rata-rata 6 orang) adalah 62,5.
}

func ExamplePredicateOf() {
	jatim := score.MustParseIndex("93.82")
	for _, withNotes := range []bool{false, true} {
		p, err := reform.PredicateOf(reform.IndexFrom2023, reform.PemerintahProvinsi, jatim, withNotes)
		fmt.Println(p, p.Words(), err)
	}
	// Output:
	// A Memuaskan <nil>
	// A- Memuaskan dengan Catatan <nil>
}

func ExamplePredicates() {
	bands, _ := reform.Predicates(reform.IndexUntil2022, reform.PemerintahProvinsi)
	p, _, err := bands.Of(score.MustParseIndex("76.71"))
	fmt.Println(p, err)
	// Output: BB <nil>
}

func ExampleIndexEditionOf() {
	fmt.Println(reform.IndexEditionOf(2022), "/", reform.IndexEditionOf(2023))
	// Output: Indeks RB sampai 2022 / Indeks RB sejak 2023
}

func ExampleBenchmarks() {
	for b := range reform.Benchmarks() {
		fmt.Println(b, b.Value.Decimal(2))
	}
	// Output:
	// Indeks Reformasi Birokrasi Pemerintah Provinsi Jawa Timur 2021 (Kementerian PANRB) 76.71
	// Indeks Reformasi Birokrasi Pemerintah Provinsi Jawa Timur 2023 (Kementerian PANRB) 80.56
	// Indeks Reformasi Birokrasi Pemerintah Provinsi Jawa Timur 2024 (Kementerian PANRB) 93.82
	// Government Effectiveness Indonesia 2020 (Bank Dunia) 0.35
	// Government Effectiveness Indonesia 2021 (Bank Dunia) 0.38
	// Government Effectiveness Indonesia 2023 (Bank Dunia) 0.58
}

func ExampleBenchmarksOf() {
	for b := range reform.BenchmarksOf(reform.GovernmentEffectiveness) {
		fmt.Println(b.Year, b.Value.Decimal(2))
	}
	// Output:
	// 2020 0.35
	// 2021 0.38
	// 2023 0.58
}

func ExampleDifference() {
	rb := slices.Collect(reform.BenchmarksOf(reform.IndeksRB))
	d, err := reform.Difference(rb[2], rb[1])
	fmt.Println(d.Decimal(2), err)
	_, err = reform.Difference(rb[1], rb[0])
	fmt.Println(errors.Is(err, score.ErrNotComparable))
	// Output:
	// 13.26 <nil>
	// true
}

func ExampleGoals() {
	for g := range reform.Goals(reform.Edition2020) {
		fmt.Println(g)
	}
	// Output:
	// Terciptanya tata kelola pemerintahan digital yang efektif, lincah, dan kolaboratif
	// Terciptanya budaya birokrasi BerAKHLAK dengan ASN yang profesional
}

func ExampleGoalsCitation() {
	fmt.Println(reform.GoalsCitation().Short(), reform.GoalsCitation().Status)
	// Output: PermenPANRB 3/2023 satu sumber
}

func ExamplePlan_Check() {
	p := reform.Plan{Edition: reform.Edition2020, Themes: []reform.ThemePlan{
		{Theme: reform.PengentasanKemiskinan, RootCauses: []string{"Data penerima tidak mutakhir"}, Owner: "dinsos"},
		{Own: "Air bersih"},
	}}
	for _, sentence := range p.Check() {
		fmt.Println(sentence)
	}
	// Output:
	// Akar masalah belum ditetapkan untuk tema Air bersih.
	// Rencana aksi belum ditetapkan untuk tema Pengentasan Kemiskinan dan Air bersih.
	// Penanggung jawab belum ditetapkan untuk tema Air bersih.
	// Indikator hasil belum ditetapkan untuk tema Pengentasan Kemiskinan dan Air bersih.
}

func ExampleIndicator_Achievement() {
	target, realisation := score.MustParseIndex("9.5"), score.MustParseIndex("10.35")
	i := reform.Indicator{Name: "Tingkat kemiskinan", Unit: "persen", Direction: reform.LowerIsBetter, Target: &target, Realisation: &realisation}
	x, err := i.Achievement(reform.AchievementRule{Lower: reform.Mirror})
	fmt.Println(bahasa.Percent(x, 2), err)
	// Output: 91,05% <nil>
}
