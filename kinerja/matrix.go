package kinerja

import (
	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/pegawai"
)

// ErrNotCovered says that the library has no rule for something, instead of a guess (belum tercakup). It is
// pegawai.ErrNotCovered, and not to be assigned.
var ErrNotCovered = pegawai.ErrNotCovered

// Ratings are the two ratings that a predicate follows from. They have names because the rule is not symmetric: low behaviour
// weighs more than a low result.
type Ratings struct {
	Hasil    Rating `json:"hasil"`    // results of work (hasil kerja)
	Perilaku Rating `json:"perilaku"` // behaviour at work (perilaku kerja)
}

// matrix2022 is the matrix of PermenPANRB 6/2022, by result and behaviour.
var matrix2022 = [...][DiAtasEkspektasi + 1]Predicate{
	DiAtasEkspektasi:  {DiBawahEkspektasi: KurangMisconduct, SesuaiEkspektasi: Baik, DiAtasEkspektasi: SangatBaik},
	SesuaiEkspektasi:  {DiBawahEkspektasi: KurangMisconduct, SesuaiEkspektasi: Baik, DiAtasEkspektasi: Baik},
	DiBawahEkspektasi: {DiBawahEkspektasi: SangatKurang, SesuaiEkspektasi: ButuhPerbaikan, DiAtasEkspektasi: ButuhPerbaikan},
}

// Predicate returns the predicate that follows from the two ratings by the rule of the edition (matriks predikat kinerja). The
// rule of [Permen2022] is a matrix of three by three, of which the library knows every cell from two sources or more.
//
// The error is a *aparatur.ParseError: it matches [ErrNotCovered] for [Permen2021], aparatur.ErrEmpty where a rating is missing,
// and aparatur.ErrUnknown for what is no edition or no rating.
func (e Edition) Predicate(r Ratings) (Predicate, error) {
	switch {
	case e == Permen2021:
		return 0, refusePredicate(ErrNotCovered)
	case e != Permen2022:
		return 0, refusePredicate(fault.Because(fault.ErrUnknown, "edition", "edisi"))
	}
	for _, part := range [...]struct {
		rating Rating
		en, id string
	}{{r.Hasil, "rating of the results of work", "penilaian hasil kerja"}, {r.Perilaku, "rating of behaviour", "penilaian perilaku kerja"}} {
		switch {
		case part.rating == 0:
			return 0, refusePredicate(fault.Because(fault.ErrEmpty, part.en, part.id))
		case !part.rating.IsValid():
			return 0, refusePredicate(fault.Because(fault.ErrUnknown, part.en, part.id))
		}
	}
	return matrix2022[r.Hasil][r.Perilaku], nil
}

func refusePredicate(why error) error {
	return &aparatur.ParseError{Type: "kinerja.Predicate", Err: why}
}
