package opd

import (
	"iter"
	"strings"
	"sync"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
)

// RegisterInfo is what a register is about.
type RegisterInfo struct {
	// Agency is the government or agency: "Pemerintah Provinsi Jawa Timur". Where it is empty, it is the name of the root.
	Agency string `json:"agency"`
	// Also are names of its region as people write them behind the name of a unit, such as "Jawa Timur" and "Jatim":
	// [Register.Find] leaves them out. The name of Region is among them anyway.
	Also []string `json:"also,omitempty"`
	// Region and Level say whose government it is; zero where that does not apply.
	Region RegionCode `json:"region,omitzero"`
	Level  Level      `json:"level,omitzero"`
	// AsOf is the date on which the tree is as it is here; zero where that is not recorded.
	AsOf aparatur.Date `json:"as_of,omitzero"`
	// Edition names the register among those of the agency: "SOTK 2025".
	Edition string `json:"edition,omitempty"`
}

// Register is the tree of the organisations of an agency on a date (susunan organisasi). It is made by [NewRegister],
// [ReadCSV] or [ReadJSON], immutable and safe for concurrent use. A nil Register has no units.
type Register struct {
	info  RegisterInfo
	units []Unit // in preorder: a unit, then all below it
	// parent and end are positions in units; the units below i are those from i+1 to end[i]-1.
	parent, end []int32
	depth       []int32
	byCode      map[string]int32

	once  sync.Once
	index nameIndex
}

// row is a unit with the line that it comes from.
type row struct {
	line int
	unit Unit
}

// NewRegister returns the register of these units, in any order; siblings keep the order in which they are given. Codes and
// names are trimmed.
//
// The error is a *[RegisterError] that holds everything that is wrong: an *aparatur.RowError for a unit without a code or
// name and for a headcount below 0, and a *[TreeError], which names all rows involved, for codes given twice, units whose
// parent is missing, units below themselves, and more than one root or none. The line of a row is its number, from 1.
func NewRegister(info RegisterInfo, units iter.Seq[Unit]) (*Register, error) {
	var rows []row
	for u := range units {
		rows = append(rows, row{len(rows) + 1, u})
	}
	return build(info, rows, nil)
}

// build makes a register of rows, of which some may have been refused already.
func build(info RegisterInfo, rows []row, problems []error) (*Register, error) {
	for i := range rows {
		u := &rows[i].unit
		u.Code, u.Parent, u.Name = strings.TrimSpace(u.Code), strings.TrimSpace(u.Parent), strings.TrimSpace(u.Name)
		switch {
		case u.Code == "":
			problems = append(problems, &fault.RowError{Line: rows[i].line, Column: "kode", Err: fault.ErrEmpty})
		case u.Name == "":
			problems = append(problems, &fault.RowError{Line: rows[i].line, Column: "nama", Err: fault.ErrEmpty})
		case !u.Headcount.inRange():
			problems = append(problems, &fault.RowError{Line: rows[i].line, Column: "jumlah pegawai", Err: fault.ErrRange})
		}
	}
	b := builder{rows: rows}
	problems = append(problems, b.link()...)
	if len(problems) > 0 {
		return nil, &RegisterError{Problems: problems}
	}
	info.Also = append([]string(nil), info.Also...)
	if info.Agency == "" {
		info.Agency = rows[b.root].unit.Name
	}
	r := &Register{info: info, byCode: make(map[string]int32, len(rows))}
	b.fill(r)
	return r, nil
}

// builder links rows to a tree. Positions are those of rows; -1 is none.
type builder struct {
	rows           []row
	parent         []int32
	first, sibling []int32
	root           int32
}

func (b *builder) link() []error {
	n := len(b.rows)
	if n == 0 {
		return []error{&TreeError{Err: ErrNoRoot}}
	}
	var problems []error
	byCode := make(map[string]int32, n)
	twice := make(map[string][]int32)
	var order []string
	for i := range b.rows {
		code := b.rows[i].unit.Code
		if j, ok := byCode[code]; ok && code != "" {
			if twice[code] == nil {
				twice[code] = []int32{j}
				order = append(order, code)
			}
			twice[code] = append(twice[code], int32(i))
			continue
		}
		byCode[code] = int32(i)
	}
	for _, code := range order {
		problems = append(problems, b.problem(fault.ErrDuplicate, twice[code]))
	}
	b.parent, b.first, b.sibling = filled(n), filled(n), filled(n)
	var roots, orphans []int32
	// From the last row to the first, so that each list of siblings has the order of the rows.
	for i := n - 1; i >= 0; i-- {
		code := b.rows[i].unit.Parent
		p, ok := byCode[code]
		switch {
		case code == "":
			roots = append(roots, int32(i))
		case !ok:
			orphans = append(orphans, int32(i))
		default:
			b.parent[i] = p
			b.sibling[i], b.first[p] = b.first[p], int32(i)
		}
	}
	for i := len(orphans) - 1; i >= 0; i-- {
		problems = append(problems, b.problem(ErrOrphan, orphans[i:i+1]))
	}
	switch len(roots) {
	case 0:
		problems = append(problems, &TreeError{Err: ErrNoRoot})
	case 1:
		b.root = roots[0]
	default:
		reverse(roots)
		problems = append(problems, b.problem(ErrRoots, roots))
	}
	return append(problems, b.cycles()...)
}

func filled(n int) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

func reverse(s []int32) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

