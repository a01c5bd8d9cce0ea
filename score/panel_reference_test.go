package score_test

import (
	"maps"
	"math/big"
	"slices"

	"github.com/aparatur/aparatur/score"
)

// slowPanel is the result of a panel, computed slowly and plainly from the rules of 360-degree assessment. A nil number is
// one that is not shown.
type slowPanel struct {
	dims, gaps      map[panelDim]*big.Rat
	total, totalGap *big.Rat
	items           map[panelItem]*big.Rat
	roles           map[score.Role]*slowRole
	withheld        int
	above           map[[2]panelDim]int
	both            map[[2]panelDim]int
	group           []map[panelDim]score.Role // of each rater, where it is shown
}

type slowRole struct {
	means                  map[panelDim]*big.Rat
	n, merged              map[panelDim]int
	total                  *big.Rat
	sheets, used, withheld int
}

func slowMean(sum *big.Rat, n int) *big.Rat { return sum.Quo(sum, new(big.Rat).SetInt64(int64(n))) }

// slowOwn returns a rater's own dimensions.
func slowOwn(f *panelFramework, s *panelSheet) map[panelDim]*big.Rat {
	out := map[panelDim]*big.Rat{}
	for d := range f.Dimensions() {
		sum, weights, n := new(big.Rat), 0, 0
		for _, item := range d.Items {
			if x := slowPoints(f, item, s); x != nil {
				sum.Add(sum, x.Mul(x, big.NewRat(int64(item.Weight), 1)))
				weights += item.Weight
				n++
			}
		}
		if n >= f.Policy().MinItems {
			out[d.ID] = slowMean(sum, weights)
		}
	}
	return out
}

// slowPoints returns what a sheet says of an item; nil without an answer.
func slowPoints(f *panelFramework, item score.Item[panelItem], s *panelSheet) *big.Rat {
	r := s.Rating(item.ID)
	if item.Reverse {
		r = f.Scale().Turn(r)
	}
	x, ok := f.Scale().Index(r)
	if !ok {
		return nil
	}
	return x.Rat()
}

// slowWeights returns the weights for the roles present, or nil.
func slowWeights(policy score.PanelPolicy, present map[score.Role]bool) map[score.Role]int {
	counted, full := map[score.Role]int{}, true
	for _, r := range policy.Roles {
		if r.Weight > 0 && present[r.Role] {
			counted[r.Role] = r.Weight
		}
		full = full && (r.Weight == 0 || present[r.Role])
	}
	if len(counted) == 0 {
		return nil
	}
	if full || policy.Missing == score.Renormalise {
		return counted
	}
	for _, row := range policy.Table {
		weights := maps.Clone(row)
		maps.DeleteFunc(weights, func(_ score.Role, w int) bool { return w == 0 })
		if slices.Equal(slices.Sorted(maps.Keys(weights)), slices.Sorted(maps.Keys(counted))) {
			return weights
		}
	}
	return nil
}

func slowWeighted(policy score.PanelPolicy, means map[score.Role]*big.Rat) *big.Rat {
	present := map[score.Role]bool{}
	for role := range means {
		present[role] = true
	}
	weights := slowWeights(policy, present)
	if weights == nil {
		return nil
	}
	sum, all := new(big.Rat), 0
	for role, w := range weights {
		sum.Add(sum, new(big.Rat).Mul(means[role], big.NewRat(int64(w), 1)))
		all += w
	}
	return slowMean(sum, all)
}

// slowTotal is the weighted mean of dimensions; nil if they are too few.
func slowTotal(f *panelFramework, dims map[panelDim]*big.Rat) *big.Rat {
	sum, weights, n := new(big.Rat), 0, 0
	for d := range f.Dimensions() {
		if x := dims[d.ID]; x != nil {
			sum.Add(sum, new(big.Rat).Mul(x, big.NewRat(int64(d.Weight), 1)))
			weights += d.Weight
			n++
		}
	}
	if n < f.Policy().MinDimensions {
		return nil
	}
	return slowMean(sum, weights)
}

func slowScore(f *panelFramework, policy score.PanelPolicy, raters []panelRater) *slowPanel {
	out := &slowPanel{dims: map[panelDim]*big.Rat{}, gaps: map[panelDim]*big.Rat{}, items: map[panelItem]*big.Rat{},
		roles: map[score.Role]*slowRole{}, above: map[[2]panelDim]int{}, both: map[[2]panelDim]int{}}
	rules := map[score.Role]score.RoleRule{score.Self: {}}
	for _, r := range policy.Roles {
		rules[r.Role] = r
	}
	for role := range rules {
		out.roles[role] = &slowRole{means: map[panelDim]*big.Rat{}, n: map[panelDim]int{}, merged: map[panelDim]int{}}
	}
	own := make([]map[panelDim]*big.Rat, len(raters))
	for i, r := range raters {
		own[i] = slowOwn(f, r.sheet)
		out.group = append(out.group, map[panelDim]score.Role{})
	}
	self, others := map[panelDim]*big.Rat{}, map[panelDim]*big.Rat{}
	for d := range f.Dimensions() {
		members := out.stand(d.ID, rules, raters, own)
		means, withoutSelf := map[score.Role]*big.Rat{}, map[score.Role]*big.Rat{}
		for role, group := range members {
			sum := new(big.Rat)
			for _, i := range group {
				sum.Add(sum, own[i][d.ID])
				out.group[i][d.ID] = role
				if raters[i].role != role {
					out.roles[role].merged[d.ID]++
				}
			}
			means[role] = slowMean(sum, len(group))
			if role != score.Self {
				withoutSelf[role] = means[role]
			}
			out.roles[role].means[d.ID], out.roles[role].n[d.ID] = means[role], len(group)
		}
		if x := slowWeighted(policy, means); x != nil {
			out.dims[d.ID] = x
		}
		if x := slowWeighted(policy, withoutSelf); x != nil && means[score.Self] != nil {
			self[d.ID], others[d.ID] = means[score.Self], x
			out.gaps[d.ID] = new(big.Rat).Sub(means[score.Self], x)
		}
		out.addItems(f, policy, rules, d, raters, members)
	}
	out.total = slowTotal(f, out.dims)
	same := slices.Equal(slices.Sorted(maps.Keys(self)), slices.Sorted(maps.Keys(out.dims)))
	if same && slowTotal(f, self) != nil {
		out.totalGap = new(big.Rat).Sub(slowTotal(f, self), slowTotal(f, others))
	}
	for _, r := range out.roles {
		r.total = slowTotal(f, r.means)
	}
	for i, r := range raters {
		role := out.roles[r.role]
		role.sheets++
		if len(out.group[i]) > 0 {
			role.used++
		} else if len(own[i]) > 0 {
			role.withheld++
			out.withheld++
		}
	}
	out.contrast(rules, own)
	return out
}

