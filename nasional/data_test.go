package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/workload"
)

var small = workload.Survey{Rows: 100, Units: 7, Seed: 20260101}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(text)
}

func TestProvide(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	var progress bytes.Buffer
	d, err := provide(dir, small, &progress)
	require.NoError(t, err)
	assert.Equal(t, "writing survey-100-7-20260101.csv\n", progress.String())
	assert.Equal(t, "77c6b78e0033894a21ccfa424327cfa29d2b7aef5a3ea0ea57f4b12cc38a2fe3", sumOf(d.survey))
	survey, report := read(t, d.survey), read(t, d.report)
	assert.Contains(t, report, "\n-1,100,")
	list := filepath.Join(dir, "survey-100-7-20260101.sha256")
	assert.Equal(t, sumOf(d.survey)+"  survey-100-7-20260101.csv\n"+sumOf(d.report)+"  survey-100-7-20260101.report.csv\n", read(t, list))

	// again is written anew if one of its files is not as it was, and only then.
	for name, spoil := range map[string]func() error{
		"nothing":           func() error { return nil },
		"the survey":        func() error { return os.WriteFile(d.survey, []byte("other"), 0o644) },
		"no survey":         func() error { return os.Remove(d.survey) },
		"the report":        func() error { return os.WriteFile(d.report, []byte("other"), 0o644) },
		"the list":          func() error { return os.WriteFile(list, []byte("other"), 0o644) },
		"no list":           func() error { return os.Remove(list) },
		"names in the list": func() error { return os.WriteFile(list, []byte(sumOf(d.survey)+" a "+sumOf(d.report)+" b"), 0o644) },
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, spoil())
			progress.Reset()
			again, err := provide(dir, small, &progress)
			require.NoError(t, err)
			assert.Equal(t, d, again)
			assert.Equal(t, name != "nothing", progress.Len() > 0)
			assert.Equal(t, survey, read(t, d.survey))
			assert.Equal(t, report, read(t, d.report))
		})
	}
	parts, err := filepath.Glob(filepath.Join(dir, "*.part"))
	require.NoError(t, err)
	assert.Empty(t, parts)
}

// The sums of the sample are published: a directory with the right files needs no list.
func TestProvideOfPublishedSums(t *testing.T) {
	sample := workload.Survey{Rows: 20_000, Units: 300, Seed: 20260101}
	dir := t.TempDir()
	d, err := provide(dir, sample, io.Discard)
	require.NoError(t, err)
	assert.Equal(t, published[sample], sums{survey: sumOf(d.survey), report: sumOf(d.report)})
	require.NoError(t, os.Remove(filepath.Join(dir, "survey-20000-300-20260101.sha256")))
	var progress bytes.Buffer
	_, err = provide(dir, sample, &progress)
	require.NoError(t, err)
	assert.Zero(t, progress.Len())

	was := published[sample]
	defer func() { published[sample] = was }()
	published[sample] = sums{survey: "other", report: was.report}
	_, err = provide(dir, sample, io.Discard)
	require.ErrorContains(t, err, "published as {other ")
}

func TestProvideFails(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	_, err := provide(filepath.Join(file, "dir"), small, io.Discard)
	require.Error(t, err)
	_, err = provide(t.TempDir(), workload.Survey{}, io.Discard)
	require.ErrorIs(t, err, workload.ErrSize)

	for _, name := range []string{"survey-100-7-20260101.csv", "survey-100-7-20260101.report.csv", "survey-100-7-20260101.sha256"} {
		dir := t.TempDir()
		require.NoError(t, os.MkdirAll(filepath.Join(dir, name, "full"), 0o755))
		_, err = provide(dir, small, io.Discard)
		require.Error(t, err, name)
	}
}

func TestCreateLeavesNothingHalf(t *testing.T) {
	dir := t.TempDir()
	stop := errors.New("stop")
	_, err := create(filepath.Join(dir, "a"), func(w io.Writer) error {
		if _, err := w.Write([]byte("half")); err != nil {
			return err
		}
		return stop
	})
	require.ErrorIs(t, err, stop)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, entries)
	_, err = create(filepath.Join(dir, "no", "a"), func(io.Writer) error { return nil })
	require.ErrorIs(t, err, os.ErrNotExist)
}
