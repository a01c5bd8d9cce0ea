package kinerja_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

func bands(t testing.TB, sesuai, diAtas string) score.Bands[kinerja.Rating] {
	t.Helper()
	type band = score.Band[kinerja.Rating]
	b, err := score.NewBands(score.AtPlaces(2),
		band{Label: kinerja.DiBawahEkspektasi, Lower: score.Incl(ix("0")), Upper: score.Excl(ix(sesuai))},
		band{Label: kinerja.SesuaiEkspektasi, Lower: score.Incl(ix(sesuai)), Upper: score.Excl(ix(diAtas))},
		band{Label: kinerja.DiAtasEkspektasi, Lower: score.Incl(ix(diAtas)), Upper: score.Incl(ix("120"))})
	require.NoError(t, err)
	return b
}

func thresholds(t testing.TB) kinerja.Thresholds {
	t.Helper()
	th, err := kinerja.NewThresholds("Kabupaten Contoh", "Perbup Contoh 1/2099", bands(t, "60", "90"))
	require.NoError(t, err)
	return th
}

func profile(t testing.TB, r score.Rating) berakhlak.Profile {
	t.Helper()
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	f, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	require.NoError(t, err)
	var sheet berakhlak.Sheet
	for b := range berakhlak.Behaviours() {
		require.NoError(t, sheet.Set(b, r))
	}
	p, err := f.Score(&sheet)
	require.NoError(t, err)
	return p
}

func proposal(t testing.TB) kinerja.Proposal {
	t.Helper()
	hasil, err := thresholds(t).Rate("nilai SKP", ix("96.4"))
	require.NoError(t, err)
	perilaku, err := thresholds(t).RateProfile(profile(t, 4))
	require.NoError(t, err)
	p, err := kinerja.Permen2022.Propose(hasil, perilaku)
	require.NoError(t, err)
	return p
}

func TestProposal(t *testing.T) {
	p := proposal(t)
	assert.Equal(t, kinerja.Baik, p.Proposed())
	assert.Equal(t, kinerja.Permen2022, p.Edition())
	assert.Equal(t, kinerja.Ratings{Hasil: kinerja.DiAtasEkspektasi, Perilaku: kinerja.SesuaiEkspektasi}, p.Ratings())
	x, ok := p.Hasil().Score()
	assert.True(t, ok)
	assert.Equal(t, ix("96.4"), x)
	x, ok = p.Perilaku().Score()
	assert.True(t, ok)
	assert.Equal(t, ix("75"), x)
	trace := p.Trace()
	require.Len(t, trace, 5)
	assert.Equal(t, "Hasil kerja: nilai SKP 96,40 menurut ambang batas Kabupaten Contoh (Perbup Contoh 1/2099) berarti di atas ekspektasi.", trace[0])
	assert.Equal(t, "Perilaku kerja: indeks perilaku BerAKHLAK 75,00 menurut ambang batas Kabupaten Contoh (Perbup Contoh 1/2099) berarti sesuai ekspektasi.", trace[1])
	assert.Contains(t, trace[2], "jawaban 1–5 diubah menjadi 0–100")
	assert.Equal(t, "Menurut Peraturan Menteri PANRB Nomor 6 Tahun 2022, hasil kerja di atas ekspektasi dan perilaku kerja sesuai ekspektasi menghasilkan predikat Baik, yang diusulkan.", trace[3])
	assert.Equal(t, "Ini usulan, bukan penetapan: penilaian dan predikat ditetapkan oleh pejabat penilai kinerja.", trace[4])
}

// In no form is a proposal printed as a decision.
func TestProposalSaysSo(t *testing.T) {
	p := proposal(t)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		for _, v := range []any{p, &p, []kinerja.Proposal{p}} {
			text := fmt.Sprintf(verb, v)
			if strings.Contains(text, "Baik") {
				assert.Contains(t, text, "usulan predikat kinerja", verb)
			}
		}
		assert.Contains(t, fmt.Sprintf(verb, p), "usulan predikat kinerja: Baik", verb)
	}
	data, err := json.Marshal(p)
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(data, &m))
	assert.Equal(t, "usulan", m["status"])
	assert.Equal(t, "baik", m["proposed_predicate"])
	assert.NotContains(t, m, "predicate")
	assert.Equal(t, map[string]any{"rating": "di-atas", "score": 96.4}, m["hasil"])
	assert.Contains(t, p.Trace()[len(p.Trace())-1], "usulan, bukan penetapan")

	var none kinerja.Proposal
	assert.True(t, none.IsZero())
	assert.Equal(t, "belum ada usulan predikat kinerja", none.String())
	assert.Empty(t, none.Trace())
	data, err = json.Marshal(none)
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))
}

