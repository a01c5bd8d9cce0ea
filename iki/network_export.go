package iki

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"
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
	d := dotWriter{bufio.NewWriter(w)}
	d.WriteString("graph jejaring {\n")
	for i, u := range n.units {
		d.WriteByte('\t')
		d.quote(u.Code)
		d.WriteString(" [label=")
		d.quote(u.Label())
		if n.cut[i] {
			d.WriteString(", peripheries=2")
		}
		d.WriteString("];\n")
	}
	for e := range n.Edges() {
		d.WriteByte('\t')
		d.quote(e.A)
		d.WriteString(" -- ")
		d.quote(e.B)
		d.WriteString(" [label=")
		d.number(e.Initiatives)
		d.WriteString(", weight=")
		d.number(e.Initiatives)
		d.WriteString("];\n")
	}
	d.WriteString("}\n")
	return d.Flush()
}

// dotWriter writes the words of DOT. The first error of writing is that of Flush.
type dotWriter struct{ *bufio.Writer }

// quote writes a quoted string of DOT. In a label a backslash would begin an escape; a line break is no part of a name.
func (d dotWriter) quote(s string) {
	d.WriteByte('"')
	for _, r := range s {
		switch {
		case r < ' ' || r == '\u007f':
			r = ' '
		case r == '\\' || r == '"':
			d.WriteByte('\\')
		}
		d.WriteRune(r)
	}
	d.WriteByte('"')
}

func (d dotWriter) number(n int) { d.Write(strconv.AppendInt(d.AvailableBuffer(), int64(n), 10)) }
