package score_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

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

func TestPanelScoreNamesTheFirstSetWithoutWeights(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1, 1)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.ByTable,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}, {Role: score.Peer, Weight: 1, MinRaters: 1}, {Role: score.Subordinate, Weight: 1, MinRaters: 1}},
		Table: []map[score.Role]int{{score.Subordinate: 1}}})
	require.NoError(t, err)
	_, err = p.Score(panelTestSheets(panelRater{score.Superior, panelTestSheet(1, 1)}, panelRater{score.Peer, panelTestSheet(1)}))
	assert.EqualError(t, err, "score: panel table: no weights for the roles [atasan rekan]")
}
