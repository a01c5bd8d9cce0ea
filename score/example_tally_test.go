package score_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/aparatur/aparatur/score"
)

// rekap is a tally of everything over these sheets.
func rekap(sheets ...*score.Sheet[Butir]) *score.Tally[Aspek, Butir] {
	f, err := newFormulir()
	if err != nil {
		panic(err)
	}
	tally, err := score.NewTally(f, score.Means|score.Items|score.PerPerson|score.Alpha)
	if err != nil {
		panic(err)
	}
	for _, s := range sheets {
		if err := tally.Add(s); err != nil {
			panic(err)
		}
	}
	return tally
}

// A survey in which each person fills in one sheet.
func ExampleNewTally() {
	f, err := newFormulir()
	if err != nil {
		fmt.Println(err)
		return
	}
	tally, err := score.NewTally(f, score.Means|score.PerPerson)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, sheet := range []*score.Sheet[Butir]{lembar(5, 5, 4, 4, 3, 3), lembar(4, 4, 4, 4, 4, 4), lembar(4, 0, 3, 3, 5, 5)} {
		if err := tally.Add(sheet); err != nil {
			fmt.Println(err)
		}
	}
	pooled, _ := tally.Pooled(Kerapian)
	person, _ := tally.PersonMean(Kerapian)
	fmt.Println(tally.Sheets(), tally.Totals(), tally.Uniform())
	fmt.Println("semua jawaban bersama:", pooled.Decimal(2))
	fmt.Println("rata-rata orang:", person.Decimal(2))
	// Output:
	// 3 3 1
	// semua jawaban bersama: 85.00
	// rata-rata orang: 83.33
}

func ExampleNewTallyBands() {
	f, err := newFormulir()
	if err != nil {
		fmt.Println(err)
		return
	}
	at := score.MustParseIndex
	bands, err := score.NewBands(score.AtPlaces(1),
		score.Band[string]{Label: "Rendah", Upper: score.Excl(at("50"))},
		score.Band[string]{Label: "Sedang", Lower: score.Incl(at("50")), Upper: score.Excl(at("75"))},
		score.Band[string]{Label: "Tinggi", Lower: score.Incl(at("75"))})
	if err != nil {
		fmt.Println(err)
		return
	}
	tally, err := score.NewTallyBands(f, bands, score.Means)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, sheet := range []*score.Sheet[Butir]{lembar(5, 5, 4, 4, 3, 3), lembar(4, 4, 4, 4, 4, 4), lembar(2, 3, 2, 3, 2, 3), lembar(4)} {
		if err := tally.Add(sheet); err != nil {
			fmt.Println(err)
		}
	}
	counts, err := score.BandCounts(bands, tally)
	for _, c := range counts {
		fmt.Println(c.Label, c.N)
	}
	fmt.Println(tally.Sheets()-tally.Totals(), "tanpa nilai total", err)
	// Output:
	// Rendah 1
	// Sedang 0
	// Tinggi 2
	// 1 tanpa nilai total <nil>
}

func ExampleBandCounts() {
	f, err := newFormulir()
	if err != nil {
		fmt.Println(err)
		return
	}
	bands, err := score.NewBands(score.Exact(), score.Band[string]{Label: "semua"})
	if err != nil {
		fmt.Println(err)
		return
	}
	tally, err := score.NewTally(f, score.Means)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = score.BandCounts(bands, tally)
	fmt.Println(err)
	// Output:
	// not collected by this tally
}

// Parts that were computed apart are marshalled, and merged in any order to the same bytes.
func ExampleTally_Merge() {
	east, west := rekap(lembar(5, 5, 4, 4, 3, 3), lembar(4, 4, 4, 4, 4, 4)), rekap(lembar(4, 0, 3, 3, 5, 5))
	data, err := west.MarshalBinary()
	if err != nil {
		fmt.Println(err)
	}

	part := east.Fresh()
	if err := part.UnmarshalBinary(data); err != nil {
		fmt.Println(err)
	}
	if err := east.Merge(part); err != nil {
		fmt.Println(err)
	}
	all, err := east.MarshalBinary()
	if err != nil {
		fmt.Println(err)
	}

	once := rekap(lembar(4, 0, 3, 3, 5, 5), lembar(4, 4, 4, 4, 4, 4), lembar(5, 5, 4, 4, 3, 3))
	same, err := once.MarshalBinary()
	fmt.Println(east.Sheets(), slices.Equal(all, same), err)
	// Output:
	// 3 true <nil>
}

