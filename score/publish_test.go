package score_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

func TestPublish(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions}, 2, 1)
	tally := tallyTestNew(t, f, score.Means|score.Items|score.PerPerson,
		panelTestSheet(81, 61, 91), panelTestSheet(61, 61, 71), panelTestSheet(71, 91, 81))
	p, err := tally.Publish(3)
	require.NoError(t, err)
	text := func(x score.Index, ok bool) string {
		if !ok {
			require.Zero(t, x)
			return "-"
		}
		return x.String()
	}
	assert.Equal(t, []int{3, 3}, []int{p.Sheets(), p.Minimum()})
	assert.Empty(t, slices.Collect(p.Withheld()))
	assert.Equal(t, "70", text(p.Pooled(1)))
	assert.Equal(t, "80", text(p.Pooled(2)))
	assert.Equal(t, "-", text(p.Pooled(3)))
	assert.Equal(t, "75", text(p.PooledTotal()))
	assert.Equal(t, "70", text(p.PersonMean(1)))
	assert.Equal(t, "80", text(p.PersonMean(2)))
	assert.Equal(t, "-", text(p.PersonMean(0)))
	assert.Equal(t, "75", text(p.PersonTotal()))
	assert.Equal(t, "70", text(p.ItemMean(1)))
	assert.Equal(t, "70", text(p.ItemMean(2)))
	assert.Equal(t, "80", text(p.ItemMean(3)))
	assert.Equal(t, "-", text(p.ItemMean(4)))
	assert.NoError(t, score.Comparable(p, tally))
	b, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, `{"n":3,"minimum":3,"pooled":{"A":70,"B":80,"total":75},"persons":{"A":70,"B":80,"total":75}}`, string(b))

	_, err = tally.Publish(4)
	assert.ErrorIs(t, err, score.ErrWithheld)
	for _, k := range []int{0, -1} {
		_, err = tally.Publish(k)
		assert.ErrorIs(t, err, fault.ErrRange)
	}
	require.NoError(t, tally.Add(panelTestSheet(1, 1, 1)))
	assert.Equal(t, "70", text(p.Pooled(1)), "what is published does not change any more")
}

// TestPublishWithholdsADimension: with it go the totals, from which it could be computed.
func TestPublishWithholdsADimension(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1, 1, 1)
	tally := tallyTestNew(t, f, score.Means|score.Items|score.PerPerson, panelTestSheet(81, 61), panelTestSheet(61, 61), panelTestSheet(71))
	p, err := tally.Publish(3)
	require.NoError(t, err)
	assert.Equal(t, []panelDim{2}, slices.Collect(p.Withheld()), "nobody answered the third: there is nothing to withhold")
	x, ok := p.Pooled(1)
	assert.True(t, ok)
	assert.Equal(t, "70", x.String())
	for name, shown := range map[string]func() bool{
		"pooled":       func() bool { _, ok := p.Pooled(2); return ok },
		"person":       func() bool { _, ok := p.PersonMean(2); return ok },
		"item":         func() bool { _, ok := p.ItemMean(2); return ok },
		"pooled total": func() bool { _, ok := p.PooledTotal(); return ok },
		"person total": func() bool { _, ok := p.PersonTotal(); return ok },
		"nobody's":     func() bool { _, ok := p.Pooled(3); return ok },
	} {
		assert.False(t, shown(), name)
	}
	b, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, `{"n":3,"minimum":3,"pooled":{"A":70,"B":null,"C":null,"total":null},"persons":{"A":70,"B":null,"C":null,"total":null}}`, string(b))
	for range p.Withheld() {
		break
	}

	p, err = tallyTestNew(t, f, score.PerPerson, panelTestSheet(81, 61), panelTestSheet(61, 61), panelTestSheet(71)).Publish(3)
	require.NoError(t, err)
	assert.Equal(t, []panelDim{2}, slices.Collect(p.Withheld()), "known from people's own indices too")
}

func TestPublishWithholdsItems(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2, 2)
	sheets := []*panelSheet{panelTestSheet(81, 61, 41, 41), panelTestSheet(61, 0, 41, 41), panelTestSheet(71, 51, 41, 0)}
	items := func(k int, collect score.Collect) (shown []panelItem) {
		p, err := tallyTestNew(t, f, collect, sheets...).Publish(k)
		require.NoError(t, err)
		for i := range panelItem(6) {
			if _, ok := p.ItemMean(i); ok {
				shown = append(shown, i)
			}
		}
		return shown
	}
	assert.Nil(t, items(3, score.Items), "beside the others the dimension would tell of an item that two answered")
	assert.Equal(t, []panelItem{1, 2, 3, 4}, items(2, score.Items))
	assert.Nil(t, items(1, score.Means))
}

