package bench

import (
	"encoding/json"
	"fmt"
	"strconv"
	"testing"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// A framework of 100 items that an agency might declare: ten dimensions of ten.
type (
	aspect   uint8
	question uint8
)

const (
	aspects   = 10
	questions = 100
)

func survey100() *score.Framework[aspect, question] {
	var dims []score.Dimension[aspect, question]
	for k := range aspects {
		name := fmt.Sprintf("A%d", k)
		d := score.Dimension[aspect, question]{ID: aspect(k + 1), Code: name, Name: name, Weight: 1 + k%3}
		for i := range questions / aspects {
			code := fmt.Sprintf("A%d.%d", k, i)
			id := question(questions/aspects*k + i + 1)
			d.Items = append(d.Items, score.Item[question]{ID: id, Code: code, Text: "Pernyataan " + code, Weight: 1})
		}
		dims = append(dims, d)
	}
	policy := score.Policy{MinItems: 1, MinDimensions: aspects, Total: score.TotalOfDimensions}
	return must(score.New(must(score.Likert(1, 5, score.POMP)), policy, dims...))
}

// grades is a table of seven bands of the exact value, as of national surveys.
func grades() score.Bands[string] {
	labels := []string{"D", "C", "CC", "B", "BB", "A", "AA"}
	bounds := []string{"0", "30", "50", "60", "70", "80", "90", "100"}
	var list []score.Band[string]
	for i, label := range labels {
		lower := score.Excl(score.MustParseIndex(bounds[i]))
		if i == 0 {
			lower = score.Incl(score.MustParseIndex(bounds[i]))
		}
		list = append(list, score.Band[string]{Label: label, Lower: lower, Upper: score.Incl(score.MustParseIndex(bounds[i+1]))})
	}
	return must(score.NewBands(score.Exact(), list...))
}

// floats is the loop that applications write instead: the mean of n dimensions of size items with answers of 1 to 5, in float64,
// missing answers left out, the range checked. The dimensions count alike.
func floats(row []uint8, n, size int, values []float64) (total float64, ok bool) {
	for d := range n {
		sum, answers := 0.0, 0
		for _, r := range row[size*d : size*d+size] {
			if r == 0 {
				continue
			}
			if r > 5 {
				return 0, false
			}
			sum += float64(r)
			answers++
		}
		if answers == 0 {
			return 0, false
		}
		values[d] = (sum/float64(answers) - 1) * 25
		total += values[d]
	}
	return total / float64(n), true
}

// rowsOf are the answers of sheets as that loop reads them.
func rowsOf[I ~uint8](sheets []score.Sheet[I], items int) [][]uint8 {
	rows := make([][]uint8, len(sheets))
	for n := range sheets {
		rows[n] = make([]uint8, items)
		for i, r := range sheets[n].All() {
			rows[n][i-1] = uint8(r)
		}
	}
	return rows
}

// gradeOf is the table of grades as an application writes it.
func gradeOf(x float64) string {
	switch {
	case x > 90:
		return "AA"
	case x > 80:
		return "A"
	case x > 70:
		return "BB"
	case x > 60:
		return "B"
	case x > 50:
		return "CC"
	case x > 30:
		return "C"
	}
	return "D"
}

// Scoring one sheet, beside the loop in float64 over the same answers.
func BenchmarkScoreSheet(b *testing.B) {
	values := make([]float64, aspects)
	f, sheets := culture(), crowd[berakhlak.Behaviour](many, 21)
	rows := rowsOf(sheets, 21)
	b.Run("items=21/by=exact", func(b *testing.B) {
		tries(b, func(i int) (berakhlak.Profile, error) { return f.Score(&sheets[i]) })
	})
	b.Run("items=21/by=float64", func(b *testing.B) {
		calls(b, func(i int) float64 {
			x, _ := floats(rows[i], 7, 3, values)
			return x
		})
	})
	g, large := survey100(), crowd[question](many, questions)
	rows100 := rowsOf(large, questions)
	b.Run("items=100/by=exact", func(b *testing.B) {
		tries(b, func(i int) (score.Profile[aspect], error) { return g.Score(&large[i]) })
	})
	b.Run("items=100/by=float64", func(b *testing.B) {
		calls(b, func(i int) float64 {
			x, _ := floats(rows100[i], aspects, questions/aspects, values)
			return x
		})
	})
}

// From a sheet to what is printed: score, total, grade, two decimals.
func BenchmarkScoreSheetToText(b *testing.B) {
	f, sheets, table := culture(), crowd[berakhlak.Behaviour](many, 21), grades()
	rows, values := rowsOf(sheets, 21), make([]float64, 7)
	b.Run("by=exact", func(b *testing.B) {
		appends(b, func(dst []byte, i int) []byte {
			p, err := f.Score(&sheets[i])
			if err != nil {
				return dst
			}
			label, _, _ := score.BandOf(table, p)
			return p.Total().AppendDecimal(append(dst, label...), 2)
		})
	})
	b.Run("by=float64", func(b *testing.B) {
		appends(b, func(dst []byte, i int) []byte {
			x, ok := floats(rows[i], 7, 3, values)
			if !ok {
				return dst
			}
			return strconv.AppendFloat(append(dst, gradeOf(x)...), x, 'f', 2, 64)
		})
	})
}

func BenchmarkScoreNew(b *testing.B) {
	b.Run("items=21", func(b *testing.B) { calls(b, func(int) *berakhlak.Framework { return culture() }) })
	b.Run("items=100", func(b *testing.B) { calls(b, func(int) *score.Framework[aspect, question] { return survey100() }) })
}

func BenchmarkScoreProfileTotal(b *testing.B) {
	p := profiles(culture(), many, 21)
	calls(b, func(i int) score.Index { return p[i].Total() })
}

func BenchmarkScoreProfileOf(b *testing.B) {
	p := profiles(culture(), many, 21)
	calls(b, func(i int) score.Index {
		x, _ := p[i].Of(berakhlak.Loyal)
		return x
	})
}

func BenchmarkScoreProfileAll(b *testing.B) {
	p := profiles(culture(), many, 21)
	calls(b, func(i int) (n int) {
		for _, x := range p[i].All() {
			n += x.Sign()
		}
		return n
	})
}

func BenchmarkScoreProfileStrongest(b *testing.B) {
	p := profiles(culture(), many, 21)
	calls(b, func(i int) []berakhlak.Value { return p[i].Strongest() })
}

func BenchmarkScoreProfileMarshalJSON(b *testing.B) {
	p := profiles(culture(), many, 21)
	tries(b, func(i int) ([]byte, error) { return json.Marshal(p[i]) })
}

func BenchmarkScoreCombine(b *testing.B) {
	f, p := culture(), profiles(culture(), many, 21)
	tries(b, func(i int) (berakhlak.Profile, error) { return f.Combine(p[i].All()) })
}

func BenchmarkScoreBandOf(b *testing.B) {
	p, table := profiles(culture(), many, 21), grades()
	tries(b, func(i int) (string, error) {
		label, _, err := score.BandOf(table, p[i])
		return label, err
	})
}

func BenchmarkScoreBandsOf(b *testing.B) {
	x := points()
	look := func(table score.Bands[string]) func(b *testing.B) {
		return func(b *testing.B) {
			tries(b, func(i int) (string, error) {
				label, _, err := table.Of(x[i])
				return label, err
			})
		}
	}
	b.Run("lookup=exact", look(grades()))
	type band = score.Band[string]
	at := score.MustParseIndex
	b.Run("lookup=places", look(must(score.NewBands(score.AtPlaces(2),
		band{Label: "D", None: true, Lower: score.Incl(at("0")), Upper: score.Excl(at("25"))},
		band{Label: "D", Lower: score.Incl(at("25")), Upper: score.Incl(at("64.99"))},
		band{Label: "C", Lower: score.Incl(at("65")), Upper: score.Incl(at("76.6"))},
		band{Label: "B", Lower: score.Incl(at("76.61")), Upper: score.Incl(at("88.3"))},
		band{Label: "A", Lower: score.Incl(at("88.31")), Upper: score.Incl(at("100"))}))))
}

func BenchmarkScoreBandsPlaces(b *testing.B) {
	x, table := points(), grades()
	calls(b, func(i int) int { return table.Places(x[i], 2) })
}

func BenchmarkScoreSheetSet(b *testing.B) {
	var s berakhlak.Sheet
	tries(b, func(i int) (int, error) { return 0, s.Set(berakhlak.Behaviour(1+i%21), score.Rating(1+i%5)) })
}

func BenchmarkScoreMarshalSheet(b *testing.B) {
	f, sheets := culture(), crowd[berakhlak.Behaviour](many, 21)
	tries(b, func(i int) ([]byte, error) { return f.MarshalSheet(&sheets[i]) })
}

func BenchmarkScoreUnmarshalSheet(b *testing.B) {
	f, sheets := culture(), crowd[berakhlak.Behaviour](1, 21)
	data := must(f.MarshalSheet(&sheets[0]))
	var s berakhlak.Sheet
	b.SetBytes(int64(len(data)))
	tries(b, func(int) (int, error) { return 0, f.UnmarshalSheet(data, &s) })
}

func BenchmarkScoreScaleParse(b *testing.B) {
	scale := must(must(score.Likert(1, 5, score.POMP)).WithLabels("Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu"))
	b.Run("answer=number", func(b *testing.B) { parses(b, scale.Parse, "1", "2", "3", "4", "5") })
	b.Run("answer=label", func(b *testing.B) {
		parses(b, scale.Parse, "Tidak Pernah", "jarang", "Kadang-kadang", "SERING", "Selalu")
	})
	b.Run("answer=both", func(b *testing.B) { parses(b, scale.Parse, "4 - Sering", "2 - Jarang") })
}

func BenchmarkScoreParseItem(b *testing.B) {
	f := survey100()
	parses(b, f.ParseItem, "A0.0", "a9.9")
}

func BenchmarkScoreParseRole(b *testing.B) {
	parses(b, panelOf(culture()).ParseRole, "atasan", "Rekan kerja", "bawahan")
}

// One person: self, superior, four peers and five subordinates.
func BenchmarkScorePanelScore(b *testing.B) {
	b.Run("items=21", func(b *testing.B) {
		panel, sheets := panelOf(culture()), raters[berakhlak.Behaviour](21)
		tries(b, func(int) (berakhlak.PanelResult, error) { return panel.Score(sheets) })
	})
	b.Run("items=100", func(b *testing.B) {
		panel, sheets := panelOf(survey100()), raters[question](questions)
		tries(b, func(int) (score.PanelResult[aspect, question], error) { return panel.Score(sheets) })
	})
}

// What a report card reads of one person.
func BenchmarkScorePanelResultRead(b *testing.B) {
	r := must(panelOf(culture()).Score(raters[berakhlak.Behaviour](21)))
	ten := score.MustParseIndex("10")
	calls(b, func(int) (n int) {
		for d, x := range r.All() {
			gap, _ := r.Gap(d)
			n += x.Sign() + gap.Sign()
		}
		for role := range r.Roles() {
			n += role.Raters()
		}
		for _, x := range r.Items() {
			n += x.Sign()
		}
		high, low, _ := r.Prominent(ten)
		return n + r.Total().Sign() + len(high) + len(low)
	})
}

func BenchmarkScorePanelResultMarshalJSON(b *testing.B) {
	r := must(panelOf(culture()).Score(raters[berakhlak.Behaviour](21)))
	tries(b, func(int) ([]byte, error) { return json.Marshal(r) })
}

func BenchmarkScoreContrastAdd(b *testing.B) {
	var c score.Contrast[berakhlak.Value]
	p := profiles(culture(), many, 21)
	calls(b, func(i int) *score.Contrast[berakhlak.Value] {
		c.Add(p[i].All())
		return &c
	})
}

func BenchmarkScoreComparable(b *testing.B) {
	p := profiles(culture(), many, 21)
	tries(b, func(i int) (int, error) { return 0, score.Comparable(p[i], p[many-1-i]) })
}
