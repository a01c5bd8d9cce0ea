package reform_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/reform"
	"github.com/aparatur/aparatur/score"
)

func decimal(s string) score.Index { return score.MustParseIndex(s) }

// Every boundary from both sides, in both editions.
func TestPredicateBoundaries(t *testing.T) {
	both := []struct {
		index string
		want  reform.Predicate
	}{
		{"0", reform.PredicateD}, {"30", reform.PredicateD}, {"30.00000001", reform.PredicateC},
		{"50", reform.PredicateC}, {"50.00000001", reform.PredicateCC},
		{"60", reform.PredicateCC}, {"60.00000001", reform.PredicateB},
		{"70", reform.PredicateB}, {"70.00000001", reform.PredicateBB},
		{"80", reform.PredicateBB}, {"80.00000001", reform.PredicateA}, {"90", reform.PredicateA},
	}
	for k := range reform.AgencyKinds() {
		for e := range reform.IndexEditions() {
			for _, b := range both {
				p, err := reform.PredicateOf(e, k, decimal(b.index), false)
				require.NoError(t, err)
				assert.Equal(t, b.want, p, "%v %v %s", e, k, b.index)
			}
			_, err := reform.PredicateOf(e, k, mustNeg(t), false)
			require.ErrorIs(t, err, score.ErrDomain)
		}
		for _, b := range []struct {
			e     reform.IndexEdition
			index string
			want  reform.Predicate
		}{
			{reform.IndexUntil2022, "90.00000001", reform.PredicateAA}, {reform.IndexUntil2022, "100", reform.PredicateAA},
			{reform.IndexFrom2023, "90.00000001", reform.PredicateA}, {reform.IndexFrom2023, "100", reform.PredicateA},
			{reform.IndexFrom2023, "100.00000001", reform.PredicateAA}, {reform.IndexFrom2023, "110", reform.PredicateAA},
		} {
			p, err := reform.PredicateOf(b.e, k, decimal(b.index), false)
			require.NoError(t, err)
			assert.Equal(t, b.want, p, "%v %s", b.e, b.index)
		}
		_, err := reform.PredicateOf(reform.IndexUntil2022, k, decimal("100.00000001"), false)
		require.ErrorIs(t, err, score.ErrDomain)
	}
}

func mustNeg(t *testing.T) score.Index {
	t.Helper()
	x, err := decimal("0.00000001").Neg()
	require.NoError(t, err)
	return x
}

// The maximum is a property of the kind of agency, and not 110 for all.
func TestMaximum(t *testing.T) {
	for _, tt := range []struct {
		k    reform.AgencyKind
		most string
	}{{reform.Kementerian, "110"}, {reform.PemerintahProvinsi, "120"}} {
		most, ok := tt.k.Maximum(reform.IndexFrom2023)
		require.True(t, ok)
		assert.Equal(t, decimal(tt.most), most)
		p, err := reform.PredicateOf(reform.IndexFrom2023, tt.k, most, false)
		require.NoError(t, err)
		assert.Equal(t, reform.PredicateAA, p)
		_, err = reform.PredicateOf(reform.IndexFrom2023, tt.k, decimal(tt.most+".00000001"), false)
		require.ErrorIs(t, err, score.ErrDomain)
	}
	_, ok := reform.PemerintahKabupatenKota.Maximum(reform.IndexFrom2023)
	assert.False(t, ok, "not found")
	p, err := reform.PredicateOf(reform.IndexFrom2023, reform.PemerintahKabupatenKota, decimal("130"), false)
	require.NoError(t, err, "no end is known")
	assert.Equal(t, reform.PredicateAA, p)
	for k := range reform.AgencyKinds() {
		most, ok := k.Maximum(reform.IndexUntil2022)
		assert.True(t, ok)
		assert.Equal(t, decimal("100"), most)
	}
	for _, none := range []bool{second(reform.AgencyKind(0).Maximum(reform.IndexFrom2023)), second(reform.Kementerian.Maximum(0))} {
		assert.False(t, none)
	}
}

func second(_ score.Index, ok bool) bool { return ok }

// Jawa Timur as published: 76.71 BB of 2021; 80.56 of 2023, of which A or A- was not reported; 93.82 of 2024, "A, Memuaskan dengan
// Catatan".
func TestJawaTimur(t *testing.T) {
	for _, tt := range []struct {
		year  int
		index string
		notes bool
		want  reform.Predicate
	}{
		{2021, "76.71", false, reform.PredicateBB},
		{2023, "80.56", false, reform.PredicateA},
		{2023, "80.56", true, reform.PredicateAMinus},
		{2024, "93.82", true, reform.PredicateAMinus},
	} {
		p, err := reform.PredicateOf(reform.IndexEditionOf(tt.year), reform.PemerintahProvinsi, decimal(tt.index), tt.notes)
		require.NoError(t, err)
		assert.Equal(t, tt.want, p)
		found := false
		for b := range reform.BenchmarksOf(reform.IndeksRB) {
			if b.Year == tt.year {
				found = true
				assert.Equal(t, decimal(tt.index), b.Value)
				if b.Predicate != 0 {
					assert.Equal(t, p, b.Predicate)
				}
			}
		}
		assert.True(t, found)
	}
	// By the table until 2022, 93.82 would have been AA.
	p, err := reform.PredicateOf(reform.IndexUntil2022, reform.PemerintahProvinsi, decimal("93.82"), false)
	require.NoError(t, err)
	assert.Equal(t, reform.PredicateAA, p)
}

