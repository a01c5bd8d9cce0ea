package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/examples/kinerja/internal/sample"
)

type outcome struct {
	status         int
	stdout, stderr string
	files          map[string]string
}

// execute runs the program in a directory of its own, where prepare has put files.
func execute(t *testing.T, prepare map[string]string, args ...string) outcome {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range prepare {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	return again(t, args...)
}

func again(t *testing.T, args ...string) outcome {
	t.Helper()
	var stdout, stderr bytes.Buffer
	o := outcome{status: run(args, &stdout, &stderr), files: map[string]string{}}
	o.stdout, o.stderr = stdout.String(), stderr.String()
	if _, err := os.Stat("hasil-kinerja"); err != nil {
		return o
	}
	require.NoError(t, fs.WalkDir(os.DirFS("hasil-kinerja"), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join("hasil-kinerja", path))
		o.files[path] = string(text)
		return err
	}))
	return o
}

func TestSample(t *testing.T) {
	o := execute(t, nil)
	require.Equal(t, exitOK, o.status, o.stderr)
	assert.Len(t, o.files, 2+43)
	assert.Contains(t, o.stdout, syntheticMark)
	assert.Contains(t, o.stdout, "Predikat kinerja organisasi: Istimewa.")
	assert.Contains(t, o.stdout, "tidak terpenuhi; paling sedikit 1 orang")
	assert.Contains(t, o.stdout, "Sebaran tidak ditampilkan karena jumlah pegawai dengan usulan kurang dari 5.")
	assert.Contains(t, o.stderr, "angka rusak oleh Excel")
	assert.Contains(t, o.stderr, "belum dapat diusulkan: tidak ada lembar perilaku")

	// Every page and every table says that it is a proposal and that the data are made up.
	for name, text := range o.files {
		if strings.HasSuffix(name, ".html") {
			assert.Contains(t, text, proposalMark, name)
			assert.Contains(t, text, syntheticMark, name)
		}
	}
	assert.Contains(t, o.files[proposalFile], "Predikat (usulan)")
	document := o.files["orang/O0001.html"]
	for _, want := range []string{documentTitle, personalMark, "Pejabat penilai kinerja", "Ini usulan, bukan penetapan", "size:210mm 297mm", "☐ Butuh Perbaikan", `<p class="nip">NIP `} {
		assert.Contains(t, document, want)
	}
	assert.Contains(t, o.files["orang/O0043.html"], "belum dapat diusulkan: tidak ada lembar perilaku")
}

// The summary and what the program prints hold no person.
func TestPrivacy(t *testing.T) {
	o := execute(t, nil)
	require.Equal(t, exitOK, o.status)
	for line := range strings.Lines(string(sample.Generate().SKP)) {
		cells := strings.Split(line, ",")
		for _, secret := range []string{cells[0], strings.Trim(cells[1], `"`)} {
			if len(secret) < 9 {
				continue
			}
			for _, text := range []string{o.stdout, o.stderr, o.files[indexFile]} {
				assert.NotContains(t, text, secret)
			}
		}
	}
	for name := range o.files {
		info, err := os.Stat(filepath.Join("hasil-kinerja", name))
		require.NoError(t, err)
		if name != indexFile {
			assert.Equal(t, os.FileMode(0o600), info.Mode().Perm(), name)
		}
	}
}

// The sample written by -contoh gives as own files what it gives built in.
func TestOwnFiles(t *testing.T) {
	o := execute(t, nil, "-contoh", "contoh")
	require.Equal(t, exitOK, o.status, o.stderr)
	built := again(t)
	require.Equal(t, exitOK, built.status)
	own := again(t, "-skp", "contoh/skp.csv", "-perilaku", "contoh/perilaku.csv", "-organisasi", "contoh/organisasi.csv",
		"-instansi", sampleAgency, "-dokumen", sampleDocument, "-ambang-hasil", sampleResult, "-ambang-perilaku", sampleConduct)
	require.Equal(t, exitOK, own.status, own.stderr)
	assert.Equal(t, built.files[proposalFile], own.files[proposalFile])
	assert.NotContains(t, own.files[indexFile], syntheticMark)
	assert.Equal(t, built.stderr, own.stderr)

	without := again(t, "-skp", "contoh/skp.csv", "-perilaku", "contoh/perilaku.csv", "-instansi", "A", "-dokumen", "B", "-ambang-hasil", "80,100",
		"-ambang-perilaku", "60, 85", "-kertas", "f4", "-tempat", "Surabaya", "-tahun", "2026", "-min-unit", "1")
	require.Equal(t, exitOK, without.status, without.stderr)
	assert.Contains(t, without.stdout, "Predikat organisasi tidak diketahui; sebaran tidak diperiksa.")
	assert.Contains(t, without.files["orang/O0001.html"], "size:215mm 330mm")
	assert.Contains(t, without.files["orang/O0001.html"], "Surabaya")
	assert.Contains(t, without.files["orang/O0001.html"], "Tahun 2026")
}

const smallSKP = "NIP;Nama;Golongan;Jabatan;Unit kerja;NIP atasan;Nama atasan;Golongan atasan;Jabatan atasan;Nilai SKP\n"

