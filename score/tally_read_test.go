package score_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// TestTwoMeans: who answered more counts more in the pooled mean, and once in the mean of people.
func TestTwoMeans(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 3)
	tally := tallyTestNew(t, f, score.Means|score.PerPerson, panelTestSheet(91, 91, 91), panelTestSheet(0, 51, score.CannotRate))
	pooled, ok := tally.Pooled(1)
	assert.True(t, ok)
	assert.Equal(t, "80", pooled.String())
	person, ok := tally.PersonMean(1)
	assert.True(t, ok)
	assert.Equal(t, "70", person.String())
	assert.Equal(t, 2, tally.People(1))
	deviation, ok := tally.PersonDeviation(1)
	assert.True(t, ok)
	assert.InDelta(t, 28.284271247461902, deviation, 1e-12)
	_, ok = tally.Pooled(2)
	assert.False(t, ok)
	_, ok = tally.PersonMean(2)
	assert.False(t, ok)
	_, ok = tally.PersonDeviation(0)
	assert.False(t, ok)
	assert.Zero(t, tally.People(2))
}

func TestTallyDeviationNeedsTwo(t *testing.T) {
	tally := tallyTestNew(t, panelTestOne(t), score.PerPerson)
	_, ok := tally.PersonDeviation(1)
	assert.False(t, ok)
	require.NoError(t, tally.Add(panelTestWorth(1, 70)))
	_, ok = tally.PersonDeviation(1)
	assert.False(t, ok)
	require.NoError(t, tally.Add(panelTestWorth(1, 70)))
	x, ok := tally.PersonTotalDeviation()
	assert.True(t, ok)
	assert.Zero(t, x)
}

func TestTallyDifferences(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions}, 1, 1)
	a := tallyTestNew(t, f, score.Means|score.PerPerson, panelTestSheet(81, 71), panelTestSheet(71, 71), panelTestSheet(71, 61))
	b := tallyTestNew(t, f, score.Means|score.PerPerson, panelTestSheet(81, 91))
	for name, tt := range map[string]struct {
		read func(*panelTally) (score.Index, error)
		want string
	}{
		"pooled":       {func(o *panelTally) (score.Index, error) { return a.PooledDifference(o, 1) }, "-20/3"},
		"pooled total": {func(o *panelTally) (score.Index, error) { return a.PooledTotalDifference(o) }, "-15"},
		"person":       {func(o *panelTally) (score.Index, error) { return a.PersonDifference(o, 2) }, "-70/3"},
		"person total": {func(o *panelTally) (score.Index, error) { return a.PersonTotalDifference(o) }, "-15"},
	} {
		x, err := tt.read(b)
		assert.NoError(t, err, name)
		assert.Equal(t, tt.want, x.String(), name)
		x, err = tt.read(a)
		assert.NoError(t, err, name)
		assert.Zero(t, x, name)
		_, err = tt.read(a.Fresh())
		assert.ErrorIs(t, err, score.ErrTooFew, name)
		_, err = tt.read(tallyTestNew(t, f, score.Items, panelTestSheet(81, 91)))
		assert.ErrorIs(t, err, score.ErrUncollected, name)
		_, err = tt.read(tallyTestNew(t, panelTestOne(t), score.Means|score.PerPerson, panelTestWorth(1, 50)))
		assert.ErrorIs(t, err, score.ErrNotComparable, name)
	}
	_, err := a.PooledDifference(b, 9)
	assert.ErrorIs(t, err, score.ErrTooFew, "no such dimension")
}

// TestTallyDifferenceKeepsItsSign: two groups of 2^39 people that differ in one answer, beyond what any Index can hold.
func TestTallyDifferenceKeepsItsSign(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 3, 3)
	a := tallyTestNew(t, f, score.Means|score.PerPerson, panelTestSheet(1, 2, 4, 3, 5, 2))
	for range 39 {
		require.NoError(t, a.Merge(a))
	}
	b := a.Fresh()
	require.NoError(t, b.Merge(a))
	require.NoError(t, a.Merge(tallyTestNew(t, f, score.Means|score.PerPerson, panelTestSheet(1, 2, 4, 3, 5, 2), panelTestSheet(4, 3, 3, 4, 4, 4))))
	require.NoError(t, b.Merge(tallyTestNew(t, f, score.Means|score.PerPerson, panelTestSheet(1, 2, 4, 3, 5, 2), panelTestSheet(3, 3, 3, 4, 4, 4), panelTestSheet(1, 2, 4, 3, 5, 2))))
	for name, read := range map[string]func(x, y *panelTally) (score.Index, error){
		"pooled":       func(x, y *panelTally) (score.Index, error) { return x.PooledDifference(y, 1) },
		"pooled total": (*panelTally).PooledTotalDifference,
		"person":       func(x, y *panelTally) (score.Index, error) { return x.PersonDifference(y, 1) },
		"person total": (*panelTally).PersonTotalDifference,
	} {
		up, err := read(a, b)
		require.NoError(t, err, name)
		down, err := read(b, a)
		require.NoError(t, err, name)
		assert.Equal(t, []int{1, -1}, []int{up.Sign(), down.Sign()}, name)
		assert.Less(t, up.Float64(), 2e-9, name)
	}
}

