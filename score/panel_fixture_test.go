package score_test

import (
	"fmt"
	"iter"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// The frameworks, panels and sheets that the tests of panels and tallies are made of.

type (
	panelDim  uint8
	panelItem uint8

	panelFramework = score.Framework[panelDim, panelItem]
	panelOf        = score.Panel[panelDim, panelItem]
	panelOutcome   = score.PanelResult[panelDim, panelItem]
	panelSheet     = score.Sheet[panelItem]
	panelTally     = score.Tally[panelDim, panelItem]
	panelPublished = score.Published[panelDim, panelItem]
)

// The roles of a caller's own.
const (
	panelPartner score.Role = 5
	panelClient  score.Role = 6
)

// panelTestDimensions declares dimensions A, B, … with these numbers of items, all of weight 1.
func panelTestDimensions(items ...int) []score.Dimension[panelDim, panelItem] {
	var out []score.Dimension[panelDim, panelItem]
	id := panelItem(0)
	for k, n := range items {
		code := string(rune('A' + k))
		d := score.Dimension[panelDim, panelItem]{ID: panelDim(k + 1), Code: code, Name: "Dimensi " + code, Weight: 1}
		for j := range n {
			id++
			item := fmt.Sprint(code, j+1)
			d.Items = append(d.Items, score.Item[panelItem]{ID: id, Code: item, Text: "Butir " + item, Weight: 1})
		}
		out = append(out, d)
	}
	return out
}

func panelTestLikert(t testing.TB) score.Scale {
	s, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	return s
}

// panelTestPoints is the scale of the numbers 0 to 100, each worth itself, so that a sheet can say any whole index.
func panelTestPoints(t testing.TB) score.Scale {
	s, err := score.Likert(0, 100, score.POMP)
	require.NoError(t, err)
	return s
}

func panelTestFramework(t testing.TB, scale score.Scale, policy score.Policy, items ...int) *panelFramework {
	f, err := score.New(scale, policy, panelTestDimensions(items...)...)
	require.NoError(t, err)
	return f
}

// panelTestSheet has these ratings on the items from the first; 0 is no answer.
func panelTestSheet(ratings ...score.Rating) *panelSheet {
	var s panelSheet
	for i, r := range ratings {
		if err := s.Set(panelItem(i+1), r); err != nil {
			panic(err)
		}
	}
	return &s
}

// panelTestWorth is a sheet on the scale of panelTestPoints whose items are all worth x.
func panelTestWorth(items int, x int) *panelSheet {
	return panelTestSheet(slices.Repeat([]score.Rating{score.Rating(x + 1)}, items)...)
}

type panelRater struct {
	role  score.Role
	sheet *panelSheet
}

func panelTestSheets(raters ...panelRater) iter.Seq2[score.Role, *panelSheet] {
	return func(yield func(score.Role, *panelSheet) bool) {
		for _, r := range raters {
			if !yield(r.role, r.sheet) {
				return
			}
		}
	}
}

// panelSource makes choices of bytes, so that the same generator serves random tests and fuzzing. Where the bytes end it
// always chooses the first.
type panelSource struct{ data []byte }

func panelTestRandom(rng *rand.Rand, bytes int) *panelSource {
	data := make([]byte, bytes)
	for i := range data {
		data[i] = byte(rng.Uint32())
	}
	return &panelSource{data}
}

// n chooses one of 0 to limit-1.
func (s *panelSource) n(limit int) int {
	if len(s.data) == 0 || limit <= 1 {
		return 0
	}
	b := int(s.data[0])
	s.data = s.data[1:]
	return b % limit
}

func (s *panelSource) chance(percent int) bool { return s.n(100) >= 100-percent }

// panelTestScales are the scales that the generator chooses from.
var panelTestScales = []func() (score.Scale, error){
	func() (score.Scale, error) { return score.Likert(1, 5, score.POMP) },
	func() (score.Scale, error) { return score.Likert(0, 6, score.POMP) },
	func() (score.Scale, error) { return score.Likert(1, 4, score.Proportional) },
	func() (score.Scale, error) {
		third, _ := score.NewIndex(-1, 3)
		half, _ := score.NewIndex(-401, 2)
		return score.Levels(score.Level{Label: "E", Index: half}, score.Level{Label: "D", Index: third},
			score.Level{Label: "C"}, score.Level{Label: "B", Index: score.MustParseIndex("72.25")},
			score.Level{Label: "A", Index: score.MustParseIndex("100")})
	},
}

// panelWeights are the weights that the generator chooses from.
var panelWeights = []int{1, 1, 1, 2, 3, 5, 10, 97}

// framework makes any framework of up to four dimensions of up to four items.
func (s *panelSource) framework(t testing.TB) *panelFramework {
	dims := panelTestDimensions(1+s.n(4), 1+s.n(4), 1+s.n(4), 1+s.n(4))[:1+s.n(4)]
	fewest := 4
	for k := range dims {
		dims[k].Weight = panelWeights[s.n(len(panelWeights))]
		for j := range dims[k].Items {
			dims[k].Items[j].Weight = panelWeights[s.n(len(panelWeights))]
			dims[k].Items[j].Reverse = s.chance(20)
		}
		fewest = min(fewest, len(dims[k].Items))
	}
	scale, err := panelTestScales[s.n(len(panelTestScales))]()
	require.NoError(t, err)
	policy := score.Policy{MinItems: 1 + s.n(fewest), MinDimensions: 1 + s.n(len(dims)),
		Total: []score.TotalRule{score.TotalOfDimensions, score.TotalOfItems}[s.n(2)]}
	f, err := score.New(scale, policy, dims...)
	require.NoError(t, err)
	return f
}

// panel makes any panel.
func (s *panelSource) panel(t testing.TB, f *panelFramework) (*panelOf, score.PanelPolicy) {
	var policy score.PanelPolicy
	names := map[score.Role]string{panelPartner: "mitra", panelClient: "klien"}
	for _, role := range []score.Role{score.Superior, score.Peer, score.Subordinate, score.Self, panelPartner, panelClient} {
		if !s.chance(75) {
			continue
		}
		r := score.RoleRule{Role: role, Code: names[role], Name: strings.ToUpper(names[role])}
		if s.chance(80) && (role != score.Self || s.chance(30)) {
			r.Weight = []int{1, 2, 3, 15, 20, 25, 60}[s.n(7)]
		}
		switch {
		case role == score.Superior || role == score.Self:
		case role == panelClient && s.chance(50):
			r.Identified = true
		default:
			r.MinRaters = 1 + s.n(4)
		}
		policy.Roles = append(policy.Roles, r)
	}
	if !slices.ContainsFunc(policy.Roles, func(r score.RoleRule) bool { return r.Weight > 0 }) {
		policy.Roles = append(slices.DeleteFunc(policy.Roles, func(r score.RoleRule) bool { return r.Role == score.Superior }),
			score.RoleRule{Role: score.Superior, Weight: 1})
	}
	for i := range policy.Roles {
		into := policy.Roles[s.n(len(policy.Roles))]
		if r := &policy.Roles[i]; s.chance(50) && r.MinRaters > 0 && into.MinRaters >= r.MinRaters && into.Role != r.Role &&
			into.MergeInto == 0 && !slices.ContainsFunc(policy.Roles, func(o score.RoleRule) bool { return o.MergeInto == r.Role }) {
			r.MergeInto = into.Role
		}
	}
	for i := len(policy.Roles) - 1; i > 0; i-- {
		j := s.n(i + 1)
		policy.Roles[i], policy.Roles[j] = policy.Roles[j], policy.Roles[i]
	}
	policy.Missing = score.Renormalise
	if s.chance(40) {
		s.table(&policy)
	}
	p, err := score.NewPanel(f, policy)
	require.NoError(t, err, "%+v", policy)
	return p, policy
}

// table adds weights for some sets of roles.
func (s *panelSource) table(policy *score.PanelPolicy) {
	var counted []score.Role
	for _, r := range policy.Roles {
		if r.Weight > 0 {
			counted = append(counted, r.Role)
		}
	}
	for set := 1; set < 1<<len(counted)-1; set++ {
		row := map[score.Role]int{}
		for i, role := range counted {
			if set&(1<<i) != 0 {
				row[role] = 1 + s.n(70)
			} else if s.chance(20) {
				row[role] = 0
			}
		}
		if s.chance(80) {
			policy.Table = append(policy.Table, row)
		}
	}
	if policy.Table != nil {
		policy.Missing = score.ByTable
	}
}

// sheet answers most items of f.
func (s *panelSource) sheet(f *panelFramework) *panelSheet {
	var out panelSheet
	careless := []int{0, 5, 20, 60}[s.n(4)]
	for d := range f.Dimensions() {
		for _, item := range d.Items {
			r := score.Rating(1 + s.n(f.Scale().Len()))
			if s.chance(careless) {
				r = []score.Rating{0, score.CannotRate}[s.n(2)]
			}
			if err := out.Set(item.ID, r); err != nil {
				panic(err)
			}
		}
	}
	return &out
}

// raters makes the sheets about one person.
func (s *panelSource) raters(f *panelFramework, policy score.PanelPolicy) []panelRater {
	var out []panelRater
	roles := []score.Role{score.Self}
	for _, r := range policy.Roles {
		roles = append(roles, r.Role)
	}
	self := false
	for range s.n(14) {
		role := roles[s.n(len(roles))]
		if role == score.Self {
			if self {
				continue
			}
			self = true
		}
		out = append(out, panelRater{role, s.sheet(f)})
	}
	return out
}

// panelTestIs checks that x is the number want, to the last digit where an Index holds it, else to what it promises.
func panelTestIs(t testing.TB, want *big.Rat, x score.Index, what string) {
	t.Helper()
	exact := want.Num().IsInt64() && want.Denom().IsInt64()
	require.Equal(t, exact, x.Exact(), "%s: want %s, got %s", what, want.RatString(), x)
	off := new(big.Rat).Sub(want, x.Rat())
	if exact {
		require.Zero(t, off.Sign(), "%s: want %s, got %s", what, want.RatString(), x)
		return
	}
	require.Negative(t, off.Abs(off).Cmp(big.NewRat(1, 1_000_000_000)), "%s: want %s, got %s", what, want.RatString(), x)
	require.Equal(t, want.Sign(), x.Sign(), what)
}

// panelTestHas checks that there is a number exactly where one is wanted (not nil), and that it is the one.
func panelTestHas(t testing.TB, want *big.Rat, x score.Index, ok bool, what string) {
	t.Helper()
	require.Equal(t, want != nil, ok, what)
	if ok {
		panelTestIs(t, want, x, what)
	} else {
		require.Zero(t, x, what)
	}
}
