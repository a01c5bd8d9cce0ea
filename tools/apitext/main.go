// Command apitext writes the exported API of a module as text.
//
//	apitext [-o FILE] DIRECTORY
//
// The directory holds the module's go.mod. All packages count but internal ones, commands, and nested modules.
// The text has no comments and no function bodies, is sorted, and depends on nothing but the declarations, so
// that a change of the API, and only that, is a difference of the file.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "apitext:", err)
		}
		os.Exit(1)
	}
}

// run does the work of main with its own arguments and streams.
func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("apitext", flag.ContinueOnError)
	flags.SetOutput(stderr)
	out := flags.String("o", "", "write to this `file` instead of standard output")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("want one directory, got %d arguments", flags.NArg())
	}
	m, err := open(flags.Arg(0))
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := m.write(&text); err != nil {
		return err
	}
	if *out == "" {
		_, err = stdout.Write(text.Bytes())
		return err
	}
	return os.WriteFile(*out, text.Bytes(), 0o644)
}
