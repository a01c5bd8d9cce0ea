package sheets_test

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/aparatur/aparatur/berakhlak"
)

var update = flag.Bool("update", false, "write the files of testdata")

// The files of testdata are synthetic: names, addresses and numbers are made up, and no NIP of 30 February exists.
func TestTestdata(t *testing.T) {
	for name, want := range files(t) {
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, want, 0o644))
		}
		got, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, want, got, "%s differs from what the generator makes: run go test -update", name)
	}
}

func files(t testing.TB) map[string][]byte {
	t.Helper()
	return map[string][]byte{
		"forms.csv":        formsExport(),
		"excel-id.csv":     excelUTF8(),
		"excel-ansi.csv":   excelANSI(t),
		"utf16.txt":        unicodeText(t),
		"broken-quote.csv": brokenQuote(),
		"long.csv":         longFile(),
		"blocks.csv":       blocksFile(),
		"grid.csv":         gridFile(),
	}
}

// answersOf writes 21 cells: all of them first, but for those that are given by code.
func answersOf(all string, but map[string]string) (cells []string) {
	for b := range berakhlak.Behaviours() {
		cell, ok := but[b.Code()]
		if !ok {
			cell = all
		}
		cells = append(cells, cell)
	}
	return cells
}

func row(cells ...any) (out []string) {
	for _, c := range cells {
		switch c := c.(type) {
		case string:
			out = append(out, c)
		case []string:
			out = append(out, c...)
		}
	}
	return out
}

