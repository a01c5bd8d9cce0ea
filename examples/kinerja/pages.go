package main

import (
	"html/template"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
)

func frame(set *settings, name string) page.Frame {
	f := page.Frame{Generator: generatorMark, Title: name, Paper: set.paper, Method: method(set), Running: name}
	if set.synthetic() {
		f.Synthetic = syntheticMark
		f.Running += " · data sintetis"
	}
	return f
}

// indexPage is the summary: counts of units, no persons.
type indexPage struct {
	Frame page.Frame
	Mark  string
	Units []unitPart
}

type unitPart struct {
	Name, People, Proposed, Predicate string
	Counts                            []countRow
	Sentences                         []string
}

func newIndexPage(set *settings, r *result) indexPage {
	out := indexPage{Frame: frame(set, title), Mark: proposalMark}
	out.Frame.Subtitle = bahasa.Period(set.period)
	for _, u := range r.units {
		part := unitPart{Name: u.name, People: bahasa.Integer(int64(u.people)), Proposed: bahasa.Integer(int64(u.counts.Total())), Sentences: u.sentences(set)}
		if u.predicate != 0 {
			part.Predicate = u.predicate.String()
		}
		if u.shown(set) {
			part.Counts = u.rows()
		}
		out.Units = append(out.Units, part)
	}
	return out
}

// documentPage is the document of one person.
type documentPage struct {
	Frame            page.Frame
	Mark             string
	Person, Superior []field
	Evaluation       []field
	Trace            []string
	Values           []field
	Ratings          []string // to be ticked
	Predicates       []string
	Signature        template.HTML
	SignatureWhy     string
}

type field struct{ Name, Text string }

func newDocumentPage(set *settings, r *result, p *person) documentPage {
	out := documentPage{Frame: frame(set, documentTitle), Mark: proposalMark, Person: fields(p.person), Superior: fields(p.superior)}
	out.Frame.Kicker = p.person.Unit
	out.Frame.Subtitle = "Periode penilaian: " + bahasa.Period(set.period)
	out.Frame.Personal = personalMark
	out.Frame.Running += " · " + p.code
	out.Evaluation = []field{{"Capaian kinerja organisasi", r.organisation(p.person.Unit)}}
	if p.why != nil {
		out.Evaluation = append(out.Evaluation, field{"Usulan predikat kinerja", "belum dapat diusulkan: " + indonesian(p.why)})
	} else {
		out.Evaluation = append(out.Evaluation,
			field{"Hasil kerja (usulan)", p.proposal.Ratings().Hasil.String()},
			field{"Perilaku kerja (usulan)", p.proposal.Ratings().Perilaku.String()},
			field{"Usulan predikat kinerja", p.proposal.Proposed().String()})
		out.Trace = p.proposal.Trace()
		for v := range berakhlak.Values() {
			if x, ok := p.panel.Of(v); ok {
				out.Values = append(out.Values, field{v.String(), bahasa.Decimal(x, 1)})
			}
		}
	}
	for rating := range kinerja.AllRatings() {
		out.Ratings = append(out.Ratings, rating.String())
	}
	for predicate := range kinerja.Predicates() {
		out.Predicates = append([]string{predicate.String()}, out.Predicates...)
	}
	block, err := pegawai.Signature{
		Document: pegawai.NaskahKhusus, Office: pegawai.PejabatLain, Capacity: pegawai.Definitif, Signer: p.superior, Place: set.place,
	}.HTML()
	if err != nil {
		out.SignatureWhy = "Tanda tangan: " + indonesian(err) + "."
	}
	out.Signature = template.HTML(block) // escaped by package pegawai
	return out
}

func fields(p pegawai.Person) []field {
	out := []field{{"Nama", p.Name.Full()}}
	number := field{"Nomor", p.Number()}
	if n, ok := p.Identity.NIP(); ok {
		number = field{n.Kind().Label(), n.Spaced()}
	}
	for _, f := range []field{number, {"Pangkat/golongan", p.Rank()}, {"Jabatan", p.Position}, {"Unit kerja", p.Unit}} {
		if f.Text != "" {
			out = append(out, f)
		}
	}
	return out
}

func (r *result) organisation(name string) string {
	for _, u := range r.units {
		if u.name == name && u.predicate != 0 {
			return u.predicate.String()
		}
	}
	return "tidak diketahui"
}
