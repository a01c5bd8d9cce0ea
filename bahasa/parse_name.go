package bahasa

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxName bounds the text, in bytes, that is taken apart.
	maxName = 1024
	// maxReadings bounds the readings until a name is read as it was written.
	maxReadings = 8
)

// ParseName takes the name of a person apart into titles and name, and spells the titles by EYD V: "Dr.Ir. SITI
// AMINAH,S.T,M.Si" is "Dr. Ir. Siti Aminah, S.T., M.Si." It never fails: what is not recognised stays in the name, as it
// is written. It knows the titles of [Titles]; [TitleSet.ParseName] knows more.
//
//   - Titles before the name are known by their letters, with or without dots: Prof, Prof., Ir, K. H. A single letter needs
//     its dot: "H. Agus" has a title, "H Agus" an initial.
//   - Titles behind the name stand behind a comma, for that is what tells them from initials: "Siti Khadijah, M.A." has a
//     title, and "Siti Khadijah M.A." has none. Behind a comma, dots, spaces and case do not matter (ST, S.Kom, M.SI, S. Pd).
//     Without a comma only what can be no initials is split: "Siti Aminah S.Kom." A title of the front that stands behind
//     the name goes to the front: "Siti Aminah, Dra."
//   - Case is meaning: dr. is a physician and Dr. a doctorate. "DR." may be either, and stays as it is.
//   - A name in mixed case stays as it is. One in capitals gets its first letters only, with care for initials (B.J.),
//     apostrophes (Ma'ruf), hyphens, numbers (XII), bin and binti; a word without a vowel, which may be initials, stays, and
//     so does one at the end that has the letters of a title: "SITI AMINAH SE" is "Siti Aminah SE". (Dea, Ma and Meng are
//     names.)
//   - Runs of spaces become one, spaces at commas are put right.
//
// A text of nothing but titles is a name, and so is one of more than 1,024 bytes; blank text is the zero Name. What
// [Name.Full] writes is read back to the same Name.
func ParseName(s string) Name { return (*TitleSet)(nil).ParseName(s) }

// ParseName is the function [ParseName] with the titles of the set.
func (s *TitleSet) ParseName(text string) Name {
	n := s.parse(text)
	// Parts that were put together may be another title than each alone: "R., A. Lestari" has R.A. The next reading is
	// nearly always the same as this one.
	for range maxReadings {
		next := s.parse(n.Full())
		if next == n {
			break
		}
		n = next
	}
	return n
}

func (s *TitleSet) parse(text string) Name {
	segments := nameSegments(text)
	switch {
	case len(segments) == 0:
		return Name{}
	case len(text) > maxName:
		return makeName(nameParts{name: strings.Join(segments, ", ")})
	}
	var p nameParts
	i := 0
	for ; i < len(segments) && p.name == ""; i++ {
		p.name = s.cutFront(segments[i], &p)
	}
	if p.name == "" || i > 1 && s.isBack(p.name) {
		return makeName(nameParts{name: strings.Join(segments, ", ")})
	}
	p.name = s.cutBack(p.name, &p)
	p.name = s.capitalName(p.name)
	for _, segment := range segments[i:] {
		if !s.splitTitles(segment, &p) {
			addElement(&p.back, string(noTitle)+segment)
		}
	}
	return makeName(p)
}

// nameSegments returns what stands between the commas, with single spaces.
func nameSegments(text string) []string {
	var segments []string
	for part := range strings.SplitSeq(strings.ToValidUTF8(text, string(utf8.RuneError)), ",") {
		if part = strings.Join(strings.Fields(part), " "); part != "" {
			segments = append(segments, part)
		}
	}
	return segments
}

func addElement(list *string, element string) {
	if *list != "" {
		*list += between
	}
	*list += element
}

// cutFront takes the titles before a name off, adds them to p and returns the rest.
func (s *TitleSet) cutFront(text string, p *nameParts) (rest string) {
	how := spelled
	if allCapitals(text) {
		how = placed
	}
	for text != "" {
		form, end := firstTitle(text, func(t string) (string, bool) {
			form, ok := s.match(FrontTitle, t, how)
			return form, ok && !runsOn(t, text[len(t):])
		})
		if end == 0 {
			break
		}
		addElement(&p.front, form)
		text = strings.TrimLeft(text[end:], " ")
	}
	return text
}

// cutBack takes titles off the end of a name that stand there without a comma, if they cannot be initials.
func (s *TitleSet) cutBack(name string, p *nameParts) string {
	words := strings.Fields(name)
	var forms []string
	for more := true; more; {
		more = false
		for n := min(maxTitleWords, len(words)-1); n > 0; n-- {
			text := strings.Join(words[len(words)-n:], " ")
			form, ok := s.match(BackTitle, text, spelled)
			if more = ok && noInitials(text); more {
				forms = append(forms, form)
				words = words[:len(words)-n]
				break
			}
		}
	}
	for _, form := range slices.Backward(forms) {
		addElement(&p.back, form)
	}
	return strings.Join(words, " ")
}

// runsOn reports whether a title is only the beginning of initials that go on without a space: the H. of H.B. Lesmana.
func runsOn(title, rest string) bool {
	if rest == "" || rest[0] == ' ' || slices.ContainsFunc(titleParts(title), isWord) {
		return false
	}
	parts := titleParts(rest)
	return len(parts) == 0 || !isWord(parts[0])
}

// noInitials reports whether text has two parts or more, between dots, and one of them is a word: S.Kom., not S.H.
func noInitials(text string) bool {
	parts := titleParts(text)
	return len(parts) > 1 && strings.Contains(text, ".") && slices.ContainsFunc(parts, isWord)
}

// titleParts returns what is between dots and spaces.
func titleParts(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == ' ' })
}

// isWord reports whether a part has two letters or more.
func isWord(part string) bool {
	n := 0
	for _, r := range part {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n > 1
}

// splitTitles adds the titles that text consists of to p; it does nothing and returns false where it has anything else.
func (s *TitleSet) splitTitles(text string, p *nameParts) bool {
	q := *p
	for text != "" {
		front := false
		form, end := firstTitle(text, func(t string) (string, bool) {
			if form, ok := s.match(BackTitle, t, placed); ok {
				return form, true
			}
			form, ok := s.match(FrontTitle, t, placed)
			front = ok
			return form, ok
		})
		switch {
		case end == 0:
			return false
		case front:
			addElement(&q.front, form)
		default:
			addElement(&q.back, form)
		}
		text = strings.TrimLeft(text[end:], " ")
	}
	*p = q
	return true
}

func (s *TitleSet) isBack(text string) bool {
	var p nameParts
	return s.splitTitles(text, &p) && p.back != ""
}

// firstTitle returns the longest title that text begins with, and where it ends; 0 where it begins with none.
func firstTitle(text string, match func(string) (string, bool)) (form string, end int) {
	for _, end = range titleEnds(text) {
		if form, ok := match(text[:end]); ok {
			return form, end
		}
	}
	return "", 0
}
