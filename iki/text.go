package iki

import "github.com/aparatur/aparatur"

// This file holds the sentences of the instrument only, keyed by constant. They are the library's own. A test compares them
// with the table in internal/instrument/data, of which it knows the checksum.

// sentence is an item in words, with what the press reported that it is derived from.
type sentence struct {
	text, english string
	report        aparatur.Regulation
	reported      string
}

var sentences = [...]sentence{
	INS1: {
		text:     "Mulai menyiapkan pekerjaan saat petunjuk teknisnya masih disusun.",
		english:  "Starts preparing work while its technical guideline is still being drafted.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "the Governor says some civil servants still wait for juklak or juknis before they work, which holds back the creativity of the bureaucracy",
	},
	INS2: {
		text:     "Mengusulkan perbaikan cara kerja atas prakarsa sendiri.",
		english:  "Proposes improvements to ways of working on own initiative.",
		report:   aparatur.BeritaSINDOnews11Agustus2022,
		reported: "the Governor calls on all ASN of the province to have an open and proactive mindset",
	},
	INS3: {
		text:     "Menyelesaikan tugas sebelum batas waktu.",
		english:  "Completes tasks ahead of the deadline.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "civil servants who lead should be able to work fast, smart and beyond the ordinary",
	},
	INS4: {
		text:     "Menyebutkan dasar aturan ketika mengajukan gagasan baru.",
		english:  "Cites the rule that applies when putting forward a new idea.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "ASN should leap ahead through productive programmes while heeding the rules in force",
	},
	INS5: {
		text:     "Mencari kesempatan belajar yang berkaitan dengan tugasnya.",
		english:  "Seeks out learning opportunities related to the job.",
		report:   aparatur.BeritaSatukanal11Januari2023,
		reported: "ASN Belajar, every Thursday morning, is promoted to strengthen ASN and is open to ASN of all Indonesia",
	},
	KOL1: {
		text:     "Menghubungkan kegiatan unit kerjanya dengan kegiatan unit kerja lain.",
		english:  "Links own unit's activities with those of other units.",
		report:   aparatur.BeritaSatukanal11Januari2023,
		reported: "the Governor hopes that all initiatives can be connected from one OPD to another",
	},
	KOL2: {
		text:     "Mengajak pihak di luar instansinya untuk bekerja sama.",
		english:  "Invites parties outside the agency to work together.",
		report:   aparatur.BeritaSINDOnews11Agustus2022,
		reported: "teams lack the confidence to collaborate with systems outside, yet collaboration is a need and a must",
	},
	KOL3: {
		text:     "Menyimak pendapat orang lain sampai selesai.",
		english:  "Hears other people out when they give their views.",
		report:   aparatur.BeritaSINDOnews11Agustus2022,
		reported: "few people listen patiently and many only like to speak, so listening should become a tradition",
	},
	KOL4: {
		text:     "Membantu rekan satu tim yang beban kerjanya sedang tinggi.",
		english:  "Helps teammates whose workload is high.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "teamwork is much needed within the bureaucracy, and a crisis calls for the work of a super team",
	},
	KOL5: {
		text:     "Memperkenalkan rekan kerjanya kepada jejaring di luar unit.",
		english:  "Introduces colleagues to contacts outside the unit.",
		report:   aparatur.BeritaSINDOnews11Agustus2022,
		reported: "leaders of the smallest units must open room for staff to grow and to develop their networks",
	},
	INO1: {
		text:     "Membandingkan beberapa solusi sebelum menetapkan pilihan.",
		english:  "Compares several solutions before choosing one.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "innovate by a technocratic approach, which is to understand the problem and find the fitting solution",
	},
	INO2: {
		text:     "Menggunakan data sebagai dasar usulannya.",
		english:  "Uses data to support proposals.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "data literacy and command of big data are needed for programme innovation that is precise and on target",
	},
	INO3: {
		text:     "Memanfaatkan teknologi digital untuk menyederhanakan layanan.",
		english:  "Uses digital technology to simplify services.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "innovation today must go hand in hand with technology and the digital ecosystem",
	},
	INO4: {
		text:     "Membandingkan capaian unit kerjanya dengan capaian instansi lain.",
		english:  "Compares own unit's results with those of other agencies.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "others may turn out to be better or more innovative, so updated national and international indices should be a mirror",
	},
	INO5: {
		text:     "Mencoba cara baru dalam memberikan layanan.",
		english:  "Tries out new ways of providing services.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "the way is an extraordinary leap of innovation in the bureaucracy's service to the public",
	},
}