func TestPropose(t *testing.T) {
	_, err := kinerja.Permen2022.Propose(kinerja.Step{}, kinerja.Step{})
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	step, err := kinerja.Given(kinerja.SesuaiEkspektasi, " semua target tercapai. ")
	require.NoError(t, err)
	_, ok := step.Score()
	assert.False(t, ok)
	_, err = kinerja.Permen2021.Propose(step, step)
	assert.ErrorIs(t, err, kinerja.ErrNotCovered)
	p, err := kinerja.Permen2022.Propose(step, step)
	require.NoError(t, err)
	assert.Equal(t, "Hasil kerja: dinilai sesuai ekspektasi dengan alasan: semua target tercapai.", p.Trace()[0])
	assert.Equal(t, kinerja.SesuaiEkspektasi, p.Perilaku().Rating())
	data, err := json.Marshal(p)
	require.NoError(t, err)
	assert.NotContains(t, string(data), "score")
	_, err = kinerja.Given(0, "x")
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	_, err = kinerja.Given(kinerja.SesuaiEkspektasi, " . ")
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
}

func TestThresholds(t *testing.T) {
	th := thresholds(t)
	assert.Equal(t, "Kabupaten Contoh", th.Agency())
	assert.Equal(t, "Perbup Contoh 1/2099", th.Source())
	assert.Equal(t, 3, th.Bands().Len())
	for x, want := range map[string]kinerja.Rating{
		"0": kinerja.DiBawahEkspektasi, "59.99": kinerja.DiBawahEkspektasi, "59.994": kinerja.DiBawahEkspektasi, "59.995": kinerja.SesuaiEkspektasi, "60": kinerja.SesuaiEkspektasi,
		"89.99": kinerja.SesuaiEkspektasi, "89.995": kinerja.DiAtasEkspektasi, "90": kinerja.DiAtasEkspektasi, "120": kinerja.DiAtasEkspektasi,
	} {
		s, err := th.Rate("", ix(x))
		require.NoError(t, err)
		assert.Equal(t, want, s.Rating(), x)
	}
	_, err := th.Rate("", ix("121"))
	assert.ErrorIs(t, err, score.ErrDomain)
	_, err = kinerja.Thresholds{}.Rate("", ix("1"))
	assert.Error(t, err)
	_, err = th.RateProfile(berakhlak.Profile{})
	assert.ErrorIs(t, err, score.ErrNoTotal)
	_, err = th.RatePanel(berakhlak.PanelResult{})
	assert.ErrorIs(t, err, score.ErrNoTotal)
	outside, err := kinerja.NewThresholds("A", "B", narrow(t))
	require.NoError(t, err)
	_, err = outside.RateProfile(profile(t, 4))
	assert.ErrorIs(t, err, kinerja.ErrNotCovered)

	s, err := th.Rate("", ix("75"))
	require.NoError(t, err)
	p, err := kinerja.Permen2022.Propose(s, s)
	require.NoError(t, err)
	assert.Contains(t, p.Trace()[0], "Hasil kerja: nilai 75,00 menurut")

	type band = score.Band[kinerja.Rating]
	down, err := score.NewBands(score.Exact(), band{Label: kinerja.SesuaiEkspektasi, Lower: score.Incl(ix("0")), Upper: score.Excl(ix("5"))},
		band{Label: kinerja.DiBawahEkspektasi, Lower: score.Incl(ix("5")), Upper: score.Incl(ix("9"))})
	require.NoError(t, err)
	zero, err := score.NewBands(score.Exact(), band{Lower: score.Incl(ix("0")), Upper: score.Excl(ix("5"))})
	require.NoError(t, err)
	for name, f := range map[string]func() (kinerja.Thresholds, error){
		"agency": func() (kinerja.Thresholds, error) { return kinerja.NewThresholds(" ", "x", bands(t, "1", "2")) },
		"source": func() (kinerja.Thresholds, error) { return kinerja.NewThresholds("x", "", bands(t, "1", "2")) },
		"bands": func() (kinerja.Thresholds, error) {
			return kinerja.NewThresholds("x", "y", score.Bands[kinerja.Rating]{})
		},
		"falling": func() (kinerja.Thresholds, error) { return kinerja.NewThresholds("x", "y", down) },
		"zero":    func() (kinerja.Thresholds, error) { return kinerja.NewThresholds("x", "y", zero) },
	} {
		_, err := f()
		assert.Error(t, err, name)
	}
}

