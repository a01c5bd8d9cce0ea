package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/aparatur/aparatur"
)

// TestWorkbook: the end of the sample as a workbook, with numbers and times stored as such, gives what it gives as CSV.
func TestWorkbook(t *testing.T) {
	t.Chdir(t.TempDir())
	rows := sampleRows(t)
	rows = slices.Concat(rows[:1], rows[len(rows)-400:])
	book := excelize.NewFile()
	w, err := book.NewStreamWriter("Sheet1")
	require.NoError(t, err)
	style, err := book.NewStyle(&excelize.Style{NumFmt: 22})
	require.NoError(t, err)
	for i, row := range rows {
		cells := make([]any, len(row))
		for c, text := range row {
			cells[c] = text
			if n, err := strconv.Atoi(text); err == nil {
				cells[c] = n
			}
			if at, err := time.Parse("02/01/2006 15.04.05", text); err == nil {
				cells[c] = excelize.Cell{StyleID: style, Value: at}
			}
		}
		require.NoError(t, w.SetRow(fmt.Sprintf("A%d", i+3), cells)) // two empty rows above the header
	}
	require.NoError(t, w.Flush())
	require.NoError(t, book.SaveAs("jawaban.xlsx"))
	require.NoError(t, book.Close())
	var text bytes.Buffer
	require.NoError(t, csv.NewWriter(&text).WriteAll(rows))
	require.NoError(t, os.WriteFile("jawaban.csv", text.Bytes(), 0o600))

	fromBook := again(t, "-in", "jawaban.xlsx")
	fromCSV := again(t, "-in", "jawaban.csv")
	require.Equal(t, exitOK, fromBook.status, fromBook.stderr)
	assert.Equal(t, fromCSV.stdout, fromBook.stdout)
	assert.Equal(t, fromCSV.files, fromBook.files)
	assert.Contains(t, fromBook.stderr, "baris 403, kolom") // the third row is the header
}

func TestWorkbookTimes(t *testing.T) {
	for text, want := range map[string]string{
		"45936.5":             "2025-10-06 12:00:00",
		"06/10/2025 08.07.00": "2025-10-06 08:07:00",
		"6/10/2025 8:07":      "2025-10-06 08:07:00",
		"2025-10-06":          "2025-10-06 00:00:00",
	} {
		at, err := parseCellTime(text, false)
		require.NoError(t, err, text)
		assert.Equal(t, want, at.Format("2006-01-02 15:04:05"), text)
	}
	_, err := parseCellTime("kemarin", false)
	require.ErrorIs(t, err, aparatur.ErrSyntax)
	_, err = parseCellTime("-1", false)
	require.ErrorIs(t, err, aparatur.ErrRange)
	old, err := parseCellTime("44474.5", true)
	require.NoError(t, err)
	assert.Equal(t, 2025, old.Year())
}

// TestBadRows: every bad row is named, none of them stops the rest, and identities are not printed.
func TestBadRows(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "4", "").add("A", "b", "Satu", "atasan", "6", "").
		add("1.98601E+17", "c", "Satu", "atasan", "4", "").add("A", "d", "Satu", "tetangga", "4", "")
	o := f.score(t)
	require.Equal(t, exitOK, o.status)
	assert.Contains(t, o.stderr, "3 baris tidak dapat dipakai:\n  baris 3, kolom \"BP1\", isi \"6\": di luar rentang: skala 1–5\n  baris 4, kolom \"Orang\"")
	assert.Contains(t, o.stderr, "baris 5, kolom \"Peran\", isi \"tetangga\": tidak dikenal")
	assert.NotContains(t, o.stderr, "E+17")
}

// TestTwoSelves: of two sheets that both claim to be the person the later one counts, and the other is a bad row.
func TestTwoSelves(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "4", "").add("A", "x", "Satu", "diri", "1", "").add("A", "y", "Satu", "diri", "5", "")
	o := f.score(t)
	require.Equal(t, exitOK, o.status)
	assert.Contains(t, o.stderr, "1 baris tidak dapat dipakai:\n  baris 3, kolom \"Peran\"")
	assert.Contains(t, o.files["orang/O0001.html"], "lebih tinggi 25,0")
}

// TestAgain: the last sheet of a rater counts.
func TestAgain(t *testing.T) {
	o := newForm().add("A", "a", "Satu", "atasan", "1", "").add("A", "a", "Satu", "atasan", "5", "").score(t)
	require.Equal(t, exitOK, o.status)
	assert.Contains(t, o.stderr, "1 lembar digantikan oleh kiriman yang lebih baru")
	assert.Contains(t, o.files["rapor.csv"], "O0001,100.00,")
}

