package main

import (
	"html"
	"html/template"
	"math"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/iki"
)

// Geometry of the drawing, in its own units.
const (
	side   = 1000.0
	radius = 330.0 // of the ring on which the nodes stand
	font   = 15.0
)

// draw puts the nodes on a ring in the order of the register, connects pairs by curves through the middle, and writes the short
// names outside. On a telephone the drawing scrolls sideways rather than shrink until no name is legible. Units that hold the network together are larger and have a second ring.
func draw(n *iki.Network) template.HTML {
	var b strings.Builder
	title := "Jejaring inisiatif antar-OPD: " + strconv.Itoa(n.Pairs()) + " pasangan terhubung di antara " + strconv.Itoa(n.Len()) + " unit"
	b.WriteString(`<svg class="radar" style="min-width:36rem" viewBox="0 0 1000 1000" role="img" aria-label="` + html.EscapeString(title) + `">`)
	angle := map[string]float64{}
	k := 0
	for u := range n.Units() {
		angle[u.Code] = 2*math.Pi*float64(k)/float64(n.Len()) - math.Pi/2
		k++
	}
	at := func(code string, r float64) (x, y float64) {
		return side/2 + r*math.Cos(angle[code]), side/2 + r*math.Sin(angle[code])
	}
	for e := range n.Edges() {
		x1, y1 := at(e.A, radius)
		x2, y2 := at(e.B, radius)
		b.WriteString(`<path d="M` + number(x1) + " " + number(y1) + "Q500 500 " + number(x2) + " " + number(y2) +
			`" fill="none" stroke="#1f5a8c" stroke-opacity="0.45" stroke-width="` + strconv.Itoa(1+e.Initiatives) + `"/>`)
	}
	for u := range n.Units() {
		x, y := at(u.Code, radius)
		fill := "#1f5a8c"
		if n.Degree(u.Code) == 0 {
			fill = "#fff"
		}
		if n.IsCut(u.Code) {
			b.WriteString(`<circle cx="` + number(x) + `" cy="` + number(y) + `" r="11" fill="none" stroke="#1b2a38" stroke-width="2"/>`)
		}
		b.WriteString(`<circle cx="` + number(x) + `" cy="` + number(y) + `" r="6" fill="` + fill + `" stroke="#1b2a38"><title>` +
			html.EscapeString(u.Name) + `</title></circle>`)
		// Names on the left half are turned around, so that none stands on its head.
		degrees, anchor := angle[u.Code]*180/math.Pi, "start"
		if math.Cos(angle[u.Code]) < -1e-9 {
			degrees, anchor = degrees+180, "end"
		}
		tx, ty := at(u.Code, radius+16)
		b.WriteString(`<text x="` + number(tx) + `" y="` + number(ty) + `" font-size="` + number(font) + `" text-anchor="` + anchor +
			`" dominant-baseline="middle" fill="#1b2a38" transform="rotate(` + number(degrees) + " " + number(tx) + " " + number(ty) + `)">` +
			html.EscapeString(short(u.Label())) + `</text>`)
	}
	b.WriteString("</svg>")
	return template.HTML(b.String())
}

// short cuts a name that has no abbreviation, so that it stays within the drawing; the table has it in full.
func short(s string) string {
	const most = 16
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimSpace(string(r[:most-1])) + "…"
}

// number writes a coordinate to a tenth of a unit, the same on every machine.
func number(x float64) string {
	return strconv.FormatFloat(math.Round(x*10)/10+0, 'f', -1, 64)
}
