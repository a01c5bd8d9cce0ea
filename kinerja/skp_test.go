package kinerja_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
)

const employeeNIP = "190102151921031001"

func skp(t testing.TB) kinerja.SKP {
	t.Helper()
	period, err := aparatur.Year(2026)
	require.NoError(t, err)
	s := kinerja.SKP{
		Period: period, Approach: kinerja.Kuantitatif,
		Employee: person(t, "Siti Contoh, S.T.", employeeNIP), Superior: person(t, "Dra. Wati Contoh, M.M.", superiorNIP),
		Results: []kinerja.Result{
			{Code: "A1", Kind: kinerja.Utama, Plan: "Tersusunnya peta jabatan", Supports: "P1", Indicators: []kinerja.Indicator{
				{Aspect: kinerja.Kuantitas, Text: "Jumlah peta jabatan", Target: "12 dokumen", Realisation: "12 dokumen"},
				{Aspect: kinerja.Waktu, Text: "Waktu penyelesaian", Target: "6 bulan", Realisation: "5 bulan"},
			}},
			{Code: "A2", Kind: kinerja.Tambahan, Plan: "Terlaksananya pendampingan", Indicators: []kinerja.Indicator{
				{Aspect: kinerja.Kualitas, Text: "Kepuasan peserta", Target: "80", Realisation: "86"},
			}},
		},
	}
	for v := range berakhlak.Values() {
		s.Conduct = append(s.Conduct, kinerja.Conduct{Value: v, Expectation: "Memberi contoh kepada rekan"})
	}
	return s
}

func TestSKPComplete(t *testing.T) {
	s := skp(t)
	assert.NoError(t, s.Check(kinerja.Planned))
	assert.NoError(t, s.Check(kinerja.Evaluated))
	s.Approach, s.Results[0].Indicators[0].Aspect = kinerja.Kualitatif, 0
	assert.NoError(t, s.Check(kinerja.Planned), "the qualitative approach needs no aspect")
	s.Results[0].Indicators[0].Realisation = ""
	assert.NoError(t, s.Check(kinerja.Planned), "a plan has no realisation yet")
	assert.Error(t, s.Check(kinerja.Evaluated))
}

func TestSKPNamesWhatIsMissing(t *testing.T) {
	for where, tt := range map[string]struct {
		change func(*kinerja.SKP)
		why    error
		words  string
	}{
		"period":                               {func(s *kinerja.SKP) { s.Period = aparatur.Period{} }, aparatur.ErrEmpty, "periode: kosong"},
		"approach":                             {func(s *kinerja.SKP) { s.Approach = 9 }, aparatur.ErrUnknown, "pendekatan: tidak dikenal"},
		"employee.name":                        {func(s *kinerja.SKP) { s.Employee.Name = bahasa.Name{} }, aparatur.ErrEmpty, "nama pegawai: kosong"},
		"employee.identity":                    {func(s *kinerja.SKP) { s.Employee.Identity = pegawai.Identity{} }, aparatur.ErrEmpty, "NIP pegawai: kosong"},
		"superior.name":                        {func(s *kinerja.SKP) { s.Superior.Name = bahasa.Name{} }, aparatur.ErrEmpty, "nama pejabat penilai kinerja: kosong"},
		"superior.identity":                    {func(s *kinerja.SKP) { s.Superior.Identity = pegawai.Identity{} }, aparatur.ErrEmpty, "NIP pejabat penilai kinerja: kosong"},
		"results":                              {func(s *kinerja.SKP) { s.Results[0].Kind = kinerja.Tambahan }, aparatur.ErrEmpty, "hasil kerja utama: kosong"},
		"results[0].code":                      {func(s *kinerja.SKP) { s.Results[0].Code = " " }, aparatur.ErrEmpty, "kode hasil kerja 1: kosong"},
		"results[1].code":                      {func(s *kinerja.SKP) { s.Results[1].Code = "A1 " }, aparatur.ErrDuplicate, "kode hasil kerja 2: tercatat lebih dari sekali"},
		"results[1].kind":                      {func(s *kinerja.SKP) { s.Results[1].Kind = 0 }, aparatur.ErrEmpty, "jenis hasil kerja 2: kosong"},
		"results[0].plan":                      {func(s *kinerja.SKP) { s.Results[0].Plan = "" }, aparatur.ErrEmpty, "rencana hasil kerja 1: kosong"},
		"results[1].indicators":                {func(s *kinerja.SKP) { s.Results[1].Indicators = nil }, aparatur.ErrEmpty, "indikator hasil kerja 2: kosong"},
		"results[0].indicators[1].aspect":      {func(s *kinerja.SKP) { s.Results[0].Indicators[1].Aspect = 0 }, aparatur.ErrEmpty, "aspek indikator 2 hasil kerja 1: kosong"},
		"results[0].indicators[1].text":        {func(s *kinerja.SKP) { s.Results[0].Indicators[1].Text = "" }, aparatur.ErrEmpty, "isi indikator 2 hasil kerja 1: kosong"},
		"results[0].indicators[1].target":      {func(s *kinerja.SKP) { s.Results[0].Indicators[1].Target = "" }, aparatur.ErrEmpty, "target indikator 2 hasil kerja 1: kosong"},
		"results[1].indicators[0].realisation": {func(s *kinerja.SKP) { s.Results[1].Indicators[0].Realisation = "" }, aparatur.ErrEmpty, "realisasi indikator 1 hasil kerja 2: kosong"},
		"conduct[LY]":                          {func(s *kinerja.SKP) { s.Conduct = slices.Delete(s.Conduct, 4, 5) }, aparatur.ErrEmpty, "perilaku kerja Loyal: kosong"},
		"conduct[7].value":                     {func(s *kinerja.SKP) { s.Conduct = append(s.Conduct, s.Conduct[0]) }, aparatur.ErrDuplicate, "perilaku kerja Berorientasi Pelayanan: tercatat lebih dari sekali"},
		"conduct[0].expectation":               {func(s *kinerja.SKP) { s.Conduct[0].Expectation = "" }, aparatur.ErrEmpty, "ekspektasi khusus pimpinan pada Berorientasi Pelayanan: kosong"},
	} {
		s := skp(t)
		tt.change(&s)
		err := s.Check(kinerja.Evaluated)
		var problems *kinerja.SKPError
		require.ErrorAs(t, err, &problems, where)
		require.Len(t, problems.Problems, 1, where)
		assert.Equal(t, where, problems.Problems[0].Where)
		assert.ErrorIs(t, err, tt.why, where)
		assert.Equal(t, "kinerja.SKP: "+where+": "+tt.why.Error(), err.Error())
		assert.Equal(t, "SKP belum lengkap atau belum benar: "+tt.words, aparatur.Explain(err, language.Indonesian))
	}
}

