package score_test

import (
	"errors"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// twoByTwo declares two dimensions of two items each; the last item is reverse-keyed.
func twoByTwo() []score.Dimension[modelDim, modelItem] {
	return []score.Dimension[modelDim, modelItem]{
		{ID: 1, Code: "C", Name: "Cepat", Weight: 1, Items: []score.Item[modelItem]{
			{ID: 1, Code: "C1", Text: "Menjawab surat pada hari yang sama", Weight: 1},
			{ID: 2, Code: "C2", Text: "Menyelesaikan tugas sebelum tenggat", Weight: 2},
		}},
		{ID: 2, Code: "T", Name: "Teliti", Weight: 3, Items: []score.Item[modelItem]{
			{ID: 3, Code: "T1", Text: "Memeriksa kembali pekerjaannya", Weight: 1},
			{ID: 4, Code: "T2", Text: "Mengulang kesalahan yang sama", Weight: 1, Reverse: true},
		}},
	}
}

var lenient = score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}

func twoByTwoFramework(t testing.TB, policy score.Policy) *modelFramework {
	t.Helper()
	f, err := score.New(frequency(t), policy, twoByTwo()...)
	require.NoError(t, err)
	return f
}

func sheetOf(t testing.TB, ratings ...score.Rating) *modelSheet {
	t.Helper()
	s := new(modelSheet)
	for i, r := range ratings {
		require.NoError(t, s.Set(modelItem(i+1), r))
	}
	return s
}

