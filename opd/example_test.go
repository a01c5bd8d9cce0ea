package opd_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

// A whole roll-up: a register, results of people by unit, the tree that may be shown, and the ranks of the offices.
func Example() {
	register, _ := opd.ReadCSV(strings.NewReader(`kode,induk,nama,jenis,pns
pemprov,,Pemerintah Provinsi Contoh,pemda,
dinkes,pemprov,Dinas Kesehatan,dinas,6
dinsos,pemprov,Dinas Sosial,dinas,8
arsip,pemprov,Dinas Kearsipan,dinas,2
pangan,pemprov,Dinas Pangan,dinas,2
`), opd.RegisterInfo{Agency: "Pemerintah Provinsi Contoh", Level: opd.Provinsi})

	// In a program these are the results of score.Panel or score.Framework.
	rng := rand.New(rand.NewPCG(1, 2))
	var list []answer
	for _, code := range []string{"dinkes", "dinkes", "dinkes", "dinsos", "dinsos", "dinsos", "dinsos", "arsip", "arsip", "pangan"} {
		list = append(list, answer{code, complete(rng)})
	}
	roll, err := opd.RollUpResults[dim](register, answers(list))
	if err != nil {
		fmt.Println(err)
		return
	}
	tree, _ := roll.Publish(3)
	for node := range tree.All() {
		total, ok := node.Total()
		if !ok {
			fmt.Println(node.Unit().Name, node.State())
			continue
		}
		fmt.Println(node.Unit().Name, bahasa.Decimal(total, 1), "n =", node.People())
	}
	ranking := tree.RankTotal(opd.Group{Name: "dinas", Places: 1, Has: func(u opd.Unit) bool { return u.Kind == opd.Dinas }})
	for s := range ranking.All() {
		fmt.Println(s.Unit.Name, s)
	}
	// Output:
	// Pemerintah Provinsi Contoh 55,0 n = 10
	// Dinas Kesehatan 42,1 n = 3
	// Dinas Sosial 64,2 n = 4
	// Dinas Kearsipan tidak ditampilkan
	// Dinas Pangan tidak ditampilkan
	// Dinas Sosial peringkat ke-1 dari 2 dinas
	// Dinas Kesehatan peringkat ke-2 dari 2 dinas
}

func ExampleStanding_Tied() {
	same := complete(rand.New(rand.NewPCG(1, 2)))
	roll, err := opd.RollUpResults[dim](agency(), answers([]answer{{"dinkes", same}, {"dinkes", same}, {"dinsos", same}, {"dinsos", same}}))
	if err != nil {
		fmt.Println(err)
		return
	}
	tree, _ := roll.Publish(2)
	s, _ := tree.RankTotal(opd.Group{Name: "dinas", Places: 1, Has: func(u opd.Unit) bool { return u.Kind == opd.Dinas }}).Of("dinkes")
	fmt.Println(s.Rank, "dari", s.Of, "bersama", s.Ties, "unit lain:")
	for u := range s.Tied() {
		fmt.Println(u.Label())
	}
	// Output:
	// 1 dari 2 bersama 1 unit lain:
	// DINSOS
}

func ExampleFindRegion() {
	for _, text := range []string{"Kab. Malang", "92.71", "Malang", "3507"} {
		found, err := opd.FindRegion(text)
		if err != nil {
			fmt.Println(aparatur.Explain(err, language.Indonesian))
			continue
		}
		fmt.Println(found.Code, found.Name)
		if !found.Recoding.IsZero() {
			fmt.Println(found.Recoding.Reason())
		}
	}
	// Output:
	// 35.07 Kabupaten Malang
	// 96.71 Kota Sorong
	// 92.71 Kota Sorong menjadi 96.71: pindah ke provinsi baru Papua Barat Daya
	// isi "Malang": bermakna ganda: Kabupaten Malang (35.07) atau Kota Malang (35.73)
	// isi "3507": bermakna ganda: tanpa titik dapat berarti kode BPS; ditulis 35.07
}

func ExampleAmbiguousError() {
	_, err := opd.FindRegion("Kediri")
	var ambiguous *opd.AmbiguousError
	if errors.As(err, &ambiguous) {
		for _, c := range ambiguous.Candidates {
			fmt.Println(c.Code, c.Name)
		}
	}
	// Output:
	// 35.06 Kabupaten Kediri
	// 35.71 Kota Kediri
}

func ExampleRegions() {
	count := map[opd.Level]int{}
	for r := range opd.Regions() {
		count[r.Level]++
	}
	fmt.Println(count[opd.Provinsi], count[opd.Kabupaten], count[opd.Kota])
	// Output: 38 416 98
}

