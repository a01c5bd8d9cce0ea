package score_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// slowPanel is the result of a panel, computed slowly and plainly from the rules of 360-degree assessment. A nil number is
// one that is not shown.
type slowPanel struct {
	dims, gaps      map[panelDim]*big.Rat
	total, totalGap *big.Rat
	items           map[panelItem]*big.Rat
	roles           map[score.Role]*slowRole
	withheld        int
	above           map[[2]panelDim]int
	both            map[[2]panelDim]int
	group           []map[panelDim]score.Role // of each rater, where it is shown
}

type slowRole struct {
	means                  map[panelDim]*big.Rat
	n, merged              map[panelDim]int
	total                  *big.Rat
	sheets, used, withheld int
}

func slowMean(sum *big.Rat, n int) *big.Rat { return sum.Quo(sum, new(big.Rat).SetInt64(int64(n))) }

// slowOwn returns a rater's own dimensions.
func slowOwn(f *panelFramework, s *panelSheet) map[panelDim]*big.Rat {
	out := map[panelDim]*big.Rat{}
	for d := range f.Dimensions() {
		sum, weights, n := new(big.Rat), 0, 0
		for _, item := range d.Items {
			if x := slowPoints(f, item, s); x != nil {
				sum.Add(sum, x.Mul(x, big.NewRat(int64(item.Weight), 1)))
				weights += item.Weight
				n++
			}
		}
		if n >= f.Policy().MinItems {
			out[d.ID] = slowMean(sum, weights)
		}
	}
	return out
}

// slowPoints returns what a sheet says of an item; nil without an answer.
func slowPoints(f *panelFramework, item score.Item[panelItem], s *panelSheet) *big.Rat {
	r := s.Rating(item.ID)
	if item.Reverse {
		r = f.Scale().Turn(r)
	}
	x, ok := f.Scale().Index(r)
	if !ok {
		return nil
	}
	return x.Rat()
}

// slowWeights returns the weights for the roles present, or nil.
func slowWeights(policy score.PanelPolicy, present map[score.Role]bool) map[score.Role]int {
	counted, full := map[score.Role]int{}, true
	for _, r := range policy.Roles {
		if r.Weight > 0 && present[r.Role] {
			counted[r.Role] = r.Weight
		}
		full = full && (r.Weight == 0 || present[r.Role])
	}
	if len(counted) == 0 {
		return nil
	}
	if full || policy.Missing == score.Renormalise {
		return counted
	}
	for _, row := range policy.Table {
		weights := maps.Clone(row)
		maps.DeleteFunc(weights, func(_ score.Role, w int) bool { return w == 0 })
		if slices.Equal(slices.Sorted(maps.Keys(weights)), slices.Sorted(maps.Keys(counted))) {
			return weights
		}
	}
	return nil
}

func slowWeighted(policy score.PanelPolicy, means map[score.Role]*big.Rat) *big.Rat {
	present := map[score.Role]bool{}
	for role := range means {
		present[role] = true
	}
	weights := slowWeights(policy, present)
	if weights == nil {
		return nil
	}
	sum, all := new(big.Rat), 0
	for role, w := range weights {
		sum.Add(sum, new(big.Rat).Mul(means[role], big.NewRat(int64(w), 1)))
		all += w
	}
	return slowMean(sum, all)
}

// slowTotal is the weighted mean of dimensions; nil if they are too few.
func slowTotal(f *panelFramework, dims map[panelDim]*big.Rat) *big.Rat {
	sum, weights, n := new(big.Rat), 0, 0
	for d := range f.Dimensions() {
		if x := dims[d.ID]; x != nil {
			sum.Add(sum, new(big.Rat).Mul(x, big.NewRat(int64(d.Weight), 1)))
			weights += d.Weight
			n++
		}
	}
	if n < f.Policy().MinDimensions {
		return nil
	}
	return slowMean(sum, weights)
}

