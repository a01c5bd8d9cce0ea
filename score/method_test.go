package score_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/score"
)

func TestMethod(t *testing.T) {
	enumtest.Check[score.Method](t, score.ParseMethod, score.Methods())
	for text, want := range map[string]score.Method{"POMP": score.POMP, "proportional": score.Proportional, "Proporsional": score.Proportional} {
		m, err := score.ParseMethod(text)
		require.NoError(t, err)
		assert.Equal(t, want, m)
	}
}