func TestNewRefusals(t *testing.T) {
	type dims = []score.Dimension[modelDim, modelItem]
	for _, c := range []struct {
		name   string
		change func(scale *score.Scale, policy *score.Policy, d dims) dims
		reason error
		text   string
	}{
		{"zero scale", func(s *score.Scale, _ *score.Policy, d dims) dims { *s = score.Scale{}; return d },
			aparatur.ErrEmpty, "framework: the zero Scale"},
		{"no dimension", func(_ *score.Scale, _ *score.Policy, _ dims) dims { return nil },
			aparatur.ErrRange, "framework: 0 dimensions; 1 to 32 are possible"},
		{"33 dimensions", func(_ *score.Scale, _ *score.Policy, d dims) dims { return make(dims, 33) },
			aparatur.ErrRange, "framework: 33 dimensions; 1 to 32 are possible"},
		{"zero policy", func(_ *score.Scale, p *score.Policy, d dims) dims { *p = score.Policy{}; return d },
			aparatur.ErrUnknown, "policy: no rule for the total named"},
		{"unknown total rule", func(_ *score.Scale, p *score.Policy, d dims) dims { p.Total = 3; return d },
			aparatur.ErrUnknown, "policy: no rule for the total named"},
		{"MinItems 0", func(_ *score.Scale, p *score.Policy, d dims) dims { p.MinItems = 0; return d },
			aparatur.ErrRange, "policy: MinItems 0, MinDimensions 1: each is 1 or more, MinDimensions at most 2"},
		{"MinItems negative", func(_ *score.Scale, p *score.Policy, d dims) dims { p.MinItems = -1; return d }, aparatur.ErrRange, "policy: "},
		{"MinItems too large", func(_ *score.Scale, p *score.Policy, d dims) dims { p.MinItems = 3; return d },
			aparatur.ErrRange, "dimension C: 2 items; the policy needs 3"},
		{"MinDimensions 0", func(_ *score.Scale, p *score.Policy, d dims) dims { p.MinDimensions = 0; return d }, aparatur.ErrRange, "policy: "},
		{"MinDimensions too large", func(_ *score.Scale, p *score.Policy, d dims) dims { p.MinDimensions = 3; return d },
			aparatur.ErrRange, "policy: MinItems 1, MinDimensions 3: each is 1 or more, MinDimensions at most 2"},

		{"dimension 0", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[0].ID = 0; return d },
			aparatur.ErrRange, "dimension C: ID 0 means not filled in"},
		{"dimension twice", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].ID = 1; return d },
			aparatur.ErrDuplicate, "dimension T: ID 1 is used twice"},
		{"hole in the dimensions", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].ID = 3; return d },
			aparatur.ErrRange, "framework: dimension 2 is missing: constants run from 1 without holes"},
		{"dimension without code", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Code = " "; return d },
			aparatur.ErrEmpty, "dimension  : no code"},
		{"dimension without code and ID", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Code, d[1].ID = "", 0; return d },
			aparatur.ErrRange, "dimension #0: ID 0 means not filled in"},
		{"dimension without name", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Name = "\u00a0"; return d },
			aparatur.ErrEmpty, "dimension T: no name or text"},
		{"dimension code twice", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Code = " c "; return d },
			aparatur.ErrDuplicate, "dimension  c : the code is used twice"},
		{"dimension code total", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Code = "Total"; return d },
			aparatur.ErrDuplicate, `dimension Total: the code "total" is the total's`},
		{"dimension of weight 0", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Weight = 0; return d },
			aparatur.ErrRange, "dimension T: weight 0 is outside 1 to 1000000"},
		{"dimension of negative weight", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Weight = -1; return d }, aparatur.ErrRange, "dimension T: weight -1"},
		{"dimension too heavy", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Weight = 1_000_001; return d }, aparatur.ErrRange, "dimension T: weight 1000001"},
		{"dimension without items", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items = nil; return d },
			aparatur.ErrRange, "dimension T: 0 items; the policy needs 1"},

		{"item 0", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items[1].ID = 0; return d },
			aparatur.ErrRange, "dimension T, item T2: ID 0 means not filled in"},
		{"item twice", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items[1].ID = 1; return d },
			aparatur.ErrDuplicate, "dimension T, item T2: the code or ID is used twice"},
		{"hole in the items", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items[1].ID = 255; return d },
			aparatur.ErrRange, "framework: item 4 is missing: constants run from 1 without holes"},
		{"item without code", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items[1].Code = ""; return d },
			aparatur.ErrEmpty, "dimension T, item #4: no code"},
		{"item without text", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items[1].Text = ""; return d },
			aparatur.ErrEmpty, "dimension T, item T2: no name or text"},
		{"item code twice in another dimension", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items[1].Code = "c1"; return d },
			aparatur.ErrDuplicate, "dimension T, item c1: the code or ID is used twice"},
		{"item of weight 0", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items[1].Weight = 0; return d },
			aparatur.ErrRange, "dimension T, item T2: weight 0 is outside 1 to 1000000"},
		{"item too heavy", func(_ *score.Scale, _ *score.Policy, d dims) dims { d[1].Items[1].Weight = 1_000_001; return d }, aparatur.ErrRange, "dimension T, item T2: weight 1000001"},
		{"sums too large", func(s *score.Scale, _ *score.Policy, d dims) dims {
			*s, _ = score.Levels(score.Level{"a", textIndex(t, "1/1000000000")}, score.Level{"b", textIndex(t, "1000000000")})
			return d
		}, score.ErrOverflow, "dimension C, item C1: weights and scale are too large to be summed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			scale, policy := frequency(t), lenient
			declared := c.change(&scale, &policy, twoByTwo())
			f, err := score.New(scale, policy, declared...)
			require.ErrorIs(t, err, c.reason)
			var declaration *score.DeclarationError
			require.ErrorAs(t, err, &declaration)
			assert.True(t, strings.HasPrefix(err.Error(), "score: "+c.text), err.Error())
			assert.Nil(t, f)
		})
	}
}

func TestNewTakesTheLargest(t *testing.T) {
	var dims []score.Dimension[modelDim, modelItem]
	id := 0
	for k := range 32 {
		d := score.Dimension[modelDim, modelItem]{ID: modelDim(32 - k), Code: "D" + strings.Repeat("x", k), Name: "n", Weight: 1_000_000}
		for range 8 {
			if id++; id > 255 {
				break
			}
			d.Items = append(d.Items, score.Item[modelItem]{ID: modelItem(256 - id), Code: "I" + strings.Repeat("x", id), Text: "sama", Weight: 1_000_000})
		}
		dims = append(dims, d)
	}
	scale := likert(t, 1, score.MaxPositions, score.Proportional)
	f, err := score.New(scale, score.Policy{MinItems: 7, MinDimensions: 32, Total: score.TotalOfItems}, dims...)
	require.NoError(t, err)
	var s modelSheet
	for id := range 255 {
		require.NoError(t, s.Set(modelItem(id+1), score.MaxPositions))
	}
	p, err := f.Score(&s)
	require.NoError(t, err)
	assert.Equal(t, "100", p.Total().String())
	assert.Nil(t, p.Strongest())
	assert.Len(t, slices.Collect(iterKeys(p.All())), 32)
}

