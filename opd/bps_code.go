package opd

import (
	"database/sql/driver"

	"github.com/aparatur/aparatur/internal/fault"
)

// BPSCode is the code of a province, kabupaten or kota of Badan Pusat Statistik, "35" or "3507". It is another numbering than
// [RegionCode]: in Papua 91, 92, 94, 95 and 96 are other provinces. It is parsed and printed only; this package has no
// table of these codes, converts none, and does not know which exist.
//
// It is a small comparable value. The zero value is not filled in: it is written as empty text and as NULL.
type BPSCode struct{ n uint16 }

// ParseBPSCode reads two or four digits without a dot. The error is a *aparatur.ParseError that matches aparatur.ErrEmpty or
// aparatur.ErrSyntax.
func ParseBPSCode(s string) (BPSCode, error) {
	if s == "" {
		return BPSCode{}, &fault.ParseError{Type: "opd.BPSCode", Input: s, Err: fault.ErrEmpty}
	}
	if len(s) == 2 || len(s) == 4 {
		n := uint16(0)
		for i := range len(s) {
			n = 10*n + uint16(s[i]-'0')
		}
		if isDigits(s) && s[0] != '0' && (len(s) == 2 || s[2:] != "00") {
			return BPSCode{n}, nil
		}
	}
	return BPSCode{}, &fault.ParseError{Type: "opd.BPSCode", Input: s, Err: fault.ErrSyntax}
}

// IsZero reports whether c is not filled in.
func (c BPSCode) IsZero() bool { return c.n == 0 }

// String returns the digits; "" for zero.
func (c BPSCode) String() string { return string(c.append(nil)) }

func (c BPSCode) append(b []byte) []byte {
	if c.n >= 100 {
		b = append(b, byte('0'+c.n/1000), byte('0'+c.n/100%10))
	}
	if c.n == 0 {
		return b
	}
	return append(b, byte('0'+c.n/10%10), byte('0'+c.n%10))
}

// AppendText appends what String returns; the error is always nil.
func (c BPSCode) AppendText(b []byte) ([]byte, error) { return c.append(b), nil }

// MarshalText returns what String returns, for JSON too; the error is always nil.
func (c BPSCode) MarshalText() ([]byte, error) { return c.append([]byte{}), nil }

// UnmarshalText reads what ParseBPSCode reads; empty text is the zero value. After an error c is as before.
func (c *BPSCode) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = BPSCode{}
		return nil
	}
	v, err := ParseBPSCode(string(text))
	if err != nil {
		return err
	}
	*c = v
	return nil
}

// Scan implements sql.Scanner for string and []byte; NULL is the zero value.
func (c *BPSCode) Scan(src any) error { return scanText(c, src, "opd.BPSCode") }

// Value implements driver.Valuer with the text; the zero value is NULL.
func (c BPSCode) Value() (driver.Value, error) {
	if c.IsZero() {
		return nil, nil
	}
	return c.String(), nil
}
