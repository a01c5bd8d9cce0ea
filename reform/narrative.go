package reform

import (
	"iter"

	"github.com/aparatur/aparatur/internal/instrument"
	"github.com/aparatur/aparatur/score"
)

var words = instrument.Words{Index: "Indeks sikap kepemimpinan reformasi birokrasi tematik", Noun: "sikap"}

// Result is the result of one person: a [PanelResult] or a [Profile].
type Result interface {
	HasTotal() bool
	All() iter.Seq2[Attitude, score.Index]
}

// PersonNarrative puts a person's result into whole Indonesian sentences (narasi), with one decimal, in this order:
//
//   - the index, or that it cannot be computed yet ("belum dapat dihitung");
//   - whose ratings are shown, with their numbers;
//   - the most prominent attitude and the one most in need of development, named together by the two-thirds rule of
//     [score.PanelResult.Prominent] with a difference of at least minDifference points, or that all are "relatif merata";
//     only where there is an index;
//   - each self-other gap of at least minGap points, up or down, in neutral words; with 0 every gap, an equal rating too;
//   - how many raters were neither shown nor counted, where there were any;
//   - the [Notice], and that the result is for development and no performance rating.
//
// The result may be of the full instrument, a [PanelResult], or of the short form. Neither threshold has a default. The
// sentences name no person; the wording is the library's. The slice is the caller's.
func PersonNarrative[I ~uint8](r score.PanelResult[Attitude, I], minDifference, minGap score.Index) []string {
	return instrument.Person(words, r, minDifference, minGap)
}

// GroupNarrative puts the result of a group of people into whole Indonesian sentences (narasi kelompok), with one decimal: how
// many have a complete result, the mean index over them, each person once, the most prominent attitude with the one most in
// need of development by the two-thirds rule over people, or that all are "relatif merata", and the [Notice]. The noun says
// who the people are: "pejabat".
//
// Where fewer than minPeople people have a complete result the sentences say so and show nothing of it; a attitude that fewer
// have is left out. Neither threshold has a default. The wording is the library's; the slice is the caller's.
func GroupNarrative[I ~uint8, R Result](f *score.Framework[Attitude, I], noun string, results iter.Seq[R], minPeople int, minDifference score.Index) []string {
	return instrument.Group(words, f, noun, results, minPeople, minDifference)
}
