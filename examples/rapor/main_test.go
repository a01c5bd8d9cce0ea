package main

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/berakhlak"
)

var update = flag.Bool("update", false, "write the golden files")

// outcome is what a run of the program left behind.
type outcome struct {
	status         int
	stdout, stderr string
	files          map[string]string // by path in the folder; nil where there is no folder
}

// execute runs the program in a directory of its own, so that no path of the machine is in what it prints.
func execute(t *testing.T, args ...string) outcome {
	t.Helper()
	t.Chdir(t.TempDir())
	return again(t, args...)
}

// sampleRun is a run of the program without arguments, made once for all tests that only look at it.
func sampleRun(t *testing.T) outcome {
	t.Helper()
	if sampled.files == nil {
		sampled = execute(t)
		require.Equal(t, exitOK, sampled.status)
	}
	return sampled
}

var sampled outcome

// again runs the program in the current directory.
func again(t *testing.T, args ...string) outcome {
	t.Helper()
	var stdout, stderr bytes.Buffer
	o := outcome{status: run(args, &stdout, &stderr)}
	o.stdout, o.stderr = stdout.String(), stderr.String()
	o.files = readFolder(t, "hasil-rapor")
	return o
}

func readFolder(t *testing.T, folder string) map[string]string {
	t.Helper()
	if _, err := os.Stat(folder); err != nil {
		return nil
	}
	files := map[string]string{}
	require.NoError(t, fs.WalkDir(os.DirFS(folder), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(folder, path))
		files[path] = string(text)
		return err
	}))
	return files
}

// golden compares text with a file in testdata, or writes it with -update.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(source, "testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), text, "%s: run go test -update and look at the difference", name)
}

// source is where the tests were started: execute goes elsewhere.
var source = func() string {
	dir, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	return dir
}()

// form is a file of responses in the making.
type form struct{ rows [][]string }

func newForm(columns ...string) *form {
	header := append([]string{"Orang", "Penilai", "Unit", "Peran"}, columns...)
	for b := range berakhlak.Behaviours() {
		header = append(header, b.Code())
	}
	return &form{[][]string{append(header, "Saran")}}
}

// add adds a sheet with the same answer everywhere.
func (f *form) add(person, rater, unit, role, answer, comment string) *form {
	row := []string{person, rater, unit, role}
	for range berakhlak.Behaviours() {
		row = append(row, answer)
	}
	f.rows = append(f.rows, append(row, comment))
	return f
}

// raters adds n sheets of a role.
func (f *form) raters(n int, person, unit, role, answer string) *form {
	for i := range n {
		f.add(person, fmt.Sprintf("%s-%s-%d", person, role, i), unit, role, answer, "")
	}
	return f
}

// write writes the file into the current directory.
func (f *form) write(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, csv.NewWriter(&b).WriteAll(f.rows))
	require.NoError(t, os.WriteFile("jawaban.csv", b.Bytes(), 0o600))
	return "jawaban.csv"
}

const columns = "orang=Orang,penilai=Penilai,unit=Unit,peran=Peran"

// score runs the program on the form.
func (f *form) score(t *testing.T, args ...string) outcome {
	t.Helper()
	t.Chdir(t.TempDir())
	return again(t, append([]string{"-in", f.write(t), "-kolom", columns}, args...)...)
}

// TestSample runs the program without arguments, as the README says, and compares what it prints and writes.
func TestSample(t *testing.T) {
	o := sampleRun(t)
	golden(t, "stdout.txt", o.stdout)
	golden(t, "stderr.txt", o.stderr)
	golden(t, "index.html", o.files["index.html"])
	golden(t, "unit.html", o.files["unit/U01.html"])
	golden(t, "orang.html", o.files["orang/O0002.html"])
	golden(t, "rapor.csv", o.files["rapor.csv"])
	assert.Len(t, o.files, 1+6+240+3)
}

// TestSampleAgain: the same input gives the same bytes, in a new folder and in one that is there already, and nothing of an
// earlier run stays behind.
func TestSampleAgain(t *testing.T) {
	first := sampleRun(t)
	execute(t)
	require.NoError(t, os.WriteFile("hasil-rapor/orang/O9999.html", nil, 0o600))
	require.NoError(t, os.WriteFile("hasil-rapor/catatan.txt", []byte("milik pemakai"), 0o600))
	second := again(t)
	assert.Equal(t, first.stdout, second.stdout)
	assert.Equal(t, "milik pemakai", second.files["catatan.txt"])
	delete(second.files, "catatan.txt")
	assert.Equal(t, first.files, second.files)
}

