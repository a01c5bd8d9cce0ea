package score_test

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

// Wrong results seen in public applications, each as a test of what this package does instead.

func labelOf(t *testing.T, b score.Bands[string], x string) string {
	t.Helper()
	label, ok, err := b.Of(textIndex(t, x))
	require.NoError(t, err)
	require.True(t, ok)
	return label
}

// "if nilai >= 76.61 && nilai <= 88.30" finds no band for 76.608….
func TestDefect01ClosedBandsLeaveGaps(t *testing.T) {
	skm := skmTable(t)
	assert.Equal(t, "B", labelOf(t, skm, "13100/171")) // 76.608…
	assert.Equal(t, "D", labelOf(t, skm, "64.99042"))
	for n := int64(2500); n < 10000; n++ {
		x, err := score.NewIndex(2*n+1, 200) // halfway between two printed bounds
		require.NoError(t, err)
		_, ok, err := skm.Of(x)
		require.NoError(t, err, x)
		require.True(t, ok, x)
	}
}

// Bands of whole numbers return nothing for 84.5, 90.5 and 109.71.
func TestDefect02IntegerBandsLeaveFractionsOut(t *testing.T) {
	b := bands(t, score.AtPlaces(0), closed("rendah", "0", "71"), closed("sedang", "72", "84"), closed("tinggi", "85", "90"),
		closed("sangat tinggi", "91", "109"), closed("puncak", "110", "120"))
	for x, want := range map[string]string{"71.4": "rendah", "71.5": "sedang", "84.49": "sedang", "84.5": "tinggi", "90.5": "sangat tinggi",
		"109.4": "sangat tinggi", "109.71": "puncak"} {
		assert.Equal(t, want, labelOf(t, b, x), x)
	}
}

// With "0–60, 60–80, 80–100" the band of 60 depends on the order of the ifs.
func TestDefect03SharedEndPointsAreRefused(t *testing.T) {
	for _, lookup := range []score.Lookup{score.Exact(), score.AtPlaces(0), score.AtPlaces(2)} {
		_, err := score.NewBands(lookup, closed("rendah", "0", "60"), closed("sedang", "60", "80"), closed("tinggi", "80", "100"))
		require.ErrorIs(t, err, aparatur.ErrRange)
		assert.ErrorContains(t, err, "overlap")
	}
}

// The law says "> 90" where applications write ">= 90".
func TestDefect04GreaterIsNotGreaterOrEqual(t *testing.T) {
	sakip := sakipTable(t)
	for x, want := range map[string]string{"90": "A", "90.01": "AA", "80": "BB", "70": "B", "60": "CC", "50": "C", "30": "D", "0.01": "D"} {
		assert.Equal(t, want, labelOf(t, sakip, x), x)
	}
}

// A repealed table gives other bands; what was classified by it says so, and is not compared with the new.
func TestDefect05BandsOfARepealedRegulation(t *testing.T) {
	repealed := bands(t, score.AtPlaces(2), closed("D", "25.00", "43.75"), closed("C", "43.76", "62.50"), closed("B", "62.51", "81.25"),
		closed("A", "81.26", "100"))
	assert.Equal(t, "B", labelOf(t, repealed, "65"))
	assert.Equal(t, "C", labelOf(t, skmTable(t), "65"))

	f, err := newSKM()
	require.NoError(t, err)
	old, err := score.NewTallyBands(f, repealed, score.Means)
	require.NoError(t, err)
	current, err := score.NewTallyBands(f, skmTable(t), score.Means)
	require.NoError(t, err)
	var notComparable *score.NotComparableError
	require.ErrorAs(t, score.Comparable(old, current), &notComparable)
	require.Len(t, notComparable.Differences, 1)
	assert.Equal(t, "bands", notComparable.Differences[0].Field)
	assert.Contains(t, old.Stamp().Bands, "43.75")
}

// 65.006 is printed 65.01 and classified below 65.01.
func TestDefect06CategoryBesideThePrintedNumber(t *testing.T) {
	b := bands(t, score.AtPlaces(2), closed("kurang", "0", "65.00"), closed("cukup", "65.01", "100"))
	x := num("65.006")
	assert.Equal(t, "65.01", x.Decimal(b.Places(x, 2)))
	assert.Equal(t, "cukup", labelOf(t, b, "65.006"))

	// Where the law compares the exact value, enough places are printed.
	x = num("90.004")
	assert.Equal(t, "AA", labelOf(t, sakipTable(t), "90.004"))
	assert.Equal(t, "90.004", x.Decimal(sakipTable(t).Places(x, 2)))
	assert.Equal(t, "75.0", num("74.96").Decimal(surveyTable(t).Places(num("74.96"), 2)))
	assert.Equal(t, "Sehat", labelOf(t, surveyTable(t), "74.96"))
}

