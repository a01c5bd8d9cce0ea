package compare

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWrong(t *testing.T) {
	const want = "unit,n\n-1,9\n0,4\n7,5\nalpha,0.936605161963,12\n"
	for _, tt := range []struct {
		name, got string
		wrong     int
	}{
		{"the same", want, 0},
		{"line ends of two characters", strings.ReplaceAll(want, "\n", "\r\n"), 0},
		{"no last line end", strings.TrimSuffix(want, "\n"), 0},
		{"nothing", "", 5},
		{"a digit", strings.Replace(want, "0,4", "0,3", 1), 1},
		{"a field too many", strings.Replace(want, "0,4", "0,4,", 1), 1},
		{"a line is missing", strings.Replace(want, "0,4\n", "", 1), 1},
		{"a line too many", strings.Replace(want, "7,5\n", "7,5\n8,1\n", 1), 1},
		{"a line twice", strings.Replace(want, "7,5\n", "7,5\n7,5\n", 1), 1},
		{"two lines in the wrong order", "unit,n\n-1,9\n7,5\n0,4\nalpha,0.936605161963,12\n", 1},
		{"the nation last", "unit,n\n0,4\n7,5\nalpha,0.936605161963,12\n-1,9\n", 1},
		{"alpha near enough", strings.Replace(want, "161963", "162900", 1), 0},
		{"alpha too far", strings.Replace(want, "161963", "163000", 1), 1},
		{"alpha with fewer decimals", strings.Replace(want, "161963", "162", 1), 0},
		{"alpha of other people", strings.Replace(want, ",12\n", ",13\n", 1), 1},
		{"alpha not a number", strings.Replace(want, "0.936605161963", "NaN", 1), 1},
		{"alpha empty", strings.Replace(want, "0.936605161963", "", 1), 1},
		{"alpha cut off", strings.Replace(want, ",12\n", "\n", 1), 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			wrong, err := Wrong(strings.NewReader(want), strings.NewReader(tt.got))
			require.NoError(t, err)
			assert.Equal(t, tt.wrong, wrong)
		})
	}
}

func TestWrongReadingFails(t *testing.T) {
	broken := iotest.ErrReader(errors.New("broken"))
	_, err := Wrong(broken, strings.NewReader("x"))
	require.EqualError(t, err, "broken")
	_, err = Wrong(strings.NewReader("x"), broken)
	require.EqualError(t, err, "broken")
}
