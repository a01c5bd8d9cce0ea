// Command peringkat rolls the results of people up over the units of a province and ranks the offices, in Indonesian: a tree
// in the terminal, a page with a heat map that opens level by level, and the figures as CSV and JSON for a dashboard. Without
// arguments it shows the synthetic answers of examples/rapor in a made-up province:
//
//	go run ./examples/peringkat
//	go run ./examples/peringkat -in jawaban.csv -unit unit.csv -penempatan penempatan.csv -out hasil-kota
//
// The flags are explained, in Indonesian, by -h. Nothing that it writes is about a person: a unit with too few people is
// withheld, with all units that would give it away, and is still counted in the units above it.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/examples/internal/page"
	responses "github.com/aparatur/aparatur/examples/internal/sample"
	"github.com/aparatur/aparatur/examples/peringkat/internal/sample"
)

// The exit statuses of the program.
const (
	exitOK    = 0
	exitData  = 1 // nothing could be shown
	exitUsage = 2 // flags that cannot be used
)

const usage = `Pemakaian: peringkat [pilihan]

Menggabungkan hasil penilaian 360 derajat menurut pohon organisasi, mulai dari
seksi sampai seluruh pemerintah daerah, lalu memeringkat perangkat daerah.
Tanpa pilihan, program menampilkan data sintetis yang dibawanya.

  -in BERKAS          jawaban formulir (.csv), satu baris satu lembar
  -unit BERKAS        daftar unit (.csv): kode, induk, nama; boleh ditambah
                      singkatan, jenis, pns, pppk, pppk_paruh_waktu, non_asn
  -penempatan BERKAS  orang dan unit tempat ia dihitung (.csv): orang, unit.
                      Tanpa berkas ini, unit dibaca dari jawaban
  -out FOLDER         folder hasil (bawaan: hasil-peringkat)
  -min-unit N         jumlah orang yang paling sedikit agar hasil unit
                      ditampilkan (bawaan: 5)
  -kertas KERTAS      A4 (bawaan) atau F4 (215 × 330 mm)
  -h                  penjelasan ini

Skala 1–5 diubah menjadi 0–100; bobot peran atasan 60, rekan 20, bawahan 20;
rekan dan bawahan masing-masing sekurang-kurangnya tiga penilai. Semuanya
pilihan contoh ini, bukan ketentuan, dan dicetak pada halaman.

Isi folder hasil: index.html, peringkat.csv, peringkat.json.
`

// settings are what the flags say, checked.
type settings struct {
	in, units, placements, out string
	minimum                    int
	paper                      page.Paper
}

// synthetic reports whether what is shown is the sample.
func (s *settings) synthetic() bool { return s.in == "" }

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program: its result goes to stdout and everything about the input to stderr.
func run(args []string, stdout, stderr io.Writer) int {
	set, err := parseSettings(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return exitOK
	}
	if err != nil {
		fmt.Fprintf(stderr, "peringkat: %v\nJalankan dengan -h untuk melihat semua pilihan.\n", err)
		return exitUsage
	}
	if err := report(set, stdout, stderr); err != nil {
		fmt.Fprintf(stderr, "peringkat: %s\n", aparatur.Explain(err, language.Indonesian))
		return exitData
	}
	return exitOK
}

func parseSettings(args []string) (*settings, error) {
	s := &settings{}
	flags := flag.NewFlagSet("peringkat", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&s.in, "in", "", "")
	flags.StringVar(&s.units, "unit", "", "")
	flags.StringVar(&s.placements, "penempatan", "", "")
	flags.StringVar(&s.out, "out", "hasil-peringkat", "")
	minimum := flags.String("min-unit", "5", "")
	paper := flags.String("kertas", "A4", "")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, err
		}
		return nil, errors.New("ada pilihan yang tidak dikenal atau tanpa nilai")
	}
	var err error
	if s.minimum, err = strconv.Atoi(*minimum); err != nil || s.minimum < 1 {
		return nil, fmt.Errorf("-min-unit: %q bukan bilangan bulat mulai dari 1", *minimum)
	}
	var ok bool
	if s.paper, ok = page.ParsePaper(*paper); !ok {
		return nil, fmt.Errorf("-kertas: %q tidak dikenal; pilih A4 atau F4", *paper)
	}
	switch {
	case flags.NArg() > 0:
		return nil, fmt.Errorf("%q bukan pilihan; berkas jawaban disebut dengan -in", flags.Arg(0))
	case s.out == "":
		return nil, errors.New("-out: nama folder kosong")
	case (s.in == "") != (s.units == "") || s.in == "" && s.placements != "":
		return nil, errors.New("-in dan -unit disebut bersama, dan -penempatan hanya bersama keduanya")
	}
	return s, nil
}

// report reads, scores, rolls up, prints and writes.
func report(set *settings, stdout, stderr io.Writer) error {
	in, err := load(set)
	if err != nil {
		return err
	}
	in.describe(stderr)
	t, err := newTree(set, in)
	if err != nil {
		return err
	}
	if err := writeFolder(set, t); err != nil {
		return err
	}
	t.print(stdout, set)
	return nil
}

// load reads the files of the flags, or the sample.
func load(set *settings) (*input, error) {
	if set.synthetic() {
		return read(bytes.NewReader(responses.File()), bytes.NewReader(sample.Units()), bytes.NewReader(sample.Placements()))
	}
	responses, err := os.Open(set.in)
	if err != nil {
		return nil, err
	}
	defer responses.Close()
	units, err := os.Open(set.units)
	if err != nil {
		return nil, err
	}
	defer units.Close()
	if set.placements == "" {
		return read(responses, units, nil)
	}
	placements, err := os.Open(set.placements)
	if err != nil {
		return nil, err
	}
	defer placements.Close()
	return read(responses, units, placements)
}
