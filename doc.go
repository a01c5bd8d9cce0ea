// Package aparatur is the root of a library for those who build personnel,
// performance, assessment and survey software for Indonesian government
// agencies. It holds what all packages of the library share: where a fact comes
// from ([Regulation], [Citation], [Status]), the calendar of reports ([Date],
// [Period]) and errors ([ParseError], [RowError]).
//
// # Packages
//
//   - score: the exact scoring engine: scales, indices, frameworks, bands, 360
//     degrees, aggregates over people. It knows no framework.
//   - score/sheets: reading response files as people really have them, CSV of
//     every kind, wide and long.
//   - score/stats: statistics of reliability and agreement, for technical
//     annexes.
//   - bahasa: Indonesian for official documents: numbers, money, number words,
//     dates, names with titles, lists, sentences.
//   - berakhlak: the seven core values of civil servants (BerAKHLAK) and their
//     21 behaviours, in both official editions of the wording.
//   - iki: initiative, collaboration and innovation, and how initiatives connect
//     organisations; reform: the attitudes of reform leadership, bureaucratic
//     reform and the predicates of its index.
//   - opd: organisations, urusan, regions, registers of units, and scores rolled
//     up over them.
//   - kinerja: performance ratings, predicates, distribution and angka kredit.
//   - pegawai: identity numbers, grades, job classes, retirement, signatures.
//
// # Zero values
//
// Zero means not filled in, everywhere but in a number: an enumeration, a Date,
// a Period and a Regulation of zero are not valid, and are written as empty
// text, as "" in JSON and as NULL in SQL, which are read back as zero. All text
// that a type writes it also reads.
//
// # Concurrency
//
// Values are immutable or say that they are not. All that is exported is safe
// for concurrent readers, and nothing in the library can be changed by those
// who use it: what it lists it lists with an iterator or as a copy.
//
// # Exactness
//
// Scores are rational numbers, never float64. They are rounded once, when they
// are printed, half away from zero, and a band is looked up so that it never
// contradicts the number printed beside it. Package score says it in full.
//
// # Sources
//
// No fact without a source: what the library states as official carries a
// [Citation], which names the document and says how well the fact is known
// ([Status]). Where the law is silent there is no default that looks like law
// but a parameter. What is the library's own, such as English names and codes,
// is said to be so: [Library]. Official wording is kept letter for letter, and
// editions of it stand side by side.
//
// # Errors
//
// No function panics on input, whatever it is, and none guesses; those named
// Must are for constants, and a nil pointer or iterator is no input. An
// error says where and what; it matches one of the sentinels ([ErrRange] and its
// like) with errors.Is, and its fields hold the input. Bad rows of a file are
// reported one by one, each a [*RowError], and cost no good row. The text is
// English; [Explain] gives the Indonesian one, for those who sent the file.
//
// # Personal data
//
// The text of an error shows at most 32 characters of input, and *** instead
// where the input is about a person or holds nine digits or more, for a shifted
// row puts the number of a civil servant (NIP) anywhere. That holds for Error,
// for every verb of package fmt, for log/slog and for encoding/json; the fields
// hold the input in full.
package aparatur