func slowScore(f *panelFramework, policy score.PanelPolicy, raters []panelRater) *slowPanel {
	out := &slowPanel{dims: map[panelDim]*big.Rat{}, gaps: map[panelDim]*big.Rat{}, items: map[panelItem]*big.Rat{},
		roles: map[score.Role]*slowRole{}, above: map[[2]panelDim]int{}, both: map[[2]panelDim]int{}}
	rules := map[score.Role]score.RoleRule{score.Self: {}}
	for _, r := range policy.Roles {
		rules[r.Role] = r
	}
	for role := range rules {
		out.roles[role] = &slowRole{means: map[panelDim]*big.Rat{}, n: map[panelDim]int{}, merged: map[panelDim]int{}}
	}
	own := make([]map[panelDim]*big.Rat, len(raters))
	for i, r := range raters {
		own[i] = slowOwn(f, r.sheet)
		out.group = append(out.group, map[panelDim]score.Role{})
	}
	self, others := map[panelDim]*big.Rat{}, map[panelDim]*big.Rat{}
	for d := range f.Dimensions() {
		members := out.stand(d.ID, rules, raters, own)
		means, withoutSelf := map[score.Role]*big.Rat{}, map[score.Role]*big.Rat{}
		for role, group := range members {
			sum := new(big.Rat)
			for _, i := range group {
				sum.Add(sum, own[i][d.ID])
				out.group[i][d.ID] = role
				if raters[i].role != role {
					out.roles[role].merged[d.ID]++
				}
			}
			means[role] = slowMean(sum, len(group))
			if role != score.Self {
				withoutSelf[role] = means[role]
			}
			out.roles[role].means[d.ID], out.roles[role].n[d.ID] = means[role], len(group)
		}
		if x := slowWeighted(policy, means); x != nil {
			out.dims[d.ID] = x
		}
		if x := slowWeighted(policy, withoutSelf); x != nil && means[score.Self] != nil {
			self[d.ID], others[d.ID] = means[score.Self], x
			out.gaps[d.ID] = new(big.Rat).Sub(means[score.Self], x)
		}
		out.addItems(f, policy, rules, d, raters, members)
	}
	out.total = slowTotal(f, out.dims)
	if len(self) == len(out.dims) && slowTotal(f, self) != nil {
		out.totalGap = new(big.Rat).Sub(slowTotal(f, self), slowTotal(f, others))
	}
	for _, r := range out.roles {
		r.total = slowTotal(f, r.means)
	}
	for i, r := range raters {
		role := out.roles[r.role]
		role.sheets++
		if len(out.group[i]) > 0 {
			role.used++
		} else if len(own[i]) > 0 {
			role.withheld++
			out.withheld++
		}
	}
	out.contrast(rules, own)
	return out
}

// stand returns the raters of each group that is shown in dimension d.
func (out *slowPanel) stand(d panelDim, rules map[score.Role]score.RoleRule, raters []panelRater, own []map[panelDim]*big.Rat) map[score.Role][]int {
	count := map[score.Role]int{}
	for i, r := range raters {
		if own[i][d] != nil {
			count[r.role]++
		}
	}
	members := map[score.Role][]int{}
	for i, r := range raters {
		if own[i][d] == nil {
			continue
		}
		to := r.role
		if rules[to].MergeInto != 0 && count[to] < rules[to].MinRaters {
			to = rules[to].MergeInto
		}
		members[to] = append(members[to], i)
	}
	maps.DeleteFunc(members, func(role score.Role, group []int) bool { return len(group) < rules[role].MinRaters })
	return members
}

func (out *slowPanel) addItems(f *panelFramework, policy score.PanelPolicy, rules map[score.Role]score.RoleRule,
	d score.Dimension[panelDim, panelItem], raters []panelRater, members map[score.Role][]int) {
	means := map[panelItem]map[score.Role]*big.Rat{}
	for role, group := range members {
		shown, apart := map[panelItem]*big.Rat{}, map[int]bool{}
		for _, item := range d.Items {
			sum, answered := new(big.Rat), []int(nil)
			for _, i := range group {
				if x := slowPoints(f, item, raters[i].sheet); x != nil {
					sum.Add(sum, x)
					answered = append(answered, i)
				}
			}
			switch {
			case len(answered) == len(group), rules[role].MinRaters <= 1 && len(answered) > 0:
				shown[item.ID] = slowMean(sum, len(answered))
			default:
				for _, i := range answered {
					apart[i] = true
				}
			}
		}
		if n := len(apart); n > 0 && n < rules[role].MinRaters {
			continue
		}
		for item, x := range shown {
			if means[item] == nil {
				means[item] = map[score.Role]*big.Rat{}
			}
			means[item][role] = x
		}
	}
	for item, byRole := range means {
		if x := slowWeighted(policy, byRole); x != nil {
			out.items[item] = x
		}
	}
}

