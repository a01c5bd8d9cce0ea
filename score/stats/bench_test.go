package stats_test

import (
	"math/rand/v2"
	"testing"

	"github.com/aparatur/aparatur/score/stats"
)

func benchTable(b *testing.B, rows, columns int) stats.Ratings {
	r := rand.New(rand.NewPCG(8, 90))
	cells := make([][]float64, rows)
	for i := range cells {
		person := r.IntN(3)
		for range columns {
			cells[i] = append(cells[i], float64(1+person+r.IntN(3)))
		}
	}
	return ratings(b, cells)
}

func BenchmarkAlpha(b *testing.B) {
	t := benchTable(b, 1000, 21)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stats.Alpha(t, 0.95)
	}
}

func BenchmarkICC1(b *testing.B) {
	t := benchTable(b, 1000, 5)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stats.ICC1(t, 0.95)
	}
}

func BenchmarkICCIncomplete(b *testing.B) {
	t := benchTable(b, 200, 5)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stats.ICCIncomplete(t)
	}
}

func BenchmarkKrippendorff(b *testing.B) {
	t := benchTable(b, 1000, 5)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = stats.Krippendorff(t, stats.Ordinal)
	}
}
