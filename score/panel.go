package score

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

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
	MergeInto Role
}

// PanelPolicy declares a [Panel]: its roles in the order in which they are shown, and the rule for missing roles. Self always
// exists; it is added with weight 0 unless it is declared.
type PanelPolicy struct {
	Roles   []RoleRule
	Missing MissingRule
	// Table holds the rows for [ByTable]: the weights of each set of roles that may be present. The set of a row is the roles
	// with a weight above 0. The weights of the rules are the row for all of them.
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
// out of that dimension: it is neither shown nor counted, so that nothing published depends on its answers.
type Panel[D, I ~uint8] struct {
	*panel
	framework *Framework[D, I]
}

type panel struct {
	rules   []rule
	missing MissingRule
	table   map[uint32][]int64 // weights by set of positions
	counted uint32             // positions with a weight
	names   map[string]Role
	stamp   Stamp
}

// maxRoleText bounds the text that is looked up as a role.
const maxRoleText = 256

type rule struct {
	RoleRule
	into int // position of MergeInto, or -1
}

// NewPanel returns the panel of these roles. The error is a *[DeclarationError]: no role, a role outside 1 to 32 or declared
// twice; an own role without code and name, or a code or name used twice; a negative weight, a weight above 1,000,000, no
// weight above 0; a minimum that is missing, or given for an identified role; a merge into itself, an identified or unknown
// role, or one that is merged itself; no rule for missing roles; a table that is missing, not asked for, names an unknown or
// unweighted role, or has a set twice.
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
	p.stamp = f.Stamp()
	p.stamp.Roles = p.description()
	p.stamp.words += " " + p.words()
	return &Panel[D, I]{p, f}, nil
}

