package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"testing"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// threeOfFive is the policy of the framework of IKI.
var threeOfFive = score.Policy{MinItems: 1, MinDimensions: 3, Total: score.TotalOfDimensions}

func initiative360() *iki.Framework {
	return must(iki.NewFramework(must(iki.Frequency(score.POMP)), threeOfFive))
}

// offices is the register of a government with so many offices below it.
func offices(n int) *opd.Register {
	units := []opd.Unit{{Code: "pemprov", Name: "Pemerintah Provinsi Contoh", Kind: opd.PemerintahDaerah}}
	for i := range n {
		units = append(units, opd.Unit{Code: fmt.Sprintf("u%04d", i), Parent: "pemprov", Name: fmt.Sprintf("Dinas %d", i), Kind: opd.Dinas})
	}
	return must(opd.NewRegister(opd.RegisterInfo{Agency: "Contoh"}, slices.Values(units)))
}

// initiativesOf are initiatives of offices, with three partners each on average, one in ten of a region.
func initiativesOf(n, offices int) []iki.Initiative {
	rng := seeded(10)
	batu := must(opd.FindRegion("Kota Batu")).Code
	list := make([]iki.Initiative, n)
	for i := range list {
		who := rng.Perm(min(offices, 100))[:2+rng.IntN(5)]
		first := rng.IntN(max(1, offices-100))
		code := func(k int) string { return fmt.Sprintf("u%04d", (first+who[k])%offices) }
		list[i] = iki.Initiative{ID: fmt.Sprint(i), Title: "Inisiatif", Lead: code(0), Stage: iki.StageInisiatif,
			RootProblem: "Warga datang berulang", Solution: "Satu loket", Jenis: iki.Digital}
		if i%10 == 0 {
			list[i].Locations = []opd.RegionCode{batu}
		}
		for k := range who[1:] {
			list[i].Partners = append(list[i].Partners, code(k+1))
		}
	}
	return list
}

// grown measures what grows with the initiatives of 1,000 offices.
func grown(b *testing.B, run func(b *testing.B, r *opd.Register, list []iki.Initiative)) {
	for _, n := range []int{1000, 20_000} {
		b.Run(fmt.Sprintf("initiatives=%d", n), func(b *testing.B) { run(b, offices(1000), initiativesOf(n, 1000)) })
	}
}

func portfolioOf(r *opd.Register, list []iki.Initiative) *iki.Portfolio {
	return must(iki.NewPortfolio(r, []opd.Kind{opd.Dinas}, slices.Values(list)))
}

func BenchmarkIkiNewPortfolio(b *testing.B) {
	grown(b, func(b *testing.B, r *opd.Register, list []iki.Initiative) {
		tries(b, func(int) (*iki.Portfolio, error) {
			return iki.NewPortfolio(r, []opd.Kind{opd.Dinas}, slices.Values(list))
		})
	})
}

// With components and cut units.
func BenchmarkIkiPortfolioNetwork(b *testing.B) {
	grown(b, func(b *testing.B, r *opd.Register, list []iki.Initiative) {
		p := portfolioOf(r, list)
		calls(b, func(int) *iki.Network { return p.Network() })
	})
}

// What a dashboard counts.
func BenchmarkIkiPortfolioCounts(b *testing.B) {
	grown(b, func(b *testing.B, r *opd.Register, list []iki.Initiative) {
		p := portfolioOf(r, list)
		calls(b, func(int) (n int) {
			for c := range p.Counts() {
				n += c.Led
			}
			for s := range p.Funnel() {
				n += s.At
			}
			for a := range p.ByKawasan() {
				n += a.Initiatives
			}
			return n + p.Coverage().Without
		})
	})
}

func BenchmarkIkiNetworkSince(b *testing.B) {
	grown(b, func(b *testing.B, r *opd.Register, list []iki.Initiative) {
		earlier, later := portfolioOf(r, list[:len(list)/2]).Network(), portfolioOf(r, list).Network()
		tries(b, func(int) (iki.Change, error) { return later.Since(earlier) })
	})
}

