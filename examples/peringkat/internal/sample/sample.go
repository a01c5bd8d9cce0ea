// Package sample is what the program shows beside the synthetic answers of examples/rapor when it is given no files: a made-up
// register of the units of a province, and the place of each person in it. No person and no unit in it is real.
//
// The register is uneven on purpose: an office of three people, divisions that are too small to be shown, a branch with
// schools, people who belong to no division.
package sample

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

//go:generate go run ./gen

//go:embed unit.csv
var units []byte

//go:embed penempatan.csv
var placements []byte

// Units returns the register as opd.ReadCSV reads it.
func Units() []byte { return bytes.Clone(units) }

// Placements returns which person counts in which unit.
func Placements() []byte { return bytes.Clone(placements) }

// row is a unit with the number of people whom the answers are about.
type row struct {
	code, name, abbreviation, kind string
	people                         int
}

// rows are the units; a code with a dot is below the code before the last dot, all others below the province. The people of
// an office are as many as in the answers, in the order of the offices there.
var rows = [...]row{
	{"bkpsdm", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM", "badan", 2},
	{"bkpsdm.sekretariat", "Sekretariat", "", "sekretariat", 8},
	{"bkpsdm.mutasi", "Bidang Mutasi dan Promosi", "", "bidang", 10},
	{"bkpsdm.kompetensi", "Bidang Pengembangan Kompetensi", "", "bidang", 10},
	{"bappeda", "Badan Perencanaan Pembangunan Daerah", "BAPPEDA", "badan", 1},
	{"bappeda.sekretariat", "Sekretariat", "", "sekretariat", 9},
	{"bappeda.ekonomi", "Bidang Perekonomian dan Infrastruktur", "", "bidang", 12},
	{"bappeda.sosial", "Bidang Pemerintahan dan Pembangunan Manusia", "", "bidang", 11},
	{"bappeda.evaluasi", "Bidang Pengendalian dan Evaluasi", "", "bidang", 3},
	{"dinkes", "Dinas Kesehatan", "DINKES", "dinas", 1},
	{"dinkes.sekretariat", "Sekretariat", "", "sekretariat", 9},
	{"dinkes.kesmas", "Bidang Kesehatan Masyarakat", "", "bidang", 11},
	{"dinkes.p2p", "Bidang Pencegahan dan Pengendalian Penyakit", "", "bidang", 10},
	{"dinkes.labkes", "UPT Laboratorium Kesehatan", "", "uptd", 4},
	{"dinkes.rsud", "RSUD Contoh Sehat", "", "rsud", 1},
	{"dinkes.rsud.medik", "Bidang Pelayanan Medik", "", "bidang", 8},
	{"dinkes.rsud.keperawatan", "Bidang Keperawatan", "", "bidang", 6},
	{"disdik", "Dinas Pendidikan", "DISDIK", "dinas", 1},
	{"disdik.sekretariat", "Sekretariat", "", "sekretariat", 8},
	{"disdik.sma", "Bidang Pembinaan SMA", "", "bidang", 9},
	{"disdik.smk", "Bidang Pembinaan SMK", "", "bidang", 7},
	{"disdik.cabdin", "Cabang Dinas Wilayah Contoh", "", "cabang dinas", 2},
	{"disdik.cabdin.sman1", "SMAN 1 Contoh", "", "sekolah", 8},
	{"disdik.cabdin.sman2", "SMAN 2 Contoh", "", "sekolah", 7},
	{"disdik.cabdin.slbn1", "SLBN 1 Contoh", "", "sekolah", 4},
	{"dishub", "Dinas Perhubungan", "DISHUB", "dinas", 1},
	{"dishub.sekretariat", "Sekretariat", "", "sekretariat", 7},
	{"dishub.lalin", "Bidang Lalu Lintas Jalan", "", "bidang", 10},
	{"dishub.terminal", "UPT Pengelolaan Terminal", "", "uptd", 7},
	{"inspektorat", "Inspektorat", "", "inspektorat", 8},
	{"arsip", "Kantor Arsip Daerah", "", "", 3},
	{"setda", "Sekretariat Daerah", "", "sekretariat daerah", 4},
	{"setda.organisasi", "Biro Organisasi", "", "biro", 9},
	{"setda.hukum", "Biro Hukum", "", "biro", 12},
	{"setda.umum", "Biro Umum", "", "biro", 0},
	{"setda.umum.tu", "Bagian Tata Usaha", "", "bagian", 9},
	{"setda.umum.rt", "Bagian Rumah Tangga", "", "bagian", 8},
}

const province = "pemprov"

// Generate returns the register and the placements: always the same bytes.
func Generate() (register, placed []byte) {
	var u, p bytes.Buffer
	units, people := csv.NewWriter(&u), csv.NewWriter(&p)
	write := func(w *csv.Writer, cells ...string) { _ = w.Write(cells) } // writing to memory does not fail
	write(units, "kode", "induk", "nama", "singkatan", "jenis", "pns", "pppk", "non_asn")
	write(units, province, "", "Pemerintah Provinsi Contoh", "", "pemda", "0", "0", "0")
	write(people, "orang", "unit")
	number := 0
	for _, r := range rows {
		parent := province
		if i := strings.LastIndexByte(r.code, '.'); i >= 0 {
			parent = r.code[:i]
		}
		// A few people of every unit were not rated.
		write(units, r.code, parent, r.name, r.abbreviation, r.kind, strconv.Itoa(r.people), strconv.Itoa(r.people/8), strconv.Itoa((r.people+3)/7))
		for range r.people {
			number++
			write(people, fmt.Sprintf("PEG-%05d", number), r.code)
		}
	}
	units.Flush()
	people.Flush()
	return u.Bytes(), p.Bytes()
}
