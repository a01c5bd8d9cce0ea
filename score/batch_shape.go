package score

import (
	"math/big"
	"math/bits"
	"slices"
)

const (
	// maxCombinations bounds the table of a chunk: that of three items on a scale of five has 216 entries.
	maxCombinations = 1 << 10
	maxChunk        = 3
	nowhere         = 255 // in a row, which has at most 255 items
	// maxMask is the number of positions that an entry can mark; the bits above hold a sum of positions.
	maxMask  = 48
	maxBands = 1 << 15
	// A lane holds the sums of at least 2^minLaneBits and at most 2^maxLaneBits people. Groups are kept small, because to fetch
	// them from memory is a large part of the time that a row takes.
	minLaneBits, maxLaneBits = 8, 15
)

// bulkShape is what the bulks of a [Batch] and of its fresh ones share.
type bulkShape struct {
	plan    *plan
	top     Rating // the highest position
	base    int    // not answered, and the positions
	ids     []uint8
	chunks  []chunk
	cuts    []cut         // of the chunks
	table   []combination // chunks whose items have the same weights and keys share a part
	cells   int           // combinations of all chunks
	items   int           // of the framework
	dims    int
	regular bool // see lookUpRegular
	triples *[1 << 8]triple
	lanes   int // words of a row that waits: a lane each, or two where it is regular
	bias    int64

	width               uint // of a lane, in bits: 32, so that two share a word, or 64
	sumBits, weightBits uint // of a lane; the rest counts people
	limit               uint64
	stride              int
	bands               int // of the words of a group

	keyed   bool
	span    uint64     // totals of one sum of weights, by key
	keys    uint64     // all of them
	factors [][]uint64 // by dimension and weight answered: what a point counts in the total of dimensions
}

// chunk is at most three items of one dimension.
type chunk struct {
	cut
	items []answered
}

// cut is where the items of a chunk stand in a row, and how their ratings make an index of the table.
type cut struct {
	at     [maxChunk]uint8 // nowhere for those that it does not have
	dim    uint8
	factor [maxChunk - 1]uint16
	from   uint32 // where its combinations begin in the table
	cells  uint32 // and in the counts of the whole
}

// combination is what a combination of answers comes to.
type combination struct {
	lane uint64 // points above the lowest, weights, and how many are answered
	mask uint64 // the positions chosen, and above them their sum, of reverse-keyed items turned
}

// pack gives the fields of a lane their widths; false where they are too wide.
func (s *bulkShape) pack(lowest, highest int64) bool {
	var points, weights uint64
	for _, d := range s.plan.core.dims {
		weights = max(weights, uint64(d.sum))
	}
	hi, points := bits.Mul64(weights, uint64(highest)-uint64(lowest))
	if hi != 0 || !fits(points, 63-minLaneBits) {
		return false
	}
	s.bias = lowest
	for _, s.width = range []uint{32, 64} {
		for people := uint(maxLaneBits); people >= minLaneBits; people-- {
			s.sumBits, s.weightBits = uint(bits.Len64(points<<people)), uint(bits.Len64(weights<<people))
			if fits(points, 63-people) && s.sumBits+s.weightBits+people+1 <= s.width {
				s.limit = 1 << people
				s.bands = 1 + (s.dims*int(s.width)+63)/64
				s.stride = s.bands + (s.plan.bands+3)/4
				if s.stride > 4 { // a group begins where a line of the cache begins
					s.stride = (s.stride + 7) &^ 7
				}
				return true
			}
		}
	}
	return false
}

// cutDimensions makes the chunks.
func (s *bulkShape) cutDimensions() {
	longest := 1
	for size := s.base * s.base; longest < maxChunk && size <= maxCombinations; size *= s.base {
		longest++
	}
	for k, d := range s.plan.core.dims {
		var at []uint8
		var items []answered
		for n, id := range s.ids {
			if i := slices.IndexFunc(d.answer, func(a answered) bool { return a.id == id }); i >= 0 {
				at, items = append(at, uint8(n)), append(items, d.answer[i])
			}
		}
		for len(at) > 0 {
			n := min(longest, len(at))
			s.addChunk(uint8(k), at[:n], items[:n:n])
			at, items = at[n:], items[n:]
		}
	}
	size := s.base * s.base * s.base
	s.lanes = s.dims
	s.regular = size <= 1<<8 && len(s.table) == size && s.width == 32 && s.plan.core.policy.MinItems == 1 && s.dims >= 3 &&
		len(s.ids) == 3*s.dims && len(s.cuts) == s.dims
	for k, c := range s.cuts {
		s.regular = s.regular && c.at == [maxChunk]uint8{uint8(3 * k), uint8(3*k + 1), uint8(3*k + 2)}
	}
	if !s.regular {
		return
	}
	s.lanes, s.triples = (s.dims+1)/2, new([1 << 8]triple)
	shift := s.sumBits + s.weightBits
	for i, c := range s.table {
		answered := c.lane >> shift
		s.triples[i] = triple{c.lane&low(shift) + min(answered, 1)<<shift,
			c.mask&low(maxMask) + answered<<triplePositions + c.mask>>maxMask<<(triplePositions+8)}
	}
}

