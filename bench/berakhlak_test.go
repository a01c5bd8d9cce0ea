package bench

import (
	"fmt"
	"slices"
	"testing"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// The 21 sentences as they stand in headers and cells of real files.
func BenchmarkBerakhlakParseBehaviour(b *testing.B) {
	b.Run("form=code", func(b *testing.B) { parses(b, berakhlak.ParseBehaviour, "AK1", "kb3") })
	b.Run("form=sentence", func(b *testing.B) {
		parses(b, berakhlak.ParseBehaviour, berakhlak.LY1.Text(berakhlak.SE2021), berakhlak.HM1.Text(berakhlak.UU2023))
	})
	b.Run("form=respelt", func(b *testing.B) {
		parses(b, berakhlak.ParseBehaviour,
			"Pegawai melaksanakan tugas dengan jujur, bertanggungjawab, cermat, disiplin, dan berintegritas tinggi.",
			"menggerakan pemanfaatan berbagai sumberdaya untuk tujuan bersama")
	})
	b.Run("form=refused", func(b *testing.B) { refuses(b, berakhlak.ParseBehaviour, "Menyalahgunakan kewenangan jabatan") })
}

func BenchmarkBerakhlakParseValue(b *testing.B) {
	b.Run("form=code", func(b *testing.B) { parses(b, berakhlak.ParseValue, "AD", "kb") })
	b.Run("form=name", func(b *testing.B) { parses(b, berakhlak.ParseValue, "Berorientasi Pelayanan", "Service-Oriented") })
}

func BenchmarkBerakhlakBehaviourText(b *testing.B) {
	calls(b, func(i int) string { return berakhlak.Behaviour(1 + i%21).Text(berakhlak.UU2023) })
}

func BenchmarkBerakhlakBehaviourAppendText(b *testing.B) {
	appends(b, func(dst []byte, i int) []byte {
		dst, _ = berakhlak.Behaviour(1 + i%21).AppendText(dst)
		return dst
	})
}

func BenchmarkBerakhlakValueScan(b *testing.B) {
	var v berakhlak.Value
	var src any = "KB"
	tries(b, func(int) (int, error) { return 0, v.Scan(src) })
}

func BenchmarkBerakhlakNewFrameworkEdition(b *testing.B) {
	scale := must(score.Likert(1, 5, score.POMP))
	tries(b, func(int) (*berakhlak.Framework, error) {
		return berakhlak.NewFrameworkEdition(berakhlak.UU2023, scale, sevenOfThree)
	})
}

func BenchmarkBerakhlakCategoryOf(b *testing.B) {
	x, categories := points(), berakhlak.Categories()
	tries(b, func(i int) (berakhlak.Category, error) {
		c, _, err := categories.Of(x[i])
		return c, err
	})
}

func BenchmarkBerakhlakCategories(b *testing.B) {
	calls(b, func(int) score.Bands[berakhlak.Category] { return berakhlak.Categories() })
}

func BenchmarkBerakhlakPersonNarrative(b *testing.B) {
	r := must(panelOf(culture()).Score(raters[berakhlak.Behaviour](21)))
	ten := score.MustParseIndex("10")
	calls(b, func(int) []string { return berakhlak.PersonNarrative(r, ten, ten) })
}

func BenchmarkBerakhlakNewUnit(b *testing.B) {
	f := culture()
	for _, people := range []int{30, 1000} {
		b.Run(fmt.Sprintf("people=%d", people), func(b *testing.B) {
			list := profiles(f, people, 21)
			calls(b, func(int) berakhlak.Unit { return berakhlak.NewUnit(f, "pejabat", slices.Values(list)) })
		})
	}
}

func BenchmarkBerakhlakUnitNarrative(b *testing.B) {
	f, five := culture(), score.MustParseIndex("5")
	unit := berakhlak.NewUnit(f, "pejabat", slices.Values(profiles(f, 1000, 21)))
	calls(b, func(int) []string { return berakhlak.UnitNarrative(unit, 5, five) })
}
