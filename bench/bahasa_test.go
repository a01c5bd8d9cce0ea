package bench

import (
	"testing"
	"time"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

// amounts are whole numbers of all lengths up to 12 digits, some of them negative.
func amounts() (list [many]int64) {
	rng := seeded(2)
	for i := range list {
		limit := int64(10)
		for range i % 12 {
			limit *= 10
		}
		list[i] = rng.Int64N(2*limit) - limit
	}
	return list
}

// points are indices of 0 to 100 with denominators of one sheet.
func points() (list [many]score.Index) {
	rng := seeded(3)
	for i := range list {
		den := 1 + rng.Int64N(84)
		list[i] = must(score.NewIndex(rng.Int64N(100*den), den))
	}
	return list
}

// moments are times of ten years, in the zone of Jakarta.
func moments() (list [many]time.Time) {
	rng := seeded(4)
	first := time.Date(2020, time.January, 1, 0, 0, 0, 0, bahasa.WIB())
	for i := range list {
		list[i] = first.Add(time.Duration(rng.IntN(10*365*24*60)) * time.Minute)
	}
	return list
}

var (
	threeRoles   = []string{"atasan", "rekan kerja", "bawahan"}
	threeFigures = []bahasa.Figure{
		{Name: "Kolaboratif", Value: score.MustParseIndex("91.67")},
		{Name: "Loyal", Value: score.MustParseIndex("90")},
		{Name: "Adaptif", Value: score.MustParseIndex("37.5")},
	}
	threeCounts = []bahasa.Count{{Name: "Atasan langsung", N: 1}, {Name: "Rekan kerja setingkat", N: 4}, {Name: "Bawahan", N: 5}}
)

// ofAmounts, ofPoints and ofMoments measure an Append form of a whole number, an index and a time.
func ofAmounts(b *testing.B, write func(dst []byte, n int64) []byte) {
	v := amounts()
	appends(b, func(dst []byte, i int) []byte { return write(dst, v[i]) })
}

func ofPoints(b *testing.B, write func(dst []byte, x score.Index, places int) []byte) {
	v := points()
	appends(b, func(dst []byte, i int) []byte { return write(dst, v[i], 2) })
}

func ofMoments(b *testing.B, write func(dst []byte, t time.Time) []byte) {
	v := moments()
	appends(b, func(dst []byte, i int) []byte { return write(dst, v[i]) })
}

// Numbers.

func BenchmarkBahasaAppendInteger(b *testing.B) { ofAmounts(b, bahasa.AppendInteger) }
func BenchmarkBahasaAppendCompact(b *testing.B) { ofAmounts(b, bahasa.AppendCompact) }
func BenchmarkBahasaAppendDecimal(b *testing.B) { ofPoints(b, bahasa.AppendDecimal) }
func BenchmarkBahasaAppendPercent(b *testing.B) { ofPoints(b, bahasa.AppendPercent) }
func BenchmarkBahasaAppendOrdinal(b *testing.B) { ofAmounts(b, bahasa.AppendOrdinal) }

func BenchmarkBahasaAppendDecimalScaled(b *testing.B) {
	ofAmounts(b, func(dst []byte, n int64) []byte { return bahasa.AppendDecimalScaled(dst, n, 2) })
}

func BenchmarkBahasaAppendRange(b *testing.B) {
	ofAmounts(b, func(dst []byte, n int64) []byte { return bahasa.AppendRange(dst, n, n+1000) })
}

func BenchmarkBahasaAppendRoman(b *testing.B) {
	appends(b, func(dst []byte, i int) []byte {
		dst, _ = bahasa.AppendRoman(dst, 1+i)
		return dst
	})
}

// The form that makes a string, of those that are called most.

func BenchmarkBahasaInteger(b *testing.B) {
	v := amounts()
	calls(b, func(i int) string { return bahasa.Integer(v[i]) })
}

func BenchmarkBahasaDecimal(b *testing.B) {
	v := points()
	calls(b, func(i int) string { return bahasa.Decimal(v[i], 2) })
}

func BenchmarkBahasaDate(b *testing.B) {
	v := moments()
	calls(b, func(i int) string { return bahasa.Date(v[i]) })
}

// Money and number words.

func BenchmarkBahasaAppendRupiah(b *testing.B)          { ofAmounts(b, bahasa.AppendRupiah) }
func BenchmarkBahasaAppendRupiahSen(b *testing.B)       { ofAmounts(b, bahasa.AppendRupiahSen) }
func BenchmarkBahasaAppendRupiahCompact(b *testing.B)   { ofAmounts(b, bahasa.AppendRupiahCompact) }
func BenchmarkBahasaAppendRupiahTerbilang(b *testing.B) { ofAmounts(b, bahasa.AppendRupiahTerbilang) }
func BenchmarkBahasaAppendRupiahSenTerbilang(b *testing.B) {
	ofAmounts(b, bahasa.AppendRupiahSenTerbilang)
}
func BenchmarkBahasaAppendTerbilang(b *testing.B)        { ofAmounts(b, bahasa.AppendTerbilang) }
func BenchmarkBahasaAppendTerbilangRupiah(b *testing.B)  { ofAmounts(b, bahasa.AppendTerbilangRupiah) }
func BenchmarkBahasaAppendTerbilangSen(b *testing.B)     { ofAmounts(b, bahasa.AppendTerbilangSen) }
func BenchmarkBahasaAppendTerbilangDecimal(b *testing.B) { ofPoints(b, bahasa.AppendTerbilangDecimal) }
func BenchmarkBahasaAppendIntegerTerbilang(b *testing.B) { ofAmounts(b, bahasa.AppendIntegerTerbilang) }
func BenchmarkBahasaAppendDecimalTerbilang(b *testing.B) { ofPoints(b, bahasa.AppendDecimalTerbilang) }
func BenchmarkBahasaAppendOrdinalWord(b *testing.B)      { ofAmounts(b, bahasa.AppendOrdinalWord) }

// Dates, times and periods.

func BenchmarkBahasaAppendDate(b *testing.B)        { ofMoments(b, bahasa.AppendDate) }
func BenchmarkBahasaAppendDateFull(b *testing.B)    { ofMoments(b, bahasa.AppendDateFull) }
func BenchmarkBahasaAppendDateShort(b *testing.B)   { ofMoments(b, bahasa.AppendDateShort) }
func BenchmarkBahasaAppendDateNumeric(b *testing.B) { ofMoments(b, bahasa.AppendDateNumeric) }
func BenchmarkBahasaAppendDateWords(b *testing.B)   { ofMoments(b, bahasa.AppendDateWords) }
func BenchmarkBahasaAppendClock(b *testing.B)       { ofMoments(b, bahasa.AppendClock) }

func BenchmarkBahasaAppendDateRange(b *testing.B) {
	ofMoments(b, func(dst []byte, t time.Time) []byte { return bahasa.AppendDateRange(dst, t, t.Add(72*time.Hour)) })
}

func BenchmarkBahasaAppendClockRange(b *testing.B) {
	ofMoments(b, func(dst []byte, t time.Time) []byte { return bahasa.AppendClockRange(dst, t, t.Add(90*time.Minute)) })
}

func BenchmarkBahasaAppendPlaceDate(b *testing.B) {
	ofMoments(b, func(dst []byte, t time.Time) []byte { return bahasa.AppendPlaceDate(dst, "Surabaya", t) })
}

func BenchmarkBahasaAppendPeriod(b *testing.B) {
	p := periods()
	appends(b, func(dst []byte, i int) []byte { return bahasa.AppendPeriod(dst, p[i]) })
}

func BenchmarkBahasaAppendPeriodDates(b *testing.B) {
	p := periods()
	appends(b, func(dst []byte, i int) []byte { return bahasa.AppendPeriodDates(dst, p[i]) })
}

// Names, lists and sentences.

func BenchmarkBahasaParseName(b *testing.B) {
	b.Run("titles=0", func(b *testing.B) { calls(b, func(int) bahasa.Name { return bahasa.ParseName("SITI CONTOH") }) })
	b.Run("titles=4", func(b *testing.B) {
		calls(b, func(int) bahasa.Name { return bahasa.ParseName("Dr. Ir. SITI AMINAH,S.T,M.Si") })
	})
}

func BenchmarkBahasaNameAppendFull(b *testing.B)   { ofName(b, bahasa.Name.AppendFull) }
func BenchmarkBahasaNameAppendBare(b *testing.B)   { ofName(b, bahasa.Name.AppendBare) }
func BenchmarkBahasaNameAppendSorted(b *testing.B) { ofName(b, bahasa.Name.AppendSorted) }

func ofName(b *testing.B, write func(n bahasa.Name, dst []byte) []byte) {
	n := bahasa.ParseName("Dr. Ir. Siti Aminah, S.T., M.Si.")
	appends(b, func(dst []byte, _ int) []byte { return write(n, dst) })
}

func BenchmarkBahasaLookupTitle(b *testing.B) {
	calls(b, func(int) bool {
		_, ok := bahasa.LookupTitle("M.Si.")
		return ok
	})
}

func BenchmarkBahasaAppendTitleCase(b *testing.B) {
	appends(b, func(dst []byte, _ int) []byte { return bahasa.AppendTitleCase(dst, "DINAS KOMUNIKASI DAN INFORMATIKA") })
}

func BenchmarkBahasaAppendAnd(b *testing.B) {
	appends(b, func(dst []byte, _ int) []byte { return bahasa.AppendAnd(dst, threeRoles...) })
}

func BenchmarkBahasaAppendOr(b *testing.B) {
	appends(b, func(dst []byte, _ int) []byte { return bahasa.AppendOr(dst, threeRoles...) })
}

func BenchmarkBahasaAppendShare(b *testing.B) {
	appends(b, func(dst []byte, i int) []byte { return bahasa.AppendShare(dst, i, many, "orang") })
}

func BenchmarkBahasaAppendRank(b *testing.B) {
	appends(b, func(dst []byte, i int) []byte {
		return bahasa.AppendRank(dst, 1+i, many, "perangkat daerah", "Dinas Sosial")
	})
}

func BenchmarkBahasaAppendRankSentence(b *testing.B) {
	appends(b, func(dst []byte, i int) []byte {
		return bahasa.AppendRankSentence(dst, "Dinas Kesehatan", 1+i, many, "perangkat daerah", "Dinas Sosial")
	})
}

func BenchmarkBahasaAppendTotalSentence(b *testing.B) {
	ofPoints(b, func(dst []byte, x score.Index, places int) []byte {
		return bahasa.AppendTotalSentence(dst, "Indeks perilaku BerAKHLAK", x, places)
	})
}

func BenchmarkBahasaAppendDifferenceSentence(b *testing.B) {
	ofPoints(b, func(dst []byte, x score.Index, places int) []byte {
		return bahasa.AppendDifferenceSentence(dst, "Dinas Kesehatan", x, places, "rata-rata provinsi")
	})
}

func BenchmarkBahasaAppendChangeSentence(b *testing.B) {
	ofPoints(b, func(dst []byte, x score.Index, places int) []byte {
		return bahasa.AppendChangeSentence(dst, "Indeks Dinas Kesehatan", x, places, "Semester I 2025")
	})
}

func BenchmarkBahasaAppendSelfGapSentence(b *testing.B) {
	ofPoints(b, func(dst []byte, x score.Index, places int) []byte {
		return bahasa.AppendSelfGapSentence(dst, x, places, "nilai Adaptif")
	})
}

func BenchmarkBahasaAppendProminentSentence(b *testing.B) {
	appends(b, func(dst []byte, _ int) []byte {
		return bahasa.AppendProminentSentence(dst, "nilai", threeFigures[:2], threeFigures[2:], 1)
	})
}

func BenchmarkBahasaAppendEvenSentence(b *testing.B) {
	appends(b, func(dst []byte, _ int) []byte { return bahasa.AppendEvenSentence(dst, "nilai", 7) })
}

func BenchmarkBahasaAppendCompleteSentence(b *testing.B) {
	appends(b, func(dst []byte, i int) []byte { return bahasa.AppendCompleteSentence(dst, i, many, "pejabat") })
}

func BenchmarkBahasaAppendRatersSentence(b *testing.B) {
	appends(b, func(dst []byte, _ int) []byte { return bahasa.AppendRatersSentence(dst, threeCounts...) })
}

func BenchmarkBahasaAppendWithheldSentence(b *testing.B) {
	appends(b, func(dst []byte, i int) []byte { return bahasa.AppendWithheldSentence(dst, 1+i) })
}

func BenchmarkBahasaAppendGroupWithheldSentence(b *testing.B) {
	appends(b, func(dst []byte, i int) []byte { return bahasa.AppendGroupWithheldSentence(dst, "Dinas Sosial", 1+i) })
}

func BenchmarkBahasaAppendNotComputedSentence(b *testing.B) {
	appends(b, func(dst []byte, _ int) []byte {
		return bahasa.AppendNotComputedSentence(dst, "Indeks perilaku BerAKHLAK")
	})
}

// What reads.

func BenchmarkBahasaParseInteger(b *testing.B) {
	parses(b, bahasa.ParseInteger, "1.234.567.890", "7", "-1.000")
}
func BenchmarkBahasaParseDecimal(b *testing.B) {
	parses(b, bahasa.ParseDecimal, "1.234,5", "76,61", "-0,5")
}
func BenchmarkBahasaParsePercent(b *testing.B) { parses(b, bahasa.ParsePercent, "76,54%", "100%") }
func BenchmarkBahasaParseRupiah(b *testing.B) {
	parses(b, bahasa.ParseRupiah, "Rp 1.250.000,-", "Rp5.000")
}
func BenchmarkBahasaParseRoman(b *testing.B) { parses(b, bahasa.ParseRoman, "MMXXV", "VIII") }

func BenchmarkBahasaParseRupiahSen(b *testing.B) {
	parses(b, bahasa.ParseRupiahSen, "Rp5.000,00", "Rp. 1.250.000,50")
}

func BenchmarkBahasaParseTerbilang(b *testing.B) {
	parses(b, bahasa.ParseTerbilang, bahasa.Terbilang(1_234_567_890), "seratus satu")
}

func BenchmarkBahasaParseTerbilangDecimal(b *testing.B) {
	parses(b, bahasa.ParseTerbilangDecimal, "dua belas koma nol lima")
}

func BenchmarkBahasaParseTerbilangRupiah(b *testing.B) {
	parses(b, bahasa.ParseTerbilangRupiah, bahasa.TerbilangRupiah(1_234_567_890))
}

func BenchmarkBahasaParseTerbilangSen(b *testing.B) {
	parses(b, bahasa.ParseTerbilangSen, bahasa.TerbilangSen(1_234_567_890))
}

func BenchmarkBahasaParseDate(b *testing.B) {
	parse := func(s string) (time.Time, error) { return bahasa.ParseDate(s, time.UTC) }
	parses(b, parse, "Rabu, 11 Januari 2023", "11/01/2023", "11 Jan 2023")
}
