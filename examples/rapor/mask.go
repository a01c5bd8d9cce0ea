package main

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// masked stands in a comment where somebody was named.
const masked = "[disamarkan]"

// minKnown is the length from which a key or name is looked for in comments; shorter ones are ordinary words too often.
const minKnown = 5

// mask takes identities out of comments: the keys and names that stand in the file, in any case, e-mail addresses and long
// numbers. What else in a comment names somebody, only its reader can tell.
type mask struct {
	known map[string][]string // by first word, the longest first, in lower case
}

var (
	mailPattern   = regexp.MustCompile(`[^\s@<>"',;:()]+(?:@[^\s@<>"',;:()]+)+`)
	numberPattern = regexp.MustCompile(`\+?\d(?:[ .\-/]?\d){8,}`)
)

func newMask(responses []response) *mask {
	m := &mask{map[string][]string{}}
	seen := map[string]bool{}
	for i := range responses {
		for _, s := range []string{responses[i].Person, responses[i].Name, responses[i].Rater} {
			s = lower(strings.TrimSpace(s))
			first := firstWord(s)
			if len(s) < minKnown || first == "" || seen[s] {
				continue
			}
			seen[s] = true
			m.known[first] = append(m.known[first], s)
		}
	}
	for _, list := range m.known {
		slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	}
	return m
}

// hide returns the comment without identities.
func (m *mask) hide(text string) string {
	text = mailPattern.ReplaceAllString(text, masked)
	text = numberPattern.ReplaceAllString(text, masked)
	// Last, because what stands beside a key decides whether it is one.
	return m.hideKnown(text)
}

// hideKnown looks at every word of the text for something known that begins with it.
func (m *mask) hideKnown(text string) string {
	folded := lower(text)
	var b strings.Builder
	for at := 0; at < len(text); {
		word := firstWord(folded[at:])
		if word == "" {
			_, size := utf8.DecodeRuneInString(text[at:])
			b.WriteString(text[at : at+size])
			at += size
			continue
		}
		if n := m.match(folded[at:], word); n > 0 {
			b.WriteString(masked)
			at += n
			continue
		}
		b.WriteString(text[at : at+len(word)])
		at += len(word)
	}
	return b.String()
}

// match returns the length of the longest known text at the beginning of s, of which word is the first word.
func (m *mask) match(s, word string) int {
	for _, known := range m.known[word] {
		if rest, ok := strings.CutPrefix(s, known); ok && firstWord(rest) == "" {
			return len(known)
		}
	}
	return 0
}

// firstWord returns the letters and digits that s begins with.
func firstWord(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		return s
	}
	return s[:end]
}

// lower lowers the letters A to Z and leaves the length of the text as it is, so that places in it stay the same.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