// triple is a combination of three items for lookUpRegular.
type triple struct {
	lane uint64 // as in combination, of one person however many answers
	rest uint64 // from the lowest bit: the positions chosen; from triplePositions: how many are answered; 8 bits on: the positions' sum
}

const triplePositions = 40

func (s *bulkShape) addChunk(dim uint8, at []uint8, items []answered) {
	// The last item stands last, so that its factor is always 1.
	c := cut{at: [maxChunk]uint8{nowhere, nowhere, nowhere}, dim: dim, from: uint32(len(s.table)), cells: uint32(s.cells),
		factor: [maxChunk - 1]uint16{uint16(s.base * s.base), uint16(s.base)}}
	copy(c.at[maxChunk-len(at):], at)
	size := 1
	for range items {
		size *= s.base
	}
	same := slices.IndexFunc(s.chunks, func(o chunk) bool {
		return slices.EqualFunc(o.items, items, func(a, b answered) bool { return a.weight == b.weight && a.turned == b.turned })
	})
	if same >= 0 {
		c.from = s.chunks[same].from
	} else {
		for index := range size {
			s.table = append(s.table, s.combination(items, index))
		}
	}
	s.cells += size
	s.cuts, s.chunks = append(s.cuts, c), append(s.chunks, chunk{c, items})
}

func (s *bulkShape) combination(items []answered, index int) (c combination) {
	for i := len(items) - 1; i >= 0; i-- {
		a, r := items[i], Rating(index%s.base)
		index /= s.base
		if r == 0 {
			continue
		}
		points := a.weight * (s.plan.core.scale.value[a.turned][r] - s.bias)
		c.lane += uint64(points) + uint64(a.weight)<<s.sumBits + 1<<(s.sumBits+s.weightBits)
		c.mask |= 1 << (r - 1)
		c.mask += uint64(turned(r, s.top, a)) << maxMask
	}
	return c
}

// makeKeys finds out how a total becomes a number: its points and weights determine it.
func (s *bulkShape) makeKeys(points uint64) {
	if s.plan.position == nil {
		return
	}
	var all uint64
	for _, d := range s.plan.core.dims {
		all += uint64(d.sum)
	}
	if s.plan.core.policy.Total == TotalOfItems {
		s.keyed = s.setKeys(points, all, all)
		return
	}
	common := big.NewInt(1)
	sums := make([][]bool, len(s.plan.core.dims))
	for k, d := range s.plan.core.dims {
		sums[k] = make([]bool, d.sum+1)
		sums[k][0] = true
		for _, a := range d.answer {
			for w := d.sum; w >= a.weight; w-- {
				sums[k][w] = sums[k][w] || sums[k][w-a.weight]
			}
		}
		for w := int64(1); w <= d.sum; w++ {
			if sums[k][w] {
				if lcm(common, big.NewInt(w)); !fits(common.Uint64(), 20) || !common.IsUint64() {
					return
				}
			}
		}
	}
	all = 0
	for k, d := range s.plan.core.dims {
		all += uint64(d.weight)
		f := make([]uint64, d.sum+1)
		for w := int64(1); w <= d.sum; w++ {
			if sums[k][w] {
				f[w] = uint64(d.weight) * (common.Uint64() / uint64(w))
			}
		}
		s.factors = append(s.factors, f)
	}
	s.keyed = s.setKeys(points, all*common.Uint64(), all)
}

// setKeys reports whether a key fits, that is weights × span + a sum of at most points × scale.
func (s *bulkShape) setKeys(points, scale, weights uint64) bool {
	hi, most := bits.Mul64(points, scale)
	if hi != 0 || most == 1<<64-1 {
		return false
	}
	s.span = most + 1
	hi, s.keys = bits.Mul64(s.span, weights+1)
	return hi == 0
}