func TestTallyDifferencesAgreeWithTheSlowOnes(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 40))
	for range 300 {
		s := panelTestRandom(rng, 900)
		f := s.framework(t)
		var groups [2]slowTally
		var tallies [2]*panelTally
		for i := range groups {
			groups[i].f = f
			for range s.n(12) {
				groups[i].sheets = append(groups[i].sheets, s.sheet(f))
			}
			tallies[i] = tallyTestNew(t, f, score.Means|score.PerPerson, groups[i].sheets...)
		}
		difference := func(x, y *big.Rat) *big.Rat {
			if x == nil || y == nil {
				return nil
			}
			return new(big.Rat).Sub(x, y)
		}
		check := func(want *big.Rat, got score.Index, err error, what string) {
			t.Helper()
			if want == nil {
				require.ErrorIs(t, err, score.ErrTooFew, what)
			}
			panelTestHas(t, want, got, err == nil, what)
		}
		x, err := tallies[0].PooledTotalDifference(tallies[1])
		check(difference(groups[0].pooledTotal(), groups[1].pooledTotal()), x, err, "pooled total")
		mean0, _ := slowMoments(groups[0].totals())
		mean1, _ := slowMoments(groups[1].totals())
		x, err = tallies[0].PersonTotalDifference(tallies[1])
		check(difference(mean0, mean1), x, err, "person total")
		for d := range f.Dimensions() {
			x, err := tallies[0].PooledDifference(tallies[1], d.ID)
			check(difference(slowQuotient(groups[0].pooled(d)), slowQuotient(groups[1].pooled(d))), x, err, "pooled")
			mean0, _ := slowMoments(groups[0].own(d.ID))
			mean1, _ := slowMoments(groups[1].own(d.ID))
			x, err = tallies[0].PersonDifference(tallies[1], d.ID)
			check(difference(mean0, mean1), x, err, "person")
		}
	}
}

func TestItemCounts(t *testing.T) {
	dims := panelTestDimensions(2)
	dims[0].Items[1].Reverse = true
	f, err := score.New(panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, dims...)
	require.NoError(t, err)
	tally := tallyTestNew(t, f, score.Items, panelTestSheet(4, 1), panelTestSheet(4, 2), panelTestSheet(score.CannotRate, 2), panelTestSheet(0, score.CannotRate), panelTestSheet(5))
	for item, want := range map[panelItem][]int{1: {3, 1, 1, 0, 0, 0, 2, 1}, 2: {3, 1, 1, 1, 2, 0, 0, 0}} {
		c, ok := tally.Item(item)
		require.True(t, ok)
		got := []int{c.Answered, c.CannotRate, c.Missing}
		for r, n := range c.All() {
			assert.Equal(t, n, c.At(r))
			got = append(got, n)
		}
		assert.Equal(t, want, got, "as it stands on the form, also where it is turned around")
		assert.Zero(t, c.At(0)+c.At(6)+c.At(score.CannotRate))
	}
	x, ok := tally.ItemMean(1)
	assert.True(t, ok)
	assert.Equal(t, "250/3", x.String())
	x, ok = tally.ItemMean(2)
	assert.True(t, ok)
	assert.Equal(t, "250/3", x.String())
	_, ok = tally.Item(3)
	assert.False(t, ok)
	_, ok = tally.ItemMean(0)
	assert.False(t, ok)
	_, ok = tallyTestNew(t, f, score.Items).ItemMean(1)
	assert.False(t, ok)
	c, _ := tally.Item(1)
	for range c.All() {
		break
	}
}

func TestItemNotObservable(t *testing.T) {
	for _, tt := range []struct {
		cannot, answered int
		want             bool
	}{{3, 7, false}, {4, 9, true}, {31, 69, true}, {30, 70, false}, {0, 0, false}, {1, 0, true}, {1, 2, true}} {
		c := score.ItemCounts{CannotRate: tt.cannot, Answered: tt.answered, Missing: 50}
		assert.Equal(t, tt.want, c.NotObservable(), "%+v", tt)
	}
}

