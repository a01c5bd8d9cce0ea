package table

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sample() *Table {
	t := &Table{Header: []string{"program", "s", "× ours"}}
	t.Add("a|b", "0.25", "1.00")
	t.Add("long name", "10.1")
	t.Add("two\nlines", "1", "2", "3")
	t.Add()
	return t
}

func TestWriteMarkdown(t *testing.T) {
	var b strings.Builder
	require.NoError(t, sample().Write(&b, true))
	assert.Equal(t, `| program   |    s | × ours |
| --------- | ---: | -----: |
| a\|b      | 0.25 |   1.00 |
| long name | 10.1 |        |
| two lines |    1 |      2 |
|           |      |        |
`, b.String())
}

func TestWriteText(t *testing.T) {
	var b strings.Builder
	require.NoError(t, sample().Write(&b, false))
	assert.Equal(t, `program       s  × ours
a|b        0.25    1.00
long name  10.1
two lines     1       2

`, b.String())
}

func TestSeconds(t *testing.T) {
	for text, d := range map[string]time.Duration{
		"0.000": 0, "0.040": 40 * time.Millisecond, "0.999": 999_400 * time.Microsecond, "1.00": 999_600 * time.Microsecond,
		"9.99": 9994 * time.Millisecond, "10.0": 9996 * time.Millisecond,
		"10.4": 10_420 * time.Millisecond, "123.5": 123_450_001 * time.Microsecond,
	} {
		assert.Equal(t, text, Seconds(d), d)
	}
}

func TestMegabytes(t *testing.T) {
	for text, bytes := range map[string]int64{
		None: 0, "0.1": 60_000, "9.9": 9_940_000, "10": 9_950_000, "1234": 1_234_400_000,
	} {
		assert.Equal(t, text, Megabytes(bytes), bytes)
	}
}

func TestRatio(t *testing.T) {
	assert.Equal(t, None, Ratio(0, 1))
	assert.Equal(t, None, Ratio(1, 0))
	for text, d := range map[string]time.Duration{
		"0.13": 128, "1.00": 1000, "9.99": 9990, "10.0": 9996, "99.9": 99_900, "100": 99_960, "5000": 5_000_000,
	} {
		assert.Equal(t, text, Ratio(d, 1000), d)
	}
}

func TestInteger(t *testing.T) {
	for text, n := range map[string]int64{
		"0": 0, "999": 999, "1,000": 1000, "-999": -999, "-1,000": -1000, "4,800,000": 4_800_000, "12,345,678": 12_345_678,
		"-9,223,372,036,854,775,808": math.MinInt64,
	} {
		assert.Equal(t, text, Integer(n))
	}
}
