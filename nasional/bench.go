package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/aparatur/aparatur/nasional/internal/process"
	"github.com/aparatur/aparatur/nasional/internal/table"
	"github.com/aparatur/aparatur/nasional/workload"
)

// bench is one call of the command.
type bench struct {
	options
	stdout, stderr io.Writer
	start          starter
	ours           *runner // nil until it was built
	verdict        error   // that the SDK failed or was wrong
}

func newBench(o options, stdout, stderr io.Writer) (*bench, error) {
	for _, dir := range []string{"bin", "report"} {
		if err := os.MkdirAll(filepath.Join(o.dir, dir), 0o755); err != nil {
			return nil, err
		}
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	start := func(ctx context.Context, c process.Command) (process.Usage, error) {
		return process.Launch(ctx, self, c)
	}
	return &bench{options: o, stdout: stdout, stderr: stderr, start: start}, nil
}

func (b *bench) print(format string, args ...any) error {
	_, err := fmt.Fprintf(b.stdout, format, args...)
	return err
}

// machine prints what the figures depend on.
func (b *bench) machine(ctx context.Context) error {
	version, err := output(ctx, moduleDir, nil, "go", "env", "GOVERSION")
	if err != nil {
		return err
	}
	return b.print("%s/%s, %d cores, %s; medians of %d runs in turn, files in the cache of the system. MB are 1,000,000 bytes; "+
		"a resident set of less than about 4 MB cannot be seen.\n",
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), version, b.runs)
}

// errNotOurs is matched by the error of a section without examples/survei.
var errNotOurs = errors.New("examples/survei is not at hand")

// survei returns this SDK's program, built once.
func (b *bench) survei(ctx context.Context) (runner, error) {
	if b.ours == nil {
		r, err := findProgram(ours).prepare(ctx, b.dir)
		if err != nil {
			return runner{}, fmt.Errorf("%w: %w", errNotOurs, err)
		}
		b.ours = &r
	}
	return *b.ours, nil
}

// enter makes an entry of a race of a program and a survey. Entries of one race need different names.
func (b *bench) enter(name string, r runner, d data) entry {
	e := entry{name: name, exact: d.report}
	if !r.silent {
		e.report = filepath.Join(b.dir, "report", name+".csv")
	}
	e.command = r.command(d.survey, e.report)
	return e
}

// race runs entries, and remembers if one of them is ours and not right.
func (b *bench) race(ctx context.Context, entries []entry, ours func(int) bool) ([]result, error) {
	results, err := race(ctx, entries, b.runs, b.start, b.stderr)
	for i, r := range results {
		switch {
		case !ours(i) || b.verdict != nil:
		case r.err != nil:
			b.verdict = fmt.Errorf("%s: %w", entries[i].name, r.err)
		case r.wrong > 0:
			b.verdict = fmt.Errorf("%s: %d wrong lines", entries[i].name, r.wrong)
		}
	}
	return results, err
}

// section is one table.
type section struct {
	name, title string
	measure     func(*bench, context.Context) error
}

var sections = []section{
	{"programs", "From CSV to report", (*bench).comparePrograms},
	{"rows", "Growth with rows", (*bench).growRows},
	{"units", "Growth with units", (*bench).growUnits},
	{"cores", "Growth with cores", (*bench).growCores},
	{"import", "Cost of an import", (*bench).importCost},
}

func sectionNames() []string {
	names := make([]string, len(sections))
	for i, s := range sections {
		names[i] = s.name
	}
	return names
}

// comparePrograms is the section of all programs on one survey.
func (b *bench) comparePrograms(ctx context.Context) error {
	var runners []runner
	var entries []entry
	var titles []string
	absent := map[string]error{}
	d, err := provide(b.dir, b.survey, b.stderr)
	if err != nil {
		return err
	}
	for _, p := range programs {
		if b.only != nil && !b.only[p.name] {
			continue
		}
		fmt.Fprintf(b.stderr, "preparing %s\n", p.name)
		r, err := p.prepare(ctx, b.dir)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		title := strings.Replace(p.title, "%s", strings.TrimRight(" "+r.version, " "), 1)
		titles = append(titles, title)
		if err != nil {
			fmt.Fprintf(b.stderr, "%s is not at hand: %v\n", p.name, err)
			absent[title] = err
			continue
		}
		runners = append(runners, r)
		entries = append(entries, b.enter(p.name, r, d))
	}
	results, err := b.race(ctx, entries, func(i int) bool { return entries[i].name == ours })
	if err != nil {
		return err
	}
	if err := b.print("%s respondents in %s units.\n\n", count(b.survey.Rows), count(b.survey.Units)); err != nil {
		return err
	}
	var base result
	if len(entries) > 0 && entries[0].name == ours {
		base = results[0]
	}
	t := table.Table{Header: []string{"program", "s", "fastest", "slowest", "largest resident set, MB", "× " + ours, "wrong lines"}}
	next := 0
	for _, title := range titles {
		if absent[title] != nil {
			t.Add(title, "not at hand")
			continue
		}
		r := results[next]
		wrong := count(r.wrong)
		if runners[next].silent {
			wrong = table.None
		}
		t.Add(cells(title, r, table.Ratio(r.median(), base.median()), wrong)...)
		next++
	}
	return t.Write(b.stdout, b.markdown)
}

