package iki

import (
	"errors"
	"slices"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/opd"
)

// Initiative is something new that an OPD works on, alone or with others (inisiatif). Its fields are those of the innovation
// forms in use and what the Governor asks about in the press reports. It is plain data: fill it in, or read it with [ReadCSV] or
// [ReadJSON]. It has no field for a person. The zero value is no initiative.
type Initiative struct {
	// ID identifies the initiative in its [Portfolio] (kode).
	ID    string `json:"id"`
	Title string `json:"title"` // judul
	// Initiator is the kind of initiator; zero where not recorded.
	Initiator Initiator `json:"initiator,omitzero"`
	// Lead is the code of the unit that leads it, in the agency's register (OPD pengampu).
	Lead string `json:"lead"`
	// Partners are the codes of the other units that take part (OPD mitra).
	Partners []string `json:"partners,omitempty"`
	// Outside are the partners outside the agency (mitra luar).
	Outside []OutsidePartner `json:"outside,omitempty"`
	// RootProblem and Solution say what is solved, and how (akar masalah, solusi).
	RootProblem string `json:"root_problem,omitempty"`
	Solution    string `json:"solution,omitempty"`
	// Data and Technology say what of them is used (pemanfaatan data dan teknologi).
	Data       string `json:"data,omitempty"`
	Technology string `json:"technology,omitempty"`
	// Jenis and Bentuk are zero where not recorded.
	Jenis  Jenis  `json:"jenis,omitzero"`
	Bentuk Bentuk `json:"bentuk,omitzero"`
	Stage  Stage  `json:"stage"`
	// Replications are the agencies or places that took it over (replikasi), whatever the stage.
	Replications []string `json:"replications,omitempty"`
	// TrialDate and UseDate are the days on which the trial and the use began; zero where they have not, or are not recorded.
	TrialDate aparatur.Date `json:"trial_date,omitzero"`
	UseDate   aparatur.Date `json:"use_date,omitzero"`
	// Locations are where it takes place. An initiative lies in areas of Perpres 80/2019 through them.
	Locations []opd.RegionCode `json:"locations,omitempty"`
	// Evidence are references to what proves it (bukti): documents, addresses.
	Evidence []string `json:"evidence,omitempty"`
}

// OutsidePartner is a partner outside the agency.
type OutsidePartner struct {
	Kind PartnerKind `json:"kind"`
	Name string      `json:"name,omitempty"` // of an organisation
}

// FieldError is a field of an [Initiative] that was refused. It matches its Err: aparatur.ErrEmpty, ErrUnknown, ErrDuplicate or
// [ErrOrder].
type FieldError struct {
	ID    string `json:"id"`    // of the initiative
	Field string `json:"field"` // key of the field in JSON: "lead"
	Value string `json:"-"`
	Err   error  `json:"-"`
}

// ErrOrder is the reason where dates and stage contradict one another.
var ErrOrder error = fault.NewReason("dates and stage contradict one another", "tanggal dan tahap saling bertentangan")

// Error names initiative and field.
func (e *FieldError) Error() string { return e.text("iki: initiative ", e.Err.Error()) }

// Unwrap returns e.Err.
func (e *FieldError) Unwrap() error { return e.Err }

// Indonesian writes the error for Indonesian readers.
func (e *FieldError) Indonesian() string { return e.text("inisiatif ", fault.Indonesian(e.Err)) }

func (e *FieldError) text(initiative, why string) string {
	text := initiative + fault.Show(e.ID, false) + ", " + e.Field
	if e.Value != "" {
		text += " " + fault.Show(e.Value, false)
	}
	return text + ": " + why
}

// Validate reports every field that is wrong, each a *[FieldError], joined as by errors.Join; nil where there is none:
//
//   - id, title, lead or stage missing;
//   - an enumeration that is filled in with no constant, an outside partner without a kind, a location that is no region;
//   - a lead or partner that r does not have; with a nil r units are not looked up;
//   - a unit, an outside partner or a location given twice, the lead among the partners too;
//   - use before trial, a trial at the stage Inisiatif, or use before the stage Penerapan ([ErrOrder]).
//
// That text is missing elsewhere is no fault: what a form must have is the agency's own rule.
func (i Initiative) Validate(r *opd.Register) error {
	v := validator{i: &i, register: r}
	v.words()
	v.enumerations()
	v.units()
	v.places()
	v.dates()
	return errors.Join(v.problems...)
}

