package opd_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

func day(t *testing.T, s string) aparatur.Date {
	t.Helper()
	var d aparatur.Date
	require.NoError(t, d.UnmarshalText([]byte(s)))
	return d
}

func period(t *testing.T, s string) aparatur.Period {
	t.Helper()
	p, err := aparatur.ParsePeriod(s)
	require.NoError(t, err)
	return p
}

func placement(t *testing.T, unit string, as pegawai.Capacity, from, to string) opd.Placement {
	t.Helper()
	return opd.Placement{Person: "P1", Unit: unit, As: as, From: day(t, from), To: day(t, to)}
}

func monthsText(list []opd.Months) string {
	var b bytes.Buffer
	for _, m := range list {
		text, _ := m.Months.MarshalText()
		fmt.Fprintf(&b, "%s %s; ", m.Unit, text)
	}
	return b.String()
}

func TestMonthsIn(t *testing.T) {
	half := period(t, "Semester I 2025")
	moved := []opd.Placement{
		placement(t, "a", pegawai.Definitif, "2020-01-01", "2025-03-15"),
		placement(t, "b", pegawai.Definitif, "2025-03-16", ""),
		placement(t, "c", pegawai.Plt, "2025-01-01", "2025-02-28"),
	}
	got, err := opd.MonthsIn(half, slices.Values(moved), pegawai.Definitif)
	require.NoError(t, err)
	assert.Equal(t, "b 109/31; a 77/31; ", monthsText(got), "3 16/31 and 2 15/31")
	got, err = opd.MonthsIn(half, slices.Values(moved), pegawai.Plt, pegawai.Plh)
	require.NoError(t, err)
	assert.Equal(t, "c 2; ", monthsText(got))

	// Overlapping placements in one unit count once; one outside of the period does not count.
	got, err = opd.MonthsIn(period(t, "2024-02"), slices.Values([]opd.Placement{
		placement(t, "a", pegawai.Definitif, "2024-01-10", "2024-02-10"),
		placement(t, "a", pegawai.Definitif, "2024-02-05", "2024-02-20"),
		placement(t, "b", pegawai.Definitif, "2024-03-01", ""),
		placement(t, "d", pegawai.Definitif, "2020-03-01", "2024-01-31"),
	}), pegawai.Definitif)
	require.NoError(t, err)
	assert.Equal(t, "a 20/29; ", monthsText(got))

	got, err = opd.MonthsIn(half, slices.Values([]opd.Placement(nil)), pegawai.Definitif)
	require.NoError(t, err)
	assert.Empty(t, got)

	other := moved[0]
	other.Person = "P2"
	for name, call := range map[string]func() error{
		"two persons": func() error {
			_, err := opd.MonthsIn(half, slices.Values([]opd.Placement{moved[0], other}), pegawai.Definitif)
			assert.ErrorIs(t, err, aparatur.ErrRange)
			return err
		},
		"backwards": func() error {
			_, err := opd.MonthsIn(half, slices.Values([]opd.Placement{placement(t, "a", pegawai.Definitif, "2025-02-01", "2025-01-01")}), pegawai.Definitif)
			assert.ErrorIs(t, err, aparatur.ErrRange)
			return err
		},
		"no first day": func() error {
			_, err := opd.MonthsIn(half, slices.Values([]opd.Placement{{Unit: "a"}}), pegawai.Definitif)
			assert.ErrorIs(t, err, aparatur.ErrEmpty)
			return err
		},
		"no period": func() error {
			_, err := opd.MonthsIn(aparatur.Period{}, slices.Values(moved), pegawai.Definitif)
			return err
		},
		"no capacity": func() error {
			_, err := opd.MonthsIn(half, slices.Values(moved))
			return err
		},
	} {
		assert.Error(t, call(), name)
	}
}

