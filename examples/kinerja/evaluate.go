package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/score"
)

// person is one employee with what is proposed, or why nothing is.
type person struct {
	code string // O0001, the name of the file
	employee
	panel    berakhlak.PanelResult
	proposal kinerja.Proposal
	why      error
}

// unit is one organisation. It holds counts only.
type unit struct {
	name      string
	people    int
	predicate kinerja.OrgPredicate // 0 where none was given
	counts    kinerja.Counts
	check     kinerja.DistributionResult
}

// result is everything that was computed.
type result struct {
	people []*person
	units  []*unit
}

func (r *result) proposed() int {
	n := 0
	for _, p := range r.people {
		if p.why == nil {
			n++
		}
	}
	return n
}

// evaluate proposes a predicate for each employee and checks the distribution in each unit.
func evaluate(set *settings, in *input) (*result, error) {
	r := &result{}
	units := map[string]*unit{}
	for i, e := range in.employees {
		p := &person{code: fmt.Sprintf("O%04d", i+1), employee: e}
		p.panel, p.proposal, p.why = propose(set, in, e)
		r.people = append(r.people, p)
		u := units[e.person.Unit]
		if u == nil {
			u = &unit{name: e.person.Unit, predicate: in.organisations[e.person.Unit]}
			units[u.name] = u
			r.units = append(r.units, u)
		}
		u.people++
		if p.why == nil {
			if err := u.counts.Add(p.proposal.Proposed()); err != nil {
				return nil, err
			}
		}
	}
	slices.SortFunc(r.units, func(a, b *unit) int { return cmp.Compare(a.name, b.name) })
	for _, u := range r.units {
		if u.predicate == 0 {
			continue
		}
		var err error
		if u.check, err = kinerja.CheckDistribution(u.predicate, u.counts); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// propose is the documented path: scores to ratings to predicate.
func propose(set *settings, in *input, e employee) (panel berakhlak.PanelResult, p kinerja.Proposal, err error) {
	hasil, err := set.result.Rate("nilai SKP", e.skp)
	if err != nil {
		return panel, p, err
	}
	own := in.sheets[e.person.Identity.Text()]
	if len(own) == 0 {
		return panel, p, errors.New("tidak ada lembar perilaku")
	}
	panel, err = set.panel.Score(func(yield func(score.Role, *berakhlak.Sheet) bool) {
		for i := range own {
			if !yield(own[i].Role, &own[i].Sheet) {
				return
			}
		}
	})
	if err != nil {
		return panel, p, err
	}
	perilaku, err := set.conduct.RatePanel(panel)
	if err != nil {
		return panel, p, err
	}
	p, err = kinerja.Permen2022.Propose(hasil, perilaku)
	return panel, p, err
}

// shown reports whether the counts of the unit may be shown.
func (u *unit) shown(set *settings) bool { return u.counts.Total() >= set.minUnit }

// sentences says what there is to say of the unit's distribution.
func (u *unit) sentences(set *settings) []string {
	switch {
	case !u.shown(set):
		return []string{fmt.Sprintf("Sebaran tidak ditampilkan karena jumlah pegawai dengan usulan kurang dari %s.", bahasa.Integer(int64(set.minUnit)))}
	case u.predicate == 0:
		return []string{"Predikat organisasi tidak diketahui; sebaran tidak diperiksa."}
	}
	return u.check.Sentences()
}
