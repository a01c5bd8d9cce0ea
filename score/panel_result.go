package score

import (
	"encoding/json"
	"iter"
	"math/bits"
)

// PanelResult is the result of a [Panel] for one person (hasil penilaian 360 derajat). Everything it tells depends only on
// raters whose role reaches its minimum. It is immutable; the zero value has no total and no roles. It offers no
// distribution, extreme or standard deviation of a role: with a handful of raters those would show the single answer.
type PanelResult[D, I ~uint8] struct {
	*panelResult
	contrast *Contrast[D]
}

type panelResult struct {
	core     *core
	panel    *panel
	values   []Index // by dimension, like gaps
	gaps     []Index
	items    []Index  // by the item's constant
	raters   []uint32 // sets of roles behind them
	present  uint32
	gapSet   uint32
	itemSet  [4]uint64
	total    Index
	totalGap Index
	hasGap   bool
	roles    []roleResult
}

type roleResult struct {
	values                 []Index // by dimension, like n and merged
	n, merged              []int
	shown                  uint32
	total                  Index
	sheets, used, withheld int
}

// panelSums collects the totals over the dimensions, weighted but not yet divided.
type panelSums struct {
	total, self, others ratio
	roles               byRole[ratio]
}

func newPanelResult(c *core, p *panel) *panelResult {
	dims, roles := len(c.dims), len(p.rules)
	points := make([]Index, dims*(2+roles)+c.itemCount()+1)
	counts := make([]int, 2*dims*roles)
	r := &panelResult{core: c, panel: p, roles: make([]roleResult, roles)}
	r.values, points = points[:dims:dims], points[dims:]
	r.gaps, points = points[:dims:dims], points[dims:]
	for i := range r.roles {
		role := &r.roles[i]
		role.values, points = points[:dims:dims], points[dims:]
		role.n, counts = counts[:dims:dims], counts[dims:]
		role.merged, counts = counts[:dims:dims], counts[dims:]
	}
	r.items, r.raters = points, make([]uint32, len(points))
	return r
}

func (r *panelResult) addRole(k, role, n int, mean ratio) {
	x := &r.roles[role]
	x.values[k], x.n[k], x.shown = r.core.scale.points(mean), n, x.shown|1<<k
}

func (r *panelResult) setItem(id uint8, x Index, roles uint32) {
	r.items[id], r.raters[id], r.itemSet[id/64] = x, roles, r.itemSet[id/64]|1<<(id%64)
}

func (r *panelResult) addDimension(k int, cell *dimensionCell, sums *panelSums) {
	w, self := r.core.dims[k].weight, r.panel.self
	if cell.ok {
		r.values[k], r.present = r.core.scale.points(cell.total), r.present|1<<k
		sums.total.addRatio(cell.total, w)
	}
	if cell.set&(1<<self) != 0 && cell.okSelf {
		gap := cell.means[self]
		gap.addRatio(cell.withoutSelf, -1)
		r.gaps[k], r.gapSet = r.core.scale.points(gap), r.gapSet|1<<k
		sums.self.addRatio(cell.means[self], w)
		sums.others.addRatio(cell.withoutSelf, w)
	}
}

func (r *panelResult) totals(sums *panelSums) {
	if r.hasTotal() {
		sums.total.over(r.core.weightOf(r.present))
		r.total = r.core.scale.points(sums.total)
	}
	if r.gapSet == r.present && enough(r.gapSet, r.core) {
		sums.self.addRatio(sums.others, -1)
		sums.self.over(r.core.weightOf(r.gapSet))
		r.totalGap, r.hasGap = r.core.scale.points(sums.self), true
	}
	for i := range r.roles {
		if role := &r.roles[i]; enough(role.shown, r.core) {
			sums.roles[i].over(r.core.weightOf(role.shown))
			role.total = r.core.scale.points(sums.roles[i])
		}
	}
}

func enough(set uint32, c *core) bool {
	return c != nil && bits.OnesCount32(set) >= c.policy.MinDimensions
}

func (c *core) weightOf(set uint32) (sum int64) {
	for m := set; m != 0; m &= m - 1 {
		sum += c.dims[bits.TrailingZeros32(m)].weight
	}
	return sum
}

func (r *panelResult) hasTotal() bool { return r != nil && enough(r.present, r.core) }

func (r *panelResult) tooFew() error {
	p := Profile[uint8]{core: r.core, present: r.present}
	return p.tooFew()
}

// HasTotal reports whether there is a total: enough dimensions with a role that counts.
func (r PanelResult[D, I]) HasTotal() bool { return r.hasTotal() }

// Total returns the weighted mean of the dimensions; 0 for a result without a total.
func (r PanelResult[D, I]) Total() Index {
	if !r.HasTotal() {
		return Index{}
	}
	return r.total
}

