package score_test

import (
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// The attacker of these tests knows everything but the answers: who rated whom, which items everybody left out, every weight
// and minimum, and the answers of the identified raters. All figures that are published are linear in the answers, with
// coefficients that the attacker knows too; they are found here by changing one answer at a time, so that nothing is
// assumed of how a figure is made. What the attacker can compute is the row space of that system.

// linearSystem holds the figures as rows and the answers as columns; owner tells whose answer a column is.
type linearSystem struct {
	rows  [][]*big.Rat
	owner []int
}

// answerOf is an answer that the attacker wants to know.
type answerOf struct {
	owner int
	item  panelItem
}

// solveFor makes the system of what publish tells of the given answers. Answers of the owners in known are taken as known.
func solveFor(t testing.TB, sheets []panelSheet, known map[int]bool, publish func([]panelSheet) map[string]*big.Rat) *linearSystem {
	t.Helper()
	var unknown []answerOf
	base := slices.Clone(sheets)
	for i := range base {
		for item, r := range sheets[i].All() {
			if r.IsAnswered() {
				require.NoError(t, base[i].Set(item, 1))
				if !known[i] {
					unknown = append(unknown, answerOf{i, item})
				}
			}
		}
	}
	figures := publish(base)
	names := slices.Sorted(maps.Keys(figures))
	s := &linearSystem{rows: make([][]*big.Rat, len(names))}
	for _, u := range unknown {
		require.NoError(t, base[u.owner].Set(u.item, 2))
		moved := publish(base)
		require.Len(t, moved, len(figures), "what is published must not depend on the answers")
		for row, name := range names {
			require.Contains(t, moved, name)
			s.rows[row] = append(s.rows[row], new(big.Rat).Sub(moved[name], figures[name]))
		}
		s.owner = append(s.owner, u.owner)
		require.NoError(t, base[u.owner].Set(u.item, 1))
	}
	s.checkLinear(t, sheets, base, unknown, known, publish, names)
	return s
}

// checkLinear checks that the system tells the figures of the answers as they were given.
func (s *linearSystem) checkLinear(t testing.TB, sheets, base []panelSheet, unknown []answerOf, known map[int]bool,
	publish func([]panelSheet) map[string]*big.Rat, names []string) {
	t.Helper()
	given := slices.Clone(sheets)
	for i := range given {
		if known[i] {
			given[i] = base[i]
		}
	}
	figures, told := publish(given), publish(base)
	for row, name := range names {
		sum := new(big.Rat).Set(told[name])
		for col, u := range unknown {
			steps := big.NewRat(int64(given[u.owner].Rating(u.item))-1, 1)
			sum.Add(sum, steps.Mul(steps, s.rows[row][col]))
		}
		require.Zero(t, sum.Cmp(figures[name]), "%s is not linear in the answers", name)
	}
}

// reduce brings the rows into reduced echelon form and returns the pivots' columns.
func (s *linearSystem) reduce() (pivots []int) {
	rows := s.rows
	s.rows = nil
	for col := range s.owner {
		at := slices.IndexFunc(rows, func(row []*big.Rat) bool { return row[col].Sign() != 0 })
		if at < 0 {
			continue
		}
		pivot := rows[at]
		rows = slices.Delete(rows, at, at+1)
		inverse := new(big.Rat).Inv(pivot[col])
		for _, x := range pivot {
			x.Mul(x, inverse)
		}
		for _, row := range slices.Concat(rows, s.rows) {
			if row[col].Sign() == 0 {
				continue
			}
			factor := new(big.Rat).Set(row[col])
			for i, x := range pivot {
				if x.Sign() != 0 {
					row[i].Sub(row[i], new(big.Rat).Mul(factor, x))
				}
			}
		}
		s.rows, pivots = append(s.rows, pivot), append(pivots, col)
	}
	return pivots
}

// tellsOf reports whether some combination of the figures depends on the answers of these owners and of nobody else. The
// system is reduced: such a combination can use only rows whose pivot is an answer of theirs, because no other row could
// undo the 1 at another pivot; it exists if those rows, seen without the owners' columns, are not independent.
func (s *linearSystem) tellsOf(pivots []int, owners []int) bool {
	rest := &linearSystem{}
	for i, col := range pivots {
		if slices.Contains(owners, s.owner[col]) {
			row := []*big.Rat{}
			for j, x := range s.rows[i] {
				if !slices.Contains(owners, s.owner[j]) {
					row = append(row, new(big.Rat).Set(x))
				}
			}
			rest.rows = append(rest.rows, row)
			rest.owner = make([]int, len(row))
		}
	}
	independent := len(rest.rows)
	rest.reduce()
	return len(rest.rows) < independent
}

// leak returns some fewer than minimum owners whose answers can be computed; nil if there are none. The system is reduced.
func (s *linearSystem) leak(pivots, owners []int, minimum int) []int {
	if minimum < 2 {
		return nil
	}
	for few := range subsets(owners, min(minimum-1, len(owners))) {
		if s.tellsOf(pivots, few) {
			return few
		}
	}
	return nil
}

// subsets yields the subsets of exactly n of all. Those of fewer are in them.
func subsets(all []int, n int) func(yield func([]int) bool) {
	return func(yield func([]int) bool) {
		var pick func(from int, chosen []int) bool
		pick = func(from int, chosen []int) bool {
			if len(chosen) == n {
				return yield(chosen)
			}
			for i := from; i < len(all); i++ {
				if !pick(i+1, append(slices.Clone(chosen), all[i])) {
					return false
				}
			}
			return true
		}
		pick(0, nil)
	}
}

// panelTestFigures is every number that a panel result publishes. A role's means count as often as they have raters, which
// changes nothing in what can be computed.
func panelTestFigures(t testing.TB, p *panelOf, roles []score.Role, sheets []panelSheet) map[string]*big.Rat {
	t.Helper()
	raters := make([]panelRater, len(sheets))
	for i := range sheets {
		raters[i] = panelRater{roles[i], &sheets[i]}
	}
	result, err := p.Score(panelTestSheets(raters...))
	if err != nil {
		require.ErrorIs(t, err, score.ErrTooFew)
	}
	out := map[string]*big.Rat{}
	add := func(name string, x score.Index, ok bool) {
		if ok {
			require.True(t, x.Exact(), name)
			out[name] = x.Rat()
		}
	}
	add("total", result.Total(), result.HasTotal())
	x, ok := result.TotalGap()
	add("gap of the totals", x, ok)
	for d := range panelDim(8) {
		x, ok := result.Of(d)
		add(fmt.Sprint("dimension ", d), x, ok)
		x, ok = result.Gap(d)
		add(fmt.Sprint("gap ", d), x, ok)
		for role := range result.Roles() {
			x, ok := role.Of(d)
			add(fmt.Sprint(role.Code(), " ", d), x, ok)
		}
	}
	for i, x := range result.Items() {
		add(fmt.Sprint("item ", i), x, true)
	}
	for role := range result.Roles() {
		x, ok := role.Total()
		add(role.Code()+" total", x, ok)
	}
	return out
}

// panelTestSecret is a panel with two to seven raters in roles with a minimum, who leave out items.
func panelTestSecret(t testing.TB, s *panelSource) (p *panelOf, minimums map[score.Role]int, roles []score.Role, sheets []panelSheet) {
	dims := panelTestDimensions([][]int{{2}, {3}, {2, 2}, {1, 3}, {1, 1}}[s.n(5)]...)
	for k := range dims {
		dims[k].Weight = panelWeights[s.n(len(panelWeights))]
		for j := range dims[k].Items {
			dims[k].Items[j].Weight = []int{1, 1, 1, 2}[s.n(4)]
			dims[k].Items[j].Reverse = s.chance(15)
		}
	}
	f, err := score.New(panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1 + s.n(len(dims)), Total: score.TotalOfDimensions}, dims...)
	require.NoError(t, err)
	minimum := 2 + s.n(2)
	minimums = map[score.Role]int{score.Peer: minimum, score.Subordinate: minimum - s.n(2)}
	policy := score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Superior, Weight: []int{0, 60}[s.n(2)]},
		{Role: score.Peer, Weight: 20, MinRaters: minimum},
		{Role: score.Subordinate, Weight: []int{0, 20}[s.n(2)], MinRaters: minimums[score.Subordinate]},
		{Role: score.Self, Weight: []int{0, 0, 10}[s.n(3)]},
	}}
	if s.chance(50) {
		policy.Roles[2].MergeInto = score.Peer
	}
	p, err = score.NewPanel(f, policy)
	require.NoError(t, err)
	roles = append(roles, []score.Role{score.Superior, score.Self}[:s.n(3)]...)
	for range 1 + s.n(4) {
		roles = append(roles, score.Peer)
	}
	for range 1 + s.n(3) {
		roles = append(roles, score.Subordinate)
	}
	sheets = make([]panelSheet, len(roles))
	careless := []int{5, 15, 40}[s.n(3)]
	for i := range sheets {
		for d := range f.Dimensions() {
			for _, item := range d.Items {
				if !s.chance(careless) {
					require.NoError(t, sheets[i].Set(item.ID, score.Rating(1+s.n(5))))
				}
			}
		}
	}
	return p, minimums, roles, sheets
}

