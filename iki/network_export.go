package iki

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// MarshalJSON writes the network as an object: "units" with code, name, label, degree, component (counted from 1, the largest
// first) and whether each holds the network together; "edges" as [Edge]; and the counts "pairs", "possible_pairs", "components"
// and "isolated". Everything is in the order of the register, so that the same network gives the same text.
func (n *Network) MarshalJSON() ([]byte, error) {
	type unit struct {
		Code      string `json:"code"`
		Name      string `json:"name"`
		Label     string `json:"label"`
		Degree    int    `json:"degree"`
		Component int    `json:"component"`
		Cut       bool   `json:"cut"`
	}
	out := struct {
		Units         []unit `json:"units"`
		Edges         []Edge `json:"edges"`
		Pairs         int    `json:"pairs"`
		PossiblePairs int    `json:"possible_pairs"`
		Components    int    `json:"components"`
		Isolated      int    `json:"isolated"`
	}{Units: []unit{}, Edges: []Edge{}, Pairs: n.Pairs(), PossiblePairs: n.PossiblePairs(), Components: n.ComponentCount()}
	for i, u := range n.units {
		if len(n.adjacent[i]) == 0 {
			out.Isolated++
		}
		out.Units = append(out.Units, unit{u.Code, u.Name, u.Label(), len(n.adjacent[i]), int(n.component[i]) + 1, n.cut[i]})
	}
	for e := range n.Edges() {
		out.Edges = append(out.Edges, e)
	}
	return json.Marshal(out)
}

// WriteDOT writes the network in the language DOT of Graphviz: an undirected graph whose nodes are the codes, labelled with the
// short names, cut units with a double line, and whose edges carry the number of initiatives. The error is that of w.
func (n *Network) WriteDOT(w io.Writer) error {
	b := bufio.NewWriter(w)
	b.WriteString("graph jejaring {\n")
	for i, u := range n.units {
		lines := ""
		if n.cut[i] {
			lines = ", peripheries=2"
		}
		fmt.Fprintf(b, "\t%s [label=%s%s];\n", quoteDOT(u.Code), quoteDOT(u.Label()), lines)
	}
	for e := range n.Edges() {
		fmt.Fprintf(b, "\t%s -- %s [label=%d, weight=%d];\n", quoteDOT(e.A), quoteDOT(e.B), e.Initiatives, e.Initiatives)
	}
	b.WriteString("}\n")
	return b.Flush()
}

// quoteDOT writes a quoted string of DOT. In a label a backslash would begin an escape; a line break is no part of a name.
func quoteDOT(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == '\u007f' {
			return ' '
		}
		return r
	}, s)
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
