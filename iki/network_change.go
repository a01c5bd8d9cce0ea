package iki

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/aparatur/aparatur/score"
)

// Change is what became of a network since an earlier one (perubahan jejaring). Units are codes, compared as they are: a unit that
// was merged or renamed with a new code is one that is gone and one that is new. Everything is in the order of the later register,
// what is gone in that of the earlier one.
type Change struct {
	NewUnits  []string `json:"new_units"`
	GoneUnits []string `json:"gone_units"`
	// NewPairs are connected now and were not, LostPairs the other way round, of whatever units. Initiatives is the number of the
	// network in which the pair is connected.
	NewPairs  []Edge `json:"new_pairs"`
	LostPairs []Edge `json:"lost_pairs"`
	// Joined are units of both networks that were isolated and no longer are, Isolated the other way round.
	Joined   []string `json:"joined"`
	Isolated []string `json:"isolated"`
	// NewCuts are units that hold the network together now and did not before, GoneCuts the other way round.
	NewCuts  []string `json:"new_cuts"`
	GoneCuts []string `json:"gone_cuts"`
}

// MarshalJSON writes all lists, those without anything as [] and not as null.
func (c Change) MarshalJSON() ([]byte, error) {
	type fields Change // without the method
	for _, list := range []*[]string{&c.NewUnits, &c.GoneUnits, &c.Joined, &c.Isolated, &c.NewCuts, &c.GoneCuts} {
		if *list == nil {
			*list = []string{}
		}
	}
	for _, list := range []*[]Edge{&c.NewPairs, &c.LostPairs} {
		if *list == nil {
			*list = []Edge{}
		}
	}
	return json.Marshal(fields(c))
}

// Since compares the network with an earlier one. Networks of nodes of different kinds are not comparable: the error is a
// *[score.NotComparableError], as it is where there is no earlier network.
func (n *Network) Since(earlier *Network) (Change, error) {
	if earlier == nil {
		return Change{}, &score.NotComparableError{Differences: []score.Difference{{Field: "result", A: fmt.Sprint(n.kinds)}}}
	}
	if !slices.Equal(n.kinds, earlier.kinds) {
		return Change{}, &score.NotComparableError{Differences: []score.Difference{
			{Field: "framework", A: fmt.Sprint(n.kinds), B: fmt.Sprint(earlier.kinds)},
		}}
	}
	var c Change
	for i, u := range n.units {
		j, ok := earlier.position[u.Code]
		if !ok {
			c.NewUnits = append(c.NewUnits, u.Code)
			if n.cut[i] {
				c.NewCuts = append(c.NewCuts, u.Code)
			}
			continue
		}
		was, is := len(earlier.adjacent[j]), len(n.adjacent[i])
		switch {
		case was == 0 && is > 0:
			c.Joined = append(c.Joined, u.Code)
		case was > 0 && is == 0:
			c.Isolated = append(c.Isolated, u.Code)
		}
		if n.cut[i] && !earlier.cut[j] {
			c.NewCuts = append(c.NewCuts, u.Code)
		}
	}
	for j, u := range earlier.units {
		i, ok := n.position[u.Code]
		if !ok {
			c.GoneUnits = append(c.GoneUnits, u.Code)
		}
		if earlier.cut[j] && (!ok || !n.cut[i]) {
			c.GoneCuts = append(c.GoneCuts, u.Code)
		}
	}
	c.NewPairs, c.LostPairs = n.beyond(earlier), earlier.beyond(n)
	return c, nil
}

// beyond returns the pairs that are connected in n and not in the other network.
func (n *Network) beyond(other *Network) []Edge {
	var list []Edge
	for _, e := range n.edges {
		a, okA := other.position[n.units[e.a].Code]
		b, okB := other.position[n.units[e.b].Code]
		if okA && okB {
			if _, found := slices.BinarySearch(other.adjacent[a], b); found {
				continue
			}
		}
		list = append(list, n.edge(e))
	}
	return list
}
