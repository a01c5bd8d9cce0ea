package bahasa

import "strconv"

// Compact writes a large quantity short: 500 ribu, 1,2 juta, 55 miliar, 7 triliun; below 1,000 it is the number itself. It
// has one decimal, rounded half away from zero and left out when it is 0; what is rounded up to a thousand goes over to the
// next word: 999.949 is 999,9 ribu, and 999.950 is 1 juta. The words are those of [Terbilang]; EYD V and CLDR agree on
// them. What was left out by rounding is lost: there is no way back.
func Compact(n int64) string { return string(AppendCompact(make([]byte, 0, 32), n)) }

// AppendCompact appends what [Compact] writes to dst.
func AppendCompact(dst []byte, n int64) []byte {
	if n < 0 {
		dst = append(dst, '-')
	}
	return appendCompact(dst, magnitude(n))
}

func appendCompact(dst []byte, n uint64) []byte {
	if n < 1000 {
		return strconv.AppendUint(dst, n, 10)
	}
	scale, unit := 1, uint64(1000)
	for scale < len(scaleWords)-1 && n/unit >= 1000 {
		scale++
		unit *= 1000
	}
	tenth := unit / 10
	tenths := n / tenth
	if n%tenth >= tenth/2 {
		tenths++
	}
	// The largest word has no next one, and no number that would need it.
	if tenths == 10_000 {
		tenths = 10
		scale++
	}
	dst = strconv.AppendUint(dst, tenths/10, 10)
	if decimal := tenths % 10; decimal > 0 {
		dst = append(dst, comma, '0'+byte(decimal))
	}
	dst = append(dst, ' ')
	return append(dst, scaleWords[scale]...)
}
