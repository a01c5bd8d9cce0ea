package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/terminal"
)

// printTable prints the units, how they were scored, and where the pages are.
func printTable(w io.Writer, set *settings, r *result) {
	fmt.Fprintln(w, title)
	if set.synthetic() {
		fmt.Fprintln(w, syntheticMark)
	}
	fmt.Fprintln(w)
	header := []string{"Unit kerja", "Orang", "Lembar", "Respons", ""}
	for v := range berakhlak.Values() {
		header = append(header, v.Code())
	}
	rows := [][]string{append(header, "Indeks")}
	for _, u := range r.units {
		rows = append(rows, tableRow(u, set.minUnit))
	}
	if r.all != nil {
		rows = append(rows, tableRow(r.all, set.minUnit))
	}
	writeColumns(w, rows)
	fmt.Fprintln(w)
	var codes []string
	for _, c := range codeNames() {
		codes = append(codes, c.Code+" "+c.Name)
	}
	terminal.Wrap(w, strings.Join(codes, ", ")+". Respons: orang yang indeksnya dapat dihitung, dari semua yang dinilai.")
	fmt.Fprintln(w)
	for _, s := range quality(r) {
		terminal.Wrap(w, s)
	}
	fmt.Fprintln(w)
	for _, s := range method(set) {
		terminal.Wrap(w, s)
	}
	fmt.Fprintf(w, "\nHasil: %s\n", filepath.ToSlash(filepath.Join(set.out, indexFile)))
	terminal.Wrap(w, "Data pribadi: "+bahasa.And(personFolder+"/", scoreFile, jsonFile, keyFile)+". Hanya "+keyFile+" yang memuat identitas; simpan terpisah.")
}

// tableRow is a unit as cells; a unit that is not shown has one cell in place of its figures.
func tableRow(u *unit, minUnit int) []string {
	row := []string{u.name, count(u.people), count(u.sheets), fmt.Sprintf("%s/%s", count(u.done), count(u.people)), percent(u.done, u.people)}
	if !u.shown() {
		return append(row, withheldText(u, minUnit))
	}
	for v := range berakhlak.Values() {
		x, _ := u.figures.Profile.Of(v)
		row = append(row, decimal(x))
	}
	return append(row, decimal(u.figures.Profile.Total()))
}

// writeColumns aligns cells: the first column to the left, numbers to the right; a row that is shorter ends with a text.
func writeColumns(w io.Writer, rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			if len(row) == len(widths) || i < len(row)-1 {
				widths[i] = max(widths[i], utf8.RuneCountInString(cell))
			}
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", max(widths[i]-utf8.RuneCountInString(cell), 0))
			switch {
			case i == 0:
				b.WriteString(cell + pad)
			case len(row) < len(widths) && i == len(row)-1:
				b.WriteString("  " + cell)
			default:
				b.WriteString("  " + pad + cell)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}
