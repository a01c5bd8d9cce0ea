package bahasa

import (
	"bytes"
	"strconv"

	"github.com/aparatur/aparatur/score"
)

const (
	thousands = '.'
	comma     = ','
	enDash    = "–"

	// maxScaledPlaces bounds the zeros that DecimalScaled can be made to write.
	maxScaledPlaces = 255
)

// Integer writes a quantity (bilangan bulat) with a dot between thousands: 80.330, -1.234.567. It
// takes every int64, the smallest included. [ParseInteger] reads it back.
func Integer(n int64) string { return string(AppendInteger(make([]byte, 0, 32), n)) }

// AppendInteger appends what [Integer] writes to dst.
func AppendInteger(dst []byte, n int64) []byte {
	start := len(dst)
	dst = strconv.AppendInt(dst, n, 10)
	return group(dst, start, len(dst))
}

// Decimal writes x (bilangan desimal) with exactly places decimals after a comma and dots between
// thousands: 76,6 or 1.234,50. It is rounded once, half away from zero; trailing zeros are kept.
// Places outside 0 to [score.MaxPlaces] are clamped to that range. The number of places at which
// the printed number does not contradict the band printed beside it comes from
// [score.Bands.Places].
func Decimal(x score.Index, places int) string {
	return string(AppendDecimal(make([]byte, 0, 48), x, places))
}

// AppendDecimal appends what [Decimal] writes to dst.
func AppendDecimal(dst []byte, x score.Index, places int) []byte {
	start := len(dst)
	dst = x.AppendDecimal(dst, places)
	end := len(dst)
	if dot := bytes.IndexByte(dst[start:], '.'); dot >= 0 {
		end = start + dot
		dst[end] = comma
	}
	return group(dst, start, end)
}

// DecimalScaled writes n units of 10^-places with exactly places decimals: 7661 with 2 places is
// 76,61, and 5 with 3 places is 0,005. Nothing is rounded. Places outside 0 to 255 are clamped to
// that range.
func DecimalScaled(n int64, places int) string {
	return string(AppendDecimalScaled(make([]byte, 0, 48), n, places))
}

// AppendDecimalScaled appends what [DecimalScaled] writes to dst.
func AppendDecimalScaled(dst []byte, n int64, places int) []byte {
	places = min(max(places, 0), maxScaledPlaces)
	magnitude := uint64(n)
	if n < 0 {
		dst = append(dst, '-')
		magnitude = -magnitude
	}
	var buf [20]byte
	digits := strconv.AppendUint(buf[:0], magnitude, 10)
	start := len(dst)
	for range places + 1 - len(digits) {
		dst = append(dst, '0')
	}
	dst = append(dst, digits...)
	end := len(dst) - places
	if places > 0 {
		dst = append(dst, 0)
		copy(dst[end+1:], dst[end:])
		dst[end] = comma
	}
	return group(dst, start, end)
}

// Percent writes x, which is already a number of percent, with a percent sign (persen) and no
// space: 76.54 with two places is 76,54%. Rounding and places are those of [Decimal].
func Percent(x score.Index, places int) string {
	return string(AppendPercent(make([]byte, 0, 48), x, places))
}

// AppendPercent appends what [Percent] writes to dst.
func AppendPercent(dst []byte, x score.Index, places int) []byte {
	return append(AppendDecimal(dst, x, places), '%')
}

// Range writes two quantities (rentang) with an en dash and no spaces: 70–80. They are written in
// the order given, each as [Integer] writes it, and so a range of years is not one: 2020–2025 has
// no dots.
func Range(a, b int64) string { return string(AppendRange(make([]byte, 0, 64), a, b)) }

// AppendRange appends what [Range] writes to dst.
func AppendRange(dst []byte, a, b int64) []byte {
	return AppendInteger(append(AppendInteger(dst, a), enDash...), b)
}

// group puts a dot between the thousands of the whole number in dst[start:end], which may begin
// with a minus, and moves what follows it.
func group(dst []byte, start, end int) []byte {
	if dst[start] == '-' {
		start++
	}
	dots := (end - start - 1) / 3
	for range dots {
		dst = append(dst, thousands)
	}
	copy(dst[end+dots:], dst[end:len(dst)-dots])
	for ; dots > 0; dots-- {
		copy(dst[end+dots-3:], dst[end-3:end])
		end -= 3
		dst[end+dots-1] = thousands
	}
	return dst
}
