package sheets

import "bytes"

// parser takes rows of CSV text apart, with exactly the rules of encoding/csv (LazyQuotes,
// TrimLeadingSpace and Comment unset). It works on a block of bytes and does no input of its own,
// so that several parsers can work on the blocks of one file.
type parser struct {
	comma byte

	// text holds the fields of the row, spans where they are in it. It is the row itself where
	// nothing had to be unescaped.
	text  []byte
	spans []span

	unescaped []byte // memory for text
}

// span is the place of a field in parser.text.
type span struct{ start, end int }

// outcome is what became of an attempt to read a row.
type outcome uint8

const (
	rowRead     outcome = iota // the row was read
	rowPartial                 // the block ends before the row does
	rowBadQuote                // a quote where none may stand, or none where one must
)

// row reads the row at the beginning of b, which must not be an empty line; last says that nothing
// follows b. It returns the number of bytes and lines of the row; of a rowBadQuote, up to the end
// of the line with the error, and spans has the fields before it.
func (p *parser) row(b []byte, last bool) (n, lines int, o outcome) {
	p.spans = p.spans[:0]
	line, n, nl := cutLine(b, last)
	if n == 0 {
		return 0, 0, rowPartial
	}
	if bytes.IndexByte(line, '"') < 0 {
		p.plain(line)
		return n, 1, rowRead
	}
	return p.quoted(b, line, n, nl, last)
}

// plain takes a line without quotes apart.
func (p *parser) plain(line []byte) {
	p.text = line
	spans, comma, start := p.spans, p.comma, 0
	for i, c := range line {
		if c == comma {
			spans = append(spans, span{start, i})
			start = i + 1
		}
	}
	p.spans = append(spans, span{start, len(line)})
}

// quoted takes a row apart whose first line is line, n bytes long with its line break (nl tells if
// it has one).
func (p *parser) quoted(b, line []byte, n int, nl, last bool) (int, int, outcome) {
	text := p.unescaped[:0]
	defer func() { p.unescaped, p.text = text, text }()
	lines := 1
	for {
		start := len(text)
		if len(line) == 0 || line[0] != '"' {
			i := bytes.IndexByte(line, p.comma)
			field := line
			if i >= 0 {
				field = line[:i]
			}
			if bytes.IndexByte(field, '"') >= 0 {
				return n, lines, rowBadQuote
			}
			text = append(text, field...)
			p.spans = append(p.spans, span{start, len(text)})
			if i < 0 {
				return n, lines, rowRead
			}
			line = line[i+1:]
			continue
		}
		line = line[1:]
		for {
			i := bytes.IndexByte(line, '"')
			if i < 0 {
				// The field goes on in the next line.
				text = append(text, line...)
				if nl {
					text = append(text, '\n')
				}
				if n == len(b) {
					if last {
						return n, lines, rowBadQuote
					}
					return 0, 0, rowPartial
				}
				size := 0
				if line, size, nl = cutLine(b[n:], last); size == 0 {
					return 0, 0, rowPartial
				}
				n += size
				lines++
				continue
			}
			text = append(text, line[:i]...)
			line = line[i+1:]
			if len(line) > 0 && line[0] == '"' {
				text = append(text, '"')
				line = line[1:]
				continue
			}
			if len(line) > 0 && line[0] != p.comma {
				return n, lines, rowBadQuote
			}
			p.spans = append(p.spans, span{start, len(text)})
			if len(line) == 0 {
				return n, lines, rowRead
			}
			line = line[1:]
			break
		}
	}
}

// cutLine returns the first line of b without its line break, its length with it, and whether it
// has one. The length is 0 if b ends before the line does and is not the last.
func cutLine(b []byte, last bool) (line []byte, n int, nl bool) {
	i := bytes.IndexByte(b, '\n')
	switch {
	case i >= 0:
		line, n, nl = b[:i], i+1, true
	case last:
		line, n = b, len(b)
	default:
		return nil, 0, false
	}
	// encoding/csv takes off one \r before the line break or the end of the file.
	if i := len(line) - 1; i >= 0 && line[i] == '\r' {
		line = line[:i]
	}
	return line, n, nl
}
