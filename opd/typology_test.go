package opd_test

import (
	"cmp"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

func TestTypologyBands(t *testing.T) {
	bands := opd.TypologyBands()
	require.Equal(t, 5, bands.Len())
	for _, row := range table(t, "typology_bands.csv") {
		want, err := opd.ParseTypology(row["result"])
		require.NoError(t, err)
		assert.Equal(t, row["status"], want.Citation().Status.Code())
		if row["upper_bound"] != "" {
			got, ok, err := bands.Of(index(t, row["upper_bound"]))
			require.NoError(t, err)
			assert.True(t, ok)
			assert.Equal(t, want, got, "the upper bound belongs to it")
		}
		if row["lower_bound"] != "" {
			lower := index(t, row["lower_bound"])
			got, _, _ := bands.Of(lower)
			assert.Equal(t, want+1, got, "the lower bound does not")
			above, err := lower.Add(index(t, "0.00000001"))
			require.NoError(t, err)
			got, _, _ = bands.Of(above)
			assert.Equal(t, want, got)
		}
	}
	// Printed 601–800 leaves 600.5 without a type.
	for x, want := range map[string]opd.Typology{"600.5": opd.TipeB, "600": opd.TipeC, "0": opd.SetingkatSubbidang, "1000": opd.TipeA, "1500": opd.TipeA} {
		got, ok, err := bands.Of(index(t, x))
		require.NoError(t, err)
		assert.True(t, ok)
		assert.Equal(t, want, got, x)
	}
	assert.Zero(t, opd.Typology(9).Citation())
}

func TestProvinceGeneral(t *testing.T) {
	rows := table(t, "typology_general_score_province.csv")
	zero := score.Index{}
	for _, row := range rows {
		at := func(x int64) opd.Indicator {
			n, err := score.NewIndex(x, 1)
			require.NoError(t, err)
			args := []score.Index{zero, zero}
			people, which := int64(0), 0
			switch row["indicator"] {
			case "jumlah penduduk (jiwa)":
				people = x
			case "luas wilayah (km2)":
				args[0], which = n, 1
			default:
				args[1], which = n, 2
			}
			list, err := opd.ProvinceGeneral(people, args[0], args[1])
			require.NoError(t, err)
			require.Len(t, list, 3)
			return list[which]
		}
		lower, err := strconv.ParseInt(row["min_inclusive"], 10, 64)
		require.NoError(t, err)
		upper, err := strconv.ParseInt(cmp.Or(row["max_inclusive"], "99999999999999"), 10, 64)
		require.NoError(t, err)
		for _, x := range []int64{lower, upper} {
			got := at(x)
			assert.Equal(t, row["indicator"], got.Name)
			assert.Equal(t, row["scale_value"], strconv.Itoa(got.Points))
			assert.Equal(t, row["weight_percent"], strconv.Itoa(got.Percent))
			assert.Equal(t, row["weighted_score"], strconv.Itoa(got.Points*got.Percent/100))
		}
	}
	// Between the printed 600 and 601 there is no hole.
	list, err := opd.ProvinceGeneral(1, index(t, "600.5"), index(t, "2000000000000.5"))
	require.NoError(t, err)
	assert.Equal(t, 400, list[1].Points)
	assert.Equal(t, 400, list[2].Points)
	for _, bad := range [][3]string{{"-1", "0", "0"}, {"0", "-1", "0"}, {"0", "0", "-0.5"}} {
		people, _ := strconv.ParseInt(bad[0], 10, 64)
		_, err := opd.ProvinceGeneral(people, index(t, bad[1]), index(t, bad[2]))
		assert.ErrorIs(t, err, aparatur.ErrRange)
	}
}

// The score is that of a slow computation with big.Rat.
func TestTypologyScore(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 18))
	for range 500 {
		general, err := opd.ProvinceGeneral(rng.Int64N(1e7), index(t, strconv.Itoa(rng.IntN(3000))), index(t, strconv.FormatInt(rng.Int64N(1e13), 10)))
		require.NoError(t, err)
		var technical []opd.Indicator
		for left := 80; left > 0; {
			p := min(left, 1+rng.IntN(40))
			technical = append(technical, opd.Indicator{Name: "x", Percent: p, Points: 200 * (1 + rng.IntN(5))})
			left -= p
		}
		num, den := 1+rng.Int64N(30), 1+rng.Int64N(20)
		factor, err := score.NewIndex(num, den)
		require.NoError(t, err)
		want := new(big.Rat)
		for _, x := range append(general, technical...) {
			want.Add(want, big.NewRat(int64(x.Percent)*int64(x.Points), 100))
		}
		want.Mul(want, big.NewRat(num, den))
		got, err := opd.TypologyScore(general, technical, factor)
		require.NoError(t, err)
		require.Zero(t, want.Cmp(got.Rat()))
	}
}

func TestTypologyScoreRefuses(t *testing.T) {
	ok := []opd.Indicator{{Percent: 20, Points: 200}}
	technical := []opd.Indicator{{Percent: 80, Points: 1000}}
	one := index(t, "1")
	_, err := opd.TypologyScore(ok, technical, one)
	require.NoError(t, err)
	for name, call := range map[string]func() (score.Index, error){
		"factor 0":   func() (score.Index, error) { return opd.TypologyScore(ok, technical, score.Index{}) },
		"no general": func() (score.Index, error) { return opd.TypologyScore(nil, technical, one) },
		"technical short": func() (score.Index, error) {
			return opd.TypologyScore(ok, []opd.Indicator{{Percent: 79, Points: 200}}, one)
		},
		"negative weight": func() (score.Index, error) {
			return opd.TypologyScore([]opd.Indicator{{Percent: -1, Points: 200}, {Percent: 21, Points: 200}}, technical, one)
		},
		"points of no step": func() (score.Index, error) {
			return opd.TypologyScore(ok, []opd.Indicator{{Percent: 80, Points: 500}}, one)
		},
		"points 0": func() (score.Index, error) { return opd.TypologyScore(ok, []opd.Indicator{{Percent: 80}}, one) },
	} {
		_, err := call()
		assert.ErrorIs(t, err, aparatur.ErrRange, name)
	}
	_, err = opd.TypologyScore(ok, technical, index(t, "9000000000000000000"))
	assert.ErrorIs(t, err, score.ErrOverflow)
}
