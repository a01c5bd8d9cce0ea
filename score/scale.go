package score

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/aparatur/aparatur/internal/fault"
)

const (
	ratingType = "score.Rating"
	// maxPoints keeps every mean and difference within what an Index holds.
	maxPoints = 1_000_000_000
)

// Scale is the answer scale of a form (skala jawaban): 2 to [MaxPositions] positions, each with its label, the number
// printed on the form, and its [Index]. Make one with [Likert] or [Levels]. A Scale is immutable, safe for concurrent use
// and cheap to copy; the zero value is no scale and is refused by [New].
type Scale struct{ s *scale }

// Level is one position of a scale made by [Levels]: its label ("AA") and its number of points (100).
type Level struct {
	Label string
	Index Index
}

type scale struct {
	method   Method
	min, max int
	labels   []string
	numbers  []int
	index    []Index

	// index[r-1] is value[0][r] × unit; value[1] is the same for a reverse-keyed item. Summing value keeps scoring in integers.
	value    [2][256]int64
	unit     Index
	largest  int64
	exact    map[string]Rating
	loose    map[string]Rating
	byNumber map[int]Rating
}

// Likert returns the scale whose printed numbers run from lo to hi (1 to 5, 0 to 4, 0 to 100, -2 to 2), converted by
// method. The error is a *[DeclarationError]: fewer than 2 or more than [MaxPositions] positions, a method that is not one
// of the constants, and with [Proportional] a negative lo.
func Likert(lo, hi int, method Method) (Scale, error) {
	where := fmt.Sprintf("scale %d to %d", lo, hi)
	if lo >= hi || hi-lo < 0 || hi-lo >= MaxPositions {
		return Scale{}, declaration(fault.ErrRange, where, "needs 2 to %d positions", MaxPositions)
	}
	if !method.IsValid() {
		return Scale{}, declaration(fault.ErrUnknown, where, "no method of conversion named")
	}
	from, span := lo, hi-lo
	if method == Proportional {
		if lo < 0 {
			return Scale{}, declaration(fault.ErrRange, where, "a proportional scale has no negative answers")
		}
		from, span = 0, hi
	}
	s := &scale{method: method, min: lo, max: hi}
	for n := lo; n <= hi; n++ {
		x, err := fromRat(big.NewRat(int64(n-from)*100, int64(span)), false)
		if err != nil {
			return Scale{}, declaration(err, where, "does not fit")
		}
		s.index = append(s.index, x)
		s.numbers = append(s.numbers, n)
	}
	return s.finish(where)
}

// Levels returns the scale with these positions in order of position, for any table that is not a Likert scale (E 0,
// D 30, …, A 90, AA 100). It has no printed numbers unless [Scale.WithNumbers] gives them. The error is a
// *[DeclarationError]: fewer than 2 or more than [MaxPositions] levels, an empty or repeated label, an Index that is inexact or
// beyond a thousand million.
func Levels(levels ...Level) (Scale, error) {
	const where = "scale of levels"
	if len(levels) < 2 || len(levels) > MaxPositions {
		return Scale{}, declaration(fault.ErrRange, where, "needs 2 to %d positions", MaxPositions)
	}
	s := &scale{}
	for _, l := range levels {
		if x := l.Index; !x.Exact() || x.Cmp(Index{num: maxPoints}) > 0 || x.Cmp(Index{num: -maxPoints}) < 0 {
			return Scale{}, declaration(fault.ErrRange, where, "level %q has an inexact index or one beyond ±%d", l.Label, maxPoints)
		}
		s.labels = append(s.labels, l.Label)
		s.index = append(s.index, l.Index)
	}
	return s.finish(where)
}

// WithLabels returns the scale with these labels, one a position from the lowest. The error is a *[DeclarationError]: a
// wrong count, an empty or repeated label.
func (s Scale) WithLabels(labels ...string) (Scale, error) {
	if err := s.count(len(labels), "labels"); err != nil {
		return Scale{}, err
	}
	c := *s.s
	c.labels = slices.Clone(labels)
	return c.finish("labels of the scale")
}

