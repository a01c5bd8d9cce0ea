package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/aparatur/aparatur/nasional/internal/compare"
	"github.com/aparatur/aparatur/nasional/internal/process"
)

// entry takes part in a race.
type entry struct {
	name    string
	command process.Command
	report  string // the file that the command writes; empty if none
	exact   string // the file that it is compared with
}

// result is how an entry did.
type result struct {
	walls []time.Duration // of each run, in ascending order
	rss   int64           // the largest of all runs
	wrong int             // lines, the most of all runs
	err   error           // why there is no result
}

func (r result) median() time.Duration {
	if len(r.walls) == 0 {
		return 0
	}
	n := len(r.walls)
	return (r.walls[(n-1)/2] + r.walls[n/2]) / 2
}

// errFailed is matched by the error of a process that failed or whose report cannot be read.
var errFailed = errors.New("failed")

// starter runs a command and measures it.
type starter func(context.Context, process.Command) (process.Usage, error)

// race runs all entries in turn, as often as runs says, so that what disturbs the machine for a while disturbs all of them. An
// entry that fails does not run again. The error is that of the context.
func race(ctx context.Context, entries []entry, runs int, start starter, progress io.Writer) ([]result, error) {
	results := make([]result, len(entries))
	for turn := range runs {
		for i, e := range entries {
			r := &results[i]
			if r.err != nil {
				continue
			}
			fmt.Fprintf(progress, "run %d of %d: %s", turn+1, runs, e.name)
			usage, wrong, err := e.run(ctx, start)
			if ctx.Err() != nil {
				fmt.Fprintln(progress)
				return nil, ctx.Err()
			}
			if err != nil {
				fmt.Fprintf(progress, " %v\n", err)
				*r = result{err: fmt.Errorf("%w: %w", errFailed, err)}
				continue
			}
			fmt.Fprintf(progress, " %.2f s\n", usage.Wall.Seconds())
			r.walls = append(r.walls, usage.Wall)
			r.rss = max(r.rss, usage.RSS)
			r.wrong = max(r.wrong, wrong)
		}
	}
	for i := range results {
		slices.Sort(results[i].walls)
	}
	return results, nil
}

// run runs an entry once, and counts the wrong lines of its report.
func (e entry) run(ctx context.Context, start starter) (process.Usage, int, error) {
	if e.report != "" {
		// What an earlier run has left must not be taken for this one's.
		if err := os.Remove(e.report); err != nil && !errors.Is(err, os.ErrNotExist) {
			return process.Usage{}, 0, err
		}
	}
	usage, err := start(ctx, e.command)
	if err != nil || e.report == "" {
		return usage, 0, err
	}
	want, err := os.Open(e.exact)
	if err != nil {
		return usage, 0, err
	}
	defer want.Close()
	got, err := os.Open(e.report)
	if err != nil {
		return usage, 0, err
	}
	defer got.Close()
	wrong, err := compare.Wrong(want, got)
	return usage, wrong, err
}
