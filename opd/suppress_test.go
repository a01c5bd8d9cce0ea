package opd_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// space is the linear combinations of some vectors: what an attacker can compute who knows the sum of each.
type space struct {
	rows  [][]*big.Rat // reduced, each with a pivot of its own
	pivot []int
}

func (s *space) reduce(v []*big.Rat) []*big.Rat {
	v = slices.Clone(v)
	for i, row := range s.rows {
		if f := v[s.pivot[i]]; f.Sign() != 0 {
			f = new(big.Rat).Set(f)
			for j := range v {
				v[j] = new(big.Rat).Sub(v[j], new(big.Rat).Mul(f, row[j]))
			}
		}
	}
	return v
}

func (s *space) add(v []*big.Rat) {
	v = s.reduce(v)
	at := slices.IndexFunc(v, func(x *big.Rat) bool { return x.Sign() != 0 })
	if at < 0 {
		return
	}
	inverse := new(big.Rat).Inv(v[at])
	for j := range v {
		v[j] = new(big.Rat).Mul(v[j], inverse)
	}
	s.rows, s.pivot = append(s.rows, v), append(s.pivot, at)
}

func (s *space) has(v []*big.Rat) bool {
	return !slices.ContainsFunc(s.reduce(v), func(x *big.Rat) bool { return x.Sign() != 0 })
}

// attack reports what somebody learns who knows the number of people and the exact sum of every shown node, by adding and
// subtracting them. Members are the people of each unit's own staff that the sums are over.
func attack(t *testing.T, p *opd.Published[dim], members map[string]int, minimum int) {
	t.Helper()
	reg := p.Register()
	var atoms []string
	for _, u := range reg.All() {
		if members[u.Code] > 0 {
			atoms = append(atoms, u.Code)
		}
	}
	indicator := func(in func(code string) bool) ([]*big.Rat, int) {
		v, people := make([]*big.Rat, len(atoms)), 0
		for i, code := range atoms {
			v[i] = new(big.Rat)
			if in(code) {
				v[i].SetInt64(1)
				people += members[code]
			}
		}
		return v, people
	}
	var known space
	for n := range p.All() {
		if n.Shown() {
			v, _ := indicator(func(code string) bool { return reg.Within(code, n.Unit().Code) })
			known.add(v)
		}
	}
	for n := range p.All() {
		if n.State() == opd.Withheld {
			if v, people := indicator(func(code string) bool { return reg.Within(code, n.Unit().Code) }); people > 0 {
				require.False(t, known.has(v), "withheld unit %s of %d people comes out", n.Unit().Code, people)
			}
		}
	}
	// Every set of staffs with fewer people than the minimum.
	var chosen []string
	var try func(from, people int)
	try = func(from, people int) {
		if people > 0 {
			v, _ := indicator(func(code string) bool { return slices.Contains(chosen, code) })
			require.False(t, known.has(v), "%d people of %v come out", people, chosen)
		}
		for i := from; i < len(atoms); i++ {
			if more := people + members[atoms[i]]; more < minimum {
				chosen = append(chosen, atoms[i])
				try(i+1, more)
				chosen = chosen[:len(chosen)-1]
			}
		}
	}
	try(0, 0)
}

// randomTree returns a register and the staff of its units, small on the whole, so that much must be withheld.
func randomTree(rng *rand.Rand) (*opd.Register, map[string]int) {
	n := 2 + rng.IntN(13)
	units := []opd.Unit{{Code: "0", Name: "Unit 0"}}
	staff := map[string]int{"0": rng.IntN(4)}
	for i := 1; i < n; i++ {
		code := strconv.Itoa(i)
		parent := rng.IntN(i)
		if rng.IntN(3) == 0 {
			parent = i - 1
		}
		units = append(units, opd.Unit{Code: code, Name: "Unit " + code, Parent: strconv.Itoa(parent)})
		if staff[code] = rng.IntN(9); rng.IntN(4) == 0 {
			staff[code] = 0
		}
	}
	rng.Shuffle(len(units), func(i, j int) { units[i], units[j] = units[j], units[i] })
	r, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values(units))
	if err != nil {
		panic(err)
	}
	return r, staff
}

