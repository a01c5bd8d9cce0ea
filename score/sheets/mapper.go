package sheets

import (
	"fmt"
	"slices"

	"github.com/aparatur/aparatur/internal/fault"
)

// layout is how persons, items and answers are spread over a file.
type layout uint8

const (
	wideRows  layout = iota // a row is a sheet
	longRows                // a row is an answer
	blockRows               // a row has several sheets, each after a column with the person
	gridRows                // a row has several sheets, the persons named in the headers
)

// mapper finds out what the columns of a file are used for.
type mapper[I ~uint8] struct {
	form   *form[I]
	cfg    *config
	layout layout
	line   int // of the header

	cols     []Column
	items    []I      // of each column
	parts    []string // of each column of a grid that names a person: the rest of the header
	persons  []string // named in headers, in order of first appearance
	problems []error
}

// mapColumns maps the columns of a header. The error is a *MappingError, with the mapping so far.
func mapColumns[I ~uint8](
	f *form[I], cfg *config, l layout, split Split, fields []string, line int,
) (*mapper[I], Mapping, error) {
	m := &mapper[I]{form: f, cfg: cfg, layout: l, line: line,
		cols: make([]Column, len(fields)), items: make([]I, len(fields)), parts: make([]string, len(fields))}
	for i, h := range fields {
		m.cols[i] = Column{Number: i + 1, Header: h}
	}
	if l == gridRows {
		m.splitHeaders(split)
	}
	m.named()
	if l == wideRows || l == blockRows {
		m.findItems()
	}
	m.recognise()
	m.promoteName()
	if l == blockRows {
		m.cutBlocks()
	}
	m.refuseDuplicates()
	mapping := m.mapping()
	if err := mapping.problem(cfg.partial); err != nil {
		m.problems = append(m.problems, err)
	}
	if len(m.problems) > 0 {
		return nil, mapping, &MappingError{Mapping: mapping, Problems: m.problems}
	}
	return m, mapping, nil
}

// refuse records a problem of column i.
func (m *mapper[I]) refuse(i int, why error) {
	m.problems = append(m.problems, &fault.RowError{Line: m.line, Column: m.cols[i].label(m.several(i)), Err: why})
}

// several reports whether another column has the header of column i.
func (m *mapper[I]) several(i int) bool {
	for j := range m.cols {
		if j != i && m.cols[j].Header == m.cols[i].Header {
			return true
		}
	}
	return false
}

// splitHeaders takes the persons out of the headers of a grid.
func (m *mapper[I]) splitHeaders(split Split) {
	blocks := map[string]int{}
	for i := range m.cols {
		c := &m.cols[i]
		person, part, ok := split(c.Header)
		if person = trim(person); !ok || person == "" {
			continue
		}
		item, err := m.form.item(part)
		if c.Kind = m.personalKind(part); item != 0 {
			c.Kind = KindItem
		}
		if c.Kind == 0 && err == nil {
			continue
		}
		c.Personal, m.items[i], m.parts[i] = true, item, oneLine(part)
		if err != nil {
			m.refuse(i, err)
			continue
		}
		if item != 0 {
			c.Item = m.form.code[item]
		}
		key, err := m.cfg.key(person)
		if err != nil {
			m.refuse(i, err)
			continue
		}
		if blocks[key] == 0 {
			m.persons = append(m.persons, key)
			blocks[key] = len(m.persons)
		}
		c.Block = blocks[key]
	}
}

// personalKind returns what a header without its person is about, besides items.
func (m *mapper[I]) personalKind(part string) Kind {
	for _, kind := range []Kind{KindComment, KindRole, KindUnit} {
		given := m.cfg.columns.given(kind)
		if slices.ContainsFunc(given, func(name string) bool { return sameName(part, name) }) ||
			len(given) == 0 && preference(kind, foldHeader(part)) > 0 {
			return kind
		}
	}
	return 0
}

// free reports whether nothing is known of column i yet.
func (m *mapper[I]) free(i int) bool { return m.cols[i].Kind == 0 && !m.cols[i].Personal }

// kinds are those that a file of this layout can have columns of, besides items.
func (m *mapper[I]) kinds() []Kind {
	switch m.layout {
	case longRows:
		return []Kind{KindItemName, KindAnswer, KindPerson, KindName, KindRater, KindUnit, KindRole, KindTime, KindComment}
	case gridRows:
		return []Kind{KindRater, KindUnit, KindRole, KindTime}
	}
	return []Kind{KindPerson, KindName, KindRater, KindUnit, KindRole, KindTime, KindComment}
}

// named finds the columns that the caller has named.
func (m *mapper[I]) named() {
	for _, kind := range m.kinds() {
		for _, name := range m.cfg.columns.given(kind) {
			if name == NoColumn {
				continue
			}
			m.name(name, func(i int) { m.cols[i].Kind = kind })
		}
	}
	switch m.layout {
	case gridRows:
		for _, name := range m.cfg.columns.Comments {
			m.name(name, func(i int) {
				m.refuse(i, fault.Because(fault.ErrAmbiguous, "a comment about no person", "komentar tanpa nama orang"))
			})
		}
		return
	case longRows:
		return
	}
	left := len(m.cfg.columns.Items)
	for _, it := range m.form.items {
		name, ok := m.cfg.columns.Items[it.Code]
		if !ok {
			continue
		}
		left--
		m.name(name, func(i int) { m.setItem(i, it.ID) })
	}
	if left > 0 {
		m.problems = append(m.problems, fault.Because(fault.ErrUnknown,
			fmt.Sprintf("%d codes of Columns.Items", left), fmt.Sprintf("%d kode dalam Columns.Items", left)))
	}
}