// Of returns the value of dimension d over the roles; false if no role that counts is shown in it.
func (r PanelResult[D, I]) Of(d D) (Index, bool) {
	if k, ok := r.position(uint8(d)); ok && r.present&(1<<k) != 0 {
		return r.values[k], true
	}
	return Index{}, false
}

func (r *panelResult) position(d uint8) (int, bool) {
	if r == nil || r.core.byDim[d] == 0 {
		return 0, false
	}
	return int(r.core.byDim[d]) - 1, true
}

// All yields the dimensions that have a value, in declared order.
func (r PanelResult[D, I]) All() iter.Seq2[D, Index] {
	return func(yield func(D, Index) bool) {
		if r.panelResult == nil {
			return
		}
		for m := r.present; m != 0; m &= m - 1 {
			k := bits.TrailingZeros32(m)
			if !yield(D(r.core.dims[k].id), r.values[k]) {
				return
			}
		}
	}
}

// Gap returns the self-other gap of dimension d (selisih penilaian diri): self less the value without self. It is positive
// where the person sees more than the others do; false where either is missing.
func (r PanelResult[D, I]) Gap(d D) (Index, bool) {
	if k, ok := r.position(uint8(d)); ok && r.gapSet&(1<<k) != 0 {
		return r.gaps[k], true
	}
	return Index{}, false
}

// TotalGap returns the total of self less the total without self; false unless both have all the dimensions of the result.
func (r PanelResult[D, I]) TotalGap() (Index, bool) {
	if r.panelResult == nil {
		return Index{}, false
	}
	return r.totalGap, r.hasGap
}

// Item returns the value of one item over the roles, with the same weights. A role with a minimum takes part in an item only
// if all its raters behind the dimension answered it, and in no item of a dimension in which fewer than the minimum would
// stand apart for that: otherwise the dimension and its items together would tell what single raters answered. It is false
// if no role that counts takes part. Only items with the same [PanelResult.ItemRoles] may be ranked.
func (r PanelResult[D, I]) Item(i I) (Index, bool) {
	if r.panelResult == nil || r.itemSet[i/64]&(1<<(i%64)) == 0 {
		return Index{}, false
	}
	return r.items[i], true
}

// ItemRoles yields the roles behind the value of item i, in declared order; none if it has no value.
func (r PanelResult[D, I]) ItemRoles(i I) iter.Seq[Role] {
	return func(yield func(Role) bool) {
		if _, ok := r.Item(i); !ok {
			return
		}
		for m := r.raters[i]; m != 0; m &= m - 1 {
			if !yield(r.panel.rules[bits.TrailingZeros32(m)].Role) {
				return
			}
		}
	}
}

// Items yields the items that have a value, in order of their constants.
func (r PanelResult[D, I]) Items() iter.Seq2[I, Index] {
	return func(yield func(I, Index) bool) {
		for i := range 256 {
			if x, ok := r.Item(I(i)); ok && !yield(I(i), x) {
				return
			}
		}
	}
}

// Withheld returns the number of raters who are neither shown nor counted in any dimension, because their role is below its
// minimum.
func (r PanelResult[D, I]) Withheld() int {
	n := 0
	for role := range r.Roles() {
		n += role.Withheld()
	}
	return n
}

// Contrast returns how the raters who count put the dimensions in relation to each other; self and roles without a weight
// are not among them, nor, in a pair of dimensions, are raters of whose role fewer than its minimum rated both. It serves the
// two-thirds rule and is no figure to print. The caller owns what is returned.
func (r PanelResult[D, I]) Contrast() *Contrast[D] {
	if r.contrast == nil {
		return &Contrast[D]{}
	}
	return r.contrast.clone()
}

// Prominent applies the two-thirds rule of [Contrast.Prominent] to the result.
func (r PanelResult[D, I]) Prominent(minDiff Index) (high, low []D, ok bool) {
	if r.contrast == nil {
		return nil, nil, false
	}
	return r.contrast.Prominent(r.All(), minDiff)
}

// Stamp describes how the result was made; the zero Stamp for the zero result.
func (r PanelResult[D, I]) Stamp() Stamp {
	if r.panelResult == nil {
		return Stamp{}
	}
	return r.panel.stamp
}

// Roles yields all roles of the panel in declared order, those that are not shown included.
func (r PanelResult[D, I]) Roles() iter.Seq[RoleResult[D, I]] {
	return func(yield func(RoleResult[D, I]) bool) {
		if r.panelResult == nil {
			return
		}
		for i := range r.roles {
			if !yield(RoleResult[D, I]{r.panelResult, i}) {
				return
			}
		}
	}
}

// Role returns what the panel result says of one role; false if the panel does not have it.
func (r PanelResult[D, I]) Role(role Role) (RoleResult[D, I], bool) {
	if r.panelResult != nil {
		if i := r.panel.position(role); i >= 0 {
			return RoleResult[D, I]{r.panelResult, i}, true
		}
	}
	return RoleResult[D, I]{}, false
}

