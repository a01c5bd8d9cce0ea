package kinerja

import (
	"fmt"
	"iter"
	"log/slog"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/pegawai"
)

// SKP is an employee's performance plan and what came of it (Sasaran Kinerja Pegawai), as PermenPANRB 6/2022 has it: results of
// work with their indicators, and the seven values with what the superior expects in particular. It is plain data, for JSON and
// for [SKP.Check]; it is not safe for concurrent writing. It is personal data: package fmt and package slog print names and
// numbers masked, and the JSON codec writes them in full.
type SKP struct {
	Period   aparatur.Period `json:"period"`
	Approach Approach        `json:"approach"`
	Employee pegawai.Person  `json:"employee"` // pegawai yang dinilai
	Superior pegawai.Person  `json:"superior"` // pejabat penilai kinerja
	Results  []Result        `json:"results"`
	Conduct  []Conduct       `json:"conduct"`
}

// Result is a result of work that is expected (hasil kerja).
type Result struct {
	Code string     `json:"code"` // of the agency's own, unique in the SKP: "A1"
	Kind ResultKind `json:"kind"`
	Plan string     `json:"plan"` // rencana hasil kerja
	// Supports is the code of the superior's result that this one supports (rencana hasil kerja pimpinan yang diintervensi); ""
	// for none.
	Supports   string      `json:"supports,omitempty"`
	Indicators []Indicator `json:"indicators"`
	Feedback   string      `json:"feedback,omitempty"` // umpan balik
}

// Indicator is how a result is measured (indikator kinerja individu).
type Indicator struct {
	Aspect      Aspect `json:"aspect,omitzero"` // needed in the quantitative approach
	Text        string `json:"text"`
	Target      string `json:"target"`
	Realisation string `json:"realisation,omitempty"`
}

// Conduct is what is expected of behaviour at work under one of the values (perilaku kerja); the behaviours themselves are
// those of [berakhlak.Value.Behaviours].
type Conduct struct {
	Value       berakhlak.Value `json:"value"`
	Expectation string          `json:"expectation"`        // Ekspektasi Khusus Pimpinan
	Feedback    string          `json:"feedback,omitempty"` // umpan balik
}

// Unlinked yields the results that support none of the superior's results (hasil kerja tanpa kaitan): those without a code in
// Supports and, where superior is not nil, those whose code is none of the superior's results. It is a list to look at, not a
// list of faults.
func (s SKP) Unlinked(superior *SKP) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for _, r := range s.Results {
			if !r.linked(superior) && !yield(r) {
				return
			}
		}
	}
}

func (r Result) linked(superior *SKP) bool {
	code := strings.TrimSpace(r.Supports)
	if code == "" || superior == nil {
		return code != ""
	}
	for _, other := range superior.Results {
		if strings.TrimSpace(other.Code) == code {
			return true
		}
	}
	return false
}

// Format prints period, approach, persons and counts for every verb, with names and numbers masked and the texts left out.
func (s SKP) Format(f fmt.State, verb rune) {
	format(f, verb, fmt.Sprintf("{Period:%v Approach:%v Employee:%v Superior:%v Results:%d Conduct:%d}",
		s.Period, s.Approach, s.Employee, s.Superior, len(s.Results), len(s.Conduct)))
}

// LogValue returns a group of period, approach, persons and counts, with names and numbers masked and the texts left out.
func (s SKP) LogValue() slog.Value {
	return slog.GroupValue(slog.String("period", s.Period.String()), slog.String("approach", s.Approach.Code()),
		slog.Any("employee", s.Employee.LogValue()), slog.Any("superior", s.Superior.LogValue()),
		slog.Int("results", len(s.Results)), slog.Int("conduct", len(s.Conduct)))
}
