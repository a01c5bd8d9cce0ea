package kinerja_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

// The examples that BKN prints: Ahli Pertama, Sangat Baik for a year; Baik for two months; the sum of both.
func TestBKNExamples(t *testing.T) {
	year, err := kinerja.YearlyCredit(pegawai.AhliPertama, kinerja.SangatBaik)
	require.NoError(t, err)
	assert.Equal(t, ix("18.75"), year)
	months, err := kinerja.PeriodicCredit(pegawai.AhliPertama, kinerja.Baik, 2)
	require.NoError(t, err)
	assert.Equal(t, ix("2.08"), months)
	sum, err := kinerja.CumulativeCredit(slices.Values([]score.Index{year, months}))
	require.NoError(t, err)
	assert.Equal(t, ix("20.83"), sum)
}

func TestCreditTable(t *testing.T) {
	for _, tt := range []struct {
		jenjang                    pegawai.Jenjang
		coefficient, pangkat, next string
	}{
		{pegawai.Pemula, "3.75", "15", "15"}, {pegawai.Terampil, "5", "20", "60"}, {pegawai.Mahir, "12.5", "50", "100"}, {pegawai.Penyelia, "25", "100", ""},
		{pegawai.AhliPertama, "12.5", "50", "100"}, {pegawai.AhliMuda, "25", "100", "200"}, {pegawai.AhliMadya, "37.5", "150", "450"}, {pegawai.AhliUtama, "50", "200", ""},
	} {
		c, ok := kinerja.Coefficient(tt.jenjang)
		assert.True(t, ok)
		assert.Equal(t, ix(tt.coefficient), c)
		n, ok := kinerja.CreditNeeded(tt.jenjang, kinerja.NextPangkat)
		assert.True(t, ok)
		assert.Equal(t, ix(tt.pangkat), n)
		n, ok = kinerja.CreditNeeded(tt.jenjang, kinerja.NextJenjang)
		assert.Equal(t, tt.next != "", ok)
		if ok {
			assert.Equal(t, ix(tt.next), n)
		}
	}
	_, ok := kinerja.Coefficient(0)
	assert.False(t, ok)
	_, ok = kinerja.CreditNeeded(0, kinerja.NextPangkat)
	assert.False(t, ok)
	_, ok = kinerja.CreditNeeded(pegawai.Mahir, 0)
	assert.False(t, ok)
	for p, want := range map[kinerja.Predicate]int{kinerja.SangatBaik: 150, kinerja.Baik: 100, kinerja.ButuhPerbaikan: 75, kinerja.KurangMisconduct: 50, kinerja.SangatKurang: 25} {
		got, ok := kinerja.CreditShare(p)
		assert.True(t, ok)
		assert.Equal(t, want, got)
	}
	_, ok = kinerja.CreditShare(0)
	assert.False(t, ok)
}

// Against big.Rat, for every level, predicate and number of months.
func TestPeriodicCreditExhaustively(t *testing.T) {
	half := big.NewRat(1, 2)
	for j := range pegawai.Jenjangs() {
		coefficient, _ := kinerja.Coefficient(j)
		for p := range kinerja.Predicates() {
			share, _ := kinerja.CreditShare(p)
			last := score.Index{}
			for months := 1; months <= 12; months++ {
				exact := new(big.Rat).Mul(coefficient.Rat(), big.NewRat(int64(share*months), 1200))
				x := new(big.Rat).Add(new(big.Rat).Mul(exact, big.NewRat(100, 1)), half)
				want := new(big.Int).Quo(x.Num(), x.Denom())
				got, err := kinerja.PeriodicCredit(j, p, months)
				require.NoError(t, err)
				require.Zero(t, got.Rat().Cmp(new(big.Rat).SetFrac(want, big.NewInt(100))), "%v %v %d", j, p, months)
				require.Positive(t, got.Cmp(last), "more months, more credit")
				last = got
			}
			year, err := kinerja.YearlyCredit(j, p)
			require.NoError(t, err)
			require.Equal(t, last, year)
		}
	}
	x, err := kinerja.YearlyCredit(pegawai.AhliMadya, kinerja.ButuhPerbaikan)
	require.NoError(t, err)
	assert.Equal(t, ix("28.13"), x, "28.125 is rounded half up")
}

