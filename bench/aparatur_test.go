package bench

import (
	"testing"
	"time"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
)

// days are days of a hundred years.
func days() (list [many]aparatur.Date) {
	rng := seeded(1)
	first := must(aparatur.NewDate(1950, time.January, 1))
	for i := range list {
		list[i] = first.AddDays(rng.IntN(36_525))
	}
	return list
}

// periods are periods of every kind.
func periods() (list [many]aparatur.Period) {
	days := days()
	for i := range list {
		list[i] = must(aparatur.PeriodOf(aparatur.PeriodKind(1+i%4), days[i]))
	}
	return list
}

func BenchmarkAparaturParseDate(b *testing.B) {
	parses(b, aparatur.ParseDate, "2023-01-31", "2024-02-29")
}

func BenchmarkAparaturDateOf(b *testing.B) {
	at := time.Date(2023, time.January, 31, 10, 15, 0, 0, time.UTC)
	calls(b, func(i int) aparatur.Date { return aparatur.DateOf(at.Add(time.Duration(i) * time.Hour)) })
}

func BenchmarkAparaturDateAddDays(b *testing.B) {
	d := days()
	calls(b, func(i int) aparatur.Date { return d[i].AddDays(i) })
}

func BenchmarkAparaturDateCompare(b *testing.B) {
	d := days()
	calls(b, func(i int) int { return d[i].Compare(d[many-1-i]) })
}

func BenchmarkAparaturDateWeekday(b *testing.B) {
	d := days()
	calls(b, func(i int) time.Weekday { return d[i].Weekday() })
}

func BenchmarkAparaturDateAppendText(b *testing.B) {
	d := days()
	appends(b, func(dst []byte, i int) []byte {
		dst, _ = d[i].AppendText(dst)
		return dst
	})
}

func BenchmarkAparaturDateString(b *testing.B) {
	d := days()
	calls(b, func(i int) string { return d[i].String() })
}

func BenchmarkAparaturDateScan(b *testing.B) {
	var d aparatur.Date
	scan := func(src any) func(b *testing.B) {
		return func(b *testing.B) { tries(b, func(int) (aparatur.Date, error) { return d, d.Scan(src) }) }
	}
	b.Run("src=time", scan(time.Date(2023, 1, 31, 0, 0, 0, 0, time.UTC)))
	b.Run("src=string", scan("2023-01-31"))
}

func BenchmarkAparaturParsePeriod(b *testing.B) {
	b.Run("form=code", func(b *testing.B) { parses(b, aparatur.ParsePeriod, "2025", "2025-S2", "2025-T4", "2025-10") })
	b.Run("form=words", func(b *testing.B) {
		parses(b, aparatur.ParsePeriod, "Tahun 2025", "Semester II Tahun 2025", "Triwulan ke-4 2025", "Oktober 2025")
	})
}

func BenchmarkAparaturPeriodOf(b *testing.B) {
	d := days()
	tries(b, func(i int) (aparatur.Period, error) { return aparatur.PeriodOf(aparatur.PeriodKind(1+i%4), d[i]) })
}

func BenchmarkAparaturPeriodContains(b *testing.B) {
	p, d := periods(), days()
	calls(b, func(i int) bool { return p[i].Contains(d[i]) })
}

func BenchmarkAparaturPeriodNext(b *testing.B) {
	p := periods()
	calls(b, func(i int) aparatur.Period { return p[i].Next() })
}

func BenchmarkAparaturPeriodAppendText(b *testing.B) {
	p := periods()
	appends(b, func(dst []byte, i int) []byte {
		dst, _ = p[i].AppendText(dst)
		return dst
	})
}

func BenchmarkAparaturPeriodString(b *testing.B) {
	p := periods()
	calls(b, func(i int) string { return p[i].String() })
}

func BenchmarkAparaturPeriodScan(b *testing.B) {
	var p aparatur.Period
	tries(b, func(int) (aparatur.Period, error) { return p, p.Scan("2025-S2") })
}

func BenchmarkAparaturParseRegulation(b *testing.B) {
	b.Run("form=key", func(b *testing.B) { parses(b, aparatur.ParseRegulation, aparatur.PermenPANRB6Tahun2022.Key()) })
	b.Run("form=words", func(b *testing.B) { parses(b, aparatur.ParseRegulation, "Permen PAN-RB No. 6 Tahun 2022") })
}

func BenchmarkAparaturRegulationString(b *testing.B) {
	calls(b, func(i int) string { return aparatur.Regulation(1 + i%37).String() })
}

func BenchmarkAparaturRegulationShort(b *testing.B) {
	calls(b, func(i int) string { return aparatur.Regulation(1 + i%37).Short() })
}

func BenchmarkAparaturRegulationInForce(b *testing.B) {
	calls(b, func(i int) aparatur.Date {
		from, _ := aparatur.Regulation(1 + i%37).InForce()
		return from
	})
}

func BenchmarkAparaturRegulations(b *testing.B) {
	calls(b, func(int) (n int) {
		for r := range aparatur.Regulations() {
			n += int(r)
		}
		return n
	})
}

func BenchmarkAparaturCitationString(b *testing.B) {
	c := aparatur.Citation{Regulation: aparatur.UU20Tahun2023, Article: "Pasal 55", Status: aparatur.TwoSources}
	calls(b, func(int) string { return c.String() })
}

func BenchmarkAparaturParseStatus(b *testing.B) {
	parses(b, aparatur.ParseStatus, "two-sources", "dua sumber")
}

func BenchmarkAparaturExplain(b *testing.B) {
	_, err := aparatur.ParsePeriod("Semester III Tahun 2025")
	calls(b, func(int) string { return aparatur.Explain(err, language.Indonesian) })
}