// An attacker with exact rational linear algebra finds no group of fewer people than the minimum and no withheld unit.
func TestSuppressionAgainstAnAttacker(t *testing.T) {
	const trees = 2000
	rng := rand.New(rand.NewPCG(4, 2026))
	shown, withheld, complementary := 0, 0, 0
	for tree := range trees {
		reg, staff := randomTree(rng)
		minimum := 2 + rng.IntN(4)
		var people []answer
		for _, u := range reg.All() {
			for range staff[u.Code] {
				people = append(people, answer{unit: u.Code, result: complete(rng)})
			}
		}
		roll, err := opd.RollUpResults[dim](reg, answers(people))
		require.NoError(t, err)
		p, err := roll.Publish(minimum)
		require.NoError(t, err)
		attack(t, p, staff, minimum)
		for n := range p.All() {
			below := 0
			for _, u := range reg.All() {
				if reg.Within(u.Code, n.Unit().Code) {
					below += staff[u.Code]
				}
			}
			parent, hasParent := n.Parent()
			switch n.State() {
			case opd.Shown:
				shown++
				require.GreaterOrEqual(t, n.People(), minimum)
				require.Equal(t, below, n.People())
				require.True(t, !hasParent || parent.Shown(), "tree %d", tree)
			case opd.Withheld:
				withheld++
				if below >= minimum {
					complementary++
				}
				_, ok := n.Total()
				require.False(t, ok)
				require.Zero(t, n.People())
			case opd.Empty:
				require.Zero(t, below)
				require.True(t, !hasParent || parent.State() != opd.Withheld, "what is below a withheld unit is withheld")
			}
			require.True(t, hasParent || below < minimum || n.Shown(), "a root of enough people is always shown")
		}
	}
	// The trees are of use only if all cases occur.
	assert.Greater(t, shown, trees)
	assert.Greater(t, withheld, trees)
	assert.Greater(t, complementary, trees/10)
}

// People who lack a dimension are a group too: with the totals and all other dimensions, they could be computed.
func TestSuppressionOfPartialResults(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 2026))
	shown := 0
	for range 500 {
		reg, staff := randomTree(rng)
		minimum := 2 + rng.IntN(3)
		with, without := map[string]int{}, map[string]int{}
		var people []answer
		for _, u := range reg.All() {
			for range 2 * staff[u.Code] {
				r := complete(rng)
				if rng.IntN(6) == 0 {
					r = partial(rng)
				}
				if _, ok := r.Of(2); ok {
					with[u.Code]++
				} else {
					without[u.Code]++
				}
				people = append(people, answer{unit: u.Code, result: r})
			}
		}
		roll, err := opd.RollUpResults[dim](reg, answers(people))
		require.NoError(t, err)
		p, err := roll.Publish(minimum)
		require.NoError(t, err)
		attack(t, p, with, minimum)
		attack(t, p, without, minimum)
		for n := range p.All() {
			if n.Shown() {
				shown++
			}
		}
	}
	assert.Greater(t, shown, 200)
}

func TestSuppressionCases(t *testing.T) {
	type unit struct {
		code, parent string
		staff        int
	}
	for _, tt := range []struct {
		name    string
		minimum int
		units   []unit
		shown   string
	}{
		{"one unit that is large enough", 5, []unit{{"a", "", 5}}, "a"},
		{"one that is not", 5, []unit{{"a", "", 4}}, ""},
		{"a small unit alone takes the smallest of the others with it", 5,
			[]unit{{"r", "", 0}, {"a", "r", 9}, {"b", "r", 6}, {"c", "r", 3}}, "r a"},
		{"two small units hide each other", 5, []unit{{"r", "", 0}, {"a", "r", 9}, {"b", "r", 2}, {"c", "r", 3}}, "r a"},
		{"the head's own staff hides a small unit", 5, []unit{{"r", "", 4}, {"a", "r", 9}, {"b", "r", 2}}, "r a"},
		{"but not if they are too few together", 5, []unit{{"r", "", 1}, {"a", "r", 9}, {"b", "r", 2}}, "r"},
		{"own staff alone that is large enough", 5, []unit{{"r", "", 5}, {"a", "r", 9}}, "r a"},
		{"own staff alone that is not", 5, []unit{{"r", "", 2}, {"a", "r", 9}}, "r"},
		{"a chain of the same people", 5, []unit{{"r", "", 0}, {"a", "r", 0}, {"b", "a", 6}}, "r a b"},
		{"withholding takes what is below along", 5,
			[]unit{{"r", "", 0}, {"a", "r", 20}, {"b", "r", 0}, {"c", "b", 8}, {"d", "r", 3}}, "r a"},
		{"of equal ones the first is withheld", 5, []unit{{"r", "", 0}, {"a", "r", 6}, {"b", "r", 6}, {"c", "r", 3}}, "r b"},
		{"a unit without people hides nothing", 5, []unit{{"r", "", 0}, {"a", "r", 9}, {"b", "r", 6}, {"c", "r", 3}, {"d", "r", 0}}, "r a"},
		{"minimum 1 shows all", 1, []unit{{"r", "", 0}, {"a", "r", 1}, {"b", "r", 2}}, "r a b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(1, 1))
			var units []opd.Unit
			var people []answer
			for _, u := range tt.units {
				units = append(units, opd.Unit{Code: u.code, Parent: u.parent, Name: "Unit " + u.code})
				for range u.staff {
					people = append(people, answer{unit: u.code, result: complete(rng)})
				}
			}
			reg, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values(units))
			require.NoError(t, err)
			roll, err := opd.RollUpResults[dim](reg, answers(people))
			require.NoError(t, err)
			p, err := roll.Publish(tt.minimum)
			require.NoError(t, err)
			got := ""
			for n := range p.All() {
				if n.Shown() {
					got += " " + n.Unit().Code
				}
			}
			assert.Equal(t, tt.shown, fmt.Sprint(got)[min(1, len(got)):])
		})
	}
}

