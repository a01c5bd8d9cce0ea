package opd

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
)

// DataEdition is the edition of the data of this package. It changes with them.
const DataEdition = "2025.1"

// Region is a province, kabupaten or kota (wilayah) with its name as Kepmendagri 300.2.2-2138/2025 has it: "Jawa Timur",
// "Kabupaten Malang", "Kota Administrasi Jakarta Pusat". The zero value is no region.
type Region struct {
	Code   RegionCode      `json:"code"`
	Level  Level           `json:"level"`
	Name   string          `json:"name"`
	Status aparatur.Status `json:"status"`
}

type regionRow struct {
	code   RegionCode
	level  Level
	name   string
	status aparatur.Status
}

func (r regionRow) region() Region { return Region{r.code, r.level, r.name, r.status} }

// Citation returns the source of code and name; the zero Citation for the zero Region.
func (r Region) Citation() aparatur.Citation {
	if r.Code.IsZero() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.Kepmendagri300222138Tahun2025, Status: r.Status}
}

// ShortName returns the name without the words for the level: "Malang". It does not identify a region: see [FindRegion].
func (r Region) ShortName() string {
	for _, prefix := range []string{"Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota "} {
		if rest, ok := strings.CutPrefix(r.Name, prefix); ok && r.Level.IsKabupatenKota() {
			return rest
		}
	}
	return r.Name
}

// Region returns the region of the code; false if this edition of the data has none, also for a former code: see [Recodings].
func (c RegionCode) Region() (Region, bool) {
	i, ok := slices.BinarySearchFunc(regions[:], c, func(r regionRow, c RegionCode) int { return r.code.Compare(c) })
	if !ok {
		return Region{}, false
	}
	return regions[i].region(), true
}

// Regions yields all 552 regions in order of their codes, a province before its kabupaten and kota.
func Regions() iter.Seq[Region] { return regionsWhere(func(Region) bool { return true }) }

// Provinces yields the 38 provinces in order of their codes.
func Provinces() iter.Seq[Region] {
	return regionsWhere(func(r Region) bool { return r.Level == Provinsi })
}

// RegionsIn yields the kabupaten and kota of a province in order of their codes; none where c is not the code of a province.
func RegionsIn(c RegionCode) iter.Seq[Region] {
	return regionsWhere(func(r Region) bool { return r.Level != Provinsi && r.Code.Province() == c })
}

func regionsWhere(keep func(Region) bool) iter.Seq[Region] {
	return func(yield func(Region) bool) {
		for _, row := range regions {
			if r := row.region(); keep(r) && !yield(r) {
				return
			}
		}
	}
}

// Recoding is a former code or name of a region with what it is now. Old and New are equal where only the name changed.
type Recoding struct {
	Old     RegionCode      `json:"old"`
	OldName string          `json:"old_name"`
	New     RegionCode      `json:"new"`
	NewName string          `json:"new_name"`
	Change  RecodingKind    `json:"change"`
	Status  aparatur.Status `json:"status"`
}

// IsZero reports whether r says nothing.
func (r Recoding) IsZero() bool { return r == Recoding{} }

// Reason says in Indonesian what changed: "92.01 Kabupaten Sorong menjadi 96.01: pindah ke provinsi baru Papua Barat Daya". It
// is empty for the zero value.
func (r Recoding) Reason() string {
	switch {
	case r.IsZero():
		return ""
	case r.Change == MovedProvince:
		province, _ := r.New.Province().Region()
		return r.Old.String() + " " + r.OldName + " menjadi " + r.New.String() + ": " + r.Change.String() + " " + province.Name
	}
	return r.OldName + " kini " + r.NewName + " (" + r.New.String() + "): " + r.Change.String()
}

// Citation returns the source.
func (r Recoding) Citation() aparatur.Citation {
	if r.IsZero() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.Kepmendagri300222138Tahun2025, Status: r.Status}
}

// Recodings yields the former codes and names that are known.
func Recodings() iter.Seq[Recoding] { return slices.Values(recodings[:]) }

