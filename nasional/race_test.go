package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/internal/process"
)

// track is a start for races: it keeps the order in which commands were started and writes what each is to write.
type track struct {
	order []string
	walls map[string][]time.Duration
	text  map[string]string // by path; what is written as the report
}

var errCrash = errors.New("crash")

func (r *track) start(_ context.Context, c process.Command) (process.Usage, error) {
	r.order = append(r.order, c.Path)
	if len(r.walls[c.Path]) == 0 {
		return process.Usage{}, errCrash
	}
	wall := r.walls[c.Path][0]
	r.walls[c.Path] = r.walls[c.Path][1:]
	if text, ok := r.text[c.Path]; ok {
		if err := os.WriteFile(c.Stdout, []byte(text), 0o644); err != nil {
			return process.Usage{}, err
		}
	}
	return process.Usage{Wall: wall, RSS: int64(wall)}, nil
}

func TestRace(t *testing.T) {
	dir := t.TempDir()
	exact := filepath.Join(dir, "exact.csv")
	require.NoError(t, os.WriteFile(exact, []byte("unit,n\n1,2\n"), 0o644))
	enter := func(name string) entry {
		report := filepath.Join(dir, name+".csv")
		return entry{name: name, command: process.Command{Path: name, Stdout: report}, report: report, exact: exact}
	}
	r := track{
		walls: map[string][]time.Duration{
			"right": {3, 1, 2}, "wrong": {4, 5, 6}, "crashes": {1}, "writes nothing": {1, 1, 1}, "silent": {9, 7, 8},
		},
		text: map[string]string{"right": "unit,n\n1,2\n", "wrong": "unit,n\n1,3\n2,3\n", "crashes": "unit,n\n1,2\n"},
	}
	entries := []entry{
		enter("right"), enter("wrong"), enter("crashes"), enter("writes nothing"), {name: "silent", command: process.Command{Path: "silent"}},
	}
	require.NoError(t, os.WriteFile(entries[3].report, []byte("unit,n\n1,2\n"), 0o644), "left by an earlier run")
	var progress bytes.Buffer
	results, err := race(t.Context(), entries, 3, r.start, &progress)
	require.NoError(t, err)
	assert.Equal(t, []string{
		"right", "wrong", "crashes", "writes nothing", "silent", "right", "wrong", "crashes", "silent", "right", "wrong", "silent",
	}, r.order)
	assert.Equal(t, result{walls: []time.Duration{1, 2, 3}, rss: 3}, results[0])
	assert.Equal(t, result{walls: []time.Duration{4, 5, 6}, rss: 6, wrong: 2}, results[1])
	require.ErrorIs(t, results[2].err, errFailed)
	require.ErrorIs(t, results[2].err, errCrash)
	assert.Empty(t, results[2].walls)
	require.ErrorIs(t, results[3].err, os.ErrNotExist)
	assert.Equal(t, result{walls: []time.Duration{7, 8, 9}, rss: 9}, results[4])
	assert.Contains(t, progress.String(), "run 2 of 3: crashes crash\n")
	assert.Contains(t, progress.String(), "run 3 of 3: silent 0.00 s\n")
}

func TestRaceStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r := track{walls: map[string][]time.Duration{"a": {1, 1}}}
	start := func(ctx context.Context, c process.Command) (process.Usage, error) {
		cancel()
		return r.start(ctx, c)
	}
	_, err := race(ctx, []entry{{name: "a", command: process.Command{Path: "a"}}}, 2, start, io.Discard)
	require.ErrorIs(t, err, context.Canceled)
	assert.Len(t, r.order, 1)
}

func TestRaceWithoutTheExactReport(t *testing.T) {
	dir := t.TempDir()
	report := filepath.Join(dir, "report.csv")
	r := track{walls: map[string][]time.Duration{"a": {1}}, text: map[string]string{"a": "x"}}
	e := entry{name: "a", command: process.Command{Path: "a", Stdout: report}, report: report, exact: filepath.Join(dir, "nothing")}
	results, err := race(t.Context(), []entry{e}, 1, r.start, io.Discard)
	require.NoError(t, err)
	require.ErrorIs(t, results[0].err, os.ErrNotExist)

	// A report that is a directory with something in it cannot be taken away.
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "full", "x"), 0o755))
	e.report = filepath.Join(dir, "full")
	results, err = race(t.Context(), []entry{e}, 1, r.start, io.Discard)
	require.NoError(t, err)
	require.ErrorIs(t, results[0].err, errFailed)
}

func TestMedian(t *testing.T) {
	assert.Zero(t, result{}.median())
	assert.Equal(t, time.Duration(5), result{walls: []time.Duration{5}}.median())
	assert.Equal(t, time.Duration(6), result{walls: []time.Duration{5, 7}}.median())
	assert.Equal(t, time.Duration(6), result{walls: []time.Duration{1, 6, 100}}.median())
}
