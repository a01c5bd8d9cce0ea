package score

import (
	"math/bits"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
)

// usualRaters is how many sheets are gathered before the memory for them grows.
const usualRaters = 12

// gathering collects the sheets about one person and turns them into a result.
type gathering[D, I ~uint8] struct {
	panel     *panel
	framework *Framework[D, I]
	raters    []rater[I]
	standings []standing // of all raters, dimension after dimension for each
}

type rater[I ~uint8] struct {
	role    int    // position of the rule
	present uint32 // dimensions that the sheet has an index for
	shown   uint32 // dimensions in which the rater's group is shown
	sheet   Sheet[I]
}

// standing is a rater's place in one dimension.
type standing struct {
	sum, weight int64 // the rater's own index, in the scale's unit
	group       int   // position of the role that the rater stands with, or noGroup
}

// noGroup is the group of a rater who did not rate a dimension, or whose group is below its minimum in it.
const noGroup = -1

// byRole holds something for each position of a panel's rules.
type byRole[T any] [maxRole]T

func newGathering[D, I ~uint8](p *Panel[D, I]) *gathering[D, I] {
	return &gathering[D, I]{panel: p.panel, framework: p.framework,
		raters:    make([]rater[I], 0, usualRaters),
		standings: make([]standing, 0, usualRaters*len(p.framework.dims))}
}

func (g *gathering[D, I]) receive(role Role, sheet *Sheet[I]) error {
	i := g.panel.position(role)
	if i < 0 {
		return declaration(fault.ErrUnknown, "panel", "role %d is not declared", role)
	}
	if role == Self && slices.ContainsFunc(g.raters, func(r rater[I]) bool { return r.role == i }) {
		return declaration(fault.ErrDuplicate, "panel", "two sheets of self")
	}
	profile, err := g.framework.Score(sheet)
	if err != nil && profile.core == nil {
		return err
	}
	g.raters = append(g.raters, rater[I]{role: i, present: profile.present, sheet: *sheet})
	for k := range g.framework.dims {
		c := profile.cell(k)
		g.standings = append(g.standings, standing{c.sum, int64(c.weight), noGroup})
	}
	return nil
}

// at is the standing of a rater in dimension k.
func (g *gathering[D, I]) at(rater, k int) *standing {
	return &g.standings[rater*len(g.framework.dims)+k]
}

func (g *gathering[D, I]) result() (PanelResult[D, I], error) {
	r := newPanelResult(g.framework.core, g.panel)
	var sums panelSums
	var unknown uint32 // the first set of roles for which the table has no weights
	for k := range r.core.dims {
		n := g.stand(k)
		cell := g.dimension(k, &n)
		for i := range g.panel.rules {
			if n[i] > 0 {
				r.addRole(k, i, n[i], cell.means[i])
				sums.roles[i].addRatio(cell.means[i], r.core.dims[k].weight)
			}
		}
		if counted := cell.set & g.panel.counted; !cell.ok && counted != 0 && unknown == 0 {
			unknown = counted
		}
		r.addDimension(k, &cell, &sums)
		g.items(k, &n, r)
	}
	g.count(r)
	r.totals(&sums)
	out := PanelResult[D, I]{r, g.contrast()}
	switch {
	case r.hasTotal():
		return out, nil
	case unknown != 0:
		return out, declaration(fault.ErrUnknown, "panel table", "no weights for the roles %v", g.panel.codes(unknown))
	default:
		return out, r.tooFew()
	}
}

func (p *panel) codes(set uint32) (codes []string) {
	for m := set; m != 0; m &= m - 1 {
		codes = append(codes, p.rules[bits.TrailingZeros32(m)].Code)
	}
	return codes
}

// stand puts each rater of dimension k into a group and returns the size of the groups, 0 for one below its minimum.
func (g *gathering[D, I]) stand(k int) (n byRole[int]) {
	var own, into byRole[int]
	for i := range g.raters {
		if m := &g.raters[i]; m.present&(1<<k) != 0 {
			own[m.role]++
		}
	}
	for i, r := range g.panel.rules {
		if into[i] = i; own[i] < r.MinRaters && r.into >= 0 {
			into[i] = r.into
		}
		n[into[i]] += own[i]
	}
	for i, r := range g.panel.rules {
		if n[i] < r.MinRaters {
			n[i] = 0
		}
	}
	for i := range g.raters {
		if m := &g.raters[i]; m.present&(1<<k) != 0 && n[into[m.role]] > 0 {
			g.at(i, k).group = into[m.role]
			m.shown |= 1 << k
		}
	}
	return n
}

// dimensionCell is one dimension of a result before it is reduced.
type dimensionCell struct {
	means       byRole[ratio]
	set         uint32 // groups shown
	total       ratio
	withoutSelf ratio
	ok, okSelf  bool
}

func (g *gathering[D, I]) dimension(k int, n *byRole[int]) (cell dimensionCell) {
	for i := range g.raters {
		if s := g.at(i, k); s.group != noGroup {
			cell.means[s.group].add(s.sum, s.weight)
		}
	}
	for i, size := range n {
		if size > 0 {
			cell.means[i].over(int64(size))
			cell.set |= 1 << i
		}
	}
	cell.total, cell.ok = g.panel.weighted(cell.set, &cell.means)
	cell.withoutSelf, cell.okSelf = g.panel.weighted(cell.set&^(1<<g.panel.self), &cell.means)
	return cell
}

