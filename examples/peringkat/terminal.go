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

const nameWidth = 48

// print writes the tree as a table, the ranks as sentences, and how the figures were made.
func (t *tree) print(w io.Writer, set *settings) {
	fmt.Fprintln(w, title)
	if set.synthetic() {
		fmt.Fprintln(w, syntheticMark)
	}
	fmt.Fprintf(w, "\n%-*s %5s %7s", nameWidth, "Unit", "n", "Respons")
	for v := range berakhlak.Values() {
		fmt.Fprintf(w, " %5s", v.Code())
	}
	fmt.Fprintf(w, " %6s %7s\n", "Indeks", "Selisih")
	for n := range t.All() {
		t.line(w, n)
	}
	fmt.Fprintln(w)
	for s := range t.ranking.All() {
		terminal.Wrap(w, s.Unit.Name+" ("+decimal(s.Value, true)+"): "+s.String()+".")
	}
	if n := t.ranking.Withheld(); n > 0 {
		terminal.Wrap(w, bahasa.Integer(int64(n))+" perangkat daerah tidak diperingkat karena hasilnya tidak ditampilkan.")
	}
	fmt.Fprintln(w)
	for _, s := range t.method() {
		terminal.Wrap(w, s)
	}
	fmt.Fprintf(w, "\nHasil: %s\n", filepath.ToSlash(filepath.Join(set.out, indexFile)))
}

func (t *tree) line(w io.Writer, n node) {
	indent := strings.Repeat("  ", n.Depth())
	name := indent + n.Unit().Name
	if utf8.RuneCountInString(name) > nameWidth {
		name = indent + n.Unit().Label()
	}
	if utf8.RuneCountInString(name) > nameWidth {
		name = string([]rune(name)[:nameWidth-1]) + "…"
	}
	fmt.Fprint(w, name+strings.Repeat(" ", nameWidth-utf8.RuneCountInString(name)))
	if !n.Shown() {
		fmt.Fprintf(w, "       %s\n", withheldText(n.State()))
		return
	}
	fmt.Fprintf(w, " %5s %7s", bahasa.Integer(int64(n.People())), percent(n.ResponseRate()))
	for v := range berakhlak.Values() {
		fmt.Fprintf(w, " %5s", decimal(n.Of(v)))
	}
	fmt.Fprintf(w, " %6s %7s\n", decimal(n.Total()), signed(n.TotalAboveParent()))
}
