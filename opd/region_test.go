package opd_test

import (
	"database/sql/driver"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
)

// The whole data set: 38 provinces, 416 kabupaten, 98 kota; codes unique and in order; each in its province; each found
// again by code and by its names.
func TestRegions(t *testing.T) {
	rows := append(table(t, "wilayah_provinsi.csv"), table(t, "wilayah_kabkota.csv")...)
	byCode := map[string]map[string]string{}
	for _, row := range rows {
		byCode[row["code"]] = row
	}
	require.Len(t, byCode, 552, "every code once")

	count := map[opd.Level]int{}
	last := opd.RegionCode{}
	for r := range opd.Regions() {
		row := byCode[r.Code.String()]
		require.NotNil(t, row, r.Code)
		assert.Equal(t, row["name"], r.Name)
		assert.Equal(t, row["kind"], r.Level.Code())
		assert.Equal(t, row["status"], r.Citation().Status.Code())
		assert.Equal(t, 1, r.Code.Compare(last), "in order")
		last = r.Code
		count[r.Level]++

		again, ok := r.Code.Region()
		require.True(t, ok)
		assert.Equal(t, r, again)
		parsed, err := opd.ParseRegionCode(r.Code.String())
		require.NoError(t, err)
		assert.Equal(t, r.Code, parsed)
		assert.Equal(t, r.Level == opd.Provinsi, r.Code.IsProvince())
		if r.Level != opd.Provinsi {
			assert.Equal(t, row["province_code"], r.Code.Province().String())
			province, ok := r.Code.Province().Region()
			require.True(t, ok, "%s has a province", r.Name)
			assert.Contains(t, slices.Collect(opd.RegionsIn(province.Code)), r)
			assert.True(t, r.Code.Within(province.Code))
		}

		names := []string{r.Code.String(), strings.ToUpper(r.Name)}
		switch r.Level {
		case opd.Provinsi:
			names = []string{r.Code.String(), "Provinsi " + r.Name, "PROV. " + strings.ToUpper(r.Name)}
		case opd.Kabupaten:
			names = append(names, "Kab. "+r.ShortName(), "KABUPATEN "+strings.ToUpper(r.ShortName()))
		case opd.Kota:
			names = append(names, "kota "+strings.ToLower(r.ShortName()))
		}
		for _, name := range names {
			found, err := opd.FindRegion(name)
			require.NoError(t, err, name)
			assert.Equal(t, r, found.Region, name)
			assert.True(t, found.Recoding.IsZero(), name)
		}
		// The bare name finds it, or is ambiguous and lists it.
		found, err := opd.FindRegion(r.ShortName())
		var ambiguous *opd.AmbiguousError
		if assert.True(t, err == nil || assert.ErrorAs(t, err, &ambiguous), r.ShortName()); err == nil {
			assert.Equal(t, r, found.Region)
		} else {
			assert.ErrorIs(t, err, aparatur.ErrAmbiguous)
			assert.True(t, slices.ContainsFunc(ambiguous.Candidates, func(c opd.Candidate) bool { return c.Code == r.Code.String() }))
		}
	}
	assert.Equal(t, map[opd.Level]int{opd.Provinsi: 38, opd.Kabupaten: 416, opd.Kota: 98}, count)
	assert.Len(t, slices.Collect(opd.Provinces()), 38)
	assert.Len(t, slices.Collect(opd.RegionsIn(code(t, "35"))), 38)
	assert.Empty(t, slices.Collect(opd.RegionsIn(code(t, "35.07"))))
	for range opd.Regions() {
		break
	}
}

func code(t *testing.T, s string) opd.RegionCode {
	t.Helper()
	c, err := opd.ParseRegionCode(s)
	require.NoError(t, err)
	return c
}

func TestAmbiguousRegions(t *testing.T) {
	for _, name := range []string{"Malang", "Blitar", "Kediri", "Madiun", "Mojokerto", "Pasuruan", "Probolinggo"} {
		_, err := opd.FindRegion(name)
		var e *opd.AmbiguousError
		require.ErrorAs(t, err, &e, name)
		require.Len(t, e.Candidates, 2)
		assert.Equal(t, "Kabupaten "+name, e.Candidates[0].Name)
		assert.Equal(t, "Kota "+name, e.Candidates[1].Name)
	}
	_, err := opd.FindRegion("malang")
	assert.EqualError(t, err, `opd.Region: "malang": ambiguous: Kabupaten Malang (35.07) or Kota Malang (35.73)`)
	assert.Equal(t, `isi "malang": bermakna ganda: Kabupaten Malang (35.07) atau Kota Malang (35.73)`, aparatur.Explain(err, indonesian))
	_, err = opd.FindRegion("Gorontalo")
	assert.Equal(t, `isi "Gorontalo": bermakna ganda: Provinsi Gorontalo (75), Kabupaten Gorontalo (75.01), atau Kota Gorontalo (75.71)`, aparatur.Explain(err, indonesian))
}

