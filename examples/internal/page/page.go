// Package page frames the HTML pages of the examples: one file a page, without network and scripts, legible on a telephone
// and printable on A4 and F4 with page numbers.
package page

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"strings"

	"github.com/aparatur/aparatur/examples/internal/chart"
)

//go:embed frame.html style.css
var files embed.FS

// Paper is the paper that pages are printed on (kertas). The zero value is [A4].
type Paper uint8

// The papers of Indonesian offices; F4, also called folio, is 215 × 330 mm.
const (
	A4 Paper = iota
	F4
)

// ParsePaper reads "A4" or "F4", in any case.
func ParsePaper(s string) (Paper, bool) {
	switch strings.ToUpper(strings.TrimSpace(s)) {
	case "A4":
		return A4, true
	case "F4":
		return F4, true
	}
	return 0, false
}

// String returns "A4" or "F4".
func (p Paper) String() string {
	if p == F4 {
		return "F4"
	}
	return "A4"
}

func (p Paper) size() string {
	if p == F4 {
		return "215mm 330mm"
	}
	return "210mm 297mm"
}

// Frame is what surrounds the content of a page.
type Frame struct {
	Generator string // in the head of the page, by which a program recognises its own files
	Title     string
	Subtitle  string
	Kicker    string   // above the title
	Back      *Link    // to the page above
	Synthetic string   // a banner, where the data are made up
	Personal  string   // a banner, where the data are personal
	Method    []string // how the figures were made, at the foot of the page
	Running   string   // at the foot of every printed sheet, beside the page number
	Paper     Paper
}

// Link is a reference to another page of the same folder.
type Link struct{ Href, Text string }

// CSS returns the style of the page.
func (f Frame) CSS() (template.CSS, error) {
	style, err := files.ReadFile("style.css")
	if err != nil {
		return "", err
	}
	sheet := fmt.Sprintf("@page{size:%s;margin:15mm 15mm 18mm;@bottom-left{content:%s}@bottom-right{content:\"Halaman \" counter(page) \" dari \" counter(pages)}}\n",
		f.Paper.size(), cssString(f.Running))
	return template.CSS(sheet + string(style)), nil
}

// cssString quotes text for a style sheet inside an HTML page.
func cssString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r < ' ' || strings.ContainsRune(`"\<>&`, r) {
			fmt.Fprintf(&b, "\\%06x", r)
		} else {
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Templates parses the pages of a program, each a file that defines "content". The data of a page has a field Frame.
func Templates(program fs.FS, names ...string) (map[string]*template.Template, error) {
	base, err := template.New("frame.html").Funcs(template.FuncMap{"stepNames": chart.StepNames}).ParseFS(files, "frame.html")
	if err != nil {
		return nil, err
	}
	pages := make(map[string]*template.Template, len(names))
	for _, name := range names {
		t, err := base.Clone()
		if err != nil {
			return nil, err
		}
		if pages[name], err = t.ParseFS(program, name); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

// Execute writes a page.
func Execute(w io.Writer, t *template.Template, data any) error {
	return t.ExecuteTemplate(w, "frame", data)
}
