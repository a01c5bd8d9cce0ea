package sheets_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

func blocks(t testing.TB, options []sheets.Option, rows ...string) *sheets.Reader[item] {
	t.Helper()
	r, err := sheets.NewBlocks(table(rows...), service(t), options...)
	require.NoError(t, err)
	return r
}

func TestBlocks(t *testing.T) {
	r := blocks(t, nil,
		"Timestamp|Penilai|Unit|NIP|Peran|C1|C2|R1|R2|Saran|NIP|Peran|C1|C2|R1|R2|Saran|Setuju?",
		"13/01/2023|x|Dinas A|p|rekan|1|2|3|4|baik|q|atasan|5|5|5|5|cepat|Ya",
		"13/01/2023|x|Dinas A|p|rekan|1|2|3|4|||||||||Ya",
		"13/01/2023|y|Dinas A||||||||q|atasan|5|6|5|5||Ya",
		"13/01/2023|y|Dinas A||rekan|1|2|3|4||q|atasan|5|5|5|5||Ya",
		"13/01/2023|y|Dinas A|||||||||||||||Ya",
		"13/13/2023|y|Dinas A|p|rekan|1|2|3|4||q|atasan|5|5|5|5||Ya",
		"|y|Dinas A|p|rekan|||||||||||||",
	)
	assert.Equal(t, []string{
		`2 orang=p penilai=x unit=Dinas A peran=rekan waktu=2023-01-13T00:00:00Z jawaban=1:1,2:2,3:3,4:4 Saran="baik"`,
		`2 orang=q penilai=x unit=Dinas A peran=atasan waktu=2023-01-13T00:00:00Z jawaban=1:5,2:5,3:5,4:5 Saran="cepat"`,
		`3 orang=p penilai=x unit=Dinas A peran=rekan waktu=2023-01-13T00:00:00Z jawaban=1:1,2:2,3:3,4:4`,
		`! baris 4, kolom "C2 #14", isi "6": di luar rentang: skala 1–5`,
		`! baris 5, kolom "NIP #4": kosong`,
		`5 orang=q penilai=y unit=Dinas A peran=atasan waktu=2023-01-13T00:00:00Z jawaban=1:5,2:5,3:5,4:5`,
		`! baris 6: kosong: tidak ada orang yang dinilai`,
		`! baris 7, kolom "Timestamp", isi "13/13/2023": di luar rentang`,
		`8 orang=p penilai=y unit=Dinas A peran=rekan`,
	}, collect(r.All()))
	assert.True(t, strings.HasPrefix(r.Mapping().String(), "4 dari 4 butir dikenali, 2 orang sebaris\nbutir: C1 kolom 6, "), r.Mapping().String())
	assert.Equal(t, 2, r.Mapping().Persons())
}