// Old codes of Papua and old spellings are resolved with the reason.
func TestRecodings(t *testing.T) {
	rows := table(t, "wilayah_recoded.csv")
	all := slices.Collect(opd.Recodings())
	require.Len(t, all, len(rows))
	for i, row := range rows {
		r := all[i]
		assert.Equal(t, row["old_code"], r.Old.String())
		assert.Equal(t, row["old_name"], r.OldName)
		assert.Equal(t, row["new_code"], r.New.String())
		assert.Equal(t, row["kind"], r.Change.Code())
		now, ok := r.New.Region()
		require.True(t, ok)
		assert.Equal(t, now.Name, r.NewName)
		assert.NotEmpty(t, r.Reason())
		assert.Equal(t, row["status"], r.Citation().Status.Code())
		if r.Change == opd.MovedProvince {
			assert.False(t, r.Old.IsValid(), "the old code is free")
			found, err := opd.FindRegion(r.Old.String())
			require.NoError(t, err)
			assert.Equal(t, now, found.Region)
			assert.Equal(t, r, found.Recoding)
		}
		found, err := opd.FindRegion(r.OldName)
		require.NoError(t, err)
		assert.Equal(t, now, found.Region)
	}
	found, err := opd.FindRegion("92.71")
	require.NoError(t, err)
	assert.Equal(t, "92.71 Kota Sorong menjadi 96.71: pindah ke provinsi baru Papua Barat Daya", found.Recoding.Reason())
	found, err = opd.FindRegion("DKI Jakarta")
	require.NoError(t, err)
	assert.Equal(t, "DKI Jakarta kini Daerah Khusus Ibukota Jakarta (31): sebutan lain", found.Recoding.Reason())
	found, err = opd.FindRegion("Pangkajene Kepulauan")
	require.NoError(t, err)
	assert.Equal(t, opd.Respelled, found.Recoding.Change)
	assert.Empty(t, opd.Recoding{}.Reason())
	assert.Zero(t, opd.Recoding{}.Citation())
	assert.Zero(t, opd.Region{}.Citation())
}

func TestFindRegionOfYogyakarta(t *testing.T) {
	for _, text := range []string{"Daerah Istimewa Yogyakarta", "DI Yogyakarta", "D.I. YOGYAKARTA", "Prov. D.I. Yogyakarta"} {
		m, err := opd.FindRegion(text)
		require.NoError(t, err, text)
		assert.Equal(t, "34", m.Code.String(), text)
	}
	m, err := opd.FindRegion("Kota Yogyakarta")
	require.NoError(t, err)
	assert.Equal(t, "34.71", m.Code.String())
}

func TestFindRegionRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"": aparatur.ErrEmpty, " - ": aparatur.ErrEmpty, "Atlantis": aparatur.ErrUnknown, "35.99": aparatur.ErrUnknown, "3507": aparatur.ErrAmbiguous,
		"35.7": aparatur.ErrSyntax, "99": aparatur.ErrUnknown, "Kota Surabaja": aparatur.ErrUnknown,
	} {
		_, err := opd.FindRegion(s)
		assert.ErrorIs(t, err, want, "%q", s)
		var e *aparatur.ParseError
		assert.ErrorAs(t, err, &e, "%q", s)
	}
}

func TestRegionCode(t *testing.T) {
	for s, want := range map[string]error{
		"": aparatur.ErrEmpty, "3": aparatur.ErrSyntax, "3x": aparatur.ErrSyntax, "05": aparatur.ErrSyntax, "35.00": aparatur.ErrSyntax, "05.01": aparatur.ErrSyntax,
		"35.0x": aparatur.ErrSyntax, "35-07": aparatur.ErrSyntax, "35.07.01": aparatur.ErrSyntax, "3507": aparatur.ErrAmbiguous, " 35": aparatur.ErrSyntax,
	} {
		_, err := opd.ParseRegionCode(s)
		assert.ErrorIs(t, err, want, "%q", s)
	}
	c := code(t, "35.07")
	assert.True(t, c.IsValid())
	assert.True(t, c.Within(c))
	assert.False(t, c.Within(code(t, "36")))
	assert.False(t, opd.RegionCode{}.Within(opd.RegionCode{}))
	assert.False(t, code(t, "35.99").IsValid())
	assert.Equal(t, "", opd.RegionCode{}.String())
	testCodec(t, c, "35.07")
	testCodec(t, code(t, "35"), "35")
}

