package sheets

import "github.com/aparatur/aparatur/score"

// NewBlocks returns a reader of a file in which one row has several persons side by side, rated by
// the same rater (blok kolom): the columns of the first person, those of the second, and so on. A
// column with a person begins a block. Columns that occur once (rater, time, unit, role) hold for
// all blocks; those that occur once a person are that person's, also a name or role just before the
// person's column. A number that makes headers unique ("NIP 2", "BP1.2") plays no part. Otherwise
// columns are found and cells are read as by [NewWide]; each block must have all items.
//
// All yields a response, or an error, for each block of a row that has anything in it. A row of
// which all blocks are empty is an error that matches aparatur.ErrEmpty.
func NewBlocks[D, I ~uint8](src Records, f *score.Framework[D, I], options ...Option) (*Reader[I], error) {
	return newReader(src, f, blockRows, nil, options)
}

// NewGrid returns a reader of a file in which one row has several persons side by side, rated by
// the same rater, and the headers name them: "Membantu orang lain belajar [Siti]". What split finds
// in a header decides: [SplitItemPerson], [SplitPersonItem], or a function of the caller's; nil is
// SplitItemPerson. Persons come in order of the columns. Columns without a person (rater, time,
// unit, role) hold for all. Otherwise columns are found and cells are read as by [NewWide]; each
// person must have all items.
//
// All yields a response, or an error, for each person of whom a row says anything. A row that says
// nothing of anybody is an error that matches aparatur.ErrEmpty.
func NewGrid[D, I ~uint8](src Records, f *score.Framework[D, I], split Split, options ...Option) (*Reader[I], error) {
	if split == nil {
		split = SplitItemPerson
	}
	return newReader(src, f, gridRows, split, options)
}