func TestBlockHeaders(t *testing.T) {
	const items = "C1|C2|R1|R2"
	for _, tt := range []struct {
		name, header string
		columns      sheets.Columns
		want         string
	}{
		{"names before the NIP", "Penilai|Nama|NIP|" + items + "|Nama|NIP|" + items, sheets.Columns{},
			"1 penilai,2 nama @1,3 orang @1,4 butir C1 @1,5 butir C2 @1,6 butir R1 @1,7 butir R2 @1," +
				"8 nama @2,9 orang @2,10 butir C1 @2,11 butir C2 @2,12 butir R1 @2,13 butir R2 @2"},
		{"names after the NIP, roles before", "Peran|NIP|Nama|" + items + "|Peran|NIP|Nama|" + items, sheets.Columns{},
			"1 peran @1,2 orang @1,3 nama @1,4 butir C1 @1,5 butir C2 @1,6 butir R1 @1,7 butir R2 @1," +
				"8 peran @2,9 orang @2,10 nama @2,11 butir C1 @2,12 butir C2 @2,13 butir R1 @2,14 butir R2 @2"},
		{"numbered headers", "NIP 1|" + items + "|NIP 2|C1.2|C2_2|R1 (2)|Tidak membentak, tidak menghardik 2|Unit|Peran|Saran", sheets.Columns{},
			"1 orang @1,2 butir C1 @1,3 butir C2 @1,4 butir R1 @1,5 butir R2 @1," +
				"6 orang @2,7 butir C1 @2,8 butir C2 @2,9 butir R1 @2,10 butir R2 @2,11 unit,12 peran"},
		{"names only", "Nama pegawai yang dinilai|" + items + "|Nama pegawai yang dinilai (2)|" + items, sheets.Columns{},
			"1 orang @1,2 butir C1 @1,3 butir C2 @1,4 butir R1 @1,5 butir R2 @1," +
				"6 orang @2,7 butir C1 @2,8 butir C2 @2,9 butir R1 @2,10 butir R2 @2"},
		{"a name for one of them", "Nama|NIP|" + items + "|NIP|" + items, sheets.Columns{},
			"1 nama @1,2 orang @1,3 butir C1 @1,4 butir C2 @1,5 butir R1 @1,6 butir R2 @1," +
				"7 orang @2,8 butir C1 @2,9 butir C2 @2,10 butir R1 @2,11 butir R2 @2"},
		{"given, numbered", "Siapa 1|" + items + "|Lain|Siapa ke-2|" + items + "|Lain", sheets.Columns{Person: "Siapa", Comments: []string{"Lain"}},
			"1 orang @1,2 butir C1 @1,3 butir C2 @1,4 butir R1 @1,5 butir R2 @1,6 komentar @1," +
				"7 orang @2,8 butir C1 @2,9 butir C2 @2,10 butir R1 @2,11 butir R2 @2,12 komentar @2"},
		{"one block", "C1|NIP|C2|R1|R2|Saran", sheets.Columns{},
			"1 butir C1 @1,2 orang @1,3 butir C2 @1,4 butir R1 @1,5 butir R2 @1,6 komentar @1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := blocks(t, []sheets.Option{sheets.WithColumns(tt.columns)}, tt.header)
			assert.Equal(t, tt.want, strings.Join(used(r.Mapping()), ","))
		})
	}
	for _, tt := range []struct {
		name, header string
		want         []string
	}{
		{"nobody", items, []string{"kolom tidak lengkap: tidak ada kolom orang"}},
		{"an item missing in one block", "NIP|" + items + "|NIP|C1|C2|R2",
			[]string{"kolom tidak lengkap: tidak ada kolom untuk R1 (orang ke-2)"}},
		{"an item twice in one block", "NIP|" + items + "|R2|NIP|" + items,
			[]string{`baris 1, kolom "R2 #6": tercatat lebih dari sekali: R2 sudah ada di kolom 5`}},
		{"an item before everybody", "C1|NIP|" + items + "|NIP|" + items, []string{
			`baris 1, kolom "C1 #1": bermakna ganda: butir sebelum orang pertama`,
			`baris 1, kolom "C1 #3": tercatat lebih dari sekali: C1 sudah ada di kolom 1`}},
		{"the rater twice", "Penilai|NIP|" + items + "|Penilai|NIP|" + items,
			[]string{`baris 1, kolom "Penilai #7": tercatat lebih dari sekali: penilai sudah ada di kolom 1`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := sheets.NewBlocks(table(tt.header), service(t))
			assert.Equal(t, tt.want, problems(t, err))
		})
	}
	_, err := sheets.NewBlocks(table("NIP|"+items+"|NIP|C1"), service(t))
	var m *sheets.MappingError
	require.ErrorAs(t, err, &m)
	found, of := m.Mapping.Items()
	assert.Equal(t, [2]int{1, 4}, [2]int{found, of})
}

func TestBlocksStops(t *testing.T) {
	rows := []string{"NIP|C1|C2|R1|R2|NIP|C1|C2|R1|R2", "|1|1|1|1|q|1|1|1|1", "p|1|1|1|1|q|1|1|1|1"}
	for _, stop := range []int{1, 2, 3} {
		n := 0
		for range blocks(t, nil, rows...).All() {
			if n++; n == stop {
				break
			}
		}
		assert.Equal(t, stop, n)
	}
}

func TestGrid(t *testing.T) {
	f := service(t)
	header := "Timestamp|Alamat email|Unit kerja"
	for _, c := range []string{"C1", "2. Menjawab surat dalam satu hari", "Menyapa pengunjung", "R2"} {
		header += "|" + c + " [Siti]|" + c + " [Budi]"
	}
	header += "|Hubungan [Siti]|Hubungan [Budi]|Saran [Siti]|Saran [Budi]|Saran|Setuju? [Ya]|NIP"
	r, err := sheets.NewGrid(table(header,
		"13/01/2023|x@x.id|Dinas A|1|5|2|5|3|5|4|5|rekan|atasan|baik||Terima kasih|Ya|z",
		"13/01/2023|x@x.id|Dinas A|1||2||3||4||rekan||||Terima kasih|Ya|z",
		"13/01/2023|x@x.id|Dinas A||||||||||||||Ya|z",
		"13/01/2023|x@x.id|Dinas A|1|9|2|5|3|5|4|5|rekan|Siti|baik||||",
	), f, nil)
	require.NoError(t, err)
	got := collect(r.All())
	assert.Equal(t, []string{
		`2 orang=Siti penilai=x@x.id unit=Dinas A peran=rekan waktu=2023-01-13T00:00:00Z jawaban=1:1,2:2,3:3,4:4 Saran="baik"`,
		`2 orang=Budi penilai=x@x.id unit=Dinas A peran=atasan waktu=2023-01-13T00:00:00Z jawaban=1:5,2:5,3:5,4:5`,
		`3 orang=Siti penilai=x@x.id unit=Dinas A peran=rekan waktu=2023-01-13T00:00:00Z jawaban=1:1,2:2,3:3,4:4`,
		`! baris 4: kosong: tidak ada orang yang dinilai`,
		`5 orang=Siti penilai=x@x.id unit=Dinas A peran=rekan waktu=2023-01-13T00:00:00Z jawaban=1:1,2:2,3:3,4:4 Saran="baik"`,
		`! baris 5, kolom "C1 #5", isi "9": di luar rentang: skala 1–5`,
	}, got)
	m := r.Mapping()
	assert.True(t, m.Has(sheets.KindPerson))
	assert.Equal(t, 2, m.Persons())
	for _, text := range []string{m.String(), fmt.Sprintf("%+v", m), fmt.Sprintf("%#v", m)} {
		assert.NotContains(t, text, "Siti")
	}
	assert.Contains(t, m.String(), "tidak dipakai: kolom 16 \"Saran\", kolom 17 \"Setuju? [Ya]\", kolom 18 \"NIP\"")
}