// weighted is the mean of the groups in set with the weights that the policy gives to that set.
func (p *panel) weighted(set uint32, means *byRole[ratio]) (sum ratio, ok bool) {
	weights, ok := p.weightsFor(set)
	if !ok {
		return ratio{}, false
	}
	var total int64
	for m := set & p.counted; m != 0; m &= m - 1 {
		i := bits.TrailingZeros32(m)
		sum.addRatio(means[i], weights[i])
		total += weights[i]
	}
	sum.over(total)
	return sum, true
}

// items adds the means of the items of dimension k over its groups.
func (g *gathering[D, I]) items(k int, n *byRole[int], r *panelResult) {
	sets := g.itemGroups(k, n)
	for _, a := range r.core.dims[k].answer {
		var means byRole[ratio]
		var counts byRole[int64]
		for i := range g.raters {
			rating := g.raters[i].sheet.ratings[a.id]
			if group := g.at(i, k).group; group != noGroup && rating.IsAnswered() && sets[a.id]&(1<<group) != 0 {
				means[group].add(r.core.scale.value[a.turned][rating], 1)
				counts[group]++
			}
		}
		for m := sets[a.id]; m != 0; m &= m - 1 {
			i := bits.TrailingZeros32(m)
			means[i].over(counts[i])
		}
		if mean, ok := g.panel.weighted(sets[a.id], &means); ok {
			r.setItem(a.id, r.core.scale.points(mean), sets[a.id]&g.panel.counted)
		}
	}
}

// itemGroups returns, by item of dimension k, the set of groups that show it. A group with a minimum shows an item only if
// all its raters answered it: of 5 raters one of whom left out an item, the mean of the dimension less those of the items,
// each in its share, would leave the answers of that one. Those who answered an item that is not shown stand alone in the
// difference between the dimension and the items that are; where they are fewer than the minimum the group shows no item.
func (g *gathering[D, I]) itemGroups(k int, n *byRole[int]) (sets [256]uint32) {
	answers := g.framework.dims[k].answer
	for _, a := range answers {
		var counts byRole[int]
		for i := range g.raters {
			if group := g.at(i, k).group; group != noGroup && g.raters[i].sheet.ratings[a.id].IsAnswered() {
				counts[group]++
			}
		}
		for i, r := range g.panel.rules {
			if counts[i] > 0 && (counts[i] == n[i] || r.MinRaters <= 1) {
				sets[a.id] |= 1 << i
			}
		}
	}
	var apart byRole[int]
	for i := range g.raters {
		group := g.at(i, k).group
		if group != noGroup && slices.ContainsFunc(answers, func(a answered) bool {
			return g.raters[i].sheet.ratings[a.id].IsAnswered() && sets[a.id]&(1<<group) == 0
		}) {
			apart[group]++
		}
	}
	for i, r := range g.panel.rules {
		if apart[i] > 0 && apart[i] < r.MinRaters {
			for _, a := range answers {
				sets[a.id] &^= 1 << i
			}
		}
	}
	return sets
}

// count says of each role how many sheets came, how many raters are behind what is shown, how many are not, and how many
// stand with another role.
func (g *gathering[D, I]) count(r *panelResult) {
	for i := range g.raters {
		m := &g.raters[i]
		role := &r.roles[m.role]
		role.sheets++
		switch {
		case m.shown != 0:
			role.used++
		case m.present != 0:
			role.withheld++
		}
		for set := m.shown; set != 0; set &= set - 1 {
			k := bits.TrailingZeros32(set)
			if group := g.at(i, k).group; group != m.role {
				r.roles[group].merged[k]++
			}
		}
	}
}

// contrast counts, pair by pair of dimensions, the raters whose group has a weight; self is not among them. In each pair a
// group is counted if enough of its raters rated both: it may reach its minimum in each of two dimensions, and yet only one
// rater be in both. Those who stand with different groups in the two are always fewer than their minimum.
func (g *gathering[D, I]) contrast() *Contrast[D] {
	c, dims := &Contrast[D]{}, g.framework.dims
	c.grow(len(dims) + 1)
	points := make([]Index, len(g.standings))
	for i, s := range g.standings {
		if s.group != noGroup {
			points[i] = g.framework.scale.points(ratio{num: s.sum, den: s.weight})
		}
	}
	for a := range dims {
		for b := range a {
			var both byRole[int]
			for i := range g.raters {
				if group := g.at(i, a).group; group != noGroup && group == g.at(i, b).group {
					both[group]++
				}
			}
			counted := g.panel.counted &^ (1 << g.panel.self)
			for i, r := range g.panel.rules {
				if both[i] < r.MinRaters {
					counted &^= 1 << i
				}
			}
			for i := range g.raters {
				if group := g.at(i, a).group; group != noGroup && group == g.at(i, b).group && counted&(1<<group) != 0 {
					c.count(D(dims[a].id), D(dims[b].id), points[i*len(dims)+a].Cmp(points[i*len(dims)+b]))
				}
			}
		}
	}
	return c
}
