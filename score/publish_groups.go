package score

import (
	"fmt"
	"iter"
	"log/slog"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
)

// PublishedGroups is what may be shown of a flat list of groups that have nobody in common (hasil semua unit yang boleh
// ditampilkan), such as the units of a national survey, with or without the total of all of them. It is made by [PublishGroups]
// and [PublishGroupsWithTotal], immutable and safe for concurrent use; the zero value has no groups.
//
// Without the total every group stands alone: it shows what [Tally.Publish] of its tally shows.
//
// With the total, whoever takes the groups that are shown from the total has the figures of the rest. So that these, too, are
// figures of at least the minimum of people, and of no single group:
//
//   - A group of fewer people than the minimum is withheld. The withheld groups together are nobody, or at least the minimum of
//     people from two groups or more; otherwise the smallest group that is shown is withheld too, and of equal ones the first.
//   - The same holds in each dimension for the people who answered an item of it (for each item, where the tallies collect
//     [Items] without [Means]; for the people who have an index of it, where they collect [PerPerson] alone): a group shows the
//     dimension if they are nobody or at least the minimum, and the rest must be so too; otherwise the smallest group that
//     has such people does not show the dimension either. A group that does not show a dimension that it has shows no totals.
//     Where all groups together are too few, the total does not show the dimension, and no group withholds it for the total.
//   - No group withholds anything because of what people left out here and there. Item means beside pooled means, and the
//     means of people's own indices beside other means, are shown of a group as [Tally.Publish] shows them; the total
//     shows them if every combination with the groups' figures leaves the answers of at least the minimum of people, from
//     two groups or more. In a large survey it does, although many groups do not.
//
// So nothing about fewer people than the minimum, and nothing about a single group that the group itself does not show, can
// be computed from the list, even by somebody who knows who is in which group, who left out what, and every figure exactly.
// The number of people in a band ([BandCounts]) is raw data, and no part of it. What [Published] says of other groupings of the
// same people, and of other periods, holds here too: a list with its total and a list of parts of the groups are two releases.
type PublishedGroups[K any, D, I ~uint8] struct {
	keys     []K
	like     Tally[D, I] // for what all tallies share
	tallies  tallyWords
	veils    []uint64 // by group; nil where each stands alone
	minimum  int
	withheld int
	total    Published[D, I]
}

// PublishGroups returns what may be shown of each group of at least k people, of the groups alone. Each key comes with a tally
// of one sheet for each person, and is kept as it is, also where it comes twice; a tally may be used for the next group when
// the sequence goes on.
//
// The error matches aparatur.ErrRange for a k below 1, and is that of [Tally.Merge] for tallies that do not fit together, for
// the zero Tally (also nil), and beyond 2^40 sheets in all.
func PublishGroups[K any, D, I ~uint8](groups iter.Seq2[K, *Tally[D, I]], k int) (*PublishedGroups[K, D, I], error) {
	p, _, err := takeGroups(groups, k)
	return p, err
}

// PublishGroupsWithTotal is [PublishGroups] of a list that also shows the total of all groups: the sheets of all of them in one
// tally. Each group must have other people. Errors are those of PublishGroups.
func PublishGroupsWithTotal[K any, D, I ~uint8](groups iter.Seq2[K, *Tally[D, I]], k int) (*PublishedGroups[K, D, I], error) {
	p, sum, err := takeGroups(groups, k)
	if err != nil || len(p.keys) == 0 {
		return p, err
	}
	c := &complement{tallyWords: &p.tallies, k: uint64(k), veils: make([]uint64, len(p.keys))}
	if v, ok := c.decide(); ok && sum.Sheets() >= k {
		p.total = sum.publish(k, v)
	}
	p.veils, p.withheld = c.veils, 0
	for i := range p.keys {
		if p.veils[i]&wholeGroup != 0 {
			p.withheld++
		}
	}
	return p, nil
}

