package process

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The test binary stands for all programs: it is the copy that Serve runs in, and what PROCESS_TEST names.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == Argument {
		if err := Serve(context.Background(), os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	switch os.Getenv("PROCESS_TEST") {
	case "":
		os.Exit(m.Run())
	case "say":
		dir, err := os.Getwd()
		if err != nil {
			os.Exit(1)
		}
		os.Stdout.WriteString(strings.Join(os.Args[1:], " ") + " in " + filepath.Base(dir))
	case "memory":
		b := bytes.Repeat([]byte{1}, 64<<20)
		os.Stdout.Write(b[:1])
	case "fail":
		os.Stderr.WriteString("the reason\n")
		os.Exit(3)
	case "wait":
		os.Stdout.WriteString(strconv.Itoa(os.Getpid()))
		time.Sleep(time.Minute)
	}
	os.Exit(0)
}

func self(t *testing.T, role string, args ...string) Command {
	t.Helper()
	path, err := os.Executable()
	require.NoError(t, err)
	return Command{Path: path, Args: args, Env: []string{"PROCESS_TEST=" + role}}
}

// ways are the two ways to run a command.
func ways(t *testing.T) map[string]func(context.Context, Command) (Usage, error) {
	path, err := os.Executable()
	require.NoError(t, err)
	return map[string]func(context.Context, Command) (Usage, error){
		"run":    Run,
		"launch": func(ctx context.Context, c Command) (Usage, error) { return Launch(ctx, path, c) },
	}
}

func TestOutputAndArguments(t *testing.T) {
	for name, run := range ways(t) {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			c := self(t, "say", "a b", "c")
			c.Dir, c.Stdout = dir, filepath.Join(t.TempDir(), "out")
			usage, err := run(t.Context(), c)
			require.NoError(t, err)
			assert.Positive(t, usage.Wall)
			out, err := os.ReadFile(c.Stdout)
			require.NoError(t, err)
			assert.Equal(t, "a b c in "+filepath.Base(dir), string(out))
		})
	}
}

func TestResidentSet(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the other systems count in their own way")
	}
	path, err := os.Executable()
	require.NoError(t, err)
	large := bytes.Repeat([]byte{1}, 128<<20)
	small, err := Launch(t.Context(), path, self(t, "say"))
	require.NoError(t, err)
	assert.Less(t, small.RSS, int64(len(large)), "of the program that starts it")
	assert.Greater(t, small.RSS, int64(1<<20))
	runtime.KeepAlive(large)
	memory, err := Launch(t.Context(), path, self(t, "memory"))
	require.NoError(t, err)
	assert.Greater(t, memory.RSS, int64(64<<20))
	assert.Less(t, memory.RSS, int64(256<<20))
}

func TestFailures(t *testing.T) {
	for name, run := range ways(t) {
		t.Run(name, func(t *testing.T) {
			_, err := run(t.Context(), self(t, "fail"))
			assert.EqualError(t, err, "exit status 3: the reason")
			_, err = run(t.Context(), Command{Path: filepath.Join(t.TempDir(), "nothing")})
			assert.Error(t, err)
			c := self(t, "say")
			c.Stdout = filepath.Join(t.TempDir(), "no", "out")
			_, err = run(t.Context(), c)
			assert.ErrorContains(t, err, "no")
		})
	}
}

func TestContextEndsTheProcess(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt")
	}
	for name, run := range ways(t) {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			c := self(t, "wait")
			c.Stdout = filepath.Join(t.TempDir(), "pid")
			pid := 0
			go func() {
				for pid == 0 && ctx.Err() == nil {
					time.Sleep(time.Millisecond)
					text, _ := os.ReadFile(c.Stdout)
					pid, _ = strconv.Atoi(string(text))
				}
				cancel()
			}()
			_, err := run(ctx, c)
			require.Error(t, err)
			process, err := os.FindProcess(pid)
			require.NoError(t, err)
			assert.Error(t, process.Signal(syscall.Signal(0)), "it still runs")
		})
	}
}

func TestLaunchNeedsServe(t *testing.T) {
	_, err := Launch(t.Context(), filepath.Join(t.TempDir(), "nothing"), Command{})
	require.Error(t, err)
	script := filepath.Join(t.TempDir(), "talk")
	require.NoError(t, os.WriteFile(script, []byte("#!/bin/sh\necho talk\n"), 0o755))
	if runtime.GOOS == "windows" {
		t.Skip("no scripts")
	}
	_, err = Launch(t.Context(), script, Command{})
	assert.ErrorContains(t, err, "launch")
}

func TestServe(t *testing.T) {
	var out bytes.Buffer
	require.Error(t, Serve(t.Context(), strings.NewReader("{"), &out))
	assert.Zero(t, out.Len())
	require.NoError(t, Serve(t.Context(), strings.NewReader(`{"Path":""}`), &out))
	assert.Contains(t, out.String(), `"Error":"exec: no command"`)
}

func TestTail(t *testing.T) {
	var x tail
	for range 3 {
		n, err := x.Write(bytes.Repeat([]byte("ab"), tailSize))
		require.NoError(t, err)
		assert.Equal(t, 2*tailSize, n)
	}
	_, err := x.Write([]byte("end"))
	require.NoError(t, err)
	assert.Len(t, x, tailSize)
	assert.True(t, bytes.HasSuffix(x, []byte("babend")), "%q", x[tailSize-6:])
}