func TestPublishRefusesAMinimum(t *testing.T) {
	reg, _ := randomTree(rand.New(rand.NewPCG(1, 1)))
	roll, err := opd.RollUpResults[dim](reg, answers(nil))
	require.NoError(t, err)
	_, err = roll.Publish(0)
	assert.ErrorIs(t, err, aparatur.ErrRange)
	assert.Equal(t, "di luar rentang: minimum 0 orang", aparatur.Explain(err, indonesian))
	p, err := roll.Publish(5)
	require.NoError(t, err)
	assert.Equal(t, opd.Empty, p.Root().State())
}

// Where all who have a total have every dimension, the sums of the dimensions less those of the totals are those of people
// who broke off: blank sheets do not hide the few who answered something.
func TestSuppressionOfSheetsBrokenOff(t *testing.T) {
	roll := func(complete, brokenOff, blank int) *opd.Published[dim] {
		rng := rand.New(rand.NewPCG(3, 2026))
		r, err := opd.RollUpSheets(agency(), strict, func(yield func(string, *score.Sheet[item]) bool) {
			for range complete {
				if !yield("dinsos", randomSheet(rng, false)) {
					return
				}
			}
			for range brokenOff {
				s := new(score.Sheet[item])
				require.NoError(t, s.Set(4, 5))
				if !yield("dinsos", s) {
					return
				}
			}
			for range blank {
				if !yield("dinsos", new(score.Sheet[item])) {
					return
				}
			}
		})
		require.NoError(t, err)
		p, err := r.Publish(5)
		require.NoError(t, err)
		return p
	}
	for _, tt := range []struct {
		complete, brokenOff, blank int
		shown                      bool
	}{
		{20, 0, 10, true}, {20, 5, 10, true}, {20, 1, 9, false}, {20, 4, 6, false}, {20, 1, 0, false}, {20, 5, 0, true},
	} {
		assert.Equal(t, tt.shown, roll(tt.complete, tt.brokenOff, tt.blank).Root().Shown(), tt)
	}
}

// The same over random trees: the attacker takes the totals from the dimensions, and looks for those who broke off.
func TestSuppressionOfSheetsBrokenOffInTrees(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 2026))
	shown := 0
	for range 500 {
		reg, staff := randomTree(rng)
		minimum := 2 + rng.IntN(3)
		brokenOff := map[string]int{}
		roll, err := opd.RollUpSheets(reg, strict, func(yield func(string, *score.Sheet[item]) bool) {
			for _, u := range reg.All() {
				for range 4 * staff[u.Code] {
					s := randomSheet(rng, false)
					switch rng.IntN(12) {
					case 0:
						*s = score.Sheet[item]{}
						require.NoError(t, s.Set(4, score.Rating(1+rng.IntN(5))))
						brokenOff[u.Code]++
					case 1, 2, 3:
						*s = score.Sheet[item]{}
					}
					if !yield(u.Code, s) {
						return
					}
				}
			}
		})
		require.NoError(t, err)
		p, err := roll.Publish(minimum)
		require.NoError(t, err)
		attack(t, p, brokenOff, minimum)
		for n := range p.All() {
			if n.Shown() {
				shown++
			}
		}
	}
	assert.Greater(t, shown, 200)
}
