package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// usage is the answer to -h.
const usage = `Rapor menghitung nilai perilaku BerAKHLAK dari jawaban penilaian 360 derajat
dan menulis rapor berbahasa Indonesia ke dalam sebuah folder.

Pemakaian:

  rapor [pilihan]

Tanpa -in, yang dihitung ialah contoh sintetis yang dibawa program ini.

Pilihan:

  -in BERKAS         berkas jawaban (.csv atau .xlsx); satu baris berisi satu
                     lembar, yaitu jawaban satu penilai tentang satu orang
  -out FOLDER        folder hasil (bawaan: hasil-rapor)
  -skala A-B         angka jawaban terendah dan tertinggi (bawaan: 1-5). Pada
                     skala lima tingkat dibaca juga Tidak Pernah, Jarang,
                     Kadang-Kadang, Sering, Selalu
  -konversi CARA     pomp: jawaban terendah menjadi 0, tertinggi 100 (bawaan);
                     proporsional: jawaban dibagi jawaban tertinggi, kali 100
  -bobot DAFTAR      bobot peran, berupa bilangan bulat
                     (bawaan: atasan=60,rekan=20,bawahan=20). Peran yang tidak
                     disebut ditampilkan, tetapi tidak dihitung
  -min-penilai N     jumlah rekan dan jumlah bawahan yang paling sedikit agar
                     jawaban perannya ditampilkan dan dihitung (bawaan: 3)
  -min-unit N        jumlah orang yang paling sedikit agar hasil unit
                     ditampilkan (bawaan: 5)
  -kolom DAFTAR      judul kolom yang tidak dikenali sendiri, misalnya
                     "orang=NIP,penilai=Email,unit=OPD,peran=Hubungan";
                     juga nama, waktu, dan komentar. Judul - berarti tidak ada
  -edisi EDISI       redaksi 21 perilaku: SE2021 (bawaan) atau UU2023
  -top N             paling banyak berapa perilaku yang perlu dikembangkan
                     disebut pada rapor orang (bawaan: 3; 0 berarti tidak ada).
                     Perilaku dengan nilai yang sama disebut bersama atau tidak
  -kertas KERTAS     A4 (bawaan) atau F4 (215 × 330 mm)
  -ketat             berhenti tanpa menulis apa pun jika ada baris yang salah
  -h                 penjelasan ini

Status keluar: 0 jika berhasil; 1 jika tidak ada yang dapat dihitung, atau ada
baris yang salah dan -ketat dipakai; 2 jika pilihannya salah.

Skala, konversi, bobot, dan jumlah minimum ialah pilihan instansi: tidak ada
peraturan nasional yang menetapkannya. Semuanya dicetak pada setiap halaman.

Isi folder hasil:

  index.html         ringkasan unit kerja
  unit/              satu halaman untuk setiap unit kerja yang ditampilkan
  orang/             satu halaman untuk setiap orang (DATA PRIBADI)
  rapor.csv          satu baris untuk setiap orang (DATA PRIBADI)
  rapor.json         nilai, jumlah penilai, dan cap penghitungan (DATA PRIBADI)
  kunci.csv          kode dan identitas; simpan terpisah (DATA PRIBADI)
`

// policy is the rule of the program: a value needs one answered behaviour, the index all seven values, of which it is the
// mean.
var policy = score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}

// frequencies are the labels of a scale of five positions, from the lowest.
var frequencies = [...]string{"Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu"}

// A value is named prominent from a difference of minDifference points, a self-other gap from minGap points.
var (
	minDifference = score.MustParseIndex("5")
	minGap        = score.MustParseIndex("10")
)

// maxMinimum bounds the minimums, which are counts of people.
const maxMinimum = 1_000_000

// settings are what the flags say, checked.
type settings struct {
	in, out   string
	minRaters int
	minUnit   int
	top       int
	strict    bool
	paper     page.Paper
	columns   sheets.Columns
	edition   berakhlak.Edition
	framework *berakhlak.Framework
	panel     *berakhlak.Panel
}

// synthetic reports whether what is scored is the sample.
func (s *settings) synthetic() bool { return s.in == "" }

