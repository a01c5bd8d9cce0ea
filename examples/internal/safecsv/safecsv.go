// Package safecsv writes CSV that a spreadsheet can open without running anything that is in it.
package safecsv

import (
	"encoding/csv"
	"io"
	"strings"
)

// Writer writes rows of text as encoding/csv does, with commas and a line feed, except that no cell can be taken for a
// formula (injeksi formula): one that begins with =, +, -, @, a tab, a carriage return, or the wide form of one of them,
// gets an apostrophe in front, which spreadsheets do not show.
type Writer struct{ w *csv.Writer }

// New returns a Writer to w.
func New(w io.Writer) *Writer { return &Writer{csv.NewWriter(w)} }

// Write writes one row. Errors of the destination are returned by Flush at the latest.
func (w *Writer) Write(cells ...string) error {
	safe := make([]string, len(cells))
	for i, c := range cells {
		safe[i] = Cell(c)
	}
	return w.w.Write(safe)
}

// Flush writes what is buffered and returns the first error that there was.
func (w *Writer) Flush() error {
	w.w.Flush()
	return w.w.Error()
}

// Cell returns text as Writer writes it, before quoting.
func Cell(text string) string {
	if strings.IndexAny(text, "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20") == 0 {
		return "'" + text
	}
	return text
}
