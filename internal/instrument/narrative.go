package instrument

import (
	"iter"
	"slices"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

// Places is one: a page about people shows one decimal at most, for so few raters carry no more.
const Places = 1

// Named is an enumeration of dimensions with names.
type Named interface {
	~uint8
	String() string
}

// Words are the words of a narrative that depend on the instrument.
type Words struct {
	Index string // what the total is called: "Indeks IKI"
	Noun  string // what is compared, inside a sentence: "prinsip"
}

// Result is the result of one person.
type Result[D ~uint8] interface {
	HasTotal() bool
	All() iter.Seq2[D, score.Index]
}

// Person writes a person's result in sentences, with the notice; iki.PersonNarrative says which.
func Person[D Named, I ~uint8](w Words, r score.PanelResult[D, I], minDifference, minGap score.Index) []string {
	return append(Sentences(w, r, minDifference, minGap), Notice, bahasa.Disclaimer)
}

// Sentences writes what a narrative of a person says before it closes; berakhlak.PersonNarrative uses it too.
func Sentences[D Named, I ~uint8](w Words, r score.PanelResult[D, I], minDifference, minGap score.Index) []string {
	var s []string
	if r.HasTotal() {
		s = append(s, bahasa.TotalSentence(w.Index, r.Total(), Places))
	} else {
		s = append(s, bahasa.NotComputedSentence(w.Index))
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
		s = append(s, Prominence(w, r.All(), high, low, ok))
	}
	for d := range r.All() {
		if gap, ok := r.Gap(d); ok && reaches(gap, minGap) {
			s = append(s, bahasa.SelfGapSentence(gap, Places, w.Noun+" "+d.String()))
		}
	}
	if n := r.Withheld(); n > 0 {
		s = append(s, bahasa.WithheldSentence(n))
	}
	return s
}

func reaches(gap, minimum score.Index) bool {
	size, err := gap.Abs()
	return err == nil && size.Cmp(minimum) >= 0
}

// Group writes the result of a group of people in sentences; iki.GroupNarrative says which.
func Group[D Named, I ~uint8, R Result[D]](w Words, f *score.Framework[D, I], noun string, results iter.Seq[R], minPeople int, minDifference score.Index) []string {
	people, complete := 0, 0
	values := make(map[D][]score.Index)
	var contrast score.Contrast[D]
	for r := range results {
		people++
		if !r.HasTotal() {
			continue
		}
		complete++
		contrast.Add(r.All())
		for d, x := range r.All() {
			values[d] = append(values[d], x)
		}
	}
	s := []string{bahasa.CompleteSentence(complete, people, noun)}
	if complete < minPeople {
		return append(s, bahasa.GroupWithheldSentence("kelompok", minPeople), Notice)
	}
	// What can fail is that there are too few values: the profile says so itself, having no total.
	profile, _ := f.Combine(func(yield func(D, score.Index) bool) {
		for d := range f.Dimensions() {
			if len(values[d.ID]) < minPeople {
				continue
			}
			if mean, err := score.Mean(slices.Values(values[d.ID])); err == nil && !yield(d.ID, mean) {
				return
			}
		}
	})
	if !profile.HasTotal() {
		return append(s, bahasa.NotComputedSentence(w.Index), Notice)
	}
	name := w.Index + " (rata-rata " + bahasa.Integer(int64(complete)) + " orang)"
	s = append(s, bahasa.TotalSentence(name, profile.Total(), Places))
	high, low, ok := contrast.Prominent(profile.All(), minDifference)
	return append(s, Prominence(w, profile.All(), high, low, ok), Notice)
}

// Prominence writes which dimensions stand out, or that none does.
func Prominence[D Named](w Words, all iter.Seq2[D, score.Index], high, low []D, ok bool) string {
	means := make(map[D]score.Index)
	for d, x := range all {
		means[d] = x
	}
	if !ok {
		return bahasa.EvenSentence(w.Noun, len(means))
	}
	figures := func(list []D) []bahasa.Figure {
		f := make([]bahasa.Figure, len(list))
		for i, d := range list {
			f[i] = bahasa.Figure{Name: d.String(), Value: means[d]}
		}
		return f
	}
	return bahasa.ProminentSentence(w.Noun, figures(high), figures(low), Places)
}
