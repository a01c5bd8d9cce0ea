package score_test

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

type (
	modelTally = score.Tally[modelDim, modelItem]
	modelBatch = score.Batch[modelDim, modelItem]
)

// batchModel is a batch with what it must agree with: tallies to which every row is added as a sheet.
type batchModel struct {
	items  []modelItem
	batch  *modelBatch
	each   *modelTally
	groups map[int]*modelTally
	whole  *modelTally
	merged bool // the whole is the sum of the groups
}

func batchBands(t testing.TB, l *lots) (score.Bands[int], bool) {
	t.Helper()
	var (
		b   score.Bands[int]
		err error
	)
	switch l.below(4) {
	case 0:
		return b, false
	case 1:
		b, err = score.NewBands(score.AtPlaces(2), score.Band[int]{Label: 1, Upper: score.Incl(textIndex(t, "25"))},
			score.Band[int]{Label: 2, Lower: score.Excl(textIndex(t, "25")), Upper: score.Incl(textIndex(t, "66.66"))},
			score.Band[int]{Label: 3, Lower: score.Excl(textIndex(t, "66.66"))})
	case 2:
		b, err = score.NewBands(score.Exact(), score.Band[int]{Label: 1, Upper: score.Excl(textIndex(t, "50"))},
			score.Band[int]{None: true, Lower: score.Incl(textIndex(t, "50"))})
	default: // totals beyond it are errors
		b, err = score.NewBands(score.AtPlaces(0), score.Band[int]{Label: 1, Lower: score.Incl(score.Index{}), Upper: score.Incl(textIndex(t, "60"))},
			score.Band[int]{Label: 2, Lower: score.Excl(textIndex(t, "60")), Upper: score.Incl(textIndex(t, "90"))})
	}
	require.NoError(t, err)
	return b, true
}

func batchTally(t testing.TB, m *model, b score.Bands[int], banded bool, collect score.Collect) *modelTally {
	t.Helper()
	var (
		out *modelTally
		err error
	)
	if banded {
		out, err = score.NewTallyBands(m.modelFramework, b, collect)
	} else {
		out, err = score.NewTally(m.modelFramework, collect)
	}
	if collect&score.PerPerson != 0 && err != nil {
		return batchTally(t, m, b, banded, collect&^score.PerPerson)
	}
	require.NoError(t, err)
	return out
}

func newBatchModel(t testing.TB, l *lots, m *model) *batchModel {
	t.Helper()
	x := &batchModel{groups: map[int]*modelTally{}}
	for d := range m.Dimensions() {
		for _, i := range d.Items {
			x.items = append(x.items, i.ID)
		}
	}
	if l.below(2) == 1 { // as columns may stand, some of them missing
		for i := len(x.items) - 1; i > 0; i-- {
			j := l.below(i + 1)
			x.items[i], x.items[j] = x.items[j], x.items[i]
		}
		x.items = x.items[:1+l.below(len(x.items))]
	}
	bands, banded := batchBands(t, l)
	collects := []score.Collect{score.Means, score.Means, 0, score.Means | score.Items, score.Means | score.PerPerson}
	x.each = batchTally(t, m, bands, banded, collects[l.below(len(collects))])
	collects = []score.Collect{score.Means | score.Alpha, score.Items, score.Alpha | score.Items, score.Means | score.PerPerson, 0}
	if n := l.below(len(collects) + 1); n < len(collects) {
		if l.below(4) == 0 {
			bands, banded = batchBands(t, l)
		}
		x.whole = batchTally(t, m, bands, banded, collects[n])
	}
	var err error
	x.batch, err = score.NewBatch(x.each, x.whole, x.items...)
	require.NoError(t, err)
	if x.merged = x.whole == nil; x.merged {
		x.whole = x.each.Fresh()
	}
	return x
}

// row draws a row that has a rating the scale does not have now and then.
func (x *batchModel) row(l *lots, m *model) []score.Rating {
	row := make([]score.Rating, len(x.items))
	uniform := l.below(12) == 0
	first := score.Rating(1 + l.below(m.scale.Len()))
	for i := range row {
		switch n := l.below(24); {
		case n < 2:
		case n == 2:
			row[i] = score.CannotRate
		case uniform:
			row[i] = first
		default:
			row[i] = score.Rating(1 + l.below(m.scale.Len()))
		}
	}
	if l.below(16) == 15 {
		row[l.below(len(row))] = score.Rating(m.scale.Len() + 1 + l.below(254-m.scale.Len()))
	}
	return row
}

