package bench

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/reform"
	"github.com/aparatur/aparatur/score"
)

func leadership() *reform.Framework {
	return must(reform.NewFramework(must(reform.Frequency(score.POMP)), sevenOfThree))
}

func BenchmarkReformScore(b *testing.B) {
	f, sheets := leadership(), crowd[reform.Item](many, 21)
	tries(b, func(i int) (reform.Profile, error) { return f.Score(&sheets[i]) })
}

func BenchmarkReformParseItem(b *testing.B) {
	b.Run("form=code", func(b *testing.B) { parses(b, reform.ParseItem, "KMT1", "kdp-3") })
	b.Run("form=sentence", func(b *testing.B) { parses(b, reform.ParseItem, reform.KMT1.Text(), reform.KDP3.Text()) })
}

func BenchmarkReformParseAttitude(b *testing.B) {
	parses(b, reform.ParseAttitude, reform.Komitmen.Code(), reform.KolaboratifPartisipatif.String())
}

func BenchmarkReformParseTheme(b *testing.B) {
	parses(b, reform.ParseTheme, reform.PengentasanKemiskinan.Code(), reform.PengentasanKemiskinan.String())
}

func BenchmarkReformPredicateOf(b *testing.B) {
	x := points()
	tries(b, func(i int) (reform.Predicate, error) {
		return reform.PredicateOf(reform.IndexFrom2023, reform.PemerintahProvinsi, x[i], false)
	})
}

func BenchmarkReformPredicates(b *testing.B) {
	tries(b, func(int) (score.Bands[reform.Predicate], error) {
		return reform.Predicates(reform.IndexFrom2023, reform.PemerintahProvinsi)
	})
}

func BenchmarkReformDifference(b *testing.B) {
	rb := slices.Collect(reform.BenchmarksOf(reform.IndeksRB))
	tries(b, func(int) (score.Index, error) { return reform.Difference(rb[2], rb[1]) })
}

func BenchmarkReformIndicatorAchievement(b *testing.B) {
	target, realisation := score.MustParseIndex("9.5"), score.MustParseIndex("10.35")
	for rule := range reform.LowerRules() {
		b.Run("rule="+rule.Code(), func(b *testing.B) {
			i := reform.Indicator{Name: "Kemiskinan", Direction: reform.LowerIsBetter, Target: &target, Realisation: &realisation}
			tries(b, func(int) (score.Index, error) { return i.Achievement(reform.AchievementRule{Lower: rule}) })
		})
	}
}

// planOf is a plan of all themes of an edition, with two indicators each, and one theme of the agency's own, which lacks much.
func planOf() reform.Plan {
	target := score.MustParseIndex("9.5")
	indicator := reform.Indicator{Name: "Tingkat kemiskinan", Unit: "persen", Direction: reform.LowerIsBetter, Target: &target}
	p := reform.Plan{Agency: "Pemerintah Provinsi Contoh", Edition: reform.Edition2020}
	for theme := range reform.Edition2020.Themes() {
		p.Themes = append(p.Themes, reform.ThemePlan{
			Theme: theme, RootCauses: []string{"Data penerima tidak mutakhir"}, Owner: "u0001",
			Actions:   []reform.Action{{Title: "Pemutakhiran data"}, {Title: "Pendampingan", Owner: "u0002"}},
			Locations: []opd.RegionCode{must(opd.FindRegion("Kota Batu")).Code},
			Outputs:   []reform.Indicator{indicator}, Outcomes: []reform.Indicator{indicator},
		})
	}
	p.Themes = append(p.Themes, reform.ThemePlan{Own: "Air bersih"})
	return p
}

func BenchmarkReformPlanCheck(b *testing.B) {
	p := planOf()
	calls(b, func(int) []string { return p.Check() })
}

func BenchmarkReformPlanValidate(b *testing.B) {
	p, r := planOf(), offices(1000)
	tries(b, func(int) (int, error) { return 0, p.Validate(r) })
}

func BenchmarkReformPlanUnmarshalJSON(b *testing.B) {
	data := must(json.Marshal(planOf()))
	b.SetBytes(int64(len(data)))
	tries(b, func(int) (p reform.Plan, err error) { return p, json.Unmarshal(data, &p) })
}

func BenchmarkReformPersonNarrative(b *testing.B) {
	r := must(panelOf(leadership()).Score(raters[reform.Item](21)))
	ten := score.MustParseIndex("10")
	calls(b, func(int) []string { return reform.PersonNarrative(r, ten, ten) })
}

func BenchmarkReformGroupNarrative(b *testing.B) {
	f, five := leadership(), score.MustParseIndex("5")
	for _, people := range []int{30, 1000} {
		b.Run(fmt.Sprintf("people=%d", people), func(b *testing.B) {
			list := profiles(f, people, 21)
			calls(b, func(int) []string { return reform.GroupNarrative(f, "pejabat", slices.Values(list), 5, five) })
		})
	}
}
