package score

import (
	"fmt"
	"iter"
	"math/bits"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
)

// gathering collects the sheets about one person and turns them into a result.
type gathering[D, I ~uint8] struct {
	panel     *panel
	framework *Framework[D, I]
	raters    []rater[D, I]
}

type rater[D, I ~uint8] struct {
	role    int // position of the rule
	profile Profile[D]
	sheet   Sheet[I]
	counted uint32 // dimensions in which the rater's group is shown
}

func (g *gathering[D, I]) receive(role Role, sheet *Sheet[I]) error {
	i := g.panel.position(role)
	if i < 0 {
		return declaration(fault.ErrUnknown, "panel", "role %d is not declared", role)
	}
	if role == Self && slices.ContainsFunc(g.raters, func(r rater[D, I]) bool { return r.role == i }) {
		return declaration(fault.ErrDuplicate, "panel", "two sheets of self")
	}
	profile, err := g.framework.Score(sheet)
	if err != nil && profile.core == nil {
		return err
	}
	g.raters = append(g.raters, rater[D, I]{role: i, profile: profile, sheet: *sheet})
	return nil
}

func (g *gathering[D, I]) result() (PanelResult[D, I], error) {
	c := g.framework.core
	r := &panelResult{core: c, panel: g.panel, roles: make([]roleResult, len(g.panel.rules))}
	for i := range r.roles {
		r.roles[i].values = make([]Index, len(c.dims))
		r.roles[i].n = make([]int, len(c.dims))
		r.roles[i].merged = make([]int, len(c.dims))
	}
	sums := panelSums{roles: make([]ratio, len(g.panel.rules))}
	var unknown uint32 // set of roles for which the table has no weights
	for k := range c.dims {
		groups := g.groups(k)
		cell := g.dimension(k, groups)
		for i, members := range groups {
			if len(members) == 0 {
				continue
			}
			role := &r.roles[i]
			role.values[k], role.n[k], role.shown = c.scale.points(cell.means[i]), len(members), role.shown|1<<k
			for _, m := range members {
				if m.role != i {
					role.merged[k]++
				}
				m.counted |= 1 << k
			}
			sums.roles[i].addRatio(cell.means[i], c.dims[k].weight)
		}
		if !cell.ok && cell.set&g.panel.counted != 0 {
			unknown = cell.set
		}
		r.addDimension(k, cell, &sums, g.panel.position(Self))
		g.items(k, groups, r)
	}
	g.count(r)
	r.totals(&sums)
	out := PanelResult[D, I]{r, g.contrast()}
	switch {
	case r.hasTotal():
		return out, nil
	case unknown != 0:
		return out, declaration(fault.ErrUnknown, "panel table", "no weights for the roles %s", g.panel.codes(unknown&g.panel.counted))
	default:
		return out, r.tooFew()
	}
}

func (p *panel) codes(set uint32) string {
	text := ""
	for m := set; m != 0; m &= m - 1 {
		text += " " + p.rules[bits.TrailingZeros32(m)].Code
	}
	return fmt.Sprintf("{%s }", text)
}

// groups returns, by position of the rule, the raters who stand together in dimension k; a group below its minimum is
// empty.
func (g *gathering[D, I]) groups(k int) [][]*rater[D, I] {
	rules := g.panel.rules
	members := make([][]*rater[D, I], len(rules))
	for i := range g.raters {
		if m := &g.raters[i]; m.profile.present&(1<<k) != 0 {
			members[m.role] = append(members[m.role], m)
		}
	}
	groups := make([][]*rater[D, I], len(rules))
	for i, r := range rules {
		to := i
		if !r.Identified && len(members[i]) < r.MinRaters && r.into >= 0 {
			to = r.into
		}
		groups[to] = append(groups[to], members[i]...)
	}
	for i, r := range rules {
		if !r.Identified && len(groups[i]) < r.MinRaters {
			groups[i] = nil
		}
	}
	return groups
}

