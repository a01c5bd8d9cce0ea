// Package hidden cannot be imported by users.
package hidden

// Error reaches users through an alias.
type Error struct {
	Line  int
	cause error
}

// Error implements the error interface.
func (e *Error) Error() string { return "" }

// Pair is generic.
type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

// Swap exchanges.
func (p Pair[K, V]) Swap() {}

// Unseen stays unseen.
type Unseen struct{}
