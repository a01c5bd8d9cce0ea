package score

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Role is the relation of a rater to the person who is rated (peran penilai). The four constants are the roles of every
// 360-degree assessment; a caller's own roles are Role(5) to Role(32), named where they are declared, in [RoleRule]. The
// zero value means not given.
type Role uint8

const (
	// Superior is the direct superior (atasan langsung). It is an identified role: it has no minimum of raters.
	Superior Role = iota + 1
	// Peer is a colleague of the same level (rekan kerja setingkat).
	Peer
	// Subordinate is someone who reports to the person (bawahan langsung).
	Subordinate
	// Self is the person (diri sendiri). It is identified, and does not count in a total unless it is given a weight.
	Self

	maxRole Role = 32
)

var roles = enum.Table[Role]{Type: "score.Role", Entries: []enum.Entry{
	Superior: {Code: "atasan", Name: "Atasan langsung", English: "Superior", Also: []string{"ketua tim"}},
	Peer:     {Code: "rekan", Name: "Rekan kerja setingkat", English: "Peer", Also: []string{"rekan kerja", "rekan sejawat", "sejawat"}},
	Subordinate: {Code: "bawahan", Name: "Bawahan langsung", English: "Subordinate",
		Also: []string{"staf"}},
	Self: {Code: "diri", Name: "Diri sendiri", English: "Self", Also: []string{"mandiri"}},
}}

// ParseRole reads the code, the name or a usual word for one of the four roles: "Atasan langsung", "ketua tim", "rekan
// sejawat", "peer", "staf", "mandiri". The error is a *aparatur.ParseError. [Panel.ParseRole] reads a caller's own roles too.
func ParseRole(s string) (Role, error) { return roles.Parse(s) }

// Roles yields the four roles in declared order.
func Roles() iter.Seq[Role] { return roles.All() }

// String returns the Indonesian name, or "score.Role(5)" for a role that is not one of the four.
func (r Role) String() string { return roles.String(r) }

// Name returns the name in the language of tag: Indonesian, or English.
func (r Role) Name(tag language.Tag) string { return roles.Name(r, tag) }

// Code returns the stable machine code: "atasan", "rekan", "bawahan" or "diri".
func (r Role) Code() string { return roles.Code(r) }

// IsValid reports whether r is one of the four constants.
func (r Role) IsValid() bool { return roles.IsValid(r) }

// AppendText appends the code; it refuses a role that is not one of the four.
func (r Role) AppendText(b []byte) ([]byte, error) { return roles.AppendText(b, r) }

// MarshalText returns the code; it refuses a role that is not one of the four.
func (r Role) MarshalText() ([]byte, error) { return roles.MarshalText(r) }

// UnmarshalText reads what ParseRole reads; empty text is the zero value.
func (r *Role) UnmarshalText(text []byte) error { return roles.UnmarshalText(r, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (r *Role) Scan(src any) error { return roles.Scan(r, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (r Role) Value() (driver.Value, error) { return roles.Value(r) }
