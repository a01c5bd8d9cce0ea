package opd

import (
	"database/sql/driver"
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
)

// Urusan is a field of government that is in the hands of the regions (urusan pemerintahan konkuren), or an element that
// supports or oversees them, as Permendagri 90/2019 codes both: [UrusanGroup] tells which. The zero value is not filled in,
// and not valid; the numbers behind the constants are not the codes and are not to be stored.
//
// Four names differ between UU 23/2014 and Permendagri 90/2019: match on the code. String is the law's name, [Urusan.Official90]
// that of the regulation.
type Urusan uint8

type urusanFact struct {
	official90 string
	group      UrusanGroup
	status     aparatur.Status
}

// foldUrusan leaves the commas of a list out: the two regulations do not agree on them.
func foldUrusan(s string) string { return strings.ReplaceAll(s, ",", "") }

// ParseUrusan reads an urusan by its code, by its name in UU 23/2014 or by that in Permendagri 90/2019, without regard to
// case, spaces and commas. The error is a *aparatur.ParseError.
func ParseUrusan(s string) (Urusan, error) { return allUrusan.Parse(s) }

// AllUrusan yields all of them in order of their codes.
func AllUrusan() iter.Seq[Urusan] { return allUrusan.All() }

func (u Urusan) fact() urusanFact {
	if !u.IsValid() {
		return urusanFact{}
	}
	return urusanFacts[u]
}

// Group returns the group, the first digit of the code; zero for what is no urusan.
func (u Urusan) Group() UrusanGroup { return u.fact().group }

// Official90 returns the name in Permendagri 90/2019, in capitals as there; "" for what is no urusan.
func (u Urusan) Official90() string { return u.fact().official90 }

// Citation returns the source of the name: UU 23/2014 for the 32 urusan, Permendagri 90/2019 for the elements. The code is
// always that of Permendagri 90/2019. It is the zero Citation for what is no urusan.
func (u Urusan) Citation() aparatur.Citation {
	switch {
	case !u.IsValid():
		return aparatur.Citation{}
	case u.Group().IsUrusan():
		return aparatur.Citation{Regulation: aparatur.UU23Tahun2014, Status: u.fact().status}
	}
	return aparatur.Citation{Regulation: aparatur.Permendagri90Tahun2019, Status: u.fact().status}
}

// String returns the Indonesian name, or like "opd.Urusan(99)" for what is none.
func (u Urusan) String() string { return allUrusan.String(u) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (u Urusan) Name(tag language.Tag) string { return allUrusan.Name(u, tag) }

// Code returns the stable machine code, that of Permendagri 90/2019: "1.02"; "" for what is none.
func (u Urusan) Code() string { return allUrusan.Code(u) }

// IsValid reports whether u is one of the constants. Zero is not.
func (u Urusan) IsValid() bool { return allUrusan.IsValid(u) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (u Urusan) AppendText(b []byte) ([]byte, error) { return allUrusan.AppendText(b, u) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (u Urusan) MarshalText() ([]byte, error) { return allUrusan.MarshalText(u) }

// UnmarshalText reads what ParseUrusan reads; empty text is the zero value.
func (u *Urusan) UnmarshalText(text []byte) error { return allUrusan.UnmarshalText(u, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (u *Urusan) Scan(src any) error { return allUrusan.Scan(u, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (u Urusan) Value() (driver.Value, error) { return allUrusan.Value(u) }
