package score

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/aparatur/aparatur/internal/fault"
)

// RoleRule declares how one role takes part in a [Panel] (aturan peran).
type RoleRule struct {
	Role Role
	// Code and Name are needed for a caller's own role, and may be given for the four to replace theirs; Also holds further
	// spellings for [Panel.ParseRole].
	Code, Name string
	Also       []string
	// Weight is a ratio: 60/20/20 is 3/1/1. With 0 the role is shown but not counted.
	Weight int
	// MinRaters is the number of raters from which the role is shown and counted: 1 or more, except for Superior, Self and
	// an identified role, which have none and must leave it 0.
	MinRaters int
	// Identified declares that everybody knows who holds a caller's own role, as with Superior, so that it needs no minimum.
	Identified bool
	// MergeInto names the role that takes over the raters of this one where they are fewer than MinRaters; 0 leaves them out.
	// Its minimum must not be below that of this role.
	MergeInto Role
}

// PanelPolicy declares a [Panel]: its roles in the order in which they are shown, and the rule for missing roles. Self always
// exists; it is added with weight 0 unless it is declared.
type PanelPolicy struct {
	Roles   []RoleRule
	Missing MissingRule
	// Table holds the rows for [ByTable]: the weights of each set of roles that may be present. The set of a row is the roles
	// with a weight above 0. The weights of the rules are the row for all of them. Where Self has a weight, the gap needs the
	// rows without Self too.
	Table []map[Role]int
}

// Panel scores the sheets of several raters about one person (penilaian 360 derajat). It is made by [NewPanel], immutable and
// safe for concurrent use.
//
// The order of calculation is fixed: each sheet gives the rater's dimensions; a role's dimension is the mean of its raters;
// the roles are weighted, dimension by dimension; the total is the weighted mean of the dimensions (also where the
// framework's rule for one sheet is [TotalOfItems]), and needs Policy.MinDimensions of them. So a role with many raters
// counts no more than its weight.
//
// A role with fewer raters in a dimension than its minimum is merged into another one, if so declared, and otherwise left
// out of that dimension: it is neither shown nor counted, so that nothing published depends on its answers. Nor can the
// answers of fewer raters than the minimum be computed from the figures of a group that is shown, by whatever combination of
// role means, gaps, totals and items; some items are withheld for that (see [PanelResult.Item]). No minimum protects against
// raters who put their own answers together, or hides what all raters of a group say alike.
//
// A nil or zero Panel has no roles and refuses every sheet.
type Panel[D, I ~uint8] struct {
	*panel
	framework *Framework[D, I]
}

// made is the panel of p; nil of a Panel that NewPanel did not make.
func (p *Panel[D, I]) made() *panel {
	if p == nil {
		return nil
	}
	return p.panel
}

type panel struct {
	rules   []rule
	missing MissingRule
	weights []int64            // by position
	table   map[uint32][]int64 // of ByTable: weights by set of positions
	counted uint32             // positions with a weight
	self    int                // position of Self
	names   map[string]Role    // by roleKey
	stamp   Stamp
}

// maxRoleText bounds the text that is looked up as a role.
const maxRoleText = 256

type rule struct {
	RoleRule
	into int // position of MergeInto, or -1
}

