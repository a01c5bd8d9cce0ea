package score_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// panelTestOne is a framework of one item on the scale of 0 to 100, so that a sheet is one number.
func panelTestOne(t testing.TB) *panelFramework {
	return panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 1)
}

func panelTestNew(t testing.TB, policy score.PanelPolicy) *panelOf {
	p, err := score.NewPanel(panelTestOne(t), policy)
	require.NoError(t, err)
	return p
}

// panelTestTotal scores raters who each say one number.
func panelTestTotal(t testing.TB, p *panelOf, said map[score.Role][]int) string {
	var raters []panelRater
	for role, numbers := range said {
		for _, x := range numbers {
			raters = append(raters, panelRater{role, panelTestWorth(1, x)})
		}
	}
	result, err := p.Score(panelTestSheets(raters...))
	require.NoError(t, err)
	return result.Total().String()
}

func TestNewPanelRefusals(t *testing.T) {
	superior, peer := score.RoleRule{Role: score.Superior, Weight: 60}, score.RoleRule{Role: score.Peer, Weight: 20, MinRaters: 3}
	subordinate := score.RoleRule{Role: score.Subordinate, Weight: 20, MinRaters: 3}
	own := score.RoleRule{Role: panelPartner, Code: "mitra", Name: "Mitra kerja", Weight: 10, MinRaters: 3}
	change := func(r score.RoleRule, f func(*score.RoleRule)) score.RoleRule { f(&r); return r }
	roles := func(rules ...score.RoleRule) score.PanelPolicy {
		return score.PanelPolicy{Roles: rules, Missing: score.Renormalise}
	}
	table := func(rows ...map[score.Role]int) score.PanelPolicy {
		return score.PanelPolicy{Roles: []score.RoleRule{superior, peer, subordinate}, Missing: score.ByTable, Table: rows}
	}
	for name, tt := range map[string]struct {
		policy score.PanelPolicy
		want   error
		text   string
	}{
		"no role":         {roles(), fault.ErrEmpty, "panel: no role"},
		"no missing rule": {score.PanelPolicy{Roles: []score.RoleRule{superior}}, fault.ErrEmpty, "no rule for missing roles"},
		"unknown missing rule": {score.PanelPolicy{Roles: []score.RoleRule{superior}, Missing: 3}, fault.ErrEmpty,
			"no rule for missing roles"},
		"role 0":           {roles(superior, score.RoleRule{Code: "x", Name: "X", Weight: 1, MinRaters: 1}), fault.ErrRange, "role 0 x: roles go from 1 to 32"},
		"role 33":          {roles(superior, score.RoleRule{Role: 33, Code: "x", Name: "X", MinRaters: 1}), fault.ErrRange, "roles go from 1 to 32"},
		"declared twice":   {roles(superior, peer, peer), fault.ErrDuplicate, "role 2 rekan: declared twice"},
		"self twice":       {roles(superior, score.RoleRule{Role: score.Self}, score.RoleRule{Role: score.Self}), fault.ErrDuplicate, "declared twice"},
		"own without code": {roles(superior, change(own, func(r *score.RoleRule) { r.Code = " -_" })), fault.ErrEmpty, "needs a code and a name"},
		"own without name": {roles(superior, change(own, func(r *score.RoleRule) { r.Name = "" })), fault.ErrEmpty, "needs a code and a name"},
		"empty spelling":   {roles(superior, change(own, func(r *score.RoleRule) { r.Also = []string{"rekan luar", " "} })), fault.ErrEmpty, `the spelling " " is empty`},
		"code of another": {roles(superior, peer, change(own, func(r *score.RoleRule) { r.Code = "Rekan" })), fault.ErrDuplicate,
			`the code or name "Rekan" is another role's`},
		"name of another":     {roles(superior, peer, change(own, func(r *score.RoleRule) { r.Name = "rekan kerja-setingkat" })), fault.ErrDuplicate, "is another role's"},
		"spelling of another": {roles(superior, peer, change(own, func(r *score.RoleRule) { r.Also = []string{"REKAN"} })), fault.ErrDuplicate, "is another role's"},
		"negative weight":     {roles(change(superior, func(r *score.RoleRule) { r.Weight = -1 })), fault.ErrRange, "weight -1 is outside 0 to 1000000"},
		"weight too large":    {roles(change(superior, func(r *score.RoleRule) { r.Weight = 1_000_001 })), fault.ErrRange, "weight 1000001 is outside"},
		"no weight":           {roles(score.RoleRule{Role: score.Superior}), fault.ErrRange, "no role has a weight"},
		"peer without minimum": {roles(score.RoleRule{Role: score.Peer, Weight: 1}), fault.ErrRange,
			"role 2 rekan: needs a minimum of raters"},
		"negative minimum":    {roles(change(peer, func(r *score.RoleRule) { r.MinRaters = -1 })), fault.ErrRange, "needs a minimum"},
		"own without minimum": {roles(superior, change(own, func(r *score.RoleRule) { r.MinRaters = 0 })), fault.ErrRange, "role 5 mitra: needs a minimum"},
		"superior with minimum": {roles(change(superior, func(r *score.RoleRule) { r.MinRaters = 3 })), fault.ErrRange,
			"an identified role has no minimum"},
		"self with minimum": {roles(superior, score.RoleRule{Role: score.Self, MinRaters: 1}), fault.ErrRange, "an identified role has no minimum"},
		"identified with minimum": {roles(superior, change(own, func(r *score.RoleRule) { r.Identified = true })), fault.ErrRange,
			"an identified role has no minimum"},
		"peer identified": {roles(change(peer, func(r *score.RoleRule) { r.Identified, r.MinRaters = true, 0 })), fault.ErrType,
			"peers and subordinates are never identified"},
		"superior merged": {roles(peer, change(superior, func(r *score.RoleRule) { r.MergeInto = score.Peer })), fault.ErrRange,
			"an identified role has no minimum and is not merged"},
		"merged into itself":     {roles(change(peer, func(r *score.RoleRule) { r.MergeInto = score.Peer })), fault.ErrUnknown, "role rekan: can be merged only"},
		"merged into superior":   {roles(superior, change(peer, func(r *score.RoleRule) { r.MergeInto = score.Superior })), fault.ErrUnknown, "can be merged only"},
		"merged into undeclared": {roles(superior, change(peer, func(r *score.RoleRule) { r.MergeInto = score.Subordinate })), fault.ErrUnknown, "can be merged only"},
		"merged in a chain": {roles(change(peer, func(r *score.RoleRule) { r.MergeInto = score.Subordinate }),
			change(subordinate, func(r *score.RoleRule) { r.MergeInto = panelPartner }), own), fault.ErrUnknown, "can be merged only"},
		"merged below its minimum": {roles(peer, change(subordinate, func(r *score.RoleRule) { r.MinRaters, r.MergeInto = 4, score.Peer })), fault.ErrRange,
			"its minimum of 4 is above the 3 of the role it is merged into"},
		"table without asking": {score.PanelPolicy{Roles: []score.RoleRule{superior}, Missing: score.Renormalise,
			Table: []map[score.Role]int{{score.Superior: 1}}}, fault.ErrEmpty, "panel table: given without ByTable"},
		"table missing":    {table(), fault.ErrEmpty, "missing with it"},
		"row of unknown":   {table(map[score.Role]int{panelPartner: 1}), fault.ErrRange, "panel table, row 1: role 5 is unknown"},
		"row unweighted":   {table(map[score.Role]int{score.Superior: 1, score.Self: 1}), fault.ErrRange, "role 4 is unknown or has no weight"},
		"row negative":     {table(map[score.Role]int{score.Superior: -1}), fault.ErrRange, "its weight -1 is outside 0 to 1000000"},
		"row too large":    {table(map[score.Role]int{score.Superior: 1_000_001}), fault.ErrRange, "its weight 1000001 is outside"},
		"row without role": {table(map[score.Role]int{score.Superior: 1}, nil), fault.ErrDuplicate, "row 2: no weight"},
		"row of zeros":     {table(map[score.Role]int{score.Superior: 0}), fault.ErrDuplicate, "no weight"},
		"row twice": {table(map[score.Role]int{score.Peer: 1, score.Subordinate: 1}, map[score.Role]int{score.Superior: 0, score.Peer: 4, score.Subordinate: 6}),
			fault.ErrDuplicate, "row 2: no weight, or a set of roles that has its weights already"},
		"row of all roles": {table(map[score.Role]int{score.Superior: 1, score.Peer: 1, score.Subordinate: 1}), fault.ErrDuplicate, "has its weights already"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := score.NewPanel(panelTestOne(t), tt.policy)
			assert.Nil(t, p)
			assert.ErrorIs(t, err, tt.want)
			assert.ErrorContains(t, err, tt.text)
			var de *score.DeclarationError
			assert.ErrorAs(t, err, &de)
		})
	}
	for _, f := range []*panelFramework{nil, {}} {
		_, err := score.NewPanel(f, roles(superior))
		assert.ErrorIs(t, err, fault.ErrEmpty)
	}
}

