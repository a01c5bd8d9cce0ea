package sheets_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score/sheets"
)

// lines reads everything and writes each record, and each error, on a line of its own.
func lines(t testing.TB, r *sheets.CSVReader) (out []string) {
	t.Helper()
	for rec, err := range r.All() {
		if err != nil {
			out = append(out, "! "+err.Error())
			continue
		}
		out = append(out, fmt.Sprintf("%d %q", rec.Line, rec.Fields))
	}
	return out
}

func TestCSV(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		options  []sheets.CSVOption
		want     []string
	}{
		{"empty", "", nil, nil},
		{"mark only", "\ufeff", nil, nil},
		{"blank lines only", "\n\r\n\r", nil, nil},
		{"comma", "a,b\n1,2\n", nil, []string{`1 ["a" "b"]`, `2 ["1" "2"]`}},
		{"semicolon, mark, CRLF", "\ufeffa;b,c;d\r\n1;2,0;\r\n", nil, []string{`1 ["a" "b,c" "d"]`, `2 ["1" "2,0" ""]`}},
		{"tab", "a\tb\n1\t2", nil, []string{`1 ["a" "b"]`, `2 ["1" "2"]`}},
		{"delimiters within quotes do not count", "\"a,b,c\";d\n1;2\n", nil, []string{`1 ["a,b,c" "d"]`, `2 ["1" "2"]`}},
		{"a header of two lines decides as a whole", "\"a,\n,\";b;\"c\"\n1;2;3\n", nil,
			[]string{`1 ["a,\n," "b" "c"]`, `3 ["1" "2" "3"]`}},
		{"comma wins a tie", "a,b;c\n", nil, []string{`1 ["a" "b;c"]`}},
		{"blank lines before the header", "\n\r\na;b\n", nil, []string{`3 ["a" "b"]`}},
		{"sep=", "sep=;\na,b;c\n1;2\n", nil, []string{`2 ["a,b" "c"]`, `3 ["1" "2"]`}},
		{"sep= in capitals, in quotes, with a tab", "\"SEP=\t\"\r\na\tb\n", nil, []string{`2 ["a" "b"]`}},
		{"sep= with a mark", "\ufeffsep=|\na|b\n", nil, []string{`2 ["a" "b"]`}},
		{"sep= against the caller", "sep=;\na;b,c\n", []sheets.CSVOption{sheets.WithDelimiter(',')}, []string{`2 ["a;b" "c"]`}},
		{"sep= that is a header", "sep=;;x\n", nil, []string{`1 ["sep=" "" "x"]`}},
		{"sep= on the second line", "a\nsep=;\n", nil, []string{`1 ["a"]`, `2 ["sep=;"]`}},
		{"sep= alone", "sep=;", nil, nil},
		{"delimiter of the caller", "a|b,c\n", []sheets.CSVOption{sheets.WithDelimiter('|')}, []string{`1 ["a" "b,c"]`}},
		{"quoted line break", "a,b\r\n\"x\r\ny\",2\r\n3,4\r\n", nil,
			[]string{`1 ["a" "b"]`, `2 ["x\ny" "2"]`, `4 ["3" "4"]`}},
		{"bare quote: the next row is read", "a,b\n1,x\"y\n3,4\n", nil,
			[]string{`1 ["a" "b"]`, `! line 2: misplaced or missing quotation mark`, `3 ["3" "4"]`}},
		{"a quote that is never closed loses one row, not the rest", "a,b\n1,\"x\n3,4\n5,6\n", nil,
			[]string{`1 ["a" "b"]`, `! line 2: misplaced or missing quotation mark`, `3 ["3" "4"]`, `4 ["5" "6"]`}},
		{"a quote closed by the opening one of a later row", "a,b\n1,\"x\n3,4\n5,\"y\"\n7,8\n", nil,
			[]string{`1 ["a" "b"]`, `! line 2: misplaced or missing quotation mark`,
				`3 ["3" "4"]`, `4 ["5" "y"]`, `5 ["7" "8"]`}},
		{"a bare quote after a cell of two lines", "a,b\n\"x\ny\",z\"\n5,6\n", nil,
			[]string{`1 ["a" "b"]`, `! line 2: misplaced or missing quotation mark`,
				`! line 3: misplaced or missing quotation mark`, `4 ["5" "6"]`}},
		{"number of cells", "a,b\n1\n1,2,3\n4,5\n", nil, []string{`1 ["a" "b"]`,
			`! line 2: wrong number of cells: 1 instead of 2`,
			`! line 3: wrong number of cells: 3 instead of 2`, `4 ["4" "5"]`}},
		{"number of cells, rows swallowed", "a,b\n1,\"2\n3,4\",5\n6,7\n", nil, []string{`1 ["a" "b"]`,
			`! line 2: wrong number of cells: 3 instead of 2, in a row of 2 lines`, `4 ["6" "7"]`}},
		{"Windows-1252, one row only", "a,b\nRen\xe9,\x80\nRené,€\n", nil,
			[]string{`1 ["a" "b"]`, `2 ["René" "€"]`, `3 ["René" "€"]`}},
		{"Windows-1252, undefined bytes", "a,b\n1,\x81\n2,\x8d\n3,\x8f\n4,\x90\n5,\x9d\n6,\x80\n", nil, []string{`1 ["a" "b"]`,
			`! line 2: unreadable characters`, `! line 3: unreadable characters`,
			`! line 4: unreadable characters`, `! line 5: unreadable characters`,
			`! line 6: unreadable characters`, `7 ["6" "€"]`}},
		{"Windows-1252, cells that are UTF-8 together", "a,b\n\xc3,\xa9\n", nil, []string{`1 ["a" "b"]`, `2 ["Ã" "©"]`}},
		{"Windows-1252, quoted", "a,b\n\"\xe9\"\"\",1\n", nil, []string{`1 ["a" "b"]`, `2 ["é\"" "1"]`}},
		{"Windows-1252 of the caller", "a,b\nÁ,1\n", []sheets.CSVOption{sheets.WithEncoding(sheets.Windows1252)},
			[]string{`1 ["a" "b"]`, `! line 2: unreadable characters`}},
		{"Windows-1252 of the caller, valid UTF-8", "a,b\né,1\n", []sheets.CSVOption{sheets.WithEncoding(sheets.Windows1252)},
			[]string{`1 ["a" "b"]`, `2 ["Ã©" "1"]`}},
		{"UTF-8 by its mark", "\ufeffa,b\nRen\xe9,1\n2,3\n", nil,
			[]string{`1 ["a" "b"]`, `! line 2: unreadable characters`, `3 ["2" "3"]`}},
		{"UTF-8 of the caller", "a,b\nRen\xe9,1\n", []sheets.CSVOption{sheets.WithEncoding(sheets.UTF8)},
			[]string{`1 ["a" "b"]`, `! line 2: unreadable characters`}},
		{"row of the limit", "a,b\n" + "1,345678\r\n", []sheets.CSVOption{sheets.WithLimit(8)},
			[]string{`1 ["a" "b"]`, `2 ["1" "345678"]`}},
		{"row beyond the limit", "a,b\n1,3456789\r\n1,2\n", []sheets.CSVOption{sheets.WithLimit(8)},
			[]string{`1 ["a" "b"]`, `! line 2: row too long: more than 8 bytes`, `3 ["1" "2"]`}},
		{"row of several lines beyond the limit", "a,b\n1,\"3\n4,5\n6,7\",8\n1,2\n", []sheets.CSVOption{sheets.WithLimit(8)},
			[]string{`1 ["a" "b"]`, `! line 2: row too long: more than 8 bytes`, `3 ["4" "5"]`,
				`! line 4: misplaced or missing quotation mark`, `5 ["1" "2"]`}},
		{"row beyond the limit at the end", "a\n" + strings.Repeat("x", 9), []sheets.CSVOption{sheets.WithLimit(8)},
			[]string{`1 ["a"]`, `! line 2: row too long: more than 8 bytes`}},
		{"quote in a row beyond the limit", "a\n\"2\"x456789\n1\n", []sheets.CSVOption{sheets.WithLimit(8)},
			[]string{`1 ["a"]`, `! line 2: row too long: more than 8 bytes`, `3 ["1"]`}},
		{"limit of nothing", "a", []sheets.CSVOption{sheets.WithLimit(0)}, []string{"! option not possible: limit 0"}},
		{"delimiter that is a quote", "a", []sheets.CSVOption{sheets.WithDelimiter('"')}, []string{`! option not possible: delimiter '"'`}},
		{"delimiter that is no ASCII", "a", []sheets.CSVOption{sheets.WithDelimiter('§')}, []string{`! option not possible: delimiter '§'`}},
		{"unknown encoding", "a", []sheets.CSVOption{sheets.WithEncoding(9)}, []string{`! option not possible: sheets.Encoding(9)`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, lines(t, sheets.CSV(strings.NewReader(tt.in), tt.options...)))
			slow := iotest.OneByteReader(strings.NewReader(tt.in))
			assert.Equal(t, tt.want, lines(t, sheets.CSV(slow, tt.options...)), "read byte by byte")
			blocks := &chunks{in: []byte(tt.in), size: 7}
			assert.Equal(t, tt.want, lines(t, sheets.CSV(blocks, tt.options...)), "read in blocks of 7 bytes")
			late := iotest.DataErrReader(strings.NewReader(tt.in))
			assert.Equal(t, tt.want, lines(t, sheets.CSV(late, tt.options...)), "the end comes with the data")
		})
	}
}

