package berakhlak

import (
	"iter"

	"github.com/aparatur/aparatur"
)

// Citation returns the source of the definition. It is the zero Citation for a value that is not
// valid.
func (v Value) Citation() aparatur.Citation {
	if !v.IsValid() {
		return aparatur.Citation{}
	}
	return aparatur.Citation{Regulation: aparatur.SEMenPANRB20Tahun2021, Status: aparatur.TwoSources}
}

// Citation returns the source of the sentence in edition e. It is the zero Citation when behaviour
// or edition is not valid. One source only has the comma before "dan" in the law's wording of AK1.
func (b Behaviour) Citation(e Edition) aparatur.Citation {
	if !b.IsValid() {
		return aparatur.Citation{}
	}
	c := e.Citation()
	if e == UU2023 {
		c.Article = "Pasal 4 ayat (2)"
		if b == AK1 {
			c.Status = aparatur.OneSource
		}
	}
	return c
}

// Citation returns the document of the edition; of [UU2023] with the articles that list the values
// and their behaviours. It is the zero Citation for an edition that is not valid.
func (e Edition) Citation() aparatur.Citation {
	switch e {
	case SE2021:
		return aparatur.Citation{Regulation: aparatur.SEMenPANRB20Tahun2021, Status: aparatur.TwoSources}
	case UU2023:
		return aparatur.Citation{Regulation: aparatur.UU20Tahun2023, Article: "Pasal 3 dan Pasal 4 ayat (2)", Status: aparatur.TwoSources}
	}
	return aparatur.Citation{}
}

// BrandingCitation returns the source of [BanggaMelayaniBangsa].
func BrandingCitation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.SEMenPANRB20Tahun2021, Status: aparatur.TwoSources}
}

// StandardCitation returns the source of the rule that the 21 behaviours, in the wording of
// [SE2021], are the standard of behaviour at work (perilaku kerja), without levels ("tanpa
// pelevelan"): a rating scale for them is the agency's choice.
func StandardCitation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.PermenPANRB6Tahun2022, Status: aparatur.OneSource}
}

// CategoriesCitation returns the source of [Categories]. Its status is that of the weakest fact in
// the table, the lower bound of Tidak Sehat.
func CategoriesCitation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.SurveiIndeksBerAKHLAKTahun2022, Status: aparatur.OneSource}
}

// Citations returns an iterator over the source of every fact in this package, one for each:
// definitions, sentences in both editions, the standard, the employer branding, categories and
// surveys. Codes, English names and the wording of narratives are not among them: they are the
// library's.
func Citations() iter.Seq[aparatur.Citation] {
	return func(yield func(aparatur.Citation) bool) {
		for v := range Values() {
			if !yield(v.Citation()) {
				return
			}
		}
		for e := range Editions() {
			for b := range Behaviours() {
				if !yield(b.Citation(e)) {
					return
				}
			}
		}
		for _, c := range []aparatur.Citation{BrandingCitation(), StandardCitation(), CategoriesCitation()} {
			if !yield(c) {
				return
			}
		}
		for s := range Surveys() {
			if !yield(s.Citation) {
				return
			}
		}
	}
}
