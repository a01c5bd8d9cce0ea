// Package chart draws what a report shows beside its numbers: radars and bars as SVG, and the steps of a heat map. The
// drawings need no script, no font and no network; every number in them is written out too.
package chart

import (
	"html"
	"html/template"
	"math"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

// places is how many decimals a drawing writes.
const places = 1

// Axis is one spoke of a radar: a number from 0 to 100 with its name, which may have several lines.
type Axis struct {
	Name  []string
	Value score.Index
}

// Size is the geometry of a radar, in units of the drawing.
type Size struct {
	Width, Height float64
	CenterY       float64
	Radius        float64
	Font          float64
}

// Small and Large are the sizes in use: for many radars side by side, with short names, and for one with full names.
var (
	Small = Size{Width: 260, Height: 240, CenterY: 125, Radius: 84, Font: 13}
	Large = Size{Width: 440, Height: 360, CenterY: 184, Radius: 136, Font: 15}
)

const (
	ink    = "#1b2a38"
	accent = "#1f5a8c"
	grid   = "#c3ccd6"
)

// Radar draws the axes clockwise from the top, with rings at every 25 points. The title says what it shows, for readers who
// do not see it.
func Radar(title string, axes []Axis, size Size) template.HTML {
	d := &drawing{}
	cx, cy := size.Width/2, size.CenterY
	d.open(size.Width, size.Height, title+": "+summary(axes), "radar")
	at := func(i int, share float64) (x, y float64) {
		angle := 2*math.Pi*float64(i)/float64(len(axes)) - math.Pi/2
		return cx + share*size.Radius*math.Cos(angle), cy + share*size.Radius*math.Sin(angle)
	}
	ring := func(share func(int) float64) string {
		points := make([]string, len(axes))
		for i := range axes {
			x, y := at(i, share(i))
			points[i] = number(x) + "," + number(y)
		}
		return strings.Join(points, " ")
	}
	for _, share := range []float64{0.25, 0.5, 0.75, 1} {
		d.tag("polygon", "points", ring(func(int) float64 { return share }), "fill", "none", "stroke", grid)
	}
	for i := range axes {
		x, y := at(i, 1)
		d.tag("line", "x1", number(cx), "y1", number(cy), "x2", number(x), "y2", number(y), "stroke", grid)
	}
	share := func(i int) float64 { return axes[i].Value.Float64() / 100 }
	d.tag("polygon", "points", ring(share), "fill", accent, "fill-opacity", "0.18", "stroke", accent, "stroke-width", "2",
		"stroke-linejoin", "round")
	for i := range axes {
		x, y := at(i, share(i))
		d.tag("circle", "cx", number(x), "cy", number(y), "r", "3", "fill", accent)
	}
	for _, tick := range []float64{50, 100} {
		_, y := at(0, tick/100)
		d.text(cx+3, y+size.Font*0.75, size.Font*0.72, "start", "#5a6875", "", number(tick))
	}
	for i, a := range axes {
		x, y := at(i, 1)
		d.label(a, (x-cx)/size.Radius, (y-cy)/size.Radius, x, y, size.Font)
	}
	return d.close()
}

// label writes name and value of an axis outside of its end, which lies in the direction (dx, dy) from the centre.
func (d *drawing) label(a Axis, dx, dy, x, y, font float64) {
	lines := append(append([]string(nil), a.Name...), bahasa.Decimal(a.Value, places))
	height := float64(len(lines)) * font * 1.15
	anchor := "middle"
	switch {
	case dx > 0.1:
		anchor, x = "start", x+font*0.6
	case dx < -0.1:
		anchor, x = "end", x-font*0.6
	}
	// The block of lines moves up where the axis points up and down where it points down.
	top := y + dy*(height/2+font*0.5) - height/2
	for i, line := range lines {
		weight := ""
		if i == len(lines)-1 {
			weight = "bold"
		}
		d.text(x, top+(float64(i)+0.85)*font*1.15, font, anchor, ink, weight, line)
	}
}

func summary(axes []Axis) string {
	parts := make([]string, len(axes))
	for i, a := range axes {
		parts[i] = strings.Join(a.Name, " ") + " " + bahasa.Decimal(a.Value, places)
	}
	return strings.Join(parts, "; ")
}

// Bar draws a bar from 0 to 100 as wide as the place where it stands, with a diamond for a second number where there is one.
// It is an ornament of a table in which both numbers stand.
func Bar(value score.Index, second *score.Index) template.HTML {
	d := &drawing{}
	d.b.WriteString(`<svg class="bar" width="100%" height="20" aria-hidden="true" focusable="false">`)
	d.tag("rect", "x", "0", "y", "5", "width", "100%", "height", "10", "fill", "#e4e9ef")
	d.tag("rect", "x", "0", "y", "5", "width", number(value.Float64())+"%", "height", "10", "fill", accent)
	if second != nil {
		// A nested drawing of no size puts the diamond at a percentage without distorting it.
		d.b.WriteString(`<svg x="` + number(second.Float64()) + `%" y="10" overflow="visible">`)
		d.tag("path", "d", "M0 -7L6 0L0 7L-6 0Z", "fill", "#fff", "stroke", ink, "stroke-width", "1.6")
		d.b.WriteString("</svg>")
	}
	return d.close()
}

// Steps is the number of steps of a heat map.
const Steps = 6

// Step returns the step of a heat map in which a number is printed, from 0: below 50, then one for every ten points from 50,
// and the last from 90. It goes by the number as printed, so that legend and cell agree.
func Step(x score.Index) int {
	tens := int(x.Round(places).Float64()) / 10
	return min(max(tens-4, 0), Steps-1)
}

// StepNames says the steps in words, from the lowest.
func StepNames() [Steps]string {
	return [Steps]string{"di bawah 50", "50,0–59,9", "60,0–69,9", "70,0–79,9", "80,0–89,9", "90,0–100"}
}

type drawing struct{ b strings.Builder }

func (d *drawing) open(width, height float64, title, class string) {
	d.b.WriteString(`<svg class="` + class + `" viewBox="0 0 ` + number(width) + " " + number(height) + `" role="img" aria-label="` +
		html.EscapeString(title) + `">`)
}

func (d *drawing) close() template.HTML {
	d.b.WriteString("</svg>")
	return template.HTML(d.b.String())
}

// tag writes an empty element with attributes in pairs; all of them are this package's own.
func (d *drawing) tag(name string, attributes ...string) {
	d.b.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		d.b.WriteString(" " + attributes[i] + `="` + attributes[i+1] + `"`)
	}
	d.b.WriteString("/>")
}

func (d *drawing) text(x, y, size float64, anchor, colour, weight, text string) {
	d.b.WriteString(`<text x="` + number(x) + `" y="` + number(y) + `" font-size="` + number(size) + `" text-anchor="` + anchor + `" fill="` + colour + `"`)
	if weight != "" {
		d.b.WriteString(` font-weight="` + weight + `"`)
	}
	d.b.WriteString(">" + html.EscapeString(text) + "</text>")
}

// number writes a coordinate to a tenth of a unit; the same drawing comes out on every machine.
func number(x float64) string {
	return strconv.FormatFloat(math.Round(x*10)/10+0, 'f', -1, 64)
}
