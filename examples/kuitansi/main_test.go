package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files")

func execute(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

// golden compares text with a file in testdata, or writes it with -update.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), text, "after a look at it: go test ./kuitansi -update")
}

func TestGolden(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kuitansi.html")
	status, stdout, stderr := execute("-html", path)
	require.Equal(t, exitOK, status, stderr)
	assert.Empty(t, stderr)
	golden(t, "kuitansi.txt", stdout)
	page, err := os.ReadFile(path)
	require.NoError(t, err)
	golden(t, "kuitansi.html", string(page))

	for _, line := range strings.Split(stdout, "\n") {
		assert.LessOrEqual(t, utf8.RuneCountInString(line), width, line)
		assert.Equal(t, strings.TrimRight(line, " "), line)
	}
	assert.Equal(t, 2, strings.Count(stdout, notice))
	assert.Equal(t, 2, strings.Count(string(page), notice))
	for _, outside := range []string{"http://", "https://", "src=", "@import"} {
		assert.NotContains(t, string(page), outside, "the page needs no network")
	}
}

func TestFlags(t *testing.T) {
	status, stdout, stderr := execute("-jumlah", "Rp. 900.500,50", "-dari", "BUDI SANTOSO,S.KOM,M.M", "-penerima", "dr. Ayu",
		"-untuk", "sewa <alat>", "-tempat", "Kota Contoh", "-tanggal", "3/4/2025")
	require.Equal(t, exitOK, status, stderr)
	for _, want := range []string{
		"Rp900.500,50", "sembilan ratus ribu lima ratus rupiah lima puluh sen", "Budi Santoso, S.Kom., M.M.", "dr. Ayu",
		"sewa <alat>", "Kota Contoh, 3 April 2025", "/IV/2025", "Semester II Tahun 2024",
	} {
		assert.Contains(t, stdout, want)
	}
}

func TestHTMLEscapes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kuitansi.html")
	status, _, stderr := execute("-untuk", "sewa <alat>", "-html", path)
	require.Equal(t, exitOK, status, stderr)
	page, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Contains(t, string(page), "sewa &lt;alat&gt;")
	assert.NotContains(t, string(page), "<alat>")
	info, err := os.Stat(path)
	require.NoError(t, err)
	assert.Zero(t, info.Mode().Perm()&0o077, "names are for their owner to hand on")
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-jumlah", "1,250"}, `-jumlah: isi "1,250": bermakna ganda: koma itu mungkin pemisah ribuan; ribuan ditulis dengan titik (1.250)`},
		{[]string{"-jumlah", ""}, "-jumlah: kosong"},
		{[]string{"-tanggal", "30 Februari 2025"}, `-tanggal: isi "30 Februari 2025": di luar rentang: tidak ada tanggal itu`},
		{[]string{"-tanggal", "Senin, 11 Januari 2023"}, `bermakna ganda: nama hari tidak sesuai dengan tanggal`},
		{[]string{"-tanggal", "1 Januari 1000"}, `di luar rentang`},
		{[]string{"x"}, `argumen "x" tidak dipakai`},
		{[]string{"-x"}, "pilihan -x tidak dikenal"},
		{[]string{"-jumlah"}, "pilihan -jumlah memerlukan nilai"},
		{[]string{"-=x"}, "pilihan -=x salah tulis"},
		{[]string{"-jumlah", "Rp0,00"}, "harus lebih dari nol"},
		{[]string{"-jumlah", "-Rp5.000"}, "harus lebih dari nol"},
	} {
		status, stdout, stderr := execute(c.args...)
		assert.Equal(t, exitUsage, status, c.args)
		assert.Empty(t, stdout, c.args)
		assert.Contains(t, stderr, c.want)
	}
	status, _, stderr := execute("-html", filepath.Join(t.TempDir(), "none", "kuitansi.html"))
	assert.Equal(t, exitData, status)
	assert.Contains(t, stderr, "-html: berkas tidak dapat ditulis")
	assert.Equal(t, exitData, run(nil, broken{}, &bytes.Buffer{}))
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestHelp(t *testing.T) {
	status, stdout, stderr := execute("-h")
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	for _, name := range []string{"jumlah", "dari", "penerima", "untuk", "tempat", "tanggal", "html"} {
		assert.Contains(t, stdout, "  -"+name+" ")
	}
}
