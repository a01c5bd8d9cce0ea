package score

import (
	"math/big"
	"math/bits"
	"strconv"
)

// MaxPlaces is the largest number of decimal places that [Index.Round], [Index.Decimal] and [Bands] work with.
const MaxPlaces = 8

// nano is the denominator of an inexact Index: nine decimals.
const nano = 1_000_000_000

var powersOfTen = [...]uint64{1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, nano}

// Index is a number of points (nilai indeks), such as 76.61 on a scale of 0 to 100. It is a small immutable value of 16
// bytes: copy it, compare it with == or [Index.Cmp], use it as a map key. The zero value is the number 0, and every
// computed 0 is that same value. An Index may be negative (a difference of two scores) and has no unit of its own.
//
// An Index is an exact rational number in lowest terms whenever numerator and denominator fit into int64. That is always
// so for published figures and for one answered sheet of a framework of ordinary size. An aggregate often does not fit: it
// is then computed in [math/big] and held to nine decimals, rounded so that it can be rounded again (truncated, and if
// the last digit is 0 or 5 it moves one unit away from zero). Round and Decimal up to [MaxPlaces] places, Bands, and Cmp
// with a number of up to eight decimals therefore answer exactly as the true value would. [Index.Exact] tells the two
// apart. What is computed from an inexact Index is inexact and loses that guarantee. A number that is neither an exact
// fraction nor below 9.2e9 is [ErrOverflow].
type Index struct {
	num int64
	// den is the denominator less one, so that the zero value is 0/1; inexact marks num as a count of 1e-9.
	den int64
}

const inexact = -1

// NewIndex returns the number num/den: 76.61 is NewIndex(7661, 100). A negative den moves its sign to the numerator. The
// error matches [ErrDivisionByZero] when den is 0, and [ErrOverflow] only where math.MinInt64 has no int64 of the other sign.
func NewIndex(num, den int64) (Index, error) {
	if den == 0 {
		return Index{}, ErrDivisionByZero
	}
	if x, ok := reduced((num < 0) != (den < 0), magnitude(num), magnitude(den)); ok {
		return x, nil
	}
	return fromRat(big.NewRat(num, den), false)
}

// Cmp compares x and y as numbers: -1 if x < y, 0 if they are equal, +1 if x > y. An inexact Index compares by its nine
// decimals, which is right against any number of up to eight.
func (x Index) Cmp(y Index) int {
	xs, ys := x.Sign(), y.Sign()
	if xs != ys {
		return sign(int64(xs - ys))
	}
	xh, xl := bits.Mul64(magnitude(x.num), y.denominator())
	yh, yl := bits.Mul64(magnitude(y.num), x.denominator())
	switch {
	case xh == yh && xl == yl:
		return 0
	case xh < yh || xh == yh && xl < yl:
		return -xs
	default:
		return xs
	}
}

// Sign returns -1, 0 or +1 for a negative number, 0 and a positive number.
func (x Index) Sign() int { return sign(x.num) }

// Exact reports whether x is an exact fraction, and not a number held to nine decimals. 0 and what [Index.Round] returns
// are always exact.
func (x Index) Exact() bool { return x.den != inexact }

// Neg returns -x. A numerator of math.MinInt64 has no negative: the result is then inexact, or the error matches
// [ErrOverflow].
func (x Index) Neg() (Index, error) { return Index{}.Sub(x) }

// Abs returns the magnitude of x (nilai mutlak); its limits are those of [Index.Neg].
func (x Index) Abs() (Index, error) {
	if x.num < 0 {
		return x.Neg()
	}
	return x, nil
}

// Round returns x rounded to places decimals, half away from zero. Places below 0 count as 0, above [MaxPlaces] as
// MaxPlaces. A number whose rounding has no int64 numerator (it is beyond 9.2e10) is returned unchanged; Decimal writes its
// digits correctly all the same.
func (x Index) Round(places int) Index {
	places = clampPlaces(places)
	whole, frac := x.digits(places)
	den := powersOfTen[places]
	g := gcd(frac, den)
	frac, den = frac/g, den/g
	hi, lo := bits.Mul64(whole, den)
	n, carry := bits.Add64(lo, frac, 0)
	if hi+carry == 0 {
		if r, ok := reduced(x.num < 0, n, den); ok {
			return r
		}
	}
	return x
}