func TestSKPEmpty(t *testing.T) {
	err := kinerja.SKP{Conduct: []kinerja.Conduct{{Value: 0}, {Value: 99}}}.Check(0)
	var problems *kinerja.SKPError
	require.ErrorAs(t, err, &problems)
	assert.Len(t, problems.Problems, 1+2+4+1+2+7)
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	assert.False(t, errors.Is(err, aparatur.ErrDuplicate))
	assert.Equal(t, "x", kinerja.Problem{Where: "x"}.String())
	assert.Empty(t, kinerja.Problem{Where: "x"}.Indonesian())
}

func TestUnlinked(t *testing.T) {
	s, superior := skp(t), skp(t)
	codes := func(superior *kinerja.SKP) (out []string) {
		for r := range s.Unlinked(superior) {
			out = append(out, r.Code)
		}
		return out
	}
	assert.Equal(t, []string{"A2"}, codes(nil))
	assert.Equal(t, []string{"A1", "A2"}, codes(&superior), "P1 is none of the superior's")
	superior.Results[1].Code = " P1 "
	assert.Equal(t, []string{"A2"}, codes(&superior))
	s.Results[1].Supports = "P1"
	assert.Empty(t, codes(&superior))
	s.Results[0].Supports, s.Results[1].Supports = "", " "
	for range s.Unlinked(nil) {
		break
	}
	assert.Equal(t, []string{"A1", "A2"}, codes(nil))
}

func TestSKPJSON(t *testing.T) {
	in := skp(t)
	data, err := json.Marshal(in)
	require.NoError(t, err)
	var out kinerja.SKP
	require.NoError(t, json.Unmarshal(data, &out))
	assert.Equal(t, in, out)
	assert.Contains(t, string(data), `"period":"2026","approach":"kuantitatif","employee":{"name":"Siti Contoh, S.T.","identity":"190102151921031001"`)
	assert.Contains(t, string(data), `{"value":"BP","expectation":"Memberi contoh kepada rekan"}`)
}

func FuzzSKPJSON(f *testing.F) {
	data, err := json.Marshal(skp(f))
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"results":[{"indicators":[{}]}],"conduct":[{"value":"Loyal"}]}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s kinerja.SKP
		if json.Unmarshal(data, &s) != nil {
			return
		}
		for stage := range kinerja.Stages() {
			_ = s.Check(stage)
		}
		again, err := json.Marshal(s)
		require.NoError(t, err)
		var back kinerja.SKP
		require.NoError(t, json.Unmarshal(again, &back))
		twice, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(again), string(twice))
	})
}
