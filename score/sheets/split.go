package sheets

import "strings"

// Split takes the person out of the header of a grid question: of "Membantu orang lain belajar
// [Siti]" the person "Siti" and the item "Membantu orang lain belajar". It reports false for the
// header of any other column. Instead of a sentence or a code of an item, item may be a header by
// which a comment, a role or a unit is recognised ("Saran"): then the column is that person's.
type Split func(header string) (person, item string, ok bool)

// SplitItemPerson is the [Split] of a grid with the persons as its rows: "item [person]".
func SplitItemPerson(header string) (person, item string, ok bool) {
	item, person, ok = cutBrackets(oneLine(header))
	return person, item, ok
}

// SplitPersonItem is the [Split] of a form with one grid a person, of which the items are the rows:
// "person [item]".
func SplitPersonItem(header string) (person, item string, ok bool) {
	person, item, ok = cutBrackets(oneLine(header))
	return strings.TrimRight(person, ":"), item, ok
}
