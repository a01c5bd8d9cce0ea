package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// employee is a row of the file of SKP results.
type employee struct {
	person, superior pegawai.Person
	skp              score.Index
}

// input is what the files say.
type input struct {
	employees     []employee
	sheets        map[string][]sheets.Response[berakhlak.Behaviour] // by identity
	organisations map[string]kinerja.OrgPredicate                   // by unit; nil where no file was given
	bad           []error                                           // rows that could not be used
}

// read reads the three files; organisation may be nil.
func read(set *settings, skp, behaviour, organisation io.Reader) (*input, error) {
	in := &input{sheets: map[string][]sheets.Response[berakhlak.Behaviour]{}}
	if err := in.readSKP(skp); err != nil {
		return nil, fmt.Errorf("berkas SKP: %w", err)
	}
	if err := in.readSheets(set, behaviour); err != nil {
		return nil, fmt.Errorf("berkas perilaku: %w", err)
	}
	if organisation == nil {
		return in, nil
	}
	if err := in.readOrganisations(organisation); err != nil {
		return nil, fmt.Errorf("berkas organisasi: %w", err)
	}
	return in, nil
}

// strangers returns how many sheets are about people who are not in the file of SKP results.
func (in *input) strangers() int {
	n := 0
	for _, list := range in.sheets {
		n += len(list)
	}
	for _, e := range in.employees {
		n -= len(in.sheets[e.person.Identity.Text()])
	}
	return n
}

// row is a row of a table whose columns are known by their headers.
type row struct {
	line    int
	columns map[string]int
	fields  []string
}

func (r row) at(column string) string {
	if i := r.columns[column]; i < len(r.fields) {
		return strings.TrimSpace(r.fields[i])
	}
	return ""
}

func (r row) refuse(column string, personal bool, why error) error {
	return &aparatur.RowError{Line: r.line, Column: column, Value: r.at(column), Personal: personal, Err: why}
}

// table reads the rows of a CSV file; what handle refuses is a bad row.
func (in *input) table(src io.Reader, columns []string, handle func(row) error) error {
	reader := sheets.CSV(src)
	header, err := reader.Read()
	if err != nil {
		return err
	}
	index := map[string]int{}
	for i, name := range header.Fields {
		index[strings.ToLower(strings.TrimSpace(name))] = i
	}
	known := map[string]int{}
	for _, name := range columns {
		i, ok := index[strings.ToLower(name)]
		if !ok {
			return fmt.Errorf("tidak ada kolom %s", name)
		}
		known[name] = i
	}
	for {
		rec, err := reader.Read()
		var bad *aparatur.RowError
		switch {
		case err == io.EOF:
			return nil
		case errors.As(err, &bad):
			in.bad = append(in.bad, err)
			continue
		case err != nil:
			return err
		}
		if err := handle(row{rec.Line, known, rec.Fields}); err != nil {
			in.bad = append(in.bad, err)
		}
	}
}

var skpColumns = []string{"NIP", "Nama", "Golongan", "Jabatan", "Unit kerja", "NIP atasan", "Nama atasan", "Golongan atasan", "Jabatan atasan", "Nilai SKP"}

func (in *input) readSKP(src io.Reader) error {
	seen := map[pegawai.Identity]bool{}
	return in.table(src, skpColumns, func(r row) error {
		var e employee
		var err error
		if e.person, err = r.person("NIP", "Nama", "Golongan", "Jabatan"); err != nil {
			return err
		}
		if e.superior, err = r.person("NIP atasan", "Nama atasan", "Golongan atasan", "Jabatan atasan"); err != nil {
			return err
		}
		if e.person.Unit = r.at("Unit kerja"); e.person.Unit == "" {
			return r.refuse("Unit kerja", false, aparatur.ErrEmpty)
		}
		if seen[e.person.Identity] {
			return r.refuse("NIP", true, aparatur.ErrDuplicate)
		}
		if e.skp, err = score.ParseIndex(r.at("Nilai SKP")); err != nil {
			return r.refuse("Nilai SKP", false, err)
		}
		seen[e.person.Identity] = true
		in.employees = append(in.employees, e)
		return nil
	})
}

func (r row) person(number, name, grade, post string) (p pegawai.Person, err error) {
	if p.Identity, err = pegawai.ParseIdentity(r.at(number)); err != nil {
		return p, r.refuse(number, true, err)
	}
	if p.Name = bahasa.ParseName(r.at(name)); p.Name.IsZero() {
		return p, r.refuse(name, true, aparatur.ErrEmpty)
	}
	// A grade is a PNS's or a PPPK's, as the number says: the III of a PNS has lost its letter. An empty one stays so.
	if text := r.at(grade); text != "" {
		n, _ := p.Identity.NIP()
		if n.Kind() != pegawai.NIPPPPK {
			p.Golongan, err = pegawai.ParseGolongan(text)
		}
		if n.Kind() == pegawai.NIPPPPK || err != nil && n.Kind() != pegawai.NIPPNS {
			p.GolonganPPPK, err = pegawai.ParseGolonganPPPK(text)
		}
		if err != nil {
			return p, r.refuse(grade, false, err)
		}
	}
	p.Position = r.at(post)
	return p, nil
}

func (in *input) readSheets(set *settings, src io.Reader) error {
	// Raters may have codes of any kind; only a damaged number must not pass for one.
	identity := func(s string) (string, error) {
		i, err := pegawai.ParseIdentity(s)
		switch {
		case errors.Is(err, aparatur.ErrSpreadsheet):
			return "", err
		case err != nil:
			return strings.TrimSpace(s), nil
		}
		return i.Text(), nil
	}
	reader, err := sheets.NewWide(sheets.CSV(src), set.framework, sheets.WithIdentity(identity), sheets.WithRoles(set.panel.ParseRole))
	if err != nil {
		return err
	}
	for r, err := range sheets.Unique(reader.All(), sheets.LastByTime) {
		var bad *aparatur.RowError
		switch {
		case err == nil:
			in.sheets[r.Person] = append(in.sheets[r.Person], r)
		case errors.Is(err, sheets.ErrSuperseded):
		case errors.As(err, &bad):
			in.bad = append(in.bad, err)
		default:
			return err
		}
	}
	return nil
}

func (in *input) readOrganisations(src io.Reader) error {
	in.organisations = map[string]kinerja.OrgPredicate{}
	return in.table(src, []string{"Unit kerja", "Predikat organisasi"}, func(r row) error {
		p, err := kinerja.ParseOrgPredicate(r.at("Predikat organisasi"))
		if err != nil {
			return r.refuse("Predikat organisasi", false, err)
		}
		in.organisations[r.at("Unit kerja")] = p
		return nil
	})
}
