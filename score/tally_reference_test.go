package score_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// slowTally is the aggregate of sheets, computed slowly and plainly. A nil number is one that there is not.
type slowTally struct {
	f      *panelFramework
	sheets []*panelSheet
}

func (s slowTally) pooled(d score.Dimension[panelDim, panelItem]) (sum, weights *big.Rat) {
	sum, weights = new(big.Rat), new(big.Rat)
	for _, sheet := range s.sheets {
		for _, item := range d.Items {
			if x := slowPoints(s.f, item, sheet); x != nil {
				w := big.NewRat(int64(item.Weight), 1)
				weights.Add(weights, w)
				sum.Add(sum, x.Mul(x, w))
			}
		}
	}
	return sum, weights
}

func slowQuotient(sum, by *big.Rat) *big.Rat {
	if by.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(sum, by)
}

func (s slowTally) pooledTotal() *big.Rat {
	dims, sum, weights := map[panelDim]*big.Rat{}, new(big.Rat), new(big.Rat)
	for d := range s.f.Dimensions() {
		x, w := s.pooled(d)
		sum.Add(sum, x)
		weights.Add(weights, w)
		if mean := slowQuotient(x, w); mean != nil {
			dims[d.ID] = mean
		}
	}
	total := slowTotal(s.f, dims)
	if total != nil && s.f.Policy().Total == score.TotalOfItems {
		return slowQuotient(sum, weights)
	}
	return total
}

// own returns the people's own indices of dimension d.
func (s slowTally) own(d panelDim) (out []*big.Rat) {
	for _, sheet := range s.sheets {
		if x := slowOwn(s.f, sheet)[d]; x != nil {
			out = append(out, x)
		}
	}
	return out
}

// totals returns the people's own totals.
func (s slowTally) totals() (out []*big.Rat) {
	for _, sheet := range s.sheets {
		if x := slowTotal(s.f, slowOwn(s.f, sheet)); x == nil {
			continue
		} else if s.f.Policy().Total == score.TotalOfDimensions {
			out = append(out, x)
		} else {
			out = append(out, slowTally{s.f, []*panelSheet{sheet}}.pooledTotal())
		}
	}
	return out
}

// slowMoments are the mean and the sample variance; nil where there are too few.
func slowMoments(values []*big.Rat) (mean, variance *big.Rat) {
	if len(values) == 0 {
		return nil, nil
	}
	sum := new(big.Rat)
	for _, x := range values {
		sum.Add(sum, x)
	}
	mean = slowMean(sum, len(values))
	if len(values) == 1 {
		return mean, nil
	}
	variance = new(big.Rat)
	for _, x := range values {
		d := new(big.Rat).Sub(x, mean)
		variance.Add(variance, d.Mul(d, d))
	}
	return mean, slowMean(variance, len(values)-1)
}

func tallyTestDeviation(t testing.TB, variance *big.Rat, got float64, ok bool) {
	t.Helper()
	require.Equal(t, variance != nil, ok)
	if !ok {
		require.Zero(t, got)
		return
	}
	want, _ := new(big.Float).Sqrt(new(big.Float).SetPrec(200).SetRat(variance)).Float64()
	require.InEpsilon(t, 1+want, 1+got, 1e-12)
}

