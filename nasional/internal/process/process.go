// Package process runs other programs and measures the wall time and the largest resident set of each.
//
// A new process first shares the memory of the one that starts it, and the kernel counts that as its own. So that a small program is
// not measured by the size of a large one, [Launch] starts a small copy of the running program, whose only work is [Serve]: to start
// the program that is meant. Less than the few megabytes of that copy cannot be seen.
package process

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"time"
)

// Command says what is run. Path is needed, all else may be empty.
type Command struct {
	Path   string   // looked up like exec.Command does
	Args   []string // without the name of the program
	Env    []string // NAME=value, besides the environment of this process
	Dir    string   // where it runs
	Stdout string   // the file to which standard output goes; empty discards it
}

// Usage is what a process has used.
type Usage struct {
	Wall time.Duration // from before its start until it was waited for
	RSS  int64         // the largest resident set in bytes; 0 where the system does not tell
}

// stopping is how long a process may take to end when the context is done.
const stopping = 5 * time.Second

// Run runs a command and waits for it. The error of a process that fails has the end of its standard error.
func Run(ctx context.Context, c Command) (Usage, error) {
	cmd := exec.CommandContext(ctx, c.Path, c.Args...)
	cmd.Env = append(os.Environ(), c.Env...)
	cmd.Dir = c.Dir
	cmd.WaitDelay = stopping
	var messages tail
	cmd.Stderr = &messages
	if c.Stdout != "" {
		out, err := os.Create(c.Stdout)
		if err != nil {
			return Usage{}, err
		}
		defer out.Close()
		cmd.Stdout = out
	}
	begin := time.Now()
	err := cmd.Run()
	wall := time.Since(begin)
	if err != nil {
		if text := strings.TrimSpace(string(messages)); text != "" {
			err = fmt.Errorf("%w: %s", err, text)
		}
		return Usage{}, err
	}
	return Usage{Wall: wall, RSS: residentSet(cmd.ProcessState)}, nil
}

// tail is a writer that keeps the last bytes.
type tail []byte

const tailSize = 2000

func (t *tail) Write(p []byte) (int, error) {
	*t = append(*t, p...)
	if extra := len(*t) - tailSize; extra > 0 {
		*t = append((*t)[:0], (*t)[extra:]...)
	}
	return len(p), nil
}

// Argument is the first and only argument of a program that is to call [Serve].
const Argument = "launch"

// answer is what the copy writes.
type answer struct {
	Usage Usage
	Error string
}

// Launch is [Run] in a copy of the program executable, which must call [Serve] when its only argument is [Argument].
func Launch(ctx context.Context, executable string, c Command) (Usage, error) {
	question, err := json.Marshal(c)
	if err != nil {
		return Usage{}, err
	}
	cmd := exec.CommandContext(ctx, executable, Argument)
	// An interrupt lets the copy end what it has started.
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 2 * stopping
	cmd.Stdin = bytes.NewReader(question)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return Usage{}, err
	}
	var a answer
	if err := json.Unmarshal(out, &a); err != nil {
		return Usage{}, fmt.Errorf("launch: %w", err)
	}
	if a.Error != "" {
		return Usage{}, errors.New(a.Error)
	}
	return a.Usage, nil
}

// Serve reads one [Command] from r, runs it, and writes to w what [Launch] returns. An interrupt ends the command.
func Serve(ctx context.Context, r io.Reader, w io.Writer) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	var c Command
	if err := json.NewDecoder(r).Decode(&c); err != nil {
		return err
	}
	var a answer
	var err error
	if a.Usage, err = Run(ctx, c); err != nil {
		a.Error = err.Error()
	}
	return json.NewEncoder(w).Encode(a)
}
