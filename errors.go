package aparatur

import (
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
	"github.com/aparatur/aparatur/internal/fault"
)

// ParseError is the error of every parser of the library: the text that it
// refused, the type that was wanted, and why. Its fields:
//
//	Type     string // Go name of what was wanted: "berakhlak.Value"
//	Input    string // the text, in full
//	Personal bool   // the text is about a person
//	Err      error  // why: one of the sentinels below, or an error that wraps one
//
// Error shows at most 32 characters of Input, quoted, and *** in their place
// where Personal is set or nine digits or more are in it. The same holds for
// every verb of package fmt and for package slog; encoding/json leaves Input
// out. Its method Indonesian returns the Indonesian text.
type ParseError = fault.ParseError

// RowError is a row of a file, or one cell of it, that was refused; the other
// rows are not affected. Its fields:
//
//	Line     int    // line of the file where the row begins, from 1; 0 not known
//	Column   string // header of the column; "" for the whole row
//	Value    string // the cell, in full
//	Personal bool   // the cell is about a person
//	Err      error  // why: one of the sentinels below, or an error that wraps one
//
// What [ParseError] says of Input holds for Value. Its method Indonesian
// returns the Indonesian text: `baris 12, kolom "BP1", isi "7": di luar
// rentang`.
type RowError = fault.RowError

// The reasons that all packages of the library share, for errors.Is. They are
// variables in order to be comparable, as io.EOF is, and not to be assigned.
var (
	// ErrEmpty: nothing is there where something must be (kosong).
	ErrEmpty = fault.ErrEmpty
	// ErrSyntax: not written in the expected form (bentuknya tidak sesuai).
	ErrSyntax = fault.ErrSyntax
	// ErrUnknown: names nothing that is known (tidak dikenal).
	ErrUnknown = fault.ErrUnknown
	// ErrRange: well-formed, but too small or too large (di luar rentang).
	ErrRange = fault.ErrRange
	// ErrAmbiguous: more than one thing could be meant (bermakna ganda).
	ErrAmbiguous = fault.ErrAmbiguous
	// ErrDuplicate: given more than once (tercatat lebih dari sekali).
	ErrDuplicate = fault.ErrDuplicate
	// ErrSpreadsheet: a number that a spreadsheet has damaged, such as
	// 1.98601E+17 (angka rusak oleh Excel).
	ErrSpreadsheet = fault.ErrSpreadsheet
	// ErrType: a Go type or a type of a database column that cannot be read
	// (tipe data tidak didukung).
	ErrType = fault.ErrType
)

// Explain returns the text of err for the reader of tag: in English where tag
// matches English better than Indonesian, else in Indonesian. All errors of
// the library have both; within an error that wraps them (fmt.Errorf,
// errors.Join) their part is put into Indonesian and the rest stays as Error
// prints it. Explain of nil is empty. What errors do not show, Explain does
// not show either.
func Explain(err error, tag language.Tag) string {
	switch {
	case err == nil:
		return ""
	case enum.English(tag):
		return err.Error()
	}
	return fault.Indonesian(err)
}
