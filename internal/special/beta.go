package special

import "math"

// A continued fraction needs about √max(a, b) terms; this many are enough for tens of billions of degrees of freedom.
const maxTerms = 1 << 18

// Beta returns the regularised incomplete beta function I_x(a, b) as lower, and 1 - I_x(a, b) as upper, for a, b > 0 and x
// from 0 to 1. It takes both x and y = 1 - x, because near 1 the difference has lost its digits.
func Beta(a, b, x, y float64) (lower, upper float64) {
	switch {
	case !(a > 0 && b > 0 && x >= 0 && y >= 0):
		return math.NaN(), math.NaN()
	case x == 0:
		return 0, 1
	case y == 0:
		return 1, 0
	case x*(a+b+2) < a+1:
		lower = betaWeight(a, b, x, y) / a * betaFraction(a, b, x)
		return lower, 1 - lower
	}
	upper = betaWeight(a, b, x, y) / b * betaFraction(b, a, y)
	return 1 - upper, upper
}

// betaWeight is x^a·y^b / B(a, b).
func betaWeight(a, b, x, y float64) float64 {
	n := a + b
	e := stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n*x) - deviance(b, n*y)
	return math.Exp(e-logSqrtTwoPi) * math.Sqrt(a/n*b)
}

// betaFraction is the continued fraction of I_x(a, b)·a·B(a, b)/(x^a·y^b) by the modified method of Lentz; DLMF 8.17.22.
func betaFraction(a, b, x float64) float64 {
	const tiny = 1e-300
	c, d := 1., 1-(a+b)*x/(a+1)
	d = 1 / away(d, tiny)
	h := d
	for m := 1.; m < maxTerms; m++ {
		t := m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m))
		d, c = 1/away(1+t*d, tiny), away(1+t/c, tiny)
		h *= d * c
		t = -(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1))
		d, c = 1/away(1+t*d, tiny), away(1+t/c, tiny)
		step := d * c
		h *= step
		if math.Abs(step-1) < 1e-16 {
			break
		}
	}
	return h
}

// away keeps a divisor from 0.
func away(x, tiny float64) float64 {
	if math.Abs(x) < tiny {
		return tiny
	}
	return x
}

// betaLogit returns log(x/(1-x)) of the x where I_x(a, b) = p, for p between 0 and 1. The logit keeps its digits at both
// ends, and is what F and t need.
func betaLogit(a, b, p float64) float64 {
	return invert(p, -logitEnd, logitEnd, math.Log(a/b), func(u float64) (lower, upper, slope float64) {
		x, y := 1/(1+math.Exp(-u)), 1/(1+math.Exp(u))
		lower, upper = Beta(a, b, x, y)
		return lower, upper, betaWeight(a, b, x, y) // dx/du is x·y
	})
}

const logitEnd = 700

// invert finds where a distribution function is p, between lo and hi, by Newton's method on the logarithm of the smaller
// tail, which is concave for the distributions here. It falls back on bisection where a step leaves the interval that holds
// the root.
func invert(p, lo, hi, at float64, eval func(float64) (lower, upper, slope float64)) float64 {
	q := 1 - p
	for range 400 {
		lower, upper, slope := eval(at)
		var f, d float64
		if p <= 0.5 {
			f, d = math.Log(lower/p), slope/lower
		} else {
			f, d = -math.Log(upper/q), slope/upper
		}
		switch {
		case f == 0:
			return at
		case f < 0:
			lo = at
		default:
			hi = at
		}
		next := at - f/d
		if !(next > lo && next < hi) {
			next = lo + (hi-lo)/2
		}
		moved := math.Abs(next - at)
		at = next
		if moved <= 1e-15*math.Max(math.Abs(at), 1e-3) {
			break
		}
	}
	return at
}
