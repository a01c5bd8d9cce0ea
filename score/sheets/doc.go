// Package sheets reads response files (berkas jawaban) into sheets that package score can score:
// exports of Google Forms, files saved by Excel or LibreOffice, tables of a database.
//
// # From a file to scores
//
// A file is read in three layers, each of which can be replaced:
//
//   - [CSV] reads rows of text, whatever the encoding and the delimiter. Anything else that has
//     rows can be [Records]: a workbook, a database.
//   - [NewWide], [NewLong], [NewBlocks] and [NewGrid] find out what the columns mean, for one
//     rater's sheet a row, one answer a row, and several persons a row. [Reader.Mapping] shows what
//     was recognised before anything is scored, and [Reader.All] yields a [Response] for each
//     sheet.
//   - [Unique] decides which of several sheets of the same rater about the same person counts.
//
// # A whole nation
//
// [TallyWide] reads a file of one sheet a row on every core and tallies it by unit, without making a
// response of each row: for surveys of millions of sheets, with the same result to the last bit.
//
// # Bad rows
//
// Nothing is guessed and nothing is lost without a word. A row that cannot be read is an error with
// line, column, value and reason, in English and, by aparatur.Explain, in Indonesian; the rows
// after it are read all the same. What makes a whole file useless, such as a missing item, is an
// error before the first row, a [MappingError].
//
// Not asked (no column), not answered (an empty cell) and not able to judge (TT) stay three things:
// [Mapping.Missing], no rating in the sheet, and [score.CannotRate].
//
// # Personal data
//
// Responses hold names and numbers of persons. Errors never show the cells of person, name and
// rater columns, and print *** in place of any cell with nine digits or more; a [Response] prints
// and logs itself without them. What the caller copies out of a Response has no such protection.
//
// # Memory, concurrency
//
// Files are read in constant memory, except where a function says otherwise. A reader belongs to
// one goroutine, [TallyWide] works on several by itself; a [Response], and everything else that is
// not a reader, is a plain value.
package sheets