// panelTestOwners splits the raters into those whose answers the attacker knows and those whose are secret.
func panelTestOwners(roles []score.Role) (known map[int]bool, secret []int) {
	known = map[int]bool{}
	for i, role := range roles {
		if role == score.Superior || role == score.Self {
			known[i] = true
		} else {
			secret = append(secret, i)
		}
	}
	return known, secret
}

// TestPanelGivesNobodyAway solves for the answers of fewer raters than the minimum, be their role hidden, merged or shown.
func TestPanelGivesNobodyAway(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 360))
	figures, items, merged, hidden := 0, 0, 0, 0
	for range 600 {
		p, minimums, roles, sheets := panelTestSecret(t, panelTestRandom(rng, 200))
		known, secret := panelTestOwners(roles)
		publish := func(s []panelSheet) map[string]*big.Rat { return panelTestFigures(t, p, roles, s) }
		s := solveFor(t, sheets, known, publish)
		figures += len(s.rows)
		pivots := s.reduce()
		for role, minimum := range minimums {
			ofRole := slices.DeleteFunc(slices.Clone(secret), func(i int) bool { return roles[i] != role })
			require.Nil(t, s.leak(pivots, ofRole, minimum), "%s %v", p.Stamp().Roles, roles)
		}
		few := s.leak(pivots, secret, min(minimums[score.Peer], minimums[score.Subordinate]))
		require.Nil(t, few, "%s %v", p.Stamp().Roles, roles)

		raters := make([]panelRater, len(sheets))
		for i := range sheets {
			raters[i] = panelRater{roles[i], &sheets[i]}
		}
		result, _ := p.Score(panelTestSheets(raters...))
		hidden += result.Withheld()
		for role := range result.Roles() {
			merged += role.Merged()
		}
		for range result.Items() {
			items++
		}
	}
	assert.Greater(t, figures, 3000)
	assert.Greater(t, items, 300, "items are shown")
	assert.Greater(t, merged, 30, "roles are merged")
	assert.Greater(t, hidden, 100, "raters are withheld")
}

