package opd_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"log/slog"
	"maps"
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

// crowd is the answers of people in the units of a register.
type crowd struct {
	reg    *opd.Register
	units  []string
	sheets []*score.Sheet[item]
}

func randomCrowd(rng *rand.Rand, f *score.Framework[dim, item], people int) crowd {
	reg, _ := randomTree(rng)
	var codes []string
	for _, u := range reg.All() {
		codes = append(codes, u.Code)
	}
	c := crowd{reg: reg}
	for range people {
		c.units = append(c.units, codes[rng.IntN(len(codes))])
		c.sheets = append(c.sheets, randomSheet(rng, f == loose && rng.IntN(5) == 0))
	}
	return c
}

func (c crowd) results(f *score.Framework[dim, item]) iter.Seq2[string, score.Profile[dim]] {
	return func(yield func(string, score.Profile[dim]) bool) {
		for i, s := range c.sheets {
			p, _ := f.Score(s)
			if !yield(c.units[i], p) {
				return
			}
		}
	}
}

func (c crowd) bySheet() iter.Seq2[string, *score.Sheet[item]] {
	return func(yield func(string, *score.Sheet[item]) bool) {
		for i, s := range c.sheets {
			if !yield(c.units[i], s) {
				return
			}
		}
	}
}

// The result of every node is, bit for bit, that of scoring all its people at once, from sheets and from results of people.
func TestRollUpEqualsScoringAllAtOnce(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 2026))
	for range 60 {
		f := strict
		if rng.IntN(2) == 0 {
			f = loose
		}
		c := randomCrowd(rng, f, 1+rng.IntN(120))
		fromSheets, err := opd.RollUpSheets(c.reg, f, c.bySheet())
		require.NoError(t, err)
		fromResults, err := opd.RollUpResults[dim](c.reg, c.results(f))
		require.NoError(t, err)
		a, err := fromSheets.Publish(1)
		require.NoError(t, err)
		b, err := fromResults.Publish(1)
		require.NoError(t, err)
		for x := range a.All() {
			y, ok := b.Node(x.Unit().Code)
			require.True(t, ok)
			tally, err := score.NewTally(f, score.PerPerson)
			require.NoError(t, err)
			totals, values := []score.Index{}, map[dim][]score.Index{}
			for i, s := range c.sheets {
				if !c.reg.Within(c.units[i], x.Unit().Code) {
					continue
				}
				require.NoError(t, tally.Add(s))
				p, err := f.Score(s)
				require.NoError(t, err)
				totals = append(totals, p.Total())
				for d, v := range p.All() {
					values[d] = append(values[d], v)
				}
			}
			require.Equal(t, tally.Totals(), x.People())
			require.Equal(t, x.People(), y.People())
			want, ok := tally.PersonTotal()
			got, shown := x.Total()
			require.Equal(t, ok, shown)
			require.Equal(t, want, got)
			if mean, err := score.Mean(slices.Values(totals)); err == nil {
				got, _ = y.Total()
				require.Equal(t, mean, got)
				require.Equal(t, want, got, "both sources")
			}
			for d := dim(1); d <= 3; d++ {
				want, ok := tally.PersonMean(d)
				got, shown := x.Of(d)
				require.Equal(t, ok, shown)
				require.Equal(t, want, got)
				got, shown = y.Of(d)
				require.Equal(t, ok, shown)
				require.Equal(t, want, got)
			}
			requireDifference(t, x, c, f)
			requireDifference(t, y, c, f)
		}
	}
}

// requireDifference checks the difference to the parent against rational numbers.
func requireDifference(t *testing.T, n opd.Node[dim], c crowd, f *score.Framework[dim, item]) {
	t.Helper()
	parent, ok := n.Parent()
	got, has := n.TotalAboveParent()
	require.Equal(t, ok && n.Shown(), has)
	if !has {
		return
	}
	mean := func(code string) *big.Rat {
		sum, people := new(big.Rat), int64(0)
		for i, s := range c.sheets {
			if c.reg.Within(c.units[i], code) {
				p, err := f.Score(s)
				require.NoError(t, err)
				sum.Add(sum, p.Total().Rat())
				people++
			}
		}
		return sum.Quo(sum, new(big.Rat).SetInt64(people))
	}
	want := mean(n.Unit().Code)
	want.Sub(want, mean(parent.Unit().Code))
	if got.Exact() {
		require.Zero(t, want.Cmp(got.Rat()))
	}
	require.Equal(t, want.Sign(), got.Sign())
	require.Equal(t, roundRat(want, 8), got.Decimal(8))
}

