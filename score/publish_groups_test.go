package score_test

import (
	"fmt"
	"iter"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

type panelGroups = score.PublishedGroups[int, panelDim, panelItem]

// groupsTestTallies yields tallies by number.
func groupsTestTallies(tallies ...*panelTally) iter.Seq2[int, *panelTally] {
	return slices.All(tallies)
}

// groupsTestMade is one tally for each group of sheets.
func groupsTestMade(t testing.TB, f *panelFramework, collect score.Collect, groups ...[]*panelSheet) (out []*panelTally) {
	t.Helper()
	for _, sheets := range groups {
		out = append(out, tallyTestNew(t, f, collect, sheets...))
	}
	return out
}

// groupsTestFigures adds every number that is published to figures.
func groupsTestFigures(t testing.TB, figures map[string]*big.Rat, name string, p panelPublished) {
	add := func(what string, x score.Index, ok bool) {
		if ok {
			if !x.Exact() {
				t.Fatalf("%s is not exact", name)
			}
			figures[name+" "+what] = x.Rat()
		}
	}
	for d := range panelDim(5) {
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
}

// groupsTestShown says which groups are shown, "a", "b", …, and "+" for the total; of a group or total that does not show a
// dimension it names those that it does: "a(1)".
func groupsTestShown(t testing.TB, p *panelGroups, dims int) string {
	t.Helper()
	var out []string
	add := func(name string, shown panelPublished) {
		var has []string
		for d := range panelDim(dims) {
			_, pooled := shown.Pooled(d + 1)
			_, person := shown.PersonMean(d + 1)
			_, item := shown.ItemMean(panelItem(d + 1))
			if pooled || person || item {
				has = append(has, fmt.Sprint(d+1))
			}
		}
		if len(has) < dims {
			name += "(" + strings.Join(has, "") + ")"
		}
		out = append(out, name)
	}
	for g, shown := range p.All() {
		if shown.Sheets() > 0 {
			add(string(rune('a'+g)), shown)
		}
	}
	if total, ok := p.Total(); ok {
		add("+", total)
	}
	return strings.Join(out, " ")
}

func TestPublishGroupsCases(t *testing.T) {
	full, first, second, blank := panelTestSheet(4, 5), panelTestSheet(3), panelTestSheet(0, 2), panelTestSheet()
	list := func(sheets ...any) (out []*panelSheet) { // a number and a sheet, and so on
		for i := 0; i < len(sheets); i += 2 {
			out = append(out, slices.Repeat([]*panelSheet{sheets[i+1].(*panelSheet)}, sheets[i].(int))...)
		}
		return out
	}
	type groups = [][]*panelSheet
	of := func(sizes ...int) (out groups) {
		for _, n := range sizes {
			out = append(out, list(n, full))
		}
		return out
	}
	for _, tt := range []struct {
		name    string
		minimum int
		groups  groups
		shown   string
	}{
		{"one group that is large enough", 5, of(5), "a +"},
		{"one that is not", 5, of(4), ""},
		{"nobody", 5, of(0, 0), ""},
		{"all are large enough", 5, of(5, 9, 7), "a b c +"},
		{"a small group alone takes the smallest of the others with it", 5, of(9, 6, 3), "a +"},
		{"two small groups hide each other", 5, of(9, 2, 3), "a +"},
		{"but not if they are too few together", 5, of(9, 2, 2, 8), "a +"},
		{"a small group and one other", 5, of(9, 2), "+"},
		{"all are small", 5, of(2, 4), "+"},
		{"all together are", 5, of(2, 2), ""},
		{"of equal ones the first is withheld", 5, of(6, 6, 3), "b +"},
		{"a group without people hides nothing", 5, of(9, 0, 6, 3), "a +"},
		{"minimum 1 shows all", 1, of(1, 2, 0), "a b +"},
		{"blank sheets are people", 5, groups{list(9, full), list(9, full, 1, blank), list(5, blank)}, "a b c() +"},
		{"too few answered a dimension", 5, groups{list(9, full), list(6, full), list(4, full, 3, first)}, "a b(1) c(1) +"},
		{"in two groups", 5, groups{list(9, full), list(4, full, 2, first), list(4, full, 3, first)}, "a b(1) c(1) +"},
		{"too few in two groups", 5, groups{list(9, full), list(2, full, 6, first), list(2, full, 4, first), list(8, full)},
			"a b(1) c(1) d(1) +"},
		{"the smallest that answered it is taken, not the smallest", 5,
			groups{list(9, full), list(5, first), list(4, full, 6, first), list(8, full)}, "a b(1) c(1) d(1) +"},
		{"a dimension that hardly anybody answered costs nobody the other", 5,
			groups{list(9, first), list(9, first, 1, full), list(9, first, 1, full)}, "a(1) b(1) c(1) +(1)"},
		{"each dimension by itself", 5, groups{list(9, full), list(7, full), list(6, full), list(8, first, 3, second), list(3, first, 9, second)},
			"a b c() d(1) e(2) +"},
		{"who is withheld hides others", 5, groups{list(9, full), list(4, full, 3, first), list(3, full), list(2, full)}, "a b(1) +"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1, 1)
			for _, collect := range []score.Collect{score.Means, score.Items, score.PerPerson} {
				p, err := score.PublishGroupsWithTotal(groupsTestTallies(groupsTestMade(t, f, collect, tt.groups...)...), tt.minimum)
				require.NoError(t, err)
				assert.Equal(t, tt.shown, groupsTestShown(t, p, 2), collect)
				require.Equal(t, len(tt.groups), p.Len())
			}
			counted, err := score.PublishGroupsWithTotal(groupsTestTallies(groupsTestMade(t, f, score.Alpha, tt.groups...)...), tt.minimum)
			require.NoError(t, err)
			people := 0
			for _, shown := range counted.All() {
				people += shown.Sheets()
			}
			if total, ok := counted.Total(); ok {
				rest := total.Sheets() - people
				assert.True(t, rest == 0 || rest >= tt.minimum, "of people alone")
			} else {
				assert.Zero(t, people)
			}
		})
	}
}

