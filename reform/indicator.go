package reform

import (
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Indicator is a figure by which a theme of a [Plan] is measured (indikator keluaran atau hasil), with its target and its
// realisation. The zero value has none.
type Indicator struct {
	Name      string    `json:"name"`
	Unit      string    `json:"unit,omitempty"` // "persen", "orang"
	Direction Direction `json:"direction,omitzero"`
	// Target and Realisation are nil where not set yet; 0 is a figure.
	Target      *score.Index `json:"target,omitempty"`
	Realisation *score.Index `json:"realisation,omitempty"`
}

// AchievementRule says how [Indicator.Achievement] computes (aturan capaian).
type AchievementRule struct {
	// Lower is needed where lower is better.
	Lower LowerRule
	// Cap is the highest percentage that counts; nil leaves it as it is. No percentage is raised.
	Cap *score.Index
}

// Achievement returns in percent how far the target was reached (capaian), exactly: realisation over target where higher is
// better, and by rule.Lower where lower is. With [Mirror] a realisation of more than twice the target gives a negative number.
//
// The error is a *aparatur.ParseError that matches aparatur.ErrEmpty where target, realisation, direction or the rule is missing
// and aparatur.ErrRange for a target of 0 or below or a negative realisation, of which no percentage makes sense; and matches
// [score.ErrDivisionByZero] for a realisation of 0 with [Inverse].
func (i Indicator) Achievement(rule AchievementRule) (score.Index, error) {
	refuse := func(why error) (score.Index, error) {
		return score.Index{}, &fault.ParseError{Type: "reform.Indicator", Input: i.Name, Err: why}
	}
	switch {
	case i.Target == nil || i.Realisation == nil || !i.Direction.IsValid():
		return refuse(fault.ErrEmpty)
	case i.Direction == LowerIsBetter && !rule.Lower.IsValid():
		return refuse(fault.ErrEmpty)
	case i.Target.Sign() <= 0 || i.Realisation.Sign() < 0:
		return refuse(fault.ErrRange)
	}
	num, den := *i.Realisation, *i.Target
	if i.Direction == LowerIsBetter {
		switch rule.Lower {
		case Inverse:
			num, den = den, num
		case Mirror:
			twice, err := den.Add(den)
			if err != nil {
				return score.Index{}, err
			}
			if num, err = twice.Sub(num); err != nil {
				return score.Index{}, err
			}
		}
	}
	x, err := num.Quo(den)
	if err != nil {
		return score.Index{}, err
	}
	if x, err = x.Mul(points(100)); err != nil {
		return score.Index{}, err
	}
	if rule.Cap != nil && x.Cmp(*rule.Cap) > 0 {
		x = *rule.Cap
	}
	return x, nil
}
