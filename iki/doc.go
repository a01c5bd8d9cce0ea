// Package iki holds IKI, Inisiatif, Kolaborasi, Inovasi: the three characters that the Governor of Jawa Timur asked of every
// official, as the press reported them. There is no regulation: the names come from press reports. The items of the instrument
// are the library's own sentences, each derived from a reported one ([Item.Reported]), and have not been validated; every printed
// result must carry the [Notice]. Beside the instrument the package reads the initiatives of an agency and computes how they
// connect its organisations.
//
//	scale, _ := iki.Frequency(score.POMP)
//	f, _ := iki.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 3, Total: score.TotalOfDimensions})
//	profile, err := f.Score(&sheet)
//
//	p, err := iki.NewPortfolio(register, []opd.Kind{opd.Dinas, opd.Badan}, initiatives)
//	p.Coverage()           // "1 unit 1 inovasi": units with and without
//	p.Network().CutUnits() // the organisations that hold the network together
//
// # What is where
//
//   - [Principle], [Item] with their sentences and sources; [Cettar], a list of names.
//   - [NewFramework], 15 items, and [NewShortFramework], six; [Frequency], [Stem], [Guide]; [score.NewPanel] for 360 degrees;
//     [PersonNarrative], [GroupNarrative].
//   - [Initiative], [ReadCSV], [ReadJSON]; [Portfolio] with [Coverage], funnel and areas; [Network] and its [Change].
//
// # Sources
//
// IKI was launched at the province's anniversary on 12 October 2022 ([aparatur.BeritaTribunJatim5Desember2022],
// [aparatur.BeritaSatukanal11Januari2023]).
// The items derive from reports of SINDOnews, Kempalan and Satukanal from April 2021 to January 2023: [Citations]. [DataEdition]
// changes with the data.
//
// # What the instrument does not claim
//
// It has no bands and no norms. It does not claim three factors; IKI and the attitudes of package reform overlap in innovation,
// technology and collaboration. It is for every ASN, for development and not for promotion. [InstrumentValidation] says how far
// it was examined: not at all.
//
// # What is the library's own
//
// Items, stem, scale and guide; codes and English names; the list of [PartnerKind]; that an organisation which only takes part in
// an initiative has none of its own ([Coverage]); the sentences of the narratives. What a node is, and when two are adjacent, is
// said at [Network].
//
// # Concurrency
//
// All functions are safe for concurrent use, and all values are immutable except [Sheet], [Tally] and [Initiative], which one
// goroutine at a time may change.
package iki
