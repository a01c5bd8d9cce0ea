package pegawai

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"log/slog"
	"strings"
	"unique"

	"github.com/aparatur/aparatur/internal/fault"
)

// Identity says who somebody is, for records in which not everybody has a NIP (identitas pegawai): it is a NIP, or a
// number that somebody else has issued, under the name of who has, such as an agency's own number of its non-ASN staff. It is a
// small immutable value, safe for concurrent use: copy it, compare it with ==, use it as the key of a map, sort it with
// [Identity.Compare]. The zero value is nobody.
//
// As text it is the digits of the NIP, or scheme, colon and number: "190102151921031001", "NONASN:D-0071". It is personal
// data, and protects itself like a [NIP].
type Identity struct {
	nip NIP
	// Scheme, colon and number. Behind the handle of a string no way of printing reaches the text, not even one that calls
	// no methods.
	other unique.Handle[string]
}

// IdentityOf returns the identity of somebody with a NIP; of the zero NIP nobody's.
func IdentityOf(n NIP) Identity { return Identity{nip: n} }

// maxOther is the length of the longest scheme and of the longest number, in bytes.
const maxOther = 64

// NewIdentity returns the identity of somebody with another number than a NIP. The scheme says who has issued it; it has
// letters, digits, dots, hyphens and underscores, begins with a letter, and is kept in capitals. The number is any text of
// printable characters; blanks around it go. Both have 64 bytes at most. The error is a *aparatur.ParseError that matches
// aparatur.ErrEmpty or ErrSyntax, and ErrAmbiguous for the scheme NIP or NIPPPK, with dots or without: a number that is no NIP
// must not be called one.
func NewIdentity(scheme, number string) (Identity, error) {
	scheme, number = strings.ToUpper(trimBlank(scheme)), trimBlank(number)
	switch {
	case scheme == "" || number == "":
		return Identity{}, refuseIdentity(number, fault.ErrEmpty)
	case len(scheme) > maxOther || len(number) > maxOther || !validScheme(scheme) || strings.ContainsFunc(number, unprintable):
		return Identity{}, refuseIdentity(number, fault.ErrSyntax)
	case isNIPLabel(scheme):
		return Identity{}, refuseIdentity(number, fault.ErrAmbiguous)
	}
	return Identity{other: unique.Make(scheme + ":" + number)}, nil
}

func validScheme(s string) bool {
	for i, r := range s {
		letter := 'A' <= r && r <= 'Z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789.-_", r)) {
			return false
		}
	}
	return true
}

func unprintable(r rune) bool { return r < ' ' || r == 0x7f || r == '\ufffd' }

// ParseIdentity reads a NIP as [ParseNIP] does, or scheme, colon and number as [Identity.Text] writes them. A number
// without a scheme is a NIP or an error: what is a damaged NIP is never taken for another number. The error is a
// *aparatur.ParseError.
func ParseIdentity(s string) (Identity, error) {
	scheme, number, found := strings.Cut(s, ":")
	if !found || isNIPLabel(scheme) {
		n, err := ParseNIP(s)
		if err != nil {
			return Identity{}, err
		}
		return IdentityOf(n), nil
	}
	return NewIdentity(scheme, number)
}

func isNIPLabel(s string) bool {
	s = trimBlank(s)
	for _, label := range [...]string{"nipppk", "nip"} {
		if rest, found := cutLetters(s, label); found && strings.Trim(rest, ". ") == "" {
			return true
		}
	}
	return false
}

// IsZero reports whether it is nobody's.
func (i Identity) IsZero() bool { return i == Identity{} }

// NIP returns the NIP, and false for the identity of somebody without one.
func (i Identity) NIP() (NIP, bool) { return i.nip, i.nip.IsValid() }

// Other returns scheme and number of somebody without a NIP, and false for a NIP and for nobody.
func (i Identity) Other() (scheme, number string, ok bool) {
	if i.other == (unique.Handle[string]{}) {
		return "", "", false
	}
	// No scheme has a colon.
	return strings.Cut(i.other.Value(), ":")
}

// Text returns the identity in full, as [ParseIdentity] reads it; "" for nobody.
func (i Identity) Text() string {
	if scheme, number, ok := i.Other(); ok {
		return scheme + ":" + number
	}
	return i.nip.Bare()
}

// Masked returns the masked NIP, or the scheme and stars: "NONASN:***"; "" for nobody.
func (i Identity) Masked() string {
	if scheme, _, ok := i.Other(); ok {
		return scheme + ":***"
	}
	return i.nip.Masked()
}

// Format prints what [Identity.Masked] returns, for every verb, with the caller's flags.
func (i Identity) Format(s fmt.State, verb rune) { format(s, verb, i.Masked()) }

// LogValue returns what [Identity.Masked] returns.
func (i Identity) LogValue() slog.Value { return slog.StringValue(i.Masked()) }

// Compare returns -1, 0 or 1 as i sorts before, with or after j: nobody first, then those with a NIP as [NIP.Compare]
// sorts them, then the others by scheme and number. It fits slices.SortFunc.
func (i Identity) Compare(j Identity) int {
	is, in, iOther := i.Other()
	js, jn, jOther := j.Other()
	switch {
	case !iOther && !jOther:
		return i.nip.Compare(j.nip)
	case iOther != jOther:
		if jOther {
			return -1
		}
		return 1
	}
	return cmp.Or(strings.Compare(is, js), strings.Compare(in, jn))
}

// AppendText appends what [Identity.Text] returns to dst, in full; the error is always nil.
func (i Identity) AppendText(dst []byte) ([]byte, error) { return append(dst, i.Text()...), nil }

// MarshalText returns what [Identity.Text] returns, in full and for JSON too; the error is always nil.
func (i Identity) MarshalText() ([]byte, error) { return []byte(i.Text()), nil }

// UnmarshalText reads what [ParseIdentity] reads; empty or blank text is nobody. After an error i is as before.
func (i *Identity) UnmarshalText(text []byte) error { return i.set(string(text)) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as nobody. For another type the error is a
// *aparatur.ParseError that matches aparatur.ErrType. After an error i is as before.
func (i *Identity) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*i = Identity{}
		return nil
	case string:
		return i.set(src)
	case []byte:
		return i.set(string(src))
	}
	return refuseIdentity(fmt.Sprintf("%T", src), fault.ErrType)
}

// Value returns the identity in full for a database, NULL for nobody; the error is always nil.
func (i Identity) Value() (driver.Value, error) {
	if i.IsZero() {
		return nil, nil
	}
	return i.Text(), nil
}

func (i *Identity) set(s string) error {
	if trimBlank(s) == "" {
		*i = Identity{}
		return nil
	}
	v, err := ParseIdentity(s)
	if err != nil {
		return err
	}
	*i = v
	return nil
}

func refuseIdentity(input string, why error) error {
	return &fault.ParseError{Type: "pegawai.Identity", Input: input, Personal: true, Err: why}
}
