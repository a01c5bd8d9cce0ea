package table

import (
	"strconv"
	"time"
)

// None stands for a figure that there is not.
const None = "–"

// Seconds writes a time in seconds, with three decimals below one second, two below ten, and one above.
func Seconds(d time.Duration) string {
	places := 1
	switch {
	case d < time.Second-500*time.Microsecond:
		places = 3
	case d < 10*time.Second-5*time.Millisecond:
		places = 2
	}
	return strconv.FormatFloat(d.Seconds(), 'f', places, 64)
}

// Megabytes writes a number of bytes in millions, with a decimal below ten; None if it is 0.
func Megabytes(bytes int64) string {
	if bytes == 0 {
		return None
	}
	mb := float64(bytes) / 1e6
	if mb < 9.95 {
		return strconv.FormatFloat(mb, 'f', 1, 64)
	}
	return strconv.FormatFloat(mb, 'f', 0, 64)
}

// Ratio writes a divided by b, with three digits or so; None if one of them is 0.
func Ratio(a, b time.Duration) string {
	if a == 0 || b == 0 {
		return None
	}
	r := float64(a) / float64(b)
	switch {
	case r < 9.995:
		return strconv.FormatFloat(r, 'f', 2, 64)
	case r < 99.95:
		return strconv.FormatFloat(r, 'f', 1, 64)
	}
	return strconv.FormatFloat(r, 'f', 0, 64)
}

// Integer writes a number with a comma before every three digits.
func Integer(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
