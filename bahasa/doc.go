// Package bahasa writes the Indonesian of official documents: numbers, dates, lists and the
// sentences of a report.
//
//	bahasa.Integer(80330)                                // 80.330
//	bahasa.Decimal(score.MustParseIndex("76.61"), 1)     // 76,6
//	bahasa.DateFull(t)                                   // Rabu, 11 Januari 2023
//	bahasa.And("atasan", "rekan kerja", "bawahan")       // atasan, rekan kerja, dan bawahan
//
// # Source
//
// The rules are those of EYD V (Ejaan Bahasa Indonesia yang Disempurnakan, edition V), the spelling of
// official documents: a dot between thousands and a comma before decimals, a percent sign without a
// space, an en dash without spaces in a range, a comma before "dan" in a list of three or more. CLDR
// writes numbers and percentages in the same way; where the two differ, this package follows EYD V. See
// [Citation]. The wording of the sentences (file sentence.go) is the library's own.
//
// # Exactness
//
// Numbers with decimals are a [score.Index] or a scaled integer, never a float64, and are rounded
// once, half away from zero, on the exact value: 0.015 is written 0,02 with two places.
// (golang.org/x/text rounds the binary value half to even and writes 0,01.) A minus is the ASCII
// hyphen-minus in front of the number, and -0 is never written.
//
// A dot between thousands belongs to quantities only. Years, page and account numbers, codes and
// NIP are not quantities: write them with [strconv].
//
// # Use
//
// Every function is pure: it reads no environment, no locale and no global state, and is safe for
// concurrent use. Each formatter F has a form AppendF that appends to a buffer and allocates only
// when the buffer has to grow.
package bahasa

import "github.com/aparatur/aparatur"

// Citation returns the source of the rules of spelling that this package follows: EYD V, whose text
// was read.
func Citation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.EYDEdisiV, Status: aparatur.LawText}
}