// The months of all units of somebody who is always in one unit sum to the months of the period.
func TestMonthsSum(t *testing.T) {
	rng := rand.New(rand.NewPCG(12, 12))
	for range 300 {
		kind := []string{"2025", "Semester I 2024", "TW III 2024", "Februari 2024"}[rng.IntN(4)]
		p := period(t, kind)
		want := map[string]int{"2025": 12, "Semester I 2024": 6, "TW III 2024": 3, "Februari 2024": 1}[kind]
		var list []opd.Placement
		from := p.Start().AddDays(-rng.IntN(40))
		for i := 0; !from.After(p.End()); i++ {
			to := from.AddDays(rng.IntN(90))
			list = append(list, opd.Placement{Unit: string(rune('a' + i%4)), As: pegawai.Definitif, From: from, To: to})
			from = to.AddDays(1)
		}
		months, err := opd.MonthsIn(p, slices.Values(list), pegawai.Definitif)
		require.NoError(t, err)
		var sum score.Index
		for _, m := range months {
			sum, err = sum.Add(m.Months)
			require.NoError(t, err)
		}
		require.Equal(t, index(t, fmt.Sprint(want)), sum)
		shares, err := opd.CountIn(opd.SplitByMonths, p, slices.Values(list))
		require.NoError(t, err)
		sum = score.Index{}
		for _, s := range shares {
			sum, err = sum.Add(s.Share)
			require.NoError(t, err)
		}
		require.Equal(t, index(t, "1"), sum)
	}
}

func TestCountIn(t *testing.T) {
	year := period(t, "2025")
	moved := []opd.Placement{
		placement(t, "a", pegawai.Definitif, "2020-01-01", "2025-07-31"),
		placement(t, "b", pegawai.Definitif, "2025-08-01", ""),
		placement(t, "c", pegawai.Plt, "2025-01-01", ""),
	}
	for rule, want := range map[opd.CountingRule]string{opd.AtPeriodEnd: "b 1; ", opd.LongestInPeriod: "a 1; ", opd.SplitByMonths: "a 7/12; b 5/12; "} {
		got, err := opd.CountIn(rule, year, slices.Values(moved))
		require.NoError(t, err)
		var b bytes.Buffer
		for _, s := range got {
			text, _ := s.Share.MarshalText()
			fmt.Fprintf(&b, "%s %s; ", s.Unit, text)
		}
		assert.Equal(t, want, b.String(), rule)
	}
	// Of equal months the later unit is the one that counts.
	equal := []opd.Placement{placement(t, "a", pegawai.Definitif, "2025-01-01", "2025-06-30"), placement(t, "b", pegawai.Definitif, "2025-07-01", "2025-12-31")}
	got, err := opd.CountIn(opd.LongestInPeriod, year, slices.Values(equal))
	require.NoError(t, err)
	assert.Equal(t, "b", got[0].Unit)
	acting, err := opd.CountIn(opd.AtPeriodEnd, year, slices.Values(moved), pegawai.Plt)
	require.NoError(t, err)
	assert.Equal(t, "c", acting[0].Unit)

	_, err = opd.CountIn(opd.AtPeriodEnd, year, slices.Values([]opd.Placement{moved[1], placement(t, "d", pegawai.Definitif, "2025-01-01", "")}))
	assert.ErrorIs(t, err, opd.ErrOverlap)
	_, err = opd.CountIn(opd.AtPeriodEnd, year, slices.Values(moved[:1]))
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = opd.CountIn(opd.LongestInPeriod, year, slices.Values(moved[2:]))
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = opd.CountIn(0, year, slices.Values(moved))
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	_, err = opd.CountIn(opd.SplitByMonths, aparatur.Period{}, slices.Values(moved))
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
}

// Neither fmt nor slog prints the person; JSON does, for that is the data.
func TestPlacementIsPersonal(t *testing.T) {
	const secret = "198601012015051001"
	p := opd.Placement{Person: secret, Unit: "dinkes", As: pegawai.Plt, From: day(t, "2025-01-01")}
	var b bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		fmt.Fprintf(&b, verb, p)
		fmt.Fprintf(&b, verb, []opd.Placement{p})
		fmt.Fprintf(&b, verb, struct{ P opd.Placement }{p})
	}
	slog.New(slog.NewJSONHandler(&b, nil)).Info("", "p", p)
	slog.New(slog.NewTextHandler(&b, nil)).Info("", "p", p)
	assert.NotContains(t, b.String(), secret)
	assert.NotContains(t, b.String(), fmt.Sprintf("%x", secret))
	assert.Equal(t, "dinkes Plt. 2025-01-01–", p.String())
	data, err := json.Marshal(p)
	require.NoError(t, err)
	var again opd.Placement
	require.NoError(t, json.Unmarshal(data, &again))
	assert.Equal(t, p, again)
}
