package kinerja_test

import (
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/privacytest"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
)

// types are all exported types of the package but the enumerations.
var types = map[string]reflect.Type{
	"Conduct": reflect.TypeFor[kinerja.Conduct](), "Constraint": reflect.TypeFor[kinerja.Constraint](), "Counts": reflect.TypeFor[kinerja.Counts](),
	"Decision": reflect.TypeFor[kinerja.Decision](), "DistributionResult": reflect.TypeFor[kinerja.DistributionResult](),
	"Evaluation": reflect.TypeFor[kinerja.Evaluation](), "Finding": reflect.TypeFor[kinerja.Finding](), "Indicator": reflect.TypeFor[kinerja.Indicator](),
	"Outlook": reflect.TypeFor[kinerja.Outlook](), "Problem": reflect.TypeFor[kinerja.Problem](), "Proposal": reflect.TypeFor[kinerja.Proposal](),
	"Ratings": reflect.TypeFor[kinerja.Ratings](), "Result": reflect.TypeFor[kinerja.Result](), "SKP": reflect.TypeFor[kinerja.SKP](),
	"SKPError": reflect.TypeFor[kinerja.SKPError](), "Step": reflect.TypeFor[kinerja.Step](), "Thresholds": reflect.TypeFor[kinerja.Thresholds](),
}

var enumerations = []string{
	"Approach", "Aspect", "ConstraintKind", "CreditTarget", "Edition", "OrgPredicate", "PP30Predicate", "Predicate", "Rating", "ResultKind", "Stage",
}

// Every exported type that holds a name or a number guards itself, and prints none.
func TestPersonalTypesMask(t *testing.T) {
	names, err := privacytest.ExportedTypes(".")
	require.NoError(t, err)
	assert.Len(t, names, len(types)+len(enumerations))
	guarded := 0
	for _, name := range names {
		typ, ok := types[name]
		if !ok {
			assert.Contains(t, enumerations, name, "a type that this test does not know")
			continue
		}
		personal := privacytest.Holds(typ, reflect.TypeFor[pegawai.NIP](), reflect.TypeFor[pegawai.Identity](), reflect.TypeFor[bahasa.Name]())
		assert.Equal(t, personal, privacytest.Guarded(typ), name)
		if personal {
			guarded++
		}
	}
	assert.Equal(t, 3, guarded)
	secrets := []string{employeeNIP, superiorNIP, "19010215", "19020304", "Siti", "Wati"}
	e, err := proposal(t).Decide(decision(t, proposal(t).Ratings()))
	require.NoError(t, err)
	privacytest.Masks(t, skp(t), secrets...)
	privacytest.Masks(t, decision(t, kinerja.Ratings{}), secrets...)
	privacytest.Masks(t, e, secrets...)
	err = skp(t).Check(0)
	require.Error(t, err)
	assert.NotContains(t, fmt.Sprintf("%+v %#v", err, err), "Siti")
}

func TestMaskedForms(t *testing.T) {
	p := proposal(t)
	d := decision(t, p.Ratings())
	e, err := p.Decide(d)
	require.NoError(t, err)
	assert.Equal(t, "{Hasil:Di Atas Ekspektasi Perilaku:Sesuai Ekspektasi By:{Name:*** Identity:******** ****** * 001 Rank:Pembina (IV/a)} On:2026-01-12 Reason:***}", fmt.Sprint(d))
	assert.Contains(t, fmt.Sprint(e), "{Predicate:Baik Decision:{Hasil:")
	assert.Contains(t, fmt.Sprint(skp(t)), "{Period:Tahun 2026 Approach:Kuantitatif Employee:{Name:*** ")
	assert.Contains(t, fmt.Sprint(kinerja.Decision{}), "Reason:}")
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("m", "evaluation", e, "skp", skp(t))
	for _, want := range []string{
		"evaluation.predicate=baik", "evaluation.decision.by.name=***", "evaluation.decision.reason=***", "evaluation.proposed=baik",
		"skp.approach=kuantitatif", "skp.employee.name=***", "skp.results=2", "skp.conduct=7",
	} {
		assert.Contains(t, log.String(), want)
	}
	// The reason may hold names.
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		assert.NotContains(t, fmt.Sprintf(verb, e), "Budi")
	}
	assert.NotContains(t, log.String(), "Budi")
}
