package stats

import (
	"math"

	"github.com/aparatur/aparatur/internal/special"
)

// ICCResult is an intraclass correlation with its F test and confidence interval.
type ICCResult struct {
	ICC        float64
	Confidence Confidence
	// F tests that the correlation is 0, with DF1 and DF2 degrees of freedom; P is the probability of an F as large. F is
	// undefined, and P is 0, where there is no error at all.
	F           Figure
	DF1, DF2, P float64
	Cases       int     // rows used
	Dropped     int     // rows not used
	Raters      float64 // k, the raters of a row; k₀ where they differ in number
	MeanSquares MeanSquares
}

// MeanSquares are the mean squares of the analysis of variance, as Shrout and Fleiss name them.
type MeanSquares struct {
	Between float64 // BMS, of rows
	Within  float64 // WMS, within rows
	Columns Figure  // JMS, of raters; not in the one-way model
	Error   Figure  // EMS, residual; not in the one-way model
}

// ICC1 returns ICC(1), or ICC(1,1), for raters nested in persons: each person is rated by other raters, as in 360-degree
// ratings. It is the correlation of two single ratings of the same person, or how much one rater is worth.
//
// A row is a person ([NewNested]), whose ratings may be in any order: one-way random effects, (BMS-WMS)/(BMS+(k-1)·WMS);
// Shrout & Fleiss 1979, "Intraclass correlations", case 1; McGraw & Wong 1996, "Forming inferences about some intraclass
// correlation coefficients", model 1. The F test has n-1 and N-n degrees of freedom for n persons and N ratings.
//
// Persons may have different numbers of raters: k is then k₀ = (N - Σkᵢ²/N)/(n-1) (Snedecor; Donner 1986), and the interval
// that of Wald (1940, "A note on the analysis of variance with unequal class frequencies"), which is exact, and with equal
// numbers the one of Shrout and Fleiss.
//
// Missing values: a missing cell is a rater who is not there, and a row without a rating is dropped. A row with one rating
// counts in BMS. Smallest sample: 2 rows and one row with two ratings; below 30 persons the interval is wide.
//
// It misleads: where persons hardly differ it is low although raters agree ([RWG] then tells more); where the same raters
// rate several persons it takes their severity for error; it may be negative, which means 0, and then stays as it is.
//
// The error is an *[Error]: [ErrTooFewCases], [ErrTooFewRaters] when no row has two ratings, [ErrNoVariance] when all ratings
// are equal.
func ICC1(r Ratings, level float64) (ICCResult, error) {
	out, m, err := oneWay(r, level)
	if err != nil {
		return ICCResult{}, err
	}
	b, w := out.MeanSquares.Between, out.MeanSquares.Within
	out.ICC = (b - w) / (b + (out.Raters-1)*w)
	out.Confidence = m.wald(level)
	return out, nil
}

// ICC1k returns ICC(1,k) for raters nested in persons: each person is rated by other raters, and the mean of those k is used.
// It is the reliability of a 360-degree mean.
//
// The design is that of [ICC1]: (BMS-WMS)/BMS, which is [SpearmanBrown] of ICC(1) with k, and so is its interval; Shrout &
// Fleiss 1979; McGraw & Wong 1996. Where persons have different numbers of raters it is for k₀ of them: of a given number,
// take SpearmanBrown of ICC(1).
//
// Missing values, smallest sample and errors are those of ICC1, and [ErrNoVariance] when the rows' means are equal. It
// misleads as ICC1 does, and where it is read as the reliability of one rating, which is less.
func ICC1k(r Ratings, level float64) (ICCResult, error) {
	out, m, err := oneWay(r, level)
	if err != nil {
		return ICCResult{}, err
	}
	b, w := out.MeanSquares.Between, out.MeanSquares.Within
	if b == 0 {
		return ICCResult{}, ofICC.because(ErrNoVariance)
	}
	out.ICC = (b - w) / b
	c := m.wald(level)
	out.Confidence = Confidence{level, stepped(c.Lower, out.Raters), stepped(c.Upper, out.Raters)}
	return out, nil
}

