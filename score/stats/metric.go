package stats

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Metric says what the distance between two values means (tingkat pengukuran), for [Krippendorff]. There is no default. The zero
// value means not chosen and is refused.
type Metric uint8

const (
	// Nominal: values are names; two are equal or not.
	Nominal Metric = iota + 1
	// Ordinal: values have an order, and two are as far apart as there are values between them. It is the one for answers
	// such as Jarang, Kadang-Kadang, Sering.
	Ordinal
	// Interval: differences count; the squared difference.
	Interval
	// Ratio: proportions count, above a true 0; the squared difference over the squared sum.
	Ratio
)

var metrics = enum.Table[Metric]{Type: "stats.Metric", Entries: []enum.Entry{
	Nominal:  {Code: "nominal", Name: "Nominal", English: "Nominal"},
	Ordinal:  {Code: "ordinal", Name: "Ordinal", English: "Ordinal"},
	Interval: {Code: "interval", Name: "Interval", English: "Interval"},
	Ratio:    {Code: "rasio", Name: "Rasio", English: "Ratio"},
}}

// ParseMetric reads a code or a name: "nominal", "ordinal", "interval", "rasio". The error is a *aparatur.ParseError.
func ParseMetric(s string) (Metric, error) { return metrics.Parse(s) }

// Metrics yields all of them in declared order.
func Metrics() iter.Seq[Metric] { return metrics.All() }

// String returns the Indonesian name, or "stats.Metric(9)" for an unknown one and for zero.
func (m Metric) String() string { return metrics.String(m) }

// Name returns the name in the language of tag: Indonesian, or English.
func (m Metric) Name(tag language.Tag) string { return metrics.Name(m, tag) }

// Code returns the stable machine code, which is the library's; empty for an unknown one and for zero.
func (m Metric) Code() string { return metrics.Code(m) }

// IsValid reports whether m is one of the constants.
func (m Metric) IsValid() bool { return metrics.IsValid(m) }

// AppendText appends the code; it refuses an unknown one.
func (m Metric) AppendText(b []byte) ([]byte, error) { return metrics.AppendText(b, m) }

// MarshalText returns the code; it refuses an unknown one.
func (m Metric) MarshalText() ([]byte, error) { return metrics.MarshalText(m) }

// UnmarshalText reads what ParseMetric reads; empty text is the zero value.
func (m *Metric) UnmarshalText(text []byte) error { return metrics.UnmarshalText(m, text) }

// Scan implements sql.Scanner; NULL is the zero value.
func (m *Metric) Scan(src any) error { return metrics.Scan(m, src) }

// Value implements driver.Valuer with the code; the zero value is NULL.
func (m Metric) Value() (driver.Value, error) { return metrics.Value(m) }
