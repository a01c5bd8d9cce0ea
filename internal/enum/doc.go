// Package enum is the one codec of every enumeration of the library: names,
// codes, text, JSON, SQL, parsing and listing come from one table that is
// keyed by constant.
//
// An enumeration is a named uint8 whose constants run from 1 without a hole;
// zero means that it is not filled in. It has one table and one line a method:
//
//	var values = enum.Table[Value]{Type: "berakhlak.Value", Entries: []enum.Entry{
//		BerorientasiPelayanan: {Code: "BP", Name: "Berorientasi Pelayanan", English: "Service-Oriented"},
//		…
//	}}
//
//	func (v Value) String() string { return values.String(v) }
//
// Package enumtest proves an enumeration that is made so.
package enum
