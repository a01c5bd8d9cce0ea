package kinerja_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/kinerja"
)

func TestDistribution(t *testing.T) {
	for _, tt := range []struct {
		name   string
		org    kinerja.OrgPredicate
		counts kinerja.Counts
		missed []int
	}{
		{"Istimewa: seven of ten", kinerja.OrgIstimewa, kinerja.Counts{SangatBaik: 7, Baik: 3}, []int{0, 0}},
		{"Istimewa: eight of ten", kinerja.OrgIstimewa, kinerja.Counts{SangatBaik: 8, Baik: 2}, []int{0, 1}},
		{"Istimewa: a tie is not most", kinerja.OrgIstimewa, kinerja.Counts{SangatBaik: 5, Baik: 5}, []int{1, 0}},
		{"Istimewa: none", kinerja.OrgIstimewa, kinerja.Counts{Baik: 10}, []int{6, 0}},
		{"Istimewa: most may be a third", kinerja.OrgIstimewa, kinerja.Counts{SangatBaik: 4, Baik: 3, ButuhPerbaikan: 3}, []int{0, 0}},
		{"Baik", kinerja.OrgBaik, kinerja.Counts{SangatBaik: 2, Baik: 7, ButuhPerbaikan: 1}, []int{0, 0, 0}},
		{"Baik: nobody below", kinerja.OrgBaik, kinerja.Counts{SangatBaik: 3, Baik: 7}, []int{0, 0, 1}},
		{"Baik: misconduct will do", kinerja.OrgBaik, kinerja.Counts{SangatBaik: 2, Baik: 7, KurangMisconduct: 1}, []int{0, 0, 0}},
		{"Baik: Sangat Kurang will not", kinerja.OrgBaik, kinerja.Counts{SangatBaik: 2, Baik: 7, SangatKurang: 1}, []int{0, 0, 1}},
		{"Butuh Perbaikan", kinerja.OrgButuhPerbaikan, kinerja.Counts{SangatBaik: 1, Baik: 3, ButuhPerbaikan: 6}, []int{0, 0}},
		{"Butuh Perbaikan: 59 of 99", kinerja.OrgButuhPerbaikan, kinerja.Counts{SangatBaik: 10, Baik: 30, ButuhPerbaikan: 59}, []int{1, 1}},
		{"Kurang", kinerja.OrgKurang, kinerja.Counts{Baik: 3, ButuhPerbaikan: 1, KurangMisconduct: 6}, []int{0, 0, 0}},
		{"Kurang: all missed", kinerja.OrgKurang, kinerja.Counts{SangatBaik: 10}, []int{6, 1, 9}},
		{"Sangat Kurang", kinerja.OrgSangatKurang, kinerja.Counts{Baik: 3, KurangMisconduct: 1, SangatKurang: 6}, []int{0, 0, 0}},
		{"Sangat Kurang: Sangat Baik", kinerja.OrgSangatKurang, kinerja.Counts{SangatBaik: 2, SangatKurang: 9}, []int{0, 2, 2}},
		{"three people", kinerja.OrgBaik, kinerja.Counts{Baik: 2, ButuhPerbaikan: 1}, []int{0, 0, 0}},
	} {
		r, err := kinerja.CheckDistribution(tt.org, tt.counts)
		require.NoError(t, err)
		require.True(t, r.Applicable)
		var missed []int
		for _, f := range r.Findings {
			missed = append(missed, f.Missed)
			assert.Equal(t, f.Missed == 0, f.Holds())
		}
		assert.Equal(t, tt.missed, missed, tt.name)
		assert.Equal(t, !slices.ContainsFunc(tt.missed, func(n int) bool { return n > 0 }), r.Holds(), tt.name)
	}
}

func TestDistributionSentences(t *testing.T) {
	r, err := kinerja.CheckDistribution(kinerja.OrgBaik, kinerja.Counts{SangatBaik: 200, Baik: 800})
	require.NoError(t, err)
	assert.Equal(t, []string{
		"Predikat kinerja organisasi: Baik. Pola distribusi menurut SE MenPANRB 3/2023.",
		"Baik menjadi kelompok terbesar: 800 dari 1.000 orang, terpenuhi.",
		"Baik paling banyak 70%: 800 dari 1.000 orang, tidak terpenuhi; paling sedikit 100 orang perlu berpredikat lain.",
		"Harus ada Butuh Perbaikan atau Kurang/misconduct: 0 dari 1.000 orang, tidak terpenuhi; paling sedikit 1 orang perlu berpredikat lain.",
	}, r.Sentences())
	data, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Contains(t, string(data), `{"constraint":"Baik paling banyak 70%","n":800,"total":1000,"missed":100}`)

	for _, c := range []kinerja.Counts{{}, {Baik: 2}, {Baik: 1, SangatKurang: 1}} {
		r, err = kinerja.CheckDistribution(kinerja.OrgBaik, c)
		require.NoError(t, err)
		assert.False(t, r.Applicable)
		assert.Empty(t, r.Findings)
		assert.True(t, r.Holds())
		assert.Equal(t, []string{"Pola distribusi SE MenPANRB 3/2023 tidak diterapkan: pegawai kurang dari 3 orang."}, r.Sentences())
	}
	var texts []string
	for p := range kinerja.OrgPredicates() {
		for c := range kinerja.Constraints(p) {
			texts = append(texts, c.String())
			assert.True(t, c.Kind().IsValid())
			assert.Equal(t, c.Percent() > 0, c.Kind() == kinerja.AtMost || c.Kind() == kinerja.AtLeast)
			for range c.Predicates() {
				break
			}
		}
	}
	assert.Contains(t, texts, "Tidak boleh ada Sangat Baik")
	assert.Contains(t, texts, "Kurang/misconduct atau Butuh Perbaikan paling sedikit 10%")
	assert.Len(t, texts, 13)
	assert.Equal(t, "kinerja.Constraint(0)", kinerja.Constraint{}.String())
	assert.Empty(t, slices.Collect(kinerja.Constraints(0)))
}

