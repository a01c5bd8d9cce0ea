package reform

import (
	"errors"
	"iter"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/opd"
)

// Plan is an agency's plan of thematic reform (rencana aksi RB Tematik). It is plain data: fill it in, or read it with package
// encoding/json. The zero value is an empty plan.
type Plan struct {
	Agency  string          `json:"agency"`
	Period  aparatur.Period `json:"period,omitzero"`
	Edition Edition         `json:"edition"`
	Themes  []ThemePlan     `json:"themes"`
}

// ThemePlan is one theme of a [Plan].
type ThemePlan struct {
	// Theme is a theme of the plan's edition, or zero for the agency's own theme, whose name is Own.
	Theme Theme  `json:"theme,omitzero"`
	Own   string `json:"own,omitempty"`
	// RootCauses are what the theme comes down to (akar masalah).
	RootCauses []string `json:"root_causes,omitempty"`
	Actions    []Action `json:"actions,omitempty"`
	// Owner is the code of the OPD that answers for the theme (penanggung jawab).
	Owner string `json:"owner,omitempty"`
	// Locations are where the theme is worked on (lokus).
	Locations []opd.RegionCode `json:"locations,omitempty"`
	// Outputs are what is produced (keluaran), Outcomes what changes by it (hasil).
	Outputs  []Indicator `json:"outputs,omitempty"`
	Outcomes []Indicator `json:"outcomes,omitempty"`
}

// Action is one thing to do (rencana aksi).
type Action struct {
	Title string `json:"title"`
	// Owner is the code of the OPD that does it; empty where it is that of the theme.
	Owner string `json:"owner,omitempty"`
}

// Name returns the name of the theme: that of the edition, or the agency's own; "" where neither is there.
func (t ThemePlan) Name() string {
	if t.Theme != 0 {
		return t.Theme.String()
	}
	return strings.TrimSpace(t.Own)
}

// lacks reports whether the theme lacks what g stands for.
func (t ThemePlan) lacks(g Gap) bool {
	switch g {
	case NoRootCause:
		return allBlank(t.RootCauses)
	case NoAction:
		for _, a := range t.Actions {
			if strings.TrimSpace(a.Title) != "" {
				return false
			}
		}
		return true
	case NoOwner:
		return strings.TrimSpace(t.Owner) == ""
	default:
		for _, o := range t.Outcomes {
			if strings.TrimSpace(o.Name) != "" {
				return false
			}
		}
		return true
	}
}

func allBlank(list []string) bool {
	for _, s := range list {
		if strings.TrimSpace(s) != "" {
			return false
		}
	}
	return true
}

// Gaps returns an iterator over what themes of the plan lack, theme by theme in the order of the plan.
func (p Plan) Gaps() iter.Seq2[ThemePlan, Gap] {
	return func(yield func(ThemePlan, Gap) bool) {
		for _, t := range p.Themes {
			for g := range Gaps() {
				if t.lacks(g) && !yield(t, g) {
					return
				}
			}
		}
	}
}

// Check says in Indonesian sentences which themes lack a root cause, an action, an owner or an outcome (pemeriksaan rencana), one
// sentence for each; none where nothing is lacking. It is the test of "berorientasi hasil dan fokus pada akar masalah". The
// wording is the library's; the slice is the caller's.
func (p Plan) Check() []string {
	if len(p.Themes) == 0 {
		return []string{"Rencana belum memuat tema."}
	}
	lacking := make(map[Gap][]string)
	for t, g := range p.Gaps() {
		name := t.Name()
		switch {
		case name == "":
			name = "tanpa nama"
		case strings.Contains(name, ","): // a list of such names could not be taken apart
			name = "“" + name + "”"
		}
		lacking[g] = append(lacking[g], name)
	}
	var s []string
	for g := range Gaps() {
		if names := lacking[g]; names != nil {
			s = append(s, g.String()+" belum ditetapkan untuk tema "+bahasa.And(names...)+".")
		}
	}
	return s
}

// PlanError is a field of a [Plan] that was refused. It matches its Err: aparatur.ErrEmpty, ErrUnknown, ErrDuplicate or
// ErrAmbiguous.
type PlanError struct {
	Theme string `json:"theme,omitempty"` // the name of the theme, "" for the plan itself
	Field string `json:"field"`           // key of the field in JSON: "owner"
	Value string `json:"-"`
	Err   error  `json:"-"`
}

// Error names theme and field.
func (e *PlanError) Error() string { return e.text("reform: plan", "theme ", e.Err.Error()) }

// Unwrap returns e.Err.
func (e *PlanError) Unwrap() error { return e.Err }

// Indonesian writes the error for Indonesian readers.
func (e *PlanError) Indonesian() string { return e.text("rencana", "tema ", fault.Indonesian(e.Err)) }

func (e *PlanError) text(plan, theme, why string) string {
	where := plan
	if e.Theme != "" {
		where += ", " + theme + fault.Show(e.Theme, false)
	}
	where += ", " + e.Field
	if e.Value != "" {
		where += " " + fault.Show(e.Value, false)
	}
	return where + ": " + why
}

// Validate reports every field that is wrong, joined as by errors.Join, each a *[PlanError]: an edition that is not valid; a theme
// that the edition does not have, without a name, with two names, or given twice; an owner that r does not have; a location that
// is no region; an indicator without name or direction. With a nil r owners are not looked up. What is not filled in yet is the
// matter of [Plan.Check].
func (p Plan) Validate(r *opd.Register) error {
	var problems []error
	if !p.Edition.IsValid() {
		problems = append(problems, &PlanError{Field: "edition", Value: p.Edition.String(), Err: fault.ErrUnknown})
	}
	seen := make(map[string]bool)
	for _, t := range p.Themes {
		name := t.Name()
		refuse := func(field, value string, why error) {
			problems = append(problems, &PlanError{Theme: name, Field: field, Value: value, Err: why})
		}
		switch {
		case name == "":
			refuse("theme", "", fault.ErrEmpty)
		case t.Theme != 0 && strings.TrimSpace(t.Own) != "":
			refuse("own", t.Own, fault.ErrAmbiguous)
		case t.Theme != 0 && p.Edition.IsValid() && !t.Theme.In(p.Edition):
			refuse("theme", "", fault.ErrUnknown)
		case seen[name]:
			refuse("theme", "", fault.ErrDuplicate)
		}
		seen[name] = true
		owner := func(field, code string) {
			if code != "" && r != nil && r.Depth(code) < 0 {
				refuse(field, code, fault.ErrUnknown)
			}
		}
		owner("owner", t.Owner)
		for _, a := range t.Actions {
			owner("actions.owner", a.Owner)
		}
		for _, l := range t.Locations {
			if !l.IsValid() {
				refuse("locations", l.String(), fault.ErrUnknown)
			}
		}
		indicators := func(field string, list []Indicator) {
			for _, i := range list {
				switch {
				case strings.TrimSpace(i.Name) == "":
					refuse(field, "", fault.ErrEmpty)
				case !i.Direction.IsValid():
					refuse(field+".direction", i.Name, fault.ErrEmpty)
				}
			}
		}
		indicators("outputs", t.Outputs)
		indicators("outcomes", t.Outcomes)
	}
	return errors.Join(problems...)
}
