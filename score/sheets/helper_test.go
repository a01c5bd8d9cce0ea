package sheets_test

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// aspect and item are the enumerations of a made-up framework of two dimensions with two items each.
type (
	aspect uint8
	item   uint8
)

const (
	quick aspect = iota + 1
	kind
)

const (
	c1 item = iota + 1
	c2
	r1
	r2
)

// service is a framework on a scale of 1 to 5 with labels.
func service(t testing.TB) *score.Framework[aspect, item] {
	t.Helper()
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	scale, err = scale.WithLabels("Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu")
	require.NoError(t, err)
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions},
		score.Dimension[aspect, item]{ID: quick, Code: "C", Name: "Cepat", Weight: 1, Items: []score.Item[item]{
			{ID: c1, Code: "C1", Text: "Melayani tanpa menunda", Weight: 1},
			{ID: c2, Code: "C2", Text: "Menjawab surat dalam satu hari", Weight: 1},
		}},
		score.Dimension[aspect, item]{ID: kind, Code: "R", Name: "Ramah", Weight: 1, Items: []score.Item[item]{
			{ID: r1, Code: "R1", Text: "Menyapa pengunjung", Weight: 1},
			{ID: r2, Code: "R2", Text: "Tidak membentak, tidak menghardik", Weight: 1},
		}},
	)
	require.NoError(t, err)
	return f
}

// table is a source of records in memory; its rows are lines of cells parted by |, of which the first is line 1.
func table(rows ...string) sheets.Records {
	line := 0
	return sheets.RecordsFunc(func() (sheets.Record, error) {
		if line == len(rows) {
			return sheets.Record{}, io.EOF
		}
		line++
		return sheets.Record{Line: line, Fields: strings.Split(rows[line-1], "|")}, nil
	})
}

// show writes a response on one line, names and all: line, person (name), rater, unit, role, time, ratings, comments.
func show[I ~uint8](r sheets.Response[I]) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d", r.Line)
	add := func(key, value string) {
		if value != "" {
			b.WriteString(" " + key + "=" + value)
		}
	}
	add("orang", r.Person)
	add("nama", r.Name)
	add("penilai", r.Rater)
	add("unit", r.Unit)
	if r.Role != 0 {
		add("peran", r.Role.Code())
	}
	if !r.Time.IsZero() {
		add("waktu", r.Time.Format("2006-01-02T15:04:05Z07:00"))
	}
	var ratings []string
	for i, x := range r.Sheet.All() {
		if x == score.CannotRate {
			ratings = append(ratings, fmt.Sprintf("%d:TT", i))
		} else {
			ratings = append(ratings, fmt.Sprintf("%d:%d", i, x))
		}
	}
	add("jawaban", strings.Join(ratings, ","))
	for _, c := range r.Comments {
		add(c.Question, fmt.Sprintf("%q", c.Text))
	}
	return b.String()
}

// collect writes what a sequence yields: responses as show writes them, errors in Indonesian after "! ".
func collect[I ~uint8](seq iter.Seq2[sheets.Response[I], error]) (out []string) {
	for r, err := range seq {
		if err != nil {
			out = append(out, "! "+fault.Indonesian(err))
			continue
		}
		out = append(out, show(r))
	}
	return out
}

// problems returns the problems of the mapping that err is about, in Indonesian.
func problems(t testing.TB, err error) (out []string) {
	t.Helper()
	var m *sheets.MappingError
	require.ErrorAs(t, err, &m)
	for _, p := range m.Problems {
		out = append(out, fault.Indonesian(p))
	}
	return out
}

// used writes the columns that are used: number, kind, item, person.
func used(m sheets.Mapping) (out []string) {
	for c := range m.Columns() {
		if c.Kind == 0 {
			continue
		}
		text := fmt.Sprintf("%d %s", c.Number, c.Kind.Code())
		if c.Item != "" {
			text += " " + c.Item
		}
		if c.Block != 0 {
			text += fmt.Sprintf(" @%d", c.Block)
		}
		out = append(out, text)
	}
	return out
}

// isRow reports whether err is about one row.
func isRow(err error) bool {
	var row *fault.RowError
	return errors.As(err, &row)
}

func count[T any](seq iter.Seq[T]) int { return len(slices.Collect(seq)) }
