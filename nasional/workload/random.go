package workload

// stream is a sequence of random numbers by splitmix64 (Steele, Lea and Flood 2014), read by position: the generator's state after k
// steps is the seed plus k times a constant, so no number needs the one before it.
type stream uint64

// at returns the number at position k, from 0.
func (s stream) at(k uint64) uint64 {
	z := uint64(s) + (k+1)*0x9E3779B97F4A7C15
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// bell returns the number at position k as a bell around 0.
func (s stream) bell(k uint64) int64 { return bell(s.at(k)) }

// deviation is the standard deviation of bell: of four uniform numbers of 16 bits, 65536/√3, rounded.
const deviation = 37837

// bell adds the four quarters of a random number, which is near to a normal distribution, around 0.
func bell(z uint64) int64 {
	const mean = 2 * 65535
	return int64(z&0xFFFF+z>>16&0xFFFF+z>>32&0xFFFF+z>>48) - mean
}
