package opd

import (
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/fault"
)

// The sentinels of this package. The texts of errors in Indonesian come from aparatur.Explain.
var (
	// ErrCycle: units that are below themselves.
	ErrCycle error = fault.NewReason("cycle", "berputar: unit menjadi atasan dirinya sendiri")
	// ErrOrphan: a unit whose parent is not among the rows.
	ErrOrphan error = fault.NewReason("parent not found", "unit induk tidak ditemukan")
	// ErrRoots: more than one unit without a parent.
	ErrRoots error = fault.NewReason("more than one root", "lebih dari satu unit tanpa induk")
	// ErrNoRoot: every unit has a parent.
	ErrNoRoot error = fault.NewReason("no root", "tidak ada unit tanpa induk")
	// ErrNoSuccessor: no successor or predecessor was declared.
	ErrNoSuccessor error = fault.NewReason("no declared successor", "unit penerus tidak dinyatakan")
	// ErrSplit: a predecessor has other successors too, so that the people are not the same.
	ErrSplit error = fault.NewReason("the predecessor was split", "unit pendahulu dipecah")
	// ErrOverlap: two posts held definitively at the same time.
	ErrOverlap error = fault.NewReason("two posts held definitively at the same time", "dua jabatan definitif pada waktu yang sama")
)

// shownAtMost is how many rows or candidates an error prints; its fields have all.
const shownAtMost = 10

// Candidate is one of the things that an ambiguous text may mean.
type Candidate struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	Within string `json:"within,omitempty"` // what it is part of
}

// AmbiguousError is a name that more than one region or unit has. It matches aparatur.ErrAmbiguous.
type AmbiguousError struct {
	Type       string      `json:"type"` // what was looked for: "opd.Region", "opd.Unit"
	Input      string      `json:"-"`
	Candidates []Candidate `json:"candidates"`
}

// Error lists the candidates, the first ten of them.
func (e *AmbiguousError) Error() string {
	return e.Type + ": " + fault.Show(e.Input, false) + ": " + fault.ErrAmbiguous.Error() + ": " + e.list(" of ", " or ", "others")
}

// Unwrap returns aparatur.ErrAmbiguous.
func (e *AmbiguousError) Unwrap() error { return fault.ErrAmbiguous }

// Indonesian writes the error for Indonesian readers.
func (e *AmbiguousError) Indonesian() string {
	return "isi " + fault.Show(e.Input, false) + ": " + fault.Indonesian(fault.ErrAmbiguous) + ": " + e.list(" pada ", "", "lainnya")
}

func (e *AmbiguousError) list(of, or, others string) string {
	var items []string
	for i, c := range e.Candidates {
		if i == shownAtMost {
			items = append(items, strconv.Itoa(len(e.Candidates)-i)+" "+others)
			break
		}
		text := c.Name
		if c.Code != "" {
			text += " (" + c.Code + ")"
		}
		if c.Within != "" {
			text += of + c.Within
		}
		items = append(items, text)
	}
	if or == "" {
		return bahasa.Or(items...)
	}
	return strings.Join(items, or)
}

// RowRef is a row of a register as an error names it.
type RowRef struct {
	Line int    `json:"line"` // of the file, or the number of the unit among those given, from 1
	Code string `json:"-"`
}

// TreeError is a fault of the tree of a register, with all the rows that are part of it. It matches its Err: [ErrCycle],
// [ErrOrphan], [ErrRoots], [ErrNoRoot] or aparatur.ErrDuplicate.
type TreeError struct {
	Err  error    `json:"-"`
	Rows []RowRef `json:"rows"`
}

// Error names the first ten rows.
func (e *TreeError) Error() string { return e.text("line ", e.Err.Error(), "others") }

// Unwrap returns e.Err.
func (e *TreeError) Unwrap() error { return e.Err }

// Indonesian writes the error for Indonesian readers.
func (e *TreeError) Indonesian() string {
	return e.text("baris ", fault.Indonesian(e.Err), "lainnya")
}

func (e *TreeError) text(line, why, others string) string {
	var b strings.Builder
	for i, r := range e.Rows {
		if i > 0 {
			b.WriteString(", ")
		}
		if i == shownAtMost {
			b.WriteString(strconv.Itoa(len(e.Rows)-i) + " " + others)
			break
		}
		b.WriteString(line + strconv.Itoa(r.Line))
		if r.Code != "" {
			b.WriteString(" " + fault.Show(r.Code, false))
		}
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	return b.String() + why
}

// RegisterError is all that is wrong with the rows of a register: a *aparatur.RowError for each row that cannot be read, and
// a *[TreeError] for each fault of the tree. It matches what they match.
type RegisterError struct{ Problems []error }

// Error prints the first ten problems, one a line.
func (e *RegisterError) Error() string {
	return e.text(error.Error, "more")
}

// Unwrap returns the problems.
func (e *RegisterError) Unwrap() []error { return e.Problems }

// Indonesian writes the error for Indonesian readers.
func (e *RegisterError) Indonesian() string { return e.text(fault.Indonesian, "lagi") }

func (e *RegisterError) text(write func(error) string, more string) string {
	var lines []string
	for i, p := range e.Problems {
		if i == shownAtMost {
			lines = append(lines, strconv.Itoa(len(e.Problems)-i)+" "+more)
			break
		}
		lines = append(lines, write(p))
	}
	return strings.Join(lines, "\n")
}