// Decimal writes x with exactly places decimals and a dot, rounded half away from zero: 86.19, -0.50. Trailing zeros are
// kept and -0 is never written. Places outside 0 to [MaxPlaces] are clamped to that range. Text for Indonesian readers is
// written by bahasa.Decimal.
func (x Index) Decimal(places int) string {
	return string(x.AppendDecimal(make([]byte, 0, 32), places))
}

// AppendDecimal appends what [Index.Decimal] writes to dst. It allocates only when dst has to grow.
func (x Index) AppendDecimal(dst []byte, places int) []byte {
	places = clampPlaces(places)
	whole, frac := x.digits(places)
	if x.num < 0 && (whole != 0 || frac != 0) {
		dst = append(dst, '-')
	}
	dst = strconv.AppendUint(dst, whole, 10)
	if places == 0 {
		return dst
	}
	return appendFraction(append(dst, '.'), frac, places)
}

// Rat returns x as a new big.Rat; of an inexact Index it is the number of nine decimals that is held.
func (x Index) Rat() *big.Rat {
	den := new(big.Int).SetUint64(x.denominator())
	return new(big.Rat).SetFrac(big.NewInt(x.num), den)
}

// Float64 returns the float64 nearest to x, for charts and statistics. No function makes an Index of a float64 again,
// except [Index.Scan].
func (x Index) Float64() float64 {
	f, _ := x.Rat().Float64()
	return f
}

// digits returns the whole part and the fraction of |x| in units of 10^-places, rounded half away from zero.
func (x Index) digits(places int) (whole, frac uint64) {
	n, d := magnitude(x.num), x.denominator()
	whole, rest := n/d, n%d
	hi, lo := bits.Mul64(rest, powersOfTen[places])
	frac, rest = bits.Div64(hi, lo, d)
	if rest >= d-rest {
		if frac++; frac == powersOfTen[places] {
			return whole + 1, 0
		}
	}
	return whole, frac
}

func (x Index) denominator() uint64 {
	if x.den == inexact {
		return nano
	}
	return uint64(x.den) + 1
}

// reduced returns n/d in lowest terms, or false if it does not fit.
func reduced(neg bool, n, d uint64) (Index, bool) {
	if n == 0 {
		return Index{}, true
	}
	g := gcd(n, d)
	return fraction(neg, n/g, d/g)
}

// fraction returns n/d, which is in lowest terms; false if it does not fit.
func fraction(neg bool, n, d uint64) (Index, bool) {
	if n == 0 {
		return Index{}, true
	}
	if d > maxInt64 || n > maxInt64 && (!neg || n > maxInt64+1) {
		return Index{}, false
	}
	if neg {
		return Index{num: -int64(n), den: int64(d) - 1}, true
	}
	return Index{num: int64(n), den: int64(d) - 1}, true
}

const maxInt64 = 1<<63 - 1

// fromRat returns r as an Index. With lossy, r comes from an inexact Index and so the result is inexact too, except 0.
func fromRat(r *big.Rat, lossy bool) (Index, error) {
	if r.Sign() == 0 {
		return Index{}, nil
	}
	if !lossy && r.Num().IsInt64() && r.Denom().IsInt64() {
		return Index{num: r.Num().Int64(), den: r.Denom().Int64() - 1}, nil
	}
	n := new(big.Int).Mul(r.Num(), big.NewInt(nano))
	return held(n.Quo(n.Abs(n), r.Denom()), r.Sign() < 0)
}

// held returns the inexact Index of a number whose magnitude in units of 1e-9, truncated, is n.
func held(n *big.Int, neg bool) (Index, error) {
	if !n.IsInt64() {
		return Index{}, ErrOverflow
	}
	q := n.Int64()
	if q%5 == 0 {
		// Whatever was cut off, a last digit of 1 or 6 rounds as the true value does and never looks like a tie. The
		// last digit of the largest int64 is 7, so that there is always room.
		q++
	}
	if neg {
		q = -q
	}
	return Index{num: q, den: inexact}, nil
}

func appendFraction(dst []byte, frac uint64, places int) []byte {
	for p := places - 1; p > 0 && frac < powersOfTen[p]; p-- {
		dst = append(dst, '0')
	}
	return strconv.AppendUint(dst, frac, 10)
}

func clampPlaces(places int) int { return min(max(places, 0), MaxPlaces) }

// magnitude returns |n|; the conversion is right for math.MinInt64 too.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	default:
		return 0
	}
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
