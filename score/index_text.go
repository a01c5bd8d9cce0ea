package score

import (
	"database/sql/driver"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

const (
	indexType = "score.Index"
	// exchangePlaces are the decimals written to JSON and SQL.
	exchangePlaces = 6
	// maxWholeDigits are the digits of the largest int64.
	maxWholeDigits = 19
	// maxFracDigits are more decimals than any fraction of int64s has that ends.
	maxFracDigits = 64
)

// ParseIndex reads a number as people type it: digits, then at most one dot or comma and digits again: "86", "86.19",
// "86,19". It refuses everything else: signs, spaces, exponents, NaN, "86.", ".5" and a thousands separator
// ("1.234,5"); "1.234" is one point two three four. Text as Indonesian documents have it, in which "1.234" is one thousand
// two hundred thirty-four, is read by [github.com/aparatur/aparatur/bahasa.ParseDecimal]. A number that an Index does not
// hold exactly (of 19 decimals, as a rule) is inexact. The error is a *aparatur.ParseError that matches aparatur.ErrEmpty,
// aparatur.ErrSyntax, or [ErrOverflow].
func ParseIndex(s string) (Index, error) {
	x, err := parseDecimal(s, ".,", false)
	if err != nil {
		return Index{}, &fault.ParseError{Type: indexType, Input: s, Err: err}
	}
	return x, nil
}

// MustParseIndex is [ParseIndex] for constants of a program and for tests. It panics if s is not a number.
func MustParseIndex(s string) Index {
	x, err := ParseIndex(s)
	if err != nil {
		panic(err)
	}
	return x
}

// String returns what [Index.MarshalText] writes.
func (x Index) String() string {
	b, _ := x.AppendText(make([]byte, 0, 48))
	return string(b)
}

// AppendText appends the exact value to b: a decimal where nine decimals suffice (76.61), else a fraction (542/9); an
// inexact Index as its nine decimals and a tilde (76.608695652~). The error is always nil.
func (x Index) AppendText(b []byte) ([]byte, error) {
	if x.num < 0 {
		b = append(b, '-')
	}
	n, d := magnitude(x.num), x.denominator()
	if d > nano || nano%d != 0 {
		b = strconv.AppendUint(b, n, 10)
		return strconv.AppendUint(append(b, '/'), d, 10), nil
	}
	b = strconv.AppendUint(b, n/d, 10)
	frac := n % d * (nano / d)
	if !x.Exact() {
		return append(appendFraction(append(b, '.'), frac, 9), '~'), nil
	}
	return appendTrimmed(b, frac, 9), nil
}

// MarshalText implements encoding.TextMarshaler, with the exact value as [Index.AppendText] writes it.
func (x Index) MarshalText() ([]byte, error) { return x.AppendText(nil) }

// UnmarshalText reads back what MarshalText wrote, to the value that is == to it: "76.61", "-76.61", "542/9",
// "76.608695652~". The error is a *aparatur.ParseError that matches aparatur.ErrEmpty, aparatur.ErrSyntax, [ErrOverflow] or
// [ErrDivisionByZero]; the receiver keeps its value then.
func (x *Index) UnmarshalText(text []byte) error {
	v, err := parseText(string(text))
	if err != nil {
		return &fault.ParseError{Type: indexType, Input: string(text), Err: err}
	}
	*x = v
	return nil
}

// MarshalJSON writes a JSON number of at most six decimals without trailing zeros: exact when six suffice, else rounded
// so that it can be rounded again (66.666666, not 66.666667). What is read back gives the same Round, Decimal and Bands
// of up to five places as x, but it is not == to x then; MarshalText keeps the exact value.
func (x Index) MarshalJSON() ([]byte, error) { return x.appendExchange(make([]byte, 0, 32)), nil }

// UnmarshalJSON reads a JSON number, with a minus where it is negative, or a string that UnmarshalText reads, as the keys of
// a map are. It refuses exponents, and null, so that a missing value is never read as 0; use *Index for a field that may be
// null. The error is a *aparatur.ParseError, as of UnmarshalText; the receiver keeps its value then.
func (x *Index) UnmarshalJSON(data []byte) error {
	v, err := parseJSON(string(data))
	if err != nil {
		return &fault.ParseError{Type: indexType, Input: string(data), Err: err}
	}
	*x = v
	return nil
}

// Value implements driver.Valuer: the decimal of at most six places that MarshalJSON writes, as a string, which NUMERIC
// columns take without loss.
func (x Index) Value() (driver.Value, error) {
	return string(x.appendExchange(make([]byte, 0, 32))), nil
}

// Scan implements sql.Scanner. It takes string and []byte (all that UnmarshalText reads), int64, and float64 by its
// shortest decimal, because SQLite has no other NUMERIC; a number that an Index does not hold exactly (an average of 19
// decimals, as a rule) is inexact. It refuses NaN and infinities, and NULL, which is not 0: scan into a *Index or a
// sql.Null[score.Index] where a column may be NULL. The error is a *aparatur.ParseError that matches those of
// [Index.UnmarshalText], aparatur.ErrRange for NaN and infinities, aparatur.ErrEmpty for NULL, and aparatur.ErrType; the
// receiver keeps its value then.
func (x *Index) Scan(src any) error {
	var text string
	switch v := src.(type) {
	case string:
		text = v
	case []byte:
		text = string(v)
	case int64:
		*x = Index{num: v}
		return nil
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return &fault.ParseError{Type: indexType, Input: strconv.FormatFloat(v, 'g', -1, 64), Err: fault.ErrRange}
		}
		text = strconv.FormatFloat(v, 'f', -1, 64)
	case nil:
		return &fault.ParseError{Type: indexType, Input: "NULL", Err: errNull}
	default:
		return &fault.ParseError{Type: indexType, Input: fmt.Sprintf("%T", src), Err: fault.ErrType}
	}
	v, err := parseText(text)
	if err != nil {
		return &fault.ParseError{Type: indexType, Input: text, Err: err}
	}
	*x = v
	return nil
}