func ExampleProvinces() {
	for p := range opd.Provinces() {
		fmt.Println(p.Code, p.Name, "–", p.Citation().Short())
		break
	}
	// Output: 11 Aceh – Kepmendagri 300.2.2-2138/2025
}

func ExampleRegionsIn() {
	c, _ := opd.ParseRegionCode("36")
	for r := range opd.RegionsIn(c) {
		fmt.Print(r.ShortName(), " ")
	}
	// Output: Pandeglang Lebak Tangerang Serang Tangerang Cilegon Serang Tangerang Selatan
}

func ExampleParseRegionCode() {
	c, err := opd.ParseRegionCode("35.07")
	region, ok := c.Region()
	fmt.Println(c, c.Province(), region.Name, ok, err)
	// Output: 35.07 35 Kabupaten Malang true <nil>
}

func ExampleParseBPSCode() {
	c, err := opd.ParseBPSCode("9471")
	fmt.Println(c, err)
	_, err = opd.ParseBPSCode("94.71")
	fmt.Println(err)
	// Output:
	// 9471 <nil>
	// opd.BPSCode: "94.71": not in the expected form
}

func ExampleRecodings() {
	for r := range opd.Recodings() {
		if r.Change == opd.Respelled {
			fmt.Println(r.Reason())
		}
	}
	// Output:
	// Kota Tanjung Balai kini Kota Tanjungbalai (12.74): perubahan ejaan
	// Kabupaten Muko Muko kini Kabupaten Mukomuko (17.06): perubahan ejaan
	// Kabupaten Toli Toli kini Kabupaten Toli-Toli (72.04): perubahan ejaan
	// Kabupaten Pangkajene Kepulauan kini Kabupaten Pangkajene dan Kepulauan (73.10): perubahan ejaan
	// Kota Pare Pare kini Kota Parepare (73.72): perubahan ejaan
}

func ExampleKawasanOf() {
	for _, text := range []string{"Kabupaten Trenggalek", "Kabupaten Ngawi"} {
		r, _ := opd.FindRegion(text)
		for m := range opd.KawasanOf(r.Code) {
			fmt.Println(r.Name, "–", m.Kawasan)
		}
	}
	// Output:
	// Kabupaten Trenggalek – Selingkar Wilis
	// Kabupaten Trenggalek – Lintas Selatan
	// Kabupaten Ngawi – di luar kawasan
}

func ExampleParseOrganisationCode() {
	c, err := opd.ParseOrganisationCode("1.02.2.14.0.00.01.0003")
	fmt.Println(slices.Collect(c.Urusan()), c.Number(), c.Unit(), err)
	fmt.Println(c.Organisation())
	// Output:
	// [kesehatan pengendalian penduduk dan keluarga berencana] 1 3 <nil>
	// 1.02.2.14.0.00.01.0000
}

func ExampleNewOrganisationCode() {
	c, err := opd.NewOrganisationCode(1, 0, opd.UrusanPekerjaanUmumDanPenataanRuang)
	fmt.Println(c, err)
	// Output: 1.03.0.00.0.00.01.0000 <nil>
}

func ExampleNewRegister() {
	_, err := opd.NewRegister(opd.RegisterInfo{Agency: "Contoh"}, slices.Values([]opd.Unit{
		{Code: "dinkes", Name: "Dinas Kesehatan", Parent: "pemprov"},
		{Code: "dinsos", Name: "Dinas Sosial", Parent: "dinkes"},
		{Code: "dinkes", Name: "Dinas Kesehatan", Parent: "dinsos"},
	}))
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output:
	// baris 1 "dinkes", baris 3 "dinkes": tercatat lebih dari sekali
	// baris 1 "dinkes": unit induk tidak ditemukan
	// tidak ada unit tanpa induk
}

func ExampleReadCSV() {
	r, err := opd.ReadCSV(strings.NewReader("kode;induk;nama;singkatan;jenis;pns\np;;Pemkot Contoh;;pemda;3\nd;p;Dinas Sosial;DINSOS;dinas;1.250\n"),
		opd.RegisterInfo{Agency: "Pemerintah Kota Contoh", Level: opd.Kota})
	if err != nil {
		fmt.Println(aparatur.Explain(err, language.Indonesian))
		return
	}
	for depth, u := range r.All() {
		fmt.Println(depth, u.Name, r.Headcount(u.Code).Total())
	}
	// Output:
	// 0 Pemkot Contoh 1253
	// 1 Dinas Sosial 1250
}