// chunks is a source that gives size bytes at a time.
type chunks struct {
	in   []byte
	size int
}

func (c *chunks) Read(p []byte) (int, error) {
	if len(c.in) == 0 {
		return 0, io.EOF
	}
	n := copy(p, c.in[:min(c.size, len(c.in))])
	c.in = c.in[n:]
	return n, nil
}

// The delimiter is that of the whole header, however long it is and in whatever pieces it comes.
func TestCSVLongHeader(t *testing.T) {
	for _, n := range []int{100, 10_000, 50_000} {
		in := []byte("a,b;\"" + strings.Repeat("x\n", n) + "\"" + strings.Repeat(";", 20) + "\n")
		for _, size := range []int{1000, 60_000, 100_000} {
			r := sheets.CSV(&chunks{in: in, size: size})
			rec, err := r.Read()
			require.NoError(t, err)
			assert.Equal(t, ';', r.Delimiter())
			assert.Len(t, rec.Fields, 22)
		}
	}
	r := sheets.CSV(strings.NewReader("a;b;"+strings.Repeat("x", 100)+strings.Repeat(",", 20)), sheets.WithLimit(50))
	_, err := r.Read()
	require.ErrorIs(t, err, sheets.ErrTooLong)
	assert.Equal(t, ';', r.Delimiter(), "beyond the limit nothing is looked at")
}

