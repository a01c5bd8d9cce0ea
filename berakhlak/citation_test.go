package berakhlak_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
)

func TestCitations(t *testing.T) {
	all := slices.Collect(berakhlak.Citations())
	assert.Len(t, all, 7+2*21+3+3)
	for i, c := range all {
		assert.True(t, c.IsValid(), "%d %v", i, c)
		assert.NotZero(t, c.Regulation, i)
	}
	for stop := range all { // every early stop is heard
		n := 0
		for range berakhlak.Citations() {
			if n++; n > stop {
				break
			}
		}
		assert.Equal(t, stop+1, n)
	}
}

func TestCitation(t *testing.T) {
	assert.Equal(t, "SE MenPANRB 20/2021", berakhlak.Loyal.Citation().Short())
	assert.Equal(t, "SE MenPANRB 20/2021", berakhlak.SE2021.Citation().Short())
	assert.Equal(t, "SE MenPANRB 20/2021", berakhlak.BrandingCitation().Short())
	assert.Equal(t, "PermenPANRB 6/2022", berakhlak.StandardCitation().Short())
	assert.Equal(t, "Undang-Undang Nomor 20 Tahun 2023 Pasal 4 ayat (2)", berakhlak.HM2.Citation(berakhlak.UU2023).String())
	assert.Equal(t, "Undang-Undang Nomor 20 Tahun 2023 Pasal 3 dan Pasal 4 ayat (2)", berakhlak.UU2023.Citation().String())
	for b := range berakhlak.Behaviours() {
		want := aparatur.TwoSources
		if b == berakhlak.AK1 {
			want = aparatur.OneSource
		}
		assert.Equal(t, want, b.Citation(berakhlak.UU2023).Status, b)
		assert.Equal(t, aparatur.TwoSources, b.Citation(berakhlak.SE2021).Status, b)
	}
	for e := range berakhlak.Editions() {
		assert.Equal(t, e.String(), e.Citation().Short())
	}
	assert.Zero(t, berakhlak.Value(0).Citation())
	assert.Zero(t, berakhlak.Behaviour(22).Citation(berakhlak.SE2021))
	assert.Zero(t, berakhlak.BP1.Citation(0))
	assert.Zero(t, berakhlak.Edition(9).Citation())
}

func TestSurveys(t *testing.T) {
	type row struct {
		name   string
		year   int
		index  string
		status aparatur.Status
		values int
	}
	var got []row
	for s := range berakhlak.Surveys() {
		n := 0
		for range s.Values() {
			n++
		}
		got = append(got, row{s.Name, s.Year, s.Index.Decimal(1), s.Citation.Status, n})
		assert.Equal(t, s.Year, s.Citation.Regulation.Year())
	}
	assert.Equal(t, []row{
		{"Nasional", 2022, "60.9", aparatur.TwoSources, 7},
		{"Kemendikbudristek", 2022, "58.5", aparatur.OneSource, 7},
		{"Nasional", 2023, "61.1", aparatur.OneSource, 0},
	}, got)
	for s := range berakhlak.Surveys() {
		for v, x := range s.Values() {
			assert.Equal(t, berakhlak.BerorientasiPelayanan, v)
			assert.Equal(t, "57.9", x.Decimal(1))
			break
		}
		break
	}
}
