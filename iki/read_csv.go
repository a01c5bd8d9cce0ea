package iki

import (
	"errors"
	"io"
	"iter"
	"strings"
	"time"
	"unicode"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score/sheets"
)

// csvColumns are the headers that [ReadCSV] knows, folded, with the key of the field in JSON.
var csvColumns = map[string]string{
	"kode": "id", "id": "id",
	"judul": "title", "nama": "title", "title": "title",
	"inisiator": "initiator", "initiator": "initiator",
	"opd": "lead", "opdpengampu": "lead", "lead": "lead",
	"opdmitra": "partners", "mitra": "partners", "partners": "partners",
	"mitraluar": "outside", "outside": "outside",
	"akarmasalah": "root_problem", "rootproblem": "root_problem",
	"solusi": "solution", "solution": "solution",
	"data": "data", "teknologi": "technology", "technology": "technology",
	"jenis": "jenis", "bentuk": "bentuk", "tahap": "stage", "stage": "stage",
	"replikasi": "replications", "replications": "replications",
	"tanggalujicoba": "trial_date", "trialdate": "trial_date",
	"tanggalpenerapan": "use_date", "usedate": "use_date",
	"lokasi": "locations", "locations": "locations",
	"bukti": "evidence", "evidence": "evidence",
}

// ReadCSV reads initiatives from a file of comma-, semicolon- or tab-separated values, in any of the encodings that [sheets.CSV]
// reads, one row at a time. The first row has the headers; kode, judul, opd and tahap are needed, and
//
//	inisiator, opd_mitra, mitra_luar, akar_masalah, solusi, data, teknologi, jenis, bentuk, replikasi,
//	tanggal_uji_coba, tanggal_penerapan, lokasi, bukti
//
// are read where they are there; other columns are not. Several things in one cell are separated by "|". Units are found in r by
// code, name or abbreviation, as [opd.Register.Find] finds them; with a nil r they must be codes. Locations are found by
// [opd.FindRegion]; dates are read by [bahasa.ParseDate]; an outside partner is its kind, a colon and its name, "media: Harian
// Contoh".
//
// A bad row is yielded as an error, a *aparatur.RowError with line, column and value or, where several cells are bad, those joined
// as by errors.Join; the next row is read all the same. What [Initiative.Validate] reports, and a code given twice, is such an
// error too. Without a needed column, and with a column given twice, the only thing yielded is the error of the header. An error
// of src ends the reading.
func ReadCSV(src io.Reader, r *opd.Register) iter.Seq2[Initiative, error] {
	return func(yield func(Initiative, error) bool) {
		file := sheets.CSV(src)
		header, columns, err := readHeader(file)
		if err != nil {
			yield(Initiative{}, err)
			return
		}
		seen := make(map[string]bool)
		for {
			record, err := file.Read()
			if err == io.EOF {
				return
			}
			if err != nil {
				var bad *fault.RowError
				if !yield(Initiative{}, err) || !errors.As(err, &bad) {
					return
				}
				continue
			}
			if blankRow(record.Fields) {
				continue
			}
			row := csvRow{line: record.Line, fields: record.Fields, header: header, columns: columns, register: r}
			i, err := row.read(seen)
			if !yield(i, err) {
				return
			}
		}
	}
}

func blankRow(fields []string) bool {
	for _, f := range fields {
		if strings.TrimSpace(f) != "" {
			return false
		}
	}
	return true
}

func readHeader(file sheets.Records) (header []string, columns map[string]int, err error) {
	record, err := file.Read()
	if err == io.EOF {
		return nil, nil, &fault.RowError{Line: 1, Err: fault.ErrEmpty}
	}
	if err != nil {
		return nil, nil, err
	}
	columns = make(map[string]int)
	var problems []error
	for n, h := range record.Fields {
		header = append(header, strings.TrimSpace(h))
		if field, ok := csvColumns[foldHeader(h)]; ok {
			if _, twice := columns[field]; twice {
				problems = append(problems, &fault.RowError{Line: record.Line, Column: header[n], Err: fault.ErrDuplicate})
			}
			columns[field] = n
		}
	}
	for _, needed := range []struct{ field, name string }{{"id", "kode"}, {"title", "judul"}, {"lead", "opd"}, {"stage", "tahap"}} {
		if _, ok := columns[needed.field]; !ok {
			problems = append(problems, &fault.RowError{Line: record.Line, Column: needed.name, Err: fault.ErrEmpty})
		}
	}
	return header, columns, errors.Join(problems...)
}

