package score_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// benchItems is a form of seven dimensions of three items, as of BerAKHLAK.
const (
	benchDims  = 7
	benchItems = 3 * benchDims
)

func benchFramework(b *testing.B) *modelFramework {
	b.Helper()
	var dims []score.Dimension[modelDim, modelItem]
	for k := range benchDims {
		code := string(rune('A' + k))
		d := score.Dimension[modelDim, modelItem]{ID: modelDim(k + 1), Code: code, Name: code, Weight: 1}
		for i := range 3 {
			item := code + strconv.Itoa(i+1)
			d.Items = append(d.Items, score.Item[modelItem]{ID: modelItem(3*k + i + 1), Code: item, Text: item, Weight: 1})
		}
		dims = append(dims, d)
	}
	f, err := score.New(likert(b, 1, 5, score.POMP), score.Policy{MinItems: 1, MinDimensions: benchDims, Total: score.TotalOfDimensions}, dims...)
	require.NoError(b, err)
	return f
}

// benchSheets are 1,024 random sheets with 1 % missing, as sheets and as the rows that the loop by hand reads.
func benchSheets(b *testing.B) ([]modelSheet, [][benchItems]int) {
	b.Helper()
	rng := rand.New(rand.NewPCG(16, 16))
	sheets, rows := make([]modelSheet, 1024), make([][benchItems]int, 1024)
	for n := range sheets {
		for i := range benchItems {
			if rng.IntN(100) == 0 {
				continue
			}
			rows[n][i] = 1 + rng.IntN(5)
			require.NoError(b, sheets[n].Set(modelItem(i+1), score.Rating(rows[n][i])))
		}
	}
	return sheets, rows
}

// byHand is the loop that applications write: float64, missing answers skipped, the range checked.
func byHand(row *[benchItems]int) (values [benchDims]float64, total float64, ok bool) {
	for v := range benchDims {
		sum, n := 0.0, 0
		for _, r := range row[3*v : 3*v+3] {
			if r == 0 {
				continue
			}
			if r < 1 || r > 5 {
				return values, 0, false
			}
			sum += float64(r)
			n++
		}
		if n == 0 {
			return values, 0, false
		}
		values[v] = (sum/float64(n) - 1) * 25
		total += values[v]
	}
	return values, total / benchDims, true
}

// Scoring one sheet, beside the loop by hand over the same sheets.
func BenchmarkScore(b *testing.B) {
	f := benchFramework(b)
	sheets, rows := benchSheets(b)
	b.Run("Framework", func(b *testing.B) {
		b.ReportAllocs()
		n, totals := 0, 0
		for b.Loop() {
			if p, err := f.Score(&sheets[n%len(sheets)]); err == nil && p.HasTotal() {
				totals++
			}
			n++
		}
		require.Positive(b, totals)
	})
	b.Run("float64 by hand", func(b *testing.B) {
		b.ReportAllocs()
		n, totals := 0, 0
		for b.Loop() {
			if _, _, ok := byHand(&rows[n%len(rows)]); ok {
				totals++
			}
			n++
		}
		require.Positive(b, totals)
	})
	b.Run("Framework and Total", func(b *testing.B) {
		b.ReportAllocs()
		n := 0
		for b.Loop() {
			p, err := f.Score(&sheets[n%len(sheets)])
			if err == nil && p.Total().Sign() < 0 {
				b.Fatal("below 0")
			}
			n++
		}
	})
}

func BenchmarkIndex(b *testing.B) {
	x, err := score.NewIndex(13100, 171)
	require.NoError(b, err)
	y := score.MustParseIndex("76.61")
	b.Run("AppendDecimal", func(b *testing.B) {
		buf := make([]byte, 0, 32)
		b.ReportAllocs()
		for b.Loop() {
			buf = x.AppendDecimal(buf[:0], 2)
		}
	})
	b.Run("Decimal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = x.Decimal(2)
		}
	})
	b.Run("Cmp", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = x.Cmp(y)
		}
	})
	b.Run("Add", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = x.Add(y)
		}
	})
	b.Run("ParseIndex", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = score.ParseIndex("76,61")
		}
	})
}

// The mean of 60,000 units, the denominators being few, many, or as different as they can be.
func BenchmarkMean(b *testing.B) {
	for _, c := range []struct {
		name  string
		limit int64
	}{{"one denominator", 1}, {"up to 1e6", 1e6}, {"up to int64", math.MaxInt64}} {
		b.Run(c.name, func(b *testing.B) {
			rng := rand.New(rand.NewPCG(7, 7))
			numbers := make([]score.Index, 60_000)
			for i := range numbers {
				den := rng.Int64N(c.limit) + 1
				numbers[i], _ = score.NewIndex(rng.Int64N(den), den)
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := score.Mean(slices.Values(numbers)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkBands(b *testing.B) {
	table := skmTable(b)
	x, err := score.NewIndex(13100, 171)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = table.Of(x)
	}
}

func BenchmarkUnmarshalSheet(b *testing.B) {
	f := benchFramework(b)
	sheets, _ := benchSheets(b)
	data, err := f.MarshalSheet(&sheets[0])
	require.NoError(b, err)
	var sheet modelSheet
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if err := f.UnmarshalSheet(data, &sheet); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkScaleParse(b *testing.B) {
	s := frequency(b)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = s.Parse("4 - Sering")
	}
}