// Weighted points up to 2^54 are summed, beside ratings that the scale does not have.
func TestScoreOfTheLargestPoints(t *testing.T) {
	scale, err := score.Levels(score.Level{Label: "kecil", Index: textIndex(t, "0.0000001")}, score.Level{Label: "besar", Index: textIndex(t, "1000000000")})
	require.NoError(t, err)
	dims := twoByTwo()[:1]
	dims[0].Items = dims[0].Items[:1]
	f, err := score.New(scale, lenient, dims...)
	require.NoError(t, err)
	for r, want := range map[score.Rating]string{1: "0.0000001", 2: "1000000000"} {
		p, err := f.Score(sheetOf(t, r))
		require.NoError(t, err)
		assert.Equal(t, want, p.Total().String())
	}
	_, err = f.Score(sheetOf(t, 3))
	require.ErrorIs(t, err, aparatur.ErrRange)
	dims[0].Items[0].Weight = 2
	_, err = score.New(scale, lenient, dims...)
	require.ErrorIs(t, err, score.ErrOverflow)

	// On either side of 2^31, where sums get wider.
	scale, err = score.Levels(score.Level{Label: "kecil", Index: num("1")}, score.Level{Label: "besar", Index: num("1000000000")})
	require.NoError(t, err)
	for weight := range 4 {
		dims[0].Items[0].Weight = weight + 1
		f, err = score.New(scale, lenient, dims...)
		require.NoError(t, err)
		p, err := f.Score(sheetOf(t, 2))
		require.NoError(t, err)
		assert.Equal(t, num("1000000000"), p.Total())
	}
}

func iterKeys[K, V any](seq iter.Seq2[K, V]) iter.Seq[K] {
	return func(yield func(K) bool) {
		for k := range seq {
			if !yield(k) {
				return
			}
		}
	}
}

func TestNewKeepsNothingOfTheCaller(t *testing.T) {
	dims := twoByTwo()
	f, err := score.New(frequency(t), lenient, dims...)
	require.NoError(t, err)
	dims[0].Code, dims[0].Items[0].Weight = "X", 1000
	for d := range f.Dimensions() {
		d.Items[0].Code = "X"
	}
	assert.Equal(t, twoByTwo(), slices.Collect(f.Dimensions()))
}

func TestFrameworkDeclaration(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	assert.Equal(t, twoByTwo(), slices.Collect(f.Dimensions()))
	assert.Equal(t, twoByTwo()[1].Items, slices.Collect(f.Items(2)))
	assert.Empty(t, slices.Collect(f.Items(3)))
	assert.Empty(t, slices.Collect(f.Items(0)))
	for range f.Dimensions() {
		break
	}
	for range f.Items(1) {
		break
	}
	item, dim, ok := f.Item(4)
	assert.True(t, ok)
	assert.Equal(t, modelDim(2), dim)
	assert.Equal(t, twoByTwo()[1].Items[1], item)
	for _, unknown := range []modelItem{0, 5, 255} {
		item, dim, ok = f.Item(unknown)
		assert.False(t, ok)
		assert.Zero(t, item)
		assert.Zero(t, dim)
	}
	assert.Equal(t, frequency(t).Words(), f.Scale().Words())
	assert.Equal(t, lenient, f.Policy())
	assert.Zero(t, f.Identity())
}

func TestFrameworkNamed(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	identity := score.Identity{Name: "Budaya Kerja", Edition: "2025", Data: "1"}
	named := f.Named(identity)
	assert.Equal(t, identity, named.Identity())
	assert.Zero(t, f.Identity(), "f stays as it was")
	assert.Equal(t, "Budaya Kerja", named.Stamp().Framework)
	assert.ErrorIs(t, score.Comparable(f, named), score.ErrNotComparable)
	p, err := named.Score(sheetOf(t, 4, 4, 4, 4))
	require.NoError(t, err)
	assert.Equal(t, named.Stamp(), p.Stamp())
	assert.NoError(t, score.Comparable(p, f.Named(identity)))
}