// NewPanel returns the panel of these roles. The error is a *[DeclarationError]: no framework; no role, a role outside 1 to 32
// or declared twice; an own role without code and name, an empty spelling, or a code, name or spelling of two roles; a
// negative weight, a weight above 1,000,000, no weight above 0; a minimum that is missing, or given for an identified role;
// Peer or Subordinate declared identified; a merge into itself, an identified or unknown role, one that is merged itself or
// has a lower minimum; no rule for missing roles; a table that is missing, not asked for, names an unknown or unweighted
// role, or has a set twice.
func NewPanel[D, I ~uint8](f *Framework[D, I], policy PanelPolicy) (*Panel[D, I], error) {
	if f == nil || f.core == nil {
		return nil, declaration(fault.ErrEmpty, "panel", "no framework")
	}
	if len(policy.Roles) == 0 || !policy.Missing.IsValid() {
		return nil, declaration(fault.ErrEmpty, "panel", "no role, or no rule for missing roles")
	}
	p := &panel{missing: policy.Missing, names: map[string]Role{}}
	declared := slices.Clone(policy.Roles)
	if !slices.ContainsFunc(declared, func(r RoleRule) bool { return r.Role == Self }) {
		declared = append(declared, RoleRule{Role: Self})
	}
	for _, r := range declared {
		if err := p.addRole(r); err != nil {
			return nil, err
		}
	}
	if p.counted == 0 {
		return nil, declaration(fault.ErrRange, "panel", "no role has a weight")
	}
	if err := p.checkMerges(); err != nil {
		return nil, err
	}
	if err := p.addTable(policy.Table); err != nil {
		return nil, err
	}
	p.self = p.position(Self)
	p.stamp = f.Stamp()
	p.stamp.Roles = p.description()
	p.stamp.words = f.words(TotalOfDimensions) + " " + p.words()
	return &Panel[D, I]{p, f}, nil
}

func (p *panel) addRole(r RoleRule) error {
	if r.Role.IsValid() {
		r.Code, r.Name = cmp.Or(r.Code, r.Role.Code()), cmp.Or(r.Name, r.Role.String())
	}
	where := strings.TrimSpace(fmt.Sprintf("role %d %s", r.Role, r.Code))
	switch r.Role {
	case Superior, Self:
		r.Identified = true
	case Peer, Subordinate:
		if r.Identified {
			return declaration(fault.ErrType, where, "peers and subordinates are never identified")
		}
	}
	switch {
	case r.Role == 0 || r.Role > maxRole:
		return declaration(fault.ErrRange, where, "roles go from 1 to %d", maxRole)
	case p.position(r.Role) >= 0:
		return declaration(fault.ErrDuplicate, where, "declared twice")
	case roleKey(r.Code) == "" || roleKey(r.Name) == "":
		return declaration(fault.ErrEmpty, where, "an own role needs a code and a name")
	case r.Weight < 0 || r.Weight > maxWeight:
		return declaration(fault.ErrRange, where, "weight %d is outside 0 to %d", r.Weight, maxWeight)
	case r.Identified && (r.MinRaters != 0 || r.MergeInto != 0):
		return declaration(fault.ErrRange, where, "an identified role has no minimum and is not merged")
	case !r.Identified && r.MinRaters < 1:
		return declaration(fault.ErrRange, where, "needs a minimum of raters")
	}
	for _, name := range append([]string{r.Code, r.Name}, r.Also...) {
		key := roleKey(name)
		if key == "" {
			return declaration(fault.ErrEmpty, where, "the spelling %q is empty", name)
		}
		if other, used := p.names[key]; used && other != r.Role {
			return declaration(fault.ErrDuplicate, where, "the code or name %q is another role's", name)
		}
		p.names[key] = r.Role
	}
	if r.Weight > 0 {
		p.counted |= 1 << len(p.rules)
	}
	p.weights = append(p.weights, int64(r.Weight))
	r.Also = nil // the caller's
	p.rules = append(p.rules, rule{r, -1})
	return nil
}

// roleKey is what a code, name or spelling of a role is looked up by: without case, spaces, dashes and underscores.
func roleKey(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || unicode.IsSpace(r) || unicode.Is(unicode.Dash, r) {
			return -1
		}
		return r
	}, foldText(s))
}

