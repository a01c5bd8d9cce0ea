package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/kinerja"
)

const (
	title         = "Usulan predikat kinerja pegawai"
	documentTitle = "Dokumen Evaluasi Kinerja Pegawai"
	syntheticMark = "DATA SINTETIS: bukan pegawai nyata"
	personalMark  = "DATA PRIBADI: hanya untuk pegawai yang dinilai dan pejabat yang berwenang"
	proposalMark  = "USULAN: belum ditetapkan oleh pejabat penilai kinerja"
	generatorMark = "aparatur/examples/kinerja"
)

// method says in words how the proposals were made; it stands on every page.
func method(set *settings) []string {
	return []string{
		"Predikat diusulkan menurut " + kinerja.Permen2022.Citation().String() + " dari penilaian hasil kerja dan perilaku kerja. Peraturan itu tidak menetapkan ambang batas nilai.",
		"Ambang batas: " + set.result.Agency() + ", " + set.result.Source() + ".",
		"Perilaku kerja: " + set.panel.Stamp().Words(),
		"Sebaran diperiksa menurut " + kinerja.DistributionCitation().String() + "; \"sebagian besar\" dibaca sebagai kelompok terbesar.",
		"Jika seorang penilai mengirim lebih dari satu lembar tentang orang yang sama, yang dipakai ialah lembar terakhir.",
	}
}

// printTable prints the units and where the pages are.
func printTable(w io.Writer, set *settings, r *result) {
	fmt.Fprintln(w, title)
	if set.synthetic() {
		fmt.Fprintln(w, syntheticMark)
	}
	fmt.Fprintln(w, proposalMark)
	for _, u := range r.units {
		fmt.Fprintf(w, "\n%s: %s pegawai, %s dengan usulan\n", u.name, bahasa.Integer(int64(u.people)), bahasa.Integer(int64(u.counts.Total())))
		if u.shown(set) {
			for _, c := range u.rows() {
				fmt.Fprintf(w, "  %-18s %s\n", c.Name, c.N)
			}
		}
		for _, s := range u.sentences(set) {
			wrap(w, "  "+s)
		}
	}
	fmt.Fprintln(w)
	for _, s := range method(set) {
		wrap(w, s)
	}
	fmt.Fprintf(w, "\nHasil: %s\n", filepath.ToSlash(filepath.Join(set.out, indexFile)))
	fmt.Fprintf(w, "Data pribadi: %s/ dan %s.\n", personFolder, proposalFile)
}

// countRow is one predicate with how many have it.
type countRow struct{ Name, N string }

// rows are the counts, the best predicate first.
func (u *unit) rows() []countRow {
	var out []countRow
	for p := range kinerja.Predicates() {
		out = append([]countRow{{p.String(), bahasa.Integer(int64(u.counts.Of(p)))}}, out...)
	}
	return out
}

// wrap prints a sentence in lines of at most 100 characters.
func wrap(w io.Writer, text string) {
	indent := text[:len(text)-len(strings.TrimLeft(text, " "))]
	length := 0
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
			fmt.Fprint(w, indent)
		case length+1+n > 100:
			fmt.Fprint(w, "\n  "+indent)
			length = 0
		default:
			fmt.Fprint(w, " ")
		}
		fmt.Fprint(w, word)
		length += 1 + n
	}
	fmt.Fprintln(w)
}
