// Package reform holds the seven attitudes of thematic bureaucratic-reform leadership, as one press report names them, and the
// programme of bureaucratic reform (reformasi birokrasi, RB). The attitudes have no regulation and no official definitions. The
// items of their instrument are the library's own sentences, each derived from a reported one ([Item.Reported]), and have not been
// validated; every printed result must carry the [Notice].
//
//	scale, _ := reform.Frequency(score.POMP)
//	f, _ := reform.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
//	profile, err := f.Score(&sheet)
//
//	p, err := reform.PredicateOf(reform.IndexFrom2023, reform.PemerintahProvinsi, score.MustParseIndex("93.82"), true) // A-
//
// # What is where
//
//   - [Attitude], [Item] with their sentences and sources; [NewFramework], 21 items, and [NewShortFramework], seven; [Frequency],
//     [Stem], [Guide]; [score.NewPanel] for 360 degrees; [PersonNarrative], [GroupNarrative].
//   - [Edition] with its [Theme], [ScoredRow] and [Goals]; [Focus]; [ChangeArea].
//   - [IndexEdition], [AgencyKind], [Predicates] and [PredicateOf] of the Indeks RB; [Benchmark] and [Difference].
//   - [Plan] of thematic reform, its [Indicator] and [Plan.Check].
//
// # Sources and editions
//
// The attitudes were named by the Deputi of KemenPANRB for bureaucratic reform at the Refreshment Manajemen Pemerintahan Provinsi
// Jawa Timur, Malang, 11 to 13 January 2023 (Satukanal). RB stands on PermenPANRB 25/2020 as amended by 3/2023, on SE MenPANRB
// 6/2025 for the transition after 2024, and on PermenPANRB 9/2023 for the Indeks RB. Every fact carries its source and how well
// it is known: [Citations]; [ChangeArea.Status], [IndexEdition.Status] and the Status of a [Benchmark] where no document is
// recorded. [DataEdition] changes with the data.
//
// # How the text is read
//
//   - A and A- have the same range. Which of the two an agency has is a judgement ("dengan catatan") that no number gives:
//     [PredicateOf] takes it as a flag.
//   - The index compares as it is, not rounded. Its maximum since 2023 is a property of the kind of agency, 110 for a ministry and
//     120 for a province; that of a kabupaten or kota was not found, and its table has no upper end.
//   - An index until 2022 and one from 2023 are not comparable: [Difference] refuses them.
//   - The focus of the theme of digital administration is the handling of stunting, as the sources have it ([DigitalFocus]).
//   - No road map for 2025 to 2029 was found. [Edition2025] is the transition, with its six themes; how they are scored was not
//     found.
//   - "World Class Bureaucracy" is a vision and no index.
//
// # What the instrument does not claim
//
// It has no bands and no norms, and does not claim seven factors; the attitudes and IKI (package iki) overlap in innovation,
// technology and collaboration. It is for people who lead (JPT, administrator, pengawas, ketua tim), for development and not for
// promotion. [InstrumentValidation] says how far it was examined: not at all.
//
// # What is the library's own
//
// Items, stem, scale and guide; codes and English names; the sentences of the narratives and of [Plan.Check]; the names of
// [LowerRule].
//
// # Concurrency
//
// All functions are safe for concurrent use, and all values are immutable except [Sheet], [Tally] and [Plan], which one goroutine
// at a time may change.
package reform
