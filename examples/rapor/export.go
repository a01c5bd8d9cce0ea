package main

import (
	"encoding/json"
	"io"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/safecsv"
	"github.com/aparatur/aparatur/score"
)

// nature is the column that marks every row of a file as personal data, also when it is copied out of the file.
func nature(set *settings) string {
	if set.synthetic() {
		return "data pribadi (sintetis)"
	}
	return "data pribadi"
}

// writeScores writes rapor.csv: one row a person, with a decimal point; an empty cell is a figure that there is not.
func writeScores(w io.Writer, set *settings, r *result) error {
	out := safecsv.New(w)
	header := []string{"kode", "indeks"}
	for v := range berakhlak.Values() {
		header = append(header, v.Code())
	}
	for role := range score.Roles() {
		header = append(header, "n_"+role.Code())
	}
	if err := out.Write(append(header, "n_tidak_ditampilkan", "sifat_data")...); err != nil {
		return err
	}
	for _, p := range r.people {
		row := []string{p.code, ""}
		if p.result.HasTotal() {
			row[1] = p.result.Total().Decimal(filePlaces)
		}
		for v := range berakhlak.Values() {
			cell := ""
			if x, ok := p.result.Of(v); ok {
				cell = x.Decimal(filePlaces)
			}
			row = append(row, cell)
		}
		for role := range p.result.Roles() {
			row = append(row, plain(role.Raters()))
		}
		if err := out.Write(append(row, plain(p.result.Withheld()), nature(set))...); err != nil {
			return err
		}
	}
	return out.Flush()
}

// writeKey writes kunci.csv, the only file with identities.
func writeKey(w io.Writer, set *settings, r *result) error {
	out := safecsv.New(w)
	if err := out.Write("kode", "orang", "nama", "sifat_data"); err != nil {
		return err
	}
	for _, p := range r.people {
		if err := out.Write(p.code, p.key, p.name, nature(set)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// document is rapor.json.
type document struct {
	Nature    string       `json:"sifatData"`
	Synthetic bool         `json:"sintetis"`
	Stamp     score.Stamp  `json:"stamp"`
	MinUnit   int          `json:"minUnit"`
	Method    []string     `json:"caraPenghitungan"`
	Values    []codeName   `json:"nilai"`
	Units     []jsonUnit   `json:"unit"`
	All       *jsonUnit    `json:"semuaUnit"`
	People    []jsonPerson `json:"orang"`
}

// jsonUnit is a unit; its figures are null where they are not shown.
type jsonUnit struct {
	ID      string             `json:"id,omitzero"`
	Name    string             `json:"nama"`
	People  int                `json:"orang"`
	Sheets  int                `json:"lembar"`
	Done    int                `json:"n"`
	Figures *berakhlak.Profile `json:"hasil"`
}

// jsonPerson is a person under the code.
type jsonPerson struct {
	Code   string                `json:"kode"`
	Sheets int                   `json:"lembar"`
	Result berakhlak.PanelResult `json:"hasil"`
}

func writeJSON(w io.Writer, set *settings, r *result) error {
	doc := document{
		Nature:    "DATA PRIBADI",
		Synthetic: set.synthetic(),
		Stamp:     set.panel.Stamp(),
		MinUnit:   set.minUnit,
		Method:    method(set),
		Values:    codeNames(),
	}
	for _, u := range r.units {
		doc.Units = append(doc.Units, *newJSONUnit(u))
	}
	if r.all != nil {
		doc.All = newJSONUnit(r.all)
	}
	for _, p := range r.people {
		doc.People = append(doc.People, jsonPerson{p.code, len(p.sheets), p.result})
	}
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(doc)
}

func newJSONUnit(u *unit) *jsonUnit {
	out := &jsonUnit{ID: u.id, Name: u.name, People: u.people, Sheets: u.sheets, Done: u.done}
	if u.shown() {
		out.Figures = &u.figures.Profile
	}
	return out
}
