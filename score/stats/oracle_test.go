package stats_test

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score/stats"
)

// The oracles in testdata are results of R (psych, psy, vcd, survey, lme4) over the data sets beside them, and what the
// authors of the methods published. All must agree to nine digits but one that R finds by iteration; see
// [TestICCIncompleteAgreesWithR].
const (
	nineDigits = 1e-9
	iterative  = 5e-7
)

// oracle is a part of results.json.
type oracle struct {
	t     *testing.T
	name  string
	value any
}

func results(t *testing.T, path ...string) oracle {
	t.Helper()
	data, err := os.ReadFile("testdata/results.json")
	require.NoError(t, err)
	var value any
	require.NoError(t, json.Unmarshal(data, &value))
	return oracle{t, "results", value}.at(path...)
}

func (o oracle) at(path ...string) oracle {
	o.t.Helper()
	for _, key := range path {
		object, ok := o.value.(map[string]any)
		require.True(o.t, ok, o.name)
		value, ok := object[key]
		require.True(o.t, ok, "%s has no %s", o.name, key)
		o = oracle{o.t, o.name + "/" + key, value}
	}
	return o
}

func (o oracle) list() []oracle {
	o.t.Helper()
	values, ok := o.value.([]any)
	require.True(o.t, ok, o.name)
	out := make([]oracle, len(values))
	for i, v := range values {
		out[i] = oracle{o.t, o.name + "/" + strconv.Itoa(i), v}
	}
	return out
}

func (o oracle) entry(i int, path ...string) oracle {
	o.t.Helper()
	return o.at(path...).list()[i]
}

func (o oracle) number() float64 {
	o.t.Helper()
	x, ok := o.value.(float64)
	require.True(o.t, ok, o.name)
	return x
}

// is compares with what R gave at a path: absolutely below 1, relatively above.
func (o oracle) is(got float64, path ...string) {
	o.t.Helper()
	o = o.at(path...)
	agrees(o.t, o.number(), got, nineDigits, o.name)
}

func (o oracle) limits(got stats.Confidence, path ...string) {
	o.t.Helper()
	o = o.at(path...)
	l := o.list()
	agrees(o.t, l[0].number(), got.Lower, nineDigits, o.name)
	agrees(o.t, l[1].number(), got.Upper, nineDigits, o.name)
}

func agrees(t *testing.T, want, got, tolerance float64, name string) {
	t.Helper()
	assert.InDelta(t, want, got, tolerance*math.Max(1, math.Abs(want)), name)
}

// defined is the number of a figure.
func defined(t *testing.T, f stats.Figure) float64 {
	t.Helper()
	x, ok := f.Value()
	require.True(t, ok)
	return x
}

func readCSV(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name + ".csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	return rows[1:]
}

// readCells reads a data set without its first column.
func readCells(t *testing.T, name string) [][]float64 {
	t.Helper()
	var out [][]float64
	for _, row := range readCSV(t, name) {
		cells := make([]float64, len(row)-1)
		for j, text := range row[1:] {
			cells[j] = stats.Missing()
			if text != "" {
				var err error
				cells[j], err = strconv.ParseFloat(text, 64)
				require.NoError(t, err)
			}
		}
		out = append(out, cells)
	}
	return out
}

func readRatings(t *testing.T, name string) stats.Ratings {
	t.Helper()
	return ratings(t, readCells(t, name))
}

func ratings(t testing.TB, rows [][]float64) stats.Ratings {
	t.Helper()
	r, err := stats.NewRatings(rows)
	require.NoError(t, err)
	return r
}

func readCounts(t *testing.T, name string) [][]int {
	t.Helper()
	var out [][]int
	for _, row := range readCells(t, name) {
		counts := make([]int, len(row))
		for j, x := range row {
			counts[j] = int(x)
		}
		out = append(out, counts)
	}
	return out
}

// columns takes some columns of a data set.
func columns(rows [][]float64, from, to int) [][]float64 {
	out := make([][]float64, len(rows))
	for i, row := range rows {
		out[i] = row[from:to]
	}
	return out
}