// WithNumbers returns the scale with these printed numbers, one a position from the lowest. The error is a
// *[DeclarationError]: a wrong count or a repeated number.
func (s Scale) WithNumbers(numbers ...int) (Scale, error) {
	if err := s.count(len(numbers), "numbers"); err != nil {
		return Scale{}, err
	}
	c := *s.s
	c.numbers = slices.Clone(numbers)
	return c.finish("numbers of the scale")
}

func (s Scale) count(n int, what string) error {
	if n != s.Len() || n == 0 {
		return declaration(fault.ErrRange, what+" of the scale", "%d given for %d positions", n, s.Len())
	}
	return nil
}

// finish builds the integer table and the lookup maps of a scale that nobody else sees yet.
func (s *scale) finish(where string) (Scale, error) {
	s.exact, s.loose, s.byNumber = map[string]Rating{}, map[string]Rating{}, map[int]Rating{}
	for i, l := range s.labels {
		key := foldText(l)
		if key == "" {
			return Scale{}, declaration(fault.ErrEmpty, where, "position %d has no label", i+1)
		}
		if cannotRate[squeeze(key)] {
			return Scale{}, declaration(fault.ErrDuplicate, where, "label %q means CannotRate", l)
		}
		if _, dup := s.exact[key]; dup {
			return Scale{}, declaration(fault.ErrDuplicate, where, "label %q stands twice", l)
		}
		s.exact[key] = Rating(i + 1)
		if _, dup := s.loose[squeeze(key)]; dup {
			s.loose[squeeze(key)] = 0
		} else {
			s.loose[squeeze(key)] = Rating(i + 1)
		}
	}
	for i, n := range s.numbers {
		if _, dup := s.byNumber[n]; dup {
			return Scale{}, declaration(fault.ErrDuplicate, where, "number %d stands twice", n)
		}
		s.byNumber[n] = Rating(i + 1)
	}
	return Scale{s}, s.integers(where)
}

// integers finds the largest unit of which every index is a whole multiple.
func (s *scale) integers(where string) error {
	den := big.NewInt(1)
	for _, x := range s.index {
		d := x.Rat().Denom()
		g := new(big.Int).GCD(nil, nil, den, d)
		den.Mul(den, d.Div(d, g))
	}
	nums, num := make([]*big.Int, len(s.index)), new(big.Int)
	for i, x := range s.index {
		r := x.Rat()
		nums[i] = r.Num().Mul(r.Num(), new(big.Int).Div(den, r.Denom()))
		num.GCD(nil, nil, num, new(big.Int).Abs(nums[i]))
	}
	if num.Sign() == 0 {
		return declaration(fault.ErrRange, where, "every position is worth 0")
	}
	unit, err := fromRat(new(big.Rat).SetFrac(num, den), false)
	if err != nil || !unit.Exact() {
		return declaration(ErrOverflow, where, "the positions have no common unit that fits")
	}
	s.unit, s.largest = unit, 0
	n := len(s.index)
	for i, v := range nums {
		v.Quo(v, num)
		if !v.IsInt64() {
			return declaration(ErrOverflow, where, "the positions have no common unit that fits")
		}
		s.value[0][i+1], s.value[1][n-i] = v.Int64(), v.Int64()
		s.largest = max(s.largest, v.Int64(), -v.Int64())
	}
	return nil
}

// IsValid reports whether s was made by [Likert] or [Levels].
func (s Scale) IsValid() bool { return s.s != nil }

// Len returns the number of positions.
func (s Scale) Len() int {
	if s.s == nil {
		return 0
	}
	return len(s.s.index)
}

// Method returns the conversion of a Likert scale; 0 for one made by [Levels].
func (s Scale) Method() Method {
	if s.s == nil {
		return 0
	}
	return s.s.method
}

// Has reports whether r is a position of the scale.
func (s Scale) Has(r Rating) bool { return r >= 1 && int(r) <= s.Len() }