func TestMomentsAreACopy(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2)
	tally := tallyTestNew(t, f, score.Alpha, panelTestSheet(4, 2), panelTestSheet(5), panelTestSheet(3, score.CannotRate))
	m, ok := tally.Moments()
	require.True(t, ok)
	require.NoError(t, tally.Add(panelTestSheet(1, 1)))
	assert.Equal(t, 1, m.Cases(), "complete sheets only")
	sum, squares, withTotal := m.Of(1)
	assert.Equal(t, []uint64{4, 16, 24}, []uint64{sum, squares, withTotal})
	sum, squares, withTotal = m.Of(3)
	assert.Zero(t, sum+squares+withTotal)
}

func TestBandCounts(t *testing.T) {
	bands := tallyTestBands(t)
	tally, err := score.NewTallyBands(panelTestOne(t), bands, 0)
	require.NoError(t, err)
	for _, x := range []int{10, 24, 25, 49, 50, 75, 100} {
		require.NoError(t, tally.Add(panelTestWorth(1, x)))
	}
	require.NoError(t, tally.Add(panelTestSheet()), "without a total in no band")
	counts, err := score.BandCounts(bands, tally)
	require.NoError(t, err)
	assert.Equal(t, []score.BandCount[string]{{None: true, N: 2}, {Label: "C", N: 2}, {Label: "B", N: 1}, {Label: "A", N: 2}}, counts)
	other, err := score.NewBands(score.Exact(), score.Band[string]{Label: "all"})
	require.NoError(t, err)
	_, err = score.BandCounts(other, tally)
	assert.ErrorIs(t, err, score.ErrUncollected)
}

// surveyRandom is the generator of the national workload: splitmix64 and integers only, so that every machine has the same
// answers.
type surveyRandom uint64

