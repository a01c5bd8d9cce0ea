package score_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/score"
)

func TestTotalRule(t *testing.T) {
	enumtest.Check[score.TotalRule](t, score.ParseTotalRule, score.TotalRules())
	for text, want := range map[string]score.TotalRule{"dimensions": score.TotalOfDimensions, "items": score.TotalOfItems, "Rata rata butir": score.TotalOfItems} {
		r, err := score.ParseTotalRule(text)
		require.NoError(t, err)
		assert.Equal(t, want, r)
	}
}
