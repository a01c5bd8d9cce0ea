package kinerja_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/score"
)

// Level 3 "Sesuai Standar" mapped to 72 of 120 and so to "Butuh Perbaikan": labels and numbers of two rules. A rating goes into the
// matrix as it is, and numbers of PP 30/2019 give predicates of another type.
func TestDefect13LabelsAndNumbersOfTwoRules(t *testing.T) {
	p, err := kinerja.Permen2022.Predicate(kinerja.Ratings{Hasil: kinerja.SesuaiEkspektasi, Perilaku: kinerja.SesuaiEkspektasi})
	require.NoError(t, err)
	assert.Equal(t, kinerja.Baik, p)

	old, ok, err := kinerja.PP30Of(score.MustParseIndex("72"), false)
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Equal(t, kinerja.PP30Cukup, old)
	_, err = kinerja.ParsePredicate(old.String())
	assert.ErrorIs(t, err, aparatur.ErrUnknown, "Cukup is no predicate of PermenPANRB 6/2022")
	_, err = kinerja.ParsePP30Predicate("Butuh Perbaikan")
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
}

// A condition that is always true makes Baik of (di bawah, sesuai); one cell is missing; keys "dibawah" and "di bawah" are mixed.
func TestDefect17MatrixConditions(t *testing.T) {
	p, err := kinerja.Permen2022.Predicate(kinerja.Ratings{Hasil: kinerja.DiBawahEkspektasi, Perilaku: kinerja.SesuaiEkspektasi})
	require.NoError(t, err)
	assert.Equal(t, kinerja.ButuhPerbaikan, p)
	for h := range kinerja.AllRatings() {
		for b := range kinerja.AllRatings() {
			_, err := kinerja.Permen2022.Predicate(kinerja.Ratings{Hasil: h, Perilaku: b})
			assert.NoError(t, err, "%v %v", h, b)
		}
	}
	for _, s := range []string{"dibawah", "di bawah", "Dibawah Ekspektasi", "DI BAWAH EKSPEKTASI", "di-bawah", "di_bawah_ekspektasi"} {
		r, err := kinerja.ParseRating(s)
		assert.NoError(t, err, s)
		assert.Equal(t, kinerja.DiBawahEkspektasi, r, s)
	}
	for _, s := range []string{"diatas", "di atas", "diatas ekspektasi"} {
		r, err := kinerja.ParseRating(s)
		assert.NoError(t, err, s)
		assert.Equal(t, kinerja.DiAtasEkspektasi, r, s)
	}
}

// A predicate with a trailing space; "ISTIMEWA" given to a person, "Kurang/Misconduct" to an organisation.
func TestDefect18PredicatesOfPeopleAndOrganisations(t *testing.T) {
	p, err := kinerja.ParsePredicate("BUTUH PERBAIKAN ")
	require.NoError(t, err)
	assert.Equal(t, kinerja.ButuhPerbaikan, p)
	assert.Equal(t, "Butuh Perbaikan", p.String())
	for _, s := range []string{"ISTIMEWA", "Istimewa"} {
		_, err = kinerja.ParsePredicate(s)
		assert.ErrorIs(t, err, aparatur.ErrUnknown, s)
		_, err = kinerja.ParseOrgPredicate(s)
		assert.NoError(t, err, s)
	}
	for _, s := range []string{"Kurang/Misconduct", "Kurang / Misconduct ", "misconduct", "Sangat Baik"} {
		_, err = kinerja.ParseOrgPredicate(s)
		assert.ErrorIs(t, err, aparatur.ErrUnknown, s)
		_, err = kinerja.ParsePredicate(s)
		assert.NoError(t, err, s)
	}
}

// An unknown label gets the lowest score, an unknown input 0.
func TestDefect20UnknownLabels(t *testing.T) {
	for _, s := range []string{"cukup baik", "3", "?", "tidak ada"} {
		p, err := kinerja.ParsePredicate(s)
		assert.ErrorIs(t, err, aparatur.ErrUnknown, s)
		assert.Zero(t, p)
		assert.False(t, p.IsValid())
		_, err = kinerja.ParseRating(s)
		assert.ErrorIs(t, err, aparatur.ErrUnknown, s)
	}
	_, ok := kinerja.CreditShare(kinerja.Predicate(99))
	assert.False(t, ok)
	_, err := kinerja.Permen2022.Predicate(kinerja.Ratings{Hasil: 99, Perilaku: kinerja.SesuaiEkspektasi})
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
}

// A quadrant reported as the better of the two ratings.
func TestDefect27QuadrantAsMaximum(t *testing.T) {
	for _, h := range []kinerja.Rating{kinerja.DiAtasEkspektasi, kinerja.SesuaiEkspektasi} {
		p, err := kinerja.Permen2022.Predicate(kinerja.Ratings{Hasil: h, Perilaku: kinerja.DiBawahEkspektasi})
		require.NoError(t, err)
		assert.Equal(t, kinerja.KurangMisconduct, p, h)
	}
}
