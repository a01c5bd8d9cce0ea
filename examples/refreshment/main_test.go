package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
)

var update = flag.Bool("update", false, "write the golden files")

func TestGolden(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hasil")
	var out bytes.Buffer
	require.NoError(t, run(&out, dir))
	for _, name := range []string{"narasi.txt", "index.html", "inisiatif.csv", "jejaring.json", "jejaring.dot"} {
		got, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.WriteFile(path, got, 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), name)
		if name == "narasi.txt" {
			assert.Equal(t, string(got), out.String())
		}
	}
}

// Every text for people says that the data are made up and that the instrument is not validated.
func TestNotices(t *testing.T) {
	r, err := compute()
	require.NoError(t, err)
	narrative, err := r.narrative()
	require.NoError(t, err)
	var page bytes.Buffer
	require.NoError(t, r.writePage(&page, narrative))
	for _, text := range []string{strings.Join(narrative, "\n"), page.String()} {
		assert.Contains(t, text, synthetic)
		assert.Contains(t, text, iki.Notice)
		assert.Contains(t, text, bahasa.Disclaimer)
	}
	for _, s := range []string{"<script", "http://", "https://", "Jabatan 0"} {
		assert.NotContains(t, page.String(), s)
	}
	assert.Len(t, r.attitudes.after, officials)
	assert.Len(t, subjects, 4)
}

// The file of initiatives is read back as it was.
func TestInitiativesReadBack(t *testing.T) {
	r, err := compute()
	require.NoError(t, err)
	var file bytes.Buffer
	require.NoError(t, r.writeInitiatives(&file))
	var back []iki.Initiative
	for i, err := range iki.ReadCSV(&file, opd.JawaTimur()) {
		require.NoError(t, err)
		back = append(back, i)
	}
	assert.Equal(t, slices.Collect(r.portfolio.All()), back)
}
