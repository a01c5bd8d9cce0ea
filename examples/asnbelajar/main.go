// Command asnbelajar is the calendar of ASN Belajar, the class that BPSDM Jawa Timur holds every Thursday morning: the date of a
// series, the hours of the participants against 20 JP a year, and the share of each unit that reached them.
//
//	go run ./examples/asnbelajar
//
// It prints in Indonesian and writes hasil-asnbelajar/peserta.csv. The participants are made up.
package main

import (
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/examples/internal/safecsv"
	"github.com/aparatur/aparatur/score"
)

const (
	target     = 20 // JP a year of each PNS: PP 11/2017 as amended by PP 17/2020
	hours      = 2  // JP a series: an assumption of this example
	minimum    = 5  // people of a unit from which its share is shown
	series     = 14 // series of the year so far
	resultDir  = "hasil-asnbelajar"
	resultFile = "peserta.csv"
)

func main() {
	if err := run(os.Stdout, resultDir); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, dir string) error {
	people := participants()
	if err := report(w, people); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	// The list names persons by code only, and is nobody else's business all the same.
	f, err := os.OpenFile(filepath.Join(dir, resultFile), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if err := writePeople(f, people); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// day is for the literals below.
func day(year int, month time.Month, d int) aparatur.Date {
	date, _ := aparatur.NewDate(year, month, d)
	return date
}

var seasons = []season{
	{first: day(2025, time.January, 9), off: []aparatur.Date{day(2025, time.March, 27), day(2025, time.April, 3)}},
	{first: day(2026, time.January, 15)},
}

// viewings are of the videos, not persons (one source), by year.
var viewings = []struct {
	year   string
	series int
	views  int64
}{{"2022", 49, 401_482}, {"2023", 44, 949_080}, {"2024, sampai 22 Februari", 7, 179_022}}

func report(w io.Writer, people []participant) error {
	fmt.Fprintln(w, "Kalender ASN Belajar")
	fmt.Fprintln(w)
	for _, x := range []struct{ season, n int }{{0, 1}, {0, 7}, {0, 12}, {1, 1}} {
		s := seasons[x.season]
		d, err := s.date(x.n)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "ASN Belajar Seri %d Tahun %d: %s\n", x.n, s.first.Year(), bahasa.DateFull(d.Time(time.UTC)))
	}
	fmt.Fprintln(w)
	fmt.Fprintln(w, "Tanggal seri pertama tahun 2025 (9 Januari) dan Kamis libur (27 Maret dan 3 April 2025) adalah anggapan yang cocok dengan")
	fmt.Fprintln(w, "tanggal yang dimuat media; tahun 2026 dihitung tanpa Kamis libur.")
	fmt.Fprintln(w)
	var views int64
	for _, v := range viewings {
		views += v.views
		fmt.Fprintf(w, "Penayangan %s: %s dalam %d seri\n", v.year, bahasa.Integer(v.views), v.series)
	}
	fmt.Fprintf(w, "Jumlah penayangan (bukan orang; satu sumber): %s\n", bahasa.Integer(views))
	fmt.Fprintln(w)
	fmt.Fprintf(w, "Jam pelajaran setelah %d seri, target %d JP setahun bagi setiap PNS (%s jo. %s).\n",
		series, target, aparatur.PP11Tahun2017.Short(), aparatur.PP17Tahun2020.Short())
	fmt.Fprintf(w, "DATA PESERTA SINTETIS; %d JP tiap seri adalah anggapan contoh ini.\n", hours)
	for _, u := range shares(people) {
		if u.people < minimum {
			fmt.Fprintf(w, "%-32s tidak ditampilkan: kurang dari %d orang\n", u.name, minimum)
			continue
		}
		share, err := score.NewIndex(100*int64(u.reached), int64(u.people))
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%-32s %3d dari %3d orang mencapai target (%s)\n", u.name, u.reached, u.people, bahasa.Percent(share, 1))
	}
	return nil
}

// participant is a made-up person.
type participant struct {
	code, unit string
	attended   int // series
}

func (p participant) hours() int { return hours * p.attended }

// participants makes up people of four units, always the same.
func participants() []participant {
	rng := rand.New(rand.NewPCG(20, 2025))
	var people []participant
	for _, u := range []struct {
		name      string
		n, chance int // how many people; of ten series they attend so many
	}{{"Dinas Kesehatan", 40, 7}, {"Dinas Sosial", 25, 8}, {"Badan Kepegawaian Daerah", 18, 9}, {"Biro Hukum", 3, 7}} {
		for range u.n {
			p := participant{code: fmt.Sprintf("P%04d", len(people)+1), unit: u.name}
			for range series {
				if rng.IntN(10) < u.chance {
					p.attended++
				}
			}
			people = append(people, p)
		}
	}
	return people
}

type share struct {
	name            string
	people, reached int
}

// shares counts the people of each unit who reached the target, in the order of the units' first person.
func shares(people []participant) []share {
	var list []share
	at := map[string]int{}
	for _, p := range people {
		i, ok := at[p.unit]
		if !ok {
			i = len(list)
			at[p.unit] = i
			list = append(list, share{name: p.unit})
		}
		list[i].people++
		if p.hours() >= target {
			list[i].reached++
		}
	}
	return list
}

func writePeople(w io.Writer, people []participant) error {
	out := safecsv.New(w)
	if err := out.Write("peserta", "unit", "seri_diikuti", "jp", "kurang_jp"); err != nil {
		return err
	}
	for _, p := range people {
		missing := max(target-p.hours(), 0)
		if err := out.Write(p.code, p.unit, strconv.Itoa(p.attended), strconv.Itoa(p.hours()), strconv.Itoa(missing)); err != nil {
			return err
		}
	}
	return out.Flush()
}
