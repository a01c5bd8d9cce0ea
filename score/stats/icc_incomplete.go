package stats

// IncompleteICC holds the intraclass correlations of a two-way table with missing cells, from variance components.
type IncompleteICC struct {
	ICC1, ICC1k, ICC2, ICC2k, ICC3, ICC3k float64
	Person, Rater, Residual               float64 // variance components
	Cases, Raters, Ratings                int     // rows and columns with a rating, and the ratings
}

// ICCIncomplete returns the intraclass correlations for raters who should all have rated every person, where some ratings are
// missing: two-way, with the variance components by restricted maximum likelihood (REML), as psych::ICC does in R with lme4.
//
// The mean squares that a complete table is expected to have follow from the components σp, σr and σe of n persons and k
// raters, BMS = kσp+σe, JMS = nσr+σe, EMS = σe, WMS = σr+σe, and the correlations from those as in [ICC1] to [ICC3k]. On a
// complete table they equal those, except where a component would be negative and is 0 here.
//
// Missing values: every rating is used, rightly so when what is missing does not depend on its own value. Smallest sample: 2
// rows, 2 columns, and as many ratings as rows and columns together.
//
// It misleads for 360-degree ratings, where a column is not one rater: a nested table is refused, use ICC1, which takes unequal
// numbers. There is no interval: with few raters it would be mostly their number.
//
// The error is an *[Error]: [ErrTooFewCases], [ErrTooFewRaters], [ErrNoVariance] when the ratings leave no residual,
// aparatur.ErrType for nested ratings.
func ICCIncomplete(r Ratings) (IncompleteICC, error) {
	if err := ofICC.crossed(r); err != nil {
		return IncompleteICC{}, err
	}
	m := newMixed(r)
	switch {
	case len(m.persons) < 2:
		return IncompleteICC{}, ofICC.tooFew(ErrTooFewCases, len(m.persons), 2)
	case m.raters < 2:
		return IncompleteICC{}, ofICC.tooFew(ErrTooFewRaters, m.raters, 2)
	case m.ratings < len(m.persons)+m.raters:
		return IncompleteICC{}, ofICC.tooFew(ErrTooFewCases, m.ratings, len(m.persons)+m.raters)
	case m.additive():
		return IncompleteICC{}, ofICC.because(ErrNoVariance)
	}
	person, rater := m.fit()
	residual := m.at(person, rater).residual()
	out := IncompleteICC{Person: person * residual, Rater: rater * residual, Residual: residual,
		Cases: len(m.persons), Raters: m.raters, Ratings: m.ratings}
	// In units of the residual.
	k := float64(m.raters)
	b, w := k*person+1, rater+1
	out.ICC1, out.ICC1k = (b-w)/(b+(k-1)*w), (b-w)/b
	out.ICC2, out.ICC2k = person/(person+rater+1), person/(person+(rater+1)/k)
	out.ICC3, out.ICC3k = person/(person+1), person/(person+1/k)
	return out, nil
}