// add adds a row to both; they must agree on whether it is refused.
func (x *batchModel) add(t testing.TB, batch *modelBatch, group int, row []score.Rating) {
	t.Helper()
	var s score.Sheet[modelItem]
	var want error
	for i, r := range row {
		if r != 0 && want == nil {
			want = s.Set(x.items[i], r)
		}
	}
	tally := x.groups[group]
	if tally == nil {
		tally = x.each.Fresh()
	}
	if want == nil {
		probe := x.whole.Fresh()
		if want = probe.Add(&s); want == nil {
			want = tally.Add(&s)
		}
	}
	err := batch.Add(group, row)
	if want != nil {
		var rating *score.RatingError
		if errors.As(want, &rating) && rating.Rating > score.MaxPositions {
			require.ErrorIs(t, err, aparatur.ErrRange) // Set knows no codes
		} else {
			require.Equal(t, want, err)
		}
		return
	}
	require.NoError(t, err)
	x.groups[group] = tally
	require.NoError(t, x.whole.Add(&s))
}

func tallyBytes(t testing.TB, x *modelTally) []byte {
	t.Helper()
	b, err := x.MarshalBinary()
	require.NoError(t, err)
	return b
}

// regularModel is of dimensions of three items each, all of the same kind, as in a framework whose rows take the shortest way.
func regularModel(t testing.TB, l *lots) *model {
	t.Helper()
	m := &model{scale: modelScale(t, []int{0, 1, 2, 7}[l.below(4)])}
	count := 3 + l.below(5)
	weight, reverse := 1+l.below(2), l.below(3)
	for k := range count {
		d := score.Dimension[modelDim, modelItem]{ID: modelDim(k + 1), Code: fmt.Sprint("D", k), Name: "Dimensi", Weight: 1 + l.below(2)}
		for i := range 3 {
			id := modelItem(3*k + i + 1)
			d.Items = append(d.Items, score.Item[modelItem]{ID: id, Code: fmt.Sprint("I", id), Text: fmt.Sprint("Butir ", id),
				Weight: weight, Reverse: i == reverse})
		}
		m.dims = append(m.dims, d)
	}
	m.policy = score.Policy{MinItems: 1, MinDimensions: 1 + l.below(count), Total: score.TotalRule(1 + l.below(2))}
	var err error
	m.modelFramework, err = score.New(m.scale, m.policy, m.dims...)
	require.NoError(t, err)
	return m
}

func batchCheck(t testing.TB, l *lots) {
	t.Helper()
	var m *model
	if l.below(3) == 0 {
		m = regularModel(t, l)
	} else {
		m = randomModel(t, l)
	}
	x := newBatchModel(t, l, m)
	batches := []*modelBatch{x.batch, x.batch.Fresh()}
	numbers := []int{0, 1, 2, 1023, 1024, 5000}
	for range 60 {
		x.add(t, batches[l.below(2)], numbers[l.below(len(numbers))], x.row(l, m))
	}
	sheets := 0
	for _, g := range numbers {
		got, want := x.each.Fresh(), x.groups[g]
		if want == nil {
			want = x.each.Fresh()
		}
		for _, b := range batches {
			before := got.Sheets()
			require.NoError(t, b.AddGroup(got, g))
			require.Equal(t, before+b.GroupSheets(g), got.Sheets())
		}
		require.Equal(t, tallyBytes(t, want), tallyBytes(t, got), "group %d", g)
		sheets += want.Sheets()
	}
	whole := batches[0].Whole()
	require.NoError(t, whole.Merge(batches[1].Whole()))
	require.Equal(t, tallyBytes(t, x.whole), tallyBytes(t, whole))
	require.Equal(t, sheets, batches[0].Sheets()+batches[1].Sheets())
	highest := -1
	if len(x.groups) > 0 {
		highest = slices.Max(slices.Collect(maps.Keys(x.groups)))
	}
	require.Equal(t, highest+1, max(batches[0].Groups(), batches[1].Groups()))
}

func TestBatchAgreesWithTallies(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 2026))
	for i := range 1500 {
		t.Run(fmt.Sprint(i), func(t *testing.T) { batchCheck(t, &lots{randomBytes(rng, 6000)}) })
	}
}

func randomBytes(rng *rand.Rand, n int) []byte {
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(rng.Uint64())
	}
	return out
}

func FuzzBatch(f *testing.F) {
	rng := rand.New(rand.NewPCG(8, 2026))
	for range 20 {
		f.Add(randomBytes(rng, 6000))
	}
	f.Fuzz(func(t *testing.T, data []byte) { batchCheck(t, &lots{data}) })
}

