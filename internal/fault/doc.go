// Package fault holds the errors that every package of the library shares:
// the sentinels, the error of a parser and the error of a row of a file. The
// root package gives them to users under its own name.
//
// Three rules hold for all of them. The text of an error shows at most 32
// characters of the input, quoted, so that a control character cannot reach a
// terminal. Input that comes from a person, or that holds nine digits or more
// (a shifted row puts a NIP into a rating cell), is never shown. And every
// error has an Indonesian text besides the English one, for it is the
// Indonesian one that the person who sent the file will read.
package fault
