package pegawai

import (
	"database/sql/driver"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// JobClass is a class of posts of civil servants (jenis dan jenjang jabatan ASN). The first five are managerial, the other
// two are not. The zero value is not filled in, and not valid.
type JobClass uint8

const (
	// JPTUtama is jabatan pimpinan tinggi utama.
	JPTUtama JobClass = iota + 1
	// JPTMadya is jabatan pimpinan tinggi madya, such as the secretary of a province.
	JPTMadya
	// JPTPratama is jabatan pimpinan tinggi pratama, such as the head of an office.
	JPTPratama
	// Administrator is jabatan administrator.
	Administrator
	// Pengawas is jabatan pengawas.
	Pengawas
	// Fungsional is jabatan fungsional.
	Fungsional
	// Pelaksana is jabatan pelaksana.
	Pelaksana
)

var jobClasses = enum.Table[JobClass]{Type: "pegawai.JobClass", Entries: []enum.Entry{
	JPTUtama: {Code: "jpt-utama", Name: "Jabatan Pimpinan Tinggi Utama", English: "Highest Senior Executive Post",
		Also: []string{"pimpinan tinggi utama"}},
	JPTMadya: {Code: "jpt-madya", Name: "Jabatan Pimpinan Tinggi Madya", English: "Middle Senior Executive Post",
		Also: []string{"pimpinan tinggi madya"}},
	JPTPratama: {Code: "jpt-pratama", Name: "Jabatan Pimpinan Tinggi Pratama", English: "Senior Executive Post",
		Also: []string{"pimpinan tinggi pratama"}},
	Administrator: {Code: "administrator", Name: "Jabatan Administrator", English: "Administrator Post"},
	Pengawas:      {Code: "pengawas", Name: "Jabatan Pengawas", English: "Supervisor Post"},
	Fungsional:    {Code: "fungsional", Name: "Jabatan Fungsional", English: "Functional Post"},
	Pelaksana:     {Code: "pelaksana", Name: "Jabatan Pelaksana", English: "Executor Post"},
}}

// equivalent are the echelons of a class, keyed by class: none for the last two.
var equivalent = [...][]Eselon{
	JPTUtama:      {EselonIa},
	JPTMadya:      {EselonIa, EselonIb},
	JPTPratama:    {EselonIIa, EselonIIb},
	Administrator: {EselonIIIa, EselonIIIb},
	Pengawas:      {EselonIVa, EselonIVb},
	Pelaksana:     nil,
}

// ParseJobClass reads a class by code or name, with or without "Jabatan", JPT for "Jabatan Pimpinan Tinggi", without regard to
// case, spaces and hyphens. The error is a *aparatur.ParseError.
func ParseJobClass(s string) (JobClass, error) { return jobClasses.Parse(s) }

// JobClasses yields the classes from the highest.
func JobClasses() iter.Seq[JobClass] { return jobClasses.All() }

// Eselons yields the echelons that stand for the class; none for functional and executor posts.
func (c JobClass) Eselons() iter.Seq[Eselon] {
	if !c.IsValid() {
		return slices.Values([]Eselon(nil))
	}
	return slices.Values(equivalent[c])
}

// IsManagerial reports whether the class is a managerial post (jabatan manajerial), not a nonmanagerial one.
func (c JobClass) IsManagerial() bool { return c.IsValid() && c <= Pengawas }

// Citation returns the source of the class and of its being managerial or not; the zero Citation for what is no class.
func (c JobClass) Citation() aparatur.Citation {
	if !c.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.UU20Tahun2023, Status: aparatur.TwoSources}
}

// String returns the Indonesian name, or like "pegawai.JobClass(99)" for what is no class.
func (c JobClass) String() string { return jobClasses.String(c) }

// Name returns the name in the language of tag: Indonesian, or English.
func (c JobClass) Name(tag language.Tag) string { return jobClasses.Name(c, tag) }

// Code returns the stable machine code, "jpt-pratama"; "" for what is no class.
func (c JobClass) Code() string { return jobClasses.Code(c) }

// IsValid reports whether c is one of the constants. Zero is not.
func (c JobClass) IsValid() bool { return jobClasses.IsValid(c) }

// AppendText appends the code: nothing for zero, and an error for what is no class.
func (c JobClass) AppendText(b []byte) ([]byte, error) { return jobClasses.AppendText(b, c) }

// MarshalText returns the code: empty for zero, and an error for what is no class.
func (c JobClass) MarshalText() ([]byte, error) { return jobClasses.MarshalText(c) }

// UnmarshalText reads what ParseJobClass reads; empty text is the zero value.
func (c *JobClass) UnmarshalText(text []byte) error { return jobClasses.UnmarshalText(c, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (c *JobClass) Scan(src any) error { return jobClasses.Scan(c, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (c JobClass) Value() (driver.Value, error) { return jobClasses.Value(c) }
