package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/score"
)

// usage is the answer to -h.
const usage = `Kinerja mengubah hasil SKP dan lembar perilaku BerAKHLAK menjadi usulan predikat
kinerja pegawai, memeriksa sebarannya per perangkat daerah, dan menulis Dokumen
Evaluasi Kinerja Pegawai yang siap dicetak.

Pemakaian:

  kinerja [pilihan]

Tanpa -skp, yang diolah ialah contoh sintetis yang dibawa program ini.

Pilihan:

  -skp BERKAS        CSV hasil SKP, satu baris satu pegawai, dengan judul kolom
                     NIP, Nama, Golongan, Jabatan, Unit kerja, NIP atasan,
                     Nama atasan, Golongan atasan, Jabatan atasan, Nilai SKP
  -perilaku BERKAS   CSV lembar perilaku, satu baris satu penilai tentang satu
                     pegawai: NIP, peran penilai, dan 21 butir BerAKHLAK
  -organisasi BERKAS CSV predikat organisasi: Unit kerja, Predikat organisasi.
                     Tanpa berkas ini sebaran tidak diperiksa
  -instansi NAMA     instansi yang menetapkan ambang batas
  -dokumen TEKS      dokumen yang menetapkannya
  -ambang-hasil A,B  nilai SKP mulai dari mana hasil kerja sesuai dan di atas
                     ekspektasi, misalnya 80,100
  -ambang-perilaku A,B
                     indeks perilaku (0-100) mulai dari mana perilaku kerja
                     sesuai dan di atas ekspektasi, misalnya 60,85
  -bobot A,R,B       bobot atasan, rekan, dan bawahan (bawaan: 60,20,20)
  -min-penilai N     jumlah rekan dan bawahan yang paling sedikit (bawaan: 3)
  -min-unit N        jumlah pegawai yang paling sedikit agar sebaran unit
                     ditampilkan (bawaan: 5)
  -tahun N           tahun penilaian (bawaan: 2025)
  -tempat NAMA       tempat pada tanda tangan
  -out FOLDER        folder hasil (bawaan: hasil-kinerja)
  -kertas KERTAS     A4 (bawaan) atau F4 (215 × 330 mm)
  -contoh FOLDER     tulis ketiga berkas contoh ke folder ini, lalu selesai
  -h                 penjelasan ini

Ambang batas ialah kebijakan instansi: PermenPANRB 6/2022 tidak menetapkannya.
Karena itu, -instansi, -dokumen, dan kedua ambang wajib diisi bila -skp dipakai.
Predikat yang ditulis ialah usulan; yang menetapkan ialah pejabat penilai kinerja.

Status keluar: 0 jika berhasil; 1 jika tidak ada yang dapat diusulkan atau ada
berkas yang tidak dapat dibaca atau ditulis; 2 jika pilihannya salah.
`

// settings are what the flags say, checked.
type settings struct {
	skp, behaviour, organisation string
	out, examples, place         string
	minUnit                      int
	paper                        page.Paper
	period                       aparatur.Period
	result, conduct              kinerja.Thresholds
	framework                    *berakhlak.Framework
	panel                        *berakhlak.Panel
}

func (s *settings) synthetic() bool { return s.skp == "" }

// The thresholds of the sample, of an agency that does not exist.
const (
	sampleAgency   = "Pemerintah Daerah Contoh"
	sampleDocument = "aturan contoh, bukan peraturan"
	sampleResult   = "80,100"
	sampleConduct  = "60,85"
)