func TestFrameworkParseItem(t *testing.T) {
	dims := twoByTwo()
	dims[1].Items[0].Text = " menjawab  SURAT pada hari yang sama"
	f, err := score.New(frequency(t), lenient, dims...)
	require.NoError(t, err)
	for text, want := range map[string]modelItem{
		"C1": 1, " c2 ": 2, "t1": 3, "\ufeffT2\u00a0": 4,
		"Menyelesaikan tugas sebelum tenggat": 2, "MENGULANG kesalahan\n yang sama": 4,
	} {
		i, err := f.ParseItem(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, i, text)
	}
	for text, reason := range map[string]error{
		"": aparatur.ErrEmpty, " \u00a0": aparatur.ErrEmpty, "C3": aparatur.ErrUnknown, "C 1": aparatur.ErrUnknown, "Cepat": aparatur.ErrUnknown,
		"Mengulang kesalahan yang sama.": aparatur.ErrUnknown, "Menjawab surat pada hari yang sama": aparatur.ErrAmbiguous,
	} {
		i, err := f.ParseItem(text)
		require.ErrorIs(t, err, reason, text)
		var parseError *aparatur.ParseError
		require.ErrorAs(t, err, &parseError)
		assert.Equal(t, "score.Item", parseError.Type)
		assert.Zero(t, i)
	}
}

func TestFrameworkWithParser(t *testing.T) {
	refusal := errors.New("refused")
	f := twoByTwoFramework(t, lenient)
	own := f.WithParser(func(s string) (modelItem, error) {
		switch s {
		case "satu":
			return 1, nil
		case "nol":
			return 0, nil
		case "asing":
			return 99, nil
		}
		return 7, refusal
	})
	i, err := own.ParseItem("satu")
	require.NoError(t, err)
	assert.Equal(t, modelItem(1), i)
	for _, text := range []string{"nol", "asing"} {
		i, err = own.ParseItem(text)
		require.ErrorIs(t, err, aparatur.ErrUnknown, "an item that the framework does not have")
		assert.Zero(t, i)
	}
	i, err = own.ParseItem("C1")
	assert.Equal(t, refusal, err)
	assert.Zero(t, i)
	_, err = f.ParseItem("satu")
	require.ErrorIs(t, err, aparatur.ErrUnknown, "f stays as it was")

	i, err = own.Named(score.Identity{Name: "n"}).ParseItem("satu")
	require.NoError(t, err)
	assert.Equal(t, modelItem(1), i)
	i, err = own.WithParser(nil).ParseItem("C1")
	require.NoError(t, err)
	assert.Equal(t, modelItem(1), i)
	assert.Equal(t, f.Stamp(), own.Stamp())
}

func TestScore(t *testing.T) {
	for _, c := range []struct {
		name    string
		policy  score.Policy
		ratings []score.Rating
		c, t    string
		total   string
		missing []string
	}{
		{"complete", lenient, []score.Rating{5, 4, 3, 1}, "250/3", "75", "925/12", nil},
		{"highest, the last one turned", lenient, []score.Rating{5, 5, 5, 1}, "100", "100", "100", nil},
		{"lowest, the last one turned", lenient, []score.Rating{1, 1, 1, 5}, "0", "0", "0", nil},
		{"weights are renormalised within", lenient, []score.Rating{5, 0, 3, tt}, "100", "50", "62.5", nil},
		{"weights are renormalised over dimensions", lenient, []score.Rating{5, 5, 0, tt}, "100", "", "100", []string{"T"}},
		{"items of one dimension are too few", score.Policy{MinItems: 2, MinDimensions: 1, Total: score.TotalOfDimensions},
			[]score.Rating{5, 0, 3, 3}, "", "50", "50", []string{"C"}},
		{"dimensions are too few", score.Policy{MinItems: 2, MinDimensions: 2, Total: score.TotalOfDimensions},
			[]score.Rating{5, 0, 3, 3}, "", "50", "", []string{"C"}},
		{"nothing answered", lenient, nil, "", "", "", []string{"C", "T"}},
		{"nobody can judge", lenient, []score.Rating{tt, tt, tt, tt}, "", "", "", []string{"C", "T"}},
		{"total of items", score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems}, []score.Rating{5, 4, 3, 1}, "250/3", "75", "80", nil},
		{"total of items takes those of a dimension too few", score.Policy{MinItems: 2, MinDimensions: 1, Total: score.TotalOfItems},
			[]score.Rating{5, 0, 3, 3}, "", "50", "200/3", []string{"C"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := twoByTwoFramework(t, c.policy)
			p, err := f.Score(sheetOf(t, c.ratings...))
			for d, want := range map[modelDim]string{1: c.c, 2: c.t} {
				x, ok := p.Of(d)
				assert.Equal(t, want != "", ok)
				if ok {
					assert.Equal(t, want, x.String())
				}
			}
			if c.total != "" {
				require.NoError(t, err)
				assert.True(t, p.HasTotal())
				assert.Equal(t, c.total, p.Total().String())
				return
			}
			require.ErrorIs(t, err, score.ErrTooFew)
			var tooFew *score.TooFewError
			require.ErrorAs(t, err, &tooFew)
			assert.Equal(t, c.missing, tooFew.Missing)
			assert.False(t, p.HasTotal())
			assert.Equal(t, score.Index{}, p.Total())
			assert.Equal(t, f.Stamp(), p.Stamp())
		})
	}
}

