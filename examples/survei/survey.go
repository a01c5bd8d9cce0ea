package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
	"github.com/aparatur/aparatur/score/stats"
)

// predicate is a band of a person's own index.
type predicate string

// predicates are those of the survey, the lowest first: more than 90 points are AA, and so on.
func predicates() (score.Bands[predicate], error) {
	limits := []int64{30, 50, 60, 70, 80, 90}
	names := []predicate{"D", "C", "CC", "B", "BB", "A", "AA"}
	bands := make([]score.Band[predicate], len(names))
	for i, name := range names {
		bands[i].Label = name
		if i > 0 {
			bands[i].Lower = score.Excl(points(limits[i-1]))
		}
		if i < len(limits) {
			bands[i].Upper = score.Incl(points(limits[i]))
		}
	}
	return score.NewBands(score.AtPlaces(2), bands...)
}

func points(n int64) score.Index {
	x, _ := score.NewIndex(n, 1) // 1 is no bad denominator
	return x
}

// survey is the result, with what is needed to write it.
type survey struct {
	*sheets.Groups[berakhlak.Value, berakhlak.Behaviour]
	unit             *berakhlak.Tally // an empty one
	bands            score.Bands[predicate]
	perPoint, lowest score.Index // of an answer
}

// tally reads the file. What is wrong with it goes to log, and how far the reading has come.
func tally(ctx context.Context, src io.Reader, log io.Writer) (*survey, error) {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		return nil, err
	}
	f, err := berakhlak.NewFramework(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems})
	if err != nil {
		return nil, err
	}
	bands, err := predicates()
	if err != nil {
		return nil, err
	}
	unit, err := score.NewTallyBands(f, bands, score.Means)
	if err != nil {
		return nil, err
	}
	nation, err := score.NewTallyBands(f, bands, score.Means|score.Alpha)
	if err != nil {
		return nil, err
	}
	items := map[string]string{}
	for b := range berakhlak.Behaviours() {
		items[b.Code()] = "q" + strconv.Itoa(len(items)+1)
	}
	groups, err := sheets.TallyWide(ctx, sheets.CSV(src), unit, nation,
		// The report is about units: nobody's number is looked at.
		sheets.WithColumns(sheets.Columns{Person: sheets.NoColumn, Unit: "unit", Items: items}),
		sheets.WithProgress(progress(log)))
	if err != nil {
		return nil, err
	}
	for _, err := range groups.Errors() {
		fmt.Fprintln(log, aparatur.Explain(err, language.Indonesian))
	}
	if more := groups.Bad() - len(groups.Errors()); more > 0 {
		fmt.Fprintf(log, "dan %d baris lain yang tidak terbaca\n", more)
	}
	// 0 to 100 points are answers from 1 to 5.
	perPoint, err := score.NewIndex(5-1, 100)
	if err != nil {
		return nil, err
	}
	return &survey{groups, unit, bands, perPoint, points(1)}, nil
}

// progress writes a line for every million rows.
func progress(log io.Writer) func(sheets.Progress) {
	next := 1_000_000
	return func(p sheets.Progress) {
		for ; p.Rows >= next; next += 1_000_000 {
			fmt.Fprintf(log, "%d juta lembar\n", next/1_000_000)
		}
	}
}

// write writes the table: the nation as unit -1, then the units, then alpha.
func (s *survey) write(out io.Writer) error {
	total := s.Total()
	text := s.line([]byte("unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D\n"), "-1", total)
	if _, err := out.Write(text); err != nil {
		return err
	}
	for _, text := range s.lines() {
		if _, err := out.Write(text); err != nil {
			return err
		}
	}
	alpha, err := stats.AlphaTally(total, 0.95)
	if err != nil { // too few people have answered everything, or all the same
		moments, _ := total.Moments()
		_, err = fmt.Fprintf(out, "alpha,,%d\n", moments.Cases())
		return err
	}
	_, err = fmt.Fprintf(out, "alpha,%.12f,%d\n", alpha.Alpha, alpha.Cases)
	return err
}

// lines makes the lines of the units, on every core, and returns them in parts that follow each other.
func (s *survey) lines() [][]byte {
	units := slices.Collect(s.Units())
	parts := make([][]byte, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for i := range parts {
		own := units[i*len(units)/len(parts) : (i+1)*len(units)/len(parts)]
		all.Go(func() {
			text := make([]byte, 0, 80*len(own))
			t := s.unit.Fresh()
			for _, unit := range own {
				t.Reset()
				_ = s.AddTo(t, unit) // a unit of the survey
				text = s.line(text, unit, t)
			}
			parts[i] = text
		})
	}
	all.Wait()
	return parts
}

// line appends the line of a unit: the means of the answers in ten-thousandths, the index in hundredths.
func (s *survey) line(b []byte, unit string, t *berakhlak.Tally) []byte {
	b = append(append(b, unit...), ',')
	b = strconv.AppendInt(b, int64(t.Sheets()), 10)
	for v := range berakhlak.Values() {
		x, ok := t.Pooled(v)
		// Far below what an Index can hold.
		answer, _ := x.Mul(s.perPoint)
		answer, _ = answer.Add(s.lowest)
		b = appendCell(b, answer, ok, 4)
	}
	x, ok := t.PooledTotal()
	b = appendCell(b, x, ok, 2)
	counts, _ := score.BandCounts(s.bands, t) // the tally was made with them
	for _, c := range slices.Backward(counts) {
		b = strconv.AppendInt(append(b, ','), int64(c.N), 10)
	}
	return append(b, '\n')
}

// appendCell appends a number as a whole one, in units of its last decimal; nothing where there is none.
func appendCell(b []byte, x score.Index, ok bool, places int) []byte {
	b = append(b, ',')
	if !ok {
		return b
	}
	from := len(b)
	b = x.AppendDecimal(b, places)
	point := len(b) - places - 1
	b = append(b[:point], b[point+1:]...)
	zeros := from
	for zeros < len(b)-1 && b[zeros] == '0' {
		zeros++
	}
	return append(b[:from], b[zeros:]...)
}
