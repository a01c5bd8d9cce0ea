package berakhlak

import (
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/instrument"
	"github.com/aparatur/aparatur/score"
)

// words keep an agency's own index apart from the Indeks BerAKHLAK of KemenPANRB's survey (wording: library).
var words = instrument.Words{Index: "Indeks perilaku BerAKHLAK", Noun: "nilai"}

// PersonNarrative puts a person's result into whole Indonesian sentences (narasi), with one
// decimal, in this order:
//
//   - the index, or that it cannot be computed yet ("belum dapat dihitung");
//   - whose ratings are shown, with their numbers;
//   - the most prominent value and the one most in need of development, named together by the
//     two-thirds rule of [score.PanelResult.Prominent] with a difference of at least minDifference
//     points, or that the values are "relatif merata"; only where there is an index;
//   - each self-other gap (selisih penilaian diri) of at least minGap points, up or down, in
//     neutral words, in the order of the values; with 0 every gap, an equal rating too;
//   - how many raters were neither shown nor counted, where there were any;
//   - that the result is for development and no performance rating.
//
// Neither threshold has a default: what is a difference worth telling is the agency's choice. No
// sentence names a [Category]: those are for agencies and units in KemenPANRB's survey. The
// sentences name no person; the wording is the library's. The slice is the caller's.
func PersonNarrative(r PanelResult, minDifference, minGap score.Index) []string {
	return append(instrument.Sentences(words, r, minDifference, minGap), bahasa.Disclaimer)
}

// UnitNarrative puts a unit's result into whole Indonesian sentences (narasi unit), with one
// decimal: how many of its people have a complete result; the mean index, with the number of people
// behind it; and the most prominent value with the one most in need of development, named together
// where at least two thirds of the people put the first above the second and the difference is at
// least minDifference points, or that the values are "relatif merata".
//
// Where fewer than minPeople people have a complete result, the sentences say so and show nothing
// of it. Neither threshold has a default. No sentence names a [Category]. The wording is the
// library's; the slice is the caller's.
func UnitNarrative(u Unit, minPeople int, minDifference score.Index) []string {
	s := []string{bahasa.CompleteSentence(u.Complete, u.People, u.Noun)}
	switch {
	case u.Complete < minPeople:
		return append(s, bahasa.GroupWithheldSentence("unit", minPeople))
	case !u.Profile.HasTotal():
		return append(s, bahasa.NotComputedSentence(words.Index))
	}
	name := words.Index + " (rata-rata " + bahasa.Integer(int64(u.Complete)) + " orang)"
	s = append(s, bahasa.TotalSentence(name, u.Profile.Total(), instrument.Places))
	if u.Contrast != nil {
		high, low, ok := u.Contrast.Prominent(u.Profile.All(), minDifference)
		s = append(s, instrument.Prominence(words, u.Profile.All(), high, low, ok))
	}
	return s
}
