package opd

import (
	"slices"
	"sync"

	"github.com/aparatur/aparatur"
)

type unitRow struct {
	code, parent, name, abbreviation string
	kind                             Kind
	status, short                    aparatur.Status
}

// JawaTimur returns the register of the organisations of Pemprov Jawa Timur, with the status of each name and abbreviation.
// Abbreviations are those in use, not official decisions; where none was found there is none. Headcounts, codes of planning
// and budget, urusan and the date are not in the sources and not filled in.
//
// The codes of the units are the library's own, as is the place of two kinds in the tree: bureaus stand below Sekretariat
// Daerah, hospitals below Dinas Kesehatan. All others stand below the root.
func JawaTimur() *Register { return jawaTimurRegister() }

var jawaTimurRegister = sync.OnceValue(func() *Register {
	const root = "pemprov-jatim"
	units := []Unit{{Code: root, Name: "Pemerintah Provinsi Jawa Timur", Abbreviation: "Pemprov Jatim", Kind: PemerintahDaerah,
		Region: RegionCode{jawaTimurCode, 0}, NameStatus: aparatur.CommonUse, AbbreviationStatus: aparatur.CommonUse}}
	for _, row := range jawaTimurRows {
		u := Unit{Code: row.code, Parent: row.parent, Name: row.name, Abbreviation: row.abbreviation, Kind: row.kind,
			NameStatus: row.status, AbbreviationStatus: row.short}
		if u.Parent == "" {
			u.Parent = root
		}
		units = append(units, u)
	}
	info := RegisterInfo{Agency: units[0].Name, Also: []string{"Jatim"}, Region: units[0].Region, Level: Provinsi, Edition: DataEdition}
	r, err := NewRegister(info, slices.Values(units))
	if err != nil {
		// The rows are generated; a test proves that they are a tree.
		return nil
	}
	return r
})
