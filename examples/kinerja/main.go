// Command kinerja turns results of SKP and behaviour sheets into proposed performance predicates with reasons, checks their
// distribution in each organisation, and writes a printable Dokumen Evaluasi Kinerja Pegawai for each person. Without arguments it
// evaluates the synthetic sample that is built into it:
//
//	go run ./examples/kinerja
//	go run ./examples/kinerja -contoh contoh
//
// The flags are explained, in Indonesian, by -h. What it writes is a proposal, and says so everywhere: predicates are settled by the
// superior who rates, for whose decision each document has room.
//
// # Who sees what
//
// The summary holds counts only, and none of a unit smaller than -min-unit. The documents and usulan.csv are personal data, and only
// their owner can read them.
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
	"github.com/aparatur/aparatur/examples/kinerja/internal/sample"
)

// The exit statuses of the program.
const (
	exitOK    = 0
	exitData  = 1 // nothing could be proposed, or a file could not be read or written
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
		fmt.Fprintf(stderr, "kinerja: %s\nJalankan dengan -h untuk melihat semua pilihan.\n", indonesian(err))
		return exitUsage
	}
	if set.examples != "" {
		err = writeExamples(set.examples)
	} else {
		err = report(set, stdout, stderr)
	}
	if err != nil {
		fmt.Fprintf(stderr, "kinerja: %s\n", indonesian(err))
		return exitData
	}
	return exitOK
}

// report reads, evaluates, writes and prints.
func report(set *settings, stdout, stderr io.Writer) error {
	in, err := load(set)
	if err != nil {
		return err
	}
	r, err := evaluate(set, in)
	if err != nil {
		return err
	}
	if len(in.bad) > 0 {
		fmt.Fprintf(stderr, "%s baris tidak dapat dipakai:\n", bahasa.Integer(int64(len(in.bad))))
		for _, err := range in.bad {
			fmt.Fprintln(stderr, "  "+indonesian(err))
		}
	}
	if n := in.strangers(); n > 0 {
		fmt.Fprintf(stderr, "%s lembar perilaku tentang orang yang tidak ada pada berkas SKP\n", bahasa.Integer(int64(n)))
	}
	for _, p := range r.people {
		if p.why != nil {
			fmt.Fprintf(stderr, "%s: belum dapat diusulkan: %s\n", p.code, indonesian(p.why))
		}
	}
	if r.proposed() == 0 {
		return errors.New("tidak ada predikat yang dapat diusulkan; tidak ada yang ditulis")
	}
	if err := writeFolder(set, r); err != nil {
		return fileError(err)
	}
	printTable(stdout, set, r)
	return nil
}

// load reads the files of the flags, or the sample.
func load(set *settings) (*input, error) {
	if set.synthetic() {
		files := sample.Generate()
		return read(set, bytes.NewReader(files.SKP), bytes.NewReader(files.Behaviour), bytes.NewReader(files.Organisation))
	}
	var open [3]io.Reader
	for i, name := range []string{set.skp, set.behaviour, set.organisation} {
		if name == "" {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fileError(err)
		}
		open[i] = bytes.NewReader(data)
	}
	return read(set, open[0], open[1], open[2])
}

func writeExamples(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fileError(err)
	}
	files := sample.Generate()
	for name, data := range map[string][]byte{"skp.csv": files.SKP, "perilaku.csv": files.Behaviour, "organisasi.csv": files.Organisation} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return fileError(err)
		}
	}
	return nil
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
	}
	return fmt.Errorf("%s: %s", path.Path, why)
}

func indonesian(err error) string { return aparatur.Explain(err, language.Indonesian) }