// stand returns the raters of each group that is shown in dimension d.
func (out *slowPanel) stand(d panelDim, rules map[score.Role]score.RoleRule, raters []panelRater, own []map[panelDim]*big.Rat) map[score.Role][]int {
	count := map[score.Role]int{}
	for i, r := range raters {
		if own[i][d] != nil {
			count[r.role]++
		}
	}
	members := map[score.Role][]int{}
	for i, r := range raters {
		if own[i][d] == nil {
			continue
		}
		to := r.role
		if rules[to].MergeInto != 0 && count[to] < rules[to].MinRaters {
			to = rules[to].MergeInto
		}
		members[to] = append(members[to], i)
	}
	maps.DeleteFunc(members, func(role score.Role, group []int) bool { return len(group) < rules[role].MinRaters })
	return members
}

func (out *slowPanel) addItems(f *panelFramework, policy score.PanelPolicy, rules map[score.Role]score.RoleRule,
	d score.Dimension[panelDim, panelItem], raters []panelRater, members map[score.Role][]int) {
	means := map[panelItem]map[score.Role]*big.Rat{}
	for role, group := range members {
		shown, apart := map[panelItem]*big.Rat{}, map[int]bool{}
		for _, item := range d.Items {
			sum, answered := new(big.Rat), []int(nil)
			for _, i := range group {
				if x := slowPoints(f, item, raters[i].sheet); x != nil {
					sum.Add(sum, x)
					answered = append(answered, i)
				}
			}
			switch {
			case len(answered) == len(group), rules[role].MinRaters <= 1 && len(answered) > 0:
				shown[item.ID] = slowMean(sum, len(answered))
			default:
				for _, i := range answered {
					apart[i] = true
				}
			}
		}
		if n := len(apart); n > 0 && n < rules[role].MinRaters {
			continue
		}
		for item, x := range shown {
			if means[item] == nil {
				means[item] = map[score.Role]*big.Rat{}
			}
			means[item][role] = x
		}
	}
	for item, byRole := range means {
		if x := slowWeighted(policy, byRole); x != nil {
			out.items[item] = x
		}
	}
}

// contrast counts the raters whose group has a weight, where at least the minimum of them rated both dimensions.
func (out *slowPanel) contrast(rules map[score.Role]score.RoleRule, own []map[panelDim]*big.Rat) {
	for a := range panelDim(5) {
		for b := range a {
			classes := map[[2]score.Role][]int{}
			for i, group := range out.group {
				x, inA := group[a]
				y, inB := group[b]
				if inA && inB && x != score.Self && y != score.Self && rules[x].Weight > 0 && rules[y].Weight > 0 {
					classes[[2]score.Role{x, y}] = append(classes[[2]score.Role{x, y}], i)
				}
			}
			for class, members := range classes {
				if len(members) < max(rules[class[0]].MinRaters, rules[class[1]].MinRaters) {
					continue
				}
				for _, i := range members {
					out.both[[2]panelDim{a, b}]++
					out.both[[2]panelDim{b, a}]++
					switch own[i][a].Cmp(own[i][b]) {
					case 1:
						out.above[[2]panelDim{a, b}]++
					case -1:
						out.above[[2]panelDim{b, a}]++
					}
				}
			}
		}
	}
}

// prominent is the two-thirds rule.
func (out *slowPanel) prominent(minDiff *big.Rat) (high, low []panelDim, ok bool) {
	if len(out.dims) == 0 {
		return nil, nil, false
	}
	values := slices.SortedFunc(maps.Values(out.dims), (*big.Rat).Cmp)
	lowest, highest := values[0], values[len(values)-1]
	if lowest.Cmp(highest) == 0 || new(big.Rat).Sub(highest, lowest).Cmp(minDiff) < 0 {
		return nil, nil, false
	}
	for d := range panelDim(5) {
		switch x := out.dims[d]; {
		case x == nil:
		case x.Cmp(highest) == 0:
			high = append(high, d)
		case x.Cmp(lowest) == 0:
			low = append(low, d)
		}
	}
	for _, h := range high {
		for _, l := range low {
			pair := [2]panelDim{h, l}
			if out.both[pair] == 0 || big.NewRat(int64(out.above[pair]), int64(out.both[pair])).Cmp(big.NewRat(2, 3)) < 0 {
				return nil, nil, false
			}
		}
	}
	return high, low, true
}
