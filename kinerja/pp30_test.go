package kinerja_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/score"
)

func ix(s string) score.Index { return score.MustParseIndex(s) }

func TestPP30Of(t *testing.T) {
	for _, tt := range []struct {
		value          string
		plain, renewed kinerja.PP30Predicate
	}{
		{"0", 0, 0}, {"69.99999999", 0, 0}, {"70", kinerja.PP30Cukup, kinerja.PP30Cukup}, {"89.99999999", kinerja.PP30Cukup, kinerja.PP30Cukup},
		{"90", kinerja.PP30Baik, kinerja.PP30Baik}, {"109.71", kinerja.PP30Baik, kinerja.PP30Baik}, {"109.99999999", kinerja.PP30Baik, kinerja.PP30Baik},
		{"110", kinerja.PP30Baik, kinerja.PP30SangatBaik}, {"120", kinerja.PP30Baik, kinerja.PP30SangatBaik},
	} {
		for _, innovation := range []bool{false, true} {
			want := tt.plain
			if innovation {
				want = tt.renewed
			}
			p, ok, err := kinerja.PP30Of(ix(tt.value), innovation)
			require.NoError(t, err)
			assert.Equal(t, want, p, tt.value)
			assert.Equal(t, want != 0, ok, tt.value)
		}
	}
	var domain *score.DomainError
	for _, x := range []string{"120.00000001", "1000"} {
		_, ok, err := kinerja.PP30Of(ix(x), true)
		assert.ErrorAs(t, err, &domain)
		assert.False(t, ok)
	}
	minus, err := ix("1").Neg()
	require.NoError(t, err)
	_, _, err = kinerja.PP30Of(minus, false)
	assert.ErrorIs(t, err, score.ErrDomain)
	assert.Equal(t, 3, kinerja.PP30Bands(false).Len())
	assert.Equal(t, 4, kinerja.PP30Bands(true).Len())
}

func TestPP30Value(t *testing.T) {
	x, err := kinerja.PP30Value(ix("100"), ix("90"), false)
	require.NoError(t, err)
	assert.Equal(t, ix("97"), x)
	x, err = kinerja.PP30Value(ix("100"), ix("90"), true)
	require.NoError(t, err)
	assert.Equal(t, ix("96"), x)
	for _, bad := range [][2]score.Index{{ix("120.1"), ix("90")}, {ix("90"), ix("121")}} {
		_, err := kinerja.PP30Value(bad[0], bad[1], true)
		assert.ErrorIs(t, err, score.ErrDomain)
	}
	// Against whole numbers of hundredths.
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		a, b, others := r.Int64N(12001), r.Int64N(12001), r.IntN(2) == 1
		skp, _ := score.NewIndex(a, 100)
		perilaku, _ := score.NewIndex(b, 100)
		want := 70*a + 30*b
		if others {
			want = 60*a + 40*b
		}
		exact, _ := score.NewIndex(want, 10000)
		got, err := kinerja.PP30Value(skp, perilaku, others)
		require.NoError(t, err)
		require.Equal(t, exact, got)
	}
	assert.Equal(t, aparatur.LawText, kinerja.PP30Citation().Status)
}
