package score_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

const tallyEverything = score.Means | score.Items | score.PerPerson | score.Alpha

func tallyTestNew(t testing.TB, f *panelFramework, collect score.Collect, sheets ...*panelSheet) *panelTally {
	t.Helper()
	tally, err := score.NewTally(f, collect)
	require.NoError(t, err)
	for _, s := range sheets {
		require.NoError(t, tally.Add(s))
	}
	return tally
}

// tallyTestBands are four bands over everything that a scale of the tests can give.
func tallyTestBands(t testing.TB) score.Bands[string] {
	at := score.MustParseIndex
	b, err := score.NewBands(score.AtPlaces(1), score.Band[string]{None: true, Upper: score.Excl(at("25"))},
		score.Band[string]{Label: "C", Lower: score.Incl(at("25")), Upper: score.Excl(at("50"))},
		score.Band[string]{Label: "B", Lower: score.Incl(at("50")), Upper: score.Excl(at("75"))},
		score.Band[string]{Label: "A", Lower: score.Incl(at("75"))})
	require.NoError(t, err)
	return b
}

func tallyTestBytes(t testing.TB, tally *panelTally) []byte {
	t.Helper()
	b, err := tally.MarshalBinary()
	require.NoError(t, err)
	return b
}

// tallyTestShards adds the sheets to tallies of their own and merges them, in any order, some of them by way of their bytes.
func tallyTestShards(t testing.TB, s *panelSource, empty *panelTally, sheets []*panelSheet) *panelTally {
	t.Helper()
	shards := make([]*panelTally, 1+s.n(6))
	for i := range shards {
		shards[i] = empty.Fresh()
	}
	for i := len(sheets) - 1; i >= 0; i-- {
		require.NoError(t, shards[s.n(len(shards))].Add(sheets[i]))
	}
	for len(shards) > 1 {
		i := s.n(len(shards))
		shards[0], shards[i] = shards[i], shards[0]
		last := shards[len(shards)-1]
		if s.chance(50) {
			text, err := json.Marshal(last)
			require.NoError(t, err)
			last = empty.Fresh()
			require.NoError(t, json.Unmarshal(text, last))
		}
		shards = shards[:len(shards)-1]
		require.NoError(t, shards[0].Merge(last))
	}
	return shards[0]
}

func tallyTestCheck(t testing.TB, s *panelSource) {
	f, bands := s.framework(t), tallyTestBands(t)
	whole, err := score.NewTallyBands(f, bands, tallyEverything)
	require.NoError(t, err)
	var sheets []*panelSheet
	for range s.n(30) {
		sheets = append(sheets, s.sheet(f))
		require.NoError(t, whole.Add(sheets[len(sheets)-1]))
	}
	tallyTestAgrees(t, slowTally{f, sheets}, bands, whole)
	merged := tallyTestShards(t, s, whole, sheets)
	require.Equal(t, tallyTestBytes(t, whole), tallyTestBytes(t, merged), "any order and sharding")
}

func TestTallyAgreesWithTheSlowOne(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 40))
	for range 800 {
		tallyTestCheck(t, panelTestRandom(rng, 900))
	}
}

func FuzzTally(f *testing.F) {
	rng := rand.New(rand.NewPCG(3, 40))
	f.Add([]byte(nil))
	for _, n := range []int{60, 200, 500, 900} {
		f.Add(panelTestRandom(rng, n).data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { tallyTestCheck(t, &panelSource{data}) })
}

// tallyTestAwkward is a framework whose weights have so little in common that the sums of a tally per person need several
// words.
func tallyTestAwkward(t testing.TB, rule score.TotalRule, primes ...int) *panelFramework {
	dims := panelTestDimensions(3, 3)
	for i, p := range primes {
		dims[i/3].Items[i%3].Weight = p
	}
	dims[0].Weight, dims[1].Weight = 7, 11
	dims[0].Items[1].Reverse = true
	seventh, err := score.NewIndex(-7001, 7)
	require.NoError(t, err)
	scale, err := score.Levels(score.Level{Label: "a", Index: seventh}, score.Level{Label: "b", Index: score.MustParseIndex("0.125")},
		score.Level{Label: "c", Index: score.MustParseIndex("99.99")})
	require.NoError(t, err)
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: rule}, dims...)
	require.NoError(t, err)
	return f
}

