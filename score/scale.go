package score

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

// maxPoints keeps every mean and difference within what an Index holds.
const maxPoints = 1_000_000_000

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
// method to points of 0 to 100. The error is a *[DeclarationError]: fewer than 2 or more than [MaxPositions] positions,
// numbers beyond a thousand million, a method that is not one of the constants, and with [Proportional] a negative lo.
func Likert(lo, hi int, method Method) (Scale, error) {
	where := fmt.Sprintf("scale %d to %d", lo, hi)
	switch {
	case lo < -maxPoints || hi > maxPoints:
		return Scale{}, declaration(fault.ErrRange, where, "a number is beyond ±%d", maxPoints)
	case lo >= hi || hi-lo >= MaxPositions:
		return Scale{}, declaration(fault.ErrRange, where, "needs 2 to %d positions", MaxPositions)
	case !method.IsValid():
		return Scale{}, declaration(fault.ErrUnknown, where, "no method of conversion named")
	case method == Proportional && lo < 0:
		return Scale{}, declaration(fault.ErrRange, where, "a proportional scale has no negative answers")
	}
	from := lo
	if method == Proportional {
		from = 0
	}
	s := &scale{method: method, min: lo, max: hi}
	for n := lo; n <= hi; n++ {
		x, _ := NewIndex(100*int64(n-from), int64(hi-from)) // hi is above from
		s.index, s.numbers = append(s.index, x), append(s.numbers, n)
	}
	return s.finish(where)
}

// Levels returns the scale with these positions, the lowest first, for any table that is not a Likert scale (E 0, D 30, …,
// A 90, AA 100). It has no printed numbers unless [Scale.WithNumbers] gives them. The error is a *[DeclarationError]: fewer
// than 2 or more than [MaxPositions] levels; an empty or repeated label, or one that means [CannotRate]; an Index that is
// inexact or beyond a thousand million; and indices that are all 0 or have no common unit that fits into int64.
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
// wrong count, the zero Scale, an empty or repeated label, or one that means [CannotRate].
func (s Scale) WithLabels(labels ...string) (Scale, error) {
	if err := s.count(len(labels), "labels"); err != nil {
		return Scale{}, err
	}
	c := *s.s
	c.labels = slices.Clone(labels)
	return c.finish("labels of the scale")
}

// WithNumbers returns the scale with these printed numbers, one a position from the lowest; the points stay as they are.
// The error is a *[DeclarationError]: a wrong count, the zero Scale, or a repeated number.
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
	if err := s.integers(where); err != nil {
		return Scale{}, err
	}
	return Scale{s}, nil
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
		if !v.IsInt64() || v.Int64() == math.MinInt64 {
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

// Words says the conversion in Indonesian, as every report must print it: "jawaban 1–5 diubah menjadi 0–100", or for a scale
// made by [Levels] "jawaban diubah menjadi E = 0; D = 30; …". Points of more than six decimals are rounded to two. It is
// empty for the zero Scale.
func (s Scale) Words() string {
	if s.s == nil {
		return ""
	}
	if s.s.method != 0 {
		x, y := s.s.index[0], s.s.index[len(s.s.index)-1]
		return "jawaban " + s.s.span() + " diubah menjadi " + plainText(x) + "–" + plainText(y)
	}
	var b strings.Builder
	b.WriteString("jawaban diubah menjadi ")
	for i, x := range s.s.index {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(s.Label(Rating(i+1)) + " = " + plainText(x))
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
			b.WriteString(" |")
			if s.labels != nil {
				b.WriteString(" " + strconv.Quote(s.labels[i]))
			}
			if s.numbers != nil {
				b.WriteString(" #" + strconv.Itoa(s.numbers[i]))
			}
			b.WriteString(" = " + s.index[i].String())
		}
	}
	return b.String()
}

// plainText writes x for readers, with the Indonesian comma.
func plainText(x Index) string {
	if powersOfTen[exchangePlaces]%x.denominator() != 0 {
		x = x.Round(2)
	}
	return commaText(x)
}

// commaText writes at most six decimals of x, cut so that it never looks like another number.
func commaText(x Index) string {
	return strings.Replace(string(x.appendExchange(nil)), ".", ",", 1)
}
