package iki_test

import (
	"encoding/json"
	"errors"
	"io"
	"iter"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
)

const header = "kode;judul;inisiator;opd;opd_mitra;mitra_luar;akar_masalah;solusi;data;teknologi;jenis;bentuk;tahap;replikasi;Tanggal Uji Coba;tanggal_penerapan;lokasi;bukti;catatan\n"

func collect(seq iter.Seq2[iki.Initiative, error]) (good []iki.Initiative, bad []string) {
	for i, err := range seq {
		if err != nil {
			bad = append(bad, aparatur.Explain(err, language.Indonesian))
			continue
		}
		good = append(good, i)
	}
	return good, bad
}

func TestReadCSV(t *testing.T) {
	file := header +
		"I1;Layanan terpadu;OPD;Dinas a;dinas B| c ;universitas: Universitas Contoh|media;Warga datang berulang;Satu loket;Antrean;Aplikasi;digital;pelayanan publik;Penerapan;Kota Batu;1/3/2022;12 Oktober 2022;Kabupaten Malang|35.78;https://contoh.example/bukti;x\n" +
		";;;;;;;;;;;;;;;;;;\n" +
		"I2;Dua;Presiden;Dinas x;;entah: x;;;;;;;Uji;;30/2/2022;;Malang;;\n" +
		"I3;Tiga;;a;a;;;;;;;;Inisiatif;;;;;;\n" +
		"I1;Sama;;a;;;;;;;;;Inisiatif;;;;;;\n" +
		"I5;Pendek\n" +
		"I6;;;b;;;;;;;;;Uji Coba;;;;;;\n" +
		"I3;Tiga lagi;;a;;;;;;;;;Inisiatif;;;;;;\n"
	good, bad := collect(iki.ReadCSV(strings.NewReader(file), agency(t)))
	require.Len(t, good, 2)
	assert.Equal(t, full(t), good[0])
	assert.Equal(t, "Tiga lagi", good[1].Title, "a refused row does not take the code away")
	assert.Equal(t, []string{
		strings.Join([]string{
			`baris 4, kolom "inisiator", isi "Presiden": tidak dikenal`,
			`baris 4, kolom "tahap", isi "Uji": tidak dikenal`,
			`baris 4, kolom "opd", isi "Dinas x": tidak dikenal`,
			`baris 4, kolom "mitra_luar", isi "entah: x": isi "entah": tidak dikenal`,
			`baris 4, kolom "lokasi", isi "Malang": isi "Malang": bermakna ganda: Kabupaten Malang (35.07) atau Kota Malang (35.73)`,
			`baris 4, kolom "Tanggal Uji Coba", isi "30/2/2022": di luar rentang: tidak ada tanggal itu`,
		}, "\n"),
		`baris 5, kolom "opd_mitra", isi "a": tercatat lebih dari sekali`,
		`baris 6, kolom "kode", isi "I1": tercatat lebih dari sekali`,
		`baris 7: jumlah sel tidak sama dengan jumlah judul kolom: 2, seharusnya 19`,
		`baris 8, kolom "judul": kosong`,
	}, bad)
}

func TestReadCSVWithoutRegister(t *testing.T) {
	good, bad := collect(iki.ReadCSV(strings.NewReader("kode,judul,opd,tahap\n1,Satu,x.1,inisiatif\n"), nil))
	require.Empty(t, bad)
	assert.Equal(t, []iki.Initiative{{ID: "1", Title: "Satu", Lead: "x.1", Stage: iki.StageInisiatif}}, good)
}

func TestReadCSVHeaders(t *testing.T) {
	for file, want := range map[string]string{
		"":                                     "baris 1: kosong",
		"kode,judul,opd\n1,2,3\n":              `baris 1, kolom "tahap": kosong`,
		"kode,id,judul,opd,tahap\n1,1,2,3,4\n": `baris 1, kolom "id": tercatat lebih dari sekali`,
	} {
		good, bad := collect(iki.ReadCSV(strings.NewReader(file), nil))
		assert.Empty(t, good)
		assert.Equal(t, []string{want}, bad)
	}
	broken := errors.New("broken")
	for i, err := range iki.ReadCSV(iotest.ErrReader(broken), nil) {
		require.ErrorIs(t, err, broken)
		assert.Zero(t, i)
	}
	n := 0
	for _, err := range iki.ReadCSV(io.MultiReader(strings.NewReader("kode,judul,opd,tahap\n"), iotest.ErrReader(broken)), nil) {
		require.ErrorIs(t, err, broken)
		n++
	}
	assert.Equal(t, 1, n)
	for range iki.ReadCSV(strings.NewReader("kode,judul,opd,tahap\n1,Satu,x,inisiatif\n2,Dua,x,inisiatif\n"), nil) {
		break
	}
}