// TestPanelKemenkeuTable has the weights 60/15/25 and the table 0/40/60, 70/0/30, 80/20/0 for a missing role.
func TestPanelKemenkeuTable(t *testing.T) {
	p := panelTestNew(t, score.PanelPolicy{Missing: score.ByTable,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 15, MinRaters: 1}, {Role: score.Subordinate, Weight: 25, MinRaters: 1}},
		Table: []map[score.Role]int{
			{score.Superior: 0, score.Peer: 40, score.Subordinate: 60},
			{score.Superior: 70, score.Peer: 0, score.Subordinate: 30},
			{score.Superior: 80, score.Peer: 20, score.Subordinate: 0},
		}})
	superior, peers, subordinates := []int{90}, []int{60, 80}, []int{50, 60, 70, 60}
	assert.Equal(t, "79.5", panelTestTotal(t, p, map[score.Role][]int{score.Superior: superior, score.Peer: peers, score.Subordinate: subordinates}))
	assert.Equal(t, "64", panelTestTotal(t, p, map[score.Role][]int{score.Peer: peers, score.Subordinate: subordinates}))
	assert.Equal(t, "81", panelTestTotal(t, p, map[score.Role][]int{score.Superior: superior, score.Subordinate: subordinates}))
	assert.Equal(t, "86", panelTestTotal(t, p, map[score.Role][]int{score.Superior: superior, score.Peer: peers}))
	assert.Equal(t, "86", panelTestTotal(t, p, map[score.Role][]int{score.Superior: superior, score.Peer: peers, score.Self: {10}}),
		"self is in no row and does not count")

	result, err := p.Score(panelTestSheets(panelRater{score.Superior, panelTestWorth(1, 90)}))
	assert.ErrorIs(t, err, fault.ErrUnknown)
	assert.EqualError(t, err, "score: panel table: no weights for the roles [atasan]")
	assert.False(t, result.HasTotal(), "no row, no guess")
	role, ok := result.Role(score.Superior)
	require.True(t, ok)
	x, ok := role.Of(1)
	assert.True(t, ok)
	assert.Equal(t, "90", x.String())

	_, err = p.Score(panelTestSheets(panelRater{score.Self, panelTestWorth(1, 90)}))
	assert.ErrorIs(t, err, score.ErrTooFew, "with nobody who counts it is not the table that lacks something")
}