// A group of many people outgrows the packed counts, and the counts of the whole are flushed, without a trace.
func TestBatchOfManyRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 2026))
	for _, kind := range []int{0, 6, 7} { // the last ones with points that leave little room in a lane
		dims := make([]score.Dimension[modelDim, modelItem], 2)
		for k := range dims {
			dims[k] = score.Dimension[modelDim, modelItem]{ID: modelDim(k + 1), Code: fmt.Sprint("D", k), Name: "Dimensi", Weight: 1 + k}
			for i := range 4 {
				id := modelItem(4*k + i + 1)
				dims[k].Items = append(dims[k].Items, score.Item[modelItem]{ID: id, Code: fmt.Sprint("I", id), Text: fmt.Sprint("Butir ", id),
					Weight: 1 + i, Reverse: i == 1})
			}
		}
		m := &model{scale: modelScale(t, kind), policy: score.Policy{MinItems: 2, MinDimensions: 1, Total: score.TotalOfDimensions}}
		var err error
		m.modelFramework, err = score.New(m.scale, m.policy, dims...)
		require.NoError(t, err)
		each, err := score.NewTally(m.modelFramework, score.Means)
		require.NoError(t, err)
		whole, err := score.NewTally(m.modelFramework, score.Means|score.Items|score.Alpha)
		require.NoError(t, err)
		x := &batchModel{each: each, whole: whole}
		for i := range modelItem(8) {
			x.items = append(x.items, i+1)
		}
		batch, err := score.NewBatch(each, whole, x.items...)
		require.NoError(t, err)
		// A few rows, each so often that all of them fit into no lane; the sums are then those of one, times that.
		const kinds, often = 5, 1 << 18
		one := make([]*modelTally, kinds)
		for r := range one {
			row := make([]score.Rating, 8)
			var s modelSheet
			for i := range row {
				if row[i] = score.Rating(rng.IntN(m.scale.Len() + 1)); r == 0 {
					row[i] = score.Rating(m.scale.Len())
				}
				require.NoError(t, s.Set(x.items[i], row[i]))
			}
			one[r] = whole.Fresh()
			require.NoError(t, one[r].Add(&s))
			for range often {
				require.NoError(t, batch.Add(r, row))
			}
		}
		want := whole.Fresh()
		for r, tally := range one {
			for range 18 { // doubled
				require.NoError(t, tally.Merge(tally))
			}
			require.NoError(t, want.Merge(tally))
			require.Equal(t, often, batch.GroupSheets(r))
			group, _ := batch.Group(r).Pooled(1)
			pooled, _ := tally.Pooled(1)
			require.Equal(t, pooled, group)
		}
		require.Equal(t, tallyBytes(t, want), tallyBytes(t, batch.Whole()))
	}
}

// Points far from 0, of which a row adds few to the lowest, and weights so large that sums of them go beyond int64.
func TestBatchOfDistantPoints(t *testing.T) {
	for _, sign := range []string{"", "-"} {
		low, high := textIndex(t, sign+"1000000000"), textIndex(t, sign+"999999999.999")
		if sign == "" {
			low, high = high, low
		}
		scale, err := score.Levels(score.Level{Label: "a", Index: low}, score.Level{Label: "b", Index: high})
		require.NoError(t, err)
		f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions},
			score.Dimension[modelDim, modelItem]{ID: 1, Code: "D", Name: "Dimensi", Weight: 1, Items: []score.Item[modelItem]{
				{ID: 1, Code: "I1", Text: "Butir 1", Weight: 701}, {ID: 2, Code: "I2", Text: "Butir 2", Weight: 299}}})
		require.NoError(t, err)
		bands, err := score.NewBands(score.Exact(), score.Band[int]{Label: 1, Upper: score.Incl(textIndex(t, sign+"999999999.9995"))},
			score.Band[int]{Label: 2, Lower: score.Excl(textIndex(t, sign+"999999999.9995"))})
		require.NoError(t, err)
		each, err := score.NewTallyBands(f, bands, score.Means)
		require.NoError(t, err)
		batch, err := score.NewBatch(each, nil, 1, 2)
		require.NoError(t, err)
		want := each.Fresh()
		for i := range 20_000 {
			row := []score.Rating{score.Rating(1 + i%2), score.Rating(i % 3)}
			var s modelSheet
			require.NoError(t, s.Set(1, row[0]))
			require.NoError(t, s.Set(2, row[1]))
			require.NoError(t, want.Add(&s))
			require.NoError(t, batch.Add(0, row))
		}
		require.Equal(t, tallyBytes(t, want), tallyBytes(t, batch.Group(0)))
	}
}

