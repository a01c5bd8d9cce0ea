// Package spreadsheet recognises identity numbers that a spreadsheet has turned into numbers and damaged. A spreadsheet
// keeps 15 digits of a number: the rest is lost, and nothing that repairs the form brings the digits back.
package spreadsheet

import (
	"strings"
	"unicode"
)

// Damaged reports whether s is an identity number of so many digits of which a spreadsheet has lost some: 1.98601E+17 in
// any spelling, all digits of which the last three are 0, or digits with decimals behind them (198601012015051000.0). A
// short code such as 3E2 is none.
func Damaged(s string, digits int) bool {
	s = strings.TrimPrefix(strings.Map(visible, s), "'")
	whole, rest := count(s)
	if whole == 0 {
		return false
	}
	decimals := 0
	if rest != "" && (rest[0] == '.' || rest[0] == ',') {
		if decimals, rest = count(rest[1:]); decimals == 0 {
			return false
		}
	}
	if rest == "" {
		// One digit less: a number may have lost a zero at its beginning.
		return decimals > 0 && whole >= digits-1 || decimals == 0 && Cut(s, digits)
	}
	if rest[0] != 'e' && rest[0] != 'E' {
		return false
	}
	sign := len(rest) > 1 && (rest[1] == '+' || rest[1] == '-')
	if sign {
		rest = rest[1:]
	}
	n, tail := count(rest[1:])
	return n > 0 && tail == "" && (sign || decimals > 0 || n > 1)
}

// Cut is Damaged for a number of which it is known that it is all digits, ASCII ones and nothing else.
func Cut[T string | []byte](s T, digits int) bool {
	n := len(s)
	return n == digits && n >= 3 && s[n-1] == '0' && s[n-2] == '0' && s[n-3] == '0'
}

// visible drops space and what comes unseen with text from web pages and PDF files.
func visible(r rune) rune {
	if unicode.IsSpace(r) || Invisible(r) {
		return -1
	}
	return r
}

// Invisible reports whether r is a character without width that comes with copied text.
func Invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return false
}

// count returns how many digits s begins with, and what follows them.
func count(s string) (int, string) {
	rest := strings.TrimLeft(s, "0123456789")
	return len(s) - len(rest), rest
}
