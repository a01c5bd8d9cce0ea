package aparatur_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
)

func TestStatus(t *testing.T) {
	enumtest.Check(t, aparatur.ParseStatus, aparatur.Statuses())
	var codes []string
	for s := range aparatur.Statuses() {
		codes = append(codes, s.Code())
	}
	assert.Equal(t, []string{"law-text", "two-sources", "one-source", "press", "common-use", "library"}, codes)
}

func TestRegulationKind(t *testing.T) {
	enumtest.Check(t, aparatur.ParseRegulationKind, aparatur.RegulationKinds())
	for k := range aparatur.RegulationKinds() {
		require.NotEmpty(t, k.Short(), k.String())
		got, err := aparatur.ParseRegulationKind(k.Short())
		assert.NoError(t, err)
		assert.Equal(t, k, got)
	}
	assert.Equal(t, "aparatur.RegulationKind(0)", aparatur.RegulationKind(0).Short())
	for s, want := range map[string]aparatur.RegulationKind{
		"Permen PAN-RB": aparatur.KindPermenPANRB, "permenpan rb": aparatur.KindPermenPANRB,
		"Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi": aparatur.KindPermenPANRB,
		"SE Menteri PANRB": aparatur.KindSEMenPANRB, "undang undang": aparatur.KindUU, "PerBKN": aparatur.KindPeraturanBKN,
	} {
		got, err := aparatur.ParseRegulationKind(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
}

// Every document has what every document has, and nothing that its kind cannot
// have; it is found again by all its names.
func TestEveryRegulation(t *testing.T) {
	keys := map[string]aparatur.Regulation{}
	names := map[string]aparatur.Regulation{}
	n := 0
	for r := range aparatur.Regulations() {
		n++
		t.Run(r.Key(), func(t *testing.T) {
			require.EqualValues(t, n, r, "the constants run from 1 without a hole")
			require.True(t, r.IsValid())
			require.Regexp(t, `^[a-z]+(-[a-z0-9]+)+$`, r.Key())
			require.NotContains(t, keys, r.Key())
			keys[r.Key()] = r
			require.True(t, r.Kind().IsValid())
			require.True(t, r.Status().IsValid())
			require.NotEqual(t, aparatur.Library, r.Status())

			dated := !r.Date().IsZero() || !r.EventDate().IsZero()
			from, until := r.InForce()
			dated = dated || !from.IsZero() || !until.IsZero()
			require.Equal(t, dated, r.DateStatus().IsValid(), "dates have a status, and no dates have none")
			require.False(t, !until.IsZero() && until.Before(from))

			switch r.Kind() {
			case aparatur.KindPress:
				require.Equal(t, aparatur.Press, r.Status())
				require.NotEmpty(t, r.Medium())
				require.Empty(t, r.Number())
				require.True(t, dated)
			case aparatur.KindSurvey:
				require.NotEmpty(t, r.Title())
				require.NotZero(t, r.Year())
			case aparatur.KindEYD:
				require.NotEmpty(t, r.Number())
			default:
				require.NotEqual(t, aparatur.Press, r.Status())
				require.NotEmpty(t, r.Number())
				require.True(t, r.Year() >= 1945 && r.Year() <= 2100, "%d", r.Year())
				require.Equal(t, keyOf(r), r.Key())
				require.Empty(t, r.Medium())
				require.Empty(t, r.Headline())
				require.True(t, r.EventDate().IsZero())
				if !r.Date().IsZero() {
					require.Equal(t, r.Year(), r.Date().Year())
				}
			}
			if u := r.URL(); u != "" {
				require.True(t, strings.HasPrefix(u, "https://"), u)
			}
			require.Equal(t, r.URL() != "", r.ReadOn().IsValid(), "an address has the day on which it was read")

			for _, s := range []string{r.Key(), r.Short(), r.String()} {
				require.Equal(t, strings.TrimSpace(s), s)
				if other, ok := names[s]; ok {
					require.Equal(t, other, r, "two documents share %q", s)
				}
				names[s] = r
				for _, form := range []string{s, strings.ToUpper(s), " " + strings.ReplaceAll(s, " ", "\u00a0 ")} {
					got, err := aparatur.ParseRegulation(form)
					require.NoError(t, err, form)
					require.Equal(t, r, got, form)
				}
			}
			for other := range r.Amends() {
				require.Contains(t, slices.Collect(other.AmendedBy()), r)
				require.LessOrEqual(t, other.Year(), r.Year())
			}
			for other := range r.Replaces() {
				require.Contains(t, slices.Collect(other.ReplacedBy()), r)
				require.LessOrEqual(t, other.Year(), r.Year())
			}
		})
	}
	require.Greater(t, n, 30)
}

// keyOf makes the key of a numbered document from its parts.
func keyOf(r aparatur.Regulation) string {
	number := regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(strings.ToLower(r.Number()), "-")
	return r.Kind().Code() + "-" + number + "-" + strconv.Itoa(r.Year())
}

func TestCitationsAsTheyAreWritten(t *testing.T) {
	for _, tt := range []struct {
		r           aparatur.Regulation
		full, short string
	}{
		{aparatur.PermenPANRB6Tahun2022, "Peraturan Menteri PANRB Nomor 6 Tahun 2022", "PermenPANRB 6/2022"},
		{aparatur.UU20Tahun2023, "Undang-Undang Nomor 20 Tahun 2023", "UU 20/2023"},
		{aparatur.PP30Tahun2019, "Peraturan Pemerintah Nomor 30 Tahun 2019", "PP 30/2019"},
		{aparatur.Perpres80Tahun2019, "Peraturan Presiden Nomor 80 Tahun 2019", "Perpres 80/2019"},
		{aparatur.Keppres87Tahun1999, "Keputusan Presiden Nomor 87 Tahun 1999", "Keppres 87/1999"},
		{aparatur.SEMenPANRB20Tahun2021, "Surat Edaran Menteri PANRB Nomor 20 Tahun 2021", "SE MenPANRB 20/2021"},
		{aparatur.Permendagri1Tahun2023, "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023", "Permendagri 1/2023"},
		{aparatur.Kepmendagri300222138Tahun2025, "Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025", "Kepmendagri 300.2.2-2138/2025"},
		{aparatur.PeraturanBKN3Tahun2023, "Peraturan BKN Nomor 3 Tahun 2023", "Peraturan BKN 3/2023"},
		{aparatur.PerkaBKN22Tahun2007, "Peraturan Kepala BKN Nomor 22 Tahun 2007", "Perka BKN 22/2007"},
		{aparatur.KepkaBKN411Tahun2025, "Keputusan Kepala BKN Nomor 411 Tahun 2025", "Kepka BKN 411/2025"},
		{aparatur.PerLAN5Tahun2018, "Peraturan LAN Nomor 5 Tahun 2018", "PerLAN 5/2018"},
		{aparatur.PutusanMK99PUUXXIIITahun2025, "Putusan Mahkamah Konstitusi Nomor 99/PUU-XXIII/2025", "Putusan MK 99/PUU-XXIII/2025"},
		{aparatur.EYDEdisiV, "Ejaan Bahasa Indonesia yang Disempurnakan Edisi V", "EYD V"},
		{aparatur.SurveiIndeksBerAKHLAKTahun2022, "Survei Indeks BerAKHLAK Tahun 2022", "Survei Indeks BerAKHLAK 2022"},
		{aparatur.BeritaSINDOnews10April2021, "SINDOnews, 10 April 2021", "SINDOnews, 10 April 2021"},
		{aparatur.BeritaSatukanal11Januari2023, "Satukanal, 11 Januari 2023", "Satukanal, 11 Januari 2023"},
		{aparatur.BeritaTribunJatim5Desember2022, "Tribun Jatim, 5 Desember 2022", "Tribun Jatim, 5 Desember 2022"},
		{aparatur.BeritaOkezone24Maret2022, "Okezone, 24 Maret 2022", "Okezone, 24 Maret 2022"},
		{0, "aparatur.Regulation(0)", "aparatur.Regulation(0)"},
		{60000, "aparatur.Regulation(60000)", "aparatur.Regulation(60000)"},
	} {
		assert.Equal(t, tt.full, tt.r.String())
		assert.Equal(t, tt.short, tt.r.Short())
	}
}

func TestRegulationFacts(t *testing.T) {
	se := aparatur.SEMenPANRB20Tahun2021
	assert.Equal(t, "Implementasi Core Values dan Employer Branding Aparatur Sipil Negara", se.Title())
	assert.Equal(t, "2021-08-26", se.Date().String())
	assert.Equal(t, aparatur.TwoSources, se.Status())
	assert.Equal(t, aparatur.OneSource, se.DateStatus())
	assert.Equal(t, "Pengelolaan Kinerja Pegawai Aparatur Sipil Negara", aparatur.PermenPANRB6Tahun2022.Title())
	assert.Equal(t, "Aparatur Sipil Negara", aparatur.UU20Tahun2023.Title())
	assert.Equal(t, "2025-10-30", aparatur.PutusanMK99PUUXXIIITahun2025.Date().String())
	assert.Equal(t, []aparatur.Regulation{aparatur.PermenPANRB25Tahun2020}, slices.Collect(aparatur.PermenPANRB3Tahun2023.Amends()))
	assert.Equal(t, []aparatur.Regulation{aparatur.PermenPANRB3Tahun2023}, slices.Collect(aparatur.PermenPANRB25Tahun2020.AmendedBy()))
	assert.Equal(t, []aparatur.Regulation{aparatur.PermenPANRB59Tahun2020}, slices.Collect(aparatur.PermenPANRB8Tahun2026.Replaces()))
	assert.Equal(t, []aparatur.Regulation{aparatur.PermenPANRB8Tahun2026}, slices.Collect(aparatur.PermenPANRB59Tahun2020.ReplacedBy()))
	assert.Empty(t, slices.Collect(aparatur.PermenPANRB6Tahun2022.ReplacedBy()))
	for range aparatur.PermenPANRB59Tahun2020.ReplacedBy() {
		break
	}
	for range aparatur.Regulations() {
		break
	}
	press := aparatur.BeritaSINDOnews10April2021
	assert.Equal(t, "SINDOnews", press.Medium())
	assert.Equal(t, "2021-04-09", press.EventDate().String())
}

func TestZeroRegulation(t *testing.T) {
	for _, r := range []aparatur.Regulation{0, 60000} {
		assert.False(t, r.IsValid())
		assert.Empty(t, r.Key()+r.Number()+r.Title()+r.URL()+r.Medium()+r.Headline())
		assert.Zero(t, r.Kind())
		assert.Zero(t, r.Year())
		assert.Zero(t, r.Status())
		assert.Zero(t, r.DateStatus())
		assert.Zero(t, r.Date())
		assert.Zero(t, r.ReadOn())
		assert.Zero(t, r.EventDate())
		from, until := r.InForce()
		assert.True(t, from.IsZero() && until.IsZero())
		assert.Empty(t, slices.Collect(r.Amends()))
		assert.Empty(t, slices.Collect(r.Replaces()))
		assert.Empty(t, slices.Collect(r.AmendedBy()))
		assert.Empty(t, slices.Collect(r.ReplacedBy()))
	}
}

func TestParseRegulation(t *testing.T) {
	for want, forms := range map[aparatur.Regulation][]string{
		aparatur.PermenPANRB6Tahun2022: {
			"permenpanrb-6-2022", "PermenPANRB 6/2022", "Permenpan RB 6/2022", "Permen PAN-RB No. 6 Tahun 2022", "PERMENPAN-RB NOMOR 6 TAHUN 2022", "PermenPANRB Nomor 06 Tahun 2022",
			"Peraturan Menteri PANRB Nomor 6 Tahun 2022", "Peraturan Menteri PAN dan RB No 6 Tahun 2022", "PermenPANRB6/2022", "Permen PAN dan RB 6/2022",
			"Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia Nomor 6 Tahun 2022",
			"Peraturan Menteri\nPendayagunaan Aparatur Negara dan Reformasi Birokrasi RI Nomor 6 Tahun 2022",
		},
		aparatur.UU20Tahun2023:                 {"uu 20/2023", "UU No. 20 Tahun 2023", "UU RI Nomor 20 Tahun 2023", "Undang Undang Nomor 20 Tahun 2023", "UU20/2023"},
		aparatur.SEMenPANRB3Tahun2023:          {"SE MenPANRB 3/2023", "SE Men PAN-RB Nomor 3 Tahun 2023", "SE Menteri PANRB No. 3 Tahun 2023", "Surat Edaran Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 3 Tahun 2023"},
		aparatur.Kepmendagri300222138Tahun2025: {"Kepmendagri Nomor 300.2.2-2138 Tahun 2025", "Kepmendagri 300.2.2–2138/2025"},
		aparatur.PutusanMK99PUUXXIIITahun2025:  {"Putusan MK Nomor 99/PUU-XXIII/2025", "putusan mahkamah konstitusi no. 99/puu-xxiii/2025"},
		aparatur.PeraturanBKN3Tahun2023:        {"Peraturan Badan Kepegawaian Negara Nomor 3 Tahun 2023", "PerBKN 3/2023"},
		aparatur.PerLAN5Tahun2018:              {"Peraturan Lembaga Administrasi Negara Nomor 5 Tahun 2018"},
		aparatur.EYDEdisiV:                     {"EYD V", "eyd-v", "Ejaan bahasa Indonesia yang disempurnakan, edisi V"},
	} {
		for _, s := range forms {
			got, err := aparatur.ParseRegulation(s)
			assert.NoError(t, err, "%q", s)
			assert.Equal(t, want, got, "%q", s)
		}
	}
	for want, forms := range map[error][]string{
		aparatur.ErrEmpty: {"", " ", "\u00a0"},
		aparatur.ErrUnknown: {
			"6/2022", "PermenPANRB", "PermenPANRB 6", "PermenPANRB 7/2022", "PermenPANRB 6/2023", "PermenPANRB 2022/6", "PermenPANRB 62022", "PermenPANRB 6/2022 Pasal 24", "PermenPANRB 6/2022 dan 6/2022",
			"PermenPANRB -", "PermenPANRB 6/2022!", "SE 20/2021", "UU ASN", "EYD", "/", "-", "nomor", "tahun", "Ｕ U 20/2023", "UU 20/2023\x00", "\xff", "aparatur.Regulation(1)", "UU 20/2023" + strings.Repeat(" ", 256),
		},
	} {
		for _, s := range forms {
			got, err := aparatur.ParseRegulation(s)
			assert.ErrorIs(t, err, want, "%q", s)
			assert.Zero(t, got, "%q", s)
			var pe *aparatur.ParseError
			require.ErrorAs(t, err, &pe)
			assert.Equal(t, "aparatur.Regulation", pe.Type)
			assert.Equal(t, s, pe.Input)
		}
	}
}

func TestRegulationCodecs(t *testing.T) {
	r := aparatur.PermenPANRB6Tahun2022
	b, err := json.Marshal(map[aparatur.Regulation]aparatur.Regulation{r: r})
	require.NoError(t, err)
	assert.Equal(t, `{"permenpanrb-6-2022":"permenpanrb-6-2022"}`, string(b))
	var back map[aparatur.Regulation]aparatur.Regulation
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, r, back[r])

	v, err := r.Value()
	require.NoError(t, err)
	assert.Equal(t, "permenpanrb-6-2022", v)
	v, err = aparatur.Regulation(0).Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	for _, src := range []any{"PermenPANRB 6/2022", []byte("permenpanrb-6-2022")} {
		var got aparatur.Regulation
		require.NoError(t, got.Scan(src))
		assert.Equal(t, r, got)
	}
	for _, src := range []any{nil, "", " ", []byte{}} {
		got := r
		require.NoError(t, got.Scan(src))
		assert.Zero(t, got)
	}
	for _, src := range []any{"x", []byte("x"), int64(1), 1.0} {
		kept := r
		assert.Error(t, kept.Scan(src))
		assert.Equal(t, r, kept)
	}
	assert.ErrorIs(t, new(aparatur.Regulation).Scan(int64(1)), aparatur.ErrType)

	text, err := aparatur.Regulation(0).MarshalText()
	require.NoError(t, err)
	assert.NotNil(t, text)
	assert.Empty(t, text)
	unknown := aparatur.Regulation(60000)
	_, err = unknown.MarshalText()
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	text, err = unknown.AppendText([]byte("x"))
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	assert.Equal(t, "x", string(text))
	_, err = unknown.Value()
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
}

func TestCitation(t *testing.T) {
	for _, tt := range []struct {
		name        string
		c           aparatur.Citation
		full, short string
		valid       bool
	}{
		{"article",
			aparatur.Citation{Regulation: aparatur.PermenPANRB6Tahun2022, Article: "Pasal 24", Status: aparatur.TwoSources},
			"Peraturan Menteri PANRB Nomor 6 Tahun 2022 Pasal 24", "PermenPANRB 6/2022", true},
		{"whole document",
			aparatur.Citation{Regulation: aparatur.UU20Tahun2023, Status: aparatur.LawText},
			"Undang-Undang Nomor 20 Tahun 2023", "UU 20/2023", true},
		{"press",
			aparatur.Citation{Regulation: aparatur.BeritaKempalan26Oktober2022, Status: aparatur.Press},
			"Kempalan, 26 Oktober 2022", "Kempalan, 26 Oktober 2022", true},
		{"the library's own", aparatur.Citation{Status: aparatur.Library}, "rumusan pustaka", "rumusan pustaka", true},
		{"in common use", aparatur.Citation{Status: aparatur.CommonUse}, "lazim dipakai", "lazim dipakai", true},
		{"zero", aparatur.Citation{}, "", "", false},
		{"no status", aparatur.Citation{Regulation: aparatur.UU20Tahun2023}, "Undang-Undang Nomor 20 Tahun 2023", "UU 20/2023", false},
		{"law without a regulation", aparatur.Citation{Status: aparatur.LawText}, "naskah peraturan", "naskah peraturan", false},
		{"an article of nothing", aparatur.Citation{Article: "Pasal 1", Status: aparatur.Library}, "rumusan pustaka", "rumusan pustaka", false},
		{"no such regulation", aparatur.Citation{Regulation: 60000, Status: aparatur.LawText}, "aparatur.Regulation(60000)", "aparatur.Regulation(60000)", false},
		{"no such status", aparatur.Citation{Status: 99}, "aparatur.Status(99)", "aparatur.Status(99)", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.full, tt.c.String())
			assert.Equal(t, tt.short, tt.c.Short())
			assert.Equal(t, tt.valid, tt.c.IsValid())
		})
	}
}

