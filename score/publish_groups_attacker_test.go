package score_test

import (
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// groupsTestList is a small list of groups, of few people on the whole, so that much must be withheld.
type groupsTestList struct {
	empty   *panelTally
	minimum int
	sheets  []panelSheet
	of      []int // the group of each sheet
	groups  int

	careless bool
}

func groupsTestRandom(t testing.TB, s *panelSource) groupsTestList {
	dims := panelTestDimensions([][]int{{1}, {2}, {3}, {1, 1}, {2, 1}, {2, 2}}[s.n(6)]...)
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
	collect := []score.Collect{tallyEverything, score.Means, score.Means | score.PerPerson, score.Means | score.PerPerson,
		score.PerPerson, score.Items, score.Items | score.PerPerson, score.Means | score.Items}[s.n(8)]
	l := groupsTestList{minimum: 2 + s.n(3), groups: 1 + s.n(5)}
	if s.chance(30) {
		l.empty, err = score.NewTallyBands(f, tallyTestBands(t), collect)
	} else {
		l.empty, err = score.NewTally(f, collect)
	}
	require.NoError(t, err)
	careless := []int{0, 10, 30}[s.n(3)]
	for g := range l.groups {
		unasked := panelItem(0)
		if s.chance(30) {
			unasked = panelItem(1 + s.n(4))
		}
		for range s.n(6) {
			var sheet panelSheet
			for d := range f.Dimensions() {
				for _, item := range d.Items {
					switch r := score.Rating(1 + s.n(5)); {
					case item.ID == unasked || s.chance(careless):
					case s.chance(5):
						require.NoError(t, sheet.Set(item.ID, score.CannotRate))
					default:
						require.NoError(t, sheet.Set(item.ID, r))
					}
				}
			}
			l.sheets, l.of = append(l.sheets, sheet), append(l.of, g)
		}
	}
	return l
}

// tallies are those of the groups, with the total last.
func (l groupsTestList) tallies(t testing.TB, sheets []panelSheet) (tallies []*panelTally, total *panelTally) {
	total = l.empty.Fresh()
	for range l.groups {
		tallies = append(tallies, l.empty.Fresh())
	}
	for i := range sheets {
		require.NoError(t, tallies[l.of[i]].Add(&sheets[i]))
		require.NoError(t, total.Add(&sheets[i]))
	}
	return tallies, total
}

// figures are those of the release, "r …", and of a careless list those that everybody would publish alone, "a …".
func (l groupsTestList) figures(t testing.TB, sheets []panelSheet) map[string]*big.Rat {
	figures := map[string]*big.Rat{}
	tallies, sum := l.tallies(t, sheets)
	p, err := score.PublishGroupsWithTotal(groupsTestTallies(tallies...), l.minimum)
	require.NoError(t, err)
	for g, shown := range p.All() {
		groupsTestFigures(t, figures, fmt.Sprint("r ", g), shown)
	}
	total, _ := p.Total()
	groupsTestFigures(t, figures, "r total", total)
	if !l.careless {
		return figures
	}
	for g, tally := range tallies {
		if shown, err := tally.Publish(l.minimum); err == nil {
			groupsTestFigures(t, figures, fmt.Sprint("a ", g), shown)
		}
	}
	if shown, err := sum.Publish(l.minimum); err == nil {
		groupsTestFigures(t, figures, "a total", shown)
	}
	return figures
}

// groupsTestAttack is an attacker with exact linear algebra over the answers, who knows everything but them: who is in which
// group, who left out what, and every figure.
type groupsTestAttack struct {
	groupsTestList
	system *linearSystem
	names  []string
}

// attack finds the factors of the answers by changing one at a time, as solveFor does.
func (l groupsTestList) attack(t testing.TB) groupsTestAttack {
	base := slices.Clone(l.sheets)
	a := groupsTestAttack{groupsTestList: l, system: &linearSystem{}}
	var unknown []answerOf
	for i := range base {
		for item, r := range l.sheets[i].All() {
			if r.IsAnswered() {
				require.NoError(t, base[i].Set(item, 1))
				unknown = append(unknown, answerOf{i, item})
				a.system.owner = append(a.system.owner, i)
			}
		}
	}
	figures, given := l.figures(t, base), l.figures(t, l.sheets)
	a.names = slices.Sorted(maps.Keys(figures))
	a.system.rows = make([][]*big.Rat, len(a.names))
	told := slices.Clone(a.names)
	for _, u := range unknown {
		_ = base[u.owner].Set(u.item, 2)
		moved := l.figures(t, base)
		_ = base[u.owner].Set(u.item, 1)
		for row, name := range a.names {
			if moved[name] == nil || len(moved) != len(figures) {
				require.Equal(t, told, slices.Sorted(maps.Keys(moved)), "what is published must not depend on the answers")
			}
			factor := moved[name].Sub(moved[name], figures[name])
			a.system.rows[row] = append(a.system.rows[row], factor)
			steps := big.NewRat(int64(l.sheets[u.owner].Rating(u.item))-1, 1)
			given[name].Sub(given[name], steps.Mul(steps, factor))
		}
	}
	for _, name := range a.names {
		require.Zero(t, given[name].Cmp(figures[name]), "%s is not linear in the answers", name)
	}
	a.system.thin()
	return a
}

// thin leaves out an answer whose factors are a multiple of those of another answer of the same owner, or all 0: where a
// combination contains the other, it contains this one.
func (s *linearSystem) thin() {
	var kept []int
	for j := range s.owner {
		first := slices.IndexFunc(s.rows, func(row []*big.Rat) bool { return row[j].Sign() != 0 })
		if first < 0 || slices.ContainsFunc(kept, func(i int) bool {
			if s.owner[i] != s.owner[j] || s.rows[first][i].Sign() == 0 {
				return false
			}
			factor := new(big.Rat).Quo(s.rows[first][j], s.rows[first][i])
			return !slices.ContainsFunc(s.rows, func(row []*big.Rat) bool {
				return row[j].Cmp(new(big.Rat).Mul(row[i], factor)) != 0
			})
		}) {
			continue
		}
		kept = append(kept, j)
	}
	owner := make([]int, len(kept))
	for j, of := range kept {
		owner[j] = s.owner[of]
	}
	for r, row := range s.rows {
		s.rows[r] = make([]*big.Rat, len(kept))
		for j, of := range kept {
			s.rows[r][j] = row[of]
		}
	}
	s.owner = owner
}

// figuresOf are the figures whose names begin with one of these.
func (a groupsTestAttack) figuresOf(prefixes ...string) *linearSystem {
	out := &linearSystem{owner: a.system.owner}
	for i, name := range a.names {
		if slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(name, p+" ") }) {
			out.rows = append(out.rows, slices.Clone(a.system.rows[i]))
			for j, x := range out.rows[len(out.rows)-1] {
				out.rows[len(out.rows)-1][j] = new(big.Rat).Set(x)
			}
		}
	}
	return out
}

