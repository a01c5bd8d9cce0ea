package pegawai

import (
	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
)

// Parts says what is printed with the name of somebody who signs.
type Parts struct {
	Titles bool // the titles of the name (gelar)
	NIP    bool // the number
	Rank   bool // rank and grade (pangkat/golongan)
}

// SigningParts returns what is printed beneath a signature, by Permendagri 1/2023 Pasal 44 ([SignatureCitation]):
//
//   - on regulations and decisions no titles; on assignments, letters and special documents titles, except on piagam,
//     sertifikat and STTPP;
//   - of other officials than the head of a region, the deputy and the secretary also number and rank;
//   - of a Pj, Pjs, Plt or Plh of the head of a region, and of a Pj or Plh of the secretary, none of the three.
//
// Where two of these meet, this is how the text is read (library): the kind of document decides on the titles of other
// officials too, so that on a decision they stand with number and rank but without titles; where the article does not ask for
// number and rank, as of the holder of one of the three offices, they are left out.
//
// Of a Plt or Pjs of the secretary, and of anybody but the holder in the office of the deputy, the article says nothing: the
// error is then a *aparatur.ParseError that matches [ErrNotCovered]. It matches aparatur.ErrUnknown for what is no constant.
func SigningParts(d Document, o Office, c Capacity) (Parts, error) {
	switch {
	case !d.IsValid():
		return Parts{}, refuseParts(fault.Because(fault.ErrUnknown, "document", "jenis naskah"))
	case !o.IsValid():
		return Parts{}, refuseParts(fault.Because(fault.ErrUnknown, "office", "jabatan"))
	case !c.IsValid():
		return Parts{}, refuseParts(fault.Because(fault.ErrUnknown, "capacity", "kedudukan"))
	}
	titles := d == NaskahPenugasan || d == NaskahKorespondensi || d == NaskahKhusus
	acting := c != Definitif
	switch {
	case o == PejabatLain:
		return Parts{Titles: titles, NIP: true, Rank: true}, nil
	case !acting:
		return Parts{Titles: titles}, nil
	case o == KepalaDaerah, o == SekretarisDaerah && (c == Pj || c == Plh):
		return Parts{}, nil
	}
	return Parts{}, refuseParts(ErrNotCovered)
}

func refuseParts(why error) error {
	return &aparatur.ParseError{Type: "pegawai.Parts", Err: why}
}
