package score

import (
	"math/big"
	"math/bits"
)

const (
	// maxPeopleBits bounds the sheets of one tally: 2^40.
	maxPeopleBits = 40
	maxTallyWords = 16
	// maxSums bounds the different sums of weights that are looked at before a tally per person is refused.
	maxSums = 1 << 16
)

// grain is a denominator on which every person's own index, in the scale's unit, is a whole number: the least common multiple
// of all sums of weights that a sheet can have. Sums and sums of squares over people are then integers, which add in any
// order to the same bits.
type grain struct {
	den       *big.Int
	perWeight map[int64]*big.Int // den divided by a sum of weights
	small     []int64            // the same, by sum of weights, where everything fits
	sumWords  int
	sqWords   int
}

// newGrain returns the grain for the subsets of at least minCount of these weights; inner divides each person's sum once more
// (the grain of the dimensions within a total). The largest sum of a person is largest, in the scale's unit per weight 1.
func newGrain(weights []int64, minCount int, inner *big.Int, largest int64) (*grain, bool) {
	most := map[int64]int{0: 0} // by sum, the largest subset that has it
	for _, w := range weights {
		next := make(map[int64]int, 2*len(most))
		for s, n := range most {
			next[s] = max(next[s], n)
			next[s+w] = max(next[s+w], n+1)
		}
		if most = next; len(most) > maxSums {
			return nil, false
		}
	}
	g := &grain{den: big.NewInt(1), perWeight: map[int64]*big.Int{}}
	for s, n := range most {
		if s > 0 && n >= minCount {
			g.perWeight[s] = nil
			b := big.NewInt(s)
			d := new(big.Int).GCD(nil, nil, g.den, b)
			if g.den.Mul(g.den, b.Quo(b, d)); g.den.BitLen() > 64*maxTallyWords {
				return nil, false
			}
		}
	}
	for s := range g.perWeight {
		g.perWeight[s] = new(big.Int).Quo(g.den, big.NewInt(s))
	}
	g.den.Mul(g.den, inner)
	value := new(big.Int).Mul(g.den, big.NewInt(largest)).BitLen()
	g.sumWords = (value + maxPeopleBits + 1 + 63) / 64
	g.sqWords = (2*value + maxPeopleBits + 1 + 63) / 64
	if g.sqWords > maxTallyWords {
		return nil, false
	}
	if value <= 31 {
		g.index()
	}
	return g, true
}

// index puts the multipliers into a slice where the sums of weights are small.
func (g *grain) index() {
	top := int64(0)
	for s := range g.perWeight {
		top = max(top, s)
	}
	if top > 1024 {
		return
	}
	g.small = make([]int64, top+1)
	for s, m := range g.perWeight {
		g.small[s] = m.Int64()
	}
}

func (g *grain) words() int { return 1 + g.sumWords + g.sqWords }

// add counts one person whose value is num, in the scale's unit on the grain: the count, the sum and the sum of squares.
func (g *grain) add(w []uint64, num int64) {
	w[0]++
	addSmall(w[1:1+g.sumWords], num)
	hi, lo := bits.Mul64(magnitude(num), magnitude(num))
	addUnsigned(w[1+g.sumWords:g.words()], hi, lo)
}

// addBig is add for values beyond int64.
func (g *grain) addBig(w []uint64, num *big.Int) {
	w[0]++
	addSigned(w[1:1+g.sumWords], num)
	addSigned(w[1+g.sumWords:g.words()], new(big.Int).Mul(num, num))
}

func addSmall(w []uint64, n int64) {
	if len(w) == 1 {
		w[0] += uint64(n)
		return
	}
	extension := uint64(n >> 63)
	var carry uint64
	w[0], carry = bits.Add64(w[0], uint64(n), 0)
	for i := 1; i < len(w); i++ {
		w[i], carry = bits.Add64(w[i], extension, carry)
	}
}

func addUnsigned(w []uint64, hi, lo uint64) {
	var carry uint64
	w[0], carry = bits.Add64(w[0], lo, 0)
	for i := 1; i < len(w); i++ {
		w[i], carry = bits.Add64(w[i], hi, carry)
		hi = 0
	}
}

// addWords adds two's complement numbers of the same width.
func addWords(w, v []uint64) {
	var carry uint64
	for i := range w {
		w[i], carry = bits.Add64(w[i], v[i], carry)
	}
}

func addSigned(w []uint64, n *big.Int) {
	var buf [8 * maxTallyWords]byte
	b := buf[:8*len(w)]
	abs := new(big.Int).Abs(n)
	abs.FillBytes(b)
	v := make([]uint64, len(w))
	for i := range v {
		for _, x := range b[len(b)-8*(i+1) : len(b)-8*i] {
			v[i] = v[i]<<8 | uint64(x)
		}
	}
	if n.Sign() < 0 {
		carry := uint64(1)
		for i := range v {
			v[i], carry = bits.Add64(^v[i], 0, carry)
		}
	}
	addWords(w, v)
}

// signed reads a two's complement number.
func signed(w []uint64) *big.Int {
	n := new(big.Int)
	for i := len(w) - 1; i >= 0; i-- {
		n.Lsh(n, 64)
		n.Or(n, new(big.Int).SetUint64(w[i]))
	}
	if w[len(w)-1]>>63 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(64*len(w))))
	}
	return n
}