func ExampleReadJSON() {
	r, err := opd.ReadJSON(strings.NewReader(`{"agency":"Contoh","units":[{"code":"p","name":"Pemkot Contoh"},{"code":"d","parent":"p","name":"Dinas Sosial"}]}`))
	fmt.Println(r.Info().Agency, r.Len(), err)
	data, _ := json.Marshal(r)
	fmt.Println(string(data))
	// Output:
	// Contoh 2 <nil>
	// {"agency":"Contoh","units":[{"code":"p","name":"Pemkot Contoh"},{"code":"d","parent":"p","name":"Dinas Sosial"}]}
}

func ExampleJawaTimur() {
	r := opd.JawaTimur()
	for _, text := range []string{"DISKOMINFO", "Dinas Kominfo", "DISKOMINFO JATIM"} {
		u, err := r.Find(text)
		fmt.Println(u.Name, u.NameStatus, err)
	}
	// Output:
	// Dinas Komunikasi dan Informatika dua sumber <nil>
	// Dinas Komunikasi dan Informatika dua sumber <nil>
	// Dinas Komunikasi dan Informatika dua sumber <nil>
}

func ExampleRegister_Find() {
	u, err := opd.JawaTimur().Find("Biro Hukum Sekretariat Daerah")
	fmt.Println(u.Code, err)
	_, err = opd.JawaTimur().Find("Dinas Kominfoo")
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output:
	// biro-hukum <nil>
	// isi "Dinas Kominfoo": tidak dikenal
}

func ExampleRegister_Ancestors() {
	for u := range opd.JawaTimur().Ancestors("biro-hukum") {
		fmt.Println(u.Name)
	}
	// Output:
	// Sekretariat Daerah
	// Pemerintah Provinsi Jawa Timur
}

func ExampleUnit_HeadTitle() {
	for _, text := range []string{"DINKES", "Inspektorat", "BPBD", "RSUD Dr. Soetomo"} {
		u, _ := opd.JawaTimur().Find(text)
		fmt.Println(u.HeadTitle())
	}
	// Output:
	// Kepala Dinas Kesehatan
	// Inspektur
	// Kepala Pelaksana BPBD
	// Direktur RSUD Dr. Soetomo
}

func ExampleHeadRankOf() {
	h, ok := opd.HeadRankOf(opd.Provinsi, opd.Dinas)
	fmt.Println(h.Eselon, h.JobClass, ok)
	fmt.Println(h.Citation)
	_, ok = opd.HeadRankOf(opd.Provinsi, opd.RSUD)
	fmt.Println(ok)
	// Output:
	// Eselon II.a Jabatan Pimpinan Tinggi Pratama true
	// Peraturan Pemerintah Nomor 18 Tahun 2016 Pasal 94 ayat (2)
	// false
}

func ExampleHeadRanks() {
	for h := range opd.HeadRanks() {
		fmt.Println(h.Level, h.Post, h.Eselon)
		break
	}
	// Output: Provinsi sekretaris daerah Eselon I.b
}

func ExampleRegister_DisplayName() {
	r := opd.JawaTimur()
	fmt.Println(r.DisplayName("BADAN RISET DAN INOVASI DAERAH"))
	fmt.Println(r.DisplayName("DINAS PEMUDA DAN OLAHRAGA"))
	// Output:
	// Badan Riset dan Inovasi Daerah
	// Dinas Pemuda dan Olahraga
}

func ExampleTypologyScore() {
	area, _ := score.NewIndex(6005, 10) // 600,5 km²
	budget, _ := score.NewIndex(3_000_000_000_000, 1)
	general, _ := opd.ProvinceGeneral(4_500_000, area, budget)
	technical := []opd.Indicator{{Name: "jumlah sekolah", Percent: 50, Points: 800}, {Name: "jumlah siswa", Percent: 30, Points: 600}}
	factor, _ := score.NewIndex(1, 1)
	x, err := opd.TypologyScore(general, technical, factor)
	typology, ok, _ := opd.TypologyBands().Of(x)
	fmt.Println(x, typology, ok, err)
	// Output: 680 tipe B true <nil>
}

func ExampleProvinceGeneral() {
	area, _ := score.NewIndex(6005, 10)
	budget, _ := score.NewIndex(3_000_000_000_000, 1)
	list, err := opd.ProvinceGeneral(4_500_000, area, budget)
	for _, x := range list {
		fmt.Println(x.Name, x.Percent, x.Points)
	}
	fmt.Println(err)
	// Output:
	// jumlah penduduk (jiwa) 10 600
	// luas wilayah (km2) 5 400
	// jumlah APBD (Rp) 5 400
	// <nil>
}

