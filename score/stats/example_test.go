package stats_test

import (
	"errors"
	"fmt"
	"log"
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/stats"
)

// shroutFleiss is table 2 of Shrout & Fleiss 1979: six persons, rated by four judges.
var shroutFleiss = [][]float64{{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}}

// answers are those of six people to three items of one dimension, on a scale of five; one did not answer the third.
var answers = [][]float64{{4, 5, 4}, {3, 3, 2}, {5, 4, 5}, {2, 3, 3}, {4, 4, stats.Missing()}, {3, 2, 3}}

func must[T any](x T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return x
}

// A whole program: the reliability of one value of BerAKHLAK from sheets, and what it means for the next round.
func Example() {
	scale := must(score.Likert(1, 5, score.POMP))
	f := must(berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}))
	var sheets []*berakhlak.Sheet
	for _, a := range [][3]score.Rating{{4, 5, 4}, {3, 3, 2}, {5, 4, 5}, {2, 3, 3}, {4, 4, score.CannotRate}, {3, 2, 3}} {
		s := new(berakhlak.Sheet)
		for i, b := range []berakhlak.Behaviour{berakhlak.BP1, berakhlak.BP2, berakhlak.BP3} {
			if err := s.Set(b, a[i]); err != nil {
				log.Fatal(err)
			}
		}
		sheets = append(sheets, s)
	}
	table := must(stats.FromDimension(f, berakhlak.BerorientasiPelayanan, slices.Values(sheets)))
	a := must(stats.Alpha(table, 0.95))
	fmt.Printf("alpha %.2f (%.2f to %.2f) of %d complete sheets, %d left out\n",
		a.Alpha, a.Confidence.Lower, a.Confidence.Upper, a.Cases, a.Dropped)
	// Output:
	// alpha 0.86 (0.31 to 0.98) of 5 complete sheets, 1 left out
}

// The table of the package doc: how far the mean of k raters lies from what endless raters would say, if single ratings
// have a standard deviation of 15 points and ICC(1) is 0.30.
func Example_howManyRaters() {
	const single, deviation = 0.30, 15.0
	for _, k := range []float64{1, 2, 3, 5, 8, 10, 20, 50, 100} {
		reliability := must(stats.SpearmanBrown(single, k))
		// Means of k raters differ less than single ratings; what persons differ by stays.
		ofMeans := deviation * math.Sqrt(single/reliability)
		e := must(stats.MeasurementError(ofMeans, reliability, 0.95))
		fmt.Printf("%3.0f  %.2f  ± %4.1f\n", k, reliability, e.HalfWidth)
	}
	// Output:
	//   1  0.30  ± 24.6
	//   2  0.46  ± 17.4
	//   3  0.56  ± 14.2
	//   5  0.68  ± 11.0
	//   8  0.77  ±  8.7
	//  10  0.81  ±  7.8
	//  20  0.90  ±  5.5
	//  50  0.96  ±  3.5
	// 100  0.98  ±  2.5
}

func ExampleNewRatings() {
	r, err := stats.NewRatings(answers)
	fmt.Println(r.Rows(), r.Columns(), r.Complete().Rows(), err)
	_, err = stats.NewRatings([][]float64{{1, 2}, {3}})
	fmt.Println(err)
	// Output:
	// 6 3 5 <nil>
	// stats: table of ratings: unequal numbers: row 2 has 1 cells, and the first has 2
}

func ExampleNewNested() {
	r, err := stats.NewNested([][]float64{{80, 75, 90}, {60, 65}, {70, 55, 60, 75}})
	fmt.Println(r.Rows(), r.Columns(), err)
	// Output: 3 4 <nil>
}

func ExampleMissing() {
	r := must(stats.NewRatings([][]float64{{4, stats.Missing()}}))
	_, ok := r.At(0, 1)
	fmt.Println(ok)
	// Output: false
}

func ExampleFromSheets() {
	scale := must(score.Likert(1, 5, score.POMP))
	f := must(berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}))
	s := new(berakhlak.Sheet)
	if err := s.Set(berakhlak.AK1, 4); err != nil {
		log.Fatal(err)
	}
	r := must(stats.FromSheets(f, slices.Values([]*berakhlak.Sheet{s})))
	x, ok := r.At(0, 3)
	fmt.Println(r.Columns(), x, ok)
	// Output: 21 4 true
}