// TestArithmetic follows one person by hand: superior 75, peers 50, self 100; weights 60 and 20, subordinates missing.
func TestArithmetic(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "4", "").raters(3, "A", "Satu", "rekan", "3").add("A", "A", "Satu", "diri", "5", "")
	o := f.score(t, "-min-unit", "1")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Equal(t, strings.Join([]string{
		"kode,indeks,BP,AK,KP,HM,LY,AD,KB,n_atasan,n_rekan,n_bawahan,n_diri,n_tidak_ditampilkan,sifat_data",
		"O0001,68.75,68.75,68.75,68.75,68.75,68.75,68.75,68.75,1,3,0,1,0,data pribadi", "",
	}, "\n"), o.files["rapor.csv"])
	page := o.files["orang/O0001.html"]
	assert.Contains(t, page, "<dd>68,8<small>dari 4 penilai yang dihitung</small></dd>")
	assert.Contains(t, page, "lebih tinggi 31,3") // 31.25, before the rounding of the two
	assert.Contains(t, page, "Nilai terendah, 68,8, dimiliki bersama oleh 21 dari 21 perilaku yang dinilai oleh atasan langsung dan rekan kerja setingkat, sehingga tidak ada yang disebut khusus.")
	assert.NotContains(t, page, "SINTETIS")
}

// TestUnitIsMeanOverPersons: a person with many raters counts no more than one with few.
func TestUnitIsMeanOverPersons(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "5", "").raters(9, "A", "Satu", "rekan", "5").add("B", "a", "Satu", "atasan", "1", "")
	o := f.score(t, "-min-unit", "2")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Regexp(t, `(?m)^Satu +2 +11 +2/2 +100,0% +50,0 .* 50,0$`, o.stdout)
}

// TestProportional is the other conversion, on another scale, with the weight of self.
func TestProportional(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "3", "").add("A", "A", "Satu", "diri", "4", "")
	o := f.score(t, "-skala", "0-4", "-konversi", "proporsional", "-bobot", "atasan=3,diri=1", "-min-unit", "1")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Contains(t, o.files["rapor.csv"], "O0001,81.25,")
	assert.Contains(t, o.stdout, "jawaban 0–4 diubah menjadi 0–100")
	assert.Contains(t, strings.Join(strings.Fields(o.stdout), " "), "Bawahan langsung 0, Diri sendiri 1.")
}

// TestChoicesOnEveryPage: scale, conversion, policy, weights and minimums stand in words wherever a figure does.
func TestChoicesOnEveryPage(t *testing.T) {
	o := execute(t, "-bobot", "atasan=50,rekan=30,bawahan=20", "-min-penilai", "4", "-min-unit", "7")
	require.Equal(t, exitOK, o.status)
	pages := 0
	for name, text := range o.files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		pages++
		for _, words := range []string{
			"jawaban 1–5 diubah menjadi 0–100", "sekurang-kurangnya 7 dari 7", "Atasan langsung 50, Rekan kerja setingkat 30, Bawahan langsung 20",
			"Rekan kerja setingkat 4", "Unit dengan kurang dari 7 orang", "SE MenPANRB 20/2021", "Cap penghitungan: BerAKHLAK SE2021 (",
			"DATA SINTETIS: bukan pegawai nyata", "tidak dapat dibandingkan langsung dengan Indeks BerAKHLAK",
		} {
			require.Contains(t, text, words, name)
		}
		if strings.HasPrefix(name, "orang/") {
			require.Contains(t, text, "DATA PRIBADI", name)
			require.Contains(t, text, "Hasil ini bahan pengembangan, bukan predikat kinerja", name)
		}
	}
	assert.Greater(t, pages, 240)
}

func TestPaper(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "4", "")
	for paper, size := range map[string]string{"a4": "size:210mm 297mm", "F4": "size:215mm 330mm"} {
		o := f.score(t, "-kertas", paper)
		require.Equal(t, exitOK, o.status, o.stderr)
		assert.Contains(t, o.files["orang/O0001.html"], size)
		assert.Contains(t, o.files["orang/O0001.html"], `"Halaman " counter(page) " dari " counter(pages)`)
	}
}

func TestEdition(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "4", "")
	f.rows[1][4+10] = "2" // HM2
	o := f.score(t, "-edisi", "UU2023", "-top", "1")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Contains(t, o.files["orang/O0001.html"], "<li><span>Suka menolong</span><b>25,0</b></li>")
	assert.Contains(t, o.files["orang/O0001.html"], "redaksi UU 20/2023")
	none := f.score(t, "-top", "0")
	assert.NotContains(t, none.files["orang/O0001.html"], "Perilaku yang perlu dikembangkan")
}

// TestLinks: pages refer to nothing but each other, within the folder, and never to personal data.
func TestLinks(t *testing.T) {
	o := sampleRun(t)
	for name, text := range o.files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		for _, tag := range []string{"<script", "<link", "<img", "<iframe", "@import", "url("} {
			require.NotContains(t, text, tag, name)
		}
		for part := range strings.SplitSeq(text, ` href="`) {
			if part == text[:len(part)] {
				continue
			}
			target, _, _ := strings.Cut(part, `"`)
			path := filepath.ToSlash(filepath.Join(filepath.Dir(name), target))
			require.Contains(t, o.files, path, name)
			require.True(t, path == indexFile || strings.HasPrefix(path, unitFolder+"/"), "%s links to %s", name, path)
		}
	}
}