// Index returns the points of position r; false if the scale has no such position.
func (s Scale) Index(r Rating) (Index, bool) {
	if !s.Has(r) {
		return Index{}, false
	}
	return s.s.index[r-1], true
}

// Label returns the label of position r, or its printed number where the scale has no labels, "TT" for [CannotRate], and
// "" for any other Rating.
func (s Scale) Label(r Rating) string {
	switch {
	case r == CannotRate:
		return "TT"
	case !s.Has(r):
		return ""
	case s.s.labels != nil:
		return s.s.labels[r-1]
	default:
		return strconv.Itoa(s.s.numbers[r-1])
	}
}

// Number returns the number printed on the form for position r; false if r is no position or the scale has no numbers.
func (s Scale) Number(r Rating) (int, bool) {
	if !s.Has(r) || s.s.numbers == nil {
		return 0, false
	}
	return s.s.numbers[r-1], true
}

// Rating returns the position of a printed number: 1 on a scale of 1 to 5 is position 1, on 0 to 4 it is position 2. The
// error is a *aparatur.ParseError that matches aparatur.ErrRange.
func (s Scale) Rating(printed int) (Rating, error) {
	if s.s != nil {
		if r, ok := s.s.byNumber[printed]; ok {
			return r, nil
		}
	}
	return 0, s.refuse(strconv.Itoa(printed), fault.ErrRange)
}

// Turn returns the position counted from the other end, for a reverse-keyed item (butir negatif): 5 for 1 on a scale of
// five. What is no position comes back as it is.
func (s Scale) Turn(r Rating) Rating {
	if !s.Has(r) {
		return r
	}
	return Rating(s.Len()) + 1 - r
}

// Parse reads an answer as it stands in a form's cell: the printed number ("4", "4.0", "4,0"), the label in any case
// ("Sering"), both ("4 - Sering", "Sering (4)"), or "TT" or "Tidak Dapat Menilai" for [CannotRate]. A number and a label
// that differ are refused, and so are 4.5 and an empty text: whether an empty cell is an answer is for the caller to say.
// The error is a *aparatur.ParseError that matches aparatur.ErrEmpty, ErrRange or ErrUnknown.
func (s Scale) Parse(answer string) (Rating, error) {
	text := foldText(answer)
	switch {
	case text == "":
		return 0, s.refuse(answer, fault.ErrEmpty)
	case s.s == nil || len(text) > 256:
		return 0, s.refuse(answer, fault.ErrUnknown)
	}
	if r, ok := s.s.label(text); ok {
		return r, nil
	}
	if cannotRate[squeeze(text)] {
		return CannotRate, nil
	}
	number, rest, ok := splitNumber(text)
	if !ok {
		return 0, s.refuse(answer, fault.ErrUnknown)
	}
	n, whole := wholeNumber(number)
	r, known := s.s.byNumber[n]
	if !whole || !known {
		return 0, s.refuse(answer, fault.ErrRange)
	}
	if rest != "" {
		if l, ok := s.s.label(rest); !ok || l != r {
			return 0, s.refuse(answer, fault.ErrUnknown)
		}
	}
	return r, nil
}

var cannotRate = map[string]bool{"tt": true, "tidakdapatmenilai": true, "tttidakdapatmenilai": true,
	"tidakdapatmenilai(tt)": true, "tt(tidakdapatmenilai)": true, "cannotrate": true}

func (s *scale) label(text string) (Rating, bool) {
	if r, ok := s.exact[text]; ok {
		return r, true
	}
	r := s.loose[squeeze(text)]
	return r, r != 0
}