// finds returns what the attacker computes from these figures that nobody may: "" if there is nothing. What can be computed of
// a group is what its own figures, which are those that begin with own, say.
func (a groupsTestAttack) finds(own string, prefixes ...string) string {
	all := a.figuresOf(prefixes...)
	pivots := all.reduce()
	people := make([]int, len(a.sheets))
	for i := range people {
		people[i] = i
	}
	if few := all.leak(pivots, people, min(a.minimum, len(people)+1)); few != nil {
		return fmt.Sprintf("answers of %v come out", few)
	}
	for g := range a.groups {
		alone := a.figuresOf(fmt.Sprint(own, " ", g))
		rest := &linearSystem{}
		for _, row := range all.rows {
			var others []*big.Rat
			for j, x := range row {
				if a.of[all.owner[j]] != g {
					others = append(others, new(big.Rat).Set(x))
				}
			}
			rest.rows, rest.owner = append(rest.rows, others), make([]int, len(others))
		}
		if known := len(pivots) - len(rest.reduce()); known != len(alone.reduce()) {
			return fmt.Sprintf("%d figures of group %d come out, %d are shown", known, g, len(alone.rows))
		}
	}
	return ""
}

// An attacker with exact rational linear algebra finds neither the answers of fewer people than the minimum nor anything of a
// group that the group does not show. Where everybody publishes alone, or only the total does, the same attacker finds much.
func TestPublishGroupsAgainstAnAttacker(t *testing.T) {
	const workers, lists = 4, 500
	var counts [workers]map[string]int
	t.Run("lists", func(t *testing.T) {
		for worker := range workers {
			counts[worker] = map[string]int{}
			t.Run(fmt.Sprint(worker), func(t *testing.T) {
				t.Parallel()
				rng := rand.New(rand.NewPCG(7, uint64(worker)))
				for n := range lists {
					l := groupsTestRandom(t, panelTestRandom(rng, 900))
					l.careless = n%5 == 0
					l.tryAll(t, counts[worker])
				}
			})
		}
	})
	count := map[string]int{}
	for _, c := range counts {
		for name, n := range c {
			count[name] += n
		}
	}
	// The lists are of use only if all cases occur.
	for name, least := range map[string]int{
		"a group is withheld": 500, "a group is withheld for others": 400, "a dimension is withheld for others": 100,
		"the total does not show people": 40, "the total does not show items": 20, "careless": 100, "careless total": 20,
		"group: pooled 1": 1000, "group: person 1": 500, "group: person total": 300, "group: item 3": 200,
		"total: pooled 1": 500, "total: person 1": 300, "total: person total": 200, "total: item 3": 100,
	} {
		assert.Greater(t, count[name], least, name)
	}
}

