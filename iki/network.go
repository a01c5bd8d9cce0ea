package iki

import (
	"cmp"
	"iter"
	"slices"

	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// Network is how organisations are connected through shared initiatives (jejaring): "initiatives of one OPD are connected to those
// of another". It is made by [Portfolio.Network], immutable and safe for concurrent use.
//
// Its nodes are those of the portfolio. Two are adjacent where at least one initiative names both, as lead or partner: all
// organisations of an initiative are connected pairwise. The degree of a node is the number of nodes adjacent to it; isolated is
// degree 0; connected pairs are the adjacent pairs, out of n(n−1)/2. A component is a largest set of nodes that are reached from
// one another; a cut unit is a node without which its component falls apart (titik potong: who holds the network together).
// Degree, density, component and cut vertex are those of graph theory; Wasserman & Faust, Social Network Analysis (1994), chapter
// 4. All counts are exact.
type Network struct {
	kinds     []opd.Kind
	units     []opd.Unit
	position  map[string]int32
	edges     []edge    // by a, then b
	adjacent  [][]int32 // by node, in order
	component []int32   // by node: number in components
	members   [][]int32 // by component, each in order; the largest first
	cut       []bool    // by node
}

// edge is a pair of adjacent nodes, a before b, with the number of initiatives that name both.
type edge struct {
	a, b        int32
	initiatives int
}

// Network returns the network of the portfolio. It takes time in proportion to the number of pairs that the initiatives name.
func (p *Portfolio) Network() *Network {
	n := &Network{kinds: p.kinds, units: p.nodes, position: make(map[string]int32, len(p.nodes))}
	for i, u := range p.nodes {
		n.position[u.Code] = int32(i)
	}
	pairs := make(map[[2]int32]int)
	for _, e := range p.initiatives {
		for i, a := range e.members {
			for _, b := range e.members[i+1:] {
				pairs[[2]int32{a, b}]++
			}
		}
	}
	n.edges = make([]edge, 0, len(pairs))
	for pair, count := range pairs {
		n.edges = append(n.edges, edge{pair[0], pair[1], count})
	}
	slices.SortFunc(n.edges, func(x, y edge) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	n.adjacent = make([][]int32, len(n.units))
	for _, e := range n.edges {
		n.adjacent[e.a] = append(n.adjacent[e.a], e.b)
		n.adjacent[e.b] = append(n.adjacent[e.b], e.a)
	}
	n.findComponents()
	n.findCuts()
	return n
}

func (n *Network) findComponents() {
	n.component = make([]int32, len(n.units))
	for i := range n.component {
		n.component[i] = -1
	}
	for i := range n.units {
		if n.component[i] >= 0 {
			continue
		}
		c := int32(len(n.members))
		list := []int32{int32(i)}
		n.component[i] = c
		for at := 0; at < len(list); at++ {
			for _, next := range n.adjacent[list[at]] {
				if n.component[next] < 0 {
					n.component[next] = c
					list = append(list, next)
				}
			}
		}
		slices.Sort(list)
		n.members = append(n.members, list)
	}
	slices.SortStableFunc(n.members, func(x, y []int32) int { return cmp.Compare(len(y), len(x)) })
	for c, list := range n.members {
		for _, i := range list {
			n.component[i] = int32(c)
		}
	}
}

// findCuts finds the cut vertices by depth-first search (Hopcroft & Tarjan 1973), without recursion, since a path may be as long
// as the register.
func (n *Network) findCuts() {
	n.cut = make([]bool, len(n.units))
	entered := make([]int32, len(n.units)) // order of the first visit, from 1; 0 not visited
	low := make([]int32, len(n.units))     // the earliest node reached from the subtree by one edge back
	next := make([]int32, len(n.units))    // position in adjacent
	clock := int32(0)
	var path []int32
	enter := func(v int32) {
		clock++
		entered[v], low[v] = clock, clock
		path = append(path, v)
	}
	for root := range n.units {
		if entered[root] != 0 {
			continue
		}
		children := 0
		enter(int32(root))
		for len(path) > 0 {
			v := path[len(path)-1]
			if int(next[v]) < len(n.adjacent[v]) {
				w := n.adjacent[v][next[v]]
				next[v]++
				if entered[w] == 0 {
					enter(w)
				} else {
					// The edge back to the parent changes nothing: low is compared with the parent's own entry.
					low[v] = min(low[v], entered[w])
				}
				continue
			}
			path = path[:len(path)-1]
			if len(path) == 0 {
				break
			}
			parent := path[len(path)-1]
			low[parent] = min(low[parent], low[v])
			if len(path) == 1 {
				children++
			} else if low[v] >= entered[parent] {
				n.cut[parent] = true
			}
		}
		n.cut[root] = children > 1
	}
}

// Len returns the number of nodes.
func (n *Network) Len() int { return len(n.units) }

// Units yields the nodes in the order of the register.
func (n *Network) Units() iter.Seq[opd.Unit] { return units(n.units, func(int) bool { return true }) }

// Pairs returns the number of connected pairs.
func (n *Network) Pairs() int { return len(n.edges) }

// PossiblePairs returns n(n−1)/2 of n nodes.
func (n *Network) PossiblePairs() int { return len(n.units) * (len(n.units) - 1) / 2 }

// Density returns in percent how many of the possible pairs are connected (kepadatan); false for fewer than two nodes.
func (n *Network) Density() (score.Index, bool) { return percent(n.Pairs(), n.PossiblePairs()) }

// Edge is a connected pair with the number of initiatives that name both. A stands before B in the register.
type Edge struct {
	A           string `json:"a"` // codes
	B           string `json:"b"`
	Initiatives int    `json:"initiatives"`
}

// Edges yields the connected pairs, in the order of the register.
func (n *Network) Edges() iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		for _, e := range n.edges {
			if !yield(n.edge(e)) {
				return
			}
		}
	}
}