func TestTallyOfManyWords(t *testing.T) {
	everything, err := score.NewBands(score.Exact(), score.Band[string]{Label: "all"})
	require.NoError(t, err)
	for _, rule := range []score.TotalRule{score.TotalOfDimensions, score.TotalOfItems} {
		f := tallyTestAwkward(t, rule, 101, 103, 107, 109, 113, 127)
		rng := rand.New(rand.NewPCG(4, uint64(rule)))
		s := panelTestRandom(rng, 4000)
		whole, err := score.NewTallyBands(f, everything, tallyEverything)
		require.NoError(t, err)
		var sheets []*panelSheet
		for range 150 {
			sheets = append(sheets, s.sheet(f))
			require.NoError(t, whole.Add(sheets[len(sheets)-1]))
		}
		words := score.TallyWords(tallyTestNew(t, f, score.PerPerson))
		require.Greater(t, words, 30, "with one word for each sum there would be 19")
		slow := slowTally{f, sheets}
		mean, variance := slowMoments(slow.totals())
		x, ok := whole.PersonTotal()
		panelTestHas(t, mean, x, ok, "mean of the totals")
		require.Equal(t, -1, x.Sign(), "negative sums of several words")
		deviation, ok := whole.PersonTotalDeviation()
		tallyTestDeviation(t, variance, deviation, ok)
		for d := range panelDim(3) {
			mean, variance := slowMoments(slow.own(d))
			x, ok := whole.PersonMean(d)
			panelTestHas(t, mean, x, ok, fmt.Sprint(d))
			deviation, ok := whole.PersonDeviation(d)
			tallyTestDeviation(t, variance, deviation, ok)
		}
		require.Equal(t, tallyTestBytes(t, whole), tallyTestBytes(t, tallyTestShards(t, s, whole, sheets)))
	}
}

func TestTallyBeyondSixteenWords(t *testing.T) {
	dims := panelTestDimensions(5, 5)
	for i, p := range []int{999983, 999979, 999961, 999959, 999953, 999931, 999917, 999907, 999883, 999863} {
		dims[i/5].Items[i%5].Weight = p
	}
	for _, rule := range []score.TotalRule{score.TotalOfDimensions, score.TotalOfItems} {
		f, err := score.New(panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: rule}, dims...)
		require.NoError(t, err, "declaring never depends on the grain")
		_, err = f.Score(panelTestSheet(1, 2, 3, 4, 5, 1, 2, 3, 4, 5))
		require.NoError(t, err, "nor scoring")
		_, err = score.NewTally(f, score.Means|score.Items|score.Alpha)
		require.NoError(t, err, "nor a tally that is not per person")
		_, err = score.NewTally(f, score.PerPerson)
		assert.ErrorIs(t, err, score.ErrOverflow)
		assert.EqualError(t, err, "score: tally per person: the weights are so different that exact sums need more than 16 words")
	}

	all := score.Policy{MinItems: 5, MinDimensions: 2, Total: score.TotalOfDimensions}
	f, err := score.New(panelTestLikert(t), all, dims...)
	require.NoError(t, err)
	_, err = score.NewTally(f, score.PerPerson)
	assert.NoError(t, err, "where every item is needed there is one sum")

	many := panelTestDimensions(15)
	for i := range many[0].Items {
		many[0].Items[i].Weight = 1 << i
	}
	f, err = score.New(panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems}, many...)
	require.NoError(t, err)
	_, err = score.NewTally(f, score.PerPerson)
	assert.ErrorIs(t, err, score.ErrOverflow, "32,767 sums of weights")
}

func TestNewTallyRefusals(t *testing.T) {
	f := panelTestOne(t)
	for _, none := range []*panelFramework{nil, {}} {
		_, err := score.NewTally(none, score.Means)
		assert.ErrorIs(t, err, fault.ErrEmpty)
	}
	_, err := score.NewTally(f, score.Alpha<<1)
	assert.ErrorIs(t, err, fault.ErrUnknown)
	assert.EqualError(t, err, "score: tally: flags 0x10")
	_, err = score.NewTallyBands(f, score.Bands[string]{}, score.Means)
	assert.ErrorIs(t, err, fault.ErrEmpty)
	_, err = score.NewTallyBands((*panelFramework)(nil), tallyTestBands(t), score.Means)
	assert.ErrorIs(t, err, fault.ErrEmpty)
}

