package iki_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// Small graphs computed by hand, over offices a to g.
func TestNetworksByHand(t *testing.T) {
	for _, tt := range []struct {
		name       string
		lists      [][]string
		pairs      int
		degrees    []int // of a to g
		components [][]string
		cuts       []string
	}{
		{"nothing shared", [][]string{{"a"}, {"b"}}, 0, []int{0, 0, 0, 0, 0, 0, 0},
			[][]string{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}}, []string{}},
		{"one pair, twice", [][]string{{"a", "b"}, {"b", "a"}}, 1, []int{1, 1, 0, 0, 0, 0, 0},
			[][]string{{"a", "b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}}, []string{}},
		{"a path a-b-c-d", [][]string{{"a", "b"}, {"b", "c"}, {"c", "d"}}, 3, []int{1, 2, 2, 1, 0, 0, 0},
			[][]string{{"a", "b", "c", "d"}, {"e"}, {"f"}, {"g"}}, []string{"b", "c"}},
		{"all of an initiative pairwise", [][]string{{"a", "b", "c", "d"}}, 6, []int{3, 3, 3, 3, 0, 0, 0},
			[][]string{{"a", "b", "c", "d"}, {"e"}, {"f"}, {"g"}}, []string{}},
		{"a ring", [][]string{{"a", "b"}, {"b", "c"}, {"c", "d"}, {"d", "a"}}, 4, []int{2, 2, 2, 2, 0, 0, 0},
			[][]string{{"a", "b", "c", "d"}, {"e"}, {"f"}, {"g"}}, []string{}},
		{"two triangles that share c, and a pair", [][]string{{"a", "b", "c"}, {"c", "d", "e"}, {"f", "g"}}, 7, []int{2, 2, 4, 2, 2, 1, 1},
			[][]string{{"a", "b", "c", "d", "e"}, {"f", "g"}}, []string{"c"}},
		{"a star around the first", [][]string{{"a", "b"}, {"a", "c"}, {"a", "d"}}, 3, []int{3, 1, 1, 1, 0, 0, 0},
			[][]string{{"a", "b", "c", "d"}, {"e"}, {"f"}, {"g"}}, []string{"a"}},
		{"units below count for their office", [][]string{{"a.1", "a.2"}, {"a.1.1", "b"}, {"pemprov", "c"}}, 1, []int{1, 1, 0, 0, 0, 0, 0},
			[][]string{{"a", "b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}}, []string{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n := portfolio(t, tt.lists...).Network()
			assert.Equal(t, 7, n.Len())
			assert.Equal(t, 21, n.PossiblePairs())
			assert.Equal(t, tt.pairs, n.Pairs())
			density, ok := n.Density()
			require.True(t, ok)
			want, err := score.NewIndex(int64(tt.pairs)*100, 21)
			require.NoError(t, err)
			assert.Equal(t, want, density)
			isolated := []string{}
			for i, u := range slices.Collect(n.Units()) {
				assert.Equal(t, tt.degrees[i], n.Degree(u.Code), u.Code)
				assert.Len(t, codes(n.Neighbours(u.Code)), tt.degrees[i])
				assert.Equal(t, slices.Contains(tt.cuts, u.Code), n.IsCut(u.Code))
				if tt.degrees[i] == 0 {
					isolated = append(isolated, u.Code)
				}
			}
			assert.Equal(t, isolated, codes(n.Isolated()))
			assert.Equal(t, tt.cuts, codes(n.CutUnits()))
			var components [][]string
			for c := range n.Components() {
				components = append(components, codes(slices.Values(c)))
			}
			assert.Equal(t, tt.components, components)
			assert.Equal(t, len(tt.components), n.ComponentCount())
		})
	}
}

func TestNetworkOfUnknown(t *testing.T) {
	n := portfolio(t, []string{"a", "b"}).Network()
	assert.Equal(t, -1, n.Degree("x"))
	assert.Equal(t, -1, n.Degree("a.1"), "no node")
	assert.Empty(t, codes(n.Neighbours("x")))
	assert.False(t, n.IsCut("x"))
	for range n.Edges() {
		break
	}
	for range n.Components() {
		break
	}
	empty, err := iki.NewPortfolio(agency(t), []opd.Kind{opd.RSUD}, shared([]string{"a", "b"}))
	require.NoError(t, err)
	_, ok := empty.Network().Density()
	assert.False(t, ok)
}

// Cut units by their definition: taking one out makes more components of the rest.
func TestCutsByDefinition(t *testing.T) {
	names := []string{"a", "b", "c", "d", "e", "f", "g"}
	rng := rand.New(rand.NewPCG(5, 5))
	for range 300 {
		var lists [][]string
		for range rng.IntN(9) {
			list := slices.Clone(names)
			rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			lists = append(lists, list[:1+rng.IntN(3)])
		}
		n := portfolio(t, lists...).Network()
		for _, gone := range names {
			without := componentsWithout(n, gone)
			before := n.ComponentCount()
			if n.Degree(gone) == 0 {
				before--
			}
			assert.Equal(t, without > before, n.IsCut(gone), "%v without %s", lists, gone)
		}
	}
}

// componentsWithout counts the components of the network without one node, by painting.
func componentsWithout(n *iki.Network, gone string) int {
	colour := map[string]int{}
	k := 0
	for u := range n.Units() {
		if u.Code != gone {
			k++
			colour[u.Code] = k
		}
	}
	for changed := true; changed; {
		changed = false
		for e := range n.Edges() {
			if e.A == gone || e.B == gone || colour[e.A] == colour[e.B] {
				continue
			}
			least := min(colour[e.A], colour[e.B])
			colour[e.A], colour[e.B] = least, least
			changed = true
		}
	}
	left := map[int]bool{}
	for _, c := range colour {
		left[c] = true
	}
	return len(left)
}

func TestSince(t *testing.T) {
	before := portfolio(t, []string{"a", "b"}, []string{"b", "c"}, []string{"d", "e"}).Network()
	after := portfolio(t, []string{"a", "b"}, []string{"f", "b"}, []string{"f", "g"}, []string{"a", "b"}).Network()
	c, err := after.Since(before)
	require.NoError(t, err)
	assert.Equal(t, iki.Change{
		NewPairs:  []iki.Edge{{A: "b", B: "f", Initiatives: 1}, {A: "f", B: "g", Initiatives: 1}},
		LostPairs: []iki.Edge{{A: "b", B: "c", Initiatives: 1}, {A: "d", B: "e", Initiatives: 1}},
		Joined:    []string{"f", "g"}, Isolated: []string{"c", "d", "e"},
		NewCuts: []string{"f"},
	}, c)

	small, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values([]opd.Unit{
		{Code: "pemprov", Name: "P", Kind: opd.PemerintahDaerah}, {Code: "a", Parent: "pemprov", Name: "A", Kind: opd.Dinas},
		{Code: "x", Parent: "pemprov", Name: "X", Kind: opd.Dinas}, {Code: "y", Parent: "pemprov", Name: "Y", Kind: opd.Dinas}}))
	require.NoError(t, err)
	p, err := iki.NewPortfolio(small, []opd.Kind{opd.Dinas}, shared([]string{"x", "a"}, []string{"x", "y"}))
	require.NoError(t, err)
	c, err = p.Network().Since(before)
	require.NoError(t, err)
	assert.Equal(t, []string{"x", "y"}, c.NewUnits)
	assert.Equal(t, []string{"b", "c", "d", "e", "f", "g"}, c.GoneUnits)
	assert.Equal(t, []string{"x"}, c.NewCuts)
	assert.Equal(t, []string{"b"}, c.GoneCuts)

	other, err := iki.NewPortfolio(agency(t), []opd.Kind{opd.Bidang}, shared())
	require.NoError(t, err)
	_, err = other.Network().Since(before)
	require.ErrorIs(t, err, score.ErrNotComparable)
	_, err = other.Network().Since(nil)
	require.ErrorIs(t, err, score.ErrNotComparable)
}

// A reader in another language takes the length of a list.
func TestChangeJSON(t *testing.T) {
	n := portfolio(t, []string{"a", "b"}).Network()
	same, err := n.Since(n)
	require.NoError(t, err)
	data, err := json.Marshal(same)
	require.NoError(t, err)
	assert.JSONEq(t, `{"new_units":[],"gone_units":[],"new_pairs":[],"lost_pairs":[],"joined":[],"isolated":[],"new_cuts":[],"gone_cuts":[]}`, string(data))
	assert.Equal(t, iki.Change{}, same)

	c, err := n.Since(portfolio(t, []string{"a"}).Network())
	require.NoError(t, err)
	data, err = json.Marshal(&c)
	require.NoError(t, err)
	var back iki.Change
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, []string{"a", "b"}, back.Joined)
	assert.Equal(t, c.NewPairs, back.NewPairs)
}

func TestNetworkExports(t *testing.T) {
	n := portfolio(t, []string{"a", "b"}, []string{"b", "c"}, []string{"c", "b"}).Network()
	data, err := json.Marshal(n)
	require.NoError(t, err)
	var back struct {
		Units []struct {
			Code, Label       string
			Degree, Component int
			Cut               bool
		}
		Edges                       []iki.Edge
		Pairs, Components, Isolated int
		PossiblePairs               int `json:"possible_pairs"`
	}
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, []int{2, 21, 5, 4}, []int{back.Pairs, back.PossiblePairs, back.Components, back.Isolated})
	assert.Equal(t, []iki.Edge{{"a", "b", 1}, {"b", "c", 2}}, back.Edges)
	assert.True(t, back.Units[1].Cut)
	assert.Equal(t, 2, back.Units[3].Component)

	var b bytes.Buffer
	require.NoError(t, n.WriteDOT(&b))
	assert.Equal(t, "graph jejaring {\n"+
		"\t\"a\" [label=\"Dinas a\"];\n\t\"b\" [label=\"Dinas b\", peripheries=2];\n\t\"c\" [label=\"Dinas c\"];\n\t\"d\" [label=\"Dinas d\"];\n"+
		"\t\"e\" [label=\"Dinas e\"];\n\t\"f\" [label=\"Dinas f\"];\n\t\"g\" [label=\"Dinas g\"];\n"+
		"\t\"a\" -- \"b\" [label=1, weight=1];\n\t\"b\" -- \"c\" [label=2, weight=2];\n}\n", b.String())
	broken := errors.New("broken")
	require.ErrorIs(t, n.WriteDOT(writer{broken}), broken)

	r, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values([]opd.Unit{{Code: `a"\`, Name: "Dinas \"A\"\nX", Kind: opd.Dinas}}))
	require.NoError(t, err)
	p, err := iki.NewPortfolio(r, []opd.Kind{opd.Dinas}, shared())
	require.NoError(t, err)
	b.Reset()
	require.NoError(t, p.Network().WriteDOT(&b))
	assert.Equal(t, "graph jejaring {\n\t\"a\\\"\\\\\" [label=\"Dinas \\\"A\\\" X\"];\n}\n", b.String())
	data, err = json.Marshal(p.Network())
	require.NoError(t, err)
	assert.Contains(t, string(data), `"edges":[]`)
}

// What cannot stand in DOT, or would mean something else there, is written so that it can.
func TestNetworkDOTNames(t *testing.T) {
	r, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values([]opd.Unit{
		{Code: "a", Name: "Tab\t, hapus\u007f, \xff, é, 人, \\n \"", Kind: opd.Dinas}}))
	require.NoError(t, err)
	p, err := iki.NewPortfolio(r, []opd.Kind{opd.Dinas}, shared())
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, p.Network().WriteDOT(&b))
	assert.Equal(t, "graph jejaring {\n\t\"a\" [label=\"Tab , hapus , \ufffd, é, 人, \\\\n \\\"\"];\n}\n", b.String())
}

// To write a network costs a buffer, however many units and edges it has.
func TestNetworkDOTAllocations(t *testing.T) {
	n := portfolio(t, []string{"a", "b", "c", "d", "e", "f", "g"}).Network()
	require.Equal(t, 21, n.Pairs())
	assert.Less(t, testing.AllocsPerRun(20, func() {
		if err := n.WriteDOT(io.Discard); err != nil {
			panic(err)
		}
	}), 10.0)
}

type writer struct{ err error }

func (w writer) Write([]byte) (int, error) { return 0, w.err }

func TestNewPortfolio(t *testing.T) {
	r := agency(t)
	_, err := iki.NewPortfolio(nil, []opd.Kind{opd.Dinas}, shared())
	require.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = iki.NewPortfolio(r, nil, shared())
	require.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = iki.NewPortfolio(r, []opd.Kind{99}, shared())
	require.ErrorIs(t, err, aparatur.ErrUnknown)

	good := full(t)
	p, err := iki.NewPortfolio(r, []opd.Kind{opd.Dinas, opd.Dinas}, slices.Values([]iki.Initiative{good, {ID: "I2"}, good}))
	require.ErrorIs(t, err, aparatur.ErrEmpty)
	require.ErrorIs(t, err, aparatur.ErrDuplicate)
	require.Equal(t, 1, p.Len(), "the good one is kept")
	good.Partners[0] = "changed"
	for i := range p.All() {
		assert.Equal(t, full(t), i)
		i.Locations[0] = opd.RegionCode{}
		break
	}
	for i := range p.All() {
		assert.Equal(t, full(t), i, "copies share nothing")
	}
}

func TestCoverage(t *testing.T) {
	p := portfolio(t, []string{"a", "b"}, []string{"a.1", "c"}, []string{"b"}, []string{"pemprov", "a"})
	assert.Equal(t, iki.Coverage{Units: 7, Leading: 2, Partnering: 1, Without: 4}, p.Coverage())
	share, _ := p.Coverage().Share()
	involved, _ := p.Coverage().Involved()
	assert.Equal(t, "28.6 42.9", share.Decimal(1)+" "+involved.Decimal(1))
	assert.Equal(t, []string{"d", "e", "f", "g"}, codes(p.Without()))
	var counts []string
	for c := range p.Counts() {
		counts = append(counts, fmt.Sprint(c.Unit.Code, c.Led, c.Partnering))
	}
	assert.Equal(t, []string{"a2 1", "b1 1", "c0 1", "d0 0", "e0 0", "f0 0", "g0 0"}, counts)
	for range p.Counts() {
		break
	}
	for range p.Nodes() {
		break
	}
	for id, code := range p.Outside() {
		assert.Equal(t, "I4 pemprov", id+" "+code)
		break
	}
	_, ok := iki.Coverage{}.Share()
	assert.False(t, ok)

	// "1 unit 1 inovasi" for divisions; a section counts for its own.
	p, err := iki.NewPortfolio(agency(t), []opd.Kind{opd.Bidang}, shared([]string{"a.1.1"}))
	require.NoError(t, err)
	assert.Equal(t, iki.Coverage{Units: 2, Leading: 1, Without: 1}, p.Coverage())
}

func TestFunnelAndAreas(t *testing.T) {
	used, trial, idea := full(t), full(t), full(t)
	trial.ID, trial.Stage, trial.UseDate, trial.Replications = "I2", iki.StageUjiCoba, aparatur.Date{}, nil
	trial.Locations = []opd.RegionCode{region(t, "35.23")}
	idea.ID, idea.Stage, idea.UseDate, idea.TrialDate, idea.Locations = "I3", iki.StageInisiatif, aparatur.Date{}, aparatur.Date{}, nil
	p, err := iki.NewPortfolio(agency(t), []opd.Kind{opd.Dinas}, slices.Values([]iki.Initiative{used, trial, idea}))
	require.NoError(t, err)
	assert.Equal(t, []iki.FunnelStep{{iki.StageInisiatif, 1, 3}, {iki.StageUjiCoba, 1, 2}, {iki.StagePenerapan, 1, 1}}, slices.Collect(p.Funnel()))
	assert.Equal(t, 2, p.Replicated())
	assert.Equal(t, 1, p.WithoutKawasan())
	var got []string
	for c := range p.ByKawasan() {
		got = append(got, fmt.Sprint(c.Kawasan, " ", c.Initiatives))
	}
	assert.Equal(t, []string{"Gerbangkertosusila 1", "Bromo Tengger Semeru 1", "Selingkar Wilis 0", "Lintas Selatan 1", "Selingkar Ijen 0",
		"Madura dan Kepulauan 0", "di luar kawasan 1"}, got)
	for range p.ByKawasan() {
		break
	}
	for range p.Funnel() {
		break
	}
}
