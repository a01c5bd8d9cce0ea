package kinerja

import (
	"fmt"
	"iter"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

// creditRule is a row of the table of angka kredit, in hundredths.
type creditRule struct {
	coefficient                  int64
	pangkat, jenjang             int64 // 0: no next one
	pangkatStatus, jenjangStatus aparatur.Status
}

var creditRules = [...]creditRule{
	pegawai.Pemula:      {375, 1500, 1500, aparatur.OneSource, aparatur.OneSource},
	pegawai.Terampil:    {500, 2000, 6000, aparatur.LawText, aparatur.OneSource},
	pegawai.Mahir:       {1250, 5000, 10000, aparatur.LawText, aparatur.OneSource},
	pegawai.Penyelia:    {2500, 10000, 0, aparatur.LawText, aparatur.LawText},
	pegawai.AhliPertama: {1250, 5000, 10000, aparatur.TwoSources, aparatur.TwoSources},
	pegawai.AhliMuda:    {2500, 10000, 20000, aparatur.TwoSources, aparatur.TwoSources},
	pegawai.AhliMadya:   {3750, 15000, 45000, aparatur.TwoSources, aparatur.TwoSources},
	pegawai.AhliUtama:   {5000, 20000, 0, aparatur.TwoSources, aparatur.TwoSources},
}

// creditShares are the shares of the coefficient that a predicate gives, in percent.
var creditShares = [...]int64{SangatBaik: 150, Baik: 100, ButuhPerbaikan: 75, KurangMisconduct: 50, SangatKurang: 25}

// CreditPlaces is the number of decimals to which BKN rounds angka kredit, half away from zero, after each conversion and before
// it adds them up.
const CreditPlaces = 2

const monthsPerYear = 12

// ShareCitation returns the source of [CreditShare].
func ShareCitation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.PermenPANRB1Tahun2023, Article: "Pasal 37", Status: aparatur.TwoSources}
}

// ConversionCitation returns the source of [YearlyCredit], [PeriodicCredit] and [CumulativeCredit] with their rounding, which is
// that of BKN's examples.
func ConversionCitation() aparatur.Citation {
	return aparatur.Citation{Regulation: aparatur.PeraturanBKN3Tahun2023, Article: "Pasal 1, Pasal 12, dan Pasal 13", Status: aparatur.TwoSources}
}

// CoefficientCitation returns the source of the yearly coefficient of a level; the zero Citation for what is no level.
func CoefficientCitation(j pegawai.Jenjang) aparatur.Citation { return CreditCitation(j, NextPangkat) }

// CreditCitation returns the source of the angka kredit that a level needs for a target; the zero Citation for what is no level
// or no target.
func CreditCitation(j pegawai.Jenjang, t CreditTarget) aparatur.Citation {
	if !j.IsValid() || !t.IsValid() {
		return aparatur.Citation{}
	}
	c := aparatur.Citation{Regulation: aparatur.PermenPANRB1Tahun2023, Status: creditRules[j].pangkatStatus}
	if t == NextJenjang {
		c.Status = creditRules[j].jenjangStatus
	}
	return c
}

func hundredths(n int64) score.Index {
	x, _ := score.NewIndex(n, 100) // small: it cannot fail
	return x
}

// CreditShare returns the share of the yearly coefficient in percent that a predicate gives: 150, 100, 75, 50, 25. False for what
// is no predicate.
func CreditShare(p Predicate) (percent int, ok bool) {
	if !p.IsValid() {
		return 0, false
	}
	return int(creditShares[p]), true
}

// Coefficient returns the yearly coefficient of a level (koefisien angka kredit tahunan): 12.5 for Ahli Pertama. False for what is
// no level.
func Coefficient(j pegawai.Jenjang) (score.Index, bool) {
	if !j.IsValid() {
		return score.Index{}, false
	}
	return hundredths(creditRules[j].coefficient), true
}

// CreditNeeded returns the angka kredit that the next rank or the next level takes, counted from the last one (kebutuhan angka
// kredit). False where there is no next level, and for what is no level or no target.
func CreditNeeded(j pegawai.Jenjang, t CreditTarget) (score.Index, bool) {
	if !j.IsValid() {
		return score.Index{}, false
	}
	var n int64
	switch t {
	case NextPangkat:
		n = creditRules[j].pangkat
	case NextJenjang:
		n = creditRules[j].jenjang
	}
	return hundredths(n), n > 0
}

// YearlyCredit returns the angka kredit of a year (angka kredit tahunan): the share of the predicate times the coefficient,
// rounded to two decimals. 150 % of 12.5 is 18.75. The error is a *aparatur.ParseError that matches aparatur.ErrUnknown for what
// is no level or no predicate.
func YearlyCredit(j pegawai.Jenjang, p Predicate) (score.Index, error) {
	return PeriodicCredit(j, p, monthsPerYear)
}

