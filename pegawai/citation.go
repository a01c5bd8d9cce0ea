package pegawai

import (
	"iter"

	"github.com/aparatur/aparatur"
)

var (
	nipCitation    = aparatur.Citation{Regulation: aparatur.PerkaBKN22Tahun2007, Status: aparatur.TwoSources}
	expertCitation = aparatur.Citation{Regulation: aparatur.Keppres87Tahun1999, Article: "Pasal 5", Status: aparatur.LawText}
	// The ministry's regulation that was read for these levels is not among the documents of the library; the table of
	// angka kredit has the same grades.
	skillCitation     = aparatur.Citation{Regulation: aparatur.PermenPANRB1Tahun2023, Status: aparatur.OneSource}
	signatureCitation = aparatur.Citation{Regulation: aparatur.Permendagri1Tahun2023, Article: "Pasal 44", Status: aparatur.LawText}
)

// NIPCitation returns the source of the layout of the NIP of a PNS. That of the number of a PPPK rests on programs and
// samples that agree; no regulation on it was read.
func NIPCitation() aparatur.Citation { return nipCitation }

// SignatureCitation returns the source of the rules of [SigningParts].
func SignatureCitation() aparatur.Citation { return signatureCitation }

// Citations yields the source of every fact in this package, one for each: the numbers, classes, echelons, grades, levels,
// retirement ages, titles of posts and signatures. Codes and English names are not among them: they are the library's.
func Citations() iter.Seq[aparatur.Citation] {
	return func(yield func(aparatur.Citation) bool) {
		if !yield(NIPCitation()) || !yield(SignatureCitation()) || !yield(PostTitleCitation()) {
			return
		}
		for c := range JobClasses() {
			if !yield(c.Citation()) {
				return
			}
		}
		for e := range Eselons() {
			if !yield(e.Citation()) {
				return
			}
		}
		for g := range Golongans() {
			if !yield(g.Citation()) {
				return
			}
		}
		for j := range Jenjangs() {
			if !yield(j.Citation()) {
				return
			}
		}
		for r := range retirements() {
			if !yield(r.Citation) {
				return
			}
		}
	}
}
