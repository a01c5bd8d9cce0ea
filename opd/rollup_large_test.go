package opd_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// A tally that came from elsewhere may stand for any number of people: none is lost by counting.
func TestTalliesOfVeryManyPeople(t *testing.T) {
	tally, err := score.NewTally(strict, score.PerPerson)
	require.NoError(t, err)
	require.NoError(t, tally.Add(randomSheet(rand.New(rand.NewPCG(1, 1)), false)))
	for range 32 {
		double := tally.Fresh()
		require.NoError(t, double.Merge(tally))
		require.NoError(t, tally.Merge(double))
	}
	r, err := opd.RollUpTallies(agency(), strict, func(yield func(string, *score.Tally[dim, item]) bool) { yield("dinsos", tally) })
	require.NoError(t, err)
	p, err := r.Publish(5)
	require.NoError(t, err)
	assert.Equal(t, opd.Shown, p.Root().State())
	assert.Equal(t, tally.Totals(), p.Root().People())
}

func TestHeadcountInJSON(t *testing.T) {
	const many = math.MaxInt32 // the most that a register takes
	reg, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values([]opd.Unit{
		{Code: "a", Name: "A", Headcount: opd.Headcount{PNS: many}}, {Code: "b", Parent: "a", Name: "B", Headcount: opd.Headcount{PNS: many}}}))
	require.NoError(t, err)
	r, err := opd.RollUpResults[dim](reg, answers(nil))
	require.NoError(t, err)
	p, err := r.Publish(5)
	require.NoError(t, err)
	text, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"headcount":4294967294`)
}