func count(n int) string { return table.Integer(int64(n)) }

// cells are a row: the name, times and memory, and what else there is to say of a program that did not fail.
func cells(name string, r result, more ...string) []string {
	if r.err != nil {
		return []string{name, errFailed.Error()}
	}
	return append([]string{
		name, table.Seconds(r.median()), table.Seconds(r.walls[0]), table.Seconds(r.walls[len(r.walls)-1]), table.Megabytes(r.rss),
	}, more...)
}

// growRows is the section of this SDK's program on surveys of several lengths.
func (b *bench) growRows(ctx context.Context) error {
	var surveys []workload.Survey
	for _, rows := range b.rows {
		s := b.survey
		s.Rows = rows
		surveys = append(surveys, s)
	}
	return b.grow(ctx, "rows", surveys, func(s workload.Survey) string { return count(s.Rows) })
}

// growUnits is the section of this SDK's program on surveys of several numbers of units.
func (b *bench) growUnits(ctx context.Context) error {
	var surveys []workload.Survey
	for _, units := range b.units {
		s := b.survey
		s.Units = units
		surveys = append(surveys, s)
	}
	return b.grow(ctx, "units", surveys, func(s workload.Survey) string { return count(s.Units) })
}

func (b *bench) grow(ctx context.Context, what string, surveys []workload.Survey, size func(workload.Survey) string) error {
	r, err := b.survei(ctx)
	if err != nil {
		return b.leaveOut(ctx, err)
	}
	var entries []entry
	for _, s := range surveys {
		d, err := provide(b.dir, s, b.stderr)
		if err != nil {
			return err
		}
		entries = append(entries, b.enter(fmt.Sprintf("%s-%s-%d-%d", ours, what, s.Rows, s.Units), r, d))
	}
	results, err := b.race(ctx, entries, func(int) bool { return true })
	if err != nil {
		return err
	}
	t := table.Table{Header: []string{what, "s", "fastest", "slowest", "largest resident set, MB", "million rows/s", "wrong lines"}}
	for i, r := range results {
		speed := table.None
		if wall := r.median().Seconds(); wall > 0 {
			speed = fmt.Sprintf("%.1f", float64(surveys[i].Rows)/wall/1e6)
		}
		t.Add(cells(size(surveys[i]), r, speed, count(r.wrong))...)
	}
	return t.Write(b.stdout, b.markdown)
}

// growCores is the section of this SDK's program with 1, 2, 4 … cores, as many as there are.
func (b *bench) growCores(ctx context.Context) error {
	r, err := b.survei(ctx)
	if err != nil {
		return b.leaveOut(ctx, err)
	}
	d, err := provide(b.dir, b.survey, b.stderr)
	if err != nil {
		return err
	}
	var entries []entry
	cores := coreCounts(runtime.NumCPU())
	for _, n := range cores {
		e := b.enter(fmt.Sprintf("%s-cores-%d", ours, n), r, d)
		e.command.Env = append(e.command.Env, fmt.Sprintf("GOMAXPROCS=%d", n))
		entries = append(entries, e)
	}
	results, err := b.race(ctx, entries, func(int) bool { return true })
	if err != nil {
		return err
	}
	t := table.Table{Header: []string{"GOMAXPROCS", "s", "fastest", "slowest", "largest resident set, MB", "× of 1", "wrong lines"}}
	for i, r := range results {
		t.Add(cells(count(cores[i]), r, table.Ratio(results[0].median(), r.median()), count(r.wrong))...)
	}
	return t.Write(b.stdout, b.markdown)
}

// coreCounts returns 1, 2, 4 … up to all cores, and at least 1 and 2.
func coreCounts(all int) []int {
	counts := []int{1, 2}
	for n := 4; n < all; n *= 2 {
		counts = append(counts, n)
	}
	if all > 2 {
		counts = append(counts, all)
	}
	return counts
}

// leaveOut says in place of a table why there is none.
func (b *bench) leaveOut(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	fmt.Fprintln(b.stderr, err)
	return b.print("Left out: %v.\n", errNotOurs)
}
