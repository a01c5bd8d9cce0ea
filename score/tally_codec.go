package score

import (
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"math/big"
	"sync"

	"github.com/aparatur/aparatur/internal/fault"
)

// tallyMagic names the encoding and its version.
const tallyMagic = "APTALLY1"

// The encoding is the magic, the fingerprint of the plan, the words as varints, and the checksum of all that.
const (
	tallyHead = len(tallyMagic) + len(plan{}.print)
	tallySum  = crc32.Size
)

// castagnoli is made when it is first used: importing the package should cost nothing.
var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// MarshalBinary implements encoding.BinaryMarshaler: a version, the fingerprint of framework, scale, policy, bands and
// collection, the integers, and a checksum. Tallies with the same content give the same bytes. With the bands, a tally of [Means]
// of a thousand BerAKHLAK sheets takes 73 bytes and of eight million 125, and one of everything 0.5 and 0.9 kB. The zero Tally
// is an error.
func (t *Tally[D, I]) MarshalBinary() ([]byte, error) {
	if t.plan == nil {
		return nil, declaration(fault.ErrEmpty, "tally", "the zero Tally")
	}
	b := make([]byte, 0, tallyHead+4*len(t.w)+tallySum)
	b = append(append(b, tallyMagic...), t.plan.print[:]...)
	for _, w := range t.w {
		b = binary.AppendUvarint(b, w)
	}
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli())), nil
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler. The receiver must come from [NewTally] or [NewTallyBands] with the
// same arguments as the tally that was marshalled; its content is replaced. The error matches [ErrNotComparable] for a tally
// of something else, [ErrCodec] for damaged data; the receiver then keeps its content.
func (t *Tally[D, I]) UnmarshalBinary(data []byte) error {
	if t.plan == nil {
		return declaration(fault.ErrEmpty, "tally", "the zero Tally: make it with NewTally before reading into it")
	}
	body := len(data) - tallySum
	if body < tallyHead || string(data[:len(tallyMagic)]) != tallyMagic ||
		binary.BigEndian.Uint32(data[body:]) != crc32.Checksum(data[:body], castagnoli()) {
		return ErrCodec
	}
	if [8]byte(data[len(tallyMagic):]) != t.plan.print {
		return ErrNotComparable
	}
	data = data[tallyHead:body]
	w := make([]uint64, t.plan.size)
	for i := range w {
		x, n := binary.Uvarint(data)
		if n <= 0 || n > 1 && data[n-1] == 0 { // cut off, too large, or longer than it was written
			return ErrCodec
		}
		w[i], data = x, data[n:]
	}
	if len(data) != 0 || !t.plan.plausible(w) {
		return ErrCodec
	}
	t.w = w
	return nil
}

// plausible refuses numbers that no sheets could have given: later ones would overflow on them, or have no root.
func (p *plan) plausible(w []uint64) bool {
	sheets := w[atSheets]
	if sheets > 1<<maxPeopleBits || w[atTotals] > sheets || w[atUniform] > sheets {
		return false
	}
	if p.bands > 0 && !sumsTo(w[p.at.bands:][:p.bands], w[atTotals], w[atTotals]) {
		return false
	}
	return (p.collect&Means == 0 || p.plausibleMeans(w, sheets)) &&
		(p.collect&Items == 0 || p.plausibleItems(w, sheets)) &&
		(p.collect&PerPerson == 0 || p.plausiblePersons(w, sheets)) &&
		(p.collect&Alpha == 0 || p.plausibleAlpha(w[p.at.alpha:], sheets))
}

// sumsTo reports whether the sum of counts is from least to most.
func sumsTo(counts []uint64, least, most uint64) bool {
	rest := most
	for _, n := range counts {
		if n > rest {
			return false
		}
		rest -= n
	}
	return most-rest >= least
}

func (p *plan) plausibleMeans(w []uint64, sheets uint64) bool {
	for k, d := range p.core.dims {
		people, weights, sum := p.mean(w, k)
		n := new(big.Int).SetUint64(people)
		if people > sheets || weights.Cmp(n) < 0 || weights.Cmp(n.Mul(n, big.NewInt(d.sum))) > 0 ||
			sum.CmpAbs(weights.Mul(weights, big.NewInt(p.core.scale.largest))) > 0 {
			return false
		}
	}
	return true
}

func (p *plan) plausibleItems(w []uint64, sheets uint64) bool {
	for i := range p.core.itemCount() {
		if !sumsTo(w[p.at.items+i*p.itemStride():][:p.itemStride()], 0, sheets) {
			return false
		}
	}
	return true
}

func (p *plan) plausiblePersons(w []uint64, sheets uint64) bool {
	for k := range len(p.dims) + 1 {
		g, head, own := p.persons(w, k)
		people := own[0]
		switch {
		case k < len(p.dims) && (!sumsTo(head, people, sheets) || people < head[atWhole]),
			k == len(p.dims) && (people != w[atTotals] || people < head[atAllWhole] || head[atMixedWhole] > head[atMixed] ||
				!sumsTo(head[:atMixedWhole], 0, sheets)):
			return false
		}
		n := new(big.Int).SetUint64(people)
		sum, squares := signed(own[1:1+g.sumWords]), signed(own[1+g.sumWords:])
		largest := new(big.Int).Mul(g.den, big.NewInt(p.core.scale.largest))
		most := new(big.Int).Mul(n, largest) // of the sum, and times the largest of the squares
		if sum.CmpAbs(most) > 0 || squares.Sign() < 0 || squares.Cmp(most.Mul(most, largest)) > 0 ||
			n.Mul(n, squares).Cmp(sum.Mul(sum, sum)) < 0 {
			return false
		}
	}
	return true
}

func (p *plan) plausibleAlpha(m []uint64, sheets uint64) bool {
	cases, top := m[0], uint64(len(p.core.scale.index))
	if cases > sheets {
		return false
	}
	items := uint64(p.core.itemCount())
	for m = m[1:]; len(m) > 0; m = m[3:] {
		if m[0] > cases*top || m[1] > cases*top*top || m[2] > cases*top*top*items {
			return false
		}
	}
	return true
}

// MarshalText implements encoding.TextMarshaler with the bytes of [Tally.MarshalBinary] in base64. [Tally.MarshalJSON] writes an
// object that other programs can read.
func (t *Tally[D, I]) MarshalText() ([]byte, error) {
	b, err := t.MarshalBinary()
	if err != nil {
		return nil, err
	}
	return base64.StdEncoding.AppendEncode(nil, b), nil
}

// UnmarshalText implements encoding.TextUnmarshaler, as [Tally.UnmarshalBinary] does.
func (t *Tally[D, I]) UnmarshalText(text []byte) error {
	b, err := base64.StdEncoding.AppendDecode(nil, text)
	if err != nil {
		return ErrCodec
	}
	return t.UnmarshalBinary(b)
}