// TestPanelGivesNobodyAwayCanFail publishes, beside what a panel tells, the means that a careless design would: the solver
// must find the answers.
func TestPanelGivesNobodyAwayCanFail(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 3)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 20, MinRaters: 3}, {Role: score.Subordinate, Weight: 20, MinRaters: 3}}})
	require.NoError(t, err)
	mean := func(sheets []panelSheet, item panelItem) *big.Rat {
		sum, n := new(big.Rat), 0
		for _, s := range sheets {
			if r := s.Rating(item); r != 0 {
				sum.Add(sum, big.NewRat(int64(r), 1))
				n++
			}
		}
		return slowMean(sum, n)
	}
	roles := []score.Role{score.Superior, score.Peer, score.Peer, score.Peer, score.Peer, score.Subordinate, score.Subordinate}
	full, skipped := *panelTestSheet(4, 4, 5), *panelTestSheet(4, 0, 3)
	for name, tt := range map[string]struct {
		sheets   []panelSheet
		careless func([]panelSheet, map[string]*big.Rat)
		want     []int
	}{
		"nothing more": {[]panelSheet{full, full, full, full, full, full, full}, func([]panelSheet, map[string]*big.Rat) {}, nil},
		"a total that counts the hidden role": {[]panelSheet{full, full, full, full, full, full, full},
			func(s []panelSheet, out map[string]*big.Rat) {
				out["all"] = new(big.Rat).Add(mean(s[1:5], 1), mean(s[5:], 1))
				out["peers"] = mean(s[1:5], 1)
			}, []int{5, 6}},
		"an item that one rater left out": {[]panelSheet{full, full, full, full, skipped, full, full},
			func(s []panelSheet, out map[string]*big.Rat) { out["item 2 of the peers"] = mean(s[1:5], 2) }, []int{1, 4}},
		"one item more than the others": {[]panelSheet{full, full, full, full, full, full, full},
			func(s []panelSheet, out map[string]*big.Rat) { out["first three"] = mean(s[1:4], 1) }, []int{1, 4}},
	} {
		t.Run(name, func(t *testing.T) {
			known, secret := panelTestOwners(roles)
			s := solveFor(t, tt.sheets, known, func(sheets []panelSheet) map[string]*big.Rat {
				out := panelTestFigures(t, p, roles, sheets)
				tt.careless(sheets, out)
				return out
			})
			assert.Equal(t, tt.want, s.leak(s.reduce(), secret, 3))
		})
	}
}

