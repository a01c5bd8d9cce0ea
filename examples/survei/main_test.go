package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file")

func execute(t *testing.T, stdin string, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	var out, log bytes.Buffer
	err = run(context.Background(), args, strings.NewReader(stdin), &out, &log)
	return out.String(), log.String(), err
}

func TestSample(t *testing.T) {
	got, log, err := execute(t, "")
	require.NoError(t, err)
	assert.Equal(t, "data contoh\n", log)
	golden := filepath.Join("testdata", "laporan.csv")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)

	file, log, err := execute(t, "", "-in", filepath.Join("testdata", "survei.csv"))
	require.NoError(t, err)
	assert.Empty(t, log)
	assert.Equal(t, got, file)
	piped, _, err := execute(t, string(sample), "-in", "-")
	require.NoError(t, err)
	assert.Equal(t, got, piped)
}

const header = "nip,unit,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,q13,q14,q15,q16,q17,q18,q19,q20,q21\n"

// A mean without answers is empty, and nobody without an answer has a predicate; so is alpha where too few answered everything.
func TestGaps(t *testing.T) {
	got, log, err := execute(t, header+
		"199002302020011001,7"+strings.Repeat(",", 21)+"\n"+
		"199002302020011002,7,5,,,4"+strings.Repeat(",", 17)+"\n"+
		"199002302020011003,12,1"+strings.Repeat(",1", 20)+"\n"+
		"199002302020011004,12,6"+strings.Repeat(",1", 20)+"\n", "-in", "-")
	require.NoError(t, err)
	assert.Equal(t, `unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D
-1,3,20000,17500,10000,10000,10000,10000,10000,761,0,1,0,0,0,0,1
7,2,50000,40000,,,,,,8750,0,1,0,0,0,0,0
12,1,10000,10000,10000,10000,10000,10000,10000,0,0,0,0,0,0,0,1
alpha,,1
`, got)
	assert.Equal(t, "baris 5, kolom \"q1\", isi \"6\": di luar rentang: skala 1–5\n", log)

	got, _, err = execute(t, header, "-in", "-")
	require.NoError(t, err)
	assert.Equal(t, "unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D\n-1,0,,,,,,,,,0,0,0,0,0,0,0\nalpha,,0\n", got)
}

func TestManyBadRows(t *testing.T) {
	_, log, err := execute(t, header+strings.Repeat("x\n", 130), "-in", "-")
	require.NoError(t, err)
	assert.Equal(t, 101, strings.Count(log, "\n"))
	assert.True(t, strings.HasSuffix(log, "dan 30 baris lain yang tidak terbaca\n"), log)
}

func TestProgress(t *testing.T) {
	row := "199002302020011001,7,1" + strings.Repeat(",1", 20) + "\n"
	_, log, err := execute(t, header+strings.Repeat(row, 2_000_001), "-in", "-")
	require.NoError(t, err)
	assert.Equal(t, "1 juta lembar\n2 juta lembar\n", log)
}

func TestRefusals(t *testing.T) {
	_, _, err := execute(t, "", "-in", filepath.Join(t.TempDir(), "tidak-ada.csv"))
	require.ErrorIs(t, err, os.ErrNotExist)
	_, _, err = execute(t, "a,b\n", "-in", "-")
	require.Error(t, err)
	_, log, err := execute(t, "", "-bukan")
	require.Error(t, err)
	assert.Contains(t, log, "-in")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	require.ErrorIs(t, run(ctx, nil, nil, &bytes.Buffer{}, &bytes.Buffer{}), context.Canceled)
	broken := errors.New("disk")
	require.ErrorIs(t, run(context.Background(), []string{"-in", "-"}, iotest.ErrReader(broken), nil, &bytes.Buffer{}), broken)
	require.ErrorIs(t, run(context.Background(), nil, nil, brokenWriter{broken}, &bytes.Buffer{}), broken)
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }
