package sheets

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"github.com/aparatur/aparatur/internal/spreadsheet"
	"github.com/aparatur/aparatur/score"
)

// plainRow reads rows that are plain in every respect: answers of one digit or of words that were met before, persons without a
// doubt, nothing around a cell. Of any other row it says so, and nothing more.
type plainRow struct {
	steps   []step
	columns int
	comma   byte
	ratings []score.Rating // of the row that was read last
	units   unitIndex

	digits  digits
	answers *answers
	cfg     *config
	fine    map[Kind]map[string]bool // roles and times that were found right
}

// maxFine is how many different roles and times are kept.
const maxFine = 512

// step is what is done with one column, or with several that stand side by side.
type step struct {
	kind    Kind // 0: nothing
	columns int
	at      int // of items: where in the row of ratings
}

// newPlainRow returns the reader of rows with columns of these kinds.
func newPlainRow(kinds []Kind, comma byte, cfg *config, a *answers) plainRow {
	p := plainRow{columns: len(kinds), comma: comma, digits: newDigits(&a.short, comma), answers: a, cfg: cfg,
		fine: map[Kind]map[string]bool{KindRole: {}, KindTime: {}}}
	for _, kind := range kinds {
		if kind == KindName || kind == KindComment {
			kind = 0 // whatever it says is right
		}
		if n := len(p.steps) - 1; n >= 0 && p.steps[n].kind == kind && (kind == 0 || kind == KindItem) {
			p.steps[n].columns++
		} else {
			p.steps = append(p.steps, step{kind, 1, len(p.ratings)})
		}
		if kind == KindItem {
			p.ratings = append(p.ratings, 0)
		}
	}
	return p
}

// line reads a row without quotation marks into ratings, and returns its group; -1 if the row is not plain.
func (p *plainRow) line(line []byte) int {
	group, at := -1, 0 // at is beyond the line when there is no further cell
	for i := range p.steps {
		s := &p.steps[i]
		if s.kind == KindItem {
			if at = p.run(line, at, p.ratings[s.at:s.at+s.columns]); at < 0 {
				return -1
			}
			continue
		}
		for range s.columns {
			if at > len(line) {
				return -1
			}
			if s.kind == KindPerson || s.kind == KindUnit {
				// Mostly digits to the end of the cell.
				if n, ok := p.number(s.kind, line[at:], &group); ok {
					at += n + 1
					continue
				}
			}
			n := cellEnd(line[at:], p.comma)
			cell := line[at : at+n]
			at += n + 1
			switch {
			case s.kind == 0:
			case s.kind == KindUnit:
				if !visible(cell) {
					return -1
				}
				group = p.units.of(cell)
			case !p.right(s.kind, cell):
				return -1
			}
		}
	}
	if at != len(line)+1 {
		return -1
	}
	return p.group(group)
}

// number reads the number of a person, or a unit that is a group itself, at the beginning of b, and returns its length; false
// for anything else.
func (p *plainRow) number(kind Kind, b []byte, group *int) (n int, ok bool) {
	if kind == KindUnit {
		value := 0
		for n < len(b) && n < 5 && b[n]-'0' <= 9 {
			value = 10*value + int(b[n]-'0')
			n++
		}
		if n == 0 || b[0] == '0' && n > 1 || value >= maxOwn || n < len(b) && b[n] != p.comma {
			return 0, false
		}
		*group = value
		p.units.highest = max(p.units.highest, value)
		return n, true
	}
	for len(b)-n >= 8 && eightDigits(binary.LittleEndian.Uint64(b[n:])) {
		n += 8
	}
	for n < len(b) && b[n]-'0' <= 9 {
		n++
	}
	return n, n > 0 && (n == len(b) || b[n] == p.comma) && !spreadsheet.Cut(b[:n], nipDigits) && p.cfg.identity == nil
}

// cells is line for a row that was taken apart already.
func (p *plainRow) cells(text []byte, spans []span) int {
	if len(spans) != p.columns {
		return -1
	}
	group := -1
	for i := range p.steps {
		s := &p.steps[i]
		for k, at := range spans[:s.columns] {
			cell := text[at.start:at.end]
			switch s.kind {
			case 0:
			case KindItem:
				r, n := p.answer(cell)
				if n != len(cell) {
					return -1
				}
				p.ratings[s.at+k] = r
			case KindUnit:
				if !visible(cell) {
					return -1
				}
				group = p.units.of(cell)
			default:
				if !p.right(s.kind, cell) {
					return -1
				}
			}
		}
		spans = spans[s.columns:]
	}
	return p.group(group)
}

// group returns the group of a row whose unit has this one, or that of rows without a unit for -1. It returns -1 for a row
// without answers, which may be empty.
func (p *plainRow) group(unit int) int {
	for _, r := range p.ratings {
		if r == 0 {
			continue
		}
		if unit < 0 {
			unit = p.units.of(nil)
		}
		return unit
	}
	return -1
}

