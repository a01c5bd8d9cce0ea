// Command rapor scores the answers of a 360-degree rating on the behaviours of BerAKHLAK and writes report cards in
// Indonesian: a summary of units, a page for each unit, a page for each person under an opaque code, and the figures as CSV
// and JSON. Without arguments it scores the synthetic sample that is built into it:
//
//	go run ./examples/rapor
//	go run ./examples/rapor -in jawaban.csv -out hasil-kota
//
// The flags are explained, in Indonesian, by -h. Nothing is hidden: scale, conversion, weights and minimums are printed on
// every page.
//
// # Who sees what
//
// The summary and the pages of units are for everybody who may see the result of a unit. The pages of persons, rapor.csv and
// rapor.json are personal data. kunci.csv is the only file that says who is who; only its owner can read it.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/examples/internal/sample"
)

// The exit statuses of the program.
const (
	exitOK    = 0
	exitData  = 1 // nothing could be scored, or a bad row with -ketat
	exitUsage = 2 // flags that cannot be used
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program: its result goes to stdout and everything about the input to stderr.
func run(args []string, stdout, stderr io.Writer) int {
	set, err := parseSettings(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return exitOK
	}
	if err != nil {
		fmt.Fprintf(stderr, "rapor: %s\nJalankan dengan -h untuk melihat semua pilihan.\n", indonesian(err))
		return exitUsage
	}
	if err := report(set, stdout, stderr); err != nil {
		fmt.Fprintf(stderr, "rapor: %s\n", indonesian(err))
		return exitData
	}
	return exitOK
}

// report reads, scores, prints and writes.
func report(set *settings, stdout, stderr io.Writer) error {
	data, err := load(set, stderr)
	if err != nil {
		return err
	}
	result, err := scoreAll(set, data)
	if err != nil {
		return err
	}
	describe(stderr, data, result)
	if n := len(data.bad) + len(result.bad); set.strict && n > 0 {
		return fmt.Errorf("%s baris tidak dapat dipakai, dan -ketat meminta semua baris benar; tidak ada yang ditulis", bahasa.Integer(int64(n)))
	}
	if result.complete() == 0 {
		return errors.New("tidak ada orang yang nilainya dapat dihitung; tidak ada yang ditulis")
	}
	if err := writeFolder(set, result); err != nil {
		return err
	}
	printTable(stdout, set, result)
	return nil
}

// load reads the file of the flag -in, or the sample.
func load(set *settings, stderr io.Writer) (*input, error) {
	if set.in == "" {
		return readCSV(set, bytes.NewReader(sample.File()), stderr)
	}
	switch strings.ToLower(filepath.Ext(set.in)) {
	case ".xlsx":
		return readWorkbook(set, set.in, stderr)
	case ".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".pdf":
		return nil, fmt.Errorf("%s: simpan dahulu sebagai .xlsx atau .csv", set.in)
	}
	f, err := os.Open(set.in)
	if err != nil {
		return nil, fileError(err)
	}
	defer f.Close()
	in, err := readCSV(set, f, stderr)
	if errors.Is(err, syscall.EISDIR) { // some systems open a folder, and none reads it
		return nil, fileError(err)
	}
	return in, err
}

// fileError says in Indonesian what the operating system says of a file.
func fileError(err error) error {
	var path *os.PathError
	if !errors.As(err, &path) {
		return err
	}
	why := path.Err.Error()
	switch {
	case errors.Is(err, os.ErrNotExist):
		why = "tidak ada"
	case errors.Is(err, os.ErrPermission):
		why = "tidak boleh dibuka"
	case errors.Is(err, syscall.ENOTDIR):
		why = "bukan folder"
	case errors.Is(err, syscall.EISDIR):
		why = "folder, bukan berkas"
	}
	return fmt.Errorf("%s: %s", path.Path, why)
}

func indonesian(err error) string { return aparatur.Explain(err, language.Indonesian) }
