package berakhlak

import (
	"iter"
	"slices"

	"github.com/aparatur/aparatur/score"
)

// Unit is the result of a group of people (unit kerja), for [UnitNarrative]; [NewUnit] makes it.
// The zero value is a unit without people.
type Unit struct {
	// Noun says who the people are: "pegawai", "pejabat".
	Noun string
	// People is how many belong to the unit, Complete how many of them have a complete result.
	People, Complete int
	// Profile is the unit's figure: the mean over its people, never over sheets.
	Profile Profile
	// Contrast counts the people who have one value above another. Without it nothing is said about
	// prominence.
	Contrast *Contrast
}

// Result is the result of one person: a [PanelResult] or a [Profile].
type Result interface {
	HasTotal() bool
	All() iter.Seq2[Value, score.Index]
}

// NewUnit returns the unit of these people. Everybody counts in People, also with a result that has
// no total (the zero PanelResult of somebody who was not rated), but only those with a total in
// Complete, in the means and in the contrast. The unit's values are the exact means of its people's
// values, each person once, however many raters there were; f combines them into the index. Without
// a complete result the Profile has no total. Set People to the number of the unit where people
// without a result are not among results.
func NewUnit[R Result](f *Framework, noun string, results iter.Seq[R]) Unit {
	u := Unit{Noun: noun, Contrast: new(Contrast)}
	var values [Kolaboratif + 1][]score.Index
	for r := range results {
		u.People++
		if !r.HasTotal() {
			continue
		}
		u.Complete++
		u.Contrast.Add(r.All())
		for v, x := range r.All() {
			values[v] = append(values[v], x)
		}
	}
	// What can fail is that there are too few values: the profile says so itself, having no total.
	u.Profile, _ = f.Combine(func(yield func(Value, score.Index) bool) {
		for v := range Values() {
			if mean, err := score.Mean(slices.Values(values[v])); err == nil && !yield(v, mean) {
				return
			}
		}
	})
	return u
}
