package kinerja

import (
	"fmt"
	"iter"
	"slices"
	"sort"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/fault"
)

// Counts are how many employees of an organisation have each predicate (sebaran predikat). It holds counts only, no names. The
// zero value is an organisation without employees.
type Counts struct {
	SangatBaik       int `json:"sangat-baik"`
	Baik             int `json:"baik"`
	ButuhPerbaikan   int `json:"butuh-perbaikan"`
	KurangMisconduct int `json:"kurang-misconduct"`
	SangatKurang     int `json:"sangat-kurang"`
}

func (c *Counts) field(p Predicate) *int {
	switch p {
	case SangatBaik:
		return &c.SangatBaik
	case Baik:
		return &c.Baik
	case ButuhPerbaikan:
		return &c.ButuhPerbaikan
	case KurangMisconduct:
		return &c.KurangMisconduct
	case SangatKurang:
		return &c.SangatKurang
	}
	return nil
}

// Of returns the number of employees with the predicate; 0 for what is none.
func (c Counts) Of(p Predicate) int {
	if n := c.field(p); n != nil {
		return *n
	}
	return 0
}

// Add counts one employee with the predicate. The error is a *aparatur.ParseError that matches aparatur.ErrUnknown for what is
// none, and leaves the counts as they were.
func (c *Counts) Add(p Predicate) error {
	n := c.field(p)
	if n == nil {
		return refuse("kinerja.Predicate", fault.ErrUnknown)
	}
	*n++
	return nil
}

// Total returns the number of employees.
func (c Counts) Total() int {
	return c.SangatBaik + c.Baik + c.ButuhPerbaikan + c.KurangMisconduct + c.SangatKurang
}

// maxCount bounds the counts, so that no sum overflows an int of 32 bits.
const maxCount = 100_000_000

func (c Counts) check() error {
	for p := range Predicates() {
		if n := c.Of(p); n < 0 || n > maxCount {
			return refuse("kinerja.Counts", fault.Because(fault.ErrRange, p.Code(), p.String()))
		}
	}
	return nil
}

// Constraint is one constraint on the predicates of the employees of an organisation (batasan sebaran). It is a comparable value;
// the zero value is none.
type Constraint struct {
	kind    ConstraintKind
	percent int
	of      [2]Predicate // the second may be none
}

// Kind returns what is asked.
func (c Constraint) Kind() ConstraintKind { return c.kind }

// Predicates yields the predicates whose employees are counted, together.
func (c Constraint) Predicates() iter.Seq[Predicate] {
	return func(yield func(Predicate) bool) {
		for _, p := range c.of {
			if p.IsValid() && !yield(p) {
				return
			}
		}
	}
}

// Percent returns the share in percent for [AtMost] and [AtLeast]; 0 for other kinds.
func (c Constraint) Percent() int { return c.percent }

// String returns the constraint in Indonesian: "Sangat Baik paling banyak 70%".
func (c Constraint) String() string {
	var names []string
	for p := range c.Predicates() {
		names = append(names, p.String())
	}
	// Or: whoever has one of the two predicates counts.
	who := bahasa.Or(names...)
	switch c.kind {
	case LargestGroup:
		return who + " menjadi kelompok terbesar"
	case AtMost:
		return fmt.Sprintf("%s paling banyak %d%%", who, c.percent)
	case AtLeast:
		return fmt.Sprintf("%s paling sedikit %d%%", who, c.percent)
	case AtLeastOne:
		return "Harus ada " + who
	case Nobody:
		return "Tidak boleh ada " + who
	}
	return "kinerja.Constraint(0)"
}

// distribution holds the constraints of SE MenPANRB 3/2023 by the organisation's predicate.
var distribution = [...][]Constraint{
	OrgIstimewa: {
		{kind: LargestGroup, of: [2]Predicate{SangatBaik}},
		{kind: AtMost, percent: 70, of: [2]Predicate{SangatBaik}},
	},
	OrgBaik: {
		{kind: LargestGroup, of: [2]Predicate{Baik}},
		{kind: AtMost, percent: 70, of: [2]Predicate{Baik}},
		{kind: AtLeastOne, of: [2]Predicate{ButuhPerbaikan, KurangMisconduct}},
	},
	OrgButuhPerbaikan: {
		{kind: AtLeast, percent: 60, of: [2]Predicate{ButuhPerbaikan}},
		{kind: AtMost, percent: 10, of: [2]Predicate{SangatBaik}},
	},
	OrgKurang: {
		{kind: AtLeast, percent: 60, of: [2]Predicate{KurangMisconduct}},
		{kind: AtLeast, percent: 10, of: [2]Predicate{ButuhPerbaikan}},
		{kind: AtMost, percent: 10, of: [2]Predicate{SangatBaik}},
	},
	OrgSangatKurang: {
		{kind: AtLeast, percent: 60, of: [2]Predicate{SangatKurang}},
		{kind: AtLeast, percent: 10, of: [2]Predicate{KurangMisconduct, ButuhPerbaikan}},
		{kind: Nobody, of: [2]Predicate{SangatBaik}},
	},
}

