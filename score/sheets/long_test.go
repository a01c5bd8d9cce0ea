package sheets_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score/sheets"
)

func long(t testing.TB, options []sheets.Option, rows ...string) *sheets.Reader[item] {
	t.Helper()
	r, err := sheets.NewLong(table(rows...), service(t), options...)
	require.NoError(t, err)
	return r
}

const longHeader = "NIP|Nama|Penilai|Unit|Peran|Waktu|Butir|Jawaban|Saran|Lain"

func TestLong(t *testing.T) {
	r := long(t, nil, longHeader,
		"p|||Dinas A|rekan||C1|4|bagus|",
		"q|Budi|x|Dinas B|rekan||C1|3||",
		"p|Siti|x||rekan|02/01/2023|Menjawab surat dalam satu hari|5|bagus|",
		"p||x|Dinas A|rekan|01/01/2023|(C1) Melayani|4|bagus|",
		"p||x|Dinas C|rekan|03/01/2023|3. Menyapa pengunjung|TT|cepat|",
		"p||x||atasan||r2|Selalu||",
		"p||x||rekan||C2|5||",
		"p||x||rekan||R2| ||",
		"p||x||rekan||R2|1||",
		"p||x||rekan||C3|1||",
		"p||x||rekan|||1||",
		"p||x||rekan||C1. Menyapa pengunjung|1||",
		"||x||rekan||C1|1||",
		"q||x||rekan||R1|0||",
		"q||x||rekan||R1|1||",
	)
	assert.Equal(t, []string{
		`! baris 2, kolom "Penilai": kosong`,
		`! baris 8, kolom "Butir", isi "C2": tercatat lebih dari sekali: butir ini sudah ada dalam lembar yang sama`,
		`! baris 10, kolom "Butir", isi "R2": tercatat lebih dari sekali: butir ini sudah ada dalam lembar yang sama`,
		`! baris 11, kolom "Butir", isi "C3": tidak dikenal`,
		`! baris 12, kolom "Butir": kosong`,
		`! baris 13, kolom "Butir", isi "C1. Menyapa pengunjung": kode dan kalimat menunjuk butir yang berbeda: C1 dan R1`,
		`! baris 14, kolom "NIP": kosong`,
		`! baris 15, kolom "Jawaban", isi "0": di luar rentang: skala 1–5`,
		"3 orang=q nama=Budi penilai=x unit=Dinas B peran=rekan jawaban=1:3,3:1",
		`4 orang=p nama=Siti penilai=x unit=Dinas A peran=rekan waktu=2023-01-03T00:00:00Z jawaban=1:4,2:5,3:TT Saran="bagus" Saran="cepat"`,
		"7 orang=p penilai=x peran=atasan jawaban=4:5",
	}, collect(r.All()))

	m := r.Mapping()
	assert.Equal(t, `baris panjang: satu jawaban sebaris
orang: kolom 1 "NIP"
nama: kolom 2 "Nama"
penilai: kolom 3 "Penilai"
unit: kolom 4 "Unit"
peran: kolom 5 "Peran"
waktu: kolom 6 "Waktu"
komentar: kolom 9 "Saran"
nama butir: kolom 7 "Butir"
jawaban: kolom 8 "Jawaban"
tidak dipakai: kolom 10 "Lain"`, m.String())
	found, of := m.Items()
	assert.Equal(t, [2]int{0, 4}, [2]int{found, of})
	assert.Empty(t, m.Missing())
}

func TestLongColumns(t *testing.T) {
	_, err := sheets.NewLong(table("Nama|Butir"), service(t))
	assert.Equal(t, []string{"kolom tidak lengkap: tidak ada kolom jawaban"}, problems(t, err))
	_, err = sheets.NewLong(table("x"), service(t), sheets.WithMissingItems())
	assert.Equal(t, []string{"kolom tidak lengkap: tidak ada kolom nama-butir; tidak ada kolom jawaban; tidak ada kolom orang"}, problems(t, err))

	r := long(t, []sheets.Option{sheets.WithColumns(sheets.Columns{ItemName: "k", Answer: "v"})}, "Penilai|k|v", "x|C1|1", "y|C1|2", "x|C2|3")
	assert.Equal(t, []string{"2 penilai=x jawaban=1:1,2:3", "3 penilai=y jawaban=1:2"}, collect(r.All()), "no person: an answer about all")

	r = long(t, nil, "Nama|Butir|Jawaban", "p|C1|1", "q|C1|2", "p|C2|3", "p|C1|3")
	assert.Equal(t, []string{
		`! baris 5, kolom "Butir", isi "C1": tercatat lebih dari sekali: butir ini sudah ada dalam lembar yang sama`,
		"2 orang=p jawaban=1:1,2:3", "3 orang=q jawaban=1:2"}, collect(r.All()), "no rater: one sheet a person")
}

func TestLongAdjacent(t *testing.T) {
	rows := []string{"NIP|Penilai|Butir|Jawaban", "p|x|C1|1", "p|x|C2|2", "p|x|C2|2", "p|y|C1|3", "|y|C1|3", "p|y|C2|4", "p|x|R1|5"}
	adjacent := []sheets.Option{sheets.WithAdjacentRows()}
	want := []string{
		`! baris 4, kolom "Butir", isi "C2": tercatat lebih dari sekali: butir ini sudah ada dalam lembar yang sama`,
		"2 orang=p penilai=x jawaban=1:1,2:2",
		`! baris 6, kolom "NIP": kosong`,
		"5 orang=p penilai=y jawaban=1:3,2:4",
		"8 orang=p penilai=x jawaban=3:5",
	}
	assert.Equal(t, want, collect(long(t, adjacent, rows...).All()), "sheets come when they are complete; a sheet that comes up again is another")

	got := collect(sheets.Unique(long(t, adjacent, rows...).All(), sheets.Refuse))
	assert.Contains(t, got, "! baris 8: tercatat lebih dari sekali: orang dan penilai sama dengan baris 2")
}

func TestLongStops(t *testing.T) {
	rows := []string{"NIP|Penilai|Butir|Jawaban", "|x|C1|1", "p|x|C1|1", "p|y|C2|2"}
	for _, err := range long(t, nil, rows...).All() {
		require.ErrorIs(t, err, fault.ErrEmpty)
		break
	}
	n := 0
	for _, err := range long(t, nil, rows...).All() {
		if err == nil {
			n++
			break
		}
	}
	assert.Equal(t, 1, n)
	for range long(t, []sheets.Option{sheets.WithAdjacentRows()}, "NIP|Penilai|Butir|Jawaban", "p|x|C1|1", "p|y|C1|1").All() {
		break
	}

	src := table(rows...)
	end := 0
	broken := sheets.RecordsFunc(func() (sheets.Record, error) {
		if end++; end > 3 {
			return sheets.Record{}, errBroken
		}
		return src.Read()
	})
	r, err := sheets.NewLong(broken, service(t))
	require.NoError(t, err)
	assert.Equal(t, []string{`! baris 2, kolom "NIP": kosong`, "! broken"}, collect(r.All()), "sheets of which rows are missing are not yielded")
}

func TestLongManyNames(t *testing.T) {
	rows := []string{"NIP|Penilai|Butir|Jawaban"}
	for i := range 5000 {
		rows = append(rows, fmt.Sprintf("p|%d|C1 - %d|1", i, i))
	}
	for r, err := range long(t, nil, rows...).All() {
		require.NoError(t, err)
		require.Equal(t, 1, r.Sheet.Len())
	}
}