func (n *Network) edge(e edge) Edge {
	return Edge{n.units[e.a].Code, n.units[e.b].Code, e.initiatives}
}

// Degree returns the number of nodes adjacent to a unit (derajat); -1 for a code that is no node.
func (n *Network) Degree(code string) int {
	i, ok := n.position[code]
	if !ok {
		return -1
	}
	return len(n.adjacent[i])
}

// Neighbours yields the nodes adjacent to a unit, in the order of the register; none for a code that is no node.
func (n *Network) Neighbours(code string) iter.Seq[opd.Unit] {
	i, ok := n.position[code]
	return units(n.units, func(j int) bool {
		if !ok {
			return false
		}
		_, found := slices.BinarySearch(n.adjacent[i], int32(j))
		return found
	})
}

// Isolated yields the nodes of degree 0, in the order of the register.
func (n *Network) Isolated() iter.Seq[opd.Unit] {
	return units(n.units, func(i int) bool { return len(n.adjacent[i]) == 0 })
}

// CutUnits yields the nodes that hold the network together: without one of them its component falls apart. In the order of the
// register.
func (n *Network) CutUnits() iter.Seq[opd.Unit] {
	return units(n.units, func(i int) bool { return n.cut[i] })
}

// IsCut reports whether the unit is one of [Network.CutUnits].
func (n *Network) IsCut(code string) bool {
	i, ok := n.position[code]
	return ok && n.cut[i]
}

// Components yields the components, isolated nodes among them: the largest first, those of equal size in the order of the
// register, and so the units within. The slices are the caller's.
func (n *Network) Components() iter.Seq[[]opd.Unit] {
	return func(yield func([]opd.Unit) bool) {
		for c := range n.members {
			if !yield(n.list(c)) {
				return
			}
		}
	}
}

// ComponentCount returns the number of components, isolated nodes among them.
func (n *Network) ComponentCount() int { return len(n.members) }

func (n *Network) list(component int) []opd.Unit {
	list := make([]opd.Unit, 0, len(n.members[component]))
	for _, i := range n.members[component] {
		list = append(list, copyOf(n.units[i]))
	}
	return list
}
