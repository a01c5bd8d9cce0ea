package sheets

import "github.com/aparatur/aparatur/score"

// NewWide returns a reader of a file in which one row is one rater's sheet (baris lebar), as Google
// Forms and Microsoft Forms export it. It reads the header; the mapping can be shown before the
// first row is read.
//
// An item's column is found by what the framework's ParseItem reads, its code or its sentence: as
// the whole header, as the text in the brackets at its end ("Seberapa sering … [Memahami dan
// memenuhi kebutuhan masyarakat]"), after the number of the question ("1. …", "2) …"), after a code
// of the framework ("(BP1) …", "[BP1] …", "BP1. …", "BP1 - …"), also where the sentence that
// follows is none of the framework's, and before an asterisk. The other columns are those that
// [WithColumns] names or that [HeaderNames] recognises; further ones are not used. Where there is a
// column with NIP and one with names, the NIP is the key of the person and the name is kept apart;
// where there are only names, they are the key.
//
// The error is a *[MappingError], with everything that was recognised, if an item has no column
// ([ErrIncomplete], unless [WithMissingItems] allows it), if two columns are the same item or the
// same of what a row has once (aparatur.ErrDuplicate), if a header names two items ([ErrConflict]),
// or if a column that the caller has named is not there (aparatur.ErrUnknown); or the error of src,
// for an empty file a *aparatur.RowError that matches aparatur.ErrEmpty.
//
// Cells are read without the white space around them:
//   - answers as [score.Scale.Parse] reads them: the number ("4", "4.0", "4,0"), the label, both,
//     or TT. An empty cell is not answered; 4.5, or 0 on a scale of 1 to 5, is an error;
//   - persons as they stand; empty is an error. A value of the person and rater columns that a
//     spreadsheet has damaged (1.98601E+17, 18 digits that end in 000) is an error that matches
//     aparatur.ErrSpreadsheet;
//   - roles with [score.ParseRole], or as [WithRoles] says; empty is an error;
//   - times in these forms: 2023-01-13T10:15:00+07:00, 2023-01-13 10:15, 13/01/2023 10:15:00,
//     13/01/2023 10.15.00, 13-01-2023, 13.01.2023, 2023/01/13 10:15:00 AM GMT+7, with WIB, WITA or
//     WIT too. The day comes before the month unless [WithMonthFirst] is given. Without a zone it
//     is that of [WithLocation]. Empty is the zero time.
func NewWide[D, I ~uint8](src Records, f *score.Framework[D, I], options ...Option) (*Reader[I], error) {
	return newReader(src, f, wideRows, nil, options)
}
