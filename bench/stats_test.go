package bench

import (
	"fmt"
	"slices"
	"testing"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/stats"
)

// answersOf are ratings of 1 to 5 about so many people, whose level differs; one in gaps of them is missing, none with 0.
func answersOf(people, columns, gaps int) [][]float64 {
	rng := seeded(8)
	rows := make([][]float64, people)
	for i := range rows {
		level := rng.IntN(3)
		for range columns {
			x := float64(1 + level + rng.IntN(3))
			if gaps > 0 && rng.IntN(gaps) == 0 {
				x = stats.Missing()
			}
			rows[i] = append(rows[i], x)
		}
	}
	return rows
}

func ratingsOf(people, columns, gaps int) stats.Ratings {
	return must(stats.NewRatings(answersOf(people, columns, gaps)))
}

// grows measures a statistic of tables with 1,000 and 60,000 rows.
func grows[T any](b *testing.B, columns, gaps int, compute func(r stats.Ratings) (T, error)) {
	for _, people := range []int{1000, 60_000} {
		b.Run(fmt.Sprintf("rows=%d", people), func(b *testing.B) {
			r := ratingsOf(people, columns, gaps)
			tries(b, func(int) (T, error) { return compute(r) })
		})
	}
}

func BenchmarkStatsNewRatings(b *testing.B) {
	for _, people := range []int{1000, 60_000} {
		b.Run(fmt.Sprintf("rows=%d", people), func(b *testing.B) {
			rows := answersOf(people, 21, 100)
			tries(b, func(int) (stats.Ratings, error) { return stats.NewRatings(rows) })
		})
	}
}

func BenchmarkStatsFromSheets(b *testing.B) {
	f := culture()
	for _, people := range []int{1000, 60_000} {
		b.Run(fmt.Sprintf("rows=%d", people), func(b *testing.B) {
			sheets := crowd[berakhlak.Behaviour](people, 21)
			tries(b, func(int) (stats.Ratings, error) { return stats.FromSheets(f, pointers(sheets)) })
		})
	}
}

func BenchmarkStatsAlpha(b *testing.B) {
	grows(b, 21, 0, func(r stats.Ratings) (stats.AlphaResult, error) { return stats.Alpha(r, 0.95) })
}

func BenchmarkStatsAlphaPairwise(b *testing.B) { grows(b, 21, 100, stats.AlphaPairwise) }

// Of a tally the cost does not depend on the number of people.
func BenchmarkStatsAlphaTally(b *testing.B) {
	t := must(score.NewTally(culture(), score.Alpha))
	sheets := crowd[berakhlak.Behaviour](many, 21)
	for s := range pointers(sheets) {
		if err := t.Add(s); err != nil {
			b.Fatal(err)
		}
	}
	tries(b, func(int) (stats.AlphaResult, error) { return stats.AlphaTally(t, 0.95) })
}

func BenchmarkStatsICC1(b *testing.B) {
	grows(b, 5, 10, func(r stats.Ratings) (stats.ICCResult, error) { return stats.ICC1(r, 0.95) })
}

func BenchmarkStatsICC2(b *testing.B) {
	grows(b, 5, 0, func(r stats.Ratings) (stats.ICCResult, error) { return stats.ICC2(r, 0.95) })
}

func BenchmarkStatsICC3k(b *testing.B) {
	grows(b, 5, 0, func(r stats.Ratings) (stats.ICCResult, error) { return stats.ICC3k(r, 0.95) })
}

func BenchmarkStatsICCIncomplete(b *testing.B) {
	for _, people := range []int{100, 1000} {
		b.Run(fmt.Sprintf("rows=%d", people), func(b *testing.B) {
			r := ratingsOf(people, 5, 10)
			tries(b, func(int) (stats.IncompleteICC, error) { return stats.ICCIncomplete(r) })
		})
	}
}

func BenchmarkStatsKrippendorff(b *testing.B) {
	of := func(m stats.Metric, people int) {
		b.Run(fmt.Sprintf("metric=%s/rows=%d", m.Code(), people), func(b *testing.B) {
			r := ratingsOf(people, 5, 10)
			tries(b, func(int) (stats.KrippendorffResult, error) { return stats.Krippendorff(r, m) })
		})
	}
	for m := range stats.Metrics() {
		of(m, 1000)
	}
	of(stats.Ordinal, 60_000)
}

func BenchmarkStatsKendallW(b *testing.B) { grows(b, 5, 0, stats.KendallW) }

func BenchmarkStatsRWG(b *testing.B) {
	grows(b, 5, 0, func(r stats.Ratings) (stats.RWGResult, error) { return stats.RWG(r, stats.UniformNull(5)) })
}

// fiveCategories are those of the ratings.
var fiveCategories = []float64{1, 2, 3, 4, 5}

func BenchmarkStatsCohenKappa(b *testing.B) {
	r := ratingsOf(1000, 2, 0)
	tries(b, func(int) (stats.KappaResult, error) {
		counts, err := stats.CrossTable(r, 0, 1, fiveCategories)
		if err != nil {
			return stats.KappaResult{}, err
		}
		return stats.CohenKappa(counts, stats.Quadratic, 0.95)
	})
}

func BenchmarkStatsFleissKappa(b *testing.B) {
	grows(b, 5, 0, func(r stats.Ratings) (stats.FleissResult, error) {
		counts, err := stats.CategoryCounts(r, fiveCategories)
		if err != nil {
			return stats.FleissResult{}, err
		}
		return stats.FleissKappa(counts)
	})
}

func BenchmarkStatsDescribe(b *testing.B) {
	for _, n := range []int{1000, 60_000} {
		b.Run(fmt.Sprintf("rows=%d", n), func(b *testing.B) {
			values := slices.Concat(answersOf(n, 1, 100)...)
			tries(b, func(int) (stats.Sample, error) { return stats.Describe(values) })
		})
	}
}

func BenchmarkStatsMeanInterval(b *testing.B) {
	tries(b, func(i int) (stats.MeanResult, error) {
		return stats.MeanInterval(stats.Sample{N: 25 + i, Mean: 71.3, Deviation: 8.7}, 0.95)
	})
}

func BenchmarkStatsMeanFinite(b *testing.B) {
	tries(b, func(i int) (stats.MeanResult, error) {
		return stats.MeanFinite(stats.Sample{N: 25 + i, Mean: 71.3, Deviation: 8.7}, 2000, 0.95)
	})
}

func BenchmarkStatsStratifiedMean(b *testing.B) {
	for _, n := range []int{10, 1000} {
		strata := make([]stats.Stratum, n)
		for i := range strata {
			strata[i] = stats.Stratum{Sample: stats.Sample{N: 25 + i%10, Mean: float64(60 + i%30), Deviation: 8.7}, Population: 40 + i}
		}
		b.Run(fmt.Sprintf("groups=%d", n), func(b *testing.B) {
			tries(b, func(int) (stats.MeanResult, error) { return stats.StratifiedMean(strata, 0.95) })
		})
	}
}

func BenchmarkStatsWilson(b *testing.B) {
	tries(b, func(i int) (stats.ProportionResult, error) { return stats.Wilson(i, many, 0.95) })
}

func BenchmarkStatsCochran(b *testing.B) {
	tries(b, func(int) (stats.Size, error) { return stats.Cochran(0.5, 0.05, 0.95) })
}

func BenchmarkStatsKrejcieMorgan(b *testing.B) {
	tries(b, func(i int) (stats.Size, error) { return stats.KrejcieMorgan(100+i, 0.5, 0.05, 0.95) })
}
