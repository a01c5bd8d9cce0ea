package score_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

func TestStamp(t *testing.T) {
	f := twoByTwoFramework(t, lenient).Named(score.Identity{Name: "Budaya Kerja", Edition: "2025", Data: "2025-01"})
	s := f.Stamp()
	assert.Equal(t, "Budaya Kerja", s.Framework)
	assert.Equal(t, "2025", s.Edition)
	assert.Equal(t, "2025-01", s.Data)
	assert.Equal(t, `likert 1..5 pomp | "Tidak Pernah" #1 = 0 | "Jarang" #2 = 25 | "Kadang-Kadang" #3 = 50 | "Sering" #4 = 75 | "Selalu" #5 = 100`, s.Scale)
	assert.Equal(t, "MinItems 1, MinDimensions 1, total dimensi", s.Policy)
	assert.Equal(t, "C 1: C1 1 C2 2; T 3: T1 1 -T2 1", s.Weights)
	assert.Regexp(t, `^[0-9a-f]{16}$`, s.Items)
	assert.Empty(t, s.Roles)
	assert.Empty(t, s.Bands)
	assert.Equal(t, s, s.Stamp())
	assert.Equal(t, "Budaya Kerja 2025 ("+s.Fingerprint()+")", s.String())
	assert.Regexp(t, `^[0-9a-f]{16}$`, s.Fingerprint())
	assert.Equal(t, "Konversi: jawaban 1–5 diubah menjadi 0–100. Aturan: dimensi dihitung bila sekurang-kurangnya 1 butirnya dijawab; "+
		"nilai total adalah rata-rata tertimbang dimensi, bila sekurang-kurangnya 1 dari 2 dimensi dapat dihitung.", s.Words())

	unnamed := twoByTwoFramework(t, lenient).Stamp()
	assert.Equal(t, "("+unnamed.Fingerprint()+")", unnamed.String())
}

func TestStampWords(t *testing.T) {
	equal := twoByTwo()
	equal[1].Weight = 1
	evenItems := twoByTwo()
	evenItems[0].Items[1].Weight = 1
	for _, c := range []struct {
		total score.TotalRule
		dims  []score.Dimension[modelDim, modelItem]
		want  string
	}{
		{score.TotalOfDimensions, equal, "nilai total adalah rata-rata dimensi,"},
		{score.TotalOfDimensions, twoByTwo(), "nilai total adalah rata-rata tertimbang dimensi,"},
		{score.TotalOfItems, evenItems, "nilai total adalah rata-rata semua butir yang dijawab,"},
		{score.TotalOfItems, equal, "nilai total adalah rata-rata tertimbang semua butir yang dijawab,"},
	} {
		f, err := score.New(grades(t), score.Policy{MinItems: 2, MinDimensions: 2, Total: c.total}, c.dims...)
		require.NoError(t, err)
		words := f.Stamp().Words()
		assert.Contains(t, words, c.want)
		assert.Contains(t, words, "sekurang-kurangnya 2 butirnya dijawab")
		assert.Contains(t, words, "sekurang-kurangnya 2 dari 2 dimensi")
		assert.True(t, strings.HasPrefix(words, "Konversi: jawaban diubah menjadi E = 0; D = 30; "), words)
	}
}

// A panel's total is made of dimensions, also where that of one sheet is made of items, and its words say so.
func TestStampWordsOfPanel(t *testing.T) {
	roles := score.PanelPolicy{Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}}, Missing: score.Renormalise}
	for _, total := range []score.TotalRule{score.TotalOfDimensions, score.TotalOfItems} {
		f := twoByTwoFramework(t, score.Policy{MinItems: 1, MinDimensions: 2, Total: total})
		p, err := score.NewPanel(f, roles)
		require.NoError(t, err)
		assert.Contains(t, p.Stamp().Words(), "nilai total adalah rata-rata tertimbang dimensi,")
		assert.Contains(t, p.Stamp().Words(), "Bobot peran: Atasan langsung 1.")
	}
}

