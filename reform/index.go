package reform

import (
	"sync"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// ErrNotes is the reason for a judgement "dengan catatan" beside an index that is not in the range of A and A-.
var ErrNotes error = fault.NewReason("notes belong to A only", "catatan hanya berlaku pada rentang A")

// Predicates returns the bands of the Indeks RB in an edition for a kind of agency. The number itself is compared, not a rounded
// one. Bounds, the upper one inside:
//
//	            until 2022   from 2023
//	AA          90–100       100–maximum
//	A (or A-)   80–90        80–100
//	BB          70–80        70–80
//	B           60–70        60–70
//	CC          50–60        50–60
//	C           30–50        30–50
//	D           0–30         0–30
//
// The table ends at [AgencyKind.Maximum], and has no end where that was not found. It says A for A and A-: [PredicateOf] tells
// them apart. The error is a *aparatur.ParseError for an edition or kind that is not valid.
func Predicates(e IndexEdition, k AgencyKind) (score.Bands[Predicate], error) {
	switch {
	case !e.IsValid():
		return score.Bands[Predicate]{}, &fault.ParseError{Type: indexEditions.Type, Input: e.String(), Err: fault.ErrUnknown}
	case !k.IsValid():
		return score.Bands[Predicate]{}, &fault.ParseError{Type: agencyKinds.Type, Input: k.String(), Err: fault.ErrUnknown}
	}
	return predicateBands()[e][k], nil
}

// predicateBands returns the tables of every edition and kind, which are made once, when the first is asked for.
var predicateBands = sync.OnceValue(func() (tables [IndexFrom2023 + 1][PemerintahKabupatenKota + 1]score.Bands[Predicate]) {
	for e := range IndexEditions() {
		for k := range AgencyKinds() {
			tables[e][k] = newPredicateBands(e, k)
		}
	}
	return tables
})

func newPredicateBands(e IndexEdition, k AgencyKind) score.Bands[Predicate] {
	var end score.Bound
	if most, ok := k.Maximum(e); ok {
		end = score.Incl(most)
	}
	aa := int64(90)
	if e == IndexFrom2023 {
		aa = 100
	}
	band := func(p Predicate, lower, upper int64) score.Band[Predicate] {
		return score.Band[Predicate]{Label: p, Lower: score.Excl(points(lower)), Upper: score.Incl(points(upper))}
	}
	lowest := band(PredicateD, 0, 30)
	lowest.Lower = score.Incl(points(0))
	bands, _ := score.NewBands(score.Exact(), // without gaps and overlaps for every edition and kind
		lowest,
		band(PredicateC, 30, 50),
		band(PredicateCC, 50, 60),
		band(PredicateB, 60, 70),
		band(PredicateBB, 70, 80),
		band(PredicateA, 80, aa),
		score.Band[Predicate]{Label: PredicateAA, Lower: score.Excl(points(aa)), Upper: end},
	)
	return bands
}

// PredicateOf returns the predicate of an index. The flag withNotes says that the assessors gave their judgement "dengan
// catatan", which makes A- of A; there is none until 2022. The number alone does not tell the two apart, so that the flag must
// come from the published result.
//
// The error is that of [Predicates], a *[score.DomainError] for an index below 0 or above the maximum of the kind, and matches
// [ErrNotes] where the flag is given for an index that is not in the range of A or for an index until 2022.
func PredicateOf(e IndexEdition, k AgencyKind, x score.Index, withNotes bool) (Predicate, error) {
	bands, err := Predicates(e, k)
	if err != nil {
		return 0, err
	}
	p, _, err := bands.Of(x)
	switch {
	case err != nil:
		return 0, err
	case !withNotes:
		return p, nil
	case p != PredicateA || e == IndexUntil2022:
		return 0, ErrNotes
	}
	return PredicateAMinus, nil
}
