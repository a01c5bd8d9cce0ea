package berakhlak

// This file holds official wording only, byte for byte, keyed by constant. A test compares its checksum.

// BanggaMelayaniBangsa is the employer branding of the civil service (SE MenPANRB 20/2021), "proud to serve the nation".
// Its source is [BrandingCitation].
const BanggaMelayaniBangsa = "Bangga Melayani Bangsa"

// The names of the core values, SE MenPANRB 20/2021 and UU 20/2023 Pasal 3.
const (
	nameBP = "Berorientasi Pelayanan"
	nameAK = "Akuntabel"
	nameKP = "Kompeten"
	nameHM = "Harmonis"
	nameLY = "Loyal"
	nameAD = "Adaptif"
	nameKB = "Kolaboratif"
)

// The definitions of the core values, SE MenPANRB 20/2021.
const (
	definitionBP = "komitmen memberikan pelayanan prima demi kepuasan masyarakat"
	definitionAK = "bertanggung jawab atas kepercayaan yang diberikan"
	definitionKP = "terus belajar dan mengembangkan kapabilitas"
	definitionHM = "saling peduli dan menghargai perbedaan"
	definitionLY = "berdedikasi dan mengutamakan kepentingan Bangsa dan Negara"
	definitionAD = "terus berinovasi dan antusias dalam menggerakkan serta menghadapi perubahan"
	definitionKB = "membangun kerja sama yang sinergis"
)

var definitions = [...]string{
	BerorientasiPelayanan: definitionBP,
	Akuntabel:             definitionAK,
	Kompeten:              definitionKP,
	Harmonis:              definitionHM,
	Loyal:                 definitionLY,
	Adaptif:               definitionAD,
	Kolaboratif:           definitionKB,
}

// The 21 behaviours in the wording of SE MenPANRB 20/2021 and PermenPANRB 6/2022.
const (
	seBP1 = "Memahami dan memenuhi kebutuhan masyarakat"
	seBP2 = "Ramah, cekatan, solutif, dan dapat diandalkan"
	seBP3 = "Melakukan perbaikan tiada henti"
	seAK1 = "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi"
	seAK2 = "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien"
	seAK3 = "Tidak menyalahgunakan kewenangan jabatan"
	seKP1 = "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah"
	seKP2 = "Membantu orang lain belajar"
	seKP3 = "Melaksanakan tugas dengan kualitas terbaik"
	seHM1 = "Menghargai setiap orang apapun latar belakangnya"
	seHM2 = "Suka menolong orang lain"
	seHM3 = "Membangun lingkungan kerja yang kondusif"
	seLY1 = "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah"
	seLY2 = "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara"
	seLY3 = "Menjaga rahasia jabatan dan negara"
	seAD1 = "Cepat menyesuaikan diri menghadapi perubahan"
	seAD2 = "Terus berinovasi dan mengembangkan kreativitas"
	seAD3 = "Bertindak proaktif"
	seKB1 = "Memberi kesempatan kepada berbagai pihak untuk berkontribusi"
	seKB2 = "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah"
	seKB3 = "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama"
)

// The behaviours whose wording differs in UU 20/2023 Pasal 4 ayat (2).
const (
	uuAK1 = "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi"
	uuHM1 = "Menghargai setiap orang tanpa membedakan latar belakang"
	uuHM2 = "Suka menolong"
	uuLY1 = "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia, dan pemerintahan yang sah"
	uuLY2 = "Menjaga nama baik ASN, instansi, dan negara"
)

var texts = [...][UU2023 + 1]string{
	BP1: {SE2021: seBP1, UU2023: seBP1},
	BP2: {SE2021: seBP2, UU2023: seBP2},
	BP3: {SE2021: seBP3, UU2023: seBP3},
	AK1: {SE2021: seAK1, UU2023: uuAK1},
	AK2: {SE2021: seAK2, UU2023: seAK2},
	AK3: {SE2021: seAK3, UU2023: seAK3},
	KP1: {SE2021: seKP1, UU2023: seKP1},
	KP2: {SE2021: seKP2, UU2023: seKP2},
	KP3: {SE2021: seKP3, UU2023: seKP3},
	HM1: {SE2021: seHM1, UU2023: uuHM1},
	HM2: {SE2021: seHM2, UU2023: uuHM2},
	HM3: {SE2021: seHM3, UU2023: seHM3},
	LY1: {SE2021: seLY1, UU2023: uuLY1},
	LY2: {SE2021: seLY2, UU2023: uuLY2},
	LY3: {SE2021: seLY3, UU2023: seLY3},
	AD1: {SE2021: seAD1, UU2023: seAD1},
	AD2: {SE2021: seAD2, UU2023: seAD2},
	AD3: {SE2021: seAD3, UU2023: seAD3},
	KB1: {SE2021: seKB1, UU2023: seKB1},
	KB2: {SE2021: seKB2, UU2023: seKB2},
	KB3: {SE2021: seKB3, UU2023: seKB3},
}