// PeriodicCredit returns the angka kredit of some months of a year (angka kredit periodik): months divided by 12, times the share
// of the predicate, times the coefficient, rounded to two decimals. Two months of 100 % of 12.5 are 2.08. The error is as of
// [YearlyCredit], and matches aparatur.ErrRange for months outside 1 to 12.
func PeriodicCredit(j pegawai.Jenjang, p Predicate, months int) (score.Index, error) {
	switch {
	case !j.IsValid():
		return score.Index{}, refuse("pegawai.Jenjang", fault.ErrUnknown)
	case !p.IsValid():
		return score.Index{}, refuse("kinerja.Predicate", fault.ErrUnknown)
	case months < 1 || months > monthsPerYear:
		return score.Index{}, refuse("kinerja.PeriodicCredit", fault.Because(fault.ErrRange, "1 to 12 months", "1–12 bulan"))
	}
	return credit(j, p, months), nil
}

func credit(j pegawai.Jenjang, p Predicate, months int) score.Index {
	x, _ := score.NewIndex(int64(months)*creditShares[p]*creditRules[j].coefficient, monthsPerYear*100*100) // small: it cannot fail
	return x.Round(CreditPlaces)
}

// CumulativeCredit returns the sum of angka kredit (angka kredit kumulatif), each rounded to two decimals before it is added, as
// in BKN's examples: 18.75 and 2.08 are 20.83. The error is score.ErrOverflow.
func CumulativeCredit(credits iter.Seq[score.Index]) (score.Index, error) {
	var sum score.Index
	for x := range credits {
		var err error
		if sum, err = sum.Add(x.Round(CreditPlaces)); err != nil {
			return score.Index{}, err
		}
	}
	return sum, nil
}

// Outlook says how far somebody is from the next rank or level (proyeksi angka kredit). It is made by [NewOutlook] and is an
// immutable value.
type Outlook struct {
	jenjang pegawai.Jenjang
	target  CreditTarget
	have    score.Index
	needed  score.Index
}

// NewOutlook returns how far somebody of a level is from a target with the angka kredit collected since the last rank or, for the
// next level, since the appointment to this one. The error is a *aparatur.ParseError: aparatur.ErrUnknown for what is no level or
// no target, aparatur.ErrRange for angka kredit below 0, and [ErrNotCovered] where there is no next level: what comes after
// Penyelia and Ahli Utama is not in the table.
//
// Angka kredit is one condition of several: rank, time in rank, a free post and an examination of competency are not looked at.
func NewOutlook(j pegawai.Jenjang, t CreditTarget, have score.Index) (Outlook, error) {
	const typ = "kinerja.Outlook"
	switch {
	case !j.IsValid():
		return Outlook{}, refuse("pegawai.Jenjang", fault.ErrUnknown)
	case !t.IsValid():
		return Outlook{}, refuse("kinerja.CreditTarget", fault.ErrUnknown)
	case have.Sign() < 0:
		return Outlook{}, refuse(typ, fault.Because(fault.ErrRange, "angka kredit below 0", "angka kredit negatif"))
	}
	needed, ok := CreditNeeded(j, t)
	if !ok {
		return Outlook{}, refuse(typ, ErrNotCovered)
	}
	return Outlook{jenjang: j, target: t, have: have.Round(CreditPlaces), needed: needed}, nil
}

// Jenjang returns the level.
func (o Outlook) Jenjang() pegawai.Jenjang { return o.jenjang }

// Target returns what is aimed at.
func (o Outlook) Target() CreditTarget { return o.target }

// Needed returns the angka kredit that the target takes.
func (o Outlook) Needed() score.Index { return o.needed }

// Have returns the angka kredit collected, rounded to two decimals.
func (o Outlook) Have() score.Index { return o.have }

// Missing returns the angka kredit that is still missing; 0 where it is enough.
func (o Outlook) Missing() score.Index {
	missing, err := o.needed.Sub(o.have)
	if err != nil || missing.Sign() < 0 {
		return score.Index{}
	}
	return missing
}

// Months returns in how many months at the predicate the missing angka kredit is collected, in full years that are converted yearly
// and a rest that is converted periodically, each rounded; 0 where nothing is missing, and for what is no predicate false.
func (o Outlook) Months(p Predicate) (int, bool) {
	if !p.IsValid() || !o.jenjang.IsValid() {
		return 0, false
	}
	yearly, missing, months := credit(o.jenjang, p, monthsPerYear), o.Missing(), 0
	for missing.Cmp(yearly) > 0 {
		missing, _ = missing.Sub(yearly) // hundredths: it cannot fail
		months += monthsPerYear
	}
	if missing.Sign() > 0 {
		rest := 1
		for credit(o.jenjang, p, rest).Cmp(missing) < 0 {
			rest++
		}
		months += rest
	}
	return months, true
}

// String returns "kenaikan pangkat dari Ahli Pertama: 20,83 dari 50,00, kurang 29,17".
func (o Outlook) String() string {
	return fmt.Sprintf("%v dari %v: %s dari %s, kurang %s", o.target, o.jenjang, bahasa.Decimal(o.have, CreditPlaces), bahasa.Decimal(o.needed, CreditPlaces),
		bahasa.Decimal(o.Missing(), CreditPlaces))
}
