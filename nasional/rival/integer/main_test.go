package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/internal/compare"
	"github.com/aparatur/aparatur/nasional/workload"
)

// sample writes the survey of 20,000 respondents to a file.
func sample(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "survey.csv")
	f, err := os.Create(path)
	require.NoError(t, err)
	require.NoError(t, workload.Survey{Rows: 20_000, Units: 300, Seed: 20260101}.Write(f))
	require.NoError(t, f.Close())
	return path
}

// On the sample it is right in every line.
func TestRunOnTheSample(t *testing.T) {
	want, err := os.Open(filepath.Join("..", "..", "exact", "testdata", "expected-20k.csv"))
	require.NoError(t, err)
	defer want.Close()
	var got strings.Builder
	require.NoError(t, run([]string{sample(t)}, &got))
	wrong, err := compare.Wrong(want, strings.NewReader(got.String()))
	require.NoError(t, err)
	assert.Zero(t, wrong)
}

func TestRunNeedsOneFile(t *testing.T) {
	var out strings.Builder
	require.EqualError(t, run(nil, &out), "want one file, got 0 arguments")
	require.ErrorIs(t, run([]string{filepath.Join(t.TempDir(), "nothing")}, &out), os.ErrNotExist)
	assert.Zero(t, out.Len())
}
