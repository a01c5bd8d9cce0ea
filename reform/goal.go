package reform

import (
	"iter"
	"slices"

	"github.com/aparatur/aparatur"
)

// goals are the words of PermenPANRB 3/2023 as government open data have them.
var goals = [...]string{
	"Terciptanya tata kelola pemerintahan digital yang efektif, lincah, dan kolaboratif",
	"Terciptanya budaya birokrasi BerAKHLAK dengan ASN yang profesional",
}

// Goals returns an iterator over the two goals of RB General (sasaran) of [Edition2020], in their order. Of another edition none
// were found. The source is [GoalsCitation].
func Goals(e Edition) iter.Seq[string] {
	if e != Edition2020 {
		return func(func(string) bool) {}
	}
	return slices.Values(goals[:])
}

// GoalsCitation returns the source of [Goals].
func GoalsCitation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.PermenPANRB3Tahun2023, Status: aparatur.OneSource}
}