// dimensionCell is one dimension of a result before it is reduced.
type dimensionCell struct {
	means       []ratio // by position of the rule
	set         uint32  // groups shown
	total       ratio
	withoutSelf ratio
	ok, okSelf  bool
}

func (g *gathering[D, I]) dimension(k int, groups [][]*rater[D, I]) dimensionCell {
	cell := dimensionCell{means: make([]ratio, len(groups))}
	for i, members := range groups {
		if len(members) == 0 {
			continue
		}
		for _, m := range members {
			cell.means[i].add(m.profile.cells[k].sum, int64(m.profile.cells[k].weight))
		}
		cell.means[i].over(int64(len(members)))
		cell.set |= 1 << i
	}
	cell.total, cell.ok = g.panel.weighted(cell.set, cell.means)
	cell.withoutSelf, cell.okSelf = g.panel.weighted(cell.set&^(1<<g.panel.position(Self)), cell.means)
	return cell
}

// weighted is the mean of the groups in set with the weights that the policy gives to that set.
func (p *panel) weighted(set uint32, means []ratio) (sum ratio, ok bool) {
	weights, ok := p.weightsFor(set)
	if !ok {
		return ratio{}, false
	}
	var total int64
	for m := set; m != 0; m &= m - 1 {
		if i := bits.TrailingZeros32(m); weights[i] > 0 {
			sum.addRatio(means[i], weights[i])
			total += weights[i]
		}
	}
	if total == 0 {
		return ratio{}, false
	}
	sum.over(total)
	return sum, true
}

// items adds the means of the items of dimension k. They follow the dimension's groups, and a group in which any item was
// answered by fewer than its minimum gives none: beside the dimension's mean the others would tell of that item.
func (g *gathering[D, I]) items(k int, groups [][]*rater[D, I], r *panelResult) {
	c := g.framework.core
	answers := c.dims[k].answer
	means := make([][]ratio, len(answers)) // by item, by position of the rule
	sets := make([]uint32, len(answers))
	for j := range means {
		means[j] = make([]ratio, len(groups))
	}
	for i, members := range groups {
		counts := make([]int64, len(answers))
		for _, m := range members {
			for j, a := range answers {
				if rating := m.sheet.ratings[a.id]; rating.IsAnswered() {
					means[j][i].add(c.scale.value[a.turned][rating], 1)
					counts[j]++
				}
			}
		}
		rule := g.panel.rules[i]
		if !rule.Identified && slices.ContainsFunc(counts, func(n int64) bool { return n > 0 && n < int64(rule.MinRaters) }) {
			continue
		}
		for j, n := range counts {
			if n > 0 {
				means[j][i].over(n)
				sets[j] |= 1 << i
			}
		}
	}
	for j, a := range answers {
		if mean, ok := g.panel.weighted(sets[j], means[j]); ok {
			r.items[a.id], r.itemSet[a.id/64] = c.scale.points(mean), r.itemSet[a.id/64]|1<<(a.id%64)
		}
	}
}

// count says of each role how many sheets came, how many are behind what is shown, and how many are not.
func (g *gathering[D, I]) count(r *panelResult) {
	for i := range g.raters {
		m := &g.raters[i]
		role := &r.roles[m.role]
		role.sheets++
		switch {
		case m.counted != 0:
			role.used++
		case m.profile.present != 0:
			role.withheld++
		}
	}
}

// contrast counts the raters of roles with a weight, each in the dimensions in which their group is shown.
func (g *gathering[D, I]) contrast() *Contrast[D] {
	contrast := &Contrast[D]{}
	self := g.panel.position(Self)
	for i := range g.raters {
		m := &g.raters[i]
		if m.role != self && g.panel.counted&(1<<m.role) != 0 {
			contrast.Add(m.values())
		}
	}
	return contrast
}

func (m *rater[D, I]) values() iter.Seq2[D, Index] {
	return func(yield func(D, Index) bool) {
		for set := m.counted; set != 0; set &= set - 1 {
			k := bits.TrailingZeros32(set)
			x, _ := m.profile.at(k)
			if !yield(D(m.profile.core.dims[k].id), x) {
				return
			}
		}
	}
}
