package sheets

import (
	"io"
	"slices"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// maxNames is how many different names of items are kept with what they mean.
const maxNames = 4 << 10

// NewLong returns a reader of a file in which one row is one answer (baris panjang), with columns
// for the person, the rater, the role, the item and the answer, as a database or an application
// writes it. Columns are found as [NewWide] finds them; the item's and the answer's, and one with
// persons or raters, must be there. The item's cell may say what a header of NewWide may say.
//
// Rows with the same person, rater and role make one sheet. Its Line, Name and Unit are those of
// its first row that has them, its Time is the latest one, and a comment that several rows repeat
// is there once. The same item twice in one sheet is an error of the second row, also if it has no
// answer. A row without a rater, in a file that has a column for them, is an error too, for nothing
// tells which sheet it belongs to; of a file without such a column, all rows with the same person
// and role are one sheet.
//
// All keeps every sheet in memory, and yields them in order of their first rows after the last row
// was read; errors of rows are yielded when they are met. After an error of the source it yields no
// sheets, for their rows are not all there. [WithAdjacentRows] reads in constant memory.
func NewLong[D, I ~uint8](src Records, f *score.Framework[D, I], options ...Option) (*Reader[I], error) {
	return newReader(src, f, longRows, nil, options)
}

// longReader puts sheets together from long rows.
type longReader[I ~uint8] struct {
	form     *form[I]
	adjacent bool
	names    map[string]I // items by how the file names them
	open     map[sheetKey]*openSheet[I]
	order    []*openSheet[I]
}

// sheetKey says which sheet a long row belongs to.
type sheetKey struct {
	person, rater string
	role          score.Role
}

// openSheet is a sheet of which more rows may come.
type openSheet[I ~uint8] struct {
	key  sheetKey
	out  Response[I]
	seen [256]bool // items of which a row was read
}

func newLongReader[I ~uint8](f *form[I], cfg *config) *longReader[I] {
	return &longReader[I]{form: f, adjacent: cfg.adjacent, names: map[string]I{}, open: map[sheetKey]*openSheet[I]{}}
}

func (l *longReader[I]) all(r *Reader[I], yield func(Response[I], error) bool) {
	for {
		rec, err := r.read()
		if err == io.EOF {
			break
		}
		if err == nil {
			var done *openSheet[I]
			done, err = l.add(r, rec)
			if done != nil && !yield(done.out, nil) {
				return
			}
		}
		if err != nil && (!yield(Response[I]{}, err) || !isRowError(err)) {
			return
		}
	}
	for _, s := range l.order {
		if !yield(s.out, nil) {
			return
		}
	}
}

// add puts a row into its sheet. It returns a sheet that is complete because the row belongs to
// another one.
func (l *longReader[I]) add(r *Reader[I], rec Record) (done *openSheet[I], err error) {
	row := Response[I]{Line: rec.Line}
	var item I
	var rating score.Rating
	var named, rater *cell[I]
	cells := r.blocks[0].cells
	for i := range cells {
		c := &cells[i]
		value := rec.Fields[c.index]
		switch c.kind {
		case KindItemName:
			item, err = l.item(value)
			named = c
		case KindAnswer:
			rating, err = r.answers.parse(value)
		default:
			if c.kind == KindRater {
				rater = c
			}
			err = fill(r.cfg, &row, c, trim(value))
		}
		if err != nil {
			return nil, c.refuse(rec, err)
		}
	}
	if rater != nil && row.Rater == "" {
		return nil, rater.refuse(rec, fault.ErrEmpty)
	}
	key := sheetKey{row.Person, row.Rater, row.Role}
	s := l.open[key]
	if s == nil {
		if l.adjacent && len(l.order) > 0 {
			done = l.order[0]
			delete(l.open, done.key)
			l.order = l.order[:0]
		}
		s = &openSheet[I]{key: key, out: row}
		l.open[key] = s
		l.order = append(l.order, s)
	} else if s.seen[item] {
		return nil, named.refuse(rec, fault.Because(fault.ErrDuplicate, "this item of the sheet was read before",
			"butir ini sudah ada dalam lembar yang sama"))
	} else {
		s.merge(row)
	}
	s.seen[item] = true
	if rating == 0 {
		return done, nil
	}
	if err := s.out.Sheet.Set(item, rating); err != nil {
		return done, named.refuse(rec, err)
	}
	return done, nil
}

// merge adds what a further row says of the sheet besides its answer.
func (s *openSheet[I]) merge(row Response[I]) {
	if s.out.Name == "" {
		s.out.Name = row.Name
	}
	if s.out.Unit == "" {
		s.out.Unit = row.Unit
	}
	if row.Time.After(s.out.Time) {
		s.out.Time = row.Time
	}
	for _, c := range row.Comments {
		if !slices.Contains(s.out.Comments, c) {
			s.out.Comments = append(s.out.Comments, c)
		}
	}
}

// item returns the item that a cell names.
func (l *longReader[I]) item(cell string) (I, error) {
	if item := l.names[cell]; item != 0 {
		return item, nil
	}
	if isBlank(cell) {
		return 0, fault.ErrEmpty
	}
	item, err := l.form.item(cell)
	if err != nil {
		return 0, err
	}
	if item == 0 {
		return 0, fault.ErrUnknown
	}
	if len(l.names) < maxNames {
		l.names[strings.Clone(cell)] = item
	}
	return item, nil
}