// name calls set for the columns with the header that the caller gave.
func (m *mapper[I]) name(header string, set func(int)) {
	found, folded := false, foldHeader(header)
	for i := range m.cols {
		h := m.cols[i].Header
		if m.cols[i].Personal {
			found = found || sameName(m.parts[i], header)
			continue
		}
		if !sameName(h, header) && (m.layout != blockRows || folded == "" || withoutNumber(foldHeader(h)) != folded) {
			continue
		}
		found = true
		if !m.free(i) {
			m.refuse(i, fault.Because(fault.ErrDuplicate, "the column is named for two uses", "kolom disebut untuk dua keperluan"))
			continue
		}
		set(i)
	}
	if !found {
		m.problems = append(m.problems, &fault.RowError{Line: m.line, Column: header,
			Err: fault.Because(fault.ErrUnknown, "no column has this header", "tidak ada kolom berjudul ini")})
	}
}

func (m *mapper[I]) setItem(i int, item I) {
	m.cols[i].Kind, m.cols[i].Item, m.items[i] = KindItem, m.form.code[item], item
}

// findItems finds the items among the headers of which nothing is known yet.
func (m *mapper[I]) findItems() {
	for i := range m.cols {
		if !m.free(i) {
			continue
		}
		item, err := m.form.item(m.cols[i].Header)
		if item == 0 && err == nil && m.layout == blockRows {
			item, err = m.form.item(cutRepeat(m.cols[i].Header))
		}
		if err != nil {
			m.refuse(i, err)
		} else if item != 0 && m.cfg.columns.Items[m.form.code[item]] == "" {
			m.setItem(i, item)
		}
	}
}

// recognise finds the columns of the kinds that the caller has not named.
func (m *mapper[I]) recognise() {
	folded := make([]string, len(m.cols))
	for i := range m.cols {
		if folded[i] = foldHeader(m.cols[i].Header); m.layout == blockRows {
			folded[i] = withoutNumber(folded[i])
		}
	}
	for _, kind := range m.kinds() {
		if len(m.cfg.columns.given(kind)) > 0 {
			continue
		}
		best := 0
		for i := range m.cols {
			if p := preference(kind, folded[i]); p > 0 && m.free(i) && (best == 0 || p < best) {
				best = p
			}
		}
		for i := range m.cols {
			if best > 0 && m.free(i) && preference(kind, folded[i]) == best {
				m.cols[i].Kind = kind
			}
		}
	}
}

// promoteName makes the name the key of persons where there is no other.
func (m *mapper[I]) promoteName() {
	if m.layout == gridRows || m.cfg.columns.Person == NoColumn || len(m.of(KindPerson)) > 0 {
		return
	}
	for _, i := range m.of(KindName) {
		m.cols[i].Kind = KindPerson
	}
}

// of returns the positions of the columns of a kind.
func (m *mapper[I]) of(kind Kind) (at []int) {
	for i := range m.cols {
		if m.cols[i].Kind == kind {
			at = append(at, i)
		}
	}
	return at
}

// refuseDuplicates refuses a second column for what a row has once.
func (m *mapper[I]) refuseDuplicates() {
	type use struct {
		kind  Kind
		item  I
		block int
	}
	first := map[use]int{}
	for i, c := range m.cols {
		if c.Kind == 0 || c.Kind == KindComment {
			continue
		}
		u := use{c.Kind, m.items[i], c.Block}
		j, ok := first[u]
		if !ok {
			first[u] = i
			continue
		}
		what := c.Item
		if what == "" {
			what = c.Kind.Code()
		}
		m.refuse(i, fault.Because(fault.ErrDuplicate,
			fmt.Sprintf("%s is column %d already", what, m.cols[j].Number),
			fmt.Sprintf("%s sudah ada di kolom %d", what, m.cols[j].Number)))
	}
}

// mapping sums up what was found.
func (m *mapper[I]) mapping() Mapping {
	out := Mapping{columns: m.cols, total: len(m.form.items), blocks: 1, long: m.layout == longRows}
	switch m.layout {
	case longRows:
		for _, k := range []Kind{KindItemName, KindAnswer} {
			if len(m.of(k)) == 0 {
				out.lacking = append(out.lacking, k)
			}
		}
		if len(m.of(KindPerson))+len(m.of(KindRater)) == 0 {
			out.lacking = append(out.lacking, KindPerson)
		}
		return out
	case blockRows:
		if out.blocks = len(m.of(KindPerson)); out.blocks == 0 {
			out.lacking = append(out.lacking, KindPerson)
		}
	case gridRows:
		if out.blocks = len(m.persons); out.blocks == 0 {
			out.lacking = append(out.lacking, KindPerson)
		}
	}
	found := map[gap]bool{}
	for _, c := range m.cols {
		if c.Kind == KindItem {
			found[gap{c.Item, c.Block}] = true
		}
	}
	blocks := []int{0}
	if m.layout != wideRows && out.blocks > 0 {
		blocks = blocks[:0]
		for b := range out.blocks {
			blocks = append(blocks, b+1)
		}
	}
	for _, b := range blocks {
		for _, it := range m.form.items {
			if g := (gap{it.Code, b}); !found[g] {
				out.missing = append(out.missing, g)
			}
		}
	}
	return out
}