func (p *panel) checkMerges() error {
	for i := range p.rules {
		r := &p.rules[i]
		if r.MergeInto == 0 {
			continue
		}
		r.into = p.position(r.MergeInto)
		if r.into < 0 || r.into == i || p.rules[r.into].Identified || p.rules[r.into].MergeInto != 0 {
			return declaration(fault.ErrUnknown, "role "+r.Code,
				"can be merged only into another declared role that has a minimum and is not merged itself")
		}
		if p.rules[r.into].MinRaters < r.MinRaters {
			return declaration(fault.ErrRange, "role "+r.Code,
				"its minimum of %d is above the %d of the role it is merged into, which would show it below its minimum",
				r.MinRaters, p.rules[r.into].MinRaters)
		}
	}
	return nil
}

func (p *panel) addTable(rows []map[Role]int) error {
	if (p.missing == ByTable) != (len(rows) > 0) {
		return declaration(fault.ErrEmpty, "panel table", "given without ByTable, or missing with it")
	}
	if p.missing == Renormalise {
		return nil
	}
	p.table = map[uint32][]int64{p.counted: p.weights}
	for n, row := range rows {
		where := fmt.Sprintf("panel table, row %d", n+1)
		weights, set := make([]int64, len(p.rules)), uint32(0)
		for role, w := range row {
			i := p.position(role)
			if i < 0 || w < 0 || w > maxWeight || w > 0 && p.counted&(1<<i) == 0 {
				return declaration(fault.ErrRange, where, "role %d is unknown or has no weight, or its weight %d is outside 0 to %d", role, w, maxWeight)
			}
			weights[i] = int64(w)
			if w > 0 {
				set |= 1 << i
			}
		}
		if _, dup := p.table[set]; dup || set == 0 {
			return declaration(fault.ErrDuplicate, where, "no weight, or a set of roles that has its weights already")
		}
		p.table[set] = weights
	}
	return nil
}

// weightsFor returns the weights for a set of positions present; false where none of them counts, or the table has no row
// for them.
func (p *panel) weightsFor(present uint32) ([]int64, bool) {
	if p.missing == Renormalise {
		return p.weights, present&p.counted != 0
	}
	w, ok := p.table[present&p.counted]
	return w, ok
}

// position returns the place of a role in the declared order, or -1.
func (p *panel) position(r Role) int {
	if p == nil {
		return -1
	}
	return slices.IndexFunc(p.rules, func(x rule) bool { return x.Role == r })
}

// ParseRole reads what [ParseRole] reads, and the codes, names and spellings that the panel declares, which come first. A
// role that the panel does not have is refused. The error is a *aparatur.ParseError.
func (p *Panel[D, I]) ParseRole(s string) (Role, error) {
	made := p.made()
	if made != nil && len(s) <= maxRoleText {
		if r, ok := made.names[roleKey(s)]; ok {
			return r, nil
		}
	}
	r, err := ParseRole(s)
	if err == nil && made.position(r) < 0 {
		err = &fault.ParseError{Type: "score.Role", Input: s, Err: fault.ErrUnknown}
	}
	if err != nil {
		return 0, err
	}
	return r, nil
}

// RoleName returns the Indonesian name of a role of the panel; of another role what [Role.String] returns.
func (p *Panel[D, I]) RoleName(r Role) string {
	if i := p.made().position(r); i >= 0 {
		return p.rules[i].Name
	}
	return r.String()
}

// Stamp describes how the panel scores; the zero Stamp for a nil or zero Panel.
func (p *Panel[D, I]) Stamp() Stamp {
	if p.made() == nil {
		return Stamp{}
	}
	return p.stamp
}

