package kinerja

import (
	"iter"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/pegawai"
)

// OrganisationCitation returns the source of the rule that the predicate of the organisation and the pattern of distribution come
// before the predicates of its employees.
func OrganisationCitation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.PermenPANRB6Tahun2022, Article: "Pasal 24–25", Status: aparatur.TwoSources}
}

// Citations yields the source of every fact in this package, one for each: editions, predicates of organisations, PP 30/2019,
// distribution and angka kredit. Codes and English names are not among them: they are the library's.
func Citations() iter.Seq[aparatur.Citation] {
	return func(yield func(aparatur.Citation) bool) {
		for e := range Editions() {
			if !yield(e.Citation()) {
				return
			}
		}
		for p := range OrgPredicates() {
			if !yield(p.Citation()) {
				return
			}
		}
		for _, c := range [...]aparatur.Citation{OrganisationCitation(), PP30Citation(), DistributionCitation(), ShareCitation(), ConversionCitation()} {
			if !yield(c) {
				return
			}
		}
		for j := range pegawai.Jenjangs() {
			if !yield(CoefficientCitation(j)) {
				return
			}
			for t := range CreditTargets() {
				if !yield(CreditCitation(j, t)) {
					return
				}
			}
		}
	}
}
