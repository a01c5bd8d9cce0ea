package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/aparatur/aparatur/nasional/internal/process"
)

func main() {
	if len(os.Args) == 2 && os.Args[1] == process.Argument {
		exit(process.Serve(context.Background(), os.Stdin, os.Stdout))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

func exit(err error) {
	switch {
	case err == nil:
		os.Exit(0)
	case errors.Is(err, flag.ErrHelp):
		os.Exit(2)
	}
	fmt.Fprintln(os.Stderr, "nasional:", err)
	os.Exit(1)
}

// run does the work of main with its own arguments and streams. It measures all that it can, and ends with an error if the SDK itself
// failed or wrote a wrong line.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	o, err := parseOptions(args, stderr)
	if err != nil {
		return err
	}
	b, err := newBench(o, stdout, stderr)
	if err != nil {
		return err
	}
	if err := b.machine(ctx); err != nil {
		return err
	}
	for _, s := range sections {
		if !o.sections[s.name] {
			continue
		}
		if err := b.print("\n## %s\n\n", s.title); err != nil {
			return err
		}
		if err := s.measure(b, ctx); err != nil {
			return fmt.Errorf("section %s: %w", s.name, err)
		}
	}
	return b.verdict
}
