package opd

import (
	"slices"
	"strings"
	"unicode"

	"github.com/aparatur/aparatur/internal/fault"
)

// nameIndex finds units by name. Keys are words in lower case, joined, without "dan".
type nameIndex struct {
	names  map[string][]int32
	shorts map[string][]int32 // abbreviations only
	tails  [][]string         // words of the agency that may follow a name
}

// Find finds a unit by its code, its name, its abbreviation or a further name. Case, spaces and punctuation do not matter, nor
// do the words "dan" and "&", nor the agency's region behind the name: with the register of Jawa Timur, DISKOMINFO,
// "Diskominfo", "Dinas Kominfo" and "DISKOMINFO JATIM" are one unit. What stands behind Dinas or Badan may be the rest of the
// abbreviation (Dinas Kominfo, Badan Kesbangpol). A name that occurs in several places is settled by the unit it belongs to,
// written behind it: "Subbagian Keuangan Dinas Kesehatan".
//
// More than one unit of the name is an *[AmbiguousError] with the candidates. Otherwise the error is a *aparatur.ParseError
// that matches aparatur.ErrEmpty or aparatur.ErrUnknown. There is no search for similar spellings.
func (r *Register) Find(s string) (Unit, error) {
	text := strings.TrimSpace(s)
	if i := r.position(text); i >= 0 {
		return r.units[i].clone(), nil
	}
	words := nameWords(text)
	switch {
	case len(words) == 0:
		return Unit{}, &fault.ParseError{Type: "opd.Unit", Input: s, Err: fault.ErrEmpty}
	case r.Len() == 0 || len(text) > maxName:
		return Unit{}, &fault.ParseError{Type: "opd.Unit", Input: s, Err: fault.ErrUnknown}
	}
	r.once.Do(r.buildIndex)
	found := r.lookup(words)
	for cut := len(words) - 1; len(found) == 0 && cut > 0; cut-- {
		found = r.lookupWithin(words[:cut], words[cut:])
	}
	switch len(found) {
	case 0:
		return Unit{}, &fault.ParseError{Type: "opd.Unit", Input: s, Err: fault.ErrUnknown}
	case 1:
		return r.units[found[0]].clone(), nil
	}
	e := &AmbiguousError{Type: "opd.Unit", Input: s}
	for _, i := range found {
		c := Candidate{Code: r.units[i].Code, Name: r.units[i].Name}
		if p := r.parent[i]; p >= 0 {
			c.Within = r.units[p].Name
		}
		e.Candidates = append(e.Candidates, c)
	}
	return Unit{}, e
}

// maxName is the length in bytes of the longest text that Find looks at.
const maxName = 1024

// lookup returns the units of a name, in the order of the register.
func (r *Register) lookup(words []string) []int32 {
	for _, form := range r.forms(words) {
		found := slices.Clone(r.index.names[strings.Join(form, "")])
		for _, short := range abbreviations(form) {
			found = append(found, r.index.shorts[short]...)
		}
		if len(found) > 0 {
			slices.Sort(found)
			return slices.Compact(found)
		}
	}
	return nil
}

// lookupWithin returns the units of a name that are below a unit of the other name.
func (r *Register) lookupWithin(name, within []string) []int32 {
	above := r.lookup(within)
	if len(above) == 0 {
		return nil
	}
	return slices.DeleteFunc(r.lookup(name), func(i int32) bool {
		return !slices.ContainsFunc(above, func(a int32) bool { return a < i && i < r.end[a] })
	})
}

// abbreviations are the short forms that a name of several words may stand for: Dinas Kominfo is Diskominfo, Dinas Kes is
// Dinkes, Dinas LH is DLH, Badan Kesbangpol is Bakesbangpol.
func abbreviations(words []string) []string {
	if len(words) < 2 {
		return nil
	}
	rest := strings.Join(words[1:], "")
	switch words[0] {
	case "dinas":
		return []string{"dis" + rest, "din" + rest, "d" + rest}
	case "badan":
		return []string{"ba" + rest, "b" + rest}
	}
	return nil
}

// forms are a name as it is, then without the agency's region at its end, then without the word for its level before that
// either.
func (r *Register) forms(words []string) [][]string {
	out := [][]string{words}
	for _, tail := range r.index.tails {
		if n := len(words) - len(tail); n > 0 && slices.Equal(words[n:], tail) {
			out = append(out, words[:n])
			if n > 1 && slices.Contains(levelWords, words[n-1]) {
				out = append(out, words[:n-1])
			}
			break
		}
	}
	return out
}

var levelWords = []string{"provinsi", "propinsi", "prov", "pemprov", "kabupaten", "kab", "pemkab", "kota", "pemkot"}

func (r *Register) buildIndex() {
	x := nameIndex{names: make(map[string][]int32, 2*len(r.units)), shorts: make(map[string][]int32)}
	tails := slices.Clone(r.info.Also)
	if region, ok := r.info.Region.Region(); ok {
		tails = append(tails, region.Name, region.ShortName())
	}
	for _, t := range tails {
		if words := nameWords(t); len(words) > 0 {
			x.tails = append(x.tails, words)
		}
	}
	r.index = x
	put := func(m map[string][]int32, words []string, i int) {
		key := strings.Join(words, "")
		// Units come in order: one that is there already is the last.
		if list := m[key]; key != "" && (len(list) == 0 || list[len(list)-1] != int32(i)) {
			m[key] = append(list, int32(i))
		}
	}
	for i := range r.units {
		u := &r.units[i]
		for _, name := range append([]string{u.Code, u.Name, u.Abbreviation}, u.Also...) {
			for _, form := range r.forms(nameWords(name)) {
				put(x.names, form, i)
			}
		}
		if u.Abbreviation != "" {
			put(x.shorts, nameWords(u.Abbreviation), i)
		}
	}
}

// nameWords are the words of a name in lower case without "dan".
func nameWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return w == "dan" })
}
