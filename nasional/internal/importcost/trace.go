package importcost

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Init is what the initialization of some packages takes.
type Init struct {
	Time   time.Duration // by the clock; the trace has it in microseconds or coarser
	Bytes  int64         // allocated
	Allocs int64
}

func (i Init) plus(j Init) Init {
	return Init{Time: i.Time + j.Time, Bytes: i.Bytes + j.Bytes, Allocs: i.Allocs + j.Allocs}
}

// Parse adds up the trace that GODEBUG=inittrace=1 writes, the packages of the module apart from all others. Other lines are passed
// over; a line of the trace that it cannot read is an error.
func Parse(trace, module string) (own, other Init, err error) {
	for line := range strings.Lines(trace) {
		line = strings.TrimSpace(line)
		path, rest, ok := strings.Cut(strings.TrimPrefix(line, "init "), " @")
		if !ok || !strings.HasPrefix(line, "init ") {
			continue
		}
		i, err := parseFigures(rest)
		if err != nil {
			return Init{}, Init{}, fmt.Errorf("trace of initialization: %w in %q", err, line)
		}
		if path == module || strings.HasPrefix(path, module+"/") {
			own = own.plus(i)
		} else {
			other = other.plus(i)
		}
	}
	return own, other, nil
}

// parseFigures reads what follows the @: "0.006 ms, 0.10 ms clock, 48 bytes, 1 allocs".
func parseFigures(s string) (Init, error) {
	fields := strings.Split(s, ", ")
	if len(fields) != 4 {
		return Init{}, fmt.Errorf("%d figures instead of 4", len(fields))
	}
	var i Init
	ms, err := strconv.ParseFloat(strings.TrimSuffix(fields[1], " ms clock"), 64)
	if err != nil {
		return Init{}, err
	}
	i.Time = time.Duration(ms * float64(time.Millisecond))
	if i.Bytes, err = strconv.ParseInt(strings.TrimSuffix(fields[2], " bytes"), 10, 64); err != nil {
		return Init{}, err
	}
	i.Allocs, err = strconv.ParseInt(strings.TrimSuffix(fields[3], " allocs"), 10, 64)
	return i, err
}

// median returns the medians of what some runs took, each figure by itself.
func median(runs []Init) Init {
	return Init{
		Time:   middle(runs, func(i Init) time.Duration { return i.Time }),
		Bytes:  middle(runs, func(i Init) int64 { return i.Bytes }),
		Allocs: middle(runs, func(i Init) int64 { return i.Allocs }),
	}
}

func middle[T cmp.Ordered](runs []Init, figure func(Init) T) T {
	all := make([]T, len(runs))
	for i, r := range runs {
		all[i] = figure(r)
	}
	slices.Sort(all)
	return all[(len(all)-1)/2]
}
