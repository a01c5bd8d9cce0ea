package bahasa_test

import (
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

var (
	morning = time.Date(2023, time.January, 11, 9, 30, 0, 0, bahasa.WIB())
	evening = time.Date(2023, time.January, 13, 16, 0, 0, 0, bahasa.WIB())
)

func ExamplePeriod() {
	p, _ := aparatur.Quarter(2025, 4)
	fmt.Println(bahasa.Period(p))
	// Output: Triwulan IV Tahun 2025
}

func ExampleAppendPeriod() {
	p, _ := aparatur.Semester(2025, 2)
	fmt.Printf("%s\n", bahasa.AppendPeriod([]byte("Laporan "), p))
	// Output: Laporan Semester II Tahun 2025
}

func ExamplePeriodDates() {
	p, _ := aparatur.Semester(2025, 2)
	fmt.Println(bahasa.PeriodDates(p))
	// Output: 1 Juli–31 Desember 2025
}

func ExampleAppendPeriodDates() {
	p, _ := aparatur.Month(2024, time.February)
	fmt.Printf("%s\n", bahasa.AppendPeriodDates([]byte("tanggal "), p))
	// Output: tanggal 1–29 Februari 2024
}

func ExampleDateShort() {
	fmt.Println(bahasa.DateShort(morning))
	// Output: 11 Jan 2023
}

func ExampleAppendDateShort() {
	fmt.Printf("%s\n", bahasa.AppendDateShort([]byte("s.d. "), morning))
	// Output: s.d. 11 Jan 2023
}

func ExampleDateNumeric() {
	fmt.Println(bahasa.DateNumeric(morning))
	// Output: 11-01-2023
}

func ExampleAppendDateNumeric() {
	fmt.Printf("%s\n", bahasa.AppendDateNumeric([]byte("tgl. "), morning))
	// Output: tgl. 11-01-2023
}

func ExampleDateWords() {
	fmt.Println(bahasa.DateWords(morning))
	// Output: sebelas Januari dua ribu dua puluh tiga
}

func ExampleAppendDateWords() {
	fmt.Printf("%s\n", bahasa.AppendDateWords([]byte("tanggal "), morning))
	// Output: tanggal sebelas Januari dua ribu dua puluh tiga
}

func ExampleDateRange() {
	fmt.Println(bahasa.DateRange(morning, evening))
	fmt.Println(bahasa.DateRange(morning, evening.AddDate(0, 1, 0)))
	fmt.Println(bahasa.DateRange(morning, evening.AddDate(1, 0, 0)))
	// Output:
	// 11–13 Januari 2023
	// 11 Januari–13 Februari 2023
	// 11 Januari 2023–13 Januari 2024
}

func ExampleAppendDateRange() {
	fmt.Printf("%s\n", bahasa.AppendDateRange([]byte("tanggal "), morning, evening))
	// Output: tanggal 11–13 Januari 2023
}

func ExamplePlaceDate() {
	fmt.Println(bahasa.PlaceDate("Surabaya", morning))
	// Output: Surabaya, 11 Januari 2023
}

func ExampleAppendPlaceDate() {
	fmt.Printf("%s\n", bahasa.AppendPlaceDate([]byte("Ditetapkan di "), "Surabaya", morning))
	// Output: Ditetapkan di Surabaya, 11 Januari 2023
}

// An instant stored in UTC is moved to the reader's zone first.
func ExampleClock() {
	t := time.Date(2023, time.January, 10, 18, 35, 20, 0, time.UTC)
	fmt.Println(bahasa.Clock(t.In(bahasa.WIB())))
	fmt.Println(bahasa.Clock(t.In(bahasa.WIT()).Truncate(time.Minute)))
	// Output:
	// pukul 01.35.20 WIB
	// pukul 03.35 WIT
}

func ExampleAppendClock() {
	fmt.Printf("%s\n", bahasa.AppendClock([]byte("mulai "), morning))
	// Output: mulai pukul 09.30 WIB
}

func ExampleClockRange() {
	fmt.Println(bahasa.ClockRange(morning, morning.Add(2*time.Hour)))
	// Output: pukul 09.30–11.30 WIB
}

func ExampleAppendClockRange() {
	fmt.Printf("%s\n", bahasa.AppendClockRange([]byte("Waktu: "), morning, morning.Add(time.Hour)))
	// Output: Waktu: pukul 09.30–10.30 WIB
}

func ExampleWIB() {
	fmt.Println(time.Date(2023, time.January, 11, 9, 0, 0, 0, bahasa.WIB()).UTC().Format(time.TimeOnly))
	// Output: 02:00:00
}

func ExampleWITA() {
	fmt.Println(bahasa.Clock(morning.In(bahasa.WITA())))
	// Output: pukul 10.30 WITA
}

func ExampleWIT() {
	fmt.Println(bahasa.Clock(morning.In(bahasa.WIT())))
	// Output: pukul 11.30 WIT
}

func ExampleParseDate() {
	for _, s := range []string{"Rabu, 11 Januari 2023", "17 Agt 1945", "03/04/2025", "tiga belas Oktober dua ribu dua puluh satu"} {
		t, err := bahasa.ParseDate(s, bahasa.WIB())
		fmt.Println(t.Format(time.DateOnly), err)
	}
	_, err := bahasa.ParseDate("Senin, 11 Januari 2023", bahasa.WIB())
	fmt.Println(err)
	// Output:
	// 2023-01-11 <nil>
	// 1945-08-17 <nil>
	// 2025-04-03 <nil>
	// 2021-10-13 <nil>
	// bahasa.Date: "Senin, 11 Januari 2023": ambiguous: the day of the week is not that of the date
}

func ExampleParseDateMonthFirst() {
	t, err := bahasa.ParseDateMonthFirst("04/03/2025", time.UTC)
	fmt.Println(bahasa.Date(t), err)
	// Output: 3 April 2025 <nil>
}

func ExampleParseName() {
	n := bahasa.ParseName("Dr.Ir. SITI AMINAH,S.T,M.Si")
	fmt.Println(n.Full())
	fmt.Println(n.Bare())
	fmt.Println(n.Sorted())
	// Output:
	// Dr. Ir. Siti Aminah, S.T., M.Si.
	// Siti Aminah
	// Siti Aminah, Dr. Ir., S.T., M.Si.
}

// A comma tells a title from initials, and case a physician from a doctorate.
func ExampleParseName_titles() {
	for _, s := range []string{"Siti Khadijah, M.A.", "Siti Khadijah M.A.", "dr. Siti Khadijah", "Dr. Siti Khadijah"} {
		n := bahasa.ParseName(s)
		for title := range n.Front() {
			t, _ := bahasa.LookupTitle(title)
			fmt.Print(t.Meaning, " · ")
		}
		fmt.Println(n.Bare())
	}
	// Output:
	// Siti Khadijah
	// Siti Khadijah M.A.
	// dokter · Siti Khadijah
	// doktor · Siti Khadijah
}

// A Name does not print itself: whoever wants the name calls a method that says so.
func ExampleName() {
	n := bahasa.ParseName("Dr. Ir. Siti Aminah, S.T., M.Si.")
	fmt.Println(n)
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
	log.Info("dinilai", "nama", n)
	fmt.Println(n.Full())
	// Output:
	// ***
	// level=INFO msg=dinilai nama=***
	// Dr. Ir. Siti Aminah, S.T., M.Si.
}

func ExampleNewTitleSet() {
	set, err := bahasa.NewTitleSet(bahasa.Title{Form: "C.P.A.", Position: bahasa.BackTitle, Meaning: "akuntan publik"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(set.ParseName("Siti Aminah,CPA").Full())
	fmt.Println(bahasa.ParseName("Siti Aminah,CPA").Full())
	// Output:
	// Siti Aminah, C.P.A.
	// Siti Aminah, CPA
}

func ExampleLookupTitle() {
	t, ok := bahasa.LookupTitle("S.Kom.")
	fmt.Println(t.Meaning, "·", t.Position, "·", t.Citation(), "·", ok)
	// Output: sarjana komputer · belakang nama · Ejaan Bahasa Indonesia yang Disempurnakan Edisi V · true
}

func ExampleTitles() {
	n := 0
	for t := range bahasa.Titles() {
		if t.Status == aparatur.LawText && t.Position == bahasa.BackTitle {
			n++
		}
	}
	fmt.Println(n, "gelar belakang tercantum dalam EYD")
	// Output: 16 gelar belakang tercantum dalam EYD
}

func ExampleTitlePosition() {
	for p := range bahasa.TitlePositions() {
		fmt.Println(p.Code(), "·", p)
	}
	fmt.Println(bahasa.ParseTitlePosition("Belakang Nama"))
	// Output:
	// depan · depan nama
	// belakang · belakang nama
	// nama · bagian nama
	// belakang nama <nil>
}

func ExampleParseTitlePosition() {
	p, err := bahasa.ParseTitlePosition("depan")
	fmt.Println(p == bahasa.FrontTitle, err)
	// Output: true <nil>
}

func ExampleTitlePositions() {
	for p := range bahasa.TitlePositions() {
		fmt.Print(p.Code(), " ")
	}
	// Output: depan belakang nama
}

func ExampleTitleCase() {
	fmt.Println(bahasa.TitleCase("DINAS KOMUNIKASI DAN INFORMATIKA"))
	fmt.Println(bahasa.TitleCase("RSUD DR. SOETOMO"))
	fmt.Println(bahasa.TitleCase("BADAN RISET DAN INOVASI DAERAH (BRIDA)", "BRIDA"))
	// Output:
	// Dinas Komunikasi dan Informatika
	// RSUD Dr. Soetomo
	// Badan Riset dan Inovasi Daerah (BRIDA)
}

func ExampleAppendTitleCase() {
	fmt.Printf("%s\n", bahasa.AppendTitleCase([]byte("Kepala "), "DINAS KESEHATAN"))
	// Output: Kepala Dinas Kesehatan
}

func ExampleRank() {
	fmt.Println(bahasa.Rank(4, 24, "perangkat daerah", "Dinas Sosial"))
	// Output: peringkat ke-4 dari 24 perangkat daerah (sama dengan Dinas Sosial)
}

func ExampleAppendRank() {
	fmt.Printf("%s\n", bahasa.AppendRank([]byte("Naik ke "), 2, 61, "pejabat"))
	// Output: Naik ke peringkat ke-2 dari 61 pejabat
}

func ExampleRankSentence() {
	fmt.Println(bahasa.RankSentence("Dinas Kesehatan", 4, 24, "perangkat daerah", "Dinas Sosial"))
	// Output: Dinas Kesehatan berada pada peringkat ke-4 dari 24 perangkat daerah (sama dengan Dinas Sosial).
}

func ExampleShare() {
	fmt.Println(bahasa.Share(54, 61, "orang"))
	// Output: 54 orang (88,5%)
}

func ExampleAppendShare() {
	fmt.Printf("%s\n", bahasa.AppendShare([]byte("sudah: "), 9_999, 10_000, "pegawai"))
	// Output: sudah: 9.999 pegawai (99,99%)
}

func ExampleDifferenceSentence() {
	fmt.Println(bahasa.DifferenceSentence("Indeks Dinas Kesehatan", score.MustParseIndex("2.5"), 1, "rata-rata perangkat daerah"))
	// Output: Indeks Dinas Kesehatan lebih tinggi 2,5 poin daripada rata-rata perangkat daerah.
}

func ExampleChangeSentence() {
	before, after := score.MustParseIndex("74.1"), score.MustParseIndex("76.61")
	change, _ := after.Sub(before)
	p, _ := aparatur.Semester(2025, 1)
	fmt.Println(bahasa.ChangeSentence("Indeks BerAKHLAK", change, 1, bahasa.Period(p)))
	// Output: Indeks BerAKHLAK naik 2,5 poin dibandingkan dengan Semester I Tahun 2025.
}
