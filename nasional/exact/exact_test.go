package exact

import (
	"encoding/csv"
	"errors"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/workload"
)

// head is the first line of a survey.
func head() string {
	var b strings.Builder
	if err := (workload.Survey{Units: 1}).Write(&b); err != nil {
		return err.Error()
	}
	return b.String()
}

// row makes a row with the ratings of s, in which a point is none; what s lacks is none too.
func row(unit, s string) string {
	cells := []string{"190001011922011001", unit}
	for i := range workload.Items {
		cell := ""
		if i < len(s) && s[i] != '.' {
			cell = s[i : i+1]
		}
		cells = append(cells, cell)
	}
	return strings.Join(cells, ",") + "\n"
}

func report(t *testing.T, rows ...string) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, Report(strings.NewReader(head()+strings.Join(rows, "")), &b))
	return b.String()
}

func TestReportOfTheSample(t *testing.T) {
	want, err := os.ReadFile("testdata/expected-20k.csv")
	require.NoError(t, err)
	var survey, got strings.Builder
	require.NoError(t, workload.Survey{Rows: 20_000, Units: 300, Seed: 20260101}.Write(&survey))
	require.NoError(t, Report(strings.NewReader(survey.String()), &got))
	assert.Equal(t, string(want), got.String())
}

func TestReportOfNobody(t *testing.T) {
	assert.Equal(t, Header+"\n-1,0,,,,,,,,,0,0,0,0,0,0,0\nalpha,,0\n", report(t))
}

// Who answers nothing counts in n only.
func TestReportWithoutAnswers(t *testing.T) {
	assert.Equal(t, Header+"\n"+
		"-1,2,50000,,,,,,,10000,1,0,0,0,0,0,0\n"+
		"7,1,,,,,,,,,0,0,0,0,0,0,0\n"+
		"12,1,50000,,,,,,,10000,1,0,0,0,0,0,0\n"+
		"alpha,,0\n", report(t, row("12", "555"), row("7", "")))
}

func TestUnitsAreInNumericOrder(t *testing.T) {
	lines := strings.Split(report(t, row("10", "1"), row("9", "1"), row("0", "1"), row("10", "1"), row("100", "1")), "\n")
	var units []string
	for _, line := range lines[1:6] {
		unit, _, _ := strings.Cut(line, ",")
		units = append(units, unit)
	}
	assert.Equal(t, []string{"-1", "0", "9", "10", "100"}, units)
}

// A respondent exactly at a limit is in the band below it, also where float64 says something else: (2.2-1)*25, of the ratings
// 3, 2, 2, 2 and 2, is 30.000000000000004 there.
func TestBandsAtTheirLimits(t *testing.T) {
	for _, tt := range []struct{ ratings, band string }{
		{"55554", "AA"}, // 95
		{"55544", "A"},  // 90
		{"54444", "BB"}, // 80
		{"44443", "B"},  // 70
		{"44333", "CC"}, // 60
		{"3", "C"},      // 50
		{"32222", "D"},  // 30
		{"1", "D"},      // 0
	} {
		line := strings.Split(report(t, row("0", tt.ratings)), "\n")[1]
		fields := strings.Split(line, ",")
		bands := strings.Split(Header, ",")[10:]
		for i, band := range bands {
			want := "0"
			if band == tt.band {
				want = "1"
			}
			assert.Equal(t, want, fields[10+i], "%s in %s", tt.ratings, band)
		}
	}
}

// Two and a half of a last digit are rounded up: sums and counts as big rational numbers say the same.
func TestHalfUp(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 10_000 {
		a, b := random.IntN(100_000), 1+random.IntN(50)
		want := new(big.Rat).Add(big.NewRat(int64(a), int64(b)), big.NewRat(1, 2))
		floor := new(big.Int).Quo(want.Num(), want.Denom())
		require.Equal(t, floor.Int64(), int64(halfUp(a, b)), "%d/%d", a, b)
	}
}

// Alpha is compared with its definition, in float64 and with the variances of columns.
func TestAlpha(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	const people = 50
	var rows []string
	var columns [workload.Items + 1][]float64 // the last is of totals
	for range people {
		var ratings strings.Builder
		level, total := random.IntN(3), 0
		for i := range workload.Items {
			r := 1 + level + random.IntN(3)
			ratings.WriteString(strconv.Itoa(r))
			columns[i] = append(columns[i], float64(r))
			total += r
		}
		columns[workload.Items] = append(columns[workload.Items], float64(total))
		rows = append(rows, row("0", ratings.String()), row("0", ratings.String()[:workload.Items-1]))
	}
	variance := func(x []float64) (v float64) {
		mean := 0.0
		for _, a := range x {
			mean += a / float64(len(x))
		}
		for _, a := range x {
			v += (a - mean) * (a - mean) / float64(len(x)-1)
		}
		return v
	}
	items := 0.0
	for _, column := range columns[:workload.Items] {
		items += variance(column)
	}
	want := 21.0 / 20 * (1 - items/variance(columns[workload.Items]))

	lines := strings.Split(strings.TrimSpace(report(t, rows...)), "\n")
	fields := strings.Split(lines[len(lines)-1], ",")
	require.Len(t, fields, 3)
	assert.Equal(t, "alpha", fields[0])
	assert.Equal(t, strconv.Itoa(people), fields[2])
	got, err := strconv.ParseFloat(fields[1], 64)
	require.NoError(t, err)
	assert.InDelta(t, want, got, 1e-11)
}

func TestReportRefuses(t *testing.T) {
	for name, bad := range map[string]string{
		"a rating too high":  row("1", "6"),
		"a rating of 0":      row("1", "0"),
		"a word":             row("1", "x"),
		"a unit with a sign": row("-1", "1"),
		"a unit in words":    row("x", "1"),
	} {
		t.Run(name, func(t *testing.T) {
			err := Report(strings.NewReader(head()+row("1", "1")+bad), &strings.Builder{})
			require.ErrorIs(t, err, ErrRow)
			assert.ErrorContains(t, err, "line 3")
		})
	}
	var syntax *csv.ParseError
	require.ErrorAs(t, Report(strings.NewReader(head()+"1,2\n"), &strings.Builder{}), &syntax)
	require.ErrorAs(t, Report(strings.NewReader("nip,unit\n"), &strings.Builder{}), &syntax)
	broken := errors.New("broken")
	require.ErrorIs(t, Report(iotest.ErrReader(broken), &strings.Builder{}), broken)
	require.ErrorIs(t, Report(strings.NewReader(head()), full{}), errFull)
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func ExampleReport() {
	survey := "nip,unit,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,q13,q14,q15,q16,q17,q18,q19,q20,q21\n" +
		"196501011987011001,3,5,5,4,,,,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3\n" +
		"196501021987021001,3,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4\n" +
		"196501031987031001,8,2,2,3,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2\n"
	if err := Report(strings.NewReader(survey), os.Stdout); err != nil {
		os.Stdout.WriteString(err.Error())
	}
	// Output:
	// unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D
	// -1,3,36667,30000,30000,30000,30000,30000,30000,5250,0,0,1,0,1,0,1
	// 3,2,43333,40000,35000,35000,35000,35000,35000,6667,0,0,1,0,1,0,0
	// 8,1,23333,20000,20000,20000,20000,20000,20000,2619,0,0,0,0,0,0,1
	// alpha,0.999405116002,2
}
