package opd

import (
	"encoding/json"
	"strconv"

	"github.com/aparatur/aparatur/score"
)

type publishedJSON struct {
	RegisterInfo
	Minimum     int         `json:"minimum"`
	Aggregation Aggregation `json:"aggregation"`
	Words       string      `json:"words"`
	Stamp       score.Stamp `json:"stamp"`
	Units       []nodeJSON  `json:"units"`
}

type nodeJSON struct {
	Code         string                 `json:"code"`
	Parent       string                 `json:"parent,omitempty"`
	Name         string                 `json:"name"`
	Abbreviation string                 `json:"abbreviation,omitempty"`
	Depth        int                    `json:"depth"`
	State        State                  `json:"state"`
	N            int                    `json:"n,omitempty"`
	Headcount    int                    `json:"headcount,omitempty"`
	ResponseRate *score.Index           `json:"response_rate,omitempty"`
	Total        *score.Index           `json:"total,omitempty"`
	AboveParent  *score.Index           `json:"above_parent,omitempty"`
	Values       map[string]score.Index `json:"values,omitempty"`
}

// MarshalJSON writes an object for a front end: agency, minimum, aggregation, the words and the stamp, and "units", an array
// in the order of [Published.All] with code, parent, depth, state, n, headcount, response_rate, total, above_parent and
// "values" keyed by the code of the dimension (its number where the type has no codes). What is not shown is left out. The
// zero Published is null.
func (p *Published[D]) MarshalJSON() ([]byte, error) {
	if len(p.states) == 0 {
		return []byte("null"), nil
	}
	out := publishedJSON{RegisterInfo: p.roll.reg.Info(), Minimum: p.minimum, Aggregation: p.roll.how, Words: p.Words(), Stamp: p.roll.stamp}
	// The headcount of a unit is that of its subtree; running sums give all of them at once.
	heads := make([]int, len(p.states))
	for i, u := range p.roll.reg.units {
		heads[i] = u.Headcount.Total()
	}
	total := newCounter(heads)
	for n := range p.All() {
		u := &p.roll.reg.units[n.i]
		x := nodeJSON{Code: u.Code, Parent: u.Parent, Name: u.Name, Abbreviation: u.Abbreviation, Depth: n.Depth(), State: n.State(),
			N: n.People(), Headcount: total.below(p.roll.reg, n.i)}
		x.ResponseRate, x.Total, x.AboveParent = optional(n.ResponseRate()), optional(n.Total()), optional(n.TotalAboveParent())
		for d, value := range n.All() {
			if x.Values == nil {
				x.Values = make(map[string]score.Index)
			}
			x.Values[codeOf(d)] = value
		}
		out.Units = append(out.Units, x)
	}
	return json.Marshal(out)
}

func optional(x score.Index, ok bool) *score.Index {
	if !ok {
		return nil
	}
	return &x
}

func codeOf[D ~uint8](d D) string {
	if c, ok := any(d).(interface{ Code() string }); ok {
		return c.Code()
	}
	return strconv.Itoa(int(d))
}
