package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/sample"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/stats"
)

var update = flag.Bool("update", false, "write the golden file")

func execute(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	status = run(args, &out, &err)
	return status, out.String(), err.String()
}

func TestAnnexOfTheSample(t *testing.T) {
	folder := t.TempDir()
	status, stdout, stderr := execute(t, "-out", folder)
	require.Equal(t, exitOK, status, stderr)
	assert.Equal(t, "1.511 lembar tentang 240 orang: "+filepath.Join(folder, pageFile)+"\n", stdout)
	assert.Equal(t, "4 baris tidak dapat dipakai; jalankan rapor untuk melihat alasannya\n", stderr)
	text, err := os.ReadFile(filepath.Join(folder, pageFile))
	require.NoError(t, err)
	// The head and its style are those of all examples, and have tests of their own.
	_, got, found := bytes.Cut(text, []byte("<body>\n"))
	require.True(t, found)
	golden := filepath.Join("testdata", pageFile)
	if *update {
		require.NoError(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "run go test -update and look at the difference")
	page := string(text)
	assert.Contains(t, page, "DATA SINTETIS")
	assert.NotContains(t, page, "NaN")
	assert.NotContains(t, page, "PEG-")
	assert.NotContains(t, page, "Dinas")
}

func TestFlags(t *testing.T) {
	status, stdout, _ := execute(t, "-h")
	assert.Equal(t, exitOK, status)
	assert.Equal(t, usage, stdout)
	for _, args := range [][]string{{"-tidak-ada"}, {"-kertas", "A3"}, {"berkas.csv"}, {"-out", ""}} {
		status, _, stderr := execute(t, args...)
		assert.Equal(t, exitUsage, status, args)
		assert.Contains(t, stderr, "keandalan: ")
	}
	set, err := parseSettings([]string{"-in", "a.csv", "-kertas", "f4"})
	require.NoError(t, err)
	assert.False(t, set.synthetic)
}

// The sample is in the program, so that it runs in any folder.
func TestSampleInAnyFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	status, _, stderr := execute(t)
	require.Equal(t, exitOK, status, stderr)
	assert.FileExists(t, filepath.Join("hasil-keandalan", pageFile))
	assert.NotContains(t, usage, "folder utama")
}

func TestBadFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	status, _, stderr := execute(t, "-in", "a.csv")
	assert.Equal(t, exitData, status)
	assert.Contains(t, stderr, "a.csv: tidak ada")
	for name, c := range map[string]struct{ text, want string }{
		"empty":   {"", "kosong"},
		"items":   {"ID pegawai yang dinilai,Peran,BP1\n", "BP2"},
		"no one":  {strings.Replace(header(true), "ID pegawai yang dinilai", "Siapa", 1) + "\n", "tidak ada kolom orang"},
		"no role": {header(false) + "\n", "tidak ada kolom peran"},
		"few":     {form(29, 4), "baru ada 29 lembar"},
	} {
		require.NoError(t, os.WriteFile("a.csv", []byte(c.text), 0o600))
		status, _, stderr := execute(t, "-in", "a.csv")
		assert.Equal(t, exitData, status, name)
		assert.Contains(t, stderr, c.want, name)
		assert.NoDirExists(t, "hasil-keandalan")
	}
}

func header(role bool) string {
	columns := []string{"ID pegawai yang dinilai", "Kode penilai"}
	if role {
		columns = append(columns, "Peran")
	}
	for b := range berakhlak.Behaviours() {
		columns = append(columns, b.Code())
	}
	return strings.Join(columns, ",")
}

// form is a file of n sheets by colleagues of ten people, with the same answer everywhere.
func form(n, answer int) string {
	var b strings.Builder
	b.WriteString(header(true) + "\n")
	for i := range n {
		fmt.Fprintf(&b, "P%d,R%d,rekan%s\n", i%10, i, strings.Repeat(fmt.Sprintf(",%d", answer), 21))
	}
	return b.String()
}