// parseSettings reads the flags. Its errors are Indonesian; that of -h is flag.ErrHelp.
func parseSettings(args []string) (*settings, error) {
	flags := flag.NewFlagSet("rapor", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	in := flags.String("in", "", "")
	out := flags.String("out", "hasil-rapor", "")
	scale := flags.String("skala", "1-5", "")
	method := flags.String("konversi", "pomp", "")
	weights := flags.String("bobot", "atasan=60,rekan=20,bawahan=20", "")
	minRaters := flags.String("min-penilai", "3", "")
	minUnit := flags.String("min-unit", "5", "")
	columns := flags.String("kolom", "", "")
	edition := flags.String("edisi", "SE2021", "")
	strict := flags.Bool("ketat", false, "")
	top := flags.String("top", "3", "")
	paper := flags.String("kertas", "A4", "")
	if err := flags.Parse(args); err != nil {
		return nil, flagError(err)
	}
	if flags.NArg() > 0 {
		return nil, fmt.Errorf("%q bukan pilihan; berkas jawaban disebut dengan -in", flags.Arg(0))
	}
	s := &settings{in: *in, out: *out, strict: *strict}
	if s.out == "" {
		return nil, errors.New("-out: nama folder kosong")
	}
	parsedScale, err := parseScale(*scale, *method)
	if err != nil {
		return nil, err
	}
	for _, n := range []struct {
		name, text string
		to         *int
		low, high  int
	}{
		{"min-penilai", *minRaters, &s.minRaters, 1, maxMinimum},
		{"min-unit", *minUnit, &s.minUnit, 1, maxMinimum},
		{"top", *top, &s.top, 0, 21},
	} {
		if *n.to, err = strconv.Atoi(n.text); err != nil || *n.to < n.low || *n.to > n.high {
			return nil, fmt.Errorf("-%s: %q bukan bilangan bulat dari %d sampai %d", n.name, n.text, n.low, n.high)
		}
	}
	var ok bool
	if s.paper, ok = page.ParsePaper(*paper); !ok {
		return nil, fmt.Errorf("-kertas: %q tidak dikenal; pilih A4 atau F4", *paper)
	}
	if s.edition, err = berakhlak.ParseEdition(*edition); err != nil {
		return nil, fmt.Errorf("-edisi: %q tidak dikenal; pilih SE2021 atau UU2023", *edition)
	}
	if s.columns, err = parseColumns(*columns); err != nil {
		return nil, err
	}
	if s.framework, err = berakhlak.NewFrameworkEdition(s.edition, parsedScale, policy); err != nil {
		return nil, err
	}
	s.panel, err = parsePanel(s.framework, *weights, s.minRaters)
	return s, err
}

// flagError puts the messages of package flag into Indonesian.
func flagError(err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return err
	}
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: "); ok {
		return fmt.Errorf("pilihan %s tidak dikenal", name)
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: "); ok {
		return fmt.Errorf("pilihan %s memerlukan nilai", name)
	}
	if strings.HasPrefix(text, "bad flag syntax: ") {
		return fmt.Errorf("pilihan %s salah tulis", strings.TrimPrefix(text, "bad flag syntax: "))
	}
	return errors.New("-ketat: tulis tanpa nilai, atau -ketat=false")
}

var scalePattern = regexp.MustCompile(`^\s*(-?\d{1,4})\s*[-–]\s*(-?\d{1,4})\s*$`)

func parseScale(text, method string) (score.Scale, error) {
	m, err := score.ParseMethod(method)
	if err != nil {
		return score.Scale{}, fmt.Errorf("-konversi: %q tidak dikenal; pilih pomp atau proporsional", method)
	}
	parts := scalePattern.FindStringSubmatch(text)
	if parts == nil {
		return score.Scale{}, fmt.Errorf("-skala: %q tidak dapat dibaca; tulis seperti 1-5", text)
	}
	low, _ := strconv.Atoi(parts[1]) // at most four digits
	high, _ := strconv.Atoi(parts[2])
	scale, err := score.Likert(low, high, m)
	if err != nil {
		return score.Scale{}, fmt.Errorf("-skala: %s dengan konversi %s tidak dapat dipakai: perlu 2 sampai %d tingkat dari rendah ke tinggi, dan tanpa angka negatif bila proporsional",
			text, m.Code(), score.MaxPositions)
	}
	if scale.Len() == len(frequencies) {
		return scale.WithLabels(frequencies[:]...)
	}
	return scale, nil
}

