package opd_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// edition makes a register of offices below one root from "code=name" pairs.
func edition(t *testing.T, date string, offices ...string) *opd.Register {
	t.Helper()
	units := []opd.Unit{{Code: "p", Name: "Pemprov"}}
	for _, o := range offices {
		units = append(units, opd.Unit{Code: o, Parent: "p", Name: "Dinas " + o})
	}
	r, err := opd.NewRegister(opd.RegisterInfo{AsOf: day(t, date)}, slices.Values(units))
	require.NoError(t, err)
	return r
}

func successions(pairs ...string) []opd.Succession {
	var out []opd.Succession
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, opd.Succession{Old: pairs[i], New: pairs[i+1]})
	}
	return out
}

// threeYears has a merger of a and b to ab, a rename of c to x, a split of d into d1 and d2, and new that is new.
func threeYears(t *testing.T) (*opd.History, []*opd.Register) {
	t.Helper()
	r := []*opd.Register{
		edition(t, "2023-01-01", "a", "b", "c", "d"),
		edition(t, "2024-01-01", "ab", "c", "d"),
		edition(t, "2025-01-01", "ab", "x", "d1", "d2", "new"),
	}
	h, err := opd.NewHistory(r[0]).Then(r[1], slices.Values(append(successions("a", "ab", "b", "ab"), slices.Collect(opd.Unchanged(r[0], r[1]))...)))
	require.NoError(t, err)
	h, err = h.Then(r[2], slices.Values(successions("p", "p", "ab", "ab", "c", "x", "d", "d1", "d", "d2")))
	require.NoError(t, err)
	return h, r
}

func TestHistory(t *testing.T) {
	h, r := threeYears(t)
	assert.Equal(t, r, slices.Collect(h.Registers()))
	assert.Equal(t, []string{"d1", "d2"}, codes(h.Successors(r[1], "d")))
	assert.Equal(t, []string{"a", "b"}, codes(h.Predecessors(r[1], "ab")))
	assert.Empty(t, codes(h.Successors(r[2], "ab")))
	assert.Empty(t, codes(h.Predecessors(r[0], "a")))
	assert.Empty(t, codes(h.Successors(agency(), "dinkes")))
	for range h.Successors(r[1], "d") {
		break
	}
	for range h.Predecessors(r[1], "ab") {
		break
	}
	assert.Equal(t, successions("p", "p", "c", "c", "d", "d"), slices.Collect(opd.Unchanged(r[0], r[1])))
	for range opd.Unchanged(r[0], r[1]) {
		break
	}

	trace := func(codes ...string) (string, error) {
		epochs, err := h.Trace(r[2], codes...)
		text := ""
		for _, e := range epochs {
			for _, c := range e.Codes {
				text += c + " "
			}
			text += "| "
		}
		return text, err
	}
	for _, tt := range []struct {
		codes []string
		want  string
		err   error
	}{
		{[]string{"p"}, "p | p | p | ", nil},
		{[]string{"ab"}, "ab | ab | a b | ", nil},
		{[]string{"x"}, "x | c | c | ", nil},
		{[]string{"d1"}, "d1 | ", opd.ErrSplit},
		{[]string{"d1", "d2"}, "d1 d2 | d | d | ", nil},
		{[]string{"new"}, "new | ", opd.ErrNoSuccessor},
		{[]string{"x", "new"}, "x new | ", opd.ErrNoSuccessor},
		{[]string{"?"}, "", aparatur.ErrUnknown},
		{nil, "", aparatur.ErrUnknown},
	} {
		got, err := trace(tt.codes...)
		assert.Equal(t, tt.want, got)
		assert.ErrorIs(t, err, tt.err)
	}
	_, err := h.Trace(agency(), "dinkes")
	assert.ErrorIs(t, err, aparatur.ErrUnknown)

	before := len(slices.Collect(h.Registers()))
	_, err = h.Then(edition(t, "2026-01-01", "ab"), slices.Values(successions("zz", "ab", "ab", "zz", "ab", "ab", "ab", "ab")))
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	assert.ErrorIs(t, err, aparatur.ErrDuplicate)
	_, err = h.Then(edition(t, "2020-01-01", "ab"), slices.Values(successions()))
	assert.ErrorIs(t, err, aparatur.ErrRange)
	assert.Len(t, slices.Collect(h.Registers()), before)
}

func publish(t *testing.T, reg *opd.Register, minimum int, values map[string][]string) *opd.Published[dim] {
	t.Helper()
	p, err := roll(t, reg, values).Publish(minimum)
	require.NoError(t, err)
	return p
}