func TestAlphaAgreesWithR(t *testing.T) {
	for _, name := range []string{"likert_complete", "likert_missing"} {
		cells := readCells(t, name)
		o := results(t, name, "all21")
		a, err := stats.Alpha(ratings(t, cells), 0.95)
		require.NoError(t, err)
		o.is(a.Alpha, "alpha_complete_cases")
		o.is(defined(t, a.Standardized), "alpha_standardized_complete_cases")
		o.limits(a.Confidence, "alpha_feldt_ci95")
		o.is(float64(a.Cases), "complete")
		o.is(float64(a.Items), "k")
		o.is(float64(a.Cases+a.Dropped), "n")
		o.is(a.TotalMean, "total_mean_complete")
		o.is(a.TotalDeviation, "total_sd_complete")
		for j, item := range a.PerItem {
			q := "q" + strconv.Itoa(j+1)
			assert.Equal(t, j, item.Item)
			o.entry(j, "alpha_if_dropped_complete").is(defined(t, item.IfDeleted))
			o.entry(j, "item_rest_r_complete").is(defined(t, item.ItemRest))
			s, err := stats.Describe(column(cells, j))
			require.NoError(t, err)
			o.entry(j, "item_mean").is(s.Mean)
			o.entry(j, "item_sd").is(s.Deviation)
			o.entry(j, "item_n").is(float64(s.N))
			if name == "likert_complete" {
				agrees(t, s.Mean, item.Mean, nineDigits, q)
				agrees(t, s.Deviation, item.Deviation, nineDigits, q)
			}
		}
		p, err := stats.AlphaPairwise(ratings(t, cells))
		require.NoError(t, err)
		o.is(p.Alpha, "alpha_pairwise")
		o.is(defined(t, p.Standardized), "alpha_standardized_pairwise")
		agrees(t, o.at("psych_alpha_raw").number(), p.Alpha, nineDigits, "psych raw")
		if name == "likert_complete" {
			o.is(defined(t, p.MeanCorrelation), "psych_average_r")
			o.is(defined(t, a.MeanCorrelation), "psych_average_r")
			assert.Equal(t, []int{60, 60, 60}, []int{p.FewestPairs, p.MostPairs, p.Rows})
		}
		for v := range 7 {
			value := results(t, name, "by_value", "v"+strconv.Itoa(v+1))
			part := ratings(t, columns(cells, 3*v, 3*v+3))
			a, err := stats.Alpha(part, 0.95)
			require.NoError(t, err)
			value.is(a.Alpha, "alpha_complete_cases")
			value.is(float64(a.Cases), "n_complete")
			p, err := stats.AlphaPairwise(part)
			require.NoError(t, err)
			value.is(p.Alpha, "alpha_pairwise")
			// The mean of people's own means, and how they differ.
			s, err := stats.Describe(rowMeans(columns(cells, 3*v, 3*v+3)))
			require.NoError(t, err)
			value.is(s.Mean, "mean_of_person_means")
			value.is(s.Deviation, "sd_of_person_means")
		}
	}
}

func column(rows [][]float64, j int) []float64 {
	out := make([]float64, len(rows))
	for i, row := range rows {
		out[i] = row[j]
	}
	return out
}

// rowMeans are the means of what is there; not a number where nothing is.
func rowMeans(rows [][]float64) []float64 {
	out := make([]float64, len(rows))
	for i, row := range rows {
		sum, n := 0., 0.
		for _, x := range row {
			if !math.IsNaN(x) {
				sum, n = sum+x, n+1
			}
		}
		out[i] = sum / n
	}
	return out
}

// The split halves of R: odd and even items, stepped up by Spearman and Brown.
func TestSpearmanBrownAgreesWithR(t *testing.T) {
	for _, name := range []string{"likert_complete", "likert_missing"} {
		complete := readRatings(t, name).Complete()
		halves := make([][]float64, complete.Rows())
		for i := range halves {
			halves[i] = make([]float64, 2)
			for j := range complete.Columns() {
				x, _ := complete.At(i, j)
				halves[i][j%2] += x
			}
		}
		a, err := stats.Alpha(ratings(t, halves), 0.95)
		require.NoError(t, err)
		r, err := stats.SpearmanBrown(defined(t, a.MeanCorrelation), 2)
		require.NoError(t, err)
		results(t, name, "all21").is(r, "split_half_spearman_brown_odd_even")
	}
}

