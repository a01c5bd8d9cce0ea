package stats

import (
	"fmt"
	"math"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/internal/special"
)

// SpearmanBrown returns the reliability of a measurement made factor times as long: of the mean of factor raters, given that of
// one ([ICC1]), or of a test of twice the items, given the correlation of its halves. The factor need not be whole, and one
// below 1 makes it shorter.
//
// k·r/(1+(k-1)·r); Spearman 1910 and Brown 1910, both "Some experimental results in the correlation of mental abilities" and
// "Correlation calculated from faulty data". The package doc has a table for panels of raters.
//
// There are no missing values and no sample; the result is as uncertain as r, whose confidence limits go through the same
// formula. It misleads where what is added is worse than what was there, or repeats it: two peers who talk to each other are
// not two raters.
//
// The error is an *[Error] that matches aparatur.ErrRange: r not between -1 and 1, a factor that is not above 0, and a
// negative r for which a mean of that many cannot be (r ≤ -1/(k-1)).
func SpearmanBrown(r, factor float64) (float64, error) {
	if !(r >= -1 && r <= 1) {
		return 0, ofSpearman.reliability(r)
	}
	if !(factor > 0 && factor <= largest) {
		return 0, ofSpearman.fail(fault.ErrRange, fmt.Sprintf("factor %v", factor), fmt.Sprintf("faktor %v", factor))
	}
	under := 1 + (factor-1)*r
	if under <= 0 {
		return 0, ofSpearman.reliability(r)
	}
	return factor * r / under, nil
}

func (s statistic) reliability(r float64) error {
	return s.fail(fault.ErrRange, fmt.Sprintf("reliability %v", r), fmt.Sprintf("reliabilitas %v", r))
}

// RatersNeeded returns how many raters (berapa penilai) the mean of a panel needs for a reliability of target, given the
// reliability r of one of them, [ICC1]: target·(1-r)/(r·(1-target)), which is [SpearmanBrown] solved for the factor. Take the
// ceiling.
//
// There are no missing values: it is raters who answer. As r has an interval, so has the result: put its lower limit in, too. It
// misleads as SpearmanBrown does.
//
// The error is an *[Error] that matches aparatur.ErrRange: r not above 0 and at most 1, target not between 0 and 1, or a
// result beyond 2^52.
func RatersNeeded(r, target float64) (Size, error) {
	if !(r > 0 && r <= 1) {
		return Size{}, ofSpearman.reliability(r)
	}
	if !(target > 0 && target < 1) {
		return Size{}, ofSpearman.reliability(target)
	}
	return ofSpearman.size(max(target*(1-r)/(r*(1-target)), 1))
}

// MeasurementResult is how far a single result may lie from what it measures.
type MeasurementResult struct {
	StandardError float64 // in the unit of the deviation
	HalfWidth     float64 // of the interval at the level: the result ± this
	Level         float64
}

// MeasurementError returns the standard error of measurement (galat baku pengukuran) of one person's result, given the standard
// deviation of results between persons and their reliability: s·√(1-r), and z times that as the half width of an interval at the
// level; Lord & Novick 1968, "Statistical Theories of Mental Test Scores", chapter 3. It says how many decimals deserve print.
//
// There are no missing values and no sample. Deviation and reliability must be of the same results: of means of five raters,
// both are of means of five raters. It misleads at the ends of a scale, where errors are smaller and one-sided, and where the
// reliability is alpha, which leaves out what raters differ in.
//
// The error is an *[Error] that matches aparatur.ErrRange: a negative or infinite deviation, a reliability not between 0 and 1.
func MeasurementError(deviation, reliability, level float64) (MeasurementResult, error) {
	if err := ofMeasurement.level(level); err != nil {
		return MeasurementResult{}, err
	}
	if !(reliability >= 0 && reliability <= 1) {
		return MeasurementResult{}, ofMeasurement.reliability(reliability)
	}
	if !(deviation >= 0 && deviation <= largest) {
		return MeasurementResult{}, ofMeasurement.fail(fault.ErrRange, fmt.Sprintf("standard deviation %v", deviation), fmt.Sprintf("simpangan baku %v", deviation))
	}
	e := deviation * math.Sqrt(1-reliability)
	return MeasurementResult{e, special.NormalQuantile((1+level)/2) * e, level}, nil
}
