package score_test

import (
	"encoding/json"
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

func TestZeroProfile(t *testing.T) {
	var p modelProfile
	assert.False(t, p.HasTotal())
	assert.Equal(t, score.Index{}, p.Total())
	x, ok := p.Of(1)
	assert.False(t, ok)
	assert.Zero(t, x)
	assert.Empty(t, maps.Collect(p.All()))
	assert.Zero(t, p.Counts(1))
	assert.Nil(t, p.Strongest())
	assert.Nil(t, p.Weakest())
	assert.Equal(t, score.Stamp{}, p.Stamp())
	assert.True(t, p.Equal(modelProfile{}))
	encoded, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, "null", string(encoded))

	other, err := twoByTwoFramework(t, lenient).Score(sheetOf(t, 3, 3, 3, 3))
	require.NoError(t, err)
	assert.False(t, p.Equal(other))
	assert.False(t, other.Equal(p))
	assert.ErrorIs(t, score.Comparable(p, other), score.ErrNotComparable)
}

func TestProfileStrongestWeakest(t *testing.T) {
	var dims []score.Dimension[modelDim, modelItem]
	for i := range 4 {
		code := string(rune('A' + i))
		dims = append(dims, score.Dimension[modelDim, modelItem]{ID: modelDim(4 - i), Code: code, Name: code, Weight: 1,
			Items: []score.Item[modelItem]{{ID: modelItem(i + 1), Code: code + "1", Text: code, Weight: 1}}})
	}
	f, err := score.New(likert(t, 1, 5, score.POMP), lenient, dims...)
	require.NoError(t, err)
	for _, c := range []struct {
		ratings            []score.Rating
		strongest, weakest []modelDim
	}{
		{[]score.Rating{5, 4, 3, 2}, []modelDim{4}, []modelDim{1}},
		{[]score.Rating{5, 1, 5, 1}, []modelDim{4, 2}, []modelDim{3, 1}},
		{[]score.Rating{1, 1, 1, 2}, []modelDim{1}, []modelDim{4, 3, 2}},
		{[]score.Rating{3, 3, 3, 3}, nil, nil},
		{[]score.Rating{1, 1, 1, 1}, nil, nil},
		{[]score.Rating{3, 0, tt, 3}, nil, nil},
		{[]score.Rating{3, 0, tt, 4}, []modelDim{1}, []modelDim{4}},
		{[]score.Rating{3}, nil, nil},
		{nil, nil, nil},
	} {
		p, _ := f.Score(sheetOf(t, c.ratings...))
		assert.Equal(t, c.strongest, p.Strongest(), c.ratings)
		assert.Equal(t, c.weakest, p.Weakest(), c.ratings)
	}
	// All below 0: the first value seen is not mistaken for a 0.
	negative, err := score.Levels(score.Level{Label: "buruk", Index: textIndex(t, "-10")}, score.Level{Label: "kurang", Index: textIndex(t, "-5")})
	require.NoError(t, err)
	f, err = score.New(negative, lenient, dims...)
	require.NoError(t, err)
	p, err := f.Score(sheetOf(t, 1, 2, 1, 1))
	require.NoError(t, err)
	assert.Equal(t, []modelDim{3}, p.Strongest())
	assert.Equal(t, []modelDim{4, 2, 1}, p.Weakest())
}

func TestProfileCounts(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	p, err := f.Score(sheetOf(t, 5, tt, 0, 1))
	require.NoError(t, err)
	assert.Equal(t, score.Counts{Answered: 1, CannotRate: 1}, p.Counts(1))
	assert.Equal(t, score.Counts{Answered: 1, Missing: 1}, p.Counts(2))
	assert.Equal(t, score.Counts{}, p.Counts(0))
	assert.Equal(t, score.Counts{}, p.Counts(3))
	_, ok := p.Of(0)
	assert.False(t, ok)
	_, ok = p.Of(3)
	assert.False(t, ok)
}

func TestProfileEqual(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	profile := func(f *modelFramework, ratings ...score.Rating) modelProfile {
		p, _ := f.Score(sheetOf(t, ratings...))
		return p
	}
	p := profile(f, 5, 5, 3, 3)
	assert.True(t, p.Equal(p))
	assert.True(t, p.Equal(profile(f, 5, 5, 3, 3)))
	assert.True(t, p.Equal(profile(twoByTwoFramework(t, lenient), 5, 5, 3, 3)), "a framework declared in the same way")
	assert.True(t, p.Equal(profile(f, 5, 0, 0, 3)), "the same values of other answers")
	assert.False(t, p.Equal(profile(f, 5, 5, 3, 4)))
	assert.Equal(t, p.Total(), profile(f, 2, 2, 4, 2).Total())
	assert.False(t, p.Equal(profile(f, 2, 2, 4, 2)), "the same total of other dimensions")
	assert.False(t, p.Equal(profile(f, 5, 5)), "a dimension fewer")
	assert.False(t, p.Equal(profile(f.Named(score.Identity{Name: "n"}), 5, 5, 3, 3)))
	assert.False(t, p.Equal(profile(twoByTwoFramework(t, score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions}), 5, 5, 3, 3)))
	assert.True(t, profile(f).Equal(profile(f)))

	// The same dimensions with another total, since what is left out of a dimension counts in the total of items.
	items := twoByTwoFramework(t, score.Policy{MinItems: 2, MinDimensions: 1, Total: score.TotalOfItems})
	assert.False(t, profile(items, 5, 5, 3, 0).Equal(profile(items, 5, 5, 1, 0)))
}

func TestProfileJSON(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	for _, c := range []struct {
		ratings []score.Rating
		want    string
	}{
		{[]score.Rating{5, 4, 3, 1}, `{"C":83.333333,"T":75,"total":77.083333}`},
		{[]score.Rating{1, 1, 0, 0}, `{"C":0,"T":null,"total":0}`},
		{nil, `{"C":null,"T":null,"total":null}`},
	} {
		p, _ := f.Score(sheetOf(t, c.ratings...))
		encoded, err := json.Marshal(map[string]any{"p": p, "q": &p})
		require.NoError(t, err)
		assert.Equal(t, `{"p":`+c.want+`,"q":`+c.want+`}`, string(encoded))
	}
	for range new(modelProfile).All() {
		t.Fatal("the zero Profile has no dimension")
	}
	p, err := f.Score(sheetOf(t, 5, 4, 3, 1))
	require.NoError(t, err)
	for range p.All() {
		break
	}
}