func ExampleTally_MarshalText() {
	stored, err := rekap(lembar(5, 5, 4, 4, 3, 3)).MarshalText()
	fmt.Println(string(stored[:10])+"…", err)

	unit := rekap()
	err = unit.UnmarshalText(stored)
	fmt.Println(unit.Sheets(), err)
	// Output:
	// QVBUQUxMWT… <nil>
	// 1 <nil>
}

// A program in another language reads the object, and writes one for the sheets that it has counted itself.
func ExampleTally_MarshalJSON() {
	f, err := newFormulir()
	if err != nil {
		fmt.Println(err)
		return
	}
	tally, err := score.NewTally(f, score.Means)
	if err != nil {
		fmt.Println(err)
		return
	}
	written, err := json.Marshal(tally)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(written[strings.Index(string(written), `"unit"`):]))

	counted := strings.NewReplacer(`"sheets":0,"totals":0`, `"sheets":2,"totals":1`,
		`"R","people":0,"weights":"0","points":"0"`, `"R","people":2,"weights":"3","points":"10"`).Replace(string(written))
	err = json.Unmarshal([]byte(counted), tally)
	mean, ok := tally.Pooled(Kerapian)
	fmt.Println(tally.Sheets(), mean.Decimal(2), ok, err)

	err = json.Unmarshal([]byte(strings.Replace(counted, `"weights":"3"`, `"weights":"1"`, 1)), tally)
	fmt.Println(err)
	err = json.Unmarshal([]byte(strings.Replace(counted, `"P","people":0`, `"P","people":"none"`, 1)), tally)
	fmt.Println(err)
	// Output:
	// "unit":"25","sheets":0,"totals":0,"uniform":0,"means":[{"dimension":"R","people":0,"weights":"0","points":"0"},{"dimension":"P","people":0,"weights":"0","points":"0"},{"dimension":"M","people":0,"weights":"0","points":"0"}]}
	// 2 83.33 true <nil>
	// damaged or unknown encoding: numbers that no sheets give
	// damaged or unknown encoding: means[1].people
}

// The pooled mean is of answers, the mean of people is of their own indices.
func ExampleTally_Pooled() {
	tally := rekap(lembar(5, 5, 4, 4, 3, 3), lembar(4, 0, 3, 3, 5, 5))
	kerapian, ok := tally.Pooled(Kerapian)
	fmt.Println(kerapian.Decimal(2), ok)
	total, ok := tally.PooledTotal()
	fmt.Println(total.Decimal(2), ok)
	// Output:
	// 91.67 true
	// 76.39 true
}

func ExampleTally_PersonMean() {
	tally := rekap(lembar(5, 5, 4, 4, 3, 3), lembar(4, 0, 3, 3, 5, 5))
	kerapian, ok := tally.PersonMean(Kerapian)
	fmt.Println(kerapian, ok, tally.People(Kerapian))
	total, ok := tally.PersonTotal()
	fmt.Println(total, ok)
	deviation, ok := tally.PersonDeviation(Kerapian)
	fmt.Printf("%.3f %t\n", deviation, ok)
	deviation, ok = tally.PersonTotalDeviation()
	fmt.Printf("%.3f %t\n", deviation, ok)
	// Output:
	// 87.5 true 2
	// 75 true
	// 17.678 true
	// 0.000 true
}

func ExampleTally_PooledDifference() {
	before, after := rekap(lembar(3, 3, 3, 3, 3, 3)), rekap(lembar(4, 3, 3, 3, 3, 3))
	for _, difference := range []func() (score.Index, error){
		func() (score.Index, error) { return after.PooledDifference(before, Kerapian) },
		func() (score.Index, error) { return after.PooledTotalDifference(before) },
		func() (score.Index, error) { return before.PersonDifference(after, Kerapian) },
		func() (score.Index, error) { return before.PersonTotalDifference(after) },
		func() (score.Index, error) { return after.PooledDifference(before.Fresh(), Kerapian) },
	} {
		fmt.Println(difference())
	}
	// Output:
	// 12.5 <nil>
	// 25/6 <nil>
	// -12.5 <nil>
	// -25/6 <nil>
	// 0 too few answers
}

