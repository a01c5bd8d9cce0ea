package score

import (
	"iter"
	"math/big"

	"github.com/aparatur/aparatur/internal/fault"
)

var (
	errNoNumbers = fault.Because(fault.ErrEmpty, "no numbers to average", "tidak ada angka untuk dirata-ratakan")
	errNegative  = fault.Because(fault.ErrRange, "a negative weight", "bobot negatif")
)

// Mean returns the mean (rata-rata) of the numbers of seq, in any order to the same result: nothing is rounded in between,
// and the sum is reduced once. The error matches aparatur.ErrEmpty when there is no number, and [ErrOverflow].
func Mean(seq iter.Seq[Index]) (Index, error) {
	var s summer
	for x := range seq {
		s.add(x, 1)
	}
	return s.mean()
}

// WeightedMean returns the sum of weight × number over the sum of the weights (rata-rata tertimbang), as exact as [Mean]. A
// weight of 0 leaves its number out. The error matches aparatur.ErrRange for a negative weight, aparatur.ErrEmpty when the
// weights sum to 0, and [ErrOverflow].
func WeightedMean(seq iter.Seq2[Index, int64]) (Index, error) {
	var s summer
	for x, weight := range seq {
		switch {
		case weight < 0:
			return Index{}, errNegative
		case weight > 0:
			s.add(x, weight)
		}
	}
	return s.mean()
}

// summer adds weighted rational numbers, as integers for each denominator. The zero value is ready for use.
type summer struct {
	byDen   map[uint64]*big.Int
	weights big.Int
	lossy   bool // a number was inexact

	n, w big.Int // scratch
}

func (s *summer) add(x Index, weight int64) {
	if s.byDen == nil {
		s.byDen = make(map[uint64]*big.Int)
	}
	den := x.denominator()
	sum := s.byDen[den]
	if sum == nil {
		sum = new(big.Int)
		s.byDen[den] = sum
	}
	s.w.SetInt64(weight)
	s.weights.Add(&s.weights, &s.w)
	sum.Add(sum, s.w.Mul(&s.w, s.n.SetInt64(x.num)))
	s.lossy = s.lossy || !x.Exact()
}

const (
	// fewDenominators can be brought to a common one without a thought for the time it takes.
	fewDenominators = 32
	// fixedBits is the precision at which two fractions of int64s, at least 2^-126 apart, are told apart with ease.
	fixedBits = 256
)

// mean returns the sum over the weights.
//
// The common denominator of many numbers has as many digits as all their denominators together, and reducing a fraction of
// that size takes minutes. But either the mean is a fraction of int64s, of which there is at most one so close to the mean
// that 256 bits do not tell the two apart: then it is the convergent of its continued fraction, and to multiply proves it.
// Or it is not, and 256 bits are enough for nine decimals.
func (s *summer) mean() (Index, error) {
	if s.weights.Sign() == 0 {
		return Index{}, errNoNumbers
	}
	if len(s.byDen) <= fewDenominators {
		num, den := s.fraction()
		return fromRat(new(big.Rat).SetFrac(num, den), s.lossy)
	}
	low, width := s.fixed()
	p, q := convergent(low)
	if !near(p, q, low, width) {
		return nanoOf(low)
	}
	num, den := s.fraction()
	if !s.lossy && p.IsInt64() && new(big.Int).Mul(num, q).Cmp(new(big.Int).Mul(p, den)) == 0 {
		return NewIndex(p.Int64(), q.Int64())
	}
	neg := num.Sign() < 0
	if num.Mul(num, big.NewInt(nano)).Sign() == 0 {
		return Index{}, nil
	}
	return held(num.Quo(num.Abs(num), den), neg)
}

// fraction returns the mean with a common denominator, not reduced. The sums are brought together in pairs, so that long
// numbers are multiplied by long ones.
func (s *summer) fraction() (num, den *big.Int) {
	type part struct{ num, den *big.Int }
	parts := make([]part, 0, len(s.byDen))
	for den, num := range s.byDen {
		parts = append(parts, part{new(big.Int).Set(num), new(big.Int).SetUint64(den)})
	}
	for len(parts) > 1 {
		half := (len(parts) + 1) / 2
		for i, b := range parts[half:] {
			a := parts[i]
			a.num.Mul(a.num, b.den)
			a.num.Add(a.num, b.num.Mul(b.num, a.den))
			a.den.Mul(a.den, b.den)
		}
		parts = parts[:half]
	}
	return parts[0].num, parts[0].den.Mul(parts[0].den, &s.weights)
}

// fixed returns bounds of the mean in units of 2^-fixedBits: it is at least low and less than low + width.
func (s *summer) fixed() (low, width *big.Int) {
	low = new(big.Int)
	var q, d, rest big.Int
	for den, num := range s.byDen {
		q.DivMod(q.Lsh(num, fixedBits), d.SetUint64(den), &rest)
		low.Add(low, &q)
	}
	low.Div(low, &s.weights)
	return low, big.NewInt(int64(len(s.byDen)) + 1)
}

// convergent returns the last convergent of x, in units of 2^-fixedBits, whose denominator fits into int64.
func convergent(x *big.Int) (p, q *big.Int) {
	a, b := new(big.Int).Set(x), new(big.Int).Lsh(big.NewInt(1), fixedBits)
	p, q = big.NewInt(1), new(big.Int)
	lastP, lastQ := new(big.Int), big.NewInt(1)
	for t := new(big.Int); b.Sign() != 0; {
		t.DivMod(a, b, a)
		a, b = b, a
		lastQ.Add(lastQ, new(big.Int).Mul(t, q))
		if !lastQ.IsInt64() {
			break
		}
		lastP.Add(lastP, t.Mul(t, p))
		p, q, lastP, lastQ = lastP, lastQ, p, q
	}
	return p, q
}

// near reports whether p/q lies within the bounds.
func near(p, q, low, width *big.Int) bool {
	d := new(big.Int).Lsh(p, fixedBits)
	d.Sub(d, new(big.Int).Mul(low, q))
	return d.Sign() >= 0 && d.Cmp(new(big.Int).Mul(width, q)) < 0
}

// nanoOf returns the inexact Index of a number of 2^-fixedBits that is no multiple of 1e-9.
func nanoOf(x *big.Int) (Index, error) {
	n := new(big.Int).Mul(x, big.NewInt(nano))
	n.Rsh(n, fixedBits)
	if n.Sign() < 0 {
		return held(n.Not(n), true)
	}
	return held(n, false)
}
