package score_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// Random frameworks and sheets, and what Score must make of them, computed plainly with big.Rat.

type (
	modelDim  uint8
	modelItem uint8

	modelFramework = score.Framework[modelDim, modelItem]
	modelProfile   = score.Profile[modelDim]
	modelSheet     = score.Sheet[modelItem]
)

// model is a declaration, with the framework made of it.
type model struct {
	*modelFramework
	scale  score.Scale
	policy score.Policy
	dims   []score.Dimension[modelDim, modelItem]
}

// lots draws choices from bytes, so that a fuzzer can steer them; it draws 0 from then on.
type lots struct{ data []byte }

func randomLots(rng *rand.Rand) *lots {
	data := make([]byte, 1200)
	for i := range data {
		data[i] = byte(rng.Uint64())
	}
	return &lots{data}
}

func (l *lots) below(n int) int {
	if len(l.data) == 0 {
		return 0
	}
	b := int(l.data[0])
	l.data = l.data[1:]
	return b % n
}

func modelScale(t testing.TB, kind int) score.Scale {
	t.Helper()
	switch kind {
	case 0:
		return likert(t, 1, 5, score.POMP)
	case 1:
		return likert(t, 1, 4, score.Proportional)
	case 2:
		return likert(t, 0, 4, score.POMP)
	case 3:
		return likert(t, -2, 2, score.POMP)
	case 4:
		return likert(t, 1, 7, score.Proportional)
	case 5:
		return likert(t, 0, 100, score.POMP)
	case 6:
		return grades(t)
	default:
		s, err := score.Levels(score.Level{"jauh", textIndex(t, "-7/3")}, score.Level{"nol", score.Index{}},
			score.Level{"dekat", textIndex(t, "1/12")}, score.Level{"besar", textIndex(t, "1000000")})
		require.NoError(t, err)
		return s
	}
}

var modelWeights = []int{1, 1, 1, 2, 3, 7, 97, 1_000_000}

func randomModel(t testing.TB, l *lots) *model {
	t.Helper()
	m := &model{scale: modelScale(t, l.below(8))}
	count := 1 + l.below(6)
	if l.below(20) == 19 {
		count = 32
	}
	var sizes []int
	items, smallest := 0, 255
	for range count {
		n := 1 + l.below(5)
		sizes, items, smallest = append(sizes, n), items+n, min(smallest, n)
	}
	// Constants may stand in any order.
	dimIDs, itemIDs := shuffledIDs(l, count), shuffledIDs(l, items)
	for k, n := range sizes {
		d := score.Dimension[modelDim, modelItem]{ID: modelDim(dimIDs[k]), Code: fmt.Sprint("D", k), Name: fmt.Sprint("Dimensi ", k),
			Weight: modelWeights[l.below(len(modelWeights))]}
		for i := range n {
			d.Items = append(d.Items, score.Item[modelItem]{ID: modelItem(itemIDs[0]), Code: fmt.Sprintf("D%d-%d", k, i),
				Text: fmt.Sprintf("Butir %d.%d", k, i), Weight: modelWeights[l.below(len(modelWeights))], Reverse: l.below(4) == 0})
			itemIDs = itemIDs[1:]
		}
		m.dims = append(m.dims, d)
	}
	m.policy = score.Policy{MinItems: 1 + l.below(smallest), MinDimensions: 1 + l.below(count), Total: score.TotalRule(1 + l.below(2))}
	var err error
	m.modelFramework, err = score.New(m.scale, m.policy, m.dims...)
	require.NoError(t, err)
	return m
}

func shuffledIDs(l *lots, n int) []int {
	ids := make([]int, n)
	for i := range ids {
		ids[i] = i + 1
	}
	if l.below(2) == 1 {
		for i := n - 1; i > 0; i-- {
			j := l.below(i + 1)
			ids[i], ids[j] = ids[j], ids[i]
		}
	}
	return ids
}

func (m *model) randomSheet(t testing.TB, l *lots) *modelSheet {
	t.Helper()
	s := new(modelSheet)
	missing := []int{0, 10, 50, 100}[l.below(4)]
	for _, d := range m.dims {
		for _, i := range d.Items {
			switch {
			case l.below(100) < missing:
			case l.below(10) == 0:
				require.NoError(t, s.Set(i.ID, score.CannotRate))
			default:
				require.NoError(t, s.Set(i.ID, score.Rating(1+l.below(m.scale.Len()))))
			}
		}
	}
	return s
}

// modelResult is what Score must say. A nil number is one that does not exist.
type modelResult struct {
	dims   []*big.Rat // in declared order
	counts []score.Counts
	total  *big.Rat
}

