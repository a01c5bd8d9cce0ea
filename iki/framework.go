package iki

import (
	"iter"

	"github.com/aparatur/aparatur/internal/instrument"
	"github.com/aparatur/aparatur/score"
)

// DataEdition is the edition of the data in this package: the year of the newest source in it and a running number. It is in the stamp of every result.
const DataEdition = "2023.1"

// InstrumentEdition is the number of the edition of the instrument. It changes with any of its sentences, and is in the stamp
// of every result; of the short form it is followed by "-ringkas".
const InstrumentEdition = instrument.Edition

// Notice must stand on everything that shows a result of the instrument; the narratives of this package end with it.
const Notice = instrument.Notice

// Stem is what stands before the items on a form (kalimat pengantar), in the library's wording.
const Stem = "Dalam enam bulan terakhir, seberapa sering pegawai ini melakukan hal berikut?"

// Validation says how far an instrument was examined before use (status validasi): [NotValidated], [ExpertPanel], [Piloted] or
// [Validated]; the zero value means not filled in. It has the methods of every enumeration of the library: String, Name,
// Code, IsValid, and the codecs of text, JSON and SQL.
type Validation = instrument.Validation

// The states of validation, the weakest first.
const (
	NotValidated = instrument.NotValidated // nothing was examined
	ExpertPanel  = instrument.ExpertPanel  // experts judged the items
	Piloted      = instrument.Piloted      // the items were tried out
	Validated    = instrument.Validated    // a study of validity was made and published
)

// InstrumentValidation returns the state of this edition of the instrument: [NotValidated].
func InstrumentValidation() Validation { return NotValidated }

// ParseValidation reads a state of validation by its code ("none", "expert-panel", "pilot", "validated") or name, whatever the
// case and spaces. Everything else is a *aparatur.ParseError.
func ParseValidation(s string) (Validation, error) { return instrument.ParseValidation(s) }

// Validations returns an iterator over the states of validation, the weakest first.
func Validations() iter.Seq[Validation] { return instrument.Validations() }

// Framework scores the sheets of the instrument: three principles of five items each. It is a [score.Framework], made by
// [NewFramework], immutable and safe for concurrent use. Its main methods: Score, Combine, Dimensions, Items, MarshalSheet,
// UnmarshalSheet, Stamp.
type Framework = score.Framework[Principle, Item]

// Sheet is what one rater answered about one person (lembar jawaban). It is a [score.Sheet]; its zero value is empty and ready
// for use, and not safe for concurrent writing. Its main methods: Set, Rating, All, Len, Uniform.
type Sheet = score.Sheet[Item]

// Profile is a result: an index for each principle, and a total. It is a [score.Profile], an immutable value; the zero value has
// no result. Its main methods: HasTotal, Total, Of, All, Strongest, Weakest, Equal, Stamp.
type Profile = score.Profile[Principle]

// Tally adds up the sheets of many people in integers (rekapitulasi). It is a [score.Tally], made by [score.NewTally]; its main
// methods: Add, Merge, Publish.
type Tally = score.Tally[Principle, Item]

// Panel scores the sheets of a person's superior, peers, subordinates and self (penilaian 360 derajat). It is a [score.Panel],
// made by [score.NewPanel], immutable and safe for concurrent use. Its main methods: Score, ParseRole, RoleName.
type Panel = score.Panel[Principle, Item]

// PanelResult is a person's result from all raters. It is a [score.PanelResult], an immutable value; the zero value has no
// result. Its main methods: HasTotal, Total, Of, All, Roles, Withheld, Gap, Prominent; [PersonNarrative] puts it into words.
type PanelResult = score.PanelResult[Principle, Item]

// Frequency returns the scale of the instrument (skala kekerapan): 1 Tidak Pernah, 2 Jarang, 3 Kadang-Kadang, 4 Sering, 5
// Selalu, beside TT (tidak dapat menilai), which every scale reads as score.CannotRate and which is not counted. How answers
// become points is the caller's choice: score.POMP or score.Proportional. The error is a *[score.DeclarationError] for a
// method that is not valid.
func Frequency(m score.Method) (score.Scale, error) { return instrument.Frequency(m) }

// Guide says on how many of ten opportunities the behaviour was seen for a position of [Frequency]: of 4, "7–9 dari 10
// kesempatan". It is empty for what is no position.
func Guide(r score.Rating) string { return instrument.Guide(r) }

// ShortFramework scores the sheets of the short form (bentuk ringkas). It is a [score.Framework], made by [NewShortFramework],
// immutable and safe for concurrent use.
type ShortFramework = score.Framework[Principle, ShortItem]

// ShortSheet is what one rater answered on the short form. It is a [score.Sheet]; its zero value is empty and ready for use, and
// not safe for concurrent writing.
type ShortSheet = score.Sheet[ShortItem]

// NewFramework returns the framework of the full instrument, 15 items, all with the same weight. Scale and policy are the
// caller's: usually [Frequency], and a [score.Policy] with MinItems 1, MinDimensions 3 and score.TotalOfDimensions. The
// instrument has no bands and no norms. The error is a *[score.DeclarationError].
func NewFramework(scale score.Scale, policy score.Policy) (*Framework, error) {
	return declare(scale, policy, InstrumentEdition, Items(), func(i Item) Item { return i }, ParseItem)
}

// NewShortFramework is [NewFramework] for the short form of six items. Its results are not comparable with those of the full
// instrument, and the stamp says so.
func NewShortFramework(scale score.Scale, policy score.Policy) (*ShortFramework, error) {
	return declare(scale, policy, InstrumentEdition+"-ringkas", ShortItems(), ShortItem.Item, ParseShortItem)
}

// declare makes a framework of items that are items of the instrument.
func declare[I ~uint8](scale score.Scale, policy score.Policy, edition string, items iter.Seq[I], of func(I) Item, parse func(string) (I, error)) (*score.Framework[Principle, I], error) {
	var dims []score.Dimension[Principle, I]
	for d := range Principles() {
		dim := score.Dimension[Principle, I]{ID: d, Code: d.Code(), Name: d.String(), Weight: 1}
		for i := range items {
			if item := of(i); item.Principle() == d {
				dim.Items = append(dim.Items, score.Item[I]{ID: i, Code: item.Code(), Text: item.Text(), Weight: 1})
			}
		}
		dims = append(dims, dim)
	}
	f, err := score.New(scale, policy, dims...)
	if err != nil {
		return nil, err
	}
	return f.Named(score.Identity{Name: "IKI", Edition: edition, Data: DataEdition}).WithParser(parse), nil
}
