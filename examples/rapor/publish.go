package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/aparatur/aparatur/berakhlak"
)

// unit is the result of one unit. Its figures are computed only where they may be shown, so that nothing that is written
// later can hold those of the others.
type unit struct {
	id      string // U01, in order of name
	name    string
	people  int // rated
	sheets  int
	done    int // with an index
	status  unitStatus
	figures berakhlak.Unit // of a unit that is shown
	raters  []roleCount
}

// roleCount is how many sheets of a role there are, about how many people.
type roleCount struct {
	role           string
	sheets, people int
}

// unitStatus says whether the figures of a unit are shown, and why not.
type unitStatus uint8

const (
	unitShown     unitStatus = iota
	unitNoResult             // nobody has an index
	unitTooSmall             // fewer people with an index than the minimum
	unitProtected            // large enough, but the smaller ones could be computed from it
)

// shown reports whether the unit has figures.
func (u *unit) shown() bool { return u.status == unitShown }

// publish decides which units are shown, and returns them in order of name, with the row of all units where it is shown.
func publish(set *settings, people []*person) (units []*unit, all *unit) {
	byName := map[string][]*person{}
	for _, p := range people {
		byName[p.unit] = append(byName[p.unit], p)
	}
	names := slices.SortedFunc(maps.Keys(byName), func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a), strings.ToLower(b)), cmp.Compare(a, b))
	})
	for i, name := range names {
		u := newUnit(set, fmt.Sprintf("U%02d", i+1), name, byName[name])
		u.status = initialStatus(u.done, set.minUnit)
		units = append(units, u)
	}
	withAll := protect(units, set.minUnit)
	for _, u := range units {
		if u.shown() {
			u.figures = figures(set, byName[u.name])
		}
	}
	if withAll {
		all = newUnit(set, "", "Semua unit", people)
		all.figures = figures(set, people)
	}
	return units, all
}

func newUnit(set *settings, id, name string, people []*person) *unit {
	u := &unit{id: id, name: name, people: len(people)}
	sheets, rated := map[string]int{}, map[string]int{}
	for _, p := range people {
		u.sheets += len(p.sheets)
		if p.result.HasTotal() {
			u.done++
		}
		for role := range p.result.Roles() {
			sheets[role.Name()] += role.Sheets()
			if role.Sheets() > 0 {
				rated[role.Name()]++
			}
		}
	}
	if len(people) > 0 {
		for role := range people[0].result.Roles() {
			u.raters = append(u.raters, roleCount{role.Name(), sheets[role.Name()], rated[role.Name()]})
		}
	}
	return u
}

func initialStatus(done, minimum int) unitStatus {
	switch {
	case done == 0:
		return unitNoResult
	case done < minimum:
		return unitTooSmall
	}
	return unitShown
}

// protect decides about the row of all units. The row less the units that are shown gives the units that are not, taken
// together: that must be nobody, or at least two units with together at least the minimum of people. Otherwise the smallest
// unit that is shown is withheld too. Units without a result stand behind no figure. It reports whether the row may be
// shown, which says nothing new where there is a single unit.
func protect(units []*unit, minimum int) bool {
	withheld, people := 0, 0
	for _, u := range units {
		if u.status == unitTooSmall {
			withheld, people = withheld+1, people+u.done
		}
	}
	if withheld > 0 && (withheld < 2 || people < minimum) {
		var smallest *unit
		for _, u := range units {
			if u.shown() && (smallest == nil || u.done < smallest.done) {
				smallest = u
			}
		}
		if smallest == nil {
			return withheld > 1 && people >= minimum
		}
		smallest.status = unitProtected
	}
	return len(units) > 1
}

// figures are the means over people, in which each person counts once, however many raters there were.
func figures(set *settings, people []*person) berakhlak.Unit {
	return berakhlak.NewUnit(set.framework, "pegawai", func(yield func(berakhlak.PanelResult) bool) {
		for _, p := range people {
			if !yield(p.result) {
				return
			}
		}
	})
}