// Printed 601–800 and 401–600 leave 600.5 without a type; the law compares the value itself.
func ExampleTypologyBands() {
	x, _ := score.NewIndex(6005, 10)
	typology, ok, err := opd.TypologyBands().Of(x)
	fmt.Println(typology, ok, err)
	// Output: tipe B true <nil>
}

func ExampleTypologyCitations() {
	for c := range opd.TypologyCitations() {
		fmt.Println(c.Short(), c.Status)
	}
	// Output:
	// PP 18/2016 dua sumber
	// PP 18/2016 naskah peraturan
}

func ExampleCitations() {
	one := 0
	for c := range opd.Citations() {
		if c.Status == aparatur.OneSource {
			one++
		}
	}
	fmt.Println(one > 0)
	// Output: true
}

func date(s string) aparatur.Date {
	d, _ := aparatur.ParseDate(s)
	return d
}

// synthetic is a person who moved on 16 March and acted for somebody in a third unit.
func synthetic() []opd.Placement {
	return []opd.Placement{
		{Person: "O0001", Unit: "dinkes", As: pegawai.Definitif, From: date("2020-01-01"), To: date("2025-03-15")},
		{Person: "O0001", Unit: "dinsos", As: pegawai.Definitif, From: date("2025-03-16")},
		{Person: "O0001", Unit: "bkd", As: pegawai.Plt, From: date("2025-01-01"), To: date("2025-02-28")},
	}
}

func ExampleMonthsIn() {
	half, _ := aparatur.Semester(2025, 1)
	months, err := opd.MonthsIn(half, slices.Values(synthetic()), pegawai.Definitif)
	for _, m := range months {
		fmt.Println(m.Unit, bahasa.Decimal(m.Months, 2))
	}
	fmt.Println(err)
	// Output:
	// dinsos 3,52
	// dinkes 2,48
	// <nil>
}

func ExampleCountIn() {
	half, _ := aparatur.Semester(2025, 1)
	for rule := range opd.CountingRules() {
		shares, err := opd.CountIn(rule, half, slices.Values(synthetic()))
		fmt.Print(rule, ":")
		for _, s := range shares {
			fmt.Print(" ", s.Unit, " ", bahasa.Decimal(s.Share, 2))
		}
		fmt.Println("", err)
	}
	// Output:
	// unit pada akhir periode: dinsos 1,00 <nil>
	// unit terlama dalam periode: dinsos 1,00 <nil>
	// dibagi menurut bulan: dinsos 0,59 dinkes 0,41 <nil>
}

// twoYears is two offices that become one.
func twoYears() (older, newer *opd.Register) {
	make := func(year, offices string) *opd.Register {
		units := []opd.Unit{{Code: "p", Name: "Pemprov Contoh"}}
		for office := range strings.SplitSeq(offices, ",") {
			units = append(units, opd.Unit{Code: office, Parent: "p", Name: "Dinas " + office})
		}
		r, _ := opd.NewRegister(opd.RegisterInfo{Edition: "SOTK " + year, AsOf: date(year + "-01-01")}, slices.Values(units))
		return r
	}
	return make("2024", "pertanian,pangan,sosial"), make("2025", "pertanian-pangan,sosial")
}

func ExampleNewHistory() {
	older, newer := twoYears()
	changes := []opd.Succession{{Old: "pertanian", New: "pertanian-pangan"}, {Old: "pangan", New: "pertanian-pangan"}}
	h, err := opd.NewHistory(older).Then(newer, slices.Values(append(changes, slices.Collect(opd.Unchanged(older, newer))...)))
	if err != nil {
		fmt.Println(err)
		return
	}
	epochs, err := h.Trace(newer, "pertanian-pangan")
	for _, e := range epochs {
		fmt.Println(e.Register.Info().Edition, e.Codes)
	}
	fmt.Println(err)
	// Output:
	// SOTK 2025 [pertanian-pangan]
	// SOTK 2024 [pertanian pangan]
	// <nil>
}

func ExampleUnchanged() {
	older, newer := twoYears()
	for s := range opd.Unchanged(older, newer) {
		fmt.Println(s.Old, s.New)
	}
	// Output:
	// p p
	// sosial sosial
}

// office returns the results of some people, drawn with a seed.
func office(unit string, people int, seed uint64) []answer {
	rng := rand.New(rand.NewPCG(seed, seed))
	var list []answer
	for range people {
		list = append(list, answer{unit, complete(rng)})
	}
	return list
}

