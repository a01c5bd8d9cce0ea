package reform_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/reform"
	"github.com/aparatur/aparatur/score"
)

var indonesian = language.Indonesian

func figure(s string) *score.Index {
	x := decimal(s)
	return &x
}

func TestAchievement(t *testing.T) {
	inverse, mirror := reform.AchievementRule{Lower: reform.Inverse}, reform.AchievementRule{Lower: reform.Mirror}
	for _, tt := range []struct {
		name                string
		direction           reform.Direction
		target, realisation string
		rule                reform.AchievementRule
		want                string
	}{
		{"higher", reform.HigherIsBetter, "60", "45", reform.AchievementRule{}, "75.000"},
		{"higher, beyond", reform.HigherIsBetter, "3", "4", reform.AchievementRule{}, "133.333"},
		{"higher, capped", reform.HigherIsBetter, "3", "4", reform.AchievementRule{Cap: figure("120")}, "120.000"},
		{"below the cap", reform.HigherIsBetter, "4", "3", reform.AchievementRule{Cap: figure("120")}, "75.000"},
		{"nothing", reform.HigherIsBetter, "4", "0", reform.AchievementRule{}, "0.000"},
		{"lower, inverse", reform.LowerIsBetter, "9", "10", inverse, "90.000"},
		{"lower, mirror", reform.LowerIsBetter, "10", "11", mirror, "90.000"},
		{"lower, mirror, beyond twice", reform.LowerIsBetter, "10", "25", mirror, "-50.000"},
		{"lower, mirror, none", reform.LowerIsBetter, "10", "0", mirror, "200.000"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i := reform.Indicator{Name: "x", Direction: tt.direction, Target: figure(tt.target), Realisation: figure(tt.realisation)}
			x, err := i.Achievement(tt.rule)
			require.NoError(t, err)
			assert.Equal(t, tt.want, x.Decimal(3))
			assert.True(t, x.Exact())
		})
	}
}

func TestAchievementRefusals(t *testing.T) {
	huge, err := score.NewIndex(9_000_000_000, 1)
	require.NoError(t, err)
	tiny, err := score.NewIndex(1, 1_000_000_000)
	require.NoError(t, err)
	minus, err := decimal("1").Neg()
	require.NoError(t, err)
	for name, tt := range map[string]struct {
		i    reform.Indicator
		rule reform.AchievementRule
		want error
	}{
		"nothing":        {reform.Indicator{}, reform.AchievementRule{}, aparatur.ErrEmpty},
		"no realisation": {reform.Indicator{Direction: reform.HigherIsBetter, Target: figure("1")}, reform.AchievementRule{}, aparatur.ErrEmpty},
		"no rule":        {reform.Indicator{Direction: reform.LowerIsBetter, Target: figure("1"), Realisation: figure("1")}, reform.AchievementRule{}, aparatur.ErrEmpty},
		"target 0":       {reform.Indicator{Direction: reform.HigherIsBetter, Target: figure("0"), Realisation: figure("1")}, reform.AchievementRule{}, aparatur.ErrRange},
		"negative":       {reform.Indicator{Direction: reform.HigherIsBetter, Target: figure("1"), Realisation: &minus}, reform.AchievementRule{}, aparatur.ErrRange},
		"inverse of 0":   {reform.Indicator{Direction: reform.LowerIsBetter, Target: figure("1"), Realisation: figure("0")}, reform.AchievementRule{Lower: reform.Inverse}, score.ErrDivisionByZero},
		"overflow":       {reform.Indicator{Direction: reform.HigherIsBetter, Target: &tiny, Realisation: &huge}, reform.AchievementRule{}, score.ErrOverflow},
	} {
		_, err := tt.i.Achievement(tt.rule)
		require.ErrorIs(t, err, tt.want, name)
	}
}

func register(t testing.TB) *opd.Register {
	t.Helper()
	r, err := opd.NewRegister(opd.RegisterInfo{Agency: "Contoh"}, func(yield func(opd.Unit) bool) {
		_ = yield(opd.Unit{Code: "pemprov", Name: "Pemerintah Provinsi Contoh", Kind: opd.PemerintahDaerah}) &&
			yield(opd.Unit{Code: "dinsos", Parent: "pemprov", Name: "Dinas Sosial", Kind: opd.Dinas})
	})
	require.NoError(t, err)
	return r
}

func location(t testing.TB, s string) opd.RegionCode {
	t.Helper()
	c, err := opd.ParseRegionCode(s)
	require.NoError(t, err)
	return c
}

// complete is a theme that lacks nothing.
func complete(t testing.TB) reform.ThemePlan {
	return reform.ThemePlan{
		Theme: reform.PengentasanKemiskinan, RootCauses: []string{"Data penerima tidak mutakhir"}, Actions: []reform.Action{{Title: "Memutakhirkan data", Owner: "dinsos"}},
		Owner: "dinsos", Locations: []opd.RegionCode{location(t, "35.07")},
		Outputs:  []reform.Indicator{{Name: "Data mutakhir", Direction: reform.HigherIsBetter}},
		Outcomes: []reform.Indicator{{Name: "Tingkat kemiskinan", Unit: "persen", Direction: reform.LowerIsBetter, Target: figure("9.5")}},
	}
}