func TestCSVErrorsAreTyped(t *testing.T) {
	r := sheets.CSV(strings.NewReader("a,b\nSiti,x\"y\n"))
	_, err := r.Read()
	require.NoError(t, err)
	_, err = r.Read()
	var row *fault.RowError
	require.ErrorAs(t, err, &row)
	assert.Equal(t, 2, row.Line)
	assert.Empty(t, row.Value)
	assert.ErrorIs(t, err, sheets.ErrQuote)
	assert.Equal(t, "baris 2: tanda kutip salah tempat atau tidak ditutup", fault.Indonesian(err))
	_, err = r.Read()
	assert.Equal(t, io.EOF, err)
	_, err = r.Read()
	assert.Equal(t, io.EOF, err)

	r = sheets.CSV(strings.NewReader("a,b\n1,\"\n2\n\",3\n"))
	_, _ = r.Read()
	_, err = r.Read()
	assert.ErrorIs(t, err, sheets.ErrFieldCount)
	assert.Equal(t, "baris 2: jumlah sel tidak sama dengan jumlah judul kolom: 3, seharusnya 2, "+
		"dalam baris yang memuat 3 baris teks", fault.Indonesian(err))
}

func TestCSVEncodings(t *testing.T) {
	const text = "nama;nilai\r\nRené;\"4\r\n,5\"\r\n"
	want := []string{`1 ["nama" "nilai"]`, `2 ["René" "4\n,5"]`}
	encode := func(e unicode.Endianness, mark unicode.BOMPolicy) string {
		s, err := unicode.UTF16(e, mark).NewEncoder().String(text)
		require.NoError(t, err)
		return s
	}
	for _, tt := range []struct {
		name, in string
		given    sheets.Encoding
		want     sheets.Encoding
	}{
		{"UTF-8", text, 0, sheets.UTF8},
		{"UTF-8 with a mark", "\ufeff" + text, 0, sheets.UTF8},
		{"UTF-8 of the caller, with a mark", "\ufeff" + text, sheets.UTF8, sheets.UTF8},
		{"UTF-16 little endian with a mark", encode(unicode.LittleEndian, unicode.UseBOM), 0, sheets.UTF16LE},
		{"UTF-16 big endian with a mark", encode(unicode.BigEndian, unicode.UseBOM), 0, sheets.UTF16BE},
		{"UTF-16 little endian by its NULs", encode(unicode.LittleEndian, unicode.IgnoreBOM), 0, sheets.UTF16LE},
		{"UTF-16 big endian by its NULs", encode(unicode.BigEndian, unicode.IgnoreBOM), 0, sheets.UTF16BE},
		{"UTF-16 of the caller, with a mark", encode(unicode.BigEndian, unicode.UseBOM), sheets.UTF16BE, sheets.UTF16BE},
		{"Windows-1252", strings.ReplaceAll(text, "é", "\xe9"), 0, sheets.Windows1252},
		{"Windows-1252 of the caller", strings.ReplaceAll(text, "é", "\xe9"), sheets.Windows1252, sheets.Windows1252},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, src := range []io.Reader{
				strings.NewReader(tt.in), iotest.OneByteReader(strings.NewReader(tt.in)), iotest.DataErrReader(strings.NewReader(tt.in)),
			} {
				r := sheets.CSV(src, sheets.WithEncoding(tt.given))
				assert.Equal(t, want, lines(t, r))
				assert.Equal(t, tt.want, r.Encoding())
				assert.Equal(t, ';', r.Delimiter())
			}
		})
	}
}

