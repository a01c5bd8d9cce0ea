package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// UrusanGroup is a group of the codes of Permendagri 90/2019, their first digit: the three groups of urusan, and six of
// elements that support or oversee them. The zero value is not filled in, and not valid.
type UrusanGroup uint8

const (
	// WajibPelayananDasar (1) is urusan wajib that concern basic services.
	WajibPelayananDasar UrusanGroup = iota + 1
	// WajibNonPelayananDasar (2) is urusan wajib that do not concern basic services.
	WajibNonPelayananDasar
	// Pilihan (3) is urusan pilihan.
	Pilihan
	// Pendukung (4) is the supporting elements: the secretariats.
	Pendukung
	// Penunjang (5) is the auxiliary elements: planning, finance, personnel and others.
	Penunjang
	// Pengawasan (6) is the element of oversight: the inspectorate.
	Pengawasan
	// Kewilayahan (7) is the territorial element: the kecamatan.
	Kewilayahan
	// PemerintahanUmum (8) is the element of general government.
	PemerintahanUmum
	// Kekhususan (9) is the element of special status.
	Kekhususan
)

var urusanGroups = enum.Table[UrusanGroup]{Type: "opd.UrusanGroup", Entries: []enum.Entry{
	WajibPelayananDasar: {Code: "1", Name: "Urusan pemerintahan wajib yang berkaitan dengan pelayanan dasar",
		English: "Compulsory affairs that concern basic services"},
	WajibNonPelayananDasar: {Code: "2", Name: "Urusan pemerintahan wajib yang tidak berkaitan dengan pelayanan dasar",
		English: "Compulsory affairs that do not concern basic services"},
	Pilihan:          {Code: "3", Name: "Urusan pemerintahan pilihan", English: "Optional affairs"},
	Pendukung:        {Code: "4", Name: "Unsur pendukung urusan pemerintahan", English: "Supporting elements"},
	Penunjang:        {Code: "5", Name: "Unsur penunjang urusan pemerintahan", English: "Auxiliary elements"},
	Pengawasan:       {Code: "6", Name: "Unsur pengawasan urusan pemerintahan", English: "Element of oversight"},
	Kewilayahan:      {Code: "7", Name: "Unsur kewilayahan", English: "Territorial element"},
	PemerintahanUmum: {Code: "8", Name: "Unsur pemerintahan umum", English: "Element of general government"},
	Kekhususan:       {Code: "9", Name: "Unsur kekhususan dan keistimewaan", English: "Element of special status"},
}}

// ParseUrusanGroup reads a group by code or name. The error is a *aparatur.ParseError.
func ParseUrusanGroup(s string) (UrusanGroup, error) { return urusanGroups.Parse(s) }

// UrusanGroups yields the groups in order of their codes.
func UrusanGroups() iter.Seq[UrusanGroup] { return urusanGroups.All() }

// IsUrusan reports whether the group is one of urusan proper, of which UU 23/2014 has 32.
func (g UrusanGroup) IsUrusan() bool { return WajibPelayananDasar <= g && g <= Pilihan }

// String returns the Indonesian name, or like "opd.UrusanGroup(99)" for what is none.
func (g UrusanGroup) String() string { return urusanGroups.String(g) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (g UrusanGroup) Name(tag language.Tag) string { return urusanGroups.Name(g, tag) }

// Code returns the stable machine code, "1"; "" for what is none.
func (g UrusanGroup) Code() string { return urusanGroups.Code(g) }

// IsValid reports whether g is one of the constants. Zero is not.
func (g UrusanGroup) IsValid() bool { return urusanGroups.IsValid(g) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (g UrusanGroup) AppendText(b []byte) ([]byte, error) { return urusanGroups.AppendText(b, g) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (g UrusanGroup) MarshalText() ([]byte, error) { return urusanGroups.MarshalText(g) }

// UnmarshalText reads what ParseUrusanGroup reads; empty text is the zero value.
func (g *UrusanGroup) UnmarshalText(text []byte) error { return urusanGroups.UnmarshalText(g, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (g *UrusanGroup) Scan(src any) error { return urusanGroups.Scan(g, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (g UrusanGroup) Value() (driver.Value, error) { return urusanGroups.Value(g) }