func TestScoreRefusals(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	for _, c := range []struct {
		item    modelItem
		rating  score.Rating
		reason  error
		text    string
		explain string
	}{
		{3, 6, aparatur.ErrRange, "score: item T1: rating 6 is outside 1 to 5", "butir T1: jawaban 6 di luar 1–5"},
		{4, 250, aparatur.ErrRange, "score: item T2: rating 250 is outside 1 to 5", "butir T2: jawaban 250 di luar 1–5"},
		{5, 4, aparatur.ErrUnknown, "score: item #5 is not in the framework", "butir #5 tidak ada dalam kerangka"},
		{255, tt, aparatur.ErrUnknown, "score: item #255 is not in the framework", "butir #255 tidak ada dalam kerangka"},
		{128, 1, aparatur.ErrUnknown, "score: item #128 is not in the framework", "butir #128 tidak ada dalam kerangka"},
	} {
		s := sheetOf(t, 4, 4, 4, 4)
		require.NoError(t, s.Set(c.item, c.rating))
		p, err := f.Score(s)
		require.ErrorIs(t, err, c.reason)
		var ratingError *score.RatingError
		require.ErrorAs(t, err, &ratingError)
		assert.EqualError(t, err, c.text)
		assert.Equal(t, c.explain, aparatur.Explain(err, indonesian))
		assert.False(t, p.HasTotal())
		assert.Equal(t, score.Stamp{}, p.Stamp())
		_, err = f.MarshalSheet(s)
		require.ErrorIs(t, err, c.reason)
		require.NoError(t, s.Set(c.item, 0), "an answer can be taken back")
		if c.item <= 4 {
			require.NoError(t, s.Set(c.item, 4))
		}
		_, err = f.Score(s)
		require.NoError(t, err)
	}
}

func TestScoreProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	with, without := 0, 0
	for range 150 {
		l := randomLots(rng)
		m := randomModel(t, l)
		for range 3 {
			s := m.randomSheet(t, l)
			m.checkScore(t, s)
			if m.expected(s).total != nil {
				with++
			} else {
				without++
			}
		}
	}
	assert.Greater(t, with, 100)
	assert.Greater(t, without, 50)
}

func FuzzScore(f *testing.F) {
	rng := rand.New(rand.NewPCG(10, 10))
	for range 8 {
		f.Add(randomLots(rng).data[:200])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l := &lots{data}
		m := randomModel(t, l)
		m.checkScore(t, m.randomSheet(t, l))
	})
}

func TestCombine(t *testing.T) {
	f := twoByTwoFramework(t, score.Policy{MinItems: 2, MinDimensions: 2, Total: score.TotalOfDimensions})
	p, err := f.Combine(published("76.6", "60"))
	require.NoError(t, err)
	assert.Equal(t, "64.15", p.Total().String())
	x, ok := p.Of(1)
	assert.True(t, ok)
	assert.Equal(t, "76.6", x.String())
	assert.Equal(t, []modelDim{1}, p.Strongest())
	assert.Equal(t, []modelDim{2}, p.Weakest())
	assert.Equal(t, score.Counts{}, p.Counts(1), "published values have no answers")
	assert.Equal(t, f.Stamp(), p.Stamp())

	// Inexact values are taken, and their mean is inexact.
	p, err = f.Combine(func(yield func(modelDim, score.Index) bool) {
		_ = yield(2, textIndex(t, "76.608695652~")) && yield(1, textIndex(t, "1/3"))
	})
	require.NoError(t, err)
	assert.Equal(t, "57.539855072~", p.Total().String())

	p, err = f.Combine(published("76.6"))
	require.ErrorIs(t, err, score.ErrTooFew)
	assert.EqualError(t, err, "score: too few answers: 1 of the 2 needed dimensions; missing T")
	assert.False(t, p.HasTotal())
	assert.Equal(t, score.Index{}, p.Total())
	_, ok = p.Of(1)
	assert.True(t, ok)
	encoded, err := p.MarshalJSON()
	require.NoError(t, err)
	assert.Equal(t, `{"C":76.6,"T":null,"total":null}`, string(encoded))
}

