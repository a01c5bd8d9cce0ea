// Package pegawai holds what identifies and ranks Indonesian civil servants (pegawai aparatur sipil negara): the numbers of PNS and
// PPPK ([NIP]) and an identity for people without one ([Identity]), grades and ranks ([Golongan], [GolonganPPPK]), the classes and
// levels of posts ([JobClass], [Jenjang]) and the echelons that went before them ([Eselon]), the retirement age
// ([Post.Retirement]), and what is printed beneath a signature ([SigningParts], [Signature]).
//
//	n, err := pegawai.ParseNIP("NIP. 19010215 192103 1 001")
//	n.BirthDate()                   // 1901-02-15
//	n.Spaced()                      // "19010215 192103 1 001"
//	fmt.Println(n)                  // ******** ****** * 001
//
//	pegawai.GolonganIIIb.Full()     // Penata Muda Tingkat I (III/b)
//	pegawai.EselonIIa.JobClasses()  // JPTPratama
//	pegawai.JPTMadya.IsManagerial() // true
//
// The numbers in documentation and tests belong to nobody.
//
// # Personal data
//
// A NIP tells date of birth and sex (UU 27/2022 on the protection of personal data). Every type of this package that holds a number
// or a name prints and logs itself masked, with package fmt by every verb and with package log/slog; errors never show it. The
// codecs for text, JSON and SQL write it in full, because they must: slog's JSON handler does so for a caller's own struct, and the
// Example of [NIP.LogValue] shows how that is prevented.
//
// # Sources
//
// The NIP of a PNS is that of Perka BKN 22/2007; the number of a PPPK rests on programs and samples that agree, no regulation
// was read. The classes are those of UU 20/2023, the equivalence of echelon and class that of UU 5/2014 Pasal 131, retirement
// ages those of UU 20/2023, PP 11/2017 and UU 14/2005 (two sources each), the grades of the levels of expertise those of
// Keppres 87/1999 and the rules of signatures those of Permendagri 1/2023 Pasal 44 (text of the law). On grades and ranks two
// sources agree without naming a document, so that their citation says "common use". [Citations] walks all of them. Codes and
// English names are the library's own.
//
// # How the text is read
//
//   - Echelon I.a stands for two classes, the head of a non-ministerial agency and the officials below a minister: no
//     function makes one class of it.
//   - Echelon V and the class that follows it were not found in two sources, and are left out.
//   - Digits 13 and 14 of a number that are neither a month nor 21 to 29 make the kind unknown, not the number invalid: those of
//     PPPK paruh waktu were not found. What the known kinds share is checked of it all the same.
//   - Nobody is appointed before the age of 16; real rules ask for more.
//   - Whoever was born on 29 February reaches an age on 1 March in a common year.
//   - Where the rules of signatures meet, the kind of document decides on titles: see [SigningParts].
//
// # What is not covered
//
// Retirement of professors, the transitional rules of PP 11/2017 and the day from which a pension runs (TMT pensiun): the answer is
// [ErrNotCovered] or is said to leave them out. So is a signature of which Pasal 44 says nothing.
//
// # Concurrency
//
// All functions are safe for concurrent use, and all values are immutable or plain data.
package pegawai
