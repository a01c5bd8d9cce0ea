package score

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/aparatur/aparatur/internal/fault"
)

const (
	ratingType = "score.Rating"
	// maxAnswer is the length in bytes of the longest answer that is looked at.
	maxAnswer = 256
)

// cannotRate are the squeezed texts that mean [CannotRate].
var cannotRate = map[string]bool{"tt": true, "tidakdapatmenilai": true, "tttidakdapatmenilai": true,
	"tidakdapatmenilai(tt)": true, "tt(tidakdapatmenilai)": true, "cannotrate": true}

// Parse reads an answer as it stands in a form's cell: the printed number ("4", "4.0", "4,0"), the label in any case
// ("Sering"), both ("4 - Sering", "Sering (4)"), or "TT" or "Tidak Dapat Menilai" for [CannotRate]. Spaces and dashes within
// a label may vary. A number and a label that differ are refused, and so are 4.5 and an empty text: whether an empty cell
// is an answer is for the caller to say. The error is a *aparatur.ParseError that matches aparatur.ErrEmpty,
// aparatur.ErrRange for a number that is not on the scale, or aparatur.ErrUnknown.
func (s Scale) Parse(answer string) (Rating, error) {
	text := foldText(answer)
	switch {
	case text == "":
		return 0, s.refuse(answer, fault.ErrEmpty)
	case s.s == nil || len(text) > maxAnswer:
		return 0, s.refuse(answer, fault.ErrUnknown)
	}
	if r, ok := s.s.label(text); ok {
		return r, nil
	}
	if cannotRate[squeeze(text)] {
		return CannotRate, nil
	}
	number, label, ok := splitNumber(text)
	if !ok {
		return 0, s.refuse(answer, fault.ErrUnknown)
	}
	n, whole := wholeNumber(number)
	r, known := s.s.byNumber[n]
	if !whole || !known {
		return 0, s.refuse(answer, fault.ErrRange)
	}
	if label != "" {
		if l, ok := s.s.label(label); !ok || l != r {
			return 0, s.refuse(answer, fault.ErrUnknown)
		}
	}
	return r, nil
}

// label returns the position of a folded label.
func (s *scale) label(text string) (Rating, bool) {
	if r, ok := s.exact[text]; ok {
		return r, true
	}
	r := s.loose[squeeze(text)]
	return r, r != 0
}

// splitNumber takes the number off the front ("4 - sering") or, in parentheses, off the end ("sering (4)").
func splitNumber(text string) (number, label string, ok bool) {
	if body, found := strings.CutSuffix(text, ")"); found {
		if i := strings.LastIndexByte(body, '('); i > 0 && isNumber(strings.TrimSpace(body[i+1:])) {
			return strings.TrimSpace(body[i+1:]), strings.TrimSpace(body[:i]), true
		}
	}
	end := numberEnd(text)
	if !isNumber(text[:end]) {
		return "", "", false
	}
	rest := text[end:]
	label = strings.TrimLeft(rest, " -–—=:.)")
	if rest != "" && (label == "" || label == rest) {
		return "", "", false
	}
	return text[:end], label, true
}

// numberEnd returns where the digits at the front of text end, with a sign before and points between them.
func numberEnd(text string) int {
	digit := func(i int) bool { return i < len(text) && '0' <= text[i] && text[i] <= '9' }
	end := 0
	if strings.HasPrefix(text, "-") {
		end = 1
	}
	for digit(end) || end < len(text) && (text[end] == '.' || text[end] == ',') && digit(end+1) {
		end++
	}
	return end
}

func isNumber(s string) bool {
	whole, frac := s, "0"
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		whole, frac = s[:i], s[i+1:]
	}
	return isDigits(strings.TrimPrefix(whole, "-")) && isDigits(frac)
}

// wholeNumber reads what isNumber accepts, or a JSON number, if nothing but zeros stands after the point.
func wholeNumber(s string) (int, bool) {
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		if strings.Trim(s[i+1:], "0") != "" {
			return 0, false
		}
		s = s[:i]
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// refuse returns the error for an answer, with the answers that the scale has.
func (s Scale) refuse(input string, reason error) error {
	if s.s == nil {
		reason = fault.Because(reason, "no scale", "tanpa skala")
	} else {
		reason = fault.Because(reason, "scale "+s.s.span(), "skala "+s.s.span())
	}
	return &fault.ParseError{Type: ratingType, Input: input, Err: reason}
}

// span is the range of the answers.
func (s *scale) span() string {
	if s.numbers == nil {
		return s.labels[0] + "–" + s.labels[len(s.labels)-1]
	}
	lo, hi := strconv.Itoa(slices.Min(s.numbers)), strconv.Itoa(slices.Max(s.numbers))
	if lo[0] == '-' {
		return lo + " sampai " + hi
	}
	return lo + "–" + hi
}

// foldText lowers the case, makes one space of every run of white space, and leaves out the invisible characters that come
// with text copied from web pages.
func foldText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// squeeze leaves out of folded text what people vary in a label: spaces, and dashes between words. A dash at either end is
// part of the label: A- is not A, nor -1 the same as 1.
func squeeze(s string) string {
	body := strings.TrimFunc(s, separates)
	if body == "" {
		return s
	}
	before, after, _ := strings.Cut(s, body)
	return before + strings.Map(func(r rune) rune {
		if separates(r) {
			return -1
		}
		return r
	}, body) + after
}

func separates(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Dash, r) }
