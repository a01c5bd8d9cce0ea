package opd_test

import (
	"encoding/csv"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/opd"
)

func TestEnumerations(t *testing.T) {
	t.Run("Aggregation", func(t *testing.T) { enumtest.Check(t, opd.ParseAggregation, opd.Aggregations()) })
	t.Run("CountingRule", func(t *testing.T) { enumtest.Check(t, opd.ParseCountingRule, opd.CountingRules()) })
	t.Run("Kawasan", func(t *testing.T) { enumtest.Check(t, opd.ParseKawasan, opd.AllKawasan()) })
	t.Run("Kind", func(t *testing.T) { enumtest.Check(t, opd.ParseKind, opd.Kinds()) })
	t.Run("Level", func(t *testing.T) { enumtest.Check(t, opd.ParseLevel, opd.Levels()) })
	t.Run("RecodingKind", func(t *testing.T) { enumtest.Check(t, opd.ParseRecodingKind, opd.RecodingKinds()) })
	t.Run("State", func(t *testing.T) { enumtest.Check(t, opd.ParseState, opd.States()) })
	t.Run("Typology", func(t *testing.T) { enumtest.Check(t, opd.ParseTypology, opd.Typologies()) })
	t.Run("UPTDClass", func(t *testing.T) { enumtest.Check(t, opd.ParseUPTDClass, opd.UPTDClasses()) })
	t.Run("Urusan", func(t *testing.T) { enumtest.Check(t, opd.ParseUrusan, opd.AllUrusan()) })
	t.Run("UrusanGroup", func(t *testing.T) { enumtest.Check(t, opd.ParseUrusanGroup, opd.UrusanGroups()) })
}

// table reads a source table of the package.
func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open("internal/data/" + name)
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	var out []map[string]string
	for _, fields := range rows[1:] {
		row := make(map[string]string)
		for i, cell := range fields {
			row[rows[0][i]] = cell
		}
		out = append(out, row)
	}
	return out
}

// Every row of the table is found by its code and by both of its names, and there are 32 urusan.
func TestUrusan(t *testing.T) {
	rows := table(t, "urusan.csv")
	all := slices.Collect(opd.AllUrusan())
	require.Len(t, all, len(rows))
	groups := map[opd.UrusanGroup]int{}
	urusan, differ := 0, 0
	for i, row := range rows {
		u := all[i]
		assert.Equal(t, row["code"], u.Code())
		assert.Equal(t, row["name"], u.String())
		assert.Equal(t, row["name_permendagri90"], u.Official90())
		assert.Equal(t, row["group"], u.Group().String())
		assert.Equal(t, row["status"], u.Citation().Status.Code())
		assert.Equal(t, row["code"][:1], u.Group().Code())
		for _, text := range []string{row["code"], row["name"], row["name_permendagri90"]} {
			got, err := opd.ParseUrusan(text)
			require.NoError(t, err, text)
			assert.Equal(t, u, got, text)
		}
		groups[u.Group()]++
		if u.Group().IsUrusan() {
			urusan++
			assert.Equal(t, aparatur.UU23Tahun2014, u.Citation().Regulation)
		} else {
			assert.Equal(t, aparatur.Permendagri90Tahun2019, u.Citation().Regulation)
		}
		if row["permendagri90_spelling_differs"] == "1" {
			differ++
		}
	}
	assert.Equal(t, 32, urusan)
	assert.Equal(t, 4, differ)
	assert.Equal(t, map[opd.UrusanGroup]int{opd.WajibPelayananDasar: 6, opd.WajibNonPelayananDasar: 18, opd.Pilihan: 8, opd.Pendukung: 2,
		opd.Penunjang: 7, opd.Pengawasan: 1, opd.Kewilayahan: 1, opd.PemerintahanUmum: 1, opd.Kekhususan: 3}, groups)
	assert.Zero(t, opd.Urusan(99).Group())
	assert.Zero(t, opd.Urusan(99).Citation())
	assert.Empty(t, opd.Urusan(99).Official90())

	for s, want := range map[string]opd.Urusan{
		"Kepemudaan dan Olahraga": opd.UrusanKepemudaanDanOlahRaga, "kepemudaan dan olah raga": opd.UrusanKepemudaanDanOlahRaga,
		"Koperasi Usaha Kecil dan Menengah":                              opd.UrusanKoperasiUsahaKecilDanMenengah,
		"Ketenteraman dan Ketertiban Umum serta Perlindungan Masyarakat": opd.UrusanKetenteramanKetertibanUmumDanPelindunganMasyarakat,
		"PERUMAHAN DAN KAWASAN PERMUKIMAN":                               opd.UrusanPerumahanRakyatDanKawasanPermukiman,
	} {
		got, err := opd.ParseUrusan(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	for _, s := range []string{"0.00", "1.07", "1.1", "101", "perhubung"} {
		_, err := opd.ParseUrusan(s)
		assert.ErrorIs(t, err, aparatur.ErrUnknown, s)
	}
}

func TestKindFacts(t *testing.T) {
	for k := range opd.Kinds() {
		for l := range opd.Levels() {
			c, ok := k.PerangkatDaerah(l)
			assert.Equal(t, ok, c.IsValid())
		}
		_, ok := k.PerangkatDaerah(0)
		assert.False(t, ok)
	}
	count := func(l opd.Level) int {
		n := 0
		for k := range opd.Kinds() {
			if _, ok := k.PerangkatDaerah(l); ok {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 5, count(opd.Provinsi))
	assert.Equal(t, 6, count(opd.Kabupaten), "and the kecamatan")
	assert.Equal(t, 6, count(opd.Kota))
	for s, want := range map[string]opd.Kind{"UPT": opd.UPTD, "SMAN": opd.Sekolah, "Subbag": opd.Subbagian, "Satpol PP": opd.SatuanPolisiPamongPraja,
		"sekretariat DPRD": opd.SekretariatDPRD, "Rumah Sakit": opd.RSUD, "Cabang Dinas": opd.CabangDinas} {
		got, err := opd.ParseKind(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	assert.False(t, opd.Provinsi.IsKabupatenKota())
	assert.True(t, opd.Kota.IsKabupatenKota())
	assert.Zero(t, opd.UPTDClass(9).Citation())
	assert.Equal(t, "Peraturan Pemerintah Nomor 18 Tahun 2016 Pasal 19 dan Pasal 28", opd.KelasA.Citation().String())
}

// Every fact has a valid source, and breaking off works anywhere.
func TestCitations(t *testing.T) {
	n := 0
	for c := range opd.Citations() {
		assert.True(t, c.IsValid(), "%v", c)
		n++
	}
	assert.Greater(t, n, 650)
	for stop := range n {
		i := 0
		for range opd.Citations() {
			if i++; i > stop {
				break
			}
		}
		if stop > 5 && stop < n-60 {
			continue
		}
		assert.Equal(t, stop+1, i)
	}
}
