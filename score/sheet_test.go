package score_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

func TestSheet(t *testing.T) {
	var s modelSheet
	assert.Zero(t, s.Len())
	assert.Empty(t, maps.Collect(s.All()))
	for _, i := range []modelItem{1, 63, 64, 127, 128, 255} {
		assert.Zero(t, s.Rating(i))
		require.NoError(t, s.Set(i, 4))
		assert.Equal(t, score.Rating(4), s.Rating(i))
	}
	require.NoError(t, s.Set(64, score.CannotRate))
	assert.Equal(t, 6, s.Len())
	assert.Zero(t, s.Rating(0))

	var items []modelItem
	for i, r := range s.All() {
		assert.Equal(t, s.Rating(i), r)
		items = append(items, i)
	}
	assert.Equal(t, []modelItem{1, 63, 64, 127, 128, 255}, items)
	for range s.All() {
		break
	}

	same := s
	assert.True(t, s == same)
	require.NoError(t, s.Set(64, 0))
	require.NoError(t, s.Set(1, 250))
	assert.False(t, s == same, "a sheet is a value: its copy stays as it was")
	assert.Equal(t, 5, s.Len())
	assert.Equal(t, score.CannotRate, same.Rating(64))

	// What was set and taken back leaves no trace.
	for i := range same.All() {
		require.NoError(t, same.Set(i, 0))
	}
	assert.True(t, same == modelSheet{})
}

func TestSheetSetRefusals(t *testing.T) {
	var s modelSheet
	require.NoError(t, s.Set(3, 4))
	before := s
	for _, r := range []score.Rating{0, 1, score.CannotRate, 251} {
		err := s.Set(0, r)
		require.ErrorIs(t, err, aparatur.ErrUnknown)
		assert.EqualError(t, err, "score: item #0 is not in the framework")
	}
	for r := score.Rating(251); r <= 254; r++ {
		err := s.Set(3, r)
		require.ErrorIs(t, err, aparatur.ErrRange)
		var ratingError *score.RatingError
		require.ErrorAs(t, err, &ratingError)
		assert.Equal(t, r, ratingError.Rating)
	}
	assert.EqualError(t, s.Set(3, 251), "score: item #3: rating 251 is outside 1 to 250")
	assert.True(t, s == before)
}

// A sheet is what a map of the answers is.
func TestSheetProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(12, 12))
	for range 200 {
		var s modelSheet
		want := map[modelItem]score.Rating{}
		for range rng.IntN(60) {
			i, r := modelItem(rng.IntN(256)), score.Rating(rng.IntN(256))
			if s.Set(i, r) != nil {
				continue
			}
			if want[i] = r; r == 0 {
				delete(want, i)
			}
		}
		assert.Equal(t, len(want), s.Len())
		assert.Equal(t, want, maps.Collect(s.All()))
		answers := map[score.Rating]int{}
		for _, r := range want {
			if r.IsAnswered() {
				answers[r]++
			}
		}
		n := 0
		for _, k := range answers {
			n = k
		}
		assert.Equal(t, len(answers) == 1 && n > 1, s.Uniform())
	}
}

func TestSheetUniform(t *testing.T) {
	for _, c := range []struct {
		ratings []score.Rating
		want    bool
	}{
		{nil, false}, {[]score.Rating{4}, false}, {[]score.Rating{4, 4}, true}, {[]score.Rating{4, 0, 4}, true},
		{[]score.Rating{4, tt, 4}, true}, {[]score.Rating{4, tt}, false}, {[]score.Rating{tt, tt}, false},
		{[]score.Rating{4, 4, 4, 5}, false}, {[]score.Rating{0, 0, 1, 1}, true},
	} {
		assert.Equal(t, c.want, sheetOf(t, c.ratings...).Uniform(), c.ratings)
	}
}

func TestSheetHasNoJSONOfItsOwn(t *testing.T) {
	s := sheetOf(t, 4, 4)
	for _, v := range []any{s, *s, struct{ S modelSheet }{*s}, []modelSheet{*s}} {
		_, err := json.Marshal(v)
		assert.ErrorContains(t, err, "use Framework.MarshalSheet")
	}
	before := *s
	assert.ErrorContains(t, json.Unmarshal([]byte(`{"C1":1}`), s), "use Framework.MarshalSheet and UnmarshalSheet")
	assert.Equal(t, before, *s)
}