// TestDefect28 is the row of an application that hid the subordinates and counted them: superior 75, peers 70, total 71 with
// weights 60/20/20 give back 60, and within 0.05 even where every figure was printed with two decimals.
func TestDefect28HiddenRoleInTheTotal(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 20, MinRaters: 3}, {Role: score.Subordinate, Weight: 20, MinRaters: 3}}})
	require.NoError(t, err)
	roles := []score.Role{score.Superior, score.Peer, score.Peer, score.Peer, score.Subordinate, score.Subordinate}
	sheets := []panelSheet{*panelTestWorth(1, 75), *panelTestWorth(1, 65), *panelTestWorth(1, 70), *panelTestWorth(1, 75),
		*panelTestWorth(1, 50), *panelTestWorth(1, 70)}

	ours := panelTestFigures(t, p, roles, sheets)
	assert.Equal(t, "75", ours["atasan 1"].RatString())
	assert.Equal(t, "70", ours["rekan 1"].RatString())
	assert.NotContains(t, ours, "bawahan 1")
	assert.Equal(t, "295/4", ours["total"].RatString(), "(60·75 + 20·70) / 80, without the subordinates")

	attack := func(total *big.Rat) float64 {
		hidden := new(big.Rat).Sub(total, big.NewRat(60*75+20*70, 100))
		x, _ := hidden.Mul(hidden, big.NewRat(5, 1)).Float64()
		return x
	}
	naive := big.NewRat(60*75+20*70+20*60, 100)
	assert.Equal(t, "71", naive.RatString())
	assert.InDelta(t, 60, attack(naive), 0.05)
	assert.Greater(t, attack(ours["total"])-60, 10.0, "the same attack on our total says nothing of them")

	known, secret := panelTestOwners(roles)
	with := func(careless bool) []int {
		system := solveFor(t, sheets, known, func(s []panelSheet) map[string]*big.Rat {
			out := panelTestFigures(t, p, roles, s)
			if careless {
				sum := new(big.Rat).Mul(out["dimension 1"], big.NewRat(80, 100))
				for _, hidden := range s[4:] {
					x, _ := f.Scale().Index(hidden.Rating(1))
					sum.Add(sum, new(big.Rat).Mul(x.Rat(), big.NewRat(20, 200)))
				}
				out["total"] = sum
			}
			return out
		})
		return system.leak(system.reduce(), secret, 3)
	}
	assert.Equal(t, []int{4, 5}, with(true))
	assert.Nil(t, with(false))
}

