package main

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// The names of the unit of people for whom none is given, and of all people of a file that knows no units.
const (
	noUnit  = "(tanpa unit kerja)"
	oneUnit = "Semua orang yang dinilai"
)

// person is one person's result. Code is all that leaves the program, except for kunci.csv.
type person struct {
	code      string // O0001
	key, name string // as read
	unit      string
	sheets    []*response
	result    berakhlak.PanelResult
	comments  []roleComments
}

// roleComments are what the raters of one role wrote, in an order that tells nothing of theirs.
type roleComments struct {
	role  string
	texts []string
}

// result is everything that was computed.
type result struct {
	people   []*person // in order of first appearance
	units    []*unit   // in order of name
	all      *unit     // nil where it must not be shown
	hidden   []hidden  // items that a role could hardly observe
	sheets   int
	uniform  int // sheets with the same answer everywhere
	counted  int // sheets behind what is shown, of which uniform are the part
	empty    int
	moved    int
	withheld int // raters neither shown nor counted
	bad      []error
}

// hidden names the items that more than 30 percent of the raters of a role could not judge.
type hidden struct {
	role  string
	items []string
}

// complete returns how many people have an index.
func (r *result) complete() int {
	n := 0
	for _, p := range r.people {
		if p.result.HasTotal() {
			n++
		}
	}
	return n
}

// scoreAll groups the sheets by person and unit and scores them.
func scoreAll(set *settings, in *input) (*result, error) {
	r := &result{sheets: len(in.responses)}
	r.group(in)
	mask := newMask(in.responses)
	for i, p := range r.people {
		p.code = fmt.Sprintf("O%04d", i+1)
		var err error
		if p.result, err = set.panel.Score(p.panel()); err != nil && !errors.Is(err, score.ErrTooFew) {
			return nil, err
		}
		p.comments = p.gatherComments(set, mask)
		r.withheld += p.result.Withheld()
	}
	if err := r.quality(set); err != nil {
		return nil, err
	}
	r.units, r.all = publish(set, r.people)
	return r, nil
}

// group puts the sheets to their people, in order of first appearance.
func (r *result) group(in *input) {
	byKey := map[string]*person{}
	units := newUnitNames()
	for i := range in.responses {
		s := &in.responses[i]
		p := byKey[s.Person]
		if p == nil {
			p = &person{key: s.Person}
			byKey[s.Person] = p
			r.people = append(r.people, p)
		}
		if p.name == "" {
			p.name = s.Name
		}
		p.sheets = append(p.sheets, s)
		units.add(s.Unit)
	}
	for _, p := range r.people {
		r.bad = append(r.bad, p.onlyOneSelf(in.mapping)...)
		var several bool
		p.unit, several = units.of(p.sheets)
		if several {
			r.moved++
		}
		if !in.mapping.Has(sheets.KindUnit) {
			p.unit = oneUnit
		}
	}
}

// onlyOneSelf leaves the last sheet of self and returns an error for each other one: two people cannot both be the person.
func (p *person) onlyOneSelf(mapping sheets.Mapping) (bad []error) {
	var last *response
	for _, s := range p.sheets {
		if s.Role == score.Self && (last == nil || !s.Time.Before(last.Time)) {
			last = s
		}
	}
	column := ""
	for c := range mapping.Of(sheets.KindRole) {
		column = c.Header
	}
	p.sheets = slices.DeleteFunc(p.sheets, func(s *response) bool {
		if s.Role != score.Self || s == last {
			return false
		}
		bad = append(bad, &aparatur.RowError{Line: s.Line, Column: column, Value: s.Role.Code(), Err: aparatur.ErrDuplicate})
		return true
	})
	return bad
}

// panel yields the sheets as a panel takes them.
func (p *person) panel() iter.Seq2[score.Role, *berakhlak.Sheet] {
	return func(yield func(score.Role, *berakhlak.Sheet) bool) {
		for _, s := range p.sheets {
			if !yield(s.Role, &s.Sheet) {
				return
			}
		}
	}
}

