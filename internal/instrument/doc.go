// Package instrument holds what the library's own instruments of packages iki and reform share: the notice that every result
// carries, the scale of frequency, the state of validation, and the sentences of a narrative. The table of all items is
// data/instruments.csv; the packages have it as Go constants, and a test compares the two. The sentences serve berakhlak too.
package instrument
