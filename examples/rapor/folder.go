package main

import (
	"bufio"
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/aparatur/aparatur/examples/internal/page"
)

//go:embed templates
var templates embed.FS

// What the folder holds.
const (
	indexFile    = "index.html"
	unitFolder   = "unit"
	personFolder = "orang"
	scoreFile    = "rapor.csv"
	jsonFile     = "rapor.json"
	keyFile      = "kunci.csv"
)

// contents are all names that the program writes, and the only ones that it ever removes.
var contents = []string{indexFile, unitFolder, personFolder, scoreFile, jsonFile, keyFile}

// Pages of units are for many readers; whatever is about a person only its owner can read.
const (
	publicFile, publicDir   = 0o644, 0o755
	privateFile, privateDir = 0o600, 0o700
)

// writeFolder writes everything into a new folder first and puts it in place when it is complete, so that a run that cannot
// write its pages leaves the folder as it was, and one that succeeds leaves nothing of an earlier run.
func writeFolder(set *settings, r *result) (err error) {
	if err := checkFolder(set.out); err != nil {
		return err
	}
	if err := os.MkdirAll(set.out, publicDir); err != nil {
		return fileError(err)
	}
	temporary, err := os.MkdirTemp(set.out, ".baru-")
	if err != nil {
		return fileError(err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(temporary)) }()
	if err := writeAll(set, r, temporary); err != nil {
		return fileError(err)
	}
	for _, name := range contents {
		if err := os.RemoveAll(filepath.Join(set.out, name)); err != nil {
			return fileError(err)
		}
		if err := os.Rename(filepath.Join(temporary, name), filepath.Join(set.out, name)); err != nil {
			return err
		}
	}
	return nil
}

// checkFolder refuses a folder in which files would be overwritten that this program has not written.
func checkFolder(out string) error {
	for _, name := range contents {
		_, err := os.Lstat(filepath.Join(out, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return fileError(err)
		}
		index, err := os.ReadFile(filepath.Join(out, indexFile))
		if err != nil || !bytes.Contains(index, []byte(`<meta name="generator" content="`+generator+`">`)) {
			return fmt.Errorf("-out: folder %s sudah berisi %s yang bukan dari program ini; pilih folder lain", out, name)
		}
		return nil
	}
	return nil
}

// writer writes the files of one folder.
type writer struct {
	folder string
	pages  map[string]*template.Template
}

func writeAll(set *settings, r *result, folder string) error {
	pages, err := page.Templates(templates, "templates/index.html", "templates/unit.html", "templates/orang.html")
	if err != nil {
		return err
	}
	w := &writer{folder, pages}
	if err := os.Mkdir(filepath.Join(folder, unitFolder), publicDir); err != nil {
		return err
	}
	if err := os.Mkdir(filepath.Join(folder, personFolder), privateDir); err != nil {
		return err
	}
	if err := w.page(indexFile, publicFile, "index", newIndexPage(set, r)); err != nil {
		return err
	}
	for _, u := range r.units {
		if !u.shown() {
			continue
		}
		if err := w.page(unitFile(u), publicFile, "unit", newUnitPage(set, r, u)); err != nil {
			return err
		}
	}
	for _, p := range r.people {
		if err := w.page(personFolder+"/"+p.code+".html", privateFile, "orang", newPersonPage(set, p)); err != nil {
			return err
		}
	}
	for _, f := range []struct {
		name  string
		write func(io.Writer, *settings, *result) error
	}{{scoreFile, writeScores}, {jsonFile, writeJSON}, {keyFile, writeKey}} {
		if err := w.file(f.name, privateFile, func(w io.Writer) error { return f.write(w, set, r) }); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) page(name string, mode os.FileMode, template string, data any) error {
	return w.file(name, mode, func(out io.Writer) error {
		return page.Execute(out, w.pages["templates/"+template+".html"], data)
	})
}

func (w *writer) file(name string, mode os.FileMode, write func(io.Writer) error) error {
	f, err := os.OpenFile(filepath.Join(w.folder, filepath.FromSlash(name)), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	return errors.Join(write(b), b.Flush(), f.Close())
}
