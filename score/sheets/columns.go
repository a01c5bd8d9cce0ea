package sheets

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/aparatur/aparatur/internal/fault"
)

// NoColumn is the name of a column that says that the file has none, whatever its headers look
// like.
const NoColumn = "-"

// Columns names the columns of a file (nama kolom). A name is compared with the headers in full,
// case and white space aside. A field left empty means: the column is recognised by its header (see
// [HeaderNames]), if there is one; [NoColumn] means: there is none.
type Columns struct {
	Person   string   // who is rated
	Name     string   // the name of who is rated, beside the key in Person
	Rater    string   // who rates
	Unit     string   // the unit of who is rated
	Role     string   // what the rater is to who is rated
	Time     string   // when the form was sent
	Comments []string // free text
	ItemName string   // long rows: which item
	Answer   string   // long rows: the answer

	// Items names the columns of items that their headers do not tell: the key is the item's code
	// ("BP1"), the value the header ("q1"). Items that are not in it are recognised.
	Items map[string]string
}

// Set names the column of a kind, for programs that are told on the command line ("orang=NIP").
// Comments are added to those named already. The error is aparatur.ErrUnknown for [KindItem], which
// needs a code, and for what is no kind.
func (c *Columns) Set(kind Kind, header string) error {
	if kind == KindComment {
		c.Comments = append(slices.Clip(c.Comments), header)
		return nil
	}
	field := c.field(kind)
	if field == nil {
		return &fault.ParseError{Type: "sheets.Columns", Input: kind.Code(), Err: fault.ErrUnknown}
	}
	*field = header
	return nil
}

func (c *Columns) field(kind Kind) *string {
	switch kind {
	case KindPerson:
		return &c.Person
	case KindName:
		return &c.Name
	case KindRater:
		return &c.Rater
	case KindUnit:
		return &c.Unit
	case KindRole:
		return &c.Role
	case KindTime:
		return &c.Time
	case KindItemName:
		return &c.ItemName
	case KindAnswer:
		return &c.Answer
	}
	return nil
}

// given returns the names that the caller has given for a kind.
func (c *Columns) given(kind Kind) []string {
	if kind == KindComment {
		return c.Comments
	}
	if field := c.field(kind); field != nil && *field != "" {
		return []string{*field}
	}
	return nil
}

// headerNames are the headers that are recognised, in the form that foldHeader gives. Where a file
// has several for one kind, those of the first group count and the others are not used: "NIP
// pegawai yang dinilai" is surer than "NIP", which may be the rater's own.
var headerNames = [...][][]string{
	KindPerson: {
		{"nip pegawai yang dinilai", "nip yang dinilai", "nip asn yang dinilai", "nip ternilai", "id pegawai yang dinilai"},
		{"nip", "nip pegawai", "nip asn", "nip nipppk", "nipppk", "id pegawai", "kode pegawai"},
	},
	KindName: {
		{"nama pegawai yang dinilai", "nama yang dinilai", "nama asn yang dinilai", "nama ternilai", "pegawai yang dinilai",
			"asn yang dinilai"},
		{"nama", "nama pegawai", "nama asn", "nama lengkap"},
	},
	KindRater: {
		{"nip penilai", "id penilai", "kode penilai", "email penilai", "penilai"},
		{"alamat email", "email", "email address", "surel"},
		{"nama penilai"},
	},
	KindUnit: {
		{"unit kerja pegawai yang dinilai", "unit kerja yang dinilai"},
		{"unit kerja", "unit", "unit organisasi", "satuan kerja", "satker"},
		{"perangkat daerah", "opd", "skpd"},
		{"instansi"},
	},
	KindRole: {
		{"peran", "peran penilai", "peran sebagai penilai", "hubungan", "hubungan kerja", "hubungan dengan pegawai",
			"hubungan dengan pegawai yang dinilai", "hubungan dengan yang dinilai", "hubungan anda dengan pegawai yang dinilai",
			"hubungan penilai"},
	},
	KindTime: {
		{"timestamp", "stempel waktu", "cap waktu"},
		{"waktu pengisian", "tanggal pengisian", "waktu", "tanggal"},
	},
	KindComment: {
		{"komentar", "saran", "komentar dan saran", "komentar saran", "saran dan komentar", "saran komentar",
			"saran dan masukan", "saran masukan", "kritik dan saran", "kritik saran", "masukan", "umpan balik"},
	},
	KindItemName: {
		{"kode butir", "kode item"},
		{"butir", "item", "indikator", "perilaku", "panduan perilaku", "pernyataan", "pertanyaan"},
	},
	KindAnswer: {
		{"jawaban", "answer", "respons"},
		{"nilai", "skor", "rating"},
	},
}

// HeaderNames yields the headers by which a column of this kind is recognised when [Columns] does
// not name it: for KindTime "timestamp", "stempel waktu", "cap waktu" and others. Case, punctuation
// and the asterisk of a required question play no part. The names come in order of preference; a
// less preferred one is not used where there is a better one. There are none for KindItem: items
// are recognised by the framework.
func HeaderNames(kind Kind) iter.Seq[string] {
	return func(yield func(string) bool) {
		if int(kind) >= len(headerNames) {
			return
		}
		for _, group := range headerNames[kind] {
			for _, name := range group {
				if !yield(name) {
					return
				}
			}
		}
	}
}

// preference returns which group of headerNames[kind] a folded header belongs to, from 1; 0 for
// none.
func preference(kind Kind, folded string) int {
	for i, group := range headerNames[kind] {
		if slices.Contains(group, folded) {
			return i + 1
		}
	}
	return 0
}

// foldHeader lower-cases a header and leaves its words only: "E-mail *" becomes "email".
func foldHeader(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == '\u2011' || r == '\u00ad':
			return -1
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// withoutNumber takes the number off a header that a form or spreadsheet has made unique: "nip 2"
// of "NIP 2", "NIP.1", "NIP (3)", "NIP ke-4".
func withoutNumber(folded string) string {
	head := strings.TrimRightFunc(folded, unicode.IsDigit)
	if head == folded {
		return folded
	}
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(head), " ke"))
}

// sameName compares a header with a name that the caller gave: in full, case and white space aside.
func sameName(header, name string) bool {
	return strings.EqualFold(oneLine(header), oneLine(name))
}

// oneLine makes one space of every run of white space.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, blankRune), " ")
}