// TestPanelDairiWithoutSubordinates: 60/20/20 becomes 60/40.
func TestPanelDairiWithoutSubordinates(t *testing.T) {
	p := panelTestNew(t, score.PanelPolicy{Missing: score.ByTable,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 20, MinRaters: 1}, {Role: score.Subordinate, Weight: 20, MinRaters: 1}},
		Table: []map[score.Role]int{{score.Superior: 60, score.Peer: 40}}})
	assert.Equal(t, "78", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {90}, score.Peer: {60, 70, 50}}))
	assert.Equal(t, "80", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {90}, score.Peer: {60}, score.Subordinate: {70}}))
	assert.Equal(t, "Konversi: jawaban 0–100 diubah menjadi 0–100. Aturan: dimensi dihitung bila sekurang-kurangnya 1 butirnya dijawab; "+
		"nilai total adalah rata-rata dimensi, bila sekurang-kurangnya 1 dari 1 dimensi dapat dihitung. Bobot peran: Atasan langsung 60, "+
		"Rekan kerja setingkat 20, Bawahan langsung 20. Penilaian diri ditampilkan, tidak dihitung. Bobot bila ada peran yang kosong: "+
		"Atasan langsung 60, Rekan kerja setingkat 40. Penilai paling sedikit: Rekan kerja setingkat 1, Bawahan langsung 1. "+
		"Peran yang kurang dari itu tidak ditampilkan dan tidak dihitung.", p.Stamp().Words())
}

