// Package opd holds the organisations of Indonesian regional government (organisasi perangkat daerah, OPD): kinds of
// organisation, urusan, regions and typology, the register of an agency's units, and the roll-up of scores over its tree.
//
//	r, err := opd.ReadCSV(file, opd.RegisterInfo{Agency: "Pemerintah Provinsi Jawa Timur", Also: []string{"Jatim"}})
//	unit, err := r.Find("DISKOMINFO JATIM") // Dinas Komunikasi dan Informatika
//
//	roll, err := opd.RollUpResults[berakhlak.Value](r, results) // results of people, each with the code of a unit
//	tree, err := roll.Publish(5)                                // nothing of fewer than five people
//	for node := range tree.All() {
//		total, ok := node.Total()
//		…
//	}
//
// # What is where
//
//   - [Kind], [Level], [UPTDClass], [Urusan] with its [UrusanGroup], and [OrganisationCode].
//   - [RegionCode] and [Region]: 38 provinces, 416 kabupaten and 98 kota; [FindRegion]; [BPSCode]; [Kawasan].
//   - [Typology] and [TypologyScore] of PP 18/2016.
//   - [Unit], [Register] and [JawaTimur]; [History] for what became of units; [Placement] for the people in them.
//   - [Unit.HeadTitle], [HeadRankOf], [Register.DisplayName].
//   - [RollUp] and [Published]: results for every level of the tree, withheld where they would give people away;
//     [Ranking], [Benchmark], [Change], and [Paired] for the change of the same people.
//
// # Sources
//
// Organisations and urusan are those of UU 23/2014, with the codes of Permendagri 90/2019; regions those of Kepmendagri
// 300.2.2-2138/2025, the areas of Jawa Timur those of Perpres 80/2019; typology and echelons come from PP 18/2016. Every fact
// carries its source and how well it is known: [Citations]. [DataEdition] changes with the data, which go generate makes of
// the tables in internal/data.
//
// # How the text is read
//
//   - Four names of urusan differ between UU 23/2014 and Permendagri 90/2019. The code is what matters; both names are read.
//   - The table of typology prints 601–800, 401–600 and so on. The score itself is compared, so that 600.5 is type B. The
//     ranges of area and budget are read as upper bounds in the same way.
//   - The number of bidang of a type, the table of regional factors and the general variables of a kabupaten were not found:
//     they are parameters, or not there.
//   - Of Perpres 80/2019 two areas are known by name only. A kabupaten of Jawa Timur in none of the other four is
//     [DiLuarKawasan], so that none is lost; the two areas may hold some of them.
//   - BPS numbers the provinces of Papua otherwise. No table of both was found, and nothing converts one into the other.
//   - Former codes are resolved with the reason: [FindRegion]. That UU 2/2024 renames Jakarta was not verified; the name is
//     that of the decree.
//
// # What is the library's own
//
// English names, the codes of units in [JawaTimur] and the place of its bureaus and hospitals in the tree, [DiLuarKawasan], the
// counting of parts of a month, the rules of [CountingRule], and the rule of suppression ([Published]).
//
// # Concurrency
//
// All functions are safe for concurrent use, and all values are immutable.
package opd
