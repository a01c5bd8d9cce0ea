package berakhlak

import (
	"strings"
	"unicode"
)

// thatIs stands between a name and its definition in the circular: "Akuntabel, yaitu …".
const thatIs = " yaitu "

// driftBP is the definition of Berorientasi Pelayanan as many applications have it.
const driftBP = definitionBP + " / Pengguna Layanan"

// rater is what forms put in front of a sentence: "Pegawai suka menolong orang lain".
const rater = "pegawai"

// misspelt maps words as they are misspelt in public applications to what is meant. Words, not
// sentences, and no others: any measure of likeness would take a sentence without its "tidak" for
// the sentence.
var misspelt = map[string]string{
	"memegah":     "memegang",
	"menggerakan": "menggerakkan",
	"menyesuikan": "menyesuaikan",
	"pengurusama": "bekerjasama",
}

// fold brings a spelling to the form in which spellings are compared, both of the table and of what
// is parsed: its words without spaces and punctuation between them, misspelt ones mended, without a
// "pegawai" before two words or more. The words are joined because the sources do not settle which
// are ("sumber daya", "apapun"); no two entries become equal by it, and no word is dropped that
// could be a negation. Symbols are kept, and so match nothing.
func fold(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) })
	if len(words) > 2 && words[0] == rater {
		words = words[1:]
	}
	for i, w := range words {
		if right, ok := misspelt[w]; ok {
			words[i] = right
		}
	}
	return strings.Join(words, "")
}
