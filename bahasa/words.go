package bahasa

import (
	"bytes"
	"strconv"

	"github.com/aparatur/aparatur/score"
)

const minusWord = "minus "

var ones = [...]string{
	1: "satu", 2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh", 8: "delapan", 9: "sembilan",
}

// scaleWords are keyed by the number of groups of three digits to the right.
var scaleWords = [...]string{1: "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"}

// Terbilang writes n in words (terbilang): 1.001.000 is "satu juta seribu". A thousand is "seribu" wherever the group of
// thousands is exactly 1, also inside a larger number; a million is "satu juta". 10^9 is "miliar", 10^12 "triliun",
// 10^15 "kuadriliun", 10^18 "kuintiliun". Zero is "nol", and a negative number begins with "minus". It takes every int64,
// the smallest included. [ParseTerbilang] reads it back.
func Terbilang(n int64) string { return string(AppendTerbilang(make([]byte, 0, 128), n)) }

// AppendTerbilang appends what [Terbilang] writes to dst.
func AppendTerbilang(dst []byte, n int64) []byte {
	if n < 0 {
		dst = append(dst, minusWord...)
	}
	return appendWords(dst, magnitude(n))
}

// TerbilangDecimal writes x in words with exactly places decimals, read digit by digit after "koma": 12.05 with two
// places is "dua belas koma nol lima". It is rounded once, half away from zero, as [Decimal] rounds it; with 0 places
// there is no "koma". Places outside 0 to [score.MaxPlaces] are clamped to that range. [ParseTerbilangDecimal] reads it
// back.
func TerbilangDecimal(x score.Index, places int) string {
	return string(AppendTerbilangDecimal(make([]byte, 0, 160), x, places))
}

// AppendTerbilangDecimal appends what [TerbilangDecimal] writes to dst.
func AppendTerbilangDecimal(dst []byte, x score.Index, places int) []byte {
	var buf [32]byte
	text := x.AppendDecimal(buf[:0], places)
	if text[0] == '-' {
		dst, text = append(dst, minusWord...), text[1:]
	}
	whole, decimals, _ := bytes.Cut(text, []byte{'.'})
	var n uint64
	for _, c := range whole {
		n = 10*n + uint64(c-'0')
	}
	dst = appendWords(dst, n)
	if len(decimals) > 0 {
		dst = append(dst, " koma"...)
	}
	for _, c := range decimals {
		dst = append(append(dst, ' '), digitWord(c)...)
	}
	return dst
}

// IntegerTerbilang writes a quantity in figures and in words, as contracts and decisions do: 1 is "1 (satu)", and a
// sentence goes on with the unit: "1 (satu) tahun".
func IntegerTerbilang(n int64) string { return string(AppendIntegerTerbilang(make([]byte, 0, 160), n)) }

// AppendIntegerTerbilang appends what [IntegerTerbilang] writes to dst.
func AppendIntegerTerbilang(dst []byte, n int64) []byte {
	dst = append(AppendInteger(dst, n), " ("...)
	return append(AppendTerbilang(dst, n), ')')
}

// DecimalTerbilang writes x in figures and in words with exactly places decimals: 76.61 with two places is "76,61 (tujuh
// puluh enam koma enam satu)". Rounding and places are those of [Decimal].
func DecimalTerbilang(x score.Index, places int) string {
	return string(AppendDecimalTerbilang(make([]byte, 0, 192), x, places))
}

// AppendDecimalTerbilang appends what [DecimalTerbilang] writes to dst.
func AppendDecimalTerbilang(dst []byte, x score.Index, places int) []byte {
	dst = append(AppendDecimal(dst, x, places), " ("...)
	return append(AppendTerbilangDecimal(dst, x, places), ')')
}

// appendWords writes n in words without a sign.
func appendWords(dst []byte, n uint64) []byte {
	if n == 0 {
		return append(dst, "nol"...)
	}
	unit := uint64(1_000_000_000_000_000_000)
	for i := len(scaleWords) - 1; i >= 0; i-- {
		group := n / unit % 1000
		n %= unit
		unit /= 1000
		switch {
		case group == 0:
			continue
		case i == 0:
			dst = appendHundreds(dst, group)
		case i == 1 && group == 1:
			dst = append(dst, "seribu"...)
		default:
			dst = append(appendHundreds(dst, group), ' ')
			dst = append(dst, scaleWords[i]...)
		}
		if n > 0 {
			dst = append(dst, ' ')
		}
	}
	return dst
}

// appendHundreds writes 1 to 999 in words.
func appendHundreds(dst []byte, n uint64) []byte {
	hundreds, n := n/100, n%100
	switch {
	case hundreds == 1:
		dst = append(dst, "seratus"...)
	case hundreds > 1:
		dst = append(append(dst, ones[hundreds]...), " ratus"...)
	}
	if hundreds > 0 && n > 0 {
		dst = append(dst, ' ')
	}
	tens, unit := n/10, n%10
	switch {
	case n == 0:
		return dst
	case n == 10:
		return append(dst, "sepuluh"...)
	case n == 11:
		return append(dst, "sebelas"...)
	case tens == 0:
		return append(dst, ones[unit]...)
	case tens == 1:
		return append(append(dst, ones[unit]...), " belas"...)
	}
	dst = append(append(dst, ones[tens]...), " puluh"...)
	if unit > 0 {
		dst = append(append(dst, ' '), ones[unit]...)
	}
	return dst
}

func digitWord(c byte) string {
	if c == '0' {
		return "nol"
	}
	return ones[c-'0']
}

// magnitude returns |n|; the conversion is right for math.MinInt64 too.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// appendGrouped writes n with a dot between thousands.
func appendGrouped(dst []byte, n uint64) []byte {
	start := len(dst)
	dst = strconv.AppendUint(dst, n, 10)
	return group(dst, start, len(dst))
}
