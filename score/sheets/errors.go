package sheets

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

// The errors of this package, to be matched with errors.Is. Those that every package shares
// (ErrEmpty, ErrUnknown, ErrRange, ErrDuplicate, ErrSpreadsheet, …) are in package aparatur.
var (
	// ErrQuote: a quotation mark where none may stand, or none where one must (tanda kutip salah).
	ErrQuote error = fault.NewReason("misplaced or missing quotation mark", "tanda kutip salah tempat atau tidak ditutup")
	// ErrFieldCount: a row with more or fewer cells than the header (jumlah kolom tidak sama).
	ErrFieldCount error = fault.NewReason("wrong number of cells", "jumlah sel tidak sama dengan jumlah judul kolom")
	// ErrTooLong: a row longer than the limit (baris terlalu panjang).
	ErrTooLong error = fault.NewReason("row too long", "baris terlalu panjang")
	// ErrEncoding: bytes that are no characters in the encoding of the file (karakter tidak
	// terbaca).
	ErrEncoding error = fault.NewReason("unreadable characters", "karakter tidak terbaca")
	// ErrOption: an option of [CSV] that cannot be used (pilihan tidak sah).
	ErrOption error = fault.NewReason("option not possible", "pilihan tidak dapat dipakai")
	// ErrIncomplete: items, or other columns that are needed, were not found in the header (kolom
	// tidak lengkap).
	ErrIncomplete error = fault.NewReason("columns missing", "kolom tidak lengkap")
	// ErrConflict: the code in a header names one item, its sentence another (kode dan kalimat
	// berbeda).
	ErrConflict error = fault.NewReason("code and sentence name two items", "kode dan kalimat menunjuk butir yang berbeda")
	// ErrSuperseded: a repeated sheet that [Unique] left out in favour of another (digantikan oleh
	// lembar lain).
	ErrSuperseded error = fault.NewReason("repeated sheet left out", "lembar berulang tidak dipakai")
)

// ReadError is a failure of the source of a file, such as a broken disk or connection, after which
// nothing more can be read (berkas tidak dapat dibaca). It unwraps to the error of the source.
type ReadError struct {
	Line int   // number of lines that were read before it
	Err  error // what the io.Reader returned
}

// Error names the last line that was read.
func (e *ReadError) Error() string {
	return fmt.Sprintf("sheets: reading failed after line %d: %v", e.Line, e.Err)
}

// Unwrap returns the error of the source.
func (e *ReadError) Unwrap() error { return e.Err }

// Indonesian writes the error for Indonesian readers.
func (e *ReadError) Indonesian() string {
	return "berkas tidak dapat dibaca setelah baris " + strconv.Itoa(e.Line) + ": " + fault.Indonesian(e.Err)
}

// MappingError tells why the columns of a file cannot be used as they are (pemetaan kolom ditolak).
// It has everything that was recognised, to be shown, and every problem at once.
type MappingError struct {
	Mapping  Mapping
	Problems []error // an error that matches [ErrIncomplete], and a *aparatur.RowError of the header for anything else
}

// Error lists the problems.
func (e *MappingError) Error() string { return "sheets: header: " + e.list(error.Error) }

// Unwrap returns the problems, so that errors.Is and errors.As find any of them.
func (e *MappingError) Unwrap() []error { return e.Problems }

// Indonesian lists the problems for Indonesian readers.
func (e *MappingError) Indonesian() string { return "judul kolom: " + e.list(fault.Indonesian) }

// Format prints what Error returns for every verb: headers may hold names.
func (e MappingError) Format(s fmt.State, verb rune) { format(s, verb, e.Error()) }

func (e *MappingError) list(text func(error) string) string {
	all := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		all[i] = text(p)
	}
	return strings.Join(all, "; ")
}

// format hands the text to fmt with the flags of the caller, so that no verb prints fields.
func format(s fmt.State, verb rune, text string) { fmt.Fprintf(s, fmt.FormatString(s, verb), text) }
