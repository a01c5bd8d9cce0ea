package sheets

import (
	"bytes"
	"context"
	"io"
	"unicode/utf8"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// tallier counts the rows of blocks. A row that is as plain as rows mostly are is read where it
// stands; any other is left to the reader that everybody uses, so that there is one place where it
// is decided what a row says.
type tallier[D, I ~uint8] struct {
	t      *tallying
	batch  *score.Batch[D, I]
	whole  *score.Tally[D, I] // of batch, in the end
	row    plainRow
	items  []I // of row
	limit  int
	ansi   bool // the file was said to be Windows-1252
	reader *Reader[I]
	csv    *CSVReader // of reader, over the block
	rest   blockReport
}

func newTallier[D, I ~uint8](r *Reader[I], batch *score.Batch[D, I], t *tallying) *tallier[D, I] {
	src := r.src.(*CSVReader)
	w := &tallier[D, I]{t: t, batch: batch, limit: src.limit, ansi: src.given && src.encoding == Windows1252}
	w.csv = &CSVReader{begun: true, encoding: src.encoding, given: src.given, delimiter: src.delimiter, delimited: true,
		limit: src.limit, width: src.width, err: io.EOF, p: parser{comma: src.p.comma}}
	own := *r
	own.src, own.padded, own.answers = w.csv, nil, newAnswers(r.answers.scale)
	w.reader = &own
	var kinds []Kind
	for _, c := range own.blocks[0].cells {
		for len(kinds) < c.index {
			kinds = append(kinds, 0)
		}
		kinds = append(kinds, c.kind)
		if c.kind == KindItem {
			w.items = append(w.items, c.item)
		}
	}
	w.row = newPlainRow(append(kinds, make([]Kind, r.width-len(kinds))...), byte(src.delimiter), r.cfg, own.answers)
	return w
}

// run counts blocks until there are none, or ctx is cancelled.
func (w *tallier[D, I]) run(ctx context.Context) {
	var buf []byte
	for {
		if ctx.Err() != nil {
			w.t.stopped.Store(true)
			return
		}
		block, number, ok := w.t.rows.next(buf)
		if !ok {
			w.whole = w.batch.Whole()
			return
		}
		buf = block
		w.rest = blockReport{bytes: int64(len(block))}
		w.block(block)
		w.t.report.add(number, w.rest)
	}
}

// block counts the rows of a block.
func (w *tallier[D, I]) block(b []byte) {
	// What holds for the block holds for its rows.
	valid := !w.ansi && utf8.Valid(b)
	quoted := bytes.IndexByte(b, '"') >= 0
	for at := 0; at < len(b); {
		n, lines, counted := 0, 1, false
		if n = bytes.IndexByte(b[at:], '\n') + 1; n > 0 {
			row := withoutBreak(b[at : at+n])
			switch {
			case len(row) == 0:
				w.rest.lines++
				at += n
				continue
			case quoted && bytes.IndexByte(row, '"') >= 0:
				var o outcome
				n, lines, o = w.csv.p.row(b[at:], false)
				counted = o == rowRead && w.readable(b[at:at+n], valid) && w.add(w.row.cells(w.csv.p.text, w.csv.p.spans))
			default:
				counted = w.readable(row, valid) && w.add(w.row.line(row))
			}
		}
		if counted {
			w.rest.lines += lines
			w.rest.rows++
			at += n
		} else {
			at = w.slow(b, at)
		}
	}
}

// add counts the row of ratings for a group, if there is one. It reports false for a row that must be looked at more closely.
func (w *tallier[D, I]) add(group int) bool {
	return group >= 0 && w.batch.Add(group, w.row.ratings) == nil
}

// readable reports whether a row is short enough and in UTF-8.
func (w *tallier[D, I]) readable(row []byte, valid bool) bool {
	return len(row) <= w.limit && (valid || !w.ansi && utf8.Valid(row))
}

// slow has the reader read the row at position at, and returns where the next one begins.
func (w *tallier[D, I]) slow(b []byte, at int) int {
	c := w.csv
	c.buf, c.start, c.end, c.line, c.skip = b, at, len(b), w.rest.lines, false
	rec, err := w.reader.read()
	if err == nil {
		var out Response[I]
		if err = w.reader.cells(&out, w.reader.blocks[0].cells, rec); err == nil {
			for i, item := range w.items {
				w.row.ratings[i] = out.Sheet.Rating(item)
			}
			if err = w.batch.Add(w.row.units.of([]byte(out.Unit)), w.row.ratings); err != nil {
				err = &fault.RowError{Line: rec.Line, Err: err}
			}
		}
	}
	for c.skip {
		c.skipLine()
	}
	w.rest.lines = c.line
	switch {
	case err == nil:
		w.rest.rows++
	case err == io.EOF:
		return len(b)
	default:
		w.refuse(err)
	}
	return c.start
}

// refuse notes the error of a row.
func (w *tallier[D, I]) refuse(err error) {
	w.rest.bad++
	if e, ok := err.(*fault.RowError); ok && len(w.rest.errors) < w.t.report.open() {
		w.rest.errors = append(w.rest.errors, e)
	}
}