func (p *panel) addRole(r RoleRule) error {
	where := fmt.Sprintf("role %d %s", r.Role, r.Code)
	r.Also = slices.Clone(r.Also)
	if r.Role.IsValid() {
		r.Identified = r.Identified || r.Role == Superior || r.Role == Self
		if r.Identified && r.Role != Superior && r.Role != Self {
			return declaration(fault.ErrType, where, "peers and subordinates are never identified")
		}
		if r.Code == "" {
			r.Code = r.Role.Code()
		}
		if r.Name == "" {
			r.Name = r.Role.String()
		}
	}
	switch {
	case r.Role == 0 || r.Role > maxRole:
		return declaration(fault.ErrRange, where, "roles go from 1 to %d", maxRole)
	case p.position(r.Role) >= 0:
		return declaration(fault.ErrDuplicate, where, "declared twice")
	case foldText(r.Code) == "" || foldText(r.Name) == "":
		return declaration(fault.ErrEmpty, where, "an own role needs a code and a name")
	case r.Weight < 0 || r.Weight > maxWeight:
		return declaration(fault.ErrRange, where, "weight %d is outside 0 to %d", r.Weight, maxWeight)
	case r.Identified && (r.MinRaters != 0 || r.MergeInto != 0):
		return declaration(fault.ErrRange, where, "an identified role has no minimum and is not merged")
	case !r.Identified && r.MinRaters < 1:
		return declaration(fault.ErrRange, where, "needs a minimum of raters")
	}
	for _, name := range append([]string{r.Code, r.Name}, r.Also...) {
		if other, used := p.names[squeeze(foldText(name))]; used && other != r.Role {
			return declaration(fault.ErrDuplicate, where, "the code or name %q is another role's", name)
		}
		p.names[squeeze(foldText(name))] = r.Role
	}
	if r.Weight > 0 {
		p.counted |= 1 << len(p.rules)
	}
	p.rules = append(p.rules, rule{r, -1})
	return nil
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
	p.table = map[uint32][]int64{p.counted: p.weights()}
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

func (p *panel) weights() []int64 {
	out := make([]int64, len(p.rules))
	for i, r := range p.rules {
		out[i] = int64(r.Weight)
	}
	return out
}

// weightsFor returns the weights for a set of positions present; false where the table has no row for it.
func (p *panel) weightsFor(present uint32) ([]int64, bool) {
	if p.missing == Renormalise {
		return p.weights(), present&p.counted != 0
	}
	w, ok := p.table[present&p.counted]
	return w, ok
}

func (p *panel) position(r Role) int {
	return slices.IndexFunc(p.rules, func(x rule) bool { return x.Role == r })
}

// ParseRole reads what [ParseRole] reads, and the codes, names and spellings of the panel's own roles, which come first. A
// role that the panel does not have is refused. The error is a *aparatur.ParseError.
func (p *Panel[D, I]) ParseRole(s string) (Role, error) {
	if len(s) <= maxRoleText {
		if r, ok := p.names[squeeze(foldText(s))]; ok {
			return r, nil
		}
	}
	r, err := ParseRole(s)
	if err == nil && p.position(r) < 0 {
		err = &fault.ParseError{Type: "score.Role", Input: s, Err: fault.ErrUnknown}
	}
	if err != nil {
		return 0, err
	}
	return r, nil
}

// RoleName returns the Indonesian name of a role of the panel; of another role what [Role.String] returns.
func (p *Panel[D, I]) RoleName(r Role) string {
	if i := p.position(r); i >= 0 {
		return p.rules[i].Name
	}
	return r.String()
}

// Stamp describes how the panel scores.
func (p *Panel[D, I]) Stamp() Stamp { return p.stamp }

func (p *panel) description() string {
	var b strings.Builder
	for i, r := range p.rules {
		if i > 0 {
			b.WriteString("; ")
		}
		fmt.Fprintf(&b, "%s weight %d", r.Code, r.Weight)
		if !r.Identified {
			fmt.Fprintf(&b, " min %d", r.MinRaters)
		}
		if r.into >= 0 {
			b.WriteString(" into " + p.rules[r.into].Code)
		}
	}
	b.WriteString("; missing " + p.missing.Code())
	for _, set := range slices.Sorted(maps.Keys(p.table)) {
		b.WriteString(" |")
		for i, w := range p.table[set] {
			fmt.Fprintf(&b, " %s %d", p.rules[i].Code, w)
		}
	}
	return b.String()
}

// words says the roles in Indonesian: weights, minimums, merges, missing roles.
func (p *panel) words() string {
	var weights, minimums, merges []string
	for _, r := range p.rules {
		if r.Weight > 0 || r.Role != Self {
			weights = append(weights, fmt.Sprintf("%s %d", r.Name, r.Weight))
		}
		if !r.Identified {
			minimums = append(minimums, fmt.Sprintf("%s %d", r.Name, r.MinRaters))
		}
		if r.into >= 0 {
			merges = append(merges, fmt.Sprintf("%s digabungkan ke %s", r.Name, p.rules[r.into].Name))
		}
	}
	text := "Bobot peran: " + strings.Join(weights, ", ") + "."
	if p.counted&(1<<p.position(Self)) == 0 {
		text += " Penilaian diri ditampilkan, tidak dihitung."
	}
	if p.missing == Renormalise {
		text += " Bobot peran yang kosong dibagikan sebanding kepada peran yang ada."
	} else {
		text += " Bobot peran yang kosong diatur dengan tabel."
	}
	if minimums != nil {
		text += " Penilai paling sedikit: " + strings.Join(minimums, ", ") + "; di bawah itu jawaban peran "
		if merges != nil {
			text += strings.Join(merges, ", ") + "; selain itu "
		}
		text += "tidak ditampilkan dan tidak dihitung."
	}
	return text
}

// Score scores the sheets about one person, in any order. A sheet without any index (see [Framework.Score]) is received but
// rates nothing. The result comes without an error when it has a total; with too few dimensions it comes with a
// *[TooFewError]. It is the zero PanelResult, with an error that names what is wrong, for a role that the panel does not have,
// a second Self, and a rating or item that the framework does not have.
func (p *Panel[D, I]) Score(sheets iter.Seq2[Role, *Sheet[I]]) (PanelResult[D, I], error) {
	g := &gathering[D, I]{panel: p.panel, framework: p.framework}
	for role, sheet := range sheets {
		if err := g.receive(role, sheet); err != nil {
			return PanelResult[D, I]{}, err
		}
	}
	return g.result()
}
