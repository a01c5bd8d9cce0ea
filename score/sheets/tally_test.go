package sheets_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

type serviceTally = score.Tally[aspect, item]

// tallyModels are what groups and the whole collect in these tests.
func tallyModels(t testing.TB) (each, whole *serviceTally) {
	t.Helper()
	f := service(t)
	bands, err := score.NewBands(score.AtPlaces(0),
		score.Band[string]{Label: "rendah", Lower: score.Incl(score.Index{}), Upper: score.Excl(hundredth(t, 5000))},
		score.Band[string]{Label: "sedang", Lower: score.Incl(hundredth(t, 5000)), Upper: score.Incl(hundredth(t, 9900))})
	require.NoError(t, err)
	each, err = score.NewTallyBands(f, bands, score.Means)
	require.NoError(t, err)
	whole, err = score.NewTallyBands(f, bands, score.Means|score.Items|score.Alpha)
	require.NoError(t, err)
	return each, whole
}

func hundredth(t testing.TB, n int64) score.Index {
	t.Helper()
	x, err := score.NewIndex(n, 100)
	require.NoError(t, err)
	return x
}

// outcome is what reading a file comes to.
type outcome struct {
	err     string // of the reading
	groups  map[string]string
	order   []string
	whole   string
	rows    int
	bad     int
	errors  []string
	unicode sheets.Encoding
}

const keep = 7 // errors

// slowTally reads one row after another.
func slowTally(t testing.TB, src io.Reader, csv []sheets.CSVOption, options []sheets.Option) (out outcome) {
	t.Helper()
	each, whole := tallyModels(t)
	whole = whole.Fresh()
	records := sheets.CSV(src, csv...)
	r, err := sheets.NewWide(records, each.Framework(), options...)
	if err != nil {
		return outcome{err: err.Error()}
	}
	groups := map[string]*serviceTally{}
	for a, err := range r.All() {
		var read *sheets.ReadError
		if errors.As(err, &read) {
			out.err = err.Error()
			break
		}
		if err == nil {
			tally := groups[a.Unit]
			if tally == nil {
				tally = each.Fresh()
			}
			if err = tally.Add(&a.Sheet); err == nil {
				groups[a.Unit] = tally
				require.NoError(t, whole.Add(&a.Sheet))
				out.rows++
				continue
			}
			err = &aparatur.RowError{Line: a.Line, Err: err}
		}
		if out.bad++; out.bad <= keep {
			out.errors = append(out.errors, fmt.Sprintf("%T %v", err, err))
		}
	}
	out.groups = map[string]string{}
	for unit, tally := range groups {
		out.groups[unit] = codec(t, tally)
	}
	out.whole, out.unicode = codec(t, whole), records.Encoding()
	return out
}

func fastTally(t testing.TB, src io.Reader, csv []sheets.CSVOption, options []sheets.Option) (out outcome) {
	t.Helper()
	each, whole := tallyModels(t)
	records := sheets.CSV(src, csv...)
	g, err := sheets.TallyWide(context.Background(), records, each, whole, append([]sheets.Option{sheets.WithMaxErrors(keep)}, options...)...)
	if err != nil {
		out.err = err.Error()
	}
	if g == nil {
		return out
	}
	out.groups, out.rows, out.bad = map[string]string{}, g.Rows(), g.Bad()
	for unit, tally := range g.All() {
		out.order = append(out.order, unit)
		out.groups[unit] = codec(t, tally)
	}
	for _, err := range g.Errors() {
		out.errors = append(out.errors, fmt.Sprintf("%T %v", err, err))
	}
	out.whole, out.unicode = codec(t, g.Total()), records.Encoding()
	assert.Len(t, out.order, g.Len())
	assert.Len(t, out.groups, g.Len(), "no unit twice")
	return out
}

func codec(t testing.TB, tally *serviceTally) string {
	t.Helper()
	b, err := tally.MarshalBinary()
	require.NoError(t, err)
	return string(b)
}

// tallyAgrees compares the two ways to read a file, with blocks of several sizes on several goroutines.
func tallyAgrees(t testing.TB, data []byte, csv []sheets.CSVOption, options ...sheets.Option) outcome {
	t.Helper()
	want := slowTally(t, bytes.NewReader(data), csv, options)
	var got outcome
	for _, block := range []int{1, 17, 100, 4096} {
		for workers := range 3 {
			got = fastTally(t, bytes.NewReader(data), csv, append([]sheets.Option{sheets.WithBlock(block), sheets.WithWorkers(workers + 1)}, options...))
			want.order = got.order
			require.Equal(t, want, got, "blocks of %d, %d workers\n%q", block, workers+1, data)
		}
	}
	return got
}

