package stats

import (
	"fmt"
	"math"

	"github.com/aparatur/aparatur/internal/fault"
)

// largest is the largest magnitude of a rating, so that no sum of squares overflows.
const largest = 1e100

// Missing returns the mark of a missing rating, NaN (tidak dijawab, atau tidak dapat menilai). It is a mark in input alone:
// no result of this package is NaN.
func Missing() float64 { return math.NaN() }

// Ratings is a table of numbers (tabel penilaian): units or persons in rows, and in columns the items that they answered
// ([Alpha]) or the raters who rated them ([ICC1], [Krippendorff], [KendallW]). A cell is a number or missing; each function
// says what it makes of missing ones. It is made by [NewRatings], [NewNested] or [FromSheets]. A Ratings is immutable, safe
// for concurrent use and cheap to copy; the zero value is an empty table.
type Ratings struct {
	rows, columns int
	cells         []float64 // row by row
	nested        bool
}

// NewRatings copies a table; NaN, as [Missing] gives it, marks a missing cell. The error is an *[Error]: it matches
// [ErrUnequal] for rows of different length, aparatur.ErrRange for an infinite number or one beyond ±1e100, and
// aparatur.ErrEmpty for a table without a cell.
func NewRatings(rows [][]float64) (Ratings, error) {
	for i, row := range rows {
		if len(row) != len(rows[0]) {
			return Ratings{}, ofRatings.fail(ErrUnequal, fmt.Sprintf("row %d has %d cells, and the first has %d", i+1, len(row), len(rows[0])),
				fmt.Sprintf("baris ke-%d berisi %d sel, sedangkan baris pertama %d", i+1, len(row), len(rows[0])))
		}
	}
	return table(rows, false)
}

// NewNested copies ratings of raters who are nested in persons (penilai bersarang pada orang): a row is one person with the
// ratings of that person's own raters, in any order and any number, as in 360-degree ratings. Column j of two rows is not
// the same rater, and so only [ICC1], [ICC1k], [Krippendorff] and [CategoryCounts] take such a table; the others refuse it.
// Errors are those of [NewRatings] without [ErrUnequal].
func NewNested(rows [][]float64) (Ratings, error) { return table(rows, true) }

func table(rows [][]float64, nested bool) (Ratings, error) {
	r := Ratings{rows: len(rows), nested: nested}
	for _, row := range rows {
		r.columns = max(r.columns, len(row))
	}
	if r.columns == 0 {
		return Ratings{}, ofRatings.because(fault.ErrEmpty)
	}
	r.cells = make([]float64, 0, r.rows*r.columns)
	for i, row := range rows {
		for j, x := range row {
			if math.Abs(x) > largest {
				return Ratings{}, ofRatings.fail(fault.ErrRange, fmt.Sprintf("row %d, column %d: beyond ±1e100", i+1, j+1),
					fmt.Sprintf("baris ke-%d, kolom ke-%d: melewati ±1e100", i+1, j+1))
			}
		}
		r.cells = append(r.cells, row...)
		for range r.columns - len(row) {
			r.cells = append(r.cells, math.NaN())
		}
	}
	return r, nil
}

// Rows returns the number of rows.
func (r Ratings) Rows() int { return r.rows }

// Columns returns the number of columns; of a nested table, the largest number of raters of a row.
func (r Ratings) Columns() int { return r.columns }

// At returns the cell of a row and a column, both from 0; false where it is missing or outside the table.
func (r Ratings) At(row, column int) (float64, bool) {
	if row < 0 || row >= r.rows || column < 0 || column >= r.columns {
		return 0, false
	}
	x := r.cells[row*r.columns+column]
	if math.IsNaN(x) {
		return 0, false
	}
	return x, true
}

// Complete returns the table without the rows in which a cell is missing (kasus lengkap, listwise deletion). What remains may
// be a biased part: those who answer everything are not like the others. The result may have no row.
func (r Ratings) Complete() Ratings {
	out := Ratings{columns: r.columns, nested: r.nested, cells: make([]float64, 0, len(r.cells))}
	for i := range r.rows {
		if row := r.row(i); present(row) == len(row) {
			out.cells = append(out.cells, row...)
			out.rows++
		}
	}
	return out
}

func (r Ratings) row(i int) []float64 { return r.cells[i*r.columns:][:r.columns] }

func present(row []float64) int {
	n := 0
	for _, x := range row {
		if !math.IsNaN(x) {
			n++
		}
	}
	return n
}

// crossed refuses a nested table, whose columns mean nothing.
func (s statistic) crossed(r Ratings) error {
	if !r.nested {
		return nil
	}
	return s.fail(fault.ErrType, "raters are nested in persons, so that columns are not raters",
		"penilai bersarang pada orang, sehingga kolom bukan penilai")
}
