package kinerja_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/kinerja"
)

func ExampleEdition() {
	e := kinerja.Permen2022
	fmt.Println(e, e.Code(), e.Name(language.English), e.IsValid())
	text, err := e.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.Edition
	fmt.Println(read.UnmarshalText(text), read == e)
	fmt.Println(kinerja.Edition(99))
	// Output:
	// PermenPANRB 6/2022 Permen2022 PermenPANRB 6/2022 true
	// Permen2022 <nil>
	// <nil> true
	// kinerja.Edition(99)
}

func ExampleParseEdition() {
	e, err := kinerja.ParseEdition("PermenPANRB 6/2022")
	fmt.Println(e, err)
	// Output: PermenPANRB 6/2022 <nil>
}

func ExampleEditions() {
	for e := range kinerja.Editions() {
		fmt.Print(e.Code(), " ")
	}
	// Output: Permen2021 Permen2022
}

func ExampleRating() {
	r := kinerja.DiAtasEkspektasi
	fmt.Println(r, r.Code(), r.Name(language.English), r.IsValid())
	text, err := r.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.Rating
	fmt.Println(read.UnmarshalText(text), read == r)
	fmt.Println(kinerja.Rating(99))
	// Output:
	// Di Atas Ekspektasi di-atas Above Expectation true
	// di-atas <nil>
	// <nil> true
	// kinerja.Rating(99)
}

func ExampleParseRating() {
	r, err := kinerja.ParseRating("diatas ekspektasi")
	fmt.Println(r, err)
	// Output: Di Atas Ekspektasi <nil>
}

func ExampleAllRatings() {
	for r := range kinerja.AllRatings() {
		fmt.Print(r.Code(), " ")
	}
	// Output: di-bawah sesuai di-atas
}

func ExamplePredicate() {
	p := kinerja.ButuhPerbaikan
	fmt.Println(p, p.Code(), p.Name(language.English), p.IsValid())
	text, err := p.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.Predicate
	fmt.Println(read.UnmarshalText(text), read == p)
	fmt.Println(kinerja.Predicate(99))
	// Output:
	// Butuh Perbaikan butuh-perbaikan Needs Improvement true
	// butuh-perbaikan <nil>
	// <nil> true
	// kinerja.Predicate(99)
}

func ExampleParsePredicate() {
	p, err := kinerja.ParsePredicate("BUTUH PERBAIKAN ")
	fmt.Println(p, err)
	// Output: Butuh Perbaikan <nil>
}

func ExamplePredicates() {
	for p := range kinerja.Predicates() {
		fmt.Print(p.Code(), " ")
	}
	// Output: sangat-kurang kurang-misconduct butuh-perbaikan baik sangat-baik
}

func ExampleOrgPredicate() {
	p := kinerja.OrgIstimewa
	fmt.Println(p, p.Code(), p.Name(language.English), p.IsValid())
	text, err := p.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.OrgPredicate
	fmt.Println(read.UnmarshalText(text), read == p)
	fmt.Println(kinerja.OrgPredicate(99))
	// Output:
	// Istimewa istimewa Outstanding true
	// istimewa <nil>
	// <nil> true
	// kinerja.OrgPredicate(99)
}

func ExampleParseOrgPredicate() {
	p, err := kinerja.ParseOrgPredicate("istimewa")
	fmt.Println(p, err)
	// Output: Istimewa <nil>
}

func ExampleOrgPredicates() {
	for p := range kinerja.OrgPredicates() {
		fmt.Print(p.Code(), " ")
	}
	// Output: sangat-kurang kurang butuh-perbaikan baik istimewa
}

func ExamplePP30Predicate() {
	p := kinerja.PP30Cukup
	fmt.Println(p, p.Code(), p.Name(language.English), p.IsValid())
	text, err := p.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.PP30Predicate
	fmt.Println(read.UnmarshalText(text), read == p)
	fmt.Println(kinerja.PP30Predicate(99))
	// Output:
	// Cukup cukup Fair true
	// cukup <nil>
	// <nil> true
	// kinerja.PP30Predicate(99)
}

func ExampleParsePP30Predicate() {
	p, err := kinerja.ParsePP30Predicate("cukup")
	fmt.Println(p, err)
	// Output: Cukup <nil>
}

func ExamplePP30Predicates() {
	for p := range kinerja.PP30Predicates() {
		fmt.Print(p.Code(), " ")
	}
	// Output: cukup baik sangat-baik
}

func ExampleConstraintKind() {
	k := kinerja.AtMost
	fmt.Println(k, k.Code(), k.Name(language.English), k.IsValid())
	text, err := k.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.ConstraintKind
	fmt.Println(read.UnmarshalText(text), read == k)
	fmt.Println(kinerja.ConstraintKind(99))
	// Output:
	// paling banyak paling-banyak at most true
	// paling-banyak <nil>
	// <nil> true
	// kinerja.ConstraintKind(99)
}