func parsePanel(f *berakhlak.Framework, text string, minRaters int) (*berakhlak.Panel, error) {
	rules := make([]score.RoleRule, 0, 4)
	weights, err := parseWeights(text)
	if err != nil {
		return nil, err
	}
	counted := 0
	for role := range score.Roles() {
		rule := score.RoleRule{Role: role, Weight: weights[role]}
		if role != score.Superior && role != score.Self {
			rule.MinRaters = minRaters
		}
		rules, counted = append(rules, rule), counted+rule.Weight
	}
	if counted == 0 {
		return nil, errors.New("-bobot: tidak ada peran yang berbobot")
	}
	return score.NewPanel(f, score.PanelPolicy{Roles: rules, Missing: score.Renormalise})
}

func parseWeights(text string) (map[score.Role]int, error) {
	weights := map[score.Role]int{}
	for part := range strings.SplitSeq(text, ",") {
		name, number, ok := strings.Cut(part, "=")
		if !ok {
			return nil, fmt.Errorf("-bobot: %q tidak dapat dibaca; tulis seperti atasan=60,rekan=20,bawahan=20", part)
		}
		role, err := score.ParseRole(name)
		if err != nil {
			return nil, fmt.Errorf("-bobot: peran %q tidak dikenal; pilih atasan, rekan, bawahan, atau diri", strings.TrimSpace(name))
		}
		if _, twice := weights[role]; twice {
			return nil, fmt.Errorf("-bobot: peran %s disebut lebih dari sekali", role.Code())
		}
		if weights[role], err = strconv.Atoi(strings.TrimSpace(number)); err != nil || weights[role] < 0 || weights[role] > maxMinimum {
			return nil, fmt.Errorf("-bobot: bobot %s harus bilangan bulat dari 0 sampai %d, bukan %q", role.Code(), maxMinimum, number)
		}
	}
	return weights, nil
}

// parseColumns reads "orang=NIP,peran=Hubungan Anda, jika ada": a comma ends a header only where a kind and an equals sign
// follow it.
func parseColumns(text string) (sheets.Columns, error) {
	var columns sheets.Columns
	if strings.TrimSpace(text) == "" {
		return columns, nil
	}
	seen := map[sheets.Kind]bool{}
	for _, part := range splitColumns(text) {
		name, header, ok := strings.Cut(part, "=")
		kind, err := columnKind(name)
		header = strings.TrimSpace(header)
		switch {
		case !ok || header == "":
			return columns, fmt.Errorf("-kolom: %q tidak dapat dibaca; tulis seperti orang=NIP,peran=Hubungan", part)
		case err != nil:
			return columns, fmt.Errorf("-kolom: %q tidak dikenal; pilih orang, nama, penilai, unit, peran, waktu, atau komentar", strings.TrimSpace(name))
		case seen[kind] && kind != sheets.KindComment:
			return columns, fmt.Errorf("-kolom: %s disebut lebih dari sekali", kind.Code())
		}
		seen[kind] = true
		if err := columns.Set(kind, header); err != nil {
			return columns, err
		}
	}
	return columns, nil
}

func splitColumns(text string) []string {
	var parts []string
	for part := range strings.SplitSeq(text, ",") {
		name, _, ok := strings.Cut(part, "=")
		if _, err := columnKind(name); len(parts) > 0 && (!ok || err != nil) {
			parts[len(parts)-1] += "," + part
			continue
		}
		parts = append(parts, part)
	}
	return parts
}

// columnKind reads the kinds of column that the program uses.
func columnKind(name string) (sheets.Kind, error) {
	kind, err := sheets.ParseKind(name)
	if err != nil {
		return 0, err
	}
	switch kind {
	case sheets.KindPerson, sheets.KindName, sheets.KindRater, sheets.KindUnit, sheets.KindRole, sheets.KindTime, sheets.KindComment:
		return kind, nil
	}
	return 0, errors.New("kolom ini tidak dipakai")
}
