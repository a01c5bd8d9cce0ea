package kinerja_test

import (
	"testing"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/kinerja"
)

func TestEnumerations(t *testing.T) {
	t.Run("Edition", func(t *testing.T) { enumtest.Check(t, kinerja.ParseEdition, kinerja.Editions()) })
	t.Run("Rating", func(t *testing.T) { enumtest.Check(t, kinerja.ParseRating, kinerja.AllRatings()) })
	t.Run("Predicate", func(t *testing.T) { enumtest.Check(t, kinerja.ParsePredicate, kinerja.Predicates()) })
	t.Run("OrgPredicate", func(t *testing.T) { enumtest.Check(t, kinerja.ParseOrgPredicate, kinerja.OrgPredicates()) })
	t.Run("PP30Predicate", func(t *testing.T) { enumtest.Check(t, kinerja.ParsePP30Predicate, kinerja.PP30Predicates()) })
	t.Run("ConstraintKind", func(t *testing.T) { enumtest.Check(t, kinerja.ParseConstraintKind, kinerja.ConstraintKinds()) })
	t.Run("CreditTarget", func(t *testing.T) { enumtest.Check(t, kinerja.ParseCreditTarget, kinerja.CreditTargets()) })
	t.Run("Approach", func(t *testing.T) { enumtest.Check(t, kinerja.ParseApproach, kinerja.Approaches()) })
	t.Run("Aspect", func(t *testing.T) { enumtest.Check(t, kinerja.ParseAspect, kinerja.Aspects()) })
	t.Run("ResultKind", func(t *testing.T) { enumtest.Check(t, kinerja.ParseResultKind, kinerja.ResultKinds()) })
	t.Run("Stage", func(t *testing.T) { enumtest.Check(t, kinerja.ParseStage, kinerja.Stages()) })
}