func (r *surveyRandom) next() uint64 {
	*r += 0x9E3779B97F4A7C15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// bell is the sum of four centred numbers of 16 bits.
func (r *surveyRandom) bell() int64 {
	z := r.next()
	return int64(z&0xffff) + int64(z>>16&0xffff) + int64(z>>32&0xffff) + int64(z>>48) - 131070
}

// surveyOf makes people of several units with 21 answers from 1 to 5 of which 1 % are missing, and a few empty sheets.
func surveyOf(people, units int) (unit []int, answers [][21]int) {
	r := surveyRandom(20260101)
	effect := make([]int64, units)
	for u := range effect {
		effect[u] = r.bell()
	}
	for i := range people {
		u := int(r.next() % uint64(units))
		person := r.bell()*65 + effect[u]*30
		var a [21]int
		for j := range a {
			a[j] = int(min(max(((395+50)*37837+person+r.bell()*75)/(100*37837), 1), 5))
			if r.next()%100 == 0 || i%500 == 0 {
				a[j] = 0
			}
		}
		unit, answers = append(unit, u), append(answers, a)
	}
	return unit, answers
}

// surveyLine is a line of the output, computed with the integer formulas of the workload.
func surveyLine(answers [][21]int) string {
	var sum, count [7]int
	var bands [7]int
	limits := []int{9000, 8000, 7000, 6000, 5000, 3000}
	var all, n int
	for _, a := range answers {
		s, c := 0, 0
		for j, x := range a {
			if x > 0 {
				sum[j/3] += x
				count[j/3]++
				s += x
				c++
			}
		}
		all, n = all+s, n+c
		if c == 0 {
			continue
		}
		h, band := (5000*(s-c)+c)/(2*c), 6
		for i, limit := range limits {
			if h > limit {
				band = i
				break
			}
		}
		bands[band]++
	}
	line := fmt.Sprint(len(answers))
	for v := range sum {
		line += fmt.Sprint(",", (20000*sum[v]+count[v])/(2*count[v]))
	}
	line += fmt.Sprint(",", (5000*(all-n)+n)/(2*n))
	for _, b := range bands {
		line += fmt.Sprint(",", b)
	}
	return line
}

// surveyTally is the same line from a Tally.
func surveyTally(t *testing.T, bands score.Bands[string], tally *panelTally) string {
	t.Helper()
	scaled := func(x score.Index, by int64) string {
		factor, err := score.NewIndex(by, 1)
		require.NoError(t, err)
		x, err = x.Mul(factor)
		require.NoError(t, err)
		return x.Decimal(0)
	}
	quarter, one := score.MustParseIndex("25"), score.MustParseIndex("1")
	line := fmt.Sprint(tally.Sheets())
	for d := range panelDim(7) {
		x, ok := tally.Pooled(d + 1)
		require.True(t, ok)
		x, err := x.Quo(quarter) // from points back to the mean answer
		require.NoError(t, err)
		x, err = x.Add(one)
		require.NoError(t, err)
		line += "," + scaled(x, 10_000)
	}
	x, ok := tally.PooledTotal()
	require.True(t, ok)
	line += "," + scaled(x.Round(2), 100)
	counts, err := score.BandCounts(bands, tally)
	require.NoError(t, err)
	for _, c := range slices.Backward(counts) {
		line += fmt.Sprint(",", c.N)
	}
	return line
}

// TestTallyDoesTheNationalWorkload is the workload of 4.8 million people in small: means of the values in ten-thousandths,
// the index in hundredths, half up, the distribution of people, and Cronbach's alpha, unit by unit and for all.
func TestTallyDoesTheNationalWorkload(t *testing.T) {
	unit, answers := surveyOf(6000, 40)
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems}, 3, 3, 3, 3, 3, 3, 3)
	at := score.MustParseIndex
	bands, err := score.NewBands(score.AtPlaces(2), score.Band[string]{Label: "D", Upper: score.Incl(at("30"))},
		score.Band[string]{Label: "C", Lower: score.Excl(at("30")), Upper: score.Incl(at("50"))},
		score.Band[string]{Label: "CC", Lower: score.Excl(at("50")), Upper: score.Incl(at("60"))},
		score.Band[string]{Label: "B", Lower: score.Excl(at("60")), Upper: score.Incl(at("70"))},
		score.Band[string]{Label: "BB", Lower: score.Excl(at("70")), Upper: score.Incl(at("80"))},
		score.Band[string]{Label: "A", Lower: score.Excl(at("80")), Upper: score.Incl(at("90"))},
		score.Band[string]{Label: "AA", Lower: score.Excl(at("90"))})
	require.NoError(t, err)
	empty, err := score.NewTallyBands(f, bands, score.Means|score.Alpha)
	require.NoError(t, err)
	tallies := make([]*panelTally, 40)
	byUnit := make([][][21]int, 40)
	for u := range tallies {
		tallies[u] = empty.Fresh()
	}
	for i, a := range answers {
		var s panelSheet
		for j, x := range a {
			require.NoError(t, s.Set(panelItem(j+1), score.Rating(x)))
		}
		require.NoError(t, tallies[unit[i]].Add(&s))
		byUnit[unit[i]] = append(byUnit[unit[i]], a)
	}
	nation := empty.Fresh()
	for u, tally := range tallies {
		require.Equal(t, surveyLine(byUnit[u]), surveyTally(t, bands, tally), "unit %d", u)
		require.NoError(t, nation.Merge(tally))
	}
	require.Equal(t, surveyLine(answers), surveyTally(t, bands, nation))

	m, ok := nation.Moments()
	require.True(t, ok)
	want, cases := surveyAlpha(answers)
	assert.Equal(t, cases, m.Cases())
	variances, total, squares := 0.0, uint64(0), uint64(0)
	n := float64(cases)
	for i := range panelItem(21) {
		sum, square, withTotal := m.Of(i + 1)
		variances += (float64(square) - float64(sum)*float64(sum)/n) / (n - 1)
		total += sum
		squares += withTotal // Σ of x·total over the items is Σ of total²
	}
	alpha := 21.0 / 20 * (1 - variances/((float64(squares)-float64(total)*float64(total)/n)/(n-1)))
	assert.InDelta(t, want, alpha, 1e-9)
}

// surveyAlpha is Cronbach's alpha over the complete cases, by its definition.
func surveyAlpha(answers [][21]int) (alpha float64, cases int) {
	var complete [][21]int
	for _, a := range answers {
		if !slices.Contains(a[:], 0) {
			complete = append(complete, a)
		}
	}
	variance := func(x func([21]int) int) float64 {
		sum, n := 0, float64(len(complete))
		for _, a := range complete {
			sum += x(a)
		}
		mean, squares := float64(sum)/n, 0.0
		for _, a := range complete {
			squares += (float64(x(a)) - mean) * (float64(x(a)) - mean)
		}
		return squares / (n - 1)
	}
	items := 0.0
	for j := range 21 {
		items += variance(func(a [21]int) int { return a[j] })
	}
	total := variance(func(a [21]int) (sum int) {
		for _, x := range a {
			sum += x
		}
		return sum
	})
	return 21.0 / 20 * (1 - items/total), len(complete)
}