const tallyHeader = "NIP,Unit,C1,C2,R1,R2,Saran\n"

func TestTallyWide(t *testing.T) {
	got := tallyAgrees(t, []byte(tallyHeader+
		nip1+",10,4,5,3,2,\n"+
		nip2+",9,4,,3,2,baik\r\n"+
		"\n"+
		nip1+",10,1,1,1,1,\"baik, sekali\"\n"+
		nip1+",10,9,1,1,1,\n"+ // no such answer
		nip1+",10,TT,Sering,\"5 - Selalu\",2,\n"+
		nip1+",,4,4,4,4,\n"+
		nip1+",11,5,5,5,5,\n"+ // beyond the table of bands
		nip1+",100,4,4,4,4,tanpa akhir baris"), nil)
	assert.Equal(t, []string{"", "9", "10", "100"}, got.order)
	assert.Equal(t, 6, got.rows)
	assert.Equal(t, []string{
		`*fault.RowError line 6, column "C1": value "9": out of range: scale 1–5`,
		`*fault.RowError line 9: score: 100 is outside the bands`,
	}, got.errors)
}

// Every way in which a row can be other than plain gives what the reader of single rows gives.
func TestTallyWideRows(t *testing.T) {
	rows := []string{
		nip1 + ",1,4,5,3,2,", nip1 + ",1,4,5,3,2", nip1 + ",1,4,5,3,2,,", nip1 + ",1,4,5,3,", ",1,4,5,3,2,", " ,1,4,5,3,2,",
		nip1 + ", 1 ,4,5,3,2,", nip1 + ",01,4,5,3,2,", nip1 + ",-1,4,5,3,2,", nip1 + ",65535,4,5,3,2,", nip1 + ",65536,4,5,3,2,",
		nip1 + ",123456789012345678901,4,5,3,2,", nip1 + ",Dinas Ä,4,5,3,2,", nip1 + ",\xff,4,5,3,2,", nip1 + ",1,4,5,3,2,\x81",
		nip1 + ",1,,,,,", ",,,,,,", " , ,\t,,,,", nip1 + ",1, 4,5 ,3.0,\"2\",", nip1 + ",1,TT,tidak dapat menilai,3,2,",
		nip1 + ",1,Sering,4 - Sering,5,1,", nip1 + ",1,0,5,3,2,", nip1 + ",1,4,6,3,2,", nip1 + ",1,4,4.5,3,2,", nip1 + ",1,4,\"\",3,2,",
		"1.98601E+17,1,4,5,3,2,", "199002302020011000,1,4,5,3,2,", "199002302020011000.0,1,4,5,3,2,", "Siti,1,4,5,3,2,", "'1,1,4,5,3,2,",
		nip1 + ",\"1\",\"4\",\"5\",\"3\",\"2\",\"a\nb\"", nip1 + ",1,4,5,3,2,\"tidak ditutup", nip1 + ",1,4,\"5\"x,3,2,", nip1 + ",1,4,5,3,2,a\"b",
		nip1 + ",1,4,5,3,2,\"dua \"\"kutip\"\"\"", "", "\r", nip1 + ",1,4,5,3,2\r,", nip1 + ",1,\"4\n\",5,3,2,", nip1 + ",2,5,5,5,5,",
		nip1 + ",3,1,1,1,1," + strings.Repeat("x", 90), nip1 + ",3,1,1,1,1,\"" + strings.Repeat("x\n", 45) + "\"", "\"" + strings.Repeat("\"\"", 50),
		nip1 + ",1;4;5;3;2,", strings.Repeat("x", 200),
	}
	bad := 0
	for i, a := range rows {
		for _, b := range []string{nip2 + ",7,4,4,4,4,", rows[(i*7+3)%len(rows)], ""} {
			for _, csv := range [][]sheets.CSVOption{nil, {sheets.WithLimit(80)}, {sheets.WithEncoding(sheets.Windows1252)}, {sheets.WithEncoding(sheets.UTF8), sheets.WithLimit(110)}} {
				bad += tallyAgrees(t, []byte(tallyHeader+a+"\n"+b+"\n"+a), csv).bad
			}
		}
	}
	assert.Greater(t, bad, 500)
}

