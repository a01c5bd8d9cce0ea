package opd

import (
	"cmp"
	"fmt"
	"iter"
	"log/slog"
	"slices"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

// Placement is a post that a person holds in a unit for a time (penempatan). People move, act for others and hold two posts,
// so that one person has several. The zero value is none.
//
// Person identifies somebody: package fmt and package slog print a Placement without it, encoding/json writes it.
type Placement struct {
	Person string           `json:"person"`
	Unit   string           `json:"unit"` // Code of the unit
	Post   string           `json:"post,omitempty"`
	As     pegawai.Capacity `json:"as"`
	From   aparatur.Date    `json:"from"`        // first day
	To     aparatur.Date    `json:"to,omitzero"` // last day; zero where the post is still held
}

// String describes the placement without the person: "dinas-kesehatan Definitif 2025-01-01–".
func (p Placement) String() string {
	return p.Unit + " " + p.As.String() + " " + p.From.String() + "–" + p.To.String()
}

// Format prints what String returns for every verb, so that none prints the person.
func (p Placement) Format(s fmt.State, verb rune) {
	fmt.Fprintf(s, fmt.FormatString(s, verb), p.String())
}

// LogValue returns a group without the person.
func (p Placement) LogValue() slog.Value {
	return slog.GroupValue(slog.String("unit", p.Unit), slog.String("as", p.As.Code()),
		slog.String("from", p.From.String()), slog.String("to", p.To.String()))
}

// days returns the days of the placement in a period; false if there are none.
func (p Placement) days(in aparatur.Period) (from, to aparatur.Date, ok bool) {
	from, to = p.From, p.To
	if from.Before(in.Start()) {
		from = in.Start()
	}
	if to.IsZero() || to.After(in.End()) {
		to = in.End()
	}
	return from, to, in.IsValid() && !from.After(to)
}

// Months is how many months somebody was in a unit. A month of which the person had the unit for a part only counts by its
// days: 15 of the 31 days of January are 15/31.
type Months struct {
	Unit   string      `json:"unit"`
	Months score.Index `json:"months"`
	last   aparatur.Date
}

var (
	errPersons = fault.Because(fault.ErrRange, "placements of more than one person", "penempatan lebih dari satu orang")
	errDates   = fault.Because(fault.ErrRange, "the last day is before the first", "hari terakhir sebelum hari pertama")
	errNoFrom  = fault.Because(fault.ErrEmpty, "no first day", "tanpa hari pertama")
	errNoPost  = fault.Because(fault.ErrEmpty, "no placement counts in the period", "tidak ada penempatan yang diperhitungkan dalam periode")
)

// MonthsIn returns the months of one person in each unit in a period, of the placements with one of the capacities; the unit
// of the most months first, and of equal ones the later one. Days on which two placements in the same unit overlap count
// once; placements in different units count in each. How a part of a month counts is the library's choice.
//
// The error matches aparatur.ErrRange for placements of several persons and for a last day before the first, and
// aparatur.ErrEmpty for no period, no capacity, or a placement without a first day.
func MonthsIn(period aparatur.Period, placements iter.Seq[Placement], capacities ...pegawai.Capacity) ([]Months, error) {
	if !period.IsValid() || len(capacities) == 0 {
		return nil, fault.ErrEmpty
	}
	byUnit := make(map[string][]Placement)
	person, first := "", true
	for p := range placements {
		if !first && p.Person != person {
			return nil, errPersons
		}
		person, first = p.Person, false
		if p.From.IsZero() {
			return nil, errNoFrom
		}
		if !p.To.IsZero() && p.To.Before(p.From) {
			return nil, errDates
		}
		if slices.Contains(capacities, p.As) {
			byUnit[p.Unit] = append(byUnit[p.Unit], p)
		}
	}
	var out []Months
	for unit, list := range byUnit {
		m := Months{Unit: unit}
		for month := firstMonth(period); month.IsValid() && !month.Start().After(period.End()); month = month.Next() {
			days, last := covered(month, list)
			if days == 0 {
				continue
			}
			part, err := score.NewIndex(int64(days), int64(month.End().Day()))
			if err != nil {
				return nil, err
			}
			if m.Months, err = m.Months.Add(part); err != nil {
				return nil, err
			}
			m.last = last
		}
		if m.Months.Sign() > 0 {
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b Months) int {
		return cmp.Or(b.Months.Cmp(a.Months), b.last.Compare(a.last), cmp.Compare(a.Unit, b.Unit))
	})
	return out, nil
}

func firstMonth(p aparatur.Period) aparatur.Period {
	// A month of a valid period is always one.
	m, _ := aparatur.Month(p.Year(), p.Start().Month())
	return m
}

// covered returns how many days of a month the placements cover, and the last of them.
func covered(month aparatur.Period, list []Placement) (days int, last aparatur.Date) {
	var held [32]bool
	for _, p := range list {
		if from, to, ok := p.days(month); ok {
			for d := from.Day(); d <= to.Day(); d++ {
				held[d] = true
			}
			if to.After(last) {
				last = to
			}
		}
	}
	for _, h := range held {
		if h {
			days++
		}
	}
	return days, last
}

// Share is the part of a person that counts in a unit; the shares of a person sum to 1.
type Share struct {
	Unit  string      `json:"unit"`
	Share score.Index `json:"share"`
}

// CountIn returns the unit in which a person counts in a period, or with [SplitByMonths] the units with their shares, by the
// definitive placements: acting for somebody does not move a person. Name other capacities to count those instead.
//
// The error matches aparatur.ErrUnknown for what is no rule, aparatur.ErrEmpty where no placement counts, [ErrOverlap]
// where two placements in different units cover the last day of the period, of which [AtPeriodEnd] would have to choose
// one, and is otherwise as of [MonthsIn].
func CountIn(rule CountingRule, period aparatur.Period, placements iter.Seq[Placement], capacities ...pegawai.Capacity) ([]Share, error) {
	if !rule.IsValid() {
		return nil, &fault.ParseError{Type: "opd.CountingRule", Input: rule.String(), Err: fault.ErrUnknown}
	}
	if len(capacities) == 0 {
		capacities = []pegawai.Capacity{pegawai.Definitif}
	}
	months, err := MonthsIn(period, placements, capacities...)
	if err != nil {
		return nil, err
	}
	if len(months) == 0 {
		return nil, errNoPost
	}
	one, _ := score.NewIndex(1, 1)
	switch rule {
	case LongestInPeriod:
		return []Share{{months[0].Unit, one}}, nil
	case AtPeriodEnd:
		var at []Share
		for _, m := range months {
			if m.last == period.End() {
				at = append(at, Share{m.Unit, one})
			}
		}
		switch len(at) {
		case 0:
			return nil, errNoPost
		case 1:
			return at, nil
		}
		return nil, ErrOverlap
	}
	var total score.Index
	for _, m := range months {
		if total, err = total.Add(m.Months); err != nil {
			return nil, err
		}
	}
	out := make([]Share, len(months))
	for i, m := range months {
		part, err := m.Months.Quo(total)
		if err != nil {
			return nil, err
		}
		out[i] = Share{m.Unit, part}
	}
	return out, nil
}