// roundRat rounds half away from zero.
func roundRat(r *big.Rat, places int) string {
	s := r.FloatString(places)
	if s == "-0."+string(bytes.Repeat([]byte("0"), places)) {
		s = s[1:]
	}
	return s
}

// Numbers with many denominators, whose mean is no fraction of two int64, are as score.Mean has them.
func TestMeansOfManyDenominators(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 2026))
	reg := agency()
	inexact := 0
	for range 200 {
		var list []fixed
		for range 1 + rng.IntN(40) {
			x, err := score.NewIndex(rng.Int64N(1e9)-3e8, 1+rng.Int64N(1e7))
			require.NoError(t, err)
			list = append(list, fixed{x})
		}
		roll, err := opd.RollUpResults[dim](reg, func(yield func(string, fixed) bool) {
			for _, x := range list {
				if !yield("dinsos", x) {
					return
				}
			}
		})
		require.NoError(t, err)
		p, err := roll.Publish(1)
		require.NoError(t, err)
		got, ok := p.Root().Total()
		require.True(t, ok)
		want, err := score.Mean(func(yield func(score.Index) bool) {
			for _, x := range list {
				if !yield(x.x) {
					return
				}
			}
		})
		require.NoError(t, err)
		require.Equal(t, want, got)
		if !got.Exact() {
			inexact++
		}
	}
	assert.Greater(t, inexact, 50)
}

// fixed is a result with nothing but a total.
type fixed struct{ x score.Index }

func (f fixed) HasTotal() bool             { return true }
func (f fixed) Total() score.Index         { return f.x }
func (f fixed) Of(dim) (score.Index, bool) { return score.Index{}, false }
func (f fixed) Stamp() score.Stamp         { return strict.Stamp() }
func (f fixed) All() iter.Seq2[dim, score.Index] {
	return func(func(dim, score.Index) bool) {}
}

func index(t *testing.T, s string) score.Index {
	t.Helper()
	var x score.Index
	require.NoError(t, x.UnmarshalText([]byte(s)))
	return x
}

func roll(t *testing.T, reg *opd.Register, values map[string][]string, options ...opd.RollUpOption) *opd.RollUp[dim] {
	t.Helper()
	r, err := opd.RollUpResults[dim](reg, func(yield func(string, fixed) bool) {
		for _, code := range slices.Sorted(maps.Keys(values)) {
			for _, v := range values[code] {
				if !yield(code, fixed{index(t, v)}) {
					return
				}
			}
		}
	}, options...)
	require.NoError(t, err)
	return r
}

func TestWeightedUnits(t *testing.T) {
	values := map[string][]string{
		"dinkes": {"50"}, "dinkes.p2p": {"60", "70"}, "dinkes.yankes": {"80", "90", "100/3"}, "dinsos": {"40", "41"},
	}
	weight := map[string]int64{"dinkes": 1, "dinkes.p2p": 2, "dinkes.yankes": 3, "dinsos": 4}
	p, err := roll(t, agency(), values, opd.WeightedBy(func(u opd.Unit) int64 { return weight[u.Code] })).Publish(1)
	require.NoError(t, err)
	assert.Equal(t, opd.WeightedUnits, p.Aggregation())
	// (50 + 2 × 65 + 3 × 610/9) / 6
	n, _ := p.Node("dinkes")
	got, ok := n.Total()
	require.True(t, ok)
	assert.Equal(t, index(t, "575/9"), got)
	root, _ := p.Root().Total()
	// (50 + 130 + 610/3 + 162) / 10
	assert.Equal(t, index(t, "818/15"), root)
	above, ok := n.TotalAboveParent()
	require.True(t, ok)
	want, err := got.Sub(root)
	require.NoError(t, err)
	assert.Equal(t, want, above)
	assert.Contains(t, p.Words(), "rata-rata tertimbang hasil unit")

	merged, err := roll(t, agency(), values).Publish(1)
	require.NoError(t, err)
	_, err = p.Since(merged, nil, "dinkes")
	assert.ErrorIs(t, err, score.ErrNotComparable)

	_, err = opd.RollUpResults[dim](agency(), func(yield func(string, fixed) bool) { yield("dinsos", fixed{}) },
		opd.WeightedBy(func(opd.Unit) int64 { return 0 }))
	assert.ErrorIs(t, err, aparatur.ErrRange)
	_, err = opd.RollUpResults[dim](agency(), answers([]answer{{"dinsos", complete(rand.New(rand.NewPCG(1, 1)))}}),
		opd.WeightedBy(func(opd.Unit) int64 { return 1 << 40 }))
	assert.Equal(t, "di luar rentang: bobot unit tidak dari 1 sampai dengan 2.147.483.647", aparatur.Explain(err, indonesian))
}