func ExampleFromDimension() {
	scale := must(score.Likert(1, 5, score.POMP))
	f := must(berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}))
	s := new(berakhlak.Sheet)
	if err := s.Set(berakhlak.AK1, 4); err != nil {
		log.Fatal(err)
	}
	r := must(stats.FromDimension(f, berakhlak.Akuntabel, slices.Values([]*berakhlak.Sheet{s})))
	x, ok := r.At(0, 0)
	fmt.Println(r.Columns(), x, ok)
	// Output: 3 4 true
}

func ExampleAlpha() {
	a := must(stats.Alpha(must(stats.NewRatings(answers)), 0.95))
	fmt.Printf("%.3f (%.3f to %.3f), %d items, %d complete cases\n", a.Alpha, a.Confidence.Lower, a.Confidence.Upper, a.Items, a.Cases)
	for _, x := range a.PerItem {
		deleted, _ := x.IfDeleted.Value()
		rest, _ := x.ItemRest.Value()
		fmt.Printf("item %d: alpha without it %.3f, item-rest correlation %.3f\n", x.Item+1, deleted, rest)
	}
	// Output:
	// 0.864 (0.314 to 0.985), 3 items, 5 complete cases
	// item 1: alpha without it 0.762, item-rest correlation 0.792
	// item 2: alpha without it 0.894, item-rest correlation 0.647
	// item 3: alpha without it 0.762, item-rest correlation 0.792
}

func ExampleAlphaPairwise() {
	a := must(stats.AlphaPairwise(must(stats.NewRatings(answers))))
	fmt.Printf("%.3f, from %d to %d pairs\n", a.Alpha, a.FewestPairs, a.MostPairs)
	// Output: 0.890, from 5 to 6 pairs
}

func ExampleAlphaTally() {
	scale := must(score.Likert(1, 5, score.POMP))
	f := must(berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}))
	tally := must(score.NewTally(f, score.Alpha))
	for i := range 40 {
		s := new(berakhlak.Sheet)
		for b := range berakhlak.Behaviours() {
			if err := s.Set(b, score.Rating(2+i%3+(i+int(b)*i)%2)); err != nil {
				log.Fatal(err)
			}
		}
		if err := tally.Add(s); err != nil {
			log.Fatal(err)
		}
	}
	a := must(stats.AlphaTally(tally, 0.95))
	fmt.Printf("%.3f (%.3f to %.3f), %d items, %d sheets\n", a.Alpha, a.Confidence.Lower, a.Confidence.Upper, a.Items, a.Cases)
	// Output: 0.996 (0.993 to 0.997), 21 items, 40 sheets
}

func ExampleICC1() {
	// Three people, rated by two to four others each.
	r := must(stats.NewNested([][]float64{{80, 75, 90}, {60, 65}, {70, 55, 60, 75}}))
	i := must(stats.ICC1(r, 0.95))
	fmt.Printf("%.2f (%.2f to %.2f), %.2f raters\n", i.ICC, i.Confidence.Lower, i.Confidence.Upper, i.Raters)
	// Output: 0.58 (-0.12 to 0.99), 2.89 raters
}

func ExampleICC1k() {
	i := must(stats.ICC1k(must(stats.NewRatings(shroutFleiss)), 0.95))
	fmt.Printf("%.2f (%.2f to %.2f)\n", i.ICC, i.Confidence.Lower, i.Confidence.Upper)
	// Output: 0.44 (-0.88 to 0.91)
}

func ExampleICC2() {
	i := must(stats.ICC2(must(stats.NewRatings(shroutFleiss)), 0.95))
	f, _ := i.F.Value()
	fmt.Printf("%.2f (%.2f to %.2f), F(%.0f, %.0f) = %.2f, p = %.4f\n", i.ICC, i.Confidence.Lower, i.Confidence.Upper, i.DF1, i.DF2, f, i.P)
	// Output: 0.29 (0.02 to 0.76), F(5, 15) = 11.03, p = 0.0001
}

func ExampleICC2k() {
	i := must(stats.ICC2k(must(stats.NewRatings(shroutFleiss)), 0.95))
	fmt.Printf("%.2f (%.2f to %.2f)\n", i.ICC, i.Confidence.Lower, i.Confidence.Upper)
	// Output: 0.62 (0.07 to 0.93)
}

func ExampleICC3() {
	i := must(stats.ICC3(must(stats.NewRatings(shroutFleiss)), 0.95))
	fmt.Printf("%.2f (%.2f to %.2f)\n", i.ICC, i.Confidence.Lower, i.Confidence.Upper)
	// Output: 0.71 (0.34 to 0.95)
}

