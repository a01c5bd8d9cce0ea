package sheets

import (
	"context"
	"fmt"
	"iter"
	"log/slog"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// TallyWide reads a file in which one row is one rater's sheet, as [NewWide] does, and tallies it by
// unit (rekapitulasi per unit) on every core: the sheets of a nation's five million civil servants
// take about half a second on two. What comes out is, to the last bit, what a loop over
// [Reader.All] gives that adds each sheet to the tally of its Unit and to one of the whole, and the
// same rows are refused for the same reasons; only the responses themselves are not there, and so
// nothing tells whether somebody answered twice (see [Unique]).
//
// Every group collects what each does, and all rows together what whole does; with a nil whole,
// that is the sum of the groups. Both are made by [score.NewTally] or [score.NewTallyBands]; they
// give the framework, the bands and what is collected, and stay as they are. [score.Batch] says
// what makes rows go fast: groups that collect [score.Means], with or without bands. Memory is in
// proportion to the number of groups and not to that of rows.
//
// The group of a row is its cell in the unit column, which [WithColumns] may name. Rows without a
// unit are the group "", and so are all rows of a file without that column. Persons, raters, roles
// and times are checked as [NewWide] says; name them [NoColumn] where that is not wanted. Rows with
// labels instead of numbers, with quotation marks and with characters beyond ASCII are read more
// slowly than plain ones, and to the same result.
//
// Options of the caller's that are functions ([WithIdentity], [WithRoles], [WithTimes]) are called by
// several goroutines at the same time, and not always once for a cell. Src must not have been read from; its options hold.
//
// The error is that of [NewWide] for the header, in which case there are no groups; a
// *[score.DeclarationError] for tallies that are zero or of different frameworks; the cause of ctx
// when that was cancelled, again without groups, as soon as the reading that goes on at that moment
// comes back; or a *[ReadError], with the groups of all rows before it. Bad rows are no error here:
// see [Groups.Bad] and [Groups.Errors].
func TallyWide[D, I ~uint8](
	ctx context.Context, src *CSVReader, each, whole *score.Tally[D, I], options ...Option,
) (*Groups[D, I], error) {
	if each == nil || each.Framework() == nil {
		_, err := score.NewBatch[D, I](nil, nil) // says so
		return nil, err
	}
	r, err := newReader(src, each.Framework(), wideRows, nil, options)
	if err != nil {
		return nil, err
	}
	var items []I
	for _, c := range r.blocks[0].cells {
		if c.kind == KindItem {
			items = append(items, c.item)
		}
	}
	batch, err := score.NewBatch(each, whole, items...)
	if err != nil {
		return nil, err
	}
	t := &tallying{rows: newRowSource(src, r.cfg.block), report: report{lines: src.line, limit: r.cfg.maxErrors, progress: r.cfg.progress}}
	n := r.cfg.workers
	if n == 0 {
		n = runtime.GOMAXPROCS(0)
	}
	workers := make([]*tallier[D, I], n)
	var all sync.WaitGroup
	for i := range workers {
		workers[i] = newTallier(r, batch.Fresh(), t)
		if i > 0 {
			all.Go(func() { workers[i].run(ctx) })
		}
	}
	workers[0].run(ctx)
	all.Wait()
	for _, w := range workers {
		if w.csv.encoding != 0 {
			src.encoding = w.csv.encoding
		}
	}
	if t.stopped.Load() {
		return nil, context.Cause(ctx)
	}
	g := &Groups[D, I]{mapping: r.mapping, rows: t.report.rows, bad: t.report.bad, errors: t.report.errors}
	g.join(workers)
	if t.rows.err != nil {
		return g, &ReadError{Line: t.report.lines, Err: t.rows.err}
	}
	return g, nil
}

// WithWorkers says on how many goroutines [TallyWide] works; the default, also for 0 and less, is
// as many as the program may use cores. The result is the same for any number. The other readers
// pay no attention to it.
func WithWorkers(n int) Option { return func(o *config) { o.workers = max(n, 0) } }

// WithMaxErrors says how many errors of bad rows [TallyWide] keeps: the first of the file. The
// default is 100; 0 and less keep none. All are counted. The other readers pay no attention to it.
func WithMaxErrors(n int) Option { return func(o *config) { o.maxErrors = max(n, 0) } }

// WithProgress has [TallyWide] call f while it reads, a few times for every megabyte, with what has
// been read so far. Calls come in order of the file and one at a time, on any goroutine; reading
// waits for them. The other readers pay no attention to it.
func WithProgress(f func(Progress)) Option { return func(o *config) { o.progress = f } }

// Progress is how far the reading of a file has come (kemajuan).
type Progress struct {
	Rows  int   // sheets that were counted
	Bad   int   // rows that were refused
	Bytes int64 // of the source; of UTF-16, of the same text in UTF-8
}

// Groups is what [TallyWide] returns: a tally for each unit, and one of the whole (rekapitulasi per
// unit). It is immutable and safe for concurrent use; the zero value has no groups.
//
// It is raw data, like the sheets. [score.PublishGroupsWithTotal] gives what may be shown of all
// groups and of their total, and [score.PublishGroups] of the groups alone. Do not show a total
// beside the latter: what is withheld of one unit could be subtracted from it.
type Groups[D, I ~uint8] struct {
	mapping Mapping
	rows    int
	bad     int
	errors  []error

	each    *score.Tally[D, I]
	whole   *score.Tally[D, I]
	batches []*score.Batch[D, I]
	units   []*unitIndex // of each batch
	keys    []string     // in order
}

// Mapping returns what the columns were recognised as.
func (g *Groups[D, I]) Mapping() Mapping { return g.mapping }

// Rows returns the number of sheets that were counted.
func (g *Groups[D, I]) Rows() int { return g.rows }

// Bad returns the number of rows that were refused.
func (g *Groups[D, I]) Bad() int { return g.bad }

// Errors returns the errors of bad rows, in order of the file: of the first ones, if there were more
// than [WithMaxErrors] allows. They are those that [Reader.All] yields; a sheet that a tally refuses,
// such as one whose total is outside the table of bands, is a *aparatur.RowError with that error.
func (g *Groups[D, I]) Errors() []error { return append([]error(nil), g.errors...) }

// Len returns the number of groups.
func (g *Groups[D, I]) Len() int { return len(g.keys) }

// Units yields the units of the groups, in the order of [Groups.All], without making their tallies.
func (g *Groups[D, I]) Units() iter.Seq[string] { return slices.Values(g.keys) }

// All yields the groups by unit: in the order of numbers if all units are whole numbers, otherwise
// in that of their bytes; rows without a unit first. Each tally is made when it is yielded and
// belongs to the caller.
func (g *Groups[D, I]) All() iter.Seq2[string, *score.Tally[D, I]] {
	return func(yield func(string, *score.Tally[D, I]) bool) {
		for _, unit := range g.keys {
			if t, _ := g.Of(unit); !yield(unit, t) {
				return
			}
		}
	}
}

// Of returns the tally of a unit, which belongs to the caller; false if no row has it.
func (g *Groups[D, I]) Of(unit string) (*score.Tally[D, I], bool) {
	if g.each == nil {
		return nil, false
	}
	t := g.each.Fresh()
	if err := g.AddTo(t, unit); err != nil {
		return nil, false
	}
	return t, true
}

// AddTo adds the sheets of a unit to t, as [score.Tally.Merge] does, with the same errors: for the sum of several units, or to
// go through very many with one tally (see [score.Tally.Reset]). For a unit that no row has the error matches
// aparatur.ErrUnknown, and t is as it was.
func (g *Groups[D, I]) AddTo(t *score.Tally[D, I], unit string) error {
	found := false
	for k, b := range g.batches {
		group := g.units[k].find(unit)
		if group < 0 || b.GroupSheets(group) == 0 {
			continue
		}
		if err := b.AddGroup(t, group); err != nil {
			return err
		}
		found = true
	}
	if !found {
		return &fault.ParseError{Type: "sheets.Groups", Input: unit, Err: fault.ErrUnknown}
	}
	return nil
}

// Total returns the tally of all rows, which belongs to the caller; the zero Tally for the zero
// Groups.
func (g *Groups[D, I]) Total() *score.Tally[D, I] {
	if g.whole == nil {
		return &score.Tally[D, I]{}
	}
	t := g.whole.Fresh()
	_ = t.Merge(g.whole) // of the same kind
	return t
}

// Format prints for every verb how many groups and rows there are.
func (g *Groups[D, I]) Format(s fmt.State, verb rune) {
	format(s, verb, fmt.Sprintf("{Groups:%d Rows:%d Bad:%d}", len(g.keys), g.rows, g.bad))
}

// LogValue returns a group of the numbers of groups, rows and bad rows.
func (g *Groups[D, I]) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("groups", len(g.keys)), slog.Int("rows", g.rows), slog.Int("bad", g.bad))
}