func TestDistributionRefuses(t *testing.T) {
	_, err := kinerja.CheckDistribution(0, kinerja.Counts{})
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	for _, c := range []kinerja.Counts{{Baik: -1}, {SangatKurang: 100_000_001}} {
		_, err = kinerja.CheckDistribution(kinerja.OrgBaik, c)
		assert.ErrorIs(t, err, aparatur.ErrRange)
	}
	_, err = kinerja.CheckDistribution(kinerja.OrgBaik, kinerja.Counts{SangatBaik: 1e8, Baik: 1e8, ButuhPerbaikan: 1e8, KurangMisconduct: 1e8, SangatKurang: 1e8})
	assert.NoError(t, err)
}

func TestCounts(t *testing.T) {
	var c kinerja.Counts
	for p := range kinerja.Predicates() {
		for range int(p) {
			require.NoError(t, c.Add(p))
		}
	}
	assert.Equal(t, kinerja.Counts{SangatBaik: 5, Baik: 4, ButuhPerbaikan: 3, KurangMisconduct: 2, SangatKurang: 1}, c)
	assert.Equal(t, 15, c.Total())
	assert.Equal(t, 4, c.Of(kinerja.Baik))
	assert.Zero(t, c.Of(9))
	assert.ErrorIs(t, c.Add(0), aparatur.ErrUnknown)
	data, err := json.Marshal(c)
	require.NoError(t, err)
	for p := range kinerja.Predicates() {
		assert.Contains(t, string(data), `"`+p.Code()+`":`)
	}
}

// holds is the rule in plain arithmetic.
func holds(c kinerja.Constraint, counts kinerja.Counts) bool {
	n := 0
	for p := range c.Predicates() {
		n += counts.Of(p)
	}
	switch c.Kind() {
	case kinerja.AtMost:
		return 100*n <= c.Percent()*counts.Total()
	case kinerja.AtLeast:
		return 100*n >= c.Percent()*counts.Total()
	case kinerja.AtLeastOne:
		return n > 0
	case kinerja.Nobody:
		return n == 0
	}
	for p := range kinerja.Predicates() {
		for own := range c.Predicates() {
			if p != own && counts.Of(p) >= n {
				return false
			}
		}
	}
	return true
}

// neighbours are all counts in which one person has another predicate.
func neighbours(c kinerja.Counts) []kinerja.Counts {
	change := func(c *kinerja.Counts, p kinerja.Predicate, by int) {
		switch p {
		case kinerja.SangatBaik:
			c.SangatBaik += by
		case kinerja.Baik:
			c.Baik += by
		case kinerja.ButuhPerbaikan:
			c.ButuhPerbaikan += by
		case kinerja.KurangMisconduct:
			c.KurangMisconduct += by
		case kinerja.SangatKurang:
			c.SangatKurang += by
		}
	}
	var out []kinerja.Counts
	for from := range kinerja.Predicates() {
		for to := range kinerja.Predicates() {
			if n := c; from != to && c.Of(from) > 0 {
				change(&n, from, -1)
				change(&n, to, 1)
				out = append(out, n)
			}
		}
	}
	return out
}

// Missed is the length of the shortest way to counts that keep the constraint, found by searching all ways.
func TestMissedIsTheShortestWay(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		start := kinerja.Counts{SangatBaik: r.IntN(5), Baik: r.IntN(5), ButuhPerbaikan: r.IntN(4), KurangMisconduct: r.IntN(4), SangatKurang: r.IntN(4)}
		for org := range kinerja.OrgPredicates() {
			result, err := kinerja.CheckDistribution(org, start)
			require.NoError(t, err)
			for _, f := range result.Findings {
				require.Equal(t, shortest(f.Constraint, start), f.Missed, "%v %+v", f.Constraint, start)
			}
		}
	}
}

func shortest(c kinerja.Constraint, start kinerja.Counts) int {
	seen, level := map[kinerja.Counts]bool{start: true}, []kinerja.Counts{start}
	for steps := 0; ; steps++ {
		var next []kinerja.Counts
		for _, at := range level {
			if holds(c, at) {
				return steps
			}
			for _, n := range neighbours(at) {
				if !seen[n] {
					seen[n] = true
					next = append(next, n)
				}
			}
		}
		level = next
	}
}