func (b *builder) problem(why error, positions []int32) error {
	e := &TreeError{Err: why}
	for _, i := range positions {
		e.Rows = append(e.Rows, RowRef{Line: b.rows[i].line, Code: b.rows[i].unit.Code})
	}
	return e
}

// cycles finds the rows that are above themselves.
func (b *builder) cycles() []error {
	var problems []error
	seen := make([]int32, len(b.rows)) // 0 not yet, else the number of the walk that met the row
	for i := range b.rows {
		walk := int32(i + 1)
		at := int32(i)
		for at >= 0 && seen[at] == 0 {
			seen[at] = walk
			at = b.parent[at]
		}
		if at < 0 || seen[at] != walk {
			continue
		}
		cycle := []int32{at}
		for next := b.parent[at]; next != at; next = b.parent[next] {
			cycle = append(cycle, next)
		}
		problems = append(problems, b.problem(ErrCycle, cycle))
	}
	return problems
}

// fill puts the rows into the register in preorder.
func (b *builder) fill(r *Register) {
	n := len(b.rows)
	r.units = make([]Unit, 0, n)
	r.parent, r.end, r.depth = make([]int32, 0, n), make([]int32, n), make([]int32, 0, n)
	place := func(i, parent, depth int32) int32 {
		at := int32(len(r.units))
		r.units = append(r.units, b.rows[i].unit.clone())
		r.parent, r.depth = append(r.parent, parent), append(r.depth, depth)
		r.byCode[b.rows[i].unit.Code] = at
		return at
	}
	place(b.root, -1, 0)
	at, next := int32(0), b.first[b.root]
	// A stack of its own would only repeat parent and sibling.
	row := b.root
	for {
		if next >= 0 {
			at = place(next, at, r.depth[at]+1)
			row, next = next, b.first[next]
			continue
		}
		r.end[at] = int32(len(r.units))
		if row == b.root {
			return
		}
		next, row, at = b.sibling[row], b.parent[row], r.parent[at]
	}
}

// Info returns what the register is about.
func (r *Register) Info() RegisterInfo {
	if r == nil {
		return RegisterInfo{}
	}
	info := r.info
	info.Also = append([]string(nil), info.Also...)
	return info
}

// Len returns the number of units.
func (r *Register) Len() int {
	if r == nil {
		return 0
	}
	return len(r.units)
}

// position returns the position of a code, or -1.
func (r *Register) position(code string) int {
	if r == nil {
		return -1
	}
	if i, ok := r.byCode[code]; ok {
		return int(i)
	}
	return -1
}

// Root returns the unit without a parent; the zero Unit of a nil Register.
func (r *Register) Root() Unit {
	if r.Len() == 0 {
		return Unit{}
	}
	return r.units[0].clone()
}

// Unit returns the unit of a code; false if there is none.
func (r *Register) Unit(code string) (Unit, bool) {
	i := r.position(code)
	if i < 0 {
		return Unit{}, false
	}
	return r.units[i].clone(), true
}

// Depth returns how many units are above the unit: 0 for the root, and -1 for an unknown code.
func (r *Register) Depth(code string) int {
	i := r.position(code)
	if i < 0 {
		return -1
	}
	return int(r.depth[i])
}

// All yields every unit with its depth, a unit before those below it and siblings in their order.
func (r *Register) All() iter.Seq2[int, Unit] {
	return func(yield func(int, Unit) bool) {
		for i := range r.Len() {
			if !yield(int(r.depth[i]), r.units[i].clone()) {
				return
			}
		}
	}
}

// Parent returns the unit above; false for the root and an unknown code.
func (r *Register) Parent(code string) (Unit, bool) {
	i := r.position(code)
	if i <= 0 {
		return Unit{}, false
	}
	return r.units[r.parent[i]].clone(), true
}

// Children yields the units directly below, in their order; none for an unknown code.
func (r *Register) Children(code string) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		i := r.position(code)
		if i < 0 {
			return
		}
		for j := int32(i + 1); j < r.end[i]; j = r.end[j] {
			if !yield(r.units[j].clone()) {
				return
			}
		}
	}
}

// Ancestors yields the units above, the nearest first and the root last; none for an unknown code.
func (r *Register) Ancestors(code string) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		i := r.position(code)
		if i < 0 {
			return
		}
		for j := r.parent[i]; j >= 0; j = r.parent[j] {
			if !yield(r.units[j].clone()) {
				return
			}
		}
	}
}

// Descendants yields all units below, a unit before those below it; none for an unknown code.
func (r *Register) Descendants(code string) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		i := r.position(code)
		if i < 0 {
			return
		}
		for j := int32(i + 1); j < r.end[i]; j++ {
			if !yield(r.units[j].clone()) {
				return
			}
		}
	}
}

// Within reports whether the unit is the other one or below it; false if one of the codes is unknown.
func (r *Register) Within(code, above string) bool {
	i, j := r.position(code), r.position(above)
	return i >= 0 && j >= 0 && j <= i && i < int(r.end[j])
}

// Headcount returns the people of the unit and of all units below it; zero for an unknown code.
func (r *Register) Headcount(code string) Headcount {
	var sum Headcount
	if i := r.position(code); i >= 0 {
		for _, u := range r.units[i:r.end[i]] {
			sum = sum.plus(u.Headcount)
		}
	}
	return sum
}

// ByUrusan yields the units that have the urusan, in the order of [Register.All].
func (r *Register) ByUrusan(x Urusan) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		for i := range r.Len() {
			for y := range r.units[i].AllUrusan() {
				if y == x && !yield(r.units[i].clone()) {
					return
				}
			}
		}
	}
}