// What is published is what the tally says, to the last digit, of few people and of very many.
func TestPublishAgreesWithTheTally(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 60_000))
	compare := func(tally *panelTally) {
		p, err := tally.Publish(1)
		require.NoError(t, err)
		for d := range panelDim(5) {
			want, ok := tally.Pooled(d)
			got, shown := p.Pooled(d)
			require.Equal(t, []any{want, ok}, []any{got, shown})
		}
		want, ok := tally.PooledTotal()
		got, shown := p.PooledTotal()
		require.Equal(t, []any{want, ok}, []any{got, shown})
		for i := range panelItem(17) {
			want, ok := tally.ItemMean(i)
			got, shown := p.ItemMean(i)
			require.Equal(t, []any{want, ok}, []any{got, shown})
		}
	}
	for range 200 {
		s := panelTestRandom(rng, 900)
		f := s.framework(t)
		tally := tallyTestNew(t, f, score.Means|score.Items)
		for range 1 + s.n(9) {
			require.NoError(t, tally.Add(s.sheet(f)))
		}
		compare(tally)
		for tally.Sheets() < 1<<39 && tally.Merge(tally) == nil {
			if s.chance(10) {
				require.NoError(t, tally.Add(s.sheet(f)))
			}
		}
		compare(tally)
	}
	for _, weight := range []int{1 << 12, 1<<24 - 1, 1 << 24} { // sums of weights below and beyond int64, and of two words
		dims := panelTestDimensions(1, 1)
		for len(dims[0].Items) < (weight+999_999)/1_000_000 {
			id := panelItem(2 + len(dims[0].Items))
			code := fmt.Sprint("X", id)
			dims[0].Items = append(dims[0].Items, score.Item[panelItem]{ID: id, Code: code, Text: code})
		}
		last := len(dims[0].Items) - 1
		dims[0].Items[last].Weight = weight - 1_000_000*last
		for i := range last {
			dims[0].Items[i].Weight = 1_000_000
		}
		scale, err := score.Likert(1, 2, score.POMP)
		require.NoError(t, err)
		f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, dims...)
		require.NoError(t, err)
		tally := tallyTestNew(t, f, score.Means)
		var sheet panelSheet
		for i := range panelItem(len(dims[0].Items) + 1) {
			require.NoError(t, sheet.Set(i+1, score.Rating(1+i%2)))
		}
		require.NoError(t, tally.Add(&sheet))
		for tally.Merge(tally) == nil {
			compare(tally)
		}
		require.Equal(t, 1<<40, tally.Sheets())
	}
}

