package aparatur

// Citation is what every fact of the library carries: where it is written, and
// how well that is known. It is a small value that is compared with ==.
//
// A fact that rests on no document has no Regulation: the library's own wording
// ([Library]) and what is in common use ([CommonUse]).
//
// The zero value says nothing and is not valid. In JSON it is an object of the
// regulation's key, the article and the status's code.
type Citation struct {
	Regulation Regulation `json:"regulation,omitzero"`
	Article    string     `json:"article,omitempty"` // "Pasal 24", "Pasal 4 ayat (2)", "Lampiran"; "" for the whole
	Status     Status     `json:"status"`            // of the fact, not of the document
}

// String returns the full Indonesian citation, article included: "Peraturan
// Menteri PANRB Nomor 6 Tahun 2022 Pasal 24". Without a regulation it returns
// the name of the status ("rumusan pustaka"), and "" for the zero Citation. The
// status of a fact with a regulation is not in the text.
func (c Citation) String() string {
	if c.Regulation == 0 {
		return c.bare()
	}
	if c.Article == "" {
		return c.Regulation.String()
	}
	return c.Regulation.String() + " " + c.Article
}

// Short returns the usual short citation, without the article: "PermenPANRB
// 6/2022". Without a regulation it is as String.
func (c Citation) Short() string {
	if c.Regulation == 0 {
		return c.bare()
	}
	return c.Regulation.Short()
}

func (c Citation) bare() string {
	if c.Status == 0 {
		return ""
	}
	return c.Status.String()
}

// IsValid reports whether c names a status and, unless that is [Library] or
// [CommonUse], a regulation; an article needs a regulation.
func (c Citation) IsValid() bool {
	switch {
	case !c.Status.IsValid():
		return false
	case c.Regulation == 0:
		return c.Article == "" && (c.Status == Library || c.Status == CommonUse)
	}
	return c.Regulation.IsValid()
}
