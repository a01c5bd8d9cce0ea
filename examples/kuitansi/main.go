// Command kuitansi prints a receipt (kuitansi) and an official letter under a letter head (kop surat), with all numbers,
// amounts, dates, names and sentences written by package bahasa:
//
//	go run ./examples/kuitansi
//	go run ./examples/kuitansi -jumlah "Rp. 900.500,50" -dari "BUDI SANTOSO, S.KOM" -html kuitansi.html
//
// Without arguments everything is made up. What a clerk would type is read as it is typed: amounts, dates and names in the
// forms that are in use. What cannot be read for certain is refused, in Indonesian, with the reason.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
)

// The exit statuses of the program.
const (
	exitOK    = 0
	exitData  = 1 // the file could not be written
	exitUsage = 2 // flags that cannot be used
)

const usage = `Kuitansi mencetak sebuah kuitansi dan sebuah surat dinas dengan kop.

Pemakaian:

  kuitansi [pilihan]

Tanpa pilihan, isinya contoh sintetis yang dibawa program ini.

Pilihan:

  -jumlah UANG     jumlah pada kuitansi, misalnya "Rp 1.250.000,-"
  -dari NAMA       orang atau jabatan yang membayar
  -penerima NAMA   penerima uang, dengan atau tanpa gelar
  -untuk URAIAN    untuk apa uang itu dibayarkan
  -tempat TEMPAT   tempat penandatanganan (bawaan: Surabaya)
  -tanggal TANGGAL tanggal penandatanganan, misalnya "11 Januari 2023" atau
                   11/1/2023; tanggal dibaca sebelum bulan
  -html BERKAS     tulis juga sebagai halaman HTML yang siap dicetak
  -h               penjelasan ini

Status keluar: 0 jika berhasil; 1 jika berkas tidak dapat ditulis; 2 jika
pilihannya salah.
`

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	in, err := parseInput(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return exitOK
	case err != nil:
		fmt.Fprintf(stderr, "kuitansi: %s\n", aparatur.Explain(err, language.Indonesian))
		return exitUsage
	}
	receipt, letter, err := compose(in)
	if err != nil {
		fmt.Fprintf(stderr, "kuitansi: %s\n", aparatur.Explain(err, language.Indonesian))
		return exitUsage
	}
	if in.html != "" {
		var page bytes.Buffer
		if err := writeHTML(&page, receipt, letter); err != nil {
			fmt.Fprintf(stderr, "kuitansi: %v\n", err)
			return exitData
		}
		// The page holds names: it is for its writer to hand on.
		if err := os.WriteFile(in.html, page.Bytes(), 0o600); err != nil {
			fmt.Fprintf(stderr, "kuitansi: -html: berkas tidak dapat ditulis: %v\n", err)
			return exitData
		}
	}
	if _, err := stdout.Write(appendText(nil, receipt, letter)); err != nil {
		return exitData
	}
	return exitOK
}

// parseInput reads the flags: amounts, dates and names by the parsers of package bahasa.
func parseInput(args []string) (input, error) {
	in := sample()
	flags := flag.NewFlagSet("kuitansi", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	amount := flags.String("jumlah", "Rp 1.250.000,-", "")
	date := flags.String("tanggal", "Rabu, 11 Januari 2023", "")
	payer := flags.String("dari", "Bendahara Pengeluaran Dinas Komunikasi dan Informatika", "")
	receiver := flags.String("penerima", "Dr.Ir. SITI AMINAH,S.T,M.Si", "")
	flags.StringVar(&in.purpose, "untuk", in.purpose, "")
	flags.StringVar(&in.place, "tempat", in.place, "")
	flags.StringVar(&in.html, "html", "", "")
	if err := flags.Parse(args); err != nil {
		return input{}, flagError(err)
	}
	if flags.NArg() > 0 {
		return input{}, fmt.Errorf("argumen %q tidak dipakai; lihat -h", flags.Arg(0))
	}
	var err error
	if in.sen, err = bahasa.ParseRupiahSen(*amount); err != nil {
		return input{}, fmt.Errorf("-jumlah: %w", err)
	}
	if in.sen <= 0 {
		return input{}, errors.New("-jumlah: uang pada kuitansi harus lebih dari nol")
	}
	if in.date, err = bahasa.ParseDate(*date, bahasa.WIB()); err != nil {
		return input{}, fmt.Errorf("-tanggal: %w", err)
	}
	in.payer, in.receiver = bahasa.ParseName(*payer), bahasa.ParseName(*receiver)
	return in, nil
}

// flagError puts the messages of package flag into Indonesian.
func flagError(err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return err
	}
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: "); ok {
		return fmt.Errorf("pilihan %s tidak dikenal; lihat -h", name)
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: "); ok {
		return fmt.Errorf("pilihan %s memerlukan nilai; lihat -h", name)
	}
	return fmt.Errorf("pilihan %s salah tulis; lihat -h", strings.TrimPrefix(text, "bad flag syntax: "))
}
