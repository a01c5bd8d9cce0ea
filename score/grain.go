package score

import (
	"encoding/binary"
	"maps"
	"math/big"
	"math/bits"
)

const (
	// maxPeopleBits bounds the sheets of one tally: 2^40.
	maxPeopleBits = 40
	maxTallyWords = 16
	// maxSums bounds the different sums of weights that are looked at before a tally per person is refused; of a hundred
	// items with weights up to a hundred there are fewer.
	maxSums = 1 << 14
	// smallBits is the size of a person's value up to which it is computed in int64.
	smallBits = 62
)

// grain is a denominator on which every person's own index, in the scale's unit, is a whole number: the least common multiple
// of all sums of weights that a sheet can have, times the grain of what is weighted. Sums and sums of squares over people
// are then integers, which add in any order to the same bits.
type grain struct {
	den      *big.Int
	multiple *big.Int // the least common multiple alone: a sum of weights divides it
	small    int64    // multiple, where every person's value is small; else 0
	sumWords int
	sqWords  int
}

// newGrain returns the grain for the sums of at least minCount of these weights; inner is the grain of what they weight. The
// largest index of a person is largest, in the scale's unit. It is false where the sums would not fit.
func newGrain(weights []int64, minCount int, inner *big.Int, largest int64) (*grain, bool) {
	var all int64
	fewest := map[int64]int{0: 0} // by the sum of weights left out, how few they can be
	for _, w := range weights {
		all += w
		next := maps.Clone(fewest)
		for s, n := range fewest {
			if m, ok := next[s+w]; n < len(weights)-minCount && (!ok || n+1 < m) {
				next[s+w] = n + 1
			}
		}
		if fewest = next; len(fewest) > maxSums {
			return nil, false
		}
	}
	g := &grain{multiple: big.NewInt(1)}
	for out := range fewest {
		if lcm(g.multiple, big.NewInt(all-out)); g.multiple.BitLen() > 64*maxTallyWords {
			return nil, false
		}
	}
	g.den = new(big.Int).Mul(g.multiple, inner)
	value := new(big.Int).Mul(g.den, big.NewInt(largest)).BitLen()
	g.sumWords = (value + maxPeopleBits + 1 + 63) / 64
	g.sqWords = (2*value + maxPeopleBits + 1 + 63) / 64
	if g.sqWords > maxTallyWords {
		return nil, false
	}
	if value <= smallBits {
		g.small = g.multiple.Int64()
	}
	return g, true
}

// lcm makes a the least common multiple of a and b, which are positive.
func lcm(a, b *big.Int) {
	d := new(big.Int).GCD(nil, nil, a, b)
	a.Mul(a, b.Quo(b, d))
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

// addSmall adds n to a number in two's complement.
func addSmall(w []uint64, n int64) {
	extension := uint64(n >> 63)
	var carry uint64
	w[0], carry = bits.Add64(w[0], uint64(n), 0)
	for i := 1; i < len(w); i++ {
		w[i], carry = bits.Add64(w[i], extension, carry)
	}
}

// addUnsigned adds a number of two words, of which the upper one is 0 where w has one word.
func addUnsigned(w []uint64, hi, lo uint64) {
	var carry uint64
	w[0], carry = bits.Add64(w[0], lo, 0)
	for i := 1; i < len(w); i++ {
		w[i], carry = bits.Add64(w[i], hi, carry)
		hi = 0
	}
}

// addSigned adds n to a number in two's complement.
func addSigned(w []uint64, n *big.Int) {
	var buf [8 * maxTallyWords]byte
	b := n.FillBytes(buf[:8*len(w)])
	var flip, one, carry uint64
	if n.Sign() < 0 {
		flip, one = ^uint64(0), 1 // all bits turned, and one more
	}
	for i := range w {
		x := binary.BigEndian.Uint64(b[len(b)-8*(i+1):])
		x, one = bits.Add64(x^flip, 0, one)
		w[i], carry = bits.Add64(w[i], x, carry)
	}
}

// signed reads a number in two's complement.
func signed(w []uint64) *big.Int {
	n := unsigned(w)
	if w[len(w)-1]>>63 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(64*len(w))))
	}
	return n
}

func unsigned(w []uint64) *big.Int {
	n := new(big.Int)
	for i := len(w) - 1; i >= 0; i-- {
		n.Lsh(n, 64)
		n.Or(n, new(big.Int).SetUint64(w[i]))
	}
	return n
}
