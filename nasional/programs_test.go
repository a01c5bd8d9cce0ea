package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/internal/compare"
	"github.com/aparatur/aparatur/nasional/internal/process"
	"github.com/aparatur/aparatur/nasional/workload"
)

func TestNamesOfPrograms(t *testing.T) {
	names := programNames()
	assert.Equal(t, ours, names[0])
	sorted := slices.Sorted(slices.Values(names))
	assert.Len(t, slices.Compact(sorted), len(names))
	for _, name := range names {
		p := findProgram(name)
		assert.Equal(t, name, p.name)
		assert.NotNil(t, p.prepare)
		assert.NotEmpty(t, p.title)
	}
	assert.Empty(t, findProgram("excel").name)
}

// tools makes a path with scripts that stand for the programs of the system.
func tools(t *testing.T, scripts map[string]string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("no scripts")
	}
	dir := t.TempDir()
	for name, text := range scripts {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+text), 0o755))
	}
	t.Setenv("PATH", dir)
}

func TestNotAtHand(t *testing.T) {
	tools(t, nil)
	for _, name := range programNames() {
		if name == "pandas" { // which is looked for beyond the path
			continue
		}
		_, err := findProgram(name).prepare(t.Context(), t.TempDir())
		require.ErrorIs(t, err, exec.ErrNotFound, name)
	}
	tools(t, map[string]string{"node": ""})
	_, err := findProgram("duckdb").prepare(t.Context(), t.TempDir())
	require.ErrorIs(t, err, exec.ErrNotFound)
}

func TestReader(t *testing.T) {
	tools(t, map[string]string{"wc": ""})
	r, err := findProgram("wc").prepare(t.Context(), t.TempDir())
	require.NoError(t, err)
	assert.True(t, r.silent)
	c := r.command("in", "")
	assert.Equal(t, []string{"-l", "in"}, c.Args)
	assert.Empty(t, c.Stdout)
}

func TestNodeProgram(t *testing.T) {
	// This npm leaves a mark, and this node is content when it is there.
	tools(t, map[string]string{
		"npm":  `echo "$@" > mark`,
		"node": `[ -e mark ] || { echo 'lines' >&2; echo 'no module' >&2; exit 1; }; echo ` + duckdbVersion,
	})
	dir := t.TempDir()
	r, err := findProgram("duckdb-file").prepare(t.Context(), dir)
	require.NoError(t, err)
	home := filepath.Join(dir, "npm", "duckdb")
	const install = "install --no-audit --no-fund --no-package-lock @duckdb/node-api@" + duckdbVersion + "\n"
	assert.Equal(t, install, read(t, filepath.Join(home, "mark")))
	assert.FileExists(t, filepath.Join(home, "package.json"))
	assert.Contains(t, read(t, filepath.Join(home, "survey.mjs")), "duckdb")
	assert.Equal(t, duckdbVersion+" (npm)", r.version)
	c := r.command("in", "out")
	assert.Equal(t, []string{filepath.Join(home, "survey.mjs"), "in", "out", "file"}, c.Args)
	assert.Empty(t, c.Stdout)

	// What is installed is not installed again.
	require.NoError(t, os.WriteFile(filepath.Join(home, "mark"), []byte("old"), 0o644))
	_, err = findProgram("duckdb").prepare(t.Context(), dir)
	require.NoError(t, err)
	assert.Equal(t, "old", read(t, filepath.Join(home, "mark")))
}

func TestNodeProgramFails(t *testing.T) {
	prepare := findProgram("polars").prepare
	tools(t, map[string]string{"npm": "", "node": "echo why >&2; exit 1"})
	_, err := prepare(t.Context(), t.TempDir())
	require.EqualError(t, err, "node: exit status 1: why")
	tools(t, map[string]string{"npm": "echo; echo no network >&2; exit 3", "node": "exit 1"})
	_, err = prepare(t.Context(), t.TempDir())
	require.EqualError(t, err, "npm: exit status 3: no network")
	tools(t, map[string]string{"npm": "", "node": "echo 0.0.1"})
	_, err = prepare(t.Context(), t.TempDir())
	require.EqualError(t, err, "npm has installed 0.0.1 instead of "+polarsVersion)
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	_, err = prepare(t.Context(), file)
	require.Error(t, err)
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "npm", "polars", "package.json"), 0o755))
	tools(t, map[string]string{"npm": "", "node": "exit 1"})
	_, err = prepare(t.Context(), dir)
	require.Error(t, err)
}

func TestPolarsPackages(t *testing.T) {
	const plain = "nodejs-polars@" + polarsVersion
	assert.Equal(t, []string{plain, "nodejs-polars-linux-x64-gnu@" + polarsVersion}, polarsPackages("linux", "amd64"))
	assert.Equal(t, []string{plain, "nodejs-polars-darwin-arm64@" + polarsVersion}, polarsPackages("darwin", "arm64"))
	assert.Equal(t, []string{plain}, polarsPackages("plan9", "amd64"))
}

func TestScriptProgram(t *testing.T) {
	tools(t, map[string]string{"Rscript": "echo 1.2.3", "python3": "echo 4.5"})
	dir := t.TempDir()
	for name, version := range map[string]string{"datatable": "1.2.3", "pandas": "4.5"} {
		r, err := findProgram(name).prepare(t.Context(), dir)
		require.NoError(t, err)
		assert.Equal(t, version, r.version)
		c := r.command("in", "out")
		assert.FileExists(t, c.Args[0])
		assert.Equal(t, []string{"in", "out"}, c.Args[1:])
	}
	tools(t, map[string]string{"Rscript": "echo there is no package >&2; exit 1"})
	_, err := findProgram("datatable").prepare(t.Context(), dir)
	require.EqualError(t, err, "Rscript: exit status 1: there is no package")
	tools(t, map[string]string{"Rscript": ""})
	_, err = findProgram("datatable").prepare(t.Context(), filepath.Join(dir, "script", "survey.R"))
	require.Error(t, err)
	_, err = writeScript(dir, "excel/survey.xlsm")
	require.ErrorIs(t, err, os.ErrNotExist)
}

// The one on the path is asked first; where neither has pandas, it says so.
func TestPandasBeyondThePath(t *testing.T) {
	tools(t, map[string]string{"python3": "echo no pandas >&2; exit 1"})
	r, err := findProgram("pandas").prepare(t.Context(), t.TempDir())
	if err != nil {
		assert.EqualError(t, err, "python3: exit status 1: no pandas")
		return
	}
	assert.Equal(t, "/usr/bin/python3", r.command("in", "out").Path)
}

// What is built in Go writes the exact report of a small survey.
func TestGoProgram(t *testing.T) {
	dir := t.TempDir()
	d, err := provide(dir, workload.Survey{Rows: 500, Units: 9, Seed: 1}, os.Stderr)
	require.NoError(t, err)
	r, err := findProgram("integer").prepare(t.Context(), dir)
	require.NoError(t, err)
	report := filepath.Join(dir, "report.csv")
	_, err = process.Run(t.Context(), r.command(d.survey, report))
	require.NoError(t, err)
	want, err := os.Open(d.report)
	require.NoError(t, err)
	defer want.Close()
	got, err := os.Open(report)
	require.NoError(t, err)
	defer got.Close()
	wrong, err := compare.Wrong(want, got)
	require.NoError(t, err)
	assert.Zero(t, wrong)
	_, err = goProgram(moduleDir, "./rival/excel")(t.Context(), dir)
	require.ErrorContains(t, err, "go: exit status 1")
}