type validator struct {
	i        *Initiative
	register *opd.Register
	problems []error
}

func (v *validator) refuse(field, value string, why error) {
	v.problems = append(v.problems, &FieldError{ID: v.i.ID, Field: field, Value: value, Err: why})
}

func (v *validator) words() {
	for _, f := range []struct{ name, text string }{{"id", v.i.ID}, {"title", v.i.Title}, {"lead", v.i.Lead}} {
		if strings.TrimSpace(f.text) == "" {
			v.refuse(f.name, "", fault.ErrEmpty)
		}
	}
}

func (v *validator) enumerations() {
	for _, f := range []struct {
		name         string
		given, valid bool
		text         string
	}{
		{"initiator", v.i.Initiator != 0, v.i.Initiator.IsValid(), v.i.Initiator.String()},
		{"jenis", v.i.Jenis != 0, v.i.Jenis.IsValid(), v.i.Jenis.String()},
		{"bentuk", v.i.Bentuk != 0, v.i.Bentuk.IsValid(), v.i.Bentuk.String()},
		{"stage", v.i.Stage != 0, v.i.Stage.IsValid(), v.i.Stage.String()},
	} {
		if f.given && !f.valid {
			v.refuse(f.name, f.text, fault.ErrUnknown)
		}
	}
	if v.i.Stage == 0 {
		v.refuse("stage", "", fault.ErrEmpty)
	}
}

func (v *validator) units() {
	known := func(code string) bool { return v.register == nil || v.register.Depth(code) >= 0 }
	if v.i.Lead != "" && !known(v.i.Lead) {
		v.refuse("lead", v.i.Lead, fault.ErrUnknown)
	}
	for n, code := range v.i.Partners {
		switch {
		case code == "":
			v.refuse("partners", "", fault.ErrEmpty)
		case !known(code):
			v.refuse("partners", code, fault.ErrUnknown)
		case code == v.i.Lead || slices.Contains(v.i.Partners[:n], code):
			v.refuse("partners", code, fault.ErrDuplicate)
		}
	}
	for n, p := range v.i.Outside {
		switch {
		case p.Kind == 0:
			v.refuse("outside", p.Name, fault.ErrEmpty)
		case !p.Kind.IsValid():
			v.refuse("outside", p.Kind.String(), fault.ErrUnknown)
		case slices.Contains(v.i.Outside[:n], p):
			v.refuse("outside", p.Name, fault.ErrDuplicate)
		}
	}
}

func (v *validator) places() {
	for n, l := range v.i.Locations {
		switch {
		case l.IsZero():
			v.refuse("locations", "", fault.ErrEmpty)
		case !l.IsValid():
			v.refuse("locations", l.String(), fault.ErrUnknown)
		case slices.Contains(v.i.Locations[:n], l):
			v.refuse("locations", l.String(), fault.ErrDuplicate)
		}
	}
}

func (v *validator) dates() {
	trial, use := v.i.TrialDate, v.i.UseDate
	if !trial.IsZero() && v.i.Stage == StageInisiatif {
		v.refuse("trial_date", trial.String(), ErrOrder)
	}
	early := v.i.Stage == StageInisiatif || v.i.Stage == StageUjiCoba
	if !use.IsZero() && (early || !trial.IsZero() && use.Before(trial)) {
		v.refuse("use_date", use.String(), ErrOrder)
	}
}

// Kawasan returns the areas of Perpres 80/2019 in which the initiative takes place, in order, each once; opd.DiLuarKawasan for a
// kabupaten or kota of Jawa Timur in none whose members were read. A location that is a whole province lies in no area. The slice
// is the caller's.
func (i Initiative) Kawasan() []opd.Kawasan {
	var areas []opd.Kawasan
	for _, l := range i.Locations {
		for m := range opd.KawasanOf(l) {
			areas = append(areas, m.Kawasan)
		}
	}
	slices.Sort(areas)
	return slices.Compact(areas)
}

func (i Initiative) clone() Initiative {
	i.Partners, i.Outside = slices.Clone(i.Partners), slices.Clone(i.Outside)
	i.Replications, i.Locations, i.Evidence = slices.Clone(i.Replications), slices.Clone(i.Locations), slices.Clone(i.Evidence)
	return i
}