// contrast counts the raters whose group has a weight, where at least the minimum of them rated both dimensions.
func (out *slowPanel) contrast(rules map[score.Role]score.RoleRule, own []map[panelDim]*big.Rat) {
	for a := range panelDim(5) {
		for b := range a {
			classes := map[[2]score.Role][]int{}
			for i, group := range out.group {
				x, inA := group[a]
				y, inB := group[b]
				if inA && inB && x != score.Self && y != score.Self && rules[x].Weight > 0 && rules[y].Weight > 0 {
					classes[[2]score.Role{x, y}] = append(classes[[2]score.Role{x, y}], i)
				}
			}
			for class, members := range classes {
				if len(members) < max(rules[class[0]].MinRaters, rules[class[1]].MinRaters) {
					continue
				}
				for _, i := range members {
					out.both[[2]panelDim{a, b}]++
					out.both[[2]panelDim{b, a}]++
					switch own[i][a].Cmp(own[i][b]) {
					case 1:
						out.above[[2]panelDim{a, b}]++
					case -1:
						out.above[[2]panelDim{b, a}]++
					}
				}
			}
		}
	}
}

// prominent is the two-thirds rule.
func (out *slowPanel) prominent(minDiff *big.Rat) (high, low []panelDim, ok bool) {
	if len(out.dims) == 0 {
		return nil, nil, false
	}
	values := slices.SortedFunc(maps.Values(out.dims), (*big.Rat).Cmp)
	lowest, highest := values[0], values[len(values)-1]
	if lowest.Cmp(highest) == 0 || new(big.Rat).Sub(highest, lowest).Cmp(minDiff) < 0 {
		return nil, nil, false
	}
	for d := range panelDim(5) {
		switch x := out.dims[d]; {
		case x == nil:
		case x.Cmp(highest) == 0:
			high = append(high, d)
		case x.Cmp(lowest) == 0:
			low = append(low, d)
		}
	}
	for _, h := range high {
		for _, l := range low {
			pair := [2]panelDim{h, l}
			if out.both[pair] == 0 || big.NewRat(int64(out.above[pair]), int64(out.both[pair])).Cmp(big.NewRat(2, 3)) < 0 {
				return nil, nil, false
			}
		}
	}
	return high, low, true
}

// panelTestAgrees compares everything that a result tells with the slow one.
func panelTestAgrees(t testing.TB, f *panelFramework, want *slowPanel, got panelOutcome, err error) {
	t.Helper()
	if want.total != nil {
		require.NoError(t, err)
		panelTestIs(t, want.total, got.Total(), "total")
	} else {
		require.Error(t, err)
		require.Zero(t, got.Total())
	}
	require.Equal(t, want.total != nil, got.HasTotal())
	x, ok := got.TotalGap()
	panelTestHas(t, want.totalGap, x, ok, "gap of the totals")
	require.Len(t, maps.Collect(got.All()), len(want.dims))
	for d := range panelDim(6) {
		x, ok := got.Of(d)
		panelTestHas(t, want.dims[d], x, ok, fmt.Sprint("dimension ", d))
		x, ok = got.Gap(d)
		panelTestHas(t, want.gaps[d], x, ok, fmt.Sprint("gap ", d))
	}
	require.Len(t, maps.Collect(got.Items()), len(want.items))
	for i := range panelItem(20) {
		x, ok := got.Item(i)
		panelTestHas(t, want.items[i], x, ok, fmt.Sprint("item ", i))
	}
	require.Equal(t, want.withheld, got.Withheld())
	n := 0
	for r := range got.Roles() {
		n++
		panelTestAgreesRole(t, want.roles[r.Role()], r)
	}
	require.Equal(t, len(want.roles), n)
	contrast := got.Contrast()
	for a := range panelDim(5) {
		for b := range panelDim(5) {
			above, below, both := contrast.Above(a, b)
			pair, turned := [2]panelDim{a, b}, [2]panelDim{b, a}
			require.Equal(t, []int{want.above[pair], want.above[turned], want.both[pair]}, []int{above, below, both}, "%d and %d", a, b)
		}
	}
	for _, diff := range []string{"0", "5", "30"} {
		minDiff := score.MustParseIndex(diff)
		wantHigh, wantLow, wantOK := want.prominent(minDiff.Rat())
		high, low, ok := got.Prominent(minDiff)
		require.Equal(t, []any{wantHigh, wantLow, wantOK}, []any{high, low, ok}, "difference %s", diff)
	}
}

func panelTestAgreesRole(t testing.TB, want *slowRole, got score.RoleResult[panelDim, panelItem]) {
	t.Helper()
	name := got.Name()
	require.NotNil(t, want, name)
	x, ok := got.Total()
	panelTestHas(t, want.total, x, ok, name)
	raters, merged := 0, 0
	for d := range panelDim(6) {
		x, ok := got.Of(d)
		panelTestHas(t, want.means[d], x, ok, fmt.Sprint(name, d))
		require.Equal(t, want.n[d], got.N(d), "%s, dimension %d", name, d)
		raters, merged = max(raters, want.n[d]), max(merged, want.merged[d])
	}
	require.Equal(t, len(want.means) > 0, got.Shown(), name)
	require.Equal(t, []int{want.sheets, want.used, want.withheld, raters, merged},
		[]int{got.Sheets(), got.Used(), got.Withheld(), got.Raters(), got.Merged()}, name)
}

