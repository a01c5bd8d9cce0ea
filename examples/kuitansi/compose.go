package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

// notice stands on both documents: nobody is to take them for real ones.
const notice = "CONTOH SINTETIS: nama, instansi, dan angka pada dokumen ini rekaan."

// receipt is the text of a kuitansi.
type receipt struct {
	Number, Payer, Amount, Words, Purpose, PlaceDate, Receiver string
}

// letter is the text of a letter under a letter head.
type letter struct {
	Government, Agency, Address                  string
	PlaceDate, Number, Nature, Enclosed, Subject string
	To                                           []string
	Opening                                      string
	Findings                                     []string
	Invitation                                   string
	Facts                                        []fact
	Closing, Note                                string
	Office, Signer                               string
	Copies                                       []string

	Budget  []line
	Total   line
	Summary string
	Guests  []string
}

type fact struct{ Label, Value string }

// line is a line of the budget.
type line struct{ Number, What, Quantity, Price, Amount, Share string }

func compose(in input) (receipt, letter, error) {
	month, err := bahasa.Roman(int(in.date.Month()))
	if err != nil {
		return receipt{}, letter{}, err
	}
	number := func(class string, n int) string {
		return fmt.Sprintf("%s/%d/%s/%s/%d", class, n, in.code, month, in.date.Year())
	}
	r := receipt{
		Number:    number("900", 7),
		Payer:     in.payer.Full(),
		Amount:    bahasa.RupiahSen(in.sen),
		Words:     bahasa.TerbilangSen(in.sen),
		Purpose:   in.purpose,
		PlaceDate: bahasa.PlaceDate(in.place, in.date),
		Receiver:  in.receiver.Full(),
	}
	l, err := composeLetter(in)
	l.Number = number("005", 12)
	return r, l, err
}

func composeLetter(in input) (letter, error) {
	semester, err := aparatur.PeriodOf(aparatur.SemesterPeriod, aparatur.DateOf(in.date))
	if err != nil {
		return letter{}, err
	}
	last := semester.Previous()
	agency := bahasa.TitleCase(in.agency)
	begin := in.date.AddDate(0, 0, 7).Add(9 * time.Hour)
	end := begin.Add(150 * time.Minute)

	l := letter{
		Government: in.government,
		Agency:     in.agency,
		Address:    in.address,
		PlaceDate:  bahasa.PlaceDate(in.place, in.date),
		Nature:     "Biasa",
		Enclosed:   bahasa.IntegerTerbilang(2) + " lembar",
		Subject:    "Undangan rapat evaluasi " + bahasa.OrdinalWord(2),
		Opening: fmt.Sprintf("Penilaian perilaku kerja %s (%s) pada %s telah selesai dengan hasil sebagai berikut.",
			bahasa.Period(last), bahasa.PeriodDates(last), agency),
		Invitation: "Sehubungan dengan itu, kami mengundang Saudara untuk hadir dalam rapat evaluasi pada:",
		Closing:    "Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.",
		Note:       bahasa.Disclaimer,
		Office:     "Kepala " + agency,
		Signer:     in.signer.Full(),
		Copies:     []string{"Sekretaris Daerah", "Inspektur"},
	}
	for _, name := range in.recipients {
		l.To = append(l.To, headOf(bahasa.TitleCase(name)))
	}
	if l.Findings, err = findings(in, agency, last); err != nil {
		return letter{}, err
	}
	if err := l.budget(in.costs); err != nil {
		return letter{}, err
	}
	l.Facts = []fact{
		{"hari, tanggal", bahasa.DateFull(begin)},
		{"waktu", bahasa.ClockRange(begin, end)},
		{"tempat", "Ruang Rapat Lantai III"},
		{"peserta", bahasa.And("pejabat yang dinilai", "tim penilai", "narasumber")},
		{"konfirmasi", "paling lambat " + bahasa.DateShort(in.date.AddDate(0, 0, 5)) + ", " +
			bahasa.Clock(in.date.Add(15*time.Hour))},
	}
	l.Guests = guestList(in.guests)
	return l, nil
}

// headOf names the head of an institution as a letter addresses it.
func headOf(name string) string {
	if strings.HasPrefix(name, "RSUD ") {
		return "Direktur " + name
	}
	return "Kepala " + name
}

// findings are the sentences on the result. Differences are computed from the exact values.
func findings(in input, agency string, period aparatur.Period) ([]string, error) {
	fromAverage, err := in.index.Sub(in.average)
	if err != nil {
		return nil, err
	}
	change, err := in.index.Sub(in.before)
	if err != nil {
		return nil, err
	}
	return []string{
		bahasa.CompleteSentence(in.complete, in.officials, "pejabat"),
		bahasa.TotalSentence("Indeks "+agency, in.index, 1),
		bahasa.ChangeSentence("Indeks itu", change, 1, bahasa.Period(period.Previous())),
		bahasa.DifferenceSentence("Indeks itu", fromAverage, 1, "rata-rata perangkat daerah"),
		bahasa.RankSentence(agency, in.rank, in.ranked, "perangkat daerah", in.tied...),
		bahasa.ProminentSentence("nilai", in.high, in.low, 1),
	}, nil
}

func (l *letter) budget(costs []cost) error {
	var total int64
	for _, c := range costs {
		total += c.quantity * c.price
	}
	hundred := score.MustParseIndex("100")
	for i, c := range costs {
		number, err := bahasa.Roman(i + 1)
		if err != nil {
			return err
		}
		amount := c.quantity * c.price
		share, err := score.NewIndex(amount, total)
		if err != nil {
			return err
		}
		if share, err = share.Mul(hundred); err != nil {
			return err
		}
		l.Budget = append(l.Budget, line{
			Number:   number,
			What:     c.what,
			Quantity: bahasa.Integer(c.quantity) + " " + c.unit,
			Price:    bahasa.RupiahSen(c.price),
			Amount:   bahasa.RupiahSen(amount),
			Share:    bahasa.Percent(share, 1),
		})
	}
	l.Total = line{What: "Jumlah", Amount: bahasa.RupiahSen(total), Share: bahasa.Percent(hundred, 1)}
	l.Summary = fmt.Sprintf("Biaya seluruhnya %s, atau sekitar %s.",
		bahasa.RupiahSenTerbilang(total), bahasa.RupiahCompact(total/100))
	return nil
}

// guestList puts the guests into the order of their names, the titles behind them.
func guestList(guests []string) []string {
	names := make([]bahasa.Name, len(guests))
	for i, text := range guests {
		names[i] = bahasa.ParseName(text)
	}
	slices.SortFunc(names, func(a, b bahasa.Name) int {
		return strings.Compare(strings.ToLower(a.Bare()), strings.ToLower(b.Bare()))
	})
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = n.Sorted()
	}
	return list
}
