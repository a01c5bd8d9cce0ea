package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score/sheets"
)

// response is one sheet as it was read.
type response = sheets.Response[berakhlak.Behaviour]

// input is what a file says.
type input struct {
	mapping    sheets.Mapping
	responses  []response
	bad        []error // rows that could not be used
	superseded int     // sheets that a later one of the same rater replaced
	anonymous  bool    // no column says who rates
}

// progressEvery is how many rows are read between two messages on a long file.
const progressEvery = 10_000

func readCSV(set *settings, src io.Reader, stderr io.Writer) (*input, error) {
	return readRecords(set, sheets.CSV(src), stderr)
}

// readRecords reads all rows; bad ones are kept as errors.
func readRecords(set *settings, records sheets.Records, stderr io.Writer, options ...sheets.Option) (*input, error) {
	options = append(options, sheets.WithColumns(set.columns), sheets.WithRoles(set.panel.ParseRole))
	reader, err := sheets.NewWide(progress(records, stderr), set.framework, options...)
	if err != nil {
		return nil, mappingError(err)
	}
	in := &input{mapping: reader.Mapping()}
	if err := in.needed(sheets.KindPerson, sheets.KindRole); err != nil {
		return nil, err
	}
	in.anonymous = !in.mapping.Has(sheets.KindRater)
	for r, err := range sheets.Unique(reader.All(), sheets.LastByTime) {
		var row *aparatur.RowError
		switch {
		case err == nil:
			in.responses = append(in.responses, r)
		case errors.Is(err, sheets.ErrSuperseded):
			in.superseded++
		case errors.As(err, &row):
			in.bad = append(in.bad, err)
		default:
			return nil, err
		}
	}
	return in, nil
}

// needed refuses a file without a column that the program cannot do without.
func (in *input) needed(kinds ...sheets.Kind) error {
	for _, kind := range kinds {
		if !in.mapping.Has(kind) {
			return fmt.Errorf("tidak ada kolom %s; sebutkan judulnya dengan -kolom \"%s=…\"\n%s", kind.Code(), kind.Code(), in.mapping)
		}
	}
	return nil
}

// mappingError adds to a refused header what was recognised of it.
func mappingError(err error) error {
	if m := (*sheets.MappingError)(nil); errors.As(err, &m) {
		return fmt.Errorf("%w\n%s", err, m.Mapping)
	}
	return err
}

// progress says from time to time how many rows have been read, for files that take long.
func progress(records sheets.Records, stderr io.Writer) sheets.Records {
	rows := -1 // without the header
	return sheets.RecordsFunc(func() (sheets.Record, error) {
		rec, err := records.Read()
		if rows++; rows > 0 && rows%progressEvery == 0 {
			fmt.Fprintf(stderr, "%s baris dibaca …\n", bahasa.Integer(int64(rows)))
		}
		return rec, err
	})
}

// describe says on stderr what was recognised and what was not used.
func describe(stderr io.Writer, in *input, r *result) {
	fmt.Fprintln(stderr, in.mapping)
	fmt.Fprintf(stderr, "%s lembar dibaca\n", bahasa.Integer(int64(len(in.responses))))
	if in.superseded > 0 {
		fmt.Fprintf(stderr, "%s lembar digantikan oleh kiriman yang lebih baru dari penilai yang sama\n", bahasa.Integer(int64(in.superseded)))
	}
	if in.anonymous {
		fmt.Fprintln(stderr, "tidak ada kolom penilai: lembar yang dikirim dua kali tidak dapat ditemukan")
	}
	if r.empty > 0 {
		fmt.Fprintf(stderr, "%s lembar tidak berisi satu pun jawaban yang dapat dihitung\n", bahasa.Integer(int64(r.empty)))
	}
	if r.moved > 0 {
		fmt.Fprintf(stderr, "%s orang tercatat pada lebih dari satu unit; yang dipakai ialah unit yang paling sering disebut\n", bahasa.Integer(int64(r.moved)))
	}
	bad := slices.Concat(in.bad, r.bad)
	if len(bad) == 0 {
		return
	}
	slices.SortStableFunc(bad, func(a, b error) int { return line(a) - line(b) })
	fmt.Fprintf(stderr, "%s baris tidak dapat dipakai:\n", bahasa.Integer(int64(len(bad))))
	for _, err := range bad {
		fmt.Fprintln(stderr, "  "+strings.ReplaceAll(indonesian(err), "\n", " "))
	}
}

// line is where a bad row begins.
func line(err error) int {
	var row *aparatur.RowError
	if errors.As(err, &row) {
		return row.Line
	}
	return 0
}
