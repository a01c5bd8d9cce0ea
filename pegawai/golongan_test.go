package pegawai_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/pegawai"
)

// rows reads a table of the reference, without its header.
func rows(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	return all[1:]
}

func TestGolonganIsTheTable(t *testing.T) {
	all := slices.Collect(pegawai.Golongans())
	table := rows(t, "golongan_pns.csv")
	require.Len(t, all, len(table))
	for i, row := range table {
		g := all[i]
		assert.Equal(t, row[1], g.String())
		assert.Equal(t, row[1], g.Code())
		assert.Equal(t, row[2], g.Pangkat())
		assert.Equal(t, row[2]+" ("+row[1]+")", g.Full())
		assert.True(t, g.Citation().IsValid())
		for _, s := range []string{
			row[1], strings.ReplaceAll(row[1], "/", ""), strings.ReplaceAll(row[1], "/", "-"), strings.ReplaceAll(row[1], "/", "."), strings.ReplaceAll(row[1], "/", " / "),
			strings.ToUpper(row[1]), "Golongan " + row[1], "Gol. " + row[1], "gol." + row[1], "Golongan Ruang " + row[1], row[2], strings.ToUpper(row[2]),
			strings.ReplaceAll(row[2], "Tingkat I", "Tk. I"), strings.ReplaceAll(row[2], "Tingkat I", "Tk I"), strings.ReplaceAll(row[2], "Tingkat I", "Tk.I"),
			row[2] + " (" + row[1] + ")", row[2] + ", " + row[1], row[2] + "/" + row[1], row[2] + " / " + row[1], row[2] + " " + row[1],
		} {
			got, err := pegawai.ParseGolongan(s)
			assert.NoError(t, err, s)
			assert.Equal(t, g, got, s)
		}
	}
	table = rows(t, "golongan_pppk.csv")
	pppks := slices.Collect(pegawai.GolonganPPPKs())
	require.Len(t, pppks, len(table))
	for i, row := range table {
		assert.Equal(t, row[1], pppks[i].String())
		for _, s := range []string{row[1], "golongan " + row[1], "Gol. " + row[1], "PPPK " + strings.ToLower(row[1])} {
			got, err := pegawai.ParseGolonganPPPK(s)
			assert.NoError(t, err, s)
			assert.Equal(t, pppks[i], got, s)
		}
	}
}

func TestGolonganRefuses(t *testing.T) {
	for _, s := range []string{"III", "III/f", "IV/f", "V/a", "3a", "Penata Muda III/b", "Penata Muda Tk. II", "Tk. I", "IX", "Golongan"} {
		_, err := pegawai.ParseGolongan(s)
		assert.ErrorIs(t, err, aparatur.ErrUnknown, s)
	}
	for _, s := range []string{"III/a", "XVIII", "9", "0"} {
		_, err := pegawai.ParseGolonganPPPK(s)
		assert.ErrorIs(t, err, aparatur.ErrUnknown, s)
	}
}

func TestGolonganOrder(t *testing.T) {
	all := slices.Collect(pegawai.Golongans())
	for i, g := range all {
		if i > 0 {
			assert.Equal(t, all[i-1], g.Previous())
			assert.Equal(t, g, all[i-1].Next())
			assert.Equal(t, -1, all[i-1].Compare(g))
		}
	}
	assert.Zero(t, pegawai.GolonganIa.Previous())
	assert.Zero(t, pegawai.GolonganIVe.Next())
	for _, g := range []pegawai.Golongan{0, 18, 255} {
		assert.Zero(t, g.Next())
		assert.Zero(t, g.Previous())
		assert.Empty(t, g.Pangkat())
		assert.Empty(t, g.Full())
		assert.Zero(t, g.Citation())
	}
	pppks := slices.Collect(pegawai.GolonganPPPKs())
	for i, g := range pppks {
		assert.Equal(t, pegawai.GolonganPPPK(i+1), g)
		if i > 0 {
			assert.Equal(t, pppks[i-1], g.Previous())
			assert.Equal(t, g, pppks[i-1].Next())
			assert.Equal(t, 1, g.Compare(pppks[i-1]))
		}
	}
	for _, g := range []pegawai.GolonganPPPK{0, 18} {
		assert.Zero(t, g.Next())
		assert.Zero(t, g.Previous())
	}
	assert.Zero(t, pegawai.PPPKXVII.Next())
	assert.Zero(t, pegawai.PPPKI.Previous())
}

func FuzzParseGolongan(f *testing.F) {
	for _, s := range []string{"III/a", "Penata Muda Tk. I (III/b)", "gol.iva", " tk.", "", "\u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g, err := pegawai.ParseGolongan(s)
		if err != nil {
			require.Zero(t, g)
		} else {
			again, err := pegawai.ParseGolongan(g.Full())
			require.NoError(t, err)
			require.Equal(t, g, again)
		}
		p, err := pegawai.ParseGolonganPPPK(s)
		if err != nil {
			require.Zero(t, p)
			return
		}
		again, err := pegawai.ParseGolonganPPPK(p.Code())
		require.NoError(t, err)
		require.Equal(t, p, again)
	})
}