// Constraints yields the constraints of SE MenPANRB 3/2023 for an organisation with the predicate; none for what is no predicate.
func Constraints(org OrgPredicate) iter.Seq[Constraint] {
	if !org.IsValid() {
		return slices.Values([]Constraint(nil))
	}
	return slices.Values(distribution[org])
}

// DistributionCitation returns the source of [Constraints]: one source only.
func DistributionCitation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.SEMenPANRB3Tahun2023, Status: aparatur.OneSource}
}

// minEmployees is the size from which the guidance can be met.
const minEmployees = 3

// DistributionResult says which constraints the predicates of an organisation keep.
type DistributionResult struct {
	Org    OrgPredicate `json:"org"`
	Counts Counts       `json:"counts"`
	// Applicable is false for fewer than three employees, where the guidance cannot be met (library's reading). Findings are then
	// empty.
	Applicable bool      `json:"applicable"`
	Findings   []Finding `json:"findings"`
}

// Finding is one constraint and whether it is kept.
type Finding struct {
	Constraint Constraint `json:"constraint"`
	N          int        `json:"n"`     // employees with the constraint's predicates
	Total      int        `json:"total"` // all employees
	// Missed is how many employees, at least, would need another predicate for this constraint alone to be kept; 0 where it is.
	Missed int `json:"missed"`
}

// CheckDistribution tells which constraints of SE MenPANRB 3/2023 the counts keep, given the organisation's predicate, and by how
// many people each of the others is missed. The guidance is a set of constraints and not a curve: what it leaves free is not
// judged. "Most" (sebagian besar) is read as the largest single group (library): a tie is not enough.
//
// The error is a *aparatur.ParseError: aparatur.ErrUnknown for what is no predicate, aparatur.ErrRange for a count below 0 or
// above 100,000,000.
func CheckDistribution(org OrgPredicate, c Counts) (DistributionResult, error) {
	if !org.IsValid() {
		return DistributionResult{}, refuse("kinerja.OrgPredicate", fault.ErrUnknown)
	}
	if err := c.check(); err != nil {
		return DistributionResult{}, err
	}
	r := DistributionResult{Org: org, Counts: c, Applicable: c.Total() >= minEmployees, Findings: []Finding{}}
	if !r.Applicable {
		return r, nil
	}
	for constraint := range Constraints(org) {
		r.Findings = append(r.Findings, constraint.find(c))
	}
	return r, nil
}

func (c Constraint) find(counts Counts) Finding {
	f := Finding{Constraint: c, Total: counts.Total()}
	for p := range c.Predicates() {
		f.N += counts.Of(p)
	}
	switch c.kind {
	case LargestGroup:
		f.Missed = c.toLargest(counts)
	case AtMost:
		f.Missed = max(0, f.N-int(int64(f.Total)*int64(c.percent)/100))
	case AtLeast:
		f.Missed = max(0, int((int64(f.Total)*int64(c.percent)+99)/100)-f.N)
	case AtLeastOne:
		f.Missed = max(0, 1-f.N)
	case Nobody:
		f.Missed = f.N
	}
	return f
}

// toLargest returns the smallest number of people who have to come from other groups, the largest first, until the group is larger
// than each other one.
func (c Constraint) toLargest(counts Counts) int {
	group := c.of[0]
	total := counts.Total()
	n := counts.Of(group)
	return sort.Search(total-n, func(moved int) bool {
		// With moved people more, every other group has to be smaller; what it has above that must be among them.
		surplus := 0
		for p := range Predicates() {
			if p != group {
				surplus += max(0, counts.Of(p)-(n+moved-1))
			}
		}
		return surplus <= moved
	})
}

// Holds reports whether the constraint is kept.
func (f Finding) Holds() bool { return f.Missed == 0 }

// String returns the finding in Indonesian: "Sangat Baik paling banyak 70%: 8 dari 10 orang, tidak terpenuhi; paling sedikit 1
// orang perlu berpredikat lain."
func (f Finding) String() string {
	text := fmt.Sprintf("%s: %s dari %s orang, ", f.Constraint, bahasa.Integer(int64(f.N)), bahasa.Integer(int64(f.Total)))
	if f.Holds() {
		return text + "terpenuhi."
	}
	return text + "tidak terpenuhi; paling sedikit " + bahasa.Integer(int64(f.Missed)) + " orang perlu berpredikat lain."
}

// Holds reports whether all constraints are kept; true where the guidance does not apply.
func (r DistributionResult) Holds() bool {
	return !slices.ContainsFunc(r.Findings, func(f Finding) bool { return !f.Holds() })
}

// Sentences returns the result in whole Indonesian sentences (wording: library). The slice is the caller's.
func (r DistributionResult) Sentences() []string {
	if !r.Applicable {
		return []string{fmt.Sprintf("Pola distribusi %s tidak diterapkan: pegawai kurang dari %d orang.", DistributionCitation().Short(), minEmployees)}
	}
	out := []string{fmt.Sprintf("Predikat kinerja organisasi: %s. Pola distribusi menurut %s.", r.Org, DistributionCitation().Short())}
	for _, f := range r.Findings {
		out = append(out, f.String())
	}
	return out
}

// MarshalText returns what [Constraint.String] returns, for JSON too; the error is always nil.
func (c Constraint) MarshalText() ([]byte, error) { return []byte(c.String()), nil }
