package opd

import (
	"cmp"
	"database/sql/driver"
	"fmt"

	"github.com/aparatur/aparatur/internal/fault"
)

// RegionCode is the code of a province, kabupaten or kota (kode wilayah) of Kementerian Dalam Negeri: "35" or "35.07". It is
// not the code of BPS, see [BPSCode]. It is a small value: copy it, compare it with ==, use it as the key of a map.
//
// The zero value is not filled in: it is written as empty text and as NULL. A code that is not zero is well-formed, but only
// [RegionCode.IsValid] says that there is such a region in this edition of the data.
type RegionCode struct{ province, rest uint8 }

// errUndotted explains the refusal of four digits together.
var errUndotted = fault.Because(fault.ErrAmbiguous, "without a dot it may be a code of BPS; written 35.07",
	"tanpa titik dapat berarti kode BPS; ditulis 35.07")

// ParseRegionCode reads "35" or "35.07". Four digits without a dot are refused, because BPS writes its codes so and means
// other regions by some of them. Codes below the kabupaten are refused too. Whether there is such a region is not looked
// at: use [RegionCode.Region] or [FindRegion]. The error is a *aparatur.ParseError that matches aparatur.ErrEmpty,
// aparatur.ErrSyntax or aparatur.ErrAmbiguous.
func ParseRegionCode(s string) (RegionCode, error) {
	refuse := func(why error) (RegionCode, error) {
		return RegionCode{}, &fault.ParseError{Type: "opd.RegionCode", Input: s, Err: why}
	}
	switch {
	case s == "":
		return refuse(fault.ErrEmpty)
	case len(s) == 4 && isDigits(s):
		return refuse(errUndotted)
	case len(s) == 5 && s[2] == '.' && isDigits(s[:2]) && isDigits(s[3:]):
		if c := (RegionCode{twoDigits(s), twoDigits(s[3:])}); c.province >= 10 && c.rest > 0 {
			return c, nil
		}
	case len(s) == 2 && isDigits(s):
		if c := (RegionCode{twoDigits(s), 0}); c.province >= 10 {
			return c, nil
		}
	}
	return refuse(fault.ErrSyntax)
}

func twoDigits(s string) uint8 { return 10*(s[0]-'0') + s[1] - '0' }

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// IsZero reports whether c is not filled in.
func (c RegionCode) IsZero() bool { return c == RegionCode{} }

// IsValid reports whether this edition of the data has a region of this code.
func (c RegionCode) IsValid() bool {
	_, ok := c.Region()
	return ok
}

// IsProvince reports whether c is the code of a province.
func (c RegionCode) IsProvince() bool { return c.province != 0 && c.rest == 0 }

// Province returns the code of the province: of 35.07 it is 35, of 35 itself; zero of zero.
func (c RegionCode) Province() RegionCode { return RegionCode{c.province, 0} }

// Within reports whether c is r or lies in the province r.
func (c RegionCode) Within(r RegionCode) bool {
	return !c.IsZero() && (c == r || r.IsProvince() && c.province == r.province)
}

// Compare returns -1, 0 or 1 in order of the codes: a province before its kabupaten and kota. Zero is before all.
func (c RegionCode) Compare(d RegionCode) int {
	return cmp.Or(cmp.Compare(c.province, d.province), cmp.Compare(c.rest, d.rest))
}

// String returns the code, "35.07"; "" for zero.
func (c RegionCode) String() string { return string(c.append(nil)) }

func (c RegionCode) append(b []byte) []byte {
	if c.IsZero() {
		return b
	}
	b = append(b, '0'+c.province/10, '0'+c.province%10)
	if c.rest == 0 {
		return b
	}
	return append(b, '.', '0'+c.rest/10, '0'+c.rest%10)
}

// AppendText appends what String returns; the error is always nil.
func (c RegionCode) AppendText(b []byte) ([]byte, error) { return c.append(b), nil }

// MarshalText returns what String returns, for JSON too; the error is always nil.
func (c RegionCode) MarshalText() ([]byte, error) { return c.append([]byte{}), nil }

// UnmarshalText reads what ParseRegionCode reads; empty text is the zero value. After an error c is as before.
func (c *RegionCode) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = RegionCode{}
		return nil
	}
	v, err := ParseRegionCode(string(text))
	if err != nil {
		return err
	}
	*c = v
	return nil
}

// Scan implements sql.Scanner for string and []byte; NULL is the zero value.
func (c *RegionCode) Scan(src any) error { return scanText(c, src, "opd.RegionCode") }

// Value implements driver.Valuer with the text; the zero value is NULL.
func (c RegionCode) Value() (driver.Value, error) {
	if c.IsZero() {
		return nil, nil
	}
	return c.String(), nil
}

// scanText is Scan of a type that reads itself from text.
func scanText(to interface{ UnmarshalText([]byte) error }, src any, name string) error {
	switch v := src.(type) {
	case nil:
		return to.UnmarshalText(nil)
	case string:
		return to.UnmarshalText([]byte(v))
	case []byte:
		return to.UnmarshalText(v)
	}
	return &fault.ParseError{Type: name, Input: fmt.Sprintf("%T", src), Err: fault.ErrType}
}
