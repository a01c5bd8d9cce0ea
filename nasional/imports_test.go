package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestImportCost(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":     "module example.org/tiny\n\ngo 1.25.0\n",
		"tiny.go":    "package tiny\n",
		"sub/sub.go": "package sub\n\nvar All = map[string][]int{\"a\": make([]int, len(name))}\n\nvar name = string(make([]byte, 2000))\n",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	b, out := fake(t, "")
	require.NoError(t, b.importCostOf(t.Context(), root, 1))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 6)
	assert.Regexp(t, `binary, stripped, over the [\d,]+ kB`, lines[0])
	assert.Regexp(t, `^\| package +\| binary, kB \| own, µs \|`, lines[2])
	assert.Regexp(t, `^\| tiny \(root\) \| +\+\d+ \| +0 \| +0\.0 \| +0 \|( +[\d.]+ \|){3}$`, lines[4])
	assert.Regexp(t, `^\| sub +\| +\+\d+ \| +\d+ \| +[1-9][\d.]+ \| +[1-9]\d* \|( +[\d.]+ \|){3}$`, lines[5])
	left, err := filepath.Glob(filepath.Join(b.dir, "import*"))
	require.NoError(t, err)
	assert.Empty(t, left)

	b.stdout = full{}
	require.ErrorIs(t, b.importCostOf(t.Context(), root, 1), errFull)
	b.dir = filepath.Join(root, "nothing")
	require.ErrorIs(t, b.importCostOf(t.Context(), root, 1), os.ErrNotExist)
	require.Error(t, b.importCostOf(t.Context(), filepath.Join(root, "nothing"), 1))
}

// A package that cannot be built is an error of the section.
func TestImportCostOfABrokenPackage(t *testing.T) {
	root := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(root, "go.mod"), []byte("module example.org/broken\n\ngo 1.25.0\n"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(root, "b.go"), []byte("package broken\n\nvar x int = \"\"\n"), 0o644))
	b, _ := fake(t, "")
	require.ErrorContains(t, b.importCostOf(t.Context(), root, 1), "go build")
}
