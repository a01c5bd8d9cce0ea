package reform

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/score"
)

// AgencyKind is a kind of agency as far as the maximum of its Indeks RB depends on it (jenis instansi). The zero value means not
// filled in and is not valid. Kinds are plain numbers, safe for concurrent use.
type AgencyKind uint8

// The kinds of agencies.
const (
	Kementerian             AgencyKind = iota + 1 // a ministry
	PemerintahProvinsi                            // the government of a province
	PemerintahKabupatenKota                       // the government of a kabupaten or kota
)

// The English names are the library's.
var agencyKinds = enum.Table[AgencyKind]{
	Type: "reform.AgencyKind",
	Entries: []enum.Entry{
		Kementerian:             {Code: "kementerian", Name: "Kementerian", English: "Ministry"},
		PemerintahProvinsi:      {Code: "provinsi", Name: "Pemerintah Provinsi", English: "Provincial government", Also: []string{"Pemprov"}},
		PemerintahKabupatenKota: {Code: "kabupaten-kota", Name: "Pemerintah Kabupaten/Kota", English: "Regency or city government", Also: []string{"Pemerintah Kabupaten", "Pemerintah Kota", "Pemkab", "Pemkot"}},
	},
}

// ParseAgencyKind reads a kind by its code ("kementerian") or name, whatever the case, spaces and hyphens. Everything else is a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseAgencyKind(s string) (AgencyKind, error) { return agencyKinds.Parse(s) }

// AgencyKinds returns an iterator over the kinds, in their order.
func AgencyKinds() iter.Seq[AgencyKind] { return agencyKinds.All() }

// TematikMaximum returns how many points RB Tematik counts at most since 2023, beside 100 of RB General: 10 for a ministry, 20
// for a province (one source). It is false where that was not found.
func (k AgencyKind) TematikMaximum() (int, bool) {
	switch k {
	case Kementerian:
		return 10, true
	case PemerintahProvinsi:
		return 20, true
	}
	return 0, false
}

// Maximum returns the largest Indeks RB that an agency of the kind can have: 100 until 2022, and since 2023 100 for RB General
// and what [AgencyKind.TematikMaximum] adds: 110 for a ministry, 120 for a province. It is false where that was not found.
func (k AgencyKind) Maximum(e IndexEdition) (score.Index, bool) {
	if !k.IsValid() {
		return score.Index{}, false
	}
	switch e {
	case IndexUntil2022:
		return points(100), true
	case IndexFrom2023:
		if t, ok := k.TematikMaximum(); ok {
			return points(100 + int64(t)), true
		}
	}
	return score.Index{}, false
}

// points returns n, which never fails.
func points(n int64) score.Index {
	x, _ := score.NewIndex(n, 1)
	return x
}

// String returns the Indonesian name, "Kementerian"; for a number that is not a kind, like "reform.AgencyKind(99)".
func (k AgencyKind) String() string { return agencyKinds.String(k) }

// Name returns the name in the language that suits tag: Indonesian, or English (library).
func (k AgencyKind) Name(tag language.Tag) string { return agencyKinds.Name(k, tag) }

// Code returns the stable machine code, "kementerian" (library); it is empty for what is not valid.
func (k AgencyKind) Code() string { return agencyKinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k AgencyKind) IsValid() bool { return agencyKinds.IsValid(k) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not a kind.
func (k AgencyKind) AppendText(dst []byte) ([]byte, error) { return agencyKinds.AppendText(dst, k) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a kind.
func (k AgencyKind) MarshalText() ([]byte, error) { return agencyKinds.MarshalText(k) }

// UnmarshalText reads all that [ParseAgencyKind] takes; empty text is the zero value. After an error k is as before.
func (k *AgencyKind) UnmarshalText(text []byte) error { return agencyKinds.UnmarshalText(k, text) }

// Scan reads a database column as UnmarshalText reads text; NULL is the zero value. After an error k is as before.
func (k *AgencyKind) Scan(src any) error { return agencyKinds.Scan(k, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that is not a kind.
func (k AgencyKind) Value() (driver.Value, error) { return agencyKinds.Value(k) }
