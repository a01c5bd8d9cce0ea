package sheets

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/aparatur/aparatur/internal/fault"
)

const (
	defaultLimit = 1 << 20
	blockSize    = 64 << 10 // bytes read at once
	maxEmptyRead = 100      // reads without data and without an error, after which a source counts as broken
)

// CSVOption changes how [CSV] reads.
type CSVOption func(*CSVReader)

// WithEncoding says how the file is encoded; without it, CSV finds out. A row that is not valid in
// the encoding given is refused with [ErrEncoding]. A byte order mark of that encoding is passed
// over all the same.
func WithEncoding(e Encoding) CSVOption { return func(r *CSVReader) { r.encoding, r.given = e, true } }

// WithDelimiter says what stands between two cells, an ASCII character such as ';' or '\t'; without
// it, CSV finds out. A quotation mark, a line break and NUL are refused with [ErrOption].
func WithDelimiter(delimiter rune) CSVOption {
	return func(r *CSVReader) { r.delimiter, r.delimited = delimiter, true }
}

// WithLimit sets how many bytes a row may have, without the line break at its end; the default is 1
// MiB (1,048,576). In UTF-16 the bytes are those of the same text in UTF-8. A limit below 1 is
// refused with [ErrOption].
func WithLimit(size int) CSVOption { return func(r *CSVReader) { r.limit = size } }

// CSV returns a reader of a file of comma-separated values, as Google Forms, Excel, LibreOffice or
// a database write it. It reads in constant memory: a block of the file, and one row where that is
// longer.
//
// Unless options say otherwise it finds out
//   - the encoding: UTF-8 and UTF-16 by their byte order marks, UTF-16 without one by its NUL
//     bytes; otherwise each row that is valid UTF-8 is read as UTF-8 and any other as Windows-1252.
//     Of the five bytes that Windows-1252 leaves undefined (81, 8D, 8F, 90, 9D), and of bytes that
//     are not UTF-8 in a file with its mark, the row is an [ErrEncoding];
//   - the delimiter: of comma, semicolon and tab the one that occurs most outside quotation marks
//     in the header, the first of them where two are equal. A first line "sep=;", as Excel writes
//     and reads it, decides instead; it is no row, also where [WithDelimiter] decides.
//
// What is a row is what package encoding/csv reads with LazyQuotes off: \r\n counts as \n, empty
// lines are passed over, quoted cells may contain line breaks, and every row must have as many
// cells as the first. With these exceptions:
//   - a row longer than the limit (see [WithLimit]) is refused with [ErrTooLong];
//   - after a row that is too long, and after a misplaced quotation mark in a row that has run over
//     several lines, reading goes on with the line after the one where the row began, so that one
//     forgotten quotation mark does not swallow the rows that follow.
//
// The error of a row is a *aparatur.RowError with the line where the row begins, for [ErrQuote],
// [ErrFieldCount], [ErrTooLong] or [ErrEncoding]; it has no Value, for the row may hold names. An
// error of src ends the reading as a *[ReadError].
func CSV(src io.Reader, options ...CSVOption) *CSVReader {
	r := &CSVReader{src: src, limit: defaultLimit}
	for _, o := range options {
		o(r)
	}
	return r
}

// CSVReader reads the rows of a file; [CSV] makes it. It implements [Records]. Use it from one
// goroutine at a time.
type CSVReader struct {
	src       io.Reader
	encoding  Encoding
	given     bool // the encoding was given
	delimiter rune
	delimited bool // the delimiter is known
	limit     int

	begun      bool
	buf        []byte
	start, end int   // what has not been taken apart yet is buf[start:end]
	line       int   // lines passed so far
	err        error // what src returned at its end
	skip       bool  // the rest of a line that is too long is still to come

	p      parser
	width  int // cells of the header
	ansi   []byte
	fields []string
}

// Encoding returns the encoding of the file, as given or as found out in what was read so far:
// Windows1252 as soon as one row was read as such, and 0 before the first Read.
func (r *CSVReader) Encoding() Encoding {
	if r.encoding == 0 && r.begun {
		return UTF8
	}
	return r.encoding
}

// Delimiter returns the delimiter, as given or as found out; 0 before the first Read.
func (r *CSVReader) Delimiter() rune { return r.delimiter }

// All yields the rows that are left, and an error in place of each bad one; see [CSV] for them. The
// rows are copies that the caller may keep.
func (r *CSVReader) All() iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for {
			rec, err := r.Read()
			if err == io.EOF {
				return
			}
			if err == nil {
				rec.Fields = slices.Clone(rec.Fields)
			}
			if !yield(rec, err) || err != nil && !isRowError(err) {
				return
			}
		}
	}
}

