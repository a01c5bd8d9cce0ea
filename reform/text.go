package reform

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
	KMT1: {
		text:     "Menepati janji kerja yang telah disampaikannya.",
		english:  "Keeps the work commitments made.",
		report:   aparatur.BeritaSatukanal11Januari2023,
		reported: "after the many awards the work must stay hard and become ever more professional",
	},
	KMT2: {
		text:     "Menyelaraskan rencana kerja unitnya dengan visi instansi.",
		english:  "Aligns the unit's work plan with the agency's vision.",
		report:   aparatur.BeritaSatukanal11Januari2023,
		reported: "government and development run by each OPD need a shared vision and aligned steps",
	},
	KMT3: {
		text:     "Turun tangan membantu tim di lini bawah.",
		english:  "Steps in to help teams at the front line.",
		report:   aparatur.BeritaANTARAJatim11Januari2023,
		reported: "heads of OPD must be ready to listen, then give direction, and must step in at the lower lines",
	},
	BHA1: {
		text:     "Menetapkan target hasil yang terukur dalam rencana kegiatan.",
		english:  "Sets measurable result targets in activity plans.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "programme innovation must be precise and on target",
	},
	BHA2: {
		text:     "Menelusuri penyebab mendasar dari masalah yang berulang.",
		english:  "Traces the underlying cause of recurring problems.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "the technocratic approach demands that ASN see an issue at its root and answer it with an innovation that solves it",
	},
	BHA3: {
		text:     "Memeriksa capaian kegiatan terhadap targetnya.",
		english:  "Checks activity results against their targets.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "updated indices should serve as a mirror of what all efforts have achieved",
	},
	ITI1: {
		text:     "Menyediakan waktu untuk membahas ide baru anggota tim.",
		english:  "Makes time to discuss new ideas from team members.",
		report:   aparatur.BeritaSINDOnews11Agustus2022,
		reported: "the Governor says that one has to open one's mind, in order to give meaning to an innovation and to creative work",
	},
	ITI2: {
		text:     "Mengizinkan tim menguji coba cara kerja baru.",
		english:  "Lets the team try out new ways of working.",
		report:   aparatur.BeritaSatukanal11Januari2023,
		reported: "the Governor hopes that all innovations and all creativity can be explored",
	},
	ITI3: {
		text:     "Mengubah cara kerja lama yang menghambat pelayanan.",
		english:  "Changes old ways of working that hold back service.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "ASN should change channel from the ordinary to the extraordinary, and one way is to change the work culture of each agency",
	},
	PGT1: {
		text:     "Menjelaskan aturan yang menjadi dasar tugas unitnya.",
		english:  "Explains the regulations on which the unit's tasks rest.",
		report:   aparatur.BeritaANTARAJatim11Januari2023,
		reported: "the Governor asks all high officials to study Perpres 80/2019 again in line with their own tasks and functions",
	},
	PGT2: {
		text:     "Membagikan pengalaman kerjanya kepada anggota tim.",
		english:  "Shares work experience with team members.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "the Governor shares her experience and thinking with the ASN of Parepare",
	},
	PGT3: {
		text:     "Menerapkan materi pelatihan dalam pekerjaannya.",
		english:  "Applies what was taught in training to the job.",
		report:   aparatur.BeritaANTARAJatim11Januari2023,
		reported: "participants are asked to go deeply into the material as provision for the coming year's work",
	},
	AMT1: {
		text:     "Menyesuaikan rencana kerja ketika keadaan berubah.",
		english:  "Adjusts work plans when circumstances change.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "the Director General for Regional Autonomy says the ASN environment must change in order to deal with the pandemic's economic problems",
	},
	AMT2: {
		text:     "Menggunakan aplikasi digital untuk memantau pekerjaan.",
		english:  "Uses digital applications to monitor work.",
		report:   aparatur.BeritaANTARAJatim11Januari2023,
		reported: "one of the eleven subjects is stronger data analysis and information technology in support of local government service",
	},
	AMT3: {
		text:     "Mempelajari teknologi baru yang dibutuhkan pekerjaannya.",
		english:  "Learns new technology that the job requires.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "meeting the needs of today and of the future is closely tied to command of information technology",
	},
	MPV1: {
		text:     "Mendahulukan kepentingan masyarakat ketika mengambil keputusan.",
		english:  "Puts the public's interest first when making decisions.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "data help to create new solutions for people's welfare, faster and more effectively",
	},
	MPV2: {
		text:     "Mengaitkan tugas tim dengan manfaatnya bagi masyarakat.",
		english:  "Relates the team's tasks to their benefit for the public.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "the leap of innovation is meant for the bureaucracy's service to the public",
	},
	MPV3: {
		text:     "Menjelaskan dasar keputusan yang berdampak pada masyarakat.",
		english:  "Explains the grounds for decisions that affect the public.",
		report:   aparatur.BeritaKempalan26Oktober2022,
		reported: "the Mayor of Parepare says that governing well is not enough, since it must also be right in principle",
	},
	KDP1: {
		text:     "Melibatkan anggota tim dalam penyusunan keputusan unit.",
		english:  "Involves team members in shaping the unit's decisions.",
		report:   aparatur.BeritaSINDOnews11Agustus2022,
		reported: "leaders of the smallest units must open room and opportunity for their staff",
	},
	KDP2: {
		text:     "Meminta masukan pengguna layanan mengenai kinerja unitnya.",
		english:  "Asks service users for input on the unit's performance.",
		report:   aparatur.BeritaSINDOnews10April2021,
		reported: "regional head and DPRD, heads of OPD and the public must support each other to reach effective performance",
	},
	KDP3: {
		text:     "Merencanakan kegiatan bersama pimpinan unit lain.",
		english:  "Plans activities together with heads of other units.",
		report:   aparatur.BeritaANTARAJatim11Januari2023,
		reported: "the heads should build one spirit to maximise the performance that can be achieved together",
	},
}
