package special

import "math"

// Normal returns the standard normal distribution function at z as lower, and what is above z as upper.
func Normal(z float64) (lower, upper float64) {
	return math.Erfc(-z/math.Sqrt2) / 2, math.Erfc(z/math.Sqrt2) / 2
}

// NormalQuantile returns the z below which a standard normal variable lies with probability p, 0 < p < 1.
func NormalQuantile(p float64) float64 {
	if !probability(p) {
		return math.NaN()
	}
	if math.Abs(p-0.5) < 0.4 {
		return math.Sqrt2 * math.Erfinv(2*p-1)
	}
	return invert(p, -38.6, 38.6, 0, func(z float64) (lower, upper, slope float64) {
		lower, upper = Normal(z)
		return lower, upper, math.Exp(-z*z/2 - logSqrtTwoPi)
	})
}

// TQuantile returns the quantile p of Student's t distribution with df > 0 degrees of freedom, 0 < p < 1.
func TQuantile(p, df float64) float64 {
	switch {
	case !probability(p) || !(df > 0):
		return math.NaN()
	case p == 0.5:
		return 0
	case p < 0.5:
		return -tAbove(2*p, df)
	}
	return tAbove(2*(1-p), df)
}

// tAbove is the t beyond which, in either direction, the probability tails is. It looks for the small tail, where 1 - tails
// would have lost digits: of x = df/(df+t²).
func tAbove(tails, df float64) float64 {
	return math.Sqrt(df * math.Exp(-betaLogit(df/2, 0.5, tails)))
}

// F returns the distribution function of Fisher's F with d1 and d2 degrees of freedom at f as lower, and the probability of
// more, the p-value of a test, as upper.
func F(f, d1, d2 float64) (lower, upper float64) {
	if math.IsInf(f, 1) {
		return 1, 0
	}
	n := d1*f + d2
	return Beta(d1/2, d2/2, d1*f/n, d2/n)
}

// FQuantile returns the quantile p of Fisher's F distribution with d1 and d2 degrees of freedom, which need not be whole, 0 <
// p < 1.
func FQuantile(p, d1, d2 float64) float64 {
	if !probability(p) || !(d1 > 0 && d2 > 0) {
		return math.NaN()
	}
	return d2 / d1 * math.Exp(betaLogit(d1/2, d2/2, p))
}

// ChiSquare returns the distribution function of chi-square with df degrees of freedom at x as lower, and the probability of
// more as upper.
func ChiSquare(x, df float64) (lower, upper float64) { return Gamma(df/2, x/2) }

// ChiSquareQuantile returns the quantile p of the chi-square distribution with df > 0 degrees of freedom, 0 < p < 1.
func ChiSquareQuantile(p, df float64) float64 {
	if !probability(p) || !(df > 0) {
		return math.NaN()
	}
	a := df / 2
	return 2 * math.Exp(invert(p, -logitEnd, logitEnd, math.Log(a), func(u float64) (lower, upper, slope float64) {
		x := math.Exp(u)
		lower, upper = Gamma(a, x)
		return lower, upper, a * gammaWeight(a, x)
	}))
}

func probability(p float64) bool { return p > 0 && p < 1 }
