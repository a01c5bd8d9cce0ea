// Command indeks2022 computes the Indeks BerAKHLAK of 2022 from the published values of its two known sets, the nation and
// Kemendikbudristek, and prints it beside the published result, in Indonesian:
//
//	go run ./examples/indeks2022
//
// The index is the plain mean of the seven values, rounded once.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

const (
	year = 2022
	// places is how the survey is published; exactPlaces shows what is behind it.
	places      = 1
	exactPlaces = 6
)

func main() {
	if err := report(os.Stdout); err != nil {
		log.Fatal(aparatur.Explain(err, language.Indonesian))
	}
}

// report prints the table and what must be known to read it.
func report(w io.Writer) error {
	scale, err := score.Likert(0, 100, score.POMP) // the values are published on 0 to 100
	if err != nil {
		return err
	}
	framework, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "Indeks BerAKHLAK %d: hasil yang diumumkan dan hasil hitungan\n\n", year)
	fmt.Fprintf(w, "%-18s", "")
	for v := range berakhlak.Values() {
		fmt.Fprintf(w, "%6s", v.Code())
	}
	fmt.Fprintf(w, "%8s%10s%14s  %s\n", "Resmi", "Hitungan", "Enam desimal", "Kategori")
	var sources []string
	for survey := range berakhlak.Surveys() {
		if survey.Year != year {
			continue
		}
		profile, err := framework.Combine(survey.Values())
		if err != nil {
			return err
		}
		category, ok, err := score.BandOf(berakhlak.Categories(), profile)
		if err != nil {
			return err
		}
		label := "tidak ada kategori"
		if ok {
			label = category.String()
		}
		fmt.Fprintf(w, "%-18s", survey.Name)
		for _, x := range profile.All() {
			fmt.Fprintf(w, "%6s", bahasa.Decimal(x, places))
		}
		fmt.Fprintf(w, "%8s%10s%14s  %s\n", bahasa.Decimal(survey.Index, places), bahasa.Decimal(profile.Total(), places),
			bahasa.Decimal(profile.Total(), exactPlaces), label)
		sources = append(sources, fmt.Sprintf("%s: %s (%s)", survey.Name, survey.Citation, strings.ToLower(survey.Citation.Status.String())))
	}
	var codes []string
	for v := range berakhlak.Values() {
		codes = append(codes, v.Code()+" "+v.String())
	}
	fmt.Fprintf(w, "\n%s.\n", strings.Join(codes, ", "))
	fmt.Fprintln(w, "Hitungan: rata-rata tujuh nilai, dibulatkan satu kali ke satu desimal. Kategori dibaca dari angka yang dibulatkan itu.")
	fmt.Fprintln(w, "Kategori berlaku bagi instansi dan unit dalam survei Kementerian PANRB, bukan bagi orang.")
	fmt.Fprintln(w, "\nSumber:")
	for _, s := range sources {
		fmt.Fprintln(w, "  "+s)
	}
	return nil
}
