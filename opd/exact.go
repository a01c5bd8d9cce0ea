package opd

import (
	"math/big"

	"github.com/aparatur/aparatur/score"
)

// sum adds numbers exactly, as integers for each denominator. The zero value is 0.
type sum struct {
	byDen map[int64]*big.Int
	n     int64 // how many numbers
	lossy bool  // a number was inexact
}

func (s *sum) add(x score.Index) { s.addTimes(x, 1) }

// addTimes adds x × factor; it counts as one number.
func (s *sum) addTimes(x score.Index, factor int64) {
	r := x.Rat()
	num := r.Num()
	if factor != 1 {
		num = new(big.Int).Mul(num, big.NewInt(factor))
	}
	s.addTo(r.Denom().Int64(), num)
	s.n++
	s.lossy = s.lossy || !x.Exact()
}

func (s *sum) addTo(den int64, num *big.Int) {
	if s.byDen == nil {
		s.byDen = make(map[int64]*big.Int)
	}
	if have := s.byDen[den]; have != nil {
		have.Add(have, num)
		return
	}
	s.byDen[den] = new(big.Int).Set(num)
}

// fraction returns the sum over a common denominator, not reduced. Numbers are brought together in pairs, so that long ones
// are multiplied by long ones.
func (s *sum) fraction() (num, den *big.Int) {
	type part struct{ num, den *big.Int }
	parts := []part{{new(big.Int), big.NewInt(1)}}
	for den, num := range s.byDen {
		parts = append(parts, part{new(big.Int).Set(num), big.NewInt(den)})
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
	return parts[0].num, parts[0].den
}

// mean returns numerator and denominator of the mean; false of nothing.
func (s *sum) mean() (fraction, bool) {
	if s.n == 0 {
		return fraction{}, false
	}
	num, den := s.fraction()
	return fraction{num, den.Mul(den, big.NewInt(s.n)), s.lossy}, true
}

// fraction is a rational number that need not be reduced; its denominator is positive.
type fraction struct {
	num, den *big.Int
	lossy    bool
}

func (f fraction) minus(g fraction) fraction {
	a := new(big.Int).Mul(f.num, g.den)
	return fraction{a.Sub(a, new(big.Int).Mul(g.num, f.den)), new(big.Int).Mul(f.den, g.den), f.lossy || g.lossy}
}

// plus returns f + g × factor, reduced.
func (f fraction) plus(g fraction, factor int64) fraction {
	a := new(big.Int).Mul(f.num, g.den)
	b := new(big.Int).Mul(g.num, f.den)
	a.Add(a, b.Mul(b, big.NewInt(factor)))
	r := new(big.Rat).SetFrac(a, b.Mul(f.den, g.den))
	return fraction{r.Num(), r.Denom(), f.lossy || g.lossy}
}

func (f fraction) over(n int64) fraction {
	return fraction{f.num, new(big.Int).Mul(f.den, big.NewInt(n)), f.lossy}
}

// reducible bounds the length of a denominator that is still reduced: beyond it that takes long, and a number that is a
// fraction of two int64 all the same does not come up.
const reducible = 1 << 14

const nano = 1_000_000_000

// index returns the number as an Index: the exact fraction where it fits, otherwise nine decimals rounded for re-rounding, in
// the form in which [score.Index.UnmarshalText] reads an inexact number.
func (f fraction) index() (score.Index, error) {
	if f.num.Sign() == 0 {
		return score.Index{}, nil
	}
	if !f.lossy && f.den.BitLen() <= reducible {
		r := new(big.Rat).SetFrac(f.num, f.den)
		if r.Num().IsInt64() && r.Denom().IsInt64() {
			return score.NewIndex(r.Num().Int64(), r.Denom().Int64())
		}
	}
	n := new(big.Int).Mul(new(big.Int).Abs(f.num), big.NewInt(nano))
	n.Quo(n, f.den)
	last := new(big.Int)
	if last.Mod(n, big.NewInt(5)); last.Sign() == 0 {
		n.Add(n, big.NewInt(1))
	}
	whole, rest := new(big.Int).QuoRem(n, big.NewInt(nano), new(big.Int))
	digits := rest.Add(rest, big.NewInt(nano)).String()[1:]
	text := whole.String() + "." + digits + "~"
	if f.num.Sign() < 0 {
		text = "-" + text
	}
	var x score.Index
	err := x.UnmarshalText([]byte(text))
	return x, err
}
