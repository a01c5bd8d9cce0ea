package sheets

import (
	"bytes"
	"database/sql/driver"
	"io"
	"iter"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/language"
	"golang.org/x/text/transform"

	"github.com/aparatur/aparatur/internal/enum"
)

// Encoding is how the characters of a file are written as bytes (pengodean karakter). The zero
// value means that [CSV] finds out by itself.
type Encoding uint8

const (
	// UTF8 is UTF-8, with or without a byte order mark.
	UTF8 Encoding = iota + 1
	// UTF16LE is UTF-16 with the low byte first: "Unicode Text" of Excel.
	UTF16LE
	// UTF16BE is UTF-16 with the high byte first.
	UTF16BE
	// Windows1252 is the code page that Excel writes CSV in on computers set to Indonesian or
	// English.
	Windows1252
)

var encodings = enum.Table[Encoding]{Type: "sheets.Encoding", Entries: []enum.Entry{
	UTF8:        {Code: "utf-8", Name: "UTF-8"},
	UTF16LE:     {Code: "utf-16le", Name: "UTF-16LE"},
	UTF16BE:     {Code: "utf-16be", Name: "UTF-16BE"},
	Windows1252: {Code: "windows-1252", Name: "Windows-1252", Also: []string{"cp1252", "ansi"}},
}}

// ParseEncoding reads a name: "UTF-8", "utf16le", "cp1252". The error is a *aparatur.ParseError.
func ParseEncoding(s string) (Encoding, error) { return encodings.Parse(s) }

// Encodings yields the encodings in declared order.
func Encodings() iter.Seq[Encoding] { return encodings.All() }

// String returns the name, or "sheets.Encoding(9)" for an unknown encoding.
func (e Encoding) String() string { return encodings.String(e) }

// Name returns the name, which is the same in every language.
func (e Encoding) Name(tag language.Tag) string { return encodings.Name(e, tag) }

// Code returns the name that the IANA registered, in lower case.
func (e Encoding) Code() string { return encodings.Code(e) }

// IsValid reports whether e is one of the constants.
func (e Encoding) IsValid() bool { return encodings.IsValid(e) }

// AppendText appends the code; it refuses an unknown encoding.
func (e Encoding) AppendText(b []byte) ([]byte, error) { return encodings.AppendText(b, e) }

// MarshalText returns the code; it refuses an unknown encoding.
func (e Encoding) MarshalText() ([]byte, error) { return encodings.MarshalText(e) }

// UnmarshalText reads what ParseEncoding reads; empty text is the zero value.
func (e *Encoding) UnmarshalText(text []byte) error { return encodings.UnmarshalText(e, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (e *Encoding) Scan(src any) error { return encodings.Scan(e, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (e Encoding) Value() (driver.Value, error) { return encodings.Value(e) }

// sampleSize is how many bytes of a file are looked at to find its encoding.
const sampleSize = 512

// detect tells the encoding from the first bytes of a file, and how many of them are a byte order
// mark. Zero stands for text in which every row says for itself whether it is UTF-8 or
// Windows-1252.
func detect(sample []byte) (e Encoding, mark int) {
	switch {
	case bytes.HasPrefix(sample, []byte{0xEF, 0xBB, 0xBF}):
		return UTF8, 3
	case bytes.HasPrefix(sample, []byte{0xFF, 0xFE}):
		return UTF16LE, 2
	case bytes.HasPrefix(sample, []byte{0xFE, 0xFF}):
		return UTF16BE, 2
	}
	// A header in Latin letters has a NUL in every pair of bytes of UTF-16, always at the same
	// place.
	pairs, little, big := len(sample)/2, 0, 0
	for i := range pairs {
		first, second := sample[2*i], sample[2*i+1]
		switch {
		case first != 0 && second == 0:
			little++
		case first == 0 && second != 0:
			big++
		}
	}
	switch {
	case 2*little > pairs:
		return UTF16LE, 0
	case 2*big > pairs:
		return UTF16BE, 0
	}
	return 0, 0
}

// markOf returns the length of the byte order mark of e at the beginning of sample.
func markOf(e Encoding, sample []byte) int {
	if found, mark := detect(sample); found == e {
		return mark
	}
	return 0
}

// decoded returns what src holds as UTF-8, if e is UTF-16.
func decoded(src io.Reader, e Encoding) io.Reader {
	order := unicode.LittleEndian
	if e == UTF16BE {
		order = unicode.BigEndian
	}
	return transform.NewReader(src, unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder())
}

// decodeWindows1252 rewrites the spans of text in dst as UTF-8. It reports false for one of the
// five bytes that the code page leaves undefined.
func decodeWindows1252(dst, text []byte, spans []span) ([]byte, bool) {
	for i, s := range spans {
		start := len(dst)
		for _, c := range text[s.start:s.end] {
			if c < utf8.RuneSelf {
				dst = append(dst, c)
				continue
			}
			r := charmap.Windows1252.DecodeByte(c)
			if r == utf8.RuneError {
				return dst, false
			}
			dst = utf8.AppendRune(dst, r)
		}
		spans[i] = span{start, len(dst)}
	}
	return dst, true
}
