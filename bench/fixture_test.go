package bench

import (
	"fmt"
	"iter"
	"math/rand/v2"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// sevenOfThree is the policy of a framework of seven dimensions in which a total needs all of them.
var sevenOfThree = score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}

// culture is the framework of BerAKHLAK with answers from 1 to 5.
func culture() *berakhlak.Framework {
	return must(berakhlak.NewFramework(must(score.Likert(1, 5, score.POMP)), sevenOfThree))
}

// answered returns a sheet of the items 1 to n with answers from 1 to 5, one in a hundred missing.
func answered[I ~uint8](rng *rand.Rand, n int) score.Sheet[I] {
	var s score.Sheet[I]
	for i := range n {
		if rng.IntN(100) > 0 {
			_ = s.Set(I(i+1), score.Rating(1+rng.IntN(5)))
		}
	}
	return s
}

// crowd returns sheets of so many people.
func crowd[I ~uint8](people, items int) []score.Sheet[I] {
	rng := seeded(uint64(items))
	list := make([]score.Sheet[I], people)
	for i := range list {
		list[i] = answered[I](rng, items)
	}
	return list
}

// pointers yields the sheets of a list.
func pointers[I ~uint8](list []score.Sheet[I]) iter.Seq[*score.Sheet[I]] {
	return func(yield func(*score.Sheet[I]) bool) {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}

// profiles returns the results of so many people, some of them without a total.
func profiles[D, I ~uint8](f *score.Framework[D, I], people, items int) []score.Profile[D] {
	list := make([]score.Profile[D], people)
	for i, s := range crowd[I](people, items) {
		list[i], _ = f.Score(&s)
	}
	return list
}

// panelOf returns a panel with the roles and minimums of many agencies.
func panelOf[D, I ~uint8](f *score.Framework[D, I]) *score.Panel[D, I] {
	return must(score.NewPanel(f, score.PanelPolicy{Missing: score.Renormalise, Roles: []score.RoleRule{
		{Role: score.Superior, Weight: 60},
		{Role: score.Peer, Weight: 20, MinRaters: 3},
		{Role: score.Subordinate, Weight: 20, MinRaters: 3},
	}}))
}

// raters yields the sheets about one person: self, superior, four peers and five subordinates.
func raters[I ~uint8](items int) iter.Seq2[score.Role, *score.Sheet[I]] {
	roles := []score.Role{score.Self, score.Superior, score.Peer, score.Peer, score.Peer, score.Peer,
		score.Subordinate, score.Subordinate, score.Subordinate, score.Subordinate, score.Subordinate}
	list := crowd[I](len(roles), items)
	return func(yield func(score.Role, *score.Sheet[I]) bool) {
		for i, role := range roles {
			if !yield(role, &list[i]) {
				return
			}
		}
	}
}

// agency returns the units of a government: an office for each 1,200 of them, and at least ten; eleven divisions in each office;
// sections below the divisions.
func agency(units int) []opd.Unit {
	offices := max(10, units/1200)
	list := []opd.Unit{{Code: "pemprov", Name: "Pemerintah Provinsi Contoh", Kind: opd.PemerintahDaerah}}
	add := func(parent, name string, kind opd.Kind) {
		if len(list) < units {
			code := fmt.Sprintf("u%05d", len(list))
			list = append(list, opd.Unit{Code: code, Parent: parent, Name: name, Kind: kind, Headcount: opd.Headcount{PNS: 5}})
		}
	}
	for i := range offices {
		add("pemprov", fmt.Sprintf("Dinas Urusan Nomor %d", i), opd.Dinas)
	}
	for i := range 11 * offices {
		add(list[1+i%offices].Code, fmt.Sprintf("Bidang Pelayanan %d", i), opd.Bidang)
	}
	for first := 1 + offices; len(list) < units; {
		i := len(list)
		add(list[first+i%(11*offices)].Code, fmt.Sprintf("Seksi Pelaksanaan %d", i), opd.Seksi)
	}
	return list
}
