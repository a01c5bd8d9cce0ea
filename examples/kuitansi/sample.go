package main

import (
	"time"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

// input is what the two documents are made of. The names are made up, and so is the agency.
type input struct {
	sen             int64
	date            time.Time
	payer, receiver bahasa.Name
	purpose, place  string
	html            string

	government, agency, code, address string
	signer                            bahasa.Name
	recipients                        []string // institutions, as a register stores them, in capitals
	guests                            []string // persons, as lists in use have them
	officials, complete               int      // of the assessment
	rank, ranked                      int
	tied                              []string
	index, average, before            score.Index
	high, low                         []bahasa.Figure
	costs                             []cost
}

// cost is a line of the budget; its price is in sen.
type cost struct {
	what     string
	quantity int64
	unit     string
	price    int64
}

func sample() input {
	return input{
		purpose:    "honorarium narasumber rapat evaluasi",
		place:      "Surabaya",
		government: "PEMERINTAH PROVINSI CONTOH",
		agency:     "DINAS KOMUNIKASI DAN INFORMATIKA",
		code:       "Diskominfo",
		address:    "Jalan Contoh Nomor 12, Kota Contoh",
		signer:     bahasa.ParseName("Dra. Ratna Lestari, M.Si"),
		recipients: []string{"DINAS KESEHATAN", "DINAS SOSIAL", "BADAN KESATUAN BANGSA DAN POLITIK", "RSUD CONTOH"},
		guests: []string{
			"Dr.Ir. SITI AMINAH,S.T,M.Si", "BUDI SANTOSO,ST", "H. AHMAD BIN ALI, S.SOS", "drg. Ayu Lestari", "Kartika Dewi,S.Kom,M.M",
		},
		officials: 61, complete: 54,
		rank: 4, ranked: 24, tied: []string{"Dinas Sosial"},
		index:   score.MustParseIndex("78.35"),
		average: score.MustParseIndex("75.9"),
		before:  score.MustParseIndex("76.1"),
		high:    []bahasa.Figure{{Name: "Kolaboratif", Value: score.MustParseIndex("82.1")}},
		low:     []bahasa.Figure{{Name: "Adaptif", Value: score.MustParseIndex("61.9")}},
		costs: []cost{
			{"Honorarium narasumber", 6, "jam", 900_000_00},
			{"Konsumsi rapat", 61, "orang", 47_500_00},
			{"Penggandaan bahan", 61, "berkas", 12_250_50},
		},
	}
}