// Where everybody answers the same nothing is defined, and the page says why.
func TestNothingDefined(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.csv", []byte(form(40, 4)), 0o600))
	status, _, stderr := execute(t, "-in", "a.csv")
	require.Equal(t, exitOK, status, stderr)
	text, err := os.ReadFile(filepath.Join("hasil-keandalan", pageFile))
	require.NoError(t, err)
	page := string(text)
	assert.NotContains(t, page, "DATA SINTETIS")
	assert.NotContains(t, page, "Berapa penilai?")
	assert.Contains(t, page, "tidak terdefinisi: alfa Cronbach: tidak ada variasi")
	assert.Contains(t, page, "tidak terdefinisi: korelasi intrakelas: tidak ada variasi")
	assert.Contains(t, page, "kurang dari 30 lembar")
	assert.Contains(t, page, "40 dari 40 lembar")
}

// With 29 sheets of a role nothing of it is shown, with 30 it is.
func TestThirtySheets(t *testing.T) {
	var b strings.Builder
	b.WriteString(header(true) + "\n")
	add := func(n int, role string) {
		for i := range n {
			fmt.Fprintf(&b, "P%d,%s%d,%s", i/3, role, i, role)
			for j := range 21 {
				fmt.Fprintf(&b, ",%d", 1+(i/3+(i*j)%3)%5)
			}
			b.WriteString("\n")
		}
	}
	add(30, "rekan")
	add(29, "bawahan")
	in, err := read(strings.NewReader(b.String()), &bytes.Buffer{})
	require.NoError(t, err)
	a := compute(in)
	assert.True(t, a.alpha[score.Peer][berakhlak.Loyal].ok())
	assert.True(t, a.icc[score.Peer].single[0].ok())
	assert.False(t, a.alpha[score.Subordinate][berakhlak.Loyal].ok())
	assert.False(t, a.icc[score.Subordinate].mean[berakhlak.Loyal].ok())
	p := newPage(&settings{}, in, a)
	assert.Equal(t, "kurang dari 30 lembar", p.ICC[0].Cells[2].None)
	assert.Equal(t, "kurang dari 30 lembar", p.Alphas[0].Cells[0].None, "no superior at all")
	assert.Equal(t, []string{"–", "–"}, p.Steps[0].Cells[2:])
}

// The tally of all items agrees with the table of the sheets.
func TestTallyAndTable(t *testing.T) {
	in, err := read(bytes.NewReader(sample.File()), &bytes.Buffer{})
	require.NoError(t, err)
	list := in.of(others...)
	whole, _ := in.whole(list)
	table, err := stats.FromSheets(in.framework, sheetsOf(list))
	require.NoError(t, err)
	want, err := stats.Alpha(table, level)
	require.NoError(t, err)
	assert.InDelta(t, want.Alpha, whole.value.Alpha, 1e-12)
	assert.Equal(t, want.Cases, whole.value.Cases)
}

func TestText(t *testing.T) {
	assert.Equal(t, "0,80", decimal(0.7999, 2))
	assert.Equal(t, "−0,13", decimal(-0.125, 2))
	assert.Equal(t, "0,00", decimal(-0.001, 2))
	assert.Equal(t, "sangat jauh", decimal(-1e300, 2))
	assert.Equal(t, "0,10–0,20", span(stats.Confidence{Lower: 0.1, Upper: 0.2}, 2))
	assert.Equal(t, "−0,10 sampai 0,20", span(stats.Confidence{Lower: -0.1, Upper: 0.2}, 2))
	assert.Equal(t, "p < 0,001", probability(0.0001))
	assert.Equal(t, "p = 0,046", probability(0.0456))
	assert.Equal(t, "–", optional(stats.Figure{}))
	assert.Equal(t, "tidak terdefinisi: x", why(errors.New("x")))
}
