package sheets

import "strings"

// nipDigits is the length of a NIP and of a NI PPPK; a float64 keeps no more than 15 to 17 digits
// of them.
const nipDigits = 18

// damaged reports whether a spreadsheet has made a number of an identity and lost digits of it:
// 1.98601E+17 in any spelling, 18 digits that end in 000, or so many digits with decimals. The code
// of a rater such as 3E2 is none.
func damaged(s string) bool {
	s = strings.TrimPrefix(strings.Map(func(r rune) rune {
		if blankRune(r) {
			return -1
		}
		return r
	}, s), "'")
	whole, rest := digits(s)
	if whole == 0 {
		return false
	}
	decimals := 0
	if rest != "" && (rest[0] == '.' || rest[0] == ',') {
		if decimals, rest = digits(rest[1:]); decimals == 0 {
			return false
		}
	}
	if rest == "" {
		return decimals > 0 && whole >= nipDigits-1 || decimals == 0 && whole == nipDigits && strings.HasSuffix(s, "000")
	}
	if rest[0] != 'e' && rest[0] != 'E' {
		return false
	}
	sign := len(rest) > 1 && (rest[1] == '+' || rest[1] == '-')
	if sign {
		rest = rest[1:]
	}
	n, tail := digits(rest[1:])
	if n == 0 || tail != "" {
		return false
	}
	return sign || decimals > 0 || n > 1
}

// digits returns how many digits s begins with, and what follows them.
func digits(s string) (int, string) {
	rest := strings.TrimLeft(s, "0123456789")
	return len(s) - len(rest), rest
}
