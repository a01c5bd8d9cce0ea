package berakhlak_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// exampleFramework is for answers from 1 to 5; a result needs an answer in each of the seven values.
func exampleFramework() *berakhlak.Framework {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		panic(err)
	}
	f, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	if err != nil {
		panic(err)
	}
	return f
}

// One sheet, answered from 1 to 5 with one answer missing, becomes an index and seven values.
func Example() {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		fmt.Println(err)
		return
	}
	f, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	if err != nil {
		fmt.Println(err)
		return
	}

	var sheet berakhlak.Sheet
	answers := []score.Rating{5, 4, 4, 4, 4, 5, 3, 4, 4, 5, 5, 4, 4, 4, 4, 2, 3, 0, 5, 5, 4}
	for i, b := range slices.Collect(berakhlak.Behaviours()) {
		if err := sheet.Set(b, answers[i]); err != nil {
			fmt.Println(err)
			return
		}
	}

	profile, err := f.Score(&sheet)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(scale.Words())
	for v, x := range profile.All() {
		fmt.Println(v.Code(), v, bahasa.Decimal(x, 1))
	}
	fmt.Println("Indeks", bahasa.Decimal(profile.Total(), 1))
	// Output:
	// jawaban 1–5 diubah menjadi 0–100
	// BP Berorientasi Pelayanan 83,3
	// AK Akuntabel 83,3
	// KP Kompeten 66,7
	// HM Harmonis 91,7
	// LY Loyal 75,0
	// AD Adaptif 37,5
	// KB Kolaboratif 91,7
	// Indeks 75,6
}

// The published index of a survey is the mean of its seven published values.
func Example_survey() {
	f := exampleFramework()
	for s := range berakhlak.Surveys() {
		fmt.Printf("%s %d: %s", s.Name, s.Year, bahasa.Decimal(s.Index, 1))
		if p, err := f.Combine(s.Values()); err == nil {
			category, _, _ := score.BandOf(berakhlak.Categories(), p)
			fmt.Printf(", dari tujuh nilai %s, %s", bahasa.Decimal(p.Total(), 1), category)
		}
		fmt.Println()
	}
	// Output:
	// Nasional 2022: 60,9, dari tujuh nilai 60,9, Cukup Sehat
	// Kemendikbudristek 2022: 58,5, dari tujuh nilai 58,5, Cukup Sehat
	// Nasional 2023: 61,1
}

// A Value reads and writes itself as its code, in text, JSON and SQL.
func ExampleValue() {
	v := berakhlak.BerorientasiPelayanan
	fmt.Println(v, v.Code(), v.Name(language.English), v.IsValid())
	fmt.Println(v.Definition())
	fmt.Println(slices.Collect(v.Behaviours()))

	b, _ := json.Marshal(map[berakhlak.Value]string{berakhlak.Loyal: "82,1"})
	fmt.Println(string(b))
	column, _ := v.Value()
	fmt.Println(column)

	var scanned berakhlak.Value
	fmt.Println(scanned.Scan("kb"), scanned, berakhlak.Value(99))
	// Output:
	// Berorientasi Pelayanan BP Service-Oriented true
	// komitmen memberikan pelayanan prima demi kepuasan masyarakat
	// [BP1 BP2 BP3]
	// {"LY":"82,1"}
	// BP
	// <nil> Kolaboratif berakhlak.Value(99)
}

// A Behaviour has no name but its code; its sentence depends on the edition.
func ExampleBehaviour() {
	b := berakhlak.HM2
	fmt.Println(b, b.Code(), b.IsValid(), b.CoreValue())
	for e := range berakhlak.Editions() {
		fmt.Printf("%s: %s\n", e, b.Text(e))
	}

	j, _ := json.Marshal([]berakhlak.Behaviour{berakhlak.BP1, 0})
	fmt.Println(string(j))
	column, _ := b.Value()
	fmt.Println(column)

	var scanned berakhlak.Behaviour
	fmt.Println(scanned.Scan("Suka menolong."), scanned, berakhlak.Behaviour(99))
	// Output:
	// HM2 HM2 true Harmonis
	// SE MenPANRB 20/2021: Suka menolong orang lain
	// UU 20/2023: Suka menolong
	// ["BP1",""]
	// HM2
	// <nil> HM2 berakhlak.Behaviour(99)
}

