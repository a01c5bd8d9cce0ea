package kinerja

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// OrgPredicate is the performance predicate of an organisation (predikat kinerja organisasi) by PermenPANRB 6/2022, which is
// settled before those of its employees. The constants run from the lowest, so that predicates are compared with < and >. The
// zero value is not filled in, and not valid. "Istimewa" exists only here, "Sangat Baik" and "misconduct" only for an employee
// ([Predicate]).
type OrgPredicate uint8

// The predicates.
const (
	OrgSangatKurang OrgPredicate = iota + 1
	OrgKurang
	OrgButuhPerbaikan
	OrgBaik
	OrgIstimewa
)

var orgPredicates = enum.Table[OrgPredicate]{Type: "kinerja.OrgPredicate", Entries: []enum.Entry{
	OrgSangatKurang:   {Code: "sangat-kurang", Name: "Sangat Kurang", English: "Very Poor"},
	OrgKurang:         {Code: "kurang", Name: "Kurang", English: "Poor"},
	OrgButuhPerbaikan: {Code: "butuh-perbaikan", Name: "Butuh Perbaikan", English: "Needs Improvement"},
	OrgBaik:           {Code: "baik", Name: "Baik", English: "Good"},
	OrgIstimewa:       {Code: "istimewa", Name: "Istimewa", English: "Outstanding"},
}}

// ParseOrgPredicate reads a predicate by code or name, without regard to case, spaces and hyphens. "Sangat Baik" and
// "Kurang/misconduct", which only an employee has, are not known. The error is a *aparatur.ParseError.
func ParseOrgPredicate(s string) (OrgPredicate, error) { return orgPredicates.Parse(s) }

// OrgPredicates yields the predicates, the lowest first.
func OrgPredicates() iter.Seq[OrgPredicate] { return orgPredicates.All() }

// Citation returns the source of the predicates of organisations; the zero Citation for what is none.
func (p OrgPredicate) Citation() aparatur.Citation {
	if !p.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.PermenPANRB6Tahun2022, Article: "Pasal 24–25", Status: aparatur.TwoSources}
}

// String returns the Indonesian name, or like "kinerja.OrgPredicate(99)" for what is none.
func (p OrgPredicate) String() string { return orgPredicates.String(p) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (p OrgPredicate) Name(tag language.Tag) string { return orgPredicates.Name(p, tag) }

// Code returns the stable machine code; "" for what is none.
func (p OrgPredicate) Code() string { return orgPredicates.Code(p) }

// IsValid reports whether p is one of the constants. Zero is not.
func (p OrgPredicate) IsValid() bool { return orgPredicates.IsValid(p) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (p OrgPredicate) AppendText(b []byte) ([]byte, error) { return orgPredicates.AppendText(b, p) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (p OrgPredicate) MarshalText() ([]byte, error) { return orgPredicates.MarshalText(p) }

// UnmarshalText reads what [ParseOrgPredicate] reads; empty text is the zero value. After an error p is as before.
func (p *OrgPredicate) UnmarshalText(text []byte) error { return orgPredicates.UnmarshalText(p, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (p *OrgPredicate) Scan(src any) error { return orgPredicates.Scan(p, src) }

// Value returns the code for a database, NULL for the zero value.
func (p OrgPredicate) Value() (driver.Value, error) { return orgPredicates.Value(p) }