// MarshalJSON writes the result as an object: "values" keyed by the codes of the dimensions with "total" last, "gap" likewise,
// "roles" with their counts and values, and "withheld". What has no value is null. The zero result is null. The stamp is
// marshalled apart, once for many results.
func (r PanelResult[D, I]) MarshalJSON() ([]byte, error) {
	if r.panelResult == nil {
		return []byte("null"), nil
	}
	type role struct {
		Role     string          `json:"role"`
		Sheets   int             `json:"sheets"`
		Raters   int             `json:"raters"`
		Merged   int             `json:"merged"`
		Withheld int             `json:"withheld"`
		Values   json.RawMessage `json:"values"`
	}
	out := struct {
		Values   json.RawMessage `json:"values"`
		Gap      json.RawMessage `json:"gap"`
		Roles    []role          `json:"roles"`
		Withheld int             `json:"withheld"`
	}{
		Values:   r.core.object(r.values, r.present, r.total, r.hasTotal()),
		Gap:      r.core.object(r.gaps, r.gapSet, r.totalGap, r.hasGap),
		Withheld: r.Withheld(),
	}
	for x := range r.Roles() {
		total, ok := x.Total()
		out.Roles = append(out.Roles, role{x.Code(), x.Sheets(), x.Raters(), x.Merged(), x.Withheld(),
			r.core.object(x.data().values, x.data().shown, total, ok)})
	}
	return json.Marshal(out)
}

// object writes values keyed by the codes of the dimensions, with the total last.
func (c *core) object(values []Index, set uint32, total Index, hasTotal bool) json.RawMessage {
	b := []byte{'{'}
	for k, d := range c.dims {
		b = appendMember(b, d.code, values[k], set&(1<<k) != 0)
	}
	return append(appendMember(b, "total", total, hasTotal), '}')
}

// RoleResult is what a [PanelResult] says of one role (hasil per peran). The zero value is of no role.
type RoleResult[D, I ~uint8] struct {
	result *panelResult
	at     int
}

func (r RoleResult[D, I]) data() *roleResult {
	if r.result == nil {
		return &roleResult{}
	}
	return &r.result.roles[r.at]
}

// Role returns the role.
func (r RoleResult[D, I]) Role() Role {
	if r.result == nil {
		return 0
	}
	return r.result.panel.rules[r.at].Role
}

// Code returns the role's code, as declared.
func (r RoleResult[D, I]) Code() string {
	if r.result == nil {
		return ""
	}
	return r.result.panel.rules[r.at].Code
}

// Name returns the role's Indonesian name, as declared.
func (r RoleResult[D, I]) Name() string {
	if r.result == nil {
		return ""
	}
	return r.result.panel.rules[r.at].Name
}

// Weight returns the role's declared weight; 0 is shown but not counted.
func (r RoleResult[D, I]) Weight() int {
	if r.result == nil {
		return 0
	}
	return r.result.panel.rules[r.at].Weight
}

// Sheets returns how many sheets of this role were received.
func (r RoleResult[D, I]) Sheets() int { return r.data().sheets }

// Shown reports whether the role is shown in at least one dimension. What raters of a role wrote (komentar) may be shown only
// if it is, and only if [RoleResult.Used] reaches the minimum too.
func (r RoleResult[D, I]) Shown() bool { return r.data().shown != 0 }

// Raters returns the largest number of raters behind a dimension that is shown, those merged into the role included.
func (r RoleResult[D, I]) Raters() int { return largest(r.data().n) }

// Merged returns the largest number of raters of other roles behind a dimension that is shown.
func (r RoleResult[D, I]) Merged() int { return largest(r.data().merged) }

// Used returns how many raters of this role are behind what is shown, here or merged into another role.
func (r RoleResult[D, I]) Used() int { return r.data().used }

// Withheld returns how many raters of this role are neither shown nor counted.
func (r RoleResult[D, I]) Withheld() int { return r.data().withheld }

// Of returns the mean of the role's raters in dimension d; false if the role is not shown in it.
func (r RoleResult[D, I]) Of(d D) (Index, bool) {
	if k, ok := r.result.position(uint8(d)); ok && r.data().shown&(1<<k) != 0 {
		return r.data().values[k], true
	}
	return Index{}, false
}

// N returns the number of raters behind dimension d; 0 if the role is not shown in it.
func (r RoleResult[D, I]) N(d D) int {
	if k, ok := r.result.position(uint8(d)); ok {
		return r.data().n[k]
	}
	return 0
}

// Total returns the weighted mean of the role's dimensions; false if fewer are shown than Policy.MinDimensions.
func (r RoleResult[D, I]) Total() (Index, bool) {
	if r.result == nil || !enough(r.data().shown, r.result.core) {
		return Index{}, false
	}
	return r.data().total, true
}

func largest(n []int) int {
	m := 0
	for _, x := range n {
		m = max(m, x)
	}
	return m
}
