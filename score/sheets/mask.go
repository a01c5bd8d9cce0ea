package sheets

import (
	"fmt"
	"log/slog"
	"strconv"
)

// What this file prints and logs in place of fields holds no cell of a file, for cells hold names.

// Format prints for every verb the line and the number of fields.
func (r Record) Format(s fmt.State, verb rune) {
	format(s, verb, fmt.Sprintf("{Line:%d Fields:%d}", r.Line, len(r.Fields)))
}

// LogValue returns a group of the line and the number of fields.
func (r Record) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("line", r.Line), slog.Int("fields", len(r.Fields)))
}

// Format prints for every verb how many lines were read.
func (r *CSVReader) Format(s fmt.State, verb rune) {
	format(s, verb, "{Line:"+strconv.Itoa(r.line)+"}")
}

// LogValue returns a group of how many lines were read, the encoding and the delimiter.
func (r *CSVReader) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("line", r.line), slog.String("encoding", r.Encoding().Code()),
		slog.String("delimiter", string(r.delimiter)))
}

// Format prints for every verb the mapping.
func (r *Reader[I]) Format(s fmt.State, verb rune) { r.mapping.Format(s, verb) }

// LogValue returns that of the mapping.
func (r *Reader[I]) LogValue() slog.Value { return r.mapping.LogValue() }

// LogValue returns the text of Error.
func (e MappingError) LogValue() slog.Value { return slog.StringValue(e.Error()) }