// description is the part of a stamp that says everything a result depends on. Weights stand in lowest terms and roles by
// their numbers, so that 60/20/20 and 3/1/1 are comparable, in whatever order they are shown.
func (p *panel) description() string {
	order := make([]int, len(p.rules))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return int(p.rules[a].Role) - int(p.rules[b].Role) })
	var b strings.Builder
	weights := lowestTerms(p.weights)
	for _, i := range order {
		r := p.rules[i]
		fmt.Fprintf(&b, "%q weight %d", r.Code, weights[i])
		if !r.Identified {
			fmt.Fprintf(&b, " min %d", r.MinRaters)
		}
		if r.into >= 0 {
			fmt.Fprintf(&b, " into %q", p.rules[r.into].Code)
		}
		b.WriteString("; ")
	}
	b.WriteString("missing " + p.missing.Code())
	var rows []string
	for _, row := range p.table {
		var text strings.Builder
		weights := lowestTerms(row)
		for _, i := range order {
			if weights[i] > 0 {
				fmt.Fprintf(&text, " %q %d", p.rules[i].Code, weights[i])
			}
		}
		rows = append(rows, text.String())
	}
	slices.Sort(rows)
	for _, row := range rows {
		b.WriteString(" |" + row)
	}
	return b.String()
}

func lowestTerms(weights []int64) []int64 {
	var g uint64
	for _, w := range weights {
		g = gcd(g, uint64(w))
	}
	out := make([]int64, len(weights))
	for i, w := range weights {
		out[i] = w / int64(g)
	}
	return out
}

// words says the roles in Indonesian: weights, missing roles, minimums, merges.
func (p *panel) words() string {
	var minimums, merges []string
	for _, r := range p.rules {
		if !r.Identified {
			minimums = append(minimums, fmt.Sprintf("%s %d", r.Name, r.MinRaters))
		}
		if r.into >= 0 {
			merges = append(merges, fmt.Sprintf("jawaban %s digabungkan ke %s", r.Name, p.rules[r.into].Name))
		}
	}
	text := "Bobot peran: " + p.weightWords(p.weights, true) + "."
	if p.counted&(1<<p.self) == 0 {
		text += " Penilaian diri ditampilkan, tidak dihitung."
	}
	if p.missing == Renormalise {
		text += " Bobot peran yang kosong dibagikan sebanding kepada peran yang ada."
	} else {
		var rows []string
		for _, set := range slices.Sorted(maps.Keys(p.table)) {
			if set != p.counted {
				rows = append(rows, p.weightWords(p.table[set], false))
			}
		}
		text += " Bobot bila ada peran yang kosong: " + strings.Join(rows, "; ") + "."
	}
	if minimums != nil {
		text += " Penilai paling sedikit: " + strings.Join(minimums, ", ") + "."
		if merges != nil {
			text += " Di bawah itu " + strings.Join(merges, "; ") + "; peran yang tetap kurang"
		} else {
			text += " Peran yang kurang dari itu"
		}
		text += " tidak ditampilkan dan tidak dihitung."
	}
	return text
}

// weightWords lists the roles with a weight, and, with all, those that are shown without one; of Self the text says so apart.
func (p *panel) weightWords(weights []int64, all bool) string {
	var out []string
	for i, r := range p.rules {
		if weights[i] > 0 || all && i != p.self {
			out = append(out, fmt.Sprintf("%s %d", r.Name, weights[i]))
		}
	}
	return strings.Join(out, ", ")
}

// Score scores the sheets about one person, in any order. A sheet without any index (see [Framework.Score]) is received but
// rates nothing. The result comes without an error when it has a total; with too few dimensions it comes with a
// *[TooFewError], or with a *[DeclarationError] that matches aparatur.ErrUnknown where the table has no weights for the roles
// of a missing dimension. It is the zero PanelResult, with an error that names what is wrong, for a role that the panel does
// not have, a second Self, and a rating or item that the framework does not have.
func (p *Panel[D, I]) Score(sheets iter.Seq2[Role, *Sheet[I]]) (PanelResult[D, I], error) {
	if p.made() == nil {
		return PanelResult[D, I]{}, declaration(fault.ErrEmpty, "panel", "the zero Panel")
	}
	g := newGathering(p)
	for role, sheet := range sheets {
		if err := g.receive(role, sheet); err != nil {
			return PanelResult[D, I]{}, err
		}
	}
	return g.result()
}