func TestReadJSON(t *testing.T) {
	data, err := json.Marshal([]iki.Initiative{full(t), {ID: "I2"}, full(t)})
	require.NoError(t, err)
	file := strings.TrimSuffix(string(data), "]") + `,{"kode":"x"},{"id":"I5","title":"Lima","lead":"b","stage":"uji-coba"}]`
	good, bad := collect(iki.ReadJSON(strings.NewReader(file), agency(t)))
	require.Len(t, good, 2)
	assert.Equal(t, full(t), good[0])
	assert.Equal(t, "I5", good[1].ID)
	require.Len(t, bad, 3)
	assert.Equal(t, "baris 2: inisiatif \"I2\", title: kosong\ninisiatif \"I2\", lead: kosong\ninisiatif \"I2\", stage: kosong", bad[0])
	assert.Equal(t, `baris 3: inisiatif "I1", id: tercatat lebih dari sekali`, bad[1])
	assert.Contains(t, bad[2], `baris 4: `)
	for _, broken := range []string{"", "{}", "[", "[{}", "[{]", "7", "[] junk", "[][]"} {
		var last error
		for _, err := range iki.ReadJSON(strings.NewReader(broken), nil) {
			last = err
		}
		require.ErrorIs(t, last, aparatur.ErrSyntax, broken)
		var p *aparatur.ParseError
		require.ErrorAs(t, last, &p, broken)
		assert.Contains(t, aparatur.Explain(last, language.Indonesian), "bentuknya tidak sesuai", broken)
	}
	_, bad = collect(iki.ReadJSON(strings.NewReader(`[1,{"id":"1","title":2}]`), nil))
	assert.Equal(t, []string{"baris 1: bentuknya tidak sesuai", `baris 2, kolom "title": bentuknya tidak sesuai`}, bad)
	gone := errors.New("gone")
	for _, err := range iki.ReadJSON(iotest.ErrReader(gone), nil) {
		require.Equal(t, gone, err)
	}
	_, bad = collect(iki.ReadJSON(strings.NewReader(" [] \n"), nil))
	assert.Empty(t, bad)
	for range iki.ReadJSON(strings.NewReader(string(data)), nil) {
		break
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add(header + "I1;Judul;OPD;a;b;media: x;;;;;digital;tata kelola;penerapan;;1/3/2022;2/3/2022;35.07;;\n")
	f.Add("kode,judul,opd,tahap\n\"")
	r := agency(f)
	f.Fuzz(func(t *testing.T, file string) {
		seen := map[string]bool{}
		for i, err := range iki.ReadCSV(strings.NewReader(file), r) {
			if err != nil {
				var row *aparatur.RowError
				if !errors.As(err, &row) {
					t.Fatalf("no row: %v", err)
				}
				continue
			}
			if err := i.Validate(r); err != nil || seen[i.ID] {
				t.Fatalf("%+v: %v", i, err)
			}
			seen[i.ID] = true
		}
	})
}

func FuzzReadJSON(f *testing.F) {
	f.Add(`[{"id":"1","title":"x","lead":"a","stage":"uji-coba","locations":["35.07"]}]`)
	r := agency(f)
	f.Fuzz(func(t *testing.T, file string) {
		var good []iki.Initiative
		for i, err := range iki.ReadJSON(strings.NewReader(file), r) {
			if err == nil {
				good = append(good, i)
			}
		}
		p, err := iki.NewPortfolio(r, []opd.Kind{opd.Dinas}, func(yield func(iki.Initiative) bool) {
			for _, i := range good {
				if !yield(i) {
					return
				}
			}
		})
		if err != nil || p.Len() != len(good) {
			t.Fatal(err)
		}
	})
}