func TestBPSCode(t *testing.T) {
	for _, s := range []string{"35", "3507", "9471"} {
		c, err := opd.ParseBPSCode(s)
		require.NoError(t, err)
		testCodec(t, c, s)
	}
	for s, want := range map[string]error{"": aparatur.ErrEmpty, "35.07": aparatur.ErrSyntax, "350": aparatur.ErrSyntax, "0507": aparatur.ErrSyntax, "3500": aparatur.ErrSyntax, "35o7": aparatur.ErrSyntax} {
		_, err := opd.ParseBPSCode(s)
		assert.ErrorIs(t, err, want, "%q", s)
	}
	assert.True(t, opd.BPSCode{}.IsZero())
}

// codec is a code that is written as text.
type codec interface {
	comparable
	MarshalText() ([]byte, error)
	AppendText([]byte) ([]byte, error)
	String() string
	IsZero() bool
}

// testCodec checks text, JSON and SQL of a code, and of zero.
func testCodec[C codec, P interface {
	*C
	UnmarshalText([]byte) error
	Scan(any) error
}](t *testing.T, c C, text string) {
	t.Helper()
	var zero C
	for _, tt := range []struct {
		c    C
		text string
	}{{c, text}, {zero, ""}} {
		assert.Equal(t, tt.text, tt.c.String())
		assert.Equal(t, tt.text == "", tt.c.IsZero())
		b, err := tt.c.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, tt.text, string(b))
		b, err = tt.c.AppendText([]byte("x"))
		require.NoError(t, err)
		assert.Equal(t, "x"+tt.text, string(b))
		data, err := json.Marshal(map[string]C{"c": tt.c})
		require.NoError(t, err)
		got := map[string]C{"c": c}
		require.NoError(t, json.Unmarshal(data, &got))
		assert.Equal(t, tt.c, got["c"])

		value, err := any(tt.c).(driver.Valuer).Value()
		require.NoError(t, err)
		if tt.text == "" {
			assert.Nil(t, value)
		} else {
			assert.Equal(t, tt.text, value)
		}
		for _, src := range []any{tt.text, []byte(tt.text)} {
			read := c
			require.NoError(t, P(&read).Scan(src))
			assert.Equal(t, tt.c, read)
		}
	}
	read := c
	require.NoError(t, P(&read).Scan(nil))
	assert.Equal(t, zero, read)
	read = c
	assert.ErrorIs(t, P(&read).Scan(7), aparatur.ErrType)
	assert.Error(t, P(&read).Scan("?"))
	assert.Equal(t, c, read, "left as it was")
}

func TestKawasan(t *testing.T) {
	rows := table(t, "kawasan_perpres80.csv")
	found := 0
	for _, row := range rows {
		k, err := opd.ParseKawasan(row["kawasan"])
		require.NoError(t, err)
		for m := range k.Members() {
			if m.Region.String() == row["code"] {
				found++
				assert.Equal(t, row["status"], m.Status.Code())
				assert.Equal(t, aparatur.Perpres80Tahun2019, m.Citation().Regulation)
				region, ok := m.Region.Region()
				require.True(t, ok)
				assert.Equal(t, row["name"], region.ShortName())
				assert.Equal(t, row["kind"], region.Level.Code())
			}
		}
	}
	assert.Equal(t, len(rows), found)
	// Each of the 38 is in an area, some in two, or explicitly in none.
	in, outside := 0, 0
	for r := range opd.RegionsIn(code(t, "35")) {
		list := slices.Collect(opd.KawasanOf(r.Code))
		require.NotEmpty(t, list, r.Name)
		if list[0].Kawasan == opd.DiLuarKawasan {
			outside++
			assert.Len(t, list, 1)
			assert.Equal(t, aparatur.Citation{Status: aparatur.Library}, list[0].Citation())
		} else {
			in++
		}
	}
	assert.Equal(t, 13, outside)
	assert.Equal(t, 25, in)
	assert.Len(t, slices.Collect(opd.DiLuarKawasan.Members()), 13)
	assert.Len(t, slices.Collect(opd.KawasanOf(code(t, "35.03"))), 2, "Trenggalek is in two")
	assert.Empty(t, slices.Collect(opd.KawasanOf(code(t, "35"))))
	assert.Empty(t, slices.Collect(opd.KawasanOf(code(t, "32.01"))))
	assert.Empty(t, slices.Collect(opd.KawasanOf(code(t, "35.99"))))
	for k := range opd.AllKawasan() {
		assert.Equal(t, k.MembersKnown(), len(slices.Collect(k.Members())) > 0, k)
	}
	assert.False(t, opd.Kawasan(0).MembersKnown())
	for _, s := range []string{"Gerbang Kertasusila", "Gerbangkartosusila", "GERBANGKERTOSUSILA"} {
		k, err := opd.ParseKawasan(s)
		require.NoError(t, err)
		assert.Equal(t, opd.Gerbangkertosusila, k)
	}
	assert.Zero(t, opd.Membership{}.Citation())
	for range opd.KawasanOf(code(t, "35.03")) {
		break
	}
	for range opd.LintasSelatan.Members() {
		break
	}
}

