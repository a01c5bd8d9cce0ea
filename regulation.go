package aparatur

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/aparatur/aparatur/internal/fault"
)

// Regulation is a document that a fact comes from: a regulation (peraturan), a
// circular, a judgment, the spelling standard, a published survey, or a press
// report where no regulation exists. It is a small number: copy it, compare it
// with ==, switch on it, use it as the key of a map.
//
// The constants and what the methods answer are the data of this release. A
// method answers "" or zero where that is not recorded, and never a guess:
// most titles and dates are not, because no text of the document was at hand.
// The number behind a constant may change from one release to the next; what
// is stored or sent is [Regulation.Key], and all codecs write that.
//
// The zero value is not filled in and not valid.
type Regulation uint16

// document is what the library knows of one regulation.
type document struct {
	key        string
	kind       RegulationKind
	number     string
	year       int
	title      string
	date       Date   // of the document; of a press report, of publication
	dateStatus Status // of date, from and until
	from       Date   // first day in force
	until      Date   // last day in force
	url        string
	readOn     Date
	medium     string // press
	headline   string // press
	event      Date   // press
	status     Status
	amends     []Regulation
	replaces   []Regulation
}

func (r Regulation) document() *document {
	if !r.IsValid() {
		return &documents[0]
	}
	return &documents[r]
}

// Regulations returns an iterator over all documents, in the order of their
// constants.
func Regulations() iter.Seq[Regulation] {
	return func(yield func(Regulation) bool) {
		for i := 1; i < len(documents); i++ {
			if !yield(Regulation(i)) {
				return
			}
		}
	}
}

// IsValid reports whether r is one of the constants. Zero is not.
func (r Regulation) IsValid() bool { return r != 0 && int(r) < len(documents) }

// Key returns the stable key, such as "permenpanrb-6-2022"; "" for what is no
// regulation.
func (r Regulation) Key() string { return r.document().key }

// Kind returns the kind of document.
func (r Regulation) Kind() RegulationKind { return r.document().kind }

// Number returns the number (nomor) without the year: "6", "300.2.2-2138"; the
// edition of a spelling standard, "V"; "" for a survey and a press report.
func (r Regulation) Number() string { return r.document().number }

// Year returns the year of the number (tahun); 0 where there is none.
func (r Regulation) Year() int { return r.document().year }

// Title returns what the document is about (tentang), or of a survey its name;
// "" where the title was not recorded.
func (r Regulation) Title() string { return r.document().title }

// Date returns the date of the document, of a press report that of its
// publication; zero where it was not recorded. [Regulation.DateStatus] says
// how well it is known.
func (r Regulation) Date() Date { return r.document().date }

// DateStatus returns how well the dates of the document (Date and InForce) are
// known; zero where none is recorded.
func (r Regulation) DateStatus() Status { return r.document().dateStatus }

// InForce returns the first and the last day on which the document is in force
// (berlaku). A zero from is not recorded; a zero until is not recorded, or
// there is no such day yet.
func (r Regulation) InForce() (from, until Date) {
	d := r.document()
	return d.from, d.until
}

// URL returns where the document was read; "" where that was not recorded.
func (r Regulation) URL() string { return r.document().url }

// ReadOn returns when the document was read; zero where that was not recorded.
func (r Regulation) ReadOn() Date { return r.document().readOn }

// Medium returns the newspaper or site of a press report, else "".
func (r Regulation) Medium() string { return r.document().medium }

// Headline returns the headline of a press report; "" where it was not
// recorded.
func (r Regulation) Headline() string { return r.document().headline }

// EventDate returns the day of the event that a press report tells of; zero
// where it was not recorded.
func (r Regulation) EventDate() Date { return r.document().event }

// Status returns how well it is known that the document exists as recorded:
// with this kind, number, year and title. What it says is another matter: a
// fact has the status of its own [Citation].
func (r Regulation) Status() Status { return r.document().status }