func TestCitationJSON(t *testing.T) {
	in := []aparatur.Citation{
		{Regulation: aparatur.PermenPANRB6Tahun2022, Article: "Pasal 24", Status: aparatur.TwoSources},
		{Status: aparatur.Library},
		{},
	}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `[{"regulation":"permenpanrb-6-2022","article":"Pasal 24","status":"two-sources"},{"status":"library"},{"status":""}]`, string(b))
	var back []aparatur.Citation
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, in, back)
}

func FuzzParseRegulation(f *testing.F) {
	for _, s := range []string{
		"", "PermenPANRB 6/2022", "permen pan-rb no. 06 tahun 2022", "UU 20/2023", "EYD V", "Putusan MK 99/PUU-XXIII/2025", "Satukanal, 11 Januari 2023", "//", "0", "no", "\u212a", "\u0130",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := aparatur.ParseRegulation(s)
		var scanned aparatur.Regulation
		_ = scanned.Scan(s)
		require.Equal(t, r, scanned)
		if err != nil {
			var pe *aparatur.ParseError
			require.ErrorAs(t, err, &pe)
			require.Zero(t, r)
			return
		}
		require.True(t, r.IsValid())
		text, err := r.MarshalText()
		require.NoError(t, err)
		again, err := aparatur.ParseRegulation(string(text))
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}
