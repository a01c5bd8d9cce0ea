package berakhlak

import (
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// DataEdition is the edition of the data in this package (wording, bands and published figures):
// the year of the newest regulation in it and a running number. It is in the stamp of every result.
const DataEdition = "2023.1"

// Framework scores BerAKHLAK sheets: seven values of three behaviours each. It is a
// [score.Framework] and is made by [NewFramework] or [NewFrameworkEdition]; it is immutable and
// safe for concurrent use. Its main methods:
//
//   - Score(*Sheet) (Profile, error) scores one sheet without allocating;
//   - Combine makes a Profile of published values;
//   - Dimensions and Items yield values and sentences, to draw a form;
//   - MarshalSheet and UnmarshalSheet write and read a sheet as JSON, {"BP1":4};
//   - Stamp says what a result depends on.
type Framework = score.Framework[Value, Behaviour]

// Sheet is what one rater answered about one person (lembar jawaban): a rating for each behaviour.
// It is a [score.Sheet]; its zero value is an empty sheet, ready for use, and not safe for
// concurrent writing. Its main methods:
//
//   - Set(Behaviour, score.Rating) error puts an answer in;
//   - Rating(Behaviour) and All read answers;
//   - Len counts them; Uniform tells whether all are the same.
type Sheet = score.Sheet[Behaviour]

// Profile is a result: an index for each value, and a total, the index (nilai indeks). It is a
// [score.Profile], an immutable value; the zero value has no result. Its main methods:
//
//   - HasTotal tells whether there is an index; ask before printing it;
//   - Total returns it; Of(Value) and All return the values' own;
//   - Strongest and Weakest return the values that share the extreme;
//   - Equal compares two profiles; Stamp says what they depend on.
type Profile = score.Profile[Value]

// Tally adds up the sheets of many people (rekapitulasi), in integers, so that any order and any
// sharding give the same. It is a [score.Tally], made by [score.NewTally] or [score.NewTallyBands],
// and raw data like the sheets. Its main methods:
//
//   - Add(*Sheet) error and Merge(*Tally) error;
//   - Publish(k) gives what may be shown, and nothing of a group smaller than k.
type Tally = score.Tally[Value, Behaviour]

// Panel scores the sheets that a person's superior, peers, subordinates and self filled in
// (penilaian 360 derajat). It is a [score.Panel], made by [score.NewPanel], immutable and safe for
// concurrent use. Its main methods:
//
//   - Score takes each sheet with its role and returns a [PanelResult];
//   - ParseRole reads a role; RoleName writes it.
type Panel = score.Panel[Value, Behaviour]

// PanelResult is a person's result from all raters. It is a [score.PanelResult], an immutable
// value; the zero value has no result. Its main methods:
//
//   - HasTotal, Total, Of(Value) and All, as those of [Profile];
//   - Roles yields the roles, those withheld too; Withheld counts the raters neither shown nor
//     counted;
//   - Gap(Value) is self minus others;
//   - Prominent tells which values stand out, by the two-thirds rule; [PersonNarrative] puts it all
//     into words.
type PanelResult = score.PanelResult[Value, Behaviour]

// Contrast counts, over the raters of a person or the persons of a unit, who has one value above
// another, for the two-thirds rule. It is a [score.Contrast]; its zero value is ready for use, and
// [Unit] takes one.
type Contrast = score.Contrast[Value]

// NewFramework returns the framework in the wording of [SE2021]: the seven values, three behaviours
// each, all with the same weight. No national rule fixes a rating scale for behaviour, or how many
// answers a result needs, and so both are the caller's choice, without a default: for answers from
// 1 to 5, for instance, score.Likert(1, 5, score.POMP) and a [score.Policy] with MinItems 1,
// MinDimensions 7 and score.TotalOfDimensions, the mean of the seven values that KemenPANRB
// publishes too. The error is a *[score.DeclarationError].
func NewFramework(scale score.Scale, policy score.Policy) (*Framework, error) {
	return NewFrameworkEdition(SE2021, scale, policy)
}

// NewFrameworkEdition is [NewFramework] with the wording of edition e. The edition is in the items'
// texts and in the stamp, so that results of two editions are not compared by accident; sentences
// are recognised in either edition. The error is a *aparatur.ParseError for an edition that is not
// valid, else a *[score.DeclarationError].
func NewFrameworkEdition(e Edition, scale score.Scale, policy score.Policy) (*Framework, error) {
	if !e.IsValid() {
		return nil, &fault.ParseError{Type: editions.Type, Input: e.String(), Err: fault.ErrUnknown}
	}
	dims := make([]score.Dimension[Value, Behaviour], 0, len(definitions)-1)
	for v := range Values() {
		d := score.Dimension[Value, Behaviour]{ID: v, Code: v.Code(), Name: v.String(), Weight: 1}
		for b := range v.Behaviours() {
			d.Items = append(d.Items, score.Item[Behaviour]{ID: b, Code: b.Code(), Text: b.Text(e), Weight: 1})
		}
		dims = append(dims, d)
	}
	f, err := score.New(scale, policy, dims...)
	if err != nil {
		return nil, err
	}
	return f.Named(score.Identity{Name: "BerAKHLAK", Edition: e.Code(), Data: DataEdition}).WithParser(ParseBehaviour), nil
}
