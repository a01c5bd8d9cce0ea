// Command gonum is the report of package exact with the statistics of gonum.org/v1/gonum: encoding/csv, one goroutine, and weighted
// means and variances of the ratings 1 to 5, so that no answer is kept.
//
//	gonum survey.csv > report.csv
package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"
)

const (
	values   = 7
	perValue = 3
	items    = values * perValue
)

// points are the ratings, of which weights count how often each was given.
var points = []float64{1, 2, 3, 4, 5}

type weights [5]float64

// unit is what is known of the respondents of one unit.
type unit struct {
	respondents int
	answers     [values]weights
	band        [7]int
}

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "gonum:", err)
		os.Exit(1)
	}
}

func run(args []string, w io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("want one file, got %d arguments", len(args))
	}
	f, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	return report(f, w)
}

func report(r io.Reader, w io.Writer) error {
	in := csv.NewReader(bufio.NewReader(r))
	in.ReuseRecord = true
	in.FieldsPerRecord = 2 + items
	if _, err := in.Read(); err != nil {
		return err
	}
	nation := new(unit)
	units := map[int]*unit{}
	var complete reliability
	for {
		record, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		id, err := strconv.Atoi(record[1])
		if err != nil {
			return err
		}
		if units[id] == nil {
			units[id] = new(unit)
		}
		answers := make([]float64, 0, items)
		for i, text := range record[2:] {
			if text == "" {
				continue
			}
			answer, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return err
			}
			if answer < 1 || answer > 5 {
				return fmt.Errorf("answer %d is out of range", i+1)
			}
			answers = append(answers, answer)
			nation.answers[i/perValue][int(answer)-1]++
			units[id].answers[i/perValue][int(answer)-1]++
		}
		nation.count(answers)
		units[id].count(answers)
		complete.add(answers)
	}

	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D")
	nation.write(out, -1)
	for _, id := range slices.Sorted(maps.Keys(units)) {
		units[id].write(out, id)
	}
	alpha, people := complete.alpha()
	fmt.Fprintf(out, "alpha,%.12f,%.0f\n", alpha, people)
	return out.Flush()
}

// index turns a mean into hundredths of an index from 0 to 100.
func index(mean float64) float64 { return math.Round((mean - 1) * 2500) }

// count counts one respondent, with the band of the own index.
func (u *unit) count(answers []float64) {
	u.respondents++
	if len(answers) == 0 {
		return
	}
	own, band := index(stat.Mean(answers, nil)), 6
	for i, limit := range [...]float64{9000, 8000, 7000, 6000, 5000, 3000} {
		if own > limit {
			band = i
			break
		}
	}
	u.band[band]++
}

func (u *unit) write(w io.Writer, id int) {
	fmt.Fprintf(w, "%d,%d", id, u.respondents)
	var all weights
	for _, answers := range u.answers {
		fmt.Fprintf(w, ",%.0f", math.Round(stat.Mean(points, answers[:])*10_000))
		floats.Add(all[:], answers[:])
	}
	fmt.Fprintf(w, ",%.0f", index(stat.Mean(points, all[:])))
	for _, n := range u.band {
		fmt.Fprintf(w, ",%d", n)
	}
	fmt.Fprintln(w)
}

// reliability counts the ratings of those who answered every item, and the totals of their ratings.
type reliability struct {
	item  [items]weights
	total [5*items + 1]float64
}

func (r *reliability) add(answers []float64) {
	if len(answers) < items {
		return
	}
	for i, answer := range answers {
		r.item[i][int(answer)-1]++
	}
	r.total[int(floats.Sum(answers))]++
}

// alpha returns Cronbach's alpha and how many respondents it is of.
func (r *reliability) alpha() (alpha, people float64) {
	var totals [len(r.total)]float64
	for i := range totals {
		totals[i] = float64(i)
	}
	var variances float64
	for _, item := range r.item {
		variances += stat.Variance(points, item[:])
	}
	ofTotal := stat.Variance(totals[:], r.total[:])
	return items / (items - 1.0) * (1 - variances/ofTotal), floats.Sum(r.total[:])
}
