package bahasa

import (
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

// maxRoman is the largest number that Roman figures write without a bar.
const maxRoman = 3999

// Ordinal writes an ordinal number in figures (bilangan tingkat): ke-7. An ordinal is no quantity, and so there is no dot
// between its thousands, ke-1000: the dot of EYD V is for quantities only (CLDR puts one, ke-1.000). Inside a name it takes
// a capital, Perang Dunia Ke-2, which [TitleCase] does. EYD is silent on a negative one, which is written as CLDR does,
// -ke-7.
func Ordinal(n int64) string { return string(AppendOrdinal(make([]byte, 0, 32), n)) }

// AppendOrdinal appends what [Ordinal] writes to dst.
func AppendOrdinal(dst []byte, n int64) []byte {
	if n < 0 {
		dst = append(dst, '-')
	}
	return strconv.AppendUint(append(dst, "ke-"...), magnitude(n), 10)
}

// OrdinalWord writes an ordinal number in words: pertama, kedua, ketujuh, kesepuluh, kedua puluh satu. The first is
// "pertama". A negative one begins with "minus": "minus ketujuh".
func OrdinalWord(n int64) string { return string(AppendOrdinalWord(make([]byte, 0, 128), n)) }

// AppendOrdinalWord appends what [OrdinalWord] writes to dst.
func AppendOrdinalWord(dst []byte, n int64) []byte {
	if n < 0 {
		dst = append(dst, minusWord...)
	}
	if m := magnitude(n); m != 1 {
		return appendWords(append(dst, "ke"...), m)
	}
	return append(dst, "pertama"...)
}

var romanSteps = [...]struct {
	value int
	text  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
	{5, "V"}, {4, "IV"}, {1, "I"},
}

// Roman writes n from 1 to 3999 in Roman figures (angka Romawi): abad VII, Triwulan IV. The error is a
// *aparatur.ParseError that matches ErrRange.
func Roman(n int) (string, error) {
	b, err := AppendRoman(make([]byte, 0, 16), n)
	return string(b), err
}

// AppendRoman appends what [Roman] writes to dst; with an error it returns dst as it was.
func AppendRoman(dst []byte, n int) ([]byte, error) {
	if n < 1 || n > maxRoman {
		return dst, &fault.ParseError{Type: "bahasa.Roman", Input: strconv.Itoa(n), Err: fault.ErrRange}
	}
	return appendRoman(dst, n), nil
}

func appendRoman(dst []byte, n int) []byte {
	for _, step := range romanSteps {
		for n >= step.value {
			dst = append(dst, step.text...)
			n -= step.value
		}
	}
	return dst
}

// ParseRoman reads a Roman number from I to MMMCMXCIX, in capitals or not, with or without spaces around it. It takes the
// one way that [Roman] writes a number and no other: IIII and IC are refused. The error is a *aparatur.ParseError that
// matches ErrEmpty or ErrSyntax.
func ParseRoman(s string) (int, error) {
	text := strings.TrimSpace(s)
	if text == "" {
		return 0, &fault.ParseError{Type: "bahasa.Roman", Input: s, Err: fault.ErrEmpty}
	}
	n, ok := romanNumber(text)
	if !ok {
		return 0, &fault.ParseError{Type: "bahasa.Roman", Input: s, Err: fault.ErrSyntax}
	}
	return n, nil
}

// romanNumber reads a number that stands in s alone.
func romanNumber(s string) (int, bool) {
	n := 0
	rest := s
	for _, step := range romanSteps {
		for len(rest) >= len(step.text) && strings.EqualFold(rest[:len(step.text)], step.text) {
			n += step.value
			rest = rest[len(step.text):]
		}
	}
	if rest != "" || n < 1 || n > maxRoman {
		return 0, false
	}
	// What was taken greedily may still be IIII or XCX: only the canonical text is a number.
	var buf [16]byte
	return n, strings.EqualFold(string(appendRoman(buf[:0], n)), s)
}
