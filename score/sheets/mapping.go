package sheets

import (
	"fmt"
	"iter"
	"log/slog"
	"slices"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

// Column is one column of a file and what it is used for (kolom). Package fmt and package slog
// print its header only where that names no person.
type Column struct {
	Number   int    // from 1
	Header   string // as read, without white space around it
	Kind     Kind   // 0: not used
	Item     string // code of the item, of KindItem
	Block    int    // of which person, from 1, where a row has several; 0 for what all share
	Personal bool   // the header names a person, as in "Ramah [Siti]"
}

// Format prints the column for every verb as `kolom 7 "NIP"`.
func (c Column) Format(s fmt.State, verb rune) { format(s, verb, c.text()) }

// LogValue returns the number and what [Column.Format] may show of the header.
func (c Column) LogValue() slog.Value { return slog.StringValue(c.text()) }

func (c Column) text() string {
	text := "kolom " + strconv.Itoa(c.Number)
	if c.Header == "" {
		return text
	}
	return text + " " + fault.Show(c.Header, c.Personal)
}

// maxLabel is how many bytes of a header name an item in errors; the stem of a grid, repeated in
// every header, would fill the error and leave out the item.
const maxLabel = 40

// label is what errors about the cells of the column call it: the header, or the item where the
// header is long or names a person, with the number of the column where that alone could be another
// column too.
func (c Column) label(several bool) string {
	name := c.Header
	switch {
	case c.Item != "" && (c.Personal || len(name) > maxLabel):
		name = c.Item
		several = true
	case c.Personal:
		name = c.Kind.Code()
		several = true
	}
	if several || name == "" {
		return strings.TrimSpace(name + " #" + strconv.Itoa(c.Number))
	}
	return name
}

// Mapping tells what the columns of a file were recognised as (pemetaan kolom); it is there before
// the first row is read. Show it to the person whose file it is. The zero value has no columns. A
// Mapping is immutable and safe for concurrent use.
type Mapping struct {
	columns []Column
	total   int // items of the framework
	missing []gap
	lacking []Kind // other columns that are needed and missing
	blocks  int    // persons side by side
	long    bool
}

// gap is an item without a column, in one block or, for 0, in the file.
type gap struct {
	code  string
	block int
}

func (g gap) String() string {
	if g.block == 0 {
		return g.code
	}
	return g.code + " (orang ke-" + strconv.Itoa(g.block) + ")"
}

// Columns yields the columns in order of the file.
func (m Mapping) Columns() iter.Seq[Column] { return slices.Values(m.columns) }

// Of yields the columns of one kind in order of the file; those that are not used for kind 0.
func (m Mapping) Of(kind Kind) iter.Seq[Column] {
	return func(yield func(Column) bool) {
		for _, c := range m.columns {
			if c.Kind == kind && !yield(c) {
				return
			}
		}
	}
}

// Has reports whether there is a column of this kind. Of a grid that names the persons in its
// headers (see [NewGrid]), Has reports true for KindPerson.
func (m Mapping) Has(kind Kind) bool {
	for c := range m.Of(kind) {
		_ = c
		return true
	}
	return kind == KindPerson && slices.ContainsFunc(m.columns, func(c Column) bool { return c.Personal })
}

// Items returns how many items of the framework have a column, and how many items it has. Where a
// row has several persons, an item counts if every one of them has a column for it. Long rows have
// no columns of items: found is 0.
func (m Mapping) Items() (found, of int) {
	if m.long {
		return 0, m.total
	}
	codes := make(map[string]bool, len(m.missing))
	for _, g := range m.missing {
		codes[g.code] = true
	}
	return m.total - len(codes), m.total
}

// Missing returns the codes of the items without a column, in the framework's order; where a row
// has several persons, with of which of them: "BP3 (orang ke-2)".
func (m Mapping) Missing() []string {
	codes := make([]string, len(m.missing))
	for i, g := range m.missing {
		codes[i] = g.String()
	}
	return codes
}

// Persons returns how many persons stand side by side in a row: 1 for wide and long rows.
func (m Mapping) Persons() int { return m.blocks }

// String returns the mapping as Indonesian text of several lines: how many items were recognised
// ("21 dari 21 butir dikenali"), the column of each, the other columns that are used, the columns
// that are not used, and the items without a column. It names no person.
func (m Mapping) String() string {
	var b strings.Builder
	switch found, of := m.Items(); {
	case m.long:
		b.WriteString("baris panjang: satu jawaban sebaris")
	case m.blocks > 1:
		fmt.Fprintf(&b, "%d dari %d butir dikenali, %d orang sebaris", found, of, m.blocks)
	default:
		fmt.Fprintf(&b, "%d dari %d butir dikenali", found, of)
	}
	for kind := range Kinds() {
		if kind == KindItem {
			m.line(&b, "butir", kind, func(c Column) string { return c.Item + " " + "kolom " + strconv.Itoa(c.Number) })
			continue
		}
		m.line(&b, strings.ToLower(kind.String()), kind, Column.text)
	}
	m.line(&b, "tidak dipakai", 0, Column.text)
	if len(m.missing) > 0 {
		b.WriteString("\ntanpa kolom: " + strings.Join(m.Missing(), ", "))
	}
	return b.String()
}

func (m Mapping) line(b *strings.Builder, title string, kind Kind, text func(Column) string) {
	separator := "\n" + title + ": "
	for c := range m.Of(kind) {
		b.WriteString(separator + text(c))
		separator = ", "
	}
}

// Format prints what String returns for every verb: headers may hold names.
func (m Mapping) Format(s fmt.State, verb rune) { format(s, verb, m.String()) }

// LogValue returns how many items were recognised, and which are missing.
func (m Mapping) LogValue() slog.Value {
	found, of := m.Items()
	return slog.GroupValue(slog.Int("found", found), slog.Int("of", of), slog.Any("missing", m.Missing()))
}

// problem returns what stands in the way of using the file: items or columns that are missing.
func (m Mapping) problem(partial bool) error {
	var en, id []string
	if len(m.missing) > 0 && !partial {
		codes := strings.Join(m.Missing(), ", ")
		en, id = append(en, "no column for "+codes), append(id, "tidak ada kolom untuk "+codes)
	}
	for _, k := range m.lacking {
		en, id = append(en, "no column "+k.Code()), append(id, "tidak ada kolom "+k.Code())
	}
	if len(en) == 0 {
		return nil
	}
	return fault.Because(ErrIncomplete, strings.Join(en, "; "), strings.Join(id, "; "))
}
