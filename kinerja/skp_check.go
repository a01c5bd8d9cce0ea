package kinerja

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/internal/fault"
)

// SKPError lists all that is wrong with an SKP. It matches the sentinels of its problems: aparatur.ErrEmpty, ErrDuplicate,
// ErrUnknown. It holds no text of the SKP and no name.
type SKPError struct{ Problems []Problem }

// Problem is one thing that is wrong with an SKP.
type Problem struct {
	Where string // the field, as in JSON: "results[1].indicators[0].target"
	Err   error  // a sentinel: aparatur.ErrEmpty where it is missing
	words string // Indonesian
}

// Error names every problem.
func (e *SKPError) Error() string {
	parts := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		parts[i] = p.String()
	}
	return "kinerja.SKP: " + strings.Join(parts, "; ")
}

// Indonesian names every problem in Indonesian.
func (e *SKPError) Indonesian() string {
	parts := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		parts[i] = p.Indonesian()
	}
	return "SKP belum lengkap atau belum benar: " + strings.Join(parts, "; ")
}

// Unwrap returns the sentinels.
func (e *SKPError) Unwrap() []error {
	out := make([]error, len(e.Problems))
	for i, p := range e.Problems {
		out[i] = p.Err
	}
	return out
}

// String returns "results[1].indicators[0].target: empty".
func (p Problem) String() string {
	if p.Err == nil {
		return p.Where
	}
	return p.Where + ": " + p.Err.Error()
}

// Indonesian returns "target indikator 1 hasil kerja 2: kosong".
func (p Problem) Indonesian() string {
	if p.Err == nil {
		return p.words
	}
	return p.words + ": " + fault.Indonesian(p.Err)
}

// checker collects problems.
type checker struct{ problems []Problem }

func (c *checker) add(err error, where, words string) {
	c.problems = append(c.problems, Problem{where, err, words})
}

func (c *checker) text(s, where, words string) {
	if strings.TrimSpace(s) == "" {
		c.add(fault.ErrEmpty, where, words)
	}
}

func (c *checker) constant(zero, valid bool, where, words string) {
	switch {
	case zero:
		c.add(fault.ErrEmpty, where, words)
	case !valid:
		c.add(fault.ErrUnknown, where, words)
	}
}

// Check returns an error that names each part that is missing or wrong: a *[SKPError], or nil. At the stage [Planned] it asks for
// period, approach, names and numbers of both persons, at least one main result, a code of its own, a kind, a plan and an indicator
// for each result, a text and a target for each indicator, in the quantitative approach its aspect, and each of the seven values
// once, with what the superior expects in particular. At [Evaluated] it asks for the realisation of each indicator too. What is to
// be filled in is the library's reading of what PermenPANRB 6/2022 names. Links to the superior's results are another matter:
// [SKP.Unlinked].
func (s SKP) Check(stage Stage) error {
	var c checker
	c.constant(stage == 0, stage.IsValid(), "stage", "tahap")
	if !s.Period.IsValid() {
		c.add(fault.ErrEmpty, "period", "periode")
	}
	c.constant(s.Approach == 0, s.Approach.IsValid(), "approach", "pendekatan")
	if s.Employee.Name.IsZero() {
		c.add(fault.ErrEmpty, "employee.name", "nama pegawai")
	}
	if s.Employee.Identity.IsZero() {
		c.add(fault.ErrEmpty, "employee.identity", "NIP pegawai")
	}
	if s.Superior.Name.IsZero() {
		c.add(fault.ErrEmpty, "superior.name", "nama pejabat penilai kinerja")
	}
	if s.Superior.Identity.IsZero() {
		c.add(fault.ErrEmpty, "superior.identity", "NIP pejabat penilai kinerja")
	}
	s.checkResults(&c, stage)
	s.checkConduct(&c)
	if len(c.problems) == 0 {
		return nil
	}
	return &SKPError{c.problems}
}

func (s SKP) checkResults(c *checker, stage Stage) {
	main := false
	codes := map[string]bool{}
	for i, r := range s.Results {
		where, words := fmt.Sprintf("results[%d]", i), "hasil kerja "+strconv.Itoa(i+1)
		c.text(r.Code, where+".code", "kode "+words)
		if code := strings.TrimSpace(r.Code); code != "" {
			if codes[code] {
				c.add(fault.ErrDuplicate, where+".code", "kode "+words)
			}
			codes[code] = true
		}
		c.constant(r.Kind == 0, r.Kind.IsValid(), where+".kind", "jenis "+words)
		main = main || r.Kind == Utama
		c.text(r.Plan, where+".plan", "rencana "+words)
		if len(r.Indicators) == 0 {
			c.add(fault.ErrEmpty, where+".indicators", "indikator "+words)
		}
		for j, x := range r.Indicators {
			where, words := fmt.Sprintf("%s.indicators[%d]", where, j), fmt.Sprintf("indikator %d %s", j+1, words)
			if s.Approach == Kuantitatif || x.Aspect != 0 {
				c.constant(x.Aspect == 0, x.Aspect.IsValid(), where+".aspect", "aspek "+words)
			}
			c.text(x.Text, where+".text", "isi "+words)
			c.text(x.Target, where+".target", "target "+words)
			if stage == Evaluated {
				c.text(x.Realisation, where+".realisation", "realisasi "+words)
			}
		}
	}
	if !main {
		c.add(fault.ErrEmpty, "results", "hasil kerja utama")
	}
}

func (s SKP) checkConduct(c *checker) {
	seen := map[berakhlak.Value]bool{}
	for i, x := range s.Conduct {
		where := fmt.Sprintf("conduct[%d]", i)
		c.constant(x.Value == 0, x.Value.IsValid(), where+".value", "nilai pada perilaku kerja "+strconv.Itoa(i+1))
		if !x.Value.IsValid() {
			continue
		}
		if seen[x.Value] {
			c.add(fault.ErrDuplicate, where+".value", "perilaku kerja "+x.Value.String())
		}
		seen[x.Value] = true
		c.text(x.Expectation, where+".expectation", "ekspektasi khusus pimpinan pada "+x.Value.String())
	}
	for v := range berakhlak.Values() {
		if !seen[v] {
			c.add(fault.ErrEmpty, "conduct["+v.Code()+"]", "perilaku kerja "+v.String())
		}
	}
}