// splitNumber takes the number off the front ("4 - sering") or off the end in parentheses ("sering (4)").
func splitNumber(text string) (number, rest string, ok bool) {
	if body, found := strings.CutSuffix(text, ")"); found {
		if i := strings.LastIndexByte(body, '('); i > 0 && isNumber(strings.TrimSpace(body[i+1:])) {
			return strings.TrimSpace(body[i+1:]), strings.TrimSpace(body[:i]), true
		}
	}
	end := 0
	for end < len(text) && (text[end] >= '0' && text[end] <= '9' || end == 0 && text[end] == '-' ||
		(text[end] == '.' || text[end] == ',') && end+1 < len(text) && text[end+1] >= '0' && text[end+1] <= '9') {
		end++
	}
	if !isNumber(text[:end]) {
		return "", "", false
	}
	rest = text[end:]
	label := strings.TrimLeft(rest, " -–—=:.)")
	if rest != "" && (label == "" || label == rest) {
		return "", "", false
	}
	return text[:end], label, true
}

func isNumber(s string) bool {
	body := strings.TrimPrefix(s, "-")
	whole, frac := body, "0"
	if i := strings.IndexAny(body, ".,"); i >= 0 {
		whole, frac = body[:i], body[i+1:]
	}
	return whole != "" && frac != "" && allDigits(whole) && allDigits(frac)
}

func wholeNumber(s string) (int, bool) {
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		if strings.Trim(s[i+1:], "0") != "" {
			return 0, false
		}
		s = s[:i]
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

func (s Scale) refuse(input string, err error) error {
	detail := "no scale"
	if s.s != nil {
		detail = s.s.span()
	}
	return &fault.ParseError{Type: ratingType, Input: input, Err: &spanError{err, detail}}
}

// spanError adds to a sentinel which answers the scale has.
type spanError struct {
	err  error
	span string
}

func (e *spanError) Error() string      { return e.err.Error() + ": scale " + e.span }
func (e *spanError) Unwrap() error      { return e.err }
func (e *spanError) Indonesian() string { return fault.Indonesian(e.err) + ": skala " + e.span }

func (s *scale) span() string {
	if s.numbers == nil {
		return s.labels[0] + "–" + s.labels[len(s.labels)-1]
	}
	lo, hi := strconv.Itoa(slices.Min(s.numbers)), strconv.Itoa(slices.Max(s.numbers))
	if lo[0] == '-' {
		return lo + " sampai " + hi
	}
	return lo + "–" + hi
}

// Words says the conversion in Indonesian, as every report must print it: "jawaban 1–5 diubah menjadi 0–100".
func (s Scale) Words() string {
	if s.s == nil {
		return ""
	}
	if s.s.method != 0 {
		x, y := s.s.index[0], s.s.index[len(s.s.index)-1]
		return "jawaban " + s.s.span() + " diubah menjadi " + commaText(x) + "–" + commaText(y)
	}
	var b strings.Builder
	b.WriteString("jawaban diubah menjadi ")
	for i, x := range s.s.index {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(s.Label(Rating(i+1)) + " = " + commaText(x))
	}
	return b.String()
}

// description is the part of a stamp that says everything a score depends on.
func (s *scale) description() string {
	var b strings.Builder
	if s.method != 0 {
		fmt.Fprintf(&b, "likert %d..%d %s", s.min, s.max, s.method.Code())
	} else {
		b.WriteString("levels")
	}
	for i := range s.index {
		if s.method == 0 || s.labels != nil || s.numbers[i] != s.min+i {
			b.WriteString(" | ")
			if s.labels != nil {
				b.WriteString(s.labels[i])
			}
			if s.numbers != nil {
				b.WriteString(" #" + strconv.Itoa(s.numbers[i]))
			}
			b.WriteString(" = " + s.index[i].String())
		}
	}
	return b.String()
}

// commaText writes x as short as it is exact, with the Indonesian comma.
func commaText(x Index) string {
	return strings.Replace(string(x.appendExchange(nil)), ".", ",", 1)
}

// foldText lowers the case and makes one space of every run of white space.
func foldText(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), unicode.IsSpace), " ")
}

// squeeze leaves out what people vary in a label: spaces and dashes.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Dash, r) {
			return -1
		}
		return r
	}, s)
}
