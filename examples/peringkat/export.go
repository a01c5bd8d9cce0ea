package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/safecsv"
	"github.com/aparatur/aparatur/score"
)

// nature is written beside every figure that leaves the page.
func nature(set *settings) string {
	if set.synthetic() {
		return "sintetis"
	}
	return "agregat"
}

// writeCSV writes one row a unit, with a decimal point; an empty cell is a figure that is not shown.
func (t *tree) writeCSV(w io.Writer, set *settings) error {
	out := csv.NewWriter(w)
	header := []string{"kode", "induk", "tingkat", "nama", "singkatan", "jenis", "status", "n", "pegawai", "respons_persen"}
	for v := range berakhlak.Values() {
		header = append(header, v.Code())
	}
	if err := out.Write(append(header, "indeks", "selisih_induk", "peringkat", "dari", "sifat_data")); err != nil {
		return err
	}
	for n := range t.All() {
		u := n.Unit()
		// What a person has typed is made safe for spreadsheets; a number with a minus is a number.
		row := []string{safecsv.Cell(u.Code), safecsv.Cell(u.Parent), strconv.Itoa(n.Depth()), safecsv.Cell(u.Name), safecsv.Cell(u.Abbreviation),
			u.Kind.Code(), n.State().Code(), "",
			strconv.Itoa(n.Headcount().Total()), plain(n.ResponseRate())}
		if n.Shown() {
			row[7] = strconv.Itoa(n.People())
		}
		for v := range berakhlak.Values() {
			row = append(row, plain(n.Of(v)))
		}
		row = append(row, plain(n.Total()), plain(n.TotalAboveParent()))
		if s, ok := t.ranking.Of(u.Code); ok {
			row = append(row, strconv.Itoa(s.Rank), strconv.Itoa(s.Of))
		} else {
			row = append(row, "", "")
		}
		if err := out.Write(append(row, nature(set))); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func plain(x score.Index, ok bool) string {
	if !ok {
		return ""
	}
	return x.Decimal(filePlaces)
}

type rankJSON struct {
	Code string   `json:"code"`
	Rank int      `json:"rank"`
	Of   int      `json:"of"`
	Tied []string `json:"tied,omitempty"`
}

// writeJSON writes the tree and the ranks for a front end.
func (t *tree) writeJSON(w io.Writer, set *settings) error {
	ranks := []rankJSON{}
	for s := range t.ranking.All() {
		r := rankJSON{Code: s.Unit.Code, Rank: s.Rank, Of: s.Of}
		for u := range s.Tied() {
			r.Tied = append(r.Tied, u.Code)
		}
		ranks = append(ranks, r)
	}
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(struct {
		Nature  string     `json:"sifat_data"`
		Tree    *published `json:"tree"`
		Ranking []rankJSON `json:"ranking"`
	}{nature(set), t.published, ranks})
}
