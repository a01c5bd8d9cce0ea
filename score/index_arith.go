package score

import (
	"iter"
	"maps"
	"math/big"
	"math/bits"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
)

// Add returns x + y. The error matches [ErrOverflow].
func (x Index) Add(y Index) (Index, error) { return x.sum(y, false) }

// Sub returns x - y. The error matches [ErrOverflow].
func (x Index) Sub(y Index) (Index, error) { return x.sum(y, true) }

// Mul returns x × y. The error matches [ErrOverflow].
func (x Index) Mul(y Index) (Index, error) {
	if x.Exact() && y.Exact() {
		// Cross-reduction keeps the products as small as the result.
		xn, xd := magnitude(x.num), x.denominator()
		yn, yd := magnitude(y.num), y.denominator()
		g, h := gcd(xn, yd), gcd(yn, xd)
		nh, n := bits.Mul64(xn/g, yn/h)
		dh, d := bits.Mul64(xd/h, yd/g)
		if nh == 0 && dh == 0 {
			if r, ok := reduced((x.num < 0) != (y.num < 0), n, d); ok {
				return r, nil
			}
		}
	}
	return fromRat(new(big.Rat).Mul(x.Rat(), y.Rat()), !x.Exact() || !y.Exact())
}

// Quo returns x / y. The error matches [ErrDivisionByZero] when y is 0, otherwise [ErrOverflow].
func (x Index) Quo(y Index) (Index, error) {
	if y.num == 0 {
		return Index{}, ErrDivisionByZero
	}
	if x.Exact() && y.Exact() {
		xn, xd := magnitude(x.num), x.denominator()
		yn, yd := magnitude(y.num), y.denominator()
		g, h := gcd(xn, yn), gcd(xd, yd)
		nh, n := bits.Mul64(xn/g, yd/h)
		dh, d := bits.Mul64(xd/h, yn/g)
		if nh == 0 && dh == 0 {
			if r, ok := reduced((x.num < 0) != (y.num < 0), n, d); ok {
				return r, nil
			}
		}
	}
	return fromRat(new(big.Rat).Quo(x.Rat(), y.Rat()), !x.Exact() || !y.Exact())
}

func (x Index) sum(y Index, minus bool) (Index, error) {
	if x.Exact() && y.Exact() {
		xd, yd := x.denominator(), y.denominator()
		g := gcd(xd, yd)
		ah, a := bits.Mul64(magnitude(x.num), yd/g)
		bh, b := bits.Mul64(magnitude(y.num), xd/g)
		dh, d := bits.Mul64(xd/g, yd)
		if ah == 0 && bh == 0 && dh == 0 {
			xneg, yneg := x.num < 0, (y.num < 0) != minus
			var n uint64
			var carry uint64
			switch {
			case xneg == yneg:
				n, carry = bits.Add64(a, b, 0)
			case a >= b:
				n = a - b
			default:
				n, xneg = b-a, yneg
			}
			if carry == 0 {
				if r, ok := reduced(xneg, n, d); ok {
					return r, nil
				}
			}
		}
	}
	a, b := x.Rat(), y.Rat()
	if minus {
		b.Neg(b)
	}
	return fromRat(a.Add(a, b), !x.Exact() || !y.Exact())
}

// Mean returns the mean (rata-rata) of the numbers of seq: the sum is made in [math/big] and reduced once, so that the
// order of the numbers and any rounding in between play no part. The error matches aparatur.ErrEmpty when there is none,
// and [ErrOverflow].
func Mean(seq iter.Seq[Index]) (Index, error) {
	return WeightedMean(func(yield func(Index, int64) bool) {
		for x := range seq {
			if !yield(x, 1) {
				return
			}
		}
	})
}

// WeightedMean returns the sum of weight × number over the sum of the weights (rata-rata tertimbang), summed in
// [math/big] and reduced once. A weight of 0 leaves its number out. The error matches aparatur.ErrRange for a negative
// weight, aparatur.ErrEmpty when the weights sum to 0, and [ErrOverflow].
func WeightedMean(seq iter.Seq2[Index, int64]) (Index, error) {
	var s summer
	total := new(big.Int)
	for x, weight := range seq {
		if weight < 0 {
			return Index{}, &DeclarationError{Where: "weight", What: "negative", Err: fault.ErrRange}
		}
		if weight == 0 {
			continue
		}
		total.Add(total, s.n.SetInt64(weight))
		s.add(x, weight)
	}
	if total.Sign() == 0 {
		return Index{}, fault.ErrEmpty
	}
	r := s.rat()
	return fromRat(r.Quo(r, new(big.Rat).SetInt(total)), s.lossy)
}

// summer adds many rational numbers. Equal denominators are added as integers; the different ones are brought together
// once, at the end, in pairs: adding them one by one would reduce an ever longer fraction each time.
type summer struct {
	byDen map[uint64]*big.Int
	lossy bool
	n, m  big.Int
}

func (s *summer) add(x Index, weight int64) {
	if s.byDen == nil {
		s.byDen = make(map[uint64]*big.Int)
	}
	s.lossy = s.lossy || !x.Exact()
	sum := s.byDen[x.denominator()]
	if sum == nil {
		sum = new(big.Int)
		s.byDen[x.denominator()] = sum
	}
	s.n.SetInt64(x.num)
	sum.Add(sum, s.m.Mul(&s.n, big.NewInt(weight)))
}

func (s *summer) rat() *big.Rat {
	type fraction struct{ num, den *big.Int }
	parts := make([]fraction, 0, len(s.byDen))
	for _, den := range slices.Sorted(maps.Keys(s.byDen)) {
		parts = append(parts, fraction{s.byDen[den], new(big.Int).SetUint64(den)})
	}
	for len(parts) > 1 {
		half := (len(parts) + 1) / 2
		for i := range len(parts) / 2 {
			a, b := parts[i], parts[half+i]
			num := new(big.Int).Mul(a.num, b.den)
			num.Add(num, new(big.Int).Mul(b.num, a.den))
			parts[i] = fraction{num, new(big.Int).Mul(a.den, b.den)}
		}
		parts = parts[:half]
	}
	if len(parts) == 0 {
		return new(big.Rat)
	}
	return new(big.Rat).SetFrac(parts[0].num, parts[0].den)
}
