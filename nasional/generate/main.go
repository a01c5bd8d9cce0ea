// Command generate writes the survey of package workload as CSV.
//
//	cd nasional && GOWORK=off go run ./generate -rows 20000 -units 300 > survey.csv
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/aparatur/aparatur/nasional/workload"
)

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	s := workload.National()
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&s.Rows, "rows", s.Rows, "`respondents`")
	flags.IntVar(&s.Units, "units", s.Units, "`units`")
	flags.Uint64Var(&s.Seed, "seed", s.Seed, "`number` that tells surveys of one size apart")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("want no arguments, got %d", flags.NArg())
	}
	w := bufio.NewWriterSize(stdout, 1<<20)
	if err := s.Write(w); err != nil {
		return err
	}
	return w.Flush()
}
