package pegawai

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Capacity says in what capacity somebody signs for a post (kedudukan dalam jabatan). The zero value is not filled in, and
// not valid.
type Capacity uint8

// The capacities.
const (
	Definitif Capacity = iota + 1 // the holder of the post
	Plt                           // pelaksana tugas
	Plh                           // pelaksana harian
	Pj                            // penjabat
	Pjs                           // penjabat sementara
)

var capacities = enum.Table[Capacity]{Type: "pegawai.Capacity", Entries: []enum.Entry{
	Definitif: {Code: "definitif", Name: "Definitif", English: "Holder", Also: []string{"tetap"}},
	Plt:       {Code: "plt", Name: "Plt.", English: "Acting (vacant post)", Also: []string{"pelaksana tugas"}},
	Plh:       {Code: "plh", Name: "Plh.", English: "Acting (holder absent)", Also: []string{"pelaksana harian"}},
	Pj:        {Code: "pj", Name: "Pj.", English: "Interim", Also: []string{"penjabat"}},
	Pjs:       {Code: "pjs", Name: "Pjs.", English: "Temporary Interim", Also: []string{"penjabat sementara"}},
}}

// ParseCapacity reads a capacity by code or name: "Plt", "Plt.", "pelaksana tugas". The error is a *aparatur.ParseError.
func ParseCapacity(s string) (Capacity, error) { return capacities.Parse(s) }

// Capacities yields the capacities.
func Capacities() iter.Seq[Capacity] { return capacities.All() }

// Prefix returns what stands before the post in a signature, "Plt."; "" for the holder and for what is none.
func (c Capacity) Prefix() string {
	if !c.IsValid() || c == Definitif {
		return ""
	}
	return c.String()
}

// String returns the Indonesian name, or like "pegawai.Capacity(99)" for what is none.
func (c Capacity) String() string { return capacities.String(c) }

// Name returns the name in the language that suits tag: Indonesian, or English where there is one.
func (c Capacity) Name(tag language.Tag) string { return capacities.Name(c, tag) }

// Code returns the stable machine code; "" for what is none.
func (c Capacity) Code() string { return capacities.Code(c) }

// IsValid reports whether c is one of the constants. Zero is not.
func (c Capacity) IsValid() bool { return capacities.IsValid(c) }

// AppendText appends the code: nothing for zero, and an error for what is no constant.
func (c Capacity) AppendText(b []byte) ([]byte, error) { return capacities.AppendText(b, c) }

// MarshalText returns the code, for JSON too: empty for zero, and an error for what is no constant.
func (c Capacity) MarshalText() ([]byte, error) { return capacities.MarshalText(c) }

// UnmarshalText reads what [ParseCapacity] reads; empty text is the zero value. After an error c is as before.
func (c *Capacity) UnmarshalText(text []byte) error { return capacities.UnmarshalText(c, text) }

// Scan reads a string or []byte of a database as UnmarshalText does, NULL as the zero value.
func (c *Capacity) Scan(src any) error { return capacities.Scan(c, src) }

// Value returns the code for a database, NULL for the zero value.
func (c Capacity) Value() (driver.Value, error) { return capacities.Value(c) }
