package sheets

import (
	"time"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/internal/spreadsheet"
	"github.com/aparatur/aparatur/score"
)

// Option changes how [NewWide], [NewLong], [NewBlocks], [NewGrid] and [TallyWide] read.
type Option func(*config)

type config struct {
	columns  Columns
	partial  bool
	adjacent bool
	role     func(string) (score.Role, error)
	time     func(string) (time.Time, error)
	identity func(string) (string, error)
	location *time.Location
	months   bool // month first

	workers   int
	maxErrors int
	progress  func(Progress)
	block     int // bytes
}

// keptErrors is how many errors TallyWide keeps unless told otherwise.
const keptErrors = 100

func newConfig(options []Option) *config {
	c := &config{location: time.UTC, maxErrors: keptErrors, block: rowBlock}
	for _, o := range options {
		o(c)
	}
	if c.role == nil {
		c.role = score.ParseRole
	}
	if c.time == nil {
		c.time = func(s string) (time.Time, error) { return parseTime(s, c.location, c.months) }
	}
	return c
}

// nipDigits is the length of a NIP and of a NI PPPK.
const nipDigits = 18

// key checks the value of a person or rater column.
func (c *config) key(value string) (string, error) {
	if spreadsheet.Damaged(value, nipDigits) {
		return "", fault.ErrSpreadsheet
	}
	if c.identity == nil {
		return value, nil
	}
	return c.identity(value)
}

// WithColumns names columns, instead of leaving them to be recognised.
func WithColumns(c Columns) Option { return func(o *config) { o.columns = c } }

// WithMissingItems allows a file that has not all items of the framework; the mapping names those
// that are missing, and in the sheets they are not answered.
func WithMissingItems() Option { return func(o *config) { o.partial = true } }

// WithRoles reads the roles of raters with parse, such as the ParseRole method of a [score.Panel]
// with roles of its own; the default, also for nil, is [score.ParseRole].
func WithRoles(parse func(string) (score.Role, error)) Option {
	return func(o *config) { o.role = parse }
}

// WithIdentity passes every value of the person and rater columns through check, which returns the
// key to use in its place, or an error to refuse the row: a parser of NIP, for instance. What a
// spreadsheet has damaged is refused before.
func WithIdentity(check func(string) (string, error)) Option {
	return func(o *config) { o.identity = check }
}

// WithLocation says in which zone the times of a file are that name none; the default is UTC, which
// is right for comparing times of the same file. A nil location is UTC.
func WithLocation(zone *time.Location) Option {
	return func(o *config) {
		if o.location = zone; zone == nil {
			o.location = time.UTC
		}
	}
}

// WithMonthFirst reads 1/2/2023 as 2 January. Without it, it is 1 February; the order is never
// inferred.
func WithMonthFirst() Option { return func(o *config) { o.months = true } }

// WithTimes reads the time column with parse, instead of the forms that [NewWide] lists.
func WithTimes(parse func(string) (time.Time, error)) Option {
	return func(o *config) { o.time = parse }
}

// WithAdjacentRows says that the rows of one sheet stand together in a long file, as in one that is
// sorted. [NewLong] then keeps one sheet in memory instead of all; when a sheet that has ended
// comes up again, it is a second sheet, which [Unique] finds. The other readers pay no attention to
// it.
func WithAdjacentRows() Option { return func(o *config) { o.adjacent = true } }
