// Package terminal prints what several of the examples print to a terminal.
package terminal

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Width is where sentences are broken, in characters.
const Width = 100

// Wrap prints a sentence in lines; those after the first are indented.
func Wrap(w io.Writer, text string) {
	length := 0
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case length+1+n > Width:
			fmt.Fprint(w, "\n  ")
			length = 2
		default:
			fmt.Fprint(w, " ")
			length++
		}
		fmt.Fprint(w, word)
		length += n
	}
	fmt.Fprintln(w)
}
