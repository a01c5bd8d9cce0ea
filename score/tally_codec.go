package score

import (
	"encoding/base64"
	"encoding/binary"

	"github.com/aparatur/aparatur/internal/fault"
)

// tallyMagic names the encoding and its version.
const tallyMagic = "APTALLY1"

// MarshalBinary implements encoding.BinaryMarshaler: a version, the fingerprint of framework, scale, policy, bands and
// collection, and the integers. Tallies with the same content give the same bytes. The zero Tally is an error.
func (t *Tally[D, I]) MarshalBinary() ([]byte, error) {
	if t.plan == nil {
		return nil, declaration(fault.ErrEmpty, "tally", "the zero Tally")
	}
	b := append([]byte(tallyMagic), t.plan.print[:]...)
	for _, w := range t.w {
		b = binary.AppendUvarint(b, w)
	}
	return b, nil
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler. The receiver must come from [NewTally] or [NewTallyBands] with the
// same arguments as the tally that was marshalled; its content is replaced. The error matches [ErrNotComparable] for a tally
// of something else, [ErrCodec] for damaged data; the receiver then keeps its content.
func (t *Tally[D, I]) UnmarshalBinary(data []byte) error {
	if t.plan == nil {
		return declaration(fault.ErrEmpty, "tally", "the zero Tally: make it with NewTally before reading into it")
	}
	if len(data) < len(tallyMagic)+8 || string(data[:len(tallyMagic)]) != tallyMagic {
		return ErrCodec
	}
	data = data[len(tallyMagic):]
	if [8]byte(data) != t.plan.print {
		return ErrNotComparable
	}
	data = data[8:]
	w := make([]uint64, t.plan.size)
	for i := range w {
		x, n := binary.Uvarint(data)
		if n <= 0 {
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

// plausible refuses counts that no sheets could have given, which later sums would overflow on.
func (p *plan) plausible(w []uint64) bool {
	sheets := w[atSheets]
	ok := sheets <= 1<<maxPeopleBits && w[atTotals] <= sheets && w[atUniform] <= sheets
	var banded uint64
	for _, n := range w[p.at.bands : p.at.bands+p.bands] {
		ok = ok && n <= sheets
		banded += n
	}
	if p.bands > 0 && banded != w[atTotals] {
		return false
	}
	if p.collect&Means != 0 {
		for k, d := range p.core.dims {
			m := w[p.at.means+k*p.meanStride():]
			ok = ok && m[0] <= sheets && m[1] >= m[0] && m[1] <= m[0]*uint64(d.sum)
		}
	}
	if p.collect&Items != 0 {
		for i := range p.core.itemCount() {
			var sum uint64
			for _, n := range w[p.at.items+i*p.itemStride():][:p.itemStride()] {
				ok = ok && n <= sheets
				sum += n
			}
			ok = ok && sum <= sheets
		}
	}
	if p.collect&PerPerson != 0 {
		at := p.at.persons
		for _, g := range p.dims {
			ok = ok && w[at] <= sheets
			at += g.words()
		}
		ok = ok && w[at] == w[atTotals]
	}
	if p.collect&Alpha != 0 {
		ok = ok && w[p.at.alpha] <= sheets
	}
	return ok
}

// MarshalText implements encoding.TextMarshaler, and so JSON, with the bytes of [Tally.MarshalBinary] in base64.
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
