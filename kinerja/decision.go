package kinerja

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/pegawai"
)

// Decision is what the superior who rates decides on a proposal (penetapan): the two ratings, who decided, when and why. The
// predicate is not in it, because it follows from the ratings. It is personal data, and protects itself like a
// [pegawai.Person].
type Decision struct {
	Ratings Ratings        `json:"ratings"`
	By      pegawai.Person `json:"by"`
	On      aparatur.Date  `json:"on"`
	Reason  string         `json:"reason"` // in Indonesian, as inside a sentence; it should name no third person
}

// Evaluation is a proposal with the decision on it (hasil evaluasi). It is made by [Proposal.Decide] and is an immutable value;
// the zero value decides nothing. It is personal data, and protects itself like a [pegawai.Person].
type Evaluation struct {
	proposal  Proposal
	decision  Decision
	predicate Predicate
}

// Decide puts the decision to the proposal. A decision may differ from the proposal; the trace says where. The error is a
// *aparatur.ParseError that matches aparatur.ErrEmpty and names what is missing of the proposal, the name, the day and the
// reason, or that of [Edition.Predicate] for the ratings.
func (p Proposal) Decide(d Decision) (Evaluation, error) {
	d.Reason = strings.TrimRight(strings.TrimSpace(d.Reason), ".")
	switch {
	case p.IsZero():
		return Evaluation{}, refuseDecision("proposal", "usulan")
	case d.By.Name.IsZero():
		return Evaluation{}, refuseDecision("name of who decided", "nama pejabat penilai kinerja")
	case d.On.IsZero():
		return Evaluation{}, refuseDecision("day of the decision", "tanggal penetapan")
	case d.Reason == "":
		return Evaluation{}, refuseDecision("reason", "alasan")
	}
	predicate, err := p.edition.Predicate(d.Ratings)
	if err != nil {
		return Evaluation{}, err
	}
	return Evaluation{proposal: p, decision: d, predicate: predicate}, nil
}

// IsZero reports whether nothing was decided.
func (e Evaluation) IsZero() bool { return e == Evaluation{} }

// Proposal returns what had been proposed.
func (e Evaluation) Proposal() Proposal { return e.proposal }

// Decision returns who decided what, when and why.
func (e Evaluation) Decision() Decision { return e.decision }

// Predicate returns the predicate that was decided; 0 for the zero Evaluation.
func (e Evaluation) Predicate() Predicate { return e.predicate }

// Differs reports whether the ratings that were decided are not those that had been proposed.
func (e Evaluation) Differs() bool { return e.decision.Ratings != e.proposal.Ratings() }

// Trace returns the steps of the proposal and then the decision, in whole Indonesian sentences (wording: library), with the
// name of who decided. The slice is the caller's; it is empty for the zero Evaluation.
func (e Evaluation) Trace() []string {
	if e.IsZero() {
		return nil
	}
	out := append(e.proposal.steps(), fmt.Sprintf("Pada %s %s menetapkan hasil kerja %s dan perilaku kerja %s dengan alasan: %s.",
		bahasa.Date(e.decision.On.Time(nil)), e.decision.By.Name.Full(), words(e.decision.Ratings.Hasil), words(e.decision.Ratings.Perilaku), e.decision.Reason))
	if e.Differs() {
		out = append(out, "Penetapan ini berbeda dengan usulan.")
	}
	return append(out, e.proposal.edition.ruleSentence(e.decision.Ratings, e.predicate, "ditetapkan"))
}

// MarshalJSON writes status "ditetapkan", the predicate, the decision with names in full, whether it differs, and the proposal;
// null for the zero Evaluation.
func (e Evaluation) MarshalJSON() ([]byte, error) {
	if e.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Status    string    `json:"status"`
		Predicate Predicate `json:"predicate"`
		Decision  Decision  `json:"decision"`
		Differs   bool      `json:"differs"`
		Proposal  Proposal  `json:"proposal"`
	}{"ditetapkan", e.predicate, e.decision, e.Differs(), e.proposal})
}

// Format prints the decision for every verb, with name and number masked and the reason, which may hold names, left out.
func (d Decision) Format(s fmt.State, verb rune) { format(s, verb, d.text()) }

// LogValue returns a group of the fields, with name and number masked and the reason left out.
func (d Decision) LogValue() slog.Value {
	return slog.GroupValue(slog.String("hasil", d.Ratings.Hasil.Code()), slog.String("perilaku", d.Ratings.Perilaku.Code()),
		slog.Any("by", d.By.LogValue()), slog.String("on", d.On.String()), slog.String("reason", hide(d.Reason)))
}

func (d Decision) text() string {
	return fmt.Sprintf("{Hasil:%v Perilaku:%v By:%v On:%v Reason:%s}", d.Ratings.Hasil, d.Ratings.Perilaku, d.By, d.On, hide(d.Reason))
}

// Format prints predicate and decision for every verb, masked as by [Decision.Format].
func (e Evaluation) Format(s fmt.State, verb rune) { format(s, verb, e.text()) }

// LogValue returns a group of predicate, decision and what had been proposed, masked as by [Decision.LogValue].
func (e Evaluation) LogValue() slog.Value {
	return slog.GroupValue(slog.String("predicate", e.predicate.Code()), slog.Any("decision", e.decision.LogValue()),
		slog.String("proposed", e.proposal.predicate.Code()))
}

func (e Evaluation) text() string {
	return fmt.Sprintf("{Predicate:%v Decision:%s Proposed:%v}", e.predicate, e.decision.text(), e.proposal.predicate)
}

// hide shows whether there is something, and no more.
func hide(s string) string {
	if s == "" {
		return ""
	}
	return "***"
}

// format hands the text to fmt with the flags of the caller, for every verb.
func format(s fmt.State, verb rune, text string) {
	if verb != 'q' && verb != 's' {
		verb = 'v'
	}
	fmt.Fprintf(s, fmt.FormatString(s, verb), text)
}
