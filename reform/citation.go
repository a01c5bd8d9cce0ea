package reform

import (
	"iter"

	"github.com/aparatur/aparatur"
)

// Citations returns an iterator over the source of every fact of this package that rests on a document: the press report behind
// every attitude and every item, then editions, foci, themes, scored rows, goals and the predicates since 2023. The sentences of
// the items are not those of the reports: they are the library's. Areas of change, the predicates until 2022 and benchmarks have
// a status and no document that is recorded.
func Citations() iter.Seq[aparatur.Citation] {
	return func(yield func(aparatur.Citation) bool) {
		for _, list := range []iter.Seq[aparatur.Citation]{instrumentCitations, programmeCitations} {
			for c := range list {
				if !yield(c) {
					return
				}
			}
		}
	}
}

func instrumentCitations(yield func(aparatur.Citation) bool) {
	for a := range Attitudes() {
		if !yield(a.Citation()) {
			return
		}
	}
	for i := range Items() {
		if !yield(i.Citation()) {
			return
		}
	}
}

func programmeCitations(yield func(aparatur.Citation) bool) {
	for e := range Editions() {
		if !yield(e.Citation()) {
			return
		}
		for t := range e.Themes() {
			if !yield(t.Citation(e)) {
				return
			}
		}
	}
	for f := range Focuses() {
		if !yield(f.Citation()) {
			return
		}
	}
	for r := range ScoredRows() {
		if !yield(r.Citation()) {
			return
		}
	}
	if yield(GoalsCitation()) {
		yield(IndexFrom2023.Citation())
	}
}