// Where all groups together are too few for an item, the total shows none of its dimension, and no group withholds it for the total.
func TestPublishGroupsOfAnItemThatHardlyAnybodyAnswered(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2, 1)
	one, all := panelTestSheet(4, 0, 3), panelTestSheet(4, 5, 3)
	groups := [][]*panelSheet{slices.Repeat([]*panelSheet{one}, 9), slices.Repeat([]*panelSheet{one}, 6),
		append(slices.Repeat([]*panelSheet{one}, 6), all, all, all)}
	for collect, want := range map[score.Collect]string{
		score.Items:               "1 3,1 3,3,3",
		score.Items | score.Means: "1 3,1 3,3,3",
	} {
		p, err := score.PublishGroupsWithTotal(groupsTestTallies(groupsTestMade(t, f, collect, groups...)...), 5)
		require.NoError(t, err)
		var got []string
		add := func(shown panelPublished) {
			var items []string
			for i := range panelItem(4) {
				if _, ok := shown.ItemMean(i); ok {
					items = append(items, fmt.Sprint(i))
				}
			}
			got = append(got, strings.Join(items, " "))
			_, ok := shown.Pooled(1)
			assert.Equal(t, collect&score.Means != 0, ok, "the dimension is shown all the same")
		}
		for _, shown := range p.All() {
			add(shown)
		}
		total, ok := p.Total()
		require.True(t, ok)
		add(total)
		assert.Equal(t, want, strings.Join(got, ","))
	}
}

// With random answers missing hardly any group has people enough who left something out, or nobody, so that hardly any shows
// the means of people's own indices. Their total does, and no group is withheld.
func TestPublishGroupsOfALargeSurvey(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}, 3, 3, 3, 3, 3, 3, 3)
	empty := tallyTestNew(t, f, score.Means|score.Items|score.PerPerson)
	sheets := benchmarkSheets(8_000)
	var tallies []*panelTally
	for group := range slices.Chunk(sheets, 80) {
		tally := empty.Fresh()
		for i := range group {
			require.NoError(t, tally.Add(&group[i]))
		}
		tallies = append(tallies, tally)
	}
	p, err := score.PublishGroupsWithTotal(groupsTestTallies(tallies...), 5)
	require.NoError(t, err)
	assert.Zero(t, p.Withheld())
	people := 0
	for g, shown := range p.All() {
		_, ok := shown.PooledTotal()
		require.True(t, ok)
		_, ok = shown.ItemMean(21)
		require.True(t, ok)
		if _, ok = shown.PersonMean(1); ok {
			people++
		}
		alone, err := tallies[g].Publish(5)
		require.NoError(t, err)
		require.Equal(t, alone, shown)
	}
	assert.Less(t, people, 40)
	total, ok := p.Total()
	require.True(t, ok)
	for d := panelDim(1); d <= 7; d++ {
		_, ok = total.PersonMean(d)
		assert.True(t, ok, "of people")
		_, ok = total.ItemMean(panelItem(3 * d))
		assert.True(t, ok, "of items")
	}
	_, ok = total.PersonTotal()
	assert.True(t, ok, "nobody left out a whole dimension, and the total of people follows from the dimensions")
}

// Without the total each group stands alone.
func TestPublishGroups(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 60_000))
	shown, withheld := 0, 0
	for range 200 {
		l := groupsTestRandom(t, panelTestRandom(rng, 900))
		tallies, _ := l.tallies(t, l.sheets)
		p, err := score.PublishGroups(groupsTestTallies(tallies...), l.minimum)
		require.NoError(t, err)
		require.Equal(t, l.groups, p.Len())
		require.Equal(t, l.minimum, p.Minimum())
		require.NoError(t, score.Comparable(p, tallies[0]))
		_, ok := p.Total()
		require.False(t, ok)
		small := 0
		for g, got := range p.All() {
			want, err := tallies[g].Publish(l.minimum)
			require.Equal(t, want, got)
			if err == nil {
				shown++
			} else if tallies[g].Sheets() > 0 {
				small++
			}
		}
		require.Equal(t, small, p.Withheld())
		withheld += small
	}
	assert.Greater(t, shown, 100)
	assert.Greater(t, withheld, 100)
}

