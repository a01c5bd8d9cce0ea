package score_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// panelTestResult is the result of self, superior, three peers, and two subordinates who are too few: two dimensions of two
// items, of which one peer left out the last dimension.
func panelTestResult(t testing.TB) panelOutcome {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions}, 2, 2)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 20, MinRaters: 3}, {Role: score.Subordinate, Weight: 20, MinRaters: 3}}})
	require.NoError(t, err)
	said := func(a1, a2, b1, b2 score.Rating) *panelSheet { return panelTestSheet(a1+1, a2+1, b1+1, b2+1) }
	result, err := p.Score(panelTestSheets(
		panelRater{score.Self, said(90, 90, 50, 70)},
		panelRater{score.Superior, said(80, 60, 40, 40)},
		panelRater{score.Peer, said(90, 70, 50, 50)},
		panelRater{score.Peer, said(80, 80, 60, 50)},
		panelRater{score.Peer, panelTestSheet(71, 91)},
		panelRater{score.Subordinate, said(10, 20, 30, 40)},
		panelRater{score.Subordinate, said(20, 10, 40, 30)}))
	require.NoError(t, err)
	return result
}

func TestPanelResult(t *testing.T) {
	r := panelTestResult(t)
	text := func(x score.Index, ok bool) string {
		if !ok {
			return "-"
		}
		return x.String()
	}
	assert.Equal(t, "56.25", text(r.Total(), r.HasTotal()))
	assert.Equal(t, "72.5", text(r.Of(1)), "(60·70 + 20·80) / 80")
	assert.Equal(t, "40", text(r.Of(2)), "two peers are too few: the superior alone")
	assert.Equal(t, "-", text(r.Of(3)))
	assert.Equal(t, "-", text(r.Of(0)))
	assert.Equal(t, map[panelDim]score.Index{1: score.MustParseIndex("72.5"), 2: score.MustParseIndex("40")}, maps.Collect(r.All()))
	assert.Equal(t, "17.5", text(r.Gap(1)))
	assert.Equal(t, "20", text(r.Gap(2)))
	assert.Equal(t, "-", text(r.Gap(3)))
	assert.Equal(t, "18.75", text(r.TotalGap()))
	assert.Equal(t, "80", text(r.Item(1)))
	assert.Equal(t, "65", text(r.Item(2)))
	assert.Equal(t, "40", text(r.Item(3)))
	assert.Equal(t, "-", text(r.Item(5)))
	assert.Equal(t, "-", text(r.Item(255)))
	assert.Equal(t, []panelItem{1, 2, 3, 4}, slices.Sorted(maps.Keys(maps.Collect(r.Items()))))
	assert.Equal(t, []score.Role{score.Superior, score.Peer}, slices.Collect(r.ItemRoles(2)))
	assert.Equal(t, []score.Role{score.Superior}, slices.Collect(r.ItemRoles(3)), "self and hidden roles do not count")
	assert.Empty(t, slices.Collect(r.ItemRoles(5)))
	for range r.ItemRoles(2) {
		break
	}
	assert.Empty(t, slices.Collect(panelOutcome{}.ItemRoles(2)))
	assert.Equal(t, 2, r.Withheld())
	assert.NotZero(t, r.Stamp().Roles)

	codes := []string{}
	for role := range r.Roles() {
		codes = append(codes, role.Code())
	}
	assert.Equal(t, []string{"atasan", "rekan", "bawahan", "diri"}, codes, "in declared order, self last where it was not declared")

	peer, ok := r.Role(score.Peer)
	require.True(t, ok)
	assert.Equal(t, score.Peer, peer.Role())
	assert.Equal(t, "Rekan kerja setingkat", peer.Name())
	assert.Equal(t, 20, peer.Weight())
	assert.Equal(t, []int{3, 3, 3, 0, 0}, []int{peer.Sheets(), peer.Raters(), peer.Used(), peer.Merged(), peer.Withheld()})
	assert.True(t, peer.Shown())
	assert.Equal(t, "80", text(peer.Of(1)))
	assert.Equal(t, 3, peer.N(1))
	assert.Equal(t, "-", text(peer.Of(2)), "shown in the one dimension, not in the other")
	assert.Zero(t, peer.N(2))
	assert.Equal(t, "-", text(peer.Total()))
	assert.Equal(t, "-", text(peer.Of(9)))
	assert.Zero(t, peer.N(9))

	hidden, ok := r.Role(score.Subordinate)
	require.True(t, ok)
	assert.False(t, hidden.Shown())
	assert.Equal(t, []int{2, 0, 0, 0, 2}, []int{hidden.Sheets(), hidden.Raters(), hidden.Used(), hidden.Merged(), hidden.Withheld()})
	assert.Equal(t, "-", text(hidden.Of(1)))

	self, ok := r.Role(score.Self)
	require.True(t, ok)
	assert.Equal(t, "75", text(self.Total()))
	_, ok = r.Role(panelPartner)
	assert.False(t, ok)
}

