package main

import (
	"bufio"
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/examples/internal/safecsv"
)

//go:embed templates
var templates embed.FS

// What the folder holds.
const (
	indexFile    = "index.html"
	personFolder = "orang"
	proposalFile = "usulan.csv"
)

var contents = []string{indexFile, personFolder, proposalFile}

// writeFolder writes everything into a new folder and puts it in place when it is complete.
func writeFolder(set *settings, r *result) (err error) {
	if err := checkFolder(set.out); err != nil {
		return err
	}
	if err := os.MkdirAll(set.out, 0o755); err != nil {
		return err
	}
	temporary, err := os.MkdirTemp(set.out, ".baru-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(temporary)) }()
	if err := writeAll(set, r, temporary); err != nil {
		return err
	}
	for _, name := range contents {
		if err := os.RemoveAll(filepath.Join(set.out, name)); err != nil {
			return err
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
		if _, err := os.Lstat(filepath.Join(out, name)); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		index, err := os.ReadFile(filepath.Join(out, indexFile))
		if err != nil || !bytes.Contains(index, []byte(`<meta name="generator" content="`+generatorMark+`">`)) {
			return fmt.Errorf("-out: folder %s sudah berisi %s yang bukan dari program ini; pilih folder lain", out, name)
		}
		return nil
	}
	return nil
}

func writeAll(set *settings, r *result, folder string) error {
	pages, err := page.Templates(templates, "templates/index.html", "templates/orang.html")
	if err != nil {
		return err
	}
	if err := os.Mkdir(filepath.Join(folder, personFolder), 0o700); err != nil {
		return err
	}
	err = write(folder, indexFile, 0o644, func(w io.Writer) error {
		return page.Execute(w, pages["templates/index.html"], newIndexPage(set, r))
	})
	if err != nil {
		return err
	}
	for _, p := range r.people {
		err := write(folder, personFolder+"/"+p.code+".html", 0o600, func(w io.Writer) error {
			return page.Execute(w, pages["templates/orang.html"], newDocumentPage(set, r, p))
		})
		if err != nil {
			return err
		}
	}
	return write(folder, proposalFile, 0o600, func(w io.Writer) error { return writeProposals(w, r) })
}

func write(folder, name string, mode os.FileMode, content func(io.Writer) error) error {
	f, err := os.OpenFile(filepath.Join(folder, filepath.FromSlash(name)), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	return errors.Join(content(b), b.Flush(), f.Close())
}

// writeProposals writes one row a person. Every row says that it is a proposal.
func writeProposals(w io.Writer, r *result) error {
	out := safecsv.New(w)
	if err := out.Write("Kode", "NIP", "Nama", "Unit kerja", "Nilai SKP", "Indeks perilaku", "Hasil kerja (usulan)", "Perilaku kerja (usulan)", "Predikat (usulan)", "Alasan"); err != nil {
		return err
	}
	for _, p := range r.people {
		number := p.person.Identity.Text()
		if n, ok := p.person.Identity.NIP(); ok {
			number = n.Spaced() // spreadsheets damage a bare number
		}
		row := []string{p.code, number, p.person.Name.Full(), p.person.Unit, bahasa.Decimal(p.skp, 2)}
		if p.why != nil {
			row = append(row, "", "", "", "", "belum dapat diusulkan: "+indonesian(p.why))
		} else {
			ratings := p.proposal.Ratings()
			row = append(row, bahasa.Decimal(p.panel.Total(), 2), ratings.Hasil.String(), ratings.Perilaku.String(), p.proposal.Proposed().String(), p.proposal.Trace()[0]+" "+p.proposal.Trace()[1])
		}
		if err := out.Write(row...); err != nil {
			return err
		}
	}
	return out.Flush()
}