func TestCreditRefuses(t *testing.T) {
	for _, tt := range []struct {
		j      pegawai.Jenjang
		p      kinerja.Predicate
		months int
		why    error
	}{
		{0, kinerja.Baik, 1, aparatur.ErrUnknown}, {pegawai.Mahir, 0, 1, aparatur.ErrUnknown}, {pegawai.Mahir, 9, 1, aparatur.ErrUnknown},
		{pegawai.Mahir, kinerja.Baik, 0, aparatur.ErrRange}, {pegawai.Mahir, kinerja.Baik, 13, aparatur.ErrRange}, {pegawai.Mahir, kinerja.Baik, -1, aparatur.ErrRange},
	} {
		_, err := kinerja.PeriodicCredit(tt.j, tt.p, tt.months)
		assert.ErrorIs(t, err, tt.why)
	}
	huge, err := score.NewIndex(9e18, 1)
	require.NoError(t, err)
	_, err = kinerja.CumulativeCredit(slices.Values([]score.Index{huge, huge}))
	assert.ErrorIs(t, err, score.ErrOverflow)
	for _, tt := range []struct {
		j    pegawai.Jenjang
		to   kinerja.CreditTarget
		have string
		why  error
	}{
		{0, kinerja.NextPangkat, "1", aparatur.ErrUnknown}, {pegawai.Mahir, 0, "1", aparatur.ErrUnknown},
		{pegawai.Penyelia, kinerja.NextJenjang, "1", kinerja.ErrNotCovered}, {pegawai.AhliUtama, kinerja.NextJenjang, "1", kinerja.ErrNotCovered},
	} {
		_, err := kinerja.NewOutlook(tt.j, tt.to, ix(tt.have))
		assert.ErrorIs(t, err, tt.why)
	}
	minus, err := ix("1").Neg()
	require.NoError(t, err)
	_, err = kinerja.NewOutlook(pegawai.Mahir, kinerja.NextPangkat, minus)
	assert.ErrorIs(t, err, aparatur.ErrRange)
}

func TestOutlook(t *testing.T) {
	o, err := kinerja.NewOutlook(pegawai.AhliPertama, kinerja.NextPangkat, ix("20.83"))
	require.NoError(t, err)
	assert.Equal(t, pegawai.AhliPertama, o.Jenjang())
	assert.Equal(t, kinerja.NextPangkat, o.Target())
	assert.Equal(t, []score.Index{ix("50"), ix("20.83"), ix("29.17")}, []score.Index{o.Needed(), o.Have(), o.Missing()})
	assert.Equal(t, "kenaikan pangkat dari Ahli Pertama: 20,83 dari 50,00, kurang 29,17", o.String())
	// 29.17 at Sangat Baik: a year 18.75, then 10.42 of 18.75, seven months 10.94.
	// At Baik: two years 25.00, then 4.17 of 12.50, four months 4.17.
	for p, want := range map[kinerja.Predicate]int{kinerja.SangatBaik: 19, kinerja.Baik: 28} {
		months, ok := o.Months(p)
		assert.True(t, ok)
		assert.Equal(t, want, months, p)
	}
	_, ok := o.Months(0)
	assert.False(t, ok)
	_, ok = kinerja.Outlook{}.Months(kinerja.Baik)
	assert.False(t, ok)

	for _, have := range []string{"50", "50.01", "1000000"} {
		o, err = kinerja.NewOutlook(pegawai.AhliPertama, kinerja.NextPangkat, ix(have))
		require.NoError(t, err)
		assert.Zero(t, o.Missing())
		months, ok := o.Months(kinerja.SangatKurang)
		assert.True(t, ok)
		assert.Zero(t, months)
	}
}

// In that many months the credit is enough, in one less it is not.
func TestMonthsIsTheFirst(t *testing.T) {
	collected := func(j pegawai.Jenjang, p kinerja.Predicate, months int) score.Index {
		var parts []score.Index
		for ; months > 12; months -= 12 {
			x, _ := kinerja.YearlyCredit(j, p)
			parts = append(parts, x)
		}
		if months > 0 {
			x, _ := kinerja.PeriodicCredit(j, p, months)
			parts = append(parts, x)
		}
		sum, err := kinerja.CumulativeCredit(slices.Values(parts))
		require.NoError(t, err)
		return sum
	}
	r := rand.New(rand.NewPCG(7, 8))
	for j := range pegawai.Jenjangs() {
		for to := range kinerja.CreditTargets() {
			needed, ok := kinerja.CreditNeeded(j, to)
			if !ok {
				continue
			}
			for p := range kinerja.Predicates() {
				for range 20 {
					have, _ := score.NewIndex(r.Int64N(needed.Rat().Num().Int64()*100), 100)
					o, err := kinerja.NewOutlook(j, to, have)
					require.NoError(t, err)
					months, _ := o.Months(p)
					require.GreaterOrEqual(t, collected(j, p, months).Cmp(o.Missing()), 0)
					if months > 0 {
						require.Negative(t, collected(j, p, months-1).Cmp(o.Missing()), "%v %v %v", o, p, months)
					}
				}
			}
		}
	}
}
