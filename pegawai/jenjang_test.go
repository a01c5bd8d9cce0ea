package pegawai_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/pegawai"
)

func TestJenjangIsTheTable(t *testing.T) {
	table := rows(t, "jenjang_jf.csv")
	assert.Len(t, slices.Collect(pegawai.Jenjangs()), len(table))
	for _, row := range table {
		j, err := pegawai.ParseJenjang(row[1])
		require.NoError(t, err)
		k, err := pegawai.ParseKategoriJF(row[0])
		require.NoError(t, err)
		low, high := j.Golongan()
		assert.Equal(t, []string{row[2], row[3]}, []string{low.Code(), high.Code()}, row[1])
		assert.Equal(t, k, j.Kategori())
		assert.True(t, j.Citation().IsValid())
		for g := range pegawai.Golongans() {
			got, ok := pegawai.JenjangOf(k, g)
			if low <= g && g <= high {
				assert.True(t, ok)
				assert.Equal(t, j, got, g)
			}
		}
	}
	_, ok := pegawai.JenjangOf(pegawai.Keahlian, pegawai.GolonganIId)
	assert.False(t, ok)
	_, ok = pegawai.JenjangOf(0, pegawai.GolonganIId)
	assert.False(t, ok)
	_, err := pegawai.ParseJenjang("Madya")
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
}

func TestJenjangSteps(t *testing.T) {
	for k := range pegawai.KategoriJFs() {
		list := slices.Collect(k.Jenjangs())
		require.Len(t, list, 4)
		assert.Zero(t, list[0].Previous())
		assert.Zero(t, list[3].Next())
		for i := range 3 {
			assert.Equal(t, list[i+1], list[i].Next())
			assert.Equal(t, list[i], list[i+1].Previous())
			_, high := list[i].Golongan()
			low, _ := list[i+1].Golongan()
			assert.Equal(t, high.Next(), low, "no grade lies between two levels")
		}
		for range k.Jenjangs() {
			break
		}
	}
	for _, j := range []pegawai.Jenjang{0, 9} {
		low, high := j.Golongan()
		assert.Zero(t, low)
		assert.Zero(t, high)
		assert.Zero(t, j.Kategori())
		assert.Zero(t, j.Next())
		assert.Zero(t, j.Previous())
		assert.Zero(t, j.Citation())
	}
}

func TestJobClassOfTitle(t *testing.T) {
	for title, want := range map[string]pegawai.JobClass{
		"Kasubag Umum": pegawai.Pengawas, "KASUBBAG KEUANGAN": pegawai.Pengawas, "Kepala Subbagian Tata Usaha": pegawai.Pengawas, "Kepala Sub Bagian Program": pegawai.Pengawas,
		"Kasi": pegawai.Pengawas, "Kepala  Seksi\nPelayanan": pegawai.Pengawas, "Kabag Hukum": pegawai.Administrator, "Kepala Bagian Organisasi": pegawai.Administrator,
		"Kabid. Mutasi": pegawai.Administrator, "Kepala Bidang Mutasi": pegawai.Administrator, "Sekretaris Dinas Contoh": pegawai.Administrator, "sekretaris badan": pegawai.Administrator,
	} {
		got, ok := pegawai.JobClassOfTitle(title)
		assert.True(t, ok, title)
		assert.Equal(t, want, got, title)
	}
	for _, title := range []string{
		"", "Kepala", "Kepala Subbidang Mutasi", "Kepala Dinas", "Sekretaris Daerah", "Sekretaris", "Kasir", "Kasihan", "Plt. Kepala Bidang Mutasi",
		"Staf Kepala Bidang", "Kepala Bidangan", "Camat",
	} {
		got, ok := pegawai.JobClassOfTitle(title)
		assert.False(t, ok, title)
		assert.Zero(t, got)
	}
}

func TestCitations(t *testing.T) {
	n := 0
	for c := range pegawai.Citations() {
		assert.True(t, c.IsValid(), "%d %v", n, c)
		n++
	}
	for stop := range n {
		i := 0
		for range pegawai.Citations() {
			if i++; i > stop {
				break
			}
		}
		assert.Equal(t, stop+1, i)
	}
	assert.Equal(t, "Perka BKN 22/2007", pegawai.NIPCitation().Short())
	assert.Equal(t, "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023 Pasal 44", pegawai.SignatureCitation().String())
	assert.Equal(t, aparatur.CommonUse, pegawai.PostTitleCitation().Status)
}