func ExampleParseConstraintKind() {
	k, err := kinerja.ParseConstraintKind("paling banyak")
	fmt.Println(k, err)
	// Output: paling banyak <nil>
}

func ExampleConstraintKinds() {
	for k := range kinerja.ConstraintKinds() {
		fmt.Print(k.Code(), " ")
	}
	// Output: terbesar paling-banyak paling-sedikit harus-ada tidak-ada
}

func ExampleCreditTarget() {
	t := kinerja.NextJenjang
	fmt.Println(t, t.Code(), t.Name(language.English), t.IsValid())
	text, err := t.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.CreditTarget
	fmt.Println(read.UnmarshalText(text), read == t)
	fmt.Println(kinerja.CreditTarget(99))
	// Output:
	// kenaikan jenjang jenjang next level true
	// jenjang <nil>
	// <nil> true
	// kinerja.CreditTarget(99)
}

func ExampleParseCreditTarget() {
	t, err := kinerja.ParseCreditTarget("jenjang")
	fmt.Println(t, err)
	// Output: kenaikan jenjang <nil>
}

func ExampleCreditTargets() {
	for t := range kinerja.CreditTargets() {
		fmt.Print(t.Code(), " ")
	}
	// Output: pangkat jenjang
}

func ExampleApproach() {
	a := kinerja.Kuantitatif
	fmt.Println(a, a.Code(), a.Name(language.English), a.IsValid())
	text, err := a.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.Approach
	fmt.Println(read.UnmarshalText(text), read == a)
	fmt.Println(kinerja.Approach(99))
	// Output:
	// Kuantitatif kuantitatif Quantitative true
	// kuantitatif <nil>
	// <nil> true
	// kinerja.Approach(99)
}

func ExampleParseApproach() {
	a, err := kinerja.ParseApproach("kuantitatif")
	fmt.Println(a, err)
	// Output: Kuantitatif <nil>
}

func ExampleApproaches() {
	for a := range kinerja.Approaches() {
		fmt.Print(a.Code(), " ")
	}
	// Output: kuantitatif kualitatif
}

func ExampleAspect() {
	a := kinerja.Waktu
	fmt.Println(a, a.Code(), a.Name(language.English), a.IsValid())
	text, err := a.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.Aspect
	fmt.Println(read.UnmarshalText(text), read == a)
	fmt.Println(kinerja.Aspect(99))
	// Output:
	// Waktu waktu Time true
	// waktu <nil>
	// <nil> true
	// kinerja.Aspect(99)
}

func ExampleParseAspect() {
	a, err := kinerja.ParseAspect("WAKTU")
	fmt.Println(a, err)
	// Output: Waktu <nil>
}

func ExampleAspects() {
	for a := range kinerja.Aspects() {
		fmt.Print(a.Code(), " ")
	}
	// Output: kuantitas kualitas waktu biaya
}

func ExampleResultKind() {
	k := kinerja.Tambahan
	fmt.Println(k, k.Code(), k.Name(language.English), k.IsValid())
	text, err := k.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.ResultKind
	fmt.Println(read.UnmarshalText(text), read == k)
	fmt.Println(kinerja.ResultKind(99))
	// Output:
	// Hasil Kerja Tambahan tambahan Additional Result true
	// tambahan <nil>
	// <nil> true
	// kinerja.ResultKind(99)
}

func ExampleParseResultKind() {
	k, err := kinerja.ParseResultKind("tambahan")
	fmt.Println(k, err)
	// Output: Hasil Kerja Tambahan <nil>
}

func ExampleResultKinds() {
	for k := range kinerja.ResultKinds() {
		fmt.Print(k.Code(), " ")
	}
	// Output: utama tambahan
}

func ExampleStage() {
	s := kinerja.Evaluated
	fmt.Println(s, s.Code(), s.Name(language.English), s.IsValid())
	text, err := s.MarshalText()
	fmt.Println(string(text), err)
	var read kinerja.Stage
	fmt.Println(read.UnmarshalText(text), read == s)
	fmt.Println(kinerja.Stage(99))
	// Output:
	// Evaluasi evaluasi Evaluated true
	// evaluasi <nil>
	// <nil> true
	// kinerja.Stage(99)
}

func ExampleParseStage() {
	s, err := kinerja.ParseStage("evaluasi")
	fmt.Println(s, err)
	// Output: Evaluasi <nil>
}

func ExampleStages() {
	for s := range kinerja.Stages() {
		fmt.Print(s.Code(), " ")
	}
	// Output: penetapan evaluasi
}
