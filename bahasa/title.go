package bahasa

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
)

// Title is a title of a person (gelar): academic, professional, religious, noble or a form of address, as it is spelled
// beside a name. The zero value has no form and is no title.
type Title struct {
	Form     string          // the spelling: "S.Kom."
	Position TitlePosition   // where it stands
	Meaning  string          // in Indonesian: "sarjana komputer"
	Status   aparatur.Status // how well the form is known; zero for a title of the caller's
	Open     bool            // the initials of a subject may follow: S.Tr. in S.Tr.Sos.
}

// Citation returns the source of the form: EYD V, which lists it where the status is [aparatur.LawText], and gives the
// general rule by which it is spelled where it is [aparatur.CommonUse] or [aparatur.OneSource]. A title without a status
// has the zero Citation.
func (t Title) Citation() aparatur.Citation {
	if t.Status == 0 {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.EYDEdisiV, Status: t.Status}
}

// Titles returns an iterator over the titles that [ParseName] knows.
func Titles() iter.Seq[Title] { return slices.Values(titles[:]) }

// LookupTitle returns the title with exactly this form, "S.Kom.", and false where there is none.
func LookupTitle(form string) (Title, bool) {
	for _, t := range titles {
		if t.Form == form {
			return t, true
		}
	}
	return Title{}, false
}

// TitleSet is the titles that a parser of names knows: those of [Titles], and more of the caller's. It does not change and
// is safe for concurrent use. The zero value is the set of [ParseName]; larger sets come from [NewTitleSet].
type TitleSet struct{ index *titleIndex }

type titleIndex struct {
	byLetters map[titleKey][]Title
	open      []Title
}

// titleKey is what the spellings of one title share.
type titleKey struct {
	position TitlePosition
	letters  string // in capitals, without dots and spaces
}

var builtinTitles = sync.OnceValue(func() *titleIndex {
	x := titleIndex{byLetters: make(map[titleKey][]Title, len(titles))}
	for _, t := range titles {
		x.add(t)
	}
	return &x
})

func (x *titleIndex) add(t Title) {
	key := titleKey{t.Position, strings.ToUpper(shapeOf(t.Form).letters)}
	x.byLetters[key] = append(x.byLetters[key], t)
	if t.Open {
		x.open = append(x.open, t)
	}
}

// NewTitleSet returns the set of all titles of [Titles] and of more. Of two forms that have the same letters, S.I.P. and
// S.IP., the first that was given is written where a spelling, SIP, does not tell them apart. The error is a
// *aparatur.ParseError with the form as its input. It matches ErrEmpty where a form has no letter, ErrSyntax where it holds
// a comma, spaces in other places than between words, or more than 63 characters, or where [Title.Position] is not valid,
// and ErrDuplicate where the form is in the set already.
func NewTitleSet(more ...Title) (*TitleSet, error) {
	x := titleIndex{byLetters: make(map[titleKey][]Title, len(titles)+len(more))}
	for _, t := range titles {
		x.add(t)
	}
	for _, t := range more {
		if err := x.check(t); err != nil {
			return nil, &fault.ParseError{Type: "bahasa.Title", Input: t.Form, Err: err}
		}
		x.add(t)
	}
	return &TitleSet{index: &x}, nil
}

func (x *titleIndex) check(t Title) error {
	switch {
	case !strings.ContainsFunc(t.Form, unicode.IsLetter):
		return fault.ErrEmpty
	case strings.Contains(t.Form, ",") || t.Form != strings.Join(strings.Fields(t.Form), " "),
		len(t.Form) > maxTitle, !t.Position.IsValid():
		return fault.ErrSyntax
	}
	for p := range TitlePositions() {
		for _, known := range x.byLetters[titleKey{p, strings.ToUpper(shapeOf(t.Form).letters)}] {
			if known.Form == t.Form {
				return fault.ErrDuplicate
			}
		}
	}
	return nil
}

func (s *TitleSet) titles() *titleIndex {
	if s == nil || s.index == nil {
		return builtinTitles()
	}
	return s.index
}
