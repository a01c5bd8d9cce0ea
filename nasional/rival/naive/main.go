// Command naive is the report of package exact as a developer writes it first: encoding/csv, float64, maps, one goroutine. A few of
// its last digits are wrong, which is what it is here to show.
//
//	naive survey.csv > report.csv
package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"os"
	"sort"
	"strconv"
)

var (
	values = []string{"BP", "AK", "KO", "HA", "LO", "AD", "KL"}
	bands  = []string{"AA", "A", "BB", "B", "CC", "C", "D"}
	limits = map[string]float64{"AA": 9000, "A": 8000, "BB": 7000, "B": 6000, "CC": 5000, "C": 3000}
)

// items is the number of items of the survey, the same number for each value.
const items = 21

// summary is what is known of the respondents of one unit.
type summary struct {
	respondents int
	sum         map[string]float64
	answers     map[string]float64
	band        map[string]int
}

func newSummary() *summary {
	return &summary{sum: map[string]float64{}, answers: map[string]float64{}, band: map[string]int{}}
}

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "naive:", err)
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
	in := csv.NewReader(r)
	in.FieldsPerRecord = 2 + items
	if _, err := in.Read(); err != nil {
		return err
	}
	nation := newSummary()
	units := map[int]*summary{}
	var complete, total, totalSquares float64
	sums, squares := make([]float64, items), make([]float64, items)
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
			units[id] = newSummary()
		}
		answers := make([]float64, items) // 0 is no answer
		sum, count := 0.0, 0.0
		for i, text := range record[2:] {
			if text == "" {
				continue
			}
			answer, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return err
			}
			answers[i] = answer
			sum += answer
			count++
		}
		for _, s := range []*summary{nation, units[id]} {
			s.add(answers, sum, count)
		}
		if count == items {
			complete++
			total += sum
			totalSquares += sum * sum
			for i, answer := range answers {
				sums[i] += answer
				squares[i] += answer * answer
			}
		}
	}

	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D")
	nation.write(out, -1)
	ids := make([]int, 0, len(units))
	for id := range units {
		ids = append(ids, id)
	}
	sort.Ints(ids)
	for _, id := range ids {
		units[id].write(out, id)
	}
	variance := 0.0
	for i := range sums {
		variance += (squares[i] - sums[i]*sums[i]/complete) / (complete - 1)
	}
	ofTotal := (totalSquares - total*total/complete) / (complete - 1)
	alpha := items / (items - 1.0) * (1 - variance/ofTotal)
	fmt.Fprintf(out, "alpha,%.12f,%.0f\n", alpha, complete)
	return out.Flush()
}

// index is the mean from 0 to 100, in hundredths.
func index(mean float64) float64 { return math.Round((mean - 1) * 2500) }

func (s *summary) add(answers []float64, sum, count float64) {
	s.respondents++
	for i, answer := range answers {
		if answer == 0 {
			continue
		}
		value := values[i/3]
		s.sum[value] += answer
		s.answers[value]++
	}
	if count == 0 {
		return
	}
	own := index(sum / count)
	for _, band := range bands {
		if own > limits[band] || band == "D" {
			s.band[band]++
			break
		}
	}
}

func (s *summary) write(w io.Writer, id int) {
	fmt.Fprintf(w, "%d,%d", id, s.respondents)
	sum, answers := 0.0, 0.0
	for _, value := range values {
		fmt.Fprintf(w, ",%.0f", math.Round(s.sum[value]/s.answers[value]*10000))
		sum += s.sum[value]
		answers += s.answers[value]
	}
	fmt.Fprintf(w, ",%.0f", index(sum/answers))
	for _, band := range bands {
		fmt.Fprintf(w, ",%d", s.band[band])
	}
	fmt.Fprintln(w)
}
