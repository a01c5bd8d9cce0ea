package opd_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/pegawai"
)

// The stored name comes back from its capitals; a name that is not in the register is put into title case.
func TestDisplayName(t *testing.T) {
	r := opd.JawaTimur()
	for _, u := range r.All() {
		assert.Equal(t, u.Name, r.DisplayName(strings.ToUpper(u.Name)))
	}
	assert.Equal(t, "Dinas Komunikasi dan Informatika", r.DisplayName("diskominfo"))
	assert.Equal(t, "Dinas Pemuda dan Olahraga", r.DisplayName("DINAS PEMUDA DAN OLAHRAGA"))
}

func TestHeadTitle(t *testing.T) {
	r := opd.JawaTimur()
	for text, want := range map[string]string{
		"DINKES": "Kepala Dinas Kesehatan", "Inspektorat": "Inspektur", "BPBD": "Kepala Pelaksana BPBD", "Sekretariat Daerah": "Sekretaris Daerah",
		"Sekretariat Dewan Perwakilan Rakyat Daerah": "Sekretaris DPRD", "RSUD Dr. Soetomo": "Direktur RSUD Dr. Soetomo",
		"Satpol PP": "Kepala Satuan Polisi Pamong Praja", "Biro Hukum": "Kepala Biro Hukum", "BKD": "Kepala Badan Kepegawaian Daerah",
		"Pemprov Jatim": "Kepala Daerah",
	} {
		u, err := r.Find(text)
		require.NoError(t, err)
		assert.Equal(t, want, u.HeadTitle())
		assert.Equal(t, want, r.HeadTitle(u.Code))
	}
	small, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values([]opd.Unit{
		{Code: "d", Name: "Dinas Kesehatan", Kind: opd.Dinas}, {Code: "s", Parent: "d", Name: "Sekretariat", Kind: opd.Sekretariat},
		{Code: "t", Parent: "d", Name: "Sekretariat", Kind: opd.Sekretariat, Head: "Sekretaris Tetap"},
		{Code: "c", Parent: "d", Name: "Kecamatan Lowokwaru", Kind: opd.Kecamatan}, {Code: "l", Parent: "c", Name: "Kelurahan Dinoyo", Kind: opd.Kelurahan},
		{Code: "m", Parent: "d", Name: "SMAN 1 Malang", Kind: opd.Sekolah}, {Code: "x", Parent: "d", Name: "Pos Jaga"},
	}))
	require.NoError(t, err)
	for code, want := range map[string]string{"s": "Sekretaris Dinas Kesehatan", "t": "Sekretaris Tetap", "c": "Camat Lowokwaru", "l": "Lurah Dinoyo",
		"m": "Kepala SMAN 1 Malang", "x": "Kepala Pos Jaga", "?": ""} {
		assert.Equal(t, want, small.HeadTitle(code))
	}
	u, _ := small.Unit("s")
	assert.Equal(t, "Sekretaris", u.HeadTitle())
	assert.Empty(t, opd.Unit{}.HeadTitle())
	assert.Equal(t, "Dinas Kesehatan", small.Root().Label())
}

// The echelons are the table's, but for one hospital's local regulation, which says nothing of others.
func TestHeadRanks(t *testing.T) {
	var posts []string
	for _, row := range table(t, "eselon_of_heads.csv") {
		if row["legal_source"] == "local regulation" {
			continue
		}
		want, err := pegawai.ParseEselon(row["eselon"])
		require.NoError(t, err)
		class, err := pegawai.ParseJobClass(row["jabatan_asn"])
		require.NoError(t, err)
		level := opd.Provinsi
		if row["level"] != "provinsi" {
			level = opd.Kabupaten
		}
		for post := range strings.SplitSeq(row["jabatan"], " / ") {
			posts = append(posts, post)
			found := false
			for h := range opd.HeadRanks() {
				if h.Level == level && h.Post == post {
					found = true
					assert.Equal(t, want, h.Eselon)
					assert.Equal(t, class, h.JobClass)
					assert.Contains(t, slices.Collect(h.Eselon.JobClasses()), h.JobClass)
					assert.Equal(t, row["status"], h.Citation.Status.Code())
				}
			}
			assert.True(t, found, post)
		}
	}
	assert.Len(t, posts, 10)
	h, ok := opd.HeadRankOf(opd.Provinsi, opd.Dinas)
	require.True(t, ok)
	assert.Equal(t, pegawai.EselonIIa, h.Eselon)
	h, ok = opd.HeadRankOf(opd.Kota, opd.Badan)
	require.True(t, ok)
	assert.Equal(t, pegawai.EselonIIb, h.Eselon)
	for _, k := range []opd.Kind{opd.RSUD, opd.Seksi, 0} {
		_, ok = opd.HeadRankOf(opd.Provinsi, k)
		assert.False(t, ok)
	}
}
