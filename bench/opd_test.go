package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"testing"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

var contoh = opd.RegisterInfo{Agency: "Pemerintah Provinsi Contoh", Level: opd.Provinsi}

func registerOf(units int) *opd.Register {
	return must(opd.NewRegister(contoh, slices.Values(agency(units))))
}

// everySize measures what grows with the units of a register.
func everySize(b *testing.B, run func(b *testing.B, units int)) {
	for _, units := range []int{1000, 60_000} {
		b.Run(fmt.Sprintf("units=%d", units), func(b *testing.B) { run(b, units) })
	}
}

func BenchmarkOpdNewRegister(b *testing.B) {
	everySize(b, func(b *testing.B, units int) {
		list := agency(units)
		tries(b, func(int) (*opd.Register, error) { return opd.NewRegister(contoh, slices.Values(list)) })
	})
}

// The first name that is looked up makes the index of names.
func BenchmarkOpdRegisterFirstFind(b *testing.B) {
	everySize(b, func(b *testing.B, units int) {
		list := agency(units)
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			r := must(opd.NewRegister(contoh, slices.Values(list)))
			b.StartTimer()
			if _, err := r.Find("Dinas Urusan Nomor 7"); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkOpdRegisterFind(b *testing.B) {
	find := func(r *opd.Register, text string) func(b *testing.B) {
		return func(b *testing.B) {
			must(r.Find(text))
			parses(b, r.Find, text)
		}
	}
	jatim := opd.JawaTimur()
	b.Run("form=code", find(jatim, "biro-hukum"))
	b.Run("form=abbreviation", find(jatim, "DISKOMINFO"))
	b.Run("form=name", find(jatim, "Dinas Komunikasi dan Informatika"))
	b.Run("form=name-and-place", find(jatim, "Biro Hukum Sekretariat Daerah"))
	b.Run("form=name/units=60000", find(registerOf(60_000), "Dinas Urusan Nomor 7"))
}

func BenchmarkOpdRegisterDisplayName(b *testing.B) {
	r := opd.JawaTimur()
	calls(b, func(int) string { return r.DisplayName("BADAN RISET DAN INOVASI DAERAH") })
}

// The way up from a unit, and the sums below it.
func BenchmarkOpdRegisterTree(b *testing.B) {
	everySize(b, func(b *testing.B, units int) {
		r := registerOf(units)
		deep := fmt.Sprintf("u%05d", units-1)
		b.Run("walk=ancestors", func(b *testing.B) {
			calls(b, func(int) (n int) {
				for range r.Ancestors(deep) {
					n++
				}
				return n
			})
		})
		b.Run("walk=within", func(b *testing.B) { calls(b, func(int) bool { return r.Within(deep, "pemprov") }) })
		b.Run("walk=all", func(b *testing.B) {
			calls(b, func(int) (n int) {
				for depth := range r.All() {
					n += depth
				}
				return n
			})
		})
		b.Run("walk=headcount", func(b *testing.B) { calls(b, func(int) opd.Headcount { return r.Headcount("pemprov") }) })
	})
}

// A register from a file, and what of it is alive after a garbage collection.
func BenchmarkOpdReadCSV(b *testing.B) {
	everySize(b, func(b *testing.B, units int) {
		file := []byte("kode,induk,nama,jenis,pns\n")
		for _, u := range agency(units) {
			file = fmt.Appendf(file, "%s,%s,%s,%s,%d\n", u.Code, u.Parent, u.Name, u.Kind.Code(), u.Headcount.PNS)
		}
		before := alive()
		var r *opd.Register
		b.SetBytes(int64(len(file)))
		tries(b, func(int) (_ *opd.Register, err error) {
			r, err = opd.ReadCSV(bytes.NewReader(file), contoh)
			return r, err
		})
		b.ReportMetric(float64(units)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		b.ReportMetric(float64(alive()-before)/1e6, "live-MB")
		runtime.KeepAlive(r)
		runtime.KeepAlive(file)
	})
}

// alive returns the bytes of the heap that are in use after a garbage collection.
func alive() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func BenchmarkOpdReadJSON(b *testing.B) {
	everySize(b, func(b *testing.B, units int) {
		file := must(json.Marshal(registerOf(units)))
		b.SetBytes(int64(len(file)))
		tries(b, func(int) (*opd.Register, error) { return opd.ReadJSON(bytes.NewReader(file)) })
		b.ReportMetric(float64(units)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	})
}

// placed yields values, each with the code of a unit, one unit after the other.
func placed[T any](r *opd.Register, list []T) iter.Seq2[string, T] {
	var codes []string
	for _, u := range r.All() {
		codes = append(codes, u.Code)
	}
	return func(yield func(string, T) bool) {
		for i, v := range list {
			if !yield(codes[i%len(codes)], v) {
				return
			}
		}
	}
}

// peopleOf is how many people are rolled up over a register.
func peopleOf(units int) int { return units + units/3 }

// From the results of people to the tree that may be shown.
func BenchmarkOpdRollUpResults(b *testing.B) {
	everySize(b, func(b *testing.B, units int) {
		r := registerOf(units)
		results := placed(r, complete(peopleOf(units)))
		tries(b, func(int) (*opd.Published[berakhlak.Value], error) {
			roll, err := opd.RollUpResults[berakhlak.Value](r, results)
			if err != nil {
				return nil, err
			}
			return roll.Publish(5)
		})
	})
}

func BenchmarkOpdRollUpSheets(b *testing.B) {
	f := culture()
	everySize(b, func(b *testing.B, units int) {
		r := registerOf(units)
		sheets := placed(r, slices.Collect(pointers(crowd[berakhlak.Behaviour](peopleOf(units), 21))))
		tries(b, func(int) (*opd.Published[berakhlak.Value], error) {
			roll, err := opd.RollUpSheets(r, f, sheets)
			if err != nil {
				return nil, err
			}
			return roll.Publish(5)
		})
	})
}

func BenchmarkOpdRollUpTallies(b *testing.B) {
	f := culture()
	everySize(b, func(b *testing.B, units int) {
		r := registerOf(units)
		tallies := placed(r, filled(f, score.PerPerson, units))
		tries(b, func(int) (*opd.Published[berakhlak.Value], error) {
			roll, err := opd.RollUpTallies(r, f, tallies)
			if err != nil {
				return nil, err
			}
			return roll.Publish(5)
		})
	})
}

// publishedOf is a tree that shows all of its units.
func publishedOf(units int) *opd.Published[berakhlak.Value] {
	r, f := registerOf(units), culture()
	return must(must(opd.RollUpTallies(r, f, placed(r, filled(f, score.PerPerson, units)))).Publish(5))
}

// Groups of some hundreds, and of most of a register, in which many share a rank.
func BenchmarkOpdPublishedRankTotal(b *testing.B) {
	rank := func(tree *opd.Published[berakhlak.Value], kind opd.Kind) {
		b.Run(fmt.Sprintf("units=%d/kind=%s", tree.Register().Len(), kind.Code()), func(b *testing.B) {
			group := opd.Group{Name: kind.String(), Places: 1, Has: func(u opd.Unit) bool { return u.Kind == kind }}
			calls(b, func(int) opd.Ranking { return tree.RankTotal(group) })
		})
	}
	small, large := publishedOf(1000), publishedOf(60_000)
	rank(small, opd.Dinas)
	rank(small, opd.Seksi)
	rank(large, opd.Dinas)
	rank(large, opd.Bidang)
	rank(large, opd.Seksi)
}

func BenchmarkOpdPublishedAll(b *testing.B) {
	everySize(b, func(b *testing.B, units int) {
		tree := publishedOf(units)
		calls(b, func(int) (n int) {
			for node := range tree.All() {
				if x, ok := node.Total(); ok {
					n += x.Sign()
				}
			}
			return n
		})
	})
}

func BenchmarkOpdPublishedMarshalJSON(b *testing.B) {
	tree := publishedOf(1000)
	b.SetBytes(int64(len(must(json.Marshal(tree)))))
	tries(b, func(int) ([]byte, error) { return json.Marshal(tree) })
}

func BenchmarkOpdPublishedSince(b *testing.B) {
	everySize(b, func(b *testing.B, units int) {
		earlier, later := publishedOf(units), publishedOf(units)
		h := must(opd.NewHistory(earlier.Register()).Then(later.Register(), opd.Unchanged(earlier.Register(), later.Register())))
		tries(b, func(int) (opd.Change[berakhlak.Value], error) { return later.Since(earlier, h, "u00001") })
	})
}

// The same people in two periods.
func BenchmarkOpdPair(b *testing.B) {
	for _, people := range []int{1000, 60_000} {
		b.Run(fmt.Sprintf("people=%d", people), func(b *testing.B) {
			list, keys := complete(people), make([]string, people)
			for i := range keys {
				keys[i] = fmt.Sprintf("O%06d", i)
			}
			var results iter.Seq2[string, berakhlak.Profile] = func(yield func(string, berakhlak.Profile) bool) {
				for i, p := range list {
					if !yield(keys[i], p) {
						return
					}
				}
			}
			tries(b, func(int) (opd.PairedChange[berakhlak.Value], error) {
				pairs, err := opd.Pair[berakhlak.Value](results, results)
				if err != nil {
					return opd.PairedChange[berakhlak.Value]{}, err
				}
				return pairs.Publish(5)
			})
		})
	}
}

func BenchmarkOpdFindRegion(b *testing.B) {
	b.Run("form=code", func(b *testing.B) { parses(b, opd.FindRegion, "35.07", "92.71") })
	b.Run("form=name", func(b *testing.B) { parses(b, opd.FindRegion, "Kab. Malang", "Kota Batu", "Jawa Timur") })
	b.Run("form=ambiguous", func(b *testing.B) { refuses(b, opd.FindRegion, "Malang", "3507") })
}

func BenchmarkOpdParseRegionCode(b *testing.B) { parses(b, opd.ParseRegionCode, "35.07", "36") }

func BenchmarkOpdRegionCodeRegion(b *testing.B) {
	c := must(opd.ParseRegionCode("35.07"))
	calls(b, func(int) bool {
		_, ok := c.Region()
		return ok
	})
}

func BenchmarkOpdRegionsIn(b *testing.B) {
	c := must(opd.ParseRegionCode("35"))
	calls(b, func(int) (n int) {
		for range opd.RegionsIn(c) {
			n++
		}
		return n
	})
}

func BenchmarkOpdKawasanOf(b *testing.B) {
	c := must(opd.FindRegion("Kabupaten Trenggalek")).Code
	calls(b, func(int) (n int) {
		for range opd.KawasanOf(c) {
			n++
		}
		return n
	})
}

func BenchmarkOpdParseOrganisationCode(b *testing.B) {
	parses(b, opd.ParseOrganisationCode, "1.02.2.14.0.00.01.0003", "1.03.0.00.0.00.01.0000")
}

func BenchmarkOpdParseKind(b *testing.B) { parses(b, opd.ParseKind, "dinas", "Bidang", "UPTD") }

func BenchmarkOpdParseUrusan(b *testing.B) {
	parses(b, opd.ParseUrusan, opd.UrusanKesehatan.Code(), opd.UrusanKomunikasiDanInformatika.String())
}

func BenchmarkOpdHeadRankOf(b *testing.B) {
	calls(b, func(i int) bool {
		_, ok := opd.HeadRankOf(opd.Level(1+i%3), opd.Kind(1+i%22))
		return ok
	})
}

func BenchmarkOpdUnitHeadTitle(b *testing.B) {
	u := must(opd.JawaTimur().Find("DINKES"))
	calls(b, func(int) string { return u.HeadTitle() })
}

// moved is somebody who moved on 16 March and acted for somebody else in a third unit.
func moved() []opd.Placement {
	date := func(s string) aparatur.Date { return must(aparatur.ParseDate(s)) }
	return []opd.Placement{
		{Person: "O0001", Unit: "dinkes", As: pegawai.Definitif, From: date("2020-01-01"), To: date("2025-03-15")},
		{Person: "O0001", Unit: "dinsos", As: pegawai.Definitif, From: date("2025-03-16")},
		{Person: "O0001", Unit: "bkd", As: pegawai.Plt, From: date("2025-01-01"), To: date("2025-02-28")},
	}
}

func BenchmarkOpdMonthsIn(b *testing.B) {
	half, list := must(aparatur.Semester(2025, 1)), moved()
	tries(b, func(int) ([]opd.Months, error) { return opd.MonthsIn(half, slices.Values(list), pegawai.Definitif) })
}

func BenchmarkOpdCountIn(b *testing.B) {
	half, list := must(aparatur.Semester(2025, 1)), moved()
	for rule := range opd.CountingRules() {
		b.Run("rule="+rule.Code(), func(b *testing.B) {
			tries(b, func(int) ([]opd.Share, error) { return opd.CountIn(rule, half, slices.Values(list)) })
		})
	}
}

func BenchmarkOpdTypology(b *testing.B) {
	area, budget := score.MustParseIndex("600.5"), must(score.NewIndex(3_000_000_000_000, 1))
	technical := []opd.Indicator{{Name: "jumlah sekolah", Percent: 50, Points: 800}, {Name: "jumlah siswa", Percent: 30, Points: 600}}
	factor, bands := must(score.NewIndex(1, 1)), opd.TypologyBands()
	tries(b, func(int) (opd.Typology, error) {
		general, err := opd.ProvinceGeneral(4_500_000, area, budget)
		if err != nil {
			return 0, err
		}
		x, err := opd.TypologyScore(general, technical, factor)
		if err != nil {
			return 0, err
		}
		t, _, err := bands.Of(x)
		return t, err
	})
}
