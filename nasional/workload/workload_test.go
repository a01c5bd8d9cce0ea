package workload

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/pegawai"
)

// The sums were taken from another program that draws one random number after the other.
func TestWriteIsTheSameBytesEverywhere(t *testing.T) {
	const usual = 20260101
	for _, tt := range []struct {
		survey Survey
		sum    string
	}{
		{Survey{0, 3, usual}, "55d8e47ff51343c7fe220bf1ec15138e91a5f8f352112f11881fb820937bbb5f"},
		{Survey{1, 1, usual}, "321fe04d76323678709754bc7f0d7497b7bc6a70383582b33135cc9df19c825a"},
		{Survey{100, 7, usual}, "77c6b78e0033894a21ccfa424327cfa29d2b7aef5a3ea0ea57f4b12cc38a2fe3"},
		{Survey{20_000, 300, usual}, "aa5b6e34cecc9a92437b4c20b999ac1054c0005e129dd6cd27ea8f26158173bf"},
		{Survey{15_000, 65_536, usual}, "80191567f22700838ef54df2e911240d34dc4e5194df6193c25564b17577472d"},
		{Survey{30_000, 1000, 1}, "7aa20425ffff17285d2a2f8f58bee7cae4eae89ffb9514016f90b87757d0c895"},
		{Survey{4097, 65_537, usual}, "7b3103dbed7cbbbf8adf4c37de46a27b580a0c01c2c480bd97a517648fa29376"},
		{Survey{4096, 1_000_000, usual}, "113810b60c505a22ad00fba88ceb5e259f004fcb59e3d8d5bcced061a2c92d45"},
		{Survey{5000, 5, math.MaxUint64}, "8ab8ed799f0437d83719ab5f3c3830db34b87a1349417c52d3bcb45f3fec402f"},
	} {
		t.Run(tt.survey.Name(), func(t *testing.T) {
			hash := sha256.New()
			require.NoError(t, tt.survey.Write(hash))
			assert.Equal(t, tt.sum, hex.EncodeToString(hash.Sum(nil)))
		})
	}
}

func TestWriteDoesNotDependOnCores(t *testing.T) {
	survey := Survey{Rows: 3*blockRows + 1, Units: 10, Seed: 5}
	var one, many bytes.Buffer
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	require.NoError(t, survey.Write(&one))
	runtime.GOMAXPROCS(3)
	require.NoError(t, survey.Write(&many))
	assert.True(t, bytes.Equal(one.Bytes(), many.Bytes()))
	assert.Equal(t, 1+survey.Rows, bytes.Count(one.Bytes(), []byte("\n")))
}

func TestValidate(t *testing.T) {
	require.NoError(t, National().Validate())
	require.NoError(t, Survey{Rows: MaxRows, Units: MaxUnits}.Validate())
	for _, s := range []Survey{
		{}, {Rows: -1, Units: 1}, {Rows: MaxRows + 1, Units: 1}, {Rows: 1, Units: -1}, {Rows: 1, Units: MaxUnits + 1},
	} {
		var out bytes.Buffer
		require.ErrorIs(t, s.Validate(), ErrSize, "%+v", s)
		require.ErrorIs(t, s.Write(&out), ErrSize, "%+v", s)
		assert.Zero(t, out.Len())
	}
}

// full is a writer with room for some bytes.
type full int

var errFull = errors.New("full")

func (f *full) Write(p []byte) (int, error) {
	if len(p) > int(*f) {
		return 0, errFull
	}
	*f -= full(len(p))
	return len(p), nil
}

func TestWriteStopsAtAnError(t *testing.T) {
	for _, room := range []full{0, 100, 300_000} {
		assert.ErrorIs(t, Survey{Rows: 3 * blockRows, Units: 10}.Write(&room), errFull)
	}
}

func TestNamesDiffer(t *testing.T) {
	names := map[string]bool{}
	for _, s := range []Survey{{1, 2, 3}, {12, 2, 3}, {1, 22, 3}, {1, 2, 33}, {1, 23, 3}} {
		names[s.Name()] = true
	}
	assert.Len(t, names, 5)
	assert.Equal(t, "survey-4800000-60000-20260101.csv", National().Name())
}

// Every number is accepted by the package that reads NIPs, and none occurs twice, at both ends of the range too.
func TestNIPs(t *testing.T) {
	m := newModel(Survey{Units: 1})
	seen := map[string]bool{}
	rows := []int{MaxRows - 1, 999*appointments*birthDays - 2, appointments*birthDays - 1, appointments * birthDays}
	for row := range 3 * birthDays {
		rows = append(rows, row)
	}
	for _, row := range rows {
		nip := string(m.appendNIP(nil, row))
		_, err := pegawai.ParseNIP(nip)
		require.NoError(t, err, "row %d", row)
		require.False(t, seen[nip], "row %d", row)
		seen[nip] = true
	}
}

// The survey looks like one: all ratings occur, about one in a hundred is missing, and units differ in size.
func TestShape(t *testing.T) {
	const rows, units = 20_000, 50
	var out strings.Builder
	require.NoError(t, Survey{Rows: rows, Units: units, Seed: 9}.Write(&out))
	size, count := map[string]int{}, map[string]int{}
	for line := range strings.Lines(out.String()[len(header()):]) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), ",")
		require.Len(t, fields, 2+Items)
		size[fields[1]]++
		for _, r := range fields[2:] {
			count[r]++
		}
	}
	assert.InDelta(t, rows*Items/100, count[""], rows*Items/1000)
	for _, r := range []string{"1", "2", "3", "4", "5"} {
		assert.Greater(t, count[r], rows*Items/100, r)
	}
	assert.Len(t, count, 6)
	assert.LessOrEqual(t, len(size), units)
	smallest, largest := rows, 0
	for _, n := range size {
		smallest, largest = min(smallest, n), max(largest, n)
	}
	assert.Greater(t, largest, 20*smallest)
}

func BenchmarkWrite(b *testing.B) {
	survey := Survey{Rows: 100_000, Units: 1000, Seed: 1}
	b.ReportAllocs()
	for b.Loop() {
		if err := survey.Write(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(survey.Rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