func TestPublishGroupsRefuses(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2)
	other := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2)
	means := tallyTestNew(t, f, score.Means)
	full := means.Fresh()
	for range 40 {
		require.NoError(t, full.Add(panelTestSheet(1, 2)))
	}
	for full.Sheets() < 1<<39 {
		require.NoError(t, full.Merge(full))
	}
	for _, publish := range []func(iter.Seq2[int, *panelTally], int) (*panelGroups, error){
		score.PublishGroups[int, panelDim, panelItem], score.PublishGroupsWithTotal[int, panelDim, panelItem],
	} {
		for _, k := range []int{0, -1} {
			p, err := publish(groupsTestTallies(means), k)
			assert.Nil(t, p)
			assert.ErrorIs(t, err, fault.ErrRange)
		}
		for name, tt := range map[string]struct {
			tallies []*panelTally
			want    error
		}{
			"another framework":     {[]*panelTally{means, tallyTestNew(t, other, score.Means)}, score.ErrNotComparable},
			"other things":          {[]*panelTally{means, means, tallyTestNew(t, f, score.Items)}, score.ErrUncollected},
			"a zero tally first":    {[]*panelTally{{}, means}, fault.ErrEmpty},
			"a zero tally":          {[]*panelTally{means, {}}, fault.ErrEmpty},
			"no tally":              {[]*panelTally{nil}, fault.ErrEmpty},
			"too many all in all":   {[]*panelTally{full, full, full}, score.ErrOverflow},
			"enough, and that's it": {[]*panelTally{full, means}, nil},
		} {
			p, err := publish(groupsTestTallies(tt.tallies...), 5)
			assert.ErrorIs(t, err, tt.want, name)
			assert.Equal(t, tt.want != nil, p == nil, name)
		}
	}
}

// What was published does not change with the tallies, and a tally may be filled anew for each group.
func TestPublishGroupsKeepsWhatItWasGiven(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2)
	const groups = 3000 // in several pieces
	tally := tallyTestNew(t, f, tallyEverything)
	p, err := score.PublishGroupsWithTotal(func(yield func(string, *panelTally) bool) {
		for g := range groups {
			*tally = *tally.Fresh()
			for n := range 3 {
				require.NoError(t, tally.Add(panelTestSheet(score.Rating(1+(g+n)%5), 3)))
			}
			if !yield(fmt.Sprint(g%10), tally) {
				return
			}
		}
	}, 3)
	require.NoError(t, err)
	require.NoError(t, tally.Add(panelTestSheet(1, 1)))
	require.Equal(t, groups, p.Len())
	g := 0
	for key, shown := range p.All() {
		x, ok := shown.ItemMean(1)
		require.True(t, ok)
		sum := 0
		for n := range 3 {
			sum += 25 * ((g + n) % 5)
		}
		want, err := score.NewIndex(int64(sum), 3)
		require.NoError(t, err)
		require.Equal(t, want, x)
		require.Equal(t, fmt.Sprint(g%10), key, "keys may come twice")
		if g++; g == 2500 {
			break
		}
	}
	total, ok := p.Total()
	require.True(t, ok)
	require.Equal(t, 3*groups, total.Sheets())
	mean, _ := total.PooledTotal()
	assert.Equal(t, "50", mean.String())
}

func TestPublishedGroupsPrintsNoData(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1)
	p, err := score.PublishGroupsWithTotal(groupsTestTallies(groupsTestMade(t, f, score.Means,
		slices.Repeat([]*panelSheet{panelTestWorth(1, 77)}, 9), slices.Repeat([]*panelSheet{panelTestWorth(1, 77)}, 3),
		slices.Repeat([]*panelSheet{panelTestWorth(1, 77)}, 4))...), 5)
	require.NoError(t, err)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%q"} {
		assert.NotContains(t, fmt.Sprintf(verb, p), "77", verb)
		assert.NotContains(t, fmt.Sprintf(verb, *p), "77", verb)
	}
	const want = "score.PublishedGroups: 3 groups, 2 withheld, minimum 5"
	assert.Equal(t, want, fmt.Sprint(p))
	assert.Equal(t, "[groups=3 withheld=2 minimum=5]", p.LogValue().String())
}

func TestZeroPublishedGroups(t *testing.T) {
	empty, err := score.PublishGroupsWithTotal(groupsTestTallies(), 5)
	require.NoError(t, err)
	for _, p := range []*panelGroups{new(panelGroups), empty} {
		assert.Zero(t, p.Len()+p.Withheld())
		assert.Equal(t, score.Stamp{}, p.Stamp())
		_, ok := p.Total()
		assert.False(t, ok)
		for range p.All() {
			assert.Fail(t, "a group")
		}
	}
}
