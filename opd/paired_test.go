package opd_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

func TestPair(t *testing.T) {
	p, err := opd.Pair[dim](
		people(t, "a", "50", "b", "60", "c", "70", "d", "80", "gone", "1"),
		people(t, "d", "80", "b", "61", "new", "99", "newer", "98", "c", "65", "a", "50.5"))
	require.NoError(t, err)
	c, err := p.Publish(4)
	require.NoError(t, err)
	assert.Equal(t, 4, c.Matched)
	assert.Equal(t, 1, c.OnlyEarlier)
	assert.Equal(t, 2, c.OnlyLater)
	m, ok := c.Total()
	require.True(t, ok)
	assert.Equal(t, opd.Movement{N: 4, Mean: index(t, "-0.875"), Rose: 2, Fell: 1, Same: 1}, m)
	_, ok = c.Of(1)
	assert.False(t, ok)
	_, err = p.Publish(5)
	assert.ErrorIs(t, err, score.ErrWithheld)
	_, err = p.Publish(0)
	assert.ErrorIs(t, err, aparatur.ErrRange)
	_, ok = opd.PairedChange[dim]{}.Total()
	assert.False(t, ok)

	_, err = opd.Pair[dim](people(t, "198601012015051001", "1", "198601012015051001", "2"), people(t))
	assert.ErrorIs(t, err, aparatur.ErrDuplicate)
	assert.NotContains(t, fmt.Sprint(err), "1986")
	_, err = opd.Pair[dim](people(t), people(t, "a", "1", "a", "2"))
	assert.ErrorIs(t, err, aparatur.ErrDuplicate)
}

func profiles(list ...answer) iter.Seq2[string, score.Profile[dim]] { return answers(list) }

func TestPairOfDimensions(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 21))
	before, after := []answer{}, []answer{}
	for i := range 12 {
		id := string(rune('a' + i))
		first, second := complete(rng), complete(rng)
		if i < 2 {
			second = partial(rng)
		}
		before, after = append(before, answer{id, first}), append(after, answer{id, second})
	}
	after = append(after, answer{unit: "z"})
	p, err := opd.Pair[dim](profiles(before...), profiles(after...))
	require.NoError(t, err)
	c, err := p.Publish(2)
	require.NoError(t, err)
	assert.Equal(t, 12, c.Matched)
	assert.Zero(t, c.OnlyLater, "without a total nobody is counted")
	total, ok := c.Total()
	require.True(t, ok)
	assert.Equal(t, 12, total.Rose+total.Fell+total.Same)
	m, ok := c.Of(2)
	require.True(t, ok)
	assert.Equal(t, 10, m.N)
	var sum score.Index
	for i := 2; i < 12; i++ {
		x, _ := after[i].result.Of(2)
		y, _ := before[i].result.Of(2)
		d, err := x.Sub(y)
		require.NoError(t, err)
		sum, err = sum.Add(d)
		require.NoError(t, err)
	}
	mean, err := sum.Quo(index(t, "10"))
	require.NoError(t, err)
	assert.Equal(t, mean, m.Mean)

	// The two who lack the dimension would come out of total and other dimensions.
	c, err = p.Publish(3)
	require.NoError(t, err)
	_, ok = c.Of(2)
	assert.False(t, ok)
	_, ok = c.Total()
	assert.False(t, ok)
	_, ok = c.Of(1)
	assert.True(t, ok)
	_, ok = c.Of(9)
	assert.False(t, ok)

	other, err := strict.Score(randomSheet(rng, false))
	require.NoError(t, err)
	_, err = opd.Pair[dim](profiles(before...), profiles(answer{"a", other}))
	assert.ErrorIs(t, err, score.ErrNotComparable)
}
