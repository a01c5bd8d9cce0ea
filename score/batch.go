package score

import (
	"math/bits"

	"github.com/aparatur/aparatur/internal/fault"
)

// Batch tallies the sheets of many groups at once (rekapitulasi massal): rows of ratings as they stand in a file or a table,
// each with the number of its group. What comes out is, to the bit, what [Tally.Add] gives for the same sheets, at a
// fraction of the time and memory: no [Sheet], no [Profile] and no [Index] is made for a row.
//
// Rows go fast where the groups collect nothing beyond [Means] and a table of bands, the whole nothing beyond [Means], [Items],
// [Alpha] and the same table, and the scale has at most 48 positions; else each row becomes a sheet, and costs as much as one.
//
// A Batch is made by [NewBatch] and belongs to one goroutine; [Batch.Fresh] gives another goroutine its own, and their
// results are merged. The zero Batch accepts nothing.
type Batch[D, I ~uint8] struct {
	each, all *Tally[D, I] // models; all is nil where the whole is only the sum of the groups
	items     []I
	fast      *bulk
	sheets    uint64

	groups int

	slow map[int]*Tally[D, I] // the groups, where there is no fast
	rest *Tally[D, I]         // the whole, where it cannot be had from fast
}

// maxGroups bounds the number of a group.
const maxGroups = 1 << 31

// NewBatch returns an empty batch for rows whose ratings are those of items, in this order. Every group collects what each
// does, and all rows together what whole does; with a nil whole, that is what the groups do. The two give the framework, the
// bands and what is collected; what they have counted plays no part.
//
// The error is a *[DeclarationError] for a zero Tally, for no item, and for an item that is repeated or not in the framework,
// and a *[NotComparableError] where the two tallies are of different frameworks.
func NewBatch[D, I ~uint8](each, whole *Tally[D, I], items ...I) (*Batch[D, I], error) {
	if each == nil || each.plan == nil || whole != nil && whole.plan == nil {
		return nil, declaration(fault.ErrEmpty, "batch", "the zero Tally")
	}
	if whole != nil {
		if err := Comparable(each.Framework(), whole.Framework()); err != nil {
			return nil, err
		}
	}
	if len(items) == 0 {
		return nil, declaration(fault.ErrEmpty, "batch", "no item")
	}
	var seen set
	for _, i := range items {
		switch it := each.plan.core.items[i]; {
		case it == nil:
			return nil, declaration(fault.ErrUnknown, "batch", "item %s is not in the framework", number(int(i)))
		case seen.has(uint8(i)):
			return nil, declaration(fault.ErrDuplicate, "batch", "item %s stands twice", it.code)
		}
		seen.add(uint8(i))
	}
	b := &Batch[D, I]{each: each.Fresh(), items: append([]I(nil), items...), slow: map[int]*Tally[D, I]{}}
	if whole != nil {
		b.all = whole.Fresh()
	}
	ids := make([]uint8, len(items))
	for n, i := range items {
		ids[n] = uint8(i)
	}
	b.fast = newBulk(each.plan, ids)
	switch {
	case b.all == nil:
	case b.fast != nil && b.fast.covers(b.all.plan):
		b.fast.collectWhole(b.all.plan)
	default:
		b.rest = whole.Fresh()
	}
	return b, nil
}

// Fresh returns an empty batch of the same kind, for another goroutine. It costs much less than making another.
func (b *Batch[D, I]) Fresh() *Batch[D, I] {
	if b.each == nil {
		return &Batch[D, I]{}
	}
	c := &Batch[D, I]{each: b.each, all: b.all, items: b.items, slow: map[int]*Tally[D, I]{}}
	if b.fast != nil {
		c.fast = b.fast.fresh()
	}
	if b.rest != nil {
		c.rest = b.rest.Fresh()
	}
	return c
}

// Add counts one row: the ratings of one person, in order of the items given to [NewBatch], 0 for what is not answered. Groups
// are numbered from 0, best without large holes, because memory is in proportion to the highest number.
//
// The error is that of [Tally.Add], or a *[DeclarationError] that matches aparatur.ErrRange for a row of another length and a
// group outside 0 to 2,147,483,647; the batch is then as it was. It allocates nothing once the group is known, as far as
// rows go fast.
func (b *Batch[D, I]) Add(group int, row []Rating) error {
	switch {
	case b.each == nil:
		return declaration(fault.ErrEmpty, "batch", "the zero Batch")
	case len(row) != len(b.items):
		return declaration(fault.ErrRange, "batch", "a row of %d ratings for %d items", len(row), len(b.items))
	case group < 0 || uint64(group) >= maxGroups:
		return declaration(fault.ErrRange, "batch", "group %d", group)
	case b.sheets >= 1<<maxPeopleBits:
		return ErrOverflow
	}
	if b.fast == nil || b.rest != nil {
		return b.addSheet(group, row)
	}
	if b.fast.add(group, row) != rowCounted {
		if err := b.addAgain(group, row); err != nil {
			return err
		}
	}
	b.counted(group)
	return nil
}

