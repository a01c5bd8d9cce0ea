package jejaring

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
)

func code(i int) string { return fmt.Sprintf("u%d", i) }

// network draws initiatives at random over offices, and returns the network and the same graph in gonum.
func network(t *testing.T, rng *rand.Rand, offices, initiatives, most int) (*iki.Network, *simple.UndirectedGraph) {
	t.Helper()
	units := []opd.Unit{{Code: "pemprov", Name: "Pemerintah Provinsi Contoh", Kind: opd.PemerintahDaerah}}
	g := simple.NewUndirectedGraph()
	for i := range offices {
		units = append(units, opd.Unit{Code: code(i), Parent: "pemprov", Name: "Dinas " + code(i), Kind: opd.Dinas})
		g.AddNode(simple.Node(i))
	}
	r, err := opd.NewRegister(opd.RegisterInfo{Agency: "Contoh"}, slices.Values(units))
	require.NoError(t, err)
	var list []iki.Initiative
	for n := range initiatives {
		who := rng.Perm(offices)[:1+rng.IntN(most)]
		i := iki.Initiative{ID: fmt.Sprint(n), Title: "Inisiatif", Lead: code(who[0]), Stage: iki.StageInisiatif}
		for k, w := range who {
			if k > 0 {
				i.Partners = append(i.Partners, code(w))
			}
			for _, v := range who[:k] {
				g.SetEdge(g.NewEdge(simple.Node(v), simple.Node(w)))
			}
		}
		list = append(list, i)
	}
	p, err := iki.NewPortfolio(r, []opd.Kind{opd.Dinas}, slices.Values(list))
	require.NoError(t, err)
	return p.Network(), g
}

func TestAgainstGonum(t *testing.T) {
	rng := rand.New(rand.NewPCG(26, 1))
	for range 400 {
		offices := 3 + rng.IntN(40)
		n, g := network(t, rng, offices, rng.IntN(2*offices), 3)
		assert.Equal(t, g.Edges().Len(), n.Pairs())
		components := topo.ConnectedComponents(g)
		assert.Equal(t, len(components), n.ComponentCount())
		var sizes, want []int
		for c := range n.Components() {
			sizes = append(sizes, len(c))
		}
		for _, c := range components {
			want = append(want, len(c))
		}
		slices.Sort(want)
		slices.Reverse(want)
		assert.Equal(t, want, sizes)
		for i := range offices {
			degree := g.From(int64(i)).Len()
			require.Equal(t, degree, n.Degree(code(i)))
			// A cut vertex by its definition: without it there are more components of the others.
			rest := simple.NewUndirectedGraph()
			for _, node := range slices.Collect(others(offices, i)) {
				rest.AddNode(simple.Node(node))
			}
			edges := g.Edges()
			for edges.Next() {
				if e := edges.Edge(); e.From().ID() != int64(i) && e.To().ID() != int64(i) {
					rest.SetEdge(e)
				}
			}
			before := len(components)
			if degree == 0 {
				before--
			}
			require.Equal(t, len(topo.ConnectedComponents(rest)) > before, n.IsCut(code(i)))
		}
	}
}

func others(n, i int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for k := range n {
			if k != i && !yield(k) {
				return
			}
		}
	}
}
