package enum

import (
	"unicode"
	"unicode/utf8"

	"github.com/aparatur/aparatur/internal/fault"
)

// maxInput is the length in bytes of the longest text that Parse looks at.
// The longest names are sentences of some 200 letters.
const maxInput = 1024

// index finds constants by their spellings. Zero stands for a spelling that
// two constants share.
type index struct {
	exact map[string]uint8 // letters lower-cased, space trimmed and collapsed
	loose map[string]uint8 // besides, without separators inside
}

// Parse returns the constant that s names by its code, its Indonesian or
// English name, or a further spelling of its entry. Case does not matter, nor
// do spaces, hyphens and underscores between words, be they more, fewer, other
// ones or none at all; every other character does, a hyphen at either end
// included: A- is not A. Where two constants differ by separators only, s must
// have them as one of the two does.
//
// The error is a [*fault.ParseError] for [fault.ErrEmpty], [fault.ErrUnknown]
// or [fault.ErrAmbiguous].
func (t *Table[E]) Parse(s string) (E, error) {
	if len(s) > maxInput {
		return 0, t.refuse(s, fault.ErrUnknown)
	}
	t.once.Do(t.build)
	var one, two [128]byte
	exact := t.normal(one[:0], s)
	if len(exact) == 0 {
		return 0, t.refuse(s, fault.ErrEmpty)
	}
	i, ok := t.index.exact[string(exact)]
	if !ok {
		i, ok = t.index.loose[string(join(two[:0], exact))]
	}
	switch {
	case !ok:
		return 0, t.refuse(s, fault.ErrUnknown)
	case i == 0:
		return 0, t.refuse(s, fault.ErrAmbiguous)
	}
	return E(i), nil
}

func (t *Table[E]) build() {
	t.index.exact = make(map[string]uint8, 4*len(t.Entries))
	t.index.loose = make(map[string]uint8, 4*len(t.Entries))
	for i, e := range t.Entries {
		if i == 0 {
			continue
		}
		t.add(uint8(i), e.Code)
		t.add(uint8(i), e.Name)
		t.add(uint8(i), e.English)
		for _, s := range e.Also {
			t.add(uint8(i), s)
		}
	}
}

func (t *Table[E]) add(i uint8, spelling string) {
	exact := t.normal(nil, spelling)
	if len(exact) == 0 {
		return
	}
	put(t.index.exact, string(exact), i)
	put(t.index.loose, string(join(nil, exact)), i)
}

func put(m map[string]uint8, key string, i uint8) {
	if old, ok := m[key]; ok && old != i {
		i = 0
	}
	m[key] = i
}

// normal appends the exact form of s to dst.
func (t *Table[E]) normal(dst []byte, s string) []byte {
	space := false
	for _, r := range s {
		switch {
		case invisible(r):
			continue
		case unicode.IsSpace(r):
			space = true
			continue
		case hyphen(r):
			r = '-'
		}
		if space && len(dst) > 0 {
			dst = append(dst, ' ')
		}
		space = false
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	if t.Fold != nil {
		dst = append(dst[:0], t.Fold(string(dst))...)
	}
	return dst
}

// join appends exact without its separators. A hyphen or underscore at either
// end separates nothing and stays.
func join(dst, exact []byte) []byte {
	first, last := 0, len(exact)
	for first < last && separator(exact[first]) {
		first++
	}
	for last > first && separator(exact[last-1]) {
		last--
	}
	for i, c := range exact {
		if c == ' ' || separator(c) && first <= i && i < last {
			continue
		}
		dst = append(dst, c)
	}
	return dst
}

func separator(c byte) bool { return c == ' ' || c == '-' || c == '_' }

// hyphen takes every dash, for word processors replace hyphens by others.
func hyphen(r rune) bool {
	return r == '-' || r >= utf8.RuneSelf && (unicode.Is(unicode.Pd, r) || r == '\u2212')
}

// invisible characters come with text copied from web pages and PDF files.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return false
}

func blank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && !invisible(r) {
			return false
		}
	}
	return true
}
