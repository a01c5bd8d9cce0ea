// Command survei tallies a survey of a whole nation: a line for the nation and one for each unit, with the mean answer of each
// BerAKHLAK value, the index, and how many people are in each predicate; at the end Cronbach's alpha.
//
//	go run ./examples/survei -in survei.csv
//
// The file has a column unit and the columns q1 to q21: the behaviours in official order, with answers from 1 to 5. Without -in
// it tallies the sample that it carries, and with "-in -" standard input. The report goes to standard output, in whole
// numbers: mean answers in ten-thousandths, the index in hundredths of a point. How far the reading has come, and the rows that
// cannot be read, go to standard error.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
)

//go:embed testdata/survei.csv
var sample []byte

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "survei:", aparatur.Explain(err, language.Indonesian))
		os.Exit(1)
	}
}

// run does the work of main with its own arguments and streams.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("survei", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, "Survei merekap survei nasional per unit dan menulis laporannya ke keluaran standar.\n\nPemakaian:\n\n  survei [pilihan]\n\nPilihan:\n\n")
		flags.PrintDefaults()
	}
	in := flags.String("in", "", "berkas CSV; - untuk masukan standar (bawaan: contoh yang ikut serta)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var src io.Reader = bytes.NewReader(sample)
	switch *in {
	case "":
		fmt.Fprintln(stderr, "data contoh")
	case "-":
		src = stdin
	default:
		f, err := os.Open(*in)
		if err != nil {
			return err
		}
		defer f.Close()
		src = f
	}
	s, err := tally(ctx, src, stderr)
	if err != nil {
		return err
	}
	return s.write(stdout)
}
