package opd_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// wide is a government with so many sections, one after the other in the register.
func wide(t *testing.T, sections int) *opd.Register {
	t.Helper()
	units := []opd.Unit{{Code: "pemprov", Name: "Pemerintah Provinsi Contoh", Kind: opd.PemerintahDaerah}}
	for i := range sections {
		units = append(units, opd.Unit{Code: fmt.Sprint("s", i), Parent: "pemprov", Name: fmt.Sprint("Seksi ", i), Kind: opd.Seksi})
	}
	r, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values(units))
	require.NoError(t, err)
	return r
}

// perUnit returns what an operation on so many units allocates for each of them, in bytes and in objects.
func perUnit(units int, run func()) (size, objects float64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	run()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc-before.TotalAlloc) / float64(units), float64(after.Mallocs-before.Mallocs) / float64(units)
}

// sameEverywhere gives every section two people with the same answers.
func sameEverywhere(t *testing.T, sections int) *opd.Published[dim] {
	t.Helper()
	p := complete(rand.New(rand.NewPCG(3, 3)))
	r, err := opd.RollUpResults[dim](wide(t, sections), func(yield func(string, score.Profile[dim]) bool) {
		for i := range 2 * sections {
			if !yield(fmt.Sprint("s", i/2), p) {
				return
			}
		}
	})
	require.NoError(t, err)
	tree, err := r.Publish(2)
	require.NoError(t, err)
	return tree
}

// Where all units share one rank, a ranking still costs each of them the same, however many they are.
func TestTiesCostNoMoreThanUnits(t *testing.T) {
	group := opd.Group{Places: 2, Has: func(u opd.Unit) bool { return u.Kind == opd.Seksi }}
	for _, sections := range []int{200, 4000} {
		tree := sameEverywhere(t, sections)
		var r opd.Ranking
		size, objects := perUnit(sections, func() { r = tree.RankTotal(group) })
		require.Equal(t, sections, r.Len())
		assert.Less(t, size, 2000.0, "%d sections", sections)
		assert.Less(t, objects, 5.0)

		var last opd.Standing
		size, _ = perUnit(sections, func() {
			for s := range r.All() {
				last, _ = r.Of(s.Unit.Code)
				for range last.Tied() {
					break
				}
			}
		})
		assert.Less(t, size, 2000.0, "%d sections", sections)
		assert.Equal(t, sections-1, last.Ties)
		assert.Equal(t, sections-1, len(slices.Collect(last.Tied())))
	}
}

// The means of a unit are computed once, for itself, for the difference to the unit above and for those of the units below.
func TestTalliesCostOneMeanEach(t *testing.T) {
	const sections = 500
	reg, rng := wide(t, sections), rand.New(rand.NewPCG(4, 4))
	tallies := make([]*score.Tally[dim, item], sections)
	for i := range tallies {
		var err error
		tallies[i], err = score.NewTally(strict, score.PerPerson)
		require.NoError(t, err)
		for range 5 {
			require.NoError(t, tallies[i].Add(randomSheet(rng, false)))
		}
	}
	_, means := perUnit(sections, func() {
		for _, tally := range tallies {
			tally.PersonTotal()
			for d := dim(1); d <= 3; d++ {
				tally.PersonMean(d)
			}
		}
	})
	var p *opd.Published[dim]
	_, all := perUnit(sections, func() {
		r, err := opd.RollUpTallies(reg, strict, func(yield func(string, *score.Tally[dim, item]) bool) {
			for i, tally := range tallies {
				if !yield(fmt.Sprint("s", i), tally) {
					return
				}
			}
		})
		require.NoError(t, err)
		p, err = r.Publish(5)
		require.NoError(t, err)
	})
	require.Equal(t, opd.Shown, p.Root().State())
	assert.Less(t, all, means+20)
}

// heavy is a framework whose weights give the means of some people denominators beyond an Index.
func heavy(t *testing.T) *score.Framework[dim, item] {
	t.Helper()
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	items := func(first item, weights ...int) []score.Item[item] {
		var list []score.Item[item]
		for i, w := range weights {
			list = append(list, score.Item[item]{ID: first + item(i), Code: fmt.Sprint("H", int(first)+i), Text: "Butir", Weight: w})
		}
		return list
	}
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions},
		score.Dimension[dim, item]{ID: 1, Code: "A", Name: "Satu", Weight: 1, Items: items(1, 99_991, 99_989, 99_971)},
		score.Dimension[dim, item]{ID: 2, Code: "B", Name: "Dua", Weight: 2, Items: items(4, 1, 2)})
	require.NoError(t, err)
	return f
}

// Differences are those of the integers of the tallies, whether the means fit into an Index or not.
func TestTallyDifferencesAreThoseOfTheIntegers(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	f := heavy(t)
	exact, inexact := 0, 0
	for range 100 {
		reg, _ := randomTree(rng)
		byUnit := map[string]*score.Tally[dim, item]{}
		for _, u := range reg.All() {
			tally, err := score.NewTally(f, score.PerPerson)
			require.NoError(t, err)
			for range rng.IntN(8) {
				s := new(score.Sheet[item])
				for i := item(1); i <= 5; i++ {
					if rng.IntN(3) > 0 {
						require.NoError(t, s.Set(i, score.Rating(1+rng.IntN(5))))
					}
				}
				if _, err := f.Score(s); err == nil {
					require.NoError(t, tally.Add(s))
				}
			}
			byUnit[u.Code] = tally
		}
		var tallies iter.Seq2[string, *score.Tally[dim, item]] = func(yield func(string, *score.Tally[dim, item]) bool) {
			for _, u := range reg.All() {
				if !yield(u.Code, byUnit[u.Code]) {
					return
				}
			}
		}
		r, err := opd.RollUpTallies(reg, f, tallies)
		require.NoError(t, err)
		p, err := r.Publish(1)
		require.NoError(t, err)
		below := func(code string) *score.Tally[dim, item] {
			all, err := score.NewTally(f, score.PerPerson)
			require.NoError(t, err)
			for other, tally := range tallies {
				if reg.Within(other, code) {
					require.NoError(t, all.Merge(tally))
				}
			}
			return all
		}
		for n := range p.All() {
			parent, ok := n.Parent()
			if !ok || !n.Shown() {
				continue
			}
			own, above := below(n.Unit().Code), below(parent.Unit().Code)
			want, err := own.PersonTotalDifference(above)
			got, ok := n.TotalAboveParent()
			require.Equal(t, err == nil, ok)
			require.Equal(t, want, got)
			for d := dim(1); d <= 2; d++ {
				want, err := own.PersonDifference(above, d)
				got, ok := n.AboveParent(d)
				require.Equal(t, err == nil, ok)
				require.Equal(t, want, got)
			}
			if x, ok := n.Of(1); ok && x.Exact() {
				exact++
			} else if ok {
				inexact++
			}
		}
	}
	assert.Greater(t, exact, 20)
	assert.Greater(t, inexact, 20)
}