func TestPanelResultJSON(t *testing.T) {
	b, err := json.Marshal(panelTestResult(t))
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"values": {"A": 72.5, "B": 40, "total": 56.25},
		"gap": {"A": 17.5, "B": 20, "total": 18.75},
		"roles": [
			{"role": "atasan", "sheets": 1, "raters": 1, "merged": 0, "withheld": 0, "values": {"A": 70, "B": 40, "total": 55}},
			{"role": "rekan", "sheets": 3, "raters": 3, "merged": 0, "withheld": 0, "values": {"A": 80, "B": null, "total": null}},
			{"role": "bawahan", "sheets": 2, "raters": 0, "merged": 0, "withheld": 2, "values": {"A": null, "B": null, "total": null}},
			{"role": "diri", "sheets": 1, "raters": 1, "merged": 0, "withheld": 0, "values": {"A": 90, "B": 60, "total": 75}}
		],
		"withheld": 2
	}`, string(b))
	b, err = json.Marshal(map[string]panelOutcome{"x": {}})
	require.NoError(t, err)
	assert.Equal(t, `{"x":null}`, string(b))
}

func TestPanelResultMergedRole(t *testing.T) {
	p := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Peer, Weight: 20, MinRaters: 3}, {Role: score.Subordinate, Weight: 40, MinRaters: 2, MergeInto: score.Peer}}})
	result, err := p.Score(panelTestSheets(panelRater{score.Peer, panelTestWorth(1, 60)}, panelRater{score.Peer, panelTestWorth(1, 70)},
		panelRater{score.Subordinate, panelTestWorth(1, 80)}))
	require.NoError(t, err)
	assert.Equal(t, "70", result.Total().String(), "three raters of one group")
	peer, _ := result.Role(score.Peer)
	subordinate, _ := result.Role(score.Subordinate)
	assert.Equal(t, []int{2, 3, 1, 2, 0}, []int{peer.Sheets(), peer.Raters(), peer.Merged(), peer.Used(), peer.Withheld()})
	assert.Equal(t, []int{1, 0, 0, 1, 0}, []int{subordinate.Sheets(), subordinate.Raters(), subordinate.Merged(), subordinate.Used(), subordinate.Withheld()})
	assert.False(t, subordinate.Shown())
	assert.Zero(t, result.Withheld())

	result, err = p.Score(panelTestSheets(panelRater{score.Peer, panelTestWorth(1, 60)}, panelRater{score.Subordinate, panelTestWorth(1, 80)}))
	assert.ErrorIs(t, err, score.ErrTooFew, "both together are too few")
	assert.Equal(t, 2, result.Withheld())

	result, err = p.Score(panelTestSheets(panelRater{score.Peer, panelTestWorth(1, 60)},
		panelRater{score.Subordinate, panelTestWorth(1, 80)}, panelRater{score.Subordinate, panelTestWorth(1, 90)}))
	require.NoError(t, err)
	assert.Equal(t, "85", result.Total().String(), "who are enough stand alone, and take nobody in")
	assert.Equal(t, 1, result.Withheld())
}

// TestPanelResultMergedWithoutWeight: what counts is the weight of the role that the raters stand with.
func TestPanelResultMergedWithoutWeight(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1, 1)
	rules := []score.RoleRule{{Role: score.Superior, Weight: 1}, {Role: score.Peer, MinRaters: 2}, {Role: score.Subordinate, Weight: 5, MinRaters: 2, MergeInto: score.Peer}}
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: rules})
	require.NoError(t, err)
	up := panelTestSheet(91, 11)
	result, err := p.Score(panelTestSheets(panelRater{score.Superior, panelTestSheet(51, 41)}, panelRater{score.Peer, up}, panelRater{score.Subordinate, up}))
	require.NoError(t, err)
	assert.Equal(t, "45", result.Total().String(), "the superior alone")
	above, below, both := result.Contrast().Above(1, 2)
	assert.Equal(t, []int{1, 0, 1}, []int{above, below, both}, "the superior alone")
}

func TestPanelResultProminent(t *testing.T) {
	f := panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1, 1)
	p, err := score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 40, MinRaters: 2}, {Role: score.Subordinate, MinRaters: 1}}})
	require.NoError(t, err)
	up, down := panelTestSheet(81, 61), panelTestSheet(61, 81)
	prominent := func(raters ...panelRater) bool {
		result, err := p.Score(panelTestSheets(raters...))
		require.NoError(t, err)
		high, low, ok := result.Prominent(score.MustParseIndex("5"))
		if ok {
			assert.Equal(t, []panelDim{1}, high)
			assert.Equal(t, []panelDim{2}, low)
		}
		return ok
	}
	assert.True(t, prominent(panelRater{score.Superior, up}, panelRater{score.Peer, up}, panelRater{score.Peer, down}), "two of three")
	assert.True(t, prominent(panelRater{score.Superior, up}, panelRater{score.Peer, up}, panelRater{score.Peer, down}, panelRater{score.Self, down}), "self is not asked")
	assert.True(t, prominent(panelRater{score.Superior, up}, panelRater{score.Peer, up}, panelRater{score.Peer, down}, panelRater{score.Subordinate, down}), "nor is a role without a weight")
	assert.False(t, prominent(panelRater{score.Superior, up}, panelRater{score.Peer, down}, panelRater{score.Peer, down}))
	assert.True(t, prominent(panelRater{score.Superior, up}, panelRater{score.Peer, down}), "a hidden peer is not asked")
}

func TestPanelResultIsNotChangedThroughItsContrast(t *testing.T) {
	r := panelTestResult(t)
	want := panelTestDump(t, r)
	r.Contrast().Add(r.All())
	assert.Equal(t, want, panelTestDump(t, r))
}

func TestPanelResultStopsIterating(t *testing.T) {
	r := panelTestResult(t)
	n := 0
	for range r.All() {
		n++
		break
	}
	for range r.Items() {
		n++
		break
	}
	for range r.Roles() {
		n++
		break
	}
	assert.Equal(t, 3, n)
}

func TestZeroPanelResult(t *testing.T) {
	var r panelOutcome
	assert.False(t, r.HasTotal())
	assert.Zero(t, r.Total())
	_, ok := r.Of(1)
	assert.False(t, ok)
	_, ok = r.Gap(1)
	assert.False(t, ok)
	_, ok = r.TotalGap()
	assert.False(t, ok)
	_, ok = r.Item(1)
	assert.False(t, ok)
	assert.Empty(t, maps.Collect(r.All()))
	assert.Empty(t, maps.Collect(r.Items()))
	assert.Empty(t, slices.Collect(r.Roles()))
	_, ok = r.Role(score.Peer)
	assert.False(t, ok)
	assert.Zero(t, r.Withheld())
	above, below, both := r.Contrast().Above(1, 2)
	assert.Zero(t, above+below+both)
	_, _, ok = r.Prominent(score.Index{})
	assert.False(t, ok)
	assert.Equal(t, score.Stamp{}, r.Stamp())
}

func TestZeroRoleResult(t *testing.T) {
	var r score.RoleResult[panelDim, panelItem]
	assert.Zero(t, r.Role())
	assert.Empty(t, r.Code())
	assert.Empty(t, r.Name())
	assert.False(t, r.Shown())
	assert.Zero(t, r.Weight()+r.Sheets()+r.Raters()+r.Merged()+r.Used()+r.Withheld()+r.N(1))
	_, ok := r.Of(1)
	assert.False(t, ok)
	_, ok = r.Total()
	assert.False(t, ok)
}
