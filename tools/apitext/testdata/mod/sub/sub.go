// Package sub is generic.
package sub

import "iter"

// List is a generic type.
type List[E ~uint8, P interface {
	*E
	comparable
}] struct {
	items []E
}

// All is a method of a generic type.
func (l *List[E, P]) All() iter.Seq2[int, E] { return nil }

// Map is a generic function.
func Map[A, B any](seq iter.Seq[A], f func(A) B) iter.Seq[B] { return nil }

// Func is a function type.
type Func func(chan<- int, [4]byte) bool
