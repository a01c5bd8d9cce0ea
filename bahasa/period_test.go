package bahasa_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
)

func period(t *testing.T, s string) aparatur.Period {
	t.Helper()
	p, err := aparatur.ParsePeriod(s)
	require.NoError(t, err)
	return p
}

func TestPeriod(t *testing.T) {
	for s, want := range map[string][2]string{
		"2025-T4": {"Triwulan IV Tahun 2025", "1 Oktober–31 Desember 2025"},
		"2025-S2": {"Semester II Tahun 2025", "1 Juli–31 Desember 2025"},
		"2024-02": {"Februari 2024", "1–29 Februari 2024"},
		"2025":    {"Tahun 2025", "1 Januari–31 Desember 2025"},
	} {
		p := period(t, s)
		assert.Equal(t, want[0], bahasa.Period(p))
		assert.Equal(t, want[1], bahasa.PeriodDates(p))
		assert.Equal(t, "x "+want[1], string(bahasa.AppendPeriodDates([]byte("x "), p)))
	}
	assert.Empty(t, bahasa.Period(aparatur.Period{}))
	assert.Empty(t, bahasa.PeriodDates(aparatur.Period{}))
}

// TestPeriodEvery: the text is that of the root package, and is read back.
func TestPeriodEvery(t *testing.T) {
	for kind := range aparatur.PeriodKinds() {
		first, err := aparatur.NewDate(1900, time.January, 1)
		require.NoError(t, err)
		p, err := aparatur.PeriodOf(kind, first)
		require.NoError(t, err)
		for ; p.IsValid(); p = p.Next() {
			s := bahasa.Period(p)
			require.Equal(t, p.String(), s)
			require.Equal(t, "x "+s, string(bahasa.AppendPeriod([]byte("x "), p)))
			back, err := aparatur.ParsePeriod(s)
			require.NoError(t, err, s)
			require.Equal(t, p, back, s)
			require.Equal(t, bahasa.DateRange(p.Start().Time(nil), p.End().Time(nil)), bahasa.PeriodDates(p))
		}
	}
}