func TestBadRows(t *testing.T) {
	skp := smallSKP +
		"190102151921031001;Siti Contoh;III/a;Analis;Dinas A;190203042024032001;Wati Contoh;IV/a;Kepala;90,5\n" +
		"190102151921031001;Siti Contoh;III/a;Analis;Dinas A;190203042024032001;Wati Contoh;IV/a;Kepala;90,5\n" +
		"190103151921031001;;III/a;Analis;Dinas A;190203042024032001;Wati Contoh;IV/a;Kepala;90,5\n" +
		"190103151921031001;Budi Contoh;VI/a;Analis;Dinas A;190203042024032001;Wati Contoh;IV/a;Kepala;90,5\n" +
		"190103152024211001;Budi Contoh;IX;Analis;;190203042024032001;Wati Contoh;IV/a;Kepala;90,5\n" +
		"190103152024211001;Budi Contoh;IX;Analis;Dinas A;19020304;Wati Contoh;IV/a;Kepala;90,5\n" +
		"190103151921031001;Budi Contoh;III;Analis;Dinas A;190203042024032001;Wati Contoh;IV/a;Kepala;90,5\n" +
		"190103152024211001;Budi Contoh;III/a;Analis;Dinas A;190203042024032001;Wati Contoh;IV/a;Kepala;90,5\n"
	sheet := "NIP;Penilai;Unit;Peran"
	for _, code := range []string{"BP", "AK", "KP", "HM", "LY", "AD", "KB"} {
		sheet += ";" + code + "1;" + code + "2;" + code + "3"
	}
	sheet += "\n190102151921031001;p1;Dinas A;Atasan" + strings.Repeat(";5", 21) + "\n190109151921031001;p1;Dinas A;Atasan" + strings.Repeat(";5", 21) +
		"\n1,9E+17;p1;Dinas A;Atasan" + strings.Repeat(";5", 21) + "\n"
	files := map[string]string{"skp.csv": skp, "p.csv": sheet, "o.csv": "Unit kerja,Predikat organisasi\nDinas A,Sangat Baik\n"}
	args := []string{"-skp", "skp.csv", "-perilaku", "p.csv", "-organisasi", "o.csv", "-instansi", "A", "-dokumen", "B", "-ambang-hasil", "80,100", "-ambang-perilaku", "60,85"}
	o := execute(t, files, args...)
	require.Equal(t, exitOK, o.status, o.stderr)
	for _, want := range []string{
		`baris 3, kolom "NIP", isi ***: tercatat lebih dari sekali`, `baris 4, kolom "Nama": kosong`, `baris 5, kolom "Golongan", isi "VI/a": tidak dikenal`,
		`baris 6, kolom "Unit kerja": kosong`, `baris 7, kolom "NIP atasan", isi ***: bentuknya tidak sesuai`,
		`baris 8, kolom "Golongan", isi "III": tidak dikenal`, `baris 9, kolom "Golongan", isi "III/a": tidak dikenal`, `baris 4, kolom "NIP", isi ***: angka rusak oleh Excel`,
		`baris 2, kolom "Predikat organisasi", isi "Sangat Baik": tidak dikenal`, "1 lembar perilaku tentang orang yang tidak ada pada berkas SKP",
	} {
		assert.Contains(t, o.stderr, want)
	}
	assert.NotContains(t, o.stderr, "Siti")
	assert.Contains(t, o.files[proposalFile], "190102"+"15 192103 1 001")

	files["skp.csv"] = smallSKP
	assert.Equal(t, exitData, execute(t, files, args...).status, "nobody")
	files["skp.csv"] = "NIP\n"
	o = execute(t, files, args...)
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "berkas SKP: tidak ada kolom Nama")
	files["skp.csv"], files["p.csv"] = skp, "NIP\n"
	assert.Equal(t, exitData, execute(t, files, args...).status)
	files["p.csv"], files["o.csv"] = sheet, ""
	assert.Equal(t, exitData, execute(t, files, args...).status)
	delete(files, "skp.csv")
	o = execute(t, files, args...)
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "skp.csv: tidak ada")
}

func TestFlags(t *testing.T) {
	o := execute(t, nil, "-h")
	assert.Equal(t, exitOK, o.status)
	assert.Equal(t, usage, o.stdout)
	own := []string{"-skp", "a", "-perilaku", "b"}
	for want, args := range map[string][]string{
		"pilihan yang tidak dikenal":    {"-warna"},
		"bukan pilihan":                 {"berkas.csv"},
		"nama folder kosong":            {"-out", ""},
		"memerlukan -skp":               {"-perilaku", "x"},
		"memerlukan -perilaku":          {"-skp", "x"},
		"-ambang-hasil":                 own,
		"-ambang-perilaku":              append([]string{"-instansi", "A", "-dokumen", "B", "-ambang-hasil", "1,2"}, own...),
		"-instansi, -dokumen":           append([]string{"-ambang-hasil", "1,2", "-ambang-perilaku", "1,2"}, own...),
		"bukan dua ambang yang menaik":  {"-ambang-hasil", "5,2"},
		"pilih A4 atau F4":              {"-kertas", "B5"},
		"-min-unit":                     {"-min-unit", "0"},
		"-min-penilai":                  {"-min-penilai", "x"},
		"-tahun":                        {"-tahun", "25"},
		"60,20,20":                      {"-bobot", "60"},
		"-bobot: \"x\"":                 {"-bobot", "x,1,1"},
		"tidak ada peran yang berbobot": {"-bobot", "0,0,0"},
	} {
		o := execute(t, nil, args...)
		assert.Equal(t, exitUsage, o.status, args)
		assert.Contains(t, o.stderr, want, args)
		assert.Empty(t, o.files)
	}
}

func TestForeignFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("hasil-kinerja", 0o755))
	require.NoError(t, os.WriteFile("hasil-kinerja/index.html", []byte("milik orang lain"), 0o644))
	o := again(t)
	assert.Equal(t, exitData, o.status)
	assert.Contains(t, o.stderr, "bukan dari program ini")
	assert.Equal(t, map[string]string{"index.html": "milik orang lain"}, o.files)
}

func TestSampleIsStable(t *testing.T) {
	assert.Equal(t, sample.Generate(), sample.Generate())
}
