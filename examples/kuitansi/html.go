package main

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed templates/page.html
var pageText string

var page = template.Must(template.New("page").Parse(pageText))

// writeHTML writes both documents as one page without network, each on its own sheet of paper when it is printed.
func writeHTML(w io.Writer, r receipt, l letter) error {
	return page.Execute(w, struct {
		Notice  string
		Receipt receipt
		Letter  letter
	}{notice, r, l})
}
