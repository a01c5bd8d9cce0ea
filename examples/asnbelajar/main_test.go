package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
)

var update = flag.Bool("update", false, "write the golden files")

// The three dates that were published.
func TestPublishedDates(t *testing.T) {
	for _, tt := range []struct {
		season, n int
		want      aparatur.Date
	}{
		{0, 7, day(2025, time.February, 20)},
		{0, 12, day(2025, time.April, 10)},
		{1, 1, day(2026, time.January, 15)},
	} {
		got, err := seasons[tt.season].date(tt.n)
		require.NoError(t, err)
		assert.Equal(t, tt.want, got)
		assert.Equal(t, time.Thursday, got.Weekday())
	}
}

func TestDateRefusals(t *testing.T) {
	for _, n := range []int{0, -1, 53} {
		_, err := seasons[0].date(n)
		require.Error(t, err)
	}
	_, err := season{first: day(2025, time.January, 10)}.date(1)
	require.Error(t, err)
	_, err = season{}.date(1)
	require.Error(t, err)
}

// The viewings published by year give the published sum.
func TestViewings(t *testing.T) {
	var sum int64
	for _, v := range viewings {
		sum += v.views
	}
	assert.Equal(t, int64(1_529_584), sum)
}

func TestGolden(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hasil")
	var out bytes.Buffer
	require.NoError(t, run(&out, dir))
	people, err := os.ReadFile(filepath.Join(dir, resultFile))
	require.NoError(t, err)
	for name, got := range map[string][]byte{"stdout.txt": out.Bytes(), "peserta.csv": people} {
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, got, 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got))
	}
}
