package berakhlak_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// TestNewUnit compares the unit's values with means in big.Rat over the people.
func TestNewUnit(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 21))
	f := framework(t)
	var people []berakhlak.Profile
	var want [8]big.Rat
	for range 30 {
		var s berakhlak.Sheet
		for b := range berakhlak.Behaviours() {
			require.NoError(t, s.Set(b, score.Rating(r.IntN(5)+1)))
		}
		p, err := f.Score(&s)
		require.NoError(t, err)
		people = append(people, p)
		for v, x := range p.All() {
			want[v].Add(&want[v], x.Rat())
		}
	}
	people = append(people, berakhlak.Profile{}, berakhlak.Profile{})
	u := berakhlak.NewUnit(f, "pegawai", slices.Values(people))
	assert.Equal(t, "pegawai", u.Noun)
	assert.Equal(t, 32, u.People)
	assert.Equal(t, 30, u.Complete)
	require.True(t, u.Profile.HasTotal())
	for v, x := range u.Profile.All() {
		mean := new(big.Rat).Quo(&want[v], big.NewRat(30, 1))
		assert.Zero(t, mean.Cmp(x.Rat()), "%s: %s, %s", v, mean, x)
	}
	_, _, both := u.Contrast.Above(berakhlak.Loyal, berakhlak.Adaptif)
	assert.Equal(t, 30, both)
}

func TestNewUnitOfPanels(t *testing.T) {
	r := prominent(t)
	u := berakhlak.NewUnit(framework(t), "pejabat", slices.Values([]berakhlak.PanelResult{r, {}, r}))
	assert.Equal(t, 3, u.People)
	assert.Equal(t, 2, u.Complete)
	assert.Equal(t, r.Total(), u.Profile.Total())
}

func TestNewUnitOfNobody(t *testing.T) {
	u := berakhlak.NewUnit(framework(t), "pegawai", slices.Values([]berakhlak.Profile(nil)))
	assert.Zero(t, u.People)
	assert.Zero(t, u.Complete)
	assert.False(t, u.Profile.HasTotal())
}
