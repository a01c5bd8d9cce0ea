package bench

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

// thresholds are those of an agency that does not exist.
func thresholds() kinerja.Thresholds {
	type band = score.Band[kinerja.Rating]
	at := score.MustParseIndex
	return must(kinerja.NewThresholds("Kabupaten Contoh", "Perbup Contoh 1/2099", must(score.NewBands(score.AtPlaces(2),
		band{Label: kinerja.DiBawahEkspektasi, Lower: score.Incl(at("0")), Upper: score.Excl(at("60"))},
		band{Label: kinerja.SesuaiEkspektasi, Lower: score.Incl(at("60")), Upper: score.Excl(at("90"))},
		band{Label: kinerja.DiAtasEkspektasi, Lower: score.Incl(at("90")), Upper: score.Incl(at("120"))}))))
}

// complete are profiles with a total.
func complete(people int) []berakhlak.Profile {
	return slices.DeleteFunc(profiles(culture(), people, 21), func(p berakhlak.Profile) bool { return !p.HasTotal() })
}

func BenchmarkKinerjaParsePredicate(b *testing.B) {
	parses(b, kinerja.ParsePredicate, "Sangat Baik", "butuh-perbaikan", "Kurang/Misconduct")
}

func BenchmarkKinerjaParseRating(b *testing.B) {
	parses(b, kinerja.ParseRating, "Sesuai Ekspektasi", kinerja.DiAtasEkspektasi.Code())
}

func BenchmarkKinerjaEditionPredicate(b *testing.B) {
	tries(b, func(i int) (kinerja.Predicate, error) {
		return kinerja.Permen2022.Predicate(kinerja.Ratings{Hasil: kinerja.Rating(1 + i%3), Perilaku: kinerja.Rating(1 + i/3%3)})
	})
}

func BenchmarkKinerjaThresholdsRate(b *testing.B) {
	t, x := thresholds(), points()
	tries(b, func(i int) (kinerja.Step, error) { return t.Rate("nilai SKP", x[i]) })
}

func BenchmarkKinerjaThresholdsRateProfile(b *testing.B) {
	t, p := thresholds(), complete(many)
	tries(b, func(i int) (kinerja.Step, error) { return t.RateProfile(p[i%len(p)]) })
}

// From a score of results and a profile to the proposed predicate.
func BenchmarkKinerjaPropose(b *testing.B) {
	t, x, p := thresholds(), points(), complete(many)
	tries(b, func(i int) (kinerja.Proposal, error) {
		hasil, err := t.Rate("nilai SKP", x[i])
		if err != nil {
			return kinerja.Proposal{}, err
		}
		perilaku, err := t.RateProfile(p[i%len(p)])
		if err != nil {
			return kinerja.Proposal{}, err
		}
		return kinerja.Permen2022.Propose(hasil, perilaku)
	})
}

func proposal() kinerja.Proposal {
	t := thresholds()
	hasil := must(t.Rate("nilai SKP", score.MustParseIndex("88.4")))
	return must(kinerja.Permen2022.Propose(hasil, must(t.RateProfile(complete(many)[0]))))
}

func BenchmarkKinerjaProposalTrace(b *testing.B) {
	p := proposal()
	calls(b, func(int) []string { return p.Trace() })
}

func BenchmarkKinerjaProposalMarshalJSON(b *testing.B) {
	p := proposal()
	tries(b, func(int) ([]byte, error) { return json.Marshal(p) })
}

func BenchmarkKinerjaProposalDecide(b *testing.B) {
	p := proposal()
	d := kinerja.Decision{Ratings: kinerja.Ratings{Hasil: kinerja.DiAtasEkspektasi, Perilaku: kinerja.DiAtasEkspektasi}, By: signer(),
		On: must(aparatur.ParseDate("2026-01-12")), Reason: "hasil kerja tambahan dipakai oleh seluruh bidang"}
	tries(b, func(int) (kinerja.Evaluation, error) { return p.Decide(d) })
}

func BenchmarkKinerjaCheckDistribution(b *testing.B) {
	tries(b, func(i int) (kinerja.DistributionResult, error) {
		return kinerja.CheckDistribution(kinerja.OrgPredicate(1+i%5), kinerja.Counts{SangatBaik: 2, Baik: 8 + i, ButuhPerbaikan: 1})
	})
}