func TestTallyWithoutSections(t *testing.T) {
	tally := tallyTestNew(t, panelTestOne(t), 0, panelTestWorth(1, 70), panelTestSheet(0))
	assert.Equal(t, []int{2, 1, 0}, []int{tally.Sheets(), tally.Totals(), tally.Uniform()})
	_, ok := tally.Pooled(1)
	assert.False(t, ok)
	_, ok = tally.PooledTotal()
	assert.False(t, ok)
	_, ok = tally.PersonMean(1)
	assert.False(t, ok)
	_, ok = tally.PersonTotal()
	assert.False(t, ok)
	_, ok = tally.PersonDeviation(1)
	assert.False(t, ok)
	_, ok = tally.PersonTotalDeviation()
	assert.False(t, ok)
	_, ok = tally.Item(1)
	assert.False(t, ok)
	_, ok = tally.ItemMean(1)
	assert.False(t, ok)
	_, ok = tally.Moments()
	assert.False(t, ok)
	assert.Zero(t, tally.People(1))
	_, err := score.BandCounts(tallyTestBands(t), tally)
	assert.ErrorIs(t, err, score.ErrUncollected)
}

// TestTallyMeansIsSmall: seven dimensions of three items with four bands.
func TestTallyMeansIsSmall(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}, 3, 3, 3, 3, 3, 3, 3)
	tally, err := score.NewTallyBands(f, tallyTestBands(t), score.Means)
	require.NoError(t, err)
	assert.LessOrEqual(t, int(unsafe.Sizeof(*tally))+8*score.TallyWords(tally), 256)
}

func TestTallyAddKeepsTheTallyOnErrors(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2)
	low, err := score.NewBands(score.AtPlaces(0), score.Band[string]{Label: "low", Lower: score.Incl(score.Index{}), Upper: score.Incl(score.MustParseIndex("50"))})
	require.NoError(t, err)
	tally, err := score.NewTallyBands(f, low, tallyEverything)
	require.NoError(t, err)
	require.NoError(t, tally.Add(panelTestWorth(2, 40)))
	want := tallyTestBytes(t, tally)
	for name, tt := range map[string]struct {
		sheet *panelSheet
		want  error
	}{
		"rating": {panelTestSheet(10, 102), fault.ErrRange}, "item": {panelTestSheet(10, 20, 30), fault.ErrUnknown},
		"outside the bands": {panelTestWorth(2, 60), score.ErrDomain},
	} {
		assert.ErrorIs(t, tally.Add(tt.sheet), tt.want, name)
		assert.Equal(t, want, tallyTestBytes(t, tally), name)
	}
	require.NoError(t, tally.Add(panelTestSheet()), "an empty sheet is counted")
	assert.Equal(t, []int{2, 1}, []int{tally.Sheets(), tally.Totals()})
}

func TestTallyAddAllocatesNothing(t *testing.T) {
	dimensions := score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}
	items := score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems}
	for name, f := range map[string]*panelFramework{
		"seven by three":     panelTestFramework(t, panelTestLikert(t), dimensions, 3, 3, 3, 3, 3, 3, 3),
		"total of the items": panelTestFramework(t, panelTestLikert(t), items, 3, 3, 3, 3, 3, 3, 3),
		"36 items together":  panelTestFramework(t, panelTestLikert(t), items, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3),
	} {
		tally, err := score.NewTallyBands(f, tallyTestBands(t), tallyEverything)
		require.NoError(t, err)
		sheet := panelTestSheet(1, 2, 3, 0, 5, score.CannotRate, 2, 3, 4, 5, 1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 1)
		assert.Zero(t, testing.AllocsPerRun(100, func() { _ = tally.Add(sheet) }), name)
		assert.Positive(t, tally.Totals(), name)
		other := tally.Fresh()
		assert.Zero(t, testing.AllocsPerRun(100, func() { _ = other.Merge(tally) }), name)
	}
}

func TestTallyFresh(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2, 2)
	tally := tallyTestNew(t, f, tallyEverything, panelTestSheet(1, 2, 3, 4))
	fresh := tally.Fresh()
	assert.Zero(t, fresh.Sheets())
	assert.Equal(t, tallyTestBytes(t, tallyTestNew(t, f, tallyEverything)), tallyTestBytes(t, fresh))
	require.NoError(t, fresh.Add(panelTestSheet(5, 5, 5, 5)))
	assert.Equal(t, 1, tally.Sheets())
	require.NoError(t, tally.Merge(fresh))
	assert.Equal(t, []int{2, 1}, []int{tally.Sheets(), fresh.Sheets()}, "the other keeps its content")
}

