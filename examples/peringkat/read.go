package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// The choices of this example; every one is printed on the page.
const (
	minRaters = 3
	points    = 5
)

var (
	policy  = score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}
	weights = []score.RoleRule{
		{Role: score.Superior, Weight: 60},
		{Role: score.Peer, Weight: 20, MinRaters: minRaters},
		{Role: score.Subordinate, Weight: 20, MinRaters: minRaters},
		{Role: score.Self},
	}
	frequencies = [...]string{"Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu"}
)

type response = sheets.Response[berakhlak.Behaviour]

// person is somebody with the unit in which the person counts and the sheets about the person.
type person struct {
	unit   string
	sheets []response
	result berakhlak.PanelResult
}

// input is what the files say.
type input struct {
	register *opd.Register
	panel    *berakhlak.Panel
	people   []*person
	bad      []error
	outside  int // people without a unit of the register
}

func newPanel() (*berakhlak.Framework, *berakhlak.Panel, error) {
	scale, err := score.Likert(1, points, score.POMP)
	if err != nil {
		return nil, nil, err
	}
	if scale, err = scale.WithLabels(frequencies[:]...); err != nil {
		return nil, nil, err
	}
	framework, err := berakhlak.NewFramework(scale, policy)
	if err != nil {
		return nil, nil, err
	}
	panel, err := score.NewPanel(framework, score.PanelPolicy{Roles: weights, Missing: score.Renormalise})
	return framework, panel, err
}

// read reads the answers, the register, and where people are placed; placements may be nil.
func read(responses, units, placements io.Reader) (*input, error) {
	framework, panel, err := newPanel()
	if err != nil {
		return nil, err
	}
	in := &input{panel: panel}
	if in.register, err = opd.ReadCSV(units, opd.RegisterInfo{}); err != nil {
		return nil, fmt.Errorf("daftar unit: %w", err)
	}
	placed, err := readPlacements(placements)
	if err != nil {
		return nil, fmt.Errorf("penempatan: %w", err)
	}
	reader, err := sheets.NewWide(sheets.CSV(responses), framework, sheets.WithRoles(panel.ParseRole))
	if err != nil {
		return nil, fmt.Errorf("jawaban: %w", err)
	}
	byKey := map[string]*person{}
	for r, err := range sheets.Unique(reader.All(), sheets.LastByTime) {
		var row *aparatur.RowError
		switch {
		case errors.Is(err, sheets.ErrSuperseded):
			continue
		case errors.As(err, &row):
			in.bad = append(in.bad, err)
			continue
		case err != nil:
			return nil, err
		}
		p := byKey[r.Person]
		if p == nil {
			p = &person{}
			byKey[r.Person] = p
			in.people = append(in.people, p)
			in.place(p, placed[r.Person], r.Unit)
		}
		p.sheets = append(p.sheets, r)
	}
	for _, p := range in.people {
		if p.result, err = panel.Score(p.panel()); err != nil && !errors.Is(err, score.ErrTooFew) {
			return nil, err
		}
	}
	return in, nil
}

// place finds the unit in which a person counts: where the person is placed, and of somebody who is placed nowhere what the
// answers name. A placement in a unit that the list does not have is not replaced by a guess.
func (in *input) place(p *person, placed, named string) {
	u, err := in.register.Find(cmp.Or(placed, named))
	if err != nil {
		in.outside++
		return
	}
	p.unit = u.Code
}

func (p *person) panel() iter.Seq2[score.Role, *berakhlak.Sheet] {
	return func(yield func(score.Role, *berakhlak.Sheet) bool) {
		for i := range p.sheets {
			if !yield(p.sheets[i].Role, &p.sheets[i].Sheet) {
				return
			}
		}
	}
}

// readPlacements reads the columns orang and unit.
func readPlacements(src io.Reader) (map[string]string, error) {
	placed := map[string]string{}
	if src == nil {
		return placed, nil
	}
	people, units := -1, -1
	for record, err := range sheets.CSV(src).All() {
		if err != nil {
			return nil, err
		}
		if people >= 0 && units >= 0 {
			placed[strings.TrimSpace(record.Fields[people])] = strings.TrimSpace(record.Fields[units])
			continue
		}
		for i, header := range record.Fields {
			switch strings.ToLower(strings.TrimSpace(header)) {
			case "orang":
				people = i
			case "unit":
				units = i
			}
		}
		if people < 0 || units < 0 {
			return nil, errors.New("perlu kolom orang dan unit")
		}
	}
	return placed, nil
}

// describe says on stderr what was not used.
func (in *input) describe(stderr io.Writer) {
	if in.outside > 0 {
		fmt.Fprintf(stderr, "%s orang tidak dihitung karena unitnya tidak ada dalam daftar unit\n", bahasa.Integer(int64(in.outside)))
	}
	if len(in.bad) == 0 {
		return
	}
	fmt.Fprintf(stderr, "%s baris tidak dapat dipakai:\n", bahasa.Integer(int64(len(in.bad))))
	for _, err := range in.bad {
		fmt.Fprintln(stderr, "  "+strings.ReplaceAll(aparatur.Explain(err, language.Indonesian), "\n", " "))
	}
}
