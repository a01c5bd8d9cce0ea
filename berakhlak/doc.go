// Package berakhlak holds the core values of the Indonesian civil service, BerAKHLAK, and scores
// them: the seven values (nilai dasar), their 21 behaviours (panduan perilaku) in both official
// wordings, a framework for [score], the categories and published figures of the national survey,
// and a narrative in Indonesian.
//
//	scale, _ := score.Likert(1, 5, score.POMP)
//	policy := score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}
//	f, _ := berakhlak.NewFramework(scale, policy)
//
//	var sheet berakhlak.Sheet
//	sheet.Set(berakhlak.BP1, 4)
//	…
//	profile, err := f.Score(&sheet)
//	profile.Total().Decimal(1) // "76.6"
//
// BerAKHLAK is written so; [BanggaMelayaniBangsa] is the employer branding that goes with it.
//
// # Sources and editions
//
// The wording is that of SE MenPANRB 20/2021 ([SE2021]), launched on 27 July 2021, and of UU
// 20/2023 Pasal 3 and Pasal 4 ayat (2) ([UU2023]). Five of the 21 sentences differ (AK1 by a comma,
// HM1, HM2, LY1, LY2), both editions are in use, and the library keeps them side by side. The
// definitions of the values are the circular's. PermenPANRB 6/2022 takes the circular's 21
// sentences as the standard of behaviour at work. Every fact carries its source and how well it is
// known: [Citations]. [DataEdition] changes with the data.
//
// # No scale, no default
//
// The law sets no levels for the behaviours ("tanpa pelevelan"), no rating scale, no thresholds and
// no weights for raters. All of them are an agency's own choice; [NewFramework] therefore takes
// scale and policy as parameters, and every result carries them in its stamp.
//
// # How the text is read
//
// Where the sources leave something open, this is what the package does:
//
//   - They do not settle some spellings: bertanggung jawab or bertanggungjawab (AK1, AK2), sumber
//     daya or sumberdaya (KB3), apapun or apa pun (HM1). The texts have bertanggung jawab and
//     sumber daya, the spelling of KBBI, and apapun; [ParseBehaviour] takes all of them.
//   - The categories are published as 75–100 and 50–74,9, with a gap in between: an index is
//     rounded to one decimal before it is looked up, so that 74.95 is Sehat, and is printed with
//     one.
//   - Below 25 no category was found. The answer is that there is none, neither an error nor a
//     guess.
//   - Categories belong to the agencies and units of KemenPANRB's survey, never to a person. No
//     function here gives a person one, and no narrative names one.
//   - The survey's conversion from answers to its index is not published, so that an agency's own
//     index, here "Indeks perilaku BerAKHLAK", is not directly comparable with it.
//
// # What is the library's own
//
// The codes (BP, BP1, SE2021), the English names, and the sentences of the narratives. The law's
// words are in file text.go only, byte for byte, guarded by a checksum. Sentences that begin with
// "Kami" belong to AKHLAK of the state-owned companies and are not taken for those of BerAKHLAK.
//
// # Concurrency
//
// All functions are safe for concurrent use, and all values are immutable except [Sheet], [Tally]
// and [Contrast], which one goroutine at a time may change.
package berakhlak
