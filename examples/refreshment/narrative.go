package main

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/examples/internal/safecsv"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/reform"
	"github.com/aparatur/aparatur/score"
)

// subjects are the four of the eleven subjects that the press names.
var subjects = []string{
	"analisis data dan teknologi informasi (Ainun Najib)",
	"kepemimpinan transformasi dalam persaingan global (Hermawan Kartajaya)",
	"etika dan tata krama internasional (John Robert Powers)",
	"kepemimpinan reformasi birokrasi tematik (Erwan Agus Purwanto)",
}

// narrative is the page that could be read out, a paragraph each.
func (r *result) narrative() ([]string, error) {
	text := []string{
		"Refreshment Manajemen Pemerintahan Provinsi Jawa Timur, Malang, 11–13 Januari 2023",
		synthetic,
		"Sebanyak " + bahasa.Integer(officials) + " pejabat pimpinan tinggi pratama mengikuti refreshment selama tiga hari. Dari sebelas materi, media menyebut empat: " +
			bahasa.And(subjects...) + ".",
	}
	ten, err := score.NewIndex(10, 1)
	if err != nil {
		return nil, err
	}
	attitudes := reform.GroupNarrative(r.attitudes.framework, "pejabat", slices.Values(r.attitudes.after), minimum, ten)
	change, err := r.attitudes.change()
	if err != nil {
		return nil, err
	}
	text = append(text, paragraph(attitudes, changeSentence(change)))
	principles := iki.GroupNarrative(r.iki.framework, "pejabat", slices.Values(r.iki.after), minimum, ten)
	moved, err := r.iki.change()
	if err != nil {
		return nil, err
	}
	text = append(text, paragraph(principles, changeSentence(moved)), r.coverageText(), r.networkText(), reform.Notice, bahasa.Disclaimer)
	return text, nil
}

// paragraph joins sentences, and leaves out the notice that stands at the end of the page.
func paragraph(sentences []string, last string) string {
	sentences = slices.DeleteFunc(slices.Clone(sentences), func(s string) bool { return s == reform.Notice })
	return strings.Join(append(sentences, last), " ")
}

func changeSentence[D ~uint8](c opd.PairedChange[D]) string {
	m, ok := c.Total()
	if !ok {
		return "Perubahan tidak ditampilkan."
	}
	word, size := "naik", m.Mean
	if m.Mean.Sign() < 0 {
		word = "turun"
		size, _ = m.Mean.Abs()
	}
	return "Dibandingkan dengan sebelum refreshment, rata-rata orang yang sama " + word + " " + bahasa.Decimal(size, 1) + " poin: " +
		bahasa.Integer(int64(m.Rose)) + " orang naik, " + bahasa.Integer(int64(m.Same)) + " tetap, dan " + bahasa.Integer(int64(m.Fell)) + " turun."
}

func (r *result) coverageText() string {
	c := r.portfolio.Coverage()
	share, _ := c.Share()
	text := "Dari " + bahasa.Integer(int64(c.Units)) + " OPD dan biro, " + bahasa.Integer(int64(c.Leading)) + " (" + bahasa.Percent(share, 1) +
		") mengampu sedikitnya satu inisiatif, " + bahasa.Integer(int64(c.Partnering)) + " hanya menjadi mitra, dan " + bahasa.Integer(int64(c.Without)) +
		" belum terlibat."
	var stages []string
	for s := range r.portfolio.Funnel() {
		stages = append(stages, bahasa.Integer(int64(s.At))+" pada tahap "+s.Stage.String())
	}
	text += " Inisiatif yang tercatat " + bahasa.Integer(int64(r.portfolio.Len())) + ": " + bahasa.And(stages...) + "."
	var areas []string
	for a := range r.portfolio.ByKawasan() {
		if a.Initiatives > 0 {
			areas = append(areas, a.Kawasan.String()+" "+bahasa.Integer(int64(a.Initiatives)))
		}
	}
	return text + " Menurut kawasan Perpres 80/2019 (satu inisiatif dapat berada di beberapa kawasan): " + bahasa.And(areas...) + "; tanpa lokasi " +
		bahasa.Integer(int64(r.portfolio.WithoutKawasan())) + "."
}

func (r *result) networkText() string {
	n := r.network
	density, _ := n.Density()
	isolated := 0
	for range n.Isolated() {
		isolated++
	}
	var cuts []string
	for u := range n.CutUnits() {
		name := u.Name
		if strings.Contains(name, ",") { // a list of such names could not be taken apart
			name = u.Label()
		}
		cuts = append(cuts, name)
	}
	text := "Inisiatif bersama menghubungkan " + bahasa.Integer(int64(n.Pairs())) + " dari " + bahasa.Integer(int64(n.PossiblePairs())) + " pasangan (" +
		bahasa.Percent(density, 1) + "), " + bahasa.Integer(int64(len(r.change.NewPairs))) + " di antaranya baru; " + bahasa.Integer(int64(len(r.change.Joined))) +
		" unit tidak lagi sendiri, dan " + bahasa.Integer(int64(isolated)) + " belum terhubung dengan siapa pun."
	if len(cuts) > 0 {
		text += " Jejaring ini bertumpu pada " + bahasa.And(cuts...) + ": tanpa salah satunya, jejaring terputus."
	}
	return text
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// writeInitiatives writes what iki.ReadCSV reads.
func (r *result) writeInitiatives(w io.Writer) error {
	out := safecsv.New(w)
	if err := out.Write("kode", "judul", "inisiator", "opd", "opd_mitra", "jenis", "bentuk", "tahap", "lokasi"); err != nil {
		return err
	}
	for i := range r.portfolio.All() {
		var places []string
		for _, l := range i.Locations {
			places = append(places, l.String())
		}
		if err := out.Write(i.ID, i.Title, i.Initiator.Code(), i.Lead, strings.Join(i.Partners, "|"), i.Jenis.Code(), i.Bentuk.Code(), i.Stage.Code(),
			strings.Join(places, "|")); err != nil {
			return err
		}
	}
	return out.Flush()
}