// An Edition is a wording of the 21 sentences.
func ExampleEdition() {
	e := berakhlak.UU2023
	fmt.Println(e, e.Code(), e.Name(language.English), e.IsValid())
	fmt.Println(e.Citation())

	var scanned berakhlak.Edition
	fmt.Println(scanned.Scan("SE 2021"), scanned, berakhlak.Edition(99))
	// Output:
	// UU 20/2023 UU2023 Law 20/2023 true
	// Undang-Undang Nomor 20 Tahun 2023 Pasal 3 dan Pasal 4 ayat (2)
	// <nil> SE MenPANRB 20/2021 berakhlak.Edition(99)
}

// A Category belongs to an agency in KemenPANRB's survey, never to a person.
func ExampleCategory() {
	c := berakhlak.CukupSehat
	fmt.Println(c, c.Code(), c.Name(language.English), c.IsValid())

	var scanned berakhlak.Category
	fmt.Println(scanned.Scan("sehat"), scanned, berakhlak.Category(99))
	// Output:
	// Cukup Sehat B Fairly Healthy true
	// <nil> Sehat berakhlak.Category(99)
}

func ExampleCategories() {
	bands := berakhlak.Categories()
	for _, s := range []string{"60.9", "74.94", "74.95", "24.9"} {
		x := score.MustParseIndex(s)
		category, ok, err := bands.Of(x)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if !ok {
			fmt.Println(bahasa.Decimal(x, bands.Places(x, 1)), "tanpa kategori")
			continue
		}
		fmt.Println(bahasa.Decimal(x, bands.Places(x, 1)), category)
	}
	// Output:
	// 60,9 Cukup Sehat
	// 74,9 Cukup Sehat
	// 75,0 Sehat
	// 24,9 tanpa kategori
}

func ExampleParseCategory() {
	fmt.Println(berakhlak.ParseCategory("cukup sehat"))
	// Output: Cukup Sehat <nil>
}

func ExampleAllCategories() {
	for c := range berakhlak.AllCategories() {
		fmt.Println(c.Code(), c)
	}
	// Output:
	// A Sehat
	// B Cukup Sehat
	// C Tidak Sehat
}

func ExampleParseValue() {
	for _, s := range []string{"ad", "Service-Oriented", "Saling peduli dan menghargai perbedaan.", "Amanah"} {
		v, err := berakhlak.ParseValue(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(v)
	}
	// Output:
	// Adaptif
	// Berorientasi Pelayanan
	// Harmonis
	// berakhlak.Value: "Amanah": not known
}

func ExampleValues() {
	for v := range berakhlak.Values() {
		fmt.Println(v.Code(), v)
	}
	// Output:
	// BP Berorientasi Pelayanan
	// AK Akuntabel
	// KP Kompeten
	// HM Harmonis
	// LY Loyal
	// AD Adaptif
	// KB Kolaboratif
}

// Spelling does not matter, meaning does.
func ExampleParseBehaviour() {
	for _, s := range []string{
		"ak3",
		"Pegawai tidak menyalahgunakan kewenangan jabatan.",
		"menggerakan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
		"Menyalahgunakan kewenangan jabatan",
	} {
		b, err := berakhlak.ParseBehaviour(s)
		fmt.Println(b.IsValid(), b.Code(), err != nil)
	}
	// Output:
	// true AK3 false
	// true AK3 false
	// true KB3 false
	// false  true
}

func ExampleBehaviours() {
	n := 0
	for b := range berakhlak.Behaviours() {
		if n++; b.CoreValue() == berakhlak.Adaptif {
			fmt.Println(b.Code(), b.Text(berakhlak.SE2021))
		}
	}
	fmt.Println(n)
	// Output:
	// AD1 Cepat menyesuaikan diri menghadapi perubahan
	// AD2 Terus berinovasi dan mengembangkan kreativitas
	// AD3 Bertindak proaktif
	// 21
}

func ExampleParseEdition() {
	fmt.Println(berakhlak.ParseEdition("UU 20/2023"))
	// Output: UU 20/2023 <nil>
}

func ExampleEditions() {
	for e := range berakhlak.Editions() {
		fmt.Println(e.Code(), e)
	}
	// Output:
	// SE2021 SE MenPANRB 20/2021
	// UU2023 UU 20/2023
}

// A form is drawn from the framework: the values with their sentences, in the official order.
func ExampleNewFramework() {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		fmt.Println(err)
		return
	}
	f, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range f.Dimensions() {
		if d.ID == berakhlak.Harmonis {
			fmt.Println(d.Name)
			for _, item := range d.Items {
				fmt.Println(item.Code, item.Text)
			}
		}
	}
	// Output:
	// Harmonis
	// HM1 Menghargai setiap orang apapun latar belakangnya
	// HM2 Suka menolong orang lain
	// HM3 Membangun lingkungan kerja yang kondusif
}

