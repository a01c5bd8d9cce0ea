package bahasa

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// allCapitals reports whether s has capitals, two at least, and no letter of another case.
func allCapitals(s string) bool {
	capitals := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLetter(r):
			return false
		}
	}
	return capitals > 1
}

// capitalName puts a name in capitals into the case of a name; any other name it returns as it is. What stands at its end
// and has the letters of a title, SE or SH., may be one that its comma was forgotten of, and stays.
func (s *TitleSet) capitalName(name string) string {
	if !allCapitals(name) {
		return name
	}
	b := make([]byte, 0, len(name))
	words := strings.Split(name, " ")
	end := len(words)
	for end > 1 && !isAlsoName(words[end-1]) && s.hasLetters(BackTitle, words[end-1]) {
		end--
	}
	for i, word := range words {
		if i > 0 {
			b = append(b, ' ')
		}
		switch {
		case i > 0 && (word == "BIN" || word == "BINTI"):
			b = append(b, strings.ToLower(word)...)
		case i >= end, i > 0 && smallRoman(word):
			b = append(b, word...)
		default:
			b = appendNameWord(b, word)
		}
	}
	return string(b)
}

// isAlsoName reports whether a word with the letters of a title is a name that people have: Dea, Ma, Meng.
func isAlsoName(word string) bool { return word == "DEA" || word == "MA" || word == "MENG" }

// appendNameWord writes a word in capitals, part by part: what is between dots, hyphens and other marks.
func appendNameWord(b []byte, word string) []byte {
	for word != "" {
		n := partLength(word)
		part := word[:n]
		word = word[n:]
		switch {
		case n == 0:
			_, size := utf8.DecodeRuneInString(word)
			b = append(b, word[:size]...)
			word = word[size:]
		case understood(part, strings.HasPrefix(word, ".")):
			b = appendFirstCapital(b, part)
		default:
			b = append(b, part...)
		}
	}
	return b
}

// partLength is the number of bytes of letters, digits and apostrophes at the beginning of s.
func partLength(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !isApostrophe(r) {
			return i
		}
	}
	return len(s)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '\u2019' || r == '\u2018' || r == '`' }

// understood reports whether a part in capitals is a word or, before a dot, an abbreviation. One letter is an initial, and
// letters without a vowel may be several of them.
func understood(part string, dot bool) bool {
	letters, vowel := 0, dot
	for _, r := range part {
		switch {
		case unicode.IsDigit(r):
			return false
		case unicode.IsLetter(r):
			letters++
			vowel = vowel || r > unicode.MaxASCII || strings.ContainsRune("AEIOUY", r)
		}
	}
	return letters > 1 && vowel
}

// appendFirstCapital writes a word in capitals with its first letter only: Ma'ruf. Behind D', L' and O' a second one stands:
// D'Arcy.
func appendFirstCapital(b []byte, word string) []byte {
	letters := 0
	var article, again bool
	for _, r := range word {
		switch {
		case !unicode.IsLetter(r):
			again = article && letters == 1 && isApostrophe(r)
			b = utf8.AppendRune(b, r)
			continue
		case letters == 0:
			article = r == 'D' || r == 'L' || r == 'O'
		case !again:
			r = unicode.ToLower(r)
		}
		again = false
		b = utf8.AppendRune(b, r)
		letters++
	}
	return b
}

// smallRoman reports whether word is a Roman number of the kind that follows a name: of the letters I, V and X only, so
// that no word is one by chance.
func smallRoman(word string) bool {
	if word == "" || strings.Trim(word, "IVX") != "" {
		return false
	}
	_, ok := romanNumber(word)
	return ok
}
