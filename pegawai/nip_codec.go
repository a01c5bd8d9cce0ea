package pegawai

import (
	"database/sql/driver"
	"fmt"
	"strconv"

	"github.com/aparatur/aparatur/internal/fault"
)

// AppendText appends what [NIP.Bare] returns to dst, the number in full; the error is always nil.
func (n NIP) AppendText(dst []byte) ([]byte, error) { return n.AppendBare(dst), nil }

// MarshalText returns what [NIP.Bare] returns, the number in full, for JSON too; the error is always nil. In JSON a NIP is
// a string, never a number, of which many programs keep 15 digits only.
func (n NIP) MarshalText() ([]byte, error) { return n.AppendBare([]byte{}), nil }

// UnmarshalText reads what [ParseNIP] reads; empty or blank text is no number. After an error n is as before.
func (n *NIP) UnmarshalText(text []byte) error { return n.set(string(text)) }

// Scan reads a value of a database: a string or []byte as UnmarshalText does, an int64 of 18 or nine digits (a BIGINT holds
// them all), NULL as no number. A float64 has lost digits and matches aparatur.ErrSpreadsheet; another type ErrType. The error
// is a *aparatur.ParseError; after it n is as before.
func (n *NIP) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*n = NIP{}
		return nil
	case string:
		return n.set(src)
	case []byte:
		return n.set(string(src))
	case int64:
		return n.set(strconv.FormatInt(src, 10))
	case float64:
		return refuseNIP(strconv.FormatFloat(src, 'g', -1, 64), fault.ErrSpreadsheet)
	}
	return refuseNIP(fmt.Sprintf("%T", src), fault.ErrType)
}

// Value returns the digits in full for a database, NULL for no number; the error is always nil.
func (n NIP) Value() (driver.Value, error) {
	if n.IsZero() {
		return nil, nil
	}
	return n.Bare(), nil
}

func (n *NIP) set(s string) error {
	if trimBlank(s) == "" {
		*n = NIP{}
		return nil
	}
	v, err := ParseNIP(s)
	if err != nil {
		return err
	}
	*n = v
	return nil
}
