package score

import (
	"math/big"
	"math/bits"
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
			// What is left has no common divisor.
			if r, ok := fraction((x.num < 0) != (y.num < 0), n, d); ok {
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
			// What is left has no common divisor.
			if r, ok := fraction((x.num < 0) != (y.num < 0), n, d); ok {
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
				// A divisor of n and d divides g.
				h := gcd(n, g)
				if r, ok := fraction(xneg, n/h, d/h); ok {
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
