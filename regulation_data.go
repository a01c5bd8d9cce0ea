package aparatur

import "time"

// The documents that the facts of this library come from.
const (
	UU14Tahun2005 Regulation = 1 + iota // Undang-Undang Nomor 14 Tahun 2005
	UU5Tahun2014                        // Undang-Undang Nomor 5 Tahun 2014
	UU23Tahun2014                       // Undang-Undang Nomor 23 Tahun 2014
	UU20Tahun2023                       // Undang-Undang Nomor 20 Tahun 2023: Aparatur Sipil Negara

	PP18Tahun2016 // Peraturan Pemerintah Nomor 18 Tahun 2016
	PP11Tahun2017 // Peraturan Pemerintah Nomor 11 Tahun 2017
	PP30Tahun2019 // Peraturan Pemerintah Nomor 30 Tahun 2019
	PP17Tahun2020 // Peraturan Pemerintah Nomor 17 Tahun 2020

	Keppres87Tahun1999 // Keputusan Presiden Nomor 87 Tahun 1999
	Perpres80Tahun2019 // Peraturan Presiden Nomor 80 Tahun 2019

	PermenPANRB14Tahun2017 // Peraturan Menteri PANRB Nomor 14 Tahun 2017: SKM
	PermenPANRB38Tahun2017 // Peraturan Menteri PANRB Nomor 38 Tahun 2017: standards of competency
	PermenPANRB38Tahun2018 // Peraturan Menteri PANRB Nomor 38 Tahun 2018: Indeks Profesionalitas ASN
	PermenPANRB25Tahun2020 // Peraturan Menteri PANRB Nomor 25 Tahun 2020: road map of bureaucratic reform
	PermenPANRB59Tahun2020 // Peraturan Menteri PANRB Nomor 59 Tahun 2020: SPBE
	PermenPANRB8Tahun2021  // Peraturan Menteri PANRB Nomor 8 Tahun 2021: performance, the earlier edition
	PermenPANRB88Tahun2021 // Peraturan Menteri PANRB Nomor 88 Tahun 2021: SAKIP
	PermenPANRB90Tahun2021 // Peraturan Menteri PANRB Nomor 90 Tahun 2021: Zona Integritas
	PermenPANRB6Tahun2022  // Peraturan Menteri PANRB Nomor 6 Tahun 2022: Pengelolaan Kinerja Pegawai ASN
	PermenPANRB1Tahun2023  // Peraturan Menteri PANRB Nomor 1 Tahun 2023: angka kredit
	PermenPANRB3Tahun2023  // Peraturan Menteri PANRB Nomor 3 Tahun 2023: amends the road map of 25/2020
	PermenPANRB9Tahun2023  // Peraturan Menteri PANRB Nomor 9 Tahun 2023: Indeks RB
	PermenPANRB20Tahun2025 // Peraturan Menteri PANRB Nomor 20 Tahun 2025: Manajemen Talenta
	PermenPANRB8Tahun2026  // Peraturan Menteri PANRB Nomor 8 Tahun 2026: Pemdi

	SEMenPANRB20Tahun2021 // Surat Edaran Menteri PANRB Nomor 20 Tahun 2021: the core values BerAKHLAK
	SEMenPANRB3Tahun2023  // Surat Edaran Menteri PANRB Nomor 3 Tahun 2023: distribution of performance predicates
	SEMenPANRB6Tahun2025  // Surat Edaran Menteri PANRB Nomor 6 Tahun 2025: bureaucratic reform after 2024

	Permendagri90Tahun2019         // Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019
	Permendagri1Tahun2023          // Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023
	Kepmendagri300222138Tahun2025  // Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025: codes of regions
	PerkaBKN22Tahun2007            // Peraturan Kepala BKN Nomor 22 Tahun 2007: NIP
	PeraturanBKN8Tahun2019         // Peraturan BKN Nomor 8 Tahun 2019: Indeks Profesionalitas ASN
	PeraturanBKN3Tahun2023         // Peraturan BKN Nomor 3 Tahun 2023: angka kredit
	KepkaBKN411Tahun2025           // Keputusan Kepala BKN Nomor 411 Tahun 2025: Manajemen Talenta
	PerLAN5Tahun2018               // Peraturan LAN Nomor 5 Tahun 2018
	PutusanMK99PUUXXIIITahun2025   // Putusan Mahkamah Konstitusi Nomor 99/PUU-XXIII/2025: retirement of teachers and lecturers
	EYDEdisiV                      // Ejaan Bahasa Indonesia yang Disempurnakan Edisi V
	SurveiIndeksBerAKHLAKTahun2022 // the first national survey of KemenPANRB on BerAKHLAK
	SurveiIndeksBerAKHLAKTahun2023 // the second

	BeritaSINDOnews10April2021     // SINDOnews, 10 April 2021
	BeritaSINDOnews11Agustus2022   // SINDOnews, 11 August 2022
	BeritaKempalan26Oktober2022    // Kempalan, on an event of 26 October 2022
	BeritaSatukanal11Januari2023   // Satukanal, on an event of 11 January 2023
	BeritaANTARAJatim11Januari2023 // ANTARA News Jawa Timur, on an event of 11 January 2023
	BeritaTribunJatim5Desember2022 // Tribun Jatim, 5 December 2022
	BeritaOkezone24Maret2022       // Okezone, 24 March 2022
)