func TestCSVReadError(t *testing.T) {
	broken := errors.New("connection lost")
	r := sheets.CSV(io.MultiReader(strings.NewReader("a,b\n1,2\n3,"), iotest.ErrReader(broken)))
	assert.Equal(t, []string{`1 ["a" "b"]`, `2 ["1" "2"]`, "! sheets: reading failed after line 2: connection lost"}, lines(t, r))
	_, err := r.Read()
	require.ErrorIs(t, err, broken)
	var read *sheets.ReadError
	require.ErrorAs(t, err, &read)
	assert.Equal(t, 2, read.Line)
	assert.Equal(t, "berkas tidak dapat dibaca setelah baris 2: connection lost", fault.Indonesian(err))

	r = sheets.CSV(io.MultiReader(strings.NewReader("a,b\n"), iotest.ErrReader(broken)), sheets.WithEncoding(sheets.UTF16LE))
	_, err = r.Read()
	assert.ErrorIs(t, err, broken)

	r = sheets.CSV(io.MultiReader(strings.NewReader("a,b\n"), idle{}))
	assert.Equal(t, []string{`1 ["a" "b"]`, "! sheets: reading failed after line 1: " + io.ErrNoProgress.Error()}, lines(t, r))
}

// idle is a source that never has anything.
type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

// A row is read in memory in proportion to the limit, and a file of any length in the same memory.
func TestCSVMemory(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	src := io.MultiReader(strings.NewReader("a,b\n"), strings.NewReader(long), strings.NewReader(long), strings.NewReader(long),
		strings.NewReader("\n1,2\n3,\""), strings.NewReader(strings.ReplaceAll(long, "xxxxxxxx", "xxx,yyy\n")))
	n, bad := 0, 0
	for _, err := range sheets.CSV(src).All() {
		if err != nil {
			require.ErrorIs(t, err, sheets.ErrTooLong, "record %d", n+bad)
			bad++
			continue
		}
		n++
	}
	assert.Equal(t, 2, bad, "a line of 3 MiB, and a quotation mark that is never closed in the next MiB")
	assert.Equal(t, 2+1<<17-1, n, "the header, one row, and the lines after the mark but the first, which it is on")
}

func TestCSVAllStops(t *testing.T) {
	r := sheets.CSV(strings.NewReader("a\n1\n2\n3\n"))
	var kept []sheets.Record
	for rec, err := range r.All() {
		require.NoError(t, err)
		if kept = append(kept, rec); len(kept) == 2 {
			break
		}
	}
	rest := lines(t, r)
	assert.Equal(t, []string{`3 ["2"]`, `4 ["3"]`}, rest)
	assert.Equal(t, []sheets.Record{{Line: 1, Fields: []string{"a"}}, {Line: 2, Fields: []string{"1"}}}, kept, "records are copies")
}

// reference reads with encoding/csv and, after a bad quotation mark in a row of several lines, goes on with the line after
// the one where the row began.
func reference(in []byte, comma rune) (out []string) {
	line, width := 0, 0
	for {
		r := csv.NewReader(bytes.NewReader(in))
		r.Comma, r.FieldsPerRecord = comma, width
		again := false
		for {
			fields, err := r.Read()
			if err == io.EOF {
				return out
			}
			width = r.FieldsPerRecord
			var bad *csv.ParseError
			if err == nil {
				n, _ := r.FieldPos(0)
				out = append(out, fmt.Sprintf("%d %q", line+n, fields))
				continue
			}
			if !errors.As(err, &bad) {
				panic(err)
			}
			if bad.Err == csv.ErrFieldCount {
				out = append(out, fmt.Sprintf("! %d count", line+bad.StartLine))
				continue
			}
			out = append(out, fmt.Sprintf("! %d quote", line+bad.StartLine))
			if bad.Line > bad.StartLine {
				for range bad.StartLine {
					_, in, _ = bytes.Cut(in, []byte("\n"))
				}
				line += bad.StartLine
				again = true
				break
			}
		}
		if !again {
			return out
		}
	}
}