func TestTallyMergeRefusals(t *testing.T) {
	policy := score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}
	f := panelTestFramework(t, panelTestLikert(t), policy, 2, 2)
	bands := tallyTestBands(t)
	base, err := score.NewTallyBands(f, bands, score.Means)
	require.NoError(t, err)
	require.NoError(t, base.Add(panelTestSheet(1, 2, 3, 4)))
	want := tallyTestBytes(t, base)

	proportional, err := score.Likert(1, 5, score.Proportional)
	require.NoError(t, err)
	stricter, weighted := policy, panelTestDimensions(2, 2)
	stricter.MinItems = 2
	weighted[1].Weight = 2
	heavier, err := score.New(panelTestLikert(t), policy, weighted...)
	require.NoError(t, err)
	worded := panelTestDimensions(2, 2)
	worded[1].Items[0].Text = "Butir lain"
	other, err := score.New(panelTestLikert(t), policy, worded...)
	require.NoError(t, err)
	oneBand, err := score.NewBands(score.Exact(), score.Band[string]{Label: "all"})
	require.NoError(t, err)
	for name, tt := range map[string]struct {
		f     *panelFramework
		bands score.Bands[string]
		field string
	}{
		"scale":     {panelTestFramework(t, proportional, policy, 2, 2), bands, "scale"},
		"policy":    {panelTestFramework(t, panelTestLikert(t), stricter, 2, 2), bands, "policy"},
		"weights":   {heavier, bands, "weights"},
		"wording":   {other, bands, "items"},
		"framework": {f.Named(score.Identity{Name: "Lain"}), bands, "framework"},
		"bands":     {f, oneBand, "bands"},
	} {
		t.Run(name, func(t *testing.T) {
			tally, err := score.NewTallyBands(tt.f, tt.bands, score.Means)
			require.NoError(t, err)
			err = base.Merge(tally)
			assert.ErrorIs(t, err, score.ErrNotComparable)
			var ne *score.NotComparableError
			require.ErrorAs(t, err, &ne)
			assert.Equal(t, tt.field, ne.Differences[0].Field)
			assert.ErrorIs(t, tally.UnmarshalBinary(want), score.ErrNotComparable)
			assert.Equal(t, want, tallyTestBytes(t, base))
		})
	}
	more, err := score.NewTallyBands(f, bands, score.Means|score.Items)
	require.NoError(t, err)
	err = base.Merge(more)
	assert.ErrorIs(t, err, score.ErrUncollected)
	assert.EqualError(t, err, "score: tally: the two collect different things")
	assert.ErrorIs(t, more.UnmarshalBinary(want), score.ErrNotComparable)
	assert.Equal(t, want, tallyTestBytes(t, base))

	twin, err := score.NewTallyBands(panelTestFramework(t, panelTestLikert(t), policy, 2, 2), tallyTestBands(t), score.Means)
	require.NoError(t, err)
	assert.NoError(t, twin.Merge(base), "declared twice in the same way")
	assert.Equal(t, want, tallyTestBytes(t, twin))
}

// TestTallyOfTwoToTheFortySheets doubles a tally until it is full: no sum overflows before the count does.
func TestTallyOfTwoToTheFortySheets(t *testing.T) {
	heavy := panelTestDimensions(17, 1)
	for i := range heavy[0].Items {
		heavy[0].Items[i].Weight = 1_000_000
	}
	heavy[0].Items[3].Weight = 999_999
	scale, err := score.Levels(score.Level{Label: "a", Index: score.MustParseIndex("99999.9")}, score.Level{Label: "b", Index: score.MustParseIndex("0.001")})
	require.NoError(t, err)
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems}, heavy...)
	require.NoError(t, err)
	big250, err := score.Likert(1, 250, score.Proportional)
	require.NoError(t, err)
	items := make([]int, 32)
	for i := range items {
		items[i] = 8 - i/31
	}
	for name, tt := range map[string]struct {
		f       *panelFramework
		collect score.Collect
	}{
		"heavy": {f, score.Means | score.Items | score.Alpha},
		"broad": {panelTestFramework(t, big250, score.Policy{MinItems: 1, MinDimensions: 32, Total: score.TotalOfDimensions}, items...), tallyEverything},
	} {
		t.Run(name, func(t *testing.T) {
			var high, low panelSheet
			for d := range tt.f.Dimensions() {
				for _, item := range d.Items {
					require.NoError(t, high.Set(item.ID, score.Rating(tt.f.Scale().Len())))
					require.NoError(t, low.Set(item.ID, 1))
				}
			}
			two := tallyTestNew(t, tt.f, tt.collect, &high, &low)
			full := two.Fresh()
			require.NoError(t, full.Merge(two))
			for range 39 {
				require.NoError(t, full.Merge(full))
			}
			assert.Equal(t, 1<<40, full.Sheets())
			for d := range tt.f.Dimensions() {
				want, _ := two.Pooled(d.ID)
				got, ok := full.Pooled(d.ID)
				assert.True(t, ok)
				assert.Equal(t, want, got)
				want, _ = two.PersonMean(d.ID)
				got, ok = full.PersonMean(d.ID)
				assert.Equal(t, tt.collect&score.PerPerson != 0, ok)
				assert.Equal(t, want, got)
			}
			want, _ := two.PooledTotal()
			got, _ := full.PooledTotal()
			assert.Equal(t, want, got)
			deviation, ok := full.PersonTotalDeviation()
			if assert.Equal(t, tt.collect&score.PerPerson != 0, ok); ok {
				few, _ := two.PersonTotalDeviation()
				assert.InEpsilon(t, few/1.4142135623730951, deviation, 1e-9)
			}
			m, _ := full.Moments()
			few, _ := two.Moments()
			sum, squares, withTotal := m.Of(1)
			sum2, squares2, withTotal2 := few.Of(1)
			assert.Equal(t, []uint64{sum2 << 39, squares2 << 39, withTotal2 << 39}, []uint64{sum, squares, withTotal})

			b := tallyTestBytes(t, full)
			read := full.Fresh()
			require.NoError(t, read.UnmarshalBinary(b))
			assert.ErrorIs(t, full.Add(&high), score.ErrOverflow)
			assert.ErrorIs(t, full.Merge(two), score.ErrOverflow)
			assert.ErrorIs(t, two.Merge(full), score.ErrOverflow)
			assert.Equal(t, b, tallyTestBytes(t, full))
			assert.Equal(t, 2, two.Sheets())
		})
	}
}