func panelTestCheck(t testing.TB, s *panelSource) {
	f := s.framework(t)
	p, policy := s.panel(t, f)
	raters := s.raters(f, policy)
	got, err := p.Score(panelTestSheets(raters...))
	panelTestAgrees(t, f, slowScore(f, policy, raters), got, err)
}

func TestPanelAgreesWithTheRules(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 360))
	for range 3000 {
		panelTestCheck(t, panelTestRandom(rng, 600))
		if t.Failed() {
			return
		}
	}
}

func FuzzPanel(f *testing.F) {
	rng := rand.New(rand.NewPCG(3, 360))
	f.Add([]byte(nil))
	for _, n := range []int{40, 120, 300, 600} {
		f.Add(panelTestRandom(rng, n).data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { panelTestCheck(t, &panelSource{data}) })
}

// panelTestDump is everything that a result tells, as text.
func panelTestDump(t testing.TB, r panelOutcome) string {
	b, err := json.Marshal(r)
	require.NoError(t, err)
	text := fmt.Sprintln(string(b), r.Total(), r.HasTotal(), r.Withheld(), r.Stamp())
	x, ok := r.TotalGap()
	text += fmt.Sprintln(x, ok)
	for d, x := range r.All() {
		gap, ok := r.Gap(d)
		text += fmt.Sprintln(d, x, gap, ok)
	}
	for i, x := range r.Items() {
		text += fmt.Sprintln(i, x)
	}
	for role := range r.Roles() {
		x, ok := role.Total()
		text += fmt.Sprintln(role.Code(), role.Shown(), role.Sheets(), role.Raters(), role.Merged(), role.Used(), role.Withheld(), x, ok)
		for d := range panelDim(6) {
			x, ok := role.Of(d)
			text += fmt.Sprintln(role.N(d), x, ok)
		}
	}
	c := r.Contrast()
	for a := range panelDim(6) {
		for b := range panelDim(6) {
			text += fmt.Sprintln(c.Above(a, b))
		}
	}
	high, low, ok := r.Prominent(score.MustParseIndex("10"))
	return text + fmt.Sprintln(high, low, ok)
}

func TestPanelOrderOfSheetsDoesNotMatter(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 360))
	for range 300 {
		s := panelTestRandom(rng, 600)
		f := s.framework(t)
		p, policy := s.panel(t, f)
		raters := s.raters(f, policy)
		first, err := p.Score(panelTestSheets(raters...))
		want := panelTestDump(t, first) + fmt.Sprint(err)
		for range 4 {
			rng.Shuffle(len(raters), func(i, j int) { raters[i], raters[j] = raters[j], raters[i] })
			again, err := p.Score(panelTestSheets(raters...))
			require.Equal(t, want, panelTestDump(t, again)+fmt.Sprint(err))
		}
	}
}

// TestPanelTellsNothingOfWhomItHides changes every answer of every rater in the dimensions in which the rater's role is
// below its minimum: no figure may change.
func TestPanelTellsNothingOfWhomItHides(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 360))
	changed := 0
	for range 1000 {
		s := panelTestRandom(rng, 600)
		f := s.framework(t)
		p, policy := s.panel(t, f)
		raters := s.raters(f, policy)
		result, err := p.Score(panelTestSheets(raters...))
		want := panelTestDump(t, result) + fmt.Sprint(err)
		slow := slowScore(f, policy, raters)
		for i := range raters {
			sheet := *raters[i].sheet
			for d := range f.Dimensions() {
				if _, shown := slow.group[i][d.ID]; shown {
					continue
				}
				for _, item := range d.Items {
					if r := sheet.Rating(item.ID); r.IsAnswered() {
						other := score.Rating(1 + (int(r)+rng.IntN(f.Scale().Len()-1))%f.Scale().Len())
						require.NotEqual(t, r, other)
						require.NoError(t, sheet.Set(item.ID, other))
						changed++
					}
				}
			}
			raters[i].sheet = &sheet
		}
		again, err := p.Score(panelTestSheets(raters...))
		require.Equal(t, want, panelTestDump(t, again)+fmt.Sprint(err))
	}
	require.Greater(t, changed, 1000, "the test changes nothing")
}