func (x Index) appendExchange(b []byte) []byte {
	if x.num < 0 {
		b = append(b, '-')
	}
	n, d := magnitude(x.num), x.denominator()
	whole, rest := n/d, n%d
	hi, lo := bits.Mul64(rest, powersOfTen[exchangePlaces])
	frac, rest := bits.Div64(hi, lo, d)
	if frac%5 == 0 && rest != 0 { // the last of nine decimals is never 0
		frac++
	}
	return appendTrimmed(strconv.AppendUint(b, whole, 10), frac, exchangePlaces)
}

func appendTrimmed(b []byte, frac uint64, places int) []byte {
	if frac == 0 {
		return b
	}
	b = appendFraction(append(b, '.'), frac, places)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	return b
}

func parseJSON(s string) (Index, error) {
	if s == "null" {
		return Index{}, errNull
	}
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		return parseText(s[1 : len(s)-1])
	}
	return parseDecimal(s, ".", true)
}

// parseText reads what AppendText writes.
func parseText(s string) (Index, error) {
	if body, ok := strings.CutSuffix(s, "~"); ok {
		return parseInexact(body)
	}
	if num, den, ok := strings.Cut(s, "/"); ok {
		return parseFraction(num, den)
	}
	return parseDecimal(s, ".", true)
}

func parseFraction(num, den string) (Index, error) {
	digits, neg := strings.CutPrefix(num, "-")
	if !isDigits(digits) || !isDigits(den) {
		return Index{}, fault.ErrSyntax
	}
	n, tooLong := strconv.ParseUint(digits, 10, 64)
	d, tooLongToo := strconv.ParseUint(den, 10, 64)
	if tooLong != nil || tooLongToo != nil {
		return Index{}, ErrOverflow
	}
	if d == 0 {
		return Index{}, ErrDivisionByZero
	}
	if x, ok := reduced(neg, n, d); ok {
		return x, nil
	}
	return Index{}, ErrOverflow
}

// parseInexact reads nine decimals; one that ends in 0 or 5 was not written by AppendText.
func parseInexact(s string) (Index, error) {
	digits, neg := strings.CutPrefix(s, "-")
	whole, frac, _ := strings.Cut(digits, ".")
	if !isDigits(whole) || !isDigits(frac) || len(frac) != 9 || frac[8] == '0' || frac[8] == '5' {
		return Index{}, fault.ErrSyntax
	}
	n, err := strconv.ParseInt(whole+frac, 10, 64)
	if err != nil {
		return Index{}, ErrOverflow
	}
	if neg {
		n = -n
	}
	return Index{num: n, den: inexact}, nil
}

// parseDecimal reads digits with at most one of the points among them and, if allowed, a minus before them.
func parseDecimal(s, points string, minus bool) (Index, error) {
	if s == "" {
		return Index{}, fault.ErrEmpty
	}
	neg := false
	if minus {
		s, neg = strings.CutPrefix(s, "-")
	}
	whole, frac := s, ""
	if i := strings.IndexAny(s, points); i >= 0 {
		if whole, frac = s[:i], s[i+1:]; frac == "" {
			return Index{}, fault.ErrSyntax
		}
	}
	if !isDigits(whole) || frac != "" && !isDigits(frac) {
		return Index{}, fault.ErrSyntax
	}
	whole, frac = strings.TrimLeft(whole, "0"), strings.TrimRight(frac, "0")
	if len(whole) > maxWholeDigits {
		return Index{}, ErrOverflow
	}
	if len(frac) < len(powersOfTen) {
		if n, err := strconv.ParseUint("0"+whole+frac, 10, 64); err == nil {
			if x, ok := reduced(neg, n, powersOfTen[len(frac)]); ok {
				return x, nil
			}
		}
	}
	return parseLong(whole, frac, neg)
}

// parseLong is parseDecimal for what may not fit; of a fraction beyond maxFracDigits it only matters that it goes on.
func parseLong(whole, frac string, neg bool) (Index, error) {
	if len(frac) > maxFracDigits {
		frac = frac[:maxFracDigits] + "1"
	}
	r, _ := new(big.Rat).SetString("0" + whole + "." + frac + "0")
	if neg {
		r.Neg(r)
	}
	return fromRat(r, false)
}

// isDigits reports whether s is one or more digits of ASCII.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
