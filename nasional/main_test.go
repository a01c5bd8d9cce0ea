package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/internal/process"
)

// The test binary is the program that starts the others, as the command is.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == process.Argument {
		if err := process.Serve(context.Background(), os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// figures are what no two runs have in common.
var figures = regexp.MustCompile(`\d+\.\d+`)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	var out, progress bytes.Buffer
	args := []string{
		"-rows", "3000", "-units", "40", "-runs", "2", "-dir", dir, "-only", "integer,naive", "-sections", "programs", "-markdown",
	}
	require.NoError(t, run(t.Context(), args, &out, &progress))
	lines := strings.Split(figures.ReplaceAllString(out.String(), "N"), "\n")
	require.Len(t, lines, 11, out.String())
	assert.Contains(t, lines[0], runtime.GOOS+"/"+runtime.GOARCH)
	assert.Contains(t, lines[0], "medians of 2 runs")
	assert.Equal(t, []string{"", "## From CSV to report", "", "3,000 respondents in 40 units.", ""}, lines[1:6])
	assert.Regexp(t, `^\| program +\| +s \| fastest \| slowest \| largest resident set, MB \| × survei \| wrong lines \|$`, lines[6])
	assert.Regexp(t, `^\| -+ \|( -+: \|){6}$`, lines[7])
	assert.Regexp(t, `^\| Go: encoding/csv, integers +\|( +N \|){3} +[N\d–]+ \| +– \| +0 \|$`, lines[8])
	assert.Regexp(t, `^\| Go: encoding/csv, float64, maps +\|( +N \|){3} +[N\d–]+ \| +– \| +0 \|$`, lines[9])
	assert.Empty(t, lines[10])
	assert.Equal(t, 1, strings.Count(progress.String(), "writing "))
	assert.Equal(t, 4, strings.Count(progress.String(), "\nrun "))

	progress.Reset()
	require.NoError(t, run(t.Context(), args, &out, &progress))
	assert.NotContains(t, progress.String(), "writing ", "the survey is used again")
}

func TestRunStops(t *testing.T) {
	var out bytes.Buffer
	require.ErrorIs(t, run(t.Context(), []string{"-runs", "0"}, &out, &out), errOption)
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	require.Error(t, run(t.Context(), []string{"-dir", file}, &out, &out))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.ErrorIs(t, run(ctx, []string{"-rows", "10", "-units", "1", "-dir", t.TempDir()}, &out, &out), context.Canceled)
}
