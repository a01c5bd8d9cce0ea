package pegawai_test

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// To import the package costs next to nothing: what it puts together, it puts together when that is first asked for. The runtime
// counts what the start of a program allocates for each package.
func TestImportAllocatesLittle(t *testing.T) {
	program, err := os.Executable()
	require.NoError(t, err)
	run := exec.Command(program, "-test.run=^$")
	run.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := run.CombinedOutput()
	require.NoError(t, err, "%s", out)
	found := regexp.MustCompile(`(?m)^init github\.com/aparatur/aparatur/pegawai @.* (\d+) allocs$`).FindSubmatch(out)
	require.NotNil(t, found, "%s", out)
	allocs, err := strconv.Atoi(string(found[1]))
	require.NoError(t, err)
	assert.Less(t, allocs, 30)
}
