package stats

import (
	"fmt"
	"math"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/internal/special"
)

// Sample is what a mean with its interval needs to know of a sample. It may come from [Describe], or from a [score.Tally]:
// Totals, PersonTotal and PersonTotalDeviation.
type Sample struct {
	N         int // values
	Missing   int // not among N
	Mean      float64
	Deviation float64 // sample standard deviation, with n-1
}

// Describe returns the size, mean and sample standard deviation (simpangan baku, with n-1) of values, by two passes.
//
// Missing values, NaN as [Missing] gives it, are left out and counted: who does not answer is not like who does. Smallest
// sample: 2 values. The error is an *[Error]: [ErrTooFewCases], aparatur.ErrRange for a value beyond ±1e100. The mean misleads
// where answers lie in two camps.
func Describe(values []float64) (Sample, error) {
	for i, x := range values {
		if math.Abs(x) > largest {
			return Sample{}, ofMean.fail(fault.ErrRange, fmt.Sprintf("value %d: beyond ±1e100", i+1), fmt.Sprintf("nilai ke-%d: melewati ±1e100", i+1))
		}
	}
	n, mean, squares := meanAndSquares(values)
	if n < 2 {
		return Sample{}, ofMean.tooFew(ErrTooFewCases, n, 2)
	}
	return Sample{n, len(values) - n, mean, math.Sqrt(squares / float64(n-1))}, nil
}

// MeanResult is a mean with its confidence interval.
type MeanResult struct {
	Mean          float64
	Confidence    Confidence
	StandardError float64
	DF            float64 // of Student's t
	N             int
	Population    int     // 0 for an unlimited one
	Correction    float64 // the factor √(1-n/N) on the standard error; 1 for an unlimited population
}

// MeanInterval returns the mean of a simple random sample of an unlimited population with Student's confidence interval:
// mean ± t·s/√n with n-1 degrees of freedom (Student 1908). For the people of an agency use [MeanFinite].
//
// Missing values are not in a [Sample]; the interval knows nothing of what they would have said. Smallest sample: 2, and 30
// where the values are far from normal, as ratings bunched at the top are.
//
// It misleads where the sample was not drawn at random: an interval measures chance, not who was easy to reach. The error is
// an *[Error]: [ErrTooFewCases], aparatur.ErrRange for a negative or infinite deviation.
func MeanInterval(s Sample, level float64) (MeanResult, error) {
	return meanOf(s, 0, level)
}

// MeanFinite returns the mean of a simple random sample, without replacement, of a population of that many people, with
// Student's confidence interval and the finite population correction (koreksi populasi terbatas): mean ± t·√(1-n/N)·s/√n with
// n-1 degrees of freedom; Cochran 1977, "Sampling Techniques", section 2.6 to 2.8, as svymean in R's survey.
//
// Missing values, smallest sample and what misleads are those of [MeanInterval]. With n = N the interval has no width: nothing
// is left to chance. That is only so if all answered; of a census with gaps, n is who answered.
//
// The error is that of MeanInterval, and aparatur.ErrRange for a population smaller than the sample.
func MeanFinite(s Sample, population int, level float64) (MeanResult, error) {
	if err := s.within(population); err != nil {
		return MeanResult{}, err
	}
	return meanOf(s, population, level)
}

func (s Sample) within(population int) error {
	if population < s.N || population < 1 {
		return ofMean.fail(fault.ErrRange, fmt.Sprintf("a population of %d for a sample of %d", population, s.N),
			fmt.Sprintf("populasi %d untuk sampel %d", population, s.N))
	}
	return nil
}

func (s Sample) check() error {
	if s.N < 2 {
		return ofMean.tooFew(ErrTooFewCases, s.N, 2)
	}
	if !(s.Deviation >= 0 && s.Deviation <= largest && math.Abs(s.Mean) <= largest) {
		return ofMean.fail(fault.ErrRange, "mean or deviation is no finite number", "rata-rata atau simpangan baku bukan angka terhingga")
	}
	return nil
}

func meanOf(s Sample, population int, level float64) (MeanResult, error) {
	if err := ofMean.level(level); err != nil {
		return MeanResult{}, err
	}
	if err := s.check(); err != nil {
		return MeanResult{}, err
	}
	out := MeanResult{Mean: s.Mean, N: s.N, Population: population, DF: float64(s.N - 1), Correction: 1}
	if population > 0 {
		out.Correction = math.Sqrt(float64(population-s.N) / float64(population))
	}
	out.StandardError = out.Correction * s.Deviation / math.Sqrt(float64(s.N))
	out.student(level)
	return out, nil
}

func (m *MeanResult) student(level float64) {
	t := special.TQuantile((1+level)/2, m.DF)
	m.Confidence = Confidence{level, m.Mean - t*m.StandardError, m.Mean + t*m.StandardError}
}

// Stratum is one part of a population (strata), such as a unit, with the sample drawn from it.
type Stratum struct {
	Sample
	Population int
}

// StratifiedMean returns the mean of a population of which a simple random sample was drawn in every stratum, each weighing by
// its population, with the finite population correction: ΣWₕ·ȳₕ, its variance ΣWₕ²(1-nₕ/Nₕ)sₕ²/nₕ, and Student's interval with
// n less the number of strata as degrees of freedom; Cochran 1977, section 5.3 to 5.4, as svymean does.
//
// Missing values are left out of their stratum alone, which assumes that there who did not answer is like who did. Smallest
// sample: 2 in every stratum. It misleads where a large stratum has a small sample: the degrees of freedom of the others do
// not help it, and the interval is too narrow.
//
// The error is an *[Error]: [ErrTooFewCases] for no stratum or one with fewer than 2, otherwise that of [MeanFinite].
func StratifiedMean(strata []Stratum, level float64) (MeanResult, error) {
	if err := ofMean.level(level); err != nil {
		return MeanResult{}, err
	}
	if len(strata) == 0 {
		return MeanResult{}, ofMean.tooFew(ErrTooFewCases, 0, 2)
	}
	out := MeanResult{DF: -float64(len(strata))}
	whole := 0.
	for _, s := range strata {
		if err := s.check(); err != nil {
			return MeanResult{}, err
		}
		if err := s.within(s.Population); err != nil {
			return MeanResult{}, err
		}
		if out.Population > math.MaxInt-s.Population {
			return MeanResult{}, ofMean.fail(fault.ErrRange, "the populations together", "jumlah seluruh populasi")
		}
		out.Population += s.Population
		whole += float64(s.Population)
		out.N += s.N
		out.DF += float64(s.N)
	}
	variance, simple := 0., 0.
	for _, s := range strata {
		w, n := float64(s.Population)/whole, float64(s.N)
		out.Mean += w * s.Mean
		v := w * w * s.Deviation * s.Deviation / n
		simple += v
		variance += v * float64(s.Population-s.N) / float64(s.Population)
	}
	out.StandardError = math.Sqrt(variance)
	out.Correction = 1
	if simple > 0 {
		out.Correction = math.Sqrt(variance / simple)
	}
	out.student(level)
	return out, nil
}
