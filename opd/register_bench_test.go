package opd_test

import (
	"fmt"
	"iter"
	"runtime"
	"testing"

	"github.com/aparatur/aparatur/opd"
)

// largeAgency yields 60,000 units: a government, 50 offices, 11 divisions each, sections below them.
func largeAgency() iter.Seq[opd.Unit] {
	return func(yield func(opd.Unit) bool) {
		n := 0
		unit := func(parent, name string, kind opd.Kind) (string, bool) {
			code := fmt.Sprintf("u%05d", n)
			n++
			return code, n <= 60_000 && yield(opd.Unit{Code: code, Parent: parent, Name: name, Kind: kind, Headcount: opd.Headcount{PNS: 5}})
		}
		root, _ := unit("", "Pemerintah Provinsi Contoh", opd.PemerintahDaerah)
		for i := range 50 {
			office, ok := unit(root, fmt.Sprintf("Dinas Urusan Nomor %d", i), opd.Dinas)
			for j := 0; j < 11 && ok; j++ {
				var division string
				division, ok = unit(office, fmt.Sprintf("Bidang Pelayanan %d", j), opd.Bidang)
				for k := 0; k < 110 && ok; k++ {
					_, ok = unit(division, fmt.Sprintf("Seksi Pelaksanaan %d", k), opd.Seksi)
				}
			}
			if !ok {
				return
			}
		}
	}
}

// A register of 60,000 units with its index of names, and what of it is alive after a garbage collection.
func BenchmarkRegister60000(b *testing.B) {
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var r *opd.Register
	for b.Loop() {
		var err error
		if r, err = opd.NewRegister(opd.RegisterInfo{Agency: "Contoh"}, largeAgency()); err != nil {
			b.Fatal(err)
		}
		if _, err := r.Find("Dinas Urusan Nomor 7"); err != nil {
			b.Fatal(err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(r.Len()), "units")
	b.ReportMetric(float64(after.HeapAlloc-min(before.HeapAlloc, after.HeapAlloc))/1e6, "live-MB")
	runtime.KeepAlive(r)
}

// 60,000 units with 80,000 people, from their results to the tree that may be shown.
func BenchmarkRollUp60000(b *testing.B) {
	r, err := opd.NewRegister(opd.RegisterInfo{Agency: "Contoh"}, largeAgency())
	if err != nil {
		b.Fatal(err)
	}
	list := crowdOf(r, 80_000)
	b.ReportAllocs()
	for b.Loop() {
		roll, err := opd.RollUpResults[dim](r, answers(list))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := roll.Publish(5); err != nil {
			b.Fatal(err)
		}
	}
}
