package bahasa

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxTitle bounds the length of a title in bytes, so that its cuts fit a word; maxTitleWords is the number of words that its
// spelling is spread over: "A. K. B. P."
const (
	maxTitle      = 63
	maxTitleWords = 4
)

// shape is the spelling of a title: its letters, and after how many of them there are dots or spaces.
type shape struct {
	letters string // in their case, with parentheses and what else is no separator
	cuts    uint64 // bit i: a separator stands behind i characters, and more characters follow
}

// shapeOf takes a text of at most maxTitle bytes apart.
func shapeOf(s string) shape {
	var x shape
	b := make([]byte, 0, maxTitle)
	n := 0
	for _, r := range s {
		if r == '.' || r == ' ' {
			x.cuts |= 1 << n
			continue
		}
		b = utf8.AppendRune(b, r)
		n++
	}
	x.letters = string(b)
	// Dots before the first and behind the last letter separate nothing.
	x.cuts &= 1<<n - 1
	x.cuts &^= 1
	return x
}

// reading is how much of a title may be missing.
type reading uint8

const (
	// spelled: its letters are those of the form in their case, or it has all the dots of the form.
	spelled reading = iota
	// placed: it stands where only a title stands, so that neither case nor dots matter.
	placed
)

// match returns the form of the title that text, one word or a few, is in that position. No separator of text may stand
// where the form has none: "DR. H." is not drh.
func (s *TitleSet) match(position TitlePosition, text string, how reading) (form string, ok bool) {
	if len(text) > maxTitle || text[0] == '.' || looseLetter(text, position) {
		return "", false
	}
	x := shapeOf(text)
	best, bestShape, rank, meanings := Title{}, shape{}, 0, 0
	for _, t := range s.titles().byLetters[titleKey{position, strings.ToUpper(x.letters)}] {
		y := shapeOf(t.Form)
		if x.cuts&^y.cuts != 0 {
			continue
		}
		if best.Form == "" || t.Meaning != best.Meaning {
			meanings++
		}
		// The same case weighs more than the same separators.
		r := 1
		if x.letters == y.letters {
			r += 2
		}
		if x.cuts == y.cuts {
			r++
		}
		if r > rank {
			best, bestShape, rank = t, y, r
		}
	}
	switch {
	case rank == 0:
		return s.matchOpen(position, text)
	case x.letters == bestShape.letters:
		return best.Form, true
	case how != placed && (x.cuts != bestShape.cuts || !strings.Contains(text, ".")):
		return "", false
	case meanings > 1:
		// Case alone tells them apart: DR. is dr. or Dr., and stays as it is written.
		return withDot(text), true
	}
	return best.Form, true
}

// hasLetters reports whether word has the letters of a title of that position, whatever its case and dots.
func (s *TitleSet) hasLetters(position TitlePosition, word string) bool {
	return len(word) <= maxTitle && len(s.titles().byLetters[titleKey{position, strings.ToUpper(shapeOf(word).letters)}]) > 0
}

// looseLetter reports whether a word of text is a single letter without a dot, which is an initial; behind a name the last
// word may be one: Sp A.
func looseLetter(text string, position TitlePosition) bool {
	words := strings.Fields(text)
	if position == BackTitle {
		words = words[:max(len(words)-1, 0)]
	}
	for _, word := range words {
		if utf8.RuneCountInString(word) == 1 {
			return true
		}
	}
	return false
}

// matchOpen reads a title that initials of its subject follow: S.Tr.Sos. There are one or two of them, between dots, and
// they stay as they are.
func (s *TitleSet) matchOpen(position TitlePosition, text string) (form string, ok bool) {
	for _, t := range s.titles().open {
		if t.Position != position {
			continue
		}
		y := shapeOf(t.Form)
		rest, ok := text, true
		for range bits.OnesCount64(y.cuts) + 1 {
			_, rest, ok = strings.Cut(rest, ".")
			rest = strings.TrimLeft(rest, " ")
		}
		x := shapeOf(strings.TrimSuffix(text, rest))
		if ok && x.cuts == y.cuts && strings.EqualFold(x.letters, y.letters) && initials(rest) {
			return withDot(t.Form) + withDot(strings.ReplaceAll(rest, " ", "")), true
		}
	}
	return "", false
}

// initials reports whether s is one or two short words of letters with dots between them.
func initials(s string) bool {
	n := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(s, "."), ".") {
		part = strings.TrimSpace(part)
		if part == "" || len(part) > 8 || strings.ContainsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) }) {
			return false
		}
		n++
	}
	return n <= 2
}

func withDot(s string) string {
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// titleEnds returns how far the first title of text may reach, the farthest first: to a dot, a parenthesis, a space, or to
// the end.
func titleEnds(text string) []int {
	ends := make([]int, 0, 8)
	words := 0
	for i := 0; i < min(len(text), maxTitle+1) && words < maxTitleWords; i++ {
		switch {
		case text[i] == ' ':
			// Behind a dot or a parenthesis this end is there already.
			if text[i-1] != '.' && text[i-1] != ')' {
				ends = append(ends, i)
			}
			words++
		case text[i] == '.' || text[i] == ')' || i == len(text)-1:
			ends = append(ends, i+1)
		}
	}
	for i, j := 0, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	return ends
}
