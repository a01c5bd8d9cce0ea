package score

import (
	"math/big"
	"math/bits"
)

// ratio is a sum of fractions on its way to an [Index]: int64 while that suffices, big.Rat from then on. The zero value is
// 0. Denominators are positive.
type ratio struct {
	num, den int64 // den 0 counts as 1
	big      *big.Rat
}

func (r *ratio) add(num, den int64) {
	if r.big == nil {
		if r.den == 0 {
			r.num, r.den = num, den
			return
		}
		if r.den == den {
			if sum, ok := addInt(r.num, num); ok {
				r.num = sum
				return
			}
		}
		g := int64(gcd(uint64(r.den), uint64(den)))
		common, ok1 := mulInt(r.den/g, den)
		a, ok2 := mulInt(r.num, den/g)
		b, ok3 := mulInt(num, r.den/g)
		sum, ok4 := addInt(a, b)
		if ok1 && ok2 && ok3 && ok4 {
			r.num, r.den = sum, common
			return
		}
	}
	r.big = new(big.Rat).Add(r.rat(), big.NewRat(num, den))
}

// addRatio adds q × factor.
func (r *ratio) addRatio(q ratio, factor int64) {
	if q.big == nil {
		if n, ok := mulInt(q.num, factor); ok {
			r.add(n, max(q.den, 1))
			return
		}
	}
	f := new(big.Rat).SetInt64(factor)
	r.big = f.Add(r.rat(), f.Mul(q.rat(), f))
}

// over divides by n, which is positive.
func (r *ratio) over(n int64) {
	if r.big == nil {
		if d, ok := mulInt(max(r.den, 1), n); ok {
			r.den = d
			return
		}
	}
	r.big = new(big.Rat).Quo(r.rat(), new(big.Rat).SetInt64(n))
}

func (r ratio) rat() *big.Rat {
	if r.big != nil {
		return r.big
	}
	return big.NewRat(r.num, max(r.den, 1))
}

// points converts a number in the scale's unit to an Index. The points of a scale are at most maxPoints, so that neither a
// mean of them nor the difference of two means is ever too large.
func (s *scale) points(r ratio) Index {
	if r.big == nil {
		if x, ok := reduced(r.num < 0, magnitude(r.num), uint64(max(r.den, 1))); ok {
			x, _ = x.Mul(s.unit)
			return x
		}
	}
	x, _ := fromRat(new(big.Rat).Mul(r.rat(), s.unit.Rat()), false)
	return x
}

func mulInt(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > maxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func addInt(a, b int64) (int64, bool) {
	s := a + b
	return s, (a < 0) != (b < 0) || (a < 0) == (s < 0)
}