func TestPlanCheck(t *testing.T) {
	assert.Equal(t, []string{"Rencana belum memuat tema."}, reform.Plan{}.Check())
	p := reform.Plan{Agency: "Contoh", Edition: reform.Edition2020, Themes: []reform.ThemePlan{complete(t)}}
	assert.Empty(t, p.Check())
	p.Themes = append(p.Themes,
		reform.ThemePlan{Theme: reform.PeningkatanInvestasi, RootCauses: []string{"Perizinan lambat"}, Actions: []reform.Action{{Title: "Menyatukan layanan"}}},
		reform.ThemePlan{Own: " Air bersih ", RootCauses: []string{" "}, Actions: []reform.Action{{}}, Outcomes: []reform.Indicator{{}}},
		reform.ThemePlan{})
	assert.Equal(t, []string{
		"Akar masalah belum ditetapkan untuk tema Air bersih dan tanpa nama.",
		"Rencana aksi belum ditetapkan untuk tema Air bersih dan tanpa nama.",
		"Penanggung jawab belum ditetapkan untuk tema Peningkatan Investasi, Air bersih, dan tanpa nama.",
		"Indikator hasil belum ditetapkan untuk tema Peningkatan Investasi, Air bersih, dan tanpa nama.",
	}, p.Check())
	for theme, g := range p.Gaps() {
		assert.Equal(t, "Peningkatan Investasi", theme.Name())
		assert.Equal(t, reform.NoOwner, g)
		break
	}
}

// The comma inside a name is not one of the list.
func TestPlanCheckOfNamesWithCommas(t *testing.T) {
	p := reform.Plan{Edition: reform.Edition2025, Themes: []reform.ThemePlan{{Theme: reform.Hilirisasi}, {Theme: reform.Pendidikan}, {Theme: reform.KetahananPangan}}}
	require.NoError(t, p.Validate(nil))
	assert.Equal(t, "Akar masalah belum ditetapkan untuk tema Hilirisasi, “Akses, Kualitas dan Mutu Pendidikan”, dan Ketahanan Pangan Nasional.", p.Check()[0])
}

func TestPlanValidate(t *testing.T) {
	r := register(t)
	good := reform.Plan{Edition: reform.Edition2020, Themes: []reform.ThemePlan{complete(t), {Own: "Air bersih", Owner: "dinsos"}}}
	require.NoError(t, good.Validate(r))
	bad := complete(t)
	bad.Owner, bad.Actions[0].Owner = "dinkop", "x"
	bad.Locations = []opd.RegionCode{location(t, "35.99"), {}}
	bad.Outputs, bad.Outcomes = []reform.Indicator{{}}, []reform.Indicator{{Name: "Tanpa arah"}}
	p := reform.Plan{Edition: reform.Edition2020, Themes: []reform.ThemePlan{
		bad, complete(t), {}, {Theme: reform.Hilirisasi}, {Theme: reform.PeningkatanInvestasi, Own: "Dua"},
	}}
	err := p.Validate(r)
	for _, want := range []error{aparatur.ErrEmpty, aparatur.ErrUnknown, aparatur.ErrDuplicate, aparatur.ErrAmbiguous} {
		require.ErrorIs(t, err, want)
	}
	assert.Equal(t, strings.Join([]string{
		`rencana, tema "Pengentasan Kemiskinan", owner "dinkop": tidak dikenal`,
		`rencana, tema "Pengentasan Kemiskinan", actions.owner "x": tidak dikenal`,
		`rencana, tema "Pengentasan Kemiskinan", locations "35.99": tidak dikenal`,
		`rencana, tema "Pengentasan Kemiskinan", locations: tidak dikenal`,
		`rencana, tema "Pengentasan Kemiskinan", outputs: kosong`,
		`rencana, tema "Pengentasan Kemiskinan", outcomes.direction "Tanpa arah": kosong`,
		`rencana, tema "Pengentasan Kemiskinan", theme: tercatat lebih dari sekali`,
		`rencana, theme: kosong`,
		`rencana, tema "Hilirisasi", theme: tidak dikenal`,
		`rencana, tema "Peningkatan Investasi", own "Dua": bermakna ganda`,
	}, "\n"), aparatur.Explain(err, language.Indonesian))
	var first *reform.PlanError
	require.True(t, errors.As(err, &first))
	assert.Equal(t, `reform: plan, theme "Pengentasan Kemiskinan", owner "dinkop": not known`, first.Error())

	require.ErrorIs(t, reform.Plan{}.Validate(nil), aparatur.ErrUnknown)
	other := complete(t)
	other.Owner = "anything"
	require.NoError(t, reform.Plan{Edition: reform.Edition2020, Themes: []reform.ThemePlan{other}}.Validate(nil))
}

func TestPlanJSON(t *testing.T) {
	p := reform.Plan{Agency: "Contoh", Edition: reform.Edition2025, Themes: []reform.ThemePlan{complete(t)}}
	data, err := json.Marshal(p)
	require.NoError(t, err)
	var back reform.Plan
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, p, back)
}
