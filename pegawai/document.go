package pegawai

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Document is a kind of official document, as far as the rules of signing tell them apart (jenis naskah dinas). The zero value
// is not filled in, and not valid.
type Document uint8

// The kinds of documents.
const (
	NaskahPeraturan     Document = iota + 1 // a regulation
	NaskahKeputusan                         // a decision
	NaskahPenugasan                         // an assignment
	NaskahKorespondensi                     // a letter
	NaskahKhusus                            // a special document other than the next three
	Piagam                                  // a charter
	Sertifikat                              // a certificate
	STTPP                                   // surat tanda tamat pendidikan dan pelatihan
)

var documents = enum.Table[Document]{Type: "pegawai.Document", Entries: []enum.Entry{
	NaskahPeraturan:     {Code: "peraturan", Name: "Peraturan", English: "Regulation"},
	NaskahKeputusan:     {Code: "keputusan", Name: "Keputusan", English: "Decision"},
	NaskahPenugasan:     {Code: "penugasan", Name: "Naskah Dinas Penugasan", English: "Assignment"},
	NaskahKorespondensi: {Code: "korespondensi", Name: "Naskah Dinas Korespondensi", English: "Correspondence"},
	NaskahKhusus:        {Code: "khusus", Name: "Naskah Dinas Khusus", English: "Special Document"},
	Piagam:              {Code: "piagam", Name: "Piagam", English: "Charter"},
	Sertifikat:          {Code: "sertifikat", Name: "Sertifikat", English: "Certificate"},
	STTPP:               {Code: "sttpp", Name: "Surat Tanda Tamat Pendidikan dan Pelatihan", English: "Certificate of Completed Training"},
}}

// ParseDocument reads a kind of document by code or name. The error is a *aparatur.ParseError.
func ParseDocument(s string) (Document, error) { return documents.Parse(s) }

// Documents yields the kinds of documents.
func Documents() iter.Seq[Document] { return documents.All() }

// String returns the Indonesian name, or like "pegawai.Document(99)" for what is none.
func (d Document) String() string { return documents.String(d) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (d Document) Name(tag language.Tag) string { return documents.Name(d, tag) }

// Code returns the stable machine code; "" for what is none.
func (d Document) Code() string { return documents.Code(d) }

// IsValid reports whether d is one of the constants. Zero is not.
func (d Document) IsValid() bool { return documents.IsValid(d) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (d Document) AppendText(b []byte) ([]byte, error) { return documents.AppendText(b, d) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (d Document) MarshalText() ([]byte, error) { return documents.MarshalText(d) }

// UnmarshalText reads what [ParseDocument] reads; empty text is the zero value. After an error d is as before.
func (d *Document) UnmarshalText(text []byte) error { return documents.UnmarshalText(d, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (d *Document) Scan(src any) error { return documents.Scan(d, src) }

// Value returns the code for a database, NULL for the zero value.
func (d Document) Value() (driver.Value, error) { return documents.Value(d) }