func TestOrganisationCode(t *testing.T) {
	c, err := opd.ParseOrganisationCode("1.03.0.00.0.00.01.0000")
	require.NoError(t, err)
	assert.Equal(t, []opd.Urusan{opd.UrusanPekerjaanUmumDanPenataanRuang}, slices.Collect(c.Urusan()))
	assert.Equal(t, 1, c.Number())
	assert.Zero(t, c.Unit())
	testCodec(t, c, "1.03.0.00.0.00.01.0000")
	three, err := opd.NewOrganisationCode(12, 345, opd.UrusanKesehatan, opd.UrusanSosial, opd.UnsurKeuangan)
	require.NoError(t, err)
	testCodec(t, three, "1.02.1.06.5.02.12.0345")
	assert.Equal(t, "1.02.1.06.5.02.12.0000", three.Organisation().String())
	assert.Len(t, slices.Collect(three.Urusan()), 3)
	for range three.Urusan() {
		break
	}
	assert.True(t, c.Citation().IsValid())
	for s, want := range map[string]error{
		"": aparatur.ErrEmpty, "1.03": aparatur.ErrSyntax, "1.03.0.00.0.00.01.00000": aparatur.ErrSyntax, "1.03.0.00.0.00.1.00000": aparatur.ErrSyntax,
		"1.03.0.00.0.00.00.0000": aparatur.ErrRange, "0.00.0.00.0.00.01.0000": aparatur.ErrEmpty, "1.99.0.00.0.00.01.0000": aparatur.ErrUnknown,
		"1.03.1.03.0.00.01.0000": aparatur.ErrDuplicate, "1.03.1.02.1.03.01.0000": aparatur.ErrDuplicate, "1.03.1.02.1.02.01.0000": aparatur.ErrDuplicate,
		"1.03.0.00.1.02.01.0000": aparatur.ErrSyntax, "1x03.0.00.0.00.01.0000": aparatur.ErrSyntax, "1.0x.0.00.0.00.01.0000": aparatur.ErrSyntax,
	} {
		_, err := opd.ParseOrganisationCode(s)
		assert.ErrorIs(t, err, want, "%q", s)
	}
	for _, bad := range []func() (opd.OrganisationCode, error){
		func() (opd.OrganisationCode, error) { return opd.NewOrganisationCode(1, 0) },
		func() (opd.OrganisationCode, error) { return opd.NewOrganisationCode(100, 0, opd.UrusanSosial) },
		func() (opd.OrganisationCode, error) { return opd.NewOrganisationCode(1, -1, opd.UrusanSosial) },
		func() (opd.OrganisationCode, error) { return opd.NewOrganisationCode(1, 0, opd.Urusan(99)) },
		func() (opd.OrganisationCode, error) { return opd.NewOrganisationCode(1, 0, 1, 2, 3, 4) },
	} {
		_, err := bad()
		var e *aparatur.ParseError
		assert.ErrorAs(t, err, &e)
	}
}

func FuzzCodes(f *testing.F) {
	for _, s := range []string{"35", "35.07", "3507", "92.71", "1.03.0.00.0.00.01.0000", "Malang", "Kab. Malang", "\u00a0", "0.00", "Kota\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if c, err := opd.ParseRegionCode(s); err == nil {
			require.Equal(t, s, c.String())
		}
		if c, err := opd.ParseBPSCode(s); err == nil {
			require.Equal(t, s, c.String())
		}
		if c, err := opd.ParseOrganisationCode(s); err == nil {
			require.Equal(t, s, c.String())
		}
		if r, err := opd.FindRegion(s); err == nil {
			again, err := opd.FindRegion(r.Code.String())
			require.NoError(t, err)
			require.Equal(t, r.Region, again.Region)
		}
	})
}
