package opd_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
)

// Every row of the table is a unit with its status, and is found by code, name and abbreviation in any case and with the
// name of the province behind it.
func TestJawaTimur(t *testing.T) {
	r := opd.JawaTimur()
	require.NotNil(t, r)
	rows := table(t, "opd_jatim.csv")
	assert.Equal(t, len(rows)+1, r.Len())
	assert.Equal(t, opd.Provinsi, r.Info().Level)
	abbreviations := 0
	for _, row := range rows {
		u, err := r.Find(row["name"])
		require.NoError(t, err, row["name"])
		assert.Equal(t, row["name"], u.Name)
		assert.Equal(t, row["name_status"], u.NameStatus.Code())
		assert.NotZero(t, u.Kind)
		texts := []string{u.Code, strings.ToUpper(u.Name), strings.ReplaceAll(strings.ToLower(u.Name), ",", ""), u.Name + " Provinsi Jawa Timur", u.Name + " Jatim"}
		if row["abbreviation_status"] == "one-source" || row["abbreviation_status"] == "two-sources" {
			abbreviations++
			assert.Equal(t, row["abbreviation"], u.Abbreviation)
			assert.Equal(t, row["abbreviation_status"], u.AbbreviationStatus.Code())
			texts = append(texts, u.Abbreviation, strings.ToLower(u.Abbreviation), u.Abbreviation+" JATIM", u.Abbreviation+" Prov. Jawa Timur")
		} else {
			assert.Empty(t, u.Abbreviation, "an abbreviation that was not found is left out")
		}
		for _, text := range texts {
			found, err := r.Find(text)
			require.NoError(t, err, text)
			assert.Equal(t, u.Code, found.Code, text)
		}
		above := "pemprov-jatim"
		switch u.Kind {
		case opd.Biro:
			above = "sekretariat-daerah"
		case opd.RSUD:
			above = "dinas-kesehatan"
		}
		assert.Equal(t, above, u.Parent, u.Name)
	}
	assert.Equal(t, 36, abbreviations)
}

func TestFind(t *testing.T) {
	r := opd.JawaTimur()
	for text, want := range map[string]string{
		"DISKOMINFO":                "Dinas Komunikasi dan Informatika",
		"Diskominfo":                "Dinas Komunikasi dan Informatika",
		"Dinas Kominfo":             "Dinas Komunikasi dan Informatika",
		"DISKOMINFO JATIM":          "Dinas Komunikasi dan Informatika",
		"Dinas Kominfo Prov. Jatim": "Dinas Komunikasi dan Informatika",
		"Dinas Komunikasi & Informatika Provinsi Jawa Timur": "Dinas Komunikasi dan Informatika",
		"Badan Kesbangpol":              "Badan Kesatuan Bangsa dan Politik",
		"Dinas LH":                      "Dinas Lingkungan Hidup",
		"Satpol PP":                     "Satuan Polisi Pamong Praja",
		"dinas-kesehatan":               "Dinas Kesehatan",
		"Bakorwil III":                  "Badan Koordinasi Wilayah Pemerintahan dan Pembangunan III Malang",
		"RSUD Haji":                     "RSUD Haji Provinsi Jawa Timur",
		"Pemprov Jatim":                 "Pemerintah Provinsi Jawa Timur",
		"Biro Hukum Sekretariat Daerah": "Biro Hukum",
		"Biro Hukum Sekretariat Daerah Provinsi Jawa Timur": "Biro Hukum",
	} {
		u, err := r.Find(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, u.Name, text)
	}
	for text, want := range map[string]error{
		"": aparatur.ErrEmpty, "  ": aparatur.ErrEmpty, "dan": aparatur.ErrEmpty, "Dinas": aparatur.ErrUnknown, "Dinas Kominfoo": aparatur.ErrUnknown,
		"Jawa Timur": aparatur.ErrUnknown, "Biro Hukum Dinas Kesehatan": aparatur.ErrUnknown, "Dinas Kesehatan Jawa Barat": aparatur.ErrUnknown,
		strings.Repeat("x ", 1000): aparatur.ErrUnknown,
	} {
		_, err := r.Find(text)
		assert.ErrorIs(t, err, want, "%.40q", text)
	}
}

func TestFindAmbiguous(t *testing.T) {
	r, err := opd.NewRegister(opd.RegisterInfo{Region: code(t, "35.07")}, slices.Values([]opd.Unit{
		{Code: "p", Name: "Pemkab Malang"},
		{Code: "a", Parent: "p", Name: "Dinas Kesehatan", Abbreviation: "DINKES"},
		{Code: "a1", Parent: "a", Name: "Subbagian Keuangan"},
		{Code: "b", Parent: "p", Name: "Dinas Sosial", Abbreviation: "DINSOS"},
		{Code: "b1", Parent: "b", Name: "Subbagian Keuangan"},
		{Code: "c", Parent: "p", Name: "Dinas Kebersihan", Also: []string{"DKP"}},
		{Code: "d", Parent: "p", Name: "Dinas Kelautan", Abbreviation: "DKP"},
	}))
	require.NoError(t, err)
	_, err = r.Find("SUBBAGIAN KEUANGAN")
	var e *opd.AmbiguousError
	require.ErrorAs(t, err, &e)
	assert.ErrorIs(t, err, aparatur.ErrAmbiguous)
	assert.Equal(t, []opd.Candidate{{Code: "a1", Name: "Subbagian Keuangan", Within: "Dinas Kesehatan"}, {Code: "b1", Name: "Subbagian Keuangan", Within: "Dinas Sosial"}}, e.Candidates)
	assert.Equal(t, `isi "SUBBAGIAN KEUANGAN": bermakna ganda: Subbagian Keuangan (a1) pada Dinas Kesehatan atau Subbagian Keuangan (b1) pada Dinas Sosial`, aparatur.Explain(err, indonesian))
	assert.EqualError(t, err, `opd.Unit: "SUBBAGIAN KEUANGAN": ambiguous: Subbagian Keuangan (a1) of Dinas Kesehatan or Subbagian Keuangan (b1) of Dinas Sosial`)
	u, err := r.Find("Subbagian Keuangan Dinas Sosial Kab. Malang")
	require.NoError(t, err)
	assert.Equal(t, "b1", u.Code)
	u, err = r.Find("Subbagian Keuangan Dinkes")
	require.NoError(t, err)
	assert.Equal(t, "a1", u.Code)
	_, err = r.Find("DKP")
	require.ErrorAs(t, err, &e)
	assert.Len(t, e.Candidates, 2)
}

func FuzzFind(f *testing.F) {
	r := opd.JawaTimur()
	for _, u := range r.All() {
		f.Add(u.Name)
	}
	f.Add("Dinas Kominfo Jatim")
	f.Add("\u00a0 dan & \xff")
	f.Fuzz(func(t *testing.T, s string) {
		u, err := r.Find(s)
		if err != nil {
			_ = aparatur.Explain(err, indonesian)
			return
		}
		again, err := r.Find(u.Code)
		require.NoError(t, err)
		require.Equal(t, u, again)
	})
}
