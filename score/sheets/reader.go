package sheets

import (
	"io"
	"iter"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Reader reads the responses of a file, one after another; [NewWide], [NewLong], [NewBlocks] and
// [NewGrid] make it, after reading the header. Use it from one goroutine at a time.
type Reader[I ~uint8] struct {
	src     Records
	cfg     *config
	mapping Mapping
	answers *answers
	width   int      // columns of the header
	padded  []string // a row that is shorter

	shared []cell[I] // columns that all persons of a row share
	blocks []block[I]
	long   *longReader[I] // of long rows
}

// cell is a column that is used.
type cell[I ~uint8] struct {
	index    int // in Record.Fields
	kind     Kind
	item     I
	label    string // what errors call the column
	question string // what comments call it
}

// block is what a row has of one person.
type block[I ~uint8] struct {
	person string // named in the header
	cells  []cell[I]
}

// Mapping returns what the columns were recognised as.
func (r *Reader[I]) Mapping() Mapping { return r.mapping }

// All yields the responses in order of the file, and in place of each row that cannot be read its
// error: a *aparatur.RowError with line, column, value and reason. The row after it is read all the
// same; break out of the loop to stop. The column is named by its header, or, where that is long,
// names a person or is not the only one, by the item or header and the number of the column: "BP1
// #27". The value of a column with persons or raters is not shown. An error of the source that is
// not about one row (see [Records]) is the last thing that All yields. Range over All once.
//
// A row in which every cell is empty is passed over. Of any other row, either what it says or an
// error is yielded.
func (r *Reader[I]) All() iter.Seq2[Response[I], error] {
	return func(yield func(Response[I], error) bool) {
		if r.long != nil {
			r.long.all(r, yield)
			return
		}
		for {
			rec, err := r.read()
			if err == io.EOF {
				return
			}
			if err != nil {
				if !yield(Response[I]{}, err) || !isRowError(err) {
					return
				}
				continue
			}
			if !r.row(rec, yield) {
				return
			}
		}
	}
}

// newReader reads the header of src and maps its columns.
func newReader[D, I ~uint8](
	src Records, f *score.Framework[D, I], l layout, split Split, options []Option,
) (*Reader[I], error) {
	cfg := newConfig(options)
	fields, line, err := header(src)
	if err != nil {
		return nil, err
	}
	form := newForm(f)
	m, mapping, err := mapColumns(form, cfg, l, split, fields, line)
	if err != nil {
		return nil, err
	}
	r := &Reader[I]{src: src, cfg: cfg, mapping: mapping, answers: newAnswers(form.scale), width: len(fields)}
	if l != wideRows && l != longRows {
		r.blocks = make([]block[I], mapping.blocks)
		for b, person := range m.persons {
			r.blocks[b].person = person
		}
	} else {
		r.blocks = make([]block[I], 1)
	}
	for i, c := range m.cols {
		if c.Kind == 0 {
			continue
		}
		x := cell[I]{index: i, kind: c.Kind, item: m.items[i], label: c.label(m.several(i)), question: c.Header}
		if c.Personal {
			x.question = m.parts[i]
		}
		switch {
		case len(r.blocks) == 1 && l != gridRows:
			r.blocks[0].cells = append(r.blocks[0].cells, x)
		case c.Block == 0:
			r.shared = append(r.shared, x)
		default:
			r.blocks[c.Block-1].cells = append(r.blocks[c.Block-1].cells, x)
		}
	}
	if l == longRows {
		r.long = newLongReader(form, cfg)
	}
	return r, nil
}

// read returns the next row that is not empty, with as many fields as the header.
func (r *Reader[I]) read() (Record, error) {
	for {
		rec, err := r.src.Read()
		if err != nil {
			return Record{}, err
		}
		if allBlank(rec.Fields) {
			continue
		}
		if n := len(rec.Fields); n > r.width {
			if !allBlank(rec.Fields[r.width:]) {
				return Record{}, &fault.RowError{Line: rec.Line, Err: &countError{got: n, want: r.width}}
			}
			rec.Fields = rec.Fields[:r.width]
		}
		if len(rec.Fields) < r.width {
			r.padded = append(r.padded[:0], rec.Fields...)
			r.padded = append(r.padded, make([]string, r.width-len(rec.Fields))...)
			rec.Fields = r.padded
		}
		return rec, nil
	}
}

// row yields what a row says. It reports false to stop.
func (r *Reader[I]) row(rec Record, yield func(Response[I], error) bool) bool {
	base := Response[I]{Line: rec.Line}
	if err := r.cells(&base, r.shared, rec); err != nil {
		return yield(Response[I]{}, err)
	}
	several := len(r.blocks) > 1 || r.blocks[0].person != ""
	empty := true
	for i := range r.blocks {
		b := &r.blocks[i]
		if several && b.blank(rec) {
			continue
		}
		empty = false
		out := base
		out.Person = b.person
		if err := r.cells(&out, b.cells, rec); err != nil {
			if !yield(Response[I]{}, err) {
				return false
			}
			continue
		}
		if !yield(out, nil) {
			return false
		}
	}
	if empty {
		return yield(Response[I]{}, &fault.RowError{Line: rec.Line,
			Err: fault.Because(fault.ErrEmpty, "nobody was rated", "tidak ada orang yang dinilai")})
	}
	return true
}

// blank reports whether the row says nothing of the person of the block.
func (b *block[I]) blank(rec Record) bool {
	for i := range b.cells {
		if !isBlank(rec.Fields[b.cells[i].index]) {
			return false
		}
	}
	return true
}

// cells reads cells of a row into out. The error is a *fault.RowError.
func (r *Reader[I]) cells(out *Response[I], cells []cell[I], rec Record) error {
	for i := range cells {
		c := &cells[i]
		value := rec.Fields[c.index]
		if c.kind == KindItem {
			rating, err := r.answers.parse(value)
			if err == nil && rating != 0 {
				err = out.Sheet.Set(c.item, rating)
			}
			if err != nil {
				return c.refuse(rec, err)
			}
			continue
		}
		if err := fill(r.cfg, out, c, trim(value)); err != nil {
			return c.refuse(rec, err)
		}
	}
	return nil
}

// refuse is the error of a cell.
func (c *cell[I]) refuse(rec Record, why error) error {
	return &fault.RowError{Line: rec.Line, Column: c.label, Value: trim(rec.Fields[c.index]),
		Personal: c.kind.personal(), Err: why}
}

// fill reads a cell that is no answer into out.
func fill[I ~uint8](cfg *config, out *Response[I], c *cell[I], value string) (err error) {
	switch c.kind {
	case KindPerson:
		if value == "" {
			return fault.ErrEmpty
		}
		if out.Person, err = cfg.key(value); err == nil && out.Person == "" {
			err = fault.ErrEmpty
		}
	case KindRater:
		if value != "" {
			out.Rater, err = cfg.key(value)
		}
	case KindRole:
		out.Role, err = cfg.role(value)
	case KindTime:
		if value != "" {
			out.Time, err = cfg.time(value)
		}
	case KindName:
		out.Name = value
	case KindUnit:
		out.Unit = value
	case KindComment:
		if value != "" {
			out.Comments = append(out.Comments, Comment{Question: c.question, Text: value})
		}
	}
	return err
}