func BenchmarkKinerjaDistributionSentences(b *testing.B) {
	r := must(kinerja.CheckDistribution(kinerja.OrgBaik, kinerja.Counts{SangatBaik: 2, Baik: 8}))
	calls(b, func(int) []string { return r.Sentences() })
}

func BenchmarkKinerjaCountsAdd(b *testing.B) {
	var c kinerja.Counts
	tries(b, func(i int) (int, error) { return 0, c.Add(kinerja.Predicate(1 + i%5)) })
}

func BenchmarkKinerjaYearlyCredit(b *testing.B) {
	tries(b, func(i int) (score.Index, error) {
		return kinerja.YearlyCredit(pegawai.Jenjang(1+i%8), kinerja.Predicate(1+i%5))
	})
}

func BenchmarkKinerjaPeriodicCredit(b *testing.B) {
	tries(b, func(i int) (score.Index, error) {
		return kinerja.PeriodicCredit(pegawai.Jenjang(1+i%8), kinerja.Predicate(1+i%5), 1+i%11)
	})
}

func BenchmarkKinerjaCumulativeCredit(b *testing.B) {
	var years []score.Index
	for i := range 8 {
		years = append(years, must(kinerja.YearlyCredit(pegawai.AhliMuda, kinerja.Predicate(1+i%5))))
	}
	tries(b, func(int) (score.Index, error) { return kinerja.CumulativeCredit(slices.Values(years)) })
}

func BenchmarkKinerjaNewOutlook(b *testing.B) {
	x := points()
	tries(b, func(i int) (int, error) {
		o, err := kinerja.NewOutlook(pegawai.AhliPertama, kinerja.NextPangkat, x[i])
		months, _ := o.Months(kinerja.Baik)
		return months, err
	})
}

func BenchmarkKinerjaPP30(b *testing.B) {
	x := points()
	tries(b, func(i int) (kinerja.PP30Predicate, error) {
		value, err := kinerja.PP30Value(x[i], x[many-1-i], true)
		if err != nil {
			return 0, err
		}
		p, _, err := kinerja.PP30Of(value, true)
		return p, err
	})
}

func BenchmarkKinerjaAsOf(b *testing.B) {
	d := must(aparatur.ParseDate("2026-08-01"))
	tries(b, func(int) (kinerja.Edition, error) { return kinerja.AsOf(d) })
}

// planned is a performance plan with so many results and two indicators each.
func planned(results int) kinerja.SKP {
	s := kinerja.SKP{Period: must(aparatur.Year(2026)), Approach: kinerja.Kuantitatif, Employee: signer(), Superior: signer()}
	s.Superior.Identity = pegawai.IdentityOf(must(pegawai.ParseNIP("190306301921032002")))
	for i := range results {
		code := string(rune('A' + i))
		s.Results = append(s.Results, kinerja.Result{Code: code, Kind: kinerja.Utama, Plan: "Tersusunnya peta jabatan", Supports: "P" + code,
			Indicators: []kinerja.Indicator{
				{Aspect: kinerja.Kuantitas, Text: "Jumlah peta jabatan", Target: "12 dokumen", Realisation: "12 dokumen"},
				{Aspect: kinerja.Waktu, Text: "Waktu penyelesaian", Target: "6 bulan", Realisation: "5 bulan"},
			}})
	}
	for v := range berakhlak.Values() {
		s.Conduct = append(s.Conduct, kinerja.Conduct{Value: v, Expectation: "Memberi contoh kepada rekan"})
	}
	return s
}

func BenchmarkKinerjaSKPCheck(b *testing.B) {
	s := planned(5)
	tries(b, func(int) (int, error) { return 0, s.Check(kinerja.Evaluated) })
}

func BenchmarkKinerjaSKPMarshalJSON(b *testing.B) {
	s := planned(5)
	tries(b, func(int) ([]byte, error) { return json.Marshal(s) })
}

func BenchmarkKinerjaSKPUnmarshalJSON(b *testing.B) {
	data := must(json.Marshal(planned(5)))
	b.SetBytes(int64(len(data)))
	tries(b, func(int) (s kinerja.SKP, err error) { return s, json.Unmarshal(data, &s) })
}