func foldHeader(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// csvRow is one row on its way to an initiative.
type csvRow struct {
	line     int
	fields   []string
	header   []string
	columns  map[string]int
	register *opd.Register
	problems []error
}

func (c *csvRow) read(seen map[string]bool) (Initiative, error) {
	i := Initiative{
		ID: c.cell("id"), Title: c.cell("title"), RootProblem: c.cell("root_problem"), Solution: c.cell("solution"),
		Data: c.cell("data"), Technology: c.cell("technology"), Replications: c.parts("replications"), Evidence: c.parts("evidence"),
	}
	c.text("initiator", &i.Initiator)
	c.text("jenis", &i.Jenis)
	c.text("bentuk", &i.Bentuk)
	c.text("stage", &i.Stage)
	i.Lead = c.unit("lead", c.cell("lead"))
	for _, p := range c.parts("partners") {
		i.Partners = append(i.Partners, c.unit("partners", p))
	}
	for _, p := range c.parts("outside") {
		kind, name, _ := strings.Cut(p, ":")
		k, err := ParsePartnerKind(kind)
		c.check("outside", p, err)
		i.Outside = append(i.Outside, OutsidePartner{Kind: k, Name: strings.TrimSpace(name)})
	}
	for _, p := range c.parts("locations") {
		found, err := opd.FindRegion(p)
		c.check("locations", p, err)
		i.Locations = append(i.Locations, found.Code)
	}
	i.TrialDate, i.UseDate = c.date("trial_date"), c.date("use_date")
	if len(c.problems) == 0 {
		for _, e := range fieldErrors(i.Validate(c.register)) {
			c.check(e.Field, e.Value, e.Err)
		}
	}
	if i.ID != "" && seen[i.ID] {
		c.check("id", i.ID, fault.ErrDuplicate)
	}
	switch len(c.problems) {
	case 0:
		seen[i.ID] = true
		return i, nil
	case 1:
		return Initiative{}, c.problems[0]
	}
	return Initiative{}, errors.Join(c.problems...)
}

// fieldErrors takes apart what Validate joined.
func fieldErrors(err error) []*FieldError {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return nil
	}
	var list []*FieldError
	for _, e := range joined.Unwrap() {
		if f, ok := e.(*FieldError); ok {
			list = append(list, f)
		}
	}
	return list
}

// check notes what is wrong with a cell.
func (c *csvRow) check(field, value string, err error) {
	if err != nil {
		c.problems = append(c.problems, &fault.RowError{Line: c.line, Column: c.name(field), Value: value, Err: err})
	}
}

func (c *csvRow) name(field string) string {
	if n, ok := c.columns[field]; ok {
		return c.header[n]
	}
	return field
}

func (c *csvRow) cell(field string) string {
	n, ok := c.columns[field]
	if !ok || n >= len(c.fields) {
		return ""
	}
	// A record's strings share the memory of their row.
	return strings.Clone(strings.TrimSpace(c.fields[n]))
}

func (c *csvRow) parts(field string) []string {
	var out []string
	for p := range strings.SplitSeq(c.cell(field), "|") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

func (c *csvRow) text(field string, to interface{ UnmarshalText([]byte) error }) {
	cell := c.cell(field)
	c.check(field, cell, to.UnmarshalText([]byte(cell)))
}

// unit returns the code of the unit that a cell names.
func (c *csvRow) unit(field, name string) string {
	if c.register == nil || name == "" {
		return name
	}
	u, err := c.register.Find(name)
	c.check(field, name, err)
	return u.Code
}

func (c *csvRow) date(field string) aparatur.Date {
	cell := c.cell(field)
	if cell == "" {
		return aparatur.Date{}
	}
	t, err := bahasa.ParseDate(cell, time.UTC)
	c.check(field, cell, err)
	return aparatur.DateOf(t)
}