// tryAll attacks a list and counts what is shown.
func (l groupsTestList) tryAll(t testing.TB, count map[string]int) {
	a := l.attack(t)
	if found := a.finds("r", "r"); found != "" {
		require.Empty(t, found, "minimum %d, groups %v, %s: %v", l.minimum, l.of, l.empty.Stamp(), a.names)
	}
	if l.careless && a.finds("a", "a") != "" {
		count["careless"]++
	}
	if l.careless && a.finds("r", "r", "a total") != "" {
		count["careless total"]++
	}
	for _, name := range a.names {
		if what, ok := strings.CutPrefix(name, "r total "); ok {
			count["total: "+what]++
		} else if what, ok := strings.CutPrefix(name, "r "); ok {
			count["group:"+what[strings.Index(what, " "):]]++
		}
	}
	l.compare(t, count)
}

// compare compares what is shown with what everybody would show alone.
func (l groupsTestList) compare(t testing.TB, count map[string]int) {
	tallies, sum := l.tallies(t, l.sheets)
	p, err := score.PublishGroupsWithTotal(groupsTestTallies(tallies...), l.minimum)
	require.NoError(t, err)
	withheld, rest := 0, sum.Sheets()
	for g, shown := range p.All() {
		rest -= shown.Sheets()
		alone, err := tallies[g].Publish(l.minimum)
		if shown == (panelPublished{}) {
			if tallies[g].Sheets() > 0 {
				withheld++
				count["a group is withheld"]++
				if err == nil {
					count["a group is withheld for others"]++
				}
			}
			continue
		}
		require.NoError(t, err)
		groupsTestNoMore(t, shown, alone)
		if len(slices.Collect(shown.Withheld())) > len(slices.Collect(alone.Withheld())) {
			count["a dimension is withheld for others"]++
		}
	}
	require.Equal(t, withheld, p.Withheld())
	alone, err := sum.Publish(l.minimum)
	total, ok := p.Total()
	if !ok {
		require.Zero(t, total)
		return
	}
	require.NoError(t, err)
	require.True(t, rest == 0 || rest >= l.minimum && withheld >= 2, "the size of a withheld group comes out")
	groupsTestNoMore(t, total, alone)
	shown, would := map[string]*big.Rat{}, map[string]*big.Rat{}
	groupsTestFigures(t, shown, "", total)
	groupsTestFigures(t, would, "", alone)
	if shown[" pooled 1"] != nil && shown[" person 1"] == nil && would[" person 1"] != nil {
		count["the total does not show people"]++
	}
	if shown[" pooled 1"] != nil && shown[" item 1"] == nil && would[" item 1"] != nil {
		count["the total does not show items"]++
	}
}

// groupsTestNoMore checks that what is shown is what would be shown alone, or less.
func groupsTestNoMore(t testing.TB, shown, alone panelPublished) {
	t.Helper()
	require.Equal(t, []int{alone.Sheets(), alone.Minimum()}, []int{shown.Sheets(), shown.Minimum()})
	less, more := map[string]*big.Rat{}, map[string]*big.Rat{}
	groupsTestFigures(t, less, "", shown)
	groupsTestFigures(t, more, "", alone)
	for name, x := range less {
		require.NotNil(t, more[name], name)
		require.Zero(t, x.Cmp(more[name]), name)
	}
}

// The mean of people's own totals can give somebody away although it has people enough behind it, and enough who lack something.
func TestPublishGroupsWithholdATotalOfPeople(t *testing.T) {
	full, first, blank := panelTestSheet(3, 3, 4, 4), panelTestSheet(4, 5), panelTestSheet()
	for _, tt := range []struct {
		name   string
		groups [][]*panelSheet
		raw    string // what would come out
	}{
		{"those who lack a dimension are taken out by the other, which they did not answer completely",
			[][]*panelSheet{{full, full, panelTestSheet(2), panelTestSheet(3)},
				{full, full, panelTestSheet(5), panelTestSheet(4), panelTestSheet(1, 0, 5, 5)}, {full, full, first, first}},
			"answers of [8] come out"},
		{"a group that does not show its dimensions does not show its total",
			[][]*panelSheet{{full, blank, blank}, {full, full, first, first}, slices.Repeat([]*panelSheet{full}, 9)},
			"1 figures of group 1 come out, 0 are shown"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2, 2)
			l := groupsTestList{empty: tallyTestNew(t, f, score.Means|score.PerPerson), minimum: 2, groups: len(tt.groups), careless: true}
			for g, sheets := range tt.groups {
				for _, s := range sheets {
					l.sheets, l.of = append(l.sheets, *s), append(l.of, g)
				}
			}
			a := l.attack(t)
			assert.Contains(t, a.names, "r total person 1")
			assert.Contains(t, a.names, "r total person 2")
			assert.Contains(t, a.names, "r 2 person total")
			assert.Contains(t, a.names, "a total person total", "alone it would be harmless")
			assert.NotContains(t, a.names, "r total person total")
			assert.Empty(t, a.finds("r", "r"))
			assert.Equal(t, tt.raw, a.finds("r", "r", "a total"))
		})
	}
}