// visible returns the part of a sheet that is behind what is shown, the values in which the role of its rater is shown, and
// whether the rater rated any of them.
func (p *person) visible(f *berakhlak.Framework, s *response) (part berakhlak.Sheet, counts bool) {
	role, ok := p.result.Role(s.Role)
	if !ok {
		return part, false
	}
	for b, r := range s.Sheet.All() {
		if role.N(b.CoreValue()) > 0 {
			_ = part.Set(b, r) // taken from a sheet, so that it fits one
		}
	}
	profile, _ := f.Score(&part) // too few answers for a total are enough for a value
	for range profile.All() {
		return part, true
	}
	return part, false
}

// gatherComments returns what was written by raters who count, in roles that are shown, under the minimum of the roles.
func (p *person) gatherComments(set *settings, mask *mask) []roleComments {
	var out []roleComments
	for role := range p.result.Roles() {
		identified := role.Role() == score.Superior || role.Role() == score.Self
		if !role.Shown() || !identified && role.Used() < set.minRaters {
			continue
		}
		var texts []string
		for _, s := range p.sheets {
			if s.Role != role.Role() || len(s.Comments) == 0 {
				continue
			}
			if _, counts := p.visible(set.framework, s); !counts {
				continue
			}
			for _, c := range s.Comments {
				texts = append(texts, mask.hide(c.Text))
			}
		}
		if len(texts) > 0 {
			out = append(out, roleComments{role.Name(), shuffled(texts)})
		}
	}
	return out
}

// shuffled orders texts by their own fingerprints: an order that has nothing to do with who wrote them or when, and that is
// the same in every run.
func shuffled(texts []string) []string {
	fingerprint := func(s string) string { sum := sha256.Sum256([]byte(s)); return string(sum[:]) }
	slices.SortFunc(texts, func(a, b string) int { return cmp.Compare(fingerprint(a), fingerprint(b)) })
	return texts
}

// quality counts sheets with the same answer everywhere, and finds items that a role could hardly observe. Only
// answers behind what is shown take part, so that nothing depends on a role that is not.
func (r *result) quality(set *settings) error {
	tallies := map[score.Role]*berakhlak.Tally{}
	for _, p := range r.people {
		for _, s := range p.sheets {
			part, counts := p.visible(set.framework, s)
			if !counts {
				if rated(s) == 0 {
					r.empty++
				}
				continue
			}
			r.counted++
			if part.Uniform() {
				r.uniform++
			}
			t := tallies[s.Role]
			if t == nil {
				var err error
				if t, err = score.NewTally(set.framework, score.Items); err != nil {
					return err
				}
				tallies[s.Role] = t
			}
			if err := t.Add(&part); err != nil {
				return err
			}
		}
	}
	for role := range score.Roles() {
		t := tallies[role]
		if t == nil || t.Sheets() < max(set.minRaters, set.minUnit) {
			continue
		}
		h := hidden{role: set.panel.RoleName(role)}
		for b := range berakhlak.Behaviours() {
			if n, ok := t.Item(b); ok && n.NotObservable() {
				h.items = append(h.items, b.Text(set.edition))
			}
		}
		if h.items != nil {
			r.hidden = append(r.hidden, h)
		}
	}
	return nil
}

// rated is how many behaviours a sheet rates; TT is no rating.
func rated(s *response) int {
	n := 0
	for _, r := range s.Sheet.All() {
		if r.IsAnswered() {
			n++
		}
	}
	return n
}

// unitNames takes different spellings of a unit, in case and spaces, for the same one.
type unitNames struct{ first map[string]string }

func newUnitNames() *unitNames { return &unitNames{map[string]string{}} }

func (u *unitNames) add(name string) {
	if _, known := u.first[foldUnit(name)]; !known {
		u.first[foldUnit(name)] = strings.Join(strings.Fields(name), " ")
	}
}

// of returns the unit that most sheets name, of several the first, and whether there were several.
func (u *unitNames) of(list []*response) (name string, several bool) {
	count, best := map[string]int{}, ""
	for _, s := range list {
		if key := foldUnit(s.Unit); key != "" {
			count[key]++
		}
	}
	for _, s := range list {
		if key := foldUnit(s.Unit); count[key] > count[best] {
			best = key
		}
	}
	if best == "" {
		return noUnit, false
	}
	return u.first[best], len(count) > 1
}

func foldUnit(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), unicode.IsSpace), " ")
}