// ICC2 returns ICC(2,1) for raters who all rate every person, drawn from more raters of whom each may rate next time: absolute
// agreement of single ratings.
//
// A row is a person, a column a rater: two-way random effects, (BMS-EMS)/(BMS+(k-1)·EMS+k·(JMS-EMS)/n); Shrout & Fleiss 1979,
// case 2; McGraw & Wong 1996, ICC(A,1). The interval is theirs, with Satterthwaite's degrees of freedom; the F test is of
// BMS/EMS.
//
// Missing values: a row with one is dropped; [ICCIncomplete] keeps it. Smallest sample: 2 complete rows and 2 columns.
//
// It does not fit 360-degree ratings, where each person has other raters: use [ICC1]. It misleads with few raters: what they
// differ in is then hardly known, and the interval is wide even with many persons.
//
// The error is an *[Error]: [ErrTooFewCases], [ErrTooFewRaters], [ErrNoVariance] when all rows are alike,
// aparatur.ErrType for nested ratings.
func ICC2(r Ratings, level float64) (ICCResult, error) {
	out, err := twoWay(r, level)
	if err != nil {
		return ICCResult{}, err
	}
	return out.absolute(level)
}

// ICC2k returns ICC(2,k) for raters who all rate every person, drawn from more raters, when the mean of the k of them is used:
// absolute agreement of means.
//
// The design is that of [ICC2]: (BMS-EMS)/(BMS+(JMS-EMS)/n); Shrout & Fleiss 1979, case 2; McGraw & Wong 1996, ICC(A,k). The
// interval is [SpearmanBrown] of that of ICC(2,1).
//
// Missing values, smallest sample, errors and what misleads are those of ICC2.
func ICC2k(r Ratings, level float64) (ICCResult, error) {
	out, err := twoWay(r, level)
	if err != nil {
		return ICCResult{}, err
	}
	single, err := out.absolute(level)
	if err != nil {
		return ICCResult{}, err
	}
	b, j, e := out.squares()
	under := b + (j-e)/float64(out.Cases)
	if b == 0 || under <= 0 {
		return ICCResult{}, contradictory()
	}
	out.ICC = (b - e) / under
	c := single.Confidence
	out.Confidence = Confidence{level, stepped(c.Lower, out.Raters), stepped(c.Upper, out.Raters)}
	return out, nil
}

// ICC3 returns ICC(3,1) for raters who all rate every person and are the only raters of interest: consistency of single
// ratings.
//
// A row is a person, a column a rater: two-way with fixed raters, (BMS-EMS)/(BMS+(k-1)·EMS); Shrout & Fleiss 1979, case 3;
// McGraw & Wong 1996, ICC(C,1). The F test is of BMS/EMS.
//
// Missing values, smallest sample and errors are those of [ICC2]. It does not fit 360-degree ratings: use [ICC1]. It misleads
// where it is read as agreement: a rater who is one point stricter on everybody lowers it not at all.
func ICC3(r Ratings, level float64) (ICCResult, error) {
	out, err := twoWay(r, level)
	if err != nil {
		return ICCResult{}, err
	}
	b, _, e := out.squares()
	under := b + (out.Raters-1)*e
	if under <= 0 {
		return ICCResult{}, ofICC.because(ErrNoVariance)
	}
	out.ICC = (b - e) / under
	low, high := out.fLimits(level)
	out.Confidence = Confidence{level, out.single(low), out.single(high)}
	return out, nil
}

// ICC3k returns ICC(3,k) for raters who all rate every person and are the only raters of interest, when the mean of the k of
// them is used: consistency of means.
//
// The design is that of [ICC3]: (BMS-EMS)/BMS, which equals [Alpha] with raters in the place of items; Shrout & Fleiss 1979,
// case 3; McGraw & Wong 1996, ICC(C,k).
//
// Missing values, smallest sample, errors and what misleads are those of ICC3.
func ICC3k(r Ratings, level float64) (ICCResult, error) {
	out, err := twoWay(r, level)
	if err != nil {
		return ICCResult{}, err
	}
	b, _, e := out.squares()
	if b == 0 {
		return ICCResult{}, ofICC.because(ErrNoVariance)
	}
	out.ICC = (b - e) / b
	low, high := out.fLimits(level)
	out.Confidence = Confidence{level, 1 - 1/low, 1 - 1/high}
	return out, nil
}