func (m *model) expected(s *modelSheet) modelResult {
	var out modelResult
	itemSum, itemWeight := new(big.Rat), new(big.Rat)
	dimSum, dimWeight := new(big.Rat), new(big.Rat)
	present := 0
	for _, d := range m.dims {
		var counts score.Counts
		sum, weight := new(big.Rat), new(big.Rat)
		for _, i := range d.Items {
			r := s.Rating(i.ID)
			switch r {
			case 0:
				counts.Missing++
				continue
			case score.CannotRate:
				counts.CannotRate++
				continue
			}
			counts.Answered++
			if i.Reverse {
				r = score.Rating(m.scale.Len()) + 1 - r
			}
			x, _ := m.scale.Index(r)
			w := rat(int64(i.Weight), 1)
			weight.Add(weight, w)
			sum.Add(sum, w.Mul(w, x.Rat()))
		}
		itemSum.Add(itemSum, sum)
		itemWeight.Add(itemWeight, weight)
		out.counts = append(out.counts, counts)
		if counts.Answered < m.policy.MinItems {
			out.dims = append(out.dims, nil)
			continue
		}
		present++
		index := sum.Quo(sum, weight)
		out.dims = append(out.dims, index)
		w := rat(int64(d.Weight), 1)
		dimWeight.Add(dimWeight, w)
		dimSum.Add(dimSum, w.Mul(w, index))
	}
	switch {
	case present < m.policy.MinDimensions:
	case m.policy.Total == score.TotalOfItems:
		out.total = itemSum.Quo(itemSum, itemWeight)
	default:
		out.total = dimSum.Quo(dimSum, dimWeight)
	}
	return out
}

// extremes are the dimensions of the highest and the lowest index; none when all are equal.
func (m *model) extremes(want modelResult) (strongest, weakest []modelDim) {
	var high, low *big.Rat
	for _, r := range want.dims {
		if r != nil && (high == nil || r.Cmp(high) > 0) {
			high = r
		}
		if r != nil && (low == nil || r.Cmp(low) < 0) {
			low = r
		}
	}
	if high == nil || high.Cmp(low) == 0 {
		return nil, nil
	}
	for k, r := range want.dims {
		if r != nil && r.Cmp(high) == 0 {
			strongest = append(strongest, m.dims[k].ID)
		}
		if r != nil && r.Cmp(low) == 0 {
			weakest = append(weakest, m.dims[k].ID)
		}
	}
	return strongest, weakest
}

// checkScore scores the sheet and compares all that the profile says.
func (m *model) checkScore(t *testing.T, s *modelSheet) {
	t.Helper()
	want := m.expected(s)
	got, err := m.Score(s)
	m.checkProfile(t, want, got, err)
	for k, d := range m.dims {
		require.Equal(t, want.counts[k], got.Counts(d.ID))
	}

	// The sheet survives its own codec, and gives an equal profile.
	encoded, err := m.MarshalSheet(s)
	require.NoError(t, err)
	require.True(t, json.Valid(encoded), "%s", encoded)
	var back modelSheet
	require.NoError(t, m.UnmarshalSheet(encoded, &back))
	require.Equal(t, *s, back)
	again, _ := m.Score(&back)
	require.True(t, got.Equal(again))
	require.NoError(t, score.Comparable(got, again))
}

func (m *model) checkProfile(t *testing.T, want modelResult, got modelProfile, err error) {
	t.Helper()
	require.Equal(t, m.Stamp(), got.Stamp())
	require.Equal(t, want.total != nil, got.HasTotal())
	if want.total != nil {
		require.NoError(t, err)
		checkIndex(t, got.Total(), want.total)
	} else {
		require.Zero(t, got.Total())
		m.checkTooFew(t, want, err)
	}

	var all []modelDim
	object := "{"
	for d, x := range got.All() {
		all = append(all, d)
		of, ok := got.Of(d)
		require.True(t, ok)
		require.Equal(t, of, x)
	}
	for k, d := range m.dims {
		x, ok := got.Of(d.ID)
		require.Equal(t, want.dims[k] != nil, ok)
		object += fmt.Sprintf("%q:", d.Code)
		if !ok {
			require.Zero(t, x)
			object += "null,"
			continue
		}
		require.NotEmpty(t, all)
		require.Equal(t, d.ID, all[0], "declared order")
		all = all[1:]
		require.Zero(t, want.dims[k].Cmp(x.Rat()))
		text, err := x.MarshalJSON()
		require.NoError(t, err)
		object += string(text) + ","
	}
	require.Empty(t, all)
	strongest, weakest := m.extremes(want)
	require.Equal(t, strongest, got.Strongest())
	require.Equal(t, weakest, got.Weakest())

	text, err := got.Total().MarshalJSON()
	require.NoError(t, err)
	if !got.HasTotal() {
		text = []byte("null")
	}
	object += `"total":` + string(text) + "}"
	encoded, err := json.Marshal(got)
	require.NoError(t, err)
	require.Equal(t, object, string(encoded))
}

func (m *model) checkTooFew(t *testing.T, want modelResult, err error) {
	t.Helper()
	require.ErrorIs(t, err, score.ErrTooFew)
	var tooFew *score.TooFewError
	require.ErrorAs(t, err, &tooFew)
	var missing []string
	for k, d := range m.dims {
		if want.dims[k] == nil {
			missing = append(missing, d.Code)
		}
	}
	require.Equal(t, missing, tooFew.Missing)
	require.Equal(t, len(m.dims)-len(missing), tooFew.Present)
	require.Equal(t, m.policy.MinDimensions, tooFew.Needed)
}
