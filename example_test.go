package aparatur_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
)

// A report says which period it is about and which regulation it rests on.
func Example() {
	period, err := aparatur.ParsePeriod("Semester II 2025")
	if err != nil {
		fmt.Println(aparatur.Explain(err, language.Indonesian))
		return
	}
	source := aparatur.Citation{
		Regulation: aparatur.PermenPANRB6Tahun2022,
		Article:    "Pasal 24",
		Status:     aparatur.TwoSources,
	}
	fmt.Println(period, "sampai dengan", period.End())
	fmt.Println("Dasar:", source)
	// Output:
	// Semester II Tahun 2025 sampai dengan 2025-12-31
	// Dasar: Peraturan Menteri PANRB Nomor 6 Tahun 2022 Pasal 24
}

func ExampleCitation() {
	c := aparatur.Citation{
		Regulation: aparatur.UU20Tahun2023,
		Article:    "Pasal 4 ayat (2)",
		Status:     aparatur.TwoSources,
	}
	fmt.Println(c)
	fmt.Println(c.Short())
	fmt.Println(c.Status)
	text, _ := json.Marshal(c)
	fmt.Println(string(text))

	own := aparatur.Citation{Status: aparatur.Library}
	fmt.Println(own, own.IsValid())
	// Output:
	// Undang-Undang Nomor 20 Tahun 2023 Pasal 4 ayat (2)
	// UU 20/2023
	// dua sumber
	// {"regulation":"uu-20-2023","article":"Pasal 4 ayat (2)","status":"two-sources"}
	// rumusan pustaka true
}

func ExampleRegulation() {
	r := aparatur.SEMenPANRB20Tahun2021
	fmt.Println(r)
	fmt.Println(r.Short())
	fmt.Println(r.Title())
	fmt.Println(r.Kind(), r.Number(), r.Year())
	fmt.Println(r.Date(), "-", r.DateStatus())
	fmt.Println(r.Key(), "-", r.Status())
	// Output:
	// Surat Edaran Menteri PANRB Nomor 20 Tahun 2021
	// SE MenPANRB 20/2021
	// Implementasi Core Values dan Employer Branding Aparatur Sipil Negara
	// Surat Edaran Menteri PANRB 20 2021
	// 2021-08-26 - satu sumber
	// se-menpanrb-20-2021 - dua sumber
}

func ExampleRegulation_ReplacedBy() {
	for newer := range aparatur.PermenPANRB59Tahun2020.ReplacedBy() {
		fmt.Println(newer.Short())
	}
	// Output: PermenPANRB 8/2026
}

func ExampleRegulation_Amends() {
	for older := range aparatur.PermenPANRB3Tahun2023.Amends() {
		fmt.Println(older.Short())
	}
	// Output: PermenPANRB 25/2020
}

func ExampleParseRegulation() {
	for _, s := range []string{"permenpanrb-6-2022", "Permen PAN-RB No. 6 Tahun 2022", "PermenPANRB 6/2023"} {
		r, err := aparatur.ParseRegulation(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r)
	}
	// Output:
	// Peraturan Menteri PANRB Nomor 6 Tahun 2022
	// Peraturan Menteri PANRB Nomor 6 Tahun 2022
	// aparatur.Regulation: "PermenPANRB 6/2023": not known
}

func ExampleRegulations() {
	for r := range aparatur.Regulations() {
		if r.Kind() == aparatur.KindSEMenPANRB {
			fmt.Println(r.Short(), r.Date())
		}
	}
	// Output:
	// SE MenPANRB 20/2021 2021-08-26
	// SE MenPANRB 3/2023 2023-01-31
	// SE MenPANRB 6/2025 2025-07-31
}

func ExampleRegulationKind() {
	k := aparatur.KindPermenPANRB
	fmt.Println(k)
	fmt.Println(k.Short())
	fmt.Println(k.Name(language.English))
	fmt.Println(k.Code(), k.IsValid())
	fmt.Println(aparatur.RegulationKind(99))
	// Output:
	// Peraturan Menteri PANRB
	// PermenPANRB
	// Regulation of the Minister of Administrative Reform
	// permenpanrb true
	// aparatur.RegulationKind(99)
}

