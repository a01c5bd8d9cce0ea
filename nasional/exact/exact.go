// Package exact writes the report on a survey of package workload in integers, the plain way: one goroutine, encoding/csv, a map of
// units. It is what all programs that are measured have to print, and, as a program, what exactness alone costs.
//
// The report has a header, one line for the nation (unit -1), one for each unit that occurs, in ascending order, and one for
// Cronbach's alpha:
//
//	unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D
//
// n counts respondents; m1 to m7 are the means of the answered items of a value in ten-thousandths, and index is the mean of all
// answered items from 0 to 100 in hundredths, both rounded half up; AA to D count the respondents by their own index, above 90, 80,
// 70, 60, 50, 30, and the rest. A mean of no answers is an empty field. The last line is alpha, its value with twelve
// decimals over the respondents who answered everything, and their number.
package exact

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/big"
	"slices"
	"strconv"

	"github.com/aparatur/aparatur/nasional/workload"
)

const (
	values   = 7
	perValue = workload.Items / values
)

// Header is the first line of a report.
const Header = "unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D"

// Nation is the unit in which everybody is counted.
const Nation = -1

// ErrRow is matched by the error of a row that is not of package workload.
var ErrRow = errors.New("exact: not a row of the survey")

// limits are the indices, in hundredths, that a respondent has to exceed for each band but the last.
var limits = [...]int{9000, 8000, 7000, 6000, 5000, 3000}

// group counts the respondents of a unit.
type group struct {
	people int
	sum    [values]int
	count  [values]int
	band   [len(limits) + 1]int
}

// Report reads a survey from r and writes its report to w. It stops at the first row that has not the form of package workload, with
// an error that matches [ErrRow] or is a *csv.ParseError.
func Report(r io.Reader, w io.Writer) error {
	in := csv.NewReader(bufio.NewReaderSize(r, 1<<16))
	in.ReuseRecord = true
	in.FieldsPerRecord = 2 + workload.Items
	if _, err := in.Read(); err != nil {
		return err
	}
	var nation group
	var all alpha
	units := map[int]*group{}
	for {
		record, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		id, ratings, err := parse(record)
		if err != nil {
			line, _ := in.FieldPos(0)
			return fmt.Errorf("%w: line %d", err, line)
		}
		unit := units[id]
		if unit == nil {
			unit = new(group)
			units[id] = unit
		}
		unit.add(&ratings)
		nation.add(&ratings)
		all.add(&ratings)
	}
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, Header)
	nation.write(out, Nation)
	for _, id := range slices.Sorted(maps.Keys(units)) {
		units[id].write(out, id)
	}
	fmt.Fprintf(out, "alpha,%s,%d\n", all.decimal(), all.people)
	return out.Flush()
}

// parse reads the unit and the ratings of a row; a missing rating is 0.
func parse(record []string) (unit int, ratings [workload.Items]int, err error) {
	unit, err = strconv.Atoi(record[1])
	if err != nil || unit < 0 {
		return 0, ratings, ErrRow
	}
	for i, s := range record[2:] {
		switch {
		case s == "":
		case len(s) == 1 && '1' <= s[0] && s[0] <= '5':
			ratings[i] = int(s[0] - '0')
		default:
			return 0, ratings, ErrRow
		}
	}
	return unit, ratings, nil
}

func (g *group) add(ratings *[workload.Items]int) {
	var sum, count int
	for i, r := range ratings {
		if r == 0 {
			continue
		}
		g.sum[i/perValue] += r
		g.count[i/perValue]++
		sum += r
		count++
	}
	g.people++
	if count > 0 {
		g.band[bandOf(index(sum, count))]++
	}
}

// index returns the index of count ratings with this sum, in hundredths.
func index(sum, count int) int { return halfUp(2500*(sum-count), count) }

// halfUp divides two numbers that are not negative.
func halfUp(a, b int) int { return (2*a + b) / (2 * b) }

func bandOf(index int) int {
	for i, limit := range limits {
		if index > limit {
			return i
		}
	}
	return len(limits)
}

func (g *group) write(w io.Writer, id int) {
	line := strconv.AppendInt(nil, int64(id), 10)
	line = appendField(line, g.people)
	var sum, count int
	for v := range values {
		line = appendQuotient(line, 10_000*g.sum[v], g.count[v])
		sum += g.sum[v]
		count += g.count[v]
	}
	line = appendQuotient(line, 2500*(sum-count), count)
	for _, n := range g.band {
		line = appendField(line, n)
	}
	w.Write(append(line, '\n'))
}

func appendField(line []byte, n int) []byte {
	return strconv.AppendInt(append(line, ','), int64(n), 10)
}

// appendQuotient appends a field with a divided by b, rounded half up; empty if b is 0.
func appendQuotient(line []byte, a, b int) []byte {
	if b == 0 {
		return append(line, ',')
	}
	return appendField(line, halfUp(a, b))
}

// alpha sums up what Cronbach's alpha needs, over the respondents who answered every item.
type alpha struct {
	people       int
	sum          [workload.Items]int
	squares      int // of all items together
	total        int
	totalSquares int
}

func (a *alpha) add(ratings *[workload.Items]int) {
	var total, squares int
	for _, r := range ratings {
		if r == 0 {
			return
		}
		total += r
		squares += r * r
	}
	for i, r := range ratings {
		a.sum[i] += r
	}
	a.people++
	a.squares += squares
	a.total += total
	a.totalSquares += total * total
}

// decimal returns alpha, k/(k-1) times (1 - the items' variances / the totals' variance), with twelve decimals, or nothing where the
// totals do not vary. The divisors of both variances cancel out.
func (a *alpha) decimal() string {
	scaled := func(squares int, sums ...int) *big.Int {
		n := big.NewInt(int64(a.people))
		n.Mul(n, big.NewInt(int64(squares)))
		for _, sum := range sums {
			s := big.NewInt(int64(sum))
			n.Sub(n, s.Mul(s, s))
		}
		return n
	}
	ofTotal := scaled(a.totalSquares, a.total)
	if ofTotal.Sign() == 0 {
		return ""
	}
	x := new(big.Rat).SetFrac(scaled(a.squares, a.sum[:]...), ofTotal)
	x.Sub(big.NewRat(1, 1), x)
	return x.Mul(x, big.NewRat(workload.Items, workload.Items-1)).FloatString(12)
}