// TestDefect14MissingRaterDoesNotLowerTheScore: weights are shared by those present, and by those who rated only.
func TestDefect14MissingRaterDoesNotLowerTheScore(t *testing.T) {
	p := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 20, MinRaters: 1}, {Role: score.Subordinate, Weight: 20, MinRaters: 1}}})
	assert.Equal(t, "80", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {80}, score.Peer: {80}, score.Subordinate: {80}}))
	assert.Equal(t, "80", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {80}, score.Peer: {80}}))
	assert.Equal(t, "80", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {80}}))
	assert.Equal(t, "80", panelTestTotal(t, p, map[score.Role][]int{score.Peer: {80, 80, 80}, score.Subordinate: {80}}))
	assert.Equal(t, "77.5", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {80}, score.Peer: {60, 80}}))
}

// TestDefect15WeightZeroStaysZero: a weight of 0 is not replaced, a score of 0 is not missing, and nothing is imputed.
func TestDefect15WeightZeroStaysZero(t *testing.T) {
	p := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 60}, {Role: score.Peer, Weight: 0, MinRaters: 1}, {Role: score.Subordinate, Weight: 20, MinRaters: 1}}})
	assert.Equal(t, "75", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {80}, score.Peer: {10, 10}, score.Subordinate: {60}}))
	assert.Equal(t, "60", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {80}, score.Subordinate: {0}}), "0 is a score")
	assert.Equal(t, "80", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {80}}))

	result, err := p.Score(panelTestSheets(panelRater{score.Superior, panelTestWorth(1, 80)}, panelRater{score.Peer, panelTestWorth(1, 10)}))
	require.NoError(t, err)
	peer, ok := result.Role(score.Peer)
	require.True(t, ok)
	assert.True(t, peer.Shown(), "shown, but not counted")
	assert.Zero(t, peer.Weight())

	_, err = p.Score(panelTestSheets(panelRater{score.Peer, panelTestWorth(1, 10)}))
	assert.ErrorIs(t, err, score.ErrTooFew, "only a role that does not count")
}

// TestDefect16MeanOverThosePresent: never over a fixed number of jurors, and no division by zero for an empty group.
func TestDefect16MeanOverThosePresent(t *testing.T) {
	p := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Peer, Weight: 1, MinRaters: 1}}})
	assert.Equal(t, "80", panelTestTotal(t, p, map[score.Role][]int{score.Peer: {80, 80, 80}}), "three of five jurors")
	result, err := p.Score(panelTestSheets())
	assert.ErrorIs(t, err, score.ErrTooFew)
	assert.False(t, result.HasTotal())
}