func BenchmarkIkiNetworkMarshalJSON(b *testing.B) {
	n := portfolioOf(offices(1000), initiativesOf(1000, 1000)).Network()
	b.SetBytes(int64(len(must(json.Marshal(n)))))
	tries(b, func(int) ([]byte, error) { return json.Marshal(n) })
}

func BenchmarkIkiNetworkWriteDOT(b *testing.B) {
	n := portfolioOf(offices(1000), initiativesOf(1000, 1000)).Network()
	tries(b, func(int) (int, error) { return 0, n.WriteDOT(io.Discard) })
}

func BenchmarkIkiInitiativeValidate(b *testing.B) {
	r, list := offices(1000), initiativesOf(many, 1000)
	tries(b, func(i int) (int, error) { return 0, list[i].Validate(r) })
}

// whole goes through initiatives of which none may be bad.
func whole(list iter.Seq2[iki.Initiative, error]) (n int, err error) {
	for _, err := range list {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

func BenchmarkIkiReadCSV(b *testing.B) {
	grown(b, func(b *testing.B, r *opd.Register, list []iki.Initiative) {
		file := []byte("kode;judul;inisiator;opd;opd_mitra;mitra_luar;akar_masalah;solusi;jenis;tahap;tanggal_uji_coba;lokasi\n")
		for _, i := range list {
			file = fmt.Appendf(file, "%s;%s;OPD;%s;", i.ID, i.Title, i.Lead)
			for k, p := range i.Partners {
				if k > 0 {
					file = append(file, '|')
				}
				file = append(file, p...)
			}
			file = append(file, ";universitas: Universitas Contoh;Warga datang berulang;Satu loket;digital;Uji Coba;1/3/2022;Kota Batu\n"...)
		}
		b.SetBytes(int64(len(file)))
		tries(b, func(int) (int, error) { return whole(iki.ReadCSV(bytes.NewReader(file), r)) })
		b.ReportMetric(float64(len(list))*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	})
}

func BenchmarkIkiReadJSON(b *testing.B) {
	grown(b, func(b *testing.B, r *opd.Register, list []iki.Initiative) {
		file := must(json.Marshal(list))
		b.SetBytes(int64(len(file)))
		tries(b, func(int) (int, error) { return whole(iki.ReadJSON(bytes.NewReader(file), r)) })
		b.ReportMetric(float64(len(list))*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	})
}

func BenchmarkIkiScore(b *testing.B) {
	f, sheets := initiative360(), crowd[iki.Item](many, 15)
	tries(b, func(i int) (iki.Profile, error) { return f.Score(&sheets[i]) })
}

func BenchmarkIkiParseItem(b *testing.B) {
	b.Run("form=code", func(b *testing.B) { parses(b, iki.ParseItem, "INS1", "kol-3") })
	b.Run("form=sentence", func(b *testing.B) { parses(b, iki.ParseItem, iki.INS1.Text(), iki.INO5.Text()) })
}

func BenchmarkIkiParsePrinciple(b *testing.B) {
	parses(b, iki.ParsePrinciple, "inisiatif", "Kolaborasi")
}

func BenchmarkIkiParseStage(b *testing.B) { parses(b, iki.ParseStage, "Uji Coba", "penerapan") }

func BenchmarkIkiCitations(b *testing.B) {
	calls(b, func(int) (n int) {
		for c := range iki.Citations() {
			if c.Status == aparatur.Press {
				n++
			}
		}
		return n
	})
}

func BenchmarkIkiPersonNarrative(b *testing.B) {
	r := must(panelOf(initiative360()).Score(raters[iki.Item](15)))
	ten := score.MustParseIndex("10")
	calls(b, func(int) []string { return iki.PersonNarrative(r, ten, ten) })
}

func BenchmarkIkiGroupNarrative(b *testing.B) {
	f, five := initiative360(), score.MustParseIndex("5")
	for _, people := range []int{30, 1000} {
		b.Run(fmt.Sprintf("people=%d", people), func(b *testing.B) {
			list := profiles(f, people, 15)
			calls(b, func(int) []string { return iki.GroupNarrative(f, "pegawai", slices.Values(list), 5, five) })
		})
	}
}