// addAgain counts a row of which fast did not know the band, or says why it cannot be counted.
func (b *Batch[D, I]) addAgain(group int, row []Rating) error {
	s, err := b.sheet(row)
	if err != nil {
		return err
	}
	profile, err := b.each.Framework().Score(&s)
	if err != nil {
		return err
	}
	band, err := b.each.plan.position(profile.Total())
	if err != nil {
		return err
	}
	b.fast.learn(band)
	b.fast.add(group, row)
	return nil
}

func (b *Batch[D, I]) counted(group int) {
	b.sheets++
	b.groups = max(b.groups, group+1)
}

// addSheet counts a row that becomes a sheet.
func (b *Batch[D, I]) addSheet(group int, row []Rating) error {
	s, err := b.sheet(row)
	if err != nil {
		return err
	}
	if b.rest != nil {
		if err := b.rest.check(&s); err != nil {
			return err
		}
	}
	if b.fast == nil {
		err = b.slowTally(group).Add(&s)
	} else if b.fast.add(group, row) != rowCounted {
		err = b.addAgain(group, row)
	}
	if err != nil {
		return err
	}
	b.counted(group)
	if b.rest != nil {
		return b.rest.Add(&s)
	}
	return nil
}

func (b *Batch[D, I]) slowTally(group int) *Tally[D, I] {
	t := b.slow[group]
	if t == nil {
		t = b.each.Fresh()
		b.slow[group] = t
	}
	return t
}

func (b *Batch[D, I]) sheet(row []Rating) (s Sheet[I], err error) {
	for n, r := range row {
		if r == 0 {
			continue
		}
		if err = s.Set(b.items[n], r); err != nil {
			return s, &RatingError{Item: b.each.plan.core.items[b.items[n]].code, Rating: r, Len: len(b.each.plan.core.scale.index), Err: fault.ErrRange}
		}
	}
	return s, nil
}

// check returns the error that Add would.
func (t *Tally[D, I]) check(s *Sheet[I]) error {
	profile, err := t.Framework().Score(s)
	if err != nil {
		if profile.core == nil {
			return err
		}
		return nil
	}
	if t.plan.position != nil {
		_, err = t.plan.position(profile.Total())
	}
	return err
}

// Sheets returns the number of rows that were counted.
func (b *Batch[D, I]) Sheets() int { return int(b.sheets) }

// Groups returns the highest number of a group plus one; 0 for an empty batch.
func (b *Batch[D, I]) Groups() int { return b.groups }

// GroupSheets returns the number of rows of a group.
func (b *Batch[D, I]) GroupSheets(group int) int {
	switch {
	case b.fast != nil:
		b.fast.settle()
		return int(b.fast.sheetsOf(group))
	case b.slow[group] != nil:
		return b.slow[group].Sheets()
	}
	return 0
}

// Group returns the tally of a group; an empty one where the group has no row.
func (b *Batch[D, I]) Group(group int) *Tally[D, I] {
	if b.each == nil {
		return &Tally[D, I]{}
	}
	t := b.each.Fresh()
	_ = b.AddGroup(t, group) // of the same kind, and with room
	return t
}

// AddGroup adds the sheets of a group to t, as [Tally.Merge] does, with the same errors. A group without rows adds nothing.
func (b *Batch[D, I]) AddGroup(t *Tally[D, I], group int) error {
	if b.each == nil {
		return declaration(fault.ErrEmpty, "batch", "the zero Batch")
	}
	if b.fast == nil {
		own := b.slow[group]
		if own == nil {
			own = b.each // which is empty
		}
		return t.Merge(own)
	}
	if err := t.mergeable(b.each); err != nil {
		return err
	}
	b.fast.settle()
	if t.w[atSheets]+b.fast.sheetsOf(group) > 1<<maxPeopleBits {
		return ErrOverflow
	}
	b.fast.addTo(group, t.w)
	return nil
}

// Whole returns the tally of all rows together.
func (b *Batch[D, I]) Whole() *Tally[D, I] {
	switch {
	case b.each == nil:
		return &Tally[D, I]{}
	case b.rest != nil:
		t := b.rest.Fresh()
		_ = t.Merge(b.rest)
		return t
	}
	groups := b.each.Fresh()
	for _, t := range b.slow {
		_ = groups.Merge(t)
	}
	if b.fast != nil {
		b.fast.settle()
		for g := range b.groups {
			b.fast.addTo(g, groups.w)
		}
	}
	if b.all == nil {
		return groups
	}
	t := b.all.Fresh()
	b.fast.whole.wholeTo(groups.plan, groups.w, t.w)
	return t
}

// low returns the number with its n lowest bits set.
func low(n uint) uint64 { return 1<<n - 1 }

// fits reports whether a number has at most n bits.
func fits(x uint64, n uint) bool { return uint(bits.Len64(x)) <= n }
