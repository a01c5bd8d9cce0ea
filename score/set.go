package score

import "math/bits"

// set is a set of items.
type set [4]uint64

func (s *set) add(id uint8)      { s[id/64] |= 1 << (id % 64) }
func (s *set) drop(id uint8)     { s[id/64] &^= 1 << (id % 64) }
func (s *set) has(id uint8) bool { return s[id/64]&(1<<(id%64)) != 0 }

// common counts what is in both sets.
func (s *set) common(t *set) uint8 {
	return uint8(bits.OnesCount64(s[0]&t[0]) + bits.OnesCount64(s[1]&t[1]) + bits.OnesCount64(s[2]&t[2]) + bits.OnesCount64(s[3]&t[3]))
}
