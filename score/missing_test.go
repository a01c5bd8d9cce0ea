package score_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

func TestMissingRule(t *testing.T) {
	enumtest.Check(t, score.ParseMissingRule, score.MissingRules())
	assert.Equal(t, []score.MissingRule{score.Renormalise, score.ByTable}, slices.Collect(score.MissingRules()))
	for s, want := range map[string]score.MissingRule{"sebanding": score.Renormalise, "Dibagi Sebanding": score.Renormalise,
		"renormalise": score.Renormalise, "tabel": score.ByTable, "menurut-tabel": score.ByTable, "By Table": score.ByTable} {
		got, err := score.ParseMissingRule(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	_, err := score.ParseMissingRule("rata")
	assert.ErrorIs(t, err, fault.ErrUnknown)
}