// Amends returns an iterator over the regulations that r is recorded to amend
// (mengubah).
func (r Regulation) Amends() iter.Seq[Regulation] { return slices.Values(r.document().amends) }

// Replaces returns an iterator over the regulations that r is recorded to
// replace (mencabut, menggantikan).
func (r Regulation) Replaces() iter.Seq[Regulation] { return slices.Values(r.document().replaces) }

// AmendedBy returns an iterator over the regulations that are recorded to amend
// r (diubah dengan). That there is none proves nothing: the library does not
// know all regulations.
func (r Regulation) AmendedBy() iter.Seq[Regulation] {
	return r.namedIn(func(d *document) []Regulation { return d.amends })
}

// ReplacedBy returns an iterator over the regulations that are recorded to
// replace r (digantikan oleh). That there is none proves nothing: the library
// does not know all regulations.
func (r Regulation) ReplacedBy() iter.Seq[Regulation] {
	return r.namedIn(func(d *document) []Regulation { return d.replaces })
}

func (r Regulation) namedIn(list func(*document) []Regulation) iter.Seq[Regulation] {
	return func(yield func(Regulation) bool) {
		for other := range Regulations() {
			if slices.Contains(list(other.document()), r) && !yield(other) {
				return
			}
		}
	}
}

// String returns the full Indonesian citation without the title, "Peraturan
// Menteri PANRB Nomor 6 Tahun 2022"; of a press report the medium, the headline
// and the date, of publication or else of the event; or like
// "aparatur.Regulation(999)" for what is no regulation.
func (r Regulation) String() string {
	if !r.IsValid() {
		return "aparatur.Regulation(" + strconv.Itoa(int(r)) + ")"
	}
	d := r.document()
	year := strconv.Itoa(d.year)
	switch d.kind {
	case KindPutusanMK:
		return d.kind.String() + " Nomor " + d.number + "/" + year
	case KindEYD:
		return d.kind.String() + " Edisi " + d.number
	case KindSurvey:
		return d.kind.String() + " " + d.title + " Tahun " + year
	case KindPress:
		return d.press(true)
	}
	return d.kind.String() + " Nomor " + d.number + " Tahun " + year
}

// Short returns the usual short citation, "PermenPANRB 6/2022"; of a press
// report the medium and the date. It is as String for what is no regulation.
func (r Regulation) Short() string {
	if !r.IsValid() {
		return r.String()
	}
	d := r.document()
	year := strconv.Itoa(d.year)
	switch d.kind {
	case KindEYD:
		return d.kind.Short() + " " + d.number
	case KindSurvey:
		return d.kind.Short() + " " + d.title + " " + year
	case KindPress:
		return d.press(false)
	}
	return d.kind.Short() + " " + d.number + "/" + year
}

func (d *document) press(headline bool) string {
	parts := []string{d.medium}
	if headline && d.headline != "" {
		parts = append(parts, "“"+d.headline+"”")
	}
	day := d.date
	if day.IsZero() {
		day = d.event
	}
	if !day.IsZero() {
		parts = append(parts, fmt.Sprintf("%d %s %d", day.Day(), monthNames[day.Month()], day.Year()))
	}
	return strings.Join(parts, ", ")
}

// AppendText appends the key to dst: nothing for zero, an error for what is no
// regulation.
func (r Regulation) AppendText(dst []byte) ([]byte, error) {
	if r != 0 && !r.IsValid() {
		return dst, refuseRegulation(strconv.Itoa(int(r)), ErrUnknown)
	}
	return append(dst, r.Key()...), nil
}

// MarshalText returns the key, for JSON too: empty for zero, an error for what
// is no regulation.
func (r Regulation) MarshalText() ([]byte, error) {
	b, err := r.AppendText([]byte{})
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalText reads what [ParseRegulation] reads; empty or blank is zero. After an
// error r is as before.
func (r *Regulation) UnmarshalText(text []byte) error {
	s := string(text)
	if blank(s) {
		*r = 0
		return nil
	}
	v, err := ParseRegulation(s)
	if err != nil {
		return err
	}
	*r = v
	return nil
}

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as
// zero. After an error r is as before.
func (r *Regulation) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*r = 0
		return nil
	case string:
		return r.UnmarshalText([]byte(src))
	case []byte:
		return r.UnmarshalText(src)
	}
	return refuseRegulation(fmt.Sprintf("%T", src), ErrType)
}

