package bahasa

import (
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// The reasons of the parsers of figures, each a sentinel with what it means here.
var (
	errDotPoint = fault.Because(fault.ErrAmbiguous,
		"the dot may be a decimal point; Indonesian writes thousands with a dot (1.234) and decimals with a comma (86,19)",
		"titik itu mungkin tanda desimal; ribuan ditulis dengan titik (1.234) dan desimal dengan koma (86,19)")
	errCommaPoint = fault.Because(fault.ErrAmbiguous,
		"the comma may stand between thousands; Indonesian writes thousands with a dot (1.250)",
		"koma itu mungkin pemisah ribuan; ribuan ditulis dengan titik (1.250)")
	errCommaGroups = fault.Because(fault.ErrSyntax,
		"commas between thousands; Indonesian writes dots (1.250.000)",
		"ribuan dipisahkan dengan koma; tulislah titik (1.250.000)")
	errDecimals = fault.Because(fault.ErrSyntax,
		"a number with decimals where a whole one is wanted",
		"bilangan desimal, padahal yang diminta bilangan bulat")
	errPercent = fault.Because(fault.ErrSyntax, "no percent sign", "tidak ada tanda persen")
)

// maxFigures bounds the text that is read.
const maxFigures = 128

// ParseInteger reads a quantity as Indonesian writes it, with dots between thousands or without: "1.234", "1234", "-80.330".
// It reads all that [Integer] writes. Dots must stand between groups of exactly three digits: "86.19" may be a decimal of
// another language and matches ErrAmbiguous, as "1,250" does; both are refused, never guessed. A number with decimals
// matches ErrSyntax, one that a spreadsheet turned into 1.5E+06 ErrSpreadsheet, one that is no int64 ErrRange. Spaces around
// the number are dropped, and the minus may be U+2212. The error is a *aparatur.ParseError.
func ParseInteger(s string) (int64, error) {
	n, err := parseInteger(s)
	if err != nil {
		return 0, &fault.ParseError{Type: "bahasa.Integer", Input: s, Err: err}
	}
	return n, nil
}

func parseInteger(s string) (int64, error) {
	f, err := scanFigures(s)
	switch {
	case err != nil:
		return 0, err
	case f.mayBeGroup():
		return 0, errCommaPoint
	case f.comma:
		return 0, errDecimals
	}
	n, ok := f.wholeNumber()
	if !ok {
		return 0, fault.ErrRange
	}
	v, ok := signedInt64(f.neg, n)
	if !ok {
		return 0, fault.ErrRange
	}
	return v, nil
}

// ParseDecimal reads a number as Indonesian writes it: a comma before decimals, dots between thousands or none: "76,61",
// "1.234,5", "1234,5", "-0,5". It reads all that [Decimal] writes, and [DecimalScaled] with up to 100 places, and an Index
// holds. "1.234" is one thousand two hundred thirty-four and "1,234" one point two three four; "86.19" may be a decimal of
// another language, matches ErrAmbiguous and is refused, never guessed. Text of machines, in which "1.234" is one point two
// three four, is read by [score.ParseIndex]. Spaces around the number are dropped, and the minus may be U+2212. The error is
// a *aparatur.ParseError; besides those of [ParseInteger] it matches [score.ErrOverflow] for a number too large for an
// Index. One with more decimals than an Index holds exactly is inexact, as [score.Index.Exact] tells.
func ParseDecimal(s string) (score.Index, error) { return parsedIndex("bahasa.Decimal", s, s) }

// ParsePercent reads a number of percent, with its sign or the word "persen": "76,54%", "76,54 %" and "76,54 persen" are
// 76.54 points. It reads all that [Percent] writes. The sign must be there: without one it is a number for [ParseDecimal].
// The errors are those of ParseDecimal.
func ParsePercent(s string) (score.Index, error) {
	figures, ok := cutPercent(s)
	if !ok {
		err := errPercent
		if strings.TrimSpace(s) == "" {
			err = fault.ErrEmpty
		}
		return score.Index{}, &fault.ParseError{Type: "bahasa.Percent", Input: s, Err: err}
	}
	return parsedIndex("bahasa.Percent", figures, s)
}

func cutPercent(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if figures, ok := strings.CutSuffix(s, "%"); ok {
		return figures, true
	}
	return cutSuffixFold(s, "persen")
}

func parsedIndex(wanted, figures, input string) (score.Index, error) {
	x, err := parseIndex(figures)
	if err != nil {
		return score.Index{}, &fault.ParseError{Type: wanted, Input: input, Err: err}
	}
	return x, nil
}

func parseIndex(s string) (x score.Index, err error) {
	f, err := scanFigures(s)
	if err != nil {
		return x, err
	}
	var buf [maxFigures + 2]byte
	b := buf[:0]
	if f.neg {
		b = append(b, '-')
	}
	for i := range len(f.whole) {
		if c := f.whole[i]; c != thousands {
			b = append(b, c)
		}
	}
	if f.comma {
		b = append(append(b, '.'), f.frac...)
	}
	// The text is a number, so that only its size can be wrong.
	if x.UnmarshalText(b) != nil {
		return x, score.ErrOverflow
	}
	return x, nil
}

// figures is a number taken apart: a whole part with dots in the right places or none, and decimals.
type figures struct {
	neg, comma  bool
	whole, frac string
}

// mayBeGroup reports whether what stands behind the comma would be a group of thousands in another language: 1,250.
func (f figures) mayBeGroup() bool {
	return f.comma && len(f.frac) == 3 && len(f.whole) <= 3 && f.whole[0] != '0'
}

// wholeNumber returns the whole part, and false where it is too large.
func (f figures) wholeNumber() (uint64, bool) {
	var n uint64
	for i := range len(f.whole) {
		c := f.whole[i]
		if c == thousands {
			continue
		}
		const most = 1 << 63
		d := uint64(c - '0')
		if n > (most-d)/10 {
			return 0, false
		}
		n = 10*n + d
	}
	return n, true
}

func scanFigures(s string) (figures, error) {
	f := figures{}
	s = strings.TrimSpace(s)
	if len(s) > maxFigures {
		return f, fault.ErrSyntax
	}
	s, f.neg = cutMinus(s)
	switch {
	case s == "" && !f.neg:
		return f, fault.ErrEmpty
	case damaged(s):
		return f, fault.ErrSpreadsheet
	case strings.ContainsFunc(s, notFigure):
		return f, fault.ErrSyntax
	}
	f.whole, f.frac, f.comma = strings.Cut(s, ",")
	switch {
	case strings.ContainsAny(f.frac, ".,"):
		if englishGroups(s) {
			return f, errCommaGroups
		}
		return f, fault.ErrSyntax
	case f.whole == "" || f.comma && f.frac == "":
		return f, fault.ErrSyntax
	}
	return f, checkGroups(f.whole, f.comma)
}

func notFigure(r rune) bool { return (r < '0' || r > '9') && r != thousands && r != comma }

// cutMinus takes the sign off, which may be the ASCII hyphen or U+2212.
func cutMinus(s string) (string, bool) {
	for _, minus := range [...]string{"-", "\u2212"} {
		if rest, ok := strings.CutPrefix(s, minus); ok {
			return rest, true
		}
	}
	return s, false
}

// checkGroups tells whether the dots of a whole number stand between thousands, or why not.
func checkGroups(whole string, decimals bool) error {
	first, rest, dotted := strings.Cut(whole, ".")
	if !dotted {
		return nil
	}
	// 0.250 is a quarter elsewhere, and no quantity of thousands begins with a 0.
	if first == "" || len(first) > 3 || first[0] == '0' {
		return misplacedDot(first, rest, decimals)
	}
	for dotted {
		var group string
		group, rest, dotted = strings.Cut(rest, ".")
		if len(group) == 3 {
			continue
		}
		if dotted {
			return fault.ErrSyntax
		}
		return misplacedDot(first, group, decimals)
	}
	return nil
}

// misplacedDot is the error for a dot that is none of thousands, rest being what follows it.
func misplacedDot(first, rest string, decimals bool) error {
	if first == "" || rest == "" || decimals || strings.Contains(rest, ".") {
		return fault.ErrSyntax
	}
	return errDotPoint
}

// englishGroups reports whether s is a number as English writes it, with two commas or more, or with a comma and a point.
func englishGroups(s string) bool {
	whole, frac, point := strings.Cut(s, ".")
	if point && (frac == "" || strings.ContainsAny(frac, ".,")) {
		return false
	}
	first, rest, _ := strings.Cut(whole, ",")
	if first == "" || len(first) > 3 {
		return false
	}
	for more := true; more; {
		var group string
		group, rest, more = strings.Cut(rest, ",")
		if len(group) != 3 {
			return false
		}
	}
	return true
}

// damaged reports whether s is what a spreadsheet makes of a long number: 1.5E+06.
func damaged(s string) bool {
	i := strings.IndexAny(s, "eE")
	if i < 1 || strings.ContainsFunc(s[:i], notFigure) {
		return false
	}
	exponent := strings.TrimLeft(s[i+1:], "+-")
	return exponent != "" && strings.Trim(exponent, "0123456789") == ""
}

func cutSuffixFold(s, suffix string) (string, bool) {
	if i := len(s) - len(suffix); i >= 0 && strings.EqualFold(s[i:], suffix) {
		return s[:i], true
	}
	return s, false
}
