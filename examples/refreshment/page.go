package main

import (
	"embed"
	"html/template"
	"io"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
)

//go:embed templates
var templates embed.FS

type pageData struct {
	Frame                 page.Frame
	Narrative             []string
	Attitudes, Principles []changeRow
	Network               template.HTML
	Units                 []unitRow
}

type changeRow struct{ Name, Change, Rose, Same, Fell string }

type unitRow struct{ Name, Led, Partnering, Degree, Role string }

func (r *result) writePage(w io.Writer, narrative []string) error {
	data := pageData{
		Frame: page.Frame{
			Generator: "aparatur refreshment", Title: "Refreshment Manajemen Pemerintahan", Subtitle: "Malang, 11–13 Januari 2023", Kicker: "Provinsi Jawa Timur",
			Synthetic: synthetic, Running: "Data sintetis",
			Method: []string{iki.Notice, bahasa.Disclaimer,
				"Tujuh sikap. " + r.attitudes.after[0].Stamp().Words(), "Inisiatif, Kolaborasi, Inovasi. " + r.iki.after[0].Stamp().Words(),
				"Dua unit terhubung bila sedikitnya satu inisiatif menyebut keduanya, sebagai pengampu atau mitra. Angka dihitung dari orang yang sama sebelum dan sesudah."},
		},
		Narrative: narrative[2 : len(narrative)-2],
		Network:   draw(r.network),
	}
	attitudes, err := r.attitudes.change()
	if err != nil {
		return err
	}
	principles, err := r.iki.change()
	if err != nil {
		return err
	}
	data.Attitudes, data.Principles = changeRows(&r.attitudes, attitudes), changeRows(&r.iki, principles)
	for c := range r.portfolio.Counts() {
		row := unitRow{Name: c.Unit.Name, Led: count(c.Led), Partnering: count(c.Partnering), Degree: count(r.network.Degree(c.Unit.Code))}
		switch {
		case r.network.IsCut(c.Unit.Code):
			row.Role = "menyatukan jejaring"
		case r.network.Degree(c.Unit.Code) == 0:
			row.Role = "belum terhubung"
		}
		data.Units = append(data.Units, row)
	}
	pages, err := page.Templates(templates, "templates/index.html")
	if err != nil {
		return err
	}
	return page.Execute(w, pages["templates/index.html"], data)
}

func count(n int) string { return bahasa.Integer(int64(n)) }

func changeRows[D, I ~uint8](f *figures[D, I], c opd.PairedChange[D]) []changeRow {
	var rows []changeRow
	row := func(name string, m opd.Movement, ok bool) {
		if ok {
			rows = append(rows, changeRow{name, bahasa.Decimal(m.Mean, 1), count(m.Rose), count(m.Same), count(m.Fell)})
		}
	}
	for d := range f.framework.Dimensions() {
		m, ok := c.Of(d.ID)
		row(d.Name, m, ok)
	}
	m, ok := c.Total()
	row("Indeks", m, ok)
	return rows
}
