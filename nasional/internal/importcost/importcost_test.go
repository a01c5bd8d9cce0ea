package importcost

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// table is a function that takes time and memory when a variable is made with it.
const table = `var All = Make(10)

func Make(n int) map[int]int {
	m := map[int]int{}
	for i := range n {
		m[i] = i
	}
	return m
}
`

// module writes a module of a few packages and returns its directory.
func module(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":                 "module example.org/m\n\ngo 1.25.0\n",
		"m.go":                   "package m\n",
		"heavy/heavy.go":         "package heavy\n\nimport \"example.org/m/internal/table\"\n\nvar Table = table.Make(1000)\n",
		"heavy/heavy_test.go":    "package heavy_test\n",
		"internal/table/t.go":    "package table\n\n" + table,
		"cmd/tool/main.go":       "package main\n\nfunc main() {}\n",
		"testdata/other/main.go": "package other\n",
		"fails/fails.go":         "package fails\n\nimport \"os\"\n\nfunc init() { os.Exit(1) }\n",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	return dir
}

func TestPackages(t *testing.T) {
	root := module(t)
	paths, err := Packages(t.Context(), root)
	require.NoError(t, err)
	assert.Equal(t, []string{"example.org/m", "example.org/m/fails", "example.org/m/heavy"}, paths)
	_, err = Packages(t.Context(), filepath.Join(root, "nothing"))
	require.Error(t, err)
}

func TestMeasure(t *testing.T) {
	root, dir := module(t), t.TempDir()
	empty, err := Measure(t.Context(), root, dir, "", 1)
	require.NoError(t, err)
	assert.Positive(t, empty.Size)
	assert.Zero(t, empty.Own)

	light, err := Measure(t.Context(), root, dir, "example.org/m", 1)
	require.NoError(t, err)
	assert.Zero(t, light.Own)

	heavy, err := Measure(t.Context(), root, dir, "example.org/m/heavy", 3)
	require.NoError(t, err)
	assert.Equal(t, "example.org/m/heavy", heavy.Package)
	assert.Greater(t, heavy.Size, empty.Size)
	assert.Greater(t, heavy.Own.Bytes, int64(10_000))
	assert.Greater(t, heavy.Own.Allocs, int64(2))
	assert.Positive(t, heavy.Own.Time)
}

func TestMeasureFails(t *testing.T) {
	root := module(t)
	_, err := Measure(t.Context(), root, t.TempDir(), "example.org/m/nothing", 1)
	require.ErrorContains(t, err, "go build: exit status 1")
	_, err = Measure(t.Context(), root, t.TempDir(), "example.org/m/fails", 1)
	require.EqualError(t, err, "exit status 1")
	_, err = Measure(t.Context(), root, filepath.Join(root, "nothing"), "", 1)
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = Measure(t.Context(), t.TempDir(), t.TempDir(), "", 1)
	require.ErrorContains(t, err, "no module in")
	_, err = Module(t.Context(), filepath.Join(root, "nothing"))
	require.ErrorContains(t, err, "nothing")
}

func TestParse(t *testing.T) {
	const trace = `init internal/bytealg @0.004 ms, 0 ms clock, 0 bytes, 0 allocs
init runtime @0.036 ms, 0.10 ms clock, 40 bytes, 1 allocs
something else @ that is no trace
init example.org/mother @1.2 ms, 0.003 ms clock, 8 bytes, 1 allocs
init example.org/m @1.3 ms, 0.25 ms clock, 1000 bytes, 10 allocs
init example.org/m/internal/a @1.9 ms, 1.5 ms clock, 24 bytes, 2 allocs
`
	own, other, err := Parse(trace, "example.org/m")
	require.NoError(t, err)
	assert.Equal(t, Init{Time: 1750 * time.Microsecond, Bytes: 1024, Allocs: 12}, own)
	assert.Equal(t, Init{Time: 103 * time.Microsecond, Bytes: 48, Allocs: 2}, other)
	for _, bad := range []string{
		"init a @0 ms", "init a @0 ms, x ms clock, 1 bytes, 1 allocs", "init a @0 ms, 1 ms clock, x bytes, 1 allocs",
		"init a @0 ms, 1 ms clock, 1 bytes, x allocs", "init a @0 ms, 1 ms clock, 1 bytes, 1 allocs, 1 more",
	} {
		_, _, err := Parse(bad, "a")
		assert.ErrorContains(t, err, strings.Fields(bad)[1], bad)
	}
}

func TestMedian(t *testing.T) {
	assert.Equal(t, Init{2, 20, 3}, median([]Init{{1, 30, 3}, {2, 10, 1}, {9, 20, 5}}))
	assert.Equal(t, Init{1, 10, 1}, median([]Init{{1, 30, 3}, {2, 10, 1}}))
}