// takeGroups copies the words of the tallies and adds them up.
func takeGroups[K any, D, I ~uint8](groups iter.Seq2[K, *Tally[D, I]], k int) (p *PublishedGroups[K, D, I], sum *Tally[D, I], _ error) {
	if k < 1 {
		return nil, nil, declaration(fault.ErrRange, "publish", "a minimum of %d people", k)
	}
	p = &PublishedGroups[K, D, I]{minimum: k}
	for key, t := range groups {
		if t == nil {
			t = new(Tally[D, I])
		}
		if sum == nil {
			sum = t.Fresh()
			p.like, p.tallies.plan = *sum, t.plan
		}
		if err := sum.Merge(t); err != nil {
			return nil, nil, err
		}
		p.keys = append(p.keys, key)
		p.tallies.add(t.w)
		if n := t.Sheets(); n > 0 && n < k {
			p.withheld++
		}
	}
	return p, sum, nil
}

// Len returns the number of groups, withheld ones too.
func (p *PublishedGroups[K, D, I]) Len() int { return len(p.keys) }

// Withheld returns the number of groups that have people and show nothing.
func (p *PublishedGroups[K, D, I]) Withheld() int { return p.withheld }

// Minimum returns the number of people that every figure has behind it at least.
func (p *PublishedGroups[K, D, I]) Minimum() int { return p.minimum }

// Stamp describes how the results were made; the zero Stamp where there are no groups.
func (p *PublishedGroups[K, D, I]) Stamp() Stamp { return p.like.Stamp() }

// All yields every group in the order given, with what may be shown of it; the zero Published for a group that is withheld or
// has no people. The figures are computed each time, so that many groups take no more memory than their tallies.
func (p *PublishedGroups[K, D, I]) All() iter.Seq2[K, Published[D, I]] {
	return func(yield func(K, Published[D, I]) bool) {
		for i, key := range p.keys {
			if !yield(key, p.at(i)) {
				return
			}
		}
	}
}

func (p *PublishedGroups[K, D, I]) at(i int) Published[D, I] {
	t := p.like
	t.w = p.tallies.at(i)
	var v veil
	if p.veils != nil {
		if p.veils[i]&wholeGroup != 0 {
			return Published[D, I]{}
		}
		v.dims = uint32(p.veils[i])
	}
	if t.Sheets() < p.minimum {
		return Published[D, I]{}
	}
	return t.publish(p.minimum, v)
}

// Total returns what may be shown of all groups together; false without the total, and where it is withheld.
func (p *PublishedGroups[K, D, I]) Total() (Published[D, I], bool) {
	return p.total, p.total.published != nil
}

// Format prints a summary for every verb, so that none prints the data of people behind it. It has a value receiver to protect
// a copy too.
func (p PublishedGroups[K, D, I]) Format(s fmt.State, verb rune) {
	fmt.Fprintf(s, fmt.FormatString(s, verb),
		fmt.Sprintf("score.PublishedGroups: %d groups, %d withheld, minimum %d", len(p.keys), p.withheld, p.minimum))
}

// LogValue returns a group of the numbers of groups and of withheld groups, and the minimum.
func (p PublishedGroups[K, D, I]) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("groups", len(p.keys)), slog.Int("withheld", p.withheld), slog.Int("minimum", p.minimum))
}

// tallyWords holds the words of many tallies of one plan, in pieces, so that they are hardly ever moved. The moments of [Alpha],
// which stand last and are not published, are left out.
type tallyWords struct {
	plan   *plan
	pieces [][]uint64
}

const groupsInPiece = 1 << 10

func (t *tallyWords) stride() int {
	if t.plan.collect&Alpha != 0 {
		return t.plan.at.alpha
	}
	return t.plan.size
}

func (t *tallyWords) add(w []uint64) {
	last, full := len(t.pieces)-1, groupsInPiece*t.stride()
	switch {
	case last < 0:
		t.pieces, last = [][]uint64{nil}, 0 // it may be a list of few
	case len(t.pieces[last]) == full:
		t.pieces, last = append(t.pieces, make([]uint64, 0, full)), last+1
	}
	t.pieces[last] = append(t.pieces[last], w[:t.stride()]...)
}

func (t *tallyWords) at(i int) []uint64 {
	s := t.stride()
	return t.pieces[i/groupsInPiece][i%groupsInPiece*s:][:s]
}

// wholeGroup is the bit of a veil of a group that shows nothing, above those of its dimensions.
const wholeGroup = 1 << maxDimensions

