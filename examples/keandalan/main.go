// Command keandalan writes the technical annex (lampiran teknis) of a 360-degree rating on the behaviours of BerAKHLAK: how
// reliable its figures are, with confidence intervals, as one HTML page in Indonesian for readers who know statistics. Without
// arguments it takes the synthetic sample of the command rapor:
//
//	go run ./examples/keandalan
//	go run ./examples/keandalan -in jawaban.csv -out hasil-kota
//
// The flags are explained, in Indonesian, by -h. Nothing is computed from fewer than 30 sheets, no person and no unit is named,
// and no figure is official: no regulation asks for any.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/examples/internal/sample"
)

const usage = `Keandalan menghitung keandalan (reliabilitas) penilaian 360 derajat BerAKHLAK dan
menulis lampiran teknis berbahasa Indonesia dengan interval kepercayaan 95%.

Pemakaian:

  keandalan [pilihan]

Tanpa -in, yang dihitung ialah contoh sintetis yang tertanam dalam program ini,
yaitu contoh yang juga dipakai program rapor.

Pilihan:

  -in BERKAS       berkas jawaban .csv; satu baris berisi satu lembar, yaitu
                   jawaban satu penilai tentang satu orang, pada skala 1–5
  -out FOLDER      folder hasil (bawaan: hasil-keandalan)
  -kertas KERTAS   A4 (bawaan) atau F4 (215 × 330 mm)
  -h               penjelasan ini

Status keluar: 0 jika berhasil; 1 jika ada kesalahan atau kurang dari 30 lembar;
2 jika pilihannya salah.
`

// The exit statuses of the program.
const (
	exitOK    = 0
	exitData  = 1
	exitUsage = 2
)

const pageFile = "lampiran.html"

type settings struct {
	in, out   string
	synthetic bool
	paper     page.Paper
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program: its result goes to stdout and everything about the input to stderr.
func run(args []string, stdout, stderr io.Writer) int {
	set, err := parseSettings(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return exitOK
	}
	if err != nil {
		fmt.Fprintf(stderr, "keandalan: %v\nJalankan dengan -h untuk melihat semua pilihan.\n", err)
		return exitUsage
	}
	if err := report(set, stdout, stderr); err != nil {
		fmt.Fprintf(stderr, "keandalan: %s\n", aparatur.Explain(err, language.Indonesian))
		return exitData
	}
	return exitOK
}

func parseSettings(args []string) (*settings, error) {
	flags := flag.NewFlagSet("keandalan", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	in := flags.String("in", "", "")
	out := flags.String("out", "hasil-keandalan", "")
	paper := flags.String("kertas", "A4", "")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, err
		}
		return nil, errors.New("pilihan tidak dikenal atau tanpa nilai")
	}
	s := &settings{in: *in, out: *out}
	s.synthetic = s.in == ""
	var ok bool
	if s.paper, ok = page.ParsePaper(*paper); !ok {
		return nil, fmt.Errorf("-kertas: %q tidak dikenal; pilih A4 atau F4", *paper)
	}
	if flags.NArg() > 0 || s.out == "" {
		return nil, errors.New("berkas disebut dengan -in dan folder dengan -out")
	}
	return s, nil
}

func report(set *settings, stdout, stderr io.Writer) error {
	var src io.Reader = bytes.NewReader(sample.File())
	if !set.synthetic {
		f, err := os.Open(set.in)
		if errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("%s: tidak ada", set.in)
		}
		if err != nil {
			return err
		}
		defer f.Close()
		src = f
	}
	data, err := read(src, stderr)
	if err != nil {
		return err
	}
	if n := len(data.responses); n < minSheets {
		return fmt.Errorf("baru ada %s lembar; keandalan tidak dihitung dari kurang dari %d lembar", bahasa.Integer(int64(n)), minSheets)
	}
	var b bytes.Buffer
	if err := write(&b, set, data, compute(data)); err != nil {
		return err
	}
	if err := os.MkdirAll(set.out, 0o755); err != nil {
		return err
	}
	path := filepath.Join(set.out, pageFile)
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s lembar tentang %s orang: %s\n", bahasa.Integer(int64(len(data.responses))), bahasa.Integer(int64(data.people)), path)
	return nil
}
