package iki

import (
	"iter"

	"github.com/aparatur/aparatur"
)

// Citations returns an iterator over the press report behind every principle and every item, one for each. The sentences of the
// items are not those of the reports: they are the library's. The names of [Cettar] have a status and no document.
func Citations() iter.Seq[aparatur.Citation] {
	return func(yield func(aparatur.Citation) bool) {
		for p := range Principles() {
			if !yield(p.Citation()) {
				return
			}
		}
		for i := range Items() {
			if !yield(i.Citation()) {
				return
			}
		}
	}
}
