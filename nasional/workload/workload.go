// Package workload writes the synthetic survey by which the SDK is measured: one row for each respondent, with a number of the form of
// a NIP, a unit, and 21 ratings from 1 to 5 of which one in a hundred is missing. Nobody of it exists.
//
// All arithmetic is of integers, and every random number is a function of its position, so that the same [Survey] is the same
// bytes on every machine and for any number of cores.
package workload

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strconv"
	"sync"
)

// Items is the number of items, and so of ratings in a row.
const Items = 21

// MaxRows is the largest number of rows in which no NIP occurs twice.
const MaxRows = birthDays * appointments * 999

// MaxUnits is the largest number of units.
const MaxUnits = 1 << 24

// Survey says which survey is meant. The zero value is a survey without units, which is not valid; [National] is the usual one.
type Survey struct {
	Rows  int    // respondents, 0 to MaxRows
	Units int    // units that respondents may be of, 1 to MaxUnits; small ones may occur in no row
	Seed  uint64 // any number
}

// National returns the survey of the published figures: 4,800,000 respondents in 60,000 units.
func National() Survey { return Survey{Rows: 4_800_000, Units: 60_000, Seed: 20260101} }

// ErrSize is matched by the error of a survey with too few or too many rows or units.
var ErrSize = errors.New("workload: size out of range")

// Validate returns an error that matches [ErrSize] if the survey has no units, or if rows or units are out of range.
func (s Survey) Validate() error {
	if s.Rows < 0 || s.Rows > MaxRows {
		return fmt.Errorf("%w: %d rows, want 0 to %d", ErrSize, s.Rows, MaxRows)
	}
	if s.Units < 1 || s.Units > MaxUnits {
		return fmt.Errorf("%w: %d units, want 1 to %d", ErrSize, s.Units, MaxUnits)
	}
	return nil
}

// Name returns a file name that tells the survey from all others.
func (s Survey) Name() string { return fmt.Sprintf("survey-%d-%d-%d.csv", s.Rows, s.Units, s.Seed) }

// blockRows is the number of rows that one goroutine writes at a time, about 270 kB.
const blockRows = 4096

// Write writes the survey as CSV with a header line to w, on all cores. It returns the first error of w, or that of
// [Survey.Validate] before anything is written.
func (s Survey) Write(w io.Writer) error {
	if err := s.Validate(); err != nil {
		return err
	}
	if _, err := w.Write(header()); err != nil {
		return err
	}
	m := newModel(s)
	blocks := make([][]byte, min(runtime.GOMAXPROCS(0), 1+s.Rows/blockRows))
	for first := 0; first < s.Rows; first += len(blocks) * blockRows {
		var wait sync.WaitGroup
		for i := range blocks {
			from := min(first+i*blockRows, s.Rows)
			to := min(from+blockRows, s.Rows)
			wait.Go(func() { blocks[i] = m.appendRows(blocks[i][:0], from, to) })
		}
		wait.Wait()
		for _, b := range blocks {
			if _, err := w.Write(b); err != nil {
				return err
			}
		}
	}
	return nil
}

func header() []byte {
	b := []byte("nip,unit")
	for i := 1; i <= Items; i++ {
		b = append(b, ",q"...)
		b = strconv.AppendInt(b, int64(i), 10)
	}
	return append(b, '\n')
}
