package sheets

import (
	"errors"
	"io"
	"unicode"
	"unicode/utf8"

	"github.com/aparatur/aparatur/internal/fault"
)

// Record is one row of a table as text (baris data). Package fmt and package slog print none of its
// cells.
type Record struct {
	// Line is the line of the file where the row begins, from 1; for a source without lines, such
	// as a workbook, the number of the row.
	Line int
	// Fields are the cells of the row, in order of the columns.
	Fields []string
}

// Records is a source of rows, the row of headers first: what [CSV] returns, or a few lines around
// the rows of a workbook or of a database. It is what [NewWide], [NewLong], [NewBlocks] and
// [NewGrid] read.
//
// Read returns the next row, or [io.EOF] after the last one. The slice Fields may be used again by
// the following Read; the strings in it may not change. A row that cannot be read is a
// *aparatur.RowError, after which Read goes on with the next row; any other error is final. A row
// with fewer fields than the header is filled up with empty cells, because spreadsheets leave off
// empty cells at the end. Records are read by one goroutine at a time.
type Records interface {
	Read() (Record, error)
}

// RecordsFunc makes [Records] of a function.
type RecordsFunc func() (Record, error)

// Read calls f.
func (f RecordsFunc) Read() (Record, error) { return f() }

// isRowError reports whether err is about one row only, so that reading can go on.
func isRowError(err error) bool {
	var row *fault.RowError
	return errors.As(err, &row)
}

// header reads the first row of src and returns a copy of its fields, trimmed.
func header(src Records) (fields []string, line int, err error) {
	rec, err := src.Read()
	if err == io.EOF {
		return nil, 0, &fault.RowError{Line: 1, Err: fault.ErrEmpty}
	}
	if err != nil {
		return nil, 0, err
	}
	fields = make([]string, len(rec.Fields))
	for i, f := range rec.Fields {
		fields[i] = trim(f)
	}
	return fields, rec.Line, nil
}

// trim takes white space off both ends of a cell, with the invisible characters that come with text
// copied from web pages.
func trim(s string) string {
	for s != "" {
		if c := s[0]; c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(s)
		if !blankRune(r) {
			break
		}
		s = s[size:]
	}
	for s != "" {
		if c := s[len(s)-1]; c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeLastRuneInString(s)
		if !blankRune(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

func blankRune(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

func isBlank(s string) bool { return s == "" || trim(s) == "" }

// allBlank reports whether a row holds nothing at all: the empty lines of a sheet, which CSV writes
// as delimiters only.
func allBlank(fields []string) bool {
	for _, f := range fields {
		if !isBlank(f) {
			return false
		}
	}
	return true
}