func TestPanelScoreKeepsNoSheet(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}, {Role: score.Peer, Weight: 1, MinRaters: 1}}})
	require.NoError(t, err)
	var one panelSheet // the iterator fills the same sheet again
	result, err := p.Score(func(yield func(score.Role, *panelSheet) bool) {
		for role, x := range map[score.Role]int{score.Superior: 80, score.Peer: 60} {
			one = *panelTestWorth(1, x)
			if !yield(role, &one) {
				return
			}
		}
	})
	require.NoError(t, err)
	assert.Equal(t, "70", result.Total().String())
	item, ok := result.Item(1)
	assert.True(t, ok)
	assert.Equal(t, "70", item.String())
}

func TestPanelScoreRefusals(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}, {Role: score.Peer, Weight: 1, MinRaters: 1}}})
	require.NoError(t, err)
	good := panelTestSheet(4, 5)
	for name, tt := range map[string]struct {
		raters []panelRater
		want   error
		text   string
	}{
		"undeclared role": {[]panelRater{{score.Superior, good}, {score.Subordinate, good}}, fault.ErrUnknown, "score: panel: role 3 is not declared"},
		"no role":         {[]panelRater{{0, good}}, fault.ErrUnknown, "score: panel: role 0 is not declared"},
		"two selves":      {[]panelRater{{score.Self, good}, {score.Superior, good}, {score.Self, good}}, fault.ErrDuplicate, "score: panel: two sheets of self"},
		"rating":          {[]panelRater{{score.Superior, panelTestSheet(6)}}, fault.ErrRange, "score: item A1: rating 6 is outside 1 to 5"},
		"item":            {[]panelRater{{score.Superior, panelTestSheet(1, 2, 3)}}, fault.ErrUnknown, "score: item #3 is not in the framework"},
	} {
		t.Run(name, func(t *testing.T) {
			result, err := p.Score(panelTestSheets(tt.raters...))
			assert.ErrorIs(t, err, tt.want)
			assert.EqualError(t, err, tt.text)
			assert.Equal(t, panelOutcome{}, result)
		})
	}
}

func TestPanelScoreWithoutATotal(t *testing.T) {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions}, 1, 1, 1)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}, {Role: score.Peer, Weight: 1, MinRaters: 2}}})
	require.NoError(t, err)

	result, err := p.Score(panelTestSheets())
	var few *score.TooFewError
	require.ErrorAs(t, err, &few)
	assert.Equal(t, score.TooFewError{Missing: []string{"A", "B", "C"}, Present: 0, Needed: 2}, *few)
	assert.False(t, result.HasTotal())

	result, err = p.Score(panelTestSheets(panelRater{score.Superior, panelTestSheet(5)}, panelRater{score.Peer, panelTestSheet(1, 1, 1)}))
	require.ErrorAs(t, err, &few)
	assert.Equal(t, score.TooFewError{Missing: []string{"B", "C"}, Present: 1, Needed: 2}, *few)
	x, ok := result.Of(1)
	assert.True(t, ok, "what there is is kept")
	assert.Equal(t, "100", x.String())
	assert.Equal(t, 1, result.Withheld())

	empty, err := p.Score(panelTestSheets(panelRater{score.Superior, panelTestSheet()}, panelRater{score.Peer, panelTestSheet(score.CannotRate)}))
	assert.ErrorIs(t, err, score.ErrTooFew)
	assert.Zero(t, empty.Withheld(), "who rated nothing is not withheld")
	superior, _ := empty.Role(score.Superior)
	assert.Equal(t, 1, superior.Sheets(), "but was received")
	assert.Zero(t, superior.Used())
}

// BenchmarkPanelScore scores a typical person: self, superior, four peers and five subordinates on 21 items.
func BenchmarkPanelScore(b *testing.B) {
	f := panelTestFramework(b, panelTestLikert(b), score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}, 3, 3, 3, 3, 3, 3, 3)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 20, MinRaters: 3}, {Role: score.Subordinate, Weight: 20, MinRaters: 3}}})
	require.NoError(b, err)
	rng := rand.New(rand.NewPCG(1, 21))
	var raters []panelRater
	for _, role := range []score.Role{4, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3} {
		ratings := make([]score.Rating, 21)
		for i := range ratings {
			ratings[i] = score.Rating(1 + rng.IntN(5))
		}
		raters = append(raters, panelRater{role, panelTestSheet(ratings...)})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Score(panelTestSheets(raters...)); err != nil {
			b.Fatal(err)
		}
	}
}
