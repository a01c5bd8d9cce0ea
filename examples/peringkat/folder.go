package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/aparatur/aparatur/examples/internal/page"
)

//go:embed templates
var templates embed.FS

// What the folder holds.
const (
	indexFile = "index.html"
	csvFile   = "peringkat.csv"
	jsonFile  = "peringkat.json"
)

// writeFolder makes all files before it writes the first, and overwrites none of another program.
func writeFolder(set *settings, t *tree) error {
	pages, err := page.Templates(templates, "templates/index.html")
	if err != nil {
		return err
	}
	var index, table, data bytes.Buffer
	if err := page.Execute(&index, pages["templates/index.html"], newIndexPage(set, t)); err != nil {
		return err
	}
	if err := t.writeCSV(&table, set); err != nil {
		return err
	}
	if err := t.writeJSON(&data, set); err != nil {
		return err
	}
	if err := checkFolder(set.out); err != nil {
		return err
	}
	if err := os.MkdirAll(set.out, 0o755); err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		text []byte
	}{{indexFile, index.Bytes()}, {csvFile, table.Bytes()}, {jsonFile, data.Bytes()}} {
		if err := os.WriteFile(filepath.Join(set.out, f.name), f.text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// checkFolder refuses a folder with files of these names that this program has not written.
func checkFolder(out string) error {
	ours := false
	if index, err := os.ReadFile(filepath.Join(out, indexFile)); err == nil {
		ours = bytes.Contains(index, []byte(`<meta name="generator" content="`+generator+`">`))
	}
	for _, name := range []string{indexFile, csvFile, jsonFile} {
		if _, err := os.Lstat(filepath.Join(out, name)); !ours && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("-out: folder %s sudah berisi %s yang bukan dari program ini; pilih folder lain", out, name)
		}
	}
	return nil
}
