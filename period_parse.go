package aparatur

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxPeriod is the length in bytes of the longest text that ParsePeriod reads,
// maxPeriodTokens the number of words and numbers of the longest form ("Bulan
// Oktober Tahun 2025", "Triwulan ke-4 Tahun 2025").
const (
	maxPeriod       = 64
	maxPeriodTokens = 5
)

// ParsePeriod reads a period as it is written in practice, without regard to
// case and spaces:
//
//	Semester II Tahun 2025, Semester II 2025, Semester 2 2025, Smt. II/2025, 2025-S2
//	Triwulan IV Tahun 2025, TW IV 2025, Triwulan ke-4 2025, Q4 2025, 2025-T4, 2025-Q4
//	Oktober 2025, Bulan Oktober Tahun 2025, Okt 2025, October 2025, 2025-10
//	Tahun 2025, 2025
//
// A year has four digits. Nothing is guessed: "2025-1" and "TW IV" are refused.
// The error is a [*ParseError] that matches [ErrEmpty], [ErrSyntax] or, for
// Semester III, month 13 and a year outside 1900 to 2199, [ErrRange].
func ParsePeriod(s string) (Period, error) {
	if blank(s) {
		return Period{}, refusePeriod(s, ErrEmpty)
	}
	if len(s) > maxPeriod {
		return Period{}, refusePeriod(s, ErrSyntax)
	}
	var buf [maxPeriodTokens]periodToken
	in, ok := periodTokens(buf[:0], s)
	if !ok {
		return Period{}, refusePeriod(s, ErrSyntax)
	}
	kind, year, n, ok := readPeriod(in)
	if !ok {
		return Period{}, refusePeriod(s, ErrSyntax)
	}
	p, ok := newPeriod(kind, year, n)
	if !ok {
		return Period{}, refusePeriod(s, ErrRange)
	}
	return p, nil
}

// periodToken is a word in lower case or a number, and what stands before it:
// nothing, a blank, or a mark with or without blanks.
type periodToken struct {
	text   string
	before rune
}

func (t periodToken) isNumber() bool { return isDigit(t.text[0]) }

// periodTokens splits s. It refuses characters that no period has, two marks
// in a row, and a mark at either end: -2025 is not the year 2025.
func periodTokens(dst []periodToken, s string) ([]periodToken, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	var before rune
	for i := 0; i < len(s); {
		if letter := isLetter(s[i]); letter || isDigit(s[i]) {
			start := i
			for i < len(s) && (letter && isLetter(s[i]) || !letter && isDigit(s[i])) {
				i++
			}
			if len(dst) == cap(dst) || len(dst) == 0 && before != 0 {
				return nil, false
			}
			dst = append(dst, periodToken{text: s[start:i], before: before})
			before = 0
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			if before == 0 {
				before = ' '
			}
		case before != 0 && before != ' ':
			return nil, false
		case unicode.Is(unicode.Pd, r), strings.ContainsRune("/._,", r):
			before = r
		default:
			return nil, false
		}
		i += size
	}
	return dst, before == 0
}

func readPeriod(in []periodToken) (kind PeriodKind, year, n int, ok bool) {
	if year, ok = periodYear(in[:1]); ok {
		switch in = in[1:]; {
		case len(in) == 0:
			return YearPeriod, year, 1, true
		case len(in) == 1 && in[0].before == '-' && in[0].isNumber():
			n, ok = digits(in[0].text)
			return MonthPeriod, year, n, ok && len(in[0].text) == 2
		}
		kind, n, in, ok = periodPart(in)
		return kind, year, n, ok && len(in) == 0
	}
	kind, n, in, ok = periodPart(in)
	if !ok {
		return 0, 0, 0, false
	}
	if len(in) == 2 && in[0].text == "tahun" {
		in = in[1:]
	}
	year, ok = periodYear(in)
	return kind, year, n, ok
}