func ExampleParseRegulationKind() {
	k, err := aparatur.ParseRegulationKind("undang-undang")
	fmt.Println(k.Short(), err)
	// Output: UU <nil>
}

func ExampleRegulationKinds() {
	kinds := slices.Collect(aparatur.RegulationKinds())
	fmt.Println(kinds[0], "…", kinds[len(kinds)-1])
	// Output: Undang-Undang … Berita pers
}

func ExampleStatus() {
	s := aparatur.TwoSources
	fmt.Println(s)
	fmt.Println(s.Name(language.English))
	fmt.Println(s.Code(), s.IsValid())
	text, _ := json.Marshal([]aparatur.Status{s, 0})
	fmt.Println(string(text))
	// Output:
	// dua sumber
	// two sources
	// two-sources true
	// ["two-sources",""]
}

func ExampleParseStatus() {
	s, err := aparatur.ParseStatus("Two Sources")
	fmt.Println(s, err)
	// Output: dua sumber <nil>
}

func ExampleStatuses() {
	for s := range aparatur.Statuses() {
		fmt.Println(s.Code(), "-", s)
	}
	// Output:
	// law-text - naskah peraturan
	// two-sources - dua sumber
	// one-source - satu sumber
	// press - berita pers
	// common-use - lazim dipakai
	// library - rumusan pustaka
}

func ExampleDate() {
	type letter struct {
		Signed   aparatur.Date `json:"signed"`
		Received aparatur.Date `json:"received,omitzero"`
	}
	var l letter
	if err := json.Unmarshal([]byte(`{"signed":"2023-01-31"}`), &l); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Signed, l.Signed.Weekday(), l.Signed.AddDays(30))
	fmt.Println(l.Received.IsZero(), l.Received.Before(l.Signed))
	_ = json.NewEncoder(os.Stdout).Encode(l)
	// Output:
	// 2023-01-31 Tuesday 2023-03-02
	// true true
	// {"signed":"2023-01-31"}
}

func ExampleNewDate() {
	d, err := aparatur.NewDate(2024, time.February, 29)
	fmt.Println(d, err)
	_, err = aparatur.NewDate(2023, time.February, 29)
	fmt.Println(err)
	// Output:
	// 2024-02-29 <nil>
	// aparatur.Date: "2023-2-29": out of range
}

func ExampleParseDate() {
	d, err := aparatur.ParseDate("2023-01-31")
	fmt.Println(d.Day(), d.Month(), d.Year(), err)
	_, err = aparatur.ParseDate("31/01/2023")
	fmt.Println(err)
	// Output:
	// 31 January 2023 <nil>
	// aparatur.Date: "31/01/2023": not in the expected form
}

func ExampleDateOf() {
	sent := time.Date(2023, time.January, 31, 20, 0, 0, 0, time.UTC)
	fmt.Println(aparatur.DateOf(sent))
	fmt.Println(aparatur.DateOf(sent.In(time.FixedZone("WIT", 9*60*60))))
	// Output:
	// 2023-01-31
	// 2023-02-01
}

func ExamplePeriod() {
	periods := []aparatur.Period{}
	for _, s := range []string{"TW IV 2025", "2025", "Oktober 2025", "Semester II 2025"} {
		p, err := aparatur.ParsePeriod(s)
		if err != nil {
			fmt.Println(err)
			return
		}
		periods = append(periods, p)
	}
	slices.SortFunc(periods, aparatur.Period.Compare)
	for _, p := range periods {
		code, _ := p.MarshalText()
		fmt.Printf("%s: %s, %s sampai dengan %s\n", code, p, p.Start(), p.End())
	}
	fmt.Println(periods[1].ContainsPeriod(periods[2]), periods[2].Next(), periods[2].Previous())
	// Output:
	// 2025: Tahun 2025, 2025-01-01 sampai dengan 2025-12-31
	// 2025-S2: Semester II Tahun 2025, 2025-07-01 sampai dengan 2025-12-31
	// 2025-T4: Triwulan IV Tahun 2025, 2025-10-01 sampai dengan 2025-12-31
	// 2025-10: Oktober 2025, 2025-10-01 sampai dengan 2025-10-31
	// true Triwulan I Tahun 2026 Triwulan III Tahun 2025
}