// Weighted means from tallies are those from results.
func TestWeightedTallies(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 2026))
	weight := opd.WeightedBy(func(u opd.Unit) int64 { n, _ := strconv.Atoi(u.Code); return int64(1 + n) })
	for range 20 {
		c := randomCrowd(rng, strict, 60)
		a, err := opd.RollUpSheets(c.reg, strict, c.bySheet(), weight)
		require.NoError(t, err)
		b, err := opd.RollUpResults[dim](c.reg, c.results(strict), weight)
		require.NoError(t, err)
		p, err := a.Publish(1)
		require.NoError(t, err)
		q, err := b.Publish(1)
		require.NoError(t, err)
		for x := range p.All() {
			y, _ := q.Node(x.Unit().Code)
			want, _ := y.Total()
			got, _ := x.Total()
			require.Equal(t, want, got)
			want, _ = y.AboveParent(2)
			got, _ = x.AboveParent(2)
			require.Equal(t, want, got)
		}
	}
	_, err := opd.RollUpSheets(agency(), strict, func(yield func(string, *score.Sheet[item]) bool) { yield("dinsos", randomSheet(rng, false)) },
		opd.WeightedBy(func(opd.Unit) int64 { return -1 }))
	assert.ErrorIs(t, err, aparatur.ErrRange)
}

func TestRollUpRefuses(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	reg := agency()
	one := func(code string, s *score.Sheet[item]) iter.Seq2[string, *score.Sheet[item]] {
		return func(yield func(string, *score.Sheet[item]) bool) { yield(code, s) }
	}
	_, err := opd.RollUpSheets(reg, strict, one("dinkop", randomSheet(rng, false)))
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	assert.Contains(t, err.Error(), "dinkop")
	_, err = opd.RollUpResults[dim](reg, answers([]answer{{"x", complete(rng)}, {"y", complete(rng)}, {"x", complete(rng)}}))
	var problems *opd.RegisterError
	require.ErrorAs(t, err, &problems)
	assert.Len(t, problems.Problems, 2, "each code once")
	_, err = opd.RollUpSheets(nil, strict, one("x", randomSheet(rng, false)))
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = opd.RollUpResults[dim](nil, answers(nil))
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	var none *score.Framework[dim, item]
	_, err = opd.RollUpSheets(reg, none, one("dinsos", randomSheet(rng, false)))
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = opd.RollUpTallies(reg, none, func(func(string, *score.Tally[dim, item]) bool) {})
	assert.ErrorIs(t, err, aparatur.ErrEmpty)

	bad := new(score.Sheet[item])
	require.NoError(t, bad.Set(200, 1))
	_, err = opd.RollUpSheets(reg, strict, one("dinsos", bad))
	assert.Error(t, err)

	strictResult, err := strict.Score(randomSheet(rng, false))
	require.NoError(t, err)
	_, err = opd.RollUpResults[dim](reg, answers([]answer{{"dinsos", complete(rng)}, {"dinsos", strictResult}}))
	assert.ErrorIs(t, err, score.ErrNotComparable)

	tally := func(f *score.Framework[dim, item], c score.Collect) *score.Tally[dim, item] {
		a, err := score.NewTally(f, c)
		require.NoError(t, err)
		require.NoError(t, a.Add(randomSheet(rng, false)))
		return a
	}
	tallies := func(list ...*score.Tally[dim, item]) iter.Seq2[string, *score.Tally[dim, item]] {
		return func(yield func(string, *score.Tally[dim, item]) bool) {
			for _, a := range list {
				if !yield("dinsos", a) {
					return
				}
			}
		}
	}
	_, err = opd.RollUpTallies(reg, strict, tallies(tally(strict, score.Means)))
	assert.ErrorIs(t, err, score.ErrUncollected)
	_, err = opd.RollUpTallies(reg, strict, tallies(tally(loose, score.PerPerson)))
	assert.ErrorIs(t, err, score.ErrNotComparable)
	_, err = opd.RollUpTallies(reg, strict, tallies(tally(strict, score.PerPerson), tally(loose, score.PerPerson)))
	assert.ErrorIs(t, err, score.ErrNotComparable)
	_, err = opd.RollUpTallies(reg, strict, func(yield func(string, *score.Tally[dim, item]) bool) {
		yield("dinkop", tally(strict, score.PerPerson))
	})
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	r, err := opd.RollUpTallies(reg, strict, tallies(tally(strict, score.PerPerson), tally(strict, score.PerPerson)))
	require.NoError(t, err)
	p, err := r.Publish(2)
	require.NoError(t, err)
	assert.Equal(t, 2, p.Root().People(), "two tallies of one unit are merged")
	empty, err := opd.RollUpTallies(reg, strict, tallies())
	require.NoError(t, err)
	p, err = empty.Publish(2)
	require.NoError(t, err)
	assert.Equal(t, opd.Empty, p.Root().State())
}