// parseSettings reads the flags. Its errors are Indonesian; that of -h is flag.ErrHelp.
func parseSettings(args []string) (*settings, error) {
	flags := flag.NewFlagSet("kinerja", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	var s settings
	flags.StringVar(&s.skp, "skp", "", "")
	flags.StringVar(&s.behaviour, "perilaku", "", "")
	flags.StringVar(&s.organisation, "organisasi", "", "")
	flags.StringVar(&s.out, "out", "hasil-kinerja", "")
	flags.StringVar(&s.examples, "contoh", "", "")
	flags.StringVar(&s.place, "tempat", "", "")
	agency := flags.String("instansi", "", "")
	document := flags.String("dokumen", "", "")
	result := flags.String("ambang-hasil", "", "")
	conduct := flags.String("ambang-perilaku", "", "")
	weights := flags.String("bobot", "60,20,20", "")
	minRaters := flags.String("min-penilai", "3", "")
	minUnit := flags.String("min-unit", "5", "")
	year := flags.String("tahun", "2025", "")
	paper := flags.String("kertas", "A4", "")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, err
		}
		return nil, errors.New("ada pilihan yang tidak dikenal atau tanpa nilai")
	}
	switch {
	case flags.NArg() > 0:
		return nil, fmt.Errorf("%q bukan pilihan", flags.Arg(0))
	case s.out == "":
		return nil, errors.New("-out: nama folder kosong")
	case s.synthetic() && (s.behaviour != "" || s.organisation != ""):
		return nil, errors.New("-perilaku dan -organisasi memerlukan -skp")
	case s.synthetic():
		for to, sample := range map[*string]string{agency: sampleAgency, document: sampleDocument, result: sampleResult, conduct: sampleConduct} {
			if *to == "" {
				*to = sample
			}
		}
	case s.behaviour == "":
		return nil, errors.New("-skp memerlukan -perilaku")
	}
	var err error
	if s.result, err = parseThresholds("ambang-hasil", *agency, *document, *result, 0); err != nil {
		return nil, err
	}
	if s.conduct, err = parseThresholds("ambang-perilaku", *agency, *document, *conduct, 100); err != nil {
		return nil, err
	}
	var ok bool
	if s.paper, ok = page.ParsePaper(*paper); !ok {
		return nil, fmt.Errorf("-kertas: %q tidak dikenal; pilih A4 atau F4", *paper)
	}
	if s.minUnit, err = number("min-unit", *minUnit, 1, 1_000_000); err != nil {
		return nil, err
	}
	n, err := number("tahun", *year, 1900, 2199)
	if err != nil {
		return nil, err
	}
	if s.period, err = aparatur.Year(n); err != nil {
		return nil, err
	}
	return &s, s.makePanel(*weights, *minRaters)
}

func number(name, text string, low, high int) (int, error) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < low || n > high {
		return 0, fmt.Errorf("-%s: %q bukan bilangan bulat dari %d sampai %d", name, text, low, high)
	}
	return n, nil
}

// parseThresholds reads "80,100". A table without highest has no upper end.
func parseThresholds(name, agency, document, text string, highest int64) (kinerja.Thresholds, error) {
	low, high, ok := strings.Cut(text, ",")
	a, errA := score.ParseIndex(strings.TrimSpace(low))
	b, errB := score.ParseIndex(strings.TrimSpace(high))
	if !ok || errA != nil || errB != nil {
		return kinerja.Thresholds{}, fmt.Errorf("-%s: %q tidak dapat dibaca; tulis dua bilangan seperti 80,100", name, text)
	}
	type band = score.Band[kinerja.Rating]
	top := band{Label: kinerja.DiAtasEkspektasi, Lower: score.Incl(b)}
	if highest > 0 {
		most, err := score.NewIndex(highest, 1)
		if err != nil {
			return kinerja.Thresholds{}, err
		}
		top.Upper = score.Incl(most)
	}
	bands, err := score.NewBands(score.AtPlaces(2),
		band{Label: kinerja.DiBawahEkspektasi, Lower: score.Incl(score.Index{}), Upper: score.Excl(a)},
		band{Label: kinerja.SesuaiEkspektasi, Lower: score.Incl(a), Upper: score.Excl(b)}, top)
	if err != nil {
		return kinerja.Thresholds{}, fmt.Errorf("-%s: %q bukan dua ambang yang menaik dengan paling banyak dua desimal", name, text)
	}
	t, err := kinerja.NewThresholds(agency, document, bands)
	if err != nil {
		return kinerja.Thresholds{}, fmt.Errorf("-instansi, -dokumen: %s", indonesian(err))
	}
	return t, nil
}

// makePanel declares how sheets are scored: 1–5 becomes 0–100, the index is the mean of the seven values.
func (s *settings) makePanel(weights, minRaters string) error {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		return err
	}
	s.framework, err = berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	if err != nil {
		return err
	}
	least, err := number("min-penilai", minRaters, 1, 1_000_000)
	if err != nil {
		return err
	}
	parts := strings.Split(weights, ",")
	roles := []score.Role{score.Superior, score.Peer, score.Subordinate}
	if len(parts) != len(roles) {
		return fmt.Errorf("-bobot: %q tidak dapat dibaca; tulis seperti 60,20,20", weights)
	}
	var rules []score.RoleRule
	for i, role := range roles {
		rule := score.RoleRule{Role: role}
		if rule.Weight, err = number("bobot", parts[i], 0, 1_000_000); err != nil {
			return err
		}
		if role != score.Superior {
			rule.MinRaters = least
		}
		rules = append(rules, rule)
	}
	if s.panel, err = score.NewPanel(s.framework, score.PanelPolicy{Roles: rules, Missing: score.Renormalise}); err != nil {
		return errors.New("-bobot: tidak ada peran yang berbobot")
	}
	return nil
}
