package stats

import (
	"github.com/aparatur/aparatur/internal/special"
)

// groups is what the one-way model keeps of a table.
type groups struct {
	size, mean []float64 // of each row
	within     float64   // mean square
	df1, df2   float64
}

// oneWay is the analysis of variance of rows with any numbers of ratings; ICC and Confidence are left to the caller.
func oneWay(r Ratings, level float64) (ICCResult, *groups, error) {
	if err := ofICC.level(level); err != nil {
		return ICCResult{}, nil, err
	}
	g := &groups{}
	first, far := origin(r.cells), spread(r.cells)
	total, squares := 0., 0.
	for i := range r.rows {
		if n, mean, ss := meanAndSquares(r.row(i)); n > 0 {
			g.size, g.mean = append(g.size, float64(n)), append(g.mean, mean-first)
			total, squares = total+float64(n), squares+ss
		}
	}
	rows := len(g.size)
	if rows < 2 {
		return ICCResult{}, nil, ofICC.tooFew(ErrTooFewCases, rows, 2)
	}
	g.df1, g.df2 = float64(rows-1), total-float64(rows)
	if g.df2 < 1 {
		return ICCResult{}, nil, ofICC.tooFew(ErrTooFewRaters, 1, 2)
	}
	between := g.between(func(n float64) float64 { return n })
	if nothing(squares, int(total), far) {
		squares = 0
	}
	if nothing(between, int(total), far) {
		between = 0
	}
	if between == 0 && squares == 0 {
		return ICCResult{}, nil, ofICC.because(ErrNoVariance)
	}
	g.within = squares / g.df2
	sum := 0.
	for _, n := range g.size {
		sum += n * n
	}
	out := ICCResult{
		DF1: g.df1, DF2: g.df2, Cases: rows, Dropped: r.rows - rows, Raters: (total - sum/total) / g.df1,
		MeanSquares: MeanSquares{Between: between / g.df1, Within: g.within},
	}
	out.test(out.MeanSquares.Between, g.within)
	return out, g, nil
}

// between is the weighted sum of squares of the rows' means.
func (g *groups) between(weight func(size float64) float64) float64 {
	sum, weights := 0., 0.
	for i, m := range g.mean {
		w := weight(g.size[i])
		sum, weights = sum+w*m, weights+w
	}
	mean, squares := sum/weights, 0.
	for i, m := range g.mean {
		squares += weight(g.size[i]) * (m - mean) * (m - mean)
	}
	return squares
}

// wald is the exact interval of the one-way model: the correlations at which the rows' means, weighted by the inverse of their
// variance, vary no more and no less than F allows.
func (g *groups) wald(level float64) Confidence {
	if g.within == 0 {
		return Confidence{level, 1, 1}
	}
	most := 0.
	for _, n := range g.size {
		most = max(most, n)
	}
	lowest := -1 / (most - 1)
	limit := func(f float64) float64 {
		// The sum falls as the correlation rises: at 1 it is 0.
		low, high := lowest, 1.
		for range 200 {
			at := low + (high-low)/2
			if at <= low || at >= high {
				break
			}
			squares := g.between(func(n float64) float64 { return n * (1 - at) / (1 + (n-1)*at) })
			if squares > f*g.within*g.df1 {
				low = at
			} else {
				high = at
			}
		}
		return low + (high-low)/2
	}
	p := (1 + level) / 2
	return Confidence{level, limit(special.FQuantile(p, g.df1, g.df2)), limit(1 / special.FQuantile(p, g.df2, g.df1))}
}