func TestStampScale(t *testing.T) {
	stamp := func(s score.Scale, err error) string {
		require.NoError(t, err)
		f, err := score.New(s, lenient, twoByTwo()...)
		require.NoError(t, err)
		return f.Stamp().Scale
	}
	assert.Equal(t, "likert 1..5 pomp", stamp(score.Likert(1, 5, score.POMP)))
	assert.Equal(t, "likert 0..4 proporsional", stamp(score.Likert(0, 4, score.Proportional)))
	assert.Equal(t, "likert 1..2 pomp | #10 = 0 | #20 = 100", stamp(likert(t, 1, 2, score.POMP).WithNumbers(10, 20)))
	assert.Equal(t, `levels | "a" = 1/3 | "b" = 1`, stamp(score.Levels(score.Level{Label: "a", Index: textIndex(t, "1/3")}, score.Level{Label: "b", Index: num("1")})))

	// Labels that are made to look like others do not.
	one := stamp(score.Levels(score.Level{Label: `a" = 1 | "b`, Index: num("1")}, score.Level{Label: "c", Index: num("2")}))
	two := stamp(score.Levels(score.Level{Label: "a", Index: num("1")}, score.Level{Label: "b", Index: num("1")}, score.Level{Label: "c", Index: num("2")}))
	assert.NotEqual(t, one, two)
}

func TestStampJSON(t *testing.T) {
	encoded, err := json.Marshal(score.Stamp{})
	require.NoError(t, err)
	assert.Equal(t, "{}", string(encoded))

	s := twoByTwoFramework(t, lenient).Named(score.Identity{Name: "Budaya Kerja"}).Stamp()
	encoded, err = json.Marshal(s)
	require.NoError(t, err)
	var fields map[string]string
	require.NoError(t, json.Unmarshal(encoded, &fields))
	assert.Equal(t, map[string]string{"framework": "Budaya Kerja", "scale": s.Scale, "policy": s.Policy, "weights": s.Weights, "items": s.Items,
		"fingerprint": s.Fingerprint(), "words": s.Words()}, fields)
}

func TestZeroStamp(t *testing.T) {
	var s score.Stamp
	assert.Equal(t, "score.Stamp{}", s.String())
	assert.Empty(t, s.Fingerprint())
	assert.Empty(t, s.Words())
	assert.Equal(t, s, s.Stamp())

	// What has no stamp is comparable with nothing, not even with its like.
	err := score.Comparable(s, modelProfile{})
	require.ErrorIs(t, err, score.ErrNotComparable)
	assert.EqualError(t, err, `score: not comparable: result "score.Stamp{}" ≠ "score.Stamp{}"`)
	assert.Equal(t, "tidak dapat dibandingkan: berbeda dalam keterangan penghitungan", aparatur.Explain(err, indonesian))
	require.ErrorIs(t, score.Comparable(twoByTwoFramework(t, lenient), s), score.ErrNotComparable)
}

// Each field of a stamp that differs is named, and no other.
func TestComparableNamesEachField(t *testing.T) {
	base := score.Stamp{Framework: "f", Edition: "e", Data: "d", Scale: "s", Policy: "p", Weights: "w", Items: "i", Roles: "r", Bands: "b"}
	require.NoError(t, score.Comparable(base, base))
	fingerprints := map[string]bool{base.Fingerprint(): true}
	for field, c := range map[string]struct {
		set        func(*score.Stamp) *string
		indonesian string
	}{
		"framework": {func(s *score.Stamp) *string { return &s.Framework }, "kerangka"},
		"edition":   {func(s *score.Stamp) *string { return &s.Edition }, "edisi"},
		"data":      {func(s *score.Stamp) *string { return &s.Data }, "edisi data"},
		"scale":     {func(s *score.Stamp) *string { return &s.Scale }, "skala"},
		"policy":    {func(s *score.Stamp) *string { return &s.Policy }, "aturan"},
		"weights":   {func(s *score.Stamp) *string { return &s.Weights }, "bobot"},
		"items":     {func(s *score.Stamp) *string { return &s.Items }, "butir"},
		"roles":     {func(s *score.Stamp) *string { return &s.Roles }, "peran"},
		"bands":     {func(s *score.Stamp) *string { return &s.Bands }, "kategori"},
	} {
		other := base
		before := *c.set(&other)
		*c.set(&other) = "lain"
		err := score.Comparable(base, other)
		var notComparable *score.NotComparableError
		require.ErrorAs(t, err, &notComparable, field)
		require.ErrorIs(t, err, score.ErrNotComparable)
		assert.Equal(t, []score.Difference{{Field: field, A: before, B: "lain"}}, notComparable.Differences)
		assert.Equal(t, fmt.Sprintf("score: not comparable: %s %q ≠ %q", field, before, "lain"), err.Error())
		assert.Equal(t, "tidak dapat dibandingkan: berbeda dalam "+c.indonesian, aparatur.Explain(err, indonesian))
		assert.False(t, fingerprints[other.Fingerprint()], "the fingerprint tells them apart")
		fingerprints[other.Fingerprint()] = true
	}
	other := base
	other.Scale, other.Items = "S", strings.Repeat("ü", 50)
	assert.EqualError(t, score.Comparable(base, other),
		`score: not comparable: scale "s" ≠ "S"; items "i" ≠ "`+strings.Repeat("ü", 40)+`"…`)
}