func TestZeroTally(t *testing.T) {
	var zero panelTally
	full := tallyTestNew(t, panelTestOne(t), tallyEverything, panelTestWorth(1, 70))
	assert.Zero(t, zero.Sheets()+zero.Totals()+zero.Uniform()+zero.People(1))
	assert.ErrorIs(t, zero.Add(panelTestWorth(1, 70)), fault.ErrEmpty)
	assert.ErrorIs(t, zero.Merge(full), fault.ErrEmpty)
	assert.ErrorIs(t, full.Merge(&zero), fault.ErrEmpty)
	assert.Equal(t, panelTally{}, *zero.Fresh())
	assert.Equal(t, score.Stamp{}, zero.Stamp())
	for _, read := range []func(panelDim) (score.Index, bool){zero.Pooled, zero.PersonMean} {
		x, ok := read(1)
		assert.Zero(t, x)
		assert.False(t, ok)
	}
	for _, read := range []func() (score.Index, bool){zero.PooledTotal, zero.PersonTotal} {
		x, ok := read()
		assert.Zero(t, x)
		assert.False(t, ok)
	}
	_, ok := zero.PersonDeviation(1)
	assert.False(t, ok)
	_, ok = zero.PersonTotalDeviation()
	assert.False(t, ok)
	_, err := zero.PooledDifference(full, 1)
	assert.ErrorIs(t, err, score.ErrNotComparable)
	_, err = full.PersonTotalDifference(&zero)
	assert.ErrorIs(t, err, score.ErrNotComparable)
	_, ok = zero.Item(1)
	assert.False(t, ok)
	_, ok = zero.ItemMean(1)
	assert.False(t, ok)
	m, ok := zero.Moments()
	assert.False(t, ok)
	assert.Zero(t, m.Cases())
	sum, squares, withTotal := m.Of(1)
	assert.Zero(t, sum+squares+withTotal)
	_, err = score.BandCounts(tallyTestBands(t), &zero)
	assert.ErrorIs(t, err, score.ErrUncollected)
	_, err = score.BandCounts(score.Bands[string]{}, full)
	assert.ErrorIs(t, err, score.ErrUncollected)
	_, err = zero.MarshalBinary()
	assert.ErrorIs(t, err, fault.ErrEmpty)
	_, err = zero.MarshalText()
	assert.ErrorIs(t, err, fault.ErrEmpty)
	assert.ErrorIs(t, zero.UnmarshalBinary(tallyTestBytes(t, full)), fault.ErrEmpty)
	assert.ErrorIs(t, zero.UnmarshalText(nil), fault.ErrEmpty)
	_, err = zero.Publish(1)
	assert.ErrorIs(t, err, fault.ErrEmpty)
}

// benchmarkSheets are random sheets of 21 items with 1 % missing.
func benchmarkSheets(n int) []panelSheet {
	rng := rand.New(rand.NewPCG(1, 21))
	sheets := make([]panelSheet, n)
	for i := range sheets {
		for item := range panelItem(21) {
			if rng.IntN(100) > 0 {
				_ = sheets[i].Set(item+1, score.Rating(1+rng.IntN(5)))
			}
		}
	}
	return sheets
}