// narrow sets a rating only from 90.
func narrow(t testing.TB) score.Bands[kinerja.Rating] {
	type band = score.Band[kinerja.Rating]
	b, err := score.NewBands(score.Exact(), band{None: true, Lower: score.Incl(ix("0")), Upper: score.Excl(ix("90"))},
		band{Label: kinerja.DiAtasEkspektasi, Lower: score.Incl(ix("90")), Upper: score.Incl(ix("120"))})
	require.NoError(t, err)
	return b
}

func TestRatePanel(t *testing.T) {
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	f, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
	require.NoError(t, err)
	panel, err := score.NewPanel(f, score.PanelPolicy{Roles: []score.RoleRule{{Role: score.Superior, Weight: 1}}, Missing: score.Renormalise})
	require.NoError(t, err)
	var sheet berakhlak.Sheet
	for b := range berakhlak.Behaviours() {
		require.NoError(t, sheet.Set(b, 5))
	}
	result, err := panel.Score(func(yield func(score.Role, *berakhlak.Sheet) bool) { yield(score.Superior, &sheet) })
	require.NoError(t, err)
	s, err := thresholds(t).RatePanel(result)
	require.NoError(t, err)
	assert.Equal(t, kinerja.DiAtasEkspektasi, s.Rating())
}

const superiorNIP = "190203042024032001"

func person(t testing.TB, name, nip string) pegawai.Person {
	t.Helper()
	n, err := pegawai.ParseNIP(nip)
	require.NoError(t, err)
	return pegawai.Person{Name: bahasa.ParseName(name), Identity: pegawai.IdentityOf(n), Golongan: pegawai.GolonganIVa}
}

func decision(t testing.TB, r kinerja.Ratings) kinerja.Decision {
	return kinerja.Decision{Ratings: r, By: person(t, "Dra. Wati Contoh, M.M.", superiorNIP), On: date(t, "2026-01-12"), Reason: "inovasinya dipakai Budi dan seluruh bidang."}
}

func TestDecide(t *testing.T) {
	p := proposal(t)
	same, err := p.Decide(decision(t, p.Ratings()))
	require.NoError(t, err)
	assert.False(t, same.Differs())
	assert.Equal(t, kinerja.Baik, same.Predicate())
	assert.Equal(t, p, same.Proposal())
	assert.False(t, same.IsZero())

	raised := kinerja.Ratings{Hasil: kinerja.DiAtasEkspektasi, Perilaku: kinerja.DiAtasEkspektasi}
	e, err := p.Decide(decision(t, raised))
	require.NoError(t, err)
	assert.True(t, e.Differs())
	assert.Equal(t, kinerja.SangatBaik, e.Predicate())
	assert.Equal(t, raised, e.Decision().Ratings)
	trace := e.Trace()
	require.Len(t, trace, 7)
	assert.Equal(t, "Pada 12 Januari 2026 Dra. Wati Contoh, M.M. menetapkan hasil kerja di atas ekspektasi dan perilaku kerja di atas ekspektasi dengan alasan: inovasinya dipakai Budi dan seluruh bidang.", trace[4])
	assert.Equal(t, "Penetapan ini berbeda dengan usulan.", trace[5])
	assert.True(t, strings.HasSuffix(trace[6], "menghasilkan predikat Sangat Baik, yang ditetapkan."), trace[6])
	assert.Len(t, same.Trace(), 6)

	data, err := json.Marshal(e)
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(data, &m))
	assert.Equal(t, "ditetapkan", m["status"])
	assert.Equal(t, "sangat-baik", m["predicate"])
	assert.Equal(t, true, m["differs"])
	assert.Equal(t, "usulan", m["proposal"].(map[string]any)["status"])
	assert.Contains(t, string(data), superiorNIP, "the codec writes it in full")

	var none kinerja.Evaluation
	assert.True(t, none.IsZero())
	assert.Empty(t, none.Trace())
	data, err = json.Marshal(none)
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))
}

func TestDecideRefuses(t *testing.T) {
	p := proposal(t)
	for name, change := range map[string]func(*kinerja.Decision){
		"name":   func(d *kinerja.Decision) { d.By.Name = bahasa.Name{} },
		"day":    func(d *kinerja.Decision) { d.On = aparatur.Date{} },
		"reason": func(d *kinerja.Decision) { d.Reason = " " },
		"rating": func(d *kinerja.Decision) { d.Ratings.Hasil = 0 },
	} {
		d := decision(t, p.Ratings())
		change(&d)
		e, err := p.Decide(d)
		assert.ErrorIs(t, err, aparatur.ErrEmpty, name)
		assert.ErrorContains(t, err, name)
		assert.True(t, e.IsZero())
	}
	_, err := kinerja.Proposal{}.Decide(decision(t, p.Ratings()))
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
}
