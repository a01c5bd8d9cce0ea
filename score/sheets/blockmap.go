package sheets

import (
	"strings"
	"unicode"

	"github.com/aparatur/aparatur/internal/fault"
)

// cutBlocks tells for every column of a row with several persons whose it is. A column with a
// person begins a block. Columns of a kind that occurs once are shared by all persons, wherever
// they stand; of a kind that occurs once a person, each person has one, even if it stands before
// the person's column ("Nama, NIP, …, Nama, NIP, …"); anything else belongs to the block that it
// stands in.
func (m *mapper[I]) cutBlocks() {
	persons := m.of(KindPerson)
	for b, i := range persons {
		m.cols[i].Block = b + 1
	}
	if len(persons) == 0 {
		return
	}
	for _, kind := range []Kind{KindName, KindUnit, KindRole} {
		at := m.of(kind)
		switch {
		case len(at) == 1 && len(persons) > 1 && kind != KindName:
		case len(at) == len(persons) && at[0] < persons[0]:
			for b, i := range at {
				m.cols[i].Block = b + 1
			}
		default:
			for _, i := range at {
				m.cols[i].Block = blockOf(persons, i)
			}
		}
	}
	for _, i := range m.of(KindItem) {
		if m.cols[i].Block = blockOf(persons, i); i < persons[0] && len(persons) > 1 {
			m.refuse(i, fault.Because(fault.ErrAmbiguous, "an item before the first person", "butir sebelum orang pertama"))
		}
	}
	m.cutComments(persons)
}

// cutComments gives each comment to its block. One that stands only once in the row of several
// persons ("Saran" at the end of the form) is about none of them: it is not used, unless the caller
// has named it.
func (m *mapper[I]) cutComments(persons []int) {
	count := map[string]int{}
	name := func(i int) string { return withoutNumber(foldHeader(m.cols[i].Header)) }
	for _, i := range m.of(KindComment) {
		count[name(i)]++
	}
	for _, i := range m.of(KindComment) {
		if len(persons) > 1 && count[name(i)] == 1 && len(m.cfg.columns.Comments) == 0 {
			m.cols[i].Kind = 0
			continue
		}
		m.cols[i].Block = blockOf(persons, i)
	}
}

// blockOf returns the block that column i stands in, the first one for what stands before all of
// them.
func blockOf(persons []int, i int) int {
	block := 1
	for b, p := range persons {
		if p <= i {
			block = b + 1
		}
	}
	return block
}

// cutRepeat takes the number off the header of an item that a form or spreadsheet has made unique:
// "BP1 (2)", "BP1.2", "BP1_2", "BP1 2".
func cutRepeat(header string) string {
	body := strings.TrimSuffix(header, ")")
	head := strings.TrimRightFunc(body, unicode.IsDigit)
	if head == body {
		return header
	}
	return strings.TrimRight(head, " ._#(-")
}