// tallying is what the workers share.
type tallying struct {
	rows    *rowSource
	report  report
	stopped atomic.Bool // by the context, before all was read
}

// report puts the reports on blocks in order of the file.
type report struct {
	mu       sync.Mutex
	limit    int
	progress func(Progress)
	waiting  map[int]blockReport
	next     int

	lines, rows, bad int
	bytes            int64
	errors           []error
}

// blockReport is what became of a block; its errors count lines from its beginning.
type blockReport struct {
	lines, rows, bad int
	bytes            int64
	errors           []*fault.RowError
}

// open returns how many more errors are of interest.
func (r *report) open() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.limit - len(r.errors)
}

func (r *report) add(number int, b blockReport) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.waiting == nil {
		r.waiting = make(map[int]blockReport)
	}
	r.waiting[number] = b
	for {
		b, ok := r.waiting[r.next]
		if !ok {
			return
		}
		delete(r.waiting, r.next)
		r.next++
		for _, e := range b.errors[:min(len(b.errors), r.limit-len(r.errors))] {
			e.Line += r.lines
			r.errors = append(r.errors, e)
		}
		r.lines += b.lines
		r.rows += b.rows
		r.bad += b.bad
		r.bytes += b.bytes
		if r.progress != nil {
			r.progress(Progress{Rows: r.rows, Bad: r.bad, Bytes: r.bytes})
		}
	}
}
