// Package table writes tables of figures, in Markdown or for a terminal.
package table

import (
	"io"
	"strings"
	"unicode/utf8"
)

// Table is a header and rows. The first column is of names, all others are of figures, to the right. A row may be shorter than the
// header; what is longer is left out.
type Table struct {
	Header []string
	Rows   [][]string
}

// Add adds a row.
func (t *Table) Add(cells ...string) { t.Rows = append(t.Rows, cells) }

// Write writes the table in Markdown if markdown is set, else with its columns two spaces apart.
func (t *Table) Write(w io.Writer, markdown bool) error {
	widths := make([]int, len(t.Header))
	for _, row := range append([][]string{t.Header}, t.Rows...) {
		for i := range t.Header {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell(row, i, markdown)))
		}
	}
	var b strings.Builder
	write := func(row []string) {
		var line strings.Builder
		for i, width := range widths {
			text := cell(row, i, markdown)
			space := strings.Repeat(" ", width-utf8.RuneCountInString(text))
			switch {
			case markdown:
				line.WriteString("| ")
			case i > 0:
				line.WriteString("  ")
			}
			if i == 0 {
				line.WriteString(text + space)
			} else {
				line.WriteString(space + text)
			}
			if markdown {
				line.WriteString(" ")
			}
		}
		if markdown {
			line.WriteString("|")
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	write(t.Header)
	if markdown {
		for i, width := range widths {
			if i == 0 {
				b.WriteString("| " + strings.Repeat("-", width) + " ")
			} else {
				b.WriteString("| " + strings.Repeat("-", max(width-1, 1)) + ": ")
			}
		}
		b.WriteString("|\n")
	}
	for _, row := range t.Rows {
		write(row)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cell returns a cell as it is written: in one line, and in Markdown without what would end it.
func cell(row []string, i int, markdown bool) string {
	if i >= len(row) {
		return ""
	}
	text := strings.Join(strings.Fields(row[i]), " ")
	if markdown {
		text = strings.ReplaceAll(text, "|", `\|`)
	}
	return text
}
