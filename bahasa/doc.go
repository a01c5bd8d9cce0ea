// Package bahasa writes and reads the Indonesian of official documents: numbers, money, number words, dates and times,
// names with titles, names of institutions, lists, and the sentences of a report.
//
//	bahasa.Integer(80330)                                // 80.330
//	bahasa.Decimal(score.MustParseIndex("76.61"), 1)     // 76,6
//	bahasa.RupiahTerbilang(200_000_000)                  // Rp200.000.000,00 (dua ratus juta rupiah)
//	bahasa.DateFull(t)                                   // Rabu, 11 Januari 2023
//	bahasa.DateRange(from, to)                           // 30 Desember 2022–2 Januari 2023
//	bahasa.ParseName("Dr.Ir. SITI AMINAH,S.T").Full()    // Dr. Ir. Siti Aminah, S.T.
//	bahasa.TitleCase("DINAS KOMUNIKASI DAN INFORMATIKA") // Dinas Komunikasi dan Informatika
//	bahasa.And("atasan", "rekan kerja", "bawahan")       // atasan, rekan kerja, dan bawahan
//
// # What there is
//
//   - numbers: [Integer], [Decimal], [DecimalScaled], [Percent], [Range], [Compact]; [ParseInteger], [ParseDecimal],
//     [ParsePercent]
//   - money: [Rupiah], [RupiahSen], [RupiahCompact], [RupiahTerbilang], [RupiahSenTerbilang]; [ParseRupiah], [ParseRupiahSen]
//   - words: [Terbilang], [TerbilangDecimal], [TerbilangRupiah], [TerbilangSen], [IntegerTerbilang], [DecimalTerbilang];
//     [ParseTerbilang], [ParseTerbilangDecimal], [ParseTerbilangRupiah], [ParseTerbilangSen]
//   - ordinals: [Ordinal], [OrdinalWord], [Roman]; [ParseRoman]
//   - dates and times: [Date], [DateFull], [DateShort], [DateNumeric], [DateWords], [DateRange], [PlaceDate], [Clock],
//     [ClockRange] with [WIB], [WITA] and [WIT], [Period], [PeriodDates]; [ParseDate], [ParseDateMonthFirst]
//   - names: [ParseName], [Name], [TitleSet], [TitleCase]
//   - lists and sentences: [And], [Or], [Rank], [Share], and the functions whose names end in Sentence
//
// # Source
//
// The rules are those of EYD V (Ejaan Bahasa Indonesia yang Disempurnakan, edition V), which binds official documents: a
// dot between thousands and a comma before decimals, a percent sign without a space, an en dash without spaces in a range, a
// comma before "dan" in a list of three or more, a comma between a name and its titles. The wording of the sentences is the
// library's own. Where CLDR, which golang.org/x/text and most other software follow, differs, EYD is what is written:
//
//	                 EYD V              CLDR                this package
//	number, percent  1.234,5  76,54%    the same
//	money            Rp5.000,00         Rp, space, 5.000    Rp5.000,00 (RupiahSen), Rp5.000 (Rupiah)
//	negative money   silent             -Rp, space, 1.000   -Rp1.000
//	ordinal          ke-7; no dot       ke-7; ke-1.000      ke-7, ke-1000
//	                 in what is no
//	                 quantity
//	day of a date    11 Januari, 1 Mei  Rabu, 01 Mei 2024   Rabu, 1 Mei 2024
//	time             01.35.20           the same            pukul 01.35.20 WIB
//	negative words   silent             negatif             minus (both are read)
//
// # Exactness
//
// Numbers with decimals are a [score.Index] or a scaled integer, never a float64, and are rounded once, half away from
// zero, on the exact value: 0.015 is written 0,02 with two places. (golang.org/x/text rounds the binary value half to even
// and writes 0,01.) A minus is the ASCII hyphen-minus in front of the number, and -0 is never written. All functions take
// every int64, the smallest included.
//
// A dot between thousands belongs to quantities only. Years, page and account numbers, codes and NIP are not quantities:
// write them with [strconv].
//
// # Reading
//
// What a formatter writes, the parser of that name reads back, and besides it the variants seen in files and letters, which
// its comment lists. Nothing is guessed: what may mean two things, 86.19 or 11/1/23, or 1,250 where a whole number or an
// amount is wanted, is an error that says so, in English and in Indonesian (aparatur.Explain). Errors are
// *aparatur.ParseError and match the sentinels of package aparatur.
//
// # Use
//
// Every function is pure: it reads no environment, no locale and no global state, and is safe for concurrent use. Each
// formatter F has a form AppendF that appends to a buffer and allocates only when the buffer has to grow.
//
// The name of a person is personal data: a [Name] prints itself neither through fmt nor through slog.
package bahasa

import "github.com/aparatur/aparatur"

// Citation returns the source of the rules of spelling that this package follows: EYD V, whose text was read.
func Citation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.EYDEdisiV, Status: aparatur.LawText}
}