func TestTallyWideColumns(t *testing.T) {
	const body = "a,rekan,13/01/2023,4,5,3,2\nb,atasan,14/01/2023 10.15,4,5,3,2\nb,siapa,14/01/2023,4,5,3,2\nb,diri,besok,4,5,3,2\nb,\"diri\",,4,5,3,2\n,,,,,,\n"
	for name, tt := range map[string]struct {
		data    string
		options []sheets.Option
	}{
		"roles and times": {"NIP,Peran,Waktu,C1,C2,R1,R2\n" + body, nil},
		"not wanted": {"NIP,Peran,Waktu,C1,C2,R1,R2\n" + body,
			[]sheets.Option{sheets.WithColumns(sheets.Columns{Person: sheets.NoColumn, Role: sheets.NoColumn, Time: sheets.NoColumn})}},
		"named": {"a,b,c,q1,q2,q3,q4\n" + body, []sheets.Option{sheets.WithColumns(sheets.Columns{Unit: "b",
			Items: map[string]string{"C1": "q1", "C2": "q2", "R1": "q3", "R2": "q4"}})}},
		"items in another order, one missing": {"a,b,c,R1,C2,C1,d\n" + body, []sheets.Option{sheets.WithMissingItems()}},
		"identity": {"NIP,Unit,Waktu,C1,C2,R1,R2\n" + body, []sheets.Option{sheets.WithIdentity(func(s string) (string, error) {
			if s == "a" {
				return "", aparatur.ErrRange
			}
			return s, nil
		})}},
		"semicolons": {strings.ReplaceAll("NIP,Peran,Waktu,C1,C2,R1,R2\n"+body, ",", ";"), nil},
	} {
		t.Run(name, func(t *testing.T) { assert.NotEmpty(t, tallyAgrees(t, []byte(tt.data), nil, tt.options...).groups) })
	}
}

func TestTallyWideUTF16(t *testing.T) {
	var data []byte
	for _, c := range []byte("\xff\xfe" + tallyHeader + nip1 + ",1,4,5,3,2,\n") {
		if data = append(data, c); c < 0x80 {
			data = append(data, 0)
		}
	}
	assert.Equal(t, sheets.UTF16LE, tallyAgrees(t, data, nil).unicode)
}

// The order of units is that of numbers if they are whole numbers, and that of text otherwise.
func TestTallyWideOrder(t *testing.T) {
	for _, tt := range []struct{ units, want []string }{
		{[]string{"10", "9", "0", "65536", "65535", "100000", "16777216", "16777215"},
			[]string{"0", "9", "10", "65535", "65536", "100000", "16777215", "16777216"}},
		{[]string{"10", "-9", "-10", "007", "7", "-0", "0", "123456789012345678901", ""},
			[]string{"", "-10", "-9", "0", "-0", "7", "007", "10", "123456789012345678901"}},
		{[]string{"10", "9", "A", ""}, []string{"", "10", "9", "A"}},
		{[]string{"10", "9", "-"}, []string{"-", "10", "9"}},
	} {
		var data strings.Builder
		data.WriteString("NIP,Unit,C1,C2,R1,R2\n")
		for _, u := range tt.units {
			fmt.Fprintf(&data, "%s,%s,4,4,4,4\n", nip1, u)
		}
		assert.Equal(t, tt.want, tallyAgrees(t, []byte(data.String()), nil).order)
	}
}

// randomFile draws a file of rows that are plain for the most part.
func randomFile(rng *rand.Rand, rows int) []byte {
	var b bytes.Buffer
	b.WriteString(tallyHeader)
	for range rows {
		fmt.Fprintf(&b, "19900230202001%04d,%d", rng.IntN(10_000), rng.IntN(12))
		for range 4 {
			b.WriteByte(',')
			switch n := rng.IntN(60); n {
			case 0:
			case 1:
				b.WriteString("TT")
			case 2:
				b.WriteString(`"3"`)
			case 3:
				b.WriteString("Kadang-Kadang")
			case 4:
				b.WriteString("7")
			default:
				b.WriteByte(byte('1' + rng.IntN(5)))
			}
		}
		b.WriteString([]string{",", ",baik", ",\"a, b\"", ",\"a\nb\"", ",\"salah", ",é", ",\xe9"}[rng.IntN(200)*7/200*rng.IntN(2)])
		b.WriteString([]string{"\n", "\r\n"}[rng.IntN(2)])
	}
	return b.Bytes()
}

