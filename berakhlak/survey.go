package berakhlak

import (
	"iter"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// Survey is a published result of the Indeks BerAKHLAK, the national survey of KemenPANRB (hasil
// survei). It is a plain value; the zero value is no survey. An index computed from an agency's own
// ratings is not directly comparable with it: how the survey converts answers is not published.
type Survey struct {
	Name     string            // whose result: "Nasional", "Kemendikbudristek"
	Year     int               // of the survey
	Index    score.Index       // as published, 0 to 100 with one decimal
	Citation aparatur.Citation // the survey, with the status of the index

	values [Kolaboratif + 1]int64 // as published, in tenths of a point; all 0 where only the index is known
}

// surveys holds the published figures in tenths of a point.
var surveys = [...]struct {
	name     string
	year     int
	index    int64
	values   [Kolaboratif + 1]int64
	citation aparatur.Citation
}{
	{
		name: "Nasional", year: 2022, index: 609,
		values: [...]int64{BerorientasiPelayanan: 579, Akuntabel: 741, Kompeten: 567, Harmonis: 638, Loyal: 658, Adaptif: 389,
			Kolaboratif: 694},
		citation: aparatur.Citation{Regulation: aparatur.SurveiIndeksBerAKHLAKTahun2022, Status: aparatur.TwoSources},
	},
	{
		name: "Kemendikbudristek", year: 2022, index: 585,
		values: [...]int64{BerorientasiPelayanan: 596, Akuntabel: 641, Kompeten: 583, Harmonis: 537, Loyal: 627, Adaptif: 435,
			Kolaboratif: 677},
		citation: aparatur.Citation{Regulation: aparatur.SurveiIndeksBerAKHLAKTahun2022, Status: aparatur.OneSource},
	},
	{
		name: "Nasional", year: 2023, index: 611,
		citation: aparatur.Citation{Regulation: aparatur.SurveiIndeksBerAKHLAKTahun2023, Status: aparatur.OneSource},
	},
}

// Surveys returns an iterator over the published results that are known, in the order of their
// years: national 2022 (60.9) and Kemendikbudristek 2022 (58.5), both with their seven values, and
// national 2023 (61.1, one source, index only). Of 2024 and later none was found. The published
// index is the plain mean of the seven values, which Combine computes from them.
func Surveys() iter.Seq[Survey] {
	return func(yield func(Survey) bool) {
		for _, s := range surveys {
			if !yield(Survey{Name: s.name, Year: s.year, Index: tenths(s.index), Citation: s.citation, values: s.values}) {
				return
			}
		}
	}
}

// Values returns an iterator over the published indices of the seven values, in their official
// order; over none where only the index was published. It is what Combine of a [Framework] takes.
func (s Survey) Values() iter.Seq2[Value, score.Index] {
	return func(yield func(Value, score.Index) bool) {
		if s.values == [Kolaboratif + 1]int64{} {
			return
		}
		for v := range Values() {
			if !yield(v, tenths(s.values[v])) {
				return
			}
		}
	}
}

// tenths returns n/10, which never fails.
func tenths(n int64) score.Index {
	x, _ := score.NewIndex(n, 10)
	return x
}