// TestPublishWithholdsWhatTwoMeansTell: the pooled mean and the mean of people differ only by those who left something out;
// where they are fewer than the minimum both together would give them away.
func TestPublishWithholdsWhatTwoMeansTell(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2, 1)
	full, part, none := panelTestSheet(81, 61, 51), panelTestSheet(41, 0, 51), panelTestSheet(41, 41)
	published := func(collect score.Collect, sheets ...*panelSheet) (mean, total bool) {
		p, err := tallyTestNew(t, f, collect, sheets...).Publish(2)
		require.NoError(t, err)
		_, mean = p.PersonMean(1)
		_, total = p.PersonTotal()
		_, pooled := p.PooledTotal()
		require.Equal(t, collect&score.Means != 0, pooled, "the pooled means alone tell nothing")
		return mean, total
	}
	for name, tt := range map[string]struct {
		collect     score.Collect
		sheets      []*panelSheet
		mean, total bool
	}{
		"everybody answered everything":      {score.Means | score.PerPerson, []*panelSheet{full, full, full}, true, true},
		"one left out an item":               {score.Means | score.PerPerson, []*panelSheet{full, full, full, part}, false, false},
		"two did":                            {score.Means | score.PerPerson, []*panelSheet{full, full, part, part}, true, true},
		"all but one did":                    {score.Means | score.PerPerson, []*panelSheet{full, part, part, part}, false, false},
		"without pooled means":               {score.PerPerson, []*panelSheet{full, full, full, part}, true, true},
		"but with items":                     {score.PerPerson | score.Items, []*panelSheet{full, full, full, part}, false, false},
		"one lacks a dimension":              {score.PerPerson, []*panelSheet{full, full, full, none}, true, false},
		"two do":                             {score.PerPerson, []*panelSheet{full, full, none, none}, true, true},
		"no people's means, nothing to show": {score.Means, []*panelSheet{full, full}, false, false},
	} {
		mean, total := published(tt.collect, tt.sheets...)
		assert.Equal(t, []bool{tt.mean, tt.total}, []bool{mean, total}, name)
	}
}

// publishTestFigures is every number that is published of these sheets.
func publishTestFigures(t testing.TB, f *panelFramework, collect score.Collect, k int, sheets []panelSheet) map[string]*big.Rat {
	t.Helper()
	tally, err := score.NewTally(f, collect)
	require.NoError(t, err)
	for i := range sheets {
		require.NoError(t, tally.Add(&sheets[i]))
	}
	p, err := tally.Publish(k)
	require.NoError(t, err)
	out := map[string]*big.Rat{}
	add := func(name string, x score.Index, ok bool) {
		if ok {
			require.True(t, x.Exact(), name)
			out[name] = x.Rat()
		}
	}
	for d := range panelDim(4) {
		x, ok := p.Pooled(d)
		add(fmt.Sprint("pooled ", d), x, ok)
		x, ok = p.PersonMean(d)
		add(fmt.Sprint("person ", d), x, ok)
	}
	x, ok := p.PooledTotal()
	add("pooled total", x, ok)
	x, ok = p.PersonTotal()
	add("person total", x, ok)
	for i := range panelItem(8) {
		x, ok := p.ItemMean(i)
		add(fmt.Sprint("item ", i), x, ok)
	}
	return out
}

// TestPublishGivesNobodyAway solves for the answers of fewer people than the minimum.
func TestPublishGivesNobodyAway(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 40))
	count := map[string]int{}
	for range 700 {
		s := panelTestRandom(rng, 200)
		dims := panelTestDimensions([][]int{{2}, {3}, {1, 2}, {2, 2}, {1, 1, 1}}[s.n(5)]...)
		for k := range dims {
			dims[k].Weight = []int{1, 1, 3}[s.n(3)]
			for j := range dims[k].Items {
				dims[k].Items[j].Weight, dims[k].Items[j].Reverse = []int{1, 1, 1, 2}[s.n(4)], s.chance(10)
			}
		}
		fewest := 3
		for _, d := range dims {
			fewest = min(fewest, len(d.Items))
		}
		f, err := score.New(panelTestLikert(t), score.Policy{MinItems: 1 + s.n(fewest), MinDimensions: 1 + s.n(len(dims)),
			Total: []score.TotalRule{score.TotalOfDimensions, score.TotalOfItems}[s.n(2)]}, dims...)
		require.NoError(t, err)
		collect := []score.Collect{tallyEverything, score.Means | score.PerPerson, score.PerPerson, score.Items | score.PerPerson, score.Means | score.Items}[s.n(5)]
		k := 2 + s.n(2)
		sheets := make([]panelSheet, k+s.n(4))
		patterns := 1 + s.n(4) // people who leave out the same items
		careless := []int{0, 10, 30}[s.n(3)]
		var skips [4]map[panelItem]bool
		for i := range skips {
			skips[i] = map[panelItem]bool{}
			for item := range panelItem(8) {
				skips[i][item] = s.chance(careless)
			}
		}
		for i := range sheets {
			skip := skips[s.n(patterns)]
			for d := range f.Dimensions() {
				for _, item := range d.Items {
					if r := score.Rating(1 + s.n(5)); !skip[item.ID] {
						require.NoError(t, sheets[i].Set(item.ID, r))
					}
				}
			}
		}
		publish := func(sheets []panelSheet) map[string]*big.Rat { return publishTestFigures(t, f, collect, k, sheets) }
		owners := make([]int, len(sheets))
		for i := range owners {
			owners[i] = i
		}
		system := solveFor(t, sheets, nil, publish)
		require.Nil(t, system.leak(system.reduce(), owners, k), "%v at least %d: %v", f.Stamp(), k, publish(sheets))
		for name := range publish(sheets) {
			count[name]++
		}
	}
	for _, name := range []string{"pooled 1", "pooled total", "person 1", "person 2", "person total", "item 1", "item 3"} {
		assert.Greater(t, count[name], 100, "%s is published", name)
	}
}

