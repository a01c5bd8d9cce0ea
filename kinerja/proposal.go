package kinerja

import (
	"encoding/json"
	"fmt"

	"github.com/aparatur/aparatur/internal/fault"
)

// Proposal is a proposed predicate with everything that led to it (usulan predikat kinerja). It is never a decision: predicates
// are settled by the superior who rates (pejabat penilai kinerja), with [Proposal.Decide], and every form in which a Proposal is
// printed or encoded says "usulan". It is made by [Edition.Propose] and is an immutable value that holds no name; the zero value
// proposes nothing.
type Proposal struct {
	edition         Edition
	hasil, perilaku Step
	predicate       Predicate
}

// Propose returns the predicate that follows from a rating of results and one of behaviour, by the rule of the edition. The
// documented path from scores is:
//
//	hasil, err := thresholds.Rate("nilai SKP", skp)        // results of work
//	perilaku, err := behaviour.RateProfile(profile)         // BerAKHLAK, or RatePanel
//	proposal, err := kinerja.Permen2022.Propose(hasil, perilaku)
//	proposal.Trace()                                        // every step, in Indonesian
//
// The error is that of [Edition.Predicate].
func (e Edition) Propose(hasil, perilaku Step) (Proposal, error) {
	p, err := e.Predicate(Ratings{Hasil: hasil.rating, Perilaku: perilaku.rating})
	if err != nil {
		return Proposal{}, err
	}
	return Proposal{edition: e, hasil: hasil, perilaku: perilaku, predicate: p}, nil
}

// IsZero reports whether nothing is proposed.
func (p Proposal) IsZero() bool { return p == Proposal{} }

// Edition returns the edition whose rule was followed.
func (p Proposal) Edition() Edition { return p.edition }

// Ratings returns the two ratings that were proposed.
func (p Proposal) Ratings() Ratings {
	return Ratings{Hasil: p.hasil.rating, Perilaku: p.perilaku.rating}
}

// Hasil returns how the rating of results came about.
func (p Proposal) Hasil() Step { return p.hasil }

// Perilaku returns how the rating of behaviour came about.
func (p Proposal) Perilaku() Step { return p.perilaku }

// Proposed returns the predicate that is proposed; 0 for the zero Proposal.
func (p Proposal) Proposed() Predicate { return p.predicate }

// String returns "usulan predikat kinerja: Baik".
func (p Proposal) String() string {
	if p.IsZero() {
		return "belum ada usulan predikat kinerja"
	}
	return "usulan predikat kinerja: " + p.predicate.String()
}

// GoString returns what String returns, so that no verb prints a predicate that is not called a proposal.
func (p Proposal) GoString() string { return p.String() }

// notDecided closes every trace of a proposal.
const notDecided = "Ini usulan, bukan penetapan: penilaian dan predikat ditetapkan oleh pejabat penilai kinerja."

// Trace returns how the proposal came about, step by step, in whole Indonesian sentences (wording: library): the rating of
// results, the rating of behaviour and how its index was made, the rule and what follows from it, and that it is a proposal. The
// slice is the caller's; it is empty for the zero Proposal.
func (p Proposal) Trace() []string {
	if p.IsZero() {
		return nil
	}
	return append(p.steps(), notDecided)
}

func (p Proposal) steps() []string {
	var out []string
	for _, s := range [...]struct {
		name string
		step Step
	}{{"Hasil kerja", p.hasil}, {"Perilaku kerja", p.perilaku}} {
		out = append(out, s.name+": "+s.step.text+".")
		if s.step.basis != "" {
			out = append(out, s.step.basis)
		}
	}
	return append(out, p.edition.ruleSentence(p.Ratings(), p.predicate, "diusulkan"))
}

func (e Edition) ruleSentence(r Ratings, p Predicate, verb string) string {
	return fmt.Sprintf("Menurut %s, hasil kerja %s dan perilaku kerja %s menghasilkan predikat %s, yang %s.",
		e.Citation(), words(r.Hasil), words(r.Perilaku), p, verb)
}

// MarshalJSON writes status "usulan", the edition, the ratings with their scores, the proposed predicate and the trace; null for
// the zero Proposal. It is not read back: a proposal is computed.
func (p Proposal) MarshalJSON() ([]byte, error) {
	if p.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Status   string    `json:"status"`
		Edition  Edition   `json:"edition"`
		Hasil    stepJSON  `json:"hasil"`
		Perilaku stepJSON  `json:"perilaku"`
		Proposed Predicate `json:"proposed_predicate"`
		Trace    []string  `json:"trace"`
	}{"usulan", p.edition, p.hasil.json(), p.perilaku.json(), p.predicate, p.Trace()})
}

type stepJSON struct {
	Rating Rating           `json:"rating"`
	Score  *json.RawMessage `json:"score,omitempty"`
}

func (s Step) json() stepJSON {
	out := stepJSON{Rating: s.rating}
	if s.scored {
		// An Index always marshals.
		data, _ := s.score.MarshalJSON()
		out.Score = (*json.RawMessage)(&data)
	}
	return out
}

// refuseDecision names what a decision lacks.
func refuseDecision(en, id string) error {
	return refuse("kinerja.Decision", fault.Because(fault.ErrEmpty, en, id))
}
