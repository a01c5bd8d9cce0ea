package score

import (
	"fmt"
	"sort"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

// Lookup says which number is looked up in a table of bands: [AtPlaces] or [Exact]. The zero value is refused.
type Lookup struct{ places int } // places + 1; -1 for Exact

// AtPlaces returns the lookup for regulations that round, or that print their bands on a grid (SKM 2 places, BerAKHLAK 1,
// IP ASN 0): the index is rounded half away from zero to this many places first, and two bands whose printed bounds are one
// grid step apart (74.9 and 75) touch. Places go from 0 to [MaxPlaces]; [NewBands] refuses others.
func AtPlaces(places int) Lookup {
	if places < 0 || places > MaxPlaces {
		return Lookup{}
	}
	return Lookup{places + 1}
}

// Exact returns the lookup for regulations that compare the value itself (SAKIP, Indeks RB, JPM).
func Exact() Lookup { return Lookup{-1} }

// Bound is one end of a band: [Incl] or [Excl], or the zero value for none.
type Bound struct {
	at   Index
	kind uint8
}

const (
	inclusive = iota + 1
	exclusive
)

// Incl returns the bound that belongs to its band: "mulai dari 75", "paling banyak 100".
func Incl(x Index) Bound { return Bound{x, inclusive} }

// Excl returns the bound that does not belong to its band: "lebih dari 90", "kurang dari 75".
func Excl(x Index) Bound { return Bound{x, exclusive} }

// Limit returns the number of the bound and whether it belongs to the band; false if there is no bound.
func (b Bound) Limit() (at Index, included, ok bool) { return b.at, b.kind == inclusive, b.kind != 0 }

// Band declares one row of a table: its label and its bounds. Only the lowest band may have no lower bound and only the
// highest no upper bound. With None the interval is declared to have no category, and Label plays no part.
type Band[P comparable] struct {
	Label        P
	Lower, Upper Bound
	None         bool
}

// Bands is an ordered table of categories over an [Index] (tabel kategori, predikat) without gaps and overlaps. It is made
// by [NewBands], immutable and safe for concurrent use; the zero value refuses every number.
type Bands[P comparable] struct{ t *table[P] }

type table[P comparable] struct {
	bands  []Band[P]
	lookup Lookup
	// upper[i] is the end of band i; the last one is the end of the domain.
	lower Bound
	upper []Bound
	text  string
}

// NewBands returns the table of these bands, the lowest first. Bounds are exact numbers within ±1,000,000,000 of at most
// [MaxPlaces] decimals, and with AtPlaces(n) of at most n. The error is a *[DeclarationError] that matches aparatur.ErrRange
// for a lookup that was not named, no band, an empty band, a gap, an overlap or disorder between two neighbours, and a bound
// that is missing inside the table, inexact, too large or off the grid.
func NewBands[P comparable](lookup Lookup, bands ...Band[P]) (Bands[P], error) {
	switch {
	case lookup.places == 0:
		return Bands[P]{}, declaration(fault.ErrRange, "bands", "no lookup named")
	case len(bands) == 0:
		return Bands[P]{}, declaration(fault.ErrRange, "bands", "no band")
	}
	t := &table[P]{bands: append([]Band[P](nil), bands...), lookup: lookup}
	var text strings.Builder
	text.WriteString(lookup.String())
	for i, b := range bands {
		where := fmt.Sprintf("band %d (%v)", i+1, b.Label)
		if b.None {
			where = fmt.Sprintf("band %d (no category)", i+1)
		}
		lo, err := lookup.bound(b.Lower, where, i == 0)
		if err != nil {
			return Bands[P]{}, err
		}
		hi, err := lookup.bound(b.Upper, where, i == len(bands)-1)
		if err != nil {
			return Bands[P]{}, err
		}
		if lo.kind != 0 && hi.kind != 0 {
			if lookup.empty(lo, hi) {
				return Bands[P]{}, declaration(fault.ErrRange, where, "its bounds %s hold no number", b.interval())
			}
		}
		if i == 0 {
			t.lower = lo
		} else if why := lookup.seam(t.upper[i-1], lo); why != "" {
			return Bands[P]{}, declaration(fault.ErrRange, where, "%s the band before: %s then %s", why, bands[i-1].interval(), b.interval())
		}
		t.upper = append(t.upper, hi)
		fmt.Fprintf(&text, "; %s", b.interval())
		if !b.None {
			fmt.Fprintf(&text, " %v", b.Label)
		}
	}
	t.text = text.String()
	return Bands[P]{t}, nil
}

// String says what the lookup compares, as in a stamp.
func (l Lookup) String() string {
	switch {
	case l.places > 0:
		return fmt.Sprintf("at %d places", l.places-1)
	case l.places < 0:
		return "exact"
	default:
		return "score.Lookup{}"
	}
}

func (l Lookup) bound(b Bound, where string, mayBeOpen bool) (Bound, error) {
	if b.kind == 0 {
		if !mayBeOpen {
			return b, declaration(fault.ErrRange, where, "a bound is missing inside the table")
		}
		return b, nil
	}
	places := MaxPlaces
	if l.places > 0 {
		places = l.places - 1
	}
	switch {
	case powersOfTen[places]%b.at.denominator() != 0: // an inexact Index has nine
		return b, declaration(fault.ErrRange, where, "the bound %s has more than %d decimals", b.at, places)
	case b.at.Cmp(Index{num: maxPoints}) > 0 || b.at.Cmp(Index{num: -maxPoints}) < 0:
		return b, declaration(fault.ErrRange, where, "the bound %s is beyond ±%d", b.at, maxPoints)
	}
	return b, nil
}

// steps compares the distance from a to b with one step of the grid, or with 0 where the value itself is compared.
func (l Lookup) steps(a, b Index) int {
	step := Index{}
	if l.places > 0 {
		step, _ = NewIndex(1, int64(powersOfTen[l.places-1]))
	}
	distance, _ := b.Sub(a) // bounds are small enough
	return distance.Cmp(step)
}

// empty reports whether no number that is looked up lies between two bounds of a band.
func (l Lookup) empty(lo, hi Bound) bool {
	switch {
	case lo.kind == inclusive && hi.kind == inclusive:
		return lo.at.Cmp(hi.at) > 0
	case lo.kind == exclusive && hi.kind == exclusive:
		return l.steps(lo.at, hi.at) <= 0
	default:
		return lo.at.Cmp(hi.at) >= 0
	}
}

// seam returns what is wrong between the end of a band and the start of the next.
func (l Lookup) seam(end, start Bound) string {
	between := start.at.Cmp(end.at)
	switch {
	case end.kind == exclusive && start.kind == exclusive:
		if between == 0 {
			between = 1
		}
	case end.kind == inclusive && start.kind == inclusive:
		// On a grid 74.9 is followed by 75. Where the value itself is compared, two such bounds never touch.
		if between == 0 {
			between = -1
		} else if between > 0 {
			between = l.steps(end.at, start.at)
		}
	}
	switch {
	case between > 0:
		return "gap after"
	case between < 0:
		return "overlap or disorder with"
	}
	return ""
}

func (b Band[P]) interval() string {
	var s strings.Builder
	switch b.Lower.kind {
	case inclusive:
		s.WriteString("[" + b.Lower.at.String())
	case exclusive:
		s.WriteString("(" + b.Lower.at.String())
	default:
		s.WriteString("(-∞")
	}
	s.WriteString(", ")
	switch b.Upper.kind {
	case inclusive:
		s.WriteString(b.Upper.at.String() + "]")
	case exclusive:
		s.WriteString(b.Upper.at.String() + ")")
	default:
		s.WriteString("∞)")
	}
	return s.String()
}

// Len returns the number of bands, those without a category included.
func (b Bands[P]) Len() int {
	if b.t == nil {
		return 0
	}
	return len(b.t.bands)
}

// Band returns band i, counted from 0 for the lowest; the zero Band if there is none.
func (b Bands[P]) Band(i int) Band[P] {
	if i < 0 || i >= b.Len() {
		return Band[P]{}
	}
	return b.t.bands[i]
}

// String describes the table as it stands in a stamp.
func (b Bands[P]) String() string {
	if b.t == nil {
		return "score.Bands{}"
	}
	return b.t.text
}

// Of returns the label of the band in which x lies. It returns false where the table declares that there is no category.
// The error is a *[DomainError] that matches [ErrDomain] for a number outside the table.
func (b Bands[P]) Of(x Index) (label P, ok bool, err error) {
	i, err := b.Position(x)
	if err != nil || b.t.bands[i].None {
		return label, false, err
	}
	return b.t.bands[i].Label, true, nil
}

// Position returns the position, counted from 0 for the lowest, of the band in which x lies. The error is a *[DomainError]
// that matches [ErrDomain] for a number outside the table.
func (b Bands[P]) Position(x Index) (int, error) {
	if b.t == nil {
		return 0, &DomainError{Index: x}
	}
	v := x
	if p := b.t.lookup.places; p > 0 {
		v = x.Round(p - 1)
	}
	if b.t.lower.kind != 0 && !aboveLower(v, b.t.lower) {
		return 0, &DomainError{Index: x}
	}
	i := sort.Search(len(b.t.upper), func(i int) bool { return belowUpper(v, b.t.upper[i]) })
	if i == len(b.t.upper) {
		return 0, &DomainError{Index: x}
	}
	return i, nil
}

func aboveLower(x Index, b Bound) bool {
	c := x.Cmp(b.at)
	return c > 0 || c == 0 && b.kind == inclusive
}

func belowUpper(x Index, b Bound) bool {
	if b.kind == 0 {
		return true
	}
	c := x.Cmp(b.at)
	return c < 0 || c == 0 && b.kind == inclusive
}

// Places returns the number of decimals to print x with beside its band: places, or as many more, up to [MaxPlaces], as it
// takes for the printed number to lie in the same band; with AtPlaces(n) never more than n. So 90.004 with 2 places gives 3
// where AA begins above 90, and 74.96 is printed 75,0 beside "Sehat". Places below 0 count as 0. A number outside the table
// needs no more places than asked for.
func (b Bands[P]) Places(x Index, places int) int {
	most := MaxPlaces
	if b.t != nil && b.t.lookup.places > 0 {
		most = b.t.lookup.places - 1
	}
	places = min(clampPlaces(places), most)
	want, err := b.Position(x)
	if err != nil {
		return places
	}
	for ; places < most; places++ {
		if got, err := b.Position(x.Round(places)); err == nil && got == want {
			break
		}
	}
	return places
}

// DomainError is a number outside the domain of a table of bands. It matches [ErrDomain].
type DomainError struct{ Index Index }

// Error names the number.
func (e *DomainError) Error() string { return "score: " + e.Index.String() + " is outside the bands" }

// Unwrap returns [ErrDomain].
func (e *DomainError) Unwrap() error { return ErrDomain }

// Indonesian writes the error for Indonesian readers.
func (e *DomainError) Indonesian() string { return commaText(e.Index) + " di luar rentang kategori" }

// BandOf returns the band of a profile's total. A profile without a total has no result: the error matches [ErrNoTotal].
func BandOf[P comparable, D ~uint8](b Bands[P], p Profile[D]) (label P, ok bool, err error) {
	if !p.HasTotal() {
		return label, false, ErrNoTotal
	}
	return b.Of(p.Total())
}