// TestDefect11RatersDoNotAddUp: many raters raise nothing, and the larger role does not win.
func TestDefect11RatersDoNotAddUp(t *testing.T) {
	p := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise,
		Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}, {Role: score.Peer, Weight: 1, MinRaters: 1}}})
	one := panelTestTotal(t, p, map[score.Role][]int{score.Superior: {90}, score.Peer: {60}})
	many := panelTestTotal(t, p, map[score.Role][]int{score.Superior: {90}, score.Peer: {60, 60, 60, 60, 60, 60, 60, 60}})
	assert.Equal(t, "75", one)
	assert.Equal(t, one, many)
}

func TestPanelWeightsAreRatios(t *testing.T) {
	rules := func(superior, peer, subordinate int) score.PanelPolicy {
		return score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Superior, Weight: superior},
			{Role: score.Peer, Weight: peer, MinRaters: 1}, {Role: score.Subordinate, Weight: subordinate, MinRaters: 1}}}
	}
	percent, ratio, other := panelTestNew(t, rules(60, 20, 20)), panelTestNew(t, rules(3, 1, 1)), panelTestNew(t, rules(3, 1, 2))
	for _, said := range []map[score.Role][]int{
		{score.Superior: {91}, score.Peer: {60, 71}, score.Subordinate: {55, 60, 64}},
		{score.Superior: {91}, score.Subordinate: {55, 60, 64}},
		{score.Peer: {60, 71}, score.Subordinate: {55}},
	} {
		assert.Equal(t, panelTestTotal(t, percent, said), panelTestTotal(t, ratio, said))
	}
	assert.NoError(t, score.Comparable(percent, ratio), "the same scoring")
	assert.NotEqual(t, percent.Stamp().Words(), ratio.Stamp().Words(), "but each report prints its own numbers")
	assert.ErrorIs(t, score.Comparable(percent, other), score.ErrNotComparable)
}

func TestPanelSelf(t *testing.T) {
	said := map[score.Role][]int{score.Superior: {80}, score.Self: {100}}
	shown := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Superior, Weight: 80}}})
	assert.Equal(t, "80", panelTestTotal(t, shown, said), "weight 0 unless it is asked for")
	counted := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise,
		Roles: []score.RoleRule{{Role: score.Self, Weight: 20}, {Role: score.Superior, Weight: 80}}})
	assert.Equal(t, "84", panelTestTotal(t, counted, said))
	assert.NotContains(t, counted.Stamp().Words(), "Penilaian diri")
	assert.Contains(t, counted.Stamp().Words(), "Bobot peran: Diri sendiri 20, Atasan langsung 80.")

	result, err := counted.Score(panelTestSheets(panelRater{score.Superior, panelTestWorth(1, 80)}, panelRater{score.Self, panelTestWorth(1, 100)}))
	require.NoError(t, err)
	gap, ok := result.Gap(1)
	assert.True(t, ok)
	assert.Equal(t, "20", gap.String(), "self less the others, although the total counts self")

	table := panelTestNew(t, score.PanelPolicy{Missing: score.ByTable,
		Roles: []score.RoleRule{{Role: score.Self, Weight: 20}, {Role: score.Superior, Weight: 80}, {Role: score.Peer, Weight: 10, MinRaters: 1}},
		Table: []map[score.Role]int{{score.Self: 10, score.Superior: 90}}})
	result, err = table.Score(panelTestSheets(panelRater{score.Superior, panelTestWorth(1, 80)}, panelRater{score.Self, panelTestWorth(1, 100)}))
	require.NoError(t, err)
	assert.Equal(t, "82", result.Total().String())
	_, ok = result.Gap(1)
	assert.False(t, ok, "the table has no weights without self")
}

