package opd

import (
	"iter"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
)

// Succession says that a unit of an older register goes on as a unit of the next one (unit penerus). The relation is many to
// many: a merged unit (digabung) has several predecessors, a split one (dipecah) several successors; a renamed one has one
// of each.
type Succession struct {
	Old string `json:"old"` // Code in the older register
	New string `json:"new"` // Code in the newer register
}

// Unchanged yields a [Succession] for every unit that has the same code and the same name in both registers. It declares
// nothing by itself: who passes it to [History.Then] does.
func Unchanged(older, newer *Register) iter.Seq[Succession] {
	return func(yield func(Succession) bool) {
		for i := range older.Len() {
			u := &older.units[i]
			if j := newer.position(u.Code); j >= 0 && fold(newer.units[j].Name) == fold(u.Name) && !yield(Succession{u.Code, u.Code}) {
				return
			}
		}
	}
}

// History is the registers of an agency one after another, with what became of each unit (riwayat susunan organisasi). A
// trend runs over it along declared successions only. It is immutable and safe for concurrent use; [NewHistory] makes it, and the
// zero History has no register.
type History struct {
	registers []*Register
	links     []link // links[i] leads from register i to register i+1
}

type link struct {
	forward, back map[string][]string
}

// NewHistory returns the history of one register.
func NewHistory(first *Register) *History { return &History{registers: []*Register{first}} }

// Then returns the history with another register behind it; h stays as it is. The error is a *[RegisterError] that matches
// aparatur.ErrUnknown for codes that one of the two registers does not have, aparatur.ErrDuplicate for a succession given
// twice, and aparatur.ErrRange for a register of an earlier date.
func (h *History) Then(next *Register, successions iter.Seq[Succession]) (*History, error) {
	var last *Register
	if len(h.registers) > 0 {
		last = h.registers[len(h.registers)-1]
	}
	var problems []error
	refuse := func(code string, why error) {
		problems = append(problems, &fault.ParseError{Type: "opd.Succession", Input: code, Err: why})
	}
	if from, to := last.Info().AsOf, next.Info().AsOf; from.IsValid() && to.IsValid() && to.Before(from) {
		refuse(to.String(), fault.ErrRange)
	}
	l := link{make(map[string][]string), make(map[string][]string)}
	for s := range successions {
		switch {
		case last.position(s.Old) < 0:
			refuse(s.Old, fault.ErrUnknown)
		case next.position(s.New) < 0:
			refuse(s.New, fault.ErrUnknown)
		case slices.Contains(l.forward[s.Old], s.New):
			refuse(s.Old, fault.ErrDuplicate)
		default:
			l.forward[s.Old], l.back[s.New] = append(l.forward[s.Old], s.New), append(l.back[s.New], s.Old)
		}
	}
	if problems != nil {
		return nil, &RegisterError{Problems: problems}
	}
	if last == nil {
		return NewHistory(next), nil
	}
	return &History{append(slices.Clone(h.registers), next), append(slices.Clone(h.links), l)}, nil
}

// Registers yields the registers, the oldest first.
func (h *History) Registers() iter.Seq[*Register] { return slices.Values(h.registers) }

// Successors yields the units of the next register that a unit of r goes on as; none where none was declared.
func (h *History) Successors(r *Register, code string) iter.Seq[Unit] {
	i := slices.Index(h.registers, r)
	return func(yield func(Unit) bool) {
		if i < 0 || i >= len(h.links) {
			return
		}
		for _, c := range h.links[i].forward[code] {
			if u, ok := h.registers[i+1].Unit(c); ok && !yield(u) {
				return
			}
		}
	}
}

// Predecessors yields the units of the register before r that go on as the unit; none where none was declared.
func (h *History) Predecessors(r *Register, code string) iter.Seq[Unit] {
	i := slices.Index(h.registers, r)
	return func(yield func(Unit) bool) {
		if i <= 0 {
			return
		}
		for _, c := range h.links[i-1].back[code] {
			if u, ok := h.registers[i-1].Unit(c); ok && !yield(u) {
				return
			}
		}
	}
}

// Epoch is the units that were one thing in one register of a history.
type Epoch struct {
	Register *Register
	Codes    []string
}

// Trace follows units of register r back to the oldest register that they can be compared with, r first. A step leads to all
// predecessors of the units, and only where these have no other successors, so that the same organisation is compared: of a
// unit that was split, name all successors together.
//
// The error says why it ends before the first register: [ErrNoSuccessor] or [ErrSplit]; the epochs up to there are returned
// with it. For a code that r does not have, or a register that is not of the history, it matches aparatur.ErrUnknown.
func (h *History) Trace(r *Register, codes ...string) ([]Epoch, error) {
	i := slices.Index(h.registers, r)
	for _, c := range codes {
		if r.position(c) < 0 {
			return nil, &fault.ParseError{Type: "opd.Unit", Input: c, Err: fault.ErrUnknown}
		}
	}
	if i < 0 || len(codes) == 0 {
		return nil, &fault.ParseError{Type: "opd.Register", Err: fault.ErrUnknown}
	}
	out := []Epoch{{r, slices.Clone(codes)}}
	for ; i > 0; i-- {
		l := h.links[i-1]
		var before []string
		for _, c := range codes {
			if len(l.back[c]) == 0 {
				return out, ErrNoSuccessor
			}
			for _, old := range l.back[c] {
				if !slices.Contains(before, old) {
					before = append(before, old)
				}
			}
		}
		for _, old := range before {
			for _, successor := range l.forward[old] {
				if !slices.Contains(codes, successor) {
					return out, ErrSplit
				}
			}
		}
		codes = before
		out = append(out, Epoch{h.registers[i-1], slices.Clone(codes)})
	}
	return out, nil
}
