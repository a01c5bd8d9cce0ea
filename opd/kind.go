package opd

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum"
)

// Kind is a kind of organisation (jenis organisasi), from the government of a region down to a section. The zero value is
// not filled in, and not valid. Which kinds stand below which is not a rule of this package.
type Kind uint8

const (
	// PemerintahDaerah is the government of a province, kabupaten or kota: the root of a register.
	PemerintahDaerah Kind = iota + 1
	// SekretariatDaerah is the secretariat of a region.
	SekretariatDaerah
	// SekretariatDPRD is the secretariat of a region's house of representatives.
	SekretariatDPRD
	// Inspektorat is the inspectorate of a region.
	Inspektorat
	// Dinas is an office that carries out urusan.
	Dinas
	// Badan is an agency for auxiliary elements.
	Badan
	// SatuanPolisiPamongPraja is the civil service police unit.
	SatuanPolisiPamongPraja
	// Kecamatan is a district of a kabupaten or kota.
	Kecamatan
	// Kelurahan is an urban village, below a kecamatan.
	Kelurahan
	// Bakorwil is a coordinating agency of a province for a part of it.
	Bakorwil
	// Biro is a bureau of the secretariat of a province.
	Biro
	// CabangDinas is a branch of an office of a province.
	CabangDinas
	// UPTD is a technical unit; it has a [UPTDClass].
	UPTD
	// RSUD is a regional hospital, a unit of special character.
	RSUD
	// Puskesmas is a community health centre.
	Puskesmas
	// Sekolah is a school: SMAN, SMKN, SLBN and others.
	Sekolah
	// Sekretariat is the secretariat inside an office or agency.
	Sekretariat
	// Bagian is a division of a secretariat.
	Bagian
	// Bidang is a division of an office or agency.
	Bidang
	// Subbagian is a subdivision of a bagian or secretariat.
	Subbagian
	// Subbidang is a subdivision of a bidang.
	Subbidang
	// Seksi is a section of a bidang.
	Seksi
)

var kinds = enum.Table[Kind]{Type: "opd.Kind", Entries: []enum.Entry{
	PemerintahDaerah:  {Code: "pemda", Name: "Pemerintah Daerah", English: "Regional Government"},
	SekretariatDaerah: {Code: "setda", Name: "Sekretariat Daerah", English: "Regional Secretariat"},
	SekretariatDPRD: {Code: "setwan", Name: "Sekretariat DPRD", English: "Secretariat of the Regional House of Representatives",
		Also: []string{"Sekretariat Dewan Perwakilan Rakyat Daerah"}},
	Inspektorat: {Code: "inspektorat", Name: "Inspektorat", English: "Inspectorate", Also: []string{"Inspektorat Daerah"}},
	Dinas:       {Code: "dinas", Name: "Dinas", English: "Office"},
	Badan:       {Code: "badan", Name: "Badan", English: "Agency"},
	SatuanPolisiPamongPraja: {Code: "satpolpp", Name: "Satuan Polisi Pamong Praja", English: "Civil Service Police Unit",
		Also: []string{"satpol", "satuan"}},
	Kecamatan:   {Code: "kecamatan", Name: "Kecamatan", English: "District"},
	Kelurahan:   {Code: "kelurahan", Name: "Kelurahan", English: "Urban Village"},
	Bakorwil:    {Code: "bakorwil", Name: "Badan Koordinasi Wilayah", English: "Regional Coordinating Agency"},
	Biro:        {Code: "biro", Name: "Biro", English: "Bureau"},
	CabangDinas: {Code: "cabdin", Name: "Cabang Dinas", English: "Branch Office"},
	UPTD:        {Code: "uptd", Name: "Unit Pelaksana Teknis Daerah", English: "Technical Unit", Also: []string{"UPT", "Unit Pelaksana Teknis"}},
	RSUD:        {Code: "rsud", Name: "Rumah Sakit Umum Daerah", English: "Regional Hospital", Also: []string{"rumah sakit"}},
	Puskesmas:   {Code: "puskesmas", Name: "Puskesmas", English: "Community Health Centre", Also: []string{"Pusat Kesehatan Masyarakat"}},
	Sekolah:     {Code: "sekolah", Name: "Sekolah", English: "School", Also: []string{"SMAN", "SMKN", "SLBN"}},
	Sekretariat: {Code: "sekretariat", Name: "Sekretariat", English: "Secretariat"},
	Bagian:      {Code: "bagian", Name: "Bagian", English: "Division (secretariat)"},
	Bidang:      {Code: "bidang", Name: "Bidang", English: "Division"},
	Subbagian:   {Code: "subbagian", Name: "Subbagian", English: "Subdivision (secretariat)", Also: []string{"subbag", "subag"}},
	Subbidang:   {Code: "subbidang", Name: "Subbidang", English: "Subdivision", Also: []string{"subbid"}},
	Seksi:       {Code: "seksi", Name: "Seksi", English: "Section"},
}}

// ParseKind reads a kind by code, name or a usual short form, without regard to case and spaces: "UPT", "SMAN", "Subbag". The
// error is a *aparatur.ParseError.
func ParseKind(s string) (Kind, error) { return kinds.Parse(s) }

// Kinds yields the kinds, from the government of a region downwards.
func Kinds() iter.Seq[Kind] { return kinds.All() }

// PerangkatDaerah reports whether the law names the kind as an organisation of a government of that level (perangkat daerah,
// OPD), with the source; false where it does not, or where that was not found.
func (k Kind) PerangkatDaerah(l Level) (aparatur.Citation, bool) {
	c := aparatur.Citation{Regulation: aparatur.UU23Tahun2014, Article: "Pasal 209", Status: aparatur.TwoSources}
	switch {
	case !l.IsValid():
		return aparatur.Citation{}, false
	case k >= SekretariatDaerah && k <= Badan, k == Kecamatan && l.IsKabupatenKota():
		return c, true
	}
	return aparatur.Citation{}, false
}

// String returns the Indonesian name, or like "opd.Kind(99)" for what is none.
func (k Kind) String() string { return kinds.String(k) }

// Name returns the name in the language of tag: Indonesian, or English where there is one.
func (k Kind) Name(tag language.Tag) string { return kinds.Name(k, tag) }

// Code returns the stable machine code, "dinas"; "" for what is none.
func (k Kind) Code() string { return kinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k Kind) IsValid() bool { return kinds.IsValid(k) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (k Kind) AppendText(b []byte) ([]byte, error) { return kinds.AppendText(b, k) }

// MarshalText returns the code: empty for zero, and an error for what is no constant.
func (k Kind) MarshalText() ([]byte, error) { return kinds.MarshalText(k) }

// UnmarshalText reads what ParseKind reads; empty text is the zero value.
func (k *Kind) UnmarshalText(text []byte) error { return kinds.UnmarshalText(k, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (k *Kind) Scan(src any) error { return kinds.Scan(k, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (k Kind) Value() (driver.Value, error) { return kinds.Value(k) }