// Read returns the next row, or io.EOF after the last; see [Records] and [CSV].
func (r *CSVReader) Read() (Record, error) {
	if !r.begun {
		if err := r.begin(); err != nil {
			return Record{}, err
		}
	}
	for r.skip {
		r.skipLine()
	}
	for {
		b := r.buf[r.start:r.end]
		if len(b) == 0 || b[0] == '\r' && len(b) == 1 {
			switch {
			case r.err == nil:
				r.fill()
				continue
			case r.err != io.EOF:
				return Record{}, &ReadError{Line: r.line, Err: r.err}
			}
			return Record{}, io.EOF
		}
		if n := emptyLine(b); n > 0 {
			r.start += n
			r.line++
			continue
		}
		n, lines, o := r.p.row(b, r.err == io.EOF)
		if o == rowPartial && len(b) <= r.limit+len("\r\n") {
			if r.err == nil {
				r.more(len(b))
				continue
			}
			return Record{}, &ReadError{Line: r.line, Err: r.err}
		}
		return r.record(b, n, lines, o)
	}
}

// record makes a Record of what the parser took from b, or the error of that row, and moves on
// behind it.
func (r *CSVReader) record(b []byte, n, lines int, o outcome) (Record, error) {
	line := r.line + 1
	raw := b
	if o != rowPartial {
		raw = b[:n]
	}
	size := len(withoutBreak(raw))
	var err error
	switch {
	case o == rowPartial || size > r.limit:
		text := fmt.Sprintf("%d byte", r.limit)
		err = fault.Because(ErrTooLong, "more than "+text+"s", "lebih dari "+text)
		o = rowPartial
	case o == rowBadQuote:
		err = ErrQuote
	case r.given && r.encoding == Windows1252 || !utf8.Valid(raw):
		err = r.decode()
	}
	if r.width == 0 && o != rowPartial {
		r.width = len(r.p.spans)
	}
	if err == nil && len(r.p.spans) != r.width {
		err = &countError{got: len(r.p.spans), want: r.width, lines: lines}
	}
	if err != nil {
		err = &fault.RowError{Line: line, Err: err}
	}
	if o == rowRead {
		r.start += n
		r.line += lines
	} else {
		r.line++
		r.skip = true
	}
	if err != nil {
		return Record{Line: line}, err
	}
	all := string(r.p.text)
	r.fields = r.fields[:0]
	for _, s := range r.p.spans {
		r.fields = append(r.fields, all[s.start:s.end])
	}
	return Record{Line: line, Fields: r.fields}, nil
}

// withoutBreak takes the line break off the end of a row.
func withoutBreak(row []byte) []byte {
	if n := len(row); n > 0 && row[n-1] == '\n' {
		row = row[:n-1]
	}
	if n := len(row); n > 0 && row[n-1] == '\r' {
		row = row[:n-1]
	}
	return row
}

// decode reads the row in the parser as Windows-1252, if the file may be that.
func (r *CSVReader) decode() error {
	if r.encoding != 0 && r.encoding != Windows1252 {
		return ErrEncoding
	}
	text, ok := decodeWindows1252(r.ansi[:0], r.p.text, r.p.spans)
	r.ansi = text
	if !ok {
		return ErrEncoding
	}
	r.p.text, r.encoding = text, Windows1252
	return nil
}

// begin looks at the beginning of the file: encoding, mark, delimiter.
func (r *CSVReader) begin() error {
	if r.limit < 1 {
		return fault.Because(ErrOption, fmt.Sprintf("limit %d", r.limit), fmt.Sprintf("batas %d", r.limit))
	}
	if r.given && r.encoding != 0 && !r.encoding.IsValid() {
		return fault.Because(ErrOption, r.encoding.String(), r.encoding.String())
	}
	if d := r.delimiter; r.delimited && (d <= 0 || d >= utf8.RuneSelf || strings.ContainsRune("\"\r\n", d)) {
		return fault.Because(ErrOption, fmt.Sprintf("delimiter %q", d), fmt.Sprintf("pemisah %q", d))
	}
	r.begun = true
	r.buf = make([]byte, blockSize)
	r.fillTo(sampleSize)
	sample := r.buf[r.start:min(r.end, sampleSize)]
	mark := 0
	if r.encoding == 0 {
		r.encoding, mark = detect(sample)
	} else {
		mark = markOf(r.encoding, sample)
	}
	r.start += mark
	if r.encoding == UTF16LE || r.encoding == UTF16BE {
		rest := io.MultiReader(bytes.NewReader(bytes.Clone(r.buf[r.start:r.end])), &remaining{r.src, r.err})
		r.src, r.err, r.start, r.end = decoded(rest, r.encoding), nil, 0, 0
	}
	r.findDelimiter()
	r.p.comma = byte(r.delimiter)
	return nil
}

// remaining is a source of which the end may have been seen already.
type remaining struct {
	src io.Reader
	err error
}

func (r *remaining) Read(p []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	return r.src.Read(p)
}