// tallyTestAgrees compares everything that a tally of everything tells with the slow one.
func tallyTestAgrees(t testing.TB, slow slowTally, bands score.Bands[string], got *panelTally) {
	t.Helper()
	totals, uniform, banded := slow.totals(), 0, map[string]int{}
	for _, s := range slow.sheets {
		if s.Uniform() {
			uniform++
		}
	}
	for _, x := range totals {
		i, err := score.NewIndex(x.Num().Int64(), x.Denom().Int64())
		require.NoError(t, err)
		label, ok, err := bands.Of(i)
		require.NoError(t, err)
		banded[fmt.Sprint(label, ok)]++
	}
	require.Equal(t, []int{len(slow.sheets), len(totals), uniform}, []int{got.Sheets(), got.Totals(), got.Uniform()})
	counts, err := score.BandCounts(bands, got)
	require.NoError(t, err)
	require.Len(t, counts, bands.Len())
	for _, c := range counts {
		require.Equal(t, banded[fmt.Sprint(c.Label, !c.None)], c.N, c.Label)
	}
	mean, variance := slowMoments(totals)
	x, ok := got.PersonTotal()
	panelTestHas(t, mean, x, ok, "mean of the totals")
	deviation, ok := got.PersonTotalDeviation()
	tallyTestDeviation(t, variance, deviation, ok)
	x, ok = got.PooledTotal()
	panelTestHas(t, slow.pooledTotal(), x, ok, "pooled total")
	for d := range slow.f.Dimensions() {
		x, ok := got.Pooled(d.ID)
		panelTestHas(t, slowQuotient(slow.pooled(d)), x, ok, "pooled "+d.Code)
		own := slow.own(d.ID)
		mean, variance := slowMoments(own)
		x, ok = got.PersonMean(d.ID)
		panelTestHas(t, mean, x, ok, "mean of people "+d.Code)
		require.Equal(t, len(own), got.People(d.ID))
		deviation, ok := got.PersonDeviation(d.ID)
		tallyTestDeviation(t, variance, deviation, ok)
		for _, item := range d.Items {
			tallyTestAgreesItem(t, slow, item, got)
		}
	}
	tallyTestAgreesMoments(t, slow, got)
}

func tallyTestAgreesItem(t testing.TB, slow slowTally, item score.Item[panelItem], got *panelTally) {
	t.Helper()
	counts, sum, answered := map[score.Rating]int{}, new(big.Rat), 0
	for _, s := range slow.sheets {
		counts[s.Rating(item.ID)]++
		if x := slowPoints(slow.f, item, s); x != nil {
			sum.Add(sum, x)
			answered++
		}
	}
	c, ok := got.Item(item.ID)
	require.True(t, ok)
	require.Equal(t, []int{answered, counts[score.CannotRate], counts[0]}, []int{c.Answered, c.CannotRate, c.Missing})
	n := 0
	for r, times := range c.All() {
		n++
		require.Equal(t, counts[r], times)
		require.Equal(t, counts[r], c.At(r))
	}
	require.Equal(t, slow.f.Scale().Len(), n)
	share := slowQuotient(big.NewRat(int64(counts[score.CannotRate]), 1), big.NewRat(int64(answered+counts[score.CannotRate]), 1))
	require.Equal(t, share != nil && share.Cmp(big.NewRat(3, 10)) > 0, c.NotObservable())
	x, ok := got.ItemMean(item.ID)
	panelTestHas(t, slowQuotient(sum, big.NewRat(int64(answered), 1)), x, ok, item.Code)
}

func tallyTestAgreesMoments(t testing.TB, slow slowTally, got *panelTally) {
	t.Helper()
	cases, sums := 0, map[panelItem][3]uint64{}
	for _, s := range slow.sheets {
		positions, total, complete := map[panelItem]uint64{}, uint64(0), true
		for d := range slow.f.Dimensions() {
			for _, item := range d.Items {
				r := s.Rating(item.ID)
				complete = complete && r.IsAnswered()
				if item.Reverse {
					r = slow.f.Scale().Turn(r)
				}
				positions[item.ID] = uint64(r)
				total += uint64(r)
			}
		}
		if !complete {
			continue
		}
		cases++
		for i, x := range positions {
			sums[i] = [3]uint64{sums[i][0] + x, sums[i][1] + x*x, sums[i][2] + x*total}
		}
	}
	m, ok := got.Moments()
	require.True(t, ok)
	require.Equal(t, cases, m.Cases())
	for i := range panelItem(20) {
		sum, squares, withTotal := m.Of(i)
		require.Equal(t, sums[i], [3]uint64{sum, squares, withTotal}, "item %d", i)
	}
}
