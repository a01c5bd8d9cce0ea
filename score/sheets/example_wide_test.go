package sheets_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// An export of a form in which the agency asks for two of the 21 behaviours.
const export = `Stempel waktu;Alamat email;NIP;Unit kerja;Peran;Seberapa sering? [Membantu orang lain belajar];(AK3) Tidak menyalahgunakan kewenangan jabatan;Saran;Setuju?
13/01/2023 10:15:00;ani@contoh.id;199002302020011001;Dinas Contoh;Atasan;4 - Sering;Selalu;Teliti;Ya
13/01/2023 10:20:00;budi@contoh.id;199002302020011001;Dinas Contoh;Rekan;4,5;5;;Ya
13/01/2023 10:25:00;citra@contoh.id;1,98601E+17;Dinas Contoh;Rekan;3;TT;;Ya
`

func ExampleNewWide() {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		panic(err)
	}
	scale, err = scale.WithLabels("Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu")
	if err != nil {
		panic(err)
	}
	framework, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions})
	if err != nil {
		panic(err)
	}

	reader, err := sheets.NewWide(sheets.CSV(strings.NewReader(export)), framework, sheets.WithMissingItems())
	if err != nil {
		panic(err)
	}
	found, of := reader.Mapping().Items()
	fmt.Printf("%d dari %d butir\n", found, of)

	for response, err := range reader.All() {
		if err != nil {
			fmt.Println(aparatur.Explain(err, language.Indonesian))
			continue
		}
		profile, err := framework.Score(&response.Sheet)
		if err != nil {
			fmt.Println(aparatur.Explain(err, language.Indonesian))
			continue
		}
		fmt.Println(response.Unit, response.Role, profile.Total().Decimal(1))
	}
	// Output:
	// 2 dari 21 butir
	// Dinas Contoh Atasan langsung 87.5
	// baris 3, kolom "KP2 #6", isi "4,5": di luar rentang: skala 1–5
	// baris 4, kolom "NIP", isi ***: angka rusak oleh Excel; ambil ulang sebagai teks
}
