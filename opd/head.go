package opd

import (
	"iter"
	"slices"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/pegawai"
)

// HeadTitle returns the title of the head of the unit (nama jabatan kepala): Head where it is filled in, otherwise the usual
// one of its kind: "Kepala Dinas Kesehatan", "Inspektur", "Sekretaris Daerah", "Kepala Pelaksana BPBD", "Direktur RSUD …",
// "Camat Lowokwaru". It is empty for a unit without a name.
func (u Unit) HeadTitle() string {
	switch {
	case u.Head != "" || u.Name == "":
		return u.Head
	case u.Kind == PemerintahDaerah:
		return "Kepala Daerah"
	case u.Kind == SekretariatDaerah:
		return "Sekretaris Daerah"
	case u.Kind == SekretariatDPRD:
		return "Sekretaris DPRD"
	case u.Kind == Sekretariat:
		return "Sekretaris"
	case u.Kind == Inspektorat:
		return "Inspektur"
	case u.Kind == Badan && strings.HasPrefix(u.Name, "Badan Penanggulangan Bencana"):
		return "Kepala Pelaksana " + u.Label()
	case u.Kind == RSUD:
		return "Direktur " + u.Name
	case u.Kind == Kecamatan:
		return "Camat " + strings.TrimPrefix(u.Name, "Kecamatan ")
	case u.Kind == Kelurahan:
		return "Lurah " + strings.TrimPrefix(u.Name, "Kelurahan ")
	}
	return "Kepala " + u.Name
}

// HeadTitle returns the title of the head as [Unit.HeadTitle] does, and of a secretariat inside an office with that office:
// "Sekretaris Dinas Kesehatan". It is empty for an unknown code.
func (r *Register) HeadTitle(code string) string {
	u, _ := r.Unit(code)
	if p, ok := r.Parent(code); ok && u.Kind == Sekretariat && u.Head == "" {
		return "Sekretaris " + p.Name
	}
	return u.HeadTitle()
}

// HeadRank is the echelon of a post that leads an organisation, or stands beside its head, where the law is known.
type HeadRank struct {
	Level Level
	// Kind is the kind of organisation that the post leads; zero for a post that leads none.
	Kind     Kind
	Post     string
	Eselon   pegawai.Eselon
	JobClass pegawai.JobClass
	Citation aparatur.Citation
}

func lawOfProvince(paragraph string) aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.PP18Tahun2016, Article: "Pasal 94 ayat (" + paragraph + ")", Status: aparatur.LawText}
}

// lawElsewhere names no article: its number was not verified.
var lawElsewhere = aparatur.Citation{Regulation: aparatur.PP18Tahun2016, Status: aparatur.OneSource}

var headRanks = [...]HeadRank{
	{Provinsi, SekretariatDaerah, "sekretaris daerah", pegawai.EselonIb, pegawai.JPTMadya, lawOfProvince("1")},
	{Provinsi, SekretariatDPRD, "sekretaris DPRD", pegawai.EselonIIa, pegawai.JPTPratama, lawOfProvince("2")},
	{Provinsi, Inspektorat, "inspektur", pegawai.EselonIIa, pegawai.JPTPratama, lawOfProvince("2")},
	{Provinsi, 0, "asisten sekretaris daerah", pegawai.EselonIIa, pegawai.JPTPratama, lawOfProvince("2")},
	{Provinsi, Dinas, "kepala dinas", pegawai.EselonIIa, pegawai.JPTPratama, lawOfProvince("2")},
	{Provinsi, Badan, "kepala badan", pegawai.EselonIIa, pegawai.JPTPratama, lawOfProvince("2")},
	{Provinsi, 0, "staf ahli gubernur", pegawai.EselonIIa, pegawai.JPTPratama, lawOfProvince("2")},
	{Provinsi, Biro, "kepala biro sekretariat daerah", pegawai.EselonIIb, pegawai.JPTPratama, lawOfProvince("3")},
	{Kabupaten, Dinas, "kepala dinas", pegawai.EselonIIb, pegawai.JPTPratama, lawElsewhere},
	{Kabupaten, Badan, "kepala badan", pegawai.EselonIIb, pegawai.JPTPratama, lawElsewhere},
	{Kota, Dinas, "kepala dinas", pegawai.EselonIIb, pegawai.JPTPratama, lawElsewhere},
	{Kota, Badan, "kepala badan", pegawai.EselonIIb, pegawai.JPTPratama, lawElsewhere},
}

// HeadRanks yields the posts whose echelon was found. For all others the library gives none: what a local regulation says of
// one hospital says nothing of the next.
func HeadRanks() iter.Seq[HeadRank] { return slices.Values(headRanks[:]) }

// HeadRankOf returns the echelon of the head of an organisation of that kind in a government of that level; false where the
// law was not found.
func HeadRankOf(l Level, k Kind) (HeadRank, bool) {
	for _, h := range headRanks {
		if h.Level == l && h.Kind == k && k != 0 {
			return h, true
		}
	}
	return HeadRank{}, false
}