func TestGridHeaders(t *testing.T) {
	f := service(t)
	grid := func(split sheets.Split, options []sheets.Option, header string) ([]string, error) {
		r, err := sheets.NewGrid(table(header), f, split, options...)
		if err != nil {
			return problems(t, err), err
		}
		return used(r.Mapping()), nil
	}
	got, err := grid(sheets.SplitPersonItem, nil, "Siti: [C1]|Siti: [C2]|Siti: [R1]|Siti: [(R2) apa saja]")
	require.NoError(t, err)
	assert.Equal(t, []string{"1 butir C1 @1", "2 butir C2 @1", "3 butir R1 @1", "4 butir R2 @1"}, got)

	got, err = grid(nil, []sheets.Option{sheets.WithMissingItems()}, "C1 [Siti]|C1")
	require.NoError(t, err)
	assert.Equal(t, []string{"1 butir C1 @1"}, got, "an item of nobody is not used")

	dash := func(header string) (person, item string, ok bool) {
		person, item, ok = strings.Cut(header, "/")
		return person, item, ok
	}
	named := sheets.WithColumns(sheets.Columns{Comments: []string{"Masukan lain"}, Role: "Sebagai"})
	got, err = grid(dash, []sheets.Option{named, sheets.WithMissingItems()}, "Siti/C1|Siti/Masukan lain|Siti/Sebagai|Siti/Saran| /C1")
	require.NoError(t, err)
	assert.Equal(t, []string{"1 butir C1 @1", "2 komentar @1", "3 peran @1"}, got)

	got, err = grid(dash, []sheets.Option{sheets.WithColumns(sheets.Columns{Comments: []string{"Lain"}}), sheets.WithMissingItems()}, "Siti/C1|Lain")
	require.ErrorIs(t, err, fault.ErrAmbiguous)
	assert.Equal(t, []string{`baris 1, kolom "Lain": bermakna ganda: komentar tanpa nama orang`}, got)

	got, err = grid(nil, []sheets.Option{sheets.WithMissingItems()}, "C1|C2|R1|R2")
	require.ErrorIs(t, err, sheets.ErrIncomplete)
	assert.Equal(t, []string{"kolom tidak lengkap: tidak ada kolom orang"}, got)

	got, err = grid(nil, nil, "C1 [Siti]|C2 [Siti]|R1 [Siti]|R2 [Siti]|C1 [Siti]")
	require.ErrorIs(t, err, fault.ErrDuplicate)
	assert.Equal(t, []string{`baris 1, kolom "C1 #5": tercatat lebih dari sekali: C1 sudah ada di kolom 1`}, got)

	got, err = grid(nil, []sheets.Option{sheets.WithMissingItems()}, "C1 [198601012010011000]|C1. Menyapa pengunjung [Siti]|C1 [Budi]|C2 [Budi]")
	require.ErrorIs(t, err, fault.ErrSpreadsheet)
	require.ErrorIs(t, err, sheets.ErrConflict)
	assert.NotContains(t, err.Error(), "Siti")
	assert.Equal(t, []string{`baris 1, kolom "C1 #1": angka rusak oleh Excel; ambil ulang sebagai teks`,
		`baris 1, kolom "#2": kode dan kalimat menunjuk butir yang berbeda: C1 dan R1`}, got)
}

func TestGridRoles(t *testing.T) {
	r, err := sheets.NewGrid(table("Peran|C1 [A]|C2 [A]|R1 [A]|R2 [A]|Peran [B]|C1 [B]|C2 [B]|R1 [B]|R2 [B]", "rekan|1|1|1|1|atasan|1|1|1|1"),
		service(t), sheets.SplitItemPerson)
	require.NoError(t, err)
	var got []score.Role
	for out, err := range r.All() {
		require.NoError(t, err)
		got = append(got, out.Role)
	}
	assert.Equal(t, []score.Role{score.Peer, score.Superior}, got, "a person's own column goes before the shared one")
}
