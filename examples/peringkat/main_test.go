package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/berakhlak"
	responses "github.com/aparatur/aparatur/examples/internal/sample"
	"github.com/aparatur/aparatur/examples/peringkat/internal/sample"
	"github.com/aparatur/aparatur/score"
)

var update = flag.Bool("update", false, "write the golden files")

// source is where the tests were started: execute goes elsewhere.
var source, _ = os.Getwd()

type outcome struct {
	status         int
	stdout, stderr string
}

// execute runs the program in a directory of its own.
func execute(t *testing.T, args ...string) outcome {
	t.Helper()
	t.Chdir(t.TempDir())
	return again(args...)
}

func again(args ...string) outcome {
	var stdout, stderr bytes.Buffer
	status := run(args, &stdout, &stderr)
	return outcome{status, stdout.String(), stderr.String()}
}

func file(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(text)
}

// golden compares text with a file in testdata, or writes it with -update.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(source, "testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	assert.Equal(t, file(t, path), text, "%s: run go test -update and look at the difference", name)
}

func TestGolden(t *testing.T) {
	o := execute(t)
	require.Equal(t, exitOK, o.status)
	golden(t, "stdout.txt", o.stdout)
	golden(t, "stderr.txt", o.stderr)
	for _, name := range []string{indexFile, csvFile, jsonFile} {
		golden(t, name, file(t, filepath.Join("hasil-peringkat", name)))
	}
	assert.Equal(t, exitOK, again().status, "a second run overwrites the first")
	for _, name := range []string{indexFile, csvFile, jsonFile} {
		text := file(t, filepath.Join("hasil-peringkat", name))
		assert.NotContains(t, text, "PEG-", "no person in %s", name)
		assert.NotContains(t, text, "PNL-", "no rater in %s", name)
	}
}

// The embedded files are those that the generator makes.
func TestSample(t *testing.T) {
	units, placements := sample.Generate()
	assert.Equal(t, string(units), string(sample.Units()))
	assert.Equal(t, string(placements), string(sample.Placements()))
	// Everybody counts in the office that the answers name.
	in, err := load(&settings{})
	require.NoError(t, err)
	assert.Zero(t, in.outside)
	assert.Len(t, in.people, 240)
	for _, p := range in.people {
		named, err := in.register.Find(p.sheets[0].Unit)
		require.NoError(t, err)
		assert.True(t, in.register.Within(p.unit, named.Code))
	}
}

// The figure of the province is the mean over all people at once, and a withheld unit has no figure anywhere.
func TestFigures(t *testing.T) {
	in, err := load(&settings{})
	require.NoError(t, err)
	tr, err := newTree(&settings{minimum: 5}, in)
	require.NoError(t, err)
	var totals []score.Index
	for _, p := range in.people {
		if p.result.HasTotal() {
			totals = append(totals, p.result.Total())
		}
	}
	want, err := score.Mean(func(yield func(score.Index) bool) {
		for _, x := range totals {
			if !yield(x) {
				return
			}
		}
	})
	require.NoError(t, err)
	got, ok := tr.Root().Total()
	require.True(t, ok)
	assert.Equal(t, want, got)
	assert.Equal(t, len(totals), tr.Root().People())

	var table bytes.Buffer
	require.NoError(t, tr.writeCSV(&table, &settings{in: "x"}))
	rows, err := csv.NewReader(&table).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, tr.Register().Len()+1)
	withheld := 0
	for _, row := range rows[1:] {
		if row[6] != "ditampilkan" {
			withheld++
			assert.Empty(t, strings.Join(append(row[7:8:8], row[9:21]...), ""), row[0])
		}
		assert.Equal(t, "agregat", row[len(row)-1])
	}
	assert.Equal(t, 12, withheld)

	var data bytes.Buffer
	require.NoError(t, tr.writeJSON(&data, &settings{}))
	var read struct {
		Tree struct {
			Units []struct {
				State  string
				Values map[string]float64
			}
		}
		Ranking []rankJSON
	}
	require.NoError(t, json.Unmarshal(data.Bytes(), &read))
	for _, u := range read.Tree.Units {
		if u.State == "ditampilkan" {
			assert.Len(t, u.Values, 7)
		} else {
			assert.Empty(t, u.Values)
		}
	}
	assert.Len(t, read.Ranking, 6)
}