// complement decides what is withheld of the groups and of their total.
//
// What can be computed from a list is, for each group, the combinations of its own figures, of which [Tally.Publish] takes
// care, and those that contain a figure of the total less the groups that show the same: a figure of the remainder. The
// groups and the dimensions do not share answers, which leaves three kinds of combinations.
//
// One figure alone, such as the pooled sum of a dimension over the groups that do not show it: all who are counted in it stand
// behind it. [complement.table] takes care of these.
//
// Item sums of a remainder with pooled sums of groups that show no items: if the items have different factors, the
// pooled sum of a group can cancel one factor, and those remain who answered an item with another.
//
// Means of people with pooled sums, or totals of people with means of people: all who answered everything have the same factors.
// In each group the rest of the combination either cancels them, and those remain who did not (of a total: those who
// answered a dimension completely, but not all), or they remain.
//
// So in each of the last two, of every group (or of the withheld groups together, which have no figures of their own to
// combine with) at least the smallest of a few counts remains: [complement.behind].
type complement struct {
	*tallyWords
	k     uint64
	veils []uint64 // the dimensions that a group does not show, and wholeGroup
	order []int    // the groups, the smallest first
}

// remainder counts people whose sum is known, and the groups that they come from.
type remainder struct {
	people uint64
	groups int
}

func (r *remainder) add(people uint64) {
	if people > 0 {
		r.people, r.groups = r.people+people, r.groups+1
	}
}

func (r *remainder) enough(k uint64) bool { return r.people >= k && r.groups >= 2 }

// count reads how many people of a tally are behind a figure.
type count func(w []uint64) uint64

// decide fills the veils of the groups and returns that of the total; false where the total shows nothing.
func (c *complement) decide() (v veil, ok bool) {
	p := c.plan
	if !c.table(wholeGroup, []count{func(w []uint64) uint64 { return w[atSheets] }}) {
		return v, false
	}
	for d := range p.core.dims {
		if !c.table(1<<d, c.counts(d)) {
			v.dims |= 1 << d
			for i := range c.veils {
				c.veils[i] &^= 1 << d
			}
		}
	}
	for d := range p.core.dims {
		if v.dims&(1<<d) != 0 {
			continue
		}
		if p.collect&Means != 0 && p.collect&Items != 0 && !c.mayShowItems(d) {
			v.items |= 1 << d
		}
		if p.collect&PerPerson != 0 && p.collect&(Means|Items) != 0 && !c.mayShowPersons(d) {
			v.persons |= 1 << d
		}
	}
	v.personTotal = p.collect&PerPerson != 0 && !c.mayShowPersonTotal()
	return v, true
}

// counts are those behind the figures of dimension d that a group cannot do without.
func (c *complement) counts(d int) []count {
	p := c.plan
	switch {
	case p.collect&Means != 0:
		return []count{func(w []uint64) uint64 { return p.people(w, d) }}
	case p.collect&Items != 0:
		return c.items(d)
	case p.collect&PerPerson != 0:
		return []count{func(w []uint64) uint64 {
			_, _, own := p.persons(w, d)
			return own[0]
		}}
	default:
		return nil
	}
}

func (c *complement) items(d int) (out []count) {
	first := c.plan.itemAt(c.plan.core.dims[d].answer[0].id)
	for j := range c.plan.core.dims[d].answer {
		out = append(out, func(w []uint64) uint64 { return c.plan.answered(w, first+j) })
	}
	return out
}

func (c *complement) hides(i int, bit uint64) bool { return c.veils[i]&(bit|wholeGroup) != 0 }

// table sets the bit of every group that has too few people, and of as many of the smallest others as it takes; false if all
// together are not enough.
func (c *complement) table(bit uint64, counts []count) bool {
	left := make([]remainder, len(counts))
	hide := func(i int, w []uint64) {
		c.veils[i] |= bit
		for j, of := range counts {
			left[j].add(of(w))
		}
	}
	few := func(w []uint64) bool {
		return slices.ContainsFunc(counts, func(of count) bool { n := of(w); return n > 0 && n < c.k })
	}
	for i := range c.veils {
		if w := c.at(i); c.hides(i, bit) || few(w) {
			hide(i, w)
		}
	}
	next := make([]int, len(counts)) // in the order: those before it are hidden, or have nobody
	for {
		j := slices.IndexFunc(left, func(r remainder) bool { return r.people > 0 && !r.enough(c.k) })
		if j < 0 {
			return true
		}
		for {
			if next[j] == len(c.veils) {
				return false
			}
			i := c.smallest(next[j])
			next[j]++
			if w := c.at(i); !c.hides(i, bit) && counts[j](w) > 0 {
				hide(i, w)
				break
			}
		}
	}
}

