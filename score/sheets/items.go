package sheets

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

const (
	maxHeader = 4 << 10 // bytes of the longest header in which an item is looked for
	maxCode   = 24      // bytes of the longest code that is looked for in front of a sentence
	maxNested = 4       // layers around a sentence that are taken off: "1. (BP1) … [BP1. …]"
)

// form is what the readers know of a framework.
type form[I ~uint8] struct {
	items []score.Item[I] // in declared order
	code  [256]string     // of each item
	codes map[string]I    // by foldCode
	parse func(string) (I, error)
	scale score.Scale
}

func newForm[D, I ~uint8](f *score.Framework[D, I]) *form[I] {
	x := &form[I]{codes: map[string]I{}, parse: f.ParseItem, scale: f.Scale()}
	for d := range f.Dimensions() {
		for _, it := range d.Items {
			x.items = append(x.items, it)
			x.code[it.ID] = it.Code
			key := foldCode(it.Code)
			if _, twice := x.codes[key]; twice {
				x.codes[key] = 0 // the codes differ by a hyphen only: they are read by the framework, as they stand
				continue
			}
			x.codes[key] = it.ID
		}
	}
	return x
}

// item returns the item that a header, or a cell of a long row, names; 0 if it names none. The
// error matches ErrConflict.
func (x *form[I]) item(text string) (I, error) {
	if len(text) > maxHeader {
		return 0, nil
	}
	return x.find(oneLine(text), maxNested)
}

func (x *form[I]) find(text string, depth int) (I, error) {
	text = strings.TrimRightFunc(text, func(r rune) bool { return r == '*' || r == ':' || blankRune(r) })
	if text == "" || depth == 0 {
		return 0, nil
	}
	if item, err := x.parse(text); err == nil {
		return item, nil
	}
	if title, inner, ok := cutBrackets(text); ok {
		item, err := x.find(inner, depth-1)
		if item == 0 || err != nil {
			return 0, err
		}
		// The title of a grid may have a code too; a sentence of its own it has not.
		code, _ := x.cutCode(title)
		return x.same(code, item)
	}
	if code, rest := x.cutCode(text); code != 0 {
		item, err := x.find(rest, depth-1)
		if err != nil {
			return 0, err
		}
		if item == 0 && preference(KindComment, foldHeader(rest)) > 0 {
			return 0, nil // "BP1 - Komentar" is about the item, and no answer to it
		}
		if item == 0 {
			return code, nil
		}
		return x.same(code, item)
	}
	if rest := cutNumber(text); rest != text {
		return x.find(rest, depth-1)
	}
	return x.spacedCode(text, depth)
}

// same returns item if code is the same item or none.
func (x *form[I]) same(code, item I) (I, error) {
	if code == 0 || code == item {
		return item, nil
	}
	one, two := x.code[code], x.code[item]
	return 0, fault.Because(ErrConflict, fmt.Sprintf("%s and %s", one, two), fmt.Sprintf("%s dan %s", one, two))
}

// spacedCode reads "BP1 Memahami …", a code that only a blank parts from the sentence. It counts
// only where the rest is a sentence of an item: "K1 komentar" is no answer to item K1.
func (x *form[I]) spacedCode(text string, depth int) (I, error) {
	head, rest, _ := strings.Cut(text, " ")
	code := x.codes[foldCode(head)]
	if code == 0 {
		return 0, nil
	}
	item, err := x.find(rest, depth-1)
	if item == 0 || err != nil {
		return 0, err
	}
	return x.same(code, item)
}

// cutBrackets parts "title [inner]", as a grid question of a form writes its rows, at the last
// brackets.
func cutBrackets(text string) (title, inner string, ok bool) {
	body := strings.TrimRight(text, ".?! ")
	if !strings.HasSuffix(body, "]") {
		return "", "", false
	}
	open := strings.LastIndexByte(body, '[')
	if open < 0 {
		return "", "", false
	}
	title, inner = strings.TrimSpace(body[:open]), strings.TrimSpace(body[open+1:len(body)-1])
	return title, inner, title != "" && inner != ""
}

// cutCode takes the code of an item off the front of text, the longest that there is: "(BP1) …",
// "[BP1] …", "BP1. …", "BP1) …", "BP1: …", "BP1 - …". Only the code itself counts, not what else
// the framework's parser reads as the item.
func (x *form[I]) cutCode(text string) (code I, rest string) {
	for _, pair := range []struct{ open, end string }{{"(", ")"}, {"[", "]"}} {
		if inner, ok := strings.CutPrefix(text, pair.open); ok {
			head, rest, ok := strings.Cut(inner, pair.end)
			if !ok {
				return 0, text
			}
			return x.codes[foldCode(head)], strings.TrimLeft(rest, codeEnd+" ")
		}
	}
	rest = text
	for i, r := range text {
		if i > maxCode {
			break
		}
		if strings.ContainsRune(codeEnd, r) {
			if c := x.codes[foldCode(text[:i])]; c != 0 {
				code, rest = c, text[i+utf8.RuneLen(r):]
			}
		}
	}
	if code == 0 {
		if c := x.codes[foldCode(text)]; c != 0 {
			return c, ""
		}
	}
	return code, strings.TrimLeft(rest, codeEnd+" ")
}

// codeEnd are the characters that end a code in front of a sentence.
const codeEnd = ".):-–—"

// foldCode makes "bp-1" and "BP 1" the same as "BP1".
func foldCode(s string) string {
	return strings.Map(func(r rune) rune {
		if blankRune(r) || r == '-' || r == '_' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// cutNumber takes the number of a question off its front: "1. …", "1) …", "(1) …", "12 - …", "3 …".
func cutNumber(text string) string {
	rest := strings.TrimPrefix(text, "(")
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if digits == 0 || digits > 3 {
		return text
	}
	rest = rest[digits:]
	after := strings.TrimLeft(rest, codeEnd+" ")
	if after == rest || after == "" {
		return text
	}
	return after
}