func ExampleICC3k() {
	i := must(stats.ICC3k(must(stats.NewRatings(shroutFleiss)), 0.95))
	fmt.Printf("%.2f (%.2f to %.2f)\n", i.ICC, i.Confidence.Lower, i.Confidence.Upper)
	// Output: 0.91 (0.68 to 0.99)
}

func ExampleICCIncomplete() {
	rows := slices.Clone(shroutFleiss)
	rows[0] = []float64{9, stats.Missing(), 5, 8}
	i := must(stats.ICCIncomplete(must(stats.NewRatings(rows))))
	fmt.Printf("ICC(2,1) %.2f, ICC(2,k) %.2f, from %d ratings\n", i.ICC2, i.ICC2k, i.Ratings)
	// Output: ICC(2,1) 0.33, ICC(2,k) 0.66, from 23 ratings
}

func ExampleKrippendorff() {
	gap := stats.Missing()
	r := must(stats.NewRatings([][]float64{{1, 1, gap}, {2, 2, 3}, {3, 3, 3}, {4, gap, 5}, {5, 5, 5}, {2, gap, gap}}))
	for m := range stats.Metrics() {
		k := must(stats.Krippendorff(r, m))
		fmt.Printf("%s: %.3f, %d units\n", m.Code(), k.Alpha, k.Units)
	}
	// Output:
	// nominal: 0.625, 5 units
	// ordinal: 0.918, 5 units
	// interval: 0.930, 5 units
	// rasio: 0.936, 5 units
}

func ExampleCrossTable() {
	r := must(stats.NewRatings([][]float64{{1, 1}, {2, 3}, {3, 3}, {3, stats.Missing()}}))
	fmt.Println(stats.CrossTable(r, 0, 1, []float64{1, 2, 3}))
	// Output: [[1 0 0] [0 0 1] [0 0 1]] <nil>
}

// The table of Cohen 1968.
func ExampleCohenKappa() {
	counts := [][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}
	k := must(stats.CohenKappa(counts, stats.Unweighted, 0.95))
	fmt.Printf("%.3f (%.3f to %.3f)\n", k.Kappa, k.Confidence.Lower, k.Confidence.Upper)
	// Output: 0.492 (0.392 to 0.591)
}

