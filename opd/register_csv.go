package opd

import (
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score/sheets"
)

// columnNames are the headers that [ReadCSV] knows, folded, with the name of the column. The first of each is the one to use.
var columnNames = map[string]string{
	"kode": "kode", "code": "kode", "kodeunit": "kode",
	"induk": "induk", "kodeinduk": "induk", "parent": "induk", "atasan": "induk",
	"nama": "nama", "name": "nama", "namaunit": "nama", "unit": "nama", "unitkerja": "nama",
	"singkatan": "singkatan", "abbreviation": "singkatan",
	"namalain": "nama_lain", "also": "nama_lain",
	"jenis": "jenis", "kind": "jenis",
	"kelas": "kelas", "class": "kelas",
	"kodeorganisasi": "kode_organisasi", "organisation": "kode_organisasi",
	"urusan":  "urusan",
	"wilayah": "wilayah", "region": "wilayah",
	"kepala": "kepala", "head": "kepala",
	"pns": "pns", "pppk": "pppk", "pppkparuhwaktu": "pppk_paruh_waktu", "nonasn": "non_asn",
}

// ReadCSV reads a register from a file of comma-, semicolon- or tab-separated values, in any of the encodings that
// [sheets.CSV] reads, rows in any order. The first row has the headers; the columns kode, induk and nama are needed, and
//
//	singkatan, nama_lain, jenis, kelas, kode_organisasi, urusan, wilayah, kepala, pns, pppk, pppk_paruh_waktu, non_asn
//
// are read where they are there; other columns are not. Several further names or urusan in one cell are separated by "|".
// Jenis, kelas, urusan and wilayah are read as their parsers read them, a name of a region too; a headcount is a number,
// with a dot between thousands or without one.
//
// The error is a *[RegisterError] as of [NewRegister], with the line of the file for each row, and a *aparatur.RowError for
// each cell that cannot be read; or the error of src.
func ReadCSV(src io.Reader, info RegisterInfo) (*Register, error) {
	file := sheets.CSV(src)
	header, err := file.Read()
	if err == io.EOF {
		return nil, &RegisterError{Problems: []error{&fault.RowError{Line: 1, Err: fault.ErrEmpty}}}
	}
	if err != nil {
		return nil, err
	}
	header.Fields = slices.Clone(header.Fields)
	columns := make(map[string]int)
	var problems []error
	for i, h := range header.Fields {
		if name, ok := columnNames[fold(h)]; ok {
			if _, twice := columns[name]; twice {
				problems = append(problems, &fault.RowError{Line: header.Line, Column: h, Err: fault.ErrDuplicate})
			}
			columns[name] = i
		}
	}
	for _, needed := range []string{"kode", "induk", "nama"} {
		if _, ok := columns[needed]; !ok {
			problems = append(problems, &fault.RowError{Line: header.Line, Column: needed, Err: fault.ErrEmpty})
		}
	}
	if len(problems) > 0 {
		return nil, &RegisterError{Problems: problems}
	}
	names := slices.Sorted(maps.Keys(columns))
	var rows []row
	for {
		record, err := file.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			var bad *fault.RowError
			if !errors.As(err, &bad) {
				return nil, err
			}
			problems = append(problems, err)
			continue
		}
		out := row{line: record.Line}
		for _, name := range names {
			cell := strings.TrimSpace(record.Fields[columns[name]])
			if err := out.unit.set(name, cell); err != nil {
				problems = append(problems, &fault.RowError{Line: record.Line, Column: header.Fields[columns[name]], Value: cell, Err: err})
			}
		}
		rows = append(rows, out)
	}
	return build(info, rows, problems)
}

// set fills in the field of a column.
func (u *Unit) set(column, cell string) error {
	switch column {
	case "kode":
		u.Code = strings.Clone(cell)
	case "induk":
		u.Parent = strings.Clone(cell)
	case "nama":
		u.Name = strings.Clone(cell)
	case "singkatan":
		u.Abbreviation = strings.Clone(cell)
	case "kepala":
		u.Head = strings.Clone(cell)
	case "nama_lain":
		u.Also = parts(cell)
	case "jenis":
		return u.Kind.UnmarshalText([]byte(cell))
	case "kelas":
		return u.Class.UnmarshalText([]byte(cell))
	case "kode_organisasi":
		return u.Organisation.UnmarshalText([]byte(cell))
	case "urusan":
		for _, part := range parts(cell) {
			x, err := ParseUrusan(part)
			if err != nil {
				return err
			}
			u.Urusan = append(u.Urusan, x)
		}
	case "wilayah":
		if cell == "" {
			return nil
		}
		found, err := FindRegion(cell)
		u.Region = found.Code
		return err
	default:
		return u.Headcount.set(column, cell)
	}
	return nil
}

func parts(cell string) []string {
	var out []string
	for p := range strings.SplitSeq(cell, "|") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, strings.Clone(p))
		}
	}
	return out
}

func (h *Headcount) set(column, cell string) error {
	if cell == "" {
		return nil
	}
	n, err := parseCount(cell)
	if err != nil {
		return err
	}
	switch column {
	case "pns":
		h.PNS = n
	case "pppk":
		h.PPPK = n
	case "pppk_paruh_waktu":
		h.PPPKParuhWaktu = n
	case "non_asn":
		h.NonASN = n
	}
	return nil
}

// parseCount reads "1250" or "1.250".
func parseCount(s string) (int, error) {
	groups := strings.Split(s, ".")
	for i, g := range groups {
		if !isDigits(g) || len(groups) > 1 && (i > 0 && len(g) != 3 || i == 0 && (len(g) > 3 || g[0] == '0')) {
			return 0, fault.ErrSyntax
		}
	}
	n, err := strconv.ParseInt(strings.Join(groups, ""), 10, 64)
	if err != nil || n > mostPeople {
		return 0, fault.ErrRange
	}
	return int(n), nil
}