func TestSince(t *testing.T) {
	h, r := threeYears(t)
	three := func(x string) []string { return []string{x, x, x} }
	first := publish(t, r[0], 3, map[string][]string{"a": {"50", "50", "50", "50", "50", "50"}, "b": three("80"), "c": three("10"), "d": three("20")})
	last := publish(t, r[2], 3, map[string][]string{"ab": three("63"), "x": {"12", "12", "13"}, "d1": three("30"), "d2": {"40", "40", "40"}, "new": three("1")})

	// Six of 50 and three of 80 are 60, not the 65 of a mean of means.
	c, err := last.Since(first, h, "ab")
	require.NoError(t, err)
	x, ok := c.Total()
	require.True(t, ok)
	assert.Equal(t, index(t, "3"), x)
	assert.Equal(t, []string{"a", "b"}, codes(slices.Values(c.Earlier)))
	assert.Equal(t, []string{"ab"}, codes(slices.Values(c.Later)))
	assert.Equal(t, 9, c.PeopleEarlier)
	assert.Equal(t, 3, c.PeopleLater)
	_, ok = c.Of(1)
	assert.False(t, ok)

	c, err = last.Since(first, h, "x")
	require.NoError(t, err)
	x, _ = c.Total()
	assert.Equal(t, index(t, "7/3"), x)
	c, err = last.Since(first, h, "d1", "d2")
	require.NoError(t, err)
	x, _ = c.Total()
	assert.Equal(t, index(t, "15"), x)
	_, err = last.Since(first, h, "d1")
	assert.ErrorIs(t, err, opd.ErrSplit)
	_, err = last.Since(first, h, "new")
	assert.ErrorIs(t, err, opd.ErrNoSuccessor)
	_, err = last.Since(first, nil, "x")
	assert.ErrorIs(t, err, opd.ErrNoSuccessor)
	_, err = last.Since(publish(t, agency(), 3, map[string][]string{"dinsos": three("1")}), h, "x")
	assert.ErrorIs(t, err, aparatur.ErrUnknown, "a register that is not of the history")
	_, err = last.Since(last, nil)
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = last.Since(last, nil, "?")
	assert.ErrorIs(t, err, aparatur.ErrUnknown)

	withheld := publish(t, r[0], 4, map[string][]string{"a": three("50"), "b": three("50"), "c": three("10"), "d": three("20")})
	_, err = last.Since(withheld, h, "ab")
	assert.ErrorIs(t, err, score.ErrWithheld)
	_, err = withheld.Since(first, h, "a")
	assert.ErrorIs(t, err, score.ErrWithheld)

	// A unit and one below it together are the unit.
	c, err = first.Since(first, nil, "a", "p", "b")
	require.NoError(t, err)
	assert.Equal(t, []string{"p"}, codes(slices.Values(c.Later)))
	assert.Equal(t, 15, c.PeopleLater)
	x, _ = c.Total()
	assert.Zero(t, x)

	_, err = last.Since(&opd.Published[dim]{}, h, "x")
	assert.ErrorIs(t, err, score.ErrNotComparable)
}

// Differences between periods from tallies and from results are the same, in every dimension.
func TestSinceOfBothSources(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	for range 20 {
		one := randomCrowd(rng, strict, 40)
		two := one
		two.sheets = nil
		for range one.sheets {
			two.sheets = append(two.sheets, randomSheet(rng, false))
		}
		var trees []*opd.Published[dim]
		var results []*opd.Published[dim]
		for _, c := range []crowd{one, two} {
			a, err := opd.RollUpSheets(c.reg, strict, c.bySheet())
			require.NoError(t, err)
			p, err := a.Publish(3)
			require.NoError(t, err)
			trees = append(trees, p)
			b, err := opd.RollUpResults[dim](c.reg, c.results(strict))
			require.NoError(t, err)
			p, err = b.Publish(3)
			require.NoError(t, err)
			results = append(results, p)
		}
		for n := range trees[0].All() {
			if !n.Shown() {
				continue
			}
			a, err := trees[1].Since(trees[0], nil, n.Unit().Code)
			require.NoError(t, err)
			b, err := results[1].Since(results[0], nil, n.Unit().Code)
			require.NoError(t, err)
			x, ok := a.Total()
			require.True(t, ok)
			y, _ := b.Total()
			require.Equal(t, x, y)
			dims := 0
			for d, x := range a.All() {
				y, ok := b.Of(d)
				require.True(t, ok)
				require.Equal(t, x, y)
				dims++
			}
			require.Equal(t, 3, dims)
			for range a.All() {
				break
			}
		}
		_, err := trees[0].Since(results[0], nil, trees[0].Root().Unit().Code)
		require.NoError(t, err)
	}
}