func TestNotesBelongToA(t *testing.T) {
	for _, x := range []string{"80", "100.1", "50"} {
		_, err := reform.PredicateOf(reform.IndexFrom2023, reform.Kementerian, decimal(x), true)
		require.ErrorIs(t, err, reform.ErrNotes)
	}
	_, err := reform.PredicateOf(reform.IndexUntil2022, reform.Kementerian, decimal("85"), true)
	require.ErrorIs(t, err, reform.ErrNotes)
	assert.Equal(t, "Memuaskan", reform.PredicateA.Words())
	assert.Equal(t, "Memuaskan dengan Catatan", reform.PredicateAMinus.Words())
	assert.Empty(t, reform.PredicateBB.Words())
	p, err := reform.ParsePredicate("a-")
	require.NoError(t, err)
	assert.Equal(t, reform.PredicateAMinus, p, "A- is not A")
}

// The tables are made once, and are the same for everybody.
func TestPredicateAllocations(t *testing.T) {
	for e := range reform.IndexEditions() {
		for k := range reform.AgencyKinds() {
			one, err := reform.Predicates(e, k)
			require.NoError(t, err)
			assert.Equal(t, 7, one.Len(), "%v %v", e, k)
			other, err := reform.Predicates(e, k)
			require.NoError(t, err)
			assert.True(t, one == other)
			x := decimal("93.82")
			assert.Zero(t, testing.AllocsPerRun(100, func() {
				if _, err := reform.PredicateOf(e, k, x, false); err != nil {
					panic(err)
				}
			}))
		}
	}
}

func TestPredicatesRefusals(t *testing.T) {
	var bad *aparatur.ParseError
	_, err := reform.PredicateOf(0, reform.Kementerian, decimal("50"), false)
	require.ErrorAs(t, err, &bad)
	_, err = reform.Predicates(reform.IndexFrom2023, 0)
	require.ErrorAs(t, err, &bad)
}

func TestIndexEditions(t *testing.T) {
	assert.Equal(t, reform.IndexUntil2022, reform.IndexEditionOf(2022))
	assert.Equal(t, reform.IndexFrom2023, reform.IndexEditionOf(2023))
	assert.Equal(t, aparatur.OneSource, reform.IndexUntil2022.Status())
	assert.Equal(t, aparatur.TwoSources, reform.IndexFrom2023.Status())
	assert.Zero(t, reform.IndexEdition(0).Status())
	assert.Zero(t, reform.IndexUntil2022.Citation())
	assert.Equal(t, "PermenPANRB 9/2023", reform.IndexFrom2023.Citation().Short())
}

func TestBenchmarks(t *testing.T) {
	list := slices.Collect(reform.Benchmarks())
	require.Len(t, list, 6)
	for range reform.Benchmarks() {
		break
	}
	for _, b := range list {
		assert.NotEmpty(t, b.Source)
		assert.True(t, b.Status.IsValid())
		lowest, highest, ok := b.Scale()
		require.True(t, ok)
		assert.Negative(t, lowest.Cmp(b.Value))
		assert.Positive(t, highest.Cmp(b.Value))
	}
	_, _, ok := reform.Benchmark{}.Scale()
	assert.False(t, ok)
	rb, ge := slices.Collect(reform.BenchmarksOf(reform.IndeksRB)), slices.Collect(reform.BenchmarksOf(reform.GovernmentEffectiveness))
	d, err := reform.Difference(rb[2], rb[1])
	require.NoError(t, err)
	assert.Equal(t, decimal("13.26"), d)
	d, err = reform.Difference(ge[2], ge[0])
	require.NoError(t, err)
	assert.Equal(t, decimal("0.23"), d)
	unknown := reform.Benchmark{Measure: reform.IndeksRB, Year: 2023}
	ministry := rb[1]
	ministry.Kind = reform.Kementerian
	for name, pair := range map[string][2]reform.Benchmark{
		"two editions": {rb[1], rb[0]}, "two measures": {rb[1], ge[2]}, "two kinds": {rb[1], ministry}, "no kinds": {unknown, unknown}, "none": {rb[1], {}},
	} {
		_, err := reform.Difference(pair[0], pair[1])
		require.ErrorIs(t, err, score.ErrNotComparable, name)
		assert.NotEmpty(t, aparatur.Explain(err, indonesian), name)
	}
	assert.Equal(t, "Indeks Reformasi Birokrasi Pemerintah Provinsi Jawa Timur 2021 (Kementerian PANRB)", rb[0].String())
	assert.Equal(t, "Government Effectiveness Utopia 2020", reform.Benchmark{Subject: "Utopia", Measure: reform.GovernmentEffectiveness, Year: 2020}.String())
}