// documents is keyed by constant; entry 0 stands for what is no regulation. A
// title stands here only where it was read as the document's own, a date only
// where it was read as that of the document.
var documents = [...]document{
	UU14Tahun2005: {key: "uu-14-2005", kind: KindUU, number: "14", year: 2005, status: TwoSources},
	UU5Tahun2014:  {key: "uu-5-2014", kind: KindUU, number: "5", year: 2014, status: TwoSources},
	UU23Tahun2014: {key: "uu-23-2014", kind: KindUU, number: "23", year: 2014, status: TwoSources},
	UU20Tahun2023: {
		key: "uu-20-2023", kind: KindUU, number: "20", year: 2023, status: TwoSources,
		title: "Aparatur Sipil Negara",
	},

	PP18Tahun2016: {key: "pp-18-2016", kind: KindPP, number: "18", year: 2016, status: LawText},
	PP11Tahun2017: {key: "pp-11-2017", kind: KindPP, number: "11", year: 2017, status: TwoSources},
	PP30Tahun2019: {key: "pp-30-2019", kind: KindPP, number: "30", year: 2019, status: LawText},
	PP17Tahun2020: {key: "pp-17-2020", kind: KindPP, number: "17", year: 2020, status: TwoSources},

	Keppres87Tahun1999: {key: "keppres-87-1999", kind: KindKeppres, number: "87", year: 1999, status: LawText},
	Perpres80Tahun2019: {key: "perpres-80-2019", kind: KindPerpres, number: "80", year: 2019, status: TwoSources},

	PermenPANRB14Tahun2017: {key: "permenpanrb-14-2017", kind: KindPermenPANRB, number: "14", year: 2017, status: TwoSources},
	PermenPANRB38Tahun2017: {key: "permenpanrb-38-2017", kind: KindPermenPANRB, number: "38", year: 2017, status: LawText},
	PermenPANRB38Tahun2018: {key: "permenpanrb-38-2018", kind: KindPermenPANRB, number: "38", year: 2018, status: TwoSources},
	PermenPANRB25Tahun2020: {key: "permenpanrb-25-2020", kind: KindPermenPANRB, number: "25", year: 2020, status: LawText},
	PermenPANRB59Tahun2020: {key: "permenpanrb-59-2020", kind: KindPermenPANRB, number: "59", year: 2020, status: TwoSources},
	PermenPANRB8Tahun2021:  {key: "permenpanrb-8-2021", kind: KindPermenPANRB, number: "8", year: 2021, status: OneSource},
	PermenPANRB88Tahun2021: {key: "permenpanrb-88-2021", kind: KindPermenPANRB, number: "88", year: 2021, status: LawText},
	PermenPANRB90Tahun2021: {key: "permenpanrb-90-2021", kind: KindPermenPANRB, number: "90", year: 2021, status: TwoSources},
	PermenPANRB6Tahun2022: {
		key: "permenpanrb-6-2022", kind: KindPermenPANRB, number: "6", year: 2022, status: TwoSources,
		title: "Pengelolaan Kinerja Pegawai Aparatur Sipil Negara",
	},
	PermenPANRB1Tahun2023: {key: "permenpanrb-1-2023", kind: KindPermenPANRB, number: "1", year: 2023, status: TwoSources},
	PermenPANRB3Tahun2023: {
		key: "permenpanrb-3-2023", kind: KindPermenPANRB, number: "3", year: 2023, status: LawText,
		amends: []Regulation{PermenPANRB25Tahun2020},
	},
	PermenPANRB9Tahun2023:  {key: "permenpanrb-9-2023", kind: KindPermenPANRB, number: "9", year: 2023, status: TwoSources},
	PermenPANRB20Tahun2025: {key: "permenpanrb-20-2025", kind: KindPermenPANRB, number: "20", year: 2025, status: LawText},
	PermenPANRB8Tahun2026: {
		key: "permenpanrb-8-2026", kind: KindPermenPANRB, number: "8", year: 2026, status: OneSource,
		date: day(2026, time.June, 1), dateStatus: OneSource,
		replaces: []Regulation{PermenPANRB59Tahun2020},
	},

	SEMenPANRB20Tahun2021: {
		key: "se-menpanrb-20-2021", kind: KindSEMenPANRB, number: "20", year: 2021, status: TwoSources,
		title: "Implementasi Core Values dan Employer Branding Aparatur Sipil Negara",
		date:  day(2021, time.August, 26), dateStatus: OneSource,
	},
	SEMenPANRB3Tahun2023: {
		key: "se-menpanrb-3-2023", kind: KindSEMenPANRB, number: "3", year: 2023, status: OneSource,
		date: day(2023, time.January, 31), dateStatus: OneSource,
	},
	SEMenPANRB6Tahun2025: {
		key: "se-menpanrb-6-2025", kind: KindSEMenPANRB, number: "6", year: 2025, status: OneSource,
		date: day(2025, time.July, 31), dateStatus: OneSource,
	},

	Permendagri90Tahun2019: {key: "permendagri-90-2019", kind: KindPermendagri, number: "90", year: 2019, status: TwoSources},
	Permendagri1Tahun2023:  {key: "permendagri-1-2023", kind: KindPermendagri, number: "1", year: 2023, status: LawText},
	Kepmendagri300222138Tahun2025: {
		key: "kepmendagri-300-2-2-2138-2025", kind: KindKepmendagri, number: "300.2.2-2138", year: 2025, status: TwoSources,
	},
	PerkaBKN22Tahun2007:    {key: "perka-bkn-22-2007", kind: KindPerkaBKN, number: "22", year: 2007, status: TwoSources},
	PeraturanBKN8Tahun2019: {key: "peraturan-bkn-8-2019", kind: KindPeraturanBKN, number: "8", year: 2019, status: TwoSources},
	PeraturanBKN3Tahun2023: {key: "peraturan-bkn-3-2023", kind: KindPeraturanBKN, number: "3", year: 2023, status: TwoSources},
	KepkaBKN411Tahun2025:   {key: "kepka-bkn-411-2025", kind: KindKepkaBKN, number: "411", year: 2025, status: TwoSources},
	PerLAN5Tahun2018:       {key: "perlan-5-2018", kind: KindPerLAN, number: "5", year: 2018, status: OneSource},
	PutusanMK99PUUXXIIITahun2025: {
		key: "putusan-mk-99-puu-xxiii-2025", kind: KindPutusanMK, number: "99/PUU-XXIII", year: 2025, status: TwoSources,
		date: day(2025, time.October, 30), dateStatus: TwoSources,
	},
	EYDEdisiV: {key: "eyd-v", kind: KindEYD, number: "V", status: LawText},
	SurveiIndeksBerAKHLAKTahun2022: {
		key: "survei-indeks-berakhlak-2022", kind: KindSurvey, year: 2022, status: TwoSources,
		title: "Indeks BerAKHLAK",
	},
	SurveiIndeksBerAKHLAKTahun2023: {
		key: "survei-indeks-berakhlak-2023", kind: KindSurvey, year: 2023, status: OneSource,
		title: "Indeks BerAKHLAK",
	},

	BeritaSINDOnews10April2021: {
		key: "sindonews-2021-04-10", kind: KindPress, year: 2021, status: Press, medium: "SINDOnews",
		date: day(2021, time.April, 10), event: day(2021, time.April, 9), dateStatus: Press,
	},
	BeritaSINDOnews11Agustus2022: {
		key: "sindonews-2022-08-11", kind: KindPress, year: 2022, status: Press, medium: "SINDOnews",
		date: day(2022, time.August, 11), dateStatus: Press,
	},
	// The report gives day and month; the year follows from the weekday.
	BeritaKempalan26Oktober2022: {
		key: "kempalan-2022-10-26", kind: KindPress, year: 2022, status: Press, medium: "Kempalan",
		event: day(2022, time.October, 26), dateStatus: Press,
	},
	BeritaSatukanal11Januari2023: {
		key: "satukanal-2023-01-11", kind: KindPress, year: 2023, status: Press, medium: "Satukanal",
		event: day(2023, time.January, 11), dateStatus: Press,
	},
	BeritaANTARAJatim11Januari2023: {
		key: "antara-jatim-2023-01-11", kind: KindPress, year: 2023, status: Press, medium: "ANTARA News Jawa Timur",
		event: day(2023, time.January, 11), dateStatus: Press,
	},
	BeritaTribunJatim5Desember2022: {
		key: "tribun-jatim-2022-12-05", kind: KindPress, year: 2022, status: Press, medium: "Tribun Jatim",
		date: day(2022, time.December, 5), dateStatus: Press,
	},
	BeritaOkezone24Maret2022: {
		key: "okezone-2022-03-24", kind: KindPress, year: 2022, status: Press, medium: "Okezone",
		date: day(2022, time.March, 24), dateStatus: Press,
	},
}

// day is for the literals above; the tests prove that each is a day.
func day(year int, month time.Month, d int) Date {
	return Date{year: int16(year), month: uint8(month), day: uint8(d)}
}