func TestTallyWideRandomFiles(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2026))
	for range 25 {
		got := tallyAgrees(t, randomFile(rng, 200), []sheets.CSVOption{sheets.WithLimit(100 + rng.IntN(200))})
		assert.NotZero(t, got.rows)
	}
}

func FuzzTallyWide(f *testing.F) {
	rng := rand.New(rand.NewPCG(5, 2026))
	for range 10 {
		f.Add(randomFile(rng, 12), uint16(100), true)
	}
	f.Add([]byte(nip1+",1,4,\"5\"x,3\n,2,\n\"\"\"\n"), uint16(20), false)
	f.Fuzz(func(t *testing.T, data []byte, limit uint16, whole bool) {
		if !whole {
			data = append([]byte(tallyHeader), data...)
		}
		csv := []sheets.CSVOption{sheets.WithLimit(int(limit) + len(tallyHeader))}
		want := slowTally(t, bytes.NewReader(data), csv, nil)
		for i, block := range []int{1 + int(limit)%64, 1 << 12} {
			got := fastTally(t, bytes.NewReader(data), csv, []sheets.Option{sheets.WithBlock(block), sheets.WithWorkers(1 + i)})
			want.order = got.order
			require.Equal(t, want, got)
		}
	})
}

// A source that breaks leaves the rows before it.
func TestTallyWideBrokenSource(t *testing.T) {
	broken := errors.New("disk")
	data := tallyHeader + strings.Repeat(nip1+",1,4,5,3,2,\n", 500)
	for _, cut := range []int{len(data), len(data) - 1, len(data) / 2, len(tallyHeader) + 5} {
		src := func() io.Reader { return io.MultiReader(strings.NewReader(data[:cut]), iotest.ErrReader(broken)) }
		want := slowTally(t, src(), nil, nil)
		for _, block := range []int{64, 1 << 16} {
			got := fastTally(t, src(), nil, []sheets.Option{sheets.WithBlock(block)})
			want.order = got.order
			assert.Equal(t, want, got)
			assert.Contains(t, got.err, "disk")
		}
	}
	for name, src := range map[string]io.Reader{
		"byte by byte": iotest.OneByteReader(strings.NewReader(data)),
		"data and end": iotest.DataErrReader(strings.NewReader(data)),
	} {
		assert.Equal(t, 500, fastTally(t, src, nil, nil).rows, name)
	}
	idle := io.MultiReader(strings.NewReader(data), readerFunc(func([]byte) (int, error) { return 0, nil }))
	assert.Contains(t, fastTally(t, idle, nil, nil).err, io.ErrNoProgress.Error())
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

func TestTallyWideRefusals(t *testing.T) {
	each, whole := tallyModels(t)
	ctx := context.Background()
	_, err := sheets.TallyWide(ctx, sheets.CSV(strings.NewReader("")), each, whole)
	require.ErrorIs(t, err, aparatur.ErrEmpty)
	_, err = sheets.TallyWide(ctx, sheets.CSV(strings.NewReader("NIP,C1\n")), each, whole)
	require.ErrorIs(t, err, sheets.ErrIncomplete)
	for _, zero := range []*serviceTally{nil, {}} {
		_, err = sheets.TallyWide(ctx, sheets.CSV(strings.NewReader(tallyHeader)), zero, nil)
		require.ErrorIs(t, err, aparatur.ErrEmpty)
	}
	_, err = sheets.TallyWide(ctx, sheets.CSV(strings.NewReader(tallyHeader)), each, &serviceTally{})
	require.ErrorIs(t, err, aparatur.ErrEmpty)

	g, err := sheets.TallyWide(ctx, sheets.CSV(strings.NewReader(tallyHeader)), each, nil)
	require.NoError(t, err)
	assert.Zero(t, g.Len())
	assert.Zero(t, g.Total().Sheets())
	_, ok := g.Of("1")
	assert.False(t, ok)
	require.ErrorIs(t, g.AddTo(each.Fresh(), "1"), aparatur.ErrUnknown)
	assert.True(t, g.Mapping().Has(sheets.KindUnit))

	g, err = sheets.TallyWide(ctx, sheets.CSV(strings.NewReader(tallyHeader+nip1+",7,4,5,3,2,\n")), each, nil)
	require.NoError(t, err)
	require.ErrorIs(t, g.AddTo(whole.Fresh(), "7"), score.ErrUncollected)
	sum := each.Fresh()
	require.NoError(t, g.AddTo(sum, "7"))
	require.NoError(t, g.AddTo(sum, "7"))
	require.ErrorIs(t, g.AddTo(sum, "8"), aparatur.ErrUnknown)
	assert.Equal(t, 2, sum.Sheets())
	sum.Reset()
	assert.Equal(t, codec(t, each), codec(t, sum))

	var none sheets.Groups[aspect, item]
	assert.Empty(t, maps.Collect(none.All()))
	assert.Empty(t, none.Total().Stamp())
	_, ok = none.Of("1")
	assert.False(t, ok)
}

func TestTallyWideCancelled(t *testing.T) {
	each, whole := tallyModels(t)
	cause := errors.New("cukup")
	ctx, cancel := context.WithCancelCause(context.Background())
	data := tallyHeader + strings.Repeat(nip1+",1,4,5,3,2,\n", 5000)
	calls := 0
	g, err := sheets.TallyWide(ctx, sheets.CSV(strings.NewReader(data)), each, whole, sheets.WithBlock(1000), sheets.WithWorkers(1),
		sheets.WithProgress(func(sheets.Progress) {
			if calls++; calls == 3 {
				cancel(cause)
			}
		}))
	require.ErrorIs(t, err, cause)
	assert.Nil(t, g)
	assert.Equal(t, 3, calls)

	g, err = sheets.TallyWide(ctx, sheets.CSV(strings.NewReader(data)), each, whole, sheets.WithWorkers(4))
	require.ErrorIs(t, err, cause)
	assert.Nil(t, g)
}

func TestTallyWideProgress(t *testing.T) {
	each, _ := tallyModels(t)
	body := strings.Repeat(nip1+",1,4,5,3,2,\n"+nip1+",1,9,5,3,2,\n", 300)
	var last sheets.Progress
	g, err := sheets.TallyWide(context.Background(), sheets.CSV(strings.NewReader(tallyHeader+body)), each, nil,
		sheets.WithBlock(500), sheets.WithWorkers(3), sheets.WithMaxErrors(-1), sheets.WithProgress(func(p sheets.Progress) {
			assert.Greater(t, p.Bytes, last.Bytes)
			assert.GreaterOrEqual(t, p.Rows, last.Rows)
			last = p
		}))
	require.NoError(t, err)
	assert.Equal(t, sheets.Progress{Rows: 300, Bad: 300, Bytes: int64(len(body))}, last)
	assert.Equal(t, 300, g.Bad())
	assert.Empty(t, g.Errors())
	assert.Equal(t, "{Groups:1 Rows:300 Bad:300}", fmt.Sprint(g))
	assert.Equal(t, "[groups=1 rows=300 bad=300]", g.LogValue().String())

	errs := g.Errors()
	g, err = sheets.TallyWide(context.Background(), sheets.CSV(strings.NewReader(tallyHeader+body)), each, nil, sheets.WithWorkers(-1))
	require.NoError(t, err)
	assert.Empty(t, errs)
	require.Len(t, g.Errors(), 100)
	for i, err := range g.Errors() {
		var row *aparatur.RowError
		require.ErrorAs(t, err, &row)
		require.Equal(t, 3+2*i, row.Line)
	}
}

// Several goroutines may read the result.
func TestGroupsConcurrently(t *testing.T) {
	each, whole := tallyModels(t)
	g, err := sheets.TallyWide(context.Background(), sheets.CSV(bytes.NewReader(randomFile(rand.New(rand.NewPCG(6, 2026)), 500))), each, whole)
	require.NoError(t, err)
	want := slices.Collect(maps.Keys(maps.Collect(g.All())))
	done := make(chan int)
	for range 4 {
		go func() {
			sheets := 0
			for _, tally := range g.All() {
				sheets += tally.Sheets()
			}
			done <- sheets + g.Total().Sheets()
		}()
	}
	for range 4 {
		assert.Equal(t, 2*g.Rows(), <-done)
	}
	assert.Len(t, want, g.Len())
}
