package stats

import (
	"fmt"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
)

// CrossTable counts how two raters (columns, from 0) used the categories on the rows that both rated (tabel silang): rows of
// the result are the categories of the first, columns those of the second. Categories are named by the caller, in order,
// because one that nobody used still weighs in [CohenKappa]. A row that one of both did not rate is left out.
//
// The error is an *[Error]: aparatur.ErrUnknown for a value that is no category, aparatur.ErrDuplicate for a category named
// twice, aparatur.ErrRange for a column that is not there, aparatur.ErrType for nested ratings.
func CrossTable(r Ratings, first, second int, categories []float64) ([][]int, error) {
	if err := ofCohen.crossed(r); err != nil {
		return nil, err
	}
	if err := ofCohen.distinct(categories); err != nil {
		return nil, err
	}
	for _, j := range []int{first, second} {
		if j < 0 || j >= r.columns {
			return nil, ofCohen.fail(fault.ErrRange, fmt.Sprintf("column %d of %d", j, r.columns), fmt.Sprintf("kolom %d dari %d", j, r.columns))
		}
	}
	out := grid(len(categories), len(categories))
	for i := range r.rows {
		x, ok := r.At(i, first)
		y, both := r.At(i, second)
		if !ok || !both {
			continue
		}
		a, err := ofCohen.category(categories, x, i)
		if err != nil {
			return nil, err
		}
		b, err := ofCohen.category(categories, y, i)
		if err != nil {
			return nil, err
		}
		out[a][b]++
	}
	return out, nil
}

// CategoryCounts counts for each complete row how many raters chose each category, as [FleissKappa] takes it. Rows in which a
// rating is missing are left out, and so may be most: [Krippendorff] with [Nominal] keeps them. Raters may be nested in the
// units, because only how many there are matters. The error is an *[Error]: aparatur.ErrUnknown for a value that is no category,
// aparatur.ErrDuplicate for a category named twice.
func CategoryCounts(r Ratings, categories []float64) ([][]int, error) {
	if err := ofFleiss.distinct(categories); err != nil {
		return nil, err
	}
	c := r.Complete()
	out := grid(c.rows, len(categories))
	for i := range out {
		for _, x := range c.row(i) {
			j, err := ofFleiss.category(categories, x, i)
			if err != nil {
				return nil, err
			}
			out[i][j]++
		}
	}
	return out, nil
}

func (s statistic) distinct(categories []float64) error {
	for i, x := range categories {
		if slices.Contains(categories[:i], x) {
			return s.fail(fault.ErrDuplicate, fmt.Sprintf("category %v", x), fmt.Sprintf("kategori %v", x))
		}
	}
	return nil
}

func (s statistic) category(categories []float64, x float64, row int) (int, error) {
	i := slices.Index(categories, x)
	if i < 0 {
		return 0, s.fail(fault.ErrUnknown, fmt.Sprintf("row %d: no such category", row+1), fmt.Sprintf("baris ke-%d: bukan kategori", row+1))
	}
	return i, nil
}

func grid(rows, columns int) [][]int {
	out := make([][]int, rows)
	for i := range out {
		out[i] = make([]int, columns)
	}
	return out
}

// mostCounted bounds the sum of a table of counts.
const mostCounted = 1 << 30

// checkCounts refuses a table of counts that is not rectangular or has a negative count or more than 2^30 in all, and returns
// the number of columns.
func (s statistic) checkCounts(counts [][]int) (columns int, err error) {
	if len(counts) == 0 || len(counts[0]) == 0 {
		return 0, s.because(fault.ErrEmpty)
	}
	columns = len(counts[0])
	total := 0
	for i, row := range counts {
		if len(row) != columns {
			return 0, s.fail(ErrUnequal, fmt.Sprintf("row %d has %d cells, and the first has %d", i+1, len(row), columns),
				fmt.Sprintf("baris ke-%d berisi %d sel, sedangkan baris pertama %d", i+1, len(row), columns))
		}
		for _, n := range row {
			if n < 0 {
				return 0, s.fail(fault.ErrRange, fmt.Sprintf("row %d: a negative count", i+1), fmt.Sprintf("baris ke-%d: cacah negatif", i+1))
			}
			if n > mostCounted-total {
				return 0, s.fail(fault.ErrRange, "more than 2^30 counted", "cacah melebihi 2^30")
			}
			total += n
		}
	}
	return columns, nil
}
