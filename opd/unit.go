package opd

import (
	"iter"
	"math"
	"slices"

	"github.com/aparatur/aparatur"
)

// Headcount is how many people work in one unit (jumlah pegawai), without the units below it. The zero value says that it is
// not known, and a result then has no response rate.
type Headcount struct {
	PNS            int `json:"pns,omitempty"`              // pegawai negeri sipil
	PPPK           int `json:"pppk,omitempty"`             // pegawai pemerintah dengan perjanjian kerja
	PPPKParuhWaktu int `json:"pppk_paruh_waktu,omitempty"` // PPPK working part time, in persons
	NonASN         int `json:"non_asn,omitempty"`          // people who are not civil servants
}

// Total returns the number of persons, civil servants or not.
func (h Headcount) Total() int { return h.PNS + h.PPPK + h.PPPKParuhWaktu + h.NonASN }

// ASN returns the number of civil servants: all but NonASN.
func (h Headcount) ASN() int { return h.PNS + h.PPPK + h.PPPKParuhWaktu }

func (h Headcount) plus(o Headcount) Headcount {
	return Headcount{h.PNS + o.PNS, h.PPPK + o.PPPK, h.PPPKParuhWaktu + o.PPPKParuhWaktu, h.NonASN + o.NonASN}
}

// mostPeople keeps sums of headcounts of a register within int64, and fits into an int of 32 bits.
const mostPeople = math.MaxInt32

func (h Headcount) inRange() bool {
	for _, n := range []int{h.PNS, h.PPPK, h.PPPKParuhWaktu, h.NonASN} {
		if n < 0 || n > mostPeople {
			return false
		}
	}
	return true
}

// Unit is one organisation of a [Register] (unit organisasi), from the government of a region down to a section. The zero
// value is no unit. Units that a register returns are copies.
type Unit struct {
	// Code identifies the unit in its register. It is the agency's own; of the registers in this package, the library's.
	Code string `json:"code"`
	// Parent is the Code of the unit above; empty for the root.
	Parent string `json:"parent,omitempty"`
	// Name is the name as it stands in running text: "Dinas Komunikasi dan Informatika".
	Name string `json:"name"`
	// Abbreviation is the short name: "DISKOMINFO".
	Abbreviation string `json:"abbreviation,omitempty"`
	// Also are further names by which the unit is found.
	Also []string `json:"also,omitempty"`
	// Kind is the kind of organisation; zero where not given.
	Kind Kind `json:"kind,omitzero"`
	// Class is the class of a UPTD; zero for other kinds.
	Class UPTDClass `json:"class,omitzero"`
	// Organisation is the code in planning and budget, with up to three urusan; zero where not given.
	Organisation OrganisationCode `json:"organisation,omitzero"`
	// Urusan are urusan beside those of Organisation; see [Unit.AllUrusan].
	Urusan []Urusan `json:"urusan,omitempty"`
	// Region is where the unit is; zero where not given.
	Region RegionCode `json:"region,omitzero"`
	// Head is the title of the head where it is not the usual one; see [Unit.HeadTitle].
	Head string `json:"head,omitempty"`
	// Headcount is the unit's own staff.
	Headcount Headcount `json:"headcount,omitzero"`
	// NameStatus and AbbreviationStatus say how well the two are known, for the registers of this package; zero elsewhere.
	NameStatus         aparatur.Status `json:"name_status,omitzero"`
	AbbreviationStatus aparatur.Status `json:"abbreviation_status,omitzero"`
}

func (u Unit) clone() Unit {
	u.Also, u.Urusan = slices.Clone(u.Also), slices.Clone(u.Urusan)
	return u
}

// AllUrusan yields the urusan of the unit, each once: those of the organisation code, then the others. Units and urusan are
// many to many; see [Register.ByUrusan].
func (u Unit) AllUrusan() iter.Seq[Urusan] {
	return func(yield func(Urusan) bool) {
		for x := range u.Organisation.Urusan() {
			if !yield(x) {
				return
			}
		}
		for i, x := range u.Urusan {
			if !u.Organisation.has(x) && !slices.Contains(u.Urusan[:i], x) && !yield(x) {
				return
			}
		}
	}
}

func (c OrganisationCode) has(u Urusan) bool { return u != 0 && slices.Contains(c.urusan[:], u) }

// Label returns what a table shows where space is scarce: the abbreviation, else the name.
func (u Unit) Label() string {
	if u.Abbreviation != "" {
		return u.Abbreviation
	}
	return u.Name
}
