package kinerja

import (
	"sync"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// PP30Citation returns the source of [PP30Value] and [PP30Of].
func PP30Citation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.PP30Tahun2019, Article: "Pasal 41", Status: aparatur.LawText}
}

// PP30Weights returns the weights in percent of SKP and behaviour by PP 30/2019 Pasal 41: 70 and 30, or 60 and 40 where the
// agency asks peers and subordinates about behaviour.
func PP30Weights(asksOthers bool) (skp, perilaku int) {
	if asksOthers {
		return 60, 40
	}
	return 70, 30
}

// PP30Value returns the performance value (nilai kinerja) of PP 30/2019: the weighted sum of the value of the SKP and that of
// behaviour, both from 0 to 120, exact and not rounded. The error is a *score.DomainError for a value outside 0 to 120.
func PP30Value(skp, perilaku score.Index, asksOthers bool) (score.Index, error) {
	for _, x := range [...]score.Index{skp, perilaku} {
		if x.Sign() < 0 || x.Cmp(points(120)) > 0 {
			return score.Index{}, &score.DomainError{Index: x}
		}
	}
	a, b := PP30Weights(asksOthers)
	return score.WeightedMean(func(yield func(score.Index, int64) bool) {
		_ = yield(skp, int64(a)) && yield(perilaku, int64(b))
	})
}

// points returns a small number as an Index, which cannot fail.
func points(n int64) score.Index {
	x, _ := score.NewIndex(n, 1)
	return x
}

// PP30Bands returns the bands of PP 30/2019 Pasal 41 from 0 to 120, over the exact value: Cukup from 70, Baik from 90 and, with
// innovation, Sangat Baik from 110. Below 70 it declares no category: the bounds of Kurang and Sangat Kurang were not found.
// Which of the two tables holds for somebody is not a matter of the value: from 110 on it takes innovation too.
func PP30Bands(innovation bool) score.Bands[PP30Predicate] {
	if innovation {
		return pp30WithInnovation()
	}
	return pp30Plain()
}

var (
	pp30Plain          = sync.OnceValue(func() score.Bands[PP30Predicate] { return makePP30Bands(false) })
	pp30WithInnovation = sync.OnceValue(func() score.Bands[PP30Predicate] { return makePP30Bands(true) })
)

func makePP30Bands(innovation bool) score.Bands[PP30Predicate] {
	type band = score.Band[PP30Predicate]
	bands := []band{
		{None: true, Lower: score.Incl(points(0)), Upper: score.Excl(points(70))},
		{Label: PP30Cukup, Lower: score.Incl(points(70)), Upper: score.Excl(points(90))},
		{Label: PP30Baik, Lower: score.Incl(points(90)), Upper: score.Incl(points(120))},
	}
	if innovation {
		bands[2].Upper = score.Excl(points(110))
		bands = append(bands, band{Label: PP30SangatBaik, Lower: score.Incl(points(110)), Upper: score.Incl(points(120))})
	}
	// The table is right, which the tests prove.
	b, _ := score.NewBands(score.Exact(), bands...)
	return b
}

// PP30Of returns the predicate of a performance value by PP 30/2019 Pasal 41. Sangat Baik takes a value from 110 and a new
// idea or way that benefits the organisation or the state (innovation); from 110 without it the predicate is Baik. Below 70 it
// returns false: there is no predicate that the library knows. The error is a *score.DomainError for a value outside 0 to 120.
func PP30Of(value score.Index, innovation bool) (p PP30Predicate, ok bool, err error) {
	p, ok, err = PP30Bands(innovation).Of(value)
	if err != nil {
		return 0, false, err
	}
	return p, ok, nil
}

// refuse returns the error of a function whose input is no text.
func refuse(typ string, why error) error { return &fault.ParseError{Type: typ, Err: why} }