// What makes two results different is seen by the stamps of their frameworks.
func TestComparableFrameworks(t *testing.T) {
	make2 := func(change func(*score.Scale, *score.Policy, []score.Dimension[modelDim, modelItem])) *modelFramework {
		scale, policy, dims := frequency(t), lenient, twoByTwo()
		change(&scale, &policy, dims)
		f, err := score.New(scale, policy, dims...)
		require.NoError(t, err)
		return f
	}
	type dims = []score.Dimension[modelDim, modelItem]
	base := twoByTwoFramework(t, lenient)
	require.NoError(t, score.Comparable(base, twoByTwoFramework(t, lenient)))
	for field, changes := range map[string][]func(*score.Scale, *score.Policy, []score.Dimension[modelDim, modelItem]){
		"scale": {
			func(s *score.Scale, _ *score.Policy, _ dims) {
				*s, _ = likert(t, 1, 5, score.Proportional).WithLabels("Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu")
			},
			func(s *score.Scale, _ *score.Policy, _ dims) { *s = likert(t, 1, 5, score.POMP) },
			func(s *score.Scale, _ *score.Policy, _ dims) { *s, _ = s.WithNumbers(0, 1, 2, 3, 4) },
			func(s *score.Scale, _ *score.Policy, _ dims) { *s = grades(t) },
		},
		"policy": {
			func(_ *score.Scale, p *score.Policy, _ dims) { p.MinItems = 2 },
			func(_ *score.Scale, p *score.Policy, _ dims) { p.MinDimensions = 2 },
			func(_ *score.Scale, p *score.Policy, _ dims) { p.Total = score.TotalOfItems },
		},
		"weights": {
			func(_ *score.Scale, _ *score.Policy, d dims) { d[0].Weight = 2 },
			func(_ *score.Scale, _ *score.Policy, d dims) { d[0].Items[0].Weight = 2 },
			func(_ *score.Scale, _ *score.Policy, d dims) { d[0].Items[0].Reverse = true },
		},
		"items": {
			func(_ *score.Scale, _ *score.Policy, d dims) { d[0].Name += "." },
			func(_ *score.Scale, _ *score.Policy, d dims) { d[0].Items[0].Text += "." },
		},
		"weights, items": {
			func(_ *score.Scale, _ *score.Policy, d dims) { d[0].Code = "D" },
			func(_ *score.Scale, _ *score.Policy, d dims) { d[0].Items[0].Code = "D1" },
			func(_ *score.Scale, _ *score.Policy, d dims) { d[0], d[1] = d[1], d[0] },
		},
	} {
		for _, change := range changes {
			var notComparable *score.NotComparableError
			require.ErrorAs(t, score.Comparable(base, make2(change)), &notComparable, field)
			var names []string
			for _, d := range notComparable.Differences {
				names = append(names, d.Field)
			}
			assert.Equal(t, field, strings.Join(names, ", "))
		}
	}
}