// twoWay is the analysis of variance of a complete table; ICC and Confidence are left to the caller.
func twoWay(r Ratings, level float64) (ICCResult, error) {
	if err := ofICC.level(level); err != nil {
		return ICCResult{}, err
	}
	if err := ofICC.crossed(r); err != nil {
		return ICCResult{}, err
	}
	if r.columns < 2 {
		return ICCResult{}, ofICC.tooFew(ErrTooFewRaters, r.columns, 2)
	}
	c := r.Complete()
	if c.rows < 2 {
		return ICCResult{}, ofICC.tooFew(ErrTooFewCases, c.rows, 2)
	}
	n, k := float64(c.rows), float64(c.columns)
	rows, columns := make([]float64, c.rows), make([]float64, c.columns)
	first, far := origin(c.cells), spread(c.cells)
	for i := range c.rows {
		for j, x := range c.row(i) {
			rows[i] += (x - first) / k
			columns[j] += (x - first) / n
		}
	}
	_, grand, between := meanAndSquares(rows)
	_, _, judges := meanAndSquares(columns)
	within, residual := 0., 0.
	for i := range c.rows {
		for j, x := range c.row(i) {
			d := x - first - rows[i]
			within += d * d
			d -= columns[j] - grand
			residual += d * d
		}
	}
	clean := func(squares float64) float64 {
		if nothing(squares, len(c.cells), far) {
			return 0
		}
		return squares
	}
	between, judges, within, residual = clean(k*between), clean(n*judges), clean(within), clean(residual)
	if between == 0 && within == 0 {
		return ICCResult{}, ofICC.because(ErrNoVariance)
	}
	out := ICCResult{Cases: c.rows, Dropped: r.rows - c.rows, Raters: k, DF1: n - 1, DF2: (n - 1) * (k - 1)}
	out.MeanSquares = MeanSquares{
		Between: between / out.DF1, Within: within / (n * (k - 1)),
		Columns: figure(judges / (k - 1)), Error: figure(residual / out.DF2),
	}
	out.test(out.MeanSquares.Between, residual/out.DF2)
	return out, nil
}

// test sets F and P.
func (r *ICCResult) test(ms, noise float64) {
	if noise > 0 {
		r.F = figure(ms / noise)
		_, r.P = special.F(ms/noise, r.DF1, r.DF2)
	}
}

func (r *ICCResult) squares() (between, columns, residual float64) {
	return r.MeanSquares.Between, r.MeanSquares.Columns.value, r.MeanSquares.Error.value
}

// fLimits are the limits of the ratio of expected mean squares of rows and error.
func (r *ICCResult) fLimits(level float64) (low, high float64) {
	b, _, e := r.squares()
	if e == 0 {
		return math.Inf(1), math.Inf(1)
	}
	p := (1 + level) / 2
	return b / e / special.FQuantile(p, r.DF1, r.DF2), b / e * special.FQuantile(p, r.DF2, r.DF1)
}

// single turns a ratio of expected mean squares into the correlation of single ratings.
func (r *ICCResult) single(f float64) float64 {
	if math.IsInf(f, 1) {
		return 1
	}
	return (f - 1) / (f + r.Raters - 1)
}

// absolute is ICC(2,1) with the interval of Shrout and Fleiss, in which numerators and denominators are divided by F so that
// it may be infinite.
func (r ICCResult) absolute(level float64) (ICCResult, error) {
	b, j, e := r.squares()
	if b == 0 && e == 0 {
		// All rows are alike: nothing says how far apart other rows would be, and the degrees of freedom below are 0/0.
		return ICCResult{}, ofICC.because(ErrNoVariance)
	}
	n, k := float64(r.Cases), r.Raters
	under := b + (k-1)*e + k*(j-e)/n
	if under <= 0 {
		return ICCResult{}, contradictory()
	}
	r.ICC = (b - e) / under
	r.Confidence = Confidence{level, r.ICC, r.ICC}
	if e == 0 && j == 0 {
		return r, nil
	}
	rest := n*(1+(k-1)*r.ICC) - k*r.ICC
	sum := k*r.ICC*j + rest*e
	df := 1e-3 // near 0 the interval covers everything that is possible
	if parts := (n-1)*k*k*r.ICC*r.ICC*j*j + rest*rest*e*e; parts > 0 {
		df = max(df, (k-1)*(n-1)*sum*sum/parts)
	}
	p := (1 + level) / 2
	noise := k*j + (k*n-k-n)*e
	low := b / special.FQuantile(p, n-1, df)
	high := b * special.FQuantile(p, df, n-1)
	r.Confidence.Lower = n * (low - e) / (noise + n*low)
	r.Confidence.Upper = n * (high - e) / (noise + n*high)
	return r, nil
}

// contradictory is the error where a denominator is not above 0.
func contradictory() error {
	return ofICC.fail(ErrNoVariance, "rows differ no more than chance alone makes them differ, and the formula divides by that",
		"baris tidak berbeda lebih daripada kebetulan, padahal rumus membaginya dengan itu")
}

// stepped is the formula of Spearman and Brown for limits. At the lowest possible correlation, -1/(k-1), it is -∞, which is
// held at a finite number.
func stepped(r, k float64) float64 {
	under := 1 + (k-1)*r
	if under <= 0 {
		return -math.MaxFloat64
	}
	return max(k*r/under, -math.MaxFloat64)
}
