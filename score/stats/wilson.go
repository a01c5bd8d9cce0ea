package stats

import (
	"fmt"
	"math"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/internal/special"
)

// ProportionResult is a share with its confidence interval.
type ProportionResult struct {
	Proportion   float64 // 0 to 1
	Confidence   Confidence
	Successes, N int
}

// Wilson returns a share (proporsi) of n with the interval of Wilson, which is right also for few cases and near 0 and 1, where
// p ± 1.96·√(p(1-p)/n) runs below 0 or has no width: the limits are the shares that the score test does not refuse,
// (x + z²/2 ± z·√(x(n-x)/n + z²/4))/(n + z²); Wilson 1927, "Probable inference, the law of succession, and statistical
// inference"; Newcombe 1998, method 3.
//
// Missing values are neither successes nor in n: whoever did not answer is not a no. Smallest sample: 1. There is no finite
// population correction, so that of a sample of much of an agency the interval is somewhat too wide.
//
// It misleads where the sample was not drawn at random. The error is an *[Error]: [ErrTooFewCases] for no case,
// aparatur.ErrRange for fewer than 0 or more than n successes.
func Wilson(successes, n int, level float64) (ProportionResult, error) {
	if err := ofProportion.level(level); err != nil {
		return ProportionResult{}, err
	}
	if n < 1 {
		return ProportionResult{}, ofProportion.tooFew(ErrTooFewCases, n, 1)
	}
	if successes < 0 || successes > n {
		return ProportionResult{}, ofProportion.fail(fault.ErrRange, fmt.Sprintf("%d of %d", successes, n), fmt.Sprintf("%d dari %d", successes, n))
	}
	z := special.NormalQuantile((1 + level) / 2)
	x, whole := float64(successes), float64(n)
	middle, half := x+z*z/2, z*math.Sqrt(x*(whole-x)/whole+z*z/4)
	out := ProportionResult{Proportion: x / whole, Successes: successes, N: n}
	out.Confidence = Confidence{level, (middle - half) / (whole + z*z), (middle + half) / (whole + z*z)}
	if successes == 0 {
		out.Confidence.Lower = 0
	}
	if successes == n {
		out.Confidence.Upper = 1
	}
	return out, nil
}
