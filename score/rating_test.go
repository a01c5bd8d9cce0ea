package score_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/score"
)

func TestRatingIsAnswered(t *testing.T) {
	for r := range 256 {
		want := r != 0 && r != 255
		assert.Equal(t, want, score.Rating(r).IsAnswered(), r)
	}
	assert.EqualValues(t, 255, score.CannotRate)
	assert.Equal(t, 250, score.MaxPositions)
}
