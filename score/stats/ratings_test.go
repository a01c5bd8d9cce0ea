package stats_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score/stats"
)

func TestRatings(t *testing.T) {
	rows := [][]float64{{1, stats.Missing()}, {3, 4}}
	r, err := stats.NewRatings(rows)
	require.NoError(t, err)
	rows[1][1] = 9 // a copy was taken
	x, ok := r.At(1, 1)
	assert.Equal(t, 4., x)
	assert.True(t, ok)
	for _, at := range [][2]int{{0, 1}, {-1, 0}, {2, 0}, {0, -1}, {0, 2}} {
		x, ok = r.At(at[0], at[1])
		assert.Zero(t, x)
		assert.False(t, ok)
	}
	c := r.Complete()
	assert.Equal(t, []int{1, 2}, []int{c.Rows(), c.Columns()})
	x, _ = c.At(0, 0)
	assert.Equal(t, 3., x)

	n, err := stats.NewNested([][]float64{{1}, nil, {2, 3, 4}})
	require.NoError(t, err)
	assert.Equal(t, []int{3, 3}, []int{n.Rows(), n.Columns()})
	_, ok = n.At(0, 1)
	assert.False(t, ok)
	assert.Equal(t, 1, n.Complete().Rows())
	var zero stats.Ratings
	assert.Zero(t, zero.Rows()+zero.Columns()+zero.Complete().Rows())
}

func TestRatingsRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		rows [][]float64
		want error
	}{
		"no row":   {nil, fault.ErrEmpty},
		"no cell":  {[][]float64{{}, {}}, fault.ErrEmpty},
		"ragged":   {[][]float64{{1, 2}, {3}}, stats.ErrUnequal},
		"infinite": {[][]float64{{1, math.Inf(-1)}}, fault.ErrRange},
		"huge":     {[][]float64{{1, 1e101}}, fault.ErrRange},
	} {
		_, err := stats.NewRatings(c.rows)
		assert.ErrorIs(t, err, c.want, name)
		if name != "ragged" {
			_, err = stats.NewNested(c.rows)
			assert.ErrorIs(t, err, c.want, name)
		}
	}
}

func TestErrors(t *testing.T) {
	_, err := stats.Alpha(ratings(t, [][]float64{{1, 2}}), 0.95)
	var e *stats.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "Cronbach's alpha", e.Statistic)
	assert.EqualError(t, err, "stats: Cronbach's alpha: too few cases: 1, and 2 are needed")
	assert.Equal(t, "alfa Cronbach: kasus terlalu sedikit: 1, sedangkan yang diperlukan 2", fault.Indonesian(err))
	_, err = stats.Alpha(ratings(t, [][]float64{{1, 1}, {1, 1}}), 0.95)
	assert.EqualError(t, err, "stats: Cronbach's alpha: no variance")
	assert.Equal(t, "alfa Cronbach: tidak ada variasi", fault.Indonesian(err))
	_, err = stats.Wilson(1, 2, 95)
	assert.Equal(t, "interval Wilson: di luar rentang: tingkat kepercayaan 95, harus di antara 0 dan 1, misalnya 0,95", fault.Indonesian(err))
	own := &stats.Error{Statistic: "x"}
	assert.EqualError(t, own, "stats: x")
	assert.Equal(t, "x", own.Indonesian())
	assert.NoError(t, errors.Unwrap(own))
}

func TestFigure(t *testing.T) {
	var f stats.Figure
	x, ok := f.Value()
	assert.Zero(t, x)
	assert.False(t, ok)
	text, err := json.Marshal(f)
	require.NoError(t, err)
	assert.Equal(t, "null", string(text))
	r, err := stats.ICC3(ratings(t, [][]float64{{1, 2}, {3, 5}, {2, 2}}), 0.95)
	require.NoError(t, err)
	text, err = json.Marshal(r)
	require.NoError(t, err)
	var back map[string]any
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, defined(t, r.F), back["F"])
}
