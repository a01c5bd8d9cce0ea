package bahasa

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// functionWords are the kata tugas that take no capital within a name.
var functionWords = [...]string{
	"di", "ke", "dari", "dan", "yang", "untuk", "pada", "dalam", "dengan", "atau", "serta", "bagi", "oleh", "antara", "atas",
	"tentang", "terhadap", "kepada", "daripada", "sebagai", "secara", "melalui", "tanpa", "demi", "agar", "maupun", "per",
	"hingga", "sampai",
}

// knownInitialisms are those that are known in any case; most have a vowel and so would be words in a text in capitals.
var knownInitialisms = [...]string{
	"APBD", "APBN", "ASN", "BKD", "BKN", "BPBD", "BPKAD", "BPSDM", "CV", "DIY", "DKI", "DPRD", "ESDM", "NKRI", "OPD", "PNS",
	"PPPK", "PPSDM", "PT", "RI", "RSU", "RSUD", "SDA", "SDM", "SKPD", "SLB", "SLBN", "SMA", "SMAN", "SMK", "SMKN", "UKM",
	"UMKM", "UPT", "UPTD",
}

// TitleCase puts the name of an institution into title case (huruf kapital pada awal kata): "DINAS KOMUNIKASI DAN INFORMATIKA"
// is "Dinas Komunikasi dan Informatika". It changes the case of letters and nothing else, and a result with small letters it
// returns unchanged. The rules are those of EYD V:
//
//   - Every word takes a capital but the kata tugas, which take one only as the first word: di, ke, dari, dan, yang, untuk,
//     pada, dalam, dengan, atau, serta, bagi, oleh, antara, atas, tentang, terhadap, kepada, daripada, sebagai, secara,
//     melalui, tanpa, demi, agar, maupun, per, hingga, sampai. (The prefix antar- is none: Hubungan Antarlembaga.)
//   - Both halves of a full reduplication take one, Undang-Undang; of another word with a hyphen only the first half does:
//     Peraturan Perundang-undangan, Ke-2.
//   - Initialisms stay capital. Known in any case are APBD, APBN, ASN, BKD, BKN, BPBD, BPKAD, BPSDM, CV, DIY, DKI, DPRD, ESDM,
//     NKRI, OPD, PNS, PPPK, PPSDM, PT, RI, RSU, RSUD, SDA, SDM, SKPD, SLB, SLBN, SMA, SMAN, SMK, SMKN, UKM, UMKM, UPT, UPTD,
//     and those that the caller gives, which are written as they are given: "BRIDA", "BerAKHLAK". So do words in capitals
//     without a vowel, and Roman numbers of I, V and X: Bakorwil II.
//
// A text with a small letter anywhere is in mixed case: in it, a word in capitals is an initialism that somebody wrote, and
// capitals within a word stay too. In a text in capitals an unknown initialism that has a vowel cannot be told from a word,
// DISPERINDAG is Disperindag and BRIDA would be Brida, and DR. becomes Dr. even where a physician is meant: a name that is
// stored in its right case beats one that is computed.
func TitleCase(s string, initialisms ...string) string {
	return string(AppendTitleCase(make([]byte, 0, len(s)), s, initialisms...))
}

// AppendTitleCase appends what [TitleCase] returns to dst.
func AppendTitleCase(dst []byte, s string, initialisms ...string) []byte {
	c := titleCaser{own: initialisms, mixed: strings.ContainsFunc(s, unicode.IsLower), first: true}
	for s != "" {
		n := wordLength(s)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s)
			dst = append(dst, s[:size]...)
			s = s[size:]
			continue
		}
		dst = c.word(dst, s[:n])
		c.first = false
		s = s[n:]
	}
	return dst
}

