package kinerja_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
)

// The table of the reference as it is printed: result, behaviour, predicate.
var matrix = [][3]string{
	{"di atas", "di bawah", "Kurang/misconduct"}, {"di atas", "sesuai", "Baik"}, {"di atas", "di atas", "Sangat Baik"},
	{"sesuai", "di bawah", "Kurang/misconduct"}, {"sesuai", "sesuai", "Baik"}, {"sesuai", "di atas", "Baik"},
	{"di bawah", "di bawah", "Sangat Kurang"}, {"di bawah", "sesuai", "Butuh Perbaikan"}, {"di bawah", "di atas", "Butuh Perbaikan"},
}

func rating(t testing.TB, s string) kinerja.Rating {
	t.Helper()
	r, err := kinerja.ParseRating(s)
	require.NoError(t, err)
	return r
}

func TestMatrix(t *testing.T) {
	seen := map[kinerja.Ratings]bool{}
	for _, row := range matrix {
		r := kinerja.Ratings{Hasil: rating(t, row[0]), Perilaku: rating(t, row[1])}
		seen[r] = true
		got, err := kinerja.Permen2022.Predicate(r)
		require.NoError(t, err)
		assert.Equal(t, row[2], got.String(), row)
	}
	assert.Len(t, seen, 9, "every cell")
}

// Better in one rating and not worse in the other is never worse.
func TestMatrixIsMonotonic(t *testing.T) {
	for h := range kinerja.AllRatings() {
		for p := range kinerja.AllRatings() {
			at, _ := kinerja.Permen2022.Predicate(kinerja.Ratings{Hasil: h, Perilaku: p})
			for _, better := range []kinerja.Ratings{{Hasil: h + 1, Perilaku: p}, {Hasil: h, Perilaku: p + 1}} {
				if above, err := kinerja.Permen2022.Predicate(better); err == nil {
					assert.GreaterOrEqual(t, above, at)
				}
			}
		}
	}
}

func TestMatrixRefuses(t *testing.T) {
	ok := kinerja.Ratings{Hasil: kinerja.SesuaiEkspektasi, Perilaku: kinerja.SesuaiEkspektasi}
	for _, tt := range []struct {
		edition kinerja.Edition
		ratings kinerja.Ratings
		why     error
	}{
		{kinerja.Permen2021, ok, kinerja.ErrNotCovered},
		{0, ok, aparatur.ErrUnknown},
		{9, ok, aparatur.ErrUnknown},
		{kinerja.Permen2022, kinerja.Ratings{}, aparatur.ErrEmpty},
		{kinerja.Permen2022, kinerja.Ratings{Hasil: kinerja.SesuaiEkspektasi}, aparatur.ErrEmpty},
		{kinerja.Permen2022, kinerja.Ratings{Perilaku: kinerja.SesuaiEkspektasi}, aparatur.ErrEmpty},
		{kinerja.Permen2022, kinerja.Ratings{Hasil: 4, Perilaku: 1}, aparatur.ErrUnknown},
		{kinerja.Permen2022, kinerja.Ratings{Hasil: 1, Perilaku: 4}, aparatur.ErrUnknown},
	} {
		p, err := tt.edition.Predicate(tt.ratings)
		assert.ErrorIs(t, err, tt.why, "%+v", tt)
		assert.Zero(t, p)
	}
}

func TestAsOf(t *testing.T) {
	for s, want := range map[string]kinerja.Edition{
		"2021-07-01": kinerja.Permen2021, "2021-12-31": kinerja.Permen2021, "2023-01-01": kinerja.Permen2022, "2026-09-01": kinerja.Permen2022,
	} {
		got, err := kinerja.AsOf(date(t, s))
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	for s, why := range map[string]error{
		"2021-06-30": kinerja.ErrNotCovered, "1999-01-01": kinerja.ErrNotCovered, "2022-01-01": aparatur.ErrAmbiguous, "2022-12-31": aparatur.ErrAmbiguous,
	} {
		got, err := kinerja.AsOf(date(t, s))
		assert.ErrorIs(t, err, why, s)
		assert.Zero(t, got)
	}
	_, err := kinerja.AsOf(aparatur.Date{})
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	assert.Equal(t, pegawai.ErrNotCovered, kinerja.ErrNotCovered)
}

func TestCitations(t *testing.T) {
	n := 0
	for c := range kinerja.Citations() {
		assert.True(t, c.IsValid(), "%d", n)
		assert.NotZero(t, c.Regulation)
		n++
	}
	for stop := range n {
		i := 0
		for range kinerja.Citations() {
			if i++; i > stop {
				break
			}
		}
		assert.Equal(t, stop+1, i)
	}
	assert.Zero(t, kinerja.Edition(9).Citation())
	assert.Zero(t, kinerja.OrgPredicate(9).Citation())
	assert.Zero(t, kinerja.CoefficientCitation(0))
	assert.Zero(t, kinerja.CreditCitation(pegawai.Mahir, 0))
	assert.Equal(t, aparatur.OneSource, kinerja.CreditCitation(pegawai.Mahir, kinerja.NextJenjang).Status)
	assert.Equal(t, aparatur.LawText, kinerja.CreditCitation(pegawai.Mahir, kinerja.NextPangkat).Status)
	assert.Equal(t, aparatur.OneSource, kinerja.DistributionCitation().Status)
}

func date(t testing.TB, s string) aparatur.Date {
	t.Helper()
	d, err := aparatur.ParseDate(s)
	require.NoError(t, err)
	return d
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "BUTUH PERBAIKAN ", "Kurang/Misconduct", "istimewa", "di bawah", "PermenPANRB 6/2022", "\xff", "Cukup"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if p, err := kinerja.ParsePredicate(s); err == nil {
			again, err := kinerja.ParsePredicate(p.Code())
			require.NoError(t, err)
			require.Equal(t, p, again)
		}
		if p, err := kinerja.ParseOrgPredicate(s); err == nil {
			again, err := kinerja.ParseOrgPredicate(p.String())
			require.NoError(t, err)
			require.Equal(t, p, again)
		}
		if r, err := kinerja.ParseRating(s); err == nil {
			require.True(t, r.IsValid())
		}
		if e, err := kinerja.ParseEdition(s); err == nil {
			require.True(t, e.IsValid())
		}
	})
}
