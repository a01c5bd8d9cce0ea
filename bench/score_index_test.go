package bench

import (
	"iter"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/aparatur/aparatur/score"
)

func BenchmarkScoreNewIndex(b *testing.B) {
	tries(b, func(i int) (score.Index, error) { return score.NewIndex(int64(100*i), many) })
}

func BenchmarkScoreIndexAdd(b *testing.B) { ofTwo(b, score.Index.Add) }
func BenchmarkScoreIndexSub(b *testing.B) { ofTwo(b, score.Index.Sub) }
func BenchmarkScoreIndexMul(b *testing.B) { ofTwo(b, score.Index.Mul) }

func BenchmarkScoreIndexQuo(b *testing.B) {
	x, seven := points(), score.MustParseIndex("7")
	tries(b, func(i int) (score.Index, error) { return x[i].Quo(seven) })
}

func ofTwo(b *testing.B, op func(x, y score.Index) (score.Index, error)) {
	x := points()
	tries(b, func(i int) (score.Index, error) { return op(x[i], x[many-1-i]) })
}

func BenchmarkScoreIndexCmp(b *testing.B) {
	x := points()
	calls(b, func(i int) int { return x[i].Cmp(x[many-1-i]) })
}

func BenchmarkScoreIndexRound(b *testing.B) {
	x := points()
	calls(b, func(i int) score.Index { return x[i].Round(2) })
}

func BenchmarkScoreIndexAppendDecimal(b *testing.B) {
	x := points()
	b.Run("by=exact", func(b *testing.B) { appends(b, func(dst []byte, i int) []byte { return x[i].AppendDecimal(dst, 2) }) })
	b.Run("by=float64", func(b *testing.B) {
		var f [many]float64
		for i := range f {
			f[i] = x[i].Float64()
		}
		appends(b, func(dst []byte, i int) []byte { return strconv.AppendFloat(dst, f[i], 'f', 2, 64) })
	})
}

func BenchmarkScoreIndexDecimal(b *testing.B) {
	x := points()
	calls(b, func(i int) string { return x[i].Decimal(2) })
}

func BenchmarkScoreIndexMarshalText(b *testing.B) {
	x := points()
	tries(b, func(i int) ([]byte, error) { return x[i].MarshalText() })
}

func BenchmarkScoreIndexUnmarshalText(b *testing.B) {
	x := points()
	var text [many][]byte
	for i := range text {
		text[i] = must(x[i].MarshalText())
	}
	var y score.Index
	tries(b, func(i int) (int, error) { return 0, y.UnmarshalText(text[i]) })
}

func BenchmarkScoreIndexMarshalJSON(b *testing.B) {
	x := points()
	tries(b, func(i int) ([]byte, error) { return x[i].MarshalJSON() })
}

func BenchmarkScoreIndexUnmarshalJSON(b *testing.B) {
	var x score.Index
	data := []byte("76.608695")
	tries(b, func(int) (int, error) { return 0, x.UnmarshalJSON(data) })
}

func BenchmarkScoreIndexScan(b *testing.B) {
	scan := func(src any) func(b *testing.B) {
		var x score.Index
		return func(b *testing.B) { tries(b, func(int) (int, error) { return 0, x.Scan(src) }) }
	}
	b.Run("src=string", scan("76.61"))
	b.Run("src=float64", scan(76.61))
}

func BenchmarkScoreParseIndex(b *testing.B) { parses(b, score.ParseIndex, "76,61", "76.61", "100") }

// The mean of 60,000 numbers: denominators of one sheet, of groups, and as different as they can be.
func BenchmarkScoreMean(b *testing.B) {
	mean := func(limit int64) func(b *testing.B) {
		return func(b *testing.B) {
			list := fractions(limit)
			tries(b, func(int) (score.Index, error) { return score.Mean(slices.Values(list)) })
		}
	}
	b.Run("numbers=60000/of=sheets/by=exact", mean(84))
	b.Run("numbers=60000/of=groups/by=exact", mean(1e6))
	b.Run("numbers=60000/of=int64/by=exact", mean(math.MaxInt64))
	b.Run("numbers=60000/of=sheets/by=float64", func(b *testing.B) {
		list := make([]float64, 60_000)
		for i, x := range fractions(84) {
			list[i] = x.Float64()
		}
		calls(b, func(int) (sum float64) {
			for _, x := range list {
				sum += x
			}
			return sum / float64(len(list))
		})
	})
}

func BenchmarkScoreWeightedMean(b *testing.B) {
	list := fractions(84)
	var seq iter.Seq2[score.Index, int64] = func(yield func(score.Index, int64) bool) {
		for i, x := range list {
			if !yield(x, int64(1+i%500)) {
				return
			}
		}
	}
	b.Run("numbers=60000", func(b *testing.B) {
		tries(b, func(int) (score.Index, error) { return score.WeightedMean(seq) })
	})
}

// fractions are 60,000 numbers of 0 to 1 with denominators up to a limit.
func fractions(limit int64) []score.Index {
	rng := seeded(7)
	list := make([]score.Index, 60_000)
	for i := range list {
		den := rng.Int64N(limit) + 1
		list[i] = must(score.NewIndex(rng.Int64N(den), den))
	}
	return list
}
