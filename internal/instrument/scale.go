package instrument

import (
	"strings"
	"unicode"

	"github.com/aparatur/aparatur/score"
)

// Notice must stand on everything that shows a result of the instruments.
const Notice = "Instrumen ini disusun oleh pustaka aparatur dari pernyataan yang dimuat media dan belum divalidasi; " +
	"untuk pengembangan, bukan untuk promosi."

// Edition is the number of the edition of the instruments. It changes with any of their sentences.
const Edition = "1"

// levels are the positions of the scale, each with the number of times out of ten opportunities that it stands for.
var levels = [...]struct{ label, guide string }{
	{"Tidak Pernah", "0 dari 10 kesempatan"},
	{"Jarang", "1–3 dari 10 kesempatan"},
	{"Kadang-Kadang", "4–6 dari 10 kesempatan"},
	{"Sering", "7–9 dari 10 kesempatan"},
	{"Selalu", "10 dari 10 kesempatan"},
}

// Frequency returns the scale of frequency, 1 to 5, with the conversion that the caller names.
func Frequency(m score.Method) (score.Scale, error) {
	scale, err := score.Likert(1, len(levels), m)
	if err != nil {
		return score.Scale{}, err
	}
	labels := make([]string, len(levels))
	for i, l := range levels {
		labels[i] = l.label
	}
	return scale.WithLabels(labels...)
}

// Guide says what a position of the scale means; "" for what is none.
func Guide(r score.Rating) string {
	if r < 1 || int(r) > len(levels) {
		return ""
	}
	return levels[r-1].guide
}

// Fold brings a sentence to the form in which sentences are compared: its words without spaces and punctuation between them.
// No word is left out, so that a negation never disappears.
func Fold(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }), "")
}