// People without a total are in no mean and not counted.
func TestPeopleWithoutATotal(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	var list []answer
	for range 5 {
		list = append(list, answer{"dinsos", complete(rng)}, answer{unit: "dinsos"})
	}
	r, err := opd.RollUpResults[dim](agency(), answers(list))
	require.NoError(t, err)
	p, err := r.Publish(5)
	require.NoError(t, err)
	n, _ := p.Node("dinsos")
	assert.Equal(t, 5, n.People())
	rate, ok := n.ResponseRate()
	require.True(t, ok)
	assert.Equal(t, "41.67", rate.Decimal(2))
}

func TestNode(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	var list []answer
	for _, unit := range []string{"dinkes", "dinkes.p2p", "dinkes.yankes", "dinsos"} {
		for range 6 {
			list = append(list, answer{unit, complete(rng)})
		}
	}
	list = append(list, answer{"pemprov", complete(rng)})
	r, err := opd.RollUpResults[dim](agency(), answers(list))
	require.NoError(t, err)
	p, err := r.Publish(5)
	require.NoError(t, err)
	assert.Equal(t, 5, p.Minimum())
	assert.Equal(t, opd.MergedPeople, p.Aggregation())
	assert.Equal(t, loose.Stamp(), p.Stamp())
	assert.Equal(t, []dim{1, 2, 3}, slices.Collect(p.Dimensions()))
	_, ok := p.Node("dinkop")
	assert.False(t, ok)

	root := p.Root()
	assert.Equal(t, 25, root.People())
	assert.Equal(t, 0, root.Depth())
	_, ok = root.Parent()
	assert.False(t, ok)
	_, ok = root.TotalAboveParent()
	assert.False(t, ok)
	_, ok = root.ResponseRate()
	assert.False(t, ok, "the staff of the government itself has no headcount")
	var children []string
	for n := range root.Children() {
		children = append(children, n.Unit().Code+" "+n.State().String())
	}
	// One person of the government itself must not stand alone: one of two equal offices is withheld.
	assert.Equal(t, []string{"dinkes ditampilkan", "dinsos tidak ditampilkan"}, children)

	n, _ := p.Node("dinkes")
	assert.Equal(t, 26, n.Headcount().Total())
	assert.Equal(t, 18, n.People())
	values := map[dim]score.Index{}
	for d, x := range n.All() {
		values[d] = x
	}
	assert.Len(t, values, 3)
	for range n.All() {
		break
	}
	for range root.Children() {
		break
	}
	for range p.All() {
		break
	}
	_, ok = n.Of(9)
	assert.False(t, ok)
	_, ok = n.AboveParent(9)
	assert.False(t, ok)
	withheld, _ := p.Node("dinsos")
	_, ok = withheld.ResponseRate()
	assert.False(t, ok)
	assert.Contains(t, p.Words(), "kurang dari 5 orang")
	assert.Contains(t, p.Words(), "Konversi")
}

// Nothing prints the data of people.
func TestNothingPrintsPeople(t *testing.T) {
	r := roll(t, agency(), map[string][]string{"dinsos": {"12.3456", "77.7777"}})
	p, err := r.Publish(5)
	require.NoError(t, err)
	n, _ := p.Node("dinsos")
	pairs, err := opd.Pair[dim](people(t, "a", "12.3456"), people(t, "a", "77.7777"))
	require.NoError(t, err)
	var b bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&b, nil))
	for _, v := range []any{r, p, n, pairs} {
		log.Info("", "v", v)
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%x"} {
			fmt.Fprintf(&b, verb+"\n", v)
		}
	}
	assert.NotContains(t, b.String(), "3456")
	assert.NotContains(t, b.String(), "7777")
	assert.Equal(t, "opd.RollUp: 5 units, 2 people", fmt.Sprint(r))
	assert.Equal(t, "opd.Published: 5 units, 0 shown, minimum 5", fmt.Sprint(p))
	assert.Equal(t, "dinsos: tidak ditampilkan", fmt.Sprint(n))
	assert.Equal(t, "opd.Node{}", fmt.Sprint(opd.Node[dim]{}))
}