// findDelimiter passes the line "sep=;" and decides for a delimiter, unless one was given.
func (r *CSVReader) findDelimiter() {
	const longest = len("\"sep=;\"\r\n")
	r.fillTo(longest)
	first, n, _ := cutLine(r.buf[r.start:r.end], r.err != nil)
	if d, ok := declaredDelimiter(first); ok {
		r.start += n
		r.line++
		if !r.delimited {
			r.delimiter, r.delimited = rune(d), true
		}
	}
	for !r.delimited {
		b := r.buf[r.start:r.end]
		if n := emptyLine(b); n > 0 {
			r.start += n
			r.line++
			continue
		}
		size, all := len(b), r.err != nil
		if size > r.limit+len("\r\n") {
			b, all = b[:r.limit+len("\r\n")], true
		}
		if d, ok := countDelimiters(b, all); ok {
			r.delimiter, r.delimited = rune(d), true
			return
		}
		r.more(size)
	}
}

// declaredDelimiter reads the line "sep=;" that Excel puts first, and that LibreOffice puts in
// quotation marks.
func declaredDelimiter(line []byte) (byte, bool) {
	if n := len(line); n == 7 && line[0] == '"' && line[n-1] == '"' {
		line = line[1 : n-1]
	}
	if len(line) != 5 || !strings.EqualFold(string(line[:4]), "sep=") {
		return 0, false
	}
	d := line[4]
	return d, d != '"' && d != '\r' && d != 0 && d < utf8.RuneSelf
}

// countDelimiters returns the delimiter that occurs most in the header, the first row of b; false
// if b ends before the header does and is not all.
func countDelimiters(b []byte, all bool) (byte, bool) {
	end, quoted := -1, false
	for i, c := range b {
		if c == '"' {
			quoted = !quoted
		} else if c == '\n' && !quoted {
			end = i
			break
		}
	}
	switch {
	case end < 0 && !all:
		return 0, false
	case end < 0:
		// A quotation mark that is never closed: the first line is all that can be counted.
		b, _, _ = cutLine(b, true)
	default:
		b = b[:end]
	}
	var count [256]int
	quoted = false
	for _, c := range b {
		if c == '"' {
			quoted = !quoted
		} else if !quoted {
			count[c]++
		}
	}
	best := byte(',')
	for _, d := range []byte{';', '\t'} {
		if count[d] > count[best] {
			best = d
		}
	}
	return best, true
}

// emptyLine returns the length of the empty line at the beginning of b; 0 if there is none.
func emptyLine(b []byte) int {
	switch {
	case len(b) > 0 && b[0] == '\n':
		return 1
	case len(b) > 1 && b[0] == '\r' && b[1] == '\n':
		return 2
	}
	return 0
}

// skipLine passes what the buffer has of the line that is being skipped, and reads on if that is
// not all of it.
func (r *CSVReader) skipLine() {
	if i := bytes.IndexByte(r.buf[r.start:r.end], '\n'); i >= 0 {
		r.start += i + 1
		r.skip = false
		return
	}
	r.start = r.end
	if r.err != nil {
		r.skip = false
		return
	}
	r.fill()
}

// more reads on behind a row of which size bytes are there, as far as another look at it can be
// worth while: to a line break, the end of the source, or beyond the limit. A long row is read up
// to twice its size before, so that the work stays in proportion to the length.
func (r *CSVReader) more(size int) {
	if size >= blockSize {
		r.fillTo(2 * size)
		return
	}
	for {
		before := r.end - r.start
		r.fill()
		if r.err != nil || before > r.limit || bytes.IndexByte(r.buf[r.start+before:r.end], '\n') >= 0 {
			return
		}
	}
}

// fillTo reads until size bytes wait to be taken apart, or the source ends.
func (r *CSVReader) fillTo(size int) {
	for r.end-r.start < size && r.err == nil {
		r.fill()
	}
}

// fill reads once from the source, after making room.
func (r *CSVReader) fill() {
	if r.start > 0 {
		r.end = copy(r.buf, r.buf[r.start:r.end])
		r.start = 0
	}
	if r.end == len(r.buf) {
		r.buf = append(r.buf, make([]byte, len(r.buf))...)
	}
	for range maxEmptyRead {
		n, err := r.src.Read(r.buf[r.end:])
		r.end += n
		if n > 0 || err != nil {
			r.err = err
			return
		}
	}
	r.err = io.ErrNoProgress
}

// countError is a row with another number of cells than the header. That of a row of several lines
// often comes from a quotation mark that was never closed, so it tells how many lines there are.
type countError struct{ got, want, lines int }

func (e *countError) Unwrap() error { return ErrFieldCount }

func (e *countError) Error() string {
	text := fmt.Sprintf("%v: %d instead of %d", ErrFieldCount, e.got, e.want)
	if e.lines > 1 {
		text += fmt.Sprintf(", in a row of %d lines", e.lines)
	}
	return text
}

func (e *countError) Indonesian() string {
	text := fmt.Sprintf("%s: %d, seharusnya %d", fault.Indonesian(ErrFieldCount), e.got, e.want)
	if e.lines > 1 {
		text += fmt.Sprintf(", dalam baris yang memuat %d baris teks", e.lines)
	}
	return text
}
