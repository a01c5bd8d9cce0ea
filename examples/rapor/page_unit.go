package main

import (
	"html/template"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/chart"
	"github.com/aparatur/aparatur/examples/internal/page"
)

// unitPage is the page of one unit that is shown.
type unitPage struct {
	Frame     page.Frame
	Tiles     []tile
	Narrative []string
	Radar     template.HTML
	Values    []unitValue
	Compare   bool // all units are shown beside the unit
	Raters    []raterRow
}

type unitValue struct {
	Code, Name, Value, All string
	Bar                    template.HTML
}

type raterRow struct{ Role, Sheets, People string }

func newUnitPage(set *settings, r *result, u *unit) unitPage {
	profile := u.figures.Profile
	p := unitPage{
		Frame: newFrame(set, "", false),
		Tiles: []tile{
			{"Indeks", decimal(profile.Total()), "rata-rata " + count(u.done) + " orang"},
			{"Orang yang dinilai", count(u.people), ""},
			{"Respons", percent(u.done, u.people), "orang yang indeksnya dapat dihitung"},
			{"Lembar jawaban", count(u.sheets), ""},
		},
		Narrative: berakhlak.UnitNarrative(u.figures, set.minUnit, minDifference),
		Radar:     chart.Radar(u.name, axes(profile, true), chart.Large),
		Compare:   r.all != nil,
	}
	p.Frame.Title, p.Frame.Kicker = u.name, title
	p.Frame.Back = &page.Link{Href: "../" + indexFile, Text: "Kembali ke ringkasan"}
	for v, x := range profile.All() {
		row := unitValue{Code: v.Code(), Name: v.String(), Value: decimal(x), Bar: chart.Bar(x, nil)}
		if r.all != nil {
			all, _ := r.all.figures.Profile.Of(v)
			row.All = decimal(all)
		}
		p.Values = append(p.Values, row)
	}
	total := unitValue{Name: "Indeks", Value: decimal(profile.Total()), Bar: chart.Bar(profile.Total(), nil)}
	if r.all != nil {
		total.All = decimal(r.all.figures.Profile.Total())
	}
	p.Values = append(p.Values, total)
	for _, c := range u.raters {
		p.Raters = append(p.Raters, raterRow{c.role, count(c.sheets), count(c.people)})
	}
	return p
}

func unitFile(u *unit) string { return unitFolder + "/" + u.id + ".html" }