// The longest row that there can be is looked at to its end.
func TestBatchOfLongestRows(t *testing.T) {
	d := score.Dimension[modelDim, modelItem]{ID: 1, Code: "D", Name: "Dimensi", Weight: 1}
	var items []modelItem
	for i := 1; i <= 255; i++ {
		items = append(items, modelItem(i))
		d.Items = append(d.Items, score.Item[modelItem]{ID: modelItem(i), Code: fmt.Sprint("I", i), Text: fmt.Sprint("Butir ", i), Weight: 1})
	}
	f, err := score.New(modelScale(t, 0), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems}, d)
	require.NoError(t, err)
	each, err := score.NewTally(f, score.Means)
	require.NoError(t, err)
	batch, err := score.NewBatch(each, nil, items...)
	require.NoError(t, err)
	row := slices.Repeat([]score.Rating{5}, 255)
	require.NoError(t, batch.Add(0, row))
	for _, at := range []int{0, 7, 8, 247, 248, 254} {
		bad := slices.Clone(row)
		bad[at] = 6
		require.ErrorIs(t, batch.Add(0, bad), aparatur.ErrRange, "%d", at)
		bad[at] = score.CannotRate
		require.NoError(t, batch.Add(0, bad))
	}
	require.Equal(t, 7, batch.Sheets())
	mean, ok := batch.Group(0).Pooled(1)
	require.True(t, ok)
	require.Equal(t, "100", mean.String())
	require.Equal(t, tallyBytes(t, batch.Group(0)), tallyBytes(t, batch.Whole()))
}

func TestBatchRefusals(t *testing.T) {
	m := randomModel(t, &lots{})
	each, err := score.NewTally(m.modelFramework, score.Means)
	require.NoError(t, err)
	for name, tt := range map[string]struct {
		each, whole *modelTally
		items       []modelItem
		is          error
	}{
		"no tally":      {nil, nil, []modelItem{1}, aparatur.ErrEmpty},
		"zero tally":    {&modelTally{}, nil, []modelItem{1}, aparatur.ErrEmpty},
		"zero whole":    {each, &modelTally{}, []modelItem{1}, aparatur.ErrEmpty},
		"no item":       {each, each, nil, aparatur.ErrEmpty},
		"unknown item":  {each, each, []modelItem{99}, aparatur.ErrUnknown},
		"item 0":        {each, each, []modelItem{0}, aparatur.ErrUnknown},
		"item repeated": {each, each, []modelItem{1, 1}, aparatur.ErrDuplicate},
	} {
		_, err := score.NewBatch(tt.each, tt.whole, tt.items...)
		var declared *score.DeclarationError
		require.ErrorAs(t, err, &declared, name)
		require.ErrorIs(t, err, tt.is, name)
	}
	other, err := score.NewTally(m.modelFramework.Named(score.Identity{Name: "lain"}), score.Means)
	require.NoError(t, err)
	_, err = score.NewBatch(each, other, 1)
	require.ErrorIs(t, err, score.ErrNotComparable)

	b, err := score.NewBatch(each, nil, 1)
	require.NoError(t, err)
	require.ErrorIs(t, b.Add(0, nil), aparatur.ErrRange)
	require.ErrorIs(t, b.Add(0, []score.Rating{1, 1}), aparatur.ErrRange)
	require.ErrorIs(t, b.Add(-1, []score.Rating{1}), aparatur.ErrRange)
	require.ErrorIs(t, b.Add(1<<31, []score.Rating{1}), aparatur.ErrRange)
	require.ErrorIs(t, b.AddGroup(other, 0), score.ErrNotComparable)
	require.ErrorIs(t, b.AddGroup(&modelTally{}, 0), aparatur.ErrEmpty)
	require.Zero(t, b.Sheets())
	require.Zero(t, b.Groups())
	for _, group := range []int{-1, 0, 5000} {
		require.Zero(t, b.Group(group).Sheets())
		require.Zero(t, b.GroupSheets(group))
	}

	var zero modelBatch
	require.ErrorIs(t, zero.Add(0, nil), aparatur.ErrEmpty)
	require.ErrorIs(t, zero.AddGroup(each, 0), aparatur.ErrEmpty)
	require.ErrorIs(t, zero.Fresh().Add(0, nil), aparatur.ErrEmpty)
	require.Empty(t, zero.Group(0).Stamp())
	require.Empty(t, zero.Whole().Stamp())
	require.Zero(t, zero.GroupSheets(0))
}

func TestBatchAddAllocatesNothing(t *testing.T) {
	m := randomModel(t, &lots{})
	each, err := score.NewTally(m.modelFramework, score.Means)
	require.NoError(t, err)
	whole, err := score.NewTally(m.modelFramework, score.Means|score.Items|score.Alpha)
	require.NoError(t, err)
	b, err := score.NewBatch(each, whole, 1)
	require.NoError(t, err)
	row := []score.Rating{1}
	require.NoError(t, b.Add(3, row))
	require.Zero(t, testing.AllocsPerRun(1000, func() { err = b.Add(3, row) }))
	require.NoError(t, err)
}
