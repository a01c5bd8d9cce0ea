package pegawai

import (
	"iter"
	"time"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
)

// ErrNotCovered says that the library has no rule for something, instead of a guess (belum tercakup). It is a variable in
// order to be comparable, and not to be assigned.
var ErrNotCovered error = fault.NewReason("not covered by this library", "belum tercakup oleh pustaka ini")

// Post is what the retirement age depends on: never the NIP alone. The zero value is no post.
type Post struct {
	// Class is the class of the post. With a Profession it may be left out, for those are functional posts.
	Class JobClass `json:"class,omitzero"`
	// Jenjang is the level of a functional post, and 0 for all other posts.
	Jenjang Jenjang `json:"jenjang,omitzero"`
	// Profession is set for guru, dosen and profesor, of whom a law of their own speaks whatever the level is.
	Profession Profession `json:"profession,omitzero"`
	// Transitional says that the transitional rules of PP 11/2017 hold for this person (ketentuan peralihan). They are not
	// covered.
	Transitional bool `json:"transitional,omitempty"`
}

// Retirement is a retirement age (batas usia pensiun, BUP) and where it is written. The zero value is none.
type Retirement struct {
	Years    int                 // age in years
	Citation aparatur.Citation   // the rule
	Affirmed aparatur.Regulation // the judgment that left the rule in force; 0 where there was none
	Caveat   string              // Indonesian: what the answer leaves out; "" where nothing
}

const caveatTransitional = "Ketentuan peralihan Peraturan Pemerintah Nomor 11 Tahun 2017 tidak diperhitungkan."

func rule(years int, r aparatur.Regulation, article string) Retirement {
	return Retirement{Years: years, Citation: aparatur.Citation{Regulation: r, Article: article, Status: aparatur.TwoSources}}
}

func functional(years int) Retirement {
	r := rule(years, aparatur.PP11Tahun2017, "Pasal 239")
	r.Caveat = caveatTransitional
	return r
}

func profession(years int, article string) Retirement {
	r := rule(years, aparatur.UU14Tahun2005, article)
	r.Affirmed = aparatur.PutusanMK99PUUXXIIITahun2025
	return r
}

var retirementsByClass = [...]Retirement{
	JPTUtama:      rule(60, aparatur.UU20Tahun2023, "Pasal 55"),
	JPTMadya:      rule(60, aparatur.UU20Tahun2023, "Pasal 55"),
	JPTPratama:    rule(60, aparatur.UU20Tahun2023, "Pasal 55"),
	Administrator: rule(58, aparatur.UU20Tahun2023, "Pasal 55"),
	Pengawas:      rule(58, aparatur.UU20Tahun2023, "Pasal 55"),
	Fungsional:    {}, // by level
	Pelaksana:     rule(58, aparatur.UU20Tahun2023, "Pasal 55"),
}

var retirementsByJenjang = [...]Retirement{
	Pemula:      functional(58),
	Terampil:    functional(58),
	Mahir:       functional(58),
	Penyelia:    functional(58),
	AhliPertama: functional(58),
	AhliMuda:    functional(58),
	AhliMadya:   functional(60),
	AhliUtama:   functional(65),
}

var retirementsByProfession = [...]Retirement{
	Guru:     profession(60, "Pasal 30 ayat (4)"),
	Dosen:    profession(65, "Pasal 67 ayat (4)"),
	Profesor: {}, // not covered
}

// retirements yields every rule.
func retirements() iter.Seq[Retirement] {
	return func(yield func(Retirement) bool) {
		for _, table := range [...][]Retirement{retirementsByClass[:], retirementsByJenjang[:], retirementsByProfession[:]} {
			for _, r := range table {
				if r.Years > 0 && !yield(r) {
					return
				}
			}
		}
	}
}

// Retirement returns the retirement age of the post. The rules are those of UU 20/2023 Pasal 55 and PP 11/2017 Pasal 239,
// and of UU 14/2005 for guru and dosen, which Putusan MK 99/PUU-XXIII/2025 left in force.
//
// The error matches [ErrNotCovered] for a profesor and for somebody under the transitional rules of PP 11/2017. Whether those
// hold for a person the library cannot know: the Caveat of an age of that regulation says so. The error is a
// *aparatur.ParseError that matches aparatur.ErrEmpty where class and profession are missing, or the level of a functional
// post, and ErrUnknown for what is no constant or does not fit together, such as a level beside a class that has none.
func (p Post) Retirement() (Retirement, error) {
	if err := p.check(); err != nil {
		return Retirement{}, &fault.ParseError{Type: "pegawai.Post", Err: err}
	}
	switch {
	case p.Transitional || p.Profession == Profesor:
		return Retirement{}, &fault.ParseError{Type: "pegawai.Retirement", Err: ErrNotCovered}
	case p.Profession != 0:
		return retirementsByProfession[p.Profession], nil
	case p.Jenjang != 0:
		return retirementsByJenjang[p.Jenjang], nil
	}
	return retirementsByClass[p.Class], nil
}

func (p Post) check() error {
	functional := p.Class == Fungsional || p.Class == 0 && p.Profession != 0
	switch {
	case p.Class != 0 && !p.Class.IsValid():
		return fault.Because(fault.ErrUnknown, "class of the post", "kelas jabatan")
	case p.Jenjang != 0 && !p.Jenjang.IsValid():
		return fault.Because(fault.ErrUnknown, "level of the post", "jenjang jabatan")
	case p.Profession != 0 && !p.Profession.IsValid():
		return fault.Because(fault.ErrUnknown, "profession", "profesi")
	case p.Class == 0 && p.Profession == 0:
		return fault.Because(fault.ErrEmpty, "class of the post", "kelas jabatan")
	case !functional && (p.Jenjang != 0 || p.Profession != 0):
		return fault.Because(fault.ErrUnknown, "level or profession beside a post that is not functional",
			"jenjang atau profesi pada jabatan yang bukan fungsional")
	case functional && p.Jenjang == 0 && p.Profession == 0:
		return fault.Because(fault.ErrEmpty, "level of the functional post", "jenjang jabatan fungsional")
	}
	return nil
}

// ReachedOn returns the day on which somebody born on the day given reaches the age: the birthday, and for those born on 29
// February the 1st of March in a common year (library's reading). It is not the day from which the pension runs (TMT
// pensiun), which is not covered. It is the zero Date for the zero Date, for the zero Retirement, and where the year would
// be above 9999.
func (r Retirement) ReachedOn(birth aparatur.Date) aparatur.Date {
	if birth.IsZero() || r.Years <= 0 {
		return aparatur.Date{}
	}
	year := birth.Year() + r.Years
	d, err := aparatur.NewDate(year, birth.Month(), birth.Day())
	if err != nil {
		d, _ = aparatur.NewDate(year, time.March, 1)
	}
	return d
}
