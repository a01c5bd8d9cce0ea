// Package mod has one declaration of every kind.
package mod

import (
	"errors"
	"math"

	"example.com/elsewhere/away"
	"example.com/mod/internal/hidden"
)

// Kind is an enumeration.
type Kind uint8

// The kinds, in an order that is not alphabetical.
const (
	_ Kind = iota
	Second
	First
	third
)

// Loose constants.
const (
	Limit   = math.MaxUint8
	Name    = "a name"
	Foreign = away.Number + 1
	secret  = 1
)

// Variables with and without a type.
var (
	ErrBroken = errors.New("broken")
	Table     map[string]int
	Strange   = away.Thing()
	private   = third + secret
)

// Error is a type of an internal package.
type Error = hidden.Error

// Pair is a generic type of an internal package.
type Pair = hidden.Pair[int, string]

// Away is a type of another module.
type Away = away.Type

// Record has visible and hidden fields.
type Record struct {
	Zed, Alpha int
	Tagged     string `json:"-"`
	base
	*Kind
	inner int
}

// Open has exported fields only.
type Open struct{ A int }

// Empty has none.
type Empty struct{}

type base struct{ private int }

// Promoted is a method that Record has through base.
func (b *base) Promoted() {}

func (b *base) quiet() {}

// Shape is an interface.
type Shape interface {
	Width() int
	Area(scale float64) (area float64, err error)
	error
	sealed()
}

// String is a method.
func (k Kind) String() string { return "" }

// Anonymous is a method of a receiver without a name.
func (*Kind) Anonymous() {}

// Long is written on several lines.
func Long(
	first int, // with a comment
	second ...away.Type,
) (
	result map[string]struct{ A, B int },
	err error,
) {
	return nil, nil
}

func short() {}
