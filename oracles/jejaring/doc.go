// Package jejaring compares the network measures of package iki with those of gonum.org/v1/gonum/graph. It has tests only, and is a
// module of its own so that the library does not depend on gonum.
package jejaring
