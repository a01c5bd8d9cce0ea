package kinerja

import (
	"strings"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Thresholds turn a score into a proposed rating (ambang batas). PermenPANRB 6/2022 sets none: they are an agency's own, and
// therefore carry the name of the agency and of the document in which it sets them, and every trace says both. The library
// ships none, and none is a default.
//
// Thresholds are made by [NewThresholds], immutable and safe for concurrent use; the zero value refuses every score.
type Thresholds struct {
	agency, source string
	bands          score.Bands[Rating]
}

// NewThresholds returns the thresholds that an agency sets in a document, as a table of bands with ratings as labels. The lookup
// of the table says whether a score is rounded first. The table may leave "no category" where the agency sets nothing. The
// error is a *aparatur.ParseError: it matches aparatur.ErrEmpty without an agency, a document, or a rating in the table, and
// aparatur.ErrRange where a higher band has a lower rating, the same one again, or none of the three.
func NewThresholds(agency, source string, bands score.Bands[Rating]) (Thresholds, error) {
	t := Thresholds{agency: strings.TrimSpace(agency), source: strings.TrimSpace(source), bands: bands}
	const typ = "kinerja.Thresholds"
	switch {
	case t.agency == "":
		return Thresholds{}, refuse(typ, fault.Because(fault.ErrEmpty, "the agency that uses them", "instansi yang memakainya"))
	case t.source == "":
		return Thresholds{}, refuse(typ, fault.Because(fault.ErrEmpty, "the document that sets them", "dokumen yang menetapkannya"))
	}
	last := Rating(0)
	for i := range bands.Len() {
		b := bands.Band(i)
		if b.None {
			continue
		}
		if !b.Label.IsValid() || b.Label <= last {
			return Thresholds{}, refuse(typ, fault.Because(fault.ErrRange, "ratings that do not rise", "penilaian yang tidak menaik"))
		}
		last = b.Label
	}
	if last == 0 {
		return Thresholds{}, refuse(typ, fault.Because(fault.ErrEmpty, "bands", "rentang"))
	}
	return t, nil
}

// Agency returns the agency that uses the thresholds.
func (t Thresholds) Agency() string { return t.agency }

// Source returns the document that sets them.
func (t Thresholds) Source() string { return t.source }

// Bands returns the table.
func (t Thresholds) Bands() score.Bands[Rating] { return t.bands }

// scorePlaces is how many decimals a trace prints of a score, unless its band takes more.
const scorePlaces = 2

// Rate proposes a rating for a score: of results of work, or of behaviour where the agency computes such a score in its own
// way. What is what the score is called in the trace, in Indonesian and as inside a sentence: "nilai SKP"; where it is empty
// it is called "nilai". The error is a *score.DomainError for a score outside the table, and a *aparatur.ParseError that
// matches [ErrNotCovered] where the thresholds set no rating for it.
func (t Thresholds) Rate(what string, x score.Index) (Step, error) {
	r, ok, err := t.bands.Of(x)
	switch {
	case err != nil:
		return Step{}, err
	case !ok:
		return Step{}, refuse("kinerja.Rating", ErrNotCovered)
	}
	if what == "" {
		what = "nilai"
	}
	return Step{rating: r, score: x, scored: true, text: what + " " + bahasa.Decimal(x, t.bands.Places(x, scorePlaces)) +
		" menurut ambang batas " + t.agency + " (" + t.source + ") berarti " + words(r)}, nil
}

// RateProfile proposes a rating of behaviour for the index of a BerAKHLAK profile; the trace also says how the index was made.
// The error is as of [Thresholds.Rate], and score.ErrNoTotal for a profile without an index.
func (t Thresholds) RateProfile(p berakhlak.Profile) (Step, error) {
	return t.rateTotal(p.HasTotal(), p.Total(), p.Stamp())
}

// RatePanel is [Thresholds.RateProfile] for the result of several raters (penilaian 360 derajat).
func (t Thresholds) RatePanel(r berakhlak.PanelResult) (Step, error) {
	return t.rateTotal(r.HasTotal(), r.Total(), r.Stamp())
}

func (t Thresholds) rateTotal(has bool, total score.Index, stamp score.Stamp) (Step, error) {
	if !has {
		return Step{}, score.ErrNoTotal
	}
	s, err := t.Rate("indeks perilaku BerAKHLAK", total)
	if err != nil {
		return Step{}, err
	}
	s.basis = stamp.Words()
	return s, nil
}

// Given returns a rating that a person gave, with the reason for it in Indonesian and as inside a sentence ("target tercapai
// pada semua indikator"). The error is a *aparatur.ParseError that matches aparatur.ErrUnknown for what is no rating, and
// aparatur.ErrEmpty without a reason.
func Given(r Rating, reason string) (Step, error) {
	reason = strings.TrimRight(strings.TrimSpace(reason), ".")
	switch {
	case !r.IsValid():
		return Step{}, refuse("kinerja.Rating", fault.ErrUnknown)
	case reason == "":
		return Step{}, refuse("kinerja.Rating", fault.Because(fault.ErrEmpty, "reason", "alasan"))
	}
	return Step{rating: r, text: "dinilai " + words(r) + " dengan alasan: " + reason}, nil
}

// Step is how one rating of a proposal came about. It is made by [Given] and by the methods of [Thresholds]; the zero value is no
// rating. It is an immutable value.
type Step struct {
	rating Rating
	score  score.Index
	scored bool
	text   string // a sentence without its subject and full stop
	basis  string
}

// Rating returns the rating; 0 for the zero Step.
func (s Step) Rating() Rating { return s.rating }

// Score returns the score that the rating was taken from, and false where a person gave it.
func (s Step) Score() (score.Index, bool) { return s.score, s.scored }

// words writes a rating inside a sentence.
func words(r Rating) string { return strings.ToLower(r.String()) }
