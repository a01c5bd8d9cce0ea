// Package score scores questionnaires exactly (mesin penilaian eksak). It knows nothing of any regulation: a framework is
// declared by its scale, policy, dimensions and items, either by a package such as berakhlak or by the caller, and gets
// profiles, bands, 360-degree panels and aggregates from here.
//
// # From answers to a result
//
//   - [Rating] is the position of an answer, [Scale] gives every position its label, printed number and points ([Likert],
//     [Levels]).
//   - [Framework] is what is asked, made by [New]; [Sheet] one rater's answers; [Profile] the sheet's result.
//   - [Bands] is a table of categories over an [Index].
//   - [Panel] brings the sheets of several raters about one person together (360 degrees).
//   - [Tally] adds up many sheets, in any order and on any number of machines, to the same bits; [Batch] does so for many
//     groups at once, from rows of ratings. [Tally.Publish] and [PublishGroupsWithTotal] give what may be shown of them.
//
// # What is exact
//
// An [Index] is a rational number. Nothing is rounded before it is published, and then once, half away from zero; a sheet is
// summed in integers, a mean of many is made in math/big. Only statistics that are not scores are float64, and say so.
//
// # What has no default
//
// The conversion of answers to points ([Method]), the number of answers a result needs ([Policy]), the rule for the total
// ([TotalRule]), the weights of roles and what happens without one ([PanelPolicy]) and whether a table of bands compares
// the rounded or the exact value ([Lookup]) decide over people's careers and differ between agencies. The zero value of each
// is refused.
//
// # Missing answers
//
// Not answered and "tidak dapat menilai" are counted apart and never imputed; weights are renormalised over what is present.
// A result that lacks answers has no total, and says which dimensions are missing: [Profile.HasTotal], [TooFewError].
//
// # Stamps
//
// Every result carries a [Stamp] of how it was made; [Comparable] says why two results must not be compared.
//
// # Concurrency
//
// All types but [Sheet], [Contrast], [Tally] and [Batch] are immutable and safe for concurrent use; the first three may be read
// by many goroutines while none changes them, and a Batch belongs to one goroutine.
package score
