package main

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"

	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/reform"
	"github.com/aparatur/aparatur/score"
)

const (
	officials = 61 // as the press reports
	minimum   = 5  // people from which a figure is shown
	raters    = 3  // peers, and subordinates, of each official
)

// nodes are the kinds of organisations whose initiatives are counted.
var nodes = []opd.Kind{opd.Dinas, opd.Badan, opd.Inspektorat, opd.SekretariatDPRD, opd.SatuanPolisiPamongPraja, opd.Biro}

// figures are the results of one instrument, before and after the three days.
type figures[D, I ~uint8] struct {
	framework     *score.Framework[D, I]
	before, after []score.PanelResult[D, I]
}

type result struct {
	attitudes figures[reform.Attitude, reform.Item]
	iki       figures[iki.Principle, iki.Item]
	portfolio *iki.Portfolio
	network   *iki.Network
	change    iki.Change
}

func compute() (*result, error) {
	r := &result{}
	scale, err := reform.Frequency(score.POMP)
	if err != nil {
		return nil, err
	}
	policy := func(dimensions int) score.Policy {
		return score.Policy{MinItems: 1, MinDimensions: dimensions, Total: score.TotalOfDimensions}
	}
	if r.attitudes.framework, err = reform.NewFramework(scale, policy(7)); err != nil {
		return nil, err
	}
	if r.iki.framework, err = iki.NewFramework(scale, policy(3)); err != nil {
		return nil, err
	}
	rng := rand.New(rand.NewPCG(2023, 111))
	if err := r.attitudes.answer(rng, reform.Items()); err != nil {
		return nil, err
	}
	if err := r.iki.answer(rng, iki.Items()); err != nil {
		return nil, err
	}
	early, err := iki.NewPortfolio(opd.JawaTimur(), nodes, slices.Values(initiatives(18)))
	if err != nil {
		return nil, err
	}
	if r.portfolio, err = iki.NewPortfolio(opd.JawaTimur(), nodes, slices.Values(initiatives(46))); err != nil {
		return nil, err
	}
	r.network = r.portfolio.Network()
	r.change, err = r.network.Since(early.Network())
	return r, err
}

// answer makes up the sheets of all raters of all officials and scores them: atasan 3, peers 1, subordinates 1.
func (f *figures[D, I]) answer(rng *rand.Rand, items iter.Seq[I]) error {
	panel, err := score.NewPanel(f.framework, score.PanelPolicy{
		Roles: []score.RoleRule{
			{Role: score.Superior, Weight: 3},
			{Role: score.Peer, Weight: 1, MinRaters: raters},
			{Role: score.Subordinate, Weight: 1, MinRaters: raters},
		},
		Missing: score.Renormalise,
	})
	if err != nil {
		return err
	}
	roles := []score.Role{score.Superior, score.Self}
	for range raters {
		roles = append(roles, score.Peer, score.Subordinate)
	}
	for range officials {
		level := 2 + rng.IntN(2) // how often, of 1 to 5, the official is seen to act so before
		for _, rise := range []int{0, 1} {
			r, err := panel.Score(func(yield func(score.Role, *score.Sheet[I]) bool) {
				for _, role := range roles {
					if !yield(role, sheet(rng, items, level+rise*rng.IntN(2))) {
						return
					}
				}
			})
			if err != nil {
				return err
			}
			if rise == 0 {
				f.before = append(f.before, r)
			} else {
				f.after = append(f.after, r)
			}
		}
	}
	return nil
}

func sheet[I ~uint8](rng *rand.Rand, items iter.Seq[I], level int) *score.Sheet[I] {
	s := new(score.Sheet[I])
	for i := range items {
		// The ratings are within the scale, and so Set takes them.
		_ = s.Set(i, score.Rating(min(level+rng.IntN(2), 5)))
	}
	return s
}

// change pairs the results of the same officials.
func (f *figures[D, I]) change() (opd.PairedChange[D], error) {
	people := func(results []score.PanelResult[D, I]) iter.Seq2[string, score.PanelResult[D, I]] {
		return func(yield func(string, score.PanelResult[D, I]) bool) {
			for n, r := range results {
				if !yield(post(n), r) {
					return
				}
			}
		}
	}
	paired, err := opd.Pair[D](people(f.before), people(f.after))
	if err != nil {
		return opd.PairedChange[D]{}, err
	}
	return paired.Publish(minimum)
}

// post is a made-up post.
func post(n int) string { return fmt.Sprintf("Jabatan %02d", n+1) }

// initiatives makes up the first n initiatives, always the same ones.
func initiatives(n int) []iki.Initiative {
	rng := rand.New(rand.NewPCG(80, 2019))
	var offices []string
	for _, u := range opd.JawaTimur().All() {
		if slices.Contains(nodes, u.Kind) {
			offices = append(offices, u.Code)
		}
	}
	regions := slices.Collect(opd.RegionsIn(opd.JawaTimur().Info().Region))
	list := make([]iki.Initiative, n)
	for k := range list {
		who := rng.Perm(len(offices))[:1+rng.IntN(3)]
		i := iki.Initiative{
			ID: fmt.Sprintf("I%02d", k+1), Title: fmt.Sprintf("Inisiatif contoh %02d", k+1), Initiator: iki.InitiatorOPD, Lead: offices[who[0]],
			Jenis: iki.Jenis(1 + rng.IntN(2)), Bentuk: iki.Bentuk(1 + rng.IntN(3)), Stage: iki.Stage(1 + rng.IntN(3)),
		}
		for _, w := range who[1:] {
			i.Partners = append(i.Partners, offices[w])
		}
		for _, w := range rng.Perm(len(regions))[:rng.IntN(3)] {
			i.Locations = append(i.Locations, regions[w].Code)
		}
		list[k] = i
	}
	return list
}