// smallest returns the group at position n of all groups ordered by their size.
func (c *complement) smallest(n int) int {
	if c.order == nil {
		c.order = make([]int, len(c.veils))
		for i := range c.order {
			c.order[i] = i
		}
		slices.SortStableFunc(c.order, func(a, b int) int { return int(c.at(a)[atSheets]) - int(c.at(b)[atSheets]) })
	}
	return c.order[n]
}

// sums adds the counts up over the groups in which they are in.
func (c *complement) sums(counts []count, in func(i int, w []uint64) bool) []uint64 {
	sums := make([]uint64, len(counts))
	for i := range c.veils {
		if w := c.at(i); in(i, w) {
			for j, of := range counts {
				sums[j] += of(w)
			}
		}
	}
	return sums
}

// behind reports whether enough remain in every combination. The groups whose bit is set are counted together.
func (c *complement) behind(counts []count, bit uint64, in func(i int, w []uint64) bool) bool {
	together, all := make([]remainder, len(counts)), remainder{}
	for i := range c.veils {
		w := c.at(i)
		if !in(i, w) {
			continue
		}
		fewest := ^uint64(0)
		for j, of := range counts {
			n := of(w)
			fewest = min(fewest, n)
			if c.hides(i, bit) {
				together[j].add(n)
			}
		}
		if !c.hides(i, bit) {
			all.add(fewest)
		}
	}
	fewest := together[0]
	for _, r := range together {
		fewest.people, fewest.groups = min(fewest.people, r.people), min(fewest.groups, r.groups)
	}
	all.people, all.groups = all.people+fewest.people, all.groups+fewest.groups
	return all.enough(c.k)
}

// mayShowItems reports whether the total may show the items of dimension d beside its pooled mean.
func (c *complement) mayShowItems(d int) bool {
	in := func(i int, w []uint64) bool {
		return c.plan.people(w, d) > 0 && (c.hides(i, 1<<d) || !c.plan.mayShowItems(w, d, c.k))
	}
	var answered []count
	all := c.items(d)
	for j, n := range c.sums(all, in) {
		if n > 0 {
			answered = append(answered, all[j])
		}
	}
	return len(answered) == 0 || c.behind(answered, 1<<d, in)
}

// mayShowPersons is the same for the mean of people's own indices of dimension d. Where all answered everything it follows from
// the other means.
func (c *complement) mayShowPersons(d int) bool {
	head := func(n int) count {
		return func(w []uint64) uint64 {
			_, head, _ := c.plan.persons(w, d)
			return head[n]
		}
	}
	in := func(i int, w []uint64) bool {
		return c.plan.people(w, d) > 0 && (c.hides(i, 1<<d) || !c.plan.mayShowPersons(w, d, c.k))
	}
	counts := []count{head(atWhole), head(atPart)}
	return c.sums(counts, in)[1] == 0 || c.behind(counts, 1<<d, in)
}

// mayShowPersonTotal is the same for the mean of people's own totals.
func (c *complement) mayShowPersonTotal() bool {
	head := func(n int) count {
		return func(w []uint64) uint64 {
			_, head, _ := c.plan.persons(w, len(c.plan.dims))
			return head[n]
		}
	}
	in := func(i int, w []uint64) bool { return !c.showsPersonTotal(i, w) }
	return c.sums([]count{head(atMixed)}, in)[0] == 0 ||
		c.behind([]count{head(atAllWhole), head(atMixedWhole)}, wholeGroup, in)
}

// showsPersonTotal reports whether group i shows the mean of people's own totals.
func (c *complement) showsPersonTotal(i int, w []uint64) bool {
	if c.veils[i] != 0 {
		return false
	}
	for d := range c.plan.core.dims {
		if n := c.plan.people(w, d); n > 0 && (n < c.k || !c.plan.mayShowPersons(w, d, c.k)) {
			return false
		}
	}
	return c.plan.mayShowPersonTotal(w, c.k)
}
