package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/internal/process"
	"github.com/aparatur/aparatur/nasional/workload"
)

// fake returns a bench whose processes take a tenth of a second for every hundred bytes of the survey and write text, or the exact
// report if text is empty.
func fake(t *testing.T, text string) (*bench, *bytes.Buffer) {
	t.Helper()
	var out bytes.Buffer
	b, err := newBench(options{
		runs: 1, survey: small, rows: []int{10, 1000}, units: []int{1, 20}, dir: t.TempDir(), markdown: true,
	}, &out, io.Discard)
	require.NoError(t, err)
	b.start = func(_ context.Context, c process.Command) (process.Usage, error) {
		survey, report := c.Args[0], c.Stdout
		if text == "crash" {
			return process.Usage{}, errCrash
		}
		copied := []byte(text)
		if text == "" {
			if copied, err = os.ReadFile(strings.TrimSuffix(survey, ".csv") + ".report.csv"); err != nil {
				return process.Usage{}, err
			}
		}
		usage := process.Usage{Wall: 100 * time.Millisecond, RSS: 20_000_000}
		for _, variable := range c.Env {
			if variable == "GOMAXPROCS=2" {
				usage.Wall /= 2
			}
		}
		return usage, os.WriteFile(report, copied, 0o644)
	}
	b.ours = &runner{command: func(survey, report string) process.Command {
		return process.Command{Path: ours, Args: []string{survey}, Stdout: report}
	}}
	return b, &out
}

func TestGrowRows(t *testing.T) {
	b, out := fake(t, "")
	require.NoError(t, b.growRows(t.Context()))
	require.NoError(t, b.verdict)
	assert.Equal(t, `| rows  |     s | fastest | slowest | largest resident set, MB | million rows/s | wrong lines |
| ----- | ----: | ------: | ------: | -----------------------: | -------------: | ----------: |
| 10    | 0.100 |   0.100 |   0.100 |                       20 |            0.0 |           0 |
| 1,000 | 0.100 |   0.100 |   0.100 |                       20 |            0.0 |           0 |
`, out.String())
}

func TestGrowUnits(t *testing.T) {
	b, out := fake(t, "unit,n\n")
	require.NoError(t, b.growUnits(t.Context()))
	require.EqualError(t, b.verdict, "survei-units-100-1: 4 wrong lines")
	assert.Contains(t, out.String(), "\n| 1     | 0.100 |")
	assert.Contains(t, out.String(), "\n| 20    | 0.100 |")
}

func TestGrowCores(t *testing.T) {
	b, out := fake(t, "")
	require.NoError(t, b.growCores(t.Context()))
	require.NoError(t, b.verdict)
	assert.Contains(t, out.String(), `
| 1          | 0.100 |   0.100 |   0.100 |                       20 |   1.00 |           0 |
| 2          | 0.050 |   0.050 |   0.050 |                       20 |   2.00 |           0 |
`)
}

func TestCoreCounts(t *testing.T) {
	for all, want := range map[int][]int{1: {1, 2}, 2: {1, 2}, 3: {1, 2, 3}, 4: {1, 2, 4}, 6: {1, 2, 4, 6}, 16: {1, 2, 4, 8, 16}} {
		assert.Equal(t, want, coreCounts(all))
	}
}

// What fails is in the table, and the command ends with an error.
func TestFailuresOfOurs(t *testing.T) {
	for _, measure := range []func(*bench, context.Context) error{(*bench).growRows, (*bench).growUnits, (*bench).growCores} {
		b, out := fake(t, "crash")
		require.NoError(t, measure(b, t.Context()))
		require.ErrorIs(t, b.verdict, errCrash)
		assert.Contains(t, out.String(), "| failed |")
	}
}

// without replaces all programs for one test.
func without(t *testing.T, others ...program) {
	t.Helper()
	was := programs
	t.Cleanup(func() { programs = was })
	programs = others
}

func missing(name, title string) program {
	return program{name, title, func(context.Context, string) (runner, error) { return runner{}, errors.New("no such thing") }}
}

func TestSectionsWithoutOurs(t *testing.T) {
	without(t, missing(ours, "ours"))
	for _, measure := range []func(*bench, context.Context) error{(*bench).growRows, (*bench).growUnits, (*bench).growCores} {
		b, out := fake(t, "")
		b.ours = nil
		require.NoError(t, measure(b, t.Context()))
		require.NoError(t, b.verdict)
		assert.Equal(t, "Left out: examples/survei is not at hand.\n", out.String())
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		require.ErrorIs(t, measure(b, ctx), context.Canceled)
	}
}

func TestSectionsWithoutSurvey(t *testing.T) {
	b, _ := fake(t, "")
	b.survey = workload.Survey{}
	b.rows = []int{1}
	b.units = []int{-1}
	for _, s := range sections[:4] {
		require.ErrorIs(t, s.measure(b, t.Context()), workload.ErrSize, s.name)
	}
}

func TestComparePrograms(t *testing.T) {
	ready := func(name, version string, silent bool) program {
		return program{name, strings.ToUpper(name) + "%s", func(context.Context, string) (runner, error) {
			return runner{version: version, silent: silent, command: func(survey, report string) process.Command {
				return process.Command{Path: name, Args: []string{survey}, Stdout: report}
			}}, nil
		}}
	}
	without(t, ready(ours, "", false), ready("cat", "", true), missing("excel", "Excel"), ready("slow", "1.2", false),
		ready("crash", "3", false), ready("unwanted", "", false))
	b, out := fake(t, "")
	b.only = map[string]bool{ours: true, "cat": true, "excel": true, "slow": true, "crash": true}
	start := b.start
	b.start = func(ctx context.Context, c process.Command) (process.Usage, error) {
		switch c.Path {
		case "cat":
			return process.Usage{Wall: 10 * time.Millisecond}, nil
		case "crash":
			return process.Usage{}, errCrash
		}
		usage, err := start(ctx, c)
		if c.Path == "slow" {
			usage.Wall *= 25
			err = errors.Join(err, os.WriteFile(c.Stdout, []byte("unit,n\n"), 0o644))
		}
		return usage, err
	}
	require.NoError(t, b.comparePrograms(t.Context()))
	require.NoError(t, b.verdict, "the failures of others are no failure")
	rows := len(strings.Split(strings.TrimSpace(read(t, filepath.Join(b.dir, "survey-100-7-20260101.report.csv"))), "\n"))
	assert.Equal(t, `100 respondents in 7 units.

| program  |           s | fastest | slowest | largest resident set, MB | × survei | wrong lines |
| -------- | ----------: | ------: | ------: | -----------------------: | -------: | ----------: |
| SURVEI   |       0.100 |   0.100 |   0.100 |                       20 |     1.00 |           0 |
| CAT      |       0.010 |   0.010 |   0.010 |                        – |     0.10 |           – |
| Excel    | not at hand |         |         |                          |          |             |
| SLOW 1.2 |        2.50 |    2.50 |    2.50 |                       20 |     25.0 |          `+count(rows)+` |
| CRASH 3  |      failed |         |         |                          |          |             |
`, out.String())
}

// full is a writer without room.
type full struct{}

var errFull = errors.New("full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWhatCannotBePrinted(t *testing.T) {
	for _, s := range sections[:4] {
		b, _ := fake(t, "")
		b.stdout = full{}
		without(t, missing("excel", "Excel"))
		require.ErrorIs(t, s.measure(b, t.Context()), errFull, s.name)
	}
	require.ErrorIs(t, run(t.Context(), []string{"-dir", t.TempDir()}, full{}, io.Discard), errFull)
}
