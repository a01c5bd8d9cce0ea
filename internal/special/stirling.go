package special

import "math"

const logSqrtTwoPi = 0.91893853320467274178032973640562 // log √(2π)

// stirlingError is log Γ(n+1) less Stirling's (n+½)·log n - n + log √(2π), for n > 0.
func stirlingError(n float64) float64 {
	if n <= 15 {
		g, _ := math.Lgamma(n + 1)
		return g - (n+0.5)*math.Log(n) + n - logSqrtTwoPi
	}
	n2 := n * n
	return (1./12 - (1./360-(1./1260-(1./1680-(1./1188-691./360360/n2)/n2)/n2)/n2)/n2) / n
}

// deviance is x·log(x/m) + m - x, without the cancellation when x is near m.
func deviance(x, m float64) float64 {
	if math.Abs(x-m) >= 0.1*(x+m) {
		return x*math.Log(x/m) + m - x
	}
	v := (x - m) / (x + m)
	s, e := (x-m)*v, 2*x*v
	v *= v
	for j := 3.; ; j += 2 {
		e *= v
		next := s + e/j
		if next == s {
			return s
		}
		s = next
	}
}