func ExampleRollUpResults() {
	roll, err := opd.RollUpResults[dim](agency(), answers(slices.Concat(office("dinkes.p2p", 6, 1), office("dinsos", 3, 2))))
	if err != nil {
		fmt.Println(err)
		return
	}
	tree, _ := roll.Publish(5)
	fmt.Println(tree)
	for n := range tree.All() {
		fmt.Println(n, n.People())
	}
	// Output:
	// opd.Published: 5 units, 1 shown, minimum 5
	// pemprov: ditampilkan 9
	// dinkes: tidak ditampilkan 0
	// dinkes.p2p: tidak ditampilkan 0
	// dinkes.yankes: tidak ditampilkan 0
	// dinsos: tidak ditampilkan 0
}

func ExampleRollUpSheets() {
	rng := rand.New(rand.NewPCG(3, 3))
	roll, err := opd.RollUpSheets(agency(), strict, func(yield func(string, *score.Sheet[item]) bool) {
		for range 5 {
			if !yield("dinsos", randomSheet(rng, false)) {
				return
			}
		}
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	tree, _ := roll.Publish(5)
	total, ok := tree.Root().Total()
	fmt.Println(total.Decimal(2), ok)
	// Output: 51.11 true
}

func ExampleRollUpTallies() {
	rng := rand.New(rand.NewPCG(3, 3))
	tally, _ := score.NewTally(strict, score.PerPerson)
	for range 5 {
		_ = tally.Add(randomSheet(rng, false))
	}
	roll, err := opd.RollUpTallies(agency(), strict, func(yield func(string, *score.Tally[dim, item]) bool) { yield("dinsos", tally) })
	if err != nil {
		fmt.Println(err)
		return
	}
	tree, _ := roll.Publish(5)
	total, ok := tree.Root().Total()
	fmt.Println(total.Decimal(2), ok)
	// Output: 51.11 true
}

func ExampleWeightedBy() {
	byHeadcount := opd.WeightedBy(func(u opd.Unit) int64 { return int64(u.Headcount.Total()) })
	roll, err := opd.RollUpResults[dim](agency(), answers(slices.Concat(office("dinkes.p2p", 6, 1), office("dinsos", 9, 2))), byHeadcount)
	if err != nil {
		fmt.Println(err)
		return
	}
	tree, _ := roll.Publish(5)
	fmt.Println(tree.Aggregation())
	// Output: rata-rata tertimbang unit
}

func ExamplePublished_Since() {
	before, _ := opd.RollUpResults[dim](agency(), answers(office("dinsos", 6, 1)))
	register := agency()
	after, _ := opd.RollUpResults[dim](register, answers(office("dinsos", 7, 2)))
	earlier, _ := before.Publish(5)
	later, _ := after.Publish(5)
	// Two registers, even of the same units, are compared along declared successions.
	history, _ := opd.NewHistory(earlier.Register()).Then(register, opd.Unchanged(earlier.Register(), register))
	change, err := later.Since(earlier, history, "dinsos")
	x, ok := change.Total()
	fmt.Println(x.Decimal(1), ok, change.PeopleEarlier, change.PeopleLater, err)
	// Output: 9.8 true 6 7 <nil>
}

func ExamplePair() {
	first, second := office("a", 6, 1), office("a", 7, 2)
	for i := range first {
		first[i].unit = string(rune('A' + i))
	}
	for i := range second {
		second[i].unit = string(rune('A' + i))
	}
	pairs, err := opd.Pair[dim](answers(first), answers(second))
	if err != nil {
		fmt.Println(err)
		return
	}
	change, _ := pairs.Publish(5)
	m, ok := change.Total()
	fmt.Println(change.Matched, change.OnlyLater, m.Mean.Decimal(1), m.Rose, m.Fell, m.Same, ok)
	// Output: 6 1 10.9 3 2 1 true
}

func ExampleNode_FromBenchmark() {
	scale, _ := score.Likert(1, 5, score.POMP)
	roll, _ := opd.RollUpResults[dim](agency(), answers(office("dinsos", 6, 1)))
	tree, _ := roll.Publish(5)
	b := opd.Benchmark{Name: "Rata-rata provinsi", Value: score.MustParseIndex("50"), Year: 2024, Source: "Laporan Contoh", Scale: scale, Method: opd.MergedPeople}
	x, err := tree.Root().FromBenchmark(b)
	fmt.Println(b, x.Decimal(1), err)
	// Output: Rata-rata provinsi 2024 (Laporan Contoh) -4.9 <nil>
}