func write(comma rune, crlf bool, rows ...[]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = comma, crlf
	if err := w.WriteAll(rows); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// formsExport is what Google Forms exports: a grid question, labels with numbers, extra questions, forms sent again.
func formsExport() []byte {
	const stem = "Dalam enam bulan terakhir, seberapa sering pegawai ini melakukan hal berikut?"
	header := row("Stempel waktu", "Alamat email", "NIP pegawai yang dinilai", "Nama pegawai yang dinilai", "Unit kerja",
		"Hubungan Anda dengan pegawai yang dinilai")
	for b := range berakhlak.Behaviours() {
		header = append(header, stem+" ["+b.Text(berakhlak.SE2021)+"]")
	}
	header = append(header, "Saran untuk pegawai", "Komentar", "Saya mengisi dengan jujur")
	const p, q = "199002302020011001", "199002302020012002"
	return write(',', true, header,
		row("13/01/2023 08:00:00", "ani@contoh.id", p, "Contoh Satu", "Dinas Contoh A", "Atasan langsung", answersOf("4 - Sering", nil),
			"", "Teliti,\r\ndan \"rapi\"", "Ya"),
		row("13/01/2023 08:05:00", "budi@contoh.id", p, "Contoh Satu", "Dinas Contoh A", "Rekan kerja setingkat",
			answersOf("5 - Selalu", map[string]string{"BP2": "", "AK3": "Tidak Dapat Menilai"}), "", "", "Ya"),
		row("13/01/2023 09:00:00", "budi@contoh.id", q, "Contoh Dua", "Dinas Contoh B", "Rekan kerja setingkat", answersOf("3", nil), "", "", "Ya"),
		row("14/01/2023 07:30:00", "budi@contoh.id", p, "Contoh Satu", "Dinas Contoh A", "Rekan kerja setingkat",
			answersOf("4 - Sering", nil), "", "", "Ya"),
		row("14/01/2023 08:00:00", "citra@contoh.id", "1,98601E+17", "Contoh Dua", "Dinas Contoh B", "Bawahan langsung",
			answersOf("4 - Sering", nil), "", "", "Ya"),
		row("14/01/2023 08:10:00", "citra@contoh.id", q, "Contoh Dua", "Dinas Contoh B", "Bawahan langsung",
			answersOf("4 - Sering", map[string]string{"LY1": "Lumayan"}), "", "", "Ya"),
		row("14/01/2023 08:20:00", "dewi@contoh.id", q, "Contoh Dua", "Dinas Contoh B", "Diri sendiri", answersOf("", nil), "", "", "Tidak"),
		row("", "", "", "", "", "", answersOf("", nil), "", "", ""),
	)
}

// excelUTF8 is what Excel saves on a computer set to Indonesian: semicolons, a mark, decimal commas.
func excelUTF8() []byte {
	header := row("No", "NIP", "Nama", "Penilai", "Peran")
	for b := range berakhlak.Behaviours() {
		header = append(header, b.Code())
	}
	return append([]byte("\ufeff"), write(';', true, append(header, "Rata-rata", ""),
		row("1", "199002302020011001", "Contoh Satu", "P-01", "atasan", answersOf("4,0", map[string]string{"BP1": "5"}), "4,05", ""),
		row("2", "199002302020012002", "Contoh Dua", "P-02", "rekan", answersOf("4.0", map[string]string{"HM2": "4,5"}), "4,02", ""),
		row("3", "198601012010011000", "Contoh Tiga", "P-02", "rekan", answersOf("3", nil), "3", ""),
		row("", "", "", "", "", answersOf("", nil), "", ""),
		row("4", "199002302020012002", "Contoh Dua", "P-03", "staf", answersOf("2", map[string]string{"KB3": "0"}), "2", ""),
		row("5", "199002302020012002", "Contoh Dua", "P-04", "diri", answersOf("TT", nil), "", ""),
	)...)
}

// excelANSI is what an older Excel saves: Windows-1252, the line sep=;, drifted sentences with numbers, one undefined byte.
func excelANSI(t testing.TB) []byte {
	header := row("Nama pegawai", "Nama penilai", "Unit Kerja")
	n := 0
	for b := range berakhlak.Behaviours() {
		n++
		text := b.Text(berakhlak.SE2021)
		switch b {
		case berakhlak.AK1:
			text = "Melaksanakan tugas dengan jujur, bertanggungjawab, cermat, disiplin, dan berintegritas tinggi."
		case berakhlak.KB3:
			text = "Pegawai menggerakan pemanfaatan berbagai sumberdaya untuk tujuan bersama"
		case berakhlak.LY1:
			text = b.Text(berakhlak.UU2023)
		}
		header = append(header, fmt.Sprintf("%d. %s *", n, text))
	}
	text := write(';', true, append(header, "Komentar"),
		row("René Contoh", "Ani", "Dinas “Contoh” – A", answersOf("Sering", nil), "Sudah baik…"),
		row("Budi Contoh", "Ani", "Dinas “Contoh” – A", answersOf("Jarang", nil), "\u0081"),
		row("Budi Contoh", "Ani", "Dinas “Contoh” – A", answersOf("SELALU", map[string]string{"KP1": "kadang - kadang"}), ""),
	)
	text = bytes.ReplaceAll(text, []byte("\u0081"), []byte("?1?"))
	ansi, err := charmap.Windows1252.NewEncoder().Bytes(append([]byte("sep=;\r\n"), text...))
	require.NoError(t, err)
	return bytes.ReplaceAll(ansi, []byte("?1?"), []byte{0x81})
}

// unicodeText is what Excel saves as "Unicode Text": tabs, UTF-16. Two items have no column.
func unicodeText(t testing.TB) []byte {
	header := row("Cap waktu", "NIP", "OPD", "Peran")
	for b := range berakhlak.Behaviours() {
		if b != berakhlak.AD3 && b != berakhlak.KB1 {
			header = append(header, "("+b.Code()+") "+b.Text(berakhlak.UU2023))
		}
	}
	text := write('\t', true, header,
		row("13/01/2023 10.15.00", "199002302020011001", "Dinas Contoh A", "Atasan", answersOf("4", nil)[:19]),
		row("13/13/2023 10.15.00", "199002302020011001", "Dinas Contoh A", "Rekan", answersOf("4", nil)[:19]),
		row("13/01/2023 10.16.00", "199002302020012002", "Dinas Contoh B", "Rekan", answersOf("5", nil)[:19]),
	)
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(text)
	require.NoError(t, err)
	return out
}

// brokenQuote has a quotation mark that is never closed, one in the middle of a cell, and a row that is too short.
func brokenQuote() []byte {
	header := row("NIP", "Penilai", "Peran")
	for b := range berakhlak.Behaviours() {
		header = append(header, b.Code())
	}
	all := strings.Join(answersOf("4", nil), ",")
	return append(write(',', false, append(header, "Saran")), strings.Join([]string{
		"199002302020011001,P-01,atasan," + all + ",baik",
		"199002302020011001,P-02,rekan," + all + `,"tidak ditutup`,
		"199002302020011001,P-03,rekan," + all + ",",
		"199002302020011001,P-04,rekan," + all + `,kata "hati-hati"`,
		"199002302020011001,P-05,rekan," + all,
		"",
		"199002302020011001,P-06,rekan," + all + `,"dua`,
		`baris"`,
		"",
	}, "\n")...)
}

// longFile is what a database exports: one answer a row.
func longFile() []byte {
	rows := [][]string{row("id", "nip", "penilai", "peran", "unit", "kode butir", "nilai", "waktu pengisian")}
	add := func(person, rater, role, item, answer string) {
		rows = append(rows, row(fmt.Sprint(len(rows)), person, rater, role, "Dinas Contoh A", item, answer, "2023-01-13T10:15:00+07:00"))
	}
	const p = "199002302020011001"
	for b := range berakhlak.Behaviours() {
		add(p, "P-01", "atasan", b.Code(), "4")
		add(p, "P-02", "rekan", b.Text(berakhlak.UU2023), "5")
	}
	add(p, "P-01", "atasan", "BP1", "2")
	add(p, "P-02", "rekan", "Menyalahgunakan kewenangan jabatan", "5")
	add(p, "P-03", "rekan", "BP1", "7")
	add(p, "P-03", "rekan", "BP2", "TT")
	return write(',', false, rows...)
}

// blocksFile has two persons in a row.
func blocksFile() []byte {
	header := row("Timestamp", "Email Address", "Unit Kerja")
	for range 2 {
		header = append(header, "NIP pegawai yang dinilai", "Hubungan")
		for b := range berakhlak.Behaviours() {
			header = append(header, b.Code()+". "+b.Text(berakhlak.SE2021))
		}
		header = append(header, "Saran")
	}
	const p, q = "199002302020011001", "199002302020012002"
	return write(',', false, header,
		row("2023/01/13 10:15:00 AM GMT+7", "ani@contoh.id", "Dinas Contoh A", p, "Atasan langsung", answersOf("4", nil), "baik",
			q, "Atasan langsung", answersOf("3", nil), ""),
		row("2023/01/13 1:15:00 PM GMT+7", "budi@contoh.id", "Dinas Contoh A", q, "Rekan", answersOf("5", map[string]string{"AD1": "9"}), "",
			"", "", answersOf("", nil), ""),
	)
}

// gridFile names the persons in its headers.
func gridFile() []byte {
	header := row("Timestamp", "Penilai", "Peran")
	for b := range berakhlak.Behaviours() {
		for _, person := range []string{"Contoh Satu", "Contoh Dua"} {
			header = append(header, b.Text(berakhlak.SE2021)+" ["+person+"]")
		}
	}
	var one, both []string
	for range berakhlak.Behaviours() {
		one, both = append(one, "", "2"), append(both, "4", "5")
	}
	return write(',', false, header, row("13/01/2023 10:15:00", "P-01", "rekan", both), row("13/01/2023 10:16:00", "P-02", "rekan", one),
		row("13/01/2023 10:17:00", "P-03", "teman", both))
}
