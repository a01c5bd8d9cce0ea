package stats

import (
	"fmt"
	"math"

	"github.com/aparatur/aparatur/internal/fault"
)

// RWGResult is the agreement within one unit.
type RWGResult struct {
	RWG float64 // 0 to 1
	// Ratio is the variance of the ratings over that of the null distribution, the mean of the items' ratios.
	Ratio         float64
	Beyond        bool // the ratings vary as much as the null distribution or more, and RWG was set to 0
	Null          float64
	Items, Raters int // raters who rated an item
}

// UniformNull returns the variance of the uniform null distribution over c answers, (c²-1)/12, in squared positions of the
// scale: what ratings would vary if raters threw dice. It is 2 for five answers. For the index of 0 to 100 of a scale of c
// answers, multiply by (100/(c-1))². It is 0, which [RWG] refuses, for c below 2.
func UniformNull(c int) float64 {
	if c < 2 {
		return 0
	}
	return (float64(c)*float64(c) - 1) / 12
}

// RWG returns r_wg(J) (kesepakatan dalam unit), the agreement of the raters (rows) of one unit on J items (columns) that are
// meant to measure one thing; with one column it is r_wg(1). It compares how the ratings vary with a null distribution, usually
// [UniformNull], which must be named because it decides the result.
//
// With s² the mean of the items' sample variances and v the variance of the null distribution: J(1-s²/v)/(J(1-s²/v)+s²/v),
// which for one item is 1-s²/v; James, Demaree & Wolf 1984, "Estimating within-group interrater reliability with and without
// response bias". Where s² exceeds v it is set to 0, as they advise, and Beyond says so.
//
// Missing values: each item uses the raters who rated it. Smallest sample: 2 raters on every item; below 10 raters it is
// biased and jumps (Kozlowski & Hattrup 1992; Lindell, Brandt & Whitney 1999).
//
// It misleads: ratings bunched at the top agree by leniency alone, and then a uniform null flatters; it rises with the number
// of items, whatever they are; two camps at the ends give 0 as well as no agreement at all. It is about agreement in one unit,
// not about telling units apart, which is [ICC1].
//
// The error is an *[Error]: [ErrTooFewRaters] naming the item, aparatur.ErrRange for a null variance that is not above 0.
func RWG(r Ratings, null float64) (RWGResult, error) {
	if err := ofRWG.crossed(r); err != nil {
		return RWGResult{}, err
	}
	if !(null > 0 && null <= largest*largest) {
		return RWGResult{}, ofRWG.fail(fault.ErrRange, fmt.Sprintf("null variance %v", null), fmt.Sprintf("varians nol %v", null))
	}
	if r.columns == 0 {
		return RWGResult{}, ofRWG.because(fault.ErrEmpty)
	}
	out := RWGResult{Null: null, Items: r.columns}
	for i := range r.rows {
		if present(r.row(i)) > 0 {
			out.Raters++
		}
	}
	items := float64(r.columns)
	for j := range r.columns {
		n, _, squares := meanAndSquares(r.column(j))
		if n < 2 {
			return RWGResult{}, ofRWG.fail(ErrTooFewRaters, fmt.Sprintf("item %d: %d, and 2 are needed", j+1, n),
				fmt.Sprintf("butir ke-%d: %d, sedangkan yang diperlukan 2", j+1, n))
		}
		out.Ratio += squares / float64(n-1) / null / items
	}
	if out.Ratio >= 1 {
		out.Beyond = true
		out.Ratio = min(out.Ratio, math.MaxFloat64)
		return out, nil
	}
	out.RWG = items * (1 - out.Ratio) / (items*(1-out.Ratio) + out.Ratio)
	return out, nil
}
