package fault

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxInput  = 32 // characters of input that an error shows
	maxColumn = 64 // characters of a column header: it may be a whole sentence
	maxDigits = 9  // from so many digits on, text may be an identity number
	masked    = "***"
)

// Show returns input as errors print it: in double quotes, control characters
// escaped, and followed by … when more than 32 characters were given; or ***
// without quotes when it is personal or holds nine digits or more.
func Show(input string, personal bool) string { return show(input, personal, maxInput) }

func show(input string, personal bool, limit int) string {
	if hidden(input, personal) {
		return masked
	}
	head := cut(input, limit)
	if len(head) < len(input) {
		return strconv.Quote(head) + "…"
	}
	return strconv.Quote(head)
}

// plain is Show without quotes, for handlers that quote themselves.
func plain(input string, personal bool, limit int) string {
	if hidden(input, personal) {
		return masked
	}
	head := cut(input, limit)
	if len(head) < len(input) {
		return head + "…"
	}
	return head
}

func hidden(input string, personal bool) bool {
	return input != "" && (personal || manyDigits(input))
}

// manyDigits counts the digits wherever they stand: an identity number with
// dots or spaces in it is still one.
func manyDigits(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsNumber(r) {
			if n++; n == maxDigits {
				return true
			}
		}
	}
	return false
}

// cut returns the first limit characters of s.
func cut(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	end := 0
	for range limit {
		if end == len(s) {
			break
		}
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	return s[:end]
}

// reveals reports whether text gives away input although the error does not
// show it in full. A cause from outside the library (a *strconv.NumError, for
// one) quotes what it was given.
func reveals(text, input string, personal bool) bool {
	if manyDigits(text) {
		return true
	}
	if !hidden(input, personal) {
		return len(cut(input, maxInput)) < len(input) && strings.Contains(text, input)
	}
	text = strings.ToLower(text)
	words := strings.FieldsFunc(strings.ToLower(input), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
	for _, w := range words {
		// One letter is in every text, and tells nothing.
		if utf8.RuneCountInString(w) > 1 && strings.Contains(text, w) {
			return true
		}
	}
	return false
}