// Files of one's own: without placements, units are found by what the answers name.
func TestOwnFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("jawaban.csv", responses.File(), 0o644))
	require.NoError(t, os.WriteFile("unit.csv", []byte("kode,induk,nama,singkatan\np,,Pemprov Contoh,\na,p,Dinas Kesehatan,DINKES\nb,p,Dinas Pendidikan,\nc,p,Dinas Kosong,\n"), 0o644))
	require.NoError(t, os.WriteFile("penempatan.csv", []byte("unit;orang\nDINKES;PEG-00001\n"), 0o644))
	o := again("-in", "jawaban.csv", "-unit", "unit.csv", "-out", "hasil", "-min-unit", "3", "-kertas", "F4")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Contains(t, o.stdout, "peringkat ke-1 dari 2 perangkat daerah")
	assert.Contains(t, o.stdout, "belum ada hasil")
	assert.NotContains(t, o.stdout, "SINTETIS")
	assert.Contains(t, o.stderr, "144 orang tidak dihitung")
	index := file(t, "hasil/index.html")
	assert.Contains(t, index, "215mm 330mm")
	assert.NotContains(t, index, "SINTETIS")
	o = again("-in", "jawaban.csv", "-unit", "unit.csv", "-penempatan", "penempatan.csv", "-out", "hasil")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Contains(t, o.stderr, "143 orang tidak dihitung")

	// Somebody placed in an unknown unit does not count in the unit that the answers name.
	require.NoError(t, os.WriteFile("salah.csv", []byte("orang,unit\nPEG-00079,Dinas Keshatan\n"), 0o644))
	o = again("-in", "jawaban.csv", "-unit", "unit.csv", "-penempatan", "salah.csv", "-out", "hasil", "-min-unit", "3")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Contains(t, o.stderr, "145 orang tidak dihitung")
}

func TestRefusals(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, args := range [][]string{
		{"-min-unit", "0"}, {"-min-unit", "x"}, {"-kertas", "A3"}, {"-in", "x"}, {"-unit", "x"}, {"-penempatan", "x"}, {"x"}, {"-out", ""}, {"-x"}, {"-in"},
	} {
		o := again(args...)
		assert.Equal(t, exitUsage, o.status, args)
		assert.Contains(t, o.stderr, "Jalankan dengan -h", args)
	}
	o := again("-h")
	assert.Equal(t, exitOK, o.status)
	assert.Contains(t, o.stdout, "Pemakaian: peringkat")

	require.NoError(t, os.WriteFile("jawaban.csv", responses.File(), 0o644))
	require.NoError(t, os.WriteFile("unit.csv", sample.Units(), 0o644))
	for name, text := range map[string]string{"rusak.csv": "kode,nama\n", "kosong.csv": "", "salah.csv": "a,b\n1,2\n", "kutip.csv": "orang,unit\n\"a"} {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	for _, args := range [][]string{
		{"-in", "tidak-ada.csv", "-unit", "unit.csv"},
		{"-in", "jawaban.csv", "-unit", "tidak-ada.csv"},
		{"-in", "jawaban.csv", "-unit", "unit.csv", "-penempatan", "tidak-ada.csv"},
		{"-in", "jawaban.csv", "-unit", "rusak.csv"},
		{"-in", "kosong.csv", "-unit", "unit.csv"},
		{"-in", "jawaban.csv", "-unit", "unit.csv", "-penempatan", "salah.csv"},
		{"-in", "jawaban.csv", "-unit", "unit.csv", "-penempatan", "kutip.csv"},
		{"-min-unit", "1000"},
	} {
		o := again(args...)
		assert.Equal(t, exitData, o.status, args)
		assert.NoDirExists(t, "hasil-peringkat", args)
	}
	require.NoError(t, os.Mkdir("milik-orang", 0o755))
	require.NoError(t, os.WriteFile("milik-orang/index.html", []byte("bukan punya kita"), 0o644))
	o = again("-out", "milik-orang")
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "bukan dari program ini")
	assert.Equal(t, "bukan punya kita", file(t, "milik-orang/index.html"))
}

func TestTiesOnThePage(t *testing.T) {
	// Two offices with the same printed index share a rank, in the table and in the sentence.
	in, err := load(&settings{})
	require.NoError(t, err)
	var complete berakhlak.PanelResult
	for _, p := range in.people {
		if p.result.HasTotal() {
			complete = p.result
			break
		}
	}
	for _, p := range in.people {
		p.result = complete
	}
	tr, err := newTree(&settings{minimum: 5}, in)
	require.NoError(t, err)
	p := newIndexPage(&settings{}, tr)
	assert.Equal(t, "1", p.Ranks[5].Rank)
	assert.Contains(t, p.Ranks[0].Tied, "sama dengan Badan Perencanaan Pembangunan Daerah, Dinas Kesehatan,")
	assert.Equal(t, "0,0", p.Ranks[0].Above)
}