func TestPanelParseRole(t *testing.T) {
	p := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Superior, Name: "Pejabat penilai kinerja", Weight: 1},
		{Role: panelPartner, Code: "mitra", Name: "Mitra kerja", Also: []string{"rekan luar", "staf"}, Weight: 1, MinRaters: 2},
		{Role: 32, Code: "warga", Name: "Penerima layanan", Identified: true},
	}})
	for s, want := range map[string]score.Role{
		"mitra": panelPartner, "MITRA  KERJA": panelPartner, "mitra-kerja": panelPartner, "mitra_kerja": panelPartner, "Rekan Luar": panelPartner,
		"staf": panelPartner, "penerima layanan": 32, "Pejabat Penilai Kinerja": score.Superior, "atasan": score.Superior,
		"Atasan langsung": score.Superior, "ketua tim": score.Superior, "self": score.Self, "Diri sendiri": score.Self,
	} {
		got, err := p.ParseRole(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	for s, want := range map[string]error{"": fault.ErrEmpty, " ": fault.ErrEmpty, "-": fault.ErrUnknown, "rekan": fault.ErrUnknown, "bawahan": fault.ErrUnknown,
		"mitra kerj": fault.ErrUnknown, strings.Repeat("mitra ", 100): fault.ErrUnknown} {
		got, err := p.ParseRole(s)
		assert.ErrorIs(t, err, want, s)
		assert.Zero(t, got, s)
		var pe *fault.ParseError
		if assert.ErrorAs(t, err, &pe, s) {
			assert.Equal(t, s, pe.Input)
			assert.Equal(t, "score.Role", pe.Type)
		}
	}
	assert.Equal(t, "Mitra kerja", p.RoleName(panelPartner))
	assert.Equal(t, "Pejabat penilai kinerja", p.RoleName(score.Superior))
	assert.Equal(t, "Diri sendiri", p.RoleName(score.Self))
	assert.Equal(t, "Rekan kerja setingkat", p.RoleName(score.Peer), "not of the panel")
	assert.Equal(t, "score.Role(9)", p.RoleName(9))
}

func FuzzPanelParseRole(f *testing.F) {
	p := panelTestNew(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Superior, Weight: 1},
		{Role: panelPartner, Code: "mitra", Name: "Mitra kerja", MinRaters: 2}}})
	for _, s := range []string{"", "mitra", "Mitra-Kerja", "atasan", "rekan", "_", "\xff", "mitra\u00a0kerja"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		role, err := p.ParseRole(s)
		if err != nil {
			var pe *fault.ParseError
			require.ErrorAs(t, err, &pe)
			require.Equal(t, s, pe.Input)
			require.Zero(t, role)
			return
		}
		require.Contains(t, []score.Role{score.Superior, panelPartner, score.Self}, role)
		again, err := p.ParseRole(p.RoleName(role))
		require.NoError(t, err)
		require.Equal(t, role, again)
	})
}