// The rows that are read and the rows that are refused are those of encoding/csv.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{
		"", "a,b\n1,2\n", "a,b\r\n\"x\r\ny\",2\r\n", "a,b\n1,\"x\n3,4\n5,\"y\"\n", "\"a\"\"b\",c\n,\n", "a,\"b\"c,d\n1,2\n",
		"\n\r\n\r\na\n\r", "a\r\r\n\rb\r", "\"\n\"\n\"", "a,b\n\"1\n2\n3\"x,\"4\n5\"\n6,7", "\"a\n,b\",c\"\n1\n\"2", "é,\"\xff\n\",1\n",
		"\"\r", "\"a\n\r", "\"a\"\r", "\"a\"\rb\n", ",\n,,\n\"\",\"\"\n",
	} {
		f.Add([]byte(s), byte(','))
		f.Add([]byte(strings.ReplaceAll(s, ",", ";")), byte(';'))
	}
	f.Fuzz(func(t *testing.T, in []byte, comma byte) {
		if len(in) > 4<<10 || comma == 0 || comma >= utf8.RuneSelf || strings.ContainsRune("\"\r\n", rune(comma)) {
			t.Skip()
		}
		first, _, _ := bytes.Cut(in, []byte("\n"))
		if bytes.HasPrefix(in, []byte("\ufeff")) || strings.Contains(strings.ToLower(string(first)), "sep=") {
			t.Skip("a mark and the line sep= are no data here")
		}
		want := reference(in, rune(comma))
		for _, src := range []io.Reader{bytes.NewReader(in), iotest.OneByteReader(bytes.NewReader(in))} {
			var got []string
			r := sheets.CSV(src, sheets.WithDelimiter(rune(comma)), sheets.WithEncoding(sheets.UTF8))
			for rec, err := range r.All() {
				var row *fault.RowError
				switch {
				case err == nil:
					got = append(got, fmt.Sprintf("%d %q", rec.Line, rec.Fields))
				case errors.Is(err, sheets.ErrQuote):
					require.ErrorAs(t, err, &row)
					got = append(got, fmt.Sprintf("! %d quote", row.Line))
				case errors.Is(err, sheets.ErrFieldCount):
					require.ErrorAs(t, err, &row)
					got = append(got, fmt.Sprintf("! %d count", row.Line))
				case errors.Is(err, sheets.ErrEncoding):
					// encoding/csv does not look at the encoding: whatever it says of the row is overruled.
					require.ErrorAs(t, err, &row)
					require.Less(t, len(got), len(want))
					require.Regexp(t, fmt.Sprintf(`^(! )?%d `, row.Line), want[len(got)])
					require.False(t, utf8.Valid(in))
					got = append(got, want[len(got)])
				default:
					require.NoError(t, err)
				}
			}
			require.Equal(t, want, got)
		}
	})
}

// Whatever the options find out by themselves, every record has the cells of the first, and nothing panics.
func FuzzCSVDetection(f *testing.F) {
	f.Add([]byte("\xff\xfea\x00;\x00b\x00\n\x00"), 100)
	f.Add([]byte("\xfe\xff\x00a\x00;\x00b\x00\n"), 100)
	f.Add([]byte("a\x00b\x00\n\x00"), 4)
	f.Add([]byte("sep=;\na;b\n1;\x81\n"), 3)
	f.Add([]byte("\"a\n\n\n;b"), 2)
	f.Fuzz(func(t *testing.T, in []byte, limit int) {
		if len(in) > 4<<10 {
			t.Skip()
		}
		limit = 1 + (limit%512+512)%512
		var all [2][]string
		for i, src := range []io.Reader{bytes.NewReader(in), iotest.OneByteReader(bytes.NewReader(in))} {
			width, last := -1, 0
			for rec, err := range sheets.CSV(src, sheets.WithLimit(limit)).All() {
				if err != nil {
					var row *fault.RowError
					require.ErrorAs(t, err, &row)
					rec.Line = row.Line
					all[i] = append(all[i], err.Error())
				} else {
					all[i] = append(all[i], fmt.Sprintf("%d %q", rec.Line, rec.Fields))
				}
				require.Greater(t, rec.Line, last)
				last = rec.Line
				if err == nil {
					require.True(t, width < 0 || width == len(rec.Fields))
					width = len(rec.Fields)
					for _, field := range rec.Fields {
						require.True(t, utf8.ValidString(field))
					}
				}
			}
		}
		require.Equal(t, all[0], all[1], "the size of the reads plays no part")
	})
}
