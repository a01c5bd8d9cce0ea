package main

import (
	"html/template"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/chart"
	"github.com/aparatur/aparatur/examples/internal/page"
)

// tile is a number at the top of a page, with what it is and how to read it.
type tile struct{ Name, Value, Note string }

// indexPage is the summary: units, and nothing about a person.
type indexPage struct {
	Frame   page.Frame
	Tiles   []tile
	Summary []string
	Rows    []unitRow
	Heat    []heatRow
	Codes   []codeName
	Radars  []radar
	Quality []string
}

// unitRow is a row of the table of units.
type unitRow struct {
	Name, Href                string
	People, Sheets, Done, Pct string
	Index                     string
	Bar                       template.HTML
	Withheld                  string
	All                       bool
}

// heatRow is a row of the heat map.
type heatRow struct {
	Name     string
	Cells    []heatCell
	Index    string
	Withheld string
	All      bool
}

type heatCell struct {
	Text string
	Step int
}

type radar struct {
	Name, Href string
	Drawing    template.HTML
}

func newIndexPage(set *settings, r *result) indexPage {
	p := indexPage{
		Frame:   newFrame(set, "Ringkasan unit kerja", false),
		Codes:   codeNames(),
		Quality: quality(r),
		Tiles: []tile{
			{"Unit kerja", count(len(r.units)), ""},
			{"Orang yang dinilai", count(len(r.people)), ""},
			{"Lembar jawaban", count(r.sheets), ""},
			{"Respons", percent(r.complete(), len(r.people)), "orang yang indeksnya dapat dihitung"},
		},
	}
	if r.all != nil {
		p.Tiles = append(p.Tiles, tile{"Indeks semua unit", decimal(r.all.figures.Profile.Total()), "rata-rata " + count(r.all.done) + " orang"})
		p.Summary = berakhlak.UnitNarrative(r.all.figures, set.minUnit, minDifference)
	} else {
		p.Summary = []string{bahasa.CompleteSentence(r.complete(), len(r.people), "pegawai")}
	}
	list := r.units
	if r.all != nil {
		list = append(list[:len(list):len(list)], r.all)
	}
	for _, u := range list {
		p.add(set, u, u == r.all)
	}
	return p
}

func (p *indexPage) add(set *settings, u *unit, all bool) {
	row := unitRow{Name: u.name, People: count(u.people), Sheets: count(u.sheets), Done: count(u.done), Pct: percent(u.done, u.people), All: all}
	heat := heatRow{Name: u.name, All: all}
	if !u.shown() {
		row.Withheld = withheldText(u, set.minUnit)
		heat.Withheld = row.Withheld
	} else {
		total := u.figures.Profile.Total()
		row.Index, heat.Index = decimal(total), decimal(total)
		row.Bar = chart.Bar(total, nil)
		for _, x := range u.figures.Profile.All() {
			heat.Cells = append(heat.Cells, heatCell{decimal(x), chart.Step(x)})
		}
		if !all {
			row.Href = unitFile(u)
			p.Radars = append(p.Radars, radar{u.name, row.Href, chart.Radar(u.name, axes(u.figures.Profile, false), chart.Small)})
		}
	}
	p.Rows, p.Heat = append(p.Rows, row), append(p.Heat, heat)
}

// axes are the values of a profile for a radar, with their codes or their names.
func axes(profile berakhlak.Profile, names bool) []chart.Axis {
	var out []chart.Axis
	for v, x := range profile.All() {
		name := []string{v.Code()}
		if names {
			name = []string{v.String()}
		}
		out = append(out, chart.Axis{Name: name, Value: x})
	}
	return out
}

// newFrame is what surrounds every page of the program.
func newFrame(set *settings, subtitle string, personal bool) page.Frame {
	f := page.Frame{
		Generator: generator,
		Title:     title,
		Subtitle:  subtitle,
		Method:    method(set),
		Running:   title,
		Paper:     set.paper,
	}
	if personal {
		f.Personal = personalMark
		f.Running += " · DATA PRIBADI"
	}
	if set.synthetic() {
		f.Synthetic = syntheticMark
		f.Running += " · DATA SINTETIS"
	}
	return f
}