func ExampleCohenKappaDisagreement() {
	counts := [][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}
	k := must(stats.CohenKappaDisagreement(counts, [][]float64{{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}, 0.95))
	fmt.Printf("%.3f\n", k.Kappa)
	// Output: 0.348
}

func ExampleCategoryCounts() {
	r := must(stats.NewRatings([][]float64{{1, 1, 2}, {2, 2, 2}, {1, 2, stats.Missing()}}))
	fmt.Println(stats.CategoryCounts(r, []float64{1, 2}))
	// Output: [[2 1] [0 3]] <nil>
}

func ExampleFleissKappa() {
	k := must(stats.FleissKappa([][]int{{5, 0, 0}, {1, 4, 0}, {0, 1, 4}, {4, 1, 0}, {0, 0, 5}}))
	fmt.Printf("%.3f, z = %.2f, %d raters\n", k.Kappa, k.Z, k.Raters)
	// Output: 0.632, z = 6.24, 5 raters
}

func ExampleKendallW() {
	w := must(stats.KendallW(must(stats.NewRatings(shroutFleiss))))
	fmt.Printf("W = %.3f, chi-square(%.0f) = %.2f, p = %.4f\n", w.W, w.DF, w.ChiSquare, w.P)
	// Output: W = 0.887, chi-square(5) = 17.74, p = 0.0033
}

func ExampleUniformNull() {
	fmt.Println(stats.UniformNull(5))
	// Output: 2
}

// Five members of a unit about three items on a scale of five.
func ExampleRWG() {
	r := must(stats.NewRatings([][]float64{{4, 4, 5}, {4, 3, 4}, {5, 4, 4}, {3, 4, 4}, {4, 5, 4}}))
	a := must(stats.RWG(r, stats.UniformNull(5)))
	fmt.Printf("%.2f\n", a.RWG)
	// Output: 0.92
}

func ExampleDescribe() {
	fmt.Println(stats.Describe([]float64{70, 80, 75, stats.Missing(), 75}))
	// Output: {4 1 75 4.08248290463863} <nil>
}

func ExampleMeanInterval() {
	m := must(stats.MeanInterval(stats.Sample{N: 25, Mean: 71.3, Deviation: 8.7}, 0.95))
	fmt.Printf("%.1f (%.1f to %.1f)\n", m.Mean, m.Confidence.Lower, m.Confidence.Upper)
	// Output: 71.3 (67.7 to 74.9)
}

// 25 of the 40 people of a unit answered.
func ExampleMeanFinite() {
	m := must(stats.MeanFinite(stats.Sample{N: 25, Mean: 71.3, Deviation: 8.7}, 40, 0.95))
	fmt.Printf("%.1f (%.1f to %.1f)\n", m.Mean, m.Confidence.Lower, m.Confidence.Upper)
	// Output: 71.3 (69.1 to 73.5)
}

func ExampleStratifiedMean() {
	m := must(stats.StratifiedMean([]stats.Stratum{
		{Sample: stats.Sample{N: 25, Mean: 71.3, Deviation: 8.7}, Population: 40},
		{Sample: stats.Sample{N: 30, Mean: 64.0, Deviation: 9.1}, Population: 300},
	}, 0.95))
	fmt.Printf("%.1f (%.1f to %.1f)\n", m.Mean, m.Confidence.Lower, m.Confidence.Upper)
	// Output: 64.9 (62.1 to 67.7)
}

// Nobody of twenty: the share is 0, and may be up to 16 percent.
func ExampleWilson() {
	p := must(stats.Wilson(0, 20, 0.95))
	fmt.Printf("%.3f (%.3f to %.3f)\n", p.Proportion, p.Confidence.Lower, p.Confidence.Upper)
	// Output: 0.000 (0.000 to 0.161)
}

func ExampleKrejcieMorgan() {
	n := must(stats.KrejcieMorgan(1000, 0.5, 0.05, 0.95))
	fmt.Printf("%.2f, so %d\n", n.Unrounded, n.Ceiling)
	// Output: 277.73, so 278
}

func ExampleCochran() {
	n := must(stats.Cochran(0.5, 0.05, 0.95))
	fmt.Printf("%.2f, so %d, in tables %d\n", n.Unrounded, n.Ceiling, n.Nearest)
	// Output: 384.15, so 385, in tables 384
}

func ExampleYamane() {
	n := must(stats.Yamane(1000, 0.05))
	fmt.Printf("%.2f, so %d\n", n.Unrounded, n.Ceiling)
	// Output: 285.71, so 286
}

func ExampleSpearmanBrown() {
	fmt.Printf("%.4f\n", must(stats.SpearmanBrown(0.3, 3)))
	// Output: 0.5625
}

func ExampleRatersNeeded() {
	for _, target := range []float64{0.7, 0.8, 0.9} {
		fmt.Println(target, must(stats.RatersNeeded(0.3, target)).Ceiling)
	}
	// Output:
	// 0.7 6
	// 0.8 10
	// 0.9 21
}

func ExampleMeasurementError() {
	e := must(stats.MeasurementError(11, 0.56, 0.95))
	fmt.Printf("± %.1f points\n", e.HalfWidth)
	// Output: ± 14.3 points
}

func ExampleError() {
	r := must(stats.NewRatings([][]float64{{4, 4}, {4, 4}}))
	_, err := stats.ICC2(r, 0.95)
	fmt.Println(errors.Is(err, stats.ErrNoVariance))
	fmt.Println(err)
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output:
	// true
	// stats: intraclass correlation: no variance
	// korelasi intrakelas: tidak ada variasi
}

func ExampleFigure() {
	a := must(stats.Alpha(must(stats.NewRatings([][]float64{{1, 2}, {2, 2}, {3, 5}})), 0.95))
	_, ok := a.PerItem[0].IfDeleted.Value()
	fmt.Println(ok) // alpha of a single item
	// Output: false
}

func ExampleMetric() {
	for m := range stats.Metrics() {
		text := must(m.MarshalText())
		fmt.Println(m, m.Name(language.English), m.Code(), string(text), m.IsValid())
	}
	// Output:
	// Nominal Nominal nominal nominal true
	// Ordinal Ordinal ordinal ordinal true
	// Interval Interval interval interval true
	// Rasio Ratio rasio rasio true
}

func ExampleParseMetric() {
	fmt.Println(stats.ParseMetric("Rasio"))
	// Output: Rasio <nil>
}

func ExampleWeighting() {
	for w := range stats.Weightings() {
		text := must(w.MarshalText())
		fmt.Println(w, w.Name(language.English), w.Code(), string(text), w.IsValid())
	}
	// Output:
	// Tanpa Bobot Unweighted tanpa tanpa true
	// Linear Linear linear linear true
	// Kuadratik Quadratic kuadratik kuadratik true
}

func ExampleParseWeighting() {
	fmt.Println(stats.ParseWeighting("kuadratik"))
	// Output: Kuadratik <nil>
}
