package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/exact"
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

const header = "nip,unit,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,q13,q14,q15,q16,q17,q18,q19,q20,q21\n"

// Two people with 40 answers that add up to 97 have an index of 35.625, which is published as 35.63.
func TestALastDigitIsWrong(t *testing.T) {
	const survey = header +
		"190001011922011001,5,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,2,2,2,\n" +
		"190001021922011001,5,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,\n"
	var right, got strings.Builder
	require.NoError(t, exact.Report(strings.NewReader(survey), &right))
	require.NoError(t, report(strings.NewReader(survey), &got))
	assert.Contains(t, right.String(), "\n5,2,25000,25000,25000,25000,25000,23333,20000,3563,")
	assert.Contains(t, got.String(), "\n5,2,25000,25000,25000,25000,25000,23333,20000,3562,")
}

// Who answers nothing is in no band, and there is no mean of nothing.
func TestReportWithoutAnswers(t *testing.T) {
	var got strings.Builder
	require.NoError(t, report(strings.NewReader(header+"1,2"+strings.Repeat(",", items)+"\n"), &got))
	assert.Contains(t, got.String(), "\n2,1,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN,0,0,0,0,0,0,0\n")
}

func TestReportStopsAtABadRow(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":           "",
		"a unit":            header + "1,x" + strings.Repeat(",1", items) + "\n",
		"a rating":          header + "1,2" + strings.Repeat(",x", items) + "\n",
		"a short row":       header + "1,2\n",
		"a long row":        header + "1,2" + strings.Repeat(",1", items+1) + "\n",
		"a rating too high": header + "1,2" + strings.Repeat(",6", items) + "\n",
	} {
		assert.Error(t, report(strings.NewReader(text), &strings.Builder{}), name)
	}
}
