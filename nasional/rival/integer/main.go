// Command integer is the report of package exact as a program: encoding/csv and a map, but integers.
//
//	integer survey.csv > report.csv
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/aparatur/aparatur/nasional/exact"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "integer:", err)
		os.Exit(1)
	}
}

func run(args []string, w io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("want one file, got %d arguments", len(args))
	}
	f, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	return exact.Report(f, w)
}