// NaN compares false with everything and falls into the last else.
func TestDefect07NoBandForWhatIsNoNumber(t *testing.T) {
	var x score.Index
	require.ErrorIs(t, x.Scan(math.NaN()), aparatur.ErrRange)
	require.ErrorIs(t, x.Scan(nil), aparatur.ErrEmpty)
	require.Error(t, json.Unmarshal([]byte("null"), &x))
	_, err := score.ParseIndex("NaN")
	require.ErrorIs(t, err, aparatur.ErrSyntax)
	_, _, err = skmTable(t).Of(num("100.01"))
	require.ErrorIs(t, err, score.ErrDomain)
	_, _, err = skmTable(t).Of(score.Index{})
	require.ErrorIs(t, err, score.ErrDomain)
	_, _, err = score.BandOf(sakipTable(t), modelProfile{})
	require.ErrorIs(t, err, score.ErrNoTotal)
}

func skmOf(t *testing.T, answer score.Rating) score.Index {
	t.Helper()
	f, err := newSKM()
	require.NoError(t, err)
	var sheet score.Sheet[Unsur]
	for u := Persyaratan; u <= Sarana; u++ {
		require.NoError(t, sheet.Set(u, answer))
	}
	p, err := f.Score(&sheet)
	require.NoError(t, err)
	return p.Total()
}

// 0.11 in place of 1/9 gives 99.0 for the best answers and 24.75, below the legal minimum, for the worst.
func TestDefect08NinthsAreExact(t *testing.T) {
	assert.Equal(t, num("100"), skmOf(t, 4))
	assert.Equal(t, num("75"), skmOf(t, 3))
	assert.Equal(t, num("50"), skmOf(t, 2))
	assert.Equal(t, num("25"), skmOf(t, 1))
}

// In float64 nine ninths of 4 come to 100.00000000000003, which is not <= 100.
func TestDefect09NoFloatAccumulation(t *testing.T) {
	sum := 0.0
	for range 9 {
		sum += 4 * (1.0 / 9) * 25
	}
	assert.NotEqual(t, 100.0, sum, "what float64 makes of it")
	best := skmOf(t, 4)
	assert.Zero(t, best.Cmp(num("100")))
	label, ok, err := skmTable(t).Of(best)
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Equal(t, "A", label)
}

// Rounding each item, then their mean, and then once more for the page moves a result across a bound.
func TestDefect10RoundingOnce(t *testing.T) {
	x := num("74.9495")
	assert.Equal(t, "74.9", x.Decimal(1))
	assert.Equal(t, "75.0", x.Round(3).Round(2).Round(1).Decimal(1), "what rounding in steps makes of it")
	assert.Equal(t, "Cukup Sehat", labelOf(t, surveyTable(t), "74.9495"))

	third, err := score.NewIndex(200, 3)
	require.NoError(t, err)
	mean, err := score.Mean(slices.Values([]score.Index{third, third, third}))
	require.NoError(t, err)
	assert.Equal(t, third, mean)

	// What is written for another program can be rounded there as the exact value.
	exact := num("49.9999996")
	encoded, err := json.Marshal(exact)
	require.NoError(t, err)
	assert.Equal(t, "49.999999", string(encoded))
	exact = num("0.4949999999")
	encoded, err = json.Marshal(exact)
	require.NoError(t, err)
	var back score.Index
	require.NoError(t, json.Unmarshal(encoded, &back))
	for places := range 6 {
		assert.Equal(t, exact.Decimal(places), back.Decimal(places))
	}
}

// A sum over raters lets popularity raise the score without bound.
func TestDefect11MoreRatersAreNotMorePoints(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	tally, err := score.NewTally(f, score.Means|score.PerPerson)
	require.NoError(t, err)
	for range 100 {
		require.NoError(t, tally.Add(sheetOf(t, 4, 4, 4, 2)))
		pooled, ok := tally.PooledTotal()
		require.True(t, ok)
		assert.Equal(t, num("75"), pooled)
		person, ok := tally.PersonTotal()
		require.True(t, ok)
		assert.Equal(t, num("75"), person)
	}
}

// Where the rule is a ratio of sums, a mean of ratios rounded before is something else.
func TestDefect12RatioOfSums(t *testing.T) {
	reached, needed := []int64{7, 1, 2}, []int64{9, 3, 7}
	var ratios, rounded []score.Index
	for i := range reached {
		x, err := score.NewIndex(100*reached[i], needed[i])
		require.NoError(t, err)
		ratios, rounded = append(ratios, x), append(rounded, x.Round(2))
	}
	ofSums, err := score.WeightedMean(func(yield func(score.Index, int64) bool) {
		for i, x := range ratios {
			if !yield(x, needed[i]) {
				return
			}
		}
	})
	require.NoError(t, err)
	want, err := score.NewIndex(100*(7+1+2), 9+3+7)
	require.NoError(t, err)
	assert.Equal(t, want, ofSums)
	ofRounded, err := score.Mean(slices.Values(rounded))
	require.NoError(t, err)
	assert.NotEqual(t, want.Round(0), ofRounded.Round(0))
}

// A missing answer that counts as 0 lowers the score, as do weights split over all who could have answered.
func TestDefect14MissingAnswersDoNotLowerTheScore(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	for _, ratings := range [][]score.Rating{{4, 4, 4, 2}, {4, 4, 4}, {4, 0, 0, 2}, {0, 4, tt, 2}, {tt, 4}, {0, 0, 0, 2}} {
		p, err := f.Score(sheetOf(t, ratings...))
		require.NoError(t, err)
		assert.Equal(t, num("75"), p.Total(), ratings)
	}
}