// Value returns the key for a database, NULL for zero.
func (r Regulation) Value() (driver.Value, error) {
	switch {
	case r == 0:
		return nil, nil
	case !r.IsValid():
		return nil, refuseRegulation(strconv.Itoa(int(r)), ErrUnknown)
	}
	return r.Key(), nil
}

func refuseRegulation(input string, why error) error {
	return &fault.ParseError{Type: "aparatur.Regulation", Input: input, Err: why}
}

// maxRegulation is the length in bytes of the longest citation that is read.
const maxRegulation = 256

// ParseRegulation returns the regulation that s names by its key, its short or
// its full citation, as they are written in practice: "PermenPANRB 6/2022",
// "Permen PAN-RB No. 6 Tahun 2022", "Peraturan Menteri Pendayagunaan Aparatur
// Negara dan Reformasi Birokrasi Republik Indonesia Nomor 6 Tahun 2022". Case,
// spaces, hyphens, dots, commas, slashes and leading zeros do not matter, nor
// do the words Nomor, Tahun and Republik Indonesia; a title or an article
// behind it is not read.
//
// The error is a [*ParseError] that matches [ErrEmpty] or [ErrUnknown]: the
// regulation does not exist, or the library does not know it.
func ParseRegulation(s string) (Regulation, error) {
	if blank(s) {
		return 0, refuseRegulation(s, ErrEmpty)
	}
	if len(s) > maxRegulation {
		return 0, refuseRegulation(s, ErrUnknown)
	}
	key, ok := foldCitation(s)
	if !ok {
		return 0, refuseRegulation(s, ErrUnknown)
	}
	r, ok := regulationIndex()[key]
	if !ok {
		return 0, refuseRegulation(s, ErrUnknown)
	}
	return r, nil
}

var regulationIndex = sync.OnceValue(func() map[string]Regulation {
	index := make(map[string]Regulation)
	add := func(r Regulation, citation string) {
		if key, ok := foldCitation(citation); ok {
			index[key] = r
		}
	}
	for r := range Regulations() {
		add(r, r.Key())
		add(r, r.Short())
		add(r, r.String())
		d := r.document()
		for _, words := range regulationKinds.Entries[d.kind].Also {
			add(r, words+" "+d.number+"/"+strconv.Itoa(d.year))
		}
	}
	return index
})

// foldCitation brings a citation into the form in which two that mean the same
// document are equal: lower case, words joined, numbers apart and without
// leading zeros, small words left out. It refuses characters that no citation
// has.
func foldCitation(s string) (string, bool) {
	s = strings.ToLower(s)
	var b strings.Builder
	afterWord := false
	for i := 0; i < len(s); {
		start := i
		switch {
		case isLetter(s[i]):
			for i < len(s) && isLetter(s[i]) {
				i++
			}
			word := s[start:i]
			if slices.Contains([]string{"nomor", "no", "tahun", "republik", "indonesia", "ri"}, word) {
				continue
			}
			if !afterWord {
				b.WriteByte('/')
			}
			b.WriteString(word)
			afterWord = true
		case isDigit(s[i]):
			for i < len(s) && isDigit(s[i]) {
				i++
			}
			number := strings.TrimLeft(s[start:i-1], "0") + s[i-1:i]
			b.WriteByte('/')
			b.WriteString(number)
			afterWord = false
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsSpace(r) && !unicode.Is(unicode.Pd, r) && !strings.ContainsRune("./,_:“”\"", r) {
				return "", false
			}
			i += size
		}
	}
	return b.String(), true
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