func TestPanelStamp(t *testing.T) {
	base := score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Superior, Weight: 60},
		{Role: score.Peer, Weight: 20, MinRaters: 3}, {Role: score.Subordinate, Weight: 20, MinRaters: 3, MergeInto: score.Peer}}}
	p := panelTestNew(t, base)
	assert.Equal(t, `"atasan" weight 3; "rekan" weight 1 min 3; "bawahan" weight 1 min 3 into "rekan"; "diri" weight 0; missing sebanding`, p.Stamp().Roles)
	assert.True(t, strings.HasSuffix(p.Stamp().Words(), " Bobot peran: Atasan langsung 60, Rekan kerja setingkat 20, Bawahan langsung 20. "+
		"Penilaian diri ditampilkan, tidak dihitung. Bobot peran yang kosong dibagikan sebanding kepada peran yang ada. "+
		"Penilai paling sedikit: Rekan kerja setingkat 3, Bawahan langsung 3. Di bawah itu jawaban Bawahan langsung digabungkan ke Rekan kerja setingkat; "+
		"peran yang tetap kurang tidak ditampilkan dan tidak dihitung."), p.Stamp().Words())
	assert.ErrorIs(t, score.Comparable(p, panelTestOne(t)), score.ErrNotComparable, "a panel is not a sheet")

	turned := base
	turned.Roles = []score.RoleRule{{Role: score.Self}, base.Roles[2], base.Roles[0], base.Roles[1]}
	assert.NoError(t, score.Comparable(p, panelTestNew(t, turned)), "in whatever order the roles are shown")

	alone := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Superior, Weight: 7}}})
	assert.True(t, strings.HasSuffix(alone.Stamp().Words(), "kepada peran yang ada."), "no minimum, no words about it")

	table := func(rows ...map[score.Role]int) *panelOf {
		return panelTestNew(t, score.PanelPolicy{Missing: score.ByTable, Roles: base.Roles, Table: rows})
	}
	two := table(map[score.Role]int{score.Superior: 6, score.Peer: 4}, map[score.Role]int{score.Peer: 1, score.Subordinate: 1})
	assert.NoError(t, score.Comparable(two, table(map[score.Role]int{score.Superior: 0, score.Subordinate: 5, score.Peer: 5}, map[score.Role]int{score.Peer: 40, score.Superior: 60})))
	for i, other := range []*panelOf{p, table(map[score.Role]int{score.Superior: 6, score.Peer: 4}),
		table(map[score.Role]int{score.Superior: 6, score.Peer: 3}, map[score.Role]int{score.Peer: 1, score.Subordinate: 1})} {
		assert.ErrorIs(t, score.Comparable(two, other), score.ErrNotComparable, fmt.Sprint(i))
	}
}

// TestPanelStampTellsSpellingsApart: a code that looks like part of a description must not make two panels look alike.
func TestPanelStampTellsSpellingsApart(t *testing.T) {
	plain := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Superior, Weight: 1},
		{Role: 5, Code: "a", Name: "A", Identified: true}, {Role: 6, Code: "b", Name: "B", Identified: true}}})
	sly := panelTestNew(t, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{{Role: score.Superior, Weight: 1},
		{Role: 5, Code: `a" weight 0; "b`, Name: "A", Identified: true}}})
	assert.ErrorIs(t, score.Comparable(plain, sly), score.ErrNotComparable)
}

func TestZeroPanel(t *testing.T) {
	for _, p := range []*panelOf{nil, {}} {
		_, err := p.ParseRole("atasan")
		assert.ErrorIs(t, err, fault.ErrUnknown)
		_, err = p.ParseRole("")
		assert.ErrorIs(t, err, fault.ErrEmpty)
		assert.Equal(t, "Atasan langsung", p.RoleName(score.Superior))
		assert.Equal(t, score.Stamp{}, p.Stamp())
		result, err := p.Score(panelTestSheets(panelRater{score.Superior, panelTestWorth(1, 5)}))
		assert.ErrorIs(t, err, fault.ErrEmpty)
		assert.Equal(t, panelOutcome{}, result)
	}
}

func TestPanelKeepsWhatItWasGiven(t *testing.T) {
	also := []string{"rekan luar"}
	row := map[score.Role]int{score.Superior: 1}
	roles := []score.RoleRule{{Role: score.Superior, Weight: 1}, {Role: panelPartner, Code: "mitra", Name: "Mitra", Also: also, Weight: 1, MinRaters: 1}}
	p := panelTestNew(t, score.PanelPolicy{Missing: score.ByTable, Roles: roles, Table: []map[score.Role]int{row}})
	want := p.Stamp()
	also[0], row[score.Superior], roles[0].Weight = "lain", 5, 9
	assert.Equal(t, want, p.Stamp())
	_, err := p.ParseRole("rekan luar")
	assert.NoError(t, err)
	assert.Equal(t, "70", panelTestTotal(t, p, map[score.Role][]int{score.Superior: {80}, panelPartner: {60}}))
}
