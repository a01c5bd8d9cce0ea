package main

import (
	"bytes"
	"flag"
	"io"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/workload"
)

func TestDefaultOptions(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("HOME", cache)
	t.Setenv("LocalAppData", cache)
	o, err := parseOptions(nil, io.Discard)
	require.NoError(t, err)
	assert.Equal(t, "aparatur-nasional", filepath.Base(o.dir))
	assert.Contains(t, o.dir, cache)
	o.dir = ""
	assert.Equal(t, options{
		runs: 3, survey: workload.National(),
		sections: map[string]bool{"programs": true, "rows": true, "units": true, "cores": true, "import": true},
		rows:     []int{1_000_000, 2_000_000, 4_800_000, 10_000_000},
		units:    []int{60, 6000, 60_000, 1_000_000},
	}, o)
}

func TestOptions(t *testing.T) {
	dir := t.TempDir()
	o, err := parseOptions([]string{
		"-runs", "5", "-rows", "10", "-units", "2", "-only", "naive, duckdb", "-sections", "import", "-grow-rows", "1, 2", "-grow-units", "3",
		"-dir", dir, "-markdown",
	}, io.Discard)
	require.NoError(t, err)
	assert.Equal(t, options{
		runs: 5, survey: workload.Survey{Rows: 10, Units: 2, Seed: workload.National().Seed},
		only: map[string]bool{"naive": true, "duckdb": true}, sections: map[string]bool{"import": true},
		rows: []int{1, 2}, units: []int{3}, dir: dir, markdown: true,
	}, o)
}

func TestOptionsRefused(t *testing.T) {
	for _, args := range [][]string{
		{"-runs", "0"}, {"extra"}, {"-only", "excel"}, {"-only", "naive,"}, {"-sections", ""}, {"-sections", "all"},
		{"-grow-rows", "x"}, {"-grow-rows", "-1"}, {"-grow-units", "1,0"}, {"-grow-units", ""},
	} {
		_, err := parseOptions(args, io.Discard)
		assert.ErrorIs(t, err, errOption, args)
	}
	for _, args := range [][]string{{"-rows", "-1"}, {"-units", "0"}, {"-grow-units", "99999999999"}} {
		_, err := parseOptions(args, io.Discard)
		assert.ErrorIs(t, err, workload.ErrSize, args)
	}
	_, err := parseOptions([]string{"-nothing"}, io.Discard)
	require.Error(t, err)
}

func TestHelp(t *testing.T) {
	var usage bytes.Buffer
	_, err := parseOptions([]string{"-h"}, &usage)
	require.ErrorIs(t, err, flag.ErrHelp)
	for _, word := range []string{"-runs", "survei,cat,wc,integer,naive", "programs,rows,units,cores,import"} {
		assert.Contains(t, usage.String(), word)
	}
}

// Without a home there is no cache; a directory has to be named then.
func TestOptionsWithoutCache(t *testing.T) {
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData", "home"} {
		t.Setenv(name, "")
	}
	_, err := parseOptions(nil, io.Discard)
	require.Error(t, err)
	_, err = parseOptions([]string{"-dir", "."}, io.Discard)
	require.NoError(t, err)
}