func ExampleNewFrameworkEdition() {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		fmt.Println(err)
		return
	}
	policy := score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}
	f, err := berakhlak.NewFrameworkEdition(berakhlak.UU2023, scale, policy)
	if err != nil {
		fmt.Println(err)
		return
	}
	item, value, _ := f.Item(berakhlak.HM1)
	fmt.Println(value, item.Text, f.Identity().Edition)
	// Output: Harmonis Menghargai setiap orang tanpa membedakan latar belakang UU2023
}

func ExampleSurveys() {
	for s := range berakhlak.Surveys() {
		fmt.Println(s.Name, s.Year, s.Index.Decimal(1), s.Citation.Status)
	}
	// Output:
	// Nasional 2022 60.9 dua sumber
	// Kemendikbudristek 2022 58.5 satu sumber
	// Nasional 2023 61.1 satu sumber
}

func ExampleSurvey_Values() {
	for s := range berakhlak.Surveys() {
		for v, x := range s.Values() {
			if v == berakhlak.Adaptif {
				fmt.Println(s.Name, s.Year, v, bahasa.Decimal(x, 1))
			}
		}
	}
	// Output:
	// Nasional 2022 Adaptif 38,9
	// Kemendikbudristek 2022 Adaptif 43,5
}

func ExampleCitations() {
	seen := map[string]bool{}
	for c := range berakhlak.Citations() {
		if line := c.Short() + ", " + c.Status.String(); !seen[line] {
			seen[line] = true
			fmt.Println(line)
		}
	}
	// Output:
	// SE MenPANRB 20/2021, dua sumber
	// UU 20/2023, dua sumber
	// UU 20/2023, satu sumber
	// PermenPANRB 6/2022, satu sumber
	// Survei Indeks BerAKHLAK 2022, satu sumber
	// Survei Indeks BerAKHLAK 2022, dua sumber
	// Survei Indeks BerAKHLAK 2023, satu sumber
}

func ExampleBrandingCitation() {
	fmt.Println(berakhlak.BanggaMelayaniBangsa)
	fmt.Println(berakhlak.BrandingCitation())
	// Output:
	// Bangga Melayani Bangsa
	// Surat Edaran Menteri PANRB Nomor 20 Tahun 2021
}

func ExampleStandardCitation() {
	fmt.Println(berakhlak.StandardCitation())
	// Output: Peraturan Menteri PANRB Nomor 6 Tahun 2022
}

func ExampleCategoriesCitation() {
	c := berakhlak.CategoriesCitation()
	fmt.Println(c, c.Status.Code())
	// Output: Survei Indeks BerAKHLAK Tahun 2022 one-source
}