// TestUnits: spellings of a unit that differ in case and spaces are one unit, and a person belongs to the unit named most.
func TestUnits(t *testing.T) {
	f := newForm().add("A", "a", "Dinas  Satu", "atasan", "4", "").add("A", "b", "DINAS SATU", "atasan", "4", "").
		add("A", "c", "Dua", "atasan", "4", "").add("B", "a", "", "atasan", "4", "")
	o := f.score(t, "-min-unit", "1")
	require.Equal(t, exitOK, o.status)
	assert.Contains(t, o.stderr, "1 orang tercatat pada lebih dari satu unit")
	assert.Regexp(t, `(?m)^\(tanpa unit kerja\) +1 .*75,0$`, o.stdout)
	assert.Regexp(t, `(?m)^Dinas Satu +1 +3 .*75,0$`, o.stdout)
	assert.NotContains(t, o.stdout, "Dua ")
}

// TestLeastColumns: a form without raters, units and comments can be scored too.
func TestLeastColumns(t *testing.T) {
	f := newForm().add("A", "", "", "atasan", "4", "").add("A", "", "", "diri", "", "")
	for i := range f.rows {
		f.rows[i] = append([]string{f.rows[i][0]}, f.rows[i][3:len(f.rows[i])-1]...)
	}
	t.Chdir(t.TempDir())
	o := again(t, "-in", f.write(t), "-kolom", "orang=Orang,peran=Peran", "-min-unit", "1")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Contains(t, o.stderr, "tidak ada kolom penilai: lembar yang dikirim dua kali tidak dapat ditemukan")
	assert.Contains(t, o.stderr, "1 lembar tidak berisi satu pun jawaban yang dapat dihitung")
	assert.Contains(t, o.stdout, "\nSemua orang yang dinilai ")
	assert.Contains(t, o.files["orang/O0001.html"], "tidak ada jawaban yang dapat dihitung")
}

func TestNeededColumns(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "4", "")
	for i := range f.rows {
		f.rows[i] = append(f.rows[i][:3:3], f.rows[i][4:]...)
	}
	t.Chdir(t.TempDir())
	o := again(t, "-in", f.write(t), "-kolom", "orang=Orang,penilai=Penilai")
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "tidak ada kolom peran; sebutkan judulnya dengan -kolom \"peran=…\"\n21 dari 21 butir dikenali")
}

// TestLong: a long file says from time to time how far it is.
func TestLong(t *testing.T) {
	f := newForm()
	for i := range progressEvery + 5 {
		f.add("A", strconv.Itoa(i), "Satu", "rekan", "4", "")
	}
	o := f.score(t, "-min-unit", "1")
	require.Equal(t, exitOK, o.status)
	assert.Equal(t, 1, strings.Count(o.stderr, "10.000 baris dibaca …\n"))
}

// TestMarkup: what raters write cannot become markup or a style.
func TestMarkup(t *testing.T) {
	o := newForm().add("A", "a", "</style><script>1</script>", "atasan", "4", "<img src=x onerror=alert(1)>").score(t, "-min-unit", "1")
	require.Equal(t, exitOK, o.status)
	for name, text := range o.files {
		require.NotContains(t, text, "<script", name)
		require.NotContains(t, text, "<img", name)
	}
	assert.Contains(t, o.files["unit/U01.html"], "&lt;/style&gt;&lt;script&gt;")
}

// TestForeignFolder: nothing is overwritten that the program has not written.
func TestForeignFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.MkdirAll("hasil-rapor/unit", 0o755))
	require.NoError(t, os.WriteFile("hasil-rapor/unit/daftar.txt", []byte("milik pemakai"), 0o600))
	for _, index := range []string{"", "<html>beranda</html>"} {
		if index != "" {
			require.NoError(t, os.WriteFile("hasil-rapor/index.html", []byte(index), 0o600))
		}
		before := readFolder(t, "hasil-rapor")
		o := again(t)
		assert.Equal(t, exitData, o.status)
		assert.Contains(t, o.stderr, "-out: folder hasil-rapor sudah berisi")
		assert.Equal(t, before, o.files)
	}
	o := again(t, "-out", "hasil-rapor/index.html/x")
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "bukan folder")
}

// TestBigRow: what is not a table at all ends with a message, not with a crash.
func TestBigRow(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.csv", bytes.Repeat([]byte("x"), 3<<20), 0o600))
	o := again(t, "-in", "a.csv")
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "terlalu panjang")
}

// TestWithoutTotal: a person whose superior left out a value has no index, but keeps the other values.
func TestWithoutTotal(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "4", "").add("B", "a", "Satu", "atasan", "4", "")
	for c := 4; c < 7; c++ {
		f.rows[2][c] = ""
	}
	o := f.score(t, "-min-unit", "1")
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Contains(t, o.files["orang/O0002.html"], "Indeks perilaku BerAKHLAK belum dapat dihitung.")
	assert.Contains(t, o.files["orang/O0002.html"], "<dd>belum ada<small>belum dapat dihitung</small></dd>")
	rows, err := csv.NewReader(strings.NewReader(o.files["rapor.csv"])).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, []string{"O0002", "", "", "75.00"}, rows[2][:4])
	assert.Regexp(t, `(?m)^Satu +2 +2 +1/2 +50,0%`, o.stdout)
}