// wordLength is the number of bytes of the word at the beginning of s. Hyphens, dots and apostrophes are within it, a slash
// is not: dan/atau are two words.
func wordLength(s string) int {
	for i, r := range s {
		within := r == '-' || r == '.' || isApostrophe(r)
		if !inWord(r) && (!within || i == 0) {
			return i
		}
	}
	return len(s)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

type titleCaser struct {
	own   []string
	mixed bool // the text has small letters
	first bool // no word was written yet
}

func (c *titleCaser) word(dst []byte, word string) []byte {
	if form, ok := findFold(c.own, word); ok {
		return append(dst, form...)
	}
	if _, ok := findFold(functionWords[:], word); ok && !c.first {
		return appendLower(dst, word)
	}
	first, rest, hyphen := strings.Cut(word, "-")
	dst = c.dotted(dst, first)
	for hyphen {
		var part string
		part, rest, hyphen = strings.Cut(rest, "-")
		dst = append(dst, '-')
		if strings.EqualFold(part, first) {
			dst = c.dotted(dst, part)
		} else {
			dst = c.second(dst, part)
		}
	}
	return dst
}

// second writes a part behind a hyphen that does not repeat the first.
func (c *titleCaser) second(dst []byte, part string) []byte {
	if form, ok := c.initialism(part, false); ok {
		return append(dst, form...)
	}
	if c.mixed || hasDigit(part) || smallRoman(part) {
		return append(dst, part...)
	}
	return appendLower(dst, part)
}

// dotted writes a word that may be an abbreviation, part by part.
func (c *titleCaser) dotted(dst []byte, word string) []byte {
	if c.mixed && isSmallTitle(word) {
		return append(dst, word...)
	}
	for {
		part, rest, dot := strings.Cut(word, ".")
		dst = c.part(dst, part, dot)
		if !dot {
			return dst
		}
		dst = append(dst, '.')
		word = rest
	}
}

// part writes letters without dots and hyphens; dot reports whether one follows.
func (c *titleCaser) part(dst []byte, part string, dot bool) []byte {
	form, ok := c.initialism(part, dot)
	switch {
	case ok:
		return append(dst, form...)
	case hasDigit(part) || c.mixed && innerCapital(part):
		return append(dst, part...)
	case isRomanFold(part):
		return appendUpper(dst, part)
	}
	return appendCapitalized(dst, part)
}

// initialism returns an initialism as it is to be written.
func (c *titleCaser) initialism(part string, dot bool) (string, bool) {
	if form, ok := findFold(c.own, part); ok {
		return form, true
	}
	if form, ok := findFold(knownInitialisms[:], part); ok {
		return form, true
	}
	return part, !dot && !c.mixed && part != "" && !hasVowel(part)
}

func findFold(list []string, word string) (string, bool) {
	for _, entry := range list {
		if len(entry) == len(word) && strings.EqualFold(entry, word) {
			return entry, true
		}
	}
	return "", false
}

// isSmallTitle reports whether word is a title that is written small: dr., drg., apt.
func isSmallTitle(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsLower(r) || !strings.HasSuffix(word, ".") {
		return false
	}
	_, ok := LookupTitle(word)
	return ok
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

func hasVowel(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r > unicode.MaxASCII || strings.ContainsRune("AEIOUYaeiouy", r)
	})
}

// innerCapital reports whether a capital follows the first letter.
func innerCapital(s string) bool {
	letters := 0
	for _, r := range s {
		if letters > 0 && unicode.IsUpper(r) {
			return true
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return false
}

func isRomanFold(s string) bool {
	if s == "" || strings.Trim(s, "IVXivx") != "" {
		return false
	}
	_, ok := romanNumber(s)
	return ok
}

// appendCapitalized writes the first letter as a capital and the others small.
func appendCapitalized(dst []byte, s string) []byte {
	first := true
	for _, r := range s {
		switch {
		case !unicode.IsLetter(r):
		case first:
			r = unicode.ToUpper(r)
			first = false
		default:
			r = unicode.ToLower(r)
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}

func appendLower(dst []byte, s string) []byte {
	for _, r := range s {
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}

func appendUpper(dst []byte, s string) []byte {
	for _, r := range s {
		dst = utf8.AppendRune(dst, unicode.ToUpper(r))
	}
	return dst
}