// TestPublishGivesNobodyAwayCanFail shows what the solver finds where the raw tally is published.
func TestPublishGivesNobodyAwayCanFail(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2)
	sheets := []panelSheet{*panelTestSheet(4, 5), *panelTestSheet(3, 3), *panelTestSheet(2, 4), *panelTestSheet(5)}
	leak := func(publish func([]panelSheet) map[string]*big.Rat) []int {
		s := solveFor(t, sheets, nil, publish)
		return s.leak(s.reduce(), []int{0, 1, 2, 3}, 3)
	}
	assert.Nil(t, leak(func(s []panelSheet) map[string]*big.Rat { return publishTestFigures(t, f, tallyEverything, 3, s) }))
	assert.NotNil(t, leak(func(s []panelSheet) map[string]*big.Rat { return publishTestFigures(t, f, tallyEverything, 1, s) }))
	assert.Equal(t, []int{0, 3}, leak(func(s []panelSheet) map[string]*big.Rat {
		out := publishTestFigures(t, f, score.Means, 3, s)
		person := publishTestFigures(t, f, score.PerPerson, 3, s)
		out["person"] = person["person 1"]
		return out
	}), "each of the two is harmless, both together are not")
}

// TestPublishWithholdsATotalThatTellsOfOne: enough people lack something, and still the total gives one of them away, because
// the others can be taken out through the dimensions: nobody among them answered a whole dimension.
func TestPublishWithholdsATotalThatTellsOfOne(t *testing.T) {
	for name, tt := range map[string]struct {
		rule   score.TotalRule
		sheets []panelSheet
	}{
		"of dimensions": {score.TotalOfDimensions, []panelSheet{*panelTestSheet(4, 5, 3, 2), *panelTestSheet(3, 3, 4, 4),
			*panelTestSheet(2), *panelTestSheet(5), *panelTestSheet(1, 0, 5, 5)}},
		"of items": {score.TotalOfItems, []panelSheet{*panelTestSheet(4, 5, 3, 2), *panelTestSheet(3, 3, 4, 4),
			*panelTestSheet(2, 0, 1), *panelTestSheet(5, 0, 3), *panelTestSheet(4), *panelTestSheet(2, 0, 1)}},
	} {
		t.Run(name, func(t *testing.T) {
			f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: tt.rule}, 2, 2)
			leak := func(total bool) []int {
				s := solveFor(t, tt.sheets, nil, func(sheets []panelSheet) map[string]*big.Rat {
					out := publishTestFigures(t, f, tallyEverything, 2, sheets)
					require.Contains(t, out, "person 1")
					require.NotContains(t, out, "person total")
					if total {
						tally := tallyTestNew(t, f, score.PerPerson)
						for i := range sheets {
							require.NoError(t, tally.Add(&sheets[i]))
						}
						x, ok := tally.PersonTotal()
						require.True(t, ok)
						out["person total"] = x.Rat()
					}
					return out
				})
				return s.leak(s.reduce(), []int{0, 1, 2, 3, 4}, 2)
			}
			assert.Nil(t, leak(false))
			assert.Equal(t, []int{4}, leak(true))
		})
	}
}

func TestZeroPublished(t *testing.T) {
	var p panelPublished
	assert.Zero(t, p.Sheets()+p.Minimum())
	assert.Empty(t, slices.Collect(p.Withheld()))
	for _, read := range []func() (score.Index, bool){
		func() (score.Index, bool) { return p.Pooled(1) }, func() (score.Index, bool) { return p.PersonMean(1) },
		func() (score.Index, bool) { return p.ItemMean(1) }, p.PooledTotal, p.PersonTotal,
	} {
		x, ok := read()
		assert.Zero(t, x)
		assert.False(t, ok)
	}
	assert.Equal(t, score.Stamp{}, p.Stamp())
	b, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))
}