func people(t *testing.T, pairs ...string) iter.Seq2[string, fixed] {
	return func(yield func(string, fixed) bool) {
		for i := 0; i < len(pairs); i += 2 {
			if !yield(pairs[i], fixed{index(t, pairs[i+1])}) {
				return
			}
		}
	}
}

func TestPublishedJSON(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	var list []answer
	for range 6 {
		list = append(list, answer{"dinkes.p2p", complete(rng)}, answer{"dinkes.yankes", complete(rng)})
	}
	list = append(list, answer{"dinsos", complete(rng)}, answer{"pemprov", complete(rng)}, answer{"pemprov", complete(rng)},
		answer{"pemprov", complete(rng)}, answer{"pemprov", complete(rng)})
	r, err := opd.RollUpResults[dim](agency(), answers(list))
	require.NoError(t, err)
	p, err := r.Publish(5)
	require.NoError(t, err)
	data, err := json.Marshal(p)
	require.NoError(t, err)
	var got struct {
		Agency      string
		Minimum     int
		Aggregation string
		Units       []map[string]any
	}
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, "Pemerintah Provinsi Contoh", got.Agency)
	assert.Equal(t, 5, got.Minimum)
	assert.Equal(t, "gabungan-orang", got.Aggregation)
	require.Len(t, got.Units, 5)
	assert.Equal(t, "ditampilkan", got.Units[2]["state"])
	assert.EqualValues(t, 6, got.Units[2]["n"])
	assert.EqualValues(t, 12, got.Units[2]["headcount"])
	assert.EqualValues(t, 50, got.Units[2]["response_rate"])
	assert.Len(t, got.Units[2]["values"], 3)
	assert.Contains(t, got.Units[2]["values"], "A")
	assert.Equal(t, map[string]any{"code": "dinsos", "parent": "pemprov", "name": "Dinas Sosial", "abbreviation": "DINSOS", "depth": 1.0,
		"state": "tidak-ditampilkan", "headcount": 12.0}, got.Units[4])
}

// The zero values show nothing and do not panic.
func TestZeroValues(t *testing.T) {
	var r opd.RollUp[dim]
	p, err := r.Publish(3)
	require.NoError(t, err)
	for _, p := range []*opd.Published[dim]{p, {}} {
		assert.Zero(t, p.Register().Len())
		assert.Zero(t, p.Stamp())
		assert.Empty(t, slices.Collect(p.All()))
		assert.Empty(t, slices.Collect(p.Dimensions()))
		assert.NotEmpty(t, p.Words())
		_, ok := p.Node("x")
		assert.False(t, ok)
		assert.Zero(t, p.RankTotal(opd.Group{}).Len())
		assert.Zero(t, p.RankOf(1, opd.Group{}).Len())
		_, err = json.Marshal(p)
		require.NoError(t, err)
		assert.Equal(t, opd.Node[dim]{}, p.Root())
		assert.Contains(t, fmt.Sprint(p), "0 units")
	}
	assert.Contains(t, fmt.Sprint(&r), "0 people")
	var n opd.Node[dim]
	assert.Zero(t, n.Unit())
	assert.Zero(t, n.Depth())
	assert.Zero(t, n.State())
	assert.Zero(t, n.People())
	assert.Zero(t, n.Headcount())
	assert.Empty(t, slices.Collect(n.Children()))
	for range n.All() {
		t.Error("the zero Node has no figures")
	}
	_, ok := n.Parent()
	assert.False(t, ok)
	_, ok = n.Total()
	assert.False(t, ok)
	_, ok = n.Of(1)
	assert.False(t, ok)
	_, ok = n.ResponseRate()
	assert.False(t, ok)
	_, err = n.FromBenchmark(opd.Benchmark{})
	assert.ErrorIs(t, err, score.ErrWithheld)
	var h opd.History
	assert.Empty(t, slices.Collect(h.Registers()))
	_, err = h.Trace(agency(), "dinkes")
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	one, err := h.Then(agency(), slices.Values([]opd.Succession(nil)))
	require.NoError(t, err)
	assert.Len(t, slices.Collect(one.Registers()), 1)
	_, err = h.Then(agency(), slices.Values([]opd.Succession{{Old: "x", New: "dinkes"}}))
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
}
