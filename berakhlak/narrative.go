package berakhlak

import (
	"iter"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

const (
	// indexName keeps an agency's own index apart from the Indeks BerAKHLAK of KemenPANRB's survey
	// (wording: library).
	indexName = "Indeks perilaku BerAKHLAK"
	valueNoun = "nilai"
	// narrativePlaces: a person's page shows one decimal at most, for so few raters carry no more.
	narrativePlaces = 1
)

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
	var s []string
	if r.HasTotal() {
		s = append(s, bahasa.TotalSentence(indexName, r.Total(), narrativePlaces))
	} else {
		s = append(s, bahasa.NotComputedSentence(indexName))
	}
	var roles []bahasa.Count
	for role := range r.Roles() {
		if role.Shown() {
			roles = append(roles, bahasa.Count{Name: role.Name(), N: role.Raters()})
		}
	}
	if len(roles) > 0 {
		s = append(s, bahasa.RatersSentence(roles...))
	}
	if r.HasTotal() {
		high, low, ok := r.Prominent(minDifference)
		s = append(s, prominence(r.All(), high, low, ok))
	}
	for v := range Values() {
		if gap, ok := r.Gap(v); ok && reaches(gap, minGap) {
			s = append(s, bahasa.SelfGapSentence(gap, narrativePlaces, valueNoun+" "+v.String()))
		}
	}
	if n := r.Withheld(); n > 0 {
		s = append(s, bahasa.WithheldSentence(n))
	}
	return append(s, bahasa.Disclaimer)
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
		return append(s, bahasa.NotComputedSentence(indexName))
	}
	name := indexName + " (rata-rata " + bahasa.Integer(int64(u.Complete)) + " orang)"
	s = append(s, bahasa.TotalSentence(name, u.Profile.Total(), narrativePlaces))
	if u.Contrast != nil {
		high, low, ok := u.Contrast.Prominent(u.Profile.All(), minDifference)
		s = append(s, prominence(u.Profile.All(), high, low, ok))
	}
	return s
}

// prominence writes which of the values stand out, or that none does.
func prominence(all iter.Seq2[Value, score.Index], high, low []Value, ok bool) string {
	means := make(map[Value]score.Index, len(definitions))
	for v, x := range all {
		means[v] = x
	}
	if !ok {
		return bahasa.EvenSentence(valueNoun, len(means))
	}
	figures := func(values []Value) []bahasa.Figure {
		f := make([]bahasa.Figure, len(values))
		for i, v := range values {
			f[i] = bahasa.Figure{Name: v.String(), Value: means[v]}
		}
		return f
	}
	return bahasa.ProminentSentence(valueNoun, figures(high), figures(low), narrativePlaces)
}

// reaches reports whether the gap is at least minimum in either direction.
func reaches(gap, minimum score.Index) bool {
	if opposite, err := gap.Neg(); err == nil && gap.Sign() < 0 {
		gap = opposite
	}
	return gap.Cmp(minimum) >= 0
}
