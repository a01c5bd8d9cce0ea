package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score/sheets"
)

func TestHelp(t *testing.T) {
	o := execute(t, "-h")
	assert.Equal(t, exitOK, o.status)
	assert.Empty(t, o.stderr)
	assert.Nil(t, o.files)
	for _, flag := range []string{"-in", "-out", "-skala", "-konversi", "-bobot", "-min-penilai", "-min-unit", "-kolom", "-edisi", "-ketat",
		"-top", "-kertas"} {
		assert.Contains(t, o.stdout, "\n  "+flag+" ")
	}
	for line := range strings.Lines(o.stdout) {
		assert.LessOrEqual(t, len([]rune(line)), 81, line)
	}
}

func TestFlagErrors(t *testing.T) {
	for args, want := range map[string]string{
		"-warna":                             "pilihan -warna tidak dikenal",
		"-in":                                "pilihan -in memerlukan nilai",
		"---in":                              "pilihan ---in salah tulis",
		"-ketat=mungkin":                     "-ketat: tulis tanpa nilai",
		"jawaban.csv":                        `"jawaban.csv" bukan pilihan; berkas jawaban disebut dengan -in`,
		"-out=":                              "-out: nama folder kosong",
		"-skala=satu":                        `-skala: "satu" tidak dapat dibaca; tulis seperti 1-5`,
		"-skala=5-1":                         "-skala: 5-1 dengan konversi pomp tidak dapat dipakai",
		"-skala=0-400":                       "perlu 2 sampai 250 tingkat",
		"-skala=-2-2 -konversi=pro":          `-konversi: "pro" tidak dikenal; pilih pomp atau proporsional`,
		"-skala=-2-2 -konversi=proporsional": "tanpa angka negatif bila proporsional",
		"-bobot=60/20/20":                    `-bobot: "60/20/20" tidak dapat dibaca`,
		"-bobot=tetangga=1":                  `-bobot: peran "tetangga" tidak dikenal`,
		"-bobot=atasan=1,atasan=2":           "-bobot: peran atasan disebut lebih dari sekali",
		"-bobot=atasan=0.6":                  `-bobot: bobot atasan harus bilangan bulat dari 0 sampai 1000000, bukan "0.6"`,
		"-bobot=atasan=-1":                   "-bobot: bobot atasan harus bilangan bulat",
		"-bobot=atasan=0":                    "-bobot: tidak ada peran yang berbobot",
		"-min-penilai=0":                     `-min-penilai: "0" bukan bilangan bulat dari 1 sampai`,
		"-min-unit=lima":                     `-min-unit: "lima" bukan bilangan bulat`,
		"-top=22":                            `-top: "22" bukan bilangan bulat dari 0 sampai 21`,
		"-kertas=A5":                         `-kertas: "A5" tidak dikenal; pilih A4 atau F4`,
		"-edisi=2024":                        `-edisi: "2024" tidak dikenal; pilih SE2021 atau UU2023`,
		"-kolom=orang":                       `-kolom: "orang" tidak dapat dibaca`,
		"-kolom=orang=":                      "tidak dapat dibaca; tulis seperti orang=NIP",
		"-kolom=gaji=Gaji":                   `-kolom: "gaji" tidak dikenal; pilih orang, nama`,
		"-kolom=butir=BP1":                   `-kolom: "butir" tidak dikenal`,
		"-kolom=orang=NIP,orang=Nama":        "-kolom: orang disebut lebih dari sekali",
		"-kolom=orang=NIP,peran=Peran,peran=Lain": "-kolom: peran disebut lebih dari sekali",
	} {
		o := execute(t, strings.Fields(args)...)
		assert.Equal(t, exitUsage, o.status, args)
		assert.True(t, strings.HasPrefix(o.stderr, "rapor: "), args)
		assert.Contains(t, o.stderr, want, args)
		assert.Empty(t, o.stdout, args)
		assert.Nil(t, o.files, args)
	}
}

func TestColumns(t *testing.T) {
	columns, err := parseColumns(" orang = NIP pegawai, yang dinilai,Penilai=E-mail, komentar=Saran,komentar=Kritik,waktu=-")
	require.NoError(t, err)
	assert.Equal(t, sheets.Columns{Person: "NIP pegawai, yang dinilai", Rater: "E-mail", Comments: []string{"Saran", "Kritik"}, Time: "-"}, columns)
	columns, err = parseColumns("")
	require.NoError(t, err)
	assert.Equal(t, sheets.Columns{}, columns)
}

func TestStrict(t *testing.T) {
	o := execute(t, "-ketat")
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "4 baris tidak dapat dipakai, dan -ketat meminta semua baris benar; tidak ada yang ditulis")
	assert.Empty(t, o.stdout)
	assert.Nil(t, o.files)
	good := newForm().add("A", "a", "Satu", "atasan", "4", "").score(t, "-ketat")
	assert.Equal(t, exitOK, good.status, good.stderr)
}

func TestNothingToScore(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		args []string
		want string
	}{
		"no file":      {"", []string{"-in", "tidak-ada.csv"}, "rapor: tidak-ada.csv: tidak ada\n"},
		"no workbook":  {"", []string{"-in", "tidak-ada.xlsx"}, "rapor: tidak-ada.xlsx: tidak ada\n"},
		"not one":      {"bukan buku kerja", []string{"-in", "a.xlsx"}, "rapor: a.xlsx: bukan berkas .xlsx yang dapat dibaca"},
		"folder":       {"", []string{"-in", "."}, "rapor: .: folder, bukan berkas\n"},
		"old format":   {"", []string{"-in", "lama.XLS"}, "lama.XLS: simpan dahulu sebagai .xlsx atau .csv"},
		"empty":        {" ", []string{"-in", "a.csv"}, "rapor: "},
		"other header": {"NIP,Nama\n1,2\n", []string{"-in", "a.csv"}, "tidak ada kolom untuk BP1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if c.file != "" {
				require.NoError(t, os.WriteFile(c.args[1], []byte(c.file), 0o600))
			}
			o := again(t, c.args...)
			assert.Equal(t, exitData, o.status)
			assert.Contains(t, o.stderr, c.want)
			assert.Empty(t, o.stdout)
			assert.Nil(t, o.files)
		})
	}
	o := newForm().add("A", "A", "Satu", "diri", "4", "").raters(2, "A", "Satu", "rekan", "4").score(t)
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "tidak ada orang yang nilainya dapat dihitung; tidak ada yang ditulis")
	assert.Nil(t, o.files)
}
