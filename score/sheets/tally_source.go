package sheets

import (
	"bytes"
	"io"
	"sync"
)

// rowBlock is the size of the blocks that are handed out, where rows are not longer.
const rowBlock = 256 << 10

// rowSource hands out what is left of a CSV source in blocks of whole rows. A row is whole when
// nothing that follows can change what it is: a quotation mark that is not closed yet may be closed
// in the next block, or never.
type rowSource struct {
	mu     sync.Mutex
	src    io.Reader
	size   int // of a block
	limit  int
	p      parser
	carry  []byte // what was read behind the last block
	ended  bool   // src has returned an error
	eof    bool   // and that was its end
	skip   bool   // the rest of a line that is too long is still to come
	number int    // of the next block
	err    error  // why reading failed
}

// newRowSource takes over what r has not read yet, behind the header.
func newRowSource(r *CSVReader, size int) *rowSource {
	s := &rowSource{src: r.src, size: size, limit: r.limit, p: parser{comma: r.p.comma}, skip: r.skip}
	s.carry = append(s.carry, r.buf[r.start:r.end]...)
	s.note(r.err)
	r.start, r.skip, r.err = r.end, false, io.EOF
	return s
}

// note takes down an error of the source.
func (s *rowSource) note(err error) {
	switch err {
	case nil:
		return
	case io.EOF:
		s.eof = true
	default:
		s.err = err
	}
	s.ended = true
}

// next reads the next block into buf, which it may replace with a longer one. It reports false when
// nothing is left.
func (s *rowSource) next(buf []byte) (block []byte, number int, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	buf = append(buf[:0], s.carry...)
	s.carry = s.carry[:0]
	want := s.size
	for {
		buf = s.fill(buf, want)
		if s.skip {
			buf = s.passLine(buf)
			if s.skip && !s.ended {
				continue
			}
		}
		n := len(buf)
		if !s.eof {
			n = s.whole(buf)
		}
		if n == 0 && !s.ended {
			want = 2 * max(want, len(buf))
			continue
		}
		s.carry = append(s.carry, buf[n:]...)
		if n == 0 {
			return buf, 0, false
		}
		s.number++
		return buf[:n], s.number - 1, true
	}
}

// fill reads until buf has size bytes, or the source ends.
func (s *rowSource) fill(buf []byte, size int) []byte {
	if cap(buf) < size {
		buf = append(make([]byte, 0, size), buf...)
	}
	empty := 0
	for len(buf) < size && !s.ended {
		n, err := s.src.Read(buf[len(buf):size])
		buf = buf[:len(buf)+n]
		if empty++; n > 0 {
			empty = 0
		}
		if err == nil && empty == maxEmptyRead {
			err = io.ErrNoProgress
		}
		s.note(err)
	}
	return buf
}

// passLine drops what buf has of a line that is too long.
func (s *rowSource) passLine(buf []byte) []byte {
	i := bytes.IndexByte(buf, '\n')
	if i < 0 {
		s.skip = !s.ended
		return buf[:0]
	}
	s.skip = false
	return buf[:copy(buf, buf[i+1:])]
}

// whole returns how much of b, which begins with a row, is whole rows. It is 0 if not one is there.
func (s *rowSource) whole(b []byte) (n int) {
	seen := 0 // how far rows before n looked
	for at := 0; at < len(b); {
		quote := bytes.IndexByte(b[at:], '"')
		plain := b[at:]
		if quote >= 0 {
			plain = plain[:quote]
		}
		if i := bytes.LastIndexByte(plain, '\n'); i >= 0 {
			// Lines without a quotation mark are rows.
			at += i + 1
		} else {
			size, ok := s.pass(b[at:], quote >= 0, &seen, at)
			if !ok {
				break
			}
			if at += size; s.skip {
				return at
			}
		}
		if at >= seen {
			n = at
		}
	}
	return n
}

// pass returns the length of what the row at the beginning of b takes away; false if that depends on what follows b. It
// raises seen to how far it looked; b begins at position at.
func (s *rowSource) pass(b []byte, quoted bool, seen *int, at int) (size int, ok bool) {
	const breaks = len("\r\n")
	o := rowPartial
	if quoted {
		size, _, o = s.p.row(b, false)
	}
	if o == rowPartial {
		if len(b) <= s.limit+breaks {
			return 0, false
		}
		size = s.limit + breaks + 1
	}
	*seen = max(*seen, at+size)
	if o == rowRead && len(withoutBreak(b[:size])) <= s.limit {
		return size, true
	}
	// Reading goes on with the next line.
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		return i + 1, true
	}
	s.skip = true
	return len(b), true
}
