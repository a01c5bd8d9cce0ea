package stats

import (
	"fmt"
	"math"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/internal/special"
)

// Size is a number of people as a formula gives it, and as it can be used.
type Size struct {
	Unrounded float64
	Ceiling   int // the next whole number: the precision asked for is reached
	Nearest   int // the nearest whole number, as printed tables have it: it may be missed by a little
}

// size rounds; a remainder of less than 1e-9 of the number is what binary fractions leave (100/(1+100·0.05²) is 80).
func (s statistic) size(x float64) (Size, error) {
	if !(x <= min(1<<52, math.MaxInt)) {
		return Size{}, s.fail(fault.ErrRange, "larger than 2^52", "lebih besar dari 2^52")
	}
	return Size{x, int(math.Ceil(x * (1 - 1e-9))), int(math.Round(x * (1 + 1e-12)))}, nil
}

// KrejcieMorgan returns the size of a simple random sample for estimating a share of a population of that many people within a
// margin (0.05 for 5 points of percent): χ²·N·P(1-P)/(d²(N-1) + χ²·P(1-P)), with χ² of one degree of freedom at the level;
// Krejcie & Morgan 1970, "Determining sample size for research activities", who take P = 0.5, the largest, and 0.95.
// Regulations that print their table print its rounded numbers, with χ² cut to 3.841; this is the formula.
//
// Missing values: it is the number of answers, not of invitations; who expects half of them to answer, invites twice as many,
// and has a biased half. Smallest sample: not that the formula knows; with few people ask all.
//
// It misleads for anything but one share of the whole: for each unit of an agency it must be computed again with that unit's
// people; for means use their own variance; and a margin is of chance alone.
//
// The error is an *[Error] that matches aparatur.ErrRange: population below 1, proportion or margin not between 0 and 1, or a
// result beyond 2^52.
func KrejcieMorgan(population int, proportion, margin, level float64) (Size, error) {
	if population < 1 {
		return Size{}, ofSize.population(population)
	}
	if err := ofSize.shares(proportion, margin, level); err != nil {
		return Size{}, err
	}
	n, pq := float64(population), special.ChiSquareQuantile(level, 1)*proportion*(1-proportion)
	return ofSize.size(n * pq / (margin*margin*(n-1) + pq))
}

// Cochran returns the size of a simple random sample for estimating a share of an unlimited population within a margin:
// z²·p(1-p)/d²; Cochran 1977, "Sampling Techniques", section 4.4. With his correction for a population of N people,
// n/(1+(n-1)/N), it is exactly [KrejcieMorgan].
//
// Missing values, smallest sample and what misleads are those of KrejcieMorgan; besides, for a rare share the margin must be
// much smaller than the share. The error matches aparatur.ErrRange.
func Cochran(proportion, margin, level float64) (Size, error) {
	if err := ofSize.shares(proportion, margin, level); err != nil {
		return Size{}, err
	}
	z := special.NormalQuantile((1 + level) / 2)
	return ofSize.size(z * z * proportion * (1 - proportion) / (margin * margin))
}

// Yamane returns the sample size N/(1+N·e²) for a population of N people and a margin e, which in Indonesia is called the
// formula of Slovin; Yamane 1967, "Statistics: An Introductory Analysis".
//
// Its assumptions are not in the formula and are often not known to who uses it: one share is estimated, p = 0.5, the level is
// that of z = 2 (95.45 percent), and the sample is simple random; N is put for N-1. For 95 percent use [KrejcieMorgan], which
// asks for somewhat fewer.
//
// Missing values, smallest sample and what misleads are those of KrejcieMorgan; above all, a margin of 0.10 or 0.20 taken to get
// a small sample is one of 10 or 20 points of percent in the result. The error matches aparatur.ErrRange.
func Yamane(population int, margin float64) (Size, error) {
	if population < 1 {
		return Size{}, ofSize.population(population)
	}
	if err := ofSize.shares(0.5, margin, 0.95); err != nil {
		return Size{}, err
	}
	n := float64(population)
	return ofSize.size(n / (1 + n*margin*margin))
}

func (s statistic) population(n int) error {
	return s.fail(fault.ErrRange, fmt.Sprintf("a population of %d", n), fmt.Sprintf("populasi %d", n))
}

func (s statistic) shares(proportion, margin, level float64) error {
	for _, x := range []struct {
		value  float64
		en, id string
	}{{proportion, "proportion", "proporsi"}, {margin, "margin of error", "batas galat"}} {
		if !(x.value > 0 && x.value < 1) {
			return s.fail(fault.ErrRange, fmt.Sprintf("%s %v, must be between 0 and 1, as 0.05", x.en, x.value),
				fmt.Sprintf("%s %v, harus di antara 0 dan 1, misalnya 0,05", x.id, x.value))
		}
	}
	return s.level(level)
}