// "|| 20" turns a weight of 0 into 20, and a score of 0 into a missing one; a missing rating becomes 3, or 0.
func TestDefect15ZeroIsNotMissing(t *testing.T) {
	dims := twoByTwo()
	dims[0].Items[0].Weight = 0
	_, err := score.New(frequency(t), lenient, dims...)
	require.ErrorIs(t, err, aparatur.ErrRange, "a weight of 0 is neither taken nor replaced")

	f := twoByTwoFramework(t, lenient)
	p, err := f.Score(sheetOf(t, 1, 1, 1, 5))
	require.NoError(t, err)
	assert.True(t, p.HasTotal())
	assert.Equal(t, score.Index{}, p.Total())
	encoded, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, `{"C":0,"T":0,"total":0}`, string(encoded))

	p, err = f.Score(sheetOf(t, 1, 1))
	require.NoError(t, err)
	encoded, err = json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, `{"C":0,"T":null,"total":0}`, string(encoded))
	assert.Equal(t, score.Counts{Missing: 2}, p.Counts(2))

	zeroToFour, err := score.New(likert(t, 0, 4, score.POMP), lenient, twoByTwo()...)
	require.NoError(t, err)
	var sheet modelSheet
	require.NoError(t, zeroToFour.UnmarshalSheet([]byte(`{"C1":0,"C2":null}`), &sheet))
	assert.Equal(t, score.Rating(1), sheet.Rating(1), "the answer 0 is an answer")
	assert.Zero(t, sheet.Rating(2), "null is none")
}

// A mean that is always divided by five counts those who are absent, and an empty group divides by zero.
func TestDefect16DividingByThoseWhoArePresent(t *testing.T) {
	jurors := []score.Index{num("80"), num("85"), num("90")}
	mean, err := score.Mean(slices.Values(jurors))
	require.NoError(t, err)
	assert.Equal(t, num("85"), mean)
	_, err = score.Mean(slices.Values(jurors[:0]))
	require.ErrorIs(t, err, aparatur.ErrEmpty)
	p, err := twoByTwoFramework(t, lenient).Score(new(modelSheet))
	require.ErrorIs(t, err, score.ErrTooFew)
	assert.False(t, p.HasTotal())
}

// "?? 1" gives an unknown label the lowest score.
func TestDefect20UnknownLabelsAreRefused(t *testing.T) {
	for _, answer := range []string{"Seringkali", "Serig", "Baik", "?", "undefined"} {
		r, err := frequency(t).Parse(answer)
		require.ErrorIs(t, err, aparatur.ErrUnknown, answer)
		assert.Zero(t, r)
	}
	_, err := grades(t).Parse("AAA")
	require.ErrorIs(t, err, aparatur.ErrUnknown)
	_, err = twoByTwoFramework(t, lenient).ParseItem("C9")
	require.ErrorIs(t, err, aparatur.ErrUnknown)
	_, err = score.ParseMethod("persen")
	require.ErrorIs(t, err, aparatur.ErrUnknown)
}

// A table of names by position shifts all later names when one entry is missing: here a name comes with its constant, and a
// declaration with a hole is refused.
func TestDefect21NamesStandBesideTheirConstants(t *testing.T) {
	dims := twoByTwo()
	slices.Reverse(dims)
	slices.Reverse(dims[0].Items)
	f, err := score.New(frequency(t), lenient, dims...)
	require.NoError(t, err)
	for _, d := range twoByTwo() {
		for _, want := range d.Items {
			got, dim, ok := f.Item(want.ID)
			require.True(t, ok)
			assert.Equal(t, want, got)
			assert.Equal(t, d.ID, dim)
		}
	}
	dims[0].Items = dims[0].Items[:1]
	_, err = score.New(frequency(t), lenient, dims...)
	require.ErrorContains(t, err, "item 3 is missing")
}

// An indicator found again by its misspelt sentence is another indicator: codes are what is stored.
func TestDefect22ItemsAreKeyedByCode(t *testing.T) {
	f := twoByTwoFramework(t, lenient)
	encoded, err := f.MarshalSheet(sheetOf(t, 5, 4, 3, 2))
	require.NoError(t, err)
	assert.Equal(t, `{"C1":5,"C2":4,"T1":3,"T2":2}`, string(encoded))

	dims := twoByTwo()
	dims[1].Items[0].Text = "Memeriksa kembali pekerjaanya" // misspelt in this edition
	misspelt, err := score.New(frequency(t), lenient, dims...)
	require.NoError(t, err)
	var sheet modelSheet
	require.NoError(t, misspelt.UnmarshalSheet(encoded, &sheet))
	assert.Equal(t, *sheetOf(t, 5, 4, 3, 2), sheet)
	_, err = f.ParseItem("Memeriksa kembali pekerjaanya")
	require.ErrorIs(t, err, aparatur.ErrUnknown, "nothing is guessed")
	assert.ErrorIs(t, score.Comparable(f, misspelt), score.ErrNotComparable)
}
