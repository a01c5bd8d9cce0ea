package main

import (
	"fmt"
	"html/template"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/chart"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/opd"
)

const (
	title         = "Peringkat perilaku BerAKHLAK"
	syntheticMark = "DATA SINTETIS: bukan pemerintah daerah dan pegawai nyata"
	generator     = "aparatur/examples/peringkat"
)

// indexPage is the page: units, and nothing about a person.
type indexPage struct {
	Frame    page.Frame
	Tiles    []tile
	Ranks    []rankRow
	Withheld string
	Codes    []codeName
	Root     *branch
}

// tile is a number at the top of the page, with what it is and how to read it.
type tile struct{ Name, Value, Note string }

type codeName struct{ Code, Name string }

type rankRow struct {
	Rank, Name, Tied, People, Index, Above string
	Bar                                    template.HTML
}

// branch is a unit with those below it.
type branch struct {
	Name, Note  string
	Depth       int
	People      string
	Cells       []cell
	Index       string
	Above       string
	Withheld    string
	Open        bool
	Children    []*branch
	Descendants int
}

type cell struct {
	Text string
	Name string
	Step int
}

func newIndexPage(set *settings, t *tree) indexPage {
	root := t.Root()
	total, _ := root.Total()
	p := indexPage{
		Frame: page.Frame{Generator: generator, Title: title, Subtitle: root.Unit().Name, Method: t.method(), Running: title, Paper: set.paper},
		Root:  newBranch(root),
	}
	if set.synthetic() {
		p.Frame.Synthetic = syntheticMark
		p.Frame.Running += " · DATA SINTETIS"
	}
	shown, all := 0, 0
	for n := range t.All() {
		all++
		if n.Shown() {
			shown++
		}
	}
	p.Tiles = []tile{
		{"Indeks", bahasa.Decimal(total, places), "rata-rata " + bahasa.Integer(int64(root.People())) + " orang"},
		{"Unit ditampilkan", bahasa.Integer(int64(shown)), "dari " + bahasa.Integer(int64(all)) + " unit"},
		{"Pegawai", bahasa.Integer(int64(root.Headcount().Total())), "ASN dan non-ASN"},
		{"Respons", percent(root.ResponseRate()), "pegawai yang indeksnya dapat dihitung"},
	}
	for v := range berakhlak.Values() {
		p.Codes = append(p.Codes, codeName{v.Code(), v.String()})
	}
	for s := range t.ranking.All() {
		n, _ := t.Node(s.Unit.Code)
		row := rankRow{Rank: fmt.Sprint(s.Rank), Name: s.Unit.Name, People: bahasa.Integer(int64(n.People())), Index: decimal(s.Value, true),
			Above: signed(n.TotalAboveParent()), Bar: chart.Bar(s.Value, nil)}
		if s.Ties > 0 {
			var names []string
			for u := range s.Tied() {
				names = append(names, u.Name)
			}
			row.Tied = "sama dengan " + bahasa.And(names...)
		}
		p.Ranks = append(p.Ranks, row)
	}
	if n := t.ranking.Withheld(); n > 0 {
		p.Withheld = bahasa.Integer(int64(n)) + " perangkat daerah tidak diperingkat karena hasilnya tidak ditampilkan."
	}
	return p
}

func newBranch(n node) *branch {
	b := &branch{Name: n.Unit().Name, Depth: n.Depth(), Open: n.Depth() == 0}
	for child := range n.Children() {
		c := newBranch(child)
		b.Children, b.Descendants = append(b.Children, c), b.Descendants+1+c.Descendants
	}
	if !n.Shown() {
		b.Withheld = withheldText(n.State())
		b.hide()
		return b
	}
	b.People, b.Index, b.Above = bahasa.Integer(int64(n.People())), decimal(n.Total()), signed(n.TotalAboveParent())
	for v := range berakhlak.Values() {
		x, ok := n.Of(v)
		c := cell{Text: decimal(x, ok), Name: v.String(), Step: -1}
		if ok {
			c.Step = chart.Step(x)
		}
		b.Cells = append(b.Cells, c)
	}
	return b
}

// hide leaves out the units below one that is withheld: there is nothing to see in them.
func (b *branch) hide() {
	if b.Descendants > 0 {
		b.Note = bahasa.Integer(int64(b.Descendants)) + " unit di bawahnya juga tidak ditampilkan"
		if b.Withheld == withheldText(opd.Empty) {
			b.Note = ""
		}
	}
	b.Children = nil
}
