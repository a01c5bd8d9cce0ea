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

func TestRanking(t *testing.T) {
	reg := edition(t, "2025-01-01", "a", "b", "c", "d", "e", "f", "g")
	two := func(x string) []string { return []string{x, x} }
	p := publish(t, reg, 2, map[string][]string{
		"a": two("80"), "b": two("70.04"), "c": two("69.96"), "d": two("60"), "e": two("60"), "f": {"99"}, "g": {"1"}, "p": two("50"),
	})
	offices := opd.Group{Name: "perangkat daerah", Has: func(u opd.Unit) bool { return u.Code != "p" }, Places: 1}
	r := p.RankTotal(offices)
	text := ""
	for s := range r.All() {
		text += s.Unit.Code + " " + s.Value.Decimal(1) + " " + s.String() + "\n"
	}
	assert.Equal(t, `a 80.0 peringkat ke-1 dari 5 perangkat daerah
b 70.0 peringkat ke-2 dari 5 perangkat daerah (sama dengan Dinas c)
c 70.0 peringkat ke-2 dari 5 perangkat daerah (sama dengan Dinas b)
d 60.0 peringkat ke-4 dari 5 perangkat daerah (sama dengan Dinas e)
e 60.0 peringkat ke-4 dari 5 perangkat daerah (sama dengan Dinas d)
`, text, "equal as printed is equal, and the rank after them is left out")
	assert.Equal(t, 5, r.Len())
	assert.Equal(t, 2, r.Withheld(), "withheld units have no rank and are not counted")
	_, ok := r.Of("f")
	assert.False(t, ok)
	s, ok := r.Of("c")
	require.True(t, ok)
	assert.Equal(t, 2, s.Rank)

	offices.Places = 2
	s, _ = p.RankTotal(offices).Of("c")
	assert.Equal(t, 3, s.Rank, "with two decimals they differ")
	all := p.RankTotal(opd.Group{Places: 1})
	assert.Equal(t, 6, all.Len())
	s, _ = all.Of("a")
	assert.Equal(t, "peringkat ke-1 dari 6 unit", s.String())
	assert.Zero(t, p.RankOf(1, offices).Len(), "nobody has the dimension")
	assert.Zero(t, opd.Ranking{}.Len())

	rng := rand.New(rand.NewPCG(1, 1))
	var list []answer
	for range 4 {
		list = append(list, answer{"dinkes", complete(rng)}, answer{"dinsos", complete(rng)})
	}
	roll, err := opd.RollUpResults[dim](agency(), answers(list))
	require.NoError(t, err)
	tree, err := roll.Publish(3)
	require.NoError(t, err)
	byDim := tree.RankOf(2, opd.Group{Places: 8, Has: func(u opd.Unit) bool { return u.Kind == opd.Dinas }})
	require.Equal(t, 2, byDim.Len())
	first := ""
	for s := range byDim.All() {
		first = s.Unit.Code
		break
	}
	a, _ := tree.Node("dinkes")
	b, _ := tree.Node("dinsos")
	x, _ := a.Of(2)
	y, _ := b.Of(2)
	assert.Equal(t, x.Cmp(y) > 0, first == "dinkes")
}

// Ranks, ties and their order are those of comparing every unit with every other.
func TestRankingIsComparingAll(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	offices := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	reg := edition(t, "2025-01-01", offices...)
	for range 50 {
		values := map[string][]string{}
		for _, o := range offices {
			if rng.IntN(5) > 0 {
				values[o] = []string{[]string{"60", "60.04", "70", "70.3", "80"}[rng.IntN(5)]}
			}
		}
		p := publish(t, reg, 1, values)
		places := rng.IntN(3)
		r := p.RankTotal(opd.Group{Places: places, Has: func(u opd.Unit) bool { return u.Code != "p" }})
		require.Equal(t, len(values), r.Len())
		seen := 0
		for s := range r.All() {
			seen++
			rank, tied := 1, []string{}
			for _, o := range offices {
				n, _ := p.Node(o)
				x, ok := n.Total()
				switch c := x.Round(places).Cmp(s.Value); {
				case !ok || o == s.Unit.Code:
				case c > 0:
					rank++
				case c == 0:
					tied = append(tied, o)
				}
			}
			require.Equal(t, rank, s.Rank)
			require.Equal(t, len(values), s.Of)
			require.Equal(t, tied, append([]string{}, codes(s.Tied())...))
			require.Equal(t, len(tied), s.Ties)
			same, ok := r.Of(s.Unit.Code)
			require.True(t, ok)
			require.Equal(t, s, same)
			for range r.All() {
				break
			}
		}
		require.Equal(t, len(values), seen)
	}
	assert.Empty(t, slices.Collect(opd.Standing{}.Tied()))
}

func TestBenchmark(t *testing.T) {
	three := []string{"60", "61", "62.5"}
	p := publish(t, agency(), 3, map[string][]string{"dinsos": three})
	n, _ := p.Node("dinsos")
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	b := opd.Benchmark{Name: "Rata-rata nasional", Value: index(t, "60.5"), Year: 2025, Source: "Laporan Contoh", Scale: scale, Method: opd.MergedPeople}
	assert.Equal(t, "Rata-rata nasional 2025 (Laporan Contoh)", b.String())
	x, err := n.FromBenchmark(b)
	require.NoError(t, err)
	assert.Equal(t, index(t, "2/3"), x)

	other := b
	other.Scale, err = score.Likert(1, 5, score.Proportional)
	require.NoError(t, err)
	other.Method = opd.WeightedUnits
	_, err = n.FromBenchmark(other)
	var e *score.NotComparableError
	require.ErrorAs(t, err, &e)
	assert.Len(t, e.Differences, 2)
	unknown := b
	unknown.Scale = score.Scale{}
	_, err = n.FromBenchmark(unknown)
	assert.ErrorIs(t, err, score.ErrNotComparable)
	withheld, _ := p.Node("dinkes")
	_, err = withheld.FromBenchmark(b)
	assert.ErrorIs(t, err, score.ErrWithheld)
	long := b
	long.Value = index(t, "1/3")
	_, err = n.FromBenchmark(long)
	assert.ErrorIs(t, err, aparatur.ErrRange)
	assert.Equal(t, "", opd.Benchmark{}.String())
}
