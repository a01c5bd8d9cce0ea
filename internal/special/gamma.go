package special

import "math"

// Gamma returns the regularised incomplete gamma functions P(a, x) as lower and Q(a, x) as upper, for a > 0 and x >= 0.
func Gamma(a, x float64) (lower, upper float64) {
	switch {
	case !(a > 0 && x >= 0):
		return math.NaN(), math.NaN()
	case x == 0:
		return 0, 1
	case math.IsInf(x, 1):
		return 1, 0
	case x < a+1:
		lower = gammaWeight(a, x) * gammaSeries(a, x)
		return lower, 1 - lower
	}
	upper = gammaWeight(a, x) * a * gammaFraction(a, x)
	return 1 - upper, upper
}

// gammaWeight is x^a·e^-x / Γ(a+1).
func gammaWeight(a, x float64) float64 {
	return math.Exp(-stirlingError(a)-deviance(a, x)-logSqrtTwoPi) / math.Sqrt(a)
}

// gammaSeries is 1 + x/(a+1) + x²/((a+1)(a+2)) + …; DLMF 8.11.4.
func gammaSeries(a, x float64) float64 {
	sum, term := 1., 1.
	for n := 1.; term > 1e-17*sum && n < maxTerms; n++ {
		term *= x / (a + n)
		sum += term
	}
	return sum
}

// gammaFraction is the continued fraction of Γ(a, x)·e^x/x^a by the modified method of Lentz; DLMF 8.9.2.
func gammaFraction(a, x float64) float64 {
	const tiny = 1e-300
	b := x + 1 - a
	c, d := 1/tiny, 1/away(b, tiny)
	h := d
	for n := 1.; n < maxTerms; n++ {
		t := -n * (n - a)
		b += 2
		d, c = 1/away(t*d+b, tiny), away(b+t/c, tiny)
		step := d * c
		h *= step
		if math.Abs(step-1) < 1e-16 {
			break
		}
	}
	return h
}
