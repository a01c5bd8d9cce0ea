// Package kinerja holds the rules for the performance of civil servants (kinerja pegawai): ratings and predicates, the matrix that
// joins them, the guidance on their distribution in an organisation, angka kredit, and the performance plan (SKP) as data.
//
//	hasil, err := thresholds.Rate("nilai SKP", skp)                // thresholds of the agency
//	perilaku, err := behaviour.RateProfile(profile)                // from a BerAKHLAK profile
//	proposal, err := kinerja.Permen2022.Propose(hasil, perilaku)
//	proposal.Trace()                                               // every step in Indonesian
//	evaluation, err := proposal.Decide(decision)                   // who decided, when and why
//
// # A proposal is no decision
//
// Ratings are the judgement of the superior who rates. What the library derives from scores is a [Proposal] (usulan), which says so
// in every form in which it is printed; only [Proposal.Decide], which takes who decided, when and why, makes an [Evaluation].
//
// # Sources and editions
//
// The matrix is that of PermenPANRB 6/2022 ([Permen2022]), known cell by cell from two sources or more; the annex itself was
// not read. PermenPANRB 8/2021 ([Permen2021]) is named and not computed. PP 30/2019, the government regulation above both, has
// another value and other predicates ([PP30Value], [PP30Of]; text of the law). The distribution is that of SE MenPANRB 3/2023
// (one source). Angka kredit is that of PermenPANRB 1/2023 and Peraturan BKN 3/2023. Every fact carries its source and how
// well it is known: [Citations].
//
// # No thresholds
//
// No national rule says from which score a result or a behaviour is "di atas ekspektasi". [Thresholds] are an agency's own and
// carry its name and its document; the library ships none.
//
// # How the text is read
//
// Where the sources leave something open, this is what the package does:
//
//   - "Istimewa" exists only for the organisation, "Sangat Baik" and "misconduct" only for people, and the predicates of PP 30/2019
//     are a third set: three types, so that none is given where it does not belong.
//   - "Most" of the employees (sebagian besar) is read as the largest single group; a tie is not enough. Below three employees the
//     guidance does not apply.
//   - The day on which PermenPANRB 6/2022 came into force was not found: [AsOf] answers for 2021 and from 2023, and not for 2022.
//   - Below 70 PP 30/2019 has no predicate here: the bounds of Kurang and Sangat Kurang were not found.
//   - Angka kredit is rounded half away from zero to two decimals after each conversion, and then added, as in BKN's examples.
//
// # What is the library's own
//
// Codes, English names, the sentences of traces and findings, and what [SKP.Check] asks for.
//
// # Concurrency
//
// All functions are safe for concurrent use, and all values are immutable except [SKP], [Counts] and their parts, which are plain
// data.
package kinerja