// TestPanelItemOfOneRaterStaysSecret is the case that the minimum per item alone does not cover: all items have enough
// answers, and yet the mean of the dimension less those of the items is what the one said who left out an item.
func TestPanelItemOfOneRaterStaysSecret(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 3)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Peer, Weight: 1, MinRaters: 3}}})
	require.NoError(t, err)
	full, skipped := panelTestSheet(4, 4, 5), panelTestSheet(2, 0, 1)
	peers := func(sheets ...*panelSheet) (shown []panelItem) {
		var raters []panelRater
		for _, s := range sheets {
			raters = append(raters, panelRater{score.Peer, s})
		}
		result, err := p.Score(panelTestSheets(raters...))
		require.NoError(t, err)
		for i := range result.Items() {
			shown = append(shown, i)
		}
		return shown
	}
	assert.Equal(t, []panelItem{1, 2, 3}, peers(full, full, full))
	assert.Equal(t, []panelItem{1, 3}, peers(full, full, full, skipped), "the item that one left out is not shown")
	assert.Nil(t, peers(full, full, skipped), "two stand apart from the third")
	assert.Equal(t, []panelItem{1, 3}, peers(skipped, skipped, skipped), "nobody stands apart")
}

// TestContrastGivesNobodyAway gives one rater after the other all orders of two dimensions: the pair must depend on nobody of
// a group, or on as many as its minimum.
func TestContrastGivesNobodyAway(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 360))
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1, 1)
	counted, left := 0, 0
	for range 400 {
		minimum := 2 + rng.IntN(3)
		peer := score.RoleRule{Role: score.Peer, Weight: 20, MinRaters: minimum}
		subordinate := score.RoleRule{Role: score.Subordinate, Weight: 20, MinRaters: 2}
		if rng.IntN(2) == 0 {
			subordinate.MergeInto = score.Peer
		}
		p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Superior, Weight: 60}, peer, subordinate}})
		require.NoError(t, err)
		raters := []panelRater{{score.Superior, panelTestSheet(4, 2)}}
		for range 7 {
			var sheet panelSheet
			for item := range panelItem(2) {
				if rng.IntN(3) > 0 {
					require.NoError(t, sheet.Set(item+1, score.Rating(1+rng.IntN(5))))
				}
			}
			raters = append(raters, panelRater{[]score.Role{score.Peer, score.Subordinate}[rng.IntN(2)], &sheet})
		}
		behind, both := map[score.Role]int{}, map[score.Role]int{}
		for i := range raters[1:] {
			r := &raters[i+1]
			if r.sheet.Len() < 2 {
				continue
			}
			both[r.role]++
			kept, seen := r.sheet, map[int]bool{}
			for _, order := range []*panelSheet{panelTestSheet(1, 5), panelTestSheet(5, 1)} {
				r.sheet = order
				result, err := p.Score(panelTestSheets(raters...))
				require.NoError(t, err)
				above, _, _ := result.Contrast().Above(1, 2)
				seen[above] = true
			}
			if r.sheet = kept; len(seen) > 1 {
				behind[r.role]++
			}
		}
		for role, n := range behind {
			if subordinate.MergeInto == 0 && role == score.Peer {
				require.GreaterOrEqual(t, n, minimum)
			} else if subordinate.MergeInto == 0 {
				require.GreaterOrEqual(t, n, 2)
			} else {
				require.GreaterOrEqual(t, behind[score.Peer]+behind[score.Subordinate], 2)
			}
			counted++
		}
		if len(behind) < len(both) {
			left++
		}
	}
	assert.Greater(t, counted, 100)
	assert.Greater(t, left, 100)
}
