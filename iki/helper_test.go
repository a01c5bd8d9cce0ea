package iki_test

import (
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
)

// agency is a government with offices a to g; office a has two divisions, one of them with a section.
func agency(t testing.TB) *opd.Register {
	t.Helper()
	units := []opd.Unit{{Code: "pemprov", Name: "Pemerintah Provinsi Contoh", Kind: opd.PemerintahDaerah}}
	for _, c := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		units = append(units, opd.Unit{Code: c, Parent: "pemprov", Name: "Dinas " + c, Kind: opd.Dinas})
		if c == "a" {
			units = append(units,
				opd.Unit{Code: "a.1", Parent: "a", Name: "Bidang Satu", Kind: opd.Bidang, Also: []string{"Bidang I"}},
				opd.Unit{Code: "a.1.1", Parent: "a.1", Name: "Seksi Satu", Kind: opd.Seksi},
				opd.Unit{Code: "a.2", Parent: "a", Name: "Bidang Dua", Kind: opd.Bidang})
		}
	}
	r, err := opd.NewRegister(opd.RegisterInfo{Agency: "Pemerintah Provinsi Contoh"}, slices.Values(units))
	require.NoError(t, err)
	return r
}

// shared makes one initiative of every list of units, the first of which leads.
func shared(lists ...[]string) iter.Seq[iki.Initiative] {
	return func(yield func(iki.Initiative) bool) {
		for n, list := range lists {
			i := iki.Initiative{ID: fmt.Sprintf("I%d", n+1), Title: "Inisiatif", Lead: list[0], Partners: list[1:], Stage: iki.StageInisiatif}
			if !yield(i) {
				return
			}
		}
	}
}

func portfolio(t testing.TB, lists ...[]string) *iki.Portfolio {
	t.Helper()
	p, err := iki.NewPortfolio(agency(t), []opd.Kind{opd.Dinas}, shared(lists...))
	require.NoError(t, err)
	return p
}

func codes(units iter.Seq[opd.Unit]) []string {
	list := []string{}
	for u := range units {
		list = append(list, u.Code)
	}
	return list
}

func region(t testing.TB, s string) opd.RegionCode {
	t.Helper()
	c, err := opd.ParseRegionCode(s)
	require.NoError(t, err)
	return c
}
