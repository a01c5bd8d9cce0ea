package opd

import (
	"iter"
	"slices"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Indicator is one variable of the typology with what it was given (indikator variabel). The zero value is none.
type Indicator struct {
	Name    string `json:"name"`
	Percent int    `json:"percent"` // weight in the score, in percent
	Points  int    `json:"points"`  // 200, 400, 600, 800 or 1000
}

// The weights that the general and the technical variables have together.
const (
	generalPercent   = 20
	technicalPercent = 80
)

var (
	errGeneral   = fault.Because(fault.ErrRange, "the general variables must weigh 20 % together", "bobot variabel umum harus 20%")
	errTechnical = fault.Because(fault.ErrRange, "the technical variables must weigh 80 % together", "bobot variabel teknis harus 80%")
	errPoints    = fault.Because(fault.ErrRange, "points must be 200, 400, 600, 800 or 1000", "skala nilai harus 200, 400, 600, 800, atau 1.000")
	errFactor    = fault.Because(fault.ErrRange, "the regional factor must be above 0", "faktor kewilayahan harus lebih dari 0")
	errNegative  = fault.Because(fault.ErrRange, "below 0", "kurang dari 0")
)

// TypologyScore returns the score of PP 18/2016: the sum of weight × points over the general variables (20 %) and the
// technical ones (80 %), times the regional factor. It is exact; look it up in [TypologyBands] without rounding it.
//
// The regional factor (faktor kewilayahan) has no default, because its table was not found; without one it is 1. The error
// matches aparatur.ErrRange where the weights of a group do not sum to 20 or 80, for points outside the five steps, and for
// a factor that is not above 0.
func TypologyScore(general, technical []Indicator, factor score.Index) (score.Index, error) {
	if factor.Sign() <= 0 {
		return score.Index{}, errFactor
	}
	sum := int64(0)
	for _, group := range []struct {
		list    []Indicator
		percent int
		err     error
	}{{general, generalPercent, errGeneral}, {technical, technicalPercent, errTechnical}} {
		percent := 0
		for _, x := range group.list {
			if x.Points < 200 || x.Points > 1000 || x.Points%200 != 0 {
				return score.Index{}, errPoints
			}
			if x.Percent < 1 || x.Percent > group.percent {
				return score.Index{}, group.err
			}
			percent += x.Percent
			sum += int64(x.Percent) * int64(x.Points)
		}
		if percent != group.percent {
			return score.Index{}, group.err
		}
	}
	s, err := score.NewIndex(sum, 100)
	if err != nil {
		return score.Index{}, err
	}
	return s.Mul(factor)
}

// step is one row of the table of a variable: up to and including upper, or without an end where upper is -1.
type step struct {
	indicator string
	percent   int
	upper     int64
	points    int
}

// ProvinceGeneral returns the general variables of a province for [TypologyScore]: population (jumlah penduduk, persons), area
// (luas wilayah, km²) and budget (jumlah APBD, rupiah), which weigh 10, 5 and 5 percent. The printed ranges are read as upper
// bounds, over 600 up to 1,200, so that 600.5 km² has a score. The error matches aparatur.ErrRange for a number below 0.
func ProvinceGeneral(population int64, area, budget score.Index) ([]Indicator, error) {
	people, err := score.NewIndex(population, 1)
	if err != nil {
		return nil, err
	}
	var out []Indicator
	steps := provinceSteps[:]
	for _, x := range []score.Index{people, area, budget} {
		if x.Sign() < 0 {
			return nil, errNegative
		}
		name := steps[0].indicator
		n := slices.IndexFunc(steps, func(s step) bool { return s.upper < 0 }) + 1
		i := slices.IndexFunc(steps[:n], func(s step) bool {
			upper, _ := score.NewIndex(s.upper, 1)
			return s.upper < 0 || x.Cmp(upper) <= 0
		})
		out = append(out, Indicator{name, steps[i].percent, steps[i].points})
		steps = steps[n:]
	}
	return out, nil
}

// TypologyCitations yields the sources of the typology: the formula with its bands, and the general variables of a province.
func TypologyCitations() iter.Seq[aparatur.Citation] {
	return slices.Values([]aparatur.Citation{
		{Regulation: aparatur.PP18Tahun2016, Status: aparatur.TwoSources},
		{Regulation: aparatur.PP18Tahun2016, Status: aparatur.LawText},
	})
}