// RegionMatch is what [FindRegion] found. The Recoding is not zero where the text was a former code or name.
type RegionMatch struct {
	Region
	Recoding Recoding
}

// FindRegion finds a region by code or name, without regard to case, spaces, hyphens and dots: "35.07", "Kabupaten Malang",
// "KAB. MALANG", "Kota Malang", "Prov. Jawa Timur", "DI Yogyakarta", "Surabaya", "Pangkal Pinang". A former code or name is resolved, and
// the result says why.
//
// A bare name that several regions have, such as Malang (a kabupaten and a kota) or Jambi (a province and a kota), is an
// *[AmbiguousError] that lists them. Otherwise the error is a *aparatur.ParseError that matches aparatur.ErrEmpty,
// aparatur.ErrUnknown or, for four digits without a dot, aparatur.ErrAmbiguous.
func FindRegion(s string) (RegionMatch, error) {
	text := strings.TrimSpace(s)
	if text != "" && text[0] >= '0' && text[0] <= '9' {
		return findRegionCode(text)
	}
	key := fold(text)
	if key == "" {
		return RegionMatch{}, &fault.ParseError{Type: "opd.Region", Input: s, Err: fault.ErrEmpty}
	}
	index := regionIndex()
	found := index.names[key]
	switch len(found) {
	case 0:
		if i, ok := index.former[key]; ok {
			r, _ := recodings[i].New.Region()
			return RegionMatch{r, recodings[i]}, nil
		}
		return RegionMatch{}, &fault.ParseError{Type: "opd.Region", Input: s, Err: fault.ErrUnknown}
	case 1:
		return RegionMatch{Region: regions[found[0]].region()}, nil
	}
	e := &AmbiguousError{Type: "opd.Region", Input: s}
	for _, i := range found {
		name := regions[i].name
		if regions[i].level == Provinsi {
			name = "Provinsi " + name
		}
		e.Candidates = append(e.Candidates, Candidate{Code: regions[i].code.String(), Name: name})
	}
	return RegionMatch{}, e
}

func findRegionCode(text string) (RegionMatch, error) {
	c, err := ParseRegionCode(text)
	if err != nil {
		return RegionMatch{}, err
	}
	if r, ok := c.Region(); ok {
		return RegionMatch{Region: r}, nil
	}
	for _, old := range recodings {
		if old.Old == c {
			r, _ := old.New.Region()
			return RegionMatch{r, old}, nil
		}
	}
	return RegionMatch{}, &fault.ParseError{Type: "opd.Region", Input: text, Err: fault.ErrUnknown}
}

type regionNames struct {
	names  map[string][]int // folded spelling: positions in regions
	former map[string]int   // folded former name: position in recodings
}

var regionIndex = sync.OnceValue(func() regionNames {
	index := regionNames{names: make(map[string][]int), former: make(map[string]int)}
	for i, row := range regions {
		r := row.region()
		for _, spelling := range spellings(r.Level, r.Name, r.ShortName()) {
			if key := fold(spelling); !slices.Contains(index.names[key], i) {
				index.names[key] = append(index.names[key], i)
			}
		}
	}
	for i, r := range recodings {
		now, _ := r.New.Region()
		old := Region{Level: now.Level, Name: r.OldName}
		for _, spelling := range spellings(now.Level, r.OldName, old.ShortName()) {
			if key := fold(spelling); index.names[key] == nil {
				index.former[key] = i
			}
		}
	}
	return index
})

// spellings are the ways in which a region is written: in full, with the short and the long word for its level, and bare; and
// with DI for Daerah Istimewa.
func spellings(l Level, name, short string) []string {
	switch l {
	case Kabupaten:
		return []string{name, "Kab " + short, "Kabupaten " + short, short}
	case Kota:
		return []string{name, "Kota " + short, short}
	}
	var out []string
	for _, name := range []string{name, strings.Replace(name, "Daerah Istimewa ", "DI ", 1)} {
		out = append(out, name, "Provinsi "+name, "Prov "+name, "Propinsi "+name)
	}
	return out
}

// fold keeps the letters and digits of a name, in lower case.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
