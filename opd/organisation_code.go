package opd

import (
	"database/sql/driver"
	"iter"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
)

// OrganisationCode is the code of an organisation in planning and budget (kode organisasi), as Permendagri 90/2019 composes
// it: three urusan, two digits for the organisation, four for the unit: "1.03.0.00.0.00.01.0000". The meaning of the fields
// comes from one source; see [OrganisationCode.Citation].
//
// It is a comparable value. The zero value is not filled in: it is written as empty text and as NULL.
type OrganisationCode struct {
	urusan [3]Urusan
	number uint8
	unit   uint16
}

const organisationCodeLength = len("1.03.0.00.0.00.01.0000")

var (
	errUrusanGap       = fault.Because(fault.ErrSyntax, "an urusan follows an unused one", "ada urusan setelah urusan yang kosong")
	errUrusanTwice     = fault.Because(fault.ErrDuplicate, "the same urusan twice", "urusan yang sama dua kali")
	errNoUrusan        = fault.Because(fault.ErrEmpty, "no urusan", "tanpa urusan")
	errOrganisationNul = fault.Because(fault.ErrRange, "number of the organisation", "nomor perangkat daerah")
)

// NewOrganisationCode returns the code of an organisation with one to three different urusan, a number from 1 to 99, and the
// number of a unit from 0 (the organisation itself) to 9999. The error is a *aparatur.ParseError.
func NewOrganisationCode(number, unit int, urusan ...Urusan) (OrganisationCode, error) {
	var c OrganisationCode
	if len(urusan) > len(c.urusan) || number < 0 || number > 99 || unit < 0 || unit > 9999 {
		return OrganisationCode{}, refuseOrganisation("", fault.ErrRange)
	}
	copy(c.urusan[:], urusan)
	c.number, c.unit = uint8(number), uint16(unit)
	if err := c.check(); err != nil {
		return OrganisationCode{}, refuseOrganisation("", err)
	}
	return c, nil
}

// ParseOrganisationCode reads a code as it is printed. An urusan that is not used is 0.00, and none follows it. The error is a
// *aparatur.ParseError that matches aparatur.ErrEmpty, aparatur.ErrSyntax, aparatur.ErrUnknown for an urusan that does not
// exist, aparatur.ErrDuplicate for one given twice, or aparatur.ErrRange for an organisation 00.
func ParseOrganisationCode(s string) (OrganisationCode, error) {
	if s == "" {
		return OrganisationCode{}, refuseOrganisation(s, fault.ErrEmpty)
	}
	if len(s) != organisationCodeLength || s[14] != '.' || s[17] != '.' || !isDigits(s[15:17]) || !isDigits(s[18:]) {
		return OrganisationCode{}, refuseOrganisation(s, fault.ErrSyntax)
	}
	var c OrganisationCode
	for i := range c.urusan {
		part := s[5*i : 5*i+4]
		if s[5*i+4] != '.' || part[1] != '.' || !isDigits(part[:1]) || !isDigits(part[2:]) {
			return OrganisationCode{}, refuseOrganisation(s, fault.ErrSyntax)
		}
		if part == "0.00" {
			continue
		}
		u, err := ParseUrusan(part)
		if err != nil {
			return OrganisationCode{}, refuseOrganisation(s, fault.ErrUnknown)
		}
		c.urusan[i] = u
	}
	c.number = twoDigits(s[15:])
	c.unit = uint16(twoDigits(s[18:]))*100 + uint16(twoDigits(s[20:]))
	if err := c.check(); err != nil {
		return OrganisationCode{}, refuseOrganisation(s, err)
	}
	return c, nil
}

func refuseOrganisation(s string, why error) error {
	return &fault.ParseError{Type: "opd.OrganisationCode", Input: s, Err: why}
}

func (c OrganisationCode) check() error {
	for i, u := range c.urusan {
		switch {
		case u == 0 && i == 0:
			return errNoUrusan
		case u == 0:
			continue
		case !u.IsValid():
			return fault.ErrUnknown
		case i > 0 && c.urusan[i-1] == 0:
			return errUrusanGap
		case i > 0 && (u == c.urusan[0] || i == 2 && u == c.urusan[1]):
			return errUrusanTwice
		}
	}
	if c.number == 0 {
		return errOrganisationNul
	}
	return nil
}

// Urusan yields the urusan of the code, one to three, in its order.
func (c OrganisationCode) Urusan() iter.Seq[Urusan] {
	return func(yield func(Urusan) bool) {
		for _, u := range c.urusan {
			if u != 0 && !yield(u) {
				return
			}
		}
	}
}

// Number returns the number of the organisation, 1 to 99; 0 for the zero value.
func (c OrganisationCode) Number() int { return int(c.number) }

// Unit returns the number of the unit; 0 for the organisation itself.
func (c OrganisationCode) Unit() int { return int(c.unit) }

// Organisation returns the code of the organisation to which the unit belongs: that with unit 0000.
func (c OrganisationCode) Organisation() OrganisationCode {
	c.unit = 0
	return c
}

// Citation returns the source of the form of the code.
func (c OrganisationCode) Citation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.Permendagri90Tahun2019, Status: aparatur.OneSource}
}

// IsZero reports whether c is not filled in.
func (c OrganisationCode) IsZero() bool { return c == OrganisationCode{} }

// String returns the code as it is printed; "" for zero.
func (c OrganisationCode) String() string { return string(c.append(nil)) }

func (c OrganisationCode) append(b []byte) []byte {
	if c.IsZero() {
		return b
	}
	for _, u := range c.urusan {
		if u == 0 {
			b = append(b, "0.00."...)
		} else {
			b = append(append(b, u.Code()...), '.')
		}
	}
	b = append(b, '0'+c.number/10, '0'+c.number%10, '.')
	return append(b, byte('0'+c.unit/1000), byte('0'+c.unit/100%10), byte('0'+c.unit/10%10), byte('0'+c.unit%10))
}

// AppendText appends what String returns; the error is always nil.
func (c OrganisationCode) AppendText(b []byte) ([]byte, error) { return c.append(b), nil }

// MarshalText returns what String returns, for JSON too; the error is always nil.
func (c OrganisationCode) MarshalText() ([]byte, error) { return c.append([]byte{}), nil }

// UnmarshalText reads what ParseOrganisationCode reads; empty text is the zero value. After an error c is as before.
func (c *OrganisationCode) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = OrganisationCode{}
		return nil
	}
	v, err := ParseOrganisationCode(string(text))
	if err != nil {
		return err
	}
	*c = v
	return nil
}

// Scan implements sql.Scanner for string and []byte; NULL is the zero value.
func (c *OrganisationCode) Scan(src any) error { return scanText(c, src, "opd.OrganisationCode") }

// Value implements driver.Valuer with the text; the zero value is NULL.
func (c OrganisationCode) Value() (driver.Value, error) {
	if c.IsZero() {
		return nil, nil
	}
	return c.String(), nil
}
