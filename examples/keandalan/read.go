package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

type response = sheets.Response[berakhlak.Behaviour]

// input is what a file says.
type input struct {
	framework  *berakhlak.Framework
	responses  []response
	people     int
	bad        int // rows that could not be used
	superseded int
}

// newFramework is the one of the command rapor: five answers, the lowest 0 and the highest 100 points.
func newFramework() (*berakhlak.Framework, error) {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		return nil, err
	}
	if scale, err = scale.WithLabels("Tidak Pernah", "Jarang", "Kadang-Kadang", "Sering", "Selalu"); err != nil {
		return nil, err
	}
	return berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions})
}

// read reads all rows; bad ones are counted.
func read(src io.Reader, stderr io.Writer) (*input, error) {
	f, err := newFramework()
	if err != nil {
		return nil, err
	}
	reader, err := sheets.NewWide(sheets.CSV(src), f)
	if err != nil {
		return nil, err
	}
	for _, kind := range []sheets.Kind{sheets.KindPerson, sheets.KindRole} {
		if !reader.Mapping().Has(kind) {
			return nil, fmt.Errorf("tidak ada kolom %s yang dikenali dari judulnya\n%s", kind.Code(), reader.Mapping())
		}
	}
	in := &input{framework: f}
	people := map[string]bool{}
	for r, err := range sheets.Unique(reader.All(), sheets.LastByTime) {
		var row *aparatur.RowError
		switch {
		case err == nil:
			in.responses = append(in.responses, r)
			people[r.Person] = true
		case errors.Is(err, sheets.ErrSuperseded):
			in.superseded++
		case errors.As(err, &row):
			in.bad++
		default:
			return nil, err
		}
	}
	in.people = len(people)
	if in.bad > 0 {
		fmt.Fprintf(stderr, "%s baris tidak dapat dipakai; jalankan rapor untuk melihat alasannya\n", bahasa.Integer(int64(in.bad)))
	}
	return in, nil
}

// of yields the sheets for which the role is one of those given.
func (in *input) of(roles ...score.Role) []*response {
	var out []*response
	for i := range in.responses {
		for _, role := range roles {
			if in.responses[i].Role == role {
				out = append(out, &in.responses[i])
			}
		}
	}
	return out
}