// run reads cells of answers from position at on into row, and returns where the next cell begins; -1 where one is not plain.
func (p *plainRow) run(line []byte, at int, row []score.Rating) int {
	const cells, top = 0x00ff * lanes, 0x8000 * lanes
	commas, first, above := p.digits.commas, top-p.digits.first, top-p.digits.above
	for len(row) > 0 {
		if len(row) >= 4 && at+8 <= len(line) {
			// Four digits of positions, each with a delimiter behind it.
			x := binary.LittleEndian.Uint64(line[at:])
			four := x & cells
			if x^four == commas && (four+first)&^(four+above)&top == top {
				four += first - top + lanes
				four |= four >> 8
				packed := uint32(four&0xffff) | uint32(four>>16)&0xffff_0000
				row[0], row[1], row[2], row[3] = score.Rating(packed), score.Rating(packed>>8), score.Rating(packed>>16), score.Rating(packed>>24)
				at, row = at+8, row[4:]
				continue
			}
		}
		if at > len(line) {
			return -1
		}
		r, n := p.answer(line[at:])
		if n < 0 {
			return -1
		}
		row[0] = r
		at, row = at+n+1, row[1:]
	}
	return at
}

// answer reads the cell at the beginning of b, and returns its length; -1 for one that is not plain.
func (p *plainRow) answer(b []byte) (score.Rating, int) {
	switch {
	case len(b) == 0 || b[0] == p.comma:
		return 0, 0
	case len(b) == 1 || b[1] == p.comma:
		if r := p.answers.short[b[0]]; r != 0 {
			return r, 1
		}
		return 0, -1
	}
	n := cellEnd(b, p.comma)
	if r, ok := p.answers.long[string(b[:n])]; ok {
		return r, n
	}
	return 0, -1
}

// cellEnd returns the length of the cell at the beginning of b.
func cellEnd(b []byte, comma byte) int {
	if n := bytes.IndexByte(b, comma); n >= 0 {
		return n
	}
	return len(b)
}

// visible reports whether a cell has something in it, and no white space around it.
func visible(cell []byte) bool {
	n := len(cell)
	return n > 0 && cell[0] > ' ' && cell[0] < utf8.RuneSelf && cell[n-1] > ' ' && cell[n-1] < utf8.RuneSelf
}

// right reports whether a person, rater, role or time is right beyond doubt.
func (p *plainRow) right(kind Kind, cell []byte) bool {
	switch {
	case kind == KindTime && len(cell) == 0:
		return true
	case !visible(cell):
		return false
	case kind == KindTime || kind == KindRole:
		return p.fine[kind][string(cell)] || p.parse(kind, string(cell))
	}
	if !undamaged(cell) {
		return false
	}
	if p.cfg.identity == nil {
		return true
	}
	key, err := p.cfg.identity(string(cell))
	return err == nil && (key != "" || kind == KindRater)
}

// undamaged reports whether a spreadsheet has surely not damaged a cell: one of digits, or one that begins with a letter.
func undamaged(cell []byte) bool {
	rest := cell
	for len(rest) >= 8 && eightDigits(binary.LittleEndian.Uint64(rest)) {
		rest = rest[8:]
	}
	for _, c := range rest {
		if c < '0' || c > '9' {
			return cell[0] >= 'A' && cell[0] <= 'Z' || cell[0] >= 'a' && cell[0] <= 'z'
		}
	}
	return !spreadsheet.Cut(cell, nipDigits)
}

func (p *plainRow) parse(kind Kind, cell string) bool {
	var err error
	if kind == KindTime {
		_, err = p.cfg.time(cell)
	} else {
		_, err = p.cfg.role(cell)
	}
	if err == nil && len(p.fine[kind]) < maxFine {
		p.fine[kind][cell] = true
	}
	return err == nil
}

func eightDigits(x uint64) bool {
	const ones = 0x0101_0101_0101_0101
	return x&(0xf0*ones) == 0x30*ones && (x+6*ones)&(0xf0*ones) == 0x30*ones
}

// digits are what four answers at once are compared with, on a scale whose positions are digits that follow each other.
type digits struct {
	commas uint64 // as they stand behind four answers
	first  uint64 // the digit of the first position, four times
	above  uint64 // the one above the last, and first itself where positions are no digits
}

// lanes has a 1 at the beginning of every 16 bits.
const lanes = 0x0001_0001_0001_0001

func newDigits(rating *[256]score.Rating, comma byte) digits {
	first := max(bytes.IndexFunc([]byte("0123456789"), func(r rune) bool { return rating[r] == 1 }), 0) + '0'
	above := first
	for above <= '9' && int(rating[above]) == above-first+1 {
		above++
	}
	return digits{uint64(comma) << 8 * lanes, uint64(first) * lanes, uint64(above) * lanes}
}