// published yields values of the dimensions 1, 2, ….
func published(values ...string) iter.Seq2[modelDim, score.Index] {
	return func(yield func(modelDim, score.Index) bool) {
		for i, v := range values {
			x := score.Index{}
			if err := x.UnmarshalText([]byte(v)); err != nil || !yield(modelDim(i+1), x) {
				return
			}
		}
	}
}

func TestCombineRefusals(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	for name, c := range map[string]struct {
		values iter.Seq2[modelDim, score.Index]
		reason error
	}{
		"above the scale":   {published("100.000001"), aparatur.ErrRange},
		"below the scale":   {published("50", "-0.000001"), aparatur.ErrRange},
		"unknown dimension": {published("50", "50", "50"), aparatur.ErrUnknown},
		"dimension 0":       {func(yield func(modelDim, score.Index) bool) { yield(0, score.Index{}) }, aparatur.ErrUnknown},
		"twice": {func(yield func(modelDim, score.Index) bool) {
			_ = yield(1, score.Index{}) && yield(1, score.MustParseIndex("50"))
		}, aparatur.ErrDuplicate},
	} {
		p, err := f.Combine(c.values)
		require.ErrorIs(t, err, c.reason, name)
		var declaration *score.DeclarationError
		require.ErrorAs(t, err, &declaration, name)
		assert.Equal(t, score.Stamp{}, p.Stamp())
	}
	items := twoByTwoFramework(t, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems})
	_, err := items.Combine(published("50", "50"))
	require.ErrorIs(t, err, aparatur.ErrType)
	assert.EqualError(t, err, "score: combine: the total is made of items, not of dimensions")
	_, err = f.Combine(published("50", "101"))
	assert.EqualError(t, err, "score: combine, dimension 2: 101 is outside 0 to 100")
}

// What a profile says of its dimensions combines to its own total, whatever the weights.
func TestCombineAgreesWithScore(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 11))
	for range 60 {
		l := randomLots(rng)
		m := randomModel(t, l)
		s := m.randomSheet(t, l)
		scored, scoreErr := m.Score(s)
		combined, err := m.Combine(scored.All())
		if m.policy.Total == score.TotalOfItems {
			require.ErrorIs(t, err, aparatur.ErrType)
			continue
		}
		m.checkProfile(t, m.expected(s), combined, err)
		assert.Equal(t, scoreErr, err)
		assert.True(t, scored.Equal(combined))
	}
}

func TestZeroFramework(t *testing.T) {
	for name, f := range map[string]*modelFramework{"nil": nil, "zero": {}} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, slices.Collect(f.Dimensions()))
			assert.Empty(t, slices.Collect(f.Items(1)))
			_, _, ok := f.Item(1)
			assert.False(t, ok)
			assert.Equal(t, score.Scale{}, f.Scale())
			assert.Zero(t, f.Policy())
			assert.Zero(t, f.Identity())
			assert.Equal(t, score.Stamp{}, f.Stamp())
			assert.Same(t, f, f.Named(score.Identity{Name: "n"}))
			assert.Same(t, f, f.WithParser(nil))
			_, err := f.ParseItem("C1")
			require.ErrorIs(t, err, aparatur.ErrUnknown)
			_, err = f.ParseItem("")
			require.ErrorIs(t, err, aparatur.ErrEmpty)

			refused := func(err error) {
				t.Helper()
				require.ErrorIs(t, err, aparatur.ErrEmpty)
				require.EqualError(t, err, "score: framework: not made by New")
			}
			_, err = f.Score(new(modelSheet))
			refused(err)
			_, err = f.Combine(published("50"))
			refused(err)
			_, err = f.MarshalSheet(new(modelSheet))
			refused(err)
			refused(f.UnmarshalSheet([]byte("{}"), new(modelSheet)))
		})
	}
}

func TestScoreAllocatesNothing(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	s := sheetOf(t, 5, tt, 0, 2)
	var sink modelProfile
	assert.Zero(t, testing.AllocsPerRun(100, func() { sink, _ = f.Score(s) }))
	assert.True(t, sink.HasTotal())
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = sink.Total() }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = sink.Of(1) }))
}
