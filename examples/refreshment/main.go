// Command refreshment is the three days in Malang, 11 to 13 January 2023, as a program: 61 pejabat pimpinan tinggi pratama of Jawa
// Timur, their attitudes and IKI before and after, the initiatives of each OPD and area, the network of the OPD, and a page that
// could be read out.
//
//	go run ./examples/refreshment
//
// It prints the page in Indonesian and writes hasil-refreshment/: index.html with the network, narasi.txt, inisiatif.csv,
// jejaring.json and jejaring.dot. Posts, answers and initiatives are made up; the press reports only the occasion.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
)

const (
	resultDir = "hasil-refreshment"
	synthetic = "Data sintetis: jabatan, jawaban, dan inisiatif adalah rekaan program, bukan data Pemerintah Provinsi Jawa Timur."
)

func main() {
	if err := run(os.Stdout, resultDir); err != nil {
		log.Fatal(aparatur.Explain(err, language.Indonesian))
	}
}

// run computes everything, prints the narrative, and writes the folder.
func run(w io.Writer, dir string) error {
	r, err := compute()
	if err != nil {
		return err
	}
	narrative, err := r.narrative()
	if err != nil {
		return err
	}
	text := strings.Join(narrative, "\n\n") + "\n"
	if _, err := io.WriteString(w, text); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	files := []struct {
		name  string
		write func(io.Writer) error
	}{
		{"narasi.txt", func(w io.Writer) error { _, err := io.WriteString(w, text); return err }},
		{"index.html", func(w io.Writer) error { return r.writePage(w, narrative) }},
		{"inisiatif.csv", r.writeInitiatives},
		{"jejaring.json", func(w io.Writer) error { return writeJSON(w, r.network) }},
		{"jejaring.dot", r.network.WriteDOT},
	}
	for _, f := range files {
		var b bytes.Buffer
		if err := f.write(&b); err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, f.name), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}
