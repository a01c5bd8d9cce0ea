//go:build linux || darwin || freebsd

package process

import (
	"os"
	"runtime"
	"syscall"
)

// residentSet returns the largest resident set of a process that has ended, in bytes.
func residentSet(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss) // in bytes, elsewhere in kilobytes
	}
	return int64(usage.Maxrss) * 1024
}