// periodYear reads a year that stands alone.
func periodYear(in []periodToken) (int, bool) {
	if len(in) != 1 || len(in[0].text) != 4 {
		return 0, false
	}
	return digits(in[0].text)
}

// periodPart reads a part of a year, and returns what follows it. For a whole
// year nothing is read: the word Tahun belongs to the number behind it.
func periodPart(in []periodToken) (kind PeriodKind, n int, rest []periodToken, ok bool) {
	word, rest := in[0].text, in[1:]
	if word == "tahun" {
		return YearPeriod, 1, in, true
	}
	if word == "bulan" && len(rest) > 0 {
		n = monthNumber(rest[0].text)
		return MonthPeriod, n, rest[1:], n != 0
	}
	if n = monthNumber(word); n != 0 {
		return MonthPeriod, n, rest, true
	}
	switch word {
	case "semester", "smt", "sem":
		kind = SemesterPeriod
	case "triwulan", "tw", "kuartal", "quarter":
		kind = QuarterPeriod
	case "s":
		kind = SemesterPeriod
	case "t", "q":
		kind = QuarterPeriod
	default:
		return joinedPart(word, rest)
	}
	if len(rest) > 0 && rest[0].text == "ke" && len(word) > 1 {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return 0, 0, nil, false
	}
	// A single letter is a unit only with its number: "S2", not "S 2" or "S II".
	if len(word) == 1 && (rest[0].before != 0 || !rest[0].isNumber()) {
		return 0, 0, nil, false
	}
	n, ok = ordinal(rest[0].text)
	return kind, n, rest[1:], ok
}

// joinedPart reads a unit and a Roman number in one word: "twiv".
func joinedPart(word string, rest []periodToken) (PeriodKind, int, []periodToken, bool) {
	for _, unit := range [...]struct {
		prefix string
		kind   PeriodKind
	}{
		{"semester", SemesterPeriod}, {"smt", SemesterPeriod},
		{"triwulan", QuarterPeriod}, {"tw", QuarterPeriod}, {"kuartal", QuarterPeriod},
	} {
		if roman, ok := strings.CutPrefix(word, unit.prefix); ok {
			n := romanNumber(roman)
			return unit.kind, n, rest, n != 0
		}
	}
	return 0, 0, nil, false
}

// ordinal reads a number of one or two digits, a Roman one, or a word.
func ordinal(s string) (int, bool) {
	if n, ok := digits(s); ok {
		return n, len(s) <= 2
	}
	if n := romanNumber(s); n != 0 {
		return n, true
	}
	switch s {
	case "pertama", "kesatu":
		return 1, true
	case "kedua":
		return 2, true
	case "ketiga":
		return 3, true
	case "keempat":
		return 4, true
	}
	return 0, false
}

// romanNumber reads a little further than there are triwulan, so that the
// error for "Triwulan V" says that it is out of range.
func romanNumber(s string) int {
	switch s {
	case "i":
		return 1
	case "ii":
		return 2
	case "iii":
		return 3
	case "iv":
		return 4
	case "v":
		return 5
	case "vi":
		return 6
	}
	return 0
}

// monthNumber reads Indonesian names of months, their abbreviations and older
// spellings as seen in files, and English ones, as spreadsheets write them.
func monthNumber(s string) int {
	switch s {
	case "januari", "jan", "january":
		return 1
	case "februari", "feb", "pebruari", "peb", "february":
		return 2
	case "maret", "mar", "march":
		return 3
	case "april", "apr":
		return 4
	case "mei", "may":
		return 5
	case "juni", "jun", "june":
		return 6
	case "juli", "jul", "july":
		return 7
	case "agustus", "agu", "agt", "agst", "ags", "august", "aug":
		return 8
	case "september", "sep", "sept":
		return 9
	case "oktober", "okt", "october", "oct":
		return 10
	case "november", "nov", "nopember", "nop":
		return 11
	case "desember", "des", "december", "dec":
		return 12
	}
	return 0
}