func TestICCAgreesWithR(t *testing.T) {
	forms := map[string]func(stats.Ratings, float64) (stats.ICCResult, error){
		"ICC(1,1)": stats.ICC1, "ICC(1,k)": stats.ICC1k, "ICC(2,1)": stats.ICC2,
		"ICC(2,k)": stats.ICC2k, "ICC(3,1)": stats.ICC3, "ICC(3,k)": stats.ICC3k,
	}
	for name, path := range map[string]string{"shrout_fleiss_1979": "icc", "raters_complete": "icc_complete_cases", "raters_missing": "icc_complete_cases"} {
		all := readRatings(t, name)
		o := results(t, name, path)
		for form, compute := range forms {
			r, err := compute(all.Complete(), 0.95)
			require.NoError(t, err, form)
			o.is(r.ICC, form)
			psych := o.at("psych", form)
			psych.is(defined(t, r.F), "F")
			psych.is(r.DF1, "df1")
			psych.is(r.DF2, "df2")
			psych.is(r.Confidence.Lower, "lower95")
			psych.is(r.Confidence.Upper, "upper95")
			assert.InEpsilon(t, psych.at("p").number(), r.P, nineDigits, form)
			o.is(float64(r.Cases), "n")
			o.is(r.Raters, "k")
			o.is(r.MeanSquares.Between, "BMS")
			o.is(r.MeanSquares.Within, "WMS")
			if form[4] != '1' {
				o.is(defined(t, r.MeanSquares.Columns), "JMS")
				o.is(defined(t, r.MeanSquares.Error), "EMS")
				same, err := compute(all, 0.95) // leaves the same rows out by itself
				require.NoError(t, err)
				assert.Equal(t, all.Rows()-r.Cases, same.Dropped)
				same.Dropped = r.Dropped
				assert.Equal(t, r, same)
			}
			if name == "shrout_fleiss_1979" {
				assert.InDelta(t, results(t, name, "published", form).number(), r.ICC, 0.00501, form)
			}
		}
	}
}

// The maximum of the restricted likelihood was computed with 40 significant digits, from the dense covariance matrix of the 166
// ratings and by Newton's method; there its derivatives are below 1e-22. lme4 stops its search 4e-7 before it, where the first
// derivative of -2 log L is still 4e-4, so that R can be followed to six digits only.
func TestICCIncompleteAgreesWithR(t *testing.T) {
	r, err := stats.ICCIncomplete(readRatings(t, "raters_missing"))
	require.NoError(t, err)
	assert.InEpsilon(t, 3.1693047562481030077, r.Person/r.Residual, 1e-12)
	assert.InEpsilon(t, 0.028818409189264161966, r.Rater/r.Residual, 1e-12)
	o := results(t, "raters_missing", "icc_lmer")
	for form, c := range map[string]struct{ exact, got float64 }{
		"ICC1":  {0.754596805637971712, r.ICC1},
		"ICC1k": {0.938929928657750316, r.ICC1k},
		"ICC2":  {0.754933724274837892, r.ICC2},
		"ICC2k": {0.939034219420290029, r.ICC2k},
		"ICC3":  {0.760151857812407668, r.ICC3},
		"ICC3k": {0.940640572916677785, r.ICC3k},
	} {
		assert.InEpsilon(t, c.exact, c.got, 1e-13, form)
		agrees(t, o.at(form).number(), c.got, iterative, form)
	}
}

func TestKrippendorffAgreesWithR(t *testing.T) {
	metrics := map[string]stats.Metric{"nominal": stats.Nominal, "ordinal": stats.Ordinal, "interval": stats.Interval, "ratio": stats.Ratio}
	for _, name := range []string{"krippendorff_2011", "raters_complete", "raters_missing"} {
		for metric, m := range metrics {
			r, err := stats.Krippendorff(readRatings(t, name), m)
			require.NoError(t, err)
			results(t, name, "krippendorff_alpha").is(r.Alpha, metric)
			if name == "krippendorff_2011" {
				assert.InDelta(t, results(t, name, "published", metric).number(), r.Alpha, 0.000501, "published")
			}
		}
	}
}

var oneToFive = []float64{1, 2, 3, 4, 5}

func checkKappa(t *testing.T, o oracle, counts [][]int) {
	t.Helper()
	for w, names := range map[stats.Weighting][2]string{
		stats.Unweighted: {"unweighted", "unweighted_ase"},
		stats.Linear:     {"linear_weights", "linear_ase"},
		stats.Quadratic:  {"quadratic_weights", "quadratic_ase"},
	} {
		r, err := stats.CohenKappa(counts, w, 0.95)
		require.NoError(t, err)
		o.is(r.Kappa, names[0])
		o.is(r.StandardError, names[1])
		o.is(float64(r.N), "n")
		if w == stats.Unweighted {
			o.is(r.Observed, "observed")
			limits := o.at("psych_confid").list()[0].list()
			agrees(t, limits[0].number(), r.Confidence.Lower, nineDigits, "lower")
			agrees(t, limits[2].number(), r.Confidence.Upper, nineDigits, "upper")
		}
	}
}