func ExampleParsePeriod() {
	for _, s := range []string{"Semester II 2025", "2025-S2", "TW IV 2025", "Oktober 2025", "2025", "Semester III 2025"} {
		p, err := aparatur.ParsePeriod(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(p)
	}
	// Output:
	// Semester II Tahun 2025
	// Semester II Tahun 2025
	// Triwulan IV Tahun 2025
	// Oktober 2025
	// Tahun 2025
	// aparatur.Period: "Semester III 2025": out of range
}

func ExamplePeriodOf() {
	d, _ := aparatur.NewDate(2025, time.August, 17)
	for kind := range aparatur.PeriodKinds() {
		p, err := aparatur.PeriodOf(kind, d)
		fmt.Println(p, err)
	}
	// Output:
	// Tahun 2025 <nil>
	// Semester II Tahun 2025 <nil>
	// Triwulan III Tahun 2025 <nil>
	// Agustus 2025 <nil>
}

func ExampleYear() {
	p, err := aparatur.Year(2025)
	fmt.Println(p, err)
	// Output: Tahun 2025 <nil>
}

func ExampleSemester() {
	p, err := aparatur.Semester(2025, 2)
	fmt.Println(p, err)
	// Output: Semester II Tahun 2025 <nil>
}

func ExampleQuarter() {
	p, err := aparatur.Quarter(2025, 4)
	fmt.Println(p, err)
	_, err = aparatur.Quarter(2025, 5)
	fmt.Println(errors.Is(err, aparatur.ErrRange))
	// Output:
	// Triwulan IV Tahun 2025 <nil>
	// true
}

func ExampleMonth() {
	p, err := aparatur.Month(2025, time.October)
	fmt.Println(p, err)
	// Output: Oktober 2025 <nil>
}

func ExamplePeriodKind() {
	k := aparatur.QuarterPeriod
	fmt.Println(k, k.Name(language.English), k.Code(), k.IsValid())
	fmt.Println(aparatur.PeriodKind(99))
	// Output:
	// Triwulan Quarter triwulan true
	// aparatur.PeriodKind(99)
}

func ExampleParsePeriodKind() {
	k, err := aparatur.ParsePeriodKind("TW")
	fmt.Println(k, err)
	// Output: Triwulan <nil>
}

func ExamplePeriodKinds() {
	fmt.Println(slices.Collect(aparatur.PeriodKinds()))
	// Output: [Tahun Semester Triwulan Bulan]
}

func ExampleParseError() {
	_, err := aparatur.ParseStatus("katanya")
	var bad *aparatur.ParseError
	if errors.As(err, &bad) {
		fmt.Println(bad.Type, bad.Input)
	}
	fmt.Println(errors.Is(err, aparatur.ErrUnknown))
	fmt.Println(err)
	fmt.Println(bad.Indonesian())
	// Output:
	// aparatur.Status katanya
	// true
	// aparatur.Status: "katanya": not known
	// isi "katanya": tidak dikenal
}

// A shifted row has put the number of a civil servant into the cell of a
// rating. The error does not show it, however it is printed.
func ExampleRowError() {
	err := &aparatur.RowError{Line: 12, Column: "BP1", Value: "199002302020011001", Err: aparatur.ErrSyntax}
	fmt.Println(err)
	fmt.Printf("%#v\n", err)
	fmt.Println(err.Indonesian())
	// Output:
	// line 12, column "BP1": value ***: not in the expected form
	// "line 12, column \"BP1\": value ***: not in the expected form"
	// baris 12, kolom "BP1", isi ***: bentuknya tidak sesuai
}

func ExampleExplain() {
	err := fmt.Errorf("rapor.csv: %w", errors.Join(
		&aparatur.RowError{Line: 12, Column: "BP1", Value: "7", Err: aparatur.ErrRange},
		&aparatur.RowError{Line: 30, Column: "peran", Value: "kawan", Err: aparatur.ErrUnknown},
	))
	fmt.Println(aparatur.Explain(err, language.Indonesian))
	// Output:
	// rapor.csv: baris 12, kolom "BP1", isi "7": di luar rentang
	// baris 30, kolom "peran", isi "kawan": tidak dikenal
}