func ExampleTally_Item() {
	tally := rekap(lembar(4), lembar(5), lembar(4), lembar(score.CannotRate), lembar(score.CannotRate), lembar())
	counts, ok := tally.Item(R1)
	fmt.Println(counts.Answered, counts.CannotRate, counts.Missing, ok)
	for position, n := range counts.All() {
		fmt.Println(position, n)
	}
	fmt.Println(counts.At(4), counts.NotObservable())
	mean, ok := tally.ItemMean(R1)
	fmt.Println(mean.Decimal(1), ok)
	// Output:
	// 3 2 1 true
	// 1 0
	// 2 0
	// 3 0
	// 4 2
	// 5 1
	// 2 true
	// 83.3 true
}

// Cronbach's alpha over the complete sheets, from the moments.
func ExampleTally_Moments() {
	tally := rekap(lembar(5, 5, 4, 4, 5, 4), lembar(2, 3, 2, 2, 3, 2), lembar(4, 4, 4, 3, 4, 4), lembar(1, 0, 2))
	m, ok := tally.Moments()
	fmt.Println(m.Cases(), ok)
	n, variances := float64(m.Cases()), 0.0
	var total, squares uint64
	for item := R1; item <= M2; item++ {
		sum, square, withTotal := m.Of(item)
		variances += (float64(square) - float64(sum*sum)/n) / (n - 1)
		total, squares = total+sum, squares+withTotal
	}
	variance := (float64(squares) - float64(total*total)/n) / (n - 1)
	fmt.Printf("%.3f\n", 6.0/5*(1-variances/variance))
	// Output:
	// 3 true
	// 0.983
}

// What may be shown of a group: nothing of fewer than the minimum, and nothing from which it could be computed.
func ExampleTally_Publish() {
	tally := rekap(lembar(5, 5, 4, 4, 3, 3), lembar(4, 4, 4, 4), lembar(4, 3, 3, 3))
	published, err := tally.Publish(3)
	fmt.Println(published.Sheets(), published.Minimum(), err)
	for aspect := Kerapian; aspect <= Keramahan; aspect++ {
		mean, ok := published.Pooled(aspect)
		fmt.Println(aspect, mean.Decimal(1), ok)
	}
	fmt.Println("ditahan:", slices.Collect(published.Withheld()))
	_, ok := published.PooledTotal()
	fmt.Println("total:", ok)

	_, err = tally.Publish(5)
	fmt.Println(err)
	// Output:
	// 3 3 <nil>
	// Kerapian 79.2 true
	// Ketepatan 66.7 true
	// Keramahan 0.0 false
	// ditahan: [Keramahan]
	// total: false
	// withheld: group too small
}

func ExamplePublished() {
	published, err := rekap(lembar(5, 5, 4, 4, 3, 3), lembar(4, 4, 4, 4, 2, 3), lembar(4, 3, 3, 3, 3, 3)).Publish(3)
	if err != nil {
		fmt.Println(err)
		return
	}
	mean, ok := published.PersonMean(Kerapian)
	fmt.Println(mean.Decimal(1), ok)
	total, ok := published.PersonTotal()
	fmt.Println(total.Decimal(1), ok)
	total, ok = published.PooledTotal()
	fmt.Println(total.Decimal(1), ok)
	item, ok := published.ItemMean(R1)
	fmt.Println(item.Decimal(1), ok)
	b, err := json.Marshal(published)
	fmt.Println(string(b), err)
	// Output:
	// 79.2 true
	// 63.9 true
	// 63.9 true
	// 83.3 true
	// {"n":3,"minimum":3,"pooled":{"R":79.166666,"P":66.666666,"M":45.833333,"total":63.888888},"persons":{"R":79.166666,"P":66.666666,"M":45.833333,"total":63.888888}} <nil>
}
