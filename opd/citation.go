package opd

import (
	"iter"

	"github.com/aparatur/aparatur"
)

// Citations returns an iterator over the source of every fact of this package, one for each: regions, recodings, areas and
// their members, urusan, organisation codes, kinds of organisation, classes of UPTD, typology, and echelons of heads. Names
// and abbreviations in [JawaTimur] rest on no regulation that was read: the units carry their status.
func Citations() iter.Seq[aparatur.Citation] {
	return func(yield func(aparatur.Citation) bool) {
		for _, list := range []iter.Seq[aparatur.Citation]{regionCitations, urusanCitations, organisationCitations} {
			for c := range list {
				if !yield(c) {
					return
				}
			}
		}
	}
}

func regionCitations(yield func(aparatur.Citation) bool) {
	for r := range Regions() {
		if !yield(r.Citation()) {
			return
		}
	}
	for r := range Recodings() {
		if !yield(r.Citation()) {
			return
		}
	}
	for k := range AllKawasan() {
		for m := range k.Members() {
			if !yield(m.Citation()) {
				return
			}
		}
	}
}

func urusanCitations(yield func(aparatur.Citation) bool) {
	for u := range AllUrusan() {
		if !yield(u.Citation()) {
			return
		}
	}
	yield(OrganisationCode{}.Citation())
}

func organisationCitations(yield func(aparatur.Citation) bool) {
	for k := range Kinds() {
		for l := range Levels() {
			if c, ok := k.PerangkatDaerah(l); ok && !yield(c) {
				return
			}
		}
	}
	for c := range UPTDClasses() {
		if !yield(c.Citation()) {
			return
		}
	}
	for c := range TypologyCitations() {
		if !yield(c) {
			return
		}
	}
	for h := range HeadRanks() {
		if !yield(h.Citation) {
			return
		}
	}
}
