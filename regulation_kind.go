package aparatur

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// RegulationKind is the kind of a document that the library cites (jenis
// peraturan). Not all of them are law: a spelling standard, a survey and a
// press report are kinds too.
//
// The zero value is not filled in and not valid. Indonesian names are the
// official ones, with the ministry and the agencies abbreviated as they are in
// use; English names are the library's.
type RegulationKind uint8

const (
	KindUU           RegulationKind = 1 + iota // Undang-Undang: an act of parliament
	KindPP                                     // Peraturan Pemerintah: a government regulation
	KindPerpres                                // Peraturan Presiden
	KindKeppres                                // Keputusan Presiden
	KindPermenPANRB                            // Peraturan Menteri PANRB
	KindSEMenPANRB                             // Surat Edaran Menteri PANRB: a circular
	KindPermendagri                            // Peraturan Menteri Dalam Negeri
	KindKepmendagri                            // Keputusan Menteri Dalam Negeri
	KindPeraturanBKN                           // Peraturan BKN
	KindPerkaBKN                               // Peraturan Kepala BKN: the older form of the same
	KindKepkaBKN                               // Keputusan Kepala BKN
	KindPerLAN                                 // Peraturan LAN
	KindPutusanMK                              // Putusan Mahkamah Konstitusi
	KindEYD                                    // Ejaan Bahasa Indonesia yang Disempurnakan: the spelling standard
	KindSurvey                                 // a published survey of a ministry
	KindPress                                  // a press report: no law
)

var regulationKinds = enum.Table[RegulationKind]{Type: "aparatur.RegulationKind", Entries: []enum.Entry{
	KindUU:      {Code: "uu", Name: "Undang-Undang", English: "Law"},
	KindPP:      {Code: "pp", Name: "Peraturan Pemerintah", English: "Government Regulation"},
	KindPerpres: {Code: "perpres", Name: "Peraturan Presiden", English: "Presidential Regulation"},
	KindKeppres: {Code: "keppres", Name: "Keputusan Presiden", English: "Presidential Decision"},
	KindPermenPANRB: {Code: "permenpanrb", Name: "Peraturan Menteri PANRB", English: "Regulation of the Minister of Administrative Reform", Also: []string{
		"Peraturan Menteri PAN dan RB", "Permen PAN dan RB",
		"Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
	}},
	KindSEMenPANRB: {Code: "se-menpanrb", Name: "Surat Edaran Menteri PANRB", English: "Circular of the Minister of Administrative Reform", Also: []string{
		"SE Menteri PANRB", "SE Menteri PAN dan RB", "Surat Edaran Menteri PAN dan RB",
		"Surat Edaran Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
	}},
	KindPermendagri:  {Code: "permendagri", Name: "Peraturan Menteri Dalam Negeri", English: "Regulation of the Minister of Home Affairs", Also: []string{"Permen Dagri"}},
	KindKepmendagri:  {Code: "kepmendagri", Name: "Keputusan Menteri Dalam Negeri", English: "Decision of the Minister of Home Affairs", Also: []string{"Kepmen Dagri"}},
	KindPeraturanBKN: {Code: "peraturan-bkn", Name: "Peraturan BKN", English: "Regulation of the National Civil Service Agency", Also: []string{"Peraturan Badan Kepegawaian Negara", "PerBKN"}},
	KindPerkaBKN:     {Code: "perka-bkn", Name: "Peraturan Kepala BKN", English: "Regulation of the Head of the National Civil Service Agency", Also: []string{"Peraturan Kepala Badan Kepegawaian Negara"}},
	KindKepkaBKN:     {Code: "kepka-bkn", Name: "Keputusan Kepala BKN", English: "Decision of the Head of the National Civil Service Agency", Also: []string{"Keputusan Kepala Badan Kepegawaian Negara"}},
	KindPerLAN:       {Code: "perlan", Name: "Peraturan LAN", English: "Regulation of the National Institute of Public Administration", Also: []string{"Peraturan Lembaga Administrasi Negara"}},
	KindPutusanMK:    {Code: "putusan-mk", Name: "Putusan Mahkamah Konstitusi", English: "Judgment of the Constitutional Court"},
	KindEYD:          {Code: "eyd", Name: "Ejaan Bahasa Indonesia yang Disempurnakan", English: "Indonesian Spelling Standard"},
	KindSurvey:       {Code: "survei", Name: "Survei", English: "Survey"},
	KindPress:        {Code: "berita", Name: "Berita pers", English: "Press report"},
}}

// shortKinds holds the words of short citations.
var shortKinds = [...]string{
	KindUU:           "UU",
	KindPP:           "PP",
	KindPerpres:      "Perpres",
	KindKeppres:      "Keppres",
	KindPermenPANRB:  "PermenPANRB",
	KindSEMenPANRB:   "SE MenPANRB",
	KindPermendagri:  "Permendagri",
	KindKepmendagri:  "Kepmendagri",
	KindPeraturanBKN: "Peraturan BKN",
	KindPerkaBKN:     "Perka BKN",
	KindKepkaBKN:     "Kepka BKN",
	KindPerLAN:       "PerLAN",
	KindPutusanMK:    "Putusan MK",
	KindEYD:          "EYD",
	KindSurvey:       "Survei",
	KindPress:        "Berita",
}

// ParseRegulationKind returns the kind that s names by its code, its short or
// full Indonesian words ("PermenPANRB", "Peraturan Menteri PANRB") or its
// English name, without regard to case, spaces and hyphens. Anything else is a
// [*ParseError].
func ParseRegulationKind(s string) (RegulationKind, error) { return regulationKinds.Parse(s) }

// RegulationKinds returns an iterator over the kinds, in the order of their
// constants.
func RegulationKinds() iter.Seq[RegulationKind] { return regulationKinds.All() }

// Short returns the words of a short citation: "UU", "PermenPANRB"; as String
// for what is no kind.
func (k RegulationKind) Short() string {
	if !k.IsValid() {
		return k.String()
	}
	return shortKinds[k]
}

// String returns the full Indonesian words, "Peraturan Menteri PANRB", or like
// "aparatur.RegulationKind(99)" for what is no kind.
func (k RegulationKind) String() string { return regulationKinds.String(k) }

// Name returns the words in the language that suits tag: English or Indonesian.
func (k RegulationKind) Name(tag language.Tag) string { return regulationKinds.Name(k, tag) }

// Code returns the machine code, such as "permenpanrb"; "" for what is no kind.
func (k RegulationKind) Code() string { return regulationKinds.Code(k) }

// IsValid reports whether k is one of the constants. Zero is not.
func (k RegulationKind) IsValid() bool { return regulationKinds.IsValid(k) }

// AppendText appends the code to dst: nothing for zero, an error for what is no
// kind.
func (k RegulationKind) AppendText(dst []byte) ([]byte, error) {
	return regulationKinds.AppendText(dst, k)
}

// MarshalText returns the code, for JSON too: empty for zero, an error for what
// is no kind.
func (k RegulationKind) MarshalText() ([]byte, error) { return regulationKinds.MarshalText(k) }

// UnmarshalText reads what [ParseRegulationKind] reads; empty is zero. After an
// error k is as before.
func (k *RegulationKind) UnmarshalText(text []byte) error {
	return regulationKinds.UnmarshalText(k, text)
}

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as
// zero.
func (k *RegulationKind) Scan(src any) error { return regulationKinds.Scan(k, src) }

// Value returns the code for a database, NULL for zero.
func (k RegulationKind) Value() (driver.Value, error) { return regulationKinds.Value(k) }
