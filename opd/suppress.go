package opd

import "slices"

// suppress decides what is shown of each unit, by position.
//
// The tree of what is shown reaches from the root downwards: where a unit is withheld, all below it is.
//
// To show a unit is to show sums over groups of people that lie within each other, and whoever has them can take the ones
// from the others. What can be computed from them is, for every shown unit, its people outside of its shown units below
// (its own staff, and the units below it that are withheld), and unions of such groups: nothing else. So each of these
// groups must be empty, or have at least the minimum of people; and must be of two parts or more, or have own staff of at
// least the minimum, because a group of one withheld unit would be that unit.
//
// The same holds for each group of RollUp.counts, such as those who have an index of one dimension.
func (r *RollUp[D]) suppress(minimum int) []State {
	reg := r.reg
	groups := append([]counter{r.people}, r.counts...)
	s := suppression{reg: reg, groups: groups, minimum: minimum,
		may: make([]bool, reg.Len()), hide: make([]bool, reg.Len()), outside: make([]int, len(groups))}
	// What is below a unit stands behind it.
	for i := reg.Len() - 1; i >= 0; i-- {
		s.plan(i)
	}
	states := make([]State, reg.Len())
	for i := range states {
		above := reg.parent[i]
		switch {
		case above >= 0 && states[above] == Withheld:
			states[i] = Withheld
		case s.empty(i):
			states[i] = Empty
		case s.may[i] && (above < 0 || states[above] == Shown && !s.hide[i]):
			states[i] = Shown
		default:
			states[i] = Withheld
		}
	}
	return states
}

type suppression struct {
	reg     *Register
	groups  []counter // the first is the people with a total
	minimum int
	may     []bool // whether the unit can be shown
	hide    []bool // whether the unit is withheld although it could be shown
	outside []int  // scratch
}

func (s *suppression) empty(i int) bool {
	for _, g := range s.groups {
		if g.below(s.reg, i) != 0 {
			return false
		}
	}
	return true
}

// plan decides which units directly below i are shown where i is, and whether i can be.
func (s *suppression) plan(i int) {
	var shown, withheld []int
	for j := i + 1; j < int(s.reg.end[i]); j = int(s.reg.end[j]) {
		if s.may[j] {
			shown = append(shown, j)
		} else if !s.empty(j) {
			withheld = append(withheld, j)
		}
	}
	// The smallest last, and of equal ones the first of the register.
	slices.SortStableFunc(shown, func(a, b int) int { return s.groups[0].below(s.reg, b) - s.groups[0].below(s.reg, a) })
	for !s.safe(i, withheld) {
		if len(shown) == 0 {
			return
		}
		last := len(shown) - 1
		smallest := shown[last]
		for last > 0 && s.groups[0].below(s.reg, shown[last-1]) == s.groups[0].below(s.reg, smallest) {
			last--
			smallest = shown[last]
		}
		shown = slices.Delete(shown, last, last+1)
		withheld = append(withheld, smallest)
		s.hide[smallest] = true
	}
	s.may[i] = s.groups[0].below(s.reg, i) > 0
}

// safe reports whether i may be shown with all but these units below it.
func (s *suppression) safe(i int, withheld []int) bool {
	for _, g := range s.groups {
		own := g.own(i)
		people, parts := own, 0
		if own > 0 {
			parts++
		}
		for _, j := range withheld {
			if n := g.below(s.reg, j); n > 0 {
				people += n
				parts++
			}
		}
		if people == 0 || own >= s.minimum {
			continue
		}
		if people < s.minimum || parts < 2 {
			return false
		}
	}
	return true
}
