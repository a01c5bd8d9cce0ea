package pegawai

import (
	"strings"

	"github.com/aparatur/aparatur"
)

// postTitles are the beginnings of structural titles of which the class is in common use, in lower case and without dots.
var postTitles = [...]struct {
	words string
	class JobClass
}{
	{"kasubag", Pengawas},
	{"kasubbag", Pengawas},
	{"kepala subbagian", Pengawas},
	{"kepala sub bagian", Pengawas},
	{"kasi", Pengawas},
	{"kepala seksi", Pengawas},
	{"kabag", Administrator},
	{"kepala bagian", Administrator},
	{"kabid", Administrator},
	{"kepala bidang", Administrator},
	{"sekretaris dinas", Administrator},
	{"sekretaris badan", Administrator},
}

// JobClassOfTitle returns the class of a structural post by its title (nama jabatan), "Kepala Seksi Pelayanan", "Kabid Mutasi",
// "Sekretaris Dinas", for the closed set of titles of which the class is in common use: Kasubag, Kasubbag, Kepala Subbagian,
// Kasi and Kepala Seksi are pengawas; Kabag, Kepala Bagian, Kabid, Kepala Bidang, Sekretaris Dinas and Sekretaris Badan are
// administrator. The name of the unit may follow; case, dots and runs of spaces do not matter. For every other title it
// returns false: a "Kepala Subbidang" is not in the set, and nothing is guessed.
func JobClassOfTitle(title string) (JobClass, bool) {
	words := strings.Join(strings.Fields(strings.ReplaceAll(strings.ToLower(title), ".", " ")), " ")
	for _, t := range postTitles {
		if rest, found := strings.CutPrefix(words, t.words); found && (rest == "" || rest[0] == ' ') {
			return t.class, true
		}
	}
	return 0, false
}

// PostTitleCitation returns how well the classes of [JobClassOfTitle] are known: they are in common use, no document was
// read.
func PostTitleCitation() aparatur.Citation { return aparatur.Citation{Status: aparatur.CommonUse} }