func TestCohenAgreesWithR(t *testing.T) {
	for _, name := range []string{"raters_complete", "raters_missing"} {
		r := readRatings(t, name)
		counts, err := stats.CrossTable(r, 0, 1, oneToFive)
		require.NoError(t, err)
		checkKappa(t, results(t, name, "cohen_r1_r2"), counts)
		sum := 0.
		for _, pair := range results(t, name, "pairwise_cohen").list() {
			counts, err := stats.CrossTable(r, int(pair.at("a").number())-1, int(pair.at("b").number())-1, oneToFive)
			require.NoError(t, err)
			k, err := stats.CohenKappa(counts, stats.Unweighted, 0.95)
			require.NoError(t, err)
			pair.is(k.Kappa, "kappa")
			sum += k.Kappa
		}
		results(t, name).is(sum/10, "light_kappa")
	}
}

// Cohen 1968, table 1: kappa .492, and .348 with the weights 0, 1, 3 and 6.
func TestCohen1968(t *testing.T) {
	counts := readCounts(t, "cohen_1968_counts")
	checkKappa(t, results(t, "cohen_1968", "cohen"), counts)
	own, err := stats.CohenKappaDisagreement(counts, [][]float64{{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}, 0.95)
	require.NoError(t, err)
	results(t, "cohen_1968").is(own.Kappa, "weighted_with_weights_0_1_3_6")
	assert.InDelta(t, 0.348, own.Kappa, 0.0005)
	plain, err := stats.CohenKappa(counts, stats.Unweighted, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 0.492, plain.Kappa, 0.0005)
}

func TestFleissAgreesWithR(t *testing.T) {
	check := func(o oracle, counts [][]int) {
		r, err := stats.FleissKappa(counts)
		require.NoError(t, err)
		o.is(r.Kappa, "kappa")
		o.is(r.Observed, "observed")
		o.is(r.Expected, "expected")
		for j, p := range o.at("p_j").list() {
			agrees(t, p.number(), r.Categories[j], nineDigits, "category")
		}
		for i, p := range o.at("P_i").list() {
			agrees(t, p.number(), r.Agreement[i], nineDigits, "unit")
		}
		test := o.at("z_se_null").list()
		agrees(t, test[0].number(), r.NullError, nineDigits, "standard error")
		agrees(t, test[1].number(), r.Z, nineDigits, "z")
	}
	check(results(t, "fleiss_example", "fleiss"), readCounts(t, "fleiss_example_counts"))
	for _, name := range []string{"raters_complete", "raters_missing"} {
		counts, err := stats.CategoryCounts(readRatings(t, name), oneToFive)
		require.NoError(t, err)
		check(results(t, name, "fleiss_complete_cases"), counts)
	}
}

func TestKendallAgreesWithR(t *testing.T) {
	for name, path := range map[string]string{"shrout_fleiss_1979": "kendall", "raters_complete": "kendall_complete_cases", "raters_missing": "kendall_complete_cases"} {
		r, err := stats.KendallW(readRatings(t, name))
		require.NoError(t, err)
		o := results(t, name, path)
		o.is(r.W, "W")
		o.is(r.W, "W_from_friedman")
		o.is(r.Uncorrected, "W_uncorrected")
		o.is(r.ChiSquare, "chisq")
		o.is(r.DF, "df")
		assert.InDelta(t, o.at("p").number(), r.P, nineDigits)
		o.is(defined(t, r.MeanSpearman), "mean_spearman")
		o.is(float64(r.Units), "n")
		o.is(float64(r.Raters), "k")
	}
}

func TestMeansAgreeWithR(t *testing.T) {
	values, populations := map[string][]float64{}, map[string]int{}
	shares := map[string][2]int{}
	for _, row := range readCSV(t, "finite_population") {
		y := stats.Missing()
		if row[2] != "" {
			var err error
			y, err = strconv.ParseFloat(row[2], 64)
			require.NoError(t, err)
		}
		values[row[0]] = append(values[row[0]], y)
		var err error
		populations[row[0]], err = strconv.Atoi(row[1])
		require.NoError(t, err)
		ok, err := strconv.Atoi(row[3])
		require.NoError(t, err)
		s := shares[row[0]]
		shares[row[0]] = [2]int{s[0] + ok, s[1] + 1}
	}
	var strata []stats.Stratum
	for name, y := range values {
		o := results(t, "finite_population", name)
		s, err := stats.Describe(y)
		require.NoError(t, err)
		o.is(float64(s.N), "n")
		o.is(float64(s.Missing), "missing")
		o.is(s.Mean, "mean")
		o.is(s.Deviation, "sd")
		m, err := stats.MeanInterval(s, 0.95)
		require.NoError(t, err)
		o.is(m.StandardError, "se_infinite")
		o.limits(m.Confidence, "ci95_t_infinite")
		for level, path := range map[float64]string{0.90: "ci90_t_fpc", 0.95: "ci95_t_fpc", 0.99: "ci99_t_fpc"} {
			m, err := stats.MeanFinite(s, populations[name], level)
			require.NoError(t, err)
			o.is(m.StandardError, "se_fpc")
			o.limits(m.Confidence, path)
			if level == 0.95 {
				o.is(m.Mean, "survey_svymean", "mean")
				o.is(m.StandardError, "survey_svymean", "se")
				o.is(m.Confidence.Lower, "survey_svymean", "ci_t1")
				o.is(m.Confidence.Upper, "survey_svymean", "ci_t2")
			}
		}
		for level, path := range map[float64]string{0.90: "wilson90", 0.95: "wilson95", 0.99: "wilson99"} {
			p, err := stats.Wilson(shares[name][0], shares[name][1], level)
			require.NoError(t, err)
			o.is(p.Proportion, "proportion", "p")
			o.limits(p.Confidence, "proportion", path)
		}
		strata = append(strata, stats.Stratum{Sample: s, Population: populations[name]})
	}
	require.Len(t, strata, 7)
	o := results(t, "finite_population_stratified")
	m, err := stats.StratifiedMean(strata, 0.95)
	require.NoError(t, err)
	o.is(m.Mean, "mean")
	o.is(m.StandardError, "se")
	o.is(m.DF, "df")
	o.limits(m.Confidence, "ci95_t")
}

// Newcombe 1998 prints 81/263, 15/148, 0/20 and 1/29 with the interval of Wilson.
func TestWilsonAgreesWithR(t *testing.T) {
	for _, o := range results(t, "wilson_table").list() {
		p, err := stats.Wilson(int(o.at("x").number()), int(o.at("n").number()), 0.95)
		require.NoError(t, err)
		o.limits(p.Confidence, "wilson95")
	}
	for _, c := range []struct {
		x, n         int
		lower, upper float64
	}{{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}} {
		p, err := stats.Wilson(c.x, c.n, 0.95)
		require.NoError(t, err)
		assert.InDelta(t, c.lower, p.Confidence.Lower, 0.00005)
		assert.InDelta(t, c.upper, p.Confidence.Upper, 0.00005)
	}
}

func TestSampleSizesAgreeWithR(t *testing.T) {
	for _, o := range results(t, "sample_size").list() {
		population, margin := int(o.at("N").number()), o.at("margin").number()
		n, err := stats.KrejcieMorgan(population, 0.5, margin, 0.95)
		require.NoError(t, err)
		o.is(n.Unrounded, "n")
		o.is(float64(n.Ceiling), "n_ceiling")
		assert.Equal(t, int(math.Round(n.Unrounded)), n.Nearest)
		n0, err := stats.Cochran(0.5, margin, 0.95)
		require.NoError(t, err)
		o.is(n0.Unrounded, "n0")
		y, err := stats.Yamane(population, margin)
		require.NoError(t, err)
		o.is(y.Unrounded, "slovin")
	}
	y, err := stats.Yamane(100, 0.05)
	require.NoError(t, err)
	assert.Equal(t, 80, y.Ceiling, "100/1.25, without a binary remainder")
}

// What Krejcie and Morgan print for 10, 100, 1000 and 75,000 people.
func TestKrejcieMorgan1970(t *testing.T) {
	for population, printed := range map[int]int{10: 10, 100: 80, 1000: 278, 75_000: 382} {
		n, err := stats.KrejcieMorgan(population, 0.5, 0.05, 0.95)
		require.NoError(t, err)
		assert.Equal(t, printed, n.Nearest, population)
	}
}