// A person rated by superior, three peers, two subordinates (too few to be shown) and self. Differences from 10 points on
// are worth telling: the agency decides.
func ExamplePersonNarrative() {
	panel, err := score.NewPanel(exampleFramework(), score.PanelPolicy{
		Roles: []score.RoleRule{
			{Role: score.Superior, Weight: 3},
			{Role: score.Peer, Weight: 1, MinRaters: 3},
			{Role: score.Subordinate, Weight: 1, MinRaters: 3},
		},
		Missing: score.Renormalise,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := panel.Score(func(yield func(score.Role, *berakhlak.Sheet) bool) {
		for _, r := range []struct {
			role          score.Role
			loyal, others score.Rating
		}{
			{score.Superior, 5, 4}, {score.Peer, 5, 4}, {score.Peer, 5, 3}, {score.Peer, 4, 4},
			{score.Subordinate, 1, 1}, {score.Subordinate, 1, 2}, {score.Self, 4, 4},
		} {
			var s berakhlak.Sheet
			for b := range berakhlak.Behaviours() {
				rating := r.others
				switch b.CoreValue() {
				case berakhlak.Loyal:
					rating = r.loyal
				case berakhlak.Adaptif:
					rating = r.others - 1
				}
				_ = s.Set(b, rating)
			}
			if !yield(r.role, &s) {
				return
			}
		}
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	ten := score.MustParseIndex("10")
	fmt.Println(strings.Join(berakhlak.PersonNarrative(result, ten, ten), "\n"))
	// Output:
	// Indeks perilaku BerAKHLAK adalah 72,9.
	// Penilai yang ditampilkan: Atasan langsung 1 orang, Rekan kerja setingkat 3 orang, dan Diri sendiri 1 orang.
	// Nilai yang paling menonjol adalah Loyal (97,9); nilai yang paling perlu dikembangkan adalah Adaptif (47,9).
	// Penilaian diri lebih rendah 22,9 poin daripada penilaian orang lain pada nilai Loyal.
	// Jawaban 2 penilai tidak ditampilkan dan tidak dihitung karena jumlah penilai pada perannya di bawah batas minimum.
	// Hasil ini bahan pengembangan, bukan predikat kinerja; predikat ditetapkan oleh pejabat penilai kinerja.
}

// examplePeople are three people with a result and one whom nobody rated.
func examplePeople(f *berakhlak.Framework) []berakhlak.Profile {
	var people []berakhlak.Profile
	for _, ratings := range [][2]score.Rating{{5, 3}, {5, 2}, {4, 4}, {0, 0}} {
		var s berakhlak.Sheet
		for b := range berakhlak.Behaviours() {
			rating := ratings[0]
			if b.CoreValue() == berakhlak.Adaptif {
				rating = ratings[1]
			} else if b.CoreValue() != berakhlak.Kolaboratif && rating > 0 {
				rating = 4
			}
			_ = s.Set(b, rating)
		}
		p, _ := f.Score(&s) // a profile without answers has no total
		people = append(people, p)
	}
	return people
}

func ExampleNewUnit() {
	f := exampleFramework()
	unit := berakhlak.NewUnit(f, "pejabat", slices.Values(examplePeople(f)))
	fmt.Println(unit.People, unit.Complete, bahasa.Decimal(unit.Profile.Total(), 1))
	// Output: 4 3 73,8
}

// The unit's result is shown from three complete results on, differences from 10 points on are worth telling: the agency
// decides both.
func ExampleUnitNarrative() {
	f := exampleFramework()
	unit := berakhlak.NewUnit(f, "pejabat", slices.Values(examplePeople(f)))
	for _, sentence := range berakhlak.UnitNarrative(unit, 3, score.MustParseIndex("10")) {
		fmt.Println(sentence)
	}
	// Output:
	// Dari 4 pejabat, 3 orang (75,0%) telah dinilai lengkap.
	// Indeks perilaku BerAKHLAK (rata-rata 3 orang) adalah 73,8.
	// Nilai yang paling menonjol adalah Kolaboratif (91,7); nilai yang paling perlu dikembangkan adalah Adaptif (50,0).
}
